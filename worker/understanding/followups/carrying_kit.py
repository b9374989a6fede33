"""Write out follow-ups about kit and trips: rope and draws for a place, what is rented there, which crag instead."""

from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.asked.gear_needed import gear_needed
from worker.understanding.followups.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.followups.numbering import Before, named_before, quoted
from worker.understanding.followups.shown import Names
from worker.understanding.matching.patterns import compiled
from worker.understanding.times.this_season import TIME_OF_YEAR

_NEED_ZH = r"(?:大概|需要|要|得|應該|該)*(?:帶|準備|用)?"
_NEED_EN = r"(?: (?:do|should|would|will) (?:i|we|you)(?: need| bring| take| carry)?| are needed| needed| then)*"
_DRAWS = compiled(
    rf"{LEAD}(?:快扣|快掛){_NEED_ZH}(?:呢|[幾多][少]?[支個條隻把組]?)(?:才夠)?{END}"
    rf"|{LEAD}{_NEED_ZH}(?:幾|多少)[支個條隻把組]?(?:快扣|快掛)(?:才夠)?{END}"
    rf"|{LEAD_EN}(?:how many|what about|how about) (?:the )?(?:quick ?)?draws{_NEED_EN}{END}"
)
_ROPE = compiled(
    rf"{LEAD}繩子?{_NEED_ZH}(?:呢|多長|[幾多]少?[米公]尺?)(?:的)?(?:才夠)?{END}"
    rf"|{LEAD}{_NEED_ZH}多長的繩子?(?:才夠)?{END}"
    rf"|{LEAD}(?:要不要|需不需要|需要|要)(?:自己)?(?:帶|準備)?繩子?(?:嗎)?{END}"
    rf"|{LEAD_EN}(?:do|should|will|would) (?:i|we|you) (?:need|bring|have to bring)(?: to bring)?"
    rf" (?:a|our own|my own) rope{END}"
    rf"|{LEAD_EN}(?:what about |how about )(?:the |a )?rope(?: length)?{_NEED_EN}{END}"
    rf"|{LEAD_EN}(?:how long (?:a|of a)|what length) rope{_NEED_EN}{END}"
)
# Nothing is named that is rented: what one climbs with is meant.
_RENTED = compiled(
    rf"{LEAD}(?:現場|當地|那邊|那裡|附近)?(?:有(?:沒有)?|哪裡)(?:什麼)?(?:地方|哪裡|店)?(?:可以|能|在)?租(?:借)?(?:得到|的)?"
    rf"(?:嗎|呢)?{END}"
    rf"|{LEAD}(?:現場|當地|那邊|那裡|附近)?(?:可以|能|可不可以|能不能)(?:現場)?租(?:借)?(?:嗎|呢)?"
    rf"{END}"
    rf"|{LEAD_EN}(?:can (?:i|we|you) (?:rent|hire)|where (?:can|do) (?:i|we) (?:rent|hire)|is there "
    rf"(?:a |any )(?:place |shop |where )?to (?:rent|hire))(?: (?:it|them|that|some|gear|stuff|any))*"
    rf"(?: there| nearby| on site)?{END}"
)
# One crag was asked about, and now which of them: 「那哪裡夏天可以」, "so where can I climb in summer".
_WHICH = compiled(
    r"^(?:那麼?|所以|那請問)\s?(?P<zh>哪[裡邊]|哪一?個(?:岩場|地方)|什麼地方)(?=[^,，。?？\ue001-\ue005]{0,10}(?:可以|適合|能|比較好|好爬))"
    r"|^(?:(?:and|so|ok|then),? )+(?P<en>where|which (?:one|crag|place)) (?=(?:can|could|should|is|would)\b)"
)


def _for_a_place(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How many draws a place wants after how long a rope, and the other way round."""
    draws = _DRAWS.match(words)
    asked = before(0) if draws is not None or _ROPE.match(words) is not None else None
    if asked is None or asked.own is not None:
        return None
    of_gear = asked.intent == "extreme" and gear_needed(fold(asked.text)) is not None
    if not of_gear and not (asked.intent == "detail" and asked.subject in ("crag", "area")):
        return None
    places = named_before(before, ("area", "crag"))
    if not places or named_before(before, ("route",)):
        return None
    name = quoted(next((m for m in places if m.kind == "area"), places[0]).surface)
    if holds_cjk(words):
        return f"{name}要帶幾支快扣" if draws is not None else f"{name}要帶多長的繩子"
    return f"how many quickdraws to bring to {name}" if draws is not None else f"how long a rope do I need for {name}"


def _rented(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What can be rented at a crag or for a route spoken of: 「有地方租嗎」."""
    asked = before(0) if _RENTED.match(words) is not None else None
    if asked is None or asked.own is not None or asked.subject == "gym":
        return None
    places = named_before(before, ("crag", "area", "route"))
    if not places:
        return None
    name = quoted(places[-1].surface)
    return f"{name}可以租裝備嗎" if holds_cjk(words) else f"can I rent gear at {name}"


def _which_instead(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which crag it is, after one that was asked about: the others are asked of, and not that one again."""
    found = _WHICH.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent != "detail" or asked.subject != "crag":
        return None
    rest = text[found.end("zh" if found["zh"] else "en") :].strip(" ?？")
    told = None if TIME_OF_YEAR.search(words) else TIME_OF_YEAR.search(fold(asked.text))
    if told is None and not TIME_OF_YEAR.search(words):
        return None
    season = "" if told is None else told[0]
    if found["zh"]:
        return f"哪個岩場{season}{rest}"
    return f"which crag {rest}{f' in {season}' if season else ''}"


KIT = (_for_a_place, _rented, _which_instead)
"""Asked before what a follow-up is asked of is looked for in its cues."""
