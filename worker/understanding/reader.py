"""Read a text with what was said before it: its names, what is only told, whom it asks, and what it goes on from."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from schemas.reading import Conversion, Filter, Locale, Mention, Reading, Turn
from worker.text.folding import count_cjk, fold, holds_cjk
from worker.text.locale import detect_locale
from worker.understanding.asked.about_the_service import about_the_service
from worker.understanding.asked.intent import greets
from worker.understanding.asked.scope import is_out_of_scope, tells_of_another_world
from worker.understanding.asked.small_talk import small_talk
from worker.understanding.asked.unknown_words import unknown_word
from worker.understanding.conditions.alike import read_alike, sharing
from worker.understanding.conditions.loosening import takes_back
from worker.understanding.figures.ahead_of import without_first
from worker.understanding.figures.one_of_each import with_one_of_each
from worker.understanding.figures.ordering import read_ranking
from worker.understanding.focus import focused
from worker.understanding.followups.as_turns_go import as_turns_go
from worker.understanding.followups.asked_again_of import (
    asked_again_of,
    beside_it,
    loses_what_was_asked,
    of_each,
    of_its_namesake,
    understood_in_vain,
    where_it_lies,
)
from worker.understanding.followups.beyond_record import asked_beyond, of_one_told_of
from worker.understanding.followups.by_what_was_shown import by_what_was_shown
from worker.understanding.followups.changing import changes_grade
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.further_advice import tells_done
from worker.understanding.followups.going_on import carried_on, gone_on, leans_on_topic
from worker.understanding.followups.history import complete
from worker.understanding.followups.in_full import in_full
from worker.understanding.followups.its_place import asked_of_its_place
from worker.understanding.followups.kept_conditions import conditions_kept
from worker.understanding.followups.leads import as_asked, without_lead
from worker.understanding.followups.of_the_row import of_the_row
from worker.understanding.followups.own_follow_ups import of_own_log, with_changed
from worker.understanding.followups.plainly import KEEPS_ONLY, plainly
from worker.understanding.followups.pointing import likens, points_back
from worker.understanding.followups.put_in_place import put_in_place, said_in_vain
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.said_anew import goes_on, in_plainer_words
from worker.understanding.followups.said_otherwise import said_otherwise
from worker.understanding.followups.standing import Standing
from worker.understanding.followups.staying import (
    asked_of_topic,
    of_both_sides,
    of_one_side,
    staying,
    topic_put_before,
)
from worker.understanding.followups.that_grade import in_another_system
from worker.understanding.followups.told_in_turns import (
    with_whole_grades,
    with_whole_styles,
    without_echo,
    without_told,
)
from worker.understanding.followups.told_of_answer import without_remarks
from worker.understanding.followups.under import kept_under
from worker.understanding.grades.conversion import read_conversion, with_what_was_told
from worker.understanding.grades.former_levels import without_former
from worker.understanding.grades.ladders_elsewhere import asks_of_ladder_elsewhere
from worker.understanding.grades.warm_ups import to_warm_up_for
from worker.understanding.guard.guarding import is_refused
from worker.understanding.gyms.sports_centres import without_guessed
from worker.understanding.names.bearers import without_disclaimed
from worker.understanding.names.branch_of import as_told
from worker.understanding.names.catalogued import as_given, overlooked, without_catalogued
from worker.understanding.names.families import Family, of_family, where_spoken_of, without_family
from worker.understanding.names.few_together import bearers_apart, few_together
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.joined import joined
from worker.understanding.names.last_look import finds_no_row, last_look
from worker.understanding.names.namelike import Namelike, hide, unknown_namelike, whole_names, without_parts
from worker.understanding.names.partly import forgotten
from worker.understanding.names.parts_of_names import parts_of_names
from worker.understanding.names.read_as import read_as, with_read_as
from worker.understanding.names.resolve import NOTHING_GIVEN, find_names, said_again
from worker.understanding.names.romanised import respelled
from worker.understanding.names.series import series_of
from worker.understanding.names.standing import standing_as_places
from worker.understanding.names.told_before import answers_of_named, named_before
from worker.understanding.places.elsewhere import left_behind
from worker.understanding.places.filtering import with_negation
from worker.understanding.places.nearby import near_nobody_knows, near_where_told
from worker.understanding.places.origins import without_origins
from worker.understanding.places.towns import rowless_towns
from worker.understanding.places.well_known import well_known
from worker.understanding.standing_alone import standing_alone
from worker.understanding.times.hours import without_days
from worker.understanding.times.this_season import crags_in_season
from worker.understanding.told_apart import asked_apart, is_plain
from worker.understanding.told_aside import is_beside, without_asides
from worker.understanding.unrecorded.recognised import read_unrecorded
from worker.understanding.unrecorded.unearned import asks_topics
from worker.understanding.unrecorded.unheard import with_unheard
from worker.understanding.wording.manner import without_manner
from worker.understanding.wording.masking import MASKS, TAKEN, Masked, masked, outside
from worker.understanding.wording.typos import corrected

_OF_ROWS = frozenset({"detail", "list", "count", "search"})
# How far back it is looked where the asker said to be.
_MOST_TURNS = 6
# Titles stand in these: 〈白鯨記〉.
_TITLES = str.maketrans("〈〉《》", "「」「」")
_SHORT = 40
_OF_ROCK = frozenset({"route", "crag", "area"})
_TANGIBLE = frozenset({"route", "area", "sector", "crag", "gym"})


class Back(NamedTuple):
    """How many turns of the asker may still be looked back through, and what was read of them, each once."""

    turns: int
    read: dict[tuple[str, int], Reading]


@dataclass(frozen=True, slots=True)
class Setting:
    """Within what a text is read: the names of the catalogue, the language that was chosen, what was said, and when.

    trimmed says that what is only told has been left out, written_out that a follow-up was put in full, given are names
    that are known to stand.
    """

    gazetteer: Gazetteer
    locale: Locale | None
    history: Sequence[Turn]
    now: datetime
    back: Back
    trimmed: bool = False
    written_out: bool = False
    given: Mapping[str, str] = field(default_factory=lambda: NOTHING_GIVEN)

    def names(self, plain: Masked) -> tuple[Mention, ...]:
        """The catalogued names in a text."""
        return find_names(plain, self.gazetteer, self.given)


@dataclass(frozen=True, slots=True)
class _Named:
    """A text whose names are known and hidden; said are its words once they are."""

    plain: Masked
    question: Masked
    mentions: tuple[Mention, ...]
    family: Family | None
    partly: tuple[tuple[Mention, str], ...]
    """Names of which only a part is known, with the whole."""
    slots: tuple[Namelike, ...]
    as_known: str
    """The words when the names that are known were hidden."""
    spoken: Locale

    @property
    def tangible(self) -> bool:
        """Whether a row is named."""
        return any(m.kind in _TANGIBLE for m in self.mentions)


# What is typed between two words by a thumb that slips is one space.
_SPACES = re.compile("[ \t\xa0]{2,}")


def read(text: str, at: Setting) -> Reading:
    """The reading of a text, with what a follow-up leaves as it was."""
    if not at.history or at.trimmed or at.written_out or not at.back.turns:
        return _read_as_said(text, at)
    alone = replace(at, history=(), back=Back(0, {}), given=NOTHING_GIVEN)
    standing = Standing(earlier_in(at), _names_in(at))
    text = as_turns_go(text, earlier_in(at).spoken_of)

    def names(said: str) -> tuple[Mention, ...]:
        return at.names(masked(said))

    def by_itself(put: str) -> Reading:
        return _read_as_said(put, alone)

    beyond = asked_beyond(text, names, standing, by_itself)
    there = beyond or asked_of_its_place(text, lambda: names(text), standing, at.gazetteer, by_itself)
    if there is not None:
        return replace(there, needs_history=True)
    reading = of_one_told_of(_read_as_said(text, at), text, names, by_itself)
    return conditions_kept(reading, text, earlier_in(at).spoken_of, lambda: names(text))


def _read_as_said(text: str, at: Setting) -> Reading:
    """The reading of a text; of what is said of a follow-up more plainly, where little of it is understood as it is."""
    text = _SPACES.sub(" ", text)
    if at.history and not (at.trimmed or at.written_out or holds_cjk(text)):
        text = without_echo(text)
    if (named := _with_shown(text, at)) is not None:
        return named
    if (again := _said_otherwise(_without_told(text, at), at)) is not None:
        return again
    if (asked := _beside_remarks(text, at)) is not None:
        return asked
    whole = _read(text, at)
    if not (at.history or at.trimmed or at.written_out) and finds_no_row(whole):
        return _looked_again(text, whole, at)
    if not at.history or at.trimmed or at.written_out or not at.back.turns:
        return whole
    earlier = earlier_in(at)
    before = earlier.spoken_of()
    of_row = of_the_row(
        text, whole, lambda: at.names(masked(text)), Standing(earlier, _names_in(at)),
        lambda put: read(put, replace(at, locale=whole.locale, trimmed=True, written_out=True, given=NOTHING_GIVEN)),
    )  # fmt: skip
    if of_row is not None:
        return of_row
    anew = in_plainer_words(
        text, whole, before, at.gazetteer, lambda: at.names(masked(text)), lambda put: _read(put, at)
    )
    return anew or whole


def _with_shown(text: str, at: Setting) -> Reading | None:
    """The reading of a follow-up that asks by way of what an answer showed; None where it does not."""
    if not at.history or at.trimmed or at.written_out or not at.back.turns:
        return None
    put = by_what_was_shown(masked(text), at.history, earlier_in(at), _names_in(at), at.names)
    if put is None:
        return None
    if put.alone:
        spoken = at.locale or detect_locale(text)
        at = replace(at, locale=spoken, trimmed=True, written_out=True, given=NOTHING_GIVEN)
    return replace(read(put.text, at), needs_history=True)


def _beside_remarks(text: str, at: Setting) -> Reading | None:
    """What a Chinese follow-up asks beside its remarks on the answer; None where it makes none."""
    if not at.history or at.trimmed or at.written_out or not at.back.turns:
        return None
    rest = with_whole_styles(without_remarks(text, at.history))
    before = earlier_in(at).spoken_of() if rest != text else None
    if before is None or before.intent in ("knowledge", "chat") or before.own is not None:
        return None
    asked = read(rest if before.subject in _OF_ROCK else without_remarks(text, at.history), at)
    return asked if goes_on(asked, before, at.names(masked(rest))) else None


def _looked_again(text: str, whole: Reading, at: Setting) -> Reading:
    """The reading of a question in which no row was found, with the route that is meant after all."""
    found = last_look(masked(text), whole, at.gazetteer)
    if found is None or found.reading is not None:
        return whole if found is None or found.reading is None else found.reading
    again = _read(text, replace(at, given={**at.given, **found.given}))
    answers = again.missing is None and not again.unknown_names and any(m.kind == "route" for m in again.mentions)
    return again if answers else whole


def _without_told(text: str, at: Setting) -> str:
    """An English follow-up without what only tells why it is asked, and by what it keeps where it leaves some out."""
    if not at.history or at.trimmed or at.written_out or holds_cjk(text):
        return text
    said = without_told(with_whole_grades(text, earlier_in(at).spoken_of()))
    plain = plainly(said)
    return plain if KEEPS_ONLY in plain else said


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
    if may_point and (going := _going_on(q, earlier, at)) is not None:
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
        return _of_articles(plain.shown, spoken, converted)
    if part.conversion is None and not (part.mentions or named) and _may_be_of_articles(part):
        # What an article answers is often told before it is asked: 「連上三天大夜 …，硬撐去好嗎」.
        return replace(part, text=plain.shown)
    if part.conversion is not None:
        return replace(part, conversion=with_what_was_told(masked(text), asked, part.conversion))
    lost = part.missing == "entity" or (not part.mentions and bool(part.unrecorded or part.unknown_places))
    if lost and (of_told := read_conversion(plain)) is not None:
        # "One says 5.10+ and the next 5.10d. Are those the same thing?", "in Japan we use Font. V5 becomes what?"
        return _of_articles(plain.shown, spoken, of_told)
    if part.missing != "entity" or (at.history and not any(m.kind in _TANGIBLE for m in named)):
        return part
    # 「聽說龍王很難，到底幾級」, "I need somewhere with showers. Which gyms have them": what is asked of stands in what
    # is told.
    untrimmed = read(text, replace(at, trimmed=True, written_out=False))
    return untrimmed if untrimmed.missing is None and not untrimmed.unknown_names else part


def _named(plain: Masked, named: tuple[Mention, ...], at: Setting) -> _Named:
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
    return _Named(plain, question, mentions, family, partly, slots, as_known, spoken)


def _of_nothing(q: _Named, at: Setting) -> Reading | None:
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


def earlier_in(at: Setting) -> Earlier:
    """What was said before, each turn read when it is first asked for."""
    back = at.back

    def read_turn(content: str, before: Sequence[Turn]) -> Reading:
        key = (content, len(before))
        if (known := back.read.get(key)) is None:
            further = Back(back.turns - 1, back.read)
            known = read(content[:500], Setting(at.gazetteer, None, before, at.now, further))
            if before and known.missing is None and near_nobody_knows(known, fold(content[:500])):
                known = near_told(known, content[:500], at.gazetteer, before, at.now) or known
            if further.turns or not before:
                back.read[key] = known
        return known

    return Earlier(at.history if back.turns else (), read_turn)


def _names_in(at: Setting) -> Callable[[str], tuple[Mention, ...]]:
    def names_in(content: str) -> tuple[Mention, ...]:
        return tuple(as_told(m, at.gazetteer) for m in find_names(masked(content[:2_000]), at.gazetteer))

    return names_in


def _in_full(put: str, q: _Named, at: Setting) -> Reading:
    """The reading of a follow-up that was written out."""
    return read(put, replace(at, locale=q.spoken, trimmed=True, written_out=True, given=NOTHING_GIVEN))


def _going_on(q: _Named, earlier: Earlier, at: Setting) -> Reading | None:
    """A follow-up that can be written out in full, or goes on from something explained."""
    full = in_full(q.plain.shown, q.as_known, at.history, earlier.turn, _names_in(at))
    if full is not None:
        return kept_under(replace(_in_full(full, q, at), needs_history=True), earlier.turn(0))
    standing = Standing(earlier, _names_in(at))
    for find in (where_it_lies, of_each, beside_it):
        if (there := find(q.plain.shown, q.as_known, standing, lambda put: _in_full(put, q, at))) is not None:
            return replace(there, needs_history=True)
    last = earlier.turn(0)
    if last is not None and last.intent == "knowledge" and likens(q.as_known) and standing.one is not None:
        # What is like a route is asked of the one before an article.
        return read(q.plain.shown, replace(at, history=at.history[: earlier.asked[0]]))
    converts = in_another_system(q.question, at.history, earlier.turn)
    told = converts or gone_on(q.question, earlier.turn)
    return _explained(told, at.gazetteer, q.spoken) if told is not None else None


def _of_topic(reading: Reading, q: _Named, earlier: Earlier, at: Setting) -> Reading | None:
    """What no row tells of what was spoken of before, where the words say nothing of what they ask it of."""
    put = topic_put_before(reading, q.question.words, earlier.spoken_of())
    if put is None:
        return None
    asked = _in_full(put, q, at)
    of_it = asked_of_topic(asked, q.question.words, alone=reading.confidence)
    return replace(asked, needs_history=True) if of_it else None


def _beside_rows(q: _Named, earlier: Earlier, at: Setting, *, may_point: bool) -> Reading | None:
    """A conversion, or what is asked of something else than climbing."""
    regraded = may_point and changes_grade(q.question.words, earlier.turn(0))
    if not regraded and (conversion := read_conversion(q.question)) is not None:
        return _of_articles(q.plain.shown, q.spoken, conversion)
    if not regraded and asks_of_ladder_elsewhere(q.question.words):
        return _of_articles(q.plain.shown, q.spoken)
    if not is_out_of_scope(q.question.words, named=q.family is not None or q.tangible):
        return None
    beside = Reading(q.plain.shown, q.spoken, "search", None, mentions=q.mentions, out_of_scope=True, confidence=0.9)
    return (_of_topic(beside, q, earlier, at) if may_point else None) or beside


def _of_rows(text: str, q: _Named, earlier: Earlier, at: Setting, *, may_point: bool) -> Reading:
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
    return _with_what_was_said(reading, replace(q, question=question), said, earlier, at, may_point=may_point)


def _with_what_was_said(
    reading: Reading, q: _Named, said: str, earlier: Earlier, at: Setting, *, may_point: bool
) -> Reading:
    """The reading, completed by the turns before; asked again of what stands where that was in vain."""
    whole = _completed(reading, q, said, earlier, at, may_point=may_point)
    if not may_point:
        return whole
    if (namesake := of_its_namesake(whole, said, earlier.spoken_of(), lambda put: _in_full(put, q, at))) is not None:
        return replace(namesake, needs_history=True)
    if loses_what_was_asked(whole, reading, earlier.spoken_of()):
        lost = read_unrecorded(said, whole.subject, whole.mentions)
        return replace(whole, unrecorded=lost, unearned=bool(lost))
    if not understood_in_vain(whole, reading, earlier.spoken_of()):
        return whole
    return _asked_again(whole, q, said, earlier, at) or whole


def _completed(reading: Reading, q: _Named, said: str, earlier: Earlier, at: Setting, *, may_point: bool) -> Reading:
    question, names_in = q.question, _names_in(at)
    logs = bool(earlier.asked) and not tells_done(q.as_known)
    mine = of_own_log(reading, said, earlier, names_in, at.now) if logs else None
    whole = mine or complete(reading, said, earlier, names_in)
    if may_point and (found := _pointed_at(whole, q, said, earlier, at, mine=mine is not None)) is not None:
        return found
    if whole.own is None or not whole.needs_history:
        return with_unheard(_of_what_was_named(whole, said, reading), question)
    return with_changed(whole, said, at.now)


def _pointed_at(whole: Reading, q: _Named, said: str, earlier: Earlier, at: Setting, *, mine: bool) -> Reading | None:
    """What a follow-up that is still short of something goes on from."""
    question = q.question
    asks_no_row = whole.intent == "search" and whole.subject is None and not whole.mentions and is_empty(whole.filter)
    lacks = whole.missing == "entity" or asks_no_row or leans_on_topic(whole, said)
    if lacks and (told := carried_on(question, earlier.turn)) is not None:
        return _explained(told, at.gazetteer, q.spoken)
    if not mine and said_in_vain(whole, said, earlier.spoken_of()):
        meant = put_in_place(whole, question.shown, earlier, lambda put: _in_full(put, q, at))
        if meant is not None:
            return meant
    if (topical := _of_topic(whole, q, earlier, at)) is not None:
        return topical
    spoken = earlier.spoken_of()
    there = of_one_side(whole, spoken) or of_both_sides(whole, said, spoken) or staying(whole, said, spoken)
    return None if there is None else with_unheard(there, question)


def _asked_again(whole: Reading, q: _Named, said: str, earlier: Earlier, at: Setting) -> Reading | None:
    """What was understood in vain, asked of what stands."""
    alone = replace(at, locale=q.spoken, history=(), back=Back(0, {}), trimmed=True, written_out=True)
    return asked_again_of(
        whole, q.question.shown, said, Standing(earlier, _names_in(at)), lambda put: _in_full(put, q, at),
        lambda put: read(put, replace(alone, given=NOTHING_GIVEN)),
    )  # fmt: skip


def near_told(
    reading: Reading, text: str, gazetteer: Gazetteer, history: Sequence[Turn], now: datetime
) -> Reading | None:
    """The gyms near the place that the asker said to be at, beside the question or before; None of none."""
    said = (text, *(turn.content[:500] for turn in reversed(history[-_MOST_TURNS:]) if turn.role == "user"))
    told = (near_where_told(reading.text, _places_told(each, gazetteer)) for each in said)
    written = next((each for each in told if each is not None), None)
    if written is None:
        return None
    there = read(written, Setting(gazetteer, reading.locale, (), now, Back(0, {}), trimmed=True))
    return replace(there, needs_history=bool(history))


def _places_told(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The towns, stations and well-known places that are named anywhere in a text, asked of or only told."""
    # Where gyms are spoken of a station and a night market are read as places.
    plain = masked(f"{text}, 岩館")
    mentions = find_names(plain, gazetteer)
    landmarks, mentions = well_known(plain, mentions)
    towns = rowless_towns(plain.hide((m.start, m.end, MASKS[m.kind]) for m in mentions), gazetteer)
    return tuple(m for m in (*mentions, *landmarks, *towns) if m.kind not in ("route", "gym", "region"))


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


def _of_what_was_named(whole: Reading, words: str, alone: Reading) -> Reading:
    """A completed question with the topics that are asked of what was named before: 「步道通不通」 after a crag.

    What was asked before is not asked again with them: 「那還有位子嗎」 after the price asks no price.
    """
    if not whole.needs_history or whole.intent not in _OF_ROWS or any(m.end for m in whole.mentions):
        return whole
    if takes_back(words):
        return whole
    if topics := read_unrecorded(words, whole.subject, whole.mentions):
        whole = replace(whole, unrecorded=topics, unheard=())
        # 「還有沒有名額」 after the price asks no price, and for no other gym.
        topical = asks_topics(replace(alone, unrecorded=topics))
        return replace(whole, attributes=(), filter=replace(whole.filter, exclude_ids=())) if topical else whole
    return whole
