"""Questions made of several conditions at once, in both languages, with the fields of the filter that they must set.

A condition is a pair of its words and its fields; a frame puts some of them, in any order, round a place.
"""

import random
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Fields = Mapping[str, Any]
Conditions = tuple[tuple[str, Fields], ...]
ABOVE, BELOW = 1e-9, -1e-9
"""Strict bounds of a length are told from inclusive ones by less than this."""


class Asked(NamedTuple):
    """A question and what its filter must hold; fields that are not named must be blank."""

    text: str
    fields: dict[str, Any]


def _grades(low: str | None, high: str | None) -> Fields:
    return {"grades": (low, high)}


ROUTE_PLACES: Conditions = (
    ("龍洞", {"crag_ids": ("longdong",)}),
    ("墾丁", {"crag_ids": ("kenting",)}),
    ("音樂廳", {"area_ids": ("longdong/music-hall",)}),
    ("第一洞", {"area_ids": ("longdong/first-cave",)}),
    ("德芙蘭", {"crag_ids": ("defulan",)}),
    ("黃金谷", {"area_ids": ("longdong/golden-valley",)}),
)
ROUTES_ZH: tuple[Conditions, ...] = (
    (
        ("5.10", _grades("5.10a", "5.10d")),
        ("5.11以上", _grades("5.11a", None)),
        ("5.9以下", _grades(None, "5.9")),
        ("5.10a到5.11b", _grades("5.10a", "5.11b")),
        ("5.12a", _grades("5.12a", "5.12a")),
        ("5.10以內", _grades(None, "5.10d")),
        ("5.11c~5.12a", _grades("5.11c", "5.12a")),
        ("不超過5.10b", _grades(None, "5.10b")),
        ("至少5.11", _grades("5.11a", None)),
    ),
    (
        ("運攀", {"route_types": ("sport",)}),
        ("傳攀", {"route_types": ("trad",)}),
        ("頂繩", {"route_types": ("toprope",)}),
        ("不要傳攀", {"not_route_types": ("trad",)}),
        ("非頂繩", {"not_route_types": ("toprope",)}),
        ("運攀或傳攀", {"route_types": ("sport", "trad")}),
    ),
    (
        ("20米以下", {"length_max_m": 20}),
        ("15公尺以上", {"length_min_m": 15}),
        ("不超過20m", {"length_max_m": 20}),
        ("至少20米", {"length_min_m": 20}),
        ("20到25米", {"length_min_m": 20, "length_max_m": 25}),
    ),
    (
        ("bolt 8個以上", {"bolts_min": 8}),
        ("10根bolt以下", {"bolts_max": 10}),
        ("bolt 12根以上", {"bolts_min": 12}),
        ("至少10個掛片", {"bolts_min": 10}),
        ("掛片最多8片", {"bolts_max": 8}),
    ),
    (("有影片", {"has_video": True}), ("附影片", {"has_video": True}), ("沒影片", {"has_video": False})),
)
FRAMES_ZH = (
    "{place} {all}",
    "{place}有哪些{listed}的路線",
    "想找{place}，{listed}的路線",
    "{place}有幾條{all}的路線？",
    "{all}的路線 {place}有嗎",
)
PLACES_EN: Conditions = (
    ("Long Dong", {"crag_ids": ("longdong",)}),
    ("Kenting", {"crag_ids": ("kenting",)}),
    ("Music Hall", {"area_ids": ("longdong/music-hall",)}),
    ("First Cave", {"area_ids": ("longdong/first-cave",)}),
    ("Defulan", {"crag_ids": ("defulan",)}),
)
ROUTES_EN: tuple[Conditions, ...] = (
    (
        ("graded 5.10", _grades("5.10a", "5.10d")),
        ("5.11 or harder", _grades("5.11a", None)),
        ("between 5.10a and 5.11b", _grades("5.10a", "5.11b")),
        ("up to 5.10", _grades(None, "5.10d")),
        ("from 5.11c to 5.12a", _grades("5.11c", "5.12a")),
        ("no harder than 5.10b", _grades(None, "5.10b")),
        ("at least 5.11", _grades("5.11a", None)),
    ),
    (
        ("under 20 m", {"length_max_m": 20 + BELOW}),
        ("15 metres or more", {"length_min_m": 15}),
        ("no longer than 20m", {"length_max_m": 20}),
        ("at least 20 m", {"length_min_m": 20}),
        ("over 20m", {"length_min_m": 20 + ABOVE}),
        ("shorter than 20 meters", {"length_max_m": 20 + BELOW}),
    ),
    (
        ("with at least 8 bolts", {"bolts_min": 8}),
        ("with 10 bolts or fewer", {"bolts_max": 10}),
        ("with more than 8 bolts", {"bolts_min": 9}),
        ("with no more than 8 bolts", {"bolts_max": 8}),
    ),
    (("with a video", {"has_video": True}), ("without videos", {"has_video": False})),
)
TYPES_EN: Conditions = (
    ("sport", {"route_types": ("sport",)}),
    ("trad", {"route_types": ("trad",)}),
    ("top rope", {"route_types": ("toprope",)}),
    ("sport or trad", {"route_types": ("sport", "trad")}),
    ("", {}),
)
FRAMES_EN = (
    "{type} routes at {place} {all}",
    "which {type} routes at {place} are there {all}?",
    "How many {type} routes {all} does {place} have?",
    "show me {type} climbs {all} in {place}",
    "Any {type} routes {all} at {place}?",
)
CITIES: Conditions = (
    ("台北", {"gym_city": "台北市"}),
    ("台中", {"gym_city": "台中市"}),
    ("高雄市", {"gym_city": "高雄市"}),
    ("新北", {"gym_city": "新北市"}),
)
GYMS_ZH: tuple[Conditions, ...] = (
    (
        ("有淋浴", {"facilities": ("淋浴設施",)}),
        ("有先鋒", {"facilities": ("先鋒攀登",)}),
        ("有置物櫃", {"facilities": ("置物櫃",)}),
    ),
    (("平日300以下", {"price_max": 300}), ("不超過350元", {"price_max": 350})),
    (
        ("週一晚上九點還有開", {"open_at": ("monday", 1260)}),
        ("禮拜天有開", {"open_at": ("sunday", None)}),
        ("週六早上十點有營業", {"open_at": ("saturday", 600)}),
        ("星期二22:00開著", {"open_at": ("tuesday", 1320)}),
    ),
)
GYM_FRAMES_ZH = ("{place}有哪些{listed}的岩館", "{place}岩館 {all}", "{place}{all}的岩館有幾間")


def questions(seed: int, count: int) -> Iterator[Asked]:
    """So many questions, a third of each kind: routes in Chinese, routes in English, gyms in Chinese."""
    chance = random.Random(seed)
    for at in range(count):
        if at % 3 == 0:
            yield _made(chance, ROUTE_PLACES, ROUTES_ZH, FRAMES_ZH)
        elif at % 3 == 1:
            yield _made(chance, PLACES_EN, ROUTES_EN, FRAMES_EN, types=TYPES_EN)
        else:
            yield _made(chance, CITIES, GYMS_ZH, GYM_FRAMES_ZH)


def _made(
    chance: random.Random,
    places: Conditions,
    kinds: tuple[Conditions, ...],
    frames: tuple[str, ...],
    types: Conditions = (("", {}),),
) -> Asked:
    place, where = chance.choice(places)
    kind, of_kind = chance.choice(types)
    said = [chance.choice(each) for each in chance.sample(kinds, chance.randint(1, len(kinds)))]
    fields = dict(where) | dict(of_kind)
    for _, more in said:
        fields |= more
    words = [text for text, _ in said]
    text = chance.choice(frames).format(place=place, type=kind, all=" ".join(words), listed="、".join(words))
    return Asked(" ".join(text.split()), fields)
