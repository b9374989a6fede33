"""Go on about the asker's own log: one of its routes, another form of what was asked, or the log after a list."""

from dataclasses import replace
from datetime import datetime

from schemas.reading import Filter, Mention, Own, Reading
from worker.text.folding import fold
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.overlaying import overlay
from worker.understanding.followups.pointing import names_alone, switches
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.shown import Names, answers_back, shown
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal.own import INTENTS, changed, names_style, only_next, read_own, without_styles
from worker.understanding.times.hours import TAIPEI
from worker.understanding.times.periods import read_period

_MOST_WORDS = 60
_MOST_ROUTES = 8
_SHORT = 30
_FEW_WORDS = 16
_OF_ALL = compiled(r"全台|台灣|所有|全部|岩場|路線|\b(?:in taiwan|overall|of all|everywhere|routes?|crags?)\b")
# What the log says of one route: when, how often, in which style, with which rating.
_OF_A_LINE = compiled(
    r"^(?:那|那條|它|這條|我|是)*(?:在)?(?:什麼時候|何時|哪一?[天年]|哪個月|幾[月號])(?:爬|完攀|送|紅點|上|完成"
    r"|試|登|掉|到|過|了)*(?:的|它|那條|這條)*[呢?？\s]*$"
    r"|^(?:那|那條|它|這條|我|在那?之前|前面|先)*(?:總共|一共)?(?:試|爬|嘗試|花|摔)(?:過|了)?(?:幾"
    r"|多少)[次趟把](?:才(?:過|上|完攀"
    r"|紅點|爬上去?))?[的了呢?？\s]*$"
    r"|^(?:那|後來|最後|結果|我|到底|有沒有|有)*(?:爬上|爬完|過|完攀|紅點|送|成功)[去了過掉]*[嗎沒?？\s]+$"
    r"|^(?:and |so |but )*did i (?:ever |eventually |finally |then )?(?:send|finish|get|climb|do|manage)"
    r"(?: (?:it|them|that|those|any))?(?: in the end| after all| eventually)?[?\s]*$"
    r"|^(?:那|那條|它|這條|我)*(?:給|評|打)(?:了|它|那條|這條)*幾分[呢?？\s]*$"
    r"|^(?:那|所以)*我?(?:有沒有|有|已經)?(?:爬|完攀|紅點|試|onsight|flash|redpoint)過?(?:了)?(?:這|那"
    r"|它)(?:一)?條?(?:路線)?(?:了)?[嗎沒?？\s]*$"
    r"|^(?:那|所以)*(?:這|那|它)(?:一)?條?(?:路線)?我(?:有沒有|有|已經)?(?:爬|完攀|紅點|試)過?(?:了)?[嗎沒?？\s]*$"
    r"|^(?:那|所以)*我(?:有沒有|有|已經)?(?:爬|完攀|紅點|試)過?(?:了)?[嗎沒][?？\s]*$"
    r"|^(?:and |so |ok )*when(?: (?:was|is) (?:that|it|this)\b|[?\s]*$)|^(?:and |so )*(?:on )?(?:what|which) (?:day"
    r"|date|year"
    r"|month) (?:was|did)\b"
    r"|^(?:and |so )*(?:when|how|how many times|how often|in how many \w+) (?:did|have) i (?:\w+ )?(?:it|that|this"
    r"|them)\b"
    r"|^(?:and |so )*how many (?:tries|attempts|goes|burns|times|shots|falls)\b.{0,24}\b(?:it|that|this|take(?: me)?)\b"
    r"|\bdid (?:it|that|the \w+) take me\b"
    r"|\b(?:have|did) i (?:ever |already |really )?(?:done?|climb(?:ed)?|sen[dt]|tried|try|flash(?:ed)?"
    r"|on-?sight(?:ed)?|redpoint(?:ed)?"
    r"|tick(?:ed)?|led|lead|log(?:ged)?|rated?|give|given) (?:it|that|this)\b"
)
_TRIES = compiled(r"試|摔|花了|\b(?:tries|attempts|goes|burns|shots|falls)\b")
_THAT_DAY = compiled(r"那[次天趟]|\bthat (?:day|time|trip|session)\b|\bthen\b")
_CLIMBS = compiled(r"[爬攀][過了的]|沒爬|完攀|紅點|\b(?:i|my|me|climbed|sent|tried|tries|attempts|done|sends?)\b")
_WHEN = compiled(r"什麼時候|何時|哪一?天|\bwhen\b")
_REST = compiled(r"剩|其[他它餘]|\b(?:left|rest|remaining|others)\b")
_NOT_CLIMBED = compiled(r"^(?:那|還|有)*(?:哪些|哪幾條)?(?:是)?(?:還)?沒(?:有)?(?:爬|完攀|紅點|試)過?")
_OF_THE_LOG = frozenset({"left", "first", "last", "rated", "often"})
_NO_WORD = compiled(
    r"[幾多]少?條|其中|哪些|那麼?|[呢咧嗎的是有在只要看換成改]|level|級數|程度|\b(?:how many|which|were|are|was|did"
    r"|have|do|i)\b"
    r"|\b(?:and|only|just|in|for|by|of|what|how|about|the|then|ok|so|those|ones?"
    r"|from|with)\b"
    r"|[\s?？,，.。!！]"
)
# All that was ever climbed, whatever was spoken of.
_ALL_IN_ALL = compiled(
    r"總共|一共|全部|所有|到目前|至今|生涯|路線|\b(?:in total|altogether|overall|all|ever|so far|routes|everything)\b"
)


def of_own_log(reading: Reading, words: str, earlier: Earlier, names: Names, now: datetime) -> Reading | None:
    """The question as one about the asker's log; None where it is none, or needs nothing of what was said before."""
    before = earlier.spoken_of() if len(words) <= _MOST_WORDS else None
    if before is None:
        return None
    routes = tuple(m for m in reading.mentions if m.kind == "route" and not m.negated)
    of_one = before.own is not None and any(m.kind == "route" for m in before.mentions)
    if routes and of_one and before.own is not None and (names_alone(words) or switches(words)) and reading.own is None:
        # 「那 Doggy style 呢」 asks the same of another route of the log.
        return _of_routes(reading, routes, before.own)
    if any(m.kind in ("route", "gym") for m in reading.mentions):
        return None
    mine = before.own is not None
    if (mine or reading.personal) and _OF_A_LINE.search(words) and (told := _told(before, earlier, names)):
        own = Own("count", styles=("attempt",), unit="line") if _TRIES.search(words) else Own("done", unit="line")
        return _of_routes(reading, told, own)
    if before.own is not None and before.own.ask == "done" and earlier.last_set() is not None:
        # After one of them, or each of them, it is the list again.
        before = earlier.last_set() or before
        mine = before.own is not None
    if reading.own is None and not mine and before.subject == "route" and _NOT_CLIMBED.search(words):
        # 「沒爬過的有哪些」 after a list can be answered by no other log.
        reading = replace(reading, personal=True, own=read_own(words, now, routes=0))
    if reading.own is not None:
        return None if mine or before.subject != "route" else _among(reading, words, before)
    return _goes_on(reading, words, before, now) if mine else None


def _told(before: Reading, earlier: Earlier, names: Names) -> tuple[Mention, ...]:
    """The routes that were spoken of: those of the asker, else those that the last answer showed."""
    named = [m for m in before.mentions if m.kind == "route" and not m.negated]
    if named and before.intent not in ("recommend", "extreme"):
        return tuple(named)
    answers = answers_back(earlier.history, 1)
    told = [m for content in answers for m in shown(content, names) if m is not None and m.kind == "route"]
    return tuple(told[:_MOST_ROUTES])


def _of_routes(reading: Reading, routes: tuple[Mention, ...], own: Own) -> Reading:
    mentions = tuple(replace(m, start=0, end=0) for m in routes)
    return Reading(
        reading.text, reading.locale, INTENTS[own.ask], "route", Filter(kinds=("route",), climbed=True),
        mentions=mentions, personal=True, own=own, needs_history=True, confidence=0.85,
    )  # fmt: skip


def _among(reading: Reading, words: str, before: Reading) -> Reading | None:
    """Which of what was asked for before the asker has climbed: 「我爬過幾條」 after 「一線天有哪些 5.10」."""
    own = reading.own
    if own is None or before.intent not in SETS or _ALL_IN_ALL.search(words) or reading.mentions:
        return None
    if own.ask not in ("count", "list", "left") or own.next:
        return None
    wanted = replace(before.filter, kinds=("route",), climbed=own.ask != "left", ids=(), exclude_ids=())
    kept = tuple(replace(m, start=0, end=0) for m in before.mentions)
    return replace(reading, filter=wanted, mentions=kept, attributes=(), needs_history=True, confidence=0.85)


def _goes_on(reading: Reading, words: str, before: Reading, now: datetime) -> Reading | None:
    """What is asked of the log in its own words, or another time or style alone."""
    fresh = read_own(words, now, routes=0)
    placed = bool(reading.mentions)
    if reading.intent == "recommend" and reading.mode != "similar":
        bare = reading.subject in (None, "route") and (reading.missing is not None or is_empty(reading.filter))
        return _next(reading, before) if bare else None
    if _THAT_DAY.search(words) and _CLIMBS.search(words):
        return _again(reading, before)
    if reading.intent == "count" and not placed and len(words) <= _FEW_WORDS and not _OF_ALL.search(words):
        # 「運攀幾條」 counts of the log what it counted before.
        return _again(reading, before)
    places = {m.ids for m in before.mentions if m.kind in ("crag", "area")}
    if fresh.ask == "extreme" and placed and len(words) <= _SHORT and {m.ids for m in reading.mentions} == places:
        # "Hardest there?" is asked of the log that was spoken of.
        return _again(reading, before)
    free = not placed or _CLIMBS.search(words) is not None or fresh.ask in ("first", "last", "left")
    tried = fresh.ask == "count" and bool(set(fresh.styles) & {"attempt", "project"})
    when = _WHEN.search(words) is not None and _CLIMBS.search(words) is not None
    if free and (fresh.ask in _OF_THE_LOG or tried or when):
        return _again(reading, before)
    if fresh.ask == "extreme" and before.own is not None and before.own.ask == "left" and not placed:
        return _of_the_rest(reading, before, fresh)
    shaped = fresh.ask == "extreme" or (fresh.ask == "distribution" and reading.intent != "list")
    if shaped and not placed and len(words) <= _SHORT and not _OF_ALL.search(words):
        return _again(reading, before)
    span = read_period(words, now.astimezone(TAIPEI).date())[3]
    rest = words if span is None else f"{words[: span[0]]} {words[span[1] :]}"
    if not _NO_WORD.sub("", without_styles(rest)) and (span is not None or names_style(rest)):
        # A time alone, or a way of climbing.
        return _again(replace(reading, filter=Filter()), before)
    return None


def _again(reading: Reading, before: Reading) -> Reading:
    """The question before, of the place, the grade and the kind of routes that are said now."""
    return replace(overlay(before, reading), attributes=(), extreme=None, needs_history=True, personal=True)


def _of_the_rest(reading: Reading, before: Reading, fresh: Own) -> Reading:
    """Those that are not climbed yet, the hardest or the shortest first."""
    own = Own("left", extreme=fresh.extreme)
    joined = replace(overlay(before, reading), own=own, intent="list", extreme=None, personal=True, attributes=())
    wanted = replace(joined.filter, kinds=("route",), climbed=False)
    return replace(joined, filter=wanted, group_by=None, limit=joined.limit or 3, needs_history=True)


def _next(reading: Reading, before: Reading) -> Reading:
    """What to climb next, where the log was spoken of; in its grade where what is left of it was."""
    keeps = _REST.search(fold(reading.text)) is not None or (before.own is not None and before.own.ask == "left")
    joined = overlay(before, reading)
    grades = joined.filter.grades if keeps or reading.filter.grades is not None else None
    wanted = replace(joined.filter, grades=grades, climbed=False, ids=())
    return replace(
        joined, intent="recommend", subject="route", filter=wanted, own=only_next(), personal=True, mode=None,
        attributes=(), extreme=None, group_by=None, missing=None, needs_history=True,
    )  # fmt: skip


def with_changed(whole: Reading, words: str, now: datetime) -> Reading:
    """A question about the log that went on from the one before, with the form, time and styles that are said now."""
    if (
        whole.own is None
        or whole.own.ask in ("done", "next")
        or (whole.own.ask == "left" and whole.own.extreme)
        or any(m.kind == "route" for m in whole.mentions)
    ):
        return whole
    own = changed(whole.own, words, now, listed=whole.intent == "list")
    wanted = replace(whole.filter, climbed=own.ask != "left")
    return replace(whole, own=own, intent=INTENTS[own.ask], filter=wanted, extreme=own.extreme)
