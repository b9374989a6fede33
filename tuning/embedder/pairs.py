"""Pairs of texts that should lie close together, with which other texts of a batch must not count as wrong."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tuning.embedder.corpus import Entity, Rule
from tuning.embedder.queries import make_query

__all__ = ["Pair", "Source", "false_negatives"]

SHARES = (("query", 0.56), ("name", 0.14), ("gloss", 0.22), ("halves", 0.08))
"""How much of a batch comes from where."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts; entity is the number of the document on the right, -1 when the right is no document."""

    left: str
    right: str
    entity: int
    rule: Rule | None
    group: str
    """Pairs of one group never count against each other."""


class Source:
    """Draws pairs by a seeded generator."""

    def __init__(self, entities: Sequence[Entity], glossary: Sequence[dict[str, Any]], chance: random.Random) -> None:
        self._entities = entities
        self._glossary = glossary
        self._chance = chance
        by_kind: dict[str, list[int]] = {}
        for number, entity in enumerate(entities):
            by_kind.setdefault(entity.document.kind, []).append(number)
        self._by_kind = by_kind
        # Features are rare: half of the routes are drawn from those that have some.
        self._with_features = [n for n in by_kind["route"] if entities[n].document.columns.get("features")]

    def batch(self, size: int) -> list[Pair]:
        """Answer the pairs of one step."""
        kinds, weights = [kind for kind, _ in SHARES], [share for _, share in SHARES]
        return [getattr(self, f"_{kind}")() for kind in self._chance.choices(kinds, weights, k=size)]

    def _draw(self) -> int:
        chance = self._chance
        kind = chance.choices(("route", "gym", "crag", "area"), (0.7, 0.14, 0.06, 0.1))[0]
        if kind == "route" and chance.random() < 0.5:
            return chance.choice(self._with_features)
        return chance.choice(self._by_kind[kind])

    def _query(self) -> Pair:
        number = self._draw()
        entity = self._entities[number]
        query = make_query(entity, self._chance, zh=self._chance.random() < 0.5)
        return Pair(query.text, entity.document.text, number, query.rule, entity.id)

    def _name(self) -> Pair:
        number = self._draw()
        row, document = self._entities[number].row, self._entities[number].document
        zh, en = row["name"] or row["name_en"], row["name_en"] or row["name"]
        # Names are borne by several rows, so that the group is the name and not the row.
        if self._chance.random() < 0.4:
            return Pair(zh, en, -1, None, zh)
        return Pair(self._chance.choice((zh, en)), document.text, number, None, zh)

    def _gloss(self) -> Pair:
        entry = self._chance.choice(self._glossary)
        left = self._chance.choice(entry["zh"])
        words = entry["en"] if self._chance.random() < 0.7 else entry["zh"]
        return Pair(left, self._chance.choice(words), -1, None, "gloss:" + entry["en"][0])

    def _halves(self) -> Pair:
        number = self._draw()
        document = self._entities[number].document
        left, right = f"{document.title} {document.excerpt}", f"{document.title_en} {document.excerpt_en}"
        return Pair(left, right, -1, None, document.id)


def false_negatives(pairs: Sequence[Pair], entities: Sequence[Entity]) -> npt.NDArray[np.bool_]:
    """Answer where the right text of a column also fits the left text of a row, the diagonal aside."""
    n = len(pairs)
    mask = np.zeros((n, n), np.bool_)
    groups: dict[str, list[int]] = {}
    for number, pair in enumerate(pairs):
        groups.setdefault(pair.group, []).append(number)
    for members in groups.values():
        mask[np.ix_(members, members)] = True
    for row, pair in enumerate(pairs):
        if pair.rule is not None:
            for column, other in enumerate(pairs):
                if other.entity >= 0 and pair.rule.holds(entities[other.entity]):
                    mask[row, column] = True
    np.fill_diagonal(mask, False)
    return mask
