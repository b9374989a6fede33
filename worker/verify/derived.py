"""Values that follow from one row's facts by a fixed rule: what a claim may state beside the stored attributes."""

import re
from collections.abc import Callable, Mapping

from schemas.evidence import FactValue
from worker.sql.hours import OF_DAYS, hours_on, week
from worker.text.feet import feet_of
from worker.text.prose import sentence
from worker.verify.words import PRICES

Facts = Mapping[str, FactValue]


def _range(low: str, high: str) -> Callable[[Facts], FactValue]:
    def derive(facts: Facts) -> FactValue:
        ends = [v for v in (facts.get(low), facts.get(high)) if isinstance(v, int | float)]
        if not ends:
            return None
        return f"{ends[0]:g}" if len(set(ends)) == 1 else f"{min(ends):g}–{max(ends):g}"

    return derive


def _coordinates(facts: Facts) -> FactValue:
    latitude, longitude = facts.get("latitude"), facts.get("longitude")
    if isinstance(latitude, int | float) and isinstance(longitude, int | float):
        return f"{latitude:.4f}, {longitude:.4f}"
    return None


def _prices(facts: Facts) -> FactValue:
    """Every listed price as "key amount", entries before rentals."""
    prefix = "pricing_twd."
    listed = [k.removeprefix(prefix) for k, v in facts.items() if k.startswith(prefix) and isinstance(v, int | float)]
    order = {key: i for i, key in enumerate(PRICES)}
    return tuple(f"{k} {facts[prefix + k]}" for k in sorted(listed, key=lambda k: (order.get(k, len(order)), k)))


def _transport(facts: Facts) -> FactValue:
    """How to get there, one entry a mode: "car 90 國道1號、台2線"."""
    modes = facts.get("transport.modes")
    if not isinstance(modes, tuple):
        return None
    lines: list[str] = []
    for mode in modes:
        minutes = facts.get(f"transport.{mode}.duration_min")
        ways = [v for k in ("roads", "lines") if isinstance(v := facts.get(f"transport.{mode}.{k}"), tuple)]
        lines.append(
            " ".join([mode, f"{minutes:g}" if isinstance(minutes, int | float) else "?", "、".join(sum(ways, ()))])
        )
    return tuple(lines)


def _feet(facts: Facts) -> FactValue:
    """A route's length in whole feet."""
    metres = facts.get("length_m")
    return feet_of(metres) if isinstance(metres, int | float) else None


def _rating(facts: Facts) -> FactValue:
    """Zero stars mean that nobody has rated it."""
    rating = facts.get("rating")
    return rating if isinstance(rating, int | float) and rating > 0 else None


_JOINING = re.compile(r"入會費\s*(?:NT)?\$?\s*(\d{2,5})")


def _joining_fee(facts: Facts) -> FactValue:
    """What joining costs once, where a gym's notes on its prices say it in figures."""
    notes = facts.get("pricing_twd.notes")
    found = _JOINING.search(notes) if isinstance(notes, str) else None
    return int(found[1]) if found is not None else None


# 「平日17:00前入場$350」, 「離峰票(平日18:00前、假日19:00後)$299」; of several prices by the hour none is the one.
_OFF_PEAK = re.compile(r"(?:離峰[^$]{0,24}|\d前[入進]場)\s*(?:NT)?\$\s*(\d{2,4})(?!\d|\s*/)")


def _off_peak(facts: Facts) -> FactValue:
    """What entry costs at quiet hours, where a gym's notes on its prices say it in one figure."""
    notes = facts.get("pricing_twd.notes")
    found = _OFF_PEAK.findall(notes) if isinstance(notes, str) else []
    return int(found[0]) if len(found) == 1 else None


def _more(dearer: str, cheaper: str) -> Callable[[Facts], FactValue]:
    """By how much one price exceeds another."""

    def derive(facts: Facts) -> FactValue:
        more, less = (facts.get(f"pricing_twd.singleEntry.{key}") for key in (dearer, cheaper))
        both = isinstance(more, int | float) and isinstance(less, int | float)
        return int(more - less) if both and more >= less else None  # type: ignore[operator]

    return derive


_DAY = re.compile(r"(\d{4})[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12]\d|3[01])")


def _first_ascent_day(facts: Facts) -> FactValue:
    """The day of a first ascent as YYYY-MM-DD; the first of January stands where the source has only the year."""
    date = facts.get("first_ascent_date")
    found = _DAY.fullmatch(date) if isinstance(date, str) else None
    if found is None or (int(found[2]), int(found[3])) == (1, 1):
        return None
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"


DERIVED: Mapping[str, Callable[[Facts], FactValue]] = {
    "opening_hours": lambda facts: week(facts) or None,
    "pricing_twd": lambda facts: _prices(facts) or None,
    "pricing_twd.joining_fee": _joining_fee,
    "pricing_twd.off_peak": _off_peak,
    "pricing_twd.weekend_more": _more("weekend", "weekday"),
    "pricing_twd.twilight_less": _more("weekday", "twilight"),
    "transport": _transport,
    "length_ft": _feet,
    "height": _range("height_min_m", "height_max_m"),
    "approach": _range("approach_min_minutes", "approach_max_minutes"),
    "coordinates": _coordinates,
    "rating": _rating,
    "first_ascent_day": _first_ascent_day,
}


def statement(facts: Facts, attribute: str) -> FactValue:
    """A sentence of an article's Chinese text (statement.3) or of its English text (statement_en.3), word for word."""
    text, _, number = attribute.partition(".")
    body = facts.get("body_en" if text == "statement_en" else "body")
    return sentence(body, int(number)) if isinstance(body, str) and number.isdecimal() else None


def value_of(facts: Facts, attribute: str) -> FactValue:
    """The value of a stored or derived attribute; None is unknown."""
    if attribute.startswith("statement"):
        return statement(facts, attribute)
    if attribute.startswith(OF_DAYS):
        return hours_on(facts, attribute) or None
    derive = DERIVED.get(attribute)
    return derive(facts) if derive is not None else facts.get(attribute)
