"""Make the ranker's training questions from the sample rows; what is relevant is a rule over the same rows.

Nothing here is taken from data/eval: a question that happens to stand there is left out. Every question carries a
cluster, the way it asks and the place it asks about: questions of one cluster are near copies of each other, so folds
never part them.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from indexer import words as w
from tuning.eval.rows import Catalog, Row, span

SEED = 20261125
ROUTES, NAMES, GYMS, PLACES = 260, 150, 90, 60
# A question that half the catalogue answers teaches nothing about order.
MOST_RELEVANT = 120
GRADES = ("5.8", "5.9", "5.10", "5.10a", "5.10c", "5.11", "5.11b", "5.12", "5.12a", "5.13")
BANDS = (
    ((None, "5.8"), ("很簡單", "入門級", "好上手"), ("really easy", "mellow", "entry-level")),
    (("5.11a", "5.12a"), ("有挑戰性", "進階一點"), ("challenging", "fairly stiff")),
    (("5.12b", None), ("超難", "高難度"), ("super hard", "desperate")),
)
ZH_TAILS = ("想爬", "哪裡找", "有推薦嗎", "有什麼選擇", "幫我找", "給我幾條", "", "")
EN_HEADS = ("where can I climb", "got any", "after some", "suggest", "pick me", "need", "", "")
ZH_NAMED = ("{}", "{}怎麼樣", "想知道{}的資料", "{}多難", "{}好爬嗎", "查一下{}", "介紹{}")
EN_NAMED = ("{}", "tell me about {}", "info on {}", "what grade is {}", "is {} any good", "route called {}")

Made: TypeAlias = dict[str, Any]


def questions(catalog: Catalog, *, without: Iterable[str] = ()) -> list[Made]:
    """The questions with their rules and clusters; the same rows give the same questions, none of those in without."""
    chance = random.Random(SEED)
    makers: tuple[tuple[int, Callable[[Catalog, random.Random, bool], Made | None]], ...] = (
        (ROUTES, _route),
        (NAMES, _name),
        (GYMS, _gym),
        (PLACES, _place),
    )
    made: list[Made] = []
    seen = {text.lower() for text in without}
    for wanted, maker in makers:
        found = 0
        while found < wanted:
            each = maker(catalog, chance, found % 2 == 0)
            if each is None or each["query"].lower() in seen:
                continue
            seen.add(each["query"].lower())
            made.append({"id": f"t{len(made) + 1:03d}", **each})
            found += 1
    return made


def _route(catalog: Catalog, chance: random.Random, zh: bool) -> Made | None:
    """Two or three wishes that one real route meets, so that every question has an answer."""
    row = chance.choice(catalog.rows["route"])
    where: dict[str, Any] = {}
    said: dict[str, str] = {}
    wishes = chance.sample(("place", "type", "grade", "feature"), chance.choice((2, 2, 3)))
    for wish in wishes:
        for key, value, text in _wish(catalog, row, wish, chance, zh):
            where[key] = value
            said[wish] = text
    if len(said) < 2:
        return None
    rule = {"kind": "route", "where": where}
    if not 0 < len(catalog.ids(rule)) <= MOST_RELEVANT:
        return None
    query = _said_zh(said, chance) if zh else _said_en(said, chance)
    asked = "+".join(sorted(said))
    return _made(query, zh, rule, f"route {asked} {row['crag_id']}")


def _wish(catalog: Catalog, row: Row, wish: str, chance: random.Random, zh: bool) -> Iterator[tuple[str, Any, str]]:
    if wish == "place":
        level = chance.choice(("crag", "area", "area"))
        place = catalog.by_id.get(row.get(f"{level}_id") or "")
        name = place and (place["name"] if zh else place.get("name_en"))
        if place and name:
            crag = catalog.by_id[row["crag_id"]]
            beside = str(crag["name"] if zh else crag["name_en"]) if level == "area" else ""
            yield level, place["id"], (f"{beside}{name}" if zh else f"{name} {beside}".strip())
    elif wish == "type" and row["type"] in w.ROUTE_TYPES and row["type"] != "unknown":
        yield "type", [row["type"]], _word(w.ROUTE_TYPES[row["type"]], chance, zh)
    elif wish == "feature" and row.get("features"):
        feature = chance.choice(row["features"])
        if feature in w.FEATURES:
            yield "feature", feature, _word(w.FEATURES[feature], chance, zh)
    elif wish == "grade" and (found := span(row.get("grade") or "")) and found[0] == "yds":
        if chance.random() < 0.3:
            ends, zh_words, en_words = chance.choice(BANDS)
            yield "grade", list(ends), chance.choice(zh_words if zh else en_words)
        else:
            grade = chance.choice(GRADES)
            yield "grade", [grade, grade], grade


def _word(words: w.Words, chance: random.Random, zh: bool) -> str:
    more = [word for word in words.more.split() if (word[0] >= "\u3400") == zh]
    return chance.choice([words.zh if zh else words.en, *more])


def _said_zh(said: dict[str, str], chance: random.Random) -> str:
    parts = [said[key] for key in ("place", "grade", "feature", "type") if key in said]
    noun = chance.choice(("路線", "線", "的線路", ""))
    return f"{chance.choice(('', ' ', '的')).join(parts)}{noun}{chance.choice(ZH_TAILS)}"


def _said_en(said: dict[str, str], chance: random.Random) -> str:
    middle = " ".join(said[key] for key in ("grade", "feature", "type") if key in said)
    place = f"{chance.choice(('in', 'at', 'around'))} {said['place']}" if "place" in said else ""
    noun = chance.choice(("routes", "climbs", "lines", ""))
    return " ".join(" ".join((chance.choice(EN_HEADS), middle, noun, place)).split())


def _name(catalog: Catalog, chance: random.Random, zh: bool) -> Made | None:
    """A route by its name: whole, with its crag, in part, or with one wrong letter."""
    row = chance.choice(catalog.rows["route"])
    name = str(row.get("name" if zh else "name_en") or "").strip()
    if len(name) < (3 if zh else 6) or name.isascii() == zh:
        return None
    if any(character.isdigit() or character in "|?/" for character in name):
        return None
    key = "name" if zh else "name_en"
    ids = sorted(each["id"] for each in catalog.rows["route"] if (each.get(key) or "").lower() == name.lower())
    how = chance.choice(("whole", "whole", "crag", "wrong", "part"))
    text = name
    if how == "wrong":
        text = _misspelled(name, chance)
    elif how == "part":
        text = name[: -1 if zh else -2]
        ids = sorted(e["id"] for e in catalog.rows["route"] if text.lower() in (e.get(key) or "").lower())
    elif how == "crag":
        crag = catalog.by_id[row["crag_id"]]
        text = f"{crag['name']} {name}" if zh else f"{name} at {crag['name_en']}"
        ids = sorted(each for each in ids if catalog.by_id[each]["crag_id"] == row["crag_id"])
    if text.lower() != name.lower() and how == "wrong" and text.lower() in catalog.names:
        return None
    form = chance.choice(ZH_NAMED if zh else EN_NAMED) if how in ("whole", "crag") else "{}"
    return _made(form.format(text), zh, {"ids": ids}, f"name {how} {row['id']}")


def _misspelled(name: str, chance: random.Random) -> str:
    """One letter left out or two neighbours exchanged; of a Chinese name one character replaced."""
    at = chance.randrange(1, len(name) - 1)
    if not name.isascii():
        return name[:at] + chance.choice("大小天山水石風火") + name[at + 1 :]
    if chance.random() < 0.5:
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _gym(catalog: Catalog, chance: random.Random, zh: bool) -> Made | None:
    """Gyms of a city, of a kind, with a facility, or one by its name."""
    row = chance.choice(catalog.rows["gym"])
    where: dict[str, Any] = {}
    said: list[str] = []
    how = chance.sample(("city", "type", "facility", "name"), chance.choice((1, 2, 2)))
    if "name" in how:
        name = row["name"] if zh else row["name_en"]
        form = chance.choice(ZH_NAMED[:3] if zh else EN_NAMED[:3])
        return _made(form.format(name), zh, {"ids": [row["id"]]}, f"gym name {row['id']}")
    if "city" in how:
        where["city"] = row["city"]
        said.append(row["city"][:2] if zh else str(w.CITIES.get(row["city"], row["city"])).removesuffix(" City"))
    if "facility" in how and row.get("facilities") and row.get("facilities_en"):
        at = chance.randrange(len(row["facilities"]))
        where["facility"] = row["facilities"][at]
        english = row["facilities_en"]
        if not zh and at >= len(english):
            return None
        said.append(row["facilities"][at] if zh else f"with {english[at].lower()}")
    noun = "岩館" if zh else "climbing gym"
    if "type" in how:
        where["gym_type"] = [row["gym_type"]]
        noun = w.GYM_TYPES[row["gym_type"]].zh if zh else w.GYM_TYPES[row["gym_type"]].en
    if not where:
        return None
    query = f"{''.join(said)}{noun}{chance.choice(('', '哪裡有', '推薦一下'))}" if zh else f"{noun} {' '.join(said)}"
    asked = "+".join(sorted(where))
    return _made(query, zh, {"kind": "gym", "where": where}, f"gym {asked} {row['city']}")


def _place(catalog: Catalog, chance: random.Random, zh: bool) -> Made | None:
    """A wall or a crag by its name, alone or beside its crag."""
    kind = chance.choice(("area", "area", "area", "crag"))
    row = chance.choice(catalog.rows[kind])
    name = row["name"] if zh else row.get("name_en")
    if not name:
        return None
    ends = ("岩區介紹", "有哪些岩壁", "是什麼地方", "在哪") if zh else ("wall", "area info", "what is it like")
    crag = catalog.by_id[row.get("crag_id", row["id"])]
    beside = (crag["name"] if zh else crag["name_en"]) if kind == "area" else ""
    words = [beside, name, chance.choice(ends)]
    query = "".join(words) if zh else " ".join(word for word in words if word)
    return _made(query, zh, {"ids": [row["id"]]}, f"place {row['id']}")


def _made(query: str, zh: bool, relevant: Made, cluster: str) -> Made:
    return {"query": query.strip(), "locale": "zh-TW" if zh else "en", "relevant": relevant, "cluster": cluster}
