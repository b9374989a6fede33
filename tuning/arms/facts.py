"""The facts of the data files, one by one: an entity, an attribute, its value in both languages, what else is right."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from tuning.arms.wording import DAY_NAMES, GYM_TYPES, ROUTE_TYPES

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
FILES = {"route": "routes", "gym": "gyms", "area": "areas", "crag": "crags"}
BUCKETS = 5

Locale: TypeAlias = Literal["zh-TW", "en"]
LOCALES: tuple[Locale, ...] = ("zh-TW", "en")
Row: TypeAlias = Mapping[str, Any]
NO_BOLTS = ("無 bolt", "沒有 bolt", "no bolts")
"""How a route without bolts is said to be one."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of the data: this attribute of this entity has this value."""

    kind: str
    id: str
    attribute: str
    names: Mapping[Locale, str]
    """The entity's name per language; a language that it has no name in is absent."""
    values: Mapping[Locale, str]
    """The value as an answer prints it, without a unit."""
    accepted: tuple[str, ...]
    """Every way to say the value that counts as right, in either language."""
    bucket: int
    """1 (least written about) to 5: a quintile of `mentions` within the kind."""

    @property
    def key(self) -> str:
        """Which fact it is, whatever its value."""
        return f"{self.kind}:{self.id}:{self.attribute}"


@cache
def rows(kind: str) -> tuple[Row, ...]:
    """The published rows of a kind as the data files hold them."""
    lines = (DATA / "taiwan" / f"{FILES[kind]}.jsonl").read_text("utf-8").splitlines()
    return tuple(row for row in map(json.loads, lines) if row.get("status", "published") == "published")


def mentions(row: Row) -> int:
    """How much is published about an entity, the proxy of its popularity.

    The papers count page views, which nobody has for these crags. Here: videos and community popularity points, three
    each since a visitor made them, and one for every field that somebody filled in (a feature list counts each one).
    """
    filled = sum(len(v) if isinstance(v, list) else 1 for v in row.values() if v not in (None, "", []))
    return 3 * int(row.get("video_count") or 0) + 3 * int(row.get("popularity") or 0) + filled


@cache
def buckets(kind: str) -> Mapping[str, int]:
    """The quintile of each entity of a kind; equal mentions are ordered by id, so that each run gives the same."""
    ordered = sorted(rows(kind), key=lambda row: (mentions(row), row["id"]))
    return {row["id"]: 1 + at * BUCKETS // len(ordered) for at, row in enumerate(ordered)}


def folded(name: str) -> str:
    """A name without case, spaces and marks, to tell whether two names are one."""
    return re.sub(r"[\W_]+", "", name.lower())


@cache
def taken() -> Counter[str]:
    """How many entities bear each folded name."""
    return Counter(
        name
        for kind in FILES
        for row in rows(kind)
        for name in {folded(row.get(key) or "") for key in ("name", "name_en")} - {""}
    )


def names_of(row: Row) -> dict[Locale, str]:
    """The names that mean this entity and no other; a name of one letter or of digits only is none."""
    found: dict[Locale, str] = {}
    zh, en = row.get("name") or "", row.get("name_en") or ""
    if _usable(zh) and re.search(r"[㐀-鿿]", zh):
        found["zh-TW"] = zh
    if _usable(en) and en.isascii():
        found["en"] = en
    return found


def facts() -> Iterator[Fact]:
    """Every fact that an item may ask for, in the order of the files."""
    for kind in FILES:
        for row in rows(kind):
            names = names_of(row)
            if names:
                for attribute, values, accepted in _attributes(kind, row):
                    yield Fact(kind, row["id"], attribute, names, values, accepted, buckets(kind)[row["id"]])


def _usable(name: str) -> bool:
    plain = folded(name)
    return len(plain) >= 2 and not plain.isdigit() and taken()[plain] == 1 and not re.search(r"未命名|unnamed", plain)


def _attributes(kind: str, row: Row) -> Iterator[tuple[str, dict[Locale, str], tuple[str, ...]]]:
    if kind == "route":
        yield from _route(row)
    elif kind == "gym":
        yield from _gym(row)
    elif kind == "area":
        yield "crag", *_place("crag", row["crag_id"])
    else:
        yield "region", *_words(row["region"], row["region_en"], row["region_en"].split()[0], row["region"][0] + "台灣")
        yield "rock_type", *_words(row["rock_type"], row["rock_type_en"])


def _route(row: Row) -> Iterator[tuple[str, dict[Locale, str], tuple[str, ...]]]:
    if re.fullmatch(r"5\.\d+[a-d]?|V\d+", row["grade"]):
        yield "grade", *_same(row["grade"])
    kinds = ROUTE_TYPES[row["type"]]
    yield "type", {"zh-TW": kinds["zh-TW"][0], "en": kinds["en"][0]}, (*kinds["zh-TW"], *kinds["en"])
    if row.get("length_m"):
        yield "length", *_same(f"{row['length_m']:g}")
    if row.get("bolt_count") is not None:
        bolts = str(row["bolt_count"])
        none = () if row["bolt_count"] else NO_BOLTS
        yield "bolts", {"zh-TW": bolts, "en": bolts}, (bolts, *none)
    yield "area", *_place("area", row["area_id"])
    yield "crag", *_place("crag", row["crag_id"])


def _gym(row: Row) -> Iterator[tuple[str, dict[Locale, str], tuple[str, ...]]]:
    from indexer.words import CITIES

    yield "city", *_words(row["city"], CITIES[row["city"]], CITIES[row["city"]].removesuffix(" City"), row["city"][:2])
    if found := re.search(r"([A-Z][A-Za-z']+) Dist\.", row["address_en"]):
        yield "district", *_words(row["district"], found[1], row["district"].removesuffix("區"))
    kinds = GYM_TYPES[row["gym_type"]]
    yield "gym_type", {"zh-TW": kinds["zh-TW"][0], "en": kinds["en"][0]}, (*kinds["zh-TW"], *kinds["en"])
    for day in ("weekday", "weekend"):
        if price := row["pricing_twd"]["singleEntry"].get(day):
            yield f"price_{day}", *_same(f"{price:g}")
    for day in DAY_NAMES:
        hours = row["opening_hours"].get(day)
        if hours and re.fullmatch(r"\d\d:\d\d-\d\d:\d\d", hours):
            first, last = hours.split("-")
            yield f"hours_{day}", {"zh-TW": hours, "en": hours}, (hours, f"{first}–{last}", f"{first} - {last}")


def _same(value: str) -> tuple[dict[Locale, str], tuple[str, ...]]:
    return {"zh-TW": value, "en": value}, (value,)


def _words(zh: str, en: str, *others: str) -> tuple[dict[Locale, str], tuple[str, ...]]:
    return {"zh-TW": zh, "en": en}, tuple(dict.fromkeys((zh, en, *others)))


def _place(kind: str, place: str) -> tuple[dict[Locale, str], tuple[str, ...]]:
    row = next(each for each in rows(kind) if each["id"] == place)
    name = re.sub(r"[()（）]", "", row["name"])
    return {"zh-TW": row["name"], "en": row["name_en"]}, tuple(dict.fromkeys((row["name"], name, row["name_en"])))
