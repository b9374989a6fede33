"""Ask where the question before was asked what is asked of routes or gyms without a place: 「最難的路線是哪條」."""

import re
from dataclasses import replace

from schemas.reading import Filter, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.conditions.facets import read_facilities
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.numbering import by_name
from worker.understanding.followups.pointing import ASKS, OF_MANY, asks_whether
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.under import CONDITIONS, compared_under, said_of_routes, under_what_stands
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.wording.masking import NAME

_ELSEWHERE = compiled(
    r"全台|台灣|全國|國內|世界|整個|所有(?:的)?(?:岩場|岩館)|全部(?:的)?(?:岩場|岩館)|各(?:地|岩場|縣市)|每個岩場"
    r"|資料庫"
    r"|哪(?:一?[個些座]|幾[個座])?(?:岩場|地方|縣市|城市|區)|哪[裡邊兒]|什麼地方|其[他它]|別的|一樣|類似"
    r"|\b(?:taiwan|overall|(?:any|every|some)where|elsewhere|country|nation\w*|island|world|crags?|areas?|where"
    r"|(?:which|what) (?:city|cities|towns?|place|places)|in (?:your|the) data\w*|of all|similar|like|other|else)\b"
)
"""Words of whoever asks of all places, of which of them, or of what lies beside."""
_MOVES = compiled(r"附近|旁邊|周邊|最近的|離|\b(?:near\w*|close\w*|around)\b")
_WHICH_GYM = compiled(r"哪|[岩石]館|推薦|全部|各|每|\b(?:which|gyms?|any|all|every|recommend\w*)\b")
_MOST_WORDS = 40
_UNSURE = 0.5
_OF_SETS = frozenset({"count", "list", "search", "extreme", "distribution", "recommend"})
_PLACES = frozenset({"crag", "area", "sector", "city", "district", "region"})
_SUBJECTS = frozenset({"gym", "crag", "area", "route"})
_TOPICAL = frozenset({"gym", "crag", "area", "route", "city", "district"})
_PUT_THERE = compiled(
    rf"^(?:in|at|on|around) (?:the )?{NAME}+(?: {NAME}+)*[, ]+(?:and )?(?:under|over|below|above|with|without|only"
    rf"|up to|around|\ue006"
    rf"|5\.|v\d|trad|sport|shorter|longer|at (?:least|most))(?!.*\b(?:which|what|how|any)\b)"
    rf"|^(?:在|去)?{NAME}+(?:的|那邊的?)?[,，\s]+(?:5\.|v\d|\d|不要|要|只要)(?!.*(?:哪|幾|多少|路線|有沒有|嗎))"
)
# What kinds of gyms or ways of climbing are set against each other is asked of climbing, and of no gym.
_OF_KINDS = compiled(
    r"(?:抱石|先鋒|頂繩|上攀|運攀|傳攀|岩)(?:館)?(?:[跟和與]|還是)(?:一般|普通)?的?(?:抱石|先鋒|頂繩|上攀|運攀|傳攀|岩)(?:館)?"
    r"(?:到底|的)?(?:哪|差|有什麼差|有什麼不|比較|不同|分別|區別)"
    r"|\b(?:is|are) (?:bouldering|lead(?: climbing)?|top[- ]?rop\w+) (?:or|and) (?:bouldering|lead(?: climbing)?"
    r"|top[- ]?rop\w+) (?:harder|easier|safer|better|more)\b"
)
_TO_CLIMB = compiled(
    r"可以[^,，。?？]{0,4}爬|能爬|適合|帶[他她]|\b(?:can|could|should) (?:i|we|she|he|they) (?:climb|do|try)\b"
)
_A_PLACE = compiled(r"岩場|地方|去|場地|\b(?:crags?|places?|areas?|go|visit)\b")
_OF_THAT_ONE = re.compile(
    r"(?:那)?[^,，。?？]{2,8}的(?:那些|那幾條)?(?:是|有|分別是)?(?:哪些|哪幾條|什麼)[呢?？\s]*$"
    r"|(?:list|show me|which are|what are)? ?(?:the )?ones (?:at|in|on) ",
    re.IGNORECASE,
)
_WHICH_THEY_ARE = compiled(
    r"(?:是|有)(?:哪些|哪幾條|什麼)|列出|\b(?:what are (?:they|those)|which (?:ones|are they)"
    r"|(?:list|show|give) (?:me )?(?:them|those|the ones))\b"
)
_OFFERS = compiled(r"有(?:什麼|哪些|沒有)|推薦|\b(?:any|some|are there|is there)\b")
# 「十公尺以內的有哪些」 names no routes: those that were listed are meant.
_HEADLESS = compiled(r"的(?:總共|一共|還|又)*(?:有|是|剩下?|留下)(?:了)?(?:哪[些幾]|什麼|[幾多]少?條)")
_BY_PLACE = frozenset({"crag", "region", "city", "gym_region", "district"})


def routes_of_place(reading: Reading, words: str, before: Reading) -> Reading | None:
    """The routes there, asked for after their crag or wall was spoken of: 「有沒有 5.12 的」, "any trad?"."""
    if before.intent != "detail" or before.subject not in ("crag", "area") or not _may_stay(reading, words):
        return None
    f = reading.filter
    if reading.subject not in (None, "route") or not (f.grades or f.route_types or f.features) or reading.attributes:
        return None
    if reading.intent not in ("list", "search", "detail", "count", "extreme"):
        return None
    # 「那 5.9 有幾條」 counts them.
    intent = reading.intent if reading.intent in ("count", "extreme") else "list"
    wanted = replace(reading, intent=intent, subject="route", filter=replace(f, kinds=("route",)))
    return _there(wanted, before)


def staying(reading: Reading, words: str, before: Reading | None) -> Reading | None:
    """The question asked of the place of the one before; None where it has one, or leaves it."""
    if before is None or reading.needs_history:
        return None
    if reading.intent == "recommend" and reading.subject in (None, "crag") and _recommends_of(before, words):
        # "Any recommendations?" and 「推薦適合新手的」 after routes ask for some of them.
        reading = replace(reading, subject="route", filter=replace(reading.filter, kinds=("route",)))
    if reading.missing == "place" and reading.subject == "area":
        return _which_area(reading, before)
    if reading.subject not in ("route", "gym"):
        return None
    if reading.intent not in _OF_SETS or reading.group_by in _BY_PLACE or not _may_stay(reading, words):
        return None
    of_rock = before.subject in ("crag", "area", "route")
    if of_rock != (reading.subject == "route") or before.near or before.intent not in (*SETS, "detail"):
        return None
    if before.intent == "detail" and before.subject not in ("crag", "area"):
        return None
    return _there(reading, before)


def _which_area(reading: Reading, before: Reading) -> Reading | None:
    """Which wall of the one crag spoken of is advised, for whom it was: 「建議去哪一區」 after 「我第一次去龍洞」."""
    crags = tuple(replace(m, start=0, end=0) for m in before.mentions if m.kind == "crag" and not m.negated)
    if reading.intent != "recommend" or len({m.ids for m in crags}) != 1 or before.own is not None:
        return None
    novice = reading.novice or before.novice
    grades = reading.filter.grades or (before.filter.grades if novice else None)
    where = replace(reading.filter, crag_ids=crags[0].ids, grades=grades)
    return replace(reading, novice=novice, filter=where, mentions=crags, missing=None, needs_history=True)


def of_both_sides(reading: Reading, words: str, before: Reading | None) -> Reading | None:
    """The places that were set side by side, under what is said now: "how many in the 5.11 range"."""
    if before is None or before.intent != "compare" or reading.needs_history or reading.subject != "route":
        return None
    if before.subject not in ("crag", "area") or not _may_stay(reading, words) or reading.group_by in _BY_PLACE:
        return None
    return compared_under(reading, before)


def of_one_side(reading: Reading, before: Reading | None) -> Reading | None:
    """Those of one of the places set side by side, under what they were compared for: 「墾丁那些有影片的」."""
    if before is None or before.own is not None:
        return None
    ranked = before.intent == "distribution" and before.group_by in ("crag", "area") and not reading.needs_history
    if ranked and _OF_THAT_ONE.match(reading.text):
        # 「龍洞的是哪幾條」 after which crags have routes of several pitches.
        return under_what_stands(reading, before)
    if before.intent != "compare" or before.subject not in ("crag", "area"):
        return None
    named = {i for m in reading.mentions if not m.negated for i in m.ids}
    compared = {i for m in before.mentions if m.kind in ("crag", "area") for i in m.ids}
    if not named or not named <= compared or reading.extreme is not None:
        return None
    if reading.intent == "detail" and not reading.attributes and _WHICH_THEY_ARE.search(fold(reading.text)):
        # "Ok Defulan. What are they?"
        reading = replace(reading, intent="list", subject="route", filter=replace(reading.filter, kinds=("route",)))
    if reading.intent not in _OF_SETS or reading.subject != "route":
        return None
    held = {name: getattr(before.filter, name) for name in ("grades", "route_types", "features")}
    kept = {name: value for name, value in held.items() if value and not getattr(reading.filter, name)}
    if not kept:
        return None
    return replace(reading, filter=replace(reading.filter, **kept), needs_history=True)


def at_named_place(reading: Reading, words: str, before: Reading) -> bool:
    """Whether a place and a bound, and no more, are put to the routes of before: "in Kenting, under 5.6"."""
    places = all(m.kind in ("crag", "area", "sector", "region") for m in reading.mentions if not m.negated)
    bare = reading.intent in ("list", "search") and not reading.attributes and reading.extreme is None
    of_routes = before.subject == "route" and before.intent in SETS and reading.subject in (None, "route")
    return places and bare and of_routes and _PUT_THERE.match(words) is not None


def topic_put_before(reading: Reading, words: str, before: Reading | None) -> str | None:
    """A few words of nothing in particular behind the gym, the gyms of a town or the crag spoken of: 「可以帶小孩嗎」.

    What no row tells is asked of these, where alone it would be asked of climbing in general.
    """
    unsure = reading.intent == "compare" and reading.missing is not None
    general = (reading.intent in ("knowledge", "search") or unsure) and reading.conversion is None
    general = (general and not reading.needs_history) or _of_whichever_gym(reading, words, before)
    if before is None or not general or len(words) > _MOST_WORDS or any(not m.negated for m in reading.mentions):
        return None
    return topic_text(reading.text, before)


def _of_whichever_gym(reading: Reading, words: str, before: Reading | None) -> bool:
    """Whether gyms are asked for by what may as well be asked of the one or two spoken of: 「星期一也休息嗎」."""
    if before is None or before.subject != "gym" or before.intent not in ("detail", "compare"):
        return False
    of_gyms = reading.subject == "gym" and reading.intent in ("list", "search")
    if of_gyms and reading.unrecorded:
        # 「最晚幾點可以進場」 is told by no row, of one gym as of any.
        return _WHICH_GYM.search(words) is None and not _ELSEWHERE.search(words) and not _MOVES.search(words)
    return (
        of_gyms
        and asks_whether(words)
        and not (OF_MANY.search(words) or _ELSEWHERE.search(words) or _MOVES.search(words))
    )


def topic_text(text: str, before: Reading) -> str | None:
    """A text behind the gym, the gyms of a town or the crag that was spoken of; None where several kinds were."""
    if sets_kinds_against(fold(text)):
        return None
    if (
        before.out_of_scope
        and len({m.ids for m in before.mentions}) == 1
        and before.mentions[0].kind in ("crag", "gym")
    ):
        # After the weather at a crag, what is asked next is asked of the crag.
        before = replace(before, intent="detail", subject=before.mentions[0].kind)
    of_set = before.intent in SETS and before.subject != "route"
    of_few = before.intent == "detail" or (before.intent == "compare" and before.subject == "gym")
    if before.subject not in _SUBJECTS or not (of_set or of_few) or before.own is not None:
        return None
    if {"area", "crag"} <= {m.kind for m in before.mentions}:
        before = replace(before, mentions=tuple(m for m in before.mentions if m.kind == "area"))
    spoken_of = [m for m in before.mentions if m.kind in _TOPICAL and not m.negated]
    if not spoken_of or len({m.kind for m in spoken_of}) > 1 or len(spoken_of) > 2:
        return None
    chinese = holds_cjk(text)
    names = ("、" if chinese else " and ").join(map(by_name, spoken_of))
    if spoken_of[0].kind in ("city", "district") and before.subject != "gym":
        # Crags near a town are no gyms of it.
        return None
    if spoken_of[0].kind in ("city", "district"):
        towns = ("、" if chinese else " and ").join(m.surface for m in spoken_of)
        names = f"{towns}的岩館" if chinese else f"gyms in {towns}"
    return f"{names}{text}" if chinese else f"{names}: {text}"


def _may_stay(reading: Reading, words: str) -> bool:
    """Whether a question says nothing of where, of whom or of what is like something."""
    if any(not m.negated for m in reading.mentions) or reading.unknown_places or reading.unknown_names:
        return False
    if reading.own is not None or reading.near or reading.than is not None or reading.mode == "similar":
        return False
    if reading.trip_days is not None or reading.filter.ids or reading.filter.not_crag_ids or _placed(reading.filter):
        return False
    return _ELSEWHERE.search(words) is None and _MOVES.search(words) is None


def _recommends_of(before: Reading, words: str) -> bool:
    """Whether the question before listed or counted routes, and no place is asked for."""
    return before.subject == "route" and before.intent in SETS and _A_PLACE.search(words) is None


def _placed(f: Filter) -> bool:
    return any(getattr(f, name) != getattr(Filter(), name) for name in (*PLACE_FIELDS, "gym_ids"))


def _only_rules_out(f: Filter) -> bool:
    """Whether nothing is wanted of routes but that some be left out."""
    out = {name: getattr(f, name) for name in CONDITIONS if name.startswith("not_")}
    return any(out.values()) and not any(getattr(f, name) for name in CONDITIONS if name not in out)


def _there(reading: Reading, before: Reading) -> Reading | None:
    where = {name: getattr(before.filter, name) for name in PLACE_FIELDS}
    types = () if reading.filter.route_types or before.subject == "route" else before.filter.route_types
    if types and before.intent in SETS and reading.extreme is not None:
        # "What's the hardest?" after where one can boulder asks for a boulder.
        where["route_types"] = types
    advises = reading.intent == "recommend" and before.subject == "route" and before.filter.grades is not None
    if len(before.filter.crag_ids) > 1 or not (_placed(Filter(**where)) or "route_types" in where or advises):
        return None
    if any(m.kind in ("route", "gym") and not m.negated for m in before.mentions):
        return None
    kept = tuple(replace(m, start=0, end=0) for m in before.mentions if m.kind in _PLACES and not m.negated)
    if before.subject == "route" and reading.subject == "route" and reading.filter.grades is None:
        listed = before.intent in ("list", "search", "recommend", "count", "distribution")
        told = listed and ASKS.search(fold(before.text)) is None and _TO_CLIMB.search(fold(reading.text))
        if told or (listed and reading.intent == "recommend" and is_empty(reading.filter)):
            # 「推薦三條」 after those of a grade; and what somebody climbs may be told without asking for it:
            # 「她只爬過 5.8」, and then 「有什麼路線可以帶她爬」.
            types = reading.filter.route_types or before.filter.route_types
            where |= {"grades": before.filter.grades, "route_types": types}
    chosen = _only_rules_out(reading.filter) or _HEADLESS.search(fold(reading.text)) is not None
    if before.subject == reading.subject == "route" and before.intent in SETS and chosen:
        # "Rockfall scares her, so drop the loose ones": from what was listed, as it was asked for.
        where |= {name: v for name, v in said_of_routes(before).items() if not getattr(reading.filter, name)}
    aggregate = reading.aggregate
    if aggregate is not None and aggregate.base is not None and before.subject == reading.subject == "route":
        # Whether all have a video is asked of all those that were wanted.
        held = said_of_routes(before)
        where |= {name: value for name, value in held.items() if not getattr(reading.filter, name)}
        aggregate = replace(aggregate, base=replace(aggregate.base, **held))  # type: ignore[arg-type]
    if aggregate is not None and aggregate.base is not None:
        # What a share is a share of lies there too.
        aggregate = replace(aggregate, base=replace(aggregate.base, **{name: where[name] for name in PLACE_FIELDS}))
    return replace(
        reading, aggregate=aggregate, filter=replace(reading.filter, **where), mentions=(*kept, *reading.mentions),
        missing=None, needs_history=True, confidence=min(max(reading.confidence, 0.6), 0.85),
    )  # fmt: skip


def sets_kinds_against(words: str) -> bool:
    """Whether kinds of gyms or ways of climbing are set against each other: 「抱石還是先鋒比較難」."""
    return _OF_KINDS.search(words) is not None


def asked_of_topic(asked: Reading, words: str, *, alone: float) -> bool:
    """Whether words behind a topic ask of it: what no row tells, or for the routes there (「有什麼簡單的傳攀」).

    alone is how sure it was without the topic what they ask: who asks of nothing in particular asks of this.
    """
    if asked.missing is not None:
        return False
    of_few = asked.intent == "detail" or (asked.intent == "compare" and asked.subject == "gym")
    told = bool(asked.attributes or asked.weekday)
    if of_few and not asked.unheard:
        listed = asked.subject == "gym" and asks_whether(words) and bool(read_facilities(fold(asked.text)).wanted)
        if (told and (alone < _UNSURE or asked.subject == "gym")) or listed:
            return True
    return bool(asked.unrecorded) or (
        asked.subject == "route" and asked.intent in _OF_SETS and _OFFERS.search(words) is not None
    )
