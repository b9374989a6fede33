"""Read follow-ups that ask again of what was listed: its extreme, the place after it, its order, another figure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Extreme, Figure, Filter, Kind, Mention, Reading, Turn, Weekday
from worker.understanding.asked.intent import compares
from worker.understanding.figures.measures import compared_by, with_measured
from worker.understanding.followups.among import asks_among, listed
from worker.understanding.followups.changing import SETS, together
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.overlaying import DAY, reaches_its_end
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.shown import Names
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import PLACE_FIELDS

_MOST_WORDS = 40
_OF_GYMS = frozenset(
    {
        *("cheapest", "priciest", "latest_closing", "earliest_closing", "earliest_opening", "latest_opening"),
        "shortest_walk",
    }
)
_OF_BOTH = frozenset({"most_popular"})
_NOUN: dict[Kind, re.Pattern[str]] = {
    "route": re.compile(r"路線|運攀|傳攀|抱石|\b(?:routes?|climbs?|lines?)\b"),
    "gym": re.compile(r"岩館|抱石館|攀岩館|\bgyms?\b"),
}
_THESE_ZH = (
    r"(?:這|那)(?:些|幾|[兩二三四五六七八九十\d]{1,2})[條間家個座]|其中|當中|裡面"
    r"|^[兩二三四五六七八九十][條間家個座](?:裡|之中|中)"
)
_THESE_EN = r"\b(?:of|among|out of) (?:them|those|these|the (?:two|three|four|five|ones|lot))\b"
_GOES_ON = compiled(
    r"^(?:那|and\b|but\b|then\b|so\b|ok(?:ay)?\b|those|these)|[呢咧][?？。\s]*$|\bthen[?.!\s]*$|\bones?\b"
    rf"|{_THESE_ZH}|{_THESE_EN}"
)
_ANEW = compiled(r"全台|全部岩場|所有岩場|整個|台灣|\b(?:in taiwan|overall|anywhere|of all|everywhere)\b")
_THESE = compiled(rf"{_THESE_ZH}|{_THESE_EN}")
_LEAD_EN = r"^(?:and |ok |then |what about |how about )*(?:the )?"
_PLACE_EN = r"(?: one| most| best| place| in line)*(?: down)?[?.!\s]*$"
_NEXT_PLACE = compiled(
    r"^(?:那|再)*(?:下一?[條名個間家]|再下[一來][條名個間家]?|第二[名多高貴便宜難簡單長]{1,2})的?(?:是哪[條間家個])?[呢咧]?[?？\s]*$"
    rf"|{_LEAD_EN}(?:next|second|2nd|runner[- ]up){_PLACE_EN}"
)
_THIRD_PLACE = compiled(
    rf"^(?:那)?第三[名多高貴便宜難簡單長]{{1,2}}的?(?:是哪[條間家個])?呢?[?？\s]*$|{_LEAD_EN}(?:third|3rd){_PLACE_EN}"
)
_BY: dict[str, tuple[Extreme, ...]] = {
    "高": ("most_popular", "priciest", "longest", "hardest"), "貴": ("priciest",), "便宜": ("cheapest",),
    "難": ("hardest",), "簡單": ("easiest",), "長": ("longest",),
}  # fmt: skip
"""What a place is counted by, where it is said again: 「第二高」."""
_ADJECTIVE = re.compile("|".join(_BY))
_COMPARATIVE: tuple[tuple[Extreme, re.Pattern[str]], ...] = (
    ("shortest", re.compile(r"[短矮](?:一?[點些]|的)|\bshorter\b")),
    ("longest", re.compile(r"長(?:一?[點些]|的)|\b(?:longer|taller)\b")),
    ("cheapest", re.compile(r"便宜(?:一?[點些]|的)|省一?[點些]|\bcheaper\b")),
    ("fewest_bolts", re.compile(r"bolts?\s*少一?[點些]|\bfewer bolts\b")),
    ("most_bolts", re.compile(r"bolts?\s*多一?[點些]|\bmore bolts\b")),
)
_ONLY_COMPARATIVE = compiled(
    r"^(?:那|有沒有|有|要|想要|來點|可以|給我|再|更|稍微|比較)*(?:短|矮|長|便宜|省|bolts?\s*[多少])(?:一?[點些]的?|的)"
    r"(?:路線|岩館|館)?(?:比較好|優先|為主|呢|嗎|有嗎)?[?？。!\s]*$"
    r"|^(?:and |ok |what about |how about |show me |give me |any |some |something |anything |got |the |a bit )*"
    r"(?:shorter|longer|taller|cheaper|(?:with )?(?:more|fewer) bolts)"
    r"(?: (?:ones?|routes?|gyms?|please|then))*[?.!\s]*$"
)
_AND_ZH_EN = r"^(?:and |the |in |what about |那)*"
_FIGURES: tuple[tuple[Figure, re.Pattern[str]], ...] = (
    ("median", re.compile(rf"{_AND_ZH_EN}(?:中位數|median)(?: then)?[呢?？.!\s]*$")),
    ("mean", re.compile(rf"{_AND_ZH_EN}(?:平均|average|mean)(?:值|是?多少)?[呢?？.!\s]*$")),
    ("sum", re.compile(rf"{_AND_ZH_EN}(?:總和|總共|加起來|total|sum)(?:是?多少)?[呢?？.!\s]*$")),
)
_BOTH = compiled(r"各|兩[邊地]|兩個(?:地方|城市|縣市|岩場|區)|\b(?:both|either|the two|those two)\b")
_WHICH_OF_TWO = compiled(r"哪|誰|\bwhich\b|\bwho\b|\bwhat about\b")


def asked_again(reading: Reading, words: str, earlier: Earlier, names: Names) -> Reading | None:
    """The question before in another order, at another place, by another figure; None where it is not asked so."""
    if len(words) > _MOST_WORDS or any(not m.negated for m in reading.mentions):
        return None
    if (reading.unknown_names and not _NEXT_PLACE.search(words)) or (
        reading.unknown_places and not _GOES_ON.search(words)
    ):
        return None
    before = earlier.spoken_of()
    if before is None or before.own is not None or before.trip_days is not None:
        return None
    free = is_empty(reading.filter)
    if before.intent == "detail" and _ONLY_COMPARATIVE.search(words):
        # After one of a list was asked about, a longer one is again one of the list.
        before = earlier.last_set() or before
    if before.intent == "compare" and _ANEW.search(words):
        # 「全台哪個最多」 after two of them is asked of all.
        return None
    if before.intent == "compare":
        return _compared_by(reading, words, before) if free and reading.extreme is None else None
    if before.aggregate is not None and (figure := _figure(words)) is not None:
        return _as(reading, replace(before, aggregate=replace(before.aggregate, figure=figure)))
    if before.intent == "extreme" and before.extreme is not None and (rank := _place(words, before)) is not None:
        return _as(reading, replace(before, rank=rank, limit=None))
    if not free:
        return None
    if before.intent in SETS and (order := _order(reading, words)) is not None:
        shown = _shown(earlier.said_since, names, "route") if before.mode in ("similar", "progression") else ()
        if shown:
            # What is like something is found once, and put in another order then.
            before = replace(before, filter=Filter(kinds=("route",), ids=shown), mentions=(), level=None)
        nearest = _shown(earlier.said_since, names, "gym") if before.near else ()
        return _sorted(reading, before, order, nearest)
    return _extreme(reading, words, earlier, names) if reading.extreme is not None else None


def _figure(words: str) -> Figure | None:
    return next((figure for figure, pattern in _FIGURES if pattern.search(words)), None)


def _place(words: str, before: Reading) -> int | None:
    """The place that is asked for after an extreme: the next one, or the second, or the third."""
    if (how := _ADJECTIVE.search(words)) is not None and before.extreme not in _BY[how[0]]:
        return None
    if _THIRD_PLACE.search(words):
        return 3
    if _NEXT_PLACE.search(words) is None or (before.limit or 1) > 1:
        return None
    return 2 if re.search(r"第二|second|2nd", words) else (before.rank or 1) + 1


def _order(reading: Reading, words: str) -> Extreme | None:
    if reading.order is not None:
        return reading.order
    if _ONLY_COMPARATIVE.search(words) is None:
        return None
    return next((order for order, pattern in _COMPARATIVE if pattern.search(words)), None)


def _sorted(reading: Reading, before: Reading, order: Extreme, nearest: tuple[str, ...]) -> Reading | None:
    if (order in _OF_GYMS) != (before.subject == "gym") and order not in _OF_BOTH:
        return None
    shown = reading.attributes or (("price",) if order in _OF_GYMS else ())
    if before.near and order in _OF_GYMS and nearest:
        # Those that were shown as near, in another order.
        before = replace(before, near=(), filter=Filter(kinds=("gym",), ids=nearest), mentions=())
    listed = replace(
        before, intent="list", mode=None, order=order, extreme=None, rank=None, group_by=None, aggregate=None
    )
    return _as(reading, replace(listed, limit=reading.limit or before.limit, attributes=shown or before.attributes))


def _compared_by(reading: Reading, words: str, before: Reading) -> Reading | None:
    """The same things compared by what is asked now: 「哪個長」 after 「Zeta 跟龍王哪個難」."""
    if (
        reading.unrecorded
        or not (compares(words) or _WHICH_OF_TWO.search(words))
        or reading.intent in ("count", "recommend", "knowledge")
    ):
        return None
    attributes = with_measured(words, before.subject, reading.attributes)
    if not attributes and compared_by(words) is None:
        return None
    asked = replace(
        before,
        attributes=attributes,
        weekday=reading.weekday,
        days=reading.days,
        minute=reading.minute,
        until=reading.until,
        part=reading.part,
    )
    return _as(reading, asked)


def _extreme(reading: Reading, words: str, earlier: Earlier, names: Names) -> Reading | None:
    """The extreme of what was listed before; None where a question with its own noun begins anew."""
    if _ANEW.search(words):
        return None
    spoken = earlier.spoken_of()
    rated = reading.extreme in _OF_BOTH and spoken is not None and spoken.subject == "gym"
    kind: Kind = "gym" if reading.extreme in _OF_GYMS or reading.subject == "gym" or rated else "route"
    both = _BOTH.search(words) is not None
    these = asks_among(words) or _THESE.search(words) is not None
    if _NOUN[kind].search(words) and not (these or both or _GOES_ON.search(words)):
        return None
    before = spoken
    if before is not None and before.intent not in SETS:
        before = earlier.last_set()
    if before is None or before.subject != kind:
        return None
    if both and (other := earlier.turn(1)) is not None and (joined := together(reading, before, other)) is not None:
        before = joined
    f = before.filter
    narrowed_to_shown = these and (before.intent in ("extreme", "recommend") or before.limit is not None)
    if narrowed_to_shown:
        shown = _shown(earlier.said_since, names, kind)
        f = replace(f, ids=shown) if shown else f
    if before.near and not narrowed_to_shown and (nearest := _shown(earlier.said_since, names, kind)):
        # The cheapest of those nearby, and not what is nearest once more.
        anywhere = {name: getattr(Filter(), name) for name in PLACE_FIELDS}
        before, f = replace(before, near=(), intent="list"), replace(f, ids=nearest, **anywhere)
    if reaches_its_end(f.grades, reading.extreme):
        f = replace(f, grades=None)
    if both and len(before.filter.route_types) > 1 and before.intent == "count":
        before = replace(before, group_by="type", intent="extreme")
    each = before.group_by if before.intent == "extreme" and not narrowed_to_shown else None
    # Which wall's routes are the longest is told by walls.
    by_place = reading.intent == "distribution" and reading.group_by in ("crag", "area", "sector")
    asked = replace(
        before, intent="distribution" if by_place else "extreme", subject=kind, mode=None,
        filter=replace(f, kinds=(kind,)), order=None, aggregate=None,
        extreme=reading.extreme, rank=reading.rank, limit=reading.limit, group_by=reading.group_by or each,
        attributes=reading.attributes, weekday=_day(reading, words, before),
        days=() if DAY.search(words) else before.days,
    )  # fmt: skip
    return _as(reading, asked)


def _day(reading: Reading, words: str, before: Reading) -> Weekday | None:
    """The day that is said, else that of the question before, of which those were listed that are open then."""
    return reading.weekday if before.weekday is None or DAY.search(words) else before.weekday


def _shown(turns: Sequence[Turn], names: Names, kind: Kind) -> tuple[str, ...]:
    lines: tuple[Mention, ...] = listed(turns, names)
    return tuple(dict.fromkeys(i for m in lines if m.kind == kind for i in m.ids))


def _as(reading: Reading, changed: Reading) -> Reading:
    mentions = tuple(replace(m, start=0, end=0) for m in changed.mentions)
    return replace(
        changed, text=reading.text, locale=reading.locale, mentions=mentions, missing=None, unheard=(), unrecorded=(),
        unearned=False,
        unknown_names=(), needs_history=True, confidence=min(changed.confidence, 0.85),
    )  # fmt: skip
