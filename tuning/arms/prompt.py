"""One prompt for all arms: numbered evidence if there is any, the question, and the house format of an answer."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tuning.arms.facts import Locale
from tuning.arms.wording import ASKING, DAY_NAMES, GYM_TYPES, ROUTE_TYPES, UNKNOWN, said

Names = Mapping[Locale, str]

ASK: Mapping[Locale, tuple[str, str]] = {"zh-TW": ("問：", "答："), "en": ("Q: ", "A: ")}


@dataclass(frozen=True, slots=True)
class Doc:
    """One piece of evidence: an entity's names and what is known of it, per language; unknown is absent."""

    id: str
    names: Names
    values: Mapping[str, Names] = field(default_factory=dict)


def line(n: int, doc: Doc, locale: Locale) -> str:
    """The evidence line of a document: its number, both names, and each known value after its label."""
    parts = [" ".join(dict.fromkeys(doc.names.values()))]
    parts += [f"{ASKING[key][locale].label} {value[locale]}" for key, value in doc.values.items() if locale in value]
    return f"[{n}] " + "｜".join(parts)


def prompt(docs: Sequence[Doc], question: str, locale: Locale) -> str:
    """What the model is given; the answer follows directly."""
    asked, answered = ASK[locale]
    return "".join(f"{line(n, doc, locale)}\n" for n, doc in enumerate(docs, 1)) + f"{asked}{question}\n{answered}"


def house(name: str, attribute: str, value: str, locale: Locale, cited: int | None) -> str:
    """An answer in the fixed format: name, the number of its source if there is one, label, value with its unit.

    The source stands before the value: a small model that has named it then only has to find the label behind it. A
    value that nobody has published is the sentence that abstains.
    """
    source = "" if cited is None else f" [{cited}]"
    if attribute == "card":
        return f"{value}{source}"
    colon, stop = ("：", "。") if locale == "zh-TW" else (": ", ".")
    if value == UNKNOWN[locale]:
        return f"{name}{source}{colon}{ASKING[attribute][locale].label} {value}"
    return f"{name}{source}{colon}{ASKING[attribute][locale].label} {said(attribute, value, locale)}{stop}"


def bare(attribute: str, value: str, locale: Locale, cited: int | None) -> str:
    """An answer without name and sentence, as the base model was taught to give it: source, label, value."""
    source = "" if cited is None else f"[{cited}] "
    shown = value if value == UNKNOWN[locale] else said(attribute, value, locale)
    return f"{source}{ASKING[attribute][locale].label} {shown}"


def doc_of(kind: str, row_id: str, facts: Mapping[str, object]) -> Doc:
    """The evidence of a row as retrieval or the database gives it: flat facts by column name."""
    names: dict[Locale, str] = {}
    for locale, key in (("zh-TW", "name"), ("en", "name_en")):
        if facts.get(key):
            names[locale] = str(facts[key])  # type: ignore[index]
    values = _VALUES[kind](facts) if kind in _VALUES else {}
    return Doc(f"{kind}:{row_id}", names, {key: value for key, value in values.items() if value})


def _route(facts: Mapping[str, object]) -> dict[str, Names]:
    grade = str(facts.get("grade") or "")
    kind = ROUTE_TYPES[str(facts["type"])]
    return {
        "grade": {} if grade in ("", "5.??", "TBD") else _same(grade),
        "type": {"zh-TW": kind["zh-TW"][0], "en": kind["en"][0]},
        "length": _number(facts.get("length_m")),
        "bolts": _number(facts.get("bolt_count")),
        "area": _both(facts, "area_name"),
        "crag": _both(facts, "crag_name"),
    }


def _gym(facts: Mapping[str, object]) -> dict[str, Names]:
    from indexer.words import CITIES

    kind = GYM_TYPES[str(facts["gym_type"])]
    city = str(facts["city"])
    district: dict[Locale, str] = {"zh-TW": str(facts["district"])}
    if found := re.search(r"([A-Z][A-Za-z']+) Dist\.", str(facts.get("address_en") or "")):
        district["en"] = found[1]
    return {
        "gym_type": {"zh-TW": kind["zh-TW"][0], "en": kind["en"][0]},
        "city": {"zh-TW": city, "en": CITIES.get(city, city)},
        "district": district,
        "price_weekday": _number(facts.get("pricing_twd.singleEntry.weekday") or None),
        "price_weekend": _number(facts.get("pricing_twd.singleEntry.weekend") or None),
        **{f"hours_{day}": _same(str(facts.get(f"opening_hours.{day}") or "")) for day in DAY_NAMES},
    }


def _crag(facts: Mapping[str, object]) -> dict[str, Names]:
    return {"region": _both(facts, "region"), "rock_type": _both(facts, "rock_type")}


def _area(facts: Mapping[str, object]) -> dict[str, Names]:
    return {"crag": _both(facts, "crag_name")}


def _article(facts: Mapping[str, object]) -> dict[str, Names]:
    if facts.get("topic") != "term":
        return {}
    return {"term": {"zh-TW": str(facts["name_en"]), "en": str(facts["name"])}}


def _same(value: str) -> Names:
    return {"zh-TW": value, "en": value} if value else {}


def _number(value: object) -> Names:
    return {} if value is None else _same(f"{float(str(value)):g}")


def _both(facts: Mapping[str, object], key: str) -> Names:
    if not facts.get(key):
        return {}
    return {"zh-TW": str(facts[key]), "en": str(facts.get(f"{key}_en") or facts[key])}


_VALUES = {"route": _route, "gym": _gym, "crag": _crag, "area": _area, "article": _article}
