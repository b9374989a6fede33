"""The regions, counties and cities of Taiwan, the ways to write them, and where an address lies."""

import re
from collections.abc import Iterator

from worker.text.folding import fold
from worker.understanding.names.entities import Entity

_REGIONS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "北部": (
        "northern Taiwan",
        "北台灣",
        ("north taiwan", "north of taiwan", "the north", "in north", "northern", "up north"),
    ),
    "中部": ("central Taiwan", "中台灣", ("central", "middle of taiwan", "mid taiwan")),
    "南部": (
        "southern Taiwan",
        "南台灣",
        ("south taiwan", "south of taiwan", "the south", "in south", "southern", "down south"),
    ),
    "東部": (
        "eastern Taiwan",
        "東台灣",
        (
            "east taiwan",
            "east of taiwan",
            "the east coast side",
            "the east coast",
            # "East Coast" alone is a route.
            "east coast of taiwan",
            "east coast taiwan",
            "taiwan east coast",
            "taiwan's east coast",
            "the east",
            "in east",
            "eastern",
        ),
    ),
    "離島": ("outlying islands", "外島", ("offshore islands",)),
}
# Chinese name, English name, further spellings.
_CITIES = (
    "基隆市 keelung|台北市 taipei|新北市 new taipei,xinbei|桃園市 taoyuan|新竹市 hsinchu|新竹縣 hsinchu"
    "|苗栗縣 miaoli|台中市 taichung|彰化縣 changhua|南投縣 nantou|雲林縣 yunlin|嘉義市 chiayi|嘉義縣 chiayi"
    "|台南市 tainan|高雄市 kaohsiung|屏東縣 pingtung|宜蘭縣 yilan,ilan|花蓮縣 hualien|台東縣 taitung"
    "|澎湖縣 penghu|金門縣 kinmen|連江縣 matsu"
)
# One word for several cities.
_GROUPS: dict[str, tuple[str, ...]] = {
    "雙北": ("台北市", "新北市"),
    "大台北": ("台北市", "新北市"),
    "greater taipei": ("台北市", "新北市"),
    "taipei area": ("台北市", "新北市"),
    "北北基": ("台北市", "新北市", "基隆市"),
    "竹苗": ("新竹市", "新竹縣", "苗栗縣"),
    "桃竹苗": ("桃園市", "新竹市", "新竹縣", "苗栗縣"),
    "桃竹": ("桃園市", "新竹市", "新竹縣"),
    "中彰投": ("台中市", "彰化縣", "南投縣"),
    "雲嘉南": ("雲林縣", "嘉義市", "嘉義縣", "台南市"),
    "高屏": ("高雄市", "屏東縣"),
    "新竹縣市": ("新竹市", "新竹縣"),
    "嘉義縣市": ("嘉義市", "嘉義縣"),
    "hsinchu city or county": ("新竹市", "新竹縣"),
    "hsinchu city and county": ("新竹市", "新竹縣"),
    "chiayi city or county": ("嘉義市", "嘉義縣"),
    "chiayi city and county": ("嘉義市", "嘉義縣"),
    "宜花東": ("宜蘭縣", "花蓮縣", "台東縣"),
    **dict.fromkeys(
        ("花東宜", "宜東花", "花宜東", "東花宜", "宜花東三縣", "花東宜蘭", "花東加宜蘭", "宜蘭花東"),
        ("宜蘭縣", "花蓮縣", "台東縣"),
    ),
    "基宜花東": ("基隆市", "宜蘭縣", "花蓮縣", "台東縣"),
    "北北基宜": ("台北市", "新北市", "基隆市", "宜蘭縣"),
    "竹竹苗": ("新竹市", "新竹縣", "苗栗縣"),
    "苗中彰投": ("苗栗縣", "台中市", "彰化縣", "南投縣"),
    "中彰投雲": ("台中市", "彰化縣", "南投縣", "雲林縣"),
    "雲嘉嘉南": ("雲林縣", "嘉義市", "嘉義縣", "台南市"),
    "雲嘉南高屏": ("雲林縣", "嘉義市", "嘉義縣", "台南市", "高雄市", "屏東縣"),
    # 「宜花」 stands in 便宜花多少, and is left out.
    "花東": ("花蓮縣", "台東縣"),
    "北北基桃": ("台北市", "新北市", "基隆市", "桃園市"),
    "北北桃": ("台北市", "新北市", "桃園市"),
    "基北": ("台北市", "新北市", "基隆市"),
    "桃竹竹苗": ("桃園市", "新竹市", "新竹縣", "苗栗縣"),
    "中彰": ("台中市", "彰化縣"),
    "中彰投苗": ("台中市", "彰化縣", "南投縣", "苗栗縣"),
    "苗中彰": ("苗栗縣", "台中市", "彰化縣"),
    "苗中": ("苗栗縣", "台中市"),
    "彰投": ("彰化縣", "南投縣"),
    "雲嘉": ("雲林縣", "嘉義市", "嘉義縣"),
    "嘉南": ("嘉義市", "嘉義縣", "台南市"),
    "雲嘉南高": ("雲林縣", "嘉義市", "嘉義縣", "台南市", "高雄市"),
    "嘉南高": ("嘉義市", "嘉義縣", "台南市", "高雄市"),
    "南高": ("台南市", "高雄市"),
    "南高雄": ("高雄市",),
    "北高雄": ("高雄市",),
    "南高屏": ("台南市", "高雄市", "屏東縣"),
    "高屏東": ("高雄市", "屏東縣", "台東縣"),
    "馬祖": ("連江縣",),
    "竹北": ("新竹縣",),
}
# The same for regions.
_REGION_GROUPS: dict[str, tuple[str, ...]] = {
    "中南部": ("中部", "南部"),
    "中南台灣": ("中部", "南部"),
    "中北部": ("北部", "中部"),
    "北中部": ("北部", "中部"),
    **{
        f"{first} {joint} {second}": tuple(sides)
        for joint in ("or", "and")
        for *sides, first, second in (
            ("北部", "中部", "north", "central"),
            ("北部", "中部", "central", "north"),
            ("中部", "南部", "central", "south"),
            ("中部", "南部", "south", "central"),
            ("北部", "南部", "north", "south"),
            ("中部", "南部", "central", "southern"),
            ("北部", "中部", "central", "northern"),
        )
    },
}
# Where the core of a county's name is also a route's or an area's, only the full name is the county.
_AMBIGUOUS_CORES = frozenset({"連江"})
_ADDRESS = re.compile(r"^(?:\d{3,6})?\s*(..[市縣])?\s*((?:..|.|...)[區鄉鎮市])?")
_ADDRESS_EN = re.compile(
    r"([A-Z][a-z]+(?:[ '-][A-Za-z]+)?) (?:Dist\.|District|Township|Town|City(?=, [A-Z][a-z]+ County))"
)


def place_names() -> Iterator[tuple[str, Entity]]:
    """Every way to write a region or a city, with what it stands for."""
    for region, (english, chinese, spellings) in _REGIONS.items():
        entity = Entity("region", region, region, english)
        for key in (region, chinese, english.lower(), *spellings):
            yield key, entity
    for key, members in _REGION_GROUPS.items():
        for region in members:
            yield key, Entity("region", region, region, _REGIONS[region][0])
    cities: dict[str, Entity] = {}
    for line in _CITIES.split("|"):
        name, further = line.split(" ", 1)
        words = further.split(",")
        entity = cities[name] = Entity("city", name, name, words[0].title())
        yield name, entity
        if name[:-1] not in _AMBIGUOUS_CORES:
            yield name[:-1], entity
        for spelling in words:
            yield spelling, entity
            yield f"{spelling} {'city' if name[-1] == '市' else 'county'}", entity
    for key, members in _GROUPS.items():
        for member in members:
            yield key, cities[member]


def district_names(
    city: str | None, district: str | None, address_en: str | None = None
) -> Iterator[tuple[str, Entity]]:
    """Every way to write a district that some row lies in."""
    if not district:
        return
    english = _ADDRESS_EN.search(address_en or "")
    entity = Entity("district", district, district, english.group(1) if english else None, city=city)
    key = fold(district)
    yield key, entity
    if len(key) > 2:
        yield key[:-1], entity
    if key.endswith("市"):
        # 「台東市區」
        yield f"{key}區", entity
    if city:
        yield fold(city) + key, entity
    if english:
        yield fold(english.group(1)), entity


def places_in_address(address: str | None) -> tuple[str | None, str | None]:
    """The city and the district that a Taiwanese address begins with, where it does."""
    match = _ADDRESS.match((address or "").replace("臺", "台"))
    return (match.group(1), match.group(2)) if match else (None, None)
