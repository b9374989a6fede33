"""Opaque cursors over rows in the order of a time and an id, newest first."""

import base64
import binascii
import json

from worker.errors import NotFound
from worker.failures import detail


def write_cursor(time: int, id: str) -> str:
    """The cursor of a page that ends with this row."""
    return base64.urlsafe_b64encode(json.dumps([time, id]).encode()).decode()


def read_cursor(text: str | None) -> tuple[int, str] | None:
    """Where a page begins; None at the beginning. NotFound for one that this service did not write."""
    if text is None:
        return None
    try:
        found = json.loads(base64.b64decode(text.encode(), altchars=b"-_", validate=True))
    except (binascii.Error, UnicodeError, ValueError, RecursionError):
        found = None
    match found:
        case [int(time), str(id)] if not isinstance(time, bool) and abs(time) < 2**53:
            return time, id
    wrong = detail("cursor", text, "the next_cursor of the page before")
    raise NotFound("there is no such page", details=[wrong])
