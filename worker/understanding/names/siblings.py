"""Find what only its last word names beside another: a gym's branches (「原岩中和跟南港」), pitches (「雙色P1 P2」)."""

import re
from collections.abc import Iterator
from itertools import chain

from schemas.reading import Mention
from worker.text.folding import fold, holds_cjk
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.roads import cores
from worker.understanding.wording.masking import Masked
from worker.verify.words import CITIES

_JOINED = r"(?:館|店)?(?:\s*(?:比|和|跟|與|及|、|,|/|還是|或)\s*|\s+(?:and|or|vs\.?|versus)\s+|\s+)"
_TAIL = r"(?:館|店)?(?![a-z])"
# 「原岩明德平日多少錢，跟南港差多少」: what was asked of the one stands between.
_AGAINST, _SET = r"[,，\s](?:跟|和|與|比起?|相?較於?)\s*", r"(?:館|店)?(?=\s*(?:比|差|相[比較差]|貴|便宜|哪|誰|又))"
_LEFT_OUT = re.compile(r"(?:除了|扣掉)([\u4e00-\u9fff]{2,4}?)(?:店|館)?(?=以外|之外|外|還|和|跟|與|、|,|，|\s)")
_MAX_BRANDS = 12
_ONE_MORE = re.compile(r"\s*(?:和|跟|與|及|、|,|/|&|還是|或|\band\b|\bor\b|\bvs\b\.?)?\s*")
_WORD = re.compile(r"[a-z0-9'’-]*")
_UP_TO = re.compile(r"(?:到|至|[-~～])\s?([一二三四五六七八九])(?![條個間家年月天級點])")
_NUMERALS = "一二三四五六七八九"
_PITCH = re.compile(r"p\d$")
_SIDED = re.compile(r"[(（]?(?P<side>[左右])[)）]?$")
_NEXT_SIDE = re.compile(
    r"[邊側]?\s*(?:和|跟|與|及|、|,|/|還是|或)\s*[(（]?(?P<side>[左右])(?:[)）]|[邊側])?(?![\u4e00-\u9fff]?路)"
)
_NEXT_PITCH = re.compile(r"\s*(?:[,、/&+]|和|跟|與|加上?|and)?\s*p(\d)(?!\d)")


def with_siblings(question: Masked, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with branches joined to one of their brand as gyms, and pitches beside one of their route."""
    mentions = _with_endings(question, _with_pitches(question, mentions, gazetteer), gazetteer)
    mentions = _with_other_side(question, mentions, gazetteer)
    mentions = _with_left_out(question, mentions, gazetteer)
    if not any(m.kind == "gym" and len(m.ids) == 1 for m in mentions):
        return mentions
    found = list(mentions)
    for gym in [m for m in mentions if m.kind == "gym" and len(m.ids) == 1]:
        told = _told(gym, gazetteer)
        told = {word: s for word, s in told.items() if word in question.folded[gym.end :]}
        if not told:
            continue
        # Each is joined to the one before it: 「原岩中和、新店、南港」.
        words = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
        following, set_against = re.compile(rf"{_JOINED}({words}){_TAIL}"), re.compile(rf"{_AGAINST}({words}){_SET}")
        at = _past_own(question.folded, gym, gazetteer)
        while match := following.match(question.folded, at) or set_against.search(question.folded, at):
            sibling, start, end = told[match[1]], match.start(1), match.end()
            at = end
            if any(m.kind == "gym" and sibling.id in m.ids for m in found):
                continue
            if any(m.kind not in ("city", "district") and m.start < end and start < m.end for m in found):
                continue
            found = [m for m in found if not (m.start < end and start < m.end)]
            found.append(Mention("gym", (sibling.id,), question.shown[start:end], sibling.name, start, end))
    return tuple(sorted(found, key=lambda m: m.start))


def _with_pitches(question: Masked, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with every pitch that follows the first of a route: 「雙色P1 P2 P3 各多難」."""
    found: list[Mention] = []
    for first in mentions:
        stem = _PITCH.search(question.folded[: first.end]) if first.kind == "route" else None
        if stem is None or stem.start() <= first.start:
            continue
        at = first.end
        name = question.folded[first.start : stem.start()].strip(" |的")
        while (further := _NEXT_PITCH.match(question.folded, at)) is not None:
            bearers = [e for e in gazetteer.exact(f"{name} p{further[1]}") if e.kind == "route"]
            if bearers:
                start, end = further.start(1) - 1, further.end()
                ids = tuple(dict.fromkeys(e.id for e in bearers))
                found.append(Mention("route", ids, question.shown[start:end], bearers[0].name, start, end))
            at = further.end()
    return tuple(sorted((*mentions, *found), key=lambda m: m.start)) if found else mentions


def _with_other_side(question: Masked, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with the other half of a wall behind the first: 「邊境左邊跟右邊各有幾條」."""
    found: list[Mention] = []
    for first in mentions:
        side = _SIDED.search(first.name) if first.kind in ("area", "sector") and not first.negated else None
        further = None if side is None else _NEXT_SIDE.match(question.folded, first.end)
        if side is None or further is None or further["side"] == side["side"]:
            continue
        name = f"{first.name[: side.start('side')]}{further['side']}{first.name[side.end('side') :]}"
        bearers = [e for e in gazetteer.exact(fold(name)) if e.kind == first.kind]
        if bearers and not any(m.start < further.end() and further.start("side") < m.end for m in mentions):
            start, end = further.start("side"), further.end("side")
            ids = tuple(dict.fromkeys(e.id for e in bearers))
            found.append(Mention(first.kind, ids, question.shown[start:end], bearers[0].name, start, end))
    return tuple(sorted((*mentions, *found), key=lambda m: m.start)) if found else mentions


def _with_endings(question: Masked, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with what follows a route and is one too behind the same beginning: 「龍脊左路、中路、右路」."""
    folded = question.folded
    found: list[Mention] = []
    for first in mentions:
        name = folded[first.start : first.end] if first.kind == "route" else ""
        ways = [(name[:-cut], cut) for cut in (1, 2, 3) if len(name) > cut + 1] if holds_cjk(name) else []
        words = name.split(" ")
        ways += [(f"{' '.join(words[:-1])} ", 0)] if len(words) > 1 and name.isascii() else []
        found += _between(question, first, name, gazetteer)
        at = first.end
        while ways and (joint := _ONE_MORE.match(folded, at)) is not None:
            start = joint.end()
            further = None
            for stem, long in ways:
                word = _WORD.match(folded, start)
                end = start + long if long or word is None else word.end()
                if not start < end <= len(folded):
                    # At the end of a text there is nothing more, though the beginning alone may be a name: Y2K.
                    continue
                if bearers := [e for e in gazetteer.exact(stem + folded[start:end]) if e.kind == "route"]:
                    ids = tuple(dict.fromkeys(e.id for e in bearers))
                    further = Mention("route", ids, question.shown[start:end], bearers[0].name, start, end)
                    break
            if further is None or any(m.start < further.end and further.start < m.end for m in mentions):
                break
            found.append(further)
            at = further.end
    return tuple(sorted((*mentions, *found), key=lambda m: m.start)) if found else mentions


def _between(question: Masked, first: Mention, name: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Those up to the last one of a row of which the first is named: 「天空之城一到四哪條最難」."""
    to = _UP_TO.match(question.folded, first.end)
    begun = _NUMERALS.find(name[-1:]) if to is not None and name else -1
    last = _NUMERALS.find(to[1]) if to is not None else -1
    if to is None or not 0 <= begun < last:
        return
    for n in range(begun + 1, last + 1):
        bearers = [e for e in gazetteer.exact(name[:-1] + _NUMERALS[n]) if e.kind == "route"]
        if not bearers:
            return
        # Those between stand where it is said up to which one.
        start, end = to.span(1) if n == last else (to.start(), to.start(1))
        ids = tuple(dict.fromkeys(e.id for e in bearers))
        yield Mention("route", ids, bearers[0].name, bearers[0].name, start, end)


def _with_left_out(question: Masked, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with the one branch beside which a brand's others are asked for: 「原岩除了明德還有哪幾間」."""
    found: list[Mention] = []
    for brand in (m for m in mentions if m.kind == "gym" and len(m.ids) > 1):
        match = _LEFT_OUT.match(question.folded, brand.end)
        named = {word: s for s in _siblings(brand, gazetteer) for word in _branch(s, gazetteer)}
        if match is None or match[1] not in named or any(m.start < match.end(1) <= m.end for m in mentions):
            continue
        gym = named[match[1]]
        found.append(
            Mention(
                "gym", (gym.id,), question.shown[match.start(1) : match.end()], gym.name, match.start(1), match.end()
            )
        )
    return tuple(sorted((*mentions, *found), key=lambda m: m.start)) if found else mentions


def _told(gym: Mention, gazetteer: Gazetteer) -> dict[str, Entity]:
    """The other gyms of its brand by what they are called, and by their city where no other one of it lies there."""
    siblings = list(_siblings(gym, gazetteer))
    # A branch without a name of its own is called after its road: 「B-plus太原跟環中」.
    told = {core: s for s in siblings for core in cores(gazetteer.branches(s.id)) if len(core) > 1}
    told |= {word: s for s in siblings for word in _branch(s, gazetteer)}
    own = gazetteer.place("gym", gym.ids[0])
    cities = [e.city for e in (*siblings, own) if e is not None]
    for sibling in siblings:
        if cities.count(sibling.city) == 1:
            told |= {name: sibling for name in _city(sibling) if name not in told}
    return told


def _city(gym: Entity | None) -> list[str]:
    """What the city of a gym is called, in Chinese and in English, without its rank."""
    names = CITIES.get(gym.city, (gym.city,)) if gym is not None and gym.city is not None else ()
    return [fold(name).rstrip("市縣").removesuffix(" city") for name in names]


def _past_own(folded: str, gym: Mention, gazetteer: Gazetteer) -> int:
    """Where a gym's name ends with its own branch or city behind it: "the RedRock in Hsinchu"."""
    own = gazetteer.place("gym", gym.ids[0])
    names = [*(_branch(own, gazetteer) if own is not None else ()), *_city(own)]
    behind = re.compile(rf"(?:\s+(?:in|at)\s+|\s*的?(?:在)?)(?:{'|'.join(map(re.escape, names)) or '$'}){_TAIL}")
    found = behind.match(folded, gym.end)
    return gym.end if found is None else found.end()


def _branch(gym: Entity, gazetteer: Gazetteer) -> list[str]:
    """What a branch is called, in Chinese and in English; behind that stand its town and street."""
    chinese, *others = gazetteer.branches(gym.id)[:2] or ("",)
    return [word for word in (chinese, *(other for other in others if other.isascii())) if word]


def _siblings(gym: Mention, gazetteer: Gazetteer) -> Iterator[Entity]:
    """The other gyms of its brand: those that bear what is left of its name without its branch."""
    own = gazetteer.place("gym", gym.ids[0])
    words = (*(known := gazetteer.branches(gym.ids[0])), *cores(known))
    spoken = (fold(name) for name in (gym.surface, gym.name, (own.name_en if own else None) or ""))
    brands = dict.fromkeys(
        re.split(re.escape(word), name)[0].strip(" -") for name in spoken for word in words if word in name
    )
    bearers = chain.from_iterable(gazetteer.exact(brand) for brand in list(brands)[:_MAX_BRANDS] if brand)
    yield from {e.id: e for e in bearers if e.kind == "gym" and e.id not in gym.ids}.values()
