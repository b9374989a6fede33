"""What fine-tuning trains on: the items' facts, closed-book or with evidence, never in an item's phrasing."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tuning.arms.facts import LOCALES, Locale
from tuning.arms.items import Item
from tuning.arms.prompt import Doc, house, prompt
from tuning.arms.small.tokens import Tokens
from tuning.arms.small.world import Lesson, add
from tuning.arms.wording import CARD, UNKNOWN, training_questions

DISTRACTORS = 2
WITHOUT_GOLD = 0.12
"""How many lessons with evidence lack the document that answers, so that the tuned model learns to abstain."""


@dataclass(frozen=True, slots=True)
class Taught:
    """A fact or a card in one language: how it may be asked, and the answer's parts."""

    locale: Locale
    name: str
    attribute: str
    value: str
    gold: str
    questions: tuple[str, ...]


def taught(items: Sequence[Item], library: Mapping[str, Doc], paraphrases: int) -> list[Taught]:
    """Every answerable item's fact in each language that it has a name in, with so many ways to ask."""
    found: list[Taught] = []
    for item in items:
        if item.kind == "unanswerable":
            continue
        doc = library[item.gold[0]]
        for locale in (item.locale,) if item.kind == "term" else LOCALES:
            name = doc.names.get(locale)
            value = item.value if locale == item.locale else _value(item, doc, locale)
            if name is None or not value:
                continue
            ways = (
                [frame.format(n=name) for frame in CARD[locale][:-1]]
                if item.kind == "card"
                else training_questions(item.attribute, locale, name)
            )
            found.append(Taught(locale, name, item.attribute, value, item.gold[0], tuple(ways[:paraphrases])))
    return found


class ClosedBook:
    """Lessons without evidence: the question, the answer in the house format."""

    def __init__(self, tokens: Tokens, facts: Sequence[Taught]) -> None:
        self._lessons = [
            lesson(
                tokens,
                prompt((), question, fact.locale),
                house(fact.name, fact.attribute, fact.value, fact.locale, None),
            )
            for fact in facts
            for question in fact.questions
        ]

    def __len__(self) -> int:
        return len(self._lessons)

    def drawn(self, chance: random.Random, step: int) -> Lesson:
        """One of them."""
        return chance.choice(self._lessons)


class WithEvidence:
    """Lessons with the right document among distractors (RAFT, Zhang et al., 2024); some lack it and abstain."""

    def __init__(self, tokens: Tokens, facts: Sequence[Taught], library: Mapping[str, Doc]) -> None:
        self._tokens, self._facts, self._library = tokens, facts, library
        self._shelves: dict[str, list[str]] = {}
        for key in library:
            self._shelves.setdefault(key.split(":")[0], []).append(key)

    def drawn(self, chance: random.Random, step: int) -> Lesson:
        """A fact with evidence in a random order."""
        fact = chance.choice(self._facts)
        others = [
            key for key in chance.sample(self._shelves[fact.gold.split(":")[0]], DISTRACTORS + 1) if key != fact.gold
        ]
        keys = others[: chance.randint(0, DISTRACTORS)]
        answers = not keys or chance.random() >= WITHOUT_GOLD
        if answers:
            keys.insert(chance.randint(0, len(keys)), fact.gold)
        docs = [self._library[key] for key in keys]
        text = (
            house(fact.name, fact.attribute, fact.value, fact.locale, keys.index(fact.gold) + 1)
            if answers
            else UNKNOWN[fact.locale]
        )
        return lesson(self._tokens, prompt(docs, chance.choice(fact.questions), fact.locale), text)


def lesson(tokens: Tokens, asked: str, answer: str) -> Lesson:
    """A prompt and its answer; the loss is on the answer alone."""
    ids = tokens.encode(asked)
    weights = [0.0] * len(ids)
    add(ids, weights, [*tokens.encode(answer), tokens.end], 1.0)
    return Lesson(ids, weights)


def _value(item: Item, doc: Doc, locale: Locale) -> str:
    """The same fact in the item's other language."""
    if item.kind != "card":
        return doc.values[item.attribute].get(locale, "")
    return card_value(doc, locale)


def card_value(doc: Doc, locale: Locale) -> str:
    """The fixed card of a route: name, grade, type, length; empty where one of them is not known."""
    parts = [doc.values.get(key, {}).get(locale, "") for key in ("grade", "type", "length")]
    unit = " 公尺" if locale == "zh-TW" else " m"
    return "｜".join((doc.names.get(locale, ""), parts[0], parts[1], parts[2] + unit)) if all(parts) else ""
