"""Read one question: the names in it, the constraints it sets, and what it asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from schemas.reading import Conversion, Filter, Locale, Mention, Reading, Turn
from worker.text.folding import fold
from worker.text.locale import detect_locale
from worker.understanding.about_the_service import about_the_service
from worker.understanding.ahead_of import without_first
from worker.understanding.alike import read_alike, sharing
from worker.understanding.bearers import without_disclaimed
from worker.understanding.branch_of import as_told
from worker.understanding.catalogued import as_given, overlooked, without_catalogued
from worker.understanding.changing import changes_grade
from worker.understanding.conversion import read_conversion, with_what_was_told
from worker.understanding.earlier import MAX_HISTORY_DEPTH, Earlier
from worker.understanding.elsewhere import left_behind
from worker.understanding.families import of_family, where_spoken_of, without_family
from worker.understanding.few_together import bearers_apart, few_together
from worker.understanding.focus import focused
from worker.understanding.former_levels import without_former
from worker.understanding.further_advice import tells_done
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.going_on import carried_on, gone_on, leans_on_topic
from worker.understanding.guarding import is_refused
from worker.understanding.history import complete
from worker.understanding.hours import without_days
from worker.understanding.in_full import in_full
from worker.understanding.intent import greets
from worker.understanding.joined import joined
from worker.understanding.leads import as_asked, without_lead
from worker.understanding.loosening import takes_back
from worker.understanding.manner import without_manner
from worker.understanding.masking import MASKS, TAKEN, masked, outside
from worker.understanding.meaning_asked import meaning_asked
from worker.understanding.namelike import hide, unknown_namelike, whole_names, without_parts
from worker.understanding.nearby import crag_near_asker, near_nobody_knows, near_where_told
from worker.understanding.ordering import read_ranking
from worker.understanding.origins import without_origins
from worker.understanding.own_follow_ups import of_own_log, with_changed
from worker.understanding.partly import forgotten
from worker.understanding.parts_of_names import parts_of_names
from worker.understanding.places import with_negation
from worker.understanding.pointing import points_back
from worker.understanding.put_in_place import put_in_place, said_in_vain
from worker.understanding.read_as import read_as, with_read_as
from worker.understanding.replies import is_empty
from worker.understanding.resolve import NOTHING_GIVEN, find_names, said_again
from worker.understanding.romanised import respelled
from worker.understanding.scope import asks_for_another_trade, is_out_of_scope, speaks_of_climbing
from worker.understanding.series import series_of
from worker.understanding.small_talk import small_talk
from worker.understanding.sports_centres import without_guessed
from worker.understanding.standing import standing_as_places
from worker.understanding.standing_alone import standing_alone
from worker.understanding.staying import asked_of_topic, of_one_side, staying, topic_put_before
from worker.understanding.strangers import climbed_at
from worker.understanding.that_grade import in_another_system
from worker.understanding.towns import rowless_towns
from worker.understanding.typos import corrected, quoting
from worker.understanding.unheard import with_unheard
from worker.understanding.unrecorded import read_unrecorded
from worker.understanding.well_known import well_known

_OF_A_GYM = frozenset({"hours", "phone", "address", "station", "website"})
_OF_ROWS = frozenset({"detail", "list", "count", "search"})
# How far back it is looked where the asker said to be.
_MOST_TURNS = 6
# Titles stand in these: 〈白鯨記〉.
_TITLES = str.maketrans("〈〉《》", "「」「」")
_TANGIBLE = frozenset({"route", "area", "sector", "crag", "gym"})


class _Back(NamedTuple):
    """How many turns of the asker may still be looked back through, and what was read of them, each once."""

    turns: int
    read: dict[tuple[str, int], Reading]


def read_question(
    text: str,
    gazetteer: Gazetteer,
    *,
    locale: Locale | None = None,
    history: Sequence[Turn] = (),
    now: datetime,
) -> Reading:
    """The reading of a question; locale, where given, is the language that the asker chose."""
    reading = quoting(_read(text, gazetteer, locale, history, now, _Back(MAX_HISTORY_DEPTH, {})), text)
    if reading.intent == "knowledge" and reading.unknown_places and climbed_at(fold(text)):
        # 「五寮尖可以攀岩嗎」 asks for a crag, and no article knows it.
        return replace(reading, intent="list", subject="crag", filter=Filter(kinds=("crag",)))
    strangers = reading.unknown_places or reading.unknown_names
    if reading.intent == "knowledge" and strangers and not _OF_A_GYM.isdisjoint(reading.attributes):
        # "What are the opening hours of Rock Garden" asks for a gym, and no article knows it.
        return replace(reading, intent="list", subject="gym", filter=Filter(kinds=("gym",)))
    if reading.intent == "knowledge" and not reading.mentions and (asked := meaning_asked(reading.text)) is not None:
        reading = replace(reading, text=asked)
    if reading.intent == "knowledge" and not (reading.mentions or history or speaks_of_climbing(fold(text))):
        return replace(reading, foreign=True)
    if reading.missing is None and near_nobody_knows(reading, fold(text)):
        there = _near_where_told(reading, text, gazetteer, history, now)
        if there is None and not history:
            return replace(reading, missing="place")
        reading = there or reading
    if crag_near_asker(reading, fold(text)):
        reading = _near_where_told(reading, text, gazetteer, history, now) or reading
    looks = reading.subject == "gym" and reading.intent in ("list", "search", "recommend") and bool(reading.unheard)
    if looks and not any(m.kind in _TANGIBLE for m in reading.mentions) and not speaks_of_climbing(fold(text)):
        # 「台北哪家牙醫比較不痛」 looks for no gym.
        return replace(reading, out_of_scope=asks_for_another_trade(fold(text), reading.unheard))
    return reading


def _near_where_told(
    reading: Reading, text: str, gazetteer: Gazetteer, history: Sequence[Turn], now: datetime
) -> Reading | None:
    """The gyms near the place that the asker said to be at, beside the question or before; None of none."""
    said = (text, *(turn.content[:500] for turn in reversed(history[-_MOST_TURNS:]) if turn.role == "user"))
    told = (near_where_told(reading.text, _places_told(each, gazetteer)) for each in said)
    written = next((each for each in told if each is not None), None)
    if written is None:
        return None
    there = _read(written, gazetteer, reading.locale, (), now, _Back(0, {}), trimmed=True)
    return replace(there, needs_history=bool(history))


def _places_told(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The towns, stations and well-known places that are named anywhere in a text, asked of or only told."""
    # Where gyms are spoken of a station and a night market are read as places.
    plain = masked(f"{text}, 岩館")
    mentions = find_names(plain, gazetteer)
    landmarks, mentions = well_known(plain, mentions)
    towns = rowless_towns(plain.hide((m.start, m.end, MASKS[m.kind]) for m in mentions), gazetteer)
    return tuple(m for m in (*mentions, *landmarks, *towns) if m.kind not in ("route", "gym", "region"))


def _read(
    text: str,
    gazetteer: Gazetteer,
    locale: Locale | None,
    history: Sequence[Turn],
    now: datetime,
    back: _Back,
    *,
    trimmed: bool = False,
    written_out: bool = False,
    given: Mapping[str, str] = NOTHING_GIVEN,
) -> Reading:
    """The reading; trimmed says that what is only told has been left out, given are names that are known to stand."""
    text = text if trimmed or written_out else as_asked(text.translate(_TITLES))
    text = without_lead(text) if history and not (trimmed or written_out) else text
    plain = without_former(without_manner(masked(text)))
    named = find_names(plain, gazetteer, given)
    better = None if trimmed else corrected(plain.shown, plain.folded, named) or respelled(plain, named)
    better = better or (None if trimmed else joined(plain, named, gazetteer))
    if better is not None:
        plain = without_former(without_manner(masked(better)))
        named = find_names(plain, gazetteer, given)
    asked = None if trimmed else focused(plain, named)
    if asked is not None and not is_refused(plain, named, history):
        spoken = locale or detect_locale(plain.shown, outside(plain.shown, named))
        part = _read(asked, gazetteer, spoken, history, now, back, trimmed=True, given={**given, **as_given(named)})
        if part.conversion is None and not (part.mentions or named) and _may_be_of_articles(part):
            # What an article answers is often told before it is asked: 「連上三天大夜 …，硬撐去好嗎」.
            return replace(part, text=plain.shown)
        if part.conversion is not None:
            return replace(part, conversion=with_what_was_told(masked(text), asked, part.conversion))
        if part.missing == "entity" and (of_told := read_conversion(plain)) is not None:
            # "One says 5.10+ and the next 5.10d. Are those the same thing?"
            return _of_articles(plain.shown, spoken, of_told)
        if part.missing != "entity" or not any(m.kind in _TANGIBLE for m in named):
            return part
        # 「聽說龍王很難，到底幾級」: what is asked of stands in what is told.
        untrimmed = _read(text, gazetteer, locale, history, now, back, trimmed=True, given=given)
        return untrimmed if untrimmed.missing is None and not untrimmed.unknown_names else part
    plain, named, family = without_family(plain, named, gazetteer)
    partly = parts_of_names(plain, named)
    out = {*standing_as_places(plain.words, plain.shown, named), *(m for m, _ in partly)}
    mentions = without_days(plain.words, tuple(m for m in named if m not in out))
    question = plain.hide((m.start, m.end, MASKS[m.kind]) for m in mentions)
    question = question.hide(said_again(question.words, mentions))
    mentions = left_behind(plain.words, with_negation(question.words, mentions))
    mentions = without_guessed(plain.words, without_disclaimed(mentions, gazetteer))
    landmarks, mentions = well_known(question, mentions)
    question = question.hide((m.start, m.end, MASKS["landmark"]) for m in landmarks)
    towns = (*landmarks, *rowless_towns(question, gazetteer))
    mentions, question = (*mentions, *towns), question.hide((m.start, m.end, MASKS["district"]) for m in towns)
    mentions = bearers_apart(question, mentions, gazetteer)
    mentions, origins = without_origins(plain.words, few_together(question, mentions, gazetteer))
    question = question.hide((m.start, m.end, TAKEN) for m in origins)
    as_known = question.words
    slots = unknown_namelike(question, mentions, gazetteer)
    mentions, question = without_parts(mentions, slots), hide(question, slots)
    spoken = locale or detect_locale(plain.shown, outside(plain.shown, (*mentions, *slots)))
    # "Are you ChatGPT" gives no orders; whoever asks it and more does not ask it from end to end.
    if not mentions and about_the_service(plain.folded) is not None:
        return Reading(plain.shown, spoken, "chat", None, confidence=0.95)
    # What is left of a text that was let through is let through.
    if (written_out or not trimmed) and is_refused(plain, mentions, history):
        return Reading(plain.shown, spoken, "chat", None, attack=True, confidence=0.95)
    if small_talk(plain.folded) is not None or greets(plain.folded):
        return Reading(plain.shown, spoken, "chat", None, confidence=0.95)

    def read_turn(content: str, before: Sequence[Turn]) -> Reading:
        key = (content, len(before))
        if (known := back.read.get(key)) is None:
            further = _Back(back.turns - 1, back.read)
            known = _read(content[:500], gazetteer, None, before, now, further)
            if before and known.missing is None and near_nobody_knows(known, fold(content[:500])):
                known = _near_where_told(known, content[:500], gazetteer, before, now) or known
            if further.turns or not before:
                back.read[key] = known
        return known

    def names_in(content: str) -> tuple[Mention, ...]:
        return tuple(as_told(m, gazetteer) for m in find_names(masked(content[:2_000]), gazetteer))

    earlier = Earlier(history if back.turns else (), read_turn)
    may_point = bool(earlier.asked) and not written_out and not tells_done(as_known)
    full = in_full(plain.shown, as_known, history, earlier.turn, names_in) if may_point else None
    if full is not None:
        whole = _read(full, gazetteer, spoken, history, now, back, trimmed=True, written_out=True)
        return replace(whole, needs_history=True)
    converts = in_another_system(question, history, earlier.turn) if may_point else None
    if may_point and (told := converts or gone_on(question, earlier.turn)) is not None:
        return _explained(told, gazetteer, spoken)

    def of_topic(reading: Reading) -> Reading | None:
        """What no row tells of what was spoken of before, where the words say nothing of what they ask it of."""
        put = topic_put_before(reading, question.words, earlier.spoken_of())
        if put is None:
            return None
        asked = _read(put, gazetteer, spoken, history, now, back, trimmed=True, written_out=True)
        return (
            replace(asked, needs_history=True)
            if asked_of_topic(asked, question.words, alone=reading.confidence)
            else None
        )

    regraded = may_point and changes_grade(question.words, earlier.turn(0))
    if not regraded and (conversion := read_conversion(question)) is not None:
        return _of_articles(plain.shown, spoken, conversion)
    if is_out_of_scope(question.words, named=family is not None or any(m.kind in _TANGIBLE for m in mentions)):
        beside = Reading(plain.shown, spoken, "search", None, mentions=mentions, out_of_scope=True, confidence=0.9)
        return (of_topic(beside) if may_point else None) or beside
    lost = forgotten(question, mentions) if family is None else ()
    longer = whole_names((*lost, *(n for _, n in partly), *(s.name(plain) for s in slots if not s.place)))
    said = question.words
    ranking, question = read_ranking(question)
    mentions = without_first(said, mentions, ranking)
    alike, question = read_alike(question, mentions)
    alone = standing_alone(question, mentions, gazetteer, spoken, now, longer, ranking, slots)
    if missed := overlooked(alone, gazetteer):
        if any(given.get(name) != kind for name, kind in missed.items()):
            how = {"trimmed": trimmed, "written_out": written_out}
            return _read(text, gazetteer, locale, history, now, back, **how, given={**given, **missed})
        alone = without_catalogued(alone, gazetteer)
    family = family or series_of(alone, gazetteer)
    reading = sharing(of_family(alone, family), alike, said, question, now)
    if (pairs := read_as(reading)) and (right := with_read_as(reading.text, pairs)) != reading.text:
        # Once: what was put right is known.
        whole = _read(right, gazetteer, spoken, history, now, back, trimmed=True, written_out=written_out, given=given)
        return replace(whole, read_as=(*pairs, *whole.read_as))
    if not back.turns or (family is not None and not history) or not (history or points_back(said) or len(said) < 40):
        return with_unheard(reading, question)
    if family is not None and family.half:
        return where_spoken_of(reading, earlier.spoken_of(), gazetteer)
    mine = of_own_log(reading, said, earlier, names_in, now) if earlier.asked and not tells_done(as_known) else None
    whole = mine or complete(reading, said, earlier, names_in)
    asks_no_row = whole.intent == "search" and whole.subject is None and not whole.mentions and is_empty(whole.filter)
    if (
        (whole.missing == "entity" or asks_no_row or leans_on_topic(whole, said))
        and may_point
        and (told := carried_on(question, earlier.turn)) is not None
    ):
        return _explained(told, gazetteer, spoken)
    if may_point and mine is None and said_in_vain(whole, said, earlier.spoken_of()):

        def written(put: str) -> Reading:
            return _read(put, gazetteer, spoken, history, now, back, trimmed=True, written_out=True)

        if (meant := put_in_place(whole, question.shown, earlier, written)) is not None:
            return meant
    if may_point and (topical := of_topic(whole)) is not None:
        return topical
    if may_point and (side := of_one_side(whole, earlier.spoken_of())) is not None:
        return with_unheard(side, question)
    if may_point and (there := staying(whole, said, earlier.spoken_of())) is not None:
        return with_unheard(there, question)
    if whole.own is None or not whole.needs_history:
        return with_unheard(_of_what_was_named(whole, said), question)
    return with_changed(whole, said, now)


def _may_be_of_articles(reading: Reading) -> bool:
    """Whether articles are asked, or may still be found to be."""
    return reading.subject == "article" or (reading.intent, reading.subject, reading.missing) == ("search", None, None)


def _of_articles(text: str, locale: Locale, conversion: Conversion | None = None) -> Reading:
    only = Filter(kinds=("article",))
    return Reading(text, locale, "knowledge", "article", only, conversion=conversion, confidence=0.9)


def _explained(text: str, gazetteer: Gazetteer, locale: Locale) -> Reading:
    """What goes on from something explained, written out: a conversion, or a question to articles."""
    plain = masked(text)
    question = plain.hide((m.start, m.end, MASKS[m.kind]) for m in find_names(plain, gazetteer))
    return replace(_of_articles(plain.shown, locale, read_conversion(question)), needs_history=True)


def _of_what_was_named(whole: Reading, words: str) -> Reading:
    """A completed question with the topics that are asked of what was named before: 「步道通不通」 after a crag."""
    if not whole.needs_history or whole.intent not in _OF_ROWS or any(m.end for m in whole.mentions):
        return whole
    if takes_back(words):
        return whole
    if topics := read_unrecorded(words, whole.subject, whole.mentions):
        return replace(whole, unrecorded=topics, unheard=())
    return whole
