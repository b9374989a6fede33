"""Tables of what is compared: one row a side, with what was asked of it first and what nobody recorded left empty."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from schemas.evidence import ComputedValue, EvidenceItem, FactValue, Table
from schemas.reading import Attribute, Locale, Reading, Weekday
from worker.sql.facts import names
from worker.sql.headings import heading
from worker.sql.hours import DAYS, spanned
from worker.sql.listed import asked_facilities
from worker.sql.profiles import Profile
from worker.understanding.gyms.prices import compared_prices
from worker.verify import words
from worker.verify.derived import value_of
from worker.verify.forms import clocks, days_named, render
from worker.verify.words import word

Column = tuple[str, str, tuple[FactValue, ...]]
"""Key, heading, and the value of each side."""

_GYM_ASKED: frozenset[Attribute] = frozenset(
    {"hours", "price", "station", "approach", "rating", "facilities", "address", "phone"}
)
_GYM_USUAL: tuple[Attribute, ...] = ("hours", "price", "station", "rating", "facilities")
_CRAG_ASKED: frozenset[Attribute] = frozenset(
    {"approach", "height", "rock", "season", "rating", "parking", "transport", "amenities"}
)
_CRAG_USUAL: tuple[Attribute, ...] = ("approach", "height", "rock", "season")
_PRICED = "pricing_twd."
_BY = {
    **dict.fromkeys(("harder", "hardest", "easier", "easiest"), "grade"),
    **dict.fromkeys(("longer", "longest", "shorter", "shortest"), "length_m"),
    **dict.fromkeys(("newer", "newest", "older", "oldest"), "first_ascent"),
    **dict.fromkeys(("more", "most", "greater", "greatest"), "count"),
    "bolts": "bolt_count",
    "videos": "video_count",
    "top": "high",
    "rating": "rating",
    "wall": "height",
    "facilities": "facilities",
    "weekday": f"{_PRICED}singleEntry.weekday",
    "weekend": f"{_PRICED}singleEntry.weekend",
}
"""The column in which a verdict is seen, by the first part of its name."""
_IN_COLUMNS: Mapping[str, tuple[str, ...]] = {"walk": ("walk_minutes", "approach")}


def routes_table(items: Sequence[EvidenceItem], reading: Reading, locale: Locale) -> Table:
    """Routes side by side: grade, type, length, bolts, where they are; of which year where that is asked."""
    columns: list[Column] = [
        _column("name", items, locale, lambda i: _told_apart(i, items, locale)),
        _column("grade", items, locale, lambda i: i.facts.get("grade")),
        _column("type", items, locale, lambda i: _capital(word(words.ROUTE_TYPES, str(i.facts.get("type")), locale))),
        _column("length_m", items, locale, lambda i: i.facts.get("length_m")),
        _column("bolt_count", items, locale, lambda i: i.facts.get("bolt_count")),
    ]
    if "first_ascent" in reading.attributes:
        columns.append(_column("first_ascent", items, locale, lambda i: _year(i.facts)))
    if "videos" in reading.attributes:
        columns.append(_column("video_count", items, locale, lambda i: i.facts.get("video_count")))
    columns += [
        _column("crag", items, locale, lambda i: names(i.facts, locale, "crag_name")[0]),
        _column("area", items, locale, lambda i: names(i.facts, locale, "area_name")[0]),
    ]
    return _table(columns, items)


def places_table(
    items: Sequence[EvidenceItem],
    profiles: Sequence[Profile],
    reading: Reading,
    locale: Locale,
    *,
    narrowed: bool,
) -> Table:
    """Crags or areas side by side: their routes (only such as were asked for, where narrowed), then the rock."""
    by_id = {item.id: p for item, p in zip(items, profiles, strict=True)}
    columns: list[Column] = [_column("name", items, locale, lambda i: i.title)]
    crags = all(i.kind == "crag" for i in items)
    asked = [a for a in dict.fromkeys(reading.attributes) if crags and a in _CRAG_ASKED]
    columns += [_of_crag(a, items, locale) for a in asked]
    columns += [
        _column("count", items, locale, lambda i: by_id[i.id].count, "count.such" if narrowed else "count"),
        _column("low", items, locale, lambda i: by_id[i.id].low),
        _column("high", items, locale, lambda i: by_id[i.id].high),
    ]
    for kind in ("sport", "trad", "toprope", "boulder"):
        if any(p.types[kind] for p in profiles):
            columns.append(_counted(kind, items, by_id, locale))
    if crags:
        columns += [_of_crag(a, items, locale) for a in _CRAG_USUAL if a not in asked]
    else:
        columns.append(_column("crag", items, locale, lambda i: names(i.facts, locale, "crag_name")[0]))
    return _table(columns, items)


def gyms_table(items: Sequence[EvidenceItem], reading: Reading, days: Sequence[Weekday], locale: Locale) -> Table:
    """Gyms side by side: the hours of the days, prices and whatever else was asked, or the usual of each.

    The text of the reading must be without the gyms' names: one may be called after bouldering.
    """
    named: list[Attribute] = ["facilities"] if asked_facilities(reading.text) else []
    asked = [a for a in dict.fromkeys((*reading.attributes, *named)) if a in _GYM_ASKED]
    prices = [p for p in compared_prices(reading.text) if p.startswith((f"{_PRICED}s", f"{_PRICED}r"))]
    wanted: Sequence[Attribute] = asked or (("price",) if prices else _GYM_USUAL)
    columns: list[Column] = [
        _column("name", items, locale, lambda i: i.title),
        _column("gym_type", items, locale, lambda i: _capital(_rendered(i.facts, "gym_type", locale))),
        _column("place", items, locale, lambda i: _town(i.facts, locale)),
    ]
    for attribute in wanted:
        columns += _of_gym(attribute, items, reading, days, prices, locale)
    return _table(list({key: (key, head, values) for key, head, values in columns}.values()), items)


def with_verdict(table: Table, items: Sequence[EvidenceItem], values: Sequence[ComputedValue], locale: Locale) -> Table:
    """The table with who is ahead, in what, and the column in which that is seen; as it was where nobody is."""
    by_key = {v.key: v for v in values}
    verdict = by_key.get("compare.verdict")
    if verdict is None:
        return table
    first = {i for v in values if v.key == "compare.first" or v.key.startswith("compare.tied.") for i in v.ids}
    said = render("compare.verdict", verdict.value, locale)
    of = str(verdict.value).partition(".")[0]
    columns: tuple[str, ...] = _IN_COLUMNS.get(of) or (_BY.get(of, ""),)
    if of in ("closes", "opens", "hours"):
        columns = tuple(c for c in table.columns if c.startswith("hours."))
    elif of == "price":
        columns = tuple(c for c in table.columns if c.startswith(_PRICED))
    seen = [c for c in columns if c in table.columns]
    return replace(
        table,
        ahead=tuple(i.n for i in items if i.id in first),
        by=seen[0] if len(seen) == 1 else None,
        verdict=said.removeprefix("的") if locale == "zh-TW" else said.removeprefix("is ").removeprefix("has "),
    )


def _of_crag(attribute: Attribute, items: Sequence[EvidenceItem], locale: Locale) -> Column:
    if attribute in ("approach", "height", "rating"):
        return _column(attribute, items, locale, lambda i: value_of(i.facts, attribute))
    if attribute in ("season", "transport"):
        source = {"season": "best_seasons"}.get(attribute, attribute)
        return _column(attribute, items, locale, lambda i: _rendered(i.facts, source, locale))
    source = {"rock": "rock_type"}.get(attribute, attribute)
    return _column(attribute, items, locale, lambda i: _localized(i.facts, source, locale))


def _of_gym(
    attribute: Attribute,
    items: Sequence[EvidenceItem],
    reading: Reading,
    days: Sequence[Weekday],
    prices: Sequence[str],
    locale: Locale,
) -> list[Column]:
    if attribute == "hours":
        return _hours(items, days, locale)
    if attribute == "price":
        return _prices(items, prices, locale)
    if attribute in ("station", "approach"):
        return [
            _column("station", items, locale, lambda i: _rendered(i.facts, "nearest_station", locale)),
            _column("walk_minutes", items, locale, lambda i: i.facts.get("walk_minutes")),
        ]
    if attribute == "facilities":
        if wanted := asked_facilities(reading.text):
            return [_has(facility, items, locale) for facility in wanted]
        return [_column("facilities", items, locale, lambda i: _localized(i.facts, "facilities", locale))]
    if attribute == "rating":
        return [_column("rating", items, locale, lambda i: value_of(i.facts, "rating"))]
    return [_column(attribute, items, locale, lambda i: _localized(i.facts, attribute, locale))]


def _hours(items: Sequence[EvidenceItem], days: Sequence[Weekday], locale: Locale) -> list[Column]:
    """The hours of each day, days on which no gym differs from itself in one column."""
    alike: dict[tuple[FactValue, ...], list[Weekday]] = {}
    for day in days or DAYS:
        told = tuple(i.facts.get(f"opening_hours.{day}") for i in items)
        if any(told):
            alike.setdefault(told, []).append(day)
    return [
        (f"hours.{spanned(on)}", days_named(spanned(on), locale), tuple(_clocks(text, locale) for text in told))
        for told, on in alike.items()
    ]


def _clocks(text: FactValue, locale: Locale) -> FactValue:
    if not isinstance(text, str):
        return None
    return ("公休" if locale == "zh-TW" else "closed") if "公休" in text else clocks(text)


def _prices(items: Sequence[EvidenceItem], prices: Sequence[str], locale: Locale) -> list[Column]:
    """The prices that were asked for, or each that one of the gyms has, in New Taiwan dollars."""
    listed = [f"{_PRICED}{key}" for key in words.PRICES if any(f"{_PRICED}{key}" in i.facts for i in items)]
    columns = prices or listed or [f"{_PRICED}singleEntry.weekday"]
    return [_price(column, items, locale) for column in columns]


def _price(column: str, items: Sequence[EvidenceItem], locale: Locale) -> Column:
    named = word(words.PRICES, column.removeprefix(_PRICED), locale)
    head = f"{named}（NT$）" if locale == "zh-TW" else f"{_capital(named)} (NT$)"
    return (column, head, tuple(i.facts.get(column) for i in items))


def _has(facility: str, items: Sequence[EvidenceItem], locale: Locale) -> Column:
    """Whether each gym lists a facility; one that lists none at all tells nothing."""
    named = word(words.FACILITIES, facility, locale)
    listed = (i.facts.get("facilities") for i in items)
    return (
        f"has.{facility}",
        str(_capital(named)),
        tuple(facility in every if isinstance(every, tuple) else None for every in listed),
    )


def _counted(kind: str, items: Sequence[EvidenceItem], profiles: Mapping[str, Profile], locale: Locale) -> Column:
    return _column(kind, items, locale, lambda i: profiles[i.id].types[kind])


def _column(
    key: str,
    items: Sequence[EvidenceItem],
    locale: Locale,
    value: Callable[[EvidenceItem], FactValue],
    called: str | None = None,
) -> Column:
    return (key, heading(called or key, locale), tuple(value(i) for i in items))


def _table(columns: Sequence[Column], items: Sequence[EvidenceItem]) -> Table:
    return Table(
        tuple(key for key, _, _ in columns),
        tuple(head for _, head, _ in columns),
        tuple(zip(*(values for _, _, values in columns), strict=True)),
        sides=tuple(i.n for i in items),
    )


def _told_apart(item: EvidenceItem, items: Sequence[EvidenceItem], locale: Locale) -> str:
    """A route's name, with where it is when another side bears the same one."""
    namesakes = [i for i in items if i.title == item.title and i is not item]
    if not namesakes:
        return item.title
    key = "crag" if all(i.facts.get("crag_id") != item.facts.get("crag_id") for i in namesakes) else "area"
    place = names(item.facts, locale, f"{key}_name")[0]
    return (
        item.title if place is None else f"{item.title}（{place}）" if locale == "zh-TW" else f"{item.title} ({place})"
    )


def _capital(text: FactValue) -> FactValue:
    """As a cell begins: in English with a capital."""
    return text[:1].upper() + text[1:] if isinstance(text, str) else text


def _year(facts: Mapping[str, FactValue]) -> FactValue:
    date = facts.get("first_ascent_date")
    return date[:4] if isinstance(date, str) else None


def _town(facts: Mapping[str, FactValue], locale: Locale) -> FactValue:
    city, district = (render(key, facts[key], locale) if key in facts else "" for key in ("city", "district"))
    parts = [city, district] if locale == "zh-TW" else [district, city]
    return ("" if locale == "zh-TW" else ", ").join(p for p in parts if p) or None


def _rendered(facts: Mapping[str, FactValue], column: str, locale: Locale) -> FactValue:
    value = value_of(facts, column)
    return None if value is None else render(column, value, locale)


def _localized(facts: Mapping[str, FactValue], column: str, locale: Locale) -> FactValue:
    english = facts.get(f"{column}_en") if locale == "en" else None
    value = english if english is not None else facts.get(column)
    return ("、" if locale == "zh-TW" else ", ").join(value) if isinstance(value, tuple) else value
