"""Find catalogued names written with a slip: characters that only sound right, letters left out, doubled or swapped."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from worker.text.folding import fold, holds_cjk
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.ordinary import route_strength
from worker.understanding.names.surroundings import beside
from worker.understanding.wording.left_over import is_written
from worker.understanding.wording.lexicon import is_common, is_word
from worker.understanding.wording.lexicon_zh import holds_a_name
from worker.understanding.wording.masking import Masked

Span = tuple[int, int, bool]
"""Where a slip stands, and whether the name that is meant is a place's or a gym's."""
_PLACES = frozenset({"crag", "area", "sector", "gym"})
_WIDELY_KNOWN = frozenset({"crag", "gym"})
# Words that sound like a crag.
_WORDS_LIKE_CRAGS = frozenset({"肯定", "員是"})
_FIGURES = re.compile(r"[一二三四五六七八九十]$")
_AFTER_FIGURES = frozenset("點時分條級公米號月日")
_CUT_WORDS = {"電": "話", "只": "要", "路": "線"}
"""A last character that begins a word with the one behind it."""
_SURE_LENGTH = 3
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*[A-Za-z]")
_MOST_WORDS, _MOST_LOOKS, _BRIEF, _MANY = 3, 3, 6, 12
_SHORTEST, _LONG = 5, 7
_PLACED = re.compile(r"\b(?:in|at|near|to|from|around) \n?")
_JOINING = frozenset({"a", "an", "and", "at", "by", "for", "in", "is", "of", "on", "the", "to"})
LIKE = 0.86
"""From which likeness letters are a name's: one of seven left out is .92, two swapped in nine .89."""


def slips(question: Masked, gazetteer: Gazetteer) -> tuple[Span, ...]:
    """The slips of a question that reach into no known name, none overlapping another."""
    taken: list[Span] = []
    for span in (*_by_sound(question, gazetteer), *_by_letter(question, gazetteer)):
        if not any(span[0] < end and start < span[1] for start, end, _ in taken):
            taken.append(span)
    return tuple(sorted(taken))


def _by_sound(question: Masked, gazetteer: Gazetteer) -> Iterator[Span]:
    """Chinese slips, longest first; one of two characters only of a crag or a gym, and where it stands free."""
    hits = sorted(gazetteer.sounding(question.folded), key=lambda hit: (hit.start - hit.end, hit.start))
    for hit in hits:
        start, end = hit.start, hit.end
        written = question.folded[start:end]
        kinds = {e.kind for e in hit.entities} & (_PLACES | {"route"})
        if question.folded[end : end + 1] in _AFTER_FIGURES and _FIGURES.search(written) is not None:
            # 「中午十二點」 is an hour.
            continue
        if _CUT_WORDS.get(written[-1]) == question.folded[end : end + 1]:
            # 「明德電話」 is no slip for 明德店.
            continue
        if not kinds or question.words[start:end] != written or gazetteer.exact(written):
            continue
        left, right = beside(question.words, start, end)
        if end - start >= _SURE_LENGTH:
            meant = holds_a_name(written, shortest=1) or (left and right)
        else:
            known = bool(kinds & _WIDELY_KNOWN) and written not in _WORDS_LIKE_CRAGS
            # 「龍動後門」: an area of the crag behind it vouches for it.
            vouched = known and _before_an_area(question.folded, end, hit.entities, gazetteer)
            meant = vouched or (known and left and right and holds_a_name(written, shortest=1))
        if meant:
            yield start, end, bool(kinds & _PLACES)


def _before_an_area(folded: str, end: int, entities: Sequence[Entity], gazetteer: Gazetteer) -> bool:
    """Whether the name of an area of one of these crags follows there."""
    crags = {e.id for e in entities if e.kind == "crag"}
    return bool(crags) and any(
        folded.startswith(fold(area.name), end) for area in gazetteer.places("area") if area.crag_id in crags
    )


def _by_letter(question: Masked, gazetteer: Gazetteer) -> Iterator[Span]:
    """Slips in Latin letters: words of which one is strange that together are almost a name.

    In small letters among English words only a place's or a gym's name is told from any rare word.
    """
    shown = question.unmasked
    runs = list(_WORD.finditer(shown))
    words = [run[0].lower().replace("-", "") for run in runs]
    # Of many words those are no slips that stand in questions and articles as they are spelled.
    odd = [at for at, word in enumerate(words) if not is_word(word) and not (len(runs) > _MANY and is_written(word))]
    if not odd:
        return
    foreign = holds_cjk(question.shown)
    capital = [run[0][0].isupper() for run in runs]
    titled = not foreign and all(capital)
    brief, looks = len(runs) <= _BRIEF, 0
    placed = {found.end() for found in _PLACED.finditer(shown)}
    common: dict[int, bool] = {}

    def is_strange(at: int) -> bool:
        if at not in common:
            common[at] = at not in odd or is_common(words[at])
        return not common[at]

    for at, size in _windows(len(runs), odd):
        some = runs[at : at + size]
        start, end = some[0].start(), some[-1].end()
        named = foreign or (not titled and True in capital[at : at + size])
        free = named or brief or start in placed
        if end - start < _SHORTEST or not (free or (size == 1 and end - start >= _LONG)):
            continue
        if not any(map(is_strange, range(at, at + size))):
            continue
        if size > 1 and not (_run_on(shown, some) and (brief or _written_as_one(capital, is_strange, at, size))):
            continue
        key = fold(shown[start:end])
        if gazetteer.exact(key) or (size == 1 and gazetteer.holds(key)):
            continue
        if (looks := looks + 1) > _MOST_LOOKS:
            return
        near = gazetteer.near(key, at_least=LIKE, limit=1)
        if not near or route_strength(near[0].key) == "generic":
            continue
        # In small letters, wherever it stands, only a crag's name is told: "shoushen crag how do i get there by bus".
        if named or (_is_place(near[0].entities) if free else any(e.kind == "crag" for e in near[0].entities)):
            yield start, end, _is_place(near[0].entities)


def _windows(words: int, odd: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where up to three words of which one is odd begin and how many they are, the longest first."""
    for size in range(min(_MOST_WORDS, words), 0, -1):
        begins = {at for one in odd for at in range(max(0, one - size + 1), min(one, words - size) + 1)}
        yield from ((at, size) for at in sorted(begins))


def _is_place(entities: Sequence[Entity]) -> bool:
    return any(e.kind in _PLACES for e in entities)


def _written_as_one(capital: Sequence[bool], is_strange: Callable[[int], bool], start: int, size: int) -> bool:
    """Whether each word of a longer question has a capital or is strange itself."""
    return all(capital[at] or is_strange(at) for at in range(start, start + size))


def _run_on(shown: str, runs: Sequence[re.Match[str]]) -> bool:
    """Whether words follow one another with nothing but a blank between, and neither end only joins others."""
    if any(b.start() - a.end() != 1 or shown[a.end()] != " " for a, b in pairwise(runs)):
        return False
    return runs[0][0] not in _JOINING and runs[-1][0] not in _JOINING
