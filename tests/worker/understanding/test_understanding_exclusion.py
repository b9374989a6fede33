"""What a question rules out, by words before it, after it, or by a row: places, types, grades, gyms, facilities."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

BACK, FIRST, HALL = "longdong/back-door", "longdong/first-cave", "longdong/music-hall"
CASES: list[Case] = [
    (
        "龍洞的5.12，第一洞跟後門都不要",
        {"not_area_ids": {BACK, FIRST}, "crag_ids": "longdong", "grades": "5.12a..5.12d"},
    ),
    ("壽山5.9 平台上的不要 其他區還有嗎", {"not_area_ids": "shoushan/platform-upper", "crag_ids": "shoushan"}),
    ("後門跟音樂廳我都爬膩了，龍洞還有哪裡有5.11", {"not_area_ids": {BACK, HALL}, "crag_ids": "longdong"}),
    ("扣掉黃金谷 龍洞還有幾條傳攀", {"not_area_ids": "longdong/golden-valley", "crag_ids": "longdong"}),
    ("除了龍洞的後門，哪裡有 5.12", {"not_area_ids": BACK, "not_crag_ids": ()}),
    ("5.11d in Kenting but not on Sunshine Wall", {"not_area_ids": "kenting/sunshine-wall", "crag_ids": "kenting"}),
    ("5.10 sport at Long Dong, anywhere but Back Door", {"not_area_ids": BACK, "area_ids": ()}),
    ("5.11s at Long Dong, skip the Music Hall and Back Door", {"not_area_ids": {BACK, HALL}}),
    ("音樂廳的5.11 左面的不要", {"area_ids": HALL, "not_sectors": "左面", "sectors": ()}),
    ("德芙蘭 5.9 抱石免 頂繩也免", {"not_route_types": {"boulder", "toprope"}, "route_types": ()}),
    ("龍洞5.10 裂隙跟煙囪pass", {"not_features": {"crack", "chimney"}, "features": ()}),
    ("墾丁 5.12以上的都不要", {"grades": "..5.11d", "crag_ids": "kenting"}),
    ("龍洞 5.11 有沒有傳攀", {"route_types": "trad", "not_route_types": ()}),
    ("不只運攀 龍洞的5.10全部", {"route_types": (), "not_route_types": ()}),
    ("台北市岩館 內湖的不要", {"gym_city": "台北市", "not_within": "內湖區", "gym_district": None}),
    ("有哪些岩場 北部的不要", {"not_within": "北部", "region": None}),
    # Where it rains nobody wants to go.
    ("北部一直在下雨，該去哪個岩場", {"not_within": "北部", "region": None, "kinds": "crag"}),
    (
        "It's February and the north coast is pouring. Where would you send me to climb outside?",
        {"not_within": "北部", "seasons": "Winter", "kinds": "crag"},
    ),
    ("gyms in Taipei, leave out T-Up", {"gym_ids": (), "gym_city": "台北市"}),
    ("不是純抱石館的岩館 新北", {"gym_types": {"lead", "mixed"}, "not_facilities": ()}),
    ("台中有繩子可以爬的岩館", {"gym_types": {"lead", "mixed"}}),
    ("新北 沒有淋浴的岩館", {"not_facilities": "淋浴設施", "facilities": ()}),
]
# What each cue rules out, whichever side of it that stands on; lists, and a cue that is itself denied.
CUES: list[Case] = [
    (
        "關子嶺5.10的路線扣掉神秘谷那邊還剩幾條",
        {"not_area_ids": "guanziling/mysterious-valley", "grades": "5.10a..5.10d"},
    ),
    ("不在龍洞的傳攀路線有哪些", {"not_crag_ids": "longdong", "crag_ids": (), "route_types": "trad"}),
    ("傳攀，不在龍洞也不在墾丁", {"not_crag_ids": {"longdong", "kenting"}, "route_types": "trad"}),
    ("龍洞5.11 把頂繩跟傳攀拿掉剩幾條", {"not_route_types": {"toprope", "trad"}, "grades": "5.11a..5.11d"}),
    ("龍洞運攀 排除5.10", {"not_grades": "5.10a..5.10d", "route_types": "sport", "not_route_types": ()}),
    ("龍洞運攀 超過5.11的不要", {"grades": "..5.11d"}),
    ("撇開後門不談 龍洞還有哪些5.11", {"not_area_ids": BACK, "unheard": ()}),
    ("龍洞5.11有哪些？校門口不用列", {"not_area_ids": "longdong/school-gate", "crag_ids": "longdong"}),
    ("龍洞5.10 我對裂隙沒興趣", {"not_features": "crack", "features": ()}),
    ("龍洞5.11路線，後門我爬過了，其他還有嗎", {"not_area_ids": BACK, "personal": False}),
    ("台北市不純抱石的館有哪幾間", {"gym_types": {"lead", "mixed"}}),
    ("哪些館不在台北也不在新北", {"not_within": {"台北市", "新北市"}, "kinds": "gym"}),
    ("沒有繩子的館 台北", {"gym_types": "bouldering"}),
    ("不是沒有繩攀的館", {"gym_types": {"lead", "mixed"}}),
    ("台北不能沒有淋浴的館", {"facilities": "淋浴設施", "not_facilities": ()}),
    ("後門以外的都不要，龍洞5.10", {"area_ids": BACK, "not_area_ids": ()}),
    ("墾丁非運攀不爬 有哪些路線", {"route_types": "sport", "not_route_types": ()}),
    ("trad routes that aren't at Long Dong", {"not_crag_ids": "longdong", "route_types": "trad"}),
    ("5.11 at Long Dong with the exception of Back Door", {"not_area_ids": BACK, "unheard": ()}),
    ("5.11 at Long Dong, leaving top rope out", {"not_route_types": "toprope"}),
    ("I've done Back Door, what other 5.11 routes at Long Dong?", {"not_area_ids": BACK, "personal": False}),
    ("sport at Long Dong apart from 5.10", {"not_grades": "5.10a..5.10d", "grades": None}),
    ("5.11 at Long Dong, nothing but sport", {"route_types": "sport", "not_route_types": ()}),
]
TOGETHER: list[Case] = [
    (
        "新北 平日單次350以下 離捷運10分鐘內 可以先鋒",
        {"gym_city": "新北市", "price_max": 350, "walk_max_minutes": 10, "facilities": "先鋒攀登"},
    ),
    ("高雄的岩館 平日400以下 有繩子可以爬", {"price_max": 400, "gym_types": {"lead", "mixed"}}),
    ("北部除了台北新北以外 有速度攀登的館", {"not_within": {"台北市", "新北市"}, "facilities": "速度攀登"}),
    ("內湖或南港 週五晚上十點還有開的", {"gym_districts": {"內湖區", "南港區"}, "gym_district": None}),
    ("龍洞哪一區 5.10運攀最多 後門不算", {"group_by": "area", "not_area_ids": BACK, "intent": "distribution"}),
    ("easiest three trad routes in the Music Hall that aren't chimneys", {"limit": 3, "not_features": "chimney"}),
    ("trad at Long Dong done before 1995, harder than 5.11", {"first_ascent_max": 1994, "grades": "5.12a.."}),
    ("Any area at Kenting but Dragon Wall with 5.12?", {"not_area_ids": "kenting/dragon-wall", "area_ids": ()}),
    ("I've climbed Back Door to death, other 5.11 at Long Dong?", {"not_area_ids": BACK, "personal": False}),
    ("無影片的5.12 墾丁", {"has_video": False, "grades": "5.12a..5.12d"}),
    ("不要週一公休的館 台北", {"open_at": ("monday", None), "closed_on": None}),
    ("週二公休的除外 台北市岩館", {"open_at": ("tuesday", None), "closed_on": None}),
    ("gyms open on any day but Monday", {"closed_on": "monday", "open_at": None}),
    ("墾丁5.11 限20米內", {"length_min_m": None, "length_max_m": 20}),
    ("除了週一以外都有開的岩館", {"closed_on": "monday", "open_at": None, "missing": None}),
    ("climbs at Music Hall that are neither trad nor boulder", {"not_route_types": {"trad", "boulder"}}),
]
LOOK_ALIKES: list[Case] = [
    ("週一公休的有哪幾間 先避開", {"closed_on": "monday", "open_at": None}),
    ("除了抱石館 週一公休的有哪些", {"closed_on": "monday", "gym_types": {"lead", "mixed"}}),
    ("無bolt的不要 龍洞5.9", {"crag_ids": "longdong", "not_crag_ids": ()}),
    ("how far is Long Dong away from Taipei", {"not_within": ()}),
    ("龍洞我爬過幾條", {"personal": True, "not_crag_ids": ()}),
    ("墾丁5.11 別給我太短的", {"grades": "5.11a..5.11d", "not_grades": ()}),
    ("龍洞後門不要太難的路線", {"area_ids": BACK, "not_area_ids": (), "extreme": None, "grades": "..5.9"}),
    ("後門不要傳攀 龍洞", {"area_ids": BACK, "not_route_types": "trad"}),
    ("龍洞離台北不遠吧 有幾條5.9", {"crag_ids": "longdong", "not_crag_ids": ()}),
    ("龍洞不是傳攀很多嗎 有幾條", {"route_types": "trad", "not_route_types": ()}),
    ("沒爬過龍洞 推薦5.9", {"crag_ids": "longdong", "not_crag_ids": ()}),
    ("not too hard sport at Back Door", {"area_ids": BACK, "route_types": "sport", "not_route_types": ()}),
    ("no problem with trad, list the Golden Valley 5.8s", {"route_types": "trad"}),
    ("5.11 minus at Long Dong", {"crag_ids": "longdong", "not_crag_ids": ()}),
]


# Why it is not wanted may be said between a thing and the cue; what is too hard takes along whatever is harder.
REASONS: list[Case] = [
    ("龍洞5.11c以上的運攀 5.13含以上太難不要", {"grades": "5.11c..5.12d", "route_types": "sport"}),
    ("德芙蘭5.10以上的路線，5.12以上爬不動就不用列了", {"grades": "5.10a..5.11d"}),
    ("龍洞5.9到5.11的路線 5.11太硬不要", {"grades": "5.9..5.10d"}),
    ("德芙蘭的路線，5.8以下太簡單不要", {"grades": "5.9.."}),
    ("5.13以上太難了，龍洞有5.11的運攀嗎", {"grades": "5.11a..5.11d"}),
    ("Sport at Long Dong, 5.12+ is too hard for us so leave those out", {"grades": "..5.11d", "not_grades": ()}),
    ("Guanziling routes 5.10 and up, 5.12 and above is too hard, leave it out", {"grades": "5.10a..5.11d"}),
    ("龍洞的5.10，超過30公尺的太長不要", {"grades": "5.10a..5.10d", "length_max_m": 30}),
    ("Long Dong sport routes, skip anything over 30 m", {"length_max_m": 30, "length_min_m": None}),
    ("龍洞運攀 排除超過25公尺的", {"route_types": "sport", "not_route_types": (), "length_max_m": 25}),
    ("龍洞5.10 bolt超過10個的不要", {"grades": "5.10a..5.10d", "bolts_max": 10, "bolts_min": None}),
    ("龍洞的運攀，太長的不要", {"order": "shortest", "route_types": "sport"}),
    ("龍洞5.10 太短的不要", {"order": "longest", "grades": "5.10a..5.10d"}),
    ("校門口的路線，太難的不要", {"grades": "..5.9", "not_area_ids": ()}),
    ("龍洞 5.10 太難的不要", {"grades": "5.10a..5.10d", "not_grades": (), "not_crag_ids": ()}),
    ("not really into chimneys. 5.8 trad at Back Door", {"features": (), "not_features": "chimney"}),
    ("slabs aren't our thing, 5.9 at Long Dong?", {"features": (), "not_features": "slab"}),
    ("龍洞 5.9 斜板不是我的菜", {"features": (), "not_features": "slab"}),
    ("5.12太難了嗎", {"grades": "5.12a..5.12d"}),
    ("我覺得5.11太難了，推薦我適合的路線", {"grades": "..5.10d"}),
    ("關子嶺5.9以上 太簡單的不要", {"grades": "5.9.."}),
    ("Kenting sport 5.10-5.12, 5.12 is way too hard for my friends so skip it", {"grades": "5.10a..5.11d"}),
]


ALL = [*CASES, *CUES, *REASONS, *TOGETHER, *LOOK_ALIKES]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_what_is_ruled_out_is_read_as_left_out_and_nothing_else_is(
    ask: Ask, text: str, expected: dict[str, object]
) -> None:
    """A row is ruled out as a whole, and the same words in another sense rule out nothing."""
    assert differences(ask(text), expected) == {}


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("龍洞5.12 第一洞爬過了 還剩哪些", ("longdong/first-cave",)),
        ("龍洞5.13的運攀，第一洞跟後門我都爬過了不要再列", ("longdong/first-cave", "longdong/back-door")),
        ("墾丁5.12 龍牆都爬過了 還剩哪些", ("kenting/dragon-wall",)),
    ],
)
def test_where_one_has_been_is_out_where_the_rest_is_asked_for(ask: Ask, question: str, areas: tuple[str, ...]) -> None:
    reading = ask(question)
    assert (reading.filter.not_area_ids, reading.personal) == (areas, False)


@pytest.mark.parametrize(
    ("question", "wanted", "out"),
    [
        ("What at Loftier (Defulan) is longer than 30 m so we must avoid it?", True, False),
        ("Which ones at Loftier go over 30 metres so that we should skip them?", True, False),
        ("德芙蘭崇高之地有哪些超過30公尺的要避開", True, False),
        ("Loftier is packed, leave it out. Which 5.10 routes at Defulan?", False, True),
        ("Which 5.10 at Defulan, Loftier is wet so skip it", False, True),
    ],
)
def test_what_is_asked_for_only_to_be_avoided_rules_no_place_out(
    ask: Ask, question: str, wanted: bool, out: bool
) -> None:
    mentions = {m.name: m.negated for m in ask(question).mentions}
    assert (mentions["崇高之地"], mentions.get("德芙蘭", False)) == (out, False)
    assert ("defulan/loftier" in ask(question).filter.area_ids) is wanted
