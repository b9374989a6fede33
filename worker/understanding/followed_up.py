"""What is read of a text only because something was said before it: what it goes on from, and what it keeps."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.reading import Locale, Mention, Reading, Turn
from worker.text.folding import fold, holds_cjk
from worker.text.locale import detect_locale
from worker.understanding.asked.of_articles import of_articles
from worker.understanding.conditions.loosening import takes_back
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
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.further_advice import tells_done
from worker.understanding.followups.going_on import carried_on, gone_on, leans_on_topic
from worker.understanding.followups.history import complete
from worker.understanding.followups.in_full import in_full
from worker.understanding.followups.its_place import asked_of_its_place
from worker.understanding.followups.kept_conditions import conditions_kept
from worker.understanding.followups.of_the_row import of_the_row
from worker.understanding.followups.of_what_stands import of_what_stands
from worker.understanding.followups.own_follow_ups import of_own_log, with_changed
from worker.understanding.followups.plainly import KEEPS_ONLY, plainly
from worker.understanding.followups.pointing import likens
from worker.understanding.followups.put_in_place import put_in_place, said_in_vain
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.said_anew import goes_on, in_plainer_words
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
    without_told,
)
from worker.understanding.followups.told_of_answer import without_remarks
from worker.understanding.followups.under import kept_under
from worker.understanding.grades.conversion import read_conversion
from worker.understanding.names.branch_of import as_told
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.resolve import NOTHING_GIVEN, find_names
from worker.understanding.near_told import near_told
from worker.understanding.places.nearby import near_nobody_knows
from worker.understanding.setting import Back, Named, Read, Setting
from worker.understanding.unrecorded.recognised import read_unrecorded
from worker.understanding.unrecorded.unearned import asks_topics
from worker.understanding.unrecorded.unheard import with_unheard
from worker.understanding.wording.masking import MASKS, masked

_OF_ROWS = frozenset({"detail", "list", "count", "search"})
_OF_ROCK = frozenset({"route", "crag", "area"})


def of_follow_up(text: str, at: Setting, read_as_said: Read) -> Reading:
    """The reading of what is said after something else, with what it leaves as it was."""
    alone = replace(at, history=(), back=Back(0, {}), given=NOTHING_GIVEN)
    standing = Standing(earlier_in(at), names_in(at))
    text = as_turns_go(text, earlier_in(at).spoken_of)

    def names(said: str) -> tuple[Mention, ...]:
        return at.names(masked(said))

    def by_itself(put: str) -> Reading:
        return read_as_said(put, alone)

    beyond = asked_beyond(text, names, standing, by_itself)
    there = beyond or asked_of_its_place(text, lambda: names(text), standing, at.gazetteer, by_itself)
    if there is not None:
        return replace(there, needs_history=True)
    reading = of_one_told_of(read_as_said(text, at), text, names, by_itself)
    if (meant := of_what_stands(reading, text, standing, by_itself)) is not None:
        return meant
    return conditions_kept(reading, text, earlier_in(at).spoken_of, lambda: names(text))


def with_shown(text: str, at: Setting) -> Reading | None:
    """The reading of a follow-up that asks by way of what an answer showed; None where it does not."""
    if not at.history or at.trimmed or at.written_out or not at.back.turns:
        return None
    put = by_what_was_shown(masked(text), at.history, earlier_in(at), names_in(at), at.names)
    if put is None:
        return None
    if put.alone:
        spoken = at.locale or detect_locale(text)
        at = replace(at, locale=spoken, trimmed=True, written_out=True, given=NOTHING_GIVEN)
    return replace(at.read(put.text, at), needs_history=True)


def beside_remarks(text: str, at: Setting) -> Reading | None:
    """What a Chinese follow-up asks beside its remarks on the answer; None where it makes none."""
    if not at.history or at.trimmed or at.written_out or not at.back.turns:
        return None
    rest = with_whole_styles(without_remarks(text, at.history))
    before = earlier_in(at).spoken_of() if rest != text else None
    if before is None or before.intent in ("knowledge", "chat") or before.own is not None:
        return None
    asked = at.read(rest if before.subject in _OF_ROCK else without_remarks(text, at.history), at)
    return asked if goes_on(asked, before, at.names(masked(rest))) else None


def without_reasons(text: str, at: Setting) -> str:
    """An English follow-up without what only tells why it is asked, and by what it keeps where it leaves some out."""
    if not at.history or at.trimmed or at.written_out or holds_cjk(text):
        return text
    said = without_told(with_whole_grades(text, earlier_in(at).spoken_of()))
    plain = plainly(said)
    return plain if KEEPS_ONLY in plain else said


def more_plainly(text: str, whole: Reading, at: Setting, as_one: Read) -> Reading:
    """The reading of a follow-up; of what it says more plainly, or of its row, where little of it was understood."""
    earlier = earlier_in(at)
    before = earlier.spoken_of()
    of_row = of_the_row(
        text, whole, lambda: at.names(masked(text)), Standing(earlier, names_in(at)),
        lambda put: at.read(put, replace(at, locale=whole.locale, trimmed=True, written_out=True, given=NOTHING_GIVEN)),
    )  # fmt: skip
    if of_row is not None:
        return of_row
    anew = in_plainer_words(
        text, whole, before, at.gazetteer, lambda: at.names(masked(text)), lambda put: as_one(put, at)
    )
    return anew or whole


def earlier_in(at: Setting) -> Earlier:
    """What was said before, each turn read when it is first asked for."""
    back = at.back

    def read_turn(content: str, before: Sequence[Turn]) -> Reading:
        key = (content, len(before))
        if (known := back.read.get(key)) is None:
            further = Back(back.turns - 1, back.read)
            within = Setting(at.gazetteer, None, before, at.now, further, at.read)
            known = at.read(content[:500], within)
            if before and known.missing is None and near_nobody_knows(known, fold(content[:500])):
                known = near_told(known, content[:500], within) or known
            if further.turns or not before:
                back.read[key] = known
        return known

    return Earlier(at.history if back.turns else (), read_turn)


def names_in(at: Setting) -> Callable[[str], tuple[Mention, ...]]:
    """How the names in an answer are found."""

    def named(content: str) -> tuple[Mention, ...]:
        return tuple(as_told(m, at.gazetteer) for m in find_names(masked(content[:2_000]), at.gazetteer))

    return named


def _in_full(put: str, q: Named, at: Setting) -> Reading:
    """The reading of a follow-up that was written out."""
    return at.read(put, replace(at, locale=q.spoken, trimmed=True, written_out=True, given=NOTHING_GIVEN))


def going_on(q: Named, earlier: Earlier, at: Setting) -> Reading | None:
    """A follow-up that can be written out in full, or goes on from something explained."""
    full = in_full(q.plain.shown, q.as_known, at.history, earlier.turn, names_in(at))
    if full is not None:
        return kept_under(replace(_in_full(full, q, at), needs_history=True), earlier.turn(0))
    standing = Standing(earlier, names_in(at))
    for find in (where_it_lies, of_each, beside_it):
        if (there := find(q.plain.shown, q.as_known, standing, lambda put: _in_full(put, q, at))) is not None:
            return replace(there, needs_history=True)
    last = earlier.turn(0)
    if last is not None and last.intent == "knowledge" and likens(q.as_known) and standing.one is not None:
        # What is like a route is asked of the one before an article.
        return at.read(q.plain.shown, replace(at, history=at.history[: earlier.asked[0]]))
    converts = in_another_system(q.question, at.history, earlier.turn)
    told = converts or gone_on(q.question, earlier.turn)
    return _explained(told, at.gazetteer, q.spoken) if told is not None else None


def of_topic(reading: Reading, q: Named, earlier: Earlier, at: Setting) -> Reading | None:
    """What no row tells of what was spoken of before, where the words say nothing of what they ask it of."""
    put = topic_put_before(reading, q.question.words, earlier.spoken_of())
    if put is None:
        return None
    asked = _in_full(put, q, at)
    of_it = asked_of_topic(asked, q.question.words, alone=reading.confidence)
    return replace(asked, needs_history=True) if of_it else None


def with_what_was_said(
    reading: Reading, q: Named, said: str, earlier: Earlier, at: Setting, *, may_point: bool
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


def _completed(reading: Reading, q: Named, said: str, earlier: Earlier, at: Setting, *, may_point: bool) -> Reading:
    question, named = q.question, names_in(at)
    logs = bool(earlier.asked) and not tells_done(q.as_known)
    mine = of_own_log(reading, said, earlier, named, at.now) if logs else None
    whole = mine or complete(reading, said, earlier, named)
    if may_point and (found := _pointed_at(whole, q, said, earlier, at, mine=mine is not None)) is not None:
        return found
    if whole.own is None or not whole.needs_history:
        return with_unheard(_of_what_was_named(whole, said, reading), question)
    return with_changed(whole, said, at.now)


def _pointed_at(whole: Reading, q: Named, said: str, earlier: Earlier, at: Setting, *, mine: bool) -> Reading | None:
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
    if (topical := of_topic(whole, q, earlier, at)) is not None:
        return topical
    spoken = earlier.spoken_of()
    there = of_one_side(whole, spoken) or of_both_sides(whole, said, spoken) or staying(whole, said, spoken)
    return None if there is None else with_unheard(there, question)


def _asked_again(whole: Reading, q: Named, said: str, earlier: Earlier, at: Setting) -> Reading | None:
    """What was understood in vain, asked of what stands."""
    alone = replace(at, locale=q.spoken, history=(), back=Back(0, {}), trimmed=True, written_out=True)
    return asked_again_of(
        whole, q.question.shown, said, Standing(earlier, names_in(at)), lambda put: _in_full(put, q, at),
        lambda put: at.read(put, replace(alone, given=NOTHING_GIVEN)),
    )  # fmt: skip


def _explained(text: str, gazetteer: Gazetteer, locale: Locale) -> Reading:
    """What goes on from something explained, written out: a conversion, or a question to articles."""
    plain = masked(text)
    question = plain.hide((m.start, m.end, MASKS[m.kind]) for m in find_names(plain, gazetteer))
    return replace(of_articles(plain.shown, locale, read_conversion(question)), needs_history=True)


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
