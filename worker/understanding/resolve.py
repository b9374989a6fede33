"""Decide which of the names found in a question are meant, and which row or rows each names."""

import re

from schemas.reading import Mention
from worker.text.folding import holds_cjk, inside_words, is_cjk
from worker.understanding.entities import Entity
from worker.understanding.facets import read_features, read_types
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.index import Hit
from worker.understanding.masking import MASKS, Masked
from worker.understanding.names import SPOKEN_BRANDS
from worker.understanding.ordinary import describes, is_any_side, place_strength, route_strength
from worker.understanding.preceding import Before
from worker.understanding.rows_of_names import in_a_row, with_their_sectors
from worker.understanding.siblings import with_siblings
from worker.understanding.surroundings import (
    among_routes,
    asked_alone,
    asked_for_routes,
    asks_of,
    asks_of_route,
    beside,
    beside_en,
    called_route,
    capitalised,
    clearly_asked,
    clearly_asked_en,
    heads_pieces,
    opens_as_place,
    quoted,
)

_RANK = {"crag": 0, "gym": 1, "city": 2, "station": 2, "region": 3, "area": 4, "sector": 5, "route": 6, "district": 7}
_IN_BEFORE = Before(r"\b(?:in|at|near|on|around)\s+(?:the )?$")
# Where a place of several words stands in small letters as well: "does the second cave have", "of the back door".
_PLACED_BEFORE = Before(r"\b(?:in|at|near|of|on|around|inside|within|from|for|does|do|to|about)\s+(?:the )?$")
# At the head of a question or in a row it must be more than a side of any rock: "south face or north face".
_HEADING = Before(r"(?:^|\b(?:and|or|vs\.?|versus|compare|between|than)\s+)(?:the )?$")
_ANY_SIDE = re.compile(r".* (?:face|side)")
_PLACED_AFTER = re.compile(
    r"^(?:$|['’]s\b|\s*[,;:?.!，、；？。]|[\ue001-\ue005]|\s+(?:have|has|had|and|or|vs\.?|versus|that|which|than|is|are"
    r"|how|what|what's|if|but|with|without|under|over|above|below|between|suitable|for|by|please|area|sector|routes?|climbs?"
    r"|sport|trad|top|boulders?|hardest|easiest|longest|grades?|\ue006)|\s*[\ue001-\ue006]|\s+\d)"
)
_OF_ROUTES = re.compile(r"路線|線(?!上)|條|運攀|傳攀|5\.\d|最難|最簡單")
_DONE_BEFORE = Before(r"(?:喜歡|愛|爬完|爬過|完攀|爬了|紅點|比)了?(?:[\ue001-\ue005]+的?)?[「『\"']?$")
_DONE_AFTER = re.compile(r"^[」』\"']?(?:\s|了|過|後|之後|以後|[,，。、和跟與及]|$|難|簡單|更|再)")
_JOINED = r"\s*(?:、|,|，|和|跟|與|及|\band\b)\s*"
# A word in a row with a route, or likened to something, is a route's name as well.
_LISTED_BEFORE = Before(rf"\ue001{_JOINED}$")
_LISTED_AFTER = re.compile(rf"^{_JOINED}\ue001")
# 「龍洞直上有幾條」, 「有幾條叫國慶日的」: how many bear the name, however ordinary a word it is.
_COUNTED_AFTER = re.compile(r"^(?:這個名字)?(?:的)?(?:總共|一共)?有(?:幾|多少)條(?:路線)?(?:叫這個名字)?[?？呢啊]*$")
_COUNTED_BEFORE = Before(r"有(?:幾|多少)條(?:路線)?(?:叫做?|名叫)?[「『]?$")
_NAME_BEFORE = Before(r"(?:^|[\s\ue002]|叫做?)[「『]?$")
# "Free solo" is a way of climbing, whatever route is called Solo.
_IN_TERM = Before(r"\b(?:free|rope|aid|deep[ -]water) $")
_NOTHING_AFTER = re.compile(r"^[」』]?(?:的)?(?:路線)?[?？呢啊]*$")
_LIKENED = (Before(r"(?:跟|和|與|像)$"), re.compile(r"^(?:類似|相似|一樣|差不多|同樣|這樣|那樣)"))
_OF_ONE = re.compile(r"\bhow (?:long|hard|tall|difficult) is|\bhow many bolts\b|\bis it (?:trad|sport)|\bgrade of\b")
_CUT_BEFORE = Before(r"(?:^|[\s,，、;；]|[\ue001-\ue005])$")
_CUT_AFTER = re.compile(r"^(?:$|[\s,，、;；?？]|[\ue001-\ue005])")
_THEN_ASKED_EN = re.compile(
    r"(?:\s+|:\s*(?:what\s+)?)(?:grade|difficulty|(?:number of )?bolts?(?: count)?"
    r"|(?:length|height)(?: in met(?:er|re)s)?|beta|videos?|rating|first ascent|5\.\d+[a-d]?[+-]?)\s*\??\s*$"
)
_ONCE = re.compile("一下")
_CROWD = re.compile("人(?=[太很超好最滿蠻][多少])")
_OF_GYMS = re.compile(
    r"\ue004|岩館|票|單次|幾點|營業|開到|地址|哪[家間]|[一二兩三]間|\b(?:gyms?|wi-?fi|showers?|lockers?|rentals?|shoes|memberships?|staff|owner|setters?|resets?|resetting|open|opens|close[sd]?|hours?|price|prices|cost|entry|cheaper"
    r"|address|phone)\b"
    r"|\b(?:have|has|got|offers?|do|does) (?:any |a )?(?:lead|top[ -]?rope|bouldering|training|speed)\b"
)
# "Can I buy chalk at Flow" names a gym in capitals where a place stands.
_AT = re.compile(r"\b(?:at|near|from|station is|stop is) $")
_ROUTES_EN = re.compile(r"\b(?:routes?|climbs|crags?|cracks?|wall|dihedral)\b")
_PLACE_NOUN = re.compile(r" (?:crag|gym|wall|rock|rocks|canyon|cliff|boulders)\b")
_COMPASS = ("north", "south", "east", "west")
_SIDE_AFTER = re.compile(
    r"(?:[ -](?:east|west))?[ -](?:(?:face|wall|side|aspect|slope|ridge|buttress|ar[eê]te|slab"
    r"|cliff|exposure)s?|facing)\b"
    r"(?! (?:and \w+ )?of (?:taiwan|the (?:island|country))\b)"
)
_AREA_WORDS = ("區", "岩區", "岩壁", " area", " sector", " wall", "那區", "這區")


def find_names(question: Masked, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The names meant, in the order of the question; where several overlap the longest stands."""
    hits = _whole(question.folded, gazetteer)
    crags = {e.id for h in hits for e in h.entities if e.kind == "crag" and _plain(question, h)}
    # An area that is named for sure is to its sectors what a crag is to its areas: 「音樂廳 正面」.
    telling = [h for h in hits if place_strength(question.folded[h.start : h.end]) == "telling"]
    crags |= {e.id for h in telling for e in h.entities if e.kind == "area"}
    crags |= with_their_sectors(question.folded, hits)
    row = in_a_row(question, hits)
    hits.sort(key=lambda h: (h.start - h.end, h.start))
    # Names that stand by themselves first: they are the neighbours by which ordinary words are judged.
    taken: list[tuple[int, int]] = []
    mentions: list[Mention] = []
    scan = question
    for sure in (True, False):
        for hit in hits:
            if any(hit.start < end and start < hit.end for start, end in taken):
                continue
            entities = row.get((hit.start, hit.end)) or _meant(scan, hit, crags, sure=sure)
            if not entities:
                continue
            mention = _mention(scan, hit, entities, crags, gazetteer)
            mentions.append(mention)
            taken.append((hit.start, hit.end))
            scan = scan.hide([(hit.start, hit.end, MASKS[mention.kind])])
    return with_siblings(question, tuple(sorted(mentions, key=lambda m: m.start)), gazetteer)


def _whole(text: str, gazetteer: Gazetteer) -> list[Hit]:
    """The names in a text that neither begin nor end inside a word, nor begin in 一下; each with all its bearers."""
    spans: dict[tuple[int, int], Hit] = {}
    for hit in gazetteer.find(text, inside_words(text)):
        span = hit.start, hit.end
        # Several layers may hold a name.
        known = spans.get(span)
        spans[span] = hit if known is None else Hit(*span, tuple(dict.fromkeys((*known.entities, *hit.entities))))
    # 「查一下福利社」 asks for 福利社, though 下福利社 is a route too.
    once = {found.start() + 1 for found in _ONCE.finditer(text)} if "一下" in text else ()
    # 「後門人太多」 is no 後門人.
    crowds = {found.start() + 1 for found in _CROWD.finditer(text)} if "人" in text else ()
    return [hit for hit in spans.values() if hit.start not in once and hit.end not in crowds]


def _plain(question: Masked, hit: Hit) -> bool:
    """Whether a short alias (LD, VB) is in capitals, as an abbreviation is, and a gym's plain word among gyms."""
    if (key := question.folded[hit.start : hit.end]) in SPOKEN_BRANDS:
        if _is_all(question.folded, hit.start, hit.end):
            return True
        # Who types no capitals at all means the gym too, where gyms are spoken of and no route is.
        small = question.shown.islower() and _OF_ROUTES.search(question.words) is None
        named = (
            is_cjk(key[0])
            or question.shown[hit.start].isupper()
            or (small and _ROUTES_EN.search(question.words) is None)
        )
        if not named or not all(beside(question.words, hit.start, hit.end)):
            return False
        placed = _AT.search(question.words[: hit.start]) and not _ROUTES_EN.search(question.words)
        return bool(placed) or _OF_GYMS.search(question.words) is not None
    return (
        hit.end - hit.start > 2 or is_cjk(question.folded[hit.start]) or question.shown[hit.start : hit.end].isupper()
    )


def _meant(question: Masked, hit: Hit, crags: set[str], *, sure: bool) -> tuple[Entity, ...]:
    """The bearers that a hit may mean here, all of one kind; sure admits only names that need no neighbours."""
    kinds = sorted({e.kind for e in hit.entities}, key=lambda k: _RANK[k])
    of_route = len(kinds) > 1 and asks_of_route(question.words, hit.end)
    if len(kinds) > 1 and "route" in kinds and (asks_of(question.words, hit.end) or _OF_ONE.search(question.words)):
        kinds.sort(key=lambda k: k != "route")
    for kind in kinds:
        entities = tuple(e for e in hit.entities if e.kind == kind)
        if kind in ("region", "district") and _is_side(question.folded, hit.start, hit.end):
            continue
        if kind in ("crag", "gym", "city", "region", "district", "station"):
            if _plain(question, hit):
                return entities
        elif kind == "route":
            # Where a place bears the name too and would be taken for sure, what is asked decides before its neighbours.
            if _route_stands(question, hit, entities, crags, sure=sure and not of_route):
                return entities
        elif _area_stands(question, hit, entities, crags):
            return entities
    return ()


def _is_side(folded: str, start: int, end: int) -> bool:
    """Whether a point of the compass says which side of a rock is meant, not which part of the country."""
    return folded[start:end].endswith(_COMPASS) and _SIDE_AFTER.match(folded[end:]) is not None


def _route_stands(question: Masked, hit: Hit, entities: tuple[Entity, ...], crags: set[str], *, sure: bool) -> bool:
    start, end = hit.start, hit.end
    strength = route_strength(question.folded[start:end])
    if quoted(question.folded, start, end) or called_route(question.words, start, end):
        return True
    if strength == "telling" or (strength != "generic" and _is_all(question.folded, start, end)):
        return True
    if strength == "generic" and describes(question.folded[start:end]) and asked_alone(question.words, start, end):
        return True
    if strength == "generic" and describes(question.folded[start:end]) and _is_likened(question.words, start, end):
        return True
    if sure or strength == "generic" or _IN_TERM.search(question.folded, start):
        return False
    after = question.words[end:]
    if _COUNTED_BEFORE.search(question.words, start) and _NOTHING_AFTER.match(after):
        return True
    if _NAME_BEFORE.search(question.words, start) and _COUNTED_AFTER.match(after) and not _is_town(hit):
        return True
    if _LISTED_BEFORE.search(question.words, start) or _LISTED_AFTER.match(after):
        return True
    if _is_likened(question.words, start, end):
        return True
    if crags and _is_token(question, start, end) and any(e.crag_id in crags for e in entities):
        # 「直上 龍洞 幾級」, "Pump at shoushan": a word by itself beside the crag that has such a route.
        if holds_cjk(question.folded[start:end]):
            return True
        opens = question.shown[start].isupper() and not question.words[:start].strip()
        if opens and beside_en(question.words, start, end)[1]:
            return True
    if _opens_en(question, start, end):
        return True
    if holds_cjk(question.folded[start:end]):
        if _DONE_BEFORE.search(question.words, start) and _DONE_AFTER.match(question.words[end:]):
            return True
        if strength == "short":
            return all(beside(question.words, start, end))
        return clearly_asked(question.words, start, end)
    chinese = holds_cjk(question.words)
    left, right = beside(question.words, start, end) if chinese else beside_en(question.words, start, end)
    if strength == "short" and _PLACE_NOUN.match(question.folded[end:]):
        # Mars Crag is a place, whatever route is called Mars.
        return False
    if capitalised(question.shown, start, end):
        return strength == "short" or left or right
    if strength == "short":
        return left and right
    return (left and asks_of(question.words, end)) if chinese else clearly_asked_en(question.words, start, end)


def _is_likened(words: str, start: int, end: int) -> bool:
    """Whether routes like what stands there are wanted: 「和散步路線類似」."""
    return _LIKENED[0].search(words, start) is not None and _LIKENED[1].match(words[end:]) is not None


def _is_town(hit: Hit) -> bool:
    return any(e.kind in ("city", "district", "region") for e in hit.entities)


def _is_token(question: Masked, start: int, end: int) -> bool:
    """Whether a span stands between spaces, marks or other names, in a question that is cut into such pieces."""
    words = question.words
    apart = _CUT_BEFORE.search(words, start) is not None and _CUT_AFTER.match(words[end:]) is not None
    return apart and bool(words[:start].strip() or words[end:].strip())


def _opens_en(question: Masked, start: int, end: int) -> bool:
    """Whether a capitalised span opens the question and nothing but a place or an attribute follows."""
    key = question.folded[start:end]
    if question.words[:start].strip() or not question.shown[start].isupper() or question.shown.isupper():
        return False
    asked = _THEN_ASKED_EN.match(question.words[end:])
    # "Overhang length" may be asked of overhangs; "Last Overhang length" and "Overhang: what grade?" of a name.
    words = question.shown[start:end].split()
    titled = len(words) > 1 and all(word[0].isupper() or word[0].isdigit() for word in words)
    if not (titled or question.words[end : end + 1] == ":") and (read_features(key).wanted or read_types(key).wanted):
        return False
    return asked is not None


def _is_all(folded: str, start: int, end: int) -> bool:
    """Whether a span is the whole question."""
    return not (folded[:start] + folded[end:]).strip(" ?？!！.。")


def _area_stands(question: Masked, hit: Hit, entities: tuple[Entity, ...], crags: set[str]) -> bool:
    start, end = hit.start, hit.end
    if place_strength(question.folded[start:end]) == "telling" or quoted(question.folded, start, end):
        return True
    if any(e.crag_id in crags or (e.kind == "sector" and e.id in crags) for e in entities):
        return True
    if " " in question.folded[start:end]:
        after = question.words[end:]
        if _IN_BEFORE.search(question.words, start) and _CUT_AFTER.match(after):
            return True
        heads = _HEADING.search(question.words, start) and not _ANY_SIDE.fullmatch(question.folded[start:end])
        if (heads or _PLACED_BEFORE.search(question.words, start)) and _PLACED_AFTER.match(after):
            return True
    if capitalised(question.shown, start, end) and (
        " " in question.folded[start:end] or _IN_BEFORE.search(question.words, start)
    ):
        return True
    opens = end - start >= 3 and is_cjk(question.folded[start]) and beside(question.words, start, end)[0]
    if opens and _OF_ROUTES.search(question.words[end:]):
        return True
    if question.folded[end : end + 8].startswith(_AREA_WORDS) or opens_as_place(question.words, start, end):
        return True
    sure = entities[0].kind == "area" or (len(entities) == 1 and not is_any_side(question.folded[start:end]))
    if sure and asked_for_routes(question.words, start, end, alone=not crags):
        return True
    if sure and not crags and heads_pieces(question.words, start, end):
        return True
    if sure and not crags and is_cjk(question.folded[start]) and among_routes(question.words, start, end):
        return True
    chinese = holds_cjk(question.folded[start:end])
    return place_strength(question.folded[start:end]) == "short" and chinese and all(beside(question.words, start, end))


def _mention(
    question: Masked, hit: Hit, entities: tuple[Entity, ...], crags: set[str], gazetteer: Gazetteer
) -> Mention:
    first = entities[0]
    if first.kind in ("route", "area", "sector"):
        # The crag named beside, or the sector's area, tells which of several bearers is meant.
        entities = tuple(e for e in entities if e.kind == "sector" and e.id in crags) or entities
        entities = tuple(e for e in entities if e.crag_id in crags) or entities
    elif first.kind == "gym" and len(entities) > 1:
        entities = _branch(question, hit, entities, gazetteer)
    first = entities[0]
    ids = tuple(dict.fromkeys(e.id for e in entities))
    return Mention(first.kind, ids, question.shown[hit.start : hit.end], first.name, hit.start, hit.end)


def _branch(question: Masked, hit: Hit, gyms: tuple[Entity, ...], gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The branches of a brand that the rest of the question names, else all of them."""
    rest = question.folded[: hit.start] + "\n" + question.folded[hit.end :]
    for rank in range(3):
        said = {word for g in gyms for word in gazetteer.branches(g.id)[rank : rank + 1] if word in rest}
        if said:
            # A city stands at another place among the words of a branch that is called after its district.
            return tuple(g for g in gyms if said & set(gazetteer.branches(g.id)))
    named = tuple(g for g in gyms if any(word in rest for word in gazetteer.branches(g.id)))
    return named or gyms
