"""Tell which branch of a gym's brand is meant: by its name, its town, its road or its station."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.index import Hit
from worker.understanding.names.roads import cores, is_road
from worker.understanding.names.stations import is_station
from worker.understanding.wording.masking import Masked

_TWO = 2
# What stands between the brand and the word of one branch, where another one stands before it.
_OTHER_SIDE = re.compile(r"\n(?=[^\n]{0,8}(?:跟|和|與|還是|vs|or|and)\s*$)[^\n,，。?？]{1,8}$")
# Whether a brand has more gyms than the one that is named, and which ones are left out.
_OTHERS_TOO = re.compile(
    r"除了[^,，。?？]{1,14}還有?(?:哪|什麼|別|其[他它])|(?:還有|有沒有)(?:別|其[他它]|另外)(?:的|一)?(?:[間家]|分?店|分館|據點)(?=[嗎呢?？\s]|$)"
    r"|只有[^,，。?？]{1,8}(?<!哪)一?[間家](?:店|館)?(?=嗎|而已)"
    r"|\b(?:any|have|has) other (?:branch(?:es)?|locations?|gyms)\b"
)
_BESIDES = re.compile(r"除了([^,，。?？還]{1,14})")
OPENED = re.compile("開新店(?![區店])")
_LATIN_WORD = re.compile(r"[a-z]{5,}")
_LATIN_BRANCH = re.compile(r"(?: climbing| bouldering| gym| lab)*[ -]([a-z0-9]{3,})(?![\w'’])")


def branch_end(folded: str, end: int, words: Sequence[str]) -> int:
    """Where a gym's name ends with its branch or its road in Latin letters behind it: "iclimb chenggong"."""
    further = _LATIN_BRANCH.match(folded, end)
    said = further[1] if further is not None else ""
    roads = cores(words)
    return further.end() if further is not None and (said in words or said in roads) else end


def _named(gym: Entity, rest: str, gazetteer: Gazetteer) -> list[str]:
    return [word for word in gazetteer.branches(gym.id)[:1] if word in rest]


def branch_of(question: Masked, hit: Hit, gyms: tuple[Entity, ...], gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The branches of a brand that the rest of the question names, else all of them."""
    if question.folded[hit.start - 1 : hit.start] == "「" and question.folded[hit.end : hit.end + 1] == "」":
        # In quotes a name is whole.
        gyms = by_whole_name(question.folded[hit.start : hit.end], gyms)
    rest = question.folded[: hit.start] + "\n" + question.folded[hit.end :]
    rest = OPENED.sub(" ", rest)
    if _OTHERS_TOO.search(rest) is not None:
        # 「嗨翻是在北區那間嗎 還有別間嗎」, 「原岩除了明德還有哪幾間」: the one that is named is not all.
        apart = _BESIDES.search(rest)
        said = apart[1] if apart is not None else ""
        others = tuple(g for g in gyms if not any(word in said for word in gazetteer.branches(g.id)[:1]))
        return others or gyms
    if on := tuple(g for g in gyms if any(is_road(word) and word in rest for word in gazetteer.branches(g.id))):
        return on
    if at := _at_station(rest, gyms, gazetteer):
        return at
    if len(gyms) == _TWO and any(
        _OTHER_SIDE.search(rest[: rest.find(word)]) for g in gyms for word in _named(g, rest, gazetteer)
    ):
        # 「嗨翻台南跟仁德」 sets the one against the other.
        return gyms
    for rank in range(3):
        said = {word for g in gyms for word in gazetteer.branches(g.id)[rank : rank + 1] if word in rest}
        if said:
            # A city stands at another place among the words of a branch that is called after its district.
            return tuple(g for g in gyms if said & set(gazetteer.branches(g.id)))
    if named := tuple(g for g in gyms if any(word in rest for word in gazetteer.branches(g.id))):
        return named
    words = set(_LATIN_WORD.findall(rest))
    return tuple(g for g in gyms if not words.isdisjoint(cores(gazetteer.branches(g.id)))) or gyms


def _at_station(rest: str, gyms: tuple[Entity, ...], gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The branches by the station that is named, if no other branch is: 「七張站那間原岩」."""
    found: list[Entity] = []
    for gym in gyms:
        words = gazetteer.branches(gym.id)
        if station := next((w for w in words if is_station(w) and w in rest), None):
            others = rest.replace(station, " ")
            if any(w in others for g in gyms if g is not gym for w in gazetteer.branches(g.id)[:2]):
                return ()
            found.append(gym)
    return tuple(found)


def by_whole_name(name: str, gyms: Sequence[Entity]) -> tuple[Entity, ...]:
    """The one of a brand's gyms that is called just so, as an answer calls it; all where none or several are."""
    whole = tuple(e for e in gyms if name in (fold(e.name), fold(e.name_en or "")))
    return whole if len(whole) == 1 else tuple(gyms)


def as_told(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """A name in an answer: of a brand's gyms that are all called so the one with no more to its name."""
    if mention.kind != "gym" or len(mention.ids) == 1:
        return mention
    gyms = [e for i in mention.ids if (e := gazetteer.place("gym", i)) is not None]
    return replace(mention, ids=tuple(e.id for e in by_whole_name(fold(mention.surface), gyms)))
