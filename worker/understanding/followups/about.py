"""Ask a question of what was last spoken of: the asker's own names first, else those of the answer."""

from dataclasses import replace

from schemas.reading import Filter, Mention, Reading
from worker.understanding.asked.attributes import attributes_of

OF_CRAGS = frozenset({"parking", "transport", "season", "approach", "rock", "amenities"})

_FEW = 3
"""How many gyms that share the first place are each told of."""


def about(reading: Reading, before: Reading, said: tuple[Mention, ...]) -> Reading:
    """The question, asked of what was last spoken of: the asker's own names first, else the answer's first."""
    own = tuple(m for m in before.mentions if m.kind in ("route", "gym"))
    if any(len(m.ids) > 1 for m in own) and (before.filter.crag_ids or before.filter.area_ids):
        # Of several that bear one name the place tells which: 「我問壽山那條」.
        where = replace(before.filter, kinds=())
        return _as_told(reading, before, replace(where, has_video=reading.filter.has_video))
    answered = tuple(m for m in said if m.kind in ("route", "gym"))
    tied = before.intent == "extreme" and before.subject == "gym" and before.rank is None
    answered = answered if tied and 1 < len({m.ids for m in answered}) <= _FEW else answered[:1]
    places = tuple(m for m in before.mentions if m.kind in ("crag", "area", "sector"))
    if places and set(reading.attributes) <= OF_CRAGS and reading.attributes:
        wanted = places
    elif before.intent in ("extreme", "recommend", "list") or (before.near and any(len(m.ids) > 1 for m in own)):
        # The nearest of a brand's branches is told first.
        wanted = answered or own or places
    else:
        wanted = own or answered or places
    # "Defulan in Heping District" answered which crag is near.
    wanted = wanted or tuple(m for m in said if m.kind == "crag")[:1]
    if not wanted:
        return replace(reading, needs_history=True, missing="entity", confidence=min(reading.confidence, 0.4))
    kind = wanted[0].kind
    if kind == "route" and reading.filter.features and not reading.attributes:
        # 「它是多繩距嗎」 asks for its tags, and not for its grade.
        reading = replace(reading, attributes=("features",))
    if kind == "gym" and reading.filter.gym_types and not reading.attributes:
        # 「那裡有上攀嗎」 asks what kind of gym it is.
        reading = replace(reading, attributes=("gym_type",), filter=replace(reading.filter, gym_types=()))
    subject = "area" if kind == "sector" else kind
    return replace(
        reading,
        intent="detail",
        # 「怎麼去」 of a gym asks for its station and its address, as it does where the gym is named.
        attributes=attributes_of(reading.attributes, kind) if kind in ("gym", "crag") else reading.attributes,
        subject=subject if subject in ("route", "gym", "crag", "area") else reading.subject,
        mentions=tuple(replace(m, start=0, end=0) for m in wanted),
        filter=replace(
            reading.filter,
            kinds=(),
            crag_ids=tuple(i for m in wanted if m.kind == "crag" for i in m.ids),
            area_ids=tuple(i for m in wanted if m.kind == "area" for i in m.ids),
            gym_ids=tuple(i for m in wanted if m.kind == "gym" for i in m.ids),
        ),
        # Which buses go to a crag is recorded.
        unrecorded=tuple(t for t in reading.unrecorded if t != "bus_lines" or kind == "gym"),
        missing=None,
        needs_history=True,
        unknown_names=(),
        confidence=0.8,
    )


def _as_told(reading: Reading, before: Reading, where: Filter) -> Reading:
    """The question asked of the same names at the same place as before."""
    mentions = tuple(replace(m, start=0, end=0) for m in before.mentions)
    return replace(
        reading, intent="detail", subject=before.subject, mentions=mentions, filter=where, missing=None,
        needs_history=True, unknown_names=(), confidence=0.8,
    )  # fmt: skip
