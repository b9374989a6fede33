"""Read a text with what was said before it: its names, what is only told, whom it asks, and what it goes on from."""

import re
from dataclasses import replace

from schemas.reading import Mention, Reading
from worker.text.folding import count_cjk, fold, holds_cjk
from worker.text.locale import detect_locale
from worker.understanding.asked.about_the_service import about_the_service
from worker.understanding.asked.intent import greets
from worker.understanding.asked.of_articles import of_articles
from worker.understanding.asked.scope import is_out_of_scope, tells_of_another_world
from worker.understanding.asked.small_talk import small_talk
from worker.understanding.asked.unknown_words import unknown_word
from worker.understanding.conditions.alike import read_alike, sharing
from worker.understanding.figures.ahead_of import without_first
from worker.understanding.figures.one_of_each import with_one_of_each
from worker.understanding.figures.ordering import read_ranking
from worker.understanding.focus import focused
from worker.understanding.followed_up import (
    beside_remarks,
    earlier_in,
    going_on,
    more_plainly,
    of_follow_up,
    of_topic,
    with_shown,
    with_what_was_said,
    without_reasons,
)
from worker.understanding.followups.changing import changes_grade
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.further_advice import tells_done
from worker.understanding.followups.leads import as_asked, without_lead
from worker.understanding.followups.pointing import points_back
from worker.understanding.followups.said_otherwise import said_otherwise
from worker.understanding.followups.told_in_turns import (
    without_echo,
)
from worker.understanding.grades.conversion import read_conversion, with_what_was_told
from worker.understanding.grades.former_levels import without_former
from worker.understanding.grades.ladders_elsewhere import asks_of_ladder_elsewhere
from worker.understanding.grades.warm_ups import to_warm_up_for
from worker.understanding.guard.guarding import is_refused
from worker.understanding.gyms.sports_centres import without_guessed
from worker.understanding.names.bearers import without_disclaimed
from worker.understanding.names.catalogued import as_given, overlooked, without_catalogued
from worker.understanding.names.families import of_family, where_spoken_of, without_family
from worker.understanding.names.few_together import bearers_apart, few_together
from worker.understanding.names.joined import joined
from worker.understanding.names.last_look import finds_no_row, last_look
from worker.understanding.names.namelike import hide, unknown_namelike, whole_names, without_parts
from worker.understanding.names.partly import forgotten
from worker.understanding.names.parts_of_names import parts_of_names
from worker.understanding.names.read_as import read_as, with_read_as
from worker.understanding.names.resolve import said_again
from worker.understanding.names.romanised import respelled
from worker.understanding.names.series import series_of
from worker.understanding.names.standing import standing_as_places
from worker.understanding.names.told_before import answers_of_named, named_before
from worker.understanding.places.elsewhere import left_behind
from worker.understanding.places.filtering import with_negation
from worker.understanding.places.origins import without_origins
from worker.understanding.places.towns import rowless_towns
from worker.understanding.places.well_known import well_known
from worker.understanding.setting import Named, Setting
from worker.understanding.standing_alone import standing_alone
from worker.understanding.times.hours import without_days
from worker.understanding.times.this_season import crags_in_season
from worker.understanding.told_apart import asked_apart, is_plain
from worker.understanding.told_aside import is_beside, without_asides
from worker.understanding.unrecorded.unheard import with_unheard
from worker.understanding.wording.manner import without_manner
from worker.understanding.wording.masking import MASKS, TAKEN, Masked, masked, outside
from worker.understanding.wording.typos import corrected

# Titles stand in these: 〈白鯨記〉.
_TITLES = str.maketrans("〈〉《》", "「」「」")
_SHORT = 40
_TANGIBLE = frozenset({"route", "area", "sector", "crag", "gym"})
# What is typed between two words by a thumb that slips is one space.
_SPACES = re.compile("[ \t\xa0]{2,}")


def read(text: str, at: Setting) -> Reading:
    """The reading of a text, with what a follow-up leaves as it was."""
    if not at.history or at.trimmed or at.written_out or not at.back.turns:
        return _read_as_said(text, at)
    return of_follow_up(text, at, _read_as_said)


def _read_as_said(text: str, at: Setting) -> Reading:
    """The reading of a text; of what is said of a follow-up more plainly, where little of it is understood as it is."""
    text = _SPACES.sub(" ", text)
    if at.history and not (at.trimmed or at.written_out or holds_cjk(text)):
        text = without_echo(text)
    if (named := with_shown(text, at)) is not None:
        return named
    if (again := _said_otherwise(without_reasons(text, at), at)) is not None:
        return again
    if (asked := beside_remarks(text, at)) is not None:
        return asked
    whole = _read(text, at)
    if not (at.history or at.trimmed or at.written_out) and finds_no_row(whole):
        return _looked_again(text, whole, at)
    if not at.history or at.trimmed or at.written_out or not at.back.turns:
        return whole
    return more_plainly(text, whole, at, _read)


def _looked_again(text: str, whole: Reading, at: Setting) -> Reading:
    """The reading of a question in which no row was found, with the route that is meant after all."""
    found = last_look(masked(text), whole, at.gazetteer)
    if found is None or found.reading is not None:
        return whole if found is None or found.reading is None else found.reading
    again = _read(text, replace(at, given={**at.given, **found.given}))
    answers = again.missing is None and not again.unknown_names and any(m.kind == "route" for m in again.mentions)
    return again if answers else whole


def _read(text: str, at: Setting) -> Reading:
    if not (at.trimmed or at.written_out):
        whole = text.translate(_TITLES)
        text = as_asked(whole)
        if text != whole and at.locale is None and 0 < 4 * count_cjk(text) < len(text):
            # "Best boba near 龍山寺? asking for a friend": what was left out says which language is spoken.
            at = replace(at, locale=detect_locale(whole))
    text = without_lead(text) if at.history and not (at.trimmed or at.written_out) else text
    plain, named = _corrected(text, at)
    if (word := _of_unknown_word(text, named, at)) is not None:
        return word
    if (beside := _beside_asides(text, plain, named, at)) is not None:
        return beside
    asked = None if at.trimmed else focused(plain, named)
    if asked is not None and not is_refused(plain, named, at.history) and not _of_another_world(plain, named):
        return _trimmed(text, asked, plain, named, at)
    if asked is None and (apart := _apart(text, plain, named, at)) is not None:
        return apart
    q = _named(plain, named, at)
    if (chat := _of_nothing(q, at)) is not None:
        return chat
    earlier = earlier_in(at)
    may_point = bool(earlier.asked) and not at.written_out and not tells_done(q.as_known)
    if may_point and (going := going_on(q, earlier, at)) is not None:
        return going
    if (beside := _beside_rows(q, earlier, at, may_point=may_point)) is not None:
        return beside
    return _of_rows(text, q, earlier, at, may_point=may_point)


def _of_another_world(plain: Masked, named: tuple[Mention, ...]) -> bool:
    """Whether what is told, and names nothing of climbing, says that something else is asked for: shares to buy."""
    return not named and tells_of_another_world(plain.words)


def _of_unknown_word(text: str, named: tuple[Mention, ...], at: Setting) -> Reading | None:
    """The reading of what asks for nothing but the meaning of a word that is no name: what is told says no more."""
    if at.trimmed or at.written_out or (asked := unknown_word(text)) is None:
        return None
    said = fold(asked)
    if any(fold(m.surface) in said for m in named) or is_refused(masked(text), named, at.history):
        return None
    return read(asked, replace(at, locale=at.locale or detect_locale(text), trimmed=True, history=()))


def _corrected(text: str, at: Setting) -> tuple[Masked, tuple[Mention, ...]]:
    """The text as it was meant to be typed, and the names in it."""
    plain = without_former(without_manner(masked(text)))
    named = at.names(plain)
    better = None if at.trimmed else corrected(plain.shown, plain.folded, named) or respelled(plain, named)
    better = better or (None if at.trimmed else joined(plain, named, at.gazetteer))
    if better is None:
        return plain, named
    plain = without_former(without_manner(masked(better)))
    return plain, at.names(plain)


def _said_otherwise(text: str, at: Setting) -> Reading | None:
    """The reading of an English follow-up that is said in other words than those that are read."""
    if not at.history or at.trimmed or at.written_out or holds_cjk(text):
        return None
    plain, named = _corrected(without_lead(as_asked(text.translate(_TITLES))), at)
    put = said_otherwise(plain, named, earlier_in(at))
    if put is None or is_refused(plain, named, at.history):
        return None
    spoken = at.locale or detect_locale(plain.shown, outside(plain.shown, named))
    return replace(read(put, replace(at, locale=spoken, trimmed=True)), needs_history=True)


def _beside_asides(text: str, plain: Masked, named: tuple[Mention, ...], at: Setting) -> Reading | None:
    """The reading of an English question of fact by itself, where only remarks stand beside it."""
    aside = None if at.trimmed or at.written_out or at.history else without_asides(plain, named)
    if aside is None or is_refused(plain, named, at.history):
        return None
    part = read(aside.asked, replace(at, locale=at.locale or detect_locale(plain.shown, outside(plain.shown, named))))
    return part if is_beside(part, aside) else None


def _apart(text: str, plain: Masked, named: tuple[Mention, ...], at: Setting) -> Reading | None:
    """The reading of a plain question by itself, where what is told around it says nothing of it."""
    apart = None if at.trimmed or at.written_out else asked_apart(plain, named)
    if apart is None or is_refused(plain, named, at.history):
        return None
    asked, placed = apart
    part = _trimmed(text, asked, plain, named, at)
    return part if is_plain(part, placed=placed) else None


def _trimmed(text: str, asked: str, plain: Masked, named: tuple[Mention, ...], at: Setting) -> Reading:
    """The reading of what a text asks, without what it only tells; of all of it where that says too little."""
    spoken = at.locale or detect_locale(plain.shown, outside(plain.shown, named))
    given = {**at.given, **as_given(named)}
    part = read(asked, replace(at, locale=spoken, trimmed=True, written_out=False, given=given))
    if (of := named_before(part, plain, named, asked)) is not None:
        # "We want to reach B-TOPIA, so which station do we get off at": of what was named it is asked.
        whole = read(of, replace(at, locale=spoken, trimmed=True, written_out=False, given=given))
        if answers_of_named(whole, part):
            return whole
    converted = read_conversion(plain) if part.out_of_scope else None
    if converted is not None:
        # "Two I keep seeing are 5.10a and 5.12a, how would you translate them?" wants no translator.
        return of_articles(plain.shown, spoken, converted)
    if part.conversion is None and not (part.mentions or named) and _may_be_of_articles(part):
        # What an article answers is often told before it is asked: 「連上三天大夜 …，硬撐去好嗎」.
        return replace(part, text=plain.shown)
    if part.conversion is not None:
        return replace(part, conversion=with_what_was_told(masked(text), asked, part.conversion))
    lost = part.missing == "entity" or (not part.mentions and bool(part.unrecorded or part.unknown_places))
    if lost and (of_told := read_conversion(plain)) is not None:
        # "One says 5.10+ and the next 5.10d. Are those the same thing?", "in Japan we use Font. V5 becomes what?"
        return of_articles(plain.shown, spoken, of_told)
    if part.missing != "entity" or (at.history and not any(m.kind in _TANGIBLE for m in named)):
        return part
    # 「聽說龍王很難，到底幾級」, "I need somewhere with showers. Which gyms have them": what is asked of stands in what
    # is told.
    untrimmed = read(text, replace(at, trimmed=True, written_out=False))
    return untrimmed if untrimmed.missing is None and not untrimmed.unknown_names else part


def _named(plain: Masked, named: tuple[Mention, ...], at: Setting) -> Named:
    """The text with all that is a name, or stands like one, hidden in it."""
    gazetteer = at.gazetteer
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
    slots = tuple(unknown_namelike(question, mentions, gazetteer))
    mentions, question = without_parts(mentions, slots), hide(question, slots)
    spoken = at.locale or detect_locale(plain.shown, outside(plain.shown, (*mentions, *slots)))
    return Named(plain, question, mentions, family, partly, slots, as_known, spoken)


def _of_nothing(q: Named, at: Setting) -> Reading | None:
    """A greeting, an order, or what is asked of the service itself; None of all else."""
    plain = q.plain
    # "Are you ChatGPT" gives no orders; whoever asks it and more does not ask it from end to end.
    if not q.mentions and about_the_service(plain.folded) is not None:
        return Reading(plain.shown, q.spoken, "chat", None, confidence=0.95)
    # What is left of a text that was let through is let through.
    if (at.written_out or not at.trimmed) and is_refused(plain, q.mentions, at.history):
        return Reading(plain.shown, q.spoken, "chat", None, attack=True, confidence=0.95)
    if small_talk(plain.folded) is not None or greets(plain.folded):
        return Reading(plain.shown, q.spoken, "chat", None, confidence=0.95)
    return None


def _beside_rows(q: Named, earlier: Earlier, at: Setting, *, may_point: bool) -> Reading | None:
    """A conversion, or what is asked of something else than climbing."""
    regraded = may_point and changes_grade(q.question.words, earlier.turn(0))
    if not regraded and (conversion := read_conversion(q.question)) is not None:
        return of_articles(q.plain.shown, q.spoken, conversion)
    if not regraded and asks_of_ladder_elsewhere(q.question.words):
        return of_articles(q.plain.shown, q.spoken)
    if not is_out_of_scope(q.question.words, named=q.family is not None or q.tangible):
        return None
    beside = Reading(q.plain.shown, q.spoken, "search", None, mentions=q.mentions, out_of_scope=True, confidence=0.9)
    return (of_topic(beside, q, earlier, at) if may_point else None) or beside


def _of_rows(text: str, q: Named, earlier: Earlier, at: Setting, *, may_point: bool) -> Reading:
    """What is asked of rows, by itself and then with what was said before."""
    gazetteer = at.gazetteer
    lost = forgotten(q.question, q.mentions) if q.family is None else ()
    in_slots = (s.name(q.plain) for s in q.slots if not s.place)
    longer = whole_names((*lost, *(n for _, n in q.partly), *in_slots))
    said = q.question.words
    ranking, question = read_ranking(q.question)
    mentions = without_first(said, q.mentions, ranking)
    alike, question = read_alike(question, mentions)
    alone = standing_alone(question, mentions, gazetteer, q.spoken, at.now, longer, ranking, q.slots)
    if missed := overlooked(alone, gazetteer):
        if any(at.given.get(name) != kind for name, kind in missed.items()):
            return read(text, replace(at, given={**at.given, **missed}))
        alone = without_catalogued(alone, gazetteer)
    alone = crags_in_season(with_one_of_each(to_warm_up_for(alone, said), said), said)
    family = q.family or series_of(alone, gazetteer)
    reading = sharing(of_family(alone, family), alike, said, question, at.now)
    if (pairs := read_as(reading)) and (right := with_read_as(reading.text, pairs)) != reading.text:
        # Once: what was put right is known.
        whole = read(right, replace(at, locale=q.spoken, trimmed=True))
        return replace(whole, read_as=(*pairs, *whole.read_as))
    leans = bool(at.history) or points_back(said) or len(said) < _SHORT
    if not at.back.turns or (family is not None and not at.history) or not leans:
        return with_unheard(reading, question)
    if family is not None and family.half:
        return where_spoken_of(reading, earlier.spoken_of(), gazetteer)
    return with_what_was_said(reading, replace(q, question=question), said, earlier, at, may_point=may_point)


def _may_be_of_articles(reading: Reading) -> bool:
    """Whether articles are asked, or may still be found to be."""
    return reading.subject == "article" or (reading.intent, reading.subject, reading.missing) == ("search", None, None)
