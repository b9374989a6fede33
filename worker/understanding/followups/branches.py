"""Find the gym of a town among those shown (「仁德那間」) and the other gyms of a brand (「另一間」)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Mention, Reading, Turn
from worker.text.folding import fold
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.numbering import Before, Pointed, named_before, quoted
from worker.understanding.followups.overlaying import overlay
from worker.understanding.followups.shown import Names, answers_back, whole_name
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import PLACE

_IN_TOWN = compiled(
    rf"(?:在)?({PLACE}+)(?:店|館)?(?:的)?那(?:一)?[間家](?:店|館|岩館|分店)?"
    rf"|\bthe ({PLACE}+) (?:one|branch|gym|location)\b|\bthe (?:one|branch|gym) in ({PLACE}+)"
    # A branch may be called after no town.
    r"|\bthe ([a-z][a-z0-9'-]{2,14}) (?:one|branch|gym|location)\b|(?<![\u4e00-\u9fff])(?:那"
    r"|在)?([\u4e00-\u9fff]{2,4}?)(?:店|館|分店|那[間家])(?![的之])"
)
_TOWN = compiled(r"^(?:那|and |or |what about |how about )?(\ue005+)((?:店|館)?)(?:的|那間)?(?:呢|咧|的話)*[?？.\s]*$")
# 「那華山呢」: a branch is called after what is no town.
_WORD = compiled(
    r"^(?:那麼?|換|and |or |what about |how about )?([\u4e00-\u9fff]{2,4}?)((?:店|館)?)(?:的|那間)?(?:呢"
    r"|的話)+[?？.\s]*$"
)
_OTHERS = compiled(
    r"(?:另|另外|其[他它]|別的?)(?:的|那|一)*(?:[間家](?:分?店|分?館|岩館)?|分店|分館)|\b(?:the|their|any"
    r"|your) other (?:branch|location|gym|store|shop|place|one)s?\b"
)
# 「中和那間呢」, "the one in Zhonghe", "the Zhubei branch": one more of the brand, in a town that may be in no name.
_THE_ONE_THERE = compiled(
    rf"{PLACE}+(?:的)?(?:那(?:一)?[間家]|(?:分?店|分?館))|\bthe (?:other )?(?:one|branch|gym|location"
    rf"|place) (?:in|at) {PLACE}"
    rf"|\bthe (?:other )?{PLACE}+ (?:one|branch|gym|location)\b"
)
_BULLET = re.compile(r"^(?:[-*•]|\d{1,2}[.)、])\s+", re.MULTILINE)
_NAME_ENDS = re.compile(r"（|: |：| \(")
_LEAST_OF_BRAND = 2
_SAID = 1_500


def in_town(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The one gym of a town among those that were named or shown, by its name or by what its line told."""
    found = _IN_TOWN.search(words)
    if found is None or sum(1 for _ in re.finditer(f"{PLACE}+", words)) > 1:
        return None
    group = next(n for n in (1, 2, 3, 4, 5) if found[n])
    town = fold(text[slice(*found.span(group))]).removesuffix(" district")
    gyms: dict[tuple[str, ...], Mention] = {}
    for content in answers_back(history, 2):
        for line in _BULLET.split(content)[1:]:
            head = _NAME_ENDS.split(line)[0].strip()
            if town in fold(line) and (one := whole_name(head, names)) is not None and one.kind == "gym":
                gyms[one.ids] = one
        if not gyms:
            gyms = {m.ids: m for m in names(content[:_SAID]) if m.kind == "gym" and _bears(m, town)}
        if gyms:
            break
    if not gyms:
        gyms = {m.ids: m for m in named_before(before, ("gym",)) if len(m.ids) == 1 and _bears(m, town)}
    if len(gyms) != 1 or len(next(iter(gyms))) != 1:
        return None
    return Pointed(found.start(), found.end(), quoted(next(iter(gyms.values())).surface))


def _bears(gym: Mention, town: str) -> bool:
    return town in fold(f"{gym.name} {gym.surface}")


def other_branches(reading: Reading, words: str, earlier: Earlier, names: Names) -> Reading | None:
    """What was asked of one gym, asked of the others of its brand: 「另一間呢」, "and the other branch in Tainan?"."""
    there = None if _OTHERS.search(words) else _town_of(reading, words)
    before = earlier.spoken_of() if there is not None or _OTHERS.search(words) else None
    gyms = [m for m in before.mentions if m.kind == "gym" and not m.negated] if before is not None else []
    if before is None or len(gyms) != 1 or (len(gyms[0].ids) != 1 and there is None):
        return None
    if any(m.kind not in ("city", "district", "region") for m in reading.mentions):
        return None
    of_all = len(gyms[0].ids) > 1
    brand = gyms[0] if of_all else brand_of(gyms[0], names)
    others = tuple(i for i in brand.ids if of_all or i not in gyms[0].ids) if brand is not None else ()
    if there is not None and brand is not None:
        beside = next((m for m in names(f"{brand.surface} {there.name}") if m.kind == "gym"), brand)
        # Where all of them answer to it, either all lie there or none does: the rows tell.
        if _TOWN.search(words) is not None and (beside is brand or len(beside.ids) > 1):
            # A town alone is another branch only where one is called after it.
            return None
        others = tuple(i for i in beside.ids if i in others)
    if brand is None or not others:
        return None
    wanted = replace(reading.filter, kinds=(), gym_ids=others, gym_city=None, gym_cities=(), gym_district=None)
    of_brand = replace(brand, ids=others, start=0, end=0)
    asked = replace(reading, mentions=(of_brand, *([there] if there is not None else ())), filter=wanted)
    cleared = replace(before, filter=replace(before.filter, gym_ids=()))
    return replace(overlay(cleared, asked), needs_history=True, unheard=(), unrecorded=reading.unrecorded)


def _town_of(reading: Reading, words: str) -> Mention | None:
    """The town in which another branch is said to be, where no more is named."""
    towns = [m for m in reading.mentions if not m.negated]
    one = len(towns) == 1 and towns[0].kind in ("city", "district")
    return towns[0] if one and (_THE_ONE_THERE.search(words) or _TOWN.search(words)) else None


def brand_of(gym: Mention, names: Names) -> Mention | None:
    """The name that a gym shares with the others of its brand: "High Fun" of "High Fun Rende"."""
    for name in dict.fromkeys((gym.surface, gym.name)):
        for end in range(len(name) - 1, _LEAST_OF_BRAND - 1, -1):
            if name[end - 1].isascii() and name[end].isascii() and name[end].isalnum() and name[end - 1].isalnum():
                continue
            found = [m for m in names(name[:end].strip(" -")) if m.kind == "gym" and len(m.ids) > 1]
            if found and set(gym.ids) <= set(found[0].ids):
                return found[0]
    return None


def branch(text: str, words: str, before: Before, names: Names) -> Pointed | None:
    """The branch of the gym before that bears the town which alone is named: 「新店的呢」."""
    found = _TOWN.search(words) or _WORD.search(words)
    gyms = named_before(before, ("gym",)) if found is not None else []
    if found is None or len(gyms) != 1:
        return None
    town = text[found.start(1) : found.end(1)]
    brand, _, _ = gyms[0].name.rpartition("-")
    spoken, _, _ = gyms[0].surface.rpartition(" ")
    for name in (
        f"{gyms[0].name}-{town}店",
        f"{brand}-{town}店",
        f"{brand}-{town}館",
        f"{brand}{town}店",
        f"{brand}-{town}",
        f"{spoken} {town}",
    ):
        if (one := whole_name(name.strip(), names)) is not None and one.kind == "gym" and len(one.ids) == 1:
            return Pointed(found.start(1), found.end(2), quoted(one.surface))
    return None


def called_like_a_town(text: str, words: str, before: Before, names: Names) -> Pointed | None:
    """The route that is called like a town, after one was asked for by its name: 「那和平呢」 after 「忠孝多難」."""
    found = _TOWN.search(words)
    asked = named_before(before, ("route", "crag", "area", "sector", "gym", "city", "district")) if found else []
    if found is None or found[2] or [m.kind for m in asked] != ["route"]:
        return None
    start, end = found.span(1)
    one = whole_name(text[start:end], names)
    return Pointed(start, end, quoted(one.surface)) if one is not None and one.kind == "route" else None
