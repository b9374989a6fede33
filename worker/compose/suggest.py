"""Two or three questions to ask next, only such as the data at hand can answer and the answer has not told yet."""

import re
from collections.abc import Iterator

from schemas.evidence import Evidence, EvidenceItem
from schemas.reading import Locale, Reading
from worker.sql.facts import names
from worker.text.folding import fold, is_cjk
from worker.verify.words import CITIES, word

MOST = 3
_SLOT = re.compile(r"{\w+}")
_QUESTIONS: dict[str, tuple[str, str]] = {
    "hardest": ("{place}最難的路線是哪一條？", "What is the hardest route at {place}?"),
    "easiest": ("{place}最簡單的路線是哪一條？", "What is the easiest route at {place}?"),
    "distribution": ("{place}的難度分布如何？", "How are the grades spread at {place}?"),
    "count": ("{place}有多少條路線？", "How many routes are there at {place}?"),
    "where": ("{place}在哪裡？", "Where is {place}?"),
    "season": ("{place}適合什麼季節去？", "When is the best season for {place}?"),
    "routes": ("{place}有哪些路線？", "Which routes are there at {place}?"),
    "similar": ("有哪些路線和{name}類似？", "Which routes are similar to {name}?"),
    "hours": ("{name}週末幾點開？", "When does {name} open on Saturday?"),
    "price": ("{name}的票價是多少？", "How much does {name} cost?"),
    "station": ("{name}在哪裡？", "Where is {name}?"),
    "cheapest": ("{city}哪間攀岩館最便宜？", "Which climbing gym in {city} is the cheapest?"),
    "latest": ("{city}哪間攀岩館最晚打烊？", "Which climbing gym in {city} closes last?"),
    "own.level": ("我的紅點級數是多少？", "What is my redpoint level?"),
    "own.grades": ("我的難度分布如何？", "How are the grades of my ascents spread?"),
    "own.next": ("推薦我沒爬過的路線", "Recommend routes I have not climbed"),
    "crags": ("有哪些岩場？", "Which crags are there?"),
    "gyms": ("台北市有哪些攀岩館？", "Which climbing gyms are there in Taipei?"),
}


def suggestions(reading: Reading, evidence: Evidence, locale: Locale) -> tuple[str, ...]:
    """Follow-up questions, each about something whose answer is in the rows that this answer used."""
    asked = fold(reading.text).strip(" ?？。")
    found: dict[str, str] = {}
    for key, slots in _wanted(reading, evidence, locale):
        text = _said(_QUESTIONS[key][0 if locale == "zh-TW" else 1], next(iter(slots.values()), ""))
        # One question of a form is enough, and what was just asked is none.
        if key not in found and fold(text).strip(" ?？。") != asked:
            found[key] = text
        if len(found) == MOST:
            break
    return tuple(found.values())


def _said(form: str, name: str) -> str:
    """The question with its name; between Han and Latin characters stands a space, as everywhere in an answer."""
    before, _, after = _SLOT.sub("\n", form).partition("\n")
    if not name or not after:
        return form
    left = " " if before and is_cjk(before[-1]) and not is_cjk(name[0]) else ""
    right = " " if is_cjk(after[0]) and name[-1].isascii() and name[-1].isalnum() else ""
    return f"{before}{left}{name}{right}{after}"


def _wanted(reading: Reading, evidence: Evidence, locale: Locale) -> Iterator[tuple[str, dict[str, str]]]:
    """Every question that fits, the closest to what was asked first."""
    if reading.own is not None and any(value.key == "own" for value in evidence.values):
        yield from (("own.next", {}), ("own.level", {}), ("own.grades", {}), ("crags", {}))
        return
    items = [i for i in evidence.items if i.kind != "gym_condition"]
    kinds = {i.kind for i in items}
    if "gym" in kinds:
        yield from _of_gyms(reading, [i for i in items if i.kind == "gym"], locale)
    alike = list(_of_routes(reading, items, locale)) if kinds <= {"route"} else []
    if len(items) == 1:
        yield from alike
    if reading.subject != "gym":
        for place in _places(evidence, locale):
            yield from _of_place(reading, place)
    yield from alike
    for item in items:
        if item.kind == "crag" and "best_seasons" in item.facts and "season" not in reading.attributes:
            yield "season", {"place": _name(item, locale)}
    if not (reading.subject == "crag" and reading.intent in ("list", "count")):
        yield "crags", {}
    if not ("gym" in kinds and reading.intent in ("list", "count")):
        yield "gyms", {}


def _of_gyms(reading: Reading, gyms: list[EvidenceItem], locale: Locale) -> Iterator[tuple[str, dict[str, str]]]:
    first = _name(gyms[0], locale)
    if "hours" not in reading.attributes and any(key.startswith("opening_hours.") for key in gyms[0].facts):
        yield "hours", {"name": first}
    if "price" not in reading.attributes and any(key.startswith("pricing_twd.single") for key in gyms[0].facts):
        yield "price", {"name": first}
    cities = {str(i.facts.get("city")) for i in gyms}
    if len(cities) == 1 and reading.extreme is None and (len(gyms) > 1 or reading.intent == "detail"):
        slots = {"city": word(CITIES, next(iter(cities)), locale)}
        yield from (("cheapest", slots), ("latest", slots))
    if len(gyms) == 1 and not {"address", "place", "station"} & set(reading.attributes):
        yield "station", {"name": first}


def _of_routes(reading: Reading, routes: list[EvidenceItem], locale: Locale) -> Iterator[tuple[str, dict[str, str]]]:
    """What is like the route that the answer is about; of a list, what is like its first."""
    about = routes[:1] if reading.mode != "similar" and reading.intent != "compare" else []
    for route in about:
        name = _name(route, locale)
        # A name of one sign, in another script or with a remark in brackets is hard to ask for.
        if locale == "en" and any(map(is_cjk, name)):
            continue
        if route.facts.get("grade_min") is not None and len(name) > 1 and not set(name) & set("|()（）"):
            yield "similar", {"name": name}


def _of_place(reading: Reading, place: str) -> Iterator[tuple[str, dict[str, str]]]:
    slots = {"place": place}
    if reading.intent == "extreme":
        yield ("easiest" if reading.extreme == "hardest" else "hardest"), slots
    elif reading.intent != "list" or reading.filter.grades is None:
        yield "hardest", slots
    if reading.intent != "distribution":
        yield "distribution", slots
    if reading.intent in ("count", "distribution", "extreme", "list"):
        yield "where", slots
    else:
        yield "count", slots


def _places(evidence: Evidence, locale: Locale) -> list[str]:
    """The places that the answer is about: those of the question, else the crag of its routes or of its first row."""
    computed = next((c.value for c in evidence.values if c.key == "scope.place"), None)
    if isinstance(computed, tuple) and computed:
        return list(computed[:1])
    for item in evidence.items:
        if item.kind == "route" and (crag := names(item.facts, locale, "crag_name")[0]):
            return [crag]
        if item.kind == "crag":
            return [_name(item, locale)]
        if item.kind == "area" and (crag := names(item.facts, locale, "crag_name")[0]):
            # Areas bear ordinary words as names: beside their crag they are understood.
            return [f"{crag}{_name(item, locale)}" if locale == "zh-TW" else f"{_name(item, locale)} ({crag})"]
    return []


def _name(item: EvidenceItem, locale: Locale) -> str:
    return names(item.facts, locale)[0] or item.title
