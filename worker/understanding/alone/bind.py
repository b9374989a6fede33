"""Which rows are meant: the bounds of a filter, from what narrows the question and from what was set apart."""

from worker.understanding.alone.draft import Draft
from worker.understanding.asked.trips import built_up
from worker.understanding.conditions.alike import areas_kept, crags_left
from worker.understanding.figures.aggregates import without_examples
from worker.understanding.grades.graded_parts import bands_of, only_examples, within_range
from worker.understanding.grades.levels import by_level
from worker.understanding.grades.two_levels import places_for_both
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.bearers import tells_which
from worker.understanding.names.some_of_named import some_of_named
from worker.understanding.personal import asker
from worker.understanding.settling import is_named, kinds_of

_WARMS_UP = compiled(r"(?:[去到在來當先要想]|拿來|用來)[^,，。?？的]{0,8}[^,，。?？]{0,8}[熱暖]身(?=[,，。?？\s是]|$)")


def bound(draft: Draft) -> None:
    """The fields of the filter as constraints and places give them."""
    heard, intent, subject = draft.heard, draft.intent, draft.subject
    draft.recommends = intent.intent == "recommend"
    named = is_named(heard.wanted, subject, intent)
    named = named and not (intent.intent == "detail" and tells_which(heard.words, heard.wanted))
    fields = draft.found.into(draft.places, subject, intent.intent, named=named)
    if draft.than is not None:
        fields["gym_ids"] = ()
    if draft.journey is not None and fields.get("features") == ("warm_up",):
        # Each day of a journey begins with a warm-up; it is no journey of warm-ups.
        fields["features"] = ()
    if fields.get("features") == ("warm_up",) and _only_to_warm_up(draft):
        fields["features"] = ()
    narrows = any(value for name, value in fields.items() if name not in ("kinds", "exclude_ids"))
    of_routes = subject == "route" and heard.held is None and narrows
    if of_routes and (rows := some_of_named(heard.words, heard.wanted, intent)):
        fields["ids"] = rows
    spans = draft.found.grades.spans
    if draft.journey is not None and (day := built_up(heard.words, spans)) is not None:
        draft.bands, fields["grades"], fields["not_grades"] = (day.warm_up,), day.level, ()
    draft.fields = by_level(heard.words, fields, intent, subject, draft.found) if heard.held is None else fields


def _only_to_warm_up(draft: Draft) -> bool:
    """Whether it is only told what easy routes are for: 「去龍牆暖身，不要超過5.9」, 「最容易的那條拿來暖身」."""
    wanted = draft.found.grades.wanted
    bounded = wanted is not None and wanted.low is None and draft.intent.intent in ("list", "count")
    return (bounded or draft.intent.extreme == "easiest") and _WARMS_UP.search(draft.heard.words) is not None


def bound_apart(draft: Draft) -> None:
    """The fields that what was set apart gives: of places what their routes are to be, of advice what is known."""
    heard, fields, subject = draft.heard, draft.fields, draft.subject
    if heard.held is not None and subject == heard.held.kind:
        fields[heard.held.held] = heard.held.routes
    if heard.pair is not None and subject == heard.pair.kind:
        fields |= {**heard.pair.one, "also": heard.pair.other}
    elif subject in ("area", "crag") and draft.intent.intent in ("list", "recommend", "search"):
        fields |= places_for_both(heard.words, draft.found.grades.spans, fields["route_types"])
    if draft.recommends:
        known = tuple(i for m in heard.wanted if m.kind == "route" for i in m.ids)
        fields["exclude_ids"] = tuple(dict.fromkeys((*fields.get("exclude_ids", ()), *known)))
        if known and (left := crags_left(heard.words, heard.wanted, draft.given.gazetteer)):
            fields["not_crag_ids"] = tuple(dict.fromkeys((*fields.get("not_crag_ids", ()), *left)))
        if known and (kept := areas_kept(heard.words, heard.wanted, draft.given.gazetteer)):
            fields["area_ids"] = kept
    _told_in_groups(draft)
    if draft.mine:
        draft.fields = asker.narrowed(draft.fields, draft.own)
    if draft.intent.intent not in ("detail", "compare", "chat"):
        draft.fields["kinds"] = kinds_of(subject, draft.intent)


def _told_in_groups(draft: Draft) -> None:
    """What only names the groups that are counted is no bound."""
    words, fields, spans = draft.heard.words, draft.fields, draft.found.grades.spans
    by_grade = draft.intent.intent == "distribution" and draft.intent.group_by == "grade"
    told = by_grade and len(spans) == 1 and asker.states_level(words)
    if told or (by_grade and only_examples(words, spans)):
        # 「我大概爬5.10，想看那邊各個級數的數量」: what somebody climbs is told.
        fields["grades"], fields["not_grades"] = None, ()
    elif by_grade and len(spans) > 1 and not within_range(words, spans):
        # 「5.9 以下、5.10、5.11 各多少」 names but its parts.
        fields["grades"], fields["not_grades"], draft.bands = None, (), bands_of(words, spans)
    if draft.total is not None:
        fields |= without_examples(draft.total)
        if draft.total.by == "gym_type" and draft.total.figure is not None and len(draft.found.gym_types) > 1:
            # Of two kinds that are set against each other the third is not asked.
            fields["gym_types"] = draft.found.gym_types
