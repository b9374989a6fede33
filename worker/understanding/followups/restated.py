"""Ask the question before again where a follow-up leaves out what it is asked of: elsewhere, everywhere, of a type."""

from collections.abc import Mapping
from dataclasses import replace

from schemas.reading import Filter, Mention, Reading
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.overlaying import overlay
from worker.understanding.followups.replies import is_empty
from worker.understanding.grades.bounds import read_grades
from worker.understanding.matching.patterns import Pattern, compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.wording.masking import masked

_MOST_WORDS = 40
_EVERYWHERE = compiled(
    r"^(?:那麼?|如果)?(?:是|換成|改成|放眼)?(?:在)?(?:全台灣?|台灣|整個台灣|全國|全部(?:的)?岩場"
    r"|所有(?:的)?岩場)(?:的話|都|加起來|裡面?)*"
    r"(?:的|有(?:幾[條間家]|哪些)?)?[呢咧嗎]?[?？。\s]*$"
    r"|^(?:那麼?)?(?:還有)?(?:哪裡|哪邊|什麼地方|哪個岩場|哪些岩場|其[他它](?:地方|岩場))(?:才|會|還"
    r"|也)?有(?:嗎)?[呢?？\s]*$"
    r"|^(?:and |so |ok |what about |how about )*(?:in )?(?:(?:all|the whole) (?:of )?)?(?:taiwan"
    r"|the (?:whole )?(?:country|island))"
    r"(?: then| overall| as a whole)?[?.!\s]*$"
    r"|^(?:and |so |ok |what about |how about )*(?:nationwide|overall|everywhere|anywhere(?: else)?|elsewhere"
    r"|island[- ]?wide)"
    r"(?: then| in taiwan)?[?.!\s]*$"
    r"|^(?:and |so |ok |then )*where (?:then|are there (?:any|some)|can i find (?:any|some|them|those)|else)[?.!\s]*$"
)
# Of a wall or a sector all of the area is meant: 「整個區，不是只有鐘塔那面」.
_ALL_OF_IT = compiled(
    r"^(?:那麼?|我)?(?:是(?:說|指|問)?)?(?:整個?|整片|全)(?:岩區|區域?|岩場|岩壁|牆|[\ue002\ue003]+)(?:都算|都要|的)?"
    r"(?:[,，\s]*(?:而)?不(?:是|要)?[只單光](?:有|是|看|算)?[^,，。?？]{1,12})?[。.?？!\s]*$"
    r"|^(?:i mean |and |for )*(?:the )?(?:whole|entire|all of the) (?:area|crag|wall|cliff|[\ue002\ue003]+)"
    r"(?:[,\s]+(?:and )?not (?:just|only) [^,.?!]{1,30})?[.?!\s]*$"
)
# Who doubts an answer is told it again: 「真的嗎」, "none?"
_REALLY = compiled(
    r"(?:是喔|蛤)?[,，\s]?(?:真的[嗎假喔]?(?:的[嗎]?)?|確定[嗎]?|你確定[嗎]?|沒騙我[吧]?)[?？!！\s]*"
    r"|(?:那)?(?:真的)?(?:都|全部|完全|一[間條個家]都?)(?:沒有?|沒)(?:嗎|喔|哦)[?？!！\s]*"
    r"|(?:oh |wait,? |so )?(?:not (?:even |a single )?one|none"
    r"|really|seriously|for real|are you sure|is that (?:so|right|true))(?: at all)?[?!.\s]*"
)
_WHERE = compiled(r"哪|地方|\bwhere\b|\belsewhere\b")
_IN_WHICH = compiled(
    r"^(?:那麼?|請問)?(?:它們|這些|這幾條|他們)?(?:都|各|分別)*(?:是)?在?(?:哪幾?一?(?:面|個)(?:牆|岩壁|區|岩場)|哪(?:裡|邊|兒|個岩場|些岩場"
    r"|個地方|一?區)?|第幾區)(?:的)?[呢啊?？\s]*$"
    r"|^(?:那麼?)?(?:是|屬於)?哪(?:個|些|一個)岩場(?:的)?[呢啊?？\s]*$"
    r"|^(?:那麼?|所以)?(?:它們|這些|這幾條|他們|那些|路線)*(?:都|全部|是不是)*(?:是)?在同一?(?:個|片|面)?(?:區域?|岩區|牆|岩場"
    r"|岩壁|地方|邊)(?:裡|的)?[嗎呢?？\s]*$"
    r"|^(?:and |so |ok )*are (?:they|those|these)(?: all| both)? (?:in|at|on) the same (?:area|wall|crag|place"
    r"|sector)[?\s]*$"
    r"|^(?:and |so |ok )*(?:where(?: exactly| is that| are all of them)?|where are (?:they|those|these)|(?:at "
    r"|in )?(?:which|what) crags?(?: (?:are (?:they|those"
    r"|these)|is that)(?: (?:at|in))?)?)"
    r"[?.!\s]*$"
)
# A grade or a way of climbing, counted without the noun that a question of its own has.
_COUNTS = compiled(
    r"^(?:那麼?|其中)?[^,，。?？路館場哪]{1,14}?(?:的)?(?:有|是|占|佔)?(?:幾|多少)條[呢啊?？\s]*$"
    r"|^(?:那麼?|其中|裡面|這些)*(?:又|總共)?有?(?:幾|多少)條(?:是|屬於|算)(?!哪|什麼)[^,，。?？路館場哪幾]{1,10}的?[呢啊?？\s]*$"
    r"|^(?:and |so |ok )*how many (?:of (?:them|those|these) )?(?:are )?[\w.+-]{1,12}(?: ones| climbs)?[?\s]*$"
)
_SPREAD = compiled(
    r"^(?:那麼?|請問)?(?:路線的?)?(?:難度|等級|級數|類型|長度)(?:的)?分[布佈](?:怎麼樣|如何|呢|是怎樣|狀況|情況"
    r"|情形)*[呢?？\s]*$"
    r"|^(?:and |what about |what's |what is |show |the )*(?:grade|difficulty|type|length) (?:distribution|spread"
    r"|breakdown)[?.\s]*$"
    r"|^(?:and |how are |what about )*(?:the )?grades (?:spread|distributed)[?.\s]*$"
)
# What the cheapest one costs is told with it.
_WHEN = compiled(
    r"^(?:那|所以|是|請問)*(?:哪一?年|什麼時候|何時)(?:的|首攀的?|開的)?[呢?？\s]*$"
    r"|^(?:and |so )*(?:when(?: was (?:that|it))?|(?:in )?(?:what|which) year(?: was (?:that|it))?)[?\s]*$"
)
_HOW_MUCH = compiled(
    r"^(?:那麼?|所以|請問)?(?:是|要|票價)?(?:多少(?:錢|元|塊)?|幾[元塊]錢?)[呢啊?？\s]*$"
    r"|^(?:and |so |ok )*how much(?: exactly| then)?[?.\s]*$"
)
_EVEN_MORE: Mapping[str | None, Pattern] = {
    extreme: compiled(
        rf"^(?:那麼?|請問)?(?:還)?有(?:沒有)?(?:比(?:它|這間|那間))?(?:更|再|比(?:它|這間"
        rf"|那間))(?:{zh})(?:一?點)?的?(?:館|岩館)?[嗎呢]?[?？\s]*$"
        rf"|^(?:and |so |ok )*(?:is there |are there )?(?:any(?:thing|where|one)?|some(?:thing|where)?|one|another)"
        rf"(?: (?:gyms?|places?|ones?|other|else|that|which|is|are|opens?|opening|closes?|closing|stays?|rated))*"
        rf"(?: even| still)? (?:{en})[?.!\s]*$"
    )
    for extreme, zh, en in (
        ("cheapest", "便宜|低", "cheaper|lower|less"),
        ("priciest", "貴|高", "pricier|more expensive"),
        ("latest_closing", "晚(?:關|打烊)?", "later"),
        ("earliest_closing", "早(?:關|打烊)?", "earlier"),
        ("earliest_opening", "早(?:開)?", "earlier"),
        ("latest_opening", "晚(?:開)?", "later"),
    )
}


def restated(reading: Reading, words: str, earlier: Earlier) -> Reading | None:
    """The question before, asked where a follow-up asks it; None where it says where, or stands for itself."""
    before = earlier.spoken_of() if len(words) <= _MOST_WORDS else None
    if before is not None and before.filter.area_ids and _ALL_OF_IT.search(words):
        return _of_all_there(reading, before)
    if any(not m.negated for m in reading.mentions):
        return None
    if before is None or before.own is not None or before.intent not in SETS:
        return None
    if before.mode is not None and not (
        before.subject == "route" and before.mode != "similar" and _IN_WHICH.search(words)
    ):
        return None
    if before.intent != "recommend" and _REALLY.fullmatch(words):
        return replace(_as(reading, before), text=before.text)
    if before.subject not in ("route", "gym"):
        return None
    placed = any(getattr(before.filter, name) != getattr(Filter(), name) for name in PLACE_FIELDS)
    if placed and _EVERYWHERE.search(words):
        return _everywhere(reading, words, before)
    if before.subject == "gym" and _IN_WHICH.search(words):
        # Which price was the lowest is told by the words that asked for it.
        return replace(_as(reading, replace(before, attributes=("address",))), text=before.text)
    if before.subject == "gym" and before.intent == "extreme" and before.extreme in _EVEN_MORE:
        priced = before.extreme in ("cheapest", "priciest")
        if _EVEN_MORE[before.extreme].search(words) or (priced and _HOW_MUCH.search(words)):
            # None goes beyond the first one, which is told again.
            return replace(_as(reading, before), text=before.text)
    if before.subject != "route":
        return None
    if before.extreme in ("oldest", "newest") and _WHEN.search(words):
        return replace(_as(reading, before), text=before.text)
    if _IN_WHICH.search(words):
        return _in_which(reading, before, earlier)
    if reading.subject not in (None, "route") or not placed:
        return None
    if reading.group_by is not None and _SPREAD.search(words):
        within = {name: getattr(before.filter, name) for name in PLACE_FIELDS}
        told = before.filter if reading.group_by != "grade" else Filter(**within)
        kept = replace(told, kinds=("route",), exclude_ids=(), ids=())
        return _as(reading, replace(reading, filter=kept, mentions=_places(before)))
    if reading.intent == "count" and not is_empty(reading.filter) and _COUNTS.search(words) and _bare(reading, words):
        free = replace(before, filter=replace(before.filter, exclude_ids=(), ids=()), group_by=None, aggregate=None)
        joined = overlay(replace(free, extreme=None, rank=None, limit=None, attributes=()), reading)
        return _as(reading, replace(joined, intent="count"))
    return None


def _bare(reading: Reading, words: str) -> bool:
    """Whether a count says a grade or a way of climbing, and nothing that no one understood."""
    graded = bool(read_grades(masked(words)).spans)
    return (graded or bool(reading.filter.route_types)) and not (reading.unheard or reading.unknown_names)


def _everywhere(reading: Reading, words: str, before: Reading) -> Reading:
    """The question before without its place; asked where there are such, how many each crag has."""
    free = {name: getattr(Filter(), name) for name in PLACE_FIELDS}
    kept = tuple(m for m in before.mentions if m.kind in ("route",))
    wanted = replace(before.filter, **free, exclude_ids=())
    anew = replace(before, filter=wanted, mentions=kept, near=(), limit=None)
    if before.subject == "route" and _WHERE.search(words) and not is_empty(wanted):
        return _as(reading, replace(anew, intent="distribution", group_by="crag", extreme=None, order=None))
    return _as(reading, anew)


def _of_all_there(reading: Reading, before: Reading) -> Reading | None:
    """The question before of all of the area in which it was asked; None where another one is named."""
    areas = {i for m in reading.mentions if m.kind == "area" and not m.negated for i in m.ids}
    if before.own is not None or before.intent not in SETS or not areas <= set(before.filter.area_ids):
        return None
    kept = tuple(m for m in before.mentions if m.kind != "sector")
    return _as(reading, replace(before, filter=replace(before.filter, sectors=()), mentions=kept))


def _in_which(reading: Reading, before: Reading, earlier: Earlier) -> Reading | None:
    """The crags of what was listed; what was found to be the longest is told again, with its place."""
    if any(m.kind == "route" for m in before.mentions) or before.intent == "distribution":
        return None
    if before.intent == "extreme":
        return _as(reading, replace(before, attributes=("place",)))
    placed = before.filter.crag_ids or before.filter.area_ids
    per_place = replace(before, intent="distribution", mode=None, level=None, order=None, limit=None, attributes=())
    return _as(reading, replace(per_place, group_by="area" if placed else "crag"))


def _places(before: Reading) -> tuple[Mention, ...]:
    return tuple(m for m in before.mentions if m.kind in ("crag", "area", "sector", "region"))


def _as(reading: Reading, changed: Reading) -> Reading:
    mentions = tuple(replace(m, start=0, end=0) for m in changed.mentions)
    return replace(
        changed, text=reading.text, locale=reading.locale, mentions=mentions, missing=None, unheard=(), unrecorded=(),
        unearned=False,
        unknown_names=(), unknown_places=(), suggestions=(), needs_history=True,
        confidence=min(changed.confidence, 0.85),
    )  # fmt: skip
