"""What stands when a follow-up is said: the thing that was spoken of, and the two of a kind that were.

It is told by all turns before, and not by the last alone: thanks, or what nobody understood, leave it standing.
"""

from collections.abc import Sequence
from functools import cached_property

from schemas.reading import Mention, Reading
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.shown import Names, shown

_MOST_BACK = 5
_TOLD = 400
_ROWS = ("route", "gym")
_PLACES = ("sector", "area", "crag")
"""Of a wall and its crag the wall is meant."""


class Standing:
    """The things that were spoken of, found when they are asked for."""

    def __init__(self, earlier: Earlier, names: Names) -> None:
        self.earlier, self.names = earlier, names
        self._things: dict[int, Mention | None] = {}

    @cached_property
    def asked(self) -> Reading | None:
        """The last question that was about something."""
        return self.earlier.spoken_of()

    @cached_property
    def one(self) -> Mention | None:
        """The thing that was spoken of last."""
        return next((thing for n in range(_MOST_BACK) if (thing := self.thing(n)) is not None), None)

    def two(self, kinds: Sequence[str] = ()) -> tuple[Mention, ...]:
        """The two things of one kind that were spoken of last, in the order in which they were; none of none."""
        found: dict[str, list[Mention]] = {}
        for n in range(_MOST_BACK):
            for thing in reversed(self._of_kinds(n, kinds)):
                alike = found.setdefault(thing.kind, [])
                if all(thing.ids != other.ids for other in alike):
                    alike.append(thing)
                if len(alike) > 1:
                    return alike[1], alike[0]
        return ()

    def _of_kinds(self, n: int, kinds: Sequence[str]) -> list[Mention]:
        """The two things of one kind that the asker named in one question, else the one that it was about."""
        turn = self.earlier.turn(n)
        named = {m.ids: m for m in (turn.mentions if turn is not None else ()) if not m.negated and len(m.ids) == 1}
        wanted = [m for m in named.values() if not kinds or m.kind in kinds]
        if len(wanted) == 2 and wanted[0].kind == wanted[1].kind:
            return wanted
        thing = self.thing(n)
        if thing is not None and (not kinds or thing.kind in kinds):
            return [thing]
        return wanted if kinds and len(wanted) == 1 else []

    def thing(self, n: int) -> Mention | None:
        """What the asker's n-th question back was about: what it names, else what its answer found."""
        if n not in self._things:
            self._things[n] = self._thing(n)
        return self._things[n]

    def _thing(self, n: int) -> Mention | None:
        turn = self.earlier.turn(n)
        if turn is None or turn.own is not None:
            return None
        named = {m.ids: m for m in turn.mentions if not m.negated and len(m.ids) == 1}
        rows = [m for m in named.values() if m.kind in _ROWS]
        if rows:
            return rows[0] if len(rows) == 1 else None
        if turn.intent in SETS and turn.subject in _ROWS:
            # The hardest of a crag, the first of those advised.
            told = [m for m in self._told(n) if m.kind == turn.subject]
            if turn.intent in ("extreme", "recommend") and told:
                return told[0]
        for kind in _PLACES:
            places = [m for m in named.values() if m.kind == kind]
            if places:
                return places[0] if len(places) == 1 else None
        return None

    @cached_property
    def only_found(self) -> Mention | None:
        """The only row that the answer to the last question named, where it was asked for rows of a kind."""
        asked = self.asked
        if asked is None or asked.subject not in _ROWS or self.earlier.turn(0) is not asked:
            return None
        told = {m.ids: m for m in self._told(0) if m.kind in _ROWS}
        one = next(iter(told.values())) if len(told) == 1 else None
        return one if one is not None and one.kind == asked.subject and len(one.ids) == 1 else None

    def _told(self, n: int) -> Sequence[Mention]:
        """What the answer to the n-th question back showed."""
        earlier = self.earlier
        start = earlier.asked[n] + 1
        end = earlier.asked[n - 1] if n else len(earlier.history)
        answer = next((t.content for t in earlier.history[start:end] if t.role == "assistant"), "")
        listed = [m for m in shown(answer, self.names) if m is not None]
        return listed or [m for m in self.names(answer[:_TOLD]) if m.kind in _ROWS]
