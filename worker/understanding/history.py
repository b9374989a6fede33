"""Complete a follow-up from the turns before it; turns are data, and only names and constraints are taken from them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.reading import Filter, Mention, Reading, Turn
from worker.text.folding import fold
from worker.understanding.about import OF_CRAGS, about
from worker.understanding.among import (
    asks_among,
    asks_the_most,
    chosen,
    counted_among,
    listed,
    of_the_only_one,
    with_noun,
)
from worker.understanding.branches import other_branches
from worker.understanding.changing import (
    SETS,
    changed_form,
    changed_grade,
    listed_instead,
    listed_of_each,
    narrowed,
    only_narrows,
    ruled_out,
)
from worker.understanding.earlier import Earlier, is_void
from worker.understanding.further_advice import further_advice
from worker.understanding.going_on import asks_rent
from worker.understanding.grades import step_up
from worker.understanding.intent import compares
from worker.understanding.narrowing import narrows
from worker.understanding.of_best import points_at_best
from worker.understanding.one_more_side import beside, with_one_more
from worker.understanding.options import picked
from worker.understanding.overlaying import overlay
from worker.understanding.own import names_style
from worker.understanding.patterns import compiled
from worker.understanding.pointing import (
    AGAINST,
    FRAGMENT,
    NAMES_GYMS,
    OF_MANY,
    PLURAL,
    SUCH,
    asks_more,
    asks_whether,
    likens,
    names_alone,
    points_back,
    sets_out,
    switches,
    switches_at_last,
)
from worker.understanding.reordering import asked_again
from worker.understanding.replies import is_empty, is_thin, speaks
from worker.understanding.restated import restated
from worker.understanding.shown import shown_ids
from worker.understanding.staying import at_named_place, routes_of_place, sets_kinds_against
from worker.understanding.towns_of_rock import at_town
from worker.understanding.trips import days_said, missing_of_trip
from worker.understanding.turning import grouped_anew, turns_away

Read = Callable[[str, Sequence[Turn]], Reading]
Names = Callable[[str], tuple[Mention, ...]]


_SHORT = 30
_BY_AIR = "as the crow flies"
_WHERE_IT_IS = re.compile(r"(?:在|位於|住|停|睡|吃|買)哪[裡邊兒]?|\bwhich (?=grades?\b|type\b|day\b)")
_OF_ITSELF = compiled(
    r"(?P<said>[^\s.!?;,。！？；，].{6,}?)[.!?;,。！？；，][^.!?;。！？；]*"
    r"(?:\b(?:it|them|those|that one)\b|它|牠|這種|那種|這個|那個)"
)
"""A clause, and behind it one that points at what was said."""
_SOME_OF_THEM = compiled(
    r"^(?:那|還|請問)*有(?:沒有)?.{1,12}的(?:路線)?[嗎呢?？\s]*$|^(?:and |so |ok |are there |is there )*any\b"
)
_IN_A_SEASON = compiled(
    r"^(?:and |so |ok |what about |how about )*(?:in |during )?(?:the )?(?:spring|summer|autumn|fall|winter|january"
    r"|february|march|april|may|june|july|august|september|october|november|december)[?.!\s]*$"
)
_GUESSED = 0.5
"""Below this a question is taken for one of knowledge for want of words."""


def _points_at_itself(words: str) -> bool:
    found = _OF_ITSELF.search(words)
    return found is not None and not points_back(found["said"])


def complete(reading: Reading, words: str, earlier: Earlier, names: Names) -> Reading:
    """The reading with what the turns before supply; needs_history says that it could not stand alone."""
    history, read = earlier.history, earlier.read
    if reading.than is not None:
        # The gym that others are set beside is named.
        return reading
    named = [m for m in reading.mentions if not m.negated]
    told = bool(earlier.asked)
    more, back = asks_more(words) and not (likens(words) or reading.near), points_back(words)
    strange = bool(reading.unknown_places or reading.unknown_names)
    switch = switches(words) or (told and switches_at_last(words))
    if not history and (reading.unrecorded or (reading.intent in ("extreme", "compare") and points_at_best(words))):
        return reading
    if (reply := _reply_to_question_back(reading, history, read)) is not None:
        return reply
    if told and (advised := further_advice(reading, words, earlier, names)) is not None:
        return advised
    # "How many bolts?" asks of something that the question does not name.
    lone = reading.missing == "entity" or (not narrows(reading.filter, "kinds", "has_video") and len(words) <= 30)
    of_many = OF_MANY.search(_WHERE_IT_IS.sub("", words)) is not None and reading.attributes != ("station",)
    bare = not named and bool(reading.attributes) and lone and bool(history) and not of_many
    # What is asked of a name that nobody knows is not asked of the one before.
    bare = bare and not strange and not sets_kinds_against(words)
    back = back or bare
    most = told and asks_the_most(words)
    such = SUCH.search(words) is not None and not is_empty(reading.filter)
    timed = reading.subject == "gym" and reading.filter.open_at is not None and not NAMES_GYMS.search(words)
    such = such or (timed and told and len(words) <= _SHORT)
    fragment = not named and (most or such or FRAGMENT.search(words) is not None)
    spoken = earlier.spoken_of() if told and not named and _IN_A_SEASON.match(words) else None
    if spoken is not None and (spoken.intent, spoken.subject) == ("compare", "crag"):
        # "In July?" after two crags were set side by side is asked of both.
        return replace(overlay(spoken, reading), needs_history=True)
    among = told and (asks_among(words) or AGAINST.search(words) is not None)
    if bare and asks_rent(words) and (spoken := earlier.spoken_of()) is not None and spoken.intent == "knowledge":
        # What it costs to rent shoes is told of gyms, after what one takes along too.
        return reading
    if told and (branches := other_branches(reading, words, earlier, names)) is not None:
        return branches
    if told and len(words) <= 60 and (changed := _changed(reading, words, earlier, more)) is not None:
        return changed
    if told and (again := asked_again(reading, words, earlier, names) or grouped_anew(reading, words, earlier, names)):
        return again
    spoken_of = earlier.spoken_of() if told and named and not strange else None
    if spoken_of is not None and at_named_place(reading, words, spoken_of):
        return replace(overlay(spoken_of, reading), needs_history=True)
    if told and likens(words) and before_best(earlier):
        # In one breath with "which is the hardest": the part after it waits for what that finds.
        return replace(
            reading, intent="recommend", mode="similar", subject="route", needs_history=True, missing=None,
            extreme=None, filter=Filter(kinds=("route",)), confidence=max(reading.confidence, 0.85),
        )  # fmt: skip
    alone = told and (likens(words) or (bool(named) and names_alone(words)))
    if not (more or switch or fragment or among or alone or (back and not named)):
        return reading
    # "Any V5s?" asks of all routes where nothing was spoken of.
    whole_wish = OF_MANY.search(words) is not None or (not lone and not is_empty(reading.filter))
    entire = fragment and not switch and whole_wish
    before = earlier.spoken_of()
    if before is None and (reading.intent == "knowledge" or entire) and not (more or back):
        return reading
    if before is not None and is_void(before) and not (more or back) and reading.intent in SETS and reading.subject:
        # 「附近岩館」 after 「我住板橋」, which asked for nothing.
        return reading
    if before is None:
        if reading.having is not None:
            # "Which crags have fewer than 60 routes, and how many do they have" points at what it asks for.
            return reading
        if reading.unknown_names or reading.unknown_places or reading.level is not None:
            # "I loved Moonwalker, any 5.10 like it": what is pointed at is named, though nobody knows it; and who says
            # what they climb ("just flashed V4, what now?") need say no more.
            return reading
        if not more and narrows(reading.filter, "kinds", "has_video") and _points_at_itself(words):
            # "I want to try speed climbing. Which gyms have a wall for it?" points at what it says itself.
            return reading
        if named and not more:
            return replace(reading, needs_history=True) if switch and is_thin(reading) else reading
        return replace(
            reading, needs_history=True, missing=reading.missing or "entity", confidence=min(reading.confidence, 0.4)
        )
    if before.intent == "knowledge" and fragment and not (switch or back or more) and reading.intent in SETS:
        # "Any V5 in Taiwan?" after what a V5 is asks for routes.
        return reading
    if before.intent == "knowledge" and named and reading.intent in SETS and not is_empty(reading.filter) and not more:
        # 「那先爬 5.8，龍洞有嗎」 turns from an article to routes, and says of which.
        return reading
    unsure = switch and reading.confidence < _GUESSED
    if reading.intent == "knowledge" and not (
        more or back or unsure or among or (before.own is not None and names_style(words))
    ):
        return reading
    if before.intent == "detail" and "transport" in before.attributes and sets_out(words):
        return replace(before, text=reading.text, locale=reading.locale, needs_history=True,
                       mentions=tuple(replace(m, start=0, end=0) for m in before.mentions))  # fmt: skip
    if turns_away(reading, words, before):
        return reading
    if (joined := beside(reading, words, before) or with_one_more(reading, before, read)) is not None:
        return joined
    said = _told(earlier, names)
    if among and (several := earlier.set_before_one()) is not None:
        # After one of a list was asked about, others of it are chosen: 「有影片的是哪幾條」.
        whole = with_noun(fold(reading.text), several[0], words)
        of_list = None if whole is None else chosen(reading, read(whole, ()), several[0], listed(several[1], names))
        if of_list is not None:
            return of_list
    if (
        among
        and not of_the_only_one(words, before, said)
        and (whole := with_noun(fold(reading.text), before, words)) is not None
    ):
        picked = chosen(reading, read(whole, ()), before, listed(earlier.said_since, names))
        if picked is not None:
            return picked
    if not (more or switch or fragment or alone or (back and not named)):
        return reading
    if more:
        return _more(reading, earlier, names)
    reading = at_town(before, reading, read)
    before = listed_of_each(before, reading, words)
    if (
        before.intent == "detail"
        and before.needs_history
        and not named
        and narrows(reading.filter, "kinds", "has_video")
    ):
        some_of = earlier.last_set() if _SOME_OF_THEM.search(words) and before.subject == "route" else None
        if some_of is not None and some_of.subject == "route":
            # "Any with bolts?" after one of several asks of these again.
            return replace(overlay(listed_instead(some_of, reading, words), reading), needs_history=True)
    if alone and not switch:
        return replace(overlay(before, reading), needs_history=True) if _same_kind(reading, before) else reading
    if before.trip_days is not None and not named and days_said(words) is not None:
        return replace(overlay(before, reading), needs_history=True)
    rows = {m.ids for m in said if m.kind in ("route", "gym")}
    tied = before.intent == "extreme" and before.rank is None and len(rows) > 1 and not reading.unrecorded
    # Which price of gyms was the lowest is told by the words that asked for it, which are gone here.
    tied = tied and before.subject == "route"
    whether = fragment and not named and bool(reading.attributes) and asks_whether(words)
    only_filmed = reading.filter.has_video is not None and not narrows(reading.filter, "kinds", "has_video")
    if whether and tied and not points_back(words) and (is_empty(reading.filter) or only_filmed):
        # Of those that share the first place each is told, whatever is filmed among them.
        reading = replace(reading, filter=replace(reading.filter, has_video=None))
        return replace(overlay(before, reading), needs_history=True)
    if whether and (before.intent == "detail" or (before.intent == "extreme" and (not tied or points_back(words)))):
        return about(reading, before, said)
    if reading.extreme is not None and before.intent == "detail" and not named:
        # After a question about one of them, the easiest is again the easiest of all.
        before = earlier.last_set() or before
    if fragment and such and reading.intent != "count":
        # "Any 5.7 sport?" after the easiest asks which there are, and not for the easiest of these.
        before = listed_instead(before, reading, words)
    if fragment and not (reading.extreme is None and is_empty(reading.filter) and reading.attributes):
        return replace(overlay(before, reading), needs_history=True)
    if back and not named and reading.filter.gym_types and len({m.ids for m in said if m.kind == "gym"}) == 1:
        # "Is it only bouldering, or could I lead there too?" asks what kind of gym the one is.
        return about(replace(reading, aggregate=None), before, said)
    if back and not named and reading.intent == "count" and not is_empty(reading.filter):
        return counted_among(overlay(before, reading), reading)
    if (
        back
        and not named
        and reading.extreme is None
        and (reading.attributes or reading.intent in ("detail", "search") or _asks_tag(reading, words, before, said))
    ):
        # Beside the one route that somebody named the wall is named on which it is.
        alike = said if before.subject is None else [m for m in said if m.kind == before.subject]
        of_all = tied or (before.intent in ("list", "search", "recommend") and len({m.ids for m in alike}) > 1)
        one_of_all = points_back(words) and not (PLURAL.search(words) and len({m.ids for m in said}) > 1)
        # How long the walk is, is asked of the crag of what was listed.
        of_crag = bool(before.filter.crag_ids or before.filter.area_ids) and set(reading.attributes) <= OF_CRAGS
        if bare and not one_of_all and of_all and not of_crag and (before.own is None or not reading.unrecorded):
            return replace(overlay(before, reading), needs_history=True)
        return about(reading, before, said)
    if switch:
        if (
            before.intent == "detail"
            and _is_of_rows(before)
            and (before.needs_history or not any(m.end for m in before.mentions))
            and not (reading.weekday is not None and not named and is_empty(reading.filter))
        ):
            before = earlier.last_set() or before  # What an answer named lies where it lies.
        untold = before.unearned and not before.attributes
        if (
            before.intent == "detail"
            and before.subject == "gym"
            and reading.weekday is not None
            and not (named or untold)
        ):
            # A day after where a gym is asks when it is open then.
            by_day = tuple(a for a in before.attributes if a in ("hours", "price"))
            before = replace(before, attributes=by_day or ("hours",))
        if strange and not named and reading.attributes:
            # 「那月球火箭有多長」 turns to another thing, though nobody knows it.
            return reading
        own = reading.intent not in ("search", "detail", "list") or bool(reading.attributes)
        if own and named and not is_thin(reading):
            return reading
        if not named and reading.attributes and reading.extreme is None and is_empty(reading.filter):
            return about(reading, before, said)
        if before.intent == "detail" and _is_of_rows(before) and reading.filter.grades is not None and named:
            return reading
        if any(m.kind in ("route", "gym") for m in named) and before.intent in SETS and is_thin(reading):
            # After a list, one of it is asked for by its name.
            return replace(reading, needs_history=True)
    return replace(overlay(before, reading), needs_history=True)


def _told(earlier: Earlier, names: Names) -> tuple[Mention, ...]:
    """What the last answer named."""
    answer = next((t.content for t in reversed(earlier.said_since) if t.role == "assistant"), "")
    # A distance is told "as the crow flies", which names no route.
    return names(answer.replace(_BY_AIR, " " * len(_BY_AIR)))


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


def _more(reading: Reading, earlier: Earlier, names: Names) -> Reading:
    """More of what was listed: the same question without what was shown since it was asked."""
    before, since = earlier.begun()
    if before is None or before.intent not in SETS:
        before = earlier.last_set() or before or reading
    if before.intent == "extreme" and before.extreme is not None:
        # After the longest of a list, the others of it are wanted, whichever is the longest of them.
        before = replace(before, intent="list", extreme=None, rank=None)
    seen = dict.fromkeys(
        (*before.filter.exclude_ids, *shown_ids([t.content for t in since if t.role == "assistant"], names))
    )
    joined = overlay(before, replace(reading, filter=replace(reading.filter, kinds=())))
    if reading.subject == "route" and joined.subject in ("area", "crag"):
        joined = replace(joined, subject="route", filter=replace(joined.filter, kinds=("route",)))
    return replace(
        joined,
        intent="list" if joined.intent == "count" else joined.intent,
        limit=reading.limit or joined.limit,
        filter=replace(joined.filter, exclude_ids=tuple(seen)),
        needs_history=True,
    )


def _same_kind(reading: Reading, before: Reading) -> bool:
    """Whether a name alone is of the kind that the question before could have named in its place."""
    kinds = {m.kind for m in reading.mentions}
    if before.mode == "similar" and before.intent == "recommend":
        return kinds <= {"route", "crag", "area", "region"}
    if before.subject == "gym":
        return kinds <= {"gym", "city", "district", "region", "station"}
    if before.subject == "route" and any(m.kind == "route" for m in before.mentions):
        return kinds <= {"route"}
    return before.intent in (*SETS, "detail") and kinds <= {"crag", "area", "sector", "region"}


def _asks_tag(reading: Reading, words: str, before: Reading, said: Sequence[Mention]) -> bool:
    """Whether a tag is asked of the route spoken of: 「它是多繩距嗎」, "is it overhanging"."""
    tagged = bool(reading.filter.features) or (bool(reading.filter.gym_types) and before.subject == "gym")
    # What was found to be the longest is one route, of which it is asked as of one that was named; so is one advised.
    told = {m.ids for m in said if m.kind == "route"}
    one = before.intent == "extreme" or (before.intent in SETS and len(told) == 1)
    found = one and before.subject == "route" and points_back(words) and not PLURAL.search(words)
    return tagged and (found or (before.intent == "detail" and _is_of_rows(before))) and asks_whether(words)


def _is_of_rows(before: Reading) -> bool:
    return any(m.kind in ("route", "gym") for m in before.mentions)


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
