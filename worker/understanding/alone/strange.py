"""Names that nobody bears here: what is asked of them, and whether they are names at all."""

import re

from worker.understanding.alone.draft import Draft
from worker.understanding.asked.attributes import OF_CRAGS
from worker.understanding.asked.intent import IntentReading
from worker.understanding.names.lone import asks_of_one
from worker.understanding.names.lone import lone as lone_name
from worker.understanding.names.slots import stands_in_slot
from worker.understanding.names.strangers import Strangers, is_called, with_strangers
from worker.understanding.names.unknown import unknown_names, unknown_places
from worker.understanding.personal import asker
from worker.understanding.places.abroad import left_elsewhere
from worker.understanding.places.origins import told_beside
from worker.understanding.settling import kinds_of
from worker.understanding.unrecorded.no_such_part import branch_alone, called_after
from worker.understanding.wording.masking import TAKEN

_BRANCH = re.compile(r"(?:店|分館)$")


def strangers_named(draft: Draft) -> None:
    """The names of places and of whatever else that are in no catalogue."""
    heard, given = draft.heard, draft.given
    if draft.mine:
        spans = asker.spans(heard.words)
        draft.question = draft.question.hide((start, end, TAKEN) for start, end in spans)
    question, mentions, intent = draft.question, draft.mentions, draft.intent.intent
    in_slots = (s.name(question) for s in given.slots if s.place)
    strange = tuple(dict.fromkeys((*in_slots, *unknown_places(question, mentions))))
    draft.timed = draft.subject in ("gym", "gym_condition", None)
    facts = intent in ("detail", "compare") or heard.routes > 0
    of_one = intent in ("detail", "search", "list", "compare", "recommend") and not strange
    if draft.lone is not None and not heard.routes:
        # What bears a name like this is looked for among all kinds.
        draft.longer = (*draft.longer, draft.lone)
        draft.subject, draft.intent = "route", IntentReading("detail")
        draft.fields["kinds"] = ()
    asked = (facts or not heard.wanted) and of_one and draft.own is None
    nameless = (*draft.longer, *unknown_names(question, mentions, asked=asked), *draft.found.unknown_grades)
    seen = Strangers(strange, tuple(dict.fromkeys(nameless)))
    strange, draft.nameless = with_strangers(
        question, mentions, given.gazetteer, draft.intent.intent, draft.subject, seen
    )
    draft.strange = tuple(name for name in strange if not told_beside(question, name, mentions))


def strangers_placed(draft: Draft) -> None:
    """A place that nobody knows may be what a gym's branch is called after, a crag, or a branch."""
    heard, gazetteer = draft.heard, draft.given.gazetteer
    alone = () if heard.wanted or draft.strange or draft.subject != "gym" else branch_alone(draft.question, gazetteer)
    if draft.subject == "gym" and (called := called_after((*draft.strange, *alone), draft.question, gazetteer)):
        # 「天母的岩館」: no district, and yet a gym's branch is called after it.
        draft.mentions = (*draft.mentions, *called)
        draft.fields["gym_ids"] = tuple(dict.fromkeys(i for m in called for i in m.ids))
        draft.strange = tuple(name for name in draft.strange if name not in {m.name for m in called})
    marks = tuple(m for m in draft.mentions if m.kind == "landmark")
    placed = any(m.kind not in ("landmark", "route") for m in heard.wanted) or draft.around
    if marks and draft.subject in ("route", "area") and not (placed or draft.nameless):
        # 「太魯閣有攀岩路線嗎」: gyms are near a place that everybody knows, routes are in it or nowhere.
        draft.strange = (*draft.strange, *(draft.question.shown[m.start : m.end] for m in marks))
        draft.mentions = tuple(m for m in draft.mentions if m not in marks)
    if draft.subject == "article" and draft.strange and set(draft.attributes) & OF_CRAGS and not heard.wanted:
        # How long the walk to an unknown crag is, no article tells.
        draft.subject, draft.intent = "crag", IntentReading("detail")
        draft.fields["kinds"] = kinds_of(draft.subject, draft.intent)
    if draft.subject in (None, "article") and any(_BRANCH.search(name) for name in draft.strange):
        draft.intent = IntentReading("list") if draft.subject else draft.intent
        draft.subject = "gym"
        draft.fields["kinds"] = kinds_of(draft.subject, draft.intent)


def strangers_asked_of(draft: Draft) -> None:
    """What is asked of one that nobody knows, and a name that is all that was said."""
    heard, question = draft.heard, draft.question
    of_sets = draft.intent.intent in ("list", "count", "search", "distribution")
    of_one = of_sets and is_called(question, draft.nameless) and (not draft.found.any or bool(draft.attributes))
    of_route = not (heard.routes or draft.subject == "gym")
    if of_one or (of_route and stands_in_slot(question, draft.nameless, draft.intent)):
        draft.subject, draft.intent = "route", IntentReading("detail")
    draft.mentions = left_elsewhere(question, draft.mentions, draft.strange, draft.nameless)
    draft.around = tuple(m for m in draft.around if m in draft.mentions)
    said = draft.mentions or draft.strange or draft.nameless or draft.attributes or draft.found.any
    if draft.lone is None and not said and draft.intent.intent == "search":
        english = draft.given.locale == "en"
        draft.single, draft.meant = lone_name(question, draft.given.gazetteer, english=english)
    if draft.single is not None:
        draft.subject, draft.intent = "route", IntentReading("detail")
        draft.nameless, draft.fields["kinds"] = (draft.single,), ()
    if draft.intent.intent == "detail" and not heard.wanted and asks_of_one(draft.attributes, draft.strange):
        draft.strange, draft.nameless = (), tuple(dict.fromkeys((*draft.nameless, *draft.strange)))
