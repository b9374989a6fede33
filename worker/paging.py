"""Opaque cursors: where the next page of a list begins, usable with the same list and the same filters only."""

import base64
import binascii
import hashlib
import json
from typing import Any

from worker.errors import NotFound
from worker.failures import detail


def cursor_after(last: Any, kind: str, asked: dict[str, Any]) -> str:
    """The cursor of the page that follows the row with this key."""
    return base64.urlsafe_b64encode(json.dumps([last, _print(kind, asked)]).encode()).decode().rstrip("=")


def key_of(cursor: str, kind: str, asked: dict[str, Any]) -> Any:
    """The key that a cursor stands for; a cursor of another list would skip rows and is refused."""
    try:
        last, print_ = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, binascii.Error):
        last, print_ = None, None
    if print_ != _print(kind, asked):
        raise refused(cursor)
    return last


def refused(cursor: str) -> NotFound:
    """The error of a cursor that is not of this list."""
    wanted = "the next_cursor of a list with the same filters"
    return NotFound("the cursor does not belong to this list", details=[detail("cursor", cursor, wanted)])


def _print(kind: str, asked: dict[str, Any]) -> str:
    text = json.dumps([kind, asked], sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()
