"""Recognise that gyms which are named together are set side by side, whatever word of choice or measure is missing."""

from collections.abc import Sequence

from schemas.reading import Attribute, Extreme, Mention
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.gyms.prices import offered_prices
from worker.understanding.matching.patterns import compiled

_MEASURED: frozenset[Extreme] = frozenset({"latest_closing", "earliest_opening", "cheapest", "priciest"})
_TOLD_OF_EACH: frozenset[Attribute] = frozenset({"hours", "price", "rating", "station", "facilities"})
_BESIDE = frozenset({"gym", "city", "district", "region"})
_CHOICE = compiled(
    r"哪(?:些|幾|一?(?:家|間|個|館|店|邊))|誰|有沒有|都有|\bwhich\b|\bwho\b|\bany of\b|\b(?:has|have)\b|\bdo(?:es)?\b"
)
# 「市民跟奇岩你會推哪間」, "Flow or Civic": which of them to choose, what each costs and when it is open helps to tell.
_PICKS = compiled(
    r"[選挑]一?[間家個]|[二兩]選一|推(?:薦)?哪|(?:會|比較|更|最)推|[選挑去]哪(?:一?[家間個館]|裡|邊)|哪(?:一?[家間個館邊])(?:比較|較|更|最)?(?:好|推|適合|讚|值得|優)|還是"
    r"|\bor\b|\bvs\b|\bbetter\b|\brecommend\b|\bshould (?:i|we)\b|\bpick\b|\bchoose\b"
)
# "Can I lock my bag at Flow or at Civic" asks something of both.
_WHETHER = compiled(r".*[遠近]|\W*(?:can|could|may|do|does|is|are|has|have|will)\b")
_BETTER = compiled(r"\b(?:better|closer|nearer|should)\b")


def gyms_side_by_side(
    words: str, intent: IntentReading, wanted: Sequence[Mention], found: Constraints, attributes: Sequence[Attribute]
) -> bool:
    """Whether two or more gyms are named and one thing is asked of them all.

    Which of them costs least or closes last, which has a facility, and what the hours or prices of each are. Of the
    gyms of a brand, which is one name, the rows are listed; so are those that are open at a time of day.
    """
    # A gym beside its street is one.
    named = {m.ids for m in wanted if m.kind == "gym"}
    if len(named) < 2 or any(m.kind not in _BESIDE for m in wanted) or found.minute is not None:
        return False
    if found.limit not in (None, 1) or found.gym_types or found.closed_wanted:
        return False
    if intent.intent == "extreme":
        return intent.extreme in _MEASURED
    bare = not (attributes or found.facilities.wanted or found.facilities.unwanted)
    if (
        bare
        and intent.intent in ("list", "search", "recommend", "detail")
        and _PICKS.search(words)
        and not (_WHETHER.match(words) and not _BETTER.search(words))
    ):
        return True
    if intent.intent in ("list", "search") and attributes == ("hours",):
        # 「太原跟新店哪間週一有開」: of the one that is closed it is told as well.
        return _CHOICE.search(words) is not None
    if intent.intent in ("list", "search") and offered_prices(words):
        # 「哪間有吊帶可租」: who lets none is told as well.
        return _CHOICE.search(words) is not None
    if intent.intent in ("list", "search") and (found.facilities.wanted or found.facilities.unwanted):
        return _CHOICE.search(words) is not None
    return intent.intent == "detail" and bool(attributes) and set(attributes) <= _TOLD_OF_EACH
