"""Two or three questions to ask next, only such as the data at hand can answer."""

from schemas.evidence import Evidence
from schemas.reading import Locale, Reading
from worker.sql.facts import names

MOST = 3
_QUESTIONS: dict[str, tuple[str, str]] = {
    "hardest": ("{place}最難的路線是哪一條？", "What is the hardest route in {place}?"),
    "distribution": ("{place}的難度分布如何？", "How are the grades spread in {place}?"),
    "count": ("{place}有多少條路線？", "How many routes are there in {place}?"),
    "sport": ("{place}有哪些運動攀登路線？", "Which sport routes are there in {place}?"),
    "where": ("{place}在哪裡？", "Where is {place}?"),
    "season": ("{place}適合什麼季節去？", "When is the best season for {place}?"),
    "route": ("{name}有多長？", "How long is {name}?"),
    "route.bolts": ("{name}有幾個 bolt？", "How many bolts does {name} have?"),
    "hours": ("{name}週末幾點開？", "When does {name} open on Saturday?"),
    "price": ("{name}的票價是多少？", "How much does {name} cost?"),
    "crags": ("有哪些岩場？", "Which crags are there?"),
    "gyms": ("台北市有哪些攀岩館？", "Which climbing gyms are there in Taipei?"),
}


def suggestions(reading: Reading, evidence: Evidence, locale: Locale) -> tuple[str, ...]:
    """Follow-up questions, each about something whose answer is in the rows that this answer used."""
    found: list[str] = []
    used: set[str] = set()

    def ask(key: str, **slots: str) -> None:
        # One question of a form is enough: eight gyms do not need eight questions about prices.
        if key in used:
            return
        used.add(key)
        text = _QUESTIONS[key][0 if locale == "zh-TW" else 1].format(**slots)
        if text not in found:
            found.append(text)

    if place := _place(evidence, locale):
        if reading.intent != "extreme" and reading.subject != "gym":
            ask("hardest", place=place)
        if reading.intent != "distribution":
            ask("distribution", place=place)
        ask("where" if reading.intent in ("count", "distribution", "extreme", "list") else "count", place=place)
    for item in evidence.items:
        name = names(item.facts, locale)[0]
        if name is None:
            continue
        if item.kind == "route" and "length_m" in item.facts and "length" not in reading.attributes:
            ask("route", name=name)
        elif item.kind == "route" and item.facts.get("bolt_count") and "bolts" not in reading.attributes:
            ask("route.bolts", name=name)
        elif item.kind == "gym":
            ask("hours" if "hours" not in reading.attributes else "price", name=name)
        elif item.kind == "crag" and "best_seasons" in item.facts and "season" not in reading.attributes:
            ask("season", place=name)
        if len(found) >= MOST:
            break
    if len(found) < 2:
        ask("crags")
        ask("gyms")
    return tuple(found[:MOST])


def _place(evidence: Evidence, locale: Locale) -> str | None:
    """The one place that the answer is about."""
    computed = next((c.value for c in evidence.values if c.key == "scope.place"), None)
    if isinstance(computed, tuple) and len(computed) == 1:
        return computed[0]
    crags = {names(i.facts, locale, "crag_name")[0] for i in evidence.items if i.kind == "route"}
    only = next(iter(crags)) if len(crags) == 1 else None
    return only or (names(evidence.items[0].facts, locale)[0] if _is_crag(evidence) else None)


def _is_crag(evidence: Evidence) -> bool:
    return len([i for i in evidence.items if i.kind == "crag"]) == 1 == len(evidence.items)
