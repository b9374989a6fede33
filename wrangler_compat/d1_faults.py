"""SQLite's complaints put into D1's words: result code, extended code, and the place in the statement."""

import sqlite3

from wrangler_compat.errors import D1BusyError, D1ConstraintError, D1Error, D1StorageError
from wrangler_compat.statements import tokens

__all__ = ["translate"]

_STORAGE = frozenset(
    {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FULL}
)
_NEWER_NAMES = {3091: "SQLITE_CONSTRAINT_DATATYPE"}
"""Extended codes that the sqlite3 module of Python 3.11 does not name."""
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_BASE_NAMES = {
    value: name
    for name, value in vars(sqlite3).items()
    if name.startswith("SQLITE_") and isinstance(value, int) and name in {
        "SQLITE_ABORT", "SQLITE_AUTH", "SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_CONSTRAINT", "SQLITE_CORRUPT",
        "SQLITE_ERROR", "SQLITE_FULL", "SQLITE_INTERRUPT", "SQLITE_IOERR", "SQLITE_LOCKED", "SQLITE_MISMATCH",
        "SQLITE_NOMEM", "SQLITE_NOTADB", "SQLITE_RANGE", "SQLITE_READONLY", "SQLITE_SCHEMA", "SQLITE_TOOBIG",
    }
}  # fmt: skip


def translate(error: Exception, sql: str) -> D1Error:
    """Answer the D1 error for what SQLite raised while running the statement."""
    text = str(error)
    if isinstance(error, OverflowError | UnicodeEncodeError | sqlite3.InterfaceError):
        return D1Error(f"{text}: SQLITE_MISMATCH")
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        if text.startswith("Incorrect number of bindings"):
            return D1Error("Wrong number of parameter bindings for SQL query.")
        if isinstance(error, sqlite3.DataError):
            return D1Error("statement too long: SQLITE_TOOBIG")
        return D1Error(f"{text}: SQLITE_ERROR")
    base = code & 0xFF
    name = _BASE_NAMES.get(base, "SQLITE_ERROR")
    if base == sqlite3.SQLITE_CONSTRAINT:
        extended = _NEWER_NAMES.get(code) or getattr(error, "sqlite_errorname", name)
        suffix = f" (extended: {extended})" if code != base else ""
        return D1ConstraintError(f"{text}: {name}{suffix}")
    if base in _BUSY:
        return D1BusyError(f"{text}: {name}")
    if base in _STORAGE:
        return D1StorageError(f"{text}: {name}")
    offset = _offset(text, sql) if base == sqlite3.SQLITE_ERROR else None
    place = f" at offset {offset}" if offset is not None else ""
    return D1Error(f"{text}{place}: {name}")


def _offset(text: str, sql: str) -> int | None:
    """Find where SQLite saw the mistake: its own answer is not reachable from Python, so the token is looked up."""
    if text.startswith('near "') and text.endswith('": syntax error'):
        return _position(sql, text[len('near "') : -len('": syntax error')], kinds=None)
    if text.startswith("too many SQL variables"):
        return _nth_parameter(sql, limit=100)
    if text.startswith("no such column: "):
        name = text.removeprefix("no such column: ")
        return None if _is_assigned(sql, name) else _position(sql, name.split(".")[0])
    for start, end in (
        ("ambiguous column name: ", ""),
        ("no such function: ", ""),
        ("not authorized to use function: ", ""),
        ("misuse of aggregate function ", "()"),
        ("misuse of aggregate: ", "()"),
        ("misuse of window function ", "()"),
        ("wrong number of arguments to function ", "()"),
        ("table ", " already exists"),
        ("view ", " already exists"),
    ):
        if text.startswith(start) and text.endswith(end):
            name = text[len(start) : len(text) - len(end) if end else None]
            return _position(sql, name.split(".")[0])
    return None


def _position(sql: str, name: str, kinds: tuple[str, ...] | None = ("word", "quoted")) -> int | None:
    wanted = name.lower()
    for kind, token, position in tokens(sql):
        bare = token[1:-1] if kind == "quoted" and kinds else token
        if (kinds is None or kind in kinds) and bare.lower() == wanted:
            return len(sql[:position].encode())
    return None


def _nth_parameter(sql: str, *, limit: int) -> int | None:
    seen: dict[str, None] = {}
    for number, (_, token, position) in enumerate(t for t in tokens(sql) if t[0] == "parameter"):
        seen[token if len(token) > 1 else f"?{number}"] = None
        if len(seen) > limit:
            return len(sql[:position].encode())
    return None


def _is_assigned(sql: str, name: str) -> bool:
    """Whether the column is the target of UPDATE ... SET, for which SQLite tells no place."""
    words = [token.strip('"`[]').lower() for _, token, _ in tokens(sql)]
    if not words or words[0] != "update":
        return False
    return any(
        word == name.lower() and words[i - 1] in ("set", ",") and words[i + 1 : i + 2] == ["="]
        for i, word in enumerate(words)
    )
