"""What the gazetteer knows of one catalogued row: enough to read a question, nothing to answer it."""

from typing import Literal, NamedTuple

EntityKind = Literal["route", "area", "sector", "crag", "gym", "region", "city", "district", "station"]


class Entity(NamedTuple):
    """One thing that bears names.

    id is the row's id; a sector has no row, its id is that of its area; regions, cities and districts have their
    Chinese name as id, and so do stations. city and district are those of a gym, or those that a crag's address names.
    """

    kind: EntityKind
    id: str
    name: str
    name_en: str | None = None
    crag_id: str | None = None
    area_id: str | None = None
    region: str | None = None
    city: str | None = None
    district: str | None = None
