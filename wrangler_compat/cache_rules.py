"""What the Cache API keeps and for how long, and what of it a conditional or a range request gets (RFC 9110, 9111)."""

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

STORABLE = frozenset({200, 203, 204, 300, 301, 302, 303, 307, 308, 404, 405, 410, 414, 501})
"""Statuses that are kept; 206 is refused, 304 and 500 silently are not."""
_DIRECTIVE = re.compile(r'([a-z-]+)(?:=("[^"]*"|[^,\s]*))?', re.IGNORECASE)
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def kept_for(status: int, headers: Mapping[str, str], now: float) -> float:
    """Seconds for which a response may be kept; 0: not at all."""
    told = directives(headers.get("cache-control", ""))
    cookie = "set-cookie" in headers and "set-cookie" not in told.get("private", "").lower()
    refused = "no-store" in told or told.get("no-cache") == "" or told.get("private") == ""
    if status not in STORABLE or cookie or refused:
        return 0.0
    for name in ("s-maxage", "max-age"):
        if name in told:
            return float(told[name]) if told[name].isdigit() else 0.0
    return max(0.0, _seconds(headers.get("expires", "")) - now)


def without_private(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers without those that `private=…` names, and without that directive."""
    control = headers.get("cache-control", "")
    named = {name.strip().lower() for name in directives(control).get("private", "").split(",") if name.strip()}
    if not named:
        return dict(headers)
    left = ", ".join(part for part in map(str.strip, control.split(",")) if not part.lower().startswith("private="))
    return {name: value for name, value in {**headers, "cache-control": left}.items() if name not in named}


def directives(control: str) -> dict[str, str]:
    """The directives of a Cache-Control header by name; one without a value has an empty one."""
    return {name.lower(): value.strip('"') for name, value in _DIRECTIVE.findall(control)}


def conditional(asked: Mapping[str, str], kept: Mapping[str, str]) -> bool:
    """Whether the asker already has what is kept: a tag of theirs is its tag, or it is not newer than their date."""
    if wanted := asked.get("if-none-match"):
        tags = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
        return "*" in tags or kept.get("etag", "").removeprefix("W/") in tags
    if since := asked.get("if-modified-since"):
        return 0.0 < _seconds(kept.get("last-modified", "")) <= _seconds(since)
    return False


def ranged(wanted: str, size: int) -> tuple[int, int] | str | None:
    """First and last byte of the one range asked for; the text of content-range where it lies beyond; None: all."""
    found = _RANGE.fullmatch(wanted.strip())
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        first, last = max(0, size - int(found[2])), size - 1
    else:
        first, last = int(found[1]), min(size - 1, int(found[2]) if found[2] else size - 1)
    return (first, last) if first <= last else f"bytes */{size}"


def _seconds(date: str) -> float:
    try:
        return parsedate_to_datetime(date).timestamp()
    except ValueError:
        return 0.0
