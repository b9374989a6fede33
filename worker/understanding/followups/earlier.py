"""The asker's earlier turns, read when they are wanted: the last, the last about several things, the one that began."""

from collections.abc import Callable, Sequence
from functools import cached_property

from schemas.reading import Reading, Turn
from worker.text.folding import fold
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.paging import asks_rest
from worker.understanding.followups.pointing import asks_more
from worker.understanding.followups.replies import is_empty

Read = Callable[[str, Sequence[Turn]], Reading]
MAX_HISTORY_DEPTH = 8
"""How many turns of the asker a question is read through."""
_MOST_PASSED_OVER = 3
"""How far back what was spoken of is looked for."""
_MOST_ASKED_OF_ONE = 6
"""How many questions may have been asked of one of several before it is gone back to these."""


class Earlier:
    """The turns before a question, each read when it is wanted, and once."""

    def __init__(self, history: Sequence[Turn], read: Read) -> None:
        self.history, self.read = history, read
        self.asked = [i for i in range(len(history) - 1, -1, -1) if history[i].role == "user"]
        """Where the asker's turns stand, the last first."""
        self._read: dict[int, Reading] = {}

    def turn(self, n: int) -> Reading | None:
        """The reading of the n-th turn of the asker back from the last, which is 0; None where there is none."""
        if n >= min(len(self.asked), MAX_HISTORY_DEPTH):
            return None
        if n not in self._read:
            at = self.asked[n]
            self._read[n] = self.read(self.history[at].content, self.history[:at])
        return self._read[n]

    @cached_property
    def said_since(self) -> Sequence[Turn]:
        """What was answered to the last question."""
        return self.history[self.asked[0] + 1 :] if self.asked else self.history

    def spoken_of(self) -> Reading | None:
        """The last question that was about something: thanks and what nothing was understood of are passed over."""
        turns = (self.turn(n) for n in range(_MOST_PASSED_OVER))
        return next((t for t in turns if t is not None and not is_void(t)), self.turn(0))

    def answers(self) -> list[str]:
        """What was answered since the last question that was about something, the newest first."""
        turns = (self.turn(n) for n in range(_MOST_PASSED_OVER))
        spoken = next((n for n, t in enumerate(turns) if t is not None and not is_void(t)), 0)
        since = self.history[self.asked[spoken] + 1 :] if self.asked else self.history
        return [turn.content for turn in reversed(since) if turn.role == "assistant"]

    def last_set(self) -> Reading | None:
        """The last question about several things: what followed it may have been about one of them."""
        turns = (self.turn(n) for n in range(_MOST_ASKED_OF_ONE))
        return next((t for t in turns if t is not None and t.intent in SETS and t.subject is not None), None)

    def set_before_one(self) -> tuple[Reading, Sequence[Turn]] | None:
        """The last question about several things, and what was answered to it, where those since asked of one."""
        for n in range(_MOST_PASSED_OVER + 1):
            turn = self.turn(n)
            if turn is None or (n and turn.intent in SETS and turn.subject is not None):
                at = self.asked[n] if turn is not None else 0
                end = self.asked[n - 1] if n else len(self.history)
                return None if turn is None else (turn, self.history[at + 1 : end])
            if turn.intent != "detail" or not turn.needs_history:
                return None
        return None

    def begun(self) -> tuple[Reading | None, Sequence[Turn]]:
        """The question that was asked before more of its kind was asked for, and all that was said since."""
        for at in self.asked:
            words = fold(self.history[at].content)
            if not (asks_more(words) or asks_rest(words)):
                return self.read(self.history[at].content, self.history[:at]), self.history[at + 1 :]
        return None, ()


def is_void(reading: Reading) -> bool:
    """Whether a question named and asked nothing that is known."""
    if reading.intent == "chat":
        return True
    bare = not (reading.mentions or reading.attributes or reading.missing or reading.unknown_names)
    return reading.intent == "search" and reading.subject is None and bare and is_empty(reading.filter)
