"""Find the second branch of a gym that only its branch names: 「原岩中和跟南港」, 「成功館跟勝利館」."""

import re
from collections.abc import Iterator
from itertools import chain

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.entities import Entity
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.masking import Masked

_JOINED = r"(?:館|店)?(?:\s*(?:和|跟|與|及|、|,|/|還是|或)\s*|\s+(?:and|or|vs\.?|versus)\s+|\s+)"
_TAIL = r"(?:館|店)?"
_MAX_BRANDS = 12


def with_siblings(question: Masked, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with the branch that stands joined to another of its brand read as that gym, not as a district."""
    if not any(m.kind == "gym" and len(m.ids) == 1 for m in mentions):
        return mentions
    found = list(mentions)
    for gym in [m for m in mentions if m.kind == "gym" and len(m.ids) == 1]:
        for sibling in _siblings(gym, gazetteer):
            for word in gazetteer.branches(sibling.id)[:1]:
                if word not in question.folded[gym.end :]:
                    continue
                match = re.compile(rf"{_JOINED}({re.escape(word)}){_TAIL}").match(question.folded, gym.end)
                if match is None or any(m.kind == "gym" and sibling.id in m.ids for m in found):
                    continue
                start, end = match.start(1), match.end()
                if any(m.kind not in ("city", "district") and m.start < end and start < m.end for m in found):
                    continue
                found = [m for m in found if not (m.start < end and start < m.end)]
                found.append(Mention("gym", (sibling.id,), question.shown[start:end], sibling.name, start, end))
    return tuple(sorted(found, key=lambda m: m.start))


def _siblings(gym: Mention, gazetteer: Gazetteer) -> Iterator[Entity]:
    """The other gyms of its brand: those that bear what is left of its name without its branch."""
    own = gazetteer.place("gym", gym.ids[0])
    spoken = (fold(name) for name in (gym.surface, gym.name, (own.name_en if own else None) or ""))
    brands = dict.fromkeys(
        re.split(re.escape(word), name)[0].strip(" -")
        for name in spoken
        for word in gazetteer.branches(gym.ids[0])
        if word in name
    )
    bearers = chain.from_iterable(gazetteer.exact(brand) for brand in list(brands)[:_MAX_BRANDS] if brand)
    yield from {e.id: e for e in bearers if e.kind == "gym" and e.id not in gym.ids}.values()
