"""Read by what a fall is to be held: bolts that are there, gear that one places, or draws alone."""

from typing import NamedTuple

from worker.understanding.conditions.facets import Wanted, read_types
from worker.understanding.conditions.numbers import Bounds
from worker.understanding.figures.counting import counting_sentence
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, ROUTE, TAKEN, Masked

# What somebody says of a way of climbing is no wish for it: 「我教練說傳攀要先練頂繩，龍洞頂繩有幾條」.
_HEARSAY = compiled(
    r"^[^,，。?？]{0,8}(?:教練|朋友|同學|同事|學長|學姊|老師|有人|他|她)(?:跟我)?(?:說|講|覺得"
    r"|建議)[^,，。?？幾哪]{2,24}[,，。]"
    r"|^(?:my|a|our) (?:coach|friend|partner|instructor|mate|buddy) (?:says?|said|told (?:me|us)"
    r"|thinks?)\b[^,.?]{2,48}[,.]"
)
# Who need not place protection wants none of the routes on which one must.
_NO_GEAR = compiled(
    r"(?<![需要用必會想敢])不(?:用|必|需要?|想|會|敢|要)(?:自己|另外|再|我)*(?:放|塞|架|帶)(?:任何|什麼)?(?:保護(?:點|器材|裝備)?|岩楔"
    r"|岩塞|cams?\b|傳攀裝備)(?:的)?"
    r"|\b(?:don['’]?t|without|not|no need to|needn['’]?t|never)(?: (?:have|need|needing|having|want))?(?: to)?"
    r" (?:place|placing|plug|plugging|carry|bring)(?: (?:my|your|our|own|any|trad))*"
    r" (?:gear|pro|protection|cams|nuts|rack)\b"
)
# 「黃金谷的路線有bolt嗎」, "are there bolts at Clocktower"
_ANY_BOLTS = compiled(
    rf"[{CRAG}{AREA}](?:那邊|那裡)?的?(?:路線|線)?(?:到底|上面?|裡面?|都|是不是)*有(?:沒有)?(?:打|釘|裝)?\s?"
    r"(?:bolts?|掛片|固定點)(?=\s?(?:嗎|呢|啊|$|[?？]))"
    rf"|\bdo(?:es)? (?:the |any )?(?:routes?|lines?"
    rf"|climbs?)?[^.?!]{{0,12}}[{CRAG}{AREA}][^.?!]{{0,10}}\bhave (?:any |some )?bolts\b(?! count)"
    rf"|\bwhich (?:of the )?(?:routes|climbs|lines|5\.\d+\w*|\ue006+s?)[^?.!]{{0,40}}[{CRAG}{AREA}][^?.!]{{0,10}}"
    r"\bhave (?:any |some )?bolts\b(?! count)"
    rf"|\bare there (?:any |some )?bolts (?:at|in|on) (?:the )?[{CRAG}{AREA}]"
)
_BOLTED = compiled(
    r"(?<!沒)(?<!不)有(?:打|釘)?\s?(?:bolts?|掛片|固定點)(?=\s?的|$|[?？])"
    r"|\b(?:with|have|has|having) (?:some |any |a few )?(?:bolts|fixed gear)\b(?! count)"
)


class OwnGear(NamedTuple):
    """Where somebody says to place no gear, and whether they ask what can be climbed with quickdraws alone."""

    spared: tuple[int, int] | None
    on_draws: bool


def without_own_gear(rest: Masked) -> tuple[Masked, tuple[int, int] | None]:
    """The question without the words by which somebody need not place protection, and where they stood."""
    found = _NO_GEAR.search(rest.words)
    return (rest, None) if found is None else (rest.hide([(*found.span(), TAKEN)]), found.span())


def protected(
    words: str, bolts: Bounds | None, gear: OwnGear, *, in_gym: bool, of_routes: bool
) -> tuple[Wanted, Bounds | None]:
    """The types of routes and the bolts that are wanted; of_routes that routes are asked of although gyms are."""
    types = Wanted((), ()) if in_gym and not of_routes else _kinds(words)
    if gear.on_draws and not (types.wanted or in_gym):
        types = _without_gear(types)
    if gear.spared is not None and not in_gym:
        if "trad" not in types.wanted:
            types = _without_gear(types)
        elif bolts is None:
            # Of trad routes those are meant that have bolts.
            bolts = Bounds(1, None, *gear.spared)
    if bolts is None and (found := _some_bolts(words, types)) is not None:
        # Of trad routes those that have bolts are no sport routes; and whether a place has any, those tell that have.
        types = Wanted(tuple(t for t in types.wanted if t != "sport"), types.unwanted)
        bolts = Bounds(1, None, *found)
    return types, bolts


def _some_bolts(words: str, types: Wanted) -> tuple[int, int] | None:
    if "trad" in types.wanted and (bolted := _BOLTED.search(words)) is not None:
        return bolted.span()
    on_rock = (CRAG in words or AREA in words) and ROUTE not in words
    found = _ANY_BOLTS.search(words) if on_rock else None
    return None if found is None else found.span()


def _without_gear(types: Wanted) -> Wanted:
    """The same types, and none on which one places protection oneself."""
    return Wanted(types.wanted, tuple(dict.fromkeys((*types.unwanted, "trad", "mixed"))))


def _kinds(words: str) -> Wanted:
    """The types of routes; of several questions those of the one that counts: 「幾乎都傳攀？運攀有幾條」."""
    found = read_types(words)
    # 「不想放傳攀，除了傳攀以外」: what is ruled out is not wanted, however often it is named.
    found = Wanted(tuple(kind for kind in found.wanted if kind not in found.unwanted), found.unwanted)
    if len(found.wanted) < 2:
        return found
    if (asked := _HEARSAY.sub(" ", words, within=words)) != words and (heard := read_types(asked)).wanted:
        return heard
    counted = read_types(counting_sentence(words))
    return counted if counted.wanted else found
