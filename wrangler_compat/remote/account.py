"""Who the remote bindings are at Cloudflare: account, token, keys and addresses, from variables and secrets.

CLOUDFLARE_ACCOUNT_ID (or the configuration's account_id) and CLOUDFLARE_API_TOKEN are for KV, D1 and Queues;
R2_ACCESS_KEY_ID and R2_SECRET_ACCESS_KEY for R2 and for an index in it. CLOUDFLARE_API_URL and R2_ENDPOINT name other
addresses: a proxy of one's own, an S3 service that is not R2, a test.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from wrangler_compat.errors import ConfigError

__all__ = ["Account", "S3Access", "checked_id"]

API_URL: Final = "https://api.cloudflare.com/client/v4"
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_IDS: Final = {
    "KV namespace": (re.compile(r"[0-9a-f]{32}\Z"), "32 hexadecimal digits"),
    "D1 database": (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z"), "a UUID"),
}


@dataclass(frozen=True, slots=True)
class S3Access:
    """An S3 service and its keys."""

    endpoint: str
    key_id: str
    secret: str
    region: str


class Account:
    """The variables that say who we are; what is missing is named when a binding needs it."""

    def __init__(self, values: Mapping[str, Any], account_id: str | None = None) -> None:
        self._values = values
        self._account_id = account_id

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log and no error may show."""
        return tuple(filter(None, map(self._text, ("CLOUDFLARE_API_TOKEN", "R2_SECRET_ACCESS_KEY"))))

    def api(self, binding: str) -> tuple[str, str]:
        """Answer the address of the account's API and the token, or ConfigError with every name that is missing."""
        account = self._text("CLOUDFLARE_ACCOUNT_ID") or (self._account_id or "")
        token = self._text("CLOUDFLARE_API_TOKEN")
        self._refuse(binding, {"CLOUDFLARE_ACCOUNT_ID": account, "CLOUDFLARE_API_TOKEN": token})
        return f"{self._url('CLOUDFLARE_API_URL', API_URL)}/accounts/{account}", token

    def s3(self, binding: str, jurisdiction: str | None = None) -> S3Access:
        """Answer where R2's S3 service is and its keys, or ConfigError with every name that is missing."""
        key_id, secret = self._text("R2_ACCESS_KEY_ID"), self._text("R2_SECRET_ACCESS_KEY")
        wanted = {"R2_ACCESS_KEY_ID": key_id, "R2_SECRET_ACCESS_KEY": secret}
        account = self._text("CLOUDFLARE_ACCOUNT_ID") or (self._account_id or "")
        if not self._text("R2_ENDPOINT"):
            wanted["CLOUDFLARE_ACCOUNT_ID"] = account
        self._refuse(binding, wanted)
        place = f"{jurisdiction}." if jurisdiction else ""
        endpoint = self._url("R2_ENDPOINT", f"https://{account}.{place}r2.cloudflarestorage.com")
        return S3Access(endpoint, key_id, secret, self._text("R2_REGION") or "auto")

    def bucket(self, name: str) -> tuple[str, str]:
        """Answer bucket and prefix of an address s3://bucket/prefix, or ConfigError; the prefix ends with a slash."""
        parts = urlsplit(self._text(name))
        if parts.scheme != "s3" or not parts.netloc:
            raise ConfigError(f"A remote index wants {name} = 's3://bucket/prefix', but it is {self._text(name)!r}.")
        prefix = parts.path.strip("/")
        return parts.netloc, f"{prefix}/" if prefix else ""

    def seconds(self, name: str, default: float, *, least: float) -> float:
        """Answer a number of seconds, or ConfigError."""
        given = self._values.get(name)
        if given is None or given == "":
            return default
        try:
            seconds = float(given)
        except (TypeError, ValueError):
            seconds = math.nan
        if not (math.isfinite(seconds) and seconds >= least):
            raise ConfigError(f"{name} wants {least:g} or more seconds, but is {given!r}.")
        return seconds

    def _text(self, name: str) -> str:
        value = self._values.get(name)
        return value.strip() if isinstance(value, str) else ""

    def _url(self, name: str, default: str) -> str:
        url = (self._text(name) or default).rstrip("/")
        parts = urlsplit(url)
        plain = parts.scheme == "http" and parts.hostname in _LOOPBACK
        # The token travels with every request.
        if not parts.hostname or parts.query or parts.username or not (parts.scheme == "https" or plain):
            raise ConfigError(f"{name} wants an address that begins with https://, but is {url!r}.")
        return url

    def _refuse(self, binding: str, found: Mapping[str, str]) -> None:
        missing = [name for name, value in found.items() if not value]
        if missing:
            raise ConfigError(
                f"{binding} is remote, which needs {' and '.join(found)}; not set: {', '.join(missing)}. "
                "Set them as environment variables (with CLOUDFLARE_INCLUDE_PROCESS_ENV=true) or in .dev.vars."
            )


def checked_id(binding: str, kind: str, given: str) -> str:
    """Answer an id of the kind that the platform gives out, or ConfigError: a placeholder is noticed at the start."""
    pattern, wanted = _IDS[kind]
    if not pattern.match(given):
        raise ConfigError(f"{binding} is remote, so its id must be that of a {kind} ({wanted}), but is {given!r}.")
    return given
