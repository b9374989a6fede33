"""Complete a follow-up from the turns before it; turns are data, and only names and constraints are taken from them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.reading import Filter, Mention, Reading, Turn
from worker.text.folding import fold
from worker.understanding.asked.intent import compares
from worker.understanding.asked.trips import missing_of_trip
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.figures.of_best import points_at_best
from worker.understanding.followups.asked_of_one import TABLE
from worker.understanding.followups.branches import other_branches
from worker.understanding.followups.changing import (
    SETS,
    changed_form,
    changed_grade,
    listed_of_each,
    narrowed,
    only_narrows,
)
from worker.understanding.followups.cues import Cues, cues_of
from worker.understanding.followups.earlier import Earlier, is_void
from worker.understanding.followups.following import followed
from worker.understanding.followups.further_advice import further_advice
from worker.understanding.followups.going_on import asks_rent
from worker.understanding.followups.options import picked
from worker.understanding.followups.overlaying import overlay
from worker.understanding.followups.pointing import (
    likens,
    points_back,
    switches,
)
from worker.understanding.followups.reordering import asked_again
from worker.understanding.followups.replies import is_empty, is_thin, speaks
from worker.understanding.followups.restated import restated
from worker.understanding.followups.ruling_out import ruled_out
from worker.understanding.followups.staying import at_named_place, routes_of_place
from worker.understanding.followups.turning import grouped_anew, of_each_type
from worker.understanding.grades.bounds import step_up
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal.own import names_style

Read = Callable[[str, Sequence[Turn]], Reading]
Names = Callable[[str], tuple[Mention, ...]]


_A_NOUN = compiled(r"路線|台灣|岩場|\b(?:routes?|climbs|lines|taiwan|crags?)\b")
_MANY = frozenset({"list", "count", "search", "recommend", "distribution"})
_INSTEAD = compiled(r"換成|改成|改去|換去|改到|\binstead\b")
_MOST_BACK = 4
_NOT_LONG = 60
_BY_AIR = "as the crow flies"
_WHERE_IT_IS = re.compile(r"(?:在|位於|住|停|睡|吃|買)哪[裡邊兒]?|\bwhich (?=grades?\b|type\b|day\b)")
_OF_ITSELF = compiled(
    r"(?P<said>[^\s.!?;,。！？；，].{6,}?)(?:[.!?;,。！？；，]| (?=[它牠他]們|這些|那些))[^.!?;。！？；]*"
    r"(?:\b(?:it|them|they|those|these|that|that one)\b|它|牠|這種|那種|這個|那個|這樣的|這些|那些)"
    # "Do you have any outdoor boulders and where are they"
    r"|\b(?P<any>any|some) [^.?!]{3,40} and (?:where|what|how|which|when)\b[^.?!]*\b(?:they|it|them)\b"
    # "Where should we go and how do we get there"
    r"|\b(?P<where>where|which (?:crag|gym|place)) [^.?!]{4,}?\bthere\b"
)
"""A clause, and behind it one that points at what was said."""
_IN_A_SEASON = compiled(
    r"^(?:and |so |ok |what about |how about )*(?:in |during )?(?:the )?(?:spring|summer|autumn|fall|winter|january"
    r"|february|march|april|may|june|july|august|september|october|november|december)[?.!\s]*$"
)
_ASKS_ITSELF = re.compile(r"(?!(?:請問|想問|請教)?\s*(?:那|這|它|換|改|如果|要是|至於)).{6,}[呢咧][?？。\s]*$")
_OF_THEM = compiled(r"裡面?|其中|當中|之中|這些|那些|\b(?:of|among) (?:them|those|these|the lot)\b|\bthere\b")
_IS_IT = compiled(
    r"^(?:那|所以)*\ue001+(?:是不是|會不會|算|就|應該|會)*是?最[^,，。?？全台所]{1,4}的?[嗎吧?？\s]*$"
    r"|^(?:and |so |ok )*is (?:the )?\ue001+(?: \ue001+)* the (?:\w+est|most \w+)(?: one)?[?\s]*$"
)
_THAN_IT = compiled(r"比[「\ue001]|\bthan (?:the )?\ue001")
_GUESSED = 0.5
"""Below this a question is taken for one of knowledge for want of words."""


def _points_at_itself(words: str) -> bool:
    found = _OF_ITSELF.search(words)
    if found is None:
        return False
    return bool(found["where"] or found["any"]) or not points_back(found["said"])


def complete(reading: Reading, words: str, earlier: Earlier, names: Names) -> Reading:
    """The reading with what the turns before supply; needs_history says that it could not stand alone."""
    if reading.than is not None:
        # The gym that others are set beside is named.
        return reading
    by_itself = (
        reading.unrecorded
        or _of_whole_log(reading)
        or (reading.intent in ("extreme", "compare") and points_at_best(words))
    )
    if not earlier.history and by_itself:
        return reading
    if (reply := _reply_to_question_back(reading, earlier.history, earlier.read)) is not None:
        return reply
    if earlier.asked and (advised := further_advice(reading, words, earlier, names)) is not None:
        return advised
    cues = cues_of(reading, words, earlier)
    if cues.told and (unknown := _of_nobody_knows(reading, cues, earlier)) is not None:
        return unknown
    if cues.told and (whole := _by_its_form(reading, cues, earlier, names)) is not None:
        return whole
    if not (cues.leans or cues.among):
        return reading
    before = earlier.spoken_of()
    if before is None:
        return _after_nothing(reading, cues)
    if before.intent == "knowledge" and cues.switch and _INSTEAD.search(cues.words):
        # "And Shoushan instead?" after what to do in the rain goes back to the trip that was planned.
        before = _of_such_a_place(cues, earlier) or before
    if _turns_to_something_else(reading, before, cues):
        return reading
    return followed(reading, before, cues, earlier, names)


def _of_whole_log(reading: Reading) -> bool:
    """Whether a figure of the asker's log is asked: 「那裡面」 there is the log itself."""
    return reading.own is not None and reading.own.ask not in ("done", "list", "left", "next")


def _of_nobody_knows(reading: Reading, cues: Cues, earlier: Earlier) -> Reading | None:
    """What is asked of a place or a route that nobody knows: no other is meant, though an answer counted some up."""
    before = earlier.turn(0) if not cues.named and not cues.strange and not cues.more else None
    if before is None or not (before.unknown_places or before.unknown_names) or before.suggestions:
        return None
    leans = cues.leans or any(row.pattern.match(cues.words) for row in TABLE)
    if not leans or any(not m.negated for m in before.mentions):
        return None
    return replace(reading, unknown_places=before.unknown_places, unknown_names=before.unknown_names, missing=None,
                   needs_history=True)  # fmt: skip


def _by_its_form(reading: Reading, cues: Cues, earlier: Earlier, names: Names) -> Reading | None:
    """What goes on in one of the forms that are known: a season, branches, another order, the like of the hardest."""
    words = cues.words
    spoken = earlier.spoken_of() if not cues.named and _IN_A_SEASON.match(words) else None
    if spoken is not None and (spoken.intent, spoken.subject) == ("compare", "crag"):
        # "In July?" after two crags were set side by side is asked of both.
        return replace(overlay(spoken, reading), needs_history=True)
    if cues.bare and asks_rent(words) and (spoken := earlier.spoken_of()) and spoken.intent == "knowledge":
        # What it costs to rent shoes is told of gyms, after what one takes along too.
        return reading
    if (narrower := _of_set_before_article(reading, words, earlier)) is not None:
        return narrower
    if (types := of_each_type(reading, words, earlier.spoken_of())) is not None:
        return types
    if (branches := other_branches(reading, words, earlier, names)) is not None:
        return branches
    if len(words) <= _NOT_LONG and (changed := _changed(reading, words, earlier, cues.more)) is not None:
        return changed
    if again := asked_again(reading, words, earlier, names) or grouped_anew(reading, words, earlier, names):
        return again
    spoken_of = earlier.spoken_of() if cues.named and not cues.strange else None
    if spoken_of is not None and at_named_place(reading, words, spoken_of):
        return replace(overlay(spoken_of, reading), needs_history=True)
    if spoken_of is not None and (of_those := _of_those(reading, cues, spoken_of)) is not None:
        return of_those
    if likens(words) and before_best(earlier):
        # In one breath with "which is the hardest": the part after it waits for what that finds.
        return replace(
            reading, intent="recommend", mode="similar", subject="route", needs_history=True, missing=None,
            extreme=None, filter=Filter(kinds=("route",)), confidence=max(reading.confidence, 0.85),
        )  # fmt: skip
    return None


def _of_those(reading: Reading, cues: Cues, spoken: Reading | None) -> Reading | None:
    """What is asked of a named route beside a list: whether it is the hardest of them, what is easier there."""
    f = reading.filter
    rows = spoken is not None and spoken.intent in SETS and spoken.subject == "route" and spoken.own is None
    if spoken is None or not rows or {m.kind for m in cues.named} != {"route"} or narrows(f, "kinds", "exclude_ids"):
        return None
    if reading.intent == "extreme" and (_OF_THEM.search(cues.words) or _IS_IT.match(cues.words)):
        held = replace(spoken.filter, kinds=f.kinds, exclude_ids=())
    elif reading.mode in ("similar", "progression") and _THAN_IT.search(cues.words):
        places = {name: getattr(spoken.filter, name) for name in ("crag_ids", "area_ids", "sectors", "region")}
        held = replace(f, **places)
    else:
        return None
    where = tuple(replace(m, start=0, end=0) for m in spoken.mentions if m.kind in ("crag", "area", "sector", "region"))
    return replace(reading, filter=held, mentions=(*reading.mentions, *where), needs_history=True)


def _of_such_a_place(cues: Cues, earlier: Earlier) -> Reading | None:
    """The last question about rows that named a place of the kind that is named now."""
    kinds = {m.kind for m in cues.named}
    turns = (earlier.turn(n) for n in range(1, _MOST_BACK))
    rows = (t for t in turns if t is not None and t.intent not in ("knowledge", "chat"))
    return next((t for t in rows if kinds and kinds <= {m.kind for m in t.mentions}), None)


def _of_set_before_article(reading: Reading, words: str, earlier: Earlier) -> Reading | None:
    """Those that were listed before an article was asked for, under one more condition: "fewer than 3 bolts"."""
    if not only_narrows(reading, words) or switches(words) or _A_NOUN.search(words):
        return None
    last, before = earlier.turn(0), earlier.last_set()
    if last is None or last.intent != "knowledge" or before is None or before.subject != "route":
        return None
    return narrowed(reading, words, before, earlier.read)


def _after_nothing(reading: Reading, cues: Cues) -> Reading:
    """A question that leans on what was not said, or only seems to."""
    # "Any V5s?" asks of all routes where nothing was spoken of.
    whole_wish = cues.of_many or (not cues.lone and not is_empty(reading.filter))
    entire = cues.fragment and not cues.switch and whole_wish
    if (reading.intent == "knowledge" or entire) and not (cues.more or cues.back):
        return reading
    if whole_wish and _ASKS_ITSELF.match(cues.words) and not (cues.more or cues.back) and reading.intent in SETS:
        # 「請問一共收錄了幾條路線呢？」 ends in a particle, and turns to nothing.
        return reading
    if reading.alike:
        # "What else is on the same wall as Zeta" names whose wall it is.
        return reading
    if reading.having is not None:
        # "Which crags have fewer than 60 routes, and how many do they have" points at what it asks for.
        return reading
    if reading.unknown_names or reading.unknown_places or reading.level is not None:
        # "I loved Moonwalker, any 5.10 like it": what is pointed at is named, though nobody knows it; and who says
        # what they climb ("just flashed V4, what now?") need say no more.
        return reading
    if not cues.more and narrows(reading.filter, "kinds", "has_video") and _points_at_itself(cues.words):
        # "I want to try speed climbing. Which gyms have a wall for it?" points at what it says itself.
        return reading
    if cues.named and not cues.more:
        return replace(reading, needs_history=True) if cues.switch and is_thin(reading) else reading
    return replace(
        reading, needs_history=True, missing=reading.missing or "entity", confidence=min(reading.confidence, 0.4)
    )


def _turns_to_something_else(reading: Reading, before: Reading, cues: Cues) -> bool:
    """Whether a question asks for rows after nothing or an article, or an article after rows."""
    if is_void(before) and not (cues.more or cues.back) and reading.intent in SETS and reading.subject:
        # 「附近岩館」 after 「我住板橋」, which asked for nothing.
        return True
    after_article = before.intent == "knowledge" and reading.intent in SETS and not cues.more
    if after_article and cues.fragment and not (cues.switch or cues.back):
        # "Any V5 in Taiwan?" after what a V5 is asks for routes.
        return True
    if after_article and cues.named and not is_empty(reading.filter):
        # 「那先爬 5.8，龍洞有嗎」 turns from an article to routes, and says of which.
        return True
    if reading.intent == "knowledge" and reading.attributes == ("type",) and cues.bare and before.intent in _MANY:
        # What one takes along is told by an article, of many routes as of none.
        return True
    unsure = cues.switch and reading.confidence < _GUESSED
    goes_on = cues.more or cues.back or unsure or cues.among or (before.own is not None and names_style(cues.words))
    return reading.intent == "knowledge" and not goes_on


def _changed(reading: Reading, words: str, earlier: Earlier, more: bool) -> Reading | None:
    """The last question about several things in another form, narrower, wider, or a grade harder."""
    if more or (before := earlier.spoken_of()) is None:
        return None
    if (elsewhere := restated(reading, words, earlier)) is not None:
        return elsewhere
    before = listed_of_each(before, reading, words)
    if (there := routes_of_place(reading, words, before)) is not None:
        return there
    if (form := changed_form(reading, words, before, lambda: earlier.turn(1), earlier.read)) is not None:
        return form
    if (harder := changed_grade(reading, words, before, earlier.read)) is not None:
        return harder
    if (rest := ruled_out(reading, words, before, earlier.read)) is not None:
        return rest
    return narrowed(reading, words, before, earlier.read) if only_narrows(reading, words) else None


def _reply_to_question_back(reading: Reading, history: Sequence[Turn], read: Read) -> Reading | None:
    """A bare name or grade after a question that lacked one, as that question completed; None when it is none."""
    last = next((i for i in range(len(history) - 1, -1, -1) if history[i].role == "user"), None)
    asked = history[-1].content if history and history[-1].role == "assistant" else ""
    if (option := picked(fold(reading.text), asked)) is not None:
        reading = read(option, ())
    if last is None or not (is_thin(reading) and (reading.mentions or not is_empty(reading.filter))):
        return None
    before = read(history[last].content, history[:last])
    if before.missing is None:
        return None
    joined = overlay(before, reading)
    if before.missing == "entity" and reading.subject is not None:
        joined = replace(joined, subject=reading.subject, filter=replace(joined.filter, kinds=()))
        routes = [m for m in joined.mentions if m.kind == "route"]
        if compares(fold(before.text)) and len(joined.mentions) > 1:
            joined = replace(joined, intent="compare")
        elif before.mode is not None and routes:
            named = dict.fromkeys((*joined.filter.exclude_ids, *(i for m in routes for i in m.ids)))
            joined = replace(joined, filter=replace(joined.filter, kinds=("route",), exclude_ids=tuple(named)))
    grades = joined.filter.grades
    if before.mode == "progression" and grades is not None:
        joined = replace(joined, level=grades, filter=replace(joined.filter, grades=step_up(grades)))
    if before.trip_days is not None:
        # A journey needs both a place and a level: what is still missing is asked next.
        joined = replace(joined, missing=missing_of_trip(joined.mentions, joined.filter))
    if not speaks(reading):
        joined = replace(joined, locale=before.locale)
    return replace(joined, needs_history=True)


def before_best(earlier: Earlier) -> bool:
    """Whether the question before asked which route is the hardest, the longest or another such."""
    before = earlier.spoken_of()
    return before is not None and before.intent == "extreme" and before.subject == "route"
