"""Every tenth item held against the data files by a reader of its own, and printed for a person to read.

Nothing here uses the builder's code: the raw rows are read again and each attribute is taken from them anew.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tuning.arms.items import Item

DATA = Path(__file__).resolve().parents[2] / "data"
EVERY = 10
NUMBERS = {"length": "length_m", "bolts": "bolt_count"}
WORDS = {
    "sport": {"運動攀登", "sport"}, "trad": {"傳統攀登", "trad"}, "toprope": {"頂繩攀登", "top rope"},
    "boulder": {"抱石", "boulder"}, "mixed": {"混合", "綜合攀岩館", "mixed"},
    "bouldering": {"抱石館", "bouldering"}, "lead": {"先鋒攀岩館", "lead"},
}  # fmt: skip


def sample(items: Sequence[Item]) -> list[Item]:
    """Every tenth item."""
    return list(items[::EVERY])


def problems(item: Item) -> list[str]:
    """What is wrong with an item by the data; nothing for a right one."""
    found = [*_answer_problems(item)]
    if item.name not in item.question:
        found.append(f"the question does not name {item.name!r}")
    if item.kind in ("fact", "term"):
        if len(set(item.options)) != 4 or item.right is None:
            found.append(f"options {item.options}: wanted four different ones and the right one marked")
        elif not item.options[item.right].startswith(item.value):
            found.append(f"option {item.options[item.right]!r} is marked right: wanted {item.value!r}")
    return found


def line(item: Item) -> str:
    """An item in a line for a person, with the row it rests on."""
    row = _row(item.gold[0]) if item.gold else None
    facts = {k: v for k, v in (row or {}).items() if k not in ("latitude", "longitude", "facilities", "facilities_en")}
    shown = json.dumps(facts, ensure_ascii=False)[:420] if row else "no row"
    wanted = item.value or f"abstain: {item.why}"
    return f"{item.id} [{item.kind}] {item.question} → {wanted} {list(item.options)}\n    {shown}"


def _answer_problems(item: Item) -> Iterator[str]:
    if item.why == "invented name":
        text = "".join((DATA / "taiwan" / f"{name}.jsonl").read_text("utf-8") for name in ("routes", "areas", "gyms"))
        if item.name.lower() in text.lower():
            yield f"{item.name!r} stands in the data"
        return
    row = _row(item.gold[0])
    if row is None:
        yield f"no row {item.gold[0]}"
        return
    names = [*row.get("zh", ()), *row.get("en", ()), row.get("name"), row.get("name_en")]
    if item.name not in names:
        yield f"{item.gold[0]} is not called {item.name!r}"
    if row.get("status", "published") != "published":
        yield f"{item.gold[0]} is not published"
    if item.kind == "unanswerable":
        unknown = row["grade"] in ("5.??", "TBD") if item.attribute == "grade" else NUMBERS[item.attribute] not in row
        if not unknown:
            yield f"{item.gold[0]} has a {item.attribute}"
    elif item.kind == "card":
        wanted = {row["grade"], f"{row['length_m']:g}", *WORDS[row["type"]]}
        if not all(
            part in wanted for part in (each.split()[0] if each[0].isdigit() else each for each in item.accepted)
        ):
            yield f"card {item.value!r} is not the row's"
    elif not _holds(item, row):
        yield f"{item.attribute} {item.value!r} is not the row's"


def _holds(item: Item, row: dict[str, Any]) -> bool:
    value, attribute = item.value, item.attribute
    if attribute in NUMBERS:
        return float(value) == float(row[NUMBERS[attribute]])
    if attribute in ("area", "crag"):
        place = _row(f"{attribute}:{row[f'{attribute}_id']}")
        return place is not None and value in (place["name"], place["name_en"])
    if attribute.startswith("price_"):
        return bool(float(value) == row["pricing_twd"]["singleEntry"][attribute.removeprefix("price_")])
    if attribute.startswith("hours_"):
        return bool(value == row["opening_hours"][attribute.removeprefix("hours_")])
    if attribute in ("type", "gym_type"):
        return value in WORDS[row[attribute]]
    if attribute == "term":
        return value in (*row["zh"], *row["en"])
    if attribute == "grade":
        return bool(value == row["grade"])
    # City, district, region and rock stand in the row as words of either language; the address has the English ones.
    places = (row.get(attribute), row.get(f"{attribute}_en"), row.get("address_en"), row.get("region_en"))
    city = value.removesuffix(" City").removesuffix(" County")
    return any(value in place for place in places if place) or city in str(row.get("address_en"))


def _row(document: str) -> dict[str, Any] | None:
    kind, _, row_id = document.partition(":")
    path = DATA / "glossary.jsonl" if kind == "article" else DATA / "taiwan" / f"{kind}s.jsonl"
    for text in path.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(text)
        own = f"term-{re.sub('[^a-z0-9]+', '-', row['en'][0].lower()).strip('-')}" if kind == "article" else row["id"]
        if own == row_id:
            return row
    return None
