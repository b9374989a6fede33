"""The key of the pseudonyms and of the rating tokens: a secret, or in development one that is made once and kept."""

import secrets
from typing import Any

import structlog

from worker.errors import SettingError
from worker.settings import HttpSettings

KEPT_AT = "keys/pseudonyms"
"""Where a key that was made here stands in KV."""
LEAST_CHARS = 32
"""RFC 7518, 3.2: a key of HS256 has at least as many bits as the hash."""
_log = structlog.get_logger("keys")


async def pseudonym_key(env: Any, settings: HttpSettings) -> bytes:
    """HASH_SECRET, or JWT_SECRET; SettingError without a good one, except in development.

    Under a key that anybody knows, a pseudonym is a name. In development a random one is made at the first start
    and kept with the other state, so that a restart is no new day.
    """
    if (secret := settings.hash_secret) is not None:
        if not settings.development and len(secret) < LEAST_CHARS:
            raise SettingError(f"HASH_SECRET (or JWT_SECRET) must have at least {LEAST_CHARS} characters: {_HOW}")
        return secret.encode()
    if not settings.development:
        raise SettingError(
            "HASH_SECRET is not set, nor JWT_SECRET: without a secret key the pseudonyms in counters and logs could be "
            f"undone by anybody. {_HOW}"
        )
    kept = await env.KV.get(KEPT_AT)
    if kept is None:
        kept = secrets.token_urlsafe(48)
        await env.KV.put(KEPT_AT, kept)
        _log.warning("no HASH_SECRET and no JWT_SECRET: a key was made and is kept in KV; this is for development only")
    return str(kept).encode()


_HOW = (
    "Put HASH_SECRET into the secrets (`.dev.vars`), the same for all workers; "
    "`python -c 'import secrets; print(secrets.token_urlsafe(48))'` makes one."
)
