"""SQL text taken apart without running it: statements of a script, tokens, parameter names."""

import re
import sqlite3
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["first_word", "is_blank", "named_parameters", "split", "tokens"]

_TOKEN = re.compile(
    r"""(?P<space>[\s\ufeff]+|--[^\n]*|/\*.*?(?:\*/|\Z))
      |(?P<quoted>'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])
      |(?P<parameter>\?\d*|[:@$][^\W\d][\w$]*(?:::\w+)*)
      |(?P<word>[^\W\d][\w$]*)
      |(?P<number>\d[\w.]*|\.\d[\w.]*)
      |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


def tokens(sql: str) -> Iterator[tuple[str, str, int]]:
    """Answer (kind, text, position) of every token that is neither space nor comment."""
    for match in _TOKEN.finditer(sql):
        kind = match.lastgroup or "other"
        if kind != "space":
            yield kind, match.group(), match.start()


def is_blank(sql: str) -> bool:
    """Whether the text holds nothing but space, comments and semicolons."""
    return all(text == ";" for _, text, _ in tokens(sql))


def first_word(sql: str) -> str:
    """Answer the first keyword in upper case, or an empty text."""
    for kind, text, _ in tokens(sql):
        return text.upper() if kind == "word" else ""
    return ""


@lru_cache(maxsize=1024)
def split(sql: str) -> tuple[str, ...]:
    """Answer the statements of a script; semicolons inside texts, comments and triggers do not end one."""
    head, _, rest = sql.partition(";")
    if not rest or rest.isspace():
        return () if is_blank(head) else (sql.strip(),)
    found: list[str] = []
    start = 0
    for _, text, position in tokens(sql):
        # SQLite itself decides whether a trigger's body has ended.
        if text == ";" and sqlite3.complete_statement(sql[start : position + 1]):
            found.append(sql[start : position + 1].strip())
            start = position + 1
    found.append(sql[start:].strip())
    return tuple(s for s in found if not is_blank(s))


@lru_cache(maxsize=1024)
def named_parameters(sql: str) -> tuple[str, ...]:
    """Answer the names of :a, @a and $a parameters in order of first use; each name once."""
    if not any(mark in sql for mark in ":@$"):
        return ()
    names = (text[1:] for kind, text, _ in tokens(sql) if kind == "parameter" and text[0] != "?")
    return tuple(dict.fromkeys(names))
