"""Yes or no of a crag (season, surroundings, a way there), a gym (a facility) or a route (whether it is tagged so)."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from schemas.evidence import EvidenceItem
from schemas.reading import Reading
from worker.sql.evidence import Gathering
from worker.text.folding import fold
from worker.understanding.asked.amenities import AMENITIES, WATER
from worker.understanding.asked.asked_of_crags import ALL_YEAR
from worker.understanding.conditions.facets import read_facilities, read_features, read_seasons
from worker.understanding.times.this_season import season_asked
from worker.understanding.wording.masking import CRAG, ROUTE

NEARBY: dict[str, re.Pattern[str]] = {
    "toilet": re.compile(r"公廁|廁所|洗手間|上廁所|尿尿|\b(?:toilets?|restrooms?|bathrooms?|washrooms?)\b"),
    "shop": re.compile(
        r"商店|超商|7-?11|小七|買(?:水|東西|吃的)|\b(?:convenience )?(?:stores?|shops?)\b|\bbuy (?:water|food)\b"
    ),
    "food": re.compile(rf"{AMENITIES['food']}|[買賣](?:零食|飲料|點心)|\b(?:eat|breakfast|lunch|dinner|snacks?)\b"),
    "lodging": re.compile(
        r"民宿|住宿|旅館|住的(?:地方|點)|地方(?:可以)?住|住哪(?![個些一座間])|可以住|airbnb"
        r"|\b(?:guest ?houses?|hostels?|hotels?|lodging|accommodations?|places? to (?:stay|sleep))\b"
        r"|\bwhere [a-z ]{0,12}(?:stay|sleep)\b"
    ),
    "hot_spring": re.compile(r"溫泉|泡湯|湯屋|\bhot[ -]?springs?\b"),
    "beach": re.compile(r"海灘|沙灘|\bbeach(?:es)?\b"),
    "stream": re.compile(
        r"有(?:一?條)?溪(?![流水邊頭])|溪(?=[嗎?？])|溪流|溪水|溪邊|小溪|(?<!live[- ])\b(?:streams?|creeks?"
        "|rivers?)\b"
    ),
    "snorkelling": re.compile(r"浮潛|\bsnorkel\w*"),
    "water": re.compile(WATER),
}
"""What people ask for near a crag; the same words are looked for in the listed amenities, or those below."""
_SAID_AS = {"water": re.compile(r"溪|海灘|浮潛|\b(?:stream|beach|snorkel)")}
_MODES: dict[str, tuple[re.Pattern[str], frozenset[str]]] = {
    "bus": (re.compile(r"公車|巴士|客運|\bbus(?:es)?\b"), frozenset({"bus", "hsr_bus", "public_transport"})),
    "train": (re.compile(r"火車|台鐵|\btrains?\b"), frozenset({"train"})),
    "metro": (re.compile(r"捷運|\bmrt\b|\bmetro\b|\bsubway\b"), frozenset({"metro"})),
    "public": (
        re.compile(
            r"大眾運輸|大眾交通|沒有?(?:開)?車(?!位)|不(?:會|想|能)?開車|沒有?駕照"
            r"|\bpublic trans\w+|\b(?:without|no|(?:don['’]?t|not) (?:have|own)) (?:an? |my |own )*car\b"
            r"|\b(?:don['’]?t|can['’]?t|cannot) drive\b"
        ),
        frozenset({"bus", "hsr_bus", "public_transport", "metro", "train"}),
    ),
}
"""The ways of travelling that people ask for, and the listed ones that are such."""
_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
_ALL_YEAR = re.compile(ALL_YEAR)
_HOW_LONG = re.compile(
    r"多久|多長時間|[幾多]少?(?:個)?(?:小時|分鐘)|車程|\bhow (?:long|many (?:hours|minutes))\b|\bhow far\b"
)
_REGIONS = {
    "北部": "基隆市 台北市 新北市 桃園市 新竹市 新竹縣 宜蘭縣",
    "中部": "苗栗縣 台中市 彰化縣 南投縣 雲林縣",
    "南部": "嘉義市 嘉義縣 台南市 高雄市 屏東縣",
    "東部": "花蓮縣 台東縣",
}
"""A travelling time is that from the towns of a crag's own region."""


def put_whether(g: Gathering, items: Sequence[EvidenceItem], reading: Reading, now_ms: int) -> None:
    """The answers as in_season.<n>.<season> and nearby.<n>.<thing>, where the crag lists such at all."""
    words, now = fold(reading.text), datetime.fromtimestamp(now_ms / 1000, UTC)
    asked = f"{CRAG}{words}"  # That it is asked of a crag is known here.
    for item in items:
        seasons, listed = item.facts.get("best_seasons"), item.facts.get("amenities")
        if isinstance(seasons, tuple):
            for season in read_seasons(words) or season_asked(asked, now) or _amiss(words, seasons):
                g.put(f"in_season.{item.n}.{season}", season in seasons, (item.id,))
        if isinstance(listed, tuple) and "amenities" in reading.attributes:
            there = fold(" ".join(listed))
            for thing, pattern in NEARBY.items():
                if pattern.search(words):
                    said = _SAID_AS.get(thing, pattern)
                    g.put(f"nearby.{item.n}.{thing}", said.search(there) is not None, (item.id,))
        if "transport" in reading.attributes:
            _put_modes(g, item, reading, words)


def _amiss(words: str, listed: Sequence[str]) -> tuple[str, ...]:
    """The seasons that are not listed where all of the year is asked about; all four where none is amiss."""
    if _ALL_YEAR.search(words) is None:
        return ()
    return tuple(season for season in _SEASONS if season not in listed) or _SEASONS


def put_tagged(g: Gathering, items: Sequence[EvidenceItem], text: str) -> None:
    """Whether each route that has tags at all has those that are asked, as tagged.<n>.<feature>."""
    # That it is asked of a route is known here: 「要怎麼下來」 asks of its top.
    asked = read_features(f"{ROUTE}{fold(text)}")
    for item in items:
        tags = item.facts.get("features")
        if not isinstance(tags, tuple):
            continue
        for feature in dict.fromkeys((*asked.wanted, *asked.unwanted)):
            g.put(f"tagged.{item.n}.{feature}", feature in tags, (item.id,))


def put_facilities(g: Gathering, items: Sequence[EvidenceItem], text: str) -> None:
    """Whether each gym lists the facilities that the question names."""
    named = read_facilities(fold(text))
    for wanted in (*named.wanted, *named.unwanted):
        for item in items:
            listed = item.facts.get("facilities")
            if isinstance(listed, tuple):
                g.put(f"has.{item.n}.{wanted}", wanted in listed, (item.id,))


def _put_modes(g: Gathering, item: EvidenceItem, reading: Reading, words: str) -> None:
    """Whether an asked way of travelling is listed, as mode.<n>.<way>; that no time from a town far away is."""
    modes = item.facts.get("transport.modes")
    if not isinstance(modes, tuple):
        return
    for way, (pattern, listed) in _MODES.items():
        if pattern.search(words):
            g.put(f"mode.{item.n}.{way}", not listed.isdisjoint(modes), (item.id,))
    near = _REGIONS.get(str(item.facts.get("region")), "").split()
    towns = [m.name for m in reading.mentions if m.kind == "city" and not m.negated]
    if near and len(towns) == 1 and towns[0] not in near and _HOW_LONG.search(words):
        g.put(f"mode.{item.n}.from.{towns[0]}", False, (item.id,))
