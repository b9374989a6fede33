"""Split what is asked in one breath into questions that can stand by themselves, each read for itself."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from schemas.reading import Extreme, Filter, Mention, Reading, Turn
from worker.planning.carried import (
    ALL,
    HELD,
    LIKENS,
    as_new,
    at_grades_said,
    best_of_each,
    like_before,
    named_last,
    of_all,
    priced_alike,
    share_of,
    stands_apart,
    takes_share,
    there,
    with_more,
)
from worker.planning.converting import as_converted
from worker.planning.extremes import of_extremes
from worker.planning.of_those import ASKED_OF_ALL, counted_too, of_those
from worker.planning.other_gyms import other_gyms
from worker.planning.repeats import once
from worker.planning.sides import of_each
from worker.planning.splitting import clauses
from worker.text.folding import fold, holds_cjk
from worker.understanding.asked.attributes import OF_CRAGS
from worker.understanding.asked.gear_needed import gear_needed
from worker.understanding.conditions.lengths import rope_length
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.numbering import quoted
from worker.understanding.followups.pointing import points_back
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.question import read_question

MOST = 4
_MANY = re.compile(r"它們|牠們|這些|那些|\b(?:they|them|these|those|their)\b", re.IGNORECASE)
_SOME_OF = re.compile(
    r"\b(?:any|one|some|all|none|most|how many|which)(?: one)? of (?:them|these|those)\b", re.IGNORECASE
)
_TOGETHER = re.compile(r"加起來|加總|合計|總共|\b(?:together|altogether|in total|combined)\b", re.IGNORECASE)
_FIGURE = r"(?:how many (?:bolts|draws|met(?:er|re)s)|(?:what|which) grades?|how (?:long|hard))"
_EACH = re.compile(
    r"^\W*(?:那|它們)?(?:都|各|各自|分別|大概)+(?:是|有)?(?:多[難長高]|幾[級公米顆支個]|什麼(?:難度|等級)|難度)"
    rf"|^\W*(?:and |with |of |at |so )*{_FIGURE}(?:,? (?:and|&) {_FIGURE})*"
    r"(?: (?:does|do|has|have|is|are) (?:it|they|each|that one)(?: have| has)?)?\W*$",
    re.IGNORECASE,
)
_EACH_COUNTED = re.compile(r"各(?:自|別)?(?:有|是)?(?:幾|多少)|分別(?:有|是)?(?:幾|多少)|\beach\b", re.IGNORECASE)
_VAGUE = re.compile(r"(?:很|比較|夠|超|偏|更|蠻|滿)(?:長|短|高|難|硬|簡單|容易|輕鬆)")
_IN_FIGURES = re.compile(
    r"\W*(?:(?:大概|大約|至少|最多|超過|不超過|就|要|像)\s?)*(?:5\.|v)?\d[\da-d.+-]*\s?(?:公尺|米|m|個?bolts?)?"
    r"(?:以上|以下|以內|左右|起跳)(?:的)?[^哪幾?？]{0,8}",
    re.IGNORECASE,
)
_SURE = 0.6
_TOWNS = frozenset({"landmark", "district", "city", "region"})
_EVERYWHERE = re.compile(
    r"全台|台灣|所有|全部|資料庫?[裡中]|\b(?:taiwan|all|overall|in total|database)\b", re.IGNORECASE
)
_PRICED_APART = frozenset({"parking", "gym_parking", "parking_fee", "coaching", "contests", "events", "private_use"})
_SOLD_ELSEWHERE = frozenset({"lodging", "eateries", "food", "shops", "guides", "other_rental"})
_HOW_MANY = re.compile(r"[幾多]少?[個面塊座片]?(?:岩|大|主要)?[區牆]|\bhow many\b", re.IGNORECASE)
_JOINTS = re.compile(r"[,，。.!！;；]\s*")
_WHICH_PLACE = re.compile(
    r"^(?:那|又|然後|而)*(?:哪一?[區邊個座裡]|何者)|^(?:and |so )?which (?:one |area |wall |sector |crag )?",
    re.IGNORECASE,
)
_THAT_WALL = re.compile(
    r"^(?P<wall>[那這]一?面牆)(?=上?面?(?:還|另外|其[他它]))|(?<=\bon )(?:that|the same) (?:wall|face|sector)\b",
    re.IGNORECASE,
)
_GOES_THERE = re.compile(
    r"(?:那|現在|目前|今天|是不是|到底)*還?(?:可以|能不能|可不可以|能|進得)(?:再)?(?:進|去|爬|入|上去)"
    r"|(?:so |and |then )?(?:can|could|may|are) (?:we|i|people|you|one) (?:still |even |allowed to )*"
    r"(?:go|climb|get in|enter)\b",
    re.IGNORECASE,
)
_TICKET = re.compile(r"門票|入場|單次|票價|租|\b(?:entry|entrance|admission|ticket|pass|rent)", re.IGNORECASE)
_OF_OTHERS = re.compile(r"館|哪|有沒有|別|其[他它]|\b(?:gyms?|which|where|what|any|others?|else)\b", re.IGNORECASE)
_FOR_WHOM = re.compile(
    r"^\W*(?:for (?:some|any)(?:one|body)|for (?:people|climbers|those|a climber)|if (?:i|we|you)|(?:i"
    r"|we) only)\b[^?]*$"
    r"|^(?:對|如果|假如)?(?:我們?)?只[^哪幾?？]{1,12}$",
    re.IGNORECASE,
)
_LISTS = ("list", "search")
_ASKS = re.compile(
    r"[?？嗎呢哪]|幾(?!乎)|什麼|多少|有沒有|列|給我|推薦|\b(?:what|which|any|how|where|list|show|give|find|recommend"
    r"|suggest|need|want)\b",
    re.IGNORECASE,
)
_MEASURES = frozenset({"grade", "length", "bolts"})


def read_clauses(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """Return the readings of several questions in one, or nothing when it is one question after all."""
    if others := other_gyms(reading, gazetteer, now):
        return others
    parts = [_counted_there(part, reading) for part in clause_readings(reading, gazetteer, now)]
    readings = at_grades_said(_in_parts(once(parts), gazetteer))
    if not 2 <= len(readings) <= MOST or _asks_of_a_stranger(reading, readings):
        return ()
    if _asks_more_of_the_best(reading, readings):
        return ()
    apart = {ASKED_OF_ALL.get(r.group_by) for r in readings if r.group_by is not None}
    held = [n for n in HELD if getattr(reading.filter, n) and n not in apart]
    if any(r.novice == reading.novice for r in readings):
        # What beginners climb is said again where they are spoken of.
        held = [n for n in held if n != "grades" or reading.novice is None]
    if len(reading.filter.gym_ids) > 1 and not {*reading.filter.gym_ids} <= {
        i for r in readings for i in r.filter.gym_ids
    }:
        # 「原岩明德平日多少錢，跟南港差多少」: only beside the first is the second a gym.
        return ()
    if reading.intent == "compare" and any(_only_bounds(r) for r in readings[:-1]):
        # "For somebody who climbs only trad, which of the two has more routes?"
        return ()
    if any(not any(getattr(r.filter, n) for r in readings) for n in held):
        # What only the whole says is lost by its parts: "a gym with ropes, not only boulder. Which one?"
        return ()
    told = ("count", "distribution") if reading.group_by == "type" else ("count", "distribution", "list", "detail")
    measured = any(_MEASURES.intersection(r.attributes) for r in readings) and reading.group_by == "area"
    areas = reading.group_by == "area" and len(readings) > 1 and any(map(_counts_areas, readings))
    if reading.group_by in ("type", "area") and all(r.intent in told for r in readings) and not (measured or areas):
        # "How many sport, trad, toprope and boulder": one table.
        return ()
    if reading.intent == "compare" and all(_counts_a_side(reading, r) for r in readings):
        # 「龍洞跟墾丁的5.11各幾條 哪邊多」: the places are set side by side with their numbers.
        return ()
    if _wished_then_asked(reading, readings):
        return ()
    if len(readings) == 2 and _says_how_much(*readings):
        # 「有沒有很長的路線，30 公尺以上的列給我」 asks once.
        return ()
    if _counts_in_each(reading, readings):
        # 「哪些岩場有抱石？各幾條」: how many each has tells which have any.
        return ()
    if _is_whole_spread(reading) and all(_counts_of(reading, r) for r in readings):
        # 「難度分布，5.10 幾條 5.11 幾條這樣」: the whole spread tells these too.
        return ()
    if any(_asks_of_the_same(reading, each) for each in readings):
        return ()
    if _asks_one_thing_untold(readings) or (reading.unearned and any(map(_asks_nothing, readings))):
        # 「露營要住哪裡 有推薦的營地嗎」: what no row tells is told once.
        return ()
    whole = any(
        _asks_of_all(one, other) or _hangs_on_stranger(one, other) or _told_beside(one, other)
        for one, other in pairwise(readings)
    )
    return readings if not whole and all(map(stands, readings)) and _differ(readings, reading) else ()


def _asks_one_thing_untold(parts: Sequence[Reading]) -> bool:
    """Whether all parts ask the same that no row tells, of nothing else than the first one does."""
    first = {m.ids for m in parts[0].mentions}
    told_once = len({part.unrecorded for part in parts}) == 1 and bool(parts[0].unrecorded)
    return told_once and all(first.issuperset(m.ids for m in part.mentions) for part in parts)


def _asks_nothing(part: Reading) -> bool:
    """Whether a part only names a row: "What's on top of Pyramid" before "rap rings or glue-ins"."""
    return part.intent == "detail" and not (part.attributes or part.unrecorded or part.unheard)


def _wished_then_asked(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether what is wished for of one place is only told in several clauses, and asked for in the last.

    "I'm hoping to do some sport at Guanziling, in the 5.10a to 5.10c range. What have you got?"
    """
    if whole.intent not in _LISTS or any(r.intent not in _LISTS or r.subject != "route" for r in parts):
        return False
    if (
        any(_ASKS.search(r.text) for r in parts[:-1])
        or len({(r.filter.crag_ids, r.filter.area_ids) for r in parts}) > 1
    ):
        return False
    asked = [n for n in HELD if getattr(whole.filter, n)]
    return all(any(getattr(r.filter, n) == getattr(whole.filter, n) for r in parts) for n in asked)


def _counted_there(part: Reading, whole: Reading) -> Reading:
    """A part that counts all routes of all crags, at the crags that the whole counts them at.

    「台南附近有岩場嗎 有幾條路線」 names no crag, and asks of those near Tainan.
    """
    counts = part.intent == whole.intent == "count" and part.subject == whole.subject == "route"
    if (
        not counts
        or whole.aggregate is not None
        or not whole.filter.crag_ids
        or replace(whole.filter, crag_ids=()) != part.filter
    ):
        return part
    return replace(part, filter=whole.filter, mentions=whole.mentions)


def _only_bounds(reading: Reading) -> bool:
    """Whether a part asks nothing and only says of what the others ask."""
    return reading.intent in _LISTS and not reading.mentions and _FOR_WHOM.match(fold(reading.text)) is not None


def _in_parts(readings: Sequence[Reading], gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """The clauses; one that asks of each place, or for two extremes, as many parts, where nothing leans on it."""
    if any(map(refers, readings)):
        return tuple(readings)
    parts = [of_each(r, gazetteer) or of_extremes(r) or (r,) for r in readings]
    return tuple(part for each in parts for part in each) if sum(map(len, parts)) <= MOST else tuple(readings)


def _is_whole_spread(reading: Reading) -> bool:
    """Whether all grades of a place are asked to be counted, and no part of them."""
    of_grades = reading.intent == "distribution" and reading.group_by == "grade" and reading.aggregate is None
    return of_grades and reading.filter.grades is None and not (reading.filter.not_grades or reading.bands)


def _says_how_much(one: Reading, other: Reading) -> bool:
    """Whether the second part only says in figures what the first wants long, hard or easy."""
    vague = one.subject == "route" and one.intent in ("list", "extreme", "search") and _VAGUE.search(fold(one.text))
    return bool(vague) and other.intent == "list" and _IN_FIGURES.fullmatch(fold(other.text)) is not None


def _counts_in_each(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether the first part asks which places have some routes, and the others only how many each of them has."""
    first, *rest = parts
    of_places = first.intent in _LISTS and first.subject in ("crag", "area") and not first.attributes
    by_place = whole.intent == "distribution" and whole.group_by in ("crag", "area", "sector")
    return (
        of_places
        and by_place
        and whole.aggregate is None
        and replace(first.filter, kinds=whole.filter.kinds) == whole.filter
        and all(r.intent == "count" and not r.mentions and _EACH_COUNTED.search(fold(r.text)) for r in rest)
    )


def _counts_a_side(whole: Reading, part: Reading) -> bool:
    """Whether a part counts what of several crags or areas is set side by side anyway."""
    if whole.subject not in ("crag", "area") or part.intent not in ("count", "compare", "distribution"):
        return False
    places = {name: getattr(whole.filter, name) for name in PLACE_FIELDS}
    return part.attributes == () and replace(part.filter, kinds=whole.filter.kinds, **places) == whole.filter


def _counts_of(whole: Reading, part: Reading) -> bool:
    """Whether a part counts grades of the rows of which the spread is asked."""
    if (
        part.intent not in ("count", "distribution")
        or part.group_by not in (None, "grade")
        or part.aggregate is not None
    ):
        return False
    return replace(part.filter, grades=None, not_grades=()) == whole.filter


def clause_readings(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """Return each clause that asks something, read after the one before it; whether it can be answered is not said."""
    texts = clauses(reading.text)
    readings: list[Reading] = []
    for n, text in enumerate(texts[: MOST + 1]):
        # 「後門有幾條 音樂廳呢 黃金谷呢」: what leans on the one before leans on the one before that.
        since = 2 if readings and readings[-1].needs_history else 1
        whole = _on_its_wall(text, readings[-1]) if readings else text
        # What says whose wall it is leans on nothing.
        before = tuple(Turn("user", earlier) for earlier in texts[max(0, n - since) : n]) if whole == text else ()
        text = whole
        if readings and (counted := counted_too(text, readings[-1])) is not None:
            readings.append(counted)
            continue
        one = read_question(text, gazetteer, locale=reading.locale, history=before, now=now)
        if readings and takes_share(text) and "其中" not in text:
            # In one breath 「龍洞佔多少」 is a share of what was counted, after an answer it is a number.
            one = read_question(text, gazetteer, locale=reading.locale, now=now)
        if readings and (those := of_those(one, readings[-1])) is not None:
            readings.append(those)
            continue
        if before and (one.needs_history or one.missing is not None):
            alone = read_question(text, gazetteer, locale=reading.locale, now=now)
            if (best := with_more(readings[-1], alone)) is not None:
                readings[-1] = best
                continue
            one = alone if stands_apart(alone, one, readings[-1]) else one
            bare = one.missing == "entity" or (
                one.intent == "detail" and not any(m.end > m.start for m in one.mentions)
            )
            if bare and (sides := _sides_before(text, readings[-1])):
                one = read_question(sides, gazetteer, locale=reading.locale, now=now)
        one = as_new(one if ALL.search(text) else as_converted(one, readings), readings)
        one = priced_alike(share_of(one, readings), readings)
        readings.append(of_all(text, readings, there(like_before(one, readings), readings)))
        if len(readings) == 2 and readings[0].bands and _TOGETHER.search(text) and reading.aggregate is not None:
            # 「5.12 跟 5.13 各有幾條，加起來佔多少」: the share is that of all that is said.
            readings[1] = replace(reading, text=text)
    if (named := _named_behind(readings)) is not None:
        # 「哪幾個月比較適合，墾丁有5.8嗎」: what is asked first is asked of what is named then.
        asked = _JOINTS.split(texts[0])[-1].strip()
        put = f"{quoted(named.surface)}{asked}" if holds_cjk(asked) else f"{quoted(named.surface)}: {asked}"
        first = read_question(put, gazetteer, locale=reading.locale, now=now)
        if stands(first) and (first.attributes or first.unrecorded):
            alone = read_question(texts[1], gazetteer, locale=reading.locale, now=now)
            readings[:2] = first, alone if any(m.ids == named.ids for m in alone.mentions) else readings[1]
    return best_of_each(named_last(readings))


def _on_its_wall(text: str, before: Reading) -> str:
    """A part that asks what else is on the wall of the one route before it, with that route's name."""
    routes = [m for m in before.mentions if m.kind == "route" and not m.negated]
    if len(routes) != 1 or len(routes) != len(before.mentions):
        return text
    name = quoted(routes[0].surface)
    return _THAT_WALL.sub(lambda m: f"{name}{m['wall']}" if m["wall"] else f"{name}’s wall", text, count=1)


def _named_behind(readings: Sequence[Reading]) -> Mention | None:
    """The one crag, gym or route that is named after a first question that names none and cannot be answered."""
    if len(readings) < 2 or readings[0].mentions or readings[0].own is not None or stands(readings[0]):
        return None
    kinds = ("crag", "gym", "route", "area")
    named = [m for r in readings[1:] for m in r.mentions if m.kind in kinds and m.end > m.start and not m.negated]
    return named[0] if len({m.ids for m in named}) == 1 else None


def _sides_before(text: str, before: Reading) -> str:
    """A part that asks for one of the places before it, with their names: 「白牆跟龍牆各有幾條？哪一區的線比較長」."""
    if _WHICH_PLACE.match(text) is None:
        return ""
    named = [m for m in before.mentions if m.kind in ("area", "sector") and not m.negated]
    named = named if len(named) > 1 else [m for m in before.mentions if m.kind == "crag" and not m.negated]
    if len(named) < 2:
        return ""
    if text.isascii():
        return _WHICH_PLACE.sub(f"which of {' and '.join(m.surface for m in named)} ", text, count=1)
    return "跟".join(m.surface for m in named) + text


def refers(reading: Reading) -> bool:
    """Whether a part speaks of what an earlier part finds: 「有沒有比它簡單一點的？」."""
    return reading.needs_history and points_back(fold(reading.text))


def _asks_of_all(listed: Reading, reading: Reading) -> bool:
    """Whether a part only asks for an attribute of all that the part before lists: the list tells it line by line."""
    each = _EACH.match(fold(reading.text)) is not None
    # A count tells from which grade to which they are, and nothing else of them.
    told = listed.intent in _LISTS or (listed.intent == "count" and each and reading.attributes == ("grade",))
    # "Are any of them trad" asks for some of them.
    some = _SOME_OF.search(fold(reading.text)) is not None and reading.filter != listed.filter
    return told and not some and reading.needs_history and (each or _MANY.search(fold(reading.text)) is not None)


def _told_beside(compared: Reading, reading: Reading) -> bool:
    """Whether a part only asks how many each of the places has that are set side by side: that is told there."""
    of_places = compared.intent == "compare" and compared.subject in ("crag", "area")
    return (
        of_places
        and reading.intent == "count"
        and not reading.mentions
        and _EACH_COUNTED.search(fold(reading.text)) is not None
    )


def _asks_of_a_stranger(reading: Reading, parts: Sequence[Reading]) -> bool:
    """Whether all parts ask for attributes of one name that nobody knows: that is said once, and nothing else."""
    if reading.intent != "detail" or not reading.unknown_names:
        return False
    return all(part.attributes and set(part.attributes) <= set(reading.attributes) for part in parts) and not any(
        map(_of_its_crag, parts)
    )


def _of_its_crag(reading: Reading) -> bool:
    """Whether only what crags have is asked of a crag: "where do I park there" after a stranger at one."""
    asked = set(reading.attributes)
    return bool(asked) and asked <= OF_CRAGS and any(m.kind == "crag" and not m.negated for m in reading.mentions)


def _asks_of_the_same(reading: Reading, part: Reading) -> bool:
    """Whether a part would list all rows for an attribute that is asked of the one named row: 「在哪個百貨幾樓」."""
    if reading.needs_history and reading.intent == "detail" and _asks_of_one_before(reading, part):
        return True
    bare = not part.mentions and not part.needs_history
    timed = part.filter.open_at is not None and "hours" in reading.attributes and not _OF_OTHERS.search(fold(part.text))
    if timed and bare:
        # 「練到十點來得及嗎？市民抱石幾點關」: the hour is told of the gym that is named after it.
        part = replace(part, filter=replace(part.filter, open_at=None, open_part=None), attributes=("hours",))
    bare = bare and replace(part.filter, kinds=()) == Filter()
    of_one = reading.intent == "detail" and any(not m.negated for m in reading.mentions)
    asked = set(part.attributes)
    return of_one and bare and part.intent in _LISTS and bool(asked) and asked <= set(reading.attributes)


def _asks_of_one_before(reading: Reading, part: Reading) -> bool:
    """Whether a part names nothing and asks what the whole asks of the row that was spoken of before: the parts are
    read without the dialogue, and "how many bolts does it have" would add up those of all routes."""
    of_one = len({m.ids for m in reading.mentions if not m.negated}) == 1
    named = any(m.end > m.start for m in part.mentions) or narrows(part.filter, "kinds")
    return of_one and not named and bool(part.attributes) and set(part.attributes) <= set(reading.attributes)


def _asks_more_of_the_best(reading: Reading, parts: Sequence[Reading]) -> bool:
    """Whether all after the first part asks for attributes of the best one: whoever shares its place has them too."""
    first, *rest = parts
    return reading.intent == first.intent == "extreme" and all(
        _asks_of_gear(part, first.extreme)
        or (
            refers(part)
            and part.intent in ("detail", "extreme")
            and part.extreme in (None, first.extreme)
            and not any(m.end > m.start for m in part.mentions)
            and bool(part.attributes)
            and set(part.attributes) <= set(reading.attributes)
            and not part.unrecorded
            and not LIKENS.search(fold(part.text))
        )
        for part in rest
    )


def _asks_of_gear(part: Reading, extreme: Extreme | None) -> bool:
    """Whether a part only asks if the rope will do for the longest, or the draws for the most bolted, before it."""
    words = fold(part.text)
    spoken = gear_needed(words) or ("longest" if rope_length(words) is not None else None)
    return spoken is not None and spoken == extreme and not any(m.end > m.start for m in part.mentions)


def _counts_areas(part: Reading) -> bool:
    """Whether a part asks how many areas a place has: a table of those with most routes does not say so."""
    return part.subject == "area" and part.intent in ("count", "list") and _HOW_MANY.search(fold(part.text)) is not None


def _hangs_on_stranger(one: Reading, other: Reading) -> bool:
    """Whether a part names nothing after one that names what nobody knows: it is asked of that, and not of all."""
    if one.unrecorded and one.mentions and not other.mentions and _GOES_THERE.match(fold(other.text)):
        # 「現在有封閉嗎，還可以進去爬嗎」 asks the same twice.
        return True
    named_before = {m.ids for m in one.mentions}
    if one.unrecorded and named_before.issuperset(m.ids for m in other.mentions):
        if other.subject == "gym" != one.subject and _SOLD_ELSEWHERE.intersection(one.unrecorded):
            # 「那邊的溫泉一次收多少？哪家比較好」: which one is no gym.
            return True
        if other.subject == "crag" and other.intent == "count":
            # "Are any spaces free at Long Dong, and how many" counts no crags.
            return True
    if other.subject == "crag" == one.subject and other.intent in ("list", "count") and one.intent == "detail":
        crags = {m.ids for m in one.mentions if m.kind == "crag"}
        if len(crags) == 1 and crags == {m.ids for m in other.mentions} and not other.attributes:
            # "Anywhere to eat near Guanziling? Which place is good?" asks which of what lies there.
            return True
    asked_there = any(m.kind in _TOWNS for m in one.mentions) and one.subject in ("crag", "gym") and not other.mentions
    of_routes = other.intent in ("count", "list", "distribution") and other.subject == "route"
    of_routes = of_routes and not (other.filter.crag_ids or other.filter.area_ids)
    if asked_there and of_routes and not _EVERYWHERE.search(fold(other.text)):
        # 「阿里山可以攀岩嗎，有幾條」 counts none of all that there are.
        return True
    unknown = one.unknown_places or one.unknown_names or (one.unrecorded and one.subject == "gym" != other.subject)
    # 「它多長」 after a stranger at a crag means the stranger, though of all that is known it can only mean the crag.
    text = fold(other.text)
    known = {m.ids for m in one.mentions if refers(other) or fold(m.surface) not in text}
    named = any(m.ids not in known for m in other.mentions) or other.unknown_places or other.unknown_names
    return bool(unknown) and not (named or _of_its_crag(other)) and other.intent != "knowledge"


def stands(reading: Reading) -> bool:
    """Whether a part is a question of its own that something can answer."""
    if reading.attack or reading.out_of_scope or reading.personal or reading.intent in ("chat", "search"):
        return False
    return refers(reading) or (reading.missing is None and reading.confidence >= _SURE)


def _asks_besides(part: Reading, asked_of: set[str]) -> bool:
    """Whether a part asks what the whole was not read to ask, and not what is only told beside it."""
    beside = {"address"} if asked_of.intersection(part.attributes) else set[str]()
    # 「有停車場嗎，一小時收多少」 asks for no ticket.
    beside |= {"price"} if asked_of & _PRICED_APART and _TICKET.search(fold(part.text)) is None else set()
    return not (asked_of | beside).issuperset((*part.attributes, *part.unrecorded))


def _asks_other_days(part: Reading, whole: Reading) -> bool:
    """Whether a part asks for the hours of days of which the whole was not read to ask."""
    told, asked = _days_of(whole), _days_of(part)
    return "hours" in part.attributes and bool(told) and not asked <= told


def _days_of(reading: Reading) -> set[str]:
    return set(reading.days) or ({reading.weekday} if reading.weekday is not None else set())


def _differ(readings: Sequence[Reading], whole: Reading) -> bool:
    """Whether the parts ask different things: several attributes of one named row are one question."""
    if (
        len({(r.intent, tuple(m.ids for m in r.mentions), r.unknown_names) for r in readings}) == 1
        and readings[0].intent == "detail"
    ):
        # What only a part was read to ask is lost with it.
        asked_of = {*whole.attributes, *whole.unrecorded, *whole.unheard}
        lost = any(_asks_besides(r, asked_of) or _asks_other_days(r, whole) for r in readings)
        return lost or bool(whole.unknown_names and not readings[0].unknown_names)
    asked = {
        # What is set side by side may be set so twice: by its walls, and by its prices.
        (
            r.intent,
            r.subject,
            r.extreme,
            r.filter,
            tuple(m.ids for m in r.mentions),
            r.intent == "compare" and r.attributes,
        )
        for r in readings
    }
    return len(asked) == len(readings) and any(r.mentions or r.filter.kinds for r in readings)
