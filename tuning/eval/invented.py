"""Grades, numbers and catalogued names of an answer that neither its sources nor the question hold."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations
from typing import Any

from tuning.eval.client import NOW, Answer
from tuning.eval.distances import distances
from tuning.eval.facts import plain
from tuning.eval.recount import averaged, bills, recounted, set_against, together
from tuning.eval.rows import LETTERS, Catalog, Row, open_spans, span
from worker.verify.toponyms import STATIONS, english_ways

GRADE = re.compile(r"(?<![\w.])(?:5\.\d{1,2}[a-d]?(?:/[a-d])?[+-]?|[Vv]\d{1,2}|[3-9][a-cA-C]\+?)(?![\w])")
CONVERSIONS = [
    ("5.9", "5c"), ("5.10a", "6a"), ("5.10b", "6a+"), ("5.10c", "6b"), ("5.10d", "6b+"), ("5.11a", "6b+"),
    ("5.11a", "6c"), ("5.11b", "6c"), ("5.11c", "6c+"), ("5.11d", "7a"), ("5.12a", "7a+"), ("5.12b", "7b"),
    ("5.12c", "7b+"), ("5.12d", "7c"), ("5.13a", "7c+"), ("5.13b", "8a"), ("5.13c", "8a+"), ("5.13d", "8b"),
    ("5.14a", "8b+"), ("5.14b", "8c"), ("5.14c", "8c+"), ("5.14d", "9a"),
    ("V3", "6A"), ("V3", "6A+"), ("V4", "6B"), ("V4", "6B+"), ("V5", "6C"), ("V5", "6C+"), ("V6", "7A"),
    ("V7", "7A+"), ("V8", "7B"), ("V8", "7B+"), ("V9", "7C"), ("V10", "7C+"), ("V11", "8A"), ("V12", "8A+"),
]  # fmt: skip
"""Pairs of a YDS and a French grade, or a V and a Font one, that published comparison tables hold side by side."""
REASON = re.compile(r"[比和]你(?:說|紀錄裡)的 ?\S+|\bthe \S+ (?:you named|in your log)\b")
"""What a recommendation compares its route with: the asker's own grade, which is not said to be the route's."""
OWN = re.compile(r"(\d+(?:\.\d+)?)\s*(?:m\b|公尺|個 ?bolt|bolts?\b)")
"""A length or a number of bolts, which no counting can explain."""
NUMBER = re.compile(r"\d+(?::\d\d)?(?:\.\d+)?")
FEET = re.compile(r"(\d+)\s*-?(?:feet|foot|ft|英[尺呎]|呎|['’′])")
FOOT_M = 0.3048
HOURS = {hour: n for n, hour in enumerate([*"一二三四五六七八九十", "十一", "十二"], 1)} | {"兩": 2}
ORDINARY = frozenset({"我可以", "the crow", "unknown", "unnamed", "project"})
"""Names of routes that every answer may use as words."""
MOST_COMPARED = 4
"""Of more rows no two are set against each other."""
_FIGURES = ("length_m", "bolt_count", "height_max_m")
SHORTEST_NAME = {True: 3, False: 7}
"""Shorter catalogued names (Chinese, Latin) are ordinary words too often to accuse an answer of."""


def invented(answer: Answer, question: Mapping[str, Any], catalog: Catalog) -> list[str]:
    """What the answer says and nothing that it may rest on does."""
    grounds = list(_grounds(answer, question, catalog))
    held = _joined(plain(" \n ".join(grounds)).lower())
    text = _joined(plain(answer["answer"]))
    grades = [token for token in GRADE.findall(text) if not _graded(token, held)]
    without = GRADE.sub(" ", text)
    said = {_number(n) for n in NUMBER.findall(GRADE.sub(" ", held))} | {_number(n) for n in NUMBER.findall(held)}
    numbers = [n for n in NUMBER.findall(without) if _number(n) not in said]
    found: list[str] = []
    if grades or numbers:  # what code may have computed is only worth computing anew where something is unexplained
        computed = derived(answer, catalog) | recounted(answer["answer"], catalog) | averaged(answer, catalog)
        computed |= bills(text)
        computed |= set_against(text, said | computed)
        computed |= {french for yds, french in CONVERSIONS if _graded(yds, held)}
        computed |= {yds for yds, french in CONVERSIONS if _graded(french, held)}
        found = [grade for grade in grades if grade not in computed]
        found += [n for n in numbers if _number(n) not in computed]
        said |= distances(answer, catalog) | differences(answer, catalog) | averaged(answer, catalog) | bills(text)
        found += [n for n in _measured(without) if _number(n) not in said]
    return list(dict.fromkeys(found + misattributed(answer, catalog) + _names(text.lower(), grounds, catalog)))


def _joined(text: str) -> str:
    """The text with its thousands in one: "NT$2,200" is no two hundred."""
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)


def misattributed(answer: Answer, catalog: Catalog) -> list[str]:
    """Grades, lengths and bolts that stand before the citation of a route whose own they are not."""
    rows = {str(source["n"]): catalog.by_id.get(source["id"], {}) for source in answer["sources"]}
    filters = answer["trace"]["filters"]
    # What was asked for is no grade of the route that is found: 「最長的 5.10a–5.10d 的路線是忠孝」.
    asked = f"{filters.get('grade_min')}–{filters.get('grade_max')}"
    found: list[str] = []
    for said, n in re.findall(r"([^\[\]\n。]*)\[(\d+)\]", answer["answer"]):
        row = rows.get(n, {})
        if "grade" not in row:
            continue
        held = plain(" ".join(str(row.get(key)) for key in ("name", "name_en", "grade"))).lower()
        numbers = {_number(f"{row[key]:g}") for key in ("length_m", "bolt_count") if row.get(key) is not None}
        text = REASON.sub(" ", plain(said)).replace(plain(asked), " ")
        text = _without_bounds(text, filters)
        found += [grade for grade in GRADE.findall(text) if not _graded(grade, held)]
        found += [n for n in re.findall(OWN, GRADE.sub(" ", text)) if _number(n) not in numbers]
    return found


def _without_bounds(text: str, filters: Mapping[str, Any]) -> str:
    """The text without the open bounds that were asked for: "graded 5.11a and up", 「超過 50 公尺的」."""
    low, high = (re.escape(str(filters.get(key))) for key in ("grade_min", "grade_max"))
    bounds = rf"graded {low} and up|{low} 以上|graded up to {high}|{high} 以下"
    for key in ("length_min_m", "length_max_m"):
        if (bound := filters.get(key)) is not None:
            bounds += rf"|(?:超過|不到|至少|最多|over|under|at least|at most) {bound:g} (?:公尺|m\b)"
    return re.sub(bounds, " ", text)


def _measured(text: str) -> list[str]:
    """The numbers that are an attribute of a row, by the unit that follows them."""
    return [*re.findall(OWN, text), *re.findall(r"NT\$\s*(\d+)", text)]


def _graded(token: str, held: str) -> bool:
    # As ASCII: a grade may follow a Chinese word at once.
    return re.search(rf"(?<![\w.]){re.escape(token.lower())}", held, re.ASCII) is not None


def _grounds(answer: Answer, question: Mapping[str, Any], catalog: Catalog) -> Iterator[str]:
    """Every text that the answer may rest on: question, sources, computed table, filter, offered names."""
    yield question["query"]
    yield from _in_full(question["query"])
    for turn in question.get("history", ()):
        yield from (turn["content"], *_in_full(turn["content"].lower()))
    for source in answer["sources"]:
        row = catalog.by_id.get(source["id"], {})
        yield from _strings([source["title"], source["facts"], source["excerpt"] if not row else "", row])
        yield from _in_english(row)
        yield from _in_feet(row) if FEET.search(question["query"]) else ()
        yield from re.findall(r"\d{4}", row.get("first_ascent_date") or "")
    yield from _strings([answer.get("table"), answer["relaxed"], answer.get("clarification"), answer["did_you_mean"]])
    filters = answer["trace"]["filters"]
    yield from _strings([answer.get("corrections", []), filters])
    for value in filters.values():
        for each in value if isinstance(value, list) else ():
            row = catalog.by_id.get(each, {}) if isinstance(each, str) else {}
            yield from _strings([row.get("name"), row.get("name_en")])


def _in_full(query: str) -> Iterator[str]:
    """The grades and hours of a question in the form that an answer gives them: 12a, 5.10s, 三點."""
    for grade in re.findall(r"(?<![\w.])(1[0-5][a-d])(?![a-zA-Z\d])", query, re.ASCII):
        yield f"5.{grade}"
    for number, sign in re.findall(r"(?<![\w.])(5\.1[0-5])([+-])", query, re.ASCII):
        # A sign is the upper or the lower half of the letters, as the rows are read.
        yield from (f"{number}{letter}" for letter in ("cd" if sign == "+" else "ab"))
    # As ASCII: 「5.10跟5.12哪個多」.
    for band in re.findall(r"(?<![\w.])(5\.1[0-5])(?![a-d\d])", query, re.ASCII):
        yield f"{band}a {band}d"
    for hour, minute, half in re.findall(
        r"\b(?:before|after|until|till|by|at|around|past) (\d{1,2})(?:[:.](\d\d))?"
        r" ?([ap]m|in the (?:evening|afternoon|morning))?\b",
        query.lower(),
    ):
        number = int(hour) % 12 + 12 * half.endswith(("pm", "evening", "afternoon")) if half else int(hour)
        yield f"{number % 24:02d}:{minute or '00'}"
    for feet in FEET.findall(query):
        yield f"{int(feet) * FOOT_M:.1f}"
    # 「兩點多」 is answered for half past, which lies within it.
    for hour, half in re.findall(r"([一二兩三四五六七八九十]{1,2}|\d{1,2})點(半|多)?", query):
        number = int(hour) if hour.isdecimal() else HOURS.get(hour)
        for each in (number, number + 12) if number is not None and number <= 12 else ():
            yield f"{each % 24:02d}:{30 if half else 0:02d}"


def _in_feet(row: Row) -> Iterator[str]:
    """The length of a route in feet, which it has in metres."""
    if row.get("length_m") is not None:
        yield f"{row['length_m'] / FOOT_M:.0f}"


def _in_english(row: Row) -> Iterator[str]:
    """The station and the roads of a row as an English answer may name them; the row has them in Chinese only."""
    if row.get("nearest_station") in STATIONS:
        yield STATIONS[row["nearest_station"]][1]
    for way in row.get("transport") or ():
        yield english_ways("、".join([*way.get("roads", ()), *way.get("lines", ())]))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif value is not None and not isinstance(value, bool):
        yield f"{value:g}" if isinstance(value, int | float) else value


def _number(text: str) -> str:
    return text if ":" in text else f"{float(text):g}"


def derived(answer: Answer, catalog: Catalog) -> set[str]:
    """What code may have computed, counted here anew: over the rows of the printed filter, and of each place cited."""
    shown = len(answer["items"] or answer["sources"])
    found = {str(shown), str(len(answer["sources"])), f"{NOW:%H:%M}"}
    filters = answer["trace"]["filters"]
    loosened = {key: want for key, want in filters.items() if not _loosened(key, answer["relaxed"])}
    for kind in catalog.rows:
        fewer = (
            {key: want for key, want in each.items() if key not in left_out}
            for each in (filters, loosened)
            for left_out in (_MEASURES, _TAGS)
        )
        for printed in (filters, loosened, *fewer):
            where = _where(printed, kind)
            try:
                rows = catalog.select({"kind": kind, "where": where})
                maybe = catalog.select({"kind": kind, "where": where}, possible=True)
            except (KeyError, ValueError):
                continue  # a filter that this reader has no word for computes nothing
            found |= {str(len(maybe)), str(len(rows) + len(maybe)), str(max(0, len(rows) - shown))}
            found |= _summary_of({"kind": kind, "where": where}, catalog)
            found.add(str(len(rows) - len(filters.get("exclude_ids") or ())))
            found |= together(answer["answer"], rows)
    for source in answer["sources"]:
        if source["type"] in ("crag", "area"):
            found |= _summary_of({"kind": "route", "where": {source["type"]: source["id"]}}, catalog)
        if source["type"] == "area":
            for sector in catalog.by_id.get(source["id"], {}).get("sectors", ()):
                where = {"area": source["id"], "sector": sector["name"]}
                found |= _summary_of({"kind": "route", "where": where}, catalog)
    found |= distances(answer, catalog) | differences(answer, catalog) | _closing_together(answer, catalog)
    moment = filters.get("open_at") or [None, None]
    return found | ({f"{moment[1] // 60:02d}:{moment[1] % 60:02d}"} if moment[1] is not None else set())


def differences(answer: Answer, catalog: Catalog) -> set[str]:
    """By how much two cited rows differ in length, height, bolts or price, and by how many letter grades; and what the
    lengths and the bolts of all of them come to."""
    rows = [catalog.by_id.get(source["id"], {}) for source in answer["sources"]][:MOST_COMPARED]
    found: set[str] = set()
    for one, other in combinations(rows, 2):
        found |= {f"{abs(one[key] - other[key]):g}" for key in _FIGURES if one.get(key) and other.get(key)}
        prices = [_prices(row) for row in (one, other)]
        found |= {str(abs(prices[0][key] - prices[1][key])) for key in prices[0].keys() & prices[1].keys()}
        ends = [span(row.get("grade") or "") for row in (one, other)]
        if ends[0] and ends[1] and ends[0][0] == ends[1][0]:
            found.add(str(abs(ends[0][1][0] - ends[1][1][0])))
    for key in ("length_m", "bolt_count"):
        known = [row[key] for row in rows if row.get(key) is not None]
        if len(known) == len(rows) > 1:
            found |= {f"{sum(known):g}", f"{round(sum(known) / len(known), 1):g}"}
    return found


def _closing_together(answer: Answer, catalog: Catalog) -> set[str]:
    """How many of the cited gyms close at one hour of one day: 「最晚打烊的有 3 間，都營業到 23:00」."""
    hours = [catalog.by_id.get(source["id"], {}).get("opening_hours") or {} for source in answer["sources"]]
    ends = Counter((day, spans[-1][1]) for each in hours for day, said in each.items() if (spans := open_spans(said)))
    return {str(n) for n in ends.values()}


def _prices(row: Row) -> dict[str, int]:
    """What a gym asks for an entry of each kind and for what is rented."""
    listed = row.get("pricing_twd") or {}
    return {key: n for part in ("singleEntry", "rental") for key, n in (listed.get(part) or {}).items() if n}


def _summary_of(rule: Mapping[str, Any], catalog: Catalog) -> frozenset[str]:
    return _summarised(json.dumps(rule, ensure_ascii=False, sort_keys=True), catalog)


@lru_cache(maxsize=4096)
def _summarised(rule: str, catalog: Catalog) -> frozenset[str]:
    """The answers of a set print the same few filters over and over."""
    return frozenset(_summary(catalog.select(json.loads(rule))))


def _summary(rows: Sequence[Row]) -> Iterator[str]:
    """Size, grade ends, and the number of rows by type, by grade, and without each figure."""
    yield str(len(rows))
    for ladder in ("yds", "v"):
        spans = [(found, row["grade"]) for row in rows if (found := span(row.get("grade") or ""))]
        graded = sorted((found[1][0], grade) for found, grade in spans if found[0] == ladder)
        # Of rows that lie at an end together any may be named: 5.10+ begins where 5.10c does.
        ends = {graded[0][0], graded[-1][0]} if graded else set()
        yield from {grade for at, grade in graded if at in ends}
    known = [row["grade"].rstrip("?+-") for row in rows if row.get("grade")]
    for groups in (
        Counter(row.get("type") for row in rows),
        Counter(known),
        Counter(grade.rstrip(LETTERS) for grade in known),
        Counter(row.get("area_id") for row in rows),
        Counter(row.get("crag_id") for row in rows),
        Counter(row.get("sector") for row in rows),
        Counter((row.get("crag_id"), row.get("type")) for row in rows),
        Counter((row.get("area_id"), row.get("type")) for row in rows),
    ):
        yield from (str(n) for n in groups.values())
    for key in ("length_m", "bolt_count", "video_count", "type", "first_ascent_date"):
        yield str(sum(row.get(key) is None for row in rows))
    yield str(sum(span(row.get("grade") or "") is None for row in rows))


def _loosened(key: str, relaxed: Sequence[Mapping[str, Any]]) -> bool:
    names = {each["constraint"] for each in relaxed}
    return any(key.startswith(name.rstrip("s")) for name in names)


_MEASURES = frozenset({"length_min_m", "length_max_m", "bolts_min", "bolts_max", "has_video"})
_TAGS = frozenset({"features"})
"""What else would do where nothing bears a tag is said with its number."""
_KEYS = {"crag_ids": "crag", "not_crag_ids": "not_crag", "area_ids": "area", "not_area_ids": "not_area",
         "sectors": "sector", "region": "region", "route_types": "type", "not_route_types": "not_type",
         "has_video": "video", "gym_city": "city", "gym_district": "district", "gym_types": "gym_type"}  # fmt: skip


def _where(filters: Mapping[str, Any], kind: str) -> dict[str, Any]:
    where: dict[str, Any] = {
        _KEYS[key]: want for key, want in filters.items() if key in _KEYS and want not in (None, [])
    }
    if filters.get("grade_min") or filters.get("grade_max"):
        where["grade"] = [filters.get("grade_min"), filters.get("grade_max")]
    for key, low, high in (("len", "length_min_m", "length_max_m"), ("bolts", "bolts_min", "bolts_max")):
        if filters.get(low) is not None or filters.get(high) is not None:
            where[key] = [filters.get(low), filters.get(high)]
    if (moment := filters.get("open_at")) and moment[1] is not None:
        where["open"] = [moment[0], f"{moment[1] // 60:02d}:{moment[1] % 60:02d}"]
    if len(filters.get("facilities") or ()) == 1:
        where["facility"] = filters["facilities"][0]
    for key in ("feature", "not_feature"):
        if len(filters.get(f"{key}s") or ()) == 1:
            where[key] = filters[f"{key}s"][0]
    return {key: want for key, want in where.items() if not (kind != "route" and key in ("grade", "type"))}


def _names(text: str, grounds: list[str], catalog: Catalog) -> list[str]:
    """Catalogued names that are left when everything that the answer may name is taken out of it."""
    held = sorted({plain(each).lower() for each in grounds if len(each) > 1}, key=len, reverse=True)
    for known in held:
        text = text.replace(known, "\n")
    there = [name for name, printed in _printed(catalog) if printed in text]
    left = [name for name in there if _long(name) and name not in ORDINARY and _stands(plain(name), text)]
    return [name for name in left if not any(plain(name) in known for known in held)]


@cache
def _printed(catalog: Catalog) -> tuple[tuple[str, str], ...]:
    return tuple((name, plain(name)) for name in catalog.names)


def _long(name: str) -> bool:
    return len(name) >= SHORTEST_NAME[not name.isascii()]


def _stands(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name), text) is not None
