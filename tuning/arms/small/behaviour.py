"""Fine-tuning as the founding document wants it: how to answer, taught on invented evidence, and not one real fact."""

from collections.abc import Sequence

from tuning.arms.facts import Locale
from tuning.arms.prompt import Doc, house
from tuning.arms.small.corpus import card_value
from tuning.arms.small.world import DECISIVE, Asked, World, add
from tuning.arms.wording import ASKING, CARD, UNKNOWN

CARDS = 0.08
"""How many questions ask for a card, about as many as among the items."""


class Behaviour(World):
    """Lessons on invented crags whose answers are in the house format, cards among them."""

    def asked(self, docs: Sequence[Doc], locale: Locale) -> Asked:
        """A question as the base was asked them, or for the card of a route."""
        chance = self.chance
        cards = [(n, doc) for n, doc in enumerate(docs, 1) if doc.id == "route" and card_value(doc, locale)]
        if not cards or chance.random() >= CARDS:
            return super().asked(docs, locale)
        n, doc = chance.choice(cards)
        name = doc.names[locale]
        question = chance.choice(CARD[locale][:-1]).format(n=name)
        return Asked(tuple(docs), locale, question, name, "card", card_value(doc, locale), n)

    def answer(self, ids: list[int], weights: list[float], asked: Asked) -> None:
        """Append the right answer in the house format; what no evidence answers is the sentence that abstains."""
        said = (
            UNKNOWN[asked.locale]
            if asked.n is None
            else house(asked.name, asked.attribute, asked.value, asked.locale, asked.n)
        )
        answer = self.tokens.encode(said)
        add(ids, weights, [*answer, self.tokens.end], 1.0)
        cited = self.tokens.encode(f"[{asked.n}]")
        if asked.n is None or asked.attribute == "card" or cited[0] not in answer:
            return
        # As in the base's lessons: the source and the value's first token decide, the rest is copied.
        first = len(ids) - 1 - len(answer)
        source = answer.index(cited[0])
        label = self.tokens.encode(ASKING[asked.attribute][asked.locale].label)
        for at in (source, source + 2 + len(label)):
            weights[first + min(at, len(answer) - 1)] = DECISIVE
