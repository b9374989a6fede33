"""What a model may speak of: the placeholders that exist for a set of evidence, each with what code will put there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.evidence import Claim, Evidence, EvidenceItem
from schemas.reading import Kind, Locale
from worker.compose.say import Piece, Voice, claim
from worker.compose.scope import COUNTED, count_of
from worker.compose.values import Values
from worker.llm.quoting import quoted
from worker.llm.tokens import TokenCounter
from worker.text.prose import sections

COUNT = "count"
MOST_STATEMENTS = 24
"""Of an article, the sentences that are offered; the rest of a longer one is not."""
VALUE_CHARS = 120
_PART_OF = ("crag_name", "area_name", "sector")
_FACTS: Mapping[Kind, tuple[str, ...]] = {
    "route": ("grade", "type", "length_m", "bolt_count", "features", "video_count", "first_ascent_date"),
    "area": (),
    "crag": ("region", "rock_type", "climbing_type", "approach", "height", "best_seasons"),
    "gym": ("city", "district", "gym_type", "address", "nearest_station", "opening_hours", "facilities"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """The placeholders of some evidence: "1.name" -> the text with its claims; items is how many are spoken of."""

    locale: Locale
    pieces: Mapping[str, Piece]
    items: Mapping[int, EvidenceItem]
    lines: tuple[str, ...]
    """The same for the prompt, one line an item."""


def offer(evidence: Evidence, locale: Locale, count: TokenCounter, *, model: str, budget: int) -> Offer:
    """As many items, in their order, as their lines fit into a budget of tokens; the first always does."""
    v = Voice(locale)
    pieces: dict[str, Piece] = {}
    items: dict[int, EvidenceItem] = {}
    lines: list[str] = []
    if (counted := _counted(v, evidence)) is not None:
        pieces[COUNT] = counted
        lines.append(f"{{{COUNT}}} = {quoted(counted.text, VALUE_CHARS)}")
    left = budget - sum(count(line, model) for line in lines)
    for item in evidence.items:
        made = dict(_pieces(v, item))
        line = _line(item, made)
        left -= count(line, model)
        if not made or (left < 0 and items):
            break
        pieces |= {f"{item.n}.{key}": piece for key, piece in made.items()}
        items[item.n] = item
        lines.append(line)
    return Offer(locale, pieces, items, tuple(lines))


def _counted(v: Voice, evidence: Evidence) -> Piece | None:
    """How many rows there are, as a whole clause of ours; only where the rows are of one kind."""
    values, kinds = Values(evidence), {item.kind for item in evidence.items}
    kind = next(iter(kinds)) if len(kinds) == 1 else None
    if values.claim(COUNT) is None or kind not in COUNTED or values.number(COUNT) < len(evidence.items):
        return None
    return count_of(v, values, kind)


def _pieces(v: Voice, item: EvidenceItem) -> Iterator[tuple[str, Piece]]:
    if item.kind == "article":
        yield from _statements(v, item)
        return
    if item.kind not in _FACTS:
        return
    yield "name", v.name(item, both=False)
    for key in _FACTS[item.kind]:
        if (known := claim(item, key)) is not None:
            yield key, v.piece(known)
    for key in _PART_OF:
        if (part := v.part_of(item, key)) is not None:
            yield key, v.piece(part)


def _statements(v: Voice, item: EvidenceItem) -> Iterator[tuple[str, Piece]]:
    """An article's sentences, word for word: `s3` is the fourth."""
    key, column = ("statement", "body") if v.locale == "zh-TW" else ("statement_en", "body_en")
    said = [each for part in sections(str(item.facts.get(column, ""))) for each in part.sentences]
    for number, text in said[:MOST_STATEMENTS]:
        yield f"s{number}", v.piece(Claim(item.n, f"{key}.{number}", text))


def _line(item: EvidenceItem, made: Mapping[str, Piece]) -> str:
    told = " ".join(f"{{{item.n}.{key}}}={quoted(piece.text, VALUE_CHARS)}" for key, piece in made.items())
    return f"[{item.n}] {told}"


def spoken_of(claims: Sequence[Claim]) -> frozenset[int]:
    """The items that claims are about."""
    return frozenset(each.n for each in claims if each.n is not None)
