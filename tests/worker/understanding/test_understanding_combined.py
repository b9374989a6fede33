"""Several conditions at once, in any order and frame, set their fields and no others."""

from typing import Any

from schemas.reading import Filter, Reading
from tests.worker.understanding.combined_questions import Asked, questions
from tests.worker.understanding.phrases import Ask

MANY = 900
_CLOSE = 1e-6
_FIELDS = tuple(name for name in Filter.__dataclass_fields__ if name not in ("kinds", "gym_cities", "price_of"))


def _told(filter_: Filter) -> dict[str, Any]:
    """The fields that are set, grades by their names."""
    told = {name: value for name in _FIELDS if (value := getattr(filter_, name)) != getattr(Filter(), name)}
    if filter_.grades is not None:
        told["grades"] = (filter_.grades.low_text, filter_.grades.high_text)
    return told


def _holds(reading: Reading, asked: Asked) -> bool:
    told = _told(reading.filter)
    if told.keys() != asked.fields.keys():
        return False
    for name, want in asked.fields.items():
        if name.startswith("length"):
            # An inclusive bound is the number itself, a strict one lies beside it.
            same = abs(told[name] - want) < _CLOSE and (told[name] == want) == (want == round(want))
        else:
            same = sorted(told[name]) == sorted(want) if name.endswith("types") else told[name] == want
        if not same:
            return False
    return not (reading.unknown_names or reading.unknown_places or reading.unheard or reading.unrecorded)


def test_every_condition_is_read_and_nothing_else(ask: Ask) -> None:
    """When first asked, 附影片 was unheard, 「頂繩 20 米」 a rope's length, and "8 bolts and under 20 m" no 8 bolts."""
    wrong = []
    for asked in questions(7, MANY):
        reading = ask(asked.text)
        if reading.intent not in ("list", "count", "recommend") or not _holds(reading, asked):
            wrong.append((asked.text, reading.intent, _told(reading.filter), asked.fields))
    assert wrong == []
