"""The gyms near where the asker said to be, beside the question or in a turn before it."""

from dataclasses import replace

from schemas.reading import Mention, Reading
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.resolve import find_names
from worker.understanding.places.nearby import near_where_told
from worker.understanding.places.towns import rowless_towns
from worker.understanding.places.well_known import well_known
from worker.understanding.setting import Back, Setting
from worker.understanding.wording.masking import MASKS, masked

# How far back it is looked where the asker said to be.
_MOST_TURNS = 6


def near_told(reading: Reading, text: str, at: Setting) -> Reading | None:
    """The gyms near the place that the asker said to be at, beside the question or before; None of none."""
    said = (text, *(turn.content[:500] for turn in reversed(at.history[-_MOST_TURNS:]) if turn.role == "user"))
    told = (near_where_told(reading.text, _places_told(each, at.gazetteer)) for each in said)
    written = next((each for each in told if each is not None), None)
    if written is None:
        return None
    there = at.read(written, Setting(at.gazetteer, reading.locale, (), at.now, Back(0, {}), at.read, trimmed=True))
    return replace(there, needs_history=bool(at.history))


def _places_told(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The towns, stations and well-known places that are named anywhere in a text, asked of or only told."""
    # Where gyms are spoken of a station and a night market are read as places.
    plain = masked(f"{text}, 岩館")
    mentions = find_names(plain, gazetteer)
    landmarks, mentions = well_known(plain, mentions)
    towns = rowless_towns(plain.hide((m.start, m.end, MASKS[m.kind]) for m in mentions), gazetteer)
    return tuple(m for m in (*mentions, *landmarks, *towns) if m.kind not in ("route", "gym", "region"))
