"""Ask of the one row that was spoken of what would be asked of all rows, or of an article, as nothing says of which.

"So a Saturday visit costs what" after where a gym is asks for no list of gyms, and "do I need cams or is it bolted"
after a route is told by that route. It is put behind the name of the row, and taken where it asks for a fact of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from schemas.reading import Attribute, Mention, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.asked.attributes import OF_CRAGS
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.leads import without_lead, without_turn
from worker.understanding.followups.numbering import quoted
from worker.understanding.followups.plainly import plainly
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.standing import Standing
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import PLACE_FIELDS

Read = Callable[[str], Reading]
Names = Callable[[], Sequence[Mention]]
_MOST = 160
_UNSURE = 0.5
# Several are asked for, others than it, or what holds of all of a kind.
_OF_MANY = compiled(
    r"哪一?[間家些條座幾個]|[幾多少]+[間家條](?!路)|路線|岩館|抱石館|岩場|推薦|其[他它]|別的|別[間家條]|另外|附近有|全台|台灣|所有|各[個家間條地]"
    r"|[這那][些兩三四五六七八九十幾\d]+[間家條]|[它牠他]們(?:之中|當中|裡面)|為什麼|怎麼(?!去|走|到|停)|如何|意思|什麼是|一般|通常|差別|差在"
    r"|\b(?:which|routes|gyms?|climbs|crags|lines|places|anywhere|somewhere|others?|another|else|recommend\w*"
    r"|those|these|both|each|every|all|taiwan|overall|in general|generally|usually|(?:a|any) (?:route|climb|line)"
    r"|why|difference|how (?:do|does|to|should|can|would)"
    r"(?! (?:(?:i|we|you|one) )?(?:get|go|travel|reach)))\b"
)
_POINTS = compiled(
    r"那[裡邊]|這[裡邊]|[它牠](?!們)|他們|上面|[這那][條間家](?!.{0,3}比)|\b(?:there|it|here|they|this one|that one"
    r"|on the way up|as well|on site|possible|provided)\b|^(?:and |so |ok |also )*(?:is there|are there|any)\b"
    r"|[.;!?,] (?:is|are) there\b"
)
_SENTENCE = re.compile(
    r"[.!?;]+\s+|,\s+(?:so|but|and)\s+|,\s+(?=(?:is|are|do|does|can|could|would|will|what|how|any)\b)"
)
# What a sentence may set that binds what is asked behind it.
_BINDS = compiled(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:weekend|weekday|tonight|tomorrow|morning|evening|kids?|two|three|four|five"
    r"|student|without|only)\b"
)
_OF_KINDS: dict[str, frozenset[Attribute]] = {
    "gym": frozenset({
        "hours", "price", "phone", "website", "station", "facilities", "gym_type", "address", "floor", "transport",
        "rating", "parking",
    }),
    "route": frozenset({
        "grade", "type", "length", "bolts", "pitches", "first_ascent", "videos", "features", "safety", "height",
    }),
    "crag": OF_CRAGS,
}  # fmt: skip
"""What is recorded of a row of each kind."""
_NAMED = frozenset({"route", "gym", "crag", "area", "sector", "city", "district", "region"})
_ABOUT_ONE = frozenset({"detail", "extreme"})


def of_the_row(text: str, whole: Reading, named: Names, standing: Standing, read: Read) -> Reading | None:
    """What a follow-up asks of the one row spoken of; None where it asks for others, or was understood.

    whole is its reading, named are the names in it, read reads what was written out.
    """
    if not _may_be_of_it(text, whole, standing.asked):
        return None
    one = _one(standing)
    if one is None or _OF_MANY.search(fold(text)) or any(m.kind in _NAMED for m in named()):
        return None
    told = _OF_KINDS.get(one.kind, frozenset())
    for put in _put(text, one):
        asked = _as_fact(read(put))
        if _is_told(asked, one, told) and _keeps(asked, whole, told):
            return replace(asked, needs_history=True)
    return None


def _put(text: str, one: Mention) -> Iterator[str]:
    """The question behind the name of the row, as it was called and by its whole name: a brand has several gyms."""
    plain = plainly(text)
    for said in dict.fromkeys((plain, text, without_lead(text), *_behind_what_is_told(plain))):
        rest = without_turn(said)
        for name in dict.fromkeys((one.surface, one.name)):
            yield f"{quoted(name)}{rest}" if holds_cjk(text) else f"{quoted(name)}: {rest}"


def _behind_what_is_told(text: str) -> Iterator[str]:
    """What stands behind the first sentences of an English follow-up, where these set nothing that binds it."""
    if holds_cjk(text):
        return
    words = fold(text)
    for found in _SENTENCE.finditer(words) if len(words) == len(text) else ():
        if _BINDS.search(words[: found.start()]):
            return
        yield text[found.end() :]


def _may_be_of_it(text: str, whole: Reading, before: Reading | None) -> bool:
    """Whether a follow-up was read as if nothing had been spoken of, and may ask of one row."""
    if before is None or before.own is not None or whole.own is not None or whole.attack or len(text) > _MOST:
        return False
    if whole.needs_history or whole.intent == "chat" or whole.conversion is not None or whole.personal:
        return False
    if whole.near or whole.unknown_names or whole.unknown_places or any(getattr(whole.filter, f) for f in PLACE_FIELDS):
        return False
    if whole.intent in ("recommend", "compare") or whole.filter.grades is not None:
        return False
    # An article that was asked for by words no row tells of, and that point at none, stays asked for.
    asks_row = bool(whole.attributes) or whole.confidence < _UNSURE or _POINTS.search(fold(text)) is not None
    return whole.intent != "knowledge" or asks_row


def _one(standing: Standing) -> Mention | None:
    """The row that the last question was about: what it named, or the only one that its answer found."""
    before = standing.asked
    if before is None:
        return None
    if before.intent in _ABOUT_ONE and (one := standing.one) is not None and one.kind in _OF_KINDS:
        return one
    return standing.only_found if before.intent in SETS else None


def _as_fact(asked: Reading) -> Reading:
    """Of one gym the latest closing is when it closes."""
    if asked.intent != "extreme" or asked.extreme not in ("latest_closing", "earliest_opening"):
        return asked
    fact = replace(asked.filter, kinds=())
    return replace(asked, intent="detail", extreme=None, attributes=("hours",), filter=fact)


def _is_told(asked: Reading, one: Mention, told: frozenset[Attribute]) -> bool:
    """Whether a fact that is recorded of a row is asked of it, and all was understood."""
    if asked.intent != "detail" or asked.missing is not None or asked.unheard or asked.unrecorded:
        return False
    if (
        asked.unknown_names
        or asked.unknown_places
        or asked.out_of_scope
        or {m.ids for m in asked.mentions} != {one.ids}
    ):
        return False
    return bool(asked.attributes) and told.issuperset(asked.attributes)


def _keeps(asked: Reading, whole: Reading, told: frozenset[Attribute]) -> bool:
    """Whether no fact that was asked for is lost."""
    lost = {a for a in whole.attributes if a in told} - set(asked.attributes)
    return not lost or is_empty(whole.filter)
