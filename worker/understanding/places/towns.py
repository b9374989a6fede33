"""The districts and towns of Taiwan that no row lies in: 「板橋有岩館嗎」 asks of New Taipei, not of nowhere."""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.places.nearby import NEARER
from worker.understanding.wording.masking import GYM, PLACE, Masked

_RANKS = "區市鎮鄉"
# Of gyms it is asked: elsewhere the same characters are routes (仁愛), stones (大樹) and everyday words (成功).
OF_GYMS = compiled(
    r"岩館|哪[些間家]?館|的館|有(?:沒有)?館|抱石|抱一下|攀岩館|室內|攀岩(?!場)|爬岩|(?:可以|哪裡|哪邊|去哪|想)爬"
    r"|上攀|先鋒館|營業|打烊|附近爬|有開(?![發線])|去哪一?[間家]|哪一?[間家](?:最|比較)近|(?:開|有|爬)到\s?(?:晚上)?(?:\d|[一二三四五六七八九十])"
    r"|租岩?鞋|岩鞋租|星光票|哪一?[間家](?:關|開|營業|打烊|比較[早晚]|最[早晚])|\b(?:shoe|harness) (?:rental|hire)\b"
    r"|\bgyms?\b|\bboulder(?:ing)?\b|\bindoors?\b|climbing (?:walls?|cent)"
    r"|\b(?:lead|speed|top[- ]?rope|rope) walls?\b"
    r"|\b(?:(?:can|could) (?:you|i|we|one|people) (?:rock[- ])?climb|(?:any|there) (?:rock[- ]?)?climbing)"
    r" (?:on|in|at|around) "
)
# Across the sea no crag on the main island is near: to a question for rock these are places that nobody has data of.
_ISLANDS = frozenset({"琉球鄉", "綠島鄉", "蘭嶼鄉"})
_OF_ROCK = compiled(
    r"抱石(?:路?線|場)|路線|岩場|先鋒|傳攀|運攀|\b(?:routes?|crags?|boulder problems?|trad|sport climbs?)\b"
)
# How far a gym lies from a town: 「永康離嗨翻近嗎」.
_FROM_TOWN = re.compile(
    rf"(?:離|到|去){GYM}[^,，。?？]{{0,6}}[近遠]|{GYM}[^,，。?？]{{0,3}}(?:離|到)[^,，。?？]{{1,6}}[近遠]"
)
PLACE_BEFORE = (
    rf"(?:^|[\s,，。、;；!?？(（]|[{PLACE}{GYM}](?:的)?|在|住在?|到|去|離|近|靠近|請問|想問|想找|找|推薦|給我"
    rf"|公司在|上班|有沒有"
    # 「晚上七點以後板橋附近有岩館嗎」
    r"|(?:[週周]|星期|禮拜)[一二三四五六日天末]|平日|假日|[今明後]天|[今明]晚|早上|晚上|上午|下午|中午|傍晚"
    r"|點半?鐘?(?:以後|之後|過後|後|左右|以前|之前|前)?|[這下][週周]|下班後?|(?:開|營業|先鋒|上攀)的"
    r"|查|家在|我家|一下|介紹|給我?|列出?|看看?|說說|逛|回|從|或|和|跟|與|及|(?:我|我們|們)是|身為)"
)
PLACE_AFTER = (
    r"(?=[\s,，。?？]|$|出發|過去|過來|店|分店|票價|營業|幾點|電話|地址|開到|有|附近|[周週]邊|一帶|騎車|騎機車|開車|搭車|坐車|走路|那|這|的|哪|岩館"
    r"|抱石|攀岩|室內|最近|比較|去|下班|上班|可以|能|好|要|想|往|跟|和|或|還是|近"
    r"|[今明後]天|[今明]晚|[週周][一二三四五六日末]|星期|禮拜|平日|假日|早上|晚上|上午|下午|中午|傍晚"
    r"|有沒|沒有?岩?館|離|泡湯|玩|旅遊|出差|市區|學生|宿舍|高中|大學|捷運|火車|人(?=$|[\s,，。?？去要想在找適最該都平通下可]))"
)


# A crag has no town's name, and may be near one.
_NEAR_CRAGS = re.compile(
    r"最近的?(?:天然|戶外|自然)?岩場|近的?岩場|附近(?:有|的)?[^,，。?？]{0,4}岩場|岩場[^,，。?？]{0,4}最近"
    r"|\b(?:near|clos)est (?:\w+ )?crags?\b|\bcrags? (?:is |are )?(?:near|close|closest|nearest) "
)


def rowless_towns(question: Masked, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The towns in a question about gyms that no row lies in: those with rows have been read by their names."""
    words = question.words
    of_gyms = OF_GYMS.search(words) is not None or _NEAR_CRAGS.search(words) is not None
    # Of several gyms by name the nearest one to a town is asked.
    of_gyms = of_gyms or (words.count(GYM) > 1 and NEARER.search(words) is not None)
    of_gyms = of_gyms or (GYM in words and _FROM_TOWN.search(words) is not None)
    if not (of_gyms or GYM in words):
        return ()
    found: list[Mention] = []
    patterns = _patterns()[: 3 if of_gyms else 2] if _spelled().find_matches_as_indexes(words) else ()
    for match in (m for pattern in patterns for m in pattern.finditer(words)):
        start, end = match.span("town")
        if not of_gyms and not words[:start].rstrip(" 的").endswith(GYM):
            # Of a gym by its name a town is asked that stands behind it: 「原岩三重」.
            continue
        name = _towns().english.get(match["town"]) or _whole(match["town"])
        if name in _ISLANDS and GYM not in words and _OF_ROCK.search(words):
            continue
        if gazetteer.place("district", name) is None and all(start >= m.end or end <= m.start for m in found):
            found.append(Mention("district", (name,), question.shown[start:end], name, start, end))
    return tuple(sorted(found, key=lambda m: m.start))


_BOTH = re.compile(r"\s*(?:[和跟與或及、&+]|還有|以及|還是|或是|或者|and\b|or\b)\s*$")
_OR_DOWNTOWN = re.compile(r"市區\s*(?:或者?|和|跟|與|、|還是)\s*$")
_WILL_DO = re.compile(
    r"(?:那邊|那裡|附近)?(?:也|都|亦)(?:行|可以?|好|ok|沒差|沒問題|沒關係|無妨|能接受|算)|(?:is|would be|works"
    r"|'s) (?:also )?(?:fine|ok|okay|good)"
    r"|\s(?:is|would be|works|'s) (?:also )?(?:fine|ok|okay|good)\b"
)
_SIDE_BY_SIDE = re.compile(r"^\s*(?:[和跟與或及、/&+]|還有|以及|還是|或是|或者|and|or)")


def without_wider(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions without a city that another one narrows: 「到新竹，竹北那邊」 is Zhubei, 「新竹和竹北」 is both."""
    cities = [m for m in mentions if m.kind == "city" and not m.negated]
    towns = [m for m in mentions if m.kind == "district" and not m.negated]
    beside = {
        town.start
        for town in towns
        for city in cities
        if cities_of_town(town.name)
        and set(cities_of_town(town.name)) & set(city.ids)
        and city.end <= town.start
        and _BOTH.match(words[city.end : town.start])
    }
    # 「市區或中壢都行，桃園哪幾間」: the middle of the city, or a town of it.
    beside |= {
        town.start
        for town in towns
        if _OR_DOWNTOWN.search(words[: town.start])
        and any(set(cities_of_town(town.name)) & set(city.ids) for city in cities)
    }
    # 「桃園有先鋒的岩館，中壢也行」: a town of it that will do as well.
    beside |= {
        town.start
        for town in towns
        if _WILL_DO.match(words[town.end :]) and any(set(cities_of_town(town.name)) & set(city.ids) for city in cities)
    }
    if beside:
        # "In Hsinchu and Zhubei": the town lies in what is named beside it.
        mentions = tuple(m for m in mentions if m.start not in beside or m.kind != "district")
    if len(cities) < 2:
        return tuple(mentions)
    wider = {
        m.start
        for m in cities
        for n in cities
        if set(n.ids) < set(m.ids) and not _SIDE_BY_SIDE.match(words[min(m.end, n.end) : max(m.start, n.start)])
    }
    return tuple(m for m in mentions if m.kind != "city" or m.start not in wider)


def cities_of_town(name: str) -> tuple[str, ...]:
    """The counties and cities that have a town of a name."""
    return _towns().cities.get(name, ())


def city_of_town(name: str, cities: Sequence[str] = ()) -> str | None:
    """The county or city of a town; of several of one name that which is named besides, else the first of the list."""
    of = cities_of_town(name)
    return next((city for city in of if city in cities), of[0] if of else None)


def _whole(text: str) -> str:
    """A town's name with its rank, from its folded name with or without."""
    names = _towns().folded
    return names.get(text) or next(names[text + rank] for rank in _RANKS if text + rank in names)


class _Towns(NamedTuple):
    """The counties and cities of every full name; full names by what English calls them, and as patterns see them."""

    cities: dict[str, tuple[str, ...]]
    english: dict[str, str]
    folded: dict[str, str]


@lru_cache(maxsize=1)
def _towns() -> _Towns:
    towns = _Towns({}, {}, {})
    for line in resources.files(__package__).joinpath("towns.txt").read_text("utf-8").splitlines():
        city, *rest = line.split()
        for written, _, english in (each.partition(":") for each in rest if city != "#"):
            ranked = written[-1] in _RANKS and (len(written) > 2 or written[-1] == "區")
            name = written if ranked else f"{written}區"
            towns.cities[name] = (*towns.cities.get(name, ()), city)
            towns.folded[fold(name)] = name
            towns.english.update(dict.fromkeys(filter(None, english.replace("_", " ").split(",")), name))
    # What everybody calls the island whose township is 琉球.
    towns.folded["小琉球鄉"] = "琉球鄉"
    return towns


@lru_cache(maxsize=1)
def _spelled() -> AhoCorasick:
    """Every way to write a town: to look for all of them at once tells quickly that a question names none."""
    names = (each for name in _towns().folded for each in (name, name[:-1] if len(name) > 2 else name))
    return AhoCorasick([*dict.fromkeys(names), *_towns().english], matchkind=MatchKind.Standard, store_patterns=False)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """A town with its rank anywhere, its bare name where a place can stand, and the English names of some."""
    names = sorted((name for name in _towns().folded if len(name) > 2), key=lambda name: (-len(name), name))
    bare = "|".join(dict.fromkeys(name[:-1] for name in names))
    return (
        re.compile(f"(?P<town>{'|'.join(names)})"),
        # 「三重蘆洲那邊」 names two.
        re.compile(rf"{PLACE_BEFORE}(?P<town>{bare})(?:{PLACE_AFTER}|(?=(?:{bare})(?:那邊|一帶|附近|的)))"),
        re.compile(rf"\b(?P<town>{'|'.join(_towns().english)})\b(?! (?:road|street|rd|temple|airport|station)\b)"),
    )
