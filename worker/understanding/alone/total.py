"""What is asked of many rows at once: a sum, a mean, a share, a spread, or a bill."""

from schemas.reading import Mention
from worker.understanding.alone.draft import Draft
from worker.understanding.asked.intent import IntentReading
from worker.understanding.asked.supposed import supposed
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.figures.aggregates import as_aggregate, figure_of_named, read_aggregate
from worker.understanding.figures.more_of_sides import more_of_sides
from worker.understanding.figures.shares import aggregate_of
from worker.understanding.figures.wholly import whole_of
from worker.understanding.gyms.bills import BESIDE_A_BILL, asked_bill
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import place_fields

_FEW = 3
_CHOOSES = compiled(r"哪|便宜|[比較更最]貴|差|誰|\b(?:which|cheap\w+|pricier|differ\w*|better|less|more|compare\w*)\b")


def summed(draft: Draft) -> None:
    """The figure or the spread that is asked; of one gym what several pay."""
    heard, intent = draft.heard, draft.intent
    ranked = intent.intent == "distribution" and intent.extreme is not None
    if not (draft.mine or ranked or heard.having is not None):
        named = [m.kind for m in heard.wanted]
        gyms = draft.subject == "gym"
        draft.total = read_aggregate(heard.words, gyms=gyms, narrows=draft.found.any, named=named)
    of_sides = intent.intent == "compare" and draft.total is not None and draft.total.figure is None
    if of_sides and more_of_sides(heard.words, heard.wanted) is not None:
        # 「5.9 以下的路線，關子嶺多還是壽山多？各有幾條」 is asked of the two, and of no grades apart.
        draft.total = None
    if draft.total is not None and intent.mode is None:
        draft.subject, draft.intent = as_aggregate(draft.total, draft.subject, intent, placed=bool(heard.wanted))
    if heard.routes and draft.subject == "route" and draft.intent.intent == "detail" and not draft.mine:
        draft.attributes = tuple(dict.fromkeys((*draft.attributes, *supposed(heard.words, draft.found))))
    if draft.subject == "gym" and _is_bill(heard.wanted, heard.words):
        # Where it is and when it is open is told beside what it comes to.
        draft.intent = IntentReading("detail")
        draft.attributes = ("price", *(a for a in draft.attributes if a in BESIDE_A_BILL))


def _is_bill(wanted: tuple[Mention, ...], words: str) -> bool:
    """Whether it is asked what one gym comes to, or two or three for several people, none of them as the cheaper."""
    bill = asked_bill(words) if {m.kind for m in wanted} == {"gym"} else None
    if bill is None or is_of_one(wanted):
        return bill is not None
    few = len({i for m in wanted for i in m.ids}) <= _FEW
    return few and bill.people > 1 and _CHOOSES.search(words) is None


def is_of_one(wanted: tuple[Mention, ...]) -> bool:
    """Whether one gym is named, and nothing else."""
    return {m.kind for m in wanted} == {"gym"} and len({m.ids for m in wanted}) == 1


def aggregated(draft: Draft) -> None:
    """The figure as the reading holds it, with what it is a figure of."""
    heard, subject = draft.heard, draft.subject

    def within(start: int, end: int) -> Fields | None:
        there = [m for m in draft.mentions if not m.negated and start <= m.start and m.end <= end]
        return place_fields(there, subject, draft.given.gazetteer)[0] if there else None

    if draft.total is not None and draft.intent.intent in ("count", "distribution"):
        draft.aggregate = aggregate_of(draft.total, draft.question, draft.places, subject, draft.given.now, within)
    if draft.whole is not None:
        if draft.whole.least is not None:
            draft.fields["grades"] = draft.whole.least
        there = within(0, draft.whole.start) or within(draft.whole.end, len(heard.words)) or draft.places
        draft.aggregate = whole_of(draft.whole, there)
    if draft.aggregate is not None or heard.routes < 2 or subject != "route" or draft.mine:
        return
    if draft.intent.intent == "detail" and (of_named := figure_of_named(heard.words)) is not None:
        draft.aggregate = of_named[0]
        draft.attributes = tuple(dict.fromkeys((of_named[1], *draft.attributes)))
