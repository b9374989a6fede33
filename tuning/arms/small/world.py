"""Invented crags, routes, gyms and terms with invented names: what the small model learns to read and answer from.

Names are drawn by the letter and by the syllable, values by chance; none is a real one but by accident, and a name that
is real is thrown away. Each lesson is evidence and several questions about it, some of which it does not answer.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tuning.arms.facts import DATA, LOCALES, Locale, folded, taken
from tuning.arms.prompt import ASK, Doc, Names, bare, line
from tuning.arms.small.tokens import BEGIN, Tokens, normal
from tuning.arms.wording import ASKING, DAY_NAMES, GYM_TYPES, ROUTE_TYPES, UNKNOWN, training_questions

GRADES = [f"5.{n}" for n in range(3, 10)] + [f"5.{n}{letter}" for n in range(10, 15) for letter in "abcd"]
COUNTS = (1, 2, 3, 3, 3, 4)
"""How many pieces of evidence a lesson has, as often as they stand here."""
BLOCK = 16
DECISIVE = 3.0
FILLED = 0.6
ECHOES = 0.1
ECHO_STEPS, SINGLE_STEPS = 80, 160
ABSENT, UNKNOWN_SHARE, ALIKE = 0.13, 0.10, 0.35


@dataclass(frozen=True, slots=True)
class Lesson:
    """Token ids, and how much each counts in the loss."""

    ids: list[int]
    weights: list[float]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on some evidence with its right answer; n is None where the evidence does not answer."""

    docs: tuple[Doc, ...]
    locale: Locale
    question: str
    name: str
    attribute: str
    value: str
    n: int | None


class Batches:
    """Lessons by the step, those of one batch being of like length; a step's lessons depend on nothing but the seed."""

    def __init__(self, lesson: Callable[[random.Random, int], Lesson], seed: int, batch: int) -> None:
        self._lesson, self._seed, self._batch = lesson, seed, batch
        self._at, self._block = -1, list[list[Lesson]]()

    def __call__(self, step: int) -> list[Lesson]:
        """The lessons of a step."""
        if step // BLOCK != self._at:
            self._at = step // BLOCK
            chance = random.Random(self._seed * 1_000_003 + self._at)
            drawn = sorted(
                (self._lesson(chance, step) for _ in range(BLOCK * self._batch)), key=lambda each: len(each.ids)
            )
            self._block = [drawn[at : at + self._batch] for at in range(0, len(drawn), self._batch)]
            chance.shuffle(self._block)
        return self._block[step % BLOCK]


class World:
    """A source of lessons; equal seeds give equal ones."""

    def __init__(self, tokens: Tokens, chance: random.Random, *, fillers: bool = False) -> None:
        self.tokens = tokens
        self.fillers = fillers
        """Whether questions are wrapped in words without meaning, so that an unknown phrasing does not confuse."""
        self.chance = chance
        letters = normal((DATA / "taiwan" / "routes.jsonl").read_text("utf-8")) + normal(
            (DATA / "glossary.jsonl").read_text("utf-8")
        )
        self.letters = sorted({c for c in letters if "㐀" <= c <= "鿿"})
        self.heads = [word[1:] for word in tokens.words if word.startswith(BEGIN) and len(word) > 1]
        self.tails = [word for word in tokens.words if word.isascii() and word.isalpha() and len(word) < 5]

    def drawn(self, chance: random.Random, step: int) -> Lesson:
        """A lesson from this source of chance: echoes first, then a single document, then everything.

        Reading was not learned in 300 steps of lessons alone; after 60 steps of echoes the model can copy, and reading
        follows.
        """
        self.chance = chance
        if self.fillers:
            return self.lesson()
        if step < ECHO_STEPS or chance.random() < ECHOES:
            return self.echo()
        return self.lesson(most=1 if step < SINGLE_STEPS else None)

    def echo(self) -> Lesson:
        """A list of names said twice: the second time counts. It teaches to copy, long before reading is learned."""
        locale = self.chance.choice(LOCALES)
        names = [self.names()[locale] for _ in range(self.chance.randint(3, 10))]
        first = self.tokens.encode("｜".join(names) + "\n")
        self.chance.shuffle(names)
        second = self.tokens.encode("｜".join(names) + "\n")
        return Lesson(first + second, [0.0] * len(first) + [0.5] * len(second))

    def lesson(self, questions: int = 7, most: int | None = None) -> Lesson:
        """Evidence and questions; only what answers counts in full, names in questions a little."""
        chance = self.chance
        locale = chance.choice(LOCALES)
        docs = [] if chance.random() < 0.03 else self.docs()[:most]
        ids = [each for n, doc in enumerate(docs, 1) for each in self.tokens.encode(f"{line(n, doc, locale)}\n")]
        weights = [0.0] * len(ids)
        for _ in range(questions):
            asked = self.asked(docs, locale)
            before, after = ASK[locale]
            add(ids, weights, self.tokens.encode(f"{before}{asked.question}\n{after}"), 0.2 if docs else 0.0)
            self.answer(ids, weights, asked)
        return Lesson(ids, weights)

    def answer(self, ids: list[int], weights: list[float], asked: Asked) -> None:
        """Append the right answer as the base gives it."""
        said = self.tokens.encode(answer(asked))
        add(ids, weights, [*said, self.tokens.end], 1.0)
        if asked.n is not None:
            # The source and the value's first token decide; what follows is copied.
            weights[-len(said) - 1] = DECISIVE
            label = self.tokens.encode(ASKING[asked.attribute][asked.locale].label)
            weights[len(label) - len(said)] = DECISIVE

    def asked(self, docs: Sequence[Doc], locale: Locale) -> Asked:
        """A question on the evidence; sometimes on a name or a value that it does not hold."""
        chance = self.chance
        if not docs or chance.random() < ABSENT:
            name, attribute = self.names()[locale], chance.choice(("grade", "length", "bolts", "type", "area", "crag"))
            value, n = UNKNOWN[locale], None
        else:
            n = chance.randrange(len(docs)) + 1
            doc = docs[n - 1]
            name, attribute = doc.names[locale], chance.choice(_ATTRIBUTES[doc.id])
            value = doc.values.get(attribute, {}).get(locale, "")
            value = value or UNKNOWN[locale]
        question = chance.choice(training_questions(attribute, locale, name))
        if self.fillers and chance.random() < FILLED:
            question = self._wrapped(question, locale)
        return Asked(tuple(docs), locale, question, name, attribute, value, n)

    def docs(self) -> list[Doc]:
        """Some pieces of evidence, mostly of one kind, as a search gives them."""
        chance = self.chance
        first = chance.choice(("route",) * (6 if self.fillers else 3) + ("gym", "area", "crag", "term"))
        made: list[Doc] = []
        for _ in range(chance.choice(COUNTS if first != "gym" else COUNTS[:3])):
            kind = first if chance.random() < 0.85 else chance.choice(("route", "area", "crag", "term"))
            made.append(self._kinds()[kind](kind, self.names(made[-1].names if made else None)))
        return made

    def names(self, like: Names | None = None) -> dict[Locale, str]:
        """A name in each language that no real entity bears; `like`: perhaps one that shares a part with this one."""
        chance = self.chance
        while True:
            zh = "".join(chance.choices(self.letters, k=chance.choice((2, 3, 3, 4, 4, 5))))
            en = " ".join(self._word() for _ in range(chance.choice((1, 2, 2, 3))))
            if like is not None and chance.random() < ALIKE:
                cut = chance.randint(1, max(1, len(like["zh-TW"]) - 1))
                zh = like["zh-TW"][:cut] + zh[: chance.randint(1, 3)]
                en = " ".join((like["en"].split()[0], en))
            elif chance.random() < 0.08:
                zh, en = f"{zh}{(end := chance.choice(('a', 'b', 'c', '1', '2', '3')))}", f"{en} {end}"
            if not taken()[folded(zh)] and not taken()[folded(en)]:
                return {"zh-TW": zh, "en": en}

    def _wrapped(self, question: str, locale: Locale) -> str:
        before, after = self.chance.randint(0, 4), self.chance.randint(0, 2)
        if locale == "zh-TW":
            front, end = ("".join(self.chance.choices(self.letters, k=k)) for k in (before, after))
            return f"{front}{question.rstrip('？')}{end}？"
        front, end = (" ".join(self.chance.choices(self.heads, k=k)) for k in (before, after))
        return f"{front} {question.rstrip('?')} {end}?"

    def _word(self) -> str:
        tails = self.chance.choice((0, 0, 1, 1, 2))
        return self.chance.choice(self.heads) + "".join(self.chance.choices(self.tails, k=tails))

    def _kinds(self) -> dict[str, Callable[[str, Names], Doc]]:
        return {"route": self._route, "gym": self._gym, "area": self._area, "crag": self._crag, "term": self._term}

    def _route(self, kind: str, names: Names) -> Doc:
        chance = self.chance
        style = chance.choice(list(ROUTE_TYPES.values()))
        values: dict[str, Names] = {
            "grade": _same(chance.choice(GRADES)),
            "type": {"zh-TW": style["zh-TW"][0], "en": style["en"][0]},
            "length": _same(str(chance.randint(3, 99))),
            "bolts": _same(str(chance.choice((0, 0, *range(1, 20))))),
            "area": self.names(),
            "crag": self.names(),
        }
        return Doc(kind, names, self._some(values, keep=("type", "area", "crag")))

    def _gym(self, kind: str, names: Names) -> Doc:
        from indexer.words import CITIES

        chance = self.chance
        style, city = chance.choice(list(GYM_TYPES.values())), chance.choice(list(CITIES))
        place = self.names()
        usual = self._hours()
        values: dict[str, Names] = {
            "gym_type": {"zh-TW": style["zh-TW"][0], "en": style["en"][0]},
            "city": {"zh-TW": city, "en": CITIES[city]},
            "district": {"zh-TW": f"{place['zh-TW'][:2]}區", "en": place["en"].split()[0]},
            "price_weekday": _same(str(chance.randrange(100, 700, 10))),
            "price_weekend": _same(str(chance.randrange(100, 700, 10))),
            **{f"hours_{day}": _same(usual if chance.random() < 0.5 else self._hours()) for day in DAY_NAMES},
        }
        return Doc(kind, names, self._some(values))

    def _hours(self) -> str:
        first, last = self.chance.randrange(6, 17), self.chance.randrange(18, 25)
        return f"{first:02d}:{self.chance.choice(('00', '30'))}-{last:02d}:{self.chance.choice(('00', '30'))}"

    def _area(self, kind: str, names: Names) -> Doc:
        return Doc(kind, names, {"crag": self.names()})

    def _crag(self, kind: str, names: Names) -> Doc:
        return Doc(kind, names, self._some({"region": self.names(), "rock_type": self.names()}))

    def _term(self, kind: str, names: Names) -> Doc:
        return Doc(kind, names, {"term": {"zh-TW": names["en"], "en": names["zh-TW"]}})

    def _some(self, values: dict[str, Names], keep: tuple[str, ...] = ()) -> dict[str, Names]:
        return {k: v for k, v in values.items() if k in keep or self.chance.random() >= UNKNOWN_SHARE}


_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "route": ("grade", "type", "length", "bolts", "area", "crag"),
    "gym": ("gym_type", "city", "district", "price_weekday", "price_weekend", *(f"hours_{day}" for day in DAY_NAMES)),
    "area": ("crag",),
    "crag": ("region", "rock_type"),
    "term": ("term",),
}


def answer(asked: Asked) -> str:
    """What the base model is taught to say: the value and its source, or that the data do not hold it."""
    return asked.value if asked.n is None else bare(asked.attribute, asked.value, asked.locale, asked.n)


def add(ids: list[int], weights: list[float], more: list[int], weight: float) -> None:
    """Append tokens that count so much each."""
    ids.extend(more)
    weights.extend([weight] * len(more))


def _same(value: str) -> Names:
    return {"zh-TW": value, "en": value}
