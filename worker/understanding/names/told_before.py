"""Put the route or the gym that was named in what is only told before a question that names none of its own."""

from collections.abc import Sequence

from schemas.reading import Mention, Reading
from worker.text.folding import holds_cjk
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.wording.masking import Masked

_ONES = frozenset({"route", "gym"})
_TANGIBLE = frozenset({"route", "area", "sector", "crag", "gym"})
_WHERE = ("kinds", "crag_ids", "region", "gym_city", "gym_cities", "gym_district", "gym_stations")
# What stands between the words of one name, or between two names of one breath: 「永和運動中心的趣攀岩」.
_CLOSE = 3
_MOST = 4
_DETAILS = frozenset({"detail", "compare"})


def named_before(part: Reading, plain: Masked, named: Sequence[Mention], asked: str) -> str | None:
    """The question with the routes or gyms before it that were told; None where it is asked of something else.

    part is how the question reads without them: an attribute that any row has, and no row, no place and no condition.
    """
    ones = [m for m in named if m.kind in _ONES and not m.negated]
    if not ones or len(ones) > _MOST or any(m.kind in _TANGIBLE for m in part.mentions):
        return None
    if not part.attributes or part.conversion or part.personal or part.attack or part.extreme or part.group_by:
        return None
    if part.subject not in (None, "article", *(m.kind for m in ones)) or part.near or part.unknown_names:
        return None
    if narrows(part.filter, *_WHERE) or any(plain.shown[m.start : m.end] in asked for m in ones):
        return None
    kinds = {m.kind for m in ones}
    if len(kinds) > 1:
        return None
    joint = "、" if holds_cjk(asked) else ", "
    return f"{joint.join(_names(plain, named, ones))}{'，' if holds_cjk(asked) else ': '}{asked}"


def _names(plain: Masked, named: Sequence[Mention], ones: Sequence[Mention]) -> list[str]:
    """The names as they were written, those of one breath together, with the town that says which branch is meant."""
    spans: list[tuple[int, int]] = []
    for m in sorted((m for m in named if m in ones or m.kind in ("city", "district")), key=lambda m: m.start):
        if spans and m.start - spans[-1][1] <= _CLOSE:
            spans[-1] = spans[-1][0], m.end
        else:
            spans.append((m.start, m.end))
    return [plain.shown[a:b] for a, b in spans if any(a <= m.start < b for m in ones)]


def answers_of_named(whole: Reading, part: Reading) -> bool:
    """Whether the question reads as one of what was named, and asks for what it asked for without it."""
    if whole.missing is not None or whole.unknown_names or whole.intent not in _DETAILS:
        return False
    return any(m.kind in _ONES for m in whole.mentions) and bool(set(whole.attributes) & set(part.attributes))
