"""Read a question by itself, history left aside: what it asks, of what, under which constraints."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from schemas.reading import Filter, Locale, Mention, Reading, Suggestion, Weekday
from worker.understanding.alone.aim import aimed, compared, of_own_records, planned, put_in_order, set_apart
from worker.understanding.alone.bind import bound, bound_apart
from worker.understanding.alone.draft import Draft
from worker.understanding.alone.heard import Given, hear
from worker.understanding.alone.place import placed_around, placed_in
from worker.understanding.alone.strange import strangers_asked_of, strangers_named, strangers_placed
from worker.understanding.alone.told import of_unknown, told_by
from worker.understanding.alone.total import aggregated, summed
from worker.understanding.alone.untold import untold_of, untold_of_gyms, untold_of_others, untold_of_rock
from worker.understanding.asked.trips import missing_of_trip
from worker.understanding.complexity import is_complex
from worker.understanding.conditions.lengths import with_feet
from worker.understanding.confidence import confidence
from worker.understanding.figures.of_places import RANKED, ranked_places
from worker.understanding.figures.ordering import Ranking
from worker.understanding.grades.levels import on_rope, stated_level
from worker.understanding.grades.other_kind import BOULDER
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.meant import suggestions
from worker.understanding.names.namelike import Namelike
from worker.understanding.personal import asker
from worker.understanding.settling import OF_HOURS, all_of_them, best_known, day_asked
from worker.understanding.times.all_days import WEEK
from worker.understanding.unrecorded.missing import what_is_missing
from worker.understanding.wording.masking import Masked

# Whether a day's hours are those of the others is told by all of them.
_AS_ON_OTHERS = compiled(
    r"(?:跟|和|與)(?:其他|其它|別的?|平常)(?:天|日子|時候|日)?(?:都)?(?:一樣|相同|不同|不一樣)"
    r"|\b(?:same|different|other) (?:as|from|than|on)(?: on)?(?: the)? (?:other days|rest of the week|every other day)"
)
# Whether it will do at all is asked, and no route: 「應該沒問題吧」.
_SURELY = compiled(r"沒問題|行不行|\b(?:is that|will that be|is it) (?:ok(?:ay)?|fine|safe|a problem)\b")
_STEPS = (
    set_apart, put_in_order, summed, compared, planned, of_own_records,
    told_by, of_unknown,
    placed_in, placed_around,
    bound, bound_apart, aggregated,
    strangers_named, strangers_placed, strangers_asked_of,
    untold_of, untold_of_rock, untold_of_gyms, untold_of_others,
)  # fmt: skip
"""What is settled in turn; a later step has what the earlier ones have settled."""


def standing_alone(
    question: Masked,
    mentions: tuple[Mention, ...],
    gazetteer: Gazetteer,
    locale: Locale,
    now: datetime,
    longer: tuple[str, ...],
    ranking: Ranking,
    slots: Sequence[Namelike] = (),
) -> Reading:
    """The reading of a question by itself, history left aside; longer are names of which only a part is known."""
    given = Given(gazetteer, locale, now, longer, tuple(slots))
    draft = aimed(given, hear(question, mentions, now), ranking)
    for step in _STEPS:
        step(draft)
    return _finished(draft)


def _finished(draft: Draft) -> Reading:
    heard, intent, found, words = draft.heard, draft.intent, draft.found, draft.heard.words
    nth, top = ranked_places(words) if intent.intent == "distribution" and intent.group_by in RANKED else (None, None)
    filter_ = Filter(**draft.fields)
    weekday, days = _days(draft, filter_) if draft.timed else (None, ())
    having = heard.having if heard.having is not None and intent.group_by == heard.having.by else None
    attributes = draft.attributes
    return Reading(
        text=draft.question.shown,
        locale=draft.given.locale,
        intent=intent.intent,
        subject=draft.subject,
        filter=filter_,
        mentions=draft.mentions,
        attributes=with_feet(words, attributes, intent.intent, intent.extreme)
        if draft.subject == "route"
        else attributes,
        extreme=intent.extreme,
        rank=draft.ranking.rank if intent.intent == "extreme" else nth,
        order=draft.ranking.order,
        group_by=intent.group_by,
        aggregate=draft.aggregate,
        bands=draft.bands,
        mode=intent.mode,
        weekday=weekday,
        days=days,
        trip_days=draft.journey,
        level=stated_level(words, found, intent),
        minute=found.minute if draft.timed else None,
        until=found.until if draft.timed else None,
        part=found.part if draft.timed else None,
        limit=_limit(draft, top),
        near=draft.around,
        unknown_places=draft.strange,
        unknown_names=draft.nameless,
        suggestions=_suggested(draft),
        unrecorded=draft.untold,
        than=draft.than,
        having=None if having is None else (having.low, having.high),
        done=heard.done,
        novice=_novice(draft),
        personal=draft.mine,
        own=draft.own,
        complex=is_complex(words, heard.wanted),
        missing=_missing(draft, filter_),
        # What no row records is read from its own words: nobody need guess at it.
        confidence=max(confidence(words, intent, draft.subject, heard.wanted, found), 0.7 if draft.untold else 0.0),
    )


def _days(draft: Draft, filter_: Filter) -> tuple[Weekday | None, tuple[Weekday, ...]]:
    """The day whose hours are told, and the days of which all are."""
    found, intent = draft.found, draft.intent
    weekday, days = day_asked(found, intent, draft.given.now), found.days if filter_.open_at is None else ()
    if weekday is not None and intent.intent == "detail" and _AS_ON_OTHERS.search(draft.heard.words):
        weekday, days = None, ()
    if found.all_days and filter_.open_at is None and intent.extreme not in OF_HOURS:
        # Of several days the hours are told of all of them.
        weekday, days = None, () if found.all_days == WEEK else found.all_days
    return weekday, days


def _limit(draft: Draft, top: int | None) -> int | None:
    found, intent, words = draft.found, draft.intent, draft.heard.words
    one_of_many = intent.mode == "progression" or intent.extreme or (draft.subject == "crag" and not draft.heard.wanted)
    if found.limit == 1 and one_of_many:
        # 下一條 is the next route, of which several may be named, and several may share an extreme.
        return None
    if found.limit == 1 and draft.subject == "gym" and intent.intent in ("list", "search"):
        # 「幫我找一間有淋浴的」: which of those that have one is for the asker to choose.
        return None
    said = top or draft.ranking.limit or found.limit
    return said or best_known(intent, draft.untold) or all_of_them(words, draft.subject, intent)


def _suggested(draft: Draft) -> tuple[Suggestion, ...]:
    """What names that nobody bears may have meant."""
    gazetteer, english, text = draft.given.gazetteer, draft.given.locale == "en", draft.question.folded
    names = draft.nameless if draft.single is None else ()
    return (
        *draft.meant,
        *suggestions(gazetteer, names, english=english, text=text),
        *suggestions(gazetteer, draft.strange, places=True, english=english, text=text),
    )


def _novice(draft: Draft) -> Literal["beginner", "child"] | None:
    if draft.heard.pair is not None:
        return None
    tells = asker.novice if draft.found.grades.wanted is None else asker.begins
    return tells(draft.heard.words)


def _missing(draft: Draft, filter_: Filter) -> Literal["place", "grade", "entity"] | None:
    """What must be asked back before it can be answered."""
    if draft.journey is not None and not (draft.strange or draft.nameless):
        return missing_of_trip(draft.mentions, filter_)
    if _only_boulders(draft):
        return "grade"
    known = draft.mine or draft.of_all or bool(draft.untold)
    return what_is_missing(draft.intent, draft.heard.wanted, draft.fields, draft.strange, draft.nameless, known)


def _only_boulders(draft: Draft) -> bool:
    """Whether advice on roped routes is asked by who tells no more than what they boulder."""
    spans, kinds = draft.found.grades.spans, draft.fields.get("route_types", ())
    if draft.intent.intent != "recommend" or draft.subject != "route" or "route" in {m.kind for m in draft.mentions}:
        return False
    if _SURELY.search(draft.heard.words) is not None:
        return False
    return bool(spans) and all(s.system in BOULDER for s in spans) and on_rope(draft.heard.words, kinds)
