"""The roads and buildings in which gyms are: 「大和路那間嗨翻」, "the gym on Zhongcheng Road", 裕隆城."""

import re
from collections.abc import Iterable, Iterator

from worker.text.folding import fold, holds_cjk
from worker.understanding.matching.preceding import Before

_ROAD_ZH = re.compile(r"^(?:.*[區鄉鎮]|[^區鄉鎮]*市)([\u4e00-\u9fff]{2,5}?(?:路|街|大道))")
_ROAD_EN = re.compile(r"(?:^|, )([A-Z][\w'’]+(?: [NSEW]\.)?(?: \d+(?:st|nd|rd|th))?) (Rd|St|Blvd)\.")
_KINDS = {"rd": ("rd", "road"), "st": ("st", "street"), "blvd": ("blvd", "boulevard")}
_SIDES = {"n": "north", "s": "south", "e": "east", "w": "west"}
_IS_ROAD = re.compile(r"[\u4e00-\u9fff]+(?:路|街|大道)|[a-z].* (?:rd|road|st|street|blvd|boulevard)")
_A_GYM_AFTER = re.compile(
    r"^(?:[一二三四五六七八九十\d]段)?(?:\d+巷)?(?:[\d-]+號)?(?:\d+樓|B\d|\d+F)?(?:上|旁邊?|那邊)?(?:的|是|[那這哪][間家])*\s*"
    r"(?:室內)?(?:攀岩館|抱石館|岩館|攀岩場|岩場|館)|^ (?:climbing |bouldering )?gyms?\b"
    # 「迪化街那家」, 「環中路的是哪間」
    r"|^(?:[一二三四五六七八九十\d]段)?(?:[\d-]+號)?(?:\d+樓)?(?:上|旁邊?|那邊)?的?(?:是)?[那這哪]一?[間家]"
)
_A_GYM_BEFORE = Before(
    r"\b(?:gyms?|gym branch|climbing (?:hall|wall|place)) (?:that is |is |located |are )*(?:on|in|at|along) "
    r"(?:no\.? ?)?(?:\d+,? )?(?:(?:sec(?:tion|\.)? ?\d),? (?:of )?)?$"
)


def roads_of(address: str | None, address_en: str | None) -> Iterator[str]:
    """Every way to write the road of an address, folded."""
    if (chinese := _ROAD_ZH.search(address or "")) is not None:
        yield fold(chinese[1])
    if (english := _ROAD_EN.search(address_en or "")) is not None:
        name, kind = fold(english[1]), fold(english[2])
        side = re.search(r" ([nsew])\.", name)
        names = [name, name.replace(".", "")]
        if side is not None:
            names.append(name.replace(side[0], f" {_SIDES[side[1]]}"))
        yield from dict.fromkeys(f"{each} {way}" for each in names for way in _KINDS[kind])


def cores(roads: Iterable[str]) -> tuple[str, ...]:
    """The names of roads without their kind: 環中, huanzhong; what is no road has none."""
    return tuple(dict.fromkeys(core for r in roads if is_road(r) and len(core := _KIND.sub("", r)) > 1))


def named_by_road(brand: str, roads: Iterable[str]) -> Iterator[str]:
    """The ways to call a gym by its brand and its road, folded: b-plus環中店, "b-plus huanzhong"."""
    for core in cores(roads):
        if not holds_cjk(core):
            yield f"{brand} {core}"
        else:
            yield from (f"{brand}{between}{core}{end}" for between in ("", " ", "-") for end in ("店", "館", ""))


_KIND = re.compile(
    r"(?:[東西南北]?(?:路|街)|大道| (?:[nsew]\.? |north |south |east |west )?(?:rd|road|st|street|blvd|boulevard))$"
)
_IN_BRACKETS = re.compile(r"[(（]([^)）]+)[)）]")
_PARTS_OF_NAME = re.compile(r"[\u4e00-\u9fff]{2,}|[A-Za-z][A-Za-z' -]+[A-Za-z]")
_FLOOR = re.compile(r"\d+\s*(?:樓|F)|\bB?\d+F\b")
_ON_FLOOR = re.compile(r"(?:\d+|[一二三四五六七八九十])\s*樓|\d+F\b|B\d(?!\d)|地下")
_BUILDING_EN = re.compile(r"(?:^|, )([A-Z][A-Za-z' ]+ (?:Mall|Plaza|Center|Centre|Department Store))(?=,|$)")


# What a chain of malls is called in English, wherever the English address leaves it out.
_CHAINS_EN = {"環球": "global mall"}
_KINDS_OF_MALL = ("購物中心", "購物廣場", "百貨公司", "百貨", "商場", "mall")
_MALL = re.compile(rf"([\u4e00-\u9fff]{{2,4}}?)(?:{'|'.join(_KINDS_OF_MALL[:-1])})$")


def buildings_of(address: str | None, address_en: str | None) -> Iterator[str]:
    """The buildings that an address names beside its road, folded: 裕隆城, Global Mall; a mall by its other names."""
    for bracket in _IN_BRACKETS.findall(address or ""):
        for part in _PARTS_OF_NAME.findall(_FLOOR.sub(" ", bracket)):
            yield fold(part)
            if (mall := _MALL.match(part)) is not None:
                yield from (f"{mall[1]}{kind}" for kind in _KINDS_OF_MALL)
                yield from (_CHAINS_EN[mall[1]],) if mall[1] in _CHAINS_EN else ()
    yield from (fold(building) for building in _BUILDING_EN.findall(address_en or ""))


MALLS = (
    "百貨公司", "百貨", "購物中心", "商場", "賣場", "mall", "malls", "shopping mall", "shopping malls",
    "shopping center", "shopping centre", "department store", "department stores",
)  # fmt: skip
"""What stands for every gym whose address names a building: those are shopping malls."""
# 「新光三越百貨」 is one of its own, of which no address tells.
_ANY_MALL = Before(
    r"(?:^|[\u4e00-\u9fff,，]\s?(?<=[\s,，])|[在間個家的開是到邊旁])$|\b(?:in|inside|an?|any|which|what"
    r"|some|in the|inside the) $"
)
_GYM_BY_MALL = re.compile(
    r"(?:攀岩|抱石|岩)館|館|[那哪這]一?[間家](?!店|餐|咖|百貨|商)|\bgyms?\b|\bclimbing (?:wall|place|hall)s?\b"
)


def means_mall(words: str, start: int) -> bool:
    """Whether any mall is meant, and the gyms in it."""
    return _ANY_MALL.search(words, start) is not None and _GYM_BY_MALL.search(words) is not None


def tells_floor(address: str) -> bool:
    """Whether an address says on which floor: 6樓, 3F, B1, 一樓."""
    return _ON_FLOOR.search(address) is not None


def is_road(key: str) -> bool:
    """Whether a folded name is that of a road."""
    return _IS_ROAD.fullmatch(key) is not None


def means_gym(words: str, start: int, end: int) -> bool:
    """Whether a gym is spoken of that stands on the road at [start, end)."""
    return _A_GYM_AFTER.match(words[end:]) is not None or _A_GYM_BEFORE.search(words, start) is not None
