"""The items: a seeded choice of facts, unanswerable questions, cards and terms, each with four options and aliases."""

import hashlib
import json
import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tuning.arms.facts import DATA, LOCALES, Fact, Locale, buckets, facts, folded, names_of, rows
from tuning.arms.wording import ASKING, CARD, ROUTE_TYPES, item_questions, said

SEED = 20261125
ITEMS = DATA / "eval" / "arms.jsonl"
GLOSSARY = DATA / "eval" / "arms-glossary.jsonl"
"""The glossary as it stood when the items were made: words that came later change no item."""
SHA = DATA / "eval" / "arms.sha256"
QUOTAS = {
    "grade": 130, "length": 70, "bolts": 70, "type": 60, "area": 70, "crag": 50, "region": 5, "rock_type": 5,
    "city": 18, "district": 24, "gym_type": 18, "price": 30, "hours": 50,
}  # fmt: skip
"""How many items ask for each attribute; hours and price stand for their days."""
INVENTED, UNKNOWN_VALUE, CARDS, TERMS = 55, 45, 40, 60


@dataclass(frozen=True, slots=True)
class Item:
    """One question; options and the index of the right one are empty and None where none is right."""

    id: str
    kind: str
    """fact, unanswerable, card or term."""
    locale: Locale
    question: str
    name: str
    attribute: str
    value: str
    """As the house format prints it; "" when nothing is right but to abstain."""
    accepted: tuple[str, ...]
    options: tuple[str, ...]
    right: int | None
    gold: tuple[str, ...]
    """The document that holds the answer, as kind:id."""
    bucket: int | None
    why: str = ""
    """Unanswerable: an invented name, or a value that nobody has published."""


def load(path: Path = ITEMS) -> list[Item]:
    """The committed items."""
    return [_item(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def dump(items: Iterable[Item]) -> str:
    """The file's text: one item a line."""
    return "".join(json.dumps(asdict(item), ensure_ascii=False) + "\n" for item in items)


def digest(text: str) -> str:
    """The hash that is committed beside the items."""
    return hashlib.sha256(text.encode()).hexdigest()


def build(seed: int = SEED) -> list[Item]:
    """All items; equal data and seeds give equal items."""
    chance = random.Random(seed)
    every = list(facts())
    made = [
        *_fact_items(every, chance),
        *_invented(every, chance),
        *_unknown_values(chance),
        *_cards(chance),
        *_terms(chance),
    ]
    return [_numbered(item, at) for at, item in enumerate(made, 1)]


def invented_names() -> dict[Locale, list[str]]:
    """Names that sound like routes and are none; a test holds them against the data."""
    return {"zh-TW": list(_INVENTED_ZH), "en": list(_INVENTED_EN)}


def terms() -> list[Mapping[str, Any]]:
    """Entries of the frozen glossary that have a meaning and that both languages have one clear word for."""
    lines = GLOSSARY.read_text("utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    words = [folded(word) for entry in entries for word in {*entry["zh"], *entry["en"]}]
    return [
        entry
        for entry in entries
        if entry.get("means_zh")
        and entry["kind"] not in ("place", "grade", "gym")
        and all(words.count(folded(entry[key][0])) == 1 and len(entry[key][0]) >= 2 for key in ("zh", "en"))
        and entry["zh"][0].isascii() is False
    ]


def term_id(entry: Mapping[str, Any]) -> str:
    """The id that the indexer gives a glossary entry's document."""
    return f"term-{re.sub(r'[^a-z0-9]+', '-', entry['en'][0].lower()).strip('-')}"


def _item(found: Mapping[str, Any]) -> Item:
    lists = {key: tuple(found[key]) for key in ("accepted", "options", "gold")}
    return Item(**{**found, **lists})


def _numbered(item: Item, at: int) -> Item:
    return _item({**asdict(item), "id": f"arm-{at:04d}"})


def _quota(attribute: str) -> str:
    return attribute.split("_")[0] if attribute.startswith(("hours_", "price_")) else attribute


def _fact_items(every: Sequence[Fact], chance: random.Random) -> list[Item]:
    made: list[Item] = []
    for attribute, wanted in QUOTAS.items():
        pool = [fact for fact in every if _quota(fact.attribute) == attribute]
        for fact in _spread(pool, wanted, chance):
            locale = _locale(fact.names, chance)
            made.append(_fact_item(fact, locale, every, chance))
    return made


def _spread(pool: Sequence[Fact], wanted: int, chance: random.Random) -> list[Fact]:
    """So many facts, the buckets in turn, so that each bucket has its share."""
    shelves = [[fact for fact in pool if fact.bucket == bucket] for bucket in range(1, 6)]
    for shelf in shelves:
        chance.shuffle(shelf)
    chosen: list[Fact] = []
    while len(chosen) < wanted and any(shelves):
        chosen.extend(shelf.pop() for shelf in shelves if shelf)
    return chosen[:wanted]


def _locale(names: Mapping[Locale, str], chance: random.Random) -> Locale:
    return chance.choice([locale for locale in LOCALES if locale in names])


def _fact_item(fact: Fact, locale: Locale, every: Sequence[Fact], chance: random.Random) -> Item:
    options, right = _options(fact, locale, every, chance)
    return Item(
        id="",
        kind="fact",
        locale=locale,
        question=chance.choice(item_questions(fact.attribute, locale, fact.names[locale])),
        name=fact.names[locale],
        attribute=fact.attribute,
        value=fact.values[locale],
        accepted=fact.accepted,
        options=options,
        right=right,
        gold=(f"{fact.kind}:{fact.id}",),
        bucket=fact.bucket,
    )


def _options(fact: Fact, locale: Locale, every: Sequence[Fact], chance: random.Random) -> tuple[tuple[str, ...], int]:
    """Four values of the attribute as the data hold them, one right; wrong ones are drawn as often as they occur."""
    others = [each for each in every if each.attribute == fact.attribute and each.kind == fact.kind]
    if fact.attribute == "type":
        words = [kind[locale][0] for kind in ROUTE_TYPES.values()]
    elif len({each.values[locale] for each in others}) < 4:
        words = [each.values[locale] for each in every if _quota(each.attribute) == _quota(fact.attribute)]
    else:
        words = [each.values[locale] for each in others]
    wrong: list[str] = []
    chance.shuffle(words)
    for word in [*words, *_spares(fact.attribute, locale)]:
        if word not in fact.accepted and word not in wrong:
            wrong.append(word)
    options = [fact.values[locale], *wrong[:3]]
    chance.shuffle(options)
    shown = tuple(said(fact.attribute, option, locale) for option in options)
    return shown, options.index(fact.values[locale])


def _spares(attribute: str, locale: Locale) -> tuple[str, ...]:
    """Wrong options where the data hold fewer than four different values."""
    spares: dict[str, dict[Locale, tuple[str, ...]]] = {
        "region": {"zh-TW": ("東部", "離島"), "en": ("Eastern Taiwan", "Outlying Islands")},
        "rock_type": {"zh-TW": ("花崗岩", "安山岩", "片麻岩"), "en": ("Granite", "Andesite", "Gneiss")},
        "gym_type": {"zh-TW": ("速度攀岩館",), "en": ("speed",)},
    }
    return spares[attribute][locale] if attribute in spares else ()


def _invented(every: Sequence[Fact], chance: random.Random) -> list[Item]:
    made: list[Item] = []
    names = [(locale, name) for locale, found in invented_names().items() for name in found]
    chance.shuffle(names)
    for locale, name in names[:INVENTED]:
        attribute = chance.choice(("grade", "grade", "length", "bolts", "type", "area"))
        question = chance.choice(item_questions(attribute, locale, name))
        made.append(_unanswerable(locale, question, name, attribute, (), None, "invented name"))
    return made


def _unknown_values(chance: random.Random) -> list[Item]:
    """Real routes asked for a length, bolts or a grade that nobody has published."""
    made: list[Item] = []
    pool = [
        (attribute, row)
        for attribute, key in (("length", "length_m"), ("bolts", "bolt_count"))
        for row in rows("route")
        if row.get(key) is None and names_of(row)
    ] + [("grade", row) for row in rows("route") if row["grade"] in ("5.??", "TBD") and names_of(row)]
    for attribute, row in chance.sample(pool, UNKNOWN_VALUE):
        names = names_of(row)
        locale = _locale(names, chance)
        question = chance.choice(item_questions(attribute, locale, names[locale]))
        gold = (f"route:{row['id']}",)
        bucket = buckets("route")[row["id"]]
        made.append(_unanswerable(locale, question, names[locale], attribute, gold, bucket, "no published value"))
    return made


def _unanswerable(
    locale: Locale, question: str, name: str, attribute: str, gold: tuple[str, ...], bucket: int | None, why: str
) -> Item:
    return Item("", "unanswerable", locale, question, name, attribute, "", (), (), None, gold, bucket, why)


def card_of(row: Mapping[str, Any], locale: Locale, name: str) -> str:
    """The fixed card: name, grade, type, length, separated by bars."""
    kind = ROUTE_TYPES[row["type"]][locale][0]
    return "｜".join((name, row["grade"], kind, said("length", f"{row['length_m']:g}", locale)))


def _cards(chance: random.Random) -> list[Item]:
    made: list[Item] = []
    pool = [row for row in rows("route") if row.get("length_m") and names_of(row) and "?" not in row["grade"]]
    for row in chance.sample(pool, CARDS):
        names = names_of(row)
        locale = _locale(names, chance)
        card = card_of(row, locale, names[locale])
        parts = card.split("｜")[1:]
        question = CARD[locale][-1].format(n=names[locale])
        gold, bucket = (f"route:{row['id']}",), buckets("route")[row["id"]]
        made.append(
            Item("", "card", locale, question, names[locale], "card", card, tuple(parts), (), None, gold, bucket)
        )
    return made


def _terms(chance: random.Random) -> list[Item]:
    made: list[Item] = []
    pool = terms()
    for entry in chance.sample(pool, TERMS):
        locale = chance.choice(LOCALES)
        name, answers = (entry["zh"][0], entry["en"]) if locale == "zh-TW" else (entry["en"][0], entry["zh"])
        key = "en" if locale == "zh-TW" else "zh"
        same = [each[key][0] for each in pool if each["kind"] == entry["kind"] and each is not entry]
        rest = [each[key][0] for each in pool if each is not entry]
        chance.shuffle(same)
        chance.shuffle(rest)
        options = [answers[0], *list(dict.fromkeys([*same, *rest]))[:3]]
        chance.shuffle(options)
        made.append(
            Item(
                id="",
                kind="term",
                locale=locale,
                question=ASKING["term"][locale].whole[-1].format(n=name),
                name=name,
                attribute="term",
                value=answers[0],
                accepted=tuple(answers),
                options=tuple(options),
                right=options.index(answers[0]),
                gold=(f"article:{term_id(entry)}",),
                bucket=None,
            )
        )
    return made


_INVENTED_ZH = (
    "霧裡的鐵鎚", "第七顆饅頭", "借我一雙鞋", "沒有下班的風", "倒著走的羊", "豆漿超人", "藍色郵差", "半夜的鬧鐘",
    "老闆不在家", "貓走過屋頂", "三秒膠", "月台上的傘", "忘記帶便當", "紙飛機隊長", "鹹酥雞之夜", "誰偷了粉袋",
    "橡皮筋公主", "左撇子的夢", "遲到的信鴿", "海帶與鋼琴", "空心菜大道", "搖椅上的鯨", "十三號抽屜", "銅鑼燒逃跑",
    "無聲計程車", "雨鞋協奏曲", "漂流的算盤", "黑糖電梯", "梯田守門員", "石頭記帳本",
)  # fmt: skip
_INVENTED_EN = (
    "Paper Lighthouse", "Seven Cold Noodles", "The Late Postman", "Quiet Umbrella", "Borrowed Thunder", "Velvet Anvil",
    "Left Sock Missing", "Tea for Nobody", "Crooked Ferryman", "Blue Kettle Waltz", "Half a Compass", "Sleeping Tuba",
    "Ninth Bicycle", "Rubber Orchid", "Mayor of Puddles", "Salted Calendar", "Wooden Telegram", "Pancake Verdict",
    "Two Slow Owls", "Marble Typewriter", "Lantern Dispute", "Cardboard Falcon", "Silent Marmalade", "Turnip Express",
    "Harbour of Spoons", "Copper Pyjamas", "Fourteen Maybes", "Gentle Hammer Club", "Ink Before Rain", "Unpaid Meteor",
)  # fmt: skip
