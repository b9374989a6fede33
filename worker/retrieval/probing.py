"""What an agent tries next: which wish of the question is unmet, and what to change so that it may be met.

The moves, in order, each at most once: search as asked (or read tables, where tables answer), say it in the glossary's
other words, read the tables under the same filter (or search, where tables came first), search each part of the
question by itself, and last, when no row meets the filter, loosen one named constraint and report it.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from schemas.evidence import Candidate, Evidence, FactValue
from schemas.plan import Probe, ProbeMove, Round
from schemas.reading import Filter, Locale, Reading
from worker.env import Env
from worker.retrieval.relax import loosen
from worker.retrieval.synonyms import reworded
from worker.retrieval.wording import names_in, rest_of
from worker.sql.answering import found_nothing
from worker.text.prose import all_words, topic_words
from worker.verify import words

SEARCHED_FIRST: tuple[ProbeMove, ...] = ("search", "reword", "rows", "decompose", "broaden")
ROWS_FIRST: tuple[ProbeMove, ...] = ("rows", "broaden", "search", "reword")
_BY_ROWS = frozenset({"count", "list", "extreme", "distribution", "compare", "detail"})
_FIRST = 3
"""How many of the best rows may between them say what the question says."""
_PARTS = re.compile(r"[,，。;；、?？!！]|而且|並且|同時|另外|以及|順便|但是?|\band\b|\bbut\b|\bwith\b|\bplus\b")
_PLACES = ("crag_name", "crag_name_en", "area_name", "area_name_en", "sector", "sector_en", "text", "city", "district")
_MOST_PARTS = 3


@dataclass(frozen=True, slots=True)
class Tried:
    """What an agent has so far for one question under one filter."""

    reading: Reading
    filter: Filter
    locale: Locale
    candidates: tuple[Candidate, ...] = ()
    evidence: Evidence | None = None
    rounds: tuple[Round, ...] = ()

    @property
    def moves(self) -> frozenset[ProbeMove]:
        """The moves made under this filter; those under another one were for another question."""
        return frozenset(r.probe.move for r in self.rounds if r.under == self.filter)

    @property
    def order(self) -> tuple[ProbeMove, ...]:
        """The moves that this question may take."""
        return ROWS_FIRST if by_rows(self.reading) else SEARCHED_FIRST

    @property
    def idle(self) -> int:
        """How many of the last rounds brought nothing new."""
        own = [r for r in self.rounds if r.under == self.filter]
        return next((n for n, r in enumerate(reversed(own)) if r.new), len(own))


def by_rows(reading: Reading) -> bool:
    """Whether tables answer the question exactly, so that nothing need be searched unless they are silent."""
    return reading.intent in _BY_ROWS and reading.mode is None


def met(reading: Reading, candidates: Sequence[Candidate]) -> float:
    """Return the share, 0..1, of the question's own words that the best rows say; 1 where it has no words of its own.

    Names of places and what the filter holds are met by every row that was found, so they do not count.
    """
    wanted = topic_words(rest_of(reading)) - _in_filter(reading.filter)
    if not wanted:
        return 1.0 if candidates else 0.0
    said = frozenset[str]().union(*(all_words(_says(c)) for c in candidates[:_FIRST]))
    return len(wanted & said) / len(wanted)


def is_answered(tried: Tried, *, enough: float) -> bool:
    """Whether what was found is enough: rows that answer exactly, or rows that say enough of what was asked."""
    if tried.evidence is not None:
        counted = any(v.key == "count" and v.value for v in tried.evidence.values)
        if counted or not found_nothing(tried.evidence, tried.reading):
            return True
    return bool(tried.candidates) and met(tried.reading, tried.candidates) >= enough


async def next_probe(env: Env, tried: Tried) -> Probe | None:
    """Return the next thing to try, different from all before; None when nothing is left."""
    for move in tried.order:
        if move not in tried.moves and (probe := await _MAKE[move](env, tried)) is not None:
            return probe
    return None


async def _search(env: Env, tried: Tried) -> Probe | None:
    return Probe("search", "as it was asked", tried.filter, (tried.reading.text,))


async def _rows(env: Env, tried: Tried) -> Probe | None:
    if by_rows(tried.reading):
        return Probe("rows", "tables answer it", tried.filter)
    if replace(tried.filter, kinds=(), exclude_ids=()) == Filter() or tried.filter.kinds == ("article",):
        return None
    return Probe("rows", "rows that meet the filter, whatever their words", tried.filter)


async def _reword(env: Env, tried: Tried) -> Probe | None:
    texts = await reworded(env.READ, tried.reading.text)
    return Probe("reword", "in the glossary's other words", tried.filter, texts) if texts else None


async def _decompose(env: Env, tried: Tried) -> Probe | None:
    parts = [p for p in _parts(tried.reading) if topic_words(p)]
    if len(parts) < 2:
        return None
    return Probe("decompose", "each part by itself", tried.filter, tuple(parts[:_MOST_PARTS]))


async def _broaden(env: Env, tried: Tried) -> Probe | None:
    if tried.filter.kinds == ("article",):
        return None
    wider = await loosen(env.READ, tried.filter, gazetteer=env.gazetteer, locale=tried.locale)
    if wider is None:
        return None
    lost = ", ".join(r.constraint for r in wider.relaxed)
    texts = () if by_rows(tried.reading) else (tried.reading.text,)
    return Probe("broaden", f"no row meets the filter: {lost} loosened", wider.filter, texts, wider.relaxed)


_MAKE: dict[ProbeMove, Callable[[Env, Tried], Awaitable[Probe | None]]] = {
    "search": _search,
    "rows": _rows,
    "reword": _reword,
    "decompose": _decompose,
    "broaden": _broaden,
}
"""Those of code; a model's are made in worker/retrieval/suggesting.py, when these are used up."""


def _parts(reading: Reading) -> Iterator[str]:
    for part in _PARTS.split(reading.text):
        if len(plain := part.strip()) > 1:
            yield plain


def _in_filter(f: Filter) -> frozenset[str]:
    """The words of what the filter holds already, in both languages."""
    held: list[str] = []
    for values, printed in (
        (f.route_types, words.ROUTE_TYPES),
        (f.features, words.FEATURES),
        (f.seasons, words.SEASONS),
        (f.gym_types, words.GYM_KINDS),
        (f.facilities, words.FACILITIES),
    ):
        held += [text for value in values for text in printed.get(value, (value, value))]
    return all_words(" ".join(held))


def _says(candidate: Candidate) -> str:
    """Everything that a row says of itself in words."""
    facts = candidate.facts
    told: list[FactValue] = [*names_in(facts), candidate.text, *(facts.get(key) for key in _PLACES)]
    features = facts.get("features")
    if isinstance(features, tuple):
        told += [text for feature in features for text in words.FEATURES.get(feature, (feature, feature))]
    told += words.ROUTE_TYPES.get(str(facts.get("type")), ("", ""))
    return " ".join(text for text in told if isinstance(text, str) and text)
