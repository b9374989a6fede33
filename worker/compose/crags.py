"""Speak of crags and areas: where they are, how to get there, rock, season, and what they hold."""

from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Attribute
from worker.compose import called
from worker.compose.say import Piece, Slot, Voice, claim, unknown
from worker.compose.values import Values
from worker.understanding.asked.attributes import OF_CRAGS

_COLUMNS: dict[Attribute, tuple[str, str, str]] = {
    # attribute: phrase, its slot, column
    "approach": ("crag.approach", "approach", "approach"),
    "rock": ("crag.rock", "rock", "rock_type"),
    "height": ("crag.height", "height", "height"),
    "season": ("crag.season", "seasons", "best_seasons"),
    "parking": ("crag.parking", "parking", "parking"),
    "transport": ("crag.transport", "transport", "transport"),
    "amenities": ("crag.amenities", "amenities", "amenities"),
    "rating": ("crag.rating", "rating", "rating"),
}
_NOT_OF_CRAGS: dict[Attribute, str] = {
    "hours": "opening_hours",
    "price": "pricing_twd",
    "phone": "phone",
    "website": "website",
    "first_ascent": "first_ascent_date",
}
"""What is asked of crags as it is of gyms or routes, and no crag has."""
_WHERE = frozenset({"place", "region", "address"})
_WITH_ENGLISH = frozenset({"address", "region", "rock_type", "parking", "amenities"})


def crag_line(v: Voice, item: EvidenceItem, values: Values, attributes: Sequence[Attribute] = ()) -> Sentence:
    """A crag as a list entry: what was asked of it, then region, rock, height and season."""
    asked = dict.fromkeys(_COLUMNS[a][2] for a in attributes if a in _COLUMNS)
    columns: tuple[str, ...] = (
        *asked,
        *(c for c in ("region", "rock_type", "height", "best_seasons") if c not in asked),
    )
    loosened = any(claim.value == "walk" for claim in values.under("relaxed."))
    if loosened or values.claim("scope.walk_max") or values.claim("scope.walk_min"):
        columns = tuple(dict.fromkeys(("approach", *columns)))
    said: list[Slot] = []
    for column in columns:
        told = claim(item, _language(v, item, column)) or (unknown(item, column) if column in asked else None)
        said += [told] if told is not None else []
    if (km := values.claim(f"near.km.{item.n}")) is not None:
        said.insert(0, v("near.part", km=km))
    return v.sentence(v("bullet", body=v("item", name=v.name(item), facts=v.join(said))), end="line")


def crag_side(v: Voice, item: EvidenceItem, attributes: Sequence[Attribute], values: Values) -> Sentence:
    """A crag as one side of a comparison: what was asked of it, and nothing else."""
    said: list[Slot] = [*values.under(f"nearby.{item.n}."), *values.under(f"mode.{item.n}.")]
    for column in dict.fromkeys(_COLUMNS[a][2] for a in attributes if a in _COLUMNS):
        said.append(claim(item, _language(v, item, column)) or unknown(item, column))
    low, high = (values.claim(f"place.{item.n}.{end}") for end in ("low", "high"))
    if "grade" in attributes and low is not None and high is not None:
        said.append(v("compare.grades", low=low, high=high))
    if "routes" in attributes and (count := values.claim(f"place.{item.n}.count")) is not None:
        said.append(v("compare.count", count=count))
    return v.sentence(v("bullet", body=v("item", name=v.name(item), facts=v.join(said))), end="line")


def area_line(v: Voice, item: EvidenceItem, values: Values, *, crag: bool = True) -> Sentence:
    """An area as a list entry: its crag, its sectors, how many routes it has."""
    said: list[Slot] = []
    if crag and (of := v.part_of(item, "crag_name")):
        said.append(of)
    if sectors := claim(item, "sectors_en" if v.locale == "en" and "sectors_en" in item.facts else "sectors"):
        said.append(v("area.sectors", sectors=sectors))
    body = v("item", name=v.name(item), facts=v.join(said)) if said else v.name(item)
    return v.sentence(v("bullet", body=body), end="line")


def crag_detail(v: Voice, item: EvidenceItem, attributes: Sequence[Attribute], values: Values) -> list[Sentence]:
    """What was asked of one crag; without an attribute its place, routes, rock and season."""
    asked = [
        a
        for a in attributes
        if a in _COLUMNS
        or a in _NOT_OF_CRAGS
        or a in ("name", "aliases", "place", "region", "address", "routes", "areas", "grade", "type")
    ]
    if "season" not in asked and values.under(f"in_season.{item.n}."):
        # Whether a season suits it is asked beside its rock, or the way there.
        asked = [*asked, "season"]
    # Where it lies is one sentence, however it is asked.
    asked = ["place" if a in _WHERE else a for a in asked]
    wanted = asked or ["place", "routes", "rock", "season", "approach"]
    return [v.sentence(p, end="stop.line") for a in dict.fromkeys(wanted) for p in _answer(v, item, a, values)]


def area_detail(v: Voice, item: EvidenceItem, values: Values, attributes: Sequence[Attribute] = ()) -> list[Sentence]:
    """An area: whose it is, its sectors and its routes; what only its crag has is told of that."""
    if {"name", "aliases"} & set(attributes):
        told = called.aliases(v, item) if "aliases" in attributes else called.name(v, item)
        return [v.sentence(told, end="stop.line")]
    asked = [_NOT_OF_CRAGS.get(a, a) for a in attributes if a in ("height", "rating") or a in _NOT_OF_CRAGS]
    unknowns = [v.sentence(_unknown(v, item, column), end="stop.line") for column in asked]
    crag = v.part_of(item, "crag_name")
    if attributes and set(attributes) <= OF_CRAGS and crag:
        return [v.sentence(v("area.is", name=v.name(item), crag=crag), end="stop.line")]
    return [*unknowns, *_area(v, item, values)]


def _area(v: Voice, item: EvidenceItem, values: Values) -> list[Sentence]:
    if sector := values.claim(f"sector.{item.n}.name"):
        return _sector_detail(v, item, sector, values)
    pieces: list[Piece] = []
    if crag := v.part_of(item, "crag_name"):
        pieces.append(v("area.is", name=v.name(item), crag=crag))
    if sectors := claim(item, "sectors_en" if v.locale == "en" and "sectors_en" in item.facts else "sectors"):
        pieces.append(v("area.sectors", sectors=sectors))
    if counted := place_count(v, item, values):
        pieces.append(counted)
    return [v.sentence(p, end="stop.line") for p in pieces]


def _sector_detail(v: Voice, item: EvidenceItem, sector: Claim, values: Values) -> list[Sentence]:
    """A sector: in which area of which crag, and its routes."""
    pieces: list[Piece] = []
    if crag := v.part_of(item, "crag_name"):
        pieces.append(v("sector.is", sector=sector, crag=crag, name=v.name(item, both=False)))
    count, types, low, high = (values.claim(f"sector.{item.n}.{key}") for key in ("count", "types", "low", "high"))
    if count is not None and types is not None and low is not None and high is not None:
        pieces.append(v("sector.routes", sector=sector, count=count, low=low, high=high, types=types))
    return [v.sentence(p, end="stop.line") for p in pieces]


def place_count(v: Voice, item: EvidenceItem, values: Values) -> Piece | None:
    """How many routes a place has, how hard they are and of which types."""
    count, types = values.claim(f"place.{item.n}.count"), values.claim(f"place.{item.n}.types")
    low, high = values.claim(f"place.{item.n}.low"), values.claim(f"place.{item.n}.high")
    name = v.name(item, both=False)
    if count is None:
        return None
    if types is None:
        key = "compare.place.none" if values.claim("compare.narrowed") is None else "compare.place.none.such"
        return v(key, name=name, count=count)
    if low is None or high is None:
        return v("compare.place.plain", name=name, count=count, types=types)
    return v("compare.place", name=name, count=count, low=low, high=high, types=types)


def _answer(v: Voice, item: EvidenceItem, attribute: Attribute, values: Values) -> list[Piece]:
    if attribute in ("name", "aliases"):
        return [called.name(v, item) if attribute == "name" else called.aliases(v, item)]
    if attribute in _WHERE:
        return _where(v, item)
    if attribute in ("routes", "grade", "type"):
        counted = place_count(v, item, values)
        return [counted] if counted else []
    if attribute == "areas":
        areas = values.claim(f"place.{item.n}.areas")
        return [v("crag.areas", name=v.name(item, both=False), areas=areas)] if areas else []
    if attribute in _NOT_OF_CRAGS:
        return [_unknown(v, item, _NOT_OF_CRAGS[attribute])]
    key, slot, column = _COLUMNS[attribute]
    value = claim(item, _language(v, item, column))
    if value is None:
        return [_unknown(v, item, column)]
    slots: dict[str, Slot] = {"name": v.name(item, both=False), slot: value}
    prefix = {"season": "in_season.", "amenities": "nearby.", "transport": "mode."}.get(attribute)
    whether = values.under(f"{prefix}{item.n}.") if prefix else []
    said = [v("crag.whether", name=v.name(item, both=False), whether=each) for each in whether]
    return [*said, v(key, **slots)]


def _unknown(v: Voice, item: EvidenceItem, column: str) -> Piece:
    return v("fact.unknown", name=v.name(item, both=False), attribute=unknown(item, column))


def _where(v: Voice, item: EvidenceItem) -> list[Piece]:
    address, coordinates = claim(item, _language(v, item, "address")), claim(item, "coordinates")
    region = claim(item, "region")
    if address is None:
        if region is None:
            return [v("fact.unknown", name=v.name(item), attribute=unknown(item, "address"))]
        return [v("crag.region", name=v.name(item), region=region)]
    said = v("crag.address", name=v.name(item), address=address)
    return [v.join([said, v("crag.coordinates", coordinates=coordinates)]) if coordinates else said]


def _language(v: Voice, item: EvidenceItem, column: str) -> str:
    english = f"{column}_en"
    return english if v.locale == "en" and column in _WITH_ENGLISH and english in item.facts else column
