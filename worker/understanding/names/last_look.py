"""Look once more for a route in a question of which no row was found: ordinary words, slips and halves of names.

A word that is also an ordinary one needs neighbours to count as a name. Where a question asks how hard, how long or
how well bolted one route is and names none, such a word is the route: 「昨天看到有人在磕絕響，那條幾級」.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from typing import NamedTuple

from schemas.reading import Attribute, Filter, Mention, Reading
from worker.text.folding import count_cjk, fold, holds_cjk, inside_words, is_cjk
from worker.understanding.matching.patterns import compiled
from worker.understanding.matching.preceding import Before
from worker.understanding.names.families import Family, of_family
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.index import Hit
from worker.understanding.names.meant import OF_A_HALF, suggestions
from worker.understanding.names.ordinary import route_strength
from worker.understanding.wording.left_over import colours_only, heard_words
from worker.understanding.wording.lexicon import is_word
from worker.understanding.wording.masking import Masked

_OF_ONE: frozenset[Attribute] = frozenset({"grade", "length", "bolts", "videos", "first_ascent", "type", "pitches"})
_ROWS = frozenset({"route", "gym", "area", "sector"})
_PLACES = frozenset({"crag", "area", "sector"})
# 「要爬機車」, 「有人在磕絕響」, 「想先試左耳」: what is climbed is called so.
_CLIMBED_BEFORE = Before(
    r"(?:爬|試|磕|嗑|磨|拍|刷|攻|衝|掛|練|卡|送|跑|完攀|挑戰|叫做?|名為|project|紅點|onsight|flash)(?:一下|看看|的是"
    r"|了|過|完|掉)?[「『]?\s?$"
)
_POINTED_AFTER = re.compile(r"[」』]?\s?[這那]一?(?:條|題|道)|[」』]?的?(?:難度|級數|bolt|掛片|首攀|長度)")
_BESIDE = re.compile(r"\s*(?:跟|和|與|、|還是|或|比|,|，|vs\.?)?\s*")
_MOST_NAMES = 3
# What says that a name is not quite known.
_UNSURE = compiled(
    r"什麼|啥|好像|忘了|不得|不起來|不太得|還是|之類|印象|應該是|叫做?|名字|名稱|開頭|有關|\b(?:something|somebody"
    r"|someone|called|named|name|names|think|believe|remember|forget|forgot|like|about|whatever|roughly|spelled"
    r"|spelling|similar)\b|[\"“”]"
)
_TITLED = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:of|the|de|and|in|on|to|a|for|with) )*[A-Z0-9][\w'’-]*)+")
_LATIN = re.compile(r"[a-z][a-z'’-]{3,}")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_SPELLED = 0.85
_FEW = 3
_UNREAD = 0.4
"""How sure a reading is at most of which no words said what is asked."""
_LONGEST_PART = 5


class LastLook(NamedTuple):
    """What was found: names that stand after all, or the reading of a name that is half or wrongly remembered."""

    given: dict[str, str]
    reading: Reading | None = None


def finds_no_row(reading: Reading) -> bool:
    """Whether a question asks something of one route and none was found in it."""
    # A name of which no more than a word is shared is half remembered.
    half = bool(reading.suggestions) and all(s.score <= OF_A_HALF for s in reading.suggestions)
    if reading.personal or reading.own or reading.conversion or reading.attack or (reading.unknown_names and not half):
        return False
    if reading.filter.named or any(m.kind in ("route", "gym") for m in reading.mentions):
        return False
    if reading.missing == "entity":
        return reading.subject in (None, "route", "article", "crag", "area")
    unread = reading.subject == "article" and reading.confidence <= _UNREAD
    # What ranks or chooses among routes needs none that is named.
    of_one = reading.intent not in ("list", "extreme", "count", "compare") and reading.rank is None
    return unread or (of_one and bool(_OF_ONE & set(reading.attributes)))


def last_look(plain: Masked, reading: Reading, gazetteer: Gazetteer) -> LastLook | None:
    """The route that is meant, where one is; what is asked of a place is left as it is."""
    lost = reading.missing == "entity"
    of_article = reading.subject == "article" and bool(_OF_ONE & set(reading.attributes))
    alone = lost and bool(_OF_ONE & set(reading.attributes))
    if (lost or of_article) and (given := _ordinary(plain, gazetteer, alone=alone)):
        return LastLook(given)
    if (near := _nearly(plain, reading, gazetteer)) is not None:
        return LastLook({}, near)
    unsure = _UNSURE.search(plain.folded) is not None
    if unsure and _OF_ONE & set(reading.attributes) and (half := _half(plain, reading, gazetteer)) is not None:
        return LastLook({}, half)
    return None


def _ordinary(plain: Masked, gazetteer: Gazetteer, *, alone: bool) -> dict[str, str]:
    """The ordinary words that are names of routes here, by their folded form.

    alone: what is asked is asked of a route only.
    """
    hits = [h for h in _longest(gazetteer.find(plain.folded, inside_words(plain.folded))) if _may_stand(plain, h)]
    sure = [h for h in hits if _climbed(plain.folded, h, told=alone) or (alone and not _is_said_of_anything(plain, h))]
    # 「左耳右耳都還沒爬過」: two in a row are as good as one that is climbed.
    pairs = [
        h
        for a, b in pairwise(sorted(hits, key=lambda h: h.start))
        for h in (a, b)
        if _BESIDE.fullmatch(plain.folded[a.end : b.start])
    ]
    found = {plain.folded[h.start : h.end]: "route" for h in (*sure, *(pairs if alone else ()))}
    return found if len(found) <= _MOST_NAMES else {}


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """The routes' names, those that lie within a longer one left out."""
    routes = sorted(
        (h for h in hits if any(e.kind == "route" for e in h.entities)), key=lambda h: (h.start - h.end, h.start)
    )
    kept: list[Hit] = []
    for hit in routes:
        if not any(hit.start < k.end and k.start < hit.end for k in kept):
            kept.append(hit)
    return kept


def _may_stand(plain: Masked, hit: Hit) -> bool:
    key = plain.folded[hit.start : hit.end]
    if route_strength(key) == "generic" or len(key) < 2:
        return False
    return is_cjk(key[0]) or plain.shown[hit.start].isupper()


def _climbed(folded: str, hit: Hit, *, told: bool) -> bool:
    """Whether it is said that somebody climbs it; told: or that it is one route."""
    if _CLIMBED_BEFORE.search(folded, hit.start) is not None:
        return told or folded[hit.start : hit.end] not in heard_words("zh-TW")
    return told and _POINTED_AFTER.match(folded, hit.end) is not None


def _is_said_of_anything(plain: Masked, hit: Hit) -> bool:
    """Whether a name is a word that questions are made of, and so none by itself."""
    key = plain.folded[hit.start : hit.end]
    if holds_cjk(key):
        return route_strength(key) == "ordinary" or key in heard_words("zh-TW") or colours_only(key)
    return all(is_word(word) for word in key.split())


def _nearly(plain: Masked, reading: Reading, gazetteer: Gazetteer) -> Reading | None:
    """The reading of a title that is nearly a route's: "Thiefs of Power I think"."""
    for found in _TITLED.finditer(plain.shown):
        title = found[0].removesuffix(" I")
        if all(is_word(word) for word in fold(title).split()) or gazetteer.exact(fold(title)):
            continue
        near = suggestions(gazetteer, (title,), english=True)
        here = [s for s in near if s.kind == "route" and s.score >= _SPELLED]
        if here:
            where = Filter(crag_ids=reading.filter.crag_ids, area_ids=reading.filter.area_ids)
            return replace(
                reading, intent="detail", subject="route", filter=where, unknown_names=(title,), missing=None,
                suggestions=tuple(here), attributes=reading.attributes or ("grade",), group_by=None, foreign=False,
                unheard=(), unrecorded=(), unknown_places=(), confidence=0.9,
            )  # fmt: skip
    return None


def _half(plain: Masked, reading: Reading, gazetteer: Gazetteer) -> Reading | None:
    """The reading of a question for a route of whose name a word is left; a word that questions are made of is none."""
    there = {*reading.filter.crag_ids, *reading.filter.area_ids}
    if not there:
        return None
    for start, end in _parts(plain, reading.mentions):
        found = {e.id for e in islice(gazetteer.bearing(plain.folded[start:end]), 40) if there & {e.crag_id, e.area_id}}
        if 0 < len(found) <= _FEW:
            family = Family(plain.folded[start:end], start, end, half=True)
            return replace(of_family(reading, family), unheard=(), confidence=0.9)
    return None


def _parts(plain: Masked, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The words of a question that may be left of a name, the longest first."""
    taken = [(m.start, m.end) for m in mentions]
    spans: list[tuple[int, int]] = []
    if count_cjk(plain.folded):
        for run in _HAN.finditer(plain.folded):
            a, b = run.span()
            spans += [(s, s + n) for n in range(_LONGEST_PART, 1, -1) for s in range(a, b - n + 1)]
        spans = [s for s in spans if not _is_heard_zh(plain.folded[slice(*s)])]
    else:
        spans = [m.span() for m in _LATIN.finditer(plain.folded) if not is_word(m[0]) and m[0] not in heard_words("en")]
    said = {fold(m.surface) for m in mentions}
    spans = sorted((s for s in spans if plain.folded[slice(*s)] not in said), key=lambda s: s[0] - s[1])
    return (s for s in spans if not any(s[0] < b and a < s[1] for a, b in taken))


def _is_heard_zh(part: str) -> bool:
    known = heard_words("zh-TW")
    return (
        part in known or colours_only(part) or any(part[:n] in known and part[n:] in known for n in range(1, len(part)))
    )
