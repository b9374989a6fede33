"""Speak of gyms: hours of the asked day, prices, the way there, and what is announced right now."""

import re
from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Attribute
from worker.compose import called
from worker.compose.say import Piece, Slot, Voice, claim, known, unknown
from worker.compose.scope import what_asked, where_asked
from worker.compose.values import Values
from worker.text.folding import holds_cjk
from worker.understanding.gyms.prices import (
    JOINING_FEE,
    NOTES,
    OFF_PEAK,
    REMARKS,
    TWILIGHT_LESS,
    WEEKEND_MORE,
    tells_of_joining,
    tells_of_off_peak,
)
from worker.understanding.names.roads import tells_floor
from worker.verify.words import OF_SO_MANY

_APART = (WEEKEND_MORE, TWILIGHT_LESS)
"""What two prices differ by: missing where one of them is, which is told then."""
_COLUMNS: dict[Attribute, tuple[str, str, str]] = {
    # attribute: phrase, its slot, column
    "price": ("gym.price", "prices", "pricing_twd"),
    "address": ("gym.address", "address", "address"),
    "place": ("gym.address", "address", "address"),
    "floor": ("gym.address", "address", "address"),
    "phone": ("gym.phone", "phone", "phone"),
    "website": ("gym.website", "website", "website"),
    "facilities": ("gym.facilities", "facilities", "facilities"),
    "rating": ("gym.rating", "rating", "rating"),
}
_OF_HOURS = frozenset({"open_at", "closed_on", "closed_some", "days_apart", "closes_by", "shut_at"})
_OF_THE_HALL = frozenset({"facilities", "gym_type"})
_BESIDE_COLUMNS = frozenset({"name", "aliases", "hours", "station", "gym_type", "approach"})
_WITH_ENGLISH = frozenset({"address", "facilities"})


def gym_line(
    v: Voice,
    item: EvidenceItem,
    values: Values,
    *,
    hours: str | None,
    attributes: Sequence[Attribute],
    prices: Sequence[str] = (),
    city: bool = True,
) -> Sentence:
    """A gym as a list entry: district, type, the asked days' hours, what else was asked, and its number."""
    said: list[Slot] = []
    if area := _area(v, item, city=city):
        said.append(area)
    said.extend(known(item, ("gym_type",)))
    if (km := values.claim(f"near.km.{item.n}")) is not None:
        said.append(v("near.part", km=km))
    if hours is not None:
        said.append(claim(item, hours) or unknown(item, "opening_hours"))
    elif "hours" in attributes:
        said.append(claim(item, "opening_hours") or unknown(item, "opening_hours"))
    told: set[str] = set()
    for attribute in attributes:
        column = _COLUMNS.get(attribute, ("", "", ""))[2]
        if attribute == "price" and {NOTES, OFF_PEAK} & set(prices) and (notes := claim(item, NOTES)):
            said += [*known(item, [p for p in prices if p not in (NOTES, OFF_PEAK)]), notes]
        elif attribute == "price" and (asked := known(item, [p for p in prices if p != NOTES])):
            said.extend(asked)
        elif attribute == "price" and (entries := [p for p in prices if p not in (NOTES, OFF_PEAK)]):
            # Of a price that was asked for by its name no other one tells.
            said.append(unknown(item, entries[0]) if claim(item, "pricing_twd") else unknown(item, "pricing_twd"))
        elif column and column not in told:
            told.add(column)
            said.append(claim(item, _language(v, item, column)) or unknown(item, column))
    by_station = values.claim("scope.stations") is not None and "address" in attributes
    if not attributes or by_station or {"station", "approach"} & set(attributes):
        said.extend(_station(v, item))
    return v.sentence(v("bullet", body=v("item", name=v.name(item), facts=v.join(said))), end="line")


def gym_detail(
    v: Voice,
    item: EvidenceItem,
    values: Values,
    *,
    hours: str | None,
    attributes: Sequence[Attribute],
    prices: Sequence[str] = (),
) -> list[Sentence]:
    """What was asked of one gym; without an attribute its place, type, hours and way there."""
    wanted = tuple(a for a in attributes if a in _COLUMNS or a in _BESIDE_COLUMNS)
    if "approach" in wanted:
        # How far one walks is told with the station from which.
        wanted = tuple(a for a in wanted if a != "station")
    if hours is not None and not {"hours", "price"} & set(wanted):
        wanted = ("hours", *wanted)
    if not wanted:
        wanted = ("gym_type", "address", "hours", "station", "price")
    if {"address", "floor"} & set(wanted):
        wanted = tuple(a for a in wanted if a != "place" and not (a == "address" and "floor" in wanted))
    pieces = [p for a in dict.fromkeys(wanted) for p in _answer(v, item, a, hours, prices)]
    asked = [v("gym.has", name=v.name(item, both=False), has=has) for has in values.under(f"has.{item.n}.")]
    if asked and ("facilities" in attributes or not {"hours", "price"} & set(attributes)):
        # What else was asked is told behind it.
        more = [a for a in dict.fromkeys(wanted) if a != "facilities"] if set(attributes) - _OF_THE_HALL else []
        others = [p for a in more for p in _answer(v, item, a, hours, prices)]
        pieces = [*asked, *(p for p in [_listed(v, item)] if p is not None), *others]
    is_open, moment = values.claim(f"open.{item.n}"), values.claim("moment")
    if is_open is not None and moment is not None and ("price" not in attributes or "hours" in attributes):
        pieces.insert(0, v("gym.open", name=v.name(item, both=False), moment=moment, open=is_open))
    return [v.sentence(p, end="stop.line") for p in pieces]


_IN_CHINESE = re.compile(r"\b(?:chinese|mandarin|hanzi|characters|taxi|cabs?|cabbie|driver|uber)\b", re.IGNORECASE)
_IN_ENGLISH = re.compile(r"英文|英語|羅馬拼音|外國(?:朋友|人|同事|客人)")


def address_for_others(v: Voice, item: EvidenceItem, text: str) -> list[Sentence]:
    """The address as the other language writes it, where that is asked: "the Chinese address for the taxi"."""
    asked, column = (_IN_CHINESE, "address") if v.locale == "en" else (_IN_ENGLISH, "address_en")
    address = claim(item, column) if asked.search(text) is not None else None
    if address is None:
        return []
    return [v.sentence(v("gym.address.other", name=v.name(item, both=False), address=address), end="stop.line")]


def _listed(v: Voice, item: EvidenceItem) -> Piece | None:
    facilities = claim(item, _language(v, item, "facilities"))
    name = v.name(item, both=False)
    return v("gym.facilities", name=name, facilities=facilities) if facilities is not None else None


def hour_extreme(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """Which gyms close last or open first that day, and when; of several days those apart on which others do."""
    which, day = values.text("hours.extreme"), values.claim("hours.day") or values.claim("hours.of")
    clock = values.claim("hours.clock") or values.claim("hours.total")
    if which is None or day is None or clock is None or not items:
        return []
    others = [item for item in items if values.claim(f"hours.day.{item.n}")]
    first = items[: items.index(others[0])] if others else items
    said = [_at_hours(v, values, which, first, day, clock, "hours.count")]
    for at, item in enumerate(others):
        end = items.index(others[at + 1]) if at + 1 < len(others) else len(items)
        then, hour = values.claim(f"hours.day.{item.n}"), values.claim(f"hours.clock.{item.n}")
        if then is not None and hour is not None:
            said.append(
                _at_hours(v, values, which, items[items.index(item) : end], then, hour, f"hours.count.{item.n}")
            )
    return [*(v.sentence(each, end="stop.line") for each in said[:-1]), v.sentence(said[-1], end=_end(items))]


def _end(items: Sequence[EvidenceItem]) -> str:
    return "colon.line" if len(items) > 1 else "stop.line"


def _at_hours(
    v: Voice, values: Values, which: str, items: Sequence[EvidenceItem], day: Slot, clock: Slot, counted: str
) -> Piece:
    where, count = where_asked(v, values), Claim(None, counted, values.number(counted))
    rank = values.claim("hours.rank")
    if rank is not None and values.number("hours.rank") > 1:
        which, ranked = f"{which}.nth", {"rank": rank}
    else:
        ranked = {}
    if len(items) == 1 and values.number(counted) <= 1:
        one = what_asked(v, values, "gym", one=True, but=_OF_HOURS)
        return v(f"hours.{which}.one", where=where, what=one, day=day, name=v.name(items[0]), clock=clock, **ranked)
    what = what_asked(v, values, "gym", but=_OF_HOURS)
    return v(f"hours.{which}.many", where=where, what=what, day=day, count=count, clock=clock, **ranked)


def bill(v: Voice, values: Values, item: EvidenceItem) -> list[Sentence]:
    """What all who go pay together there, children at the price of everybody else."""
    amount, people, of = values.claim(f"bill.{item.n}"), values.claim("bill.people"), values.claim("bill.of")
    if amount is None or people is None or of is None:
        return []
    said = v("bill", name=v.name(item, both=False), people=people, of=of, amount=amount)
    children = [v.sentence(v("bill.children"))] if values.number("bill.children") else []
    return [v.sentence(said), *children]


def billed(values: Values) -> tuple[str, ...]:
    """The price columns of which a bill is made; nothing where none was asked."""
    of = values.claim("bill.of")
    return (
        tuple(f"pricing_twd.{key.partition(OF_SO_MANY)[0]}" for key in of.value)
        if of is not None and isinstance(of.value, tuple)
        else ()
    )


def price_extreme(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """Which gyms cost least or most, for one entry or for what else was named."""
    which, of, amount = values.text("price.extreme"), values.claim("price.of"), values.claim("price.amount")
    if which is None or of is None or amount is None or not items:
        return []
    # Of which gyms is said with whatever else was asked of them: those with showers, those open then.
    where, one, what = where_asked(v, values), what_asked(v, values, "gym", one=True), what_asked(v, values, "gym")
    if (first := values.number("price.first")) > 1:
        shown = Claim(None, "price.first", first)
        return [v.sentence(v(f"price.{which}.top", where=where, of=of, what=what, shown=shown), end="colon.line")]
    column = f"pricing_twd.{of.value[0]}" if isinstance(of.value, tuple) and len(of.value) == 1 else None
    price = v.piece(amount) if column is None or len(items) > 1 else v.piece(Claim(items[0].n, column, amount.value))
    slots: dict[str, Slot] = {"where": where, "of": of, "price": price}
    if (rank := values.claim("price.rank")) is not None:
        slots["rank"] = rank
    key = f"price.{which}.nth" if rank is not None else f"price.{which}"
    if len(items) == 1:
        return [
            v.sentence(
                v(f"{key}.one", what=what if rank is not None else one, name=v.name(items[0]), **slots), end="stop.line"
            )
        ]
    count = Claim(None, "price.count", values.number("price.count"))
    return [v.sentence(v(f"{key}.many", what=what, count=count, **slots), end="colon.line")]


def condition(v: Voice, item: EvidenceItem) -> Sentence | None:
    """A gym's notice that is in force now, quoted."""
    text = claim(item, "text")
    if text is None:
        return None
    gym = v.name(item, both=False, key="gym_name")
    return v.sentence(v("gym.condition", name=gym, text=text), end="line")


def noticed(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """How many gyms have a notice in force, and each notice; that there is none where there is none."""
    count = values.claim("noticed.count")
    where = where_asked(v, values)
    if not values.number("noticed.count") or count is None:
        return [v.sentence(v("noticed.none", where=where), end="stop.line")]
    said = [v.sentence(v("noticed.some", where=where, count=count), end="colon.line")]
    notices = (i for i in items if i.kind == "gym_condition")
    return [*said, *(s for i in notices if (s := condition(v, i)) is not None)]


def unannounced(v: Voice, values: Values, item: EvidenceItem) -> list[Sentence]:
    """That a gym has no notice in force, where that was asked."""
    if values.claim(f"noticed.{item.n}") is None:
        return []
    return [v.sentence(v("gym.unannounced", name=v.name(item, both=False)), end="stop.line")]


def _answer(
    v: Voice, item: EvidenceItem, attribute: Attribute, hours: str | None, prices: Sequence[str]
) -> list[Piece]:
    name = v.name(item, both=False)
    if (
        OFF_PEAK in prices
        and claim(item, OFF_PEAK) is None
        and (quiet := claim(item, NOTES))
        and tells_of_off_peak(str(quiet.value))
    ):
        prices = tuple(NOTES if p == OFF_PEAK else p for p in prices)
        if prices == (NOTES,):
            prices = ()
    if attribute in ("name", "aliases"):
        return [called.name(v, item) if attribute == "name" else called.aliases(v, item)]
    if attribute == "hours":
        times = claim(item, hours or "opening_hours")
        return [v("gym.hours", name=name, hours=times) if times else _unknown(v, item, "opening_hours")]
    if attribute == "gym_type":
        area, kind = _area(v, item), claim(item, "gym_type")
        return [v("gym.is", name=v.name(item), city=area, type=kind)] if area and kind else []
    if attribute == "station":
        station, walk = claim(item, "nearest_station"), claim(item, "walk_minutes")
        if station is None:
            return [_unknown(v, item, "nearest_station")]
        said = v("gym.station.walk", name=name, station=station, walk=walk) if walk else None
        return [said or v("gym.station", name=name, station=station)]
    if attribute == "approach":
        blank = [] if claim(item, "walk_minutes") else [_unknown(v, item, "walk_minutes")]
        return [*blank, *_answer(v, item, "station", hours, prices)]
    if attribute == "price" and prices == (NOTES,):
        if (notes := claim(item, NOTES)) and tells_of_joining(str(notes.value)):
            foreign = v.locale == "en" and holds_cjk(str(notes.value))
            in_chinese = [v("gym.price.note.local")] if foreign else []
            return [v("gym.price.note.of", name=name, notes=notes), *in_chinese]
        return [_unknown(v, item, JOINING_FEE), *_answer(v, item, "price", hours, ())]
    entries = [p for p in prices if p != NOTES]
    if attribute == "price" and entries and claim(item, "pricing_twd"):
        asked = known(item, entries)
        missing = [p for p in entries if claim(item, p) is None and p not in _APART]
        # A price that a gym does not list is said to be missing before those that it does.
        told: list[Slot] = list(asked) if asked else [claim(item, "pricing_twd") or unknown(item, "pricing_twd")]
        pieces = [_unknown(v, item, p) for p in missing]
        pieces.append(v("gym.price", name=name, prices=v.join(told, "list")))
        # Hours that cost less, and what is paid beside the entry, stand in the notes.
        entry = any("singleEntry" in p or p in REMARKS for p in prices)
        if entry and (notes := claim(item, NOTES)):
            hourly = NOTES in prices and "/hr" in str(notes.value)
            # What an hour costs is told first where that is asked.
            first = [v("gym.price.note.of", name=name, notes=notes)] if hourly else []
            pieces = [*first, *pieces] if hourly else [*pieces, v("gym.price.note", notes=notes)]
        return pieces
    if attribute == "floor" and not tells_floor(str(item.facts.get("address") or "")):
        return [_unknown(v, item, "floor"), *_answer(v, item, "address", hours, prices)]
    key, slot, column = _COLUMNS[attribute]
    value = claim(item, _language(v, item, column))
    if value is None:
        return [_unknown(v, item, column)]
    slots: dict[str, Slot] = {"name": name, slot: value}
    pieces = [v(key, **slots)]
    if attribute == "price" and (notes := claim(item, NOTES)):
        pieces.append(v("gym.price.note", notes=notes))
    return pieces


def _unknown(v: Voice, item: EvidenceItem, column: str) -> Piece:
    return v("fact.unknown", name=v.name(item, both=False), attribute=unknown(item, column))


def _area(v: Voice, item: EvidenceItem, *, city: bool = True) -> Piece | None:
    """City and district; without the city where the answer has said it already."""
    named, district = claim(item, "city"), claim(item, "district")
    if district is None:
        return v.piece(named) if named and city else None
    if named is None or not city:
        return v.piece(district)
    return v("gym.area", city=named, district=district)


def _station(v: Voice, item: EvidenceItem) -> list[Slot]:
    station, walk = claim(item, "nearest_station"), claim(item, "walk_minutes")
    if station is None:
        return []
    return [v("gym.part.station", station=station), *([walk] if walk else [])]


def _language(v: Voice, item: EvidenceItem, column: str) -> str:
    english = f"{column}_en"
    return english if v.locale == "en" and column in _WITH_ENGLISH and english in item.facts else column
