"""Keep beside the bytecode what was found out about patterns, as Python keeps the modules that it compiled.

To find the literals of all patterns takes longer than all else that a process does before it can read a question,
and they change only when a pattern does. What is kept is known by the pattern and by the code that found it out. A file
that cannot be read or written is one that is not there.
"""

import contextlib
import hashlib
import marshal
import os
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path

Known = tuple[tuple[str, ...], tuple[tuple[frozenset[str], ...], ...]]
"""The alternatives of a pattern, and for each the sets of literals that it needs."""
_Asked = tuple[str, int, bool]

_FOUND_BY = ("alternatives.py", "literals.py", "patterns.py", "../../text/folding.py")


class Kept:
    """What is known of patterns: from a file where it is there, and for it where it is new."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: dict[_Asked, Known] = {}
        self._known: dict[_Asked, Known] = {}
        self._stamp = _stamp()
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            stamp, read = marshal.loads(path.read_bytes())
            self._read = read if stamp == self._stamp else {}

    def known(self, asked: _Asked, find: Callable[[], Known]) -> Known:
        """What is kept of a pattern, its flags and whether it is cased, or what is found out now."""
        found = self._known.get(asked) or self._read.get(asked)
        self._known[asked] = find() if found is None else found
        return self._known[asked]

    def write(self) -> None:
        """Keep what is known now, unless it is what the file holds or nothing may be written beside modules."""
        if self._known == self._read or sys.dont_write_bytecode:
            return
        # Processes that start side by side each put a whole file in its place.
        made = self.path.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(exist_ok=True)
            made.write_bytes(marshal.dumps((self._stamp, self._known)))
            made.replace(self.path)


def _stamp() -> bytes:
    """What tells one way to find literals out from another."""
    here = Path(__file__).parent
    with contextlib.suppress(OSError):
        return hashlib.sha256(
            b"".join((here / name).read_bytes() for name in _FOUND_BY) + sys.version.encode()
        ).digest()
    return b""


KEPT = Kept(Path(cache_from_source(__file__)).with_suffix(".literals"))
