"""Put people's words into a prompt as data: one line each, bounded, between marks that they cannot write."""

import unicodedata
from collections.abc import Sequence

from schemas.reading import Turn

OPEN, CLOSE = "«", "»"
QUESTION_CHARS = 500
TURN_CHARS = 200
MOST_TURNS = 6
MEMORY_CHARS = 80
MOST_MEMORIES = 8
# What could end the quotation, pass for a placeholder of ours, or for markup of a prompt.
_FOREIGN = str.maketrans({"«": "〈", "»": "〉", "{": "(", "}": ")", "<": "〈", ">": "〉", "`": "'"})


def quoted(text: str, chars: int = QUESTION_CHARS) -> str:
    """The text between quotation marks: one line, no invisible characters, at most so many characters."""
    plain = "".join(
        " " if c.isspace() else c for c in text if not unicodedata.category(c).startswith("C") or c.isspace()
    )
    plain = " ".join(plain.translate(_FOREIGN).split())
    return f"{OPEN}{plain if len(plain) <= chars else plain[: chars - 1] + '…'}{CLOSE}"


def quoted_history(history: Sequence[Turn]) -> str:
    """The last turns, oldest first, each quoted with who said it; "-" when there are none."""
    lines = [f"{turn.role}: {quoted(turn.content, TURN_CHARS)}" for turn in history[-MOST_TURNS:]]
    return "\n".join(lines) or "-"


def quoted_memories(memories: Sequence[str]) -> str:
    """What the asker has let us remember, each quoted; "-" when there is nothing."""
    return "\n".join(f"- {quoted(memory, MEMORY_CHARS)}" for memory in memories[:MOST_MEMORIES]) or "-"
