"""Questions made from an entity's attributes, in both languages, each with the rule of which entities answer it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from indexer import words as w
from tuning.embedder.corpus import Entity, Rule

__all__ = ["Query", "make_query"]

ZH_ENDS = ("", "", "有哪些", "推薦", "有嗎", "在哪", "可以爬什麼", "清單", "想找", "哪裡有")
EN_STARTS = ("", "", "find", "list", "show me", "any", "looking for", "which are the", "I want")
ZH_GYM_ENDS = ("", "有哪些", "推薦", "在哪裡", "地址", "營業時間", "票價", "怎麼去")
ZH_CRAG_ENDS = ("岩場", "天然岩場", "怎麼去", "岩場停車", "適合季節")
EN_CRAG_ENDS = ("crag", "climbing area", "how to get there", "season")
EN_GYM_ENDS = ("", "", "opening hours", "prices", "address", "recommendations")
BANDS: tuple[tuple[str, str, str, str], ...] = (
    ("5.4", "5.8", "入門 簡單 新手 初學 容易", "beginner easy first novice"),
    ("5.9", "5.10a", "初級 簡單 容易", "easy novice moderate"),
    ("5.10b", "5.11a", "中級 中等", "intermediate moderate"),
    ("5.11b", "5.12a", "中高級 進階", "advanced hard"),
    ("5.12b", "5.13a", "高級 困難 很難", "expert hard difficult"),
    ("5.13b", "5.15d", "頂尖 極難", "elite very hard"),
)
"""What grades are called in words; the ends are as in the documents."""


@dataclass(frozen=True, slots=True)
class Query:
    """One made-up question."""

    text: str
    rule: Rule


def make_query(entity: Entity, chance: random.Random, *, zh: bool) -> Query:
    """Answer a question that the entity answers, about one to three of its attributes."""
    kind = entity.document.kind
    if kind == "route":
        return _route(entity, chance, zh=zh)
    if kind == "gym":
        return _gym(entity, chance, zh=zh)
    return _place(entity, chance, zh=zh)


def _pick(words: w.Words, chance: random.Random, *, zh: bool) -> str:
    """One way to say it in a language: the label or one of the further words of that language."""
    more = [word for word in words.more.split() if (word[0] >= "\u3400") == zh]
    phrases = [words.zh if zh else words.en, *more]
    return chance.choice(phrases)


def _route(entity: Entity, chance: random.Random, *, zh: bool) -> Query:
    known, row = entity.document.columns, entity.row
    rule: dict[str, object] = {"kind": "route"}
    parts: dict[str, str] = {}
    choices = ["place", "type", "grade", "band", *(["feature"] * 3 if known.get("features") else [])]
    chance.shuffle(choices)
    for choice in choices[: chance.choice((1, 2, 2, 3))]:
        if choice == "place":
            parts["place"] = _route_place(entity, rule, chance, zh=zh)
        elif choice == "type" and known["route_type"] in w.ROUTE_TYPES:
            rule["type"] = (known["route_type"],)
            parts["type"] = _pick(w.ROUTE_TYPES[known["route_type"]], chance, zh=zh)
        elif choice == "feature":
            feature = chance.choice(known["features"])
            rule["features_any"] = (feature,)
            parts["feature"] = _pick(w.FEATURES.get(feature, w.Words(feature, feature)), chance, zh=zh)
        elif (
            choice in ("grade", "band") and "grade" not in rule and (said := _grade(known, row, choice, chance, zh=zh))
        ):
            rule["grade"], parts["grade"] = said
    if len(rule) == 1:
        parts["place"] = _route_place(entity, rule, chance, zh=zh)
    text = _said_zh(parts, chance) if zh else _said_en(parts, chance)
    return Query(text, Rule(**rule))  # type: ignore[arg-type]


def _route_place(entity: Entity, rule: dict[str, object], chance: random.Random, *, zh: bool) -> str:
    known, row = entity.document.columns, entity.row
    level = chance.choice(("crag", "crag", "area", "area", "sector", "region"))
    if level == "sector" and row["sector"] and known.get("area_id"):
        rule["sector"], rule["area"] = row["sector"], (known["area_id"],)
        return str(row["sector"] if zh else row["sector_en"] or row["sector"])
    if level in ("area", "sector") and known.get("area_id"):
        rule["area"] = (known["area_id"],)
        return str(row["area_name"] if zh else row["area_name_en"] or row["area_name"])
    if level == "region" and known.get("region"):
        rule["region"] = (known["region"],)
        return str(known["region"]) if zh else w.REGIONS[known["region"]]
    rule["crag"] = known["crag_id"]
    return str(row["crag_name"] if zh else row["crag_name_en"] or row["crag_name"])


def _grade(
    known: dict[str, object], row: object, how: str, chance: random.Random, *, zh: bool
) -> tuple[tuple[str, str], str] | None:
    from schemas.grades import label, ordinal

    low, high = known.get("grade_min"), known.get("grade_max")
    if known.get("grade_system") != "yds" or not isinstance(low, int) or low != high:
        return None
    name = label(low, "yds")
    if how == "grade":
        if chance.random() < 0.5 and name[-1].isalpha():
            whole = name[:-1]
            return (f"{whole}a", f"{whole}d"), whole
        return (name, name), name
    for first, last, zh_words, en_words in BANDS:
        if ordinal(first, "yds") <= low <= ordinal(last, "yds"):
            return (first, last), chance.choice((zh_words if zh else en_words).split())
    return None


def _said_zh(parts: dict[str, str], chance: random.Random) -> str:
    order = ["place", "grade", "feature", "type"]
    if chance.random() < 0.3:
        chance.shuffle(order)
    said = [parts[name] for name in order if name in parts]
    joined = chance.choice(("的", "", " ")).join(said)
    return f"{joined}{chance.choice(('路線', '的路線', '線', '', '攀登路線'))}{chance.choice(ZH_ENDS)}"


def _said_en(parts: dict[str, str], chance: random.Random) -> str:
    start, noun = chance.choice(EN_STARTS), chance.choice(("routes", "climbs", "route", "", "lines"))
    middle = " ".join(parts[name] for name in ("grade", "type") if name in parts)
    feature = f"{chance.choice(('with', ''))} {parts['feature']}" if "feature" in parts else ""
    place = f"{chance.choice(('in', 'at', ''))} {parts['place']}" if "place" in parts else ""
    tail = [feature, place] if chance.random() < 0.7 else [place, feature]
    return " ".join(" ".join((start, middle, noun, *tail)).split())


def _gym(entity: Entity, chance: random.Random, *, zh: bool) -> Query:
    known, row = entity.document.columns, entity.row
    rule: dict[str, object] = {"kind": "gym"}
    said: list[str] = []
    where = chance.choice(("city", "city", "region", "none"))
    if where == "city":
        rule["city"] = (known["city"],)
        city = str(known["city"]) if zh else w.CITIES.get(known["city"], known["city"])
        said.append(city if chance.random() < 0.4 else city.removesuffix(" City").rstrip("市縣"))
    elif where == "region":
        rule["region"] = (known["region"],)
        said.append(str(known["region"]) if zh else w.REGIONS[known["region"]])
    noun = "攀岩館" if zh else "climbing gym"
    if known.get("gym_type") and chance.random() < 0.5:
        rule["gym_type"] = (known["gym_type"],)
        noun = _pick(w.GYM_TYPES[known["gym_type"]], chance, zh=zh)
    if len(rule) == 1 or chance.random() < 0.3:
        names = _json(row["facilities"] if zh else row["facilities_en"]) or ["休息區"]
        facility = chance.choice(names)
        rule["facility"] = (facility,)
        said.append(facility)
    end = chance.choice(ZH_GYM_ENDS if zh else EN_GYM_ENDS)
    words = [*said, noun, end] if zh else [noun, "in", *said, end]
    return Query(("" if zh else " ").join(word for word in words if word), Rule(**rule))  # type: ignore[arg-type]


def _json(text: str | None) -> Sequence[str]:
    import json

    found: list[str] = json.loads(text or "[]")
    return found


def _place(entity: Entity, chance: random.Random, *, zh: bool) -> Query:
    """A crag or an area: by a line of its own document and its name, or by what it is."""
    row = entity.row
    name = str(row["name"] if zh else row["name_en"] or row["name"])
    if entity.document.kind == "area":
        crag = str(row["crag_name"] if zh else row["crag_name_en"] or row["crag_name"])
        ends = ("區域", "有哪些岩壁", "在哪裡", "岩區") if zh else ("area", "sectors", "where is it", "wall")
        words = [crag, name, chance.choice(ends)] if chance.random() < 0.6 else [name, chance.choice(ends)]
        return Query(("" if zh else " ").join(words), Rule(ids=(entity.id,)))
    facts = [row["rock_type"], row["address"]] if zh else [row["rock_type_en"], row["address_en"]]
    facts += list(_json(row["amenities"] if zh else row["amenities_en"]))
    fact = str(chance.choice([fact for fact in facts if fact]))
    if chance.random() < 0.4:
        fact = name
    end = chance.choice(ZH_CRAG_ENDS if zh else EN_CRAG_ENDS)
    return Query(f"{fact}{end}" if zh else f"{fact} {end}", Rule(ids=(entity.id,)))
