"""What narrows a list is read in any wording: parts of a grade, a rock, a walk, none of something, the own limit."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask


def _grades(ask: Ask, question: str) -> tuple[str | None, str | None]:
    grades = ask(question).filter.grades
    return (None, None) if grades is None else (grades.low_text, grades.high_text)


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("五點十一出頭的，墾丁陽光牆", "5.11a", "5.11b"),
        ("墾丁 5.11 出頭的", "5.11a", "5.11b"),
        ("關子嶺十出頭", "5.10a", "5.10b"),
        ("龍洞 12 後段", "5.12c", "5.12d"),
        ("low 11s at kenting", "5.11a", "5.11b"),
        ("mid 10s sport in Defulan", "5.10b", "5.10c"),
        ("mid tens sport in Defulan", "5.10b", "5.10c"),
        ("high twelves at Long Dong", "5.12c", "5.12d"),
        ("any elevens at Kenting?", "5.11a", "5.11d"),
        ("VI+ trad routes", "VI+", "VI+"),
        # What somebody climbs at most is the bound.
        ("我最多只能爬5.9 德芙蘭有啥可以爬", None, "5.9"),
        ("我頂多爬到5.9 德芙蘭", None, "5.9"),
        ("我的極限是5.10a 壽山有哪些可以爬", None, "5.10a"),
        ("我只能爬5.9 龍洞有哪些路線", None, "5.9"),
        ("my limit is 5.9, what can I climb at Defulan", None, "5.9"),
        ("5.9 is my limit, Defulan", None, "5.9"),
        ("I can only climb 5.9, Defulan routes please", None, "5.9"),
        ("I max out at 5.10a. Shoushan routes?", None, "5.10a"),
        # Who wants to go on from there goes on from there.
        ("my max is 5.10c, what should I try next at Shoushan", "5.10c", "5.11a"),
        ("極限是5.10c 下一條壽山爬什麼", "5.10c", "5.11a"),
        ("twelve meters or shorter, sport, 5.10a or b, Guanziling", "5.10a", "5.10b"),
        ("小於等於5.11c 龍洞頂繩", None, "5.11c"),
        ("5.10 and up but no 5.12s, Kenting", "5.10a", "5.11d"),
        ("5.13以上不含5.14 墾丁", "5.13a", "5.13d"),
        ("5.10d down to 5.10b, kenting, hardest first", "5.10b", "5.10d"),
        ("5.11a 往下到 5.10b 壽山", "5.10b", "5.11a"),
        # What was climbed is not what is asked for.
        ("I've done all the 5.10a at Shoushan, show me the 5.10b ones", "5.10b", "5.10b"),
        ("我爬完壽山的5.10a了，5.10b有哪些", "5.10b", "5.10b"),
        ("we climbed all the 5.9s at Kenting, what 5.10a are there", "5.10a", "5.10a"),
        # Who takes beginners says what they lead themselves.
        ("帶五個新手 關子嶺 先鋒5.10 的教練 選線", None, "5.9"),
        ("我先鋒5.10b 要帶三個沒爬過的朋友去龍洞 爬什麼", None, "5.9"),
        ("taking two beginners to Shoushan, I lead 5.11a. Which routes?", None, "5.9"),
        ("阿公七十歲想體驗攀岩 龍洞簡單頂繩", None, "5.9"),
        # Who comes from a gym begins outdoors.
        ("剛從岩館出來 室內爬5.11 第一次去龍洞先鋒 推薦", None, "5.9"),
        ("岩館咖 5.11 第一次去龍洞先鋒 推薦", None, "5.9"),
    ],
)
def test_how_hard_it_may_be(ask: Ask, question: str, low: str | None, high: str | None) -> None:
    assert _grades(ask, question) == (low, high)


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        ("壽山有沒有還沒有人放影片的5.12路線", {"has_video": False}),
        ("壽山5.11 還沒被拍過的", {"has_video": False}),
        ("影片掛零的壽山路線", {"has_video": False}),
        ("Shoushan 5.12s that don't have a video yet", {"has_video": False}),
        ("Shoushan 5.12s that lack a video", {"has_video": False}),
        ("沒影片的不要 龍洞 5.12", {"has_video": True}),
        ("有沒有被拍過的壽山5.11", {"has_video": True}),
        ("石灰岩的 5.10 路線", {"rock": "limestone"}),
        ("limestone 5.10 routes", {"rock": "limestone"}),
        ("砂岩 5.12 運攀", {"rock": "sandstone"}),
        ("不要石灰岩，推薦我幾條5.9的", {"rock": None, "not_rocks": ("limestone",)}),
        ("不要石灰岩 5.9 路線", {"not_rocks": ("limestone",)}),
        ("5.9 routes but not on limestone", {"not_rocks": ("limestone",)}),
        ("I'm tired of sandstone, 5.11 somewhere", {"not_rocks": ("sandstone",)}),
        ("crags that aren't limestone", {"kinds": ("crag",), "not_rocks": ("limestone",)}),
        ("除了砂岩以外的岩場", {"kinds": ("crag",), "not_rocks": ("sandstone",)}),
        ("最難的石灰岩路線", {"rock": "limestone"}),
        ("步行十分鐘以內可以爬的5.10", {"walk_max_minutes": 10}),
        ("5.10 routes within 10 minutes walk from the car", {"walk_max_minutes": 10}),
        ("走路十分鐘內的岩場", {"kinds": ("crag",), "walk_max_minutes": 10}),
        ("抱石起步的路線", {"features": ("boulder_start",), "route_types": ()}),
        ("boulder start routes", {"features": ("boulder_start",), "route_types": ()}),
        ("抱石型的 5.11 路線 墾丁", {"features": ("bouldery",), "route_types": ()}),
        ("crimpy 5.11 at Kenting but no power routes", {"features": ("crimp",), "not_features": ("power",)}),
        ("bolt 間距很大會runout的路線給我避開，龍洞5.10運動攀", {"features": (), "not_features": ("runout",)}),
        ("runout 的避開，龍洞5.10運動攀", {"features": (), "not_features": ("runout",)}),
        ("需要手長的路線給我避開 墾丁5.12", {"not_features": ("reachy",)}),
        ("不要 傳攀 也不要 抱石 龍洞 5.10", {"not_route_types": ("trad", "boulder")}),
        ("bolt 數 12 到 15 支的龍洞路線", {"bolts_min": 12, "bolts_max": 15}),
        ("bolts between 5 and 7, Shoushan", {"bolts_min": 5, "bolts_max": 7}),
        ("有長度但沒 bolt 紀錄的運動攀 龍洞", {"lacks": ("bolts",), "holds": ("length",)}),
        ("routes with a first ascent date but no grade yet", {"lacks": ("grade",), "holds": ("first_ascent",)}),
        ("會掉石頭的除外，龍洞黃金谷 5.10 傳攀", {"features": (), "not_features": ("loose_rock",)}),
        ("適合新手標籤的路線", {"features": ("beginner_friendly",), "grades": None}),
        ("twelve meters or shorter, sport, 5.10a or b, Guanziling", {"length_min_m": None, "length_max_m": 12.0}),
        ("Defulan routes with neither bolts nor videos", {"bolts_max": 0, "has_video": False}),
        ("沒有bolt也沒有影片的德芙蘭路線", {"bolts_max": 0, "has_video": False}),
        ("有兩部以上影片的德芙蘭路線", {"videos_min": 2, "videos_max": None}),
        ("1998年10月開的龍洞路線", {"first_ascent_min": 1998, "first_ascent_max": 1998, "seasons": ()}),
        ("first climbed in October 1998 at Long Dong", {"first_ascent_min": 1998, "seasons": ()}),
        ("民國八十年開發的路線", {"first_ascent_min": 1991, "first_ascent_max": 1991}),
        ("12月壽山 5.11", {"seasons": ("Winter",)}),
        ("爬膩了長巷 龍洞 5.10 運攀 換個地方", {"crag_ids": ("longdong",), "not_area_ids": ("longdong/long-lane",)}),
        ("五支快扣就夠的 墾丁 5.10 運攀", {"bolts_min": None, "bolts_max": 3}),
        ("最近十年首攀的路線", {"first_ascent_min": 2016, "first_ascent_max": None}),
        ("first ascents in the last 15 years at Long Dong", {"first_ascent_min": 2011}),
        ("routes older than 30 years", {"first_ascent_min": None, "first_ascent_max": 1996}),
        ("千禧年前開的龍洞運攀", {"first_ascent_max": 1999}),
        ("大把手的不要 墾丁5.11", {"features": (), "not_features": ("jug",)}),
        ("墾丁5.11 大把手除外", {"features": (), "not_features": ("jug",)}),
        ("想找不外傾的5.11 墾丁", {"features": (), "not_features": ("overhang",)}),
        ("不陡的 5.10 壽山", {"features": (), "not_features": ("overhang",)}),
        ("手指受傷 不想摳小點 壽山5.10", {"features": (), "not_features": ("crimp",)}),
        ("I do not want to pull on crimps, Shoushan 5.10", {"features": (), "not_features": ("crimp",)}),
        ("沒有人知道難度的路線", {"lacks": ("grade",)}),
        ("north or central, trad, 5.10", {"crag_ids": ("longdong", "defulan"), "region": None}),
        ("中南部 5.11 運攀 不要墾丁", {"crag_ids": ("defulan", "guanziling", "shoushan"), "not_crag_ids": ()}),
        ("I've done all the 5.10a at Shoushan, show me the 5.10b ones", {"climbed": None}),
        ("kenting or guanziling, 5.10a-5.10d, max 4 bolts", {"kinds": ("route",), "bolts_max": 4}),
    ],
)
def test_what_narrows_a_list(ask: Ask, question: str, fields: dict[str, Any]) -> None:
    reading = ask(question)
    assert reading.unknown_places == ()
    assert {name: getattr(reading.filter, name) for name in fields} == fields


@pytest.mark.parametrize("question", ["不要 5.9 也不要 5.10，龍洞長巷", "不要5.9也不要5.10，龍洞長巷"])
def test_two_grades_that_are_ruled_out_one_by_one(ask: Ask, question: str) -> None:
    found = ask(question).filter
    assert found.grades is None
    assert [(g.low_text, g.high_text) for g in found.not_grades] == [("5.9", "5.9"), ("5.10a", "5.10d")]


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("5.10 at Shoushan sorted by length please, shortest first", "shortest"),
        ("5.10 at Shoushan, sort them by length, longest first", "longest"),
        ("依長度排 短的在前 墾丁5.11", "shortest"),
        ("依長度排，最短的排前面 墾丁5.11", "shortest"),
        ("墾丁5.11 長度由小到大", "shortest"),
        ("墾丁 5.11 照長度排 從短的開始", "shortest"),
        ("墾丁5.11 照長度排", "longest"),
        ("練體力的長路線 德芙蘭 5.10", "longest"),
    ],
)
def test_from_which_end_may_be_said_apart_from_the_measure(ask: Ask, question: str, order: str) -> None:
    assert ask(question).order == order


@pytest.mark.parametrize(
    "question",
    [
        "給我半天的清單 壽山 5.9到5.10c 由易到難 五條",
        "墾丁 5.10 五條",
        "壽山5.10c 我要五條",
        "5.10c at Shoushan, i want five",
    ],
)
def test_how_many_may_be_said_last(ask: Ask, question: str) -> None:
    assert ask(question).limit == 5


@pytest.mark.parametrize(
    ("question", "kind", "most"),
    [
        ("我老婆先鋒5.9我5.11，墾丁有哪一面牆兩個人都有得爬", "area", "5.9"),
        ("我5.11 我女友5.9 龍洞哪一區適合", "area", "5.9"),
        ("we are two 5.8 leaders and two 5.11 leaders, where in kenting", "area", "5.8"),
        ("我們兩個5.9兩個5.11c 去哪個岩場好", "crag", "5.9"),
    ],
)
def test_a_place_for_two_levels_has_something_for_both(ask: Ask, question: str, kind: str, most: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.intent) == (kind, "list")
    assert reading.filter.also is not None
    assert reading.filter.also.grades is not None
    assert reading.filter.also.grades.high_text == most


def test_easier_than_a_named_route_is_no_wish_of_a_beginner(ask: Ask) -> None:
    assert ask("比「誰與爭鋒」簡單一點的").filter.grades is None


@pytest.mark.parametrize(
    ("question", "feature"),
    [
        ("墾丁 前傾的路線", "overhang"),
        ("overhung climbs at Kenting", "overhang"),
        ("龍洞有縫可以塞手的", "crack"),
        ("jamming routes at Long Dong", "crack"),
        ("墾丁小邊多的", "crimp"),
        ("thin holds Kenting", "crimp"),
        ("抱石味很重的路線 墾丁", "bouldery"),
        ("short hard crux like a boulder problem kenting", "bouldery"),
        ("爬完可以走路下來的 龍洞", "walk_off"),
        ("橫著爬的路線 墾丁", "traverse"),
        ("power climbing routes at Kenting", "power"),
        ("好把 墾丁", "jug"),
        ("big holds Kenting", "jug"),
        ("會爆pump的 墾丁", "endurance"),
        ("stamina routes Kenting", "endurance"),
        ("腳法路線 墾丁", "technical"),
        ("footwork heavy routes at Kenting", "technical"),
        ("手要長的路線", "reachy"),
        ("long reaches Kenting", "reachy"),
        ("pocketed routes", "pocket"),
        ("抱柱子的路線 墾丁", "tufa"),
        ("stalactite routes", "tufa"),
        ("兩段的路線 龍洞", "multi_pitch"),
        ("需要跳的路線 墾丁", "dynamic"),
        ("jump moves Kenting", "dynamic"),
        ("指裂 龍洞", "finger_crack"),
        ("finger jams long dong", "finger_crack"),
        ("稜線路線", "arete"),
        ("怪縫 龍洞", "off_width"),
        ("choss at Long Dong", "loose_rock"),
        ("爛石頭的路線", "loose_rock"),
    ],
)
def test_a_tag_as_climbers_say_it(ask: Ask, question: str, feature: str) -> None:
    reading = ask(question)
    assert (reading.filter.features, reading.filter.route_types, reading.subject) == ((feature,), (), "route")
    assert (reading.unheard, reading.unknown_names, reading.unknown_places) == ((), (), ())


@pytest.mark.parametrize(
    ("question", "alike"),
    [
        ("等級跟「好痛」一樣但在別的岩場", ("grade", "other_crag")),
        ("跟好痛同級 別的岩場有嗎", ("grade", "other_crag")),
        ("same grade as Redhead but at a different crag", ("grade", "other_crag")),
        ("跟「赤頭」同級、其他區的路線", ("grade", "other_area")),
    ],
)
def test_what_is_alike_may_have_to_lie_elsewhere(ask: Ask, question: str, alike: tuple[str, ...]) -> None:
    assert ask(question).alike == alike


@pytest.mark.parametrize(
    ("question", "extreme"),
    [
        ("最不耗快扣的墾丁5.11", "fewest_bolts"),
        ("最省快扣的壽山5.10", "fewest_bolts"),
        ("最高的5.12運攀是哪條", "longest"),
    ],
)
def test_the_most_of_a_measure_in_other_words(ask: Ask, question: str, extreme: str) -> None:
    reading = ask(question)
    assert (reading.extreme, reading.subject) == (extreme, "route")


@pytest.mark.parametrize(
    "question",
    [
        "Defulan routes whose grade is still TBD",
        "whose grade is undecided at Defulan",
        "routes at Defulan with grades still to be determined",
        "Which routes at Defulan have an undetermined grade?",
        "德芙蘭哪些線難度還沒定",
        "德芙蘭難度未定的路線",
    ],
)
def test_an_undetermined_grade_is_a_condition(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.filter.lacks) == ("list", "route", ("grade",))
    assert (reading.filter.crag_ids, reading.unheard) == (("defulan",), ())


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Is there any outdoor line in the data with a V grade instead of YDS?", True),
        ("any boulder graded on the V scale?", True),
        ("routes at Defulan with V grades", True),
        ("有沒有戶外路線是用V級標的", True),
        ("哪些路線是標V級的", True),
        ("我是抱石咖，5.幾看不懂啦。資料庫裡用V級標的是哪一條", True),
        ("what are V grades?", False),
        ("why do gyms use V grades", False),
        ("V grades vs Font grades", False),
    ],
)
def test_routes_that_have_any_v_grade(ask: Ask, question: str, wanted: bool) -> None:
    reading = ask(question)
    grades = reading.filter.grades
    assert (reading.intent == "list" and grades is not None and grades.system == "v") is wanted


@pytest.mark.parametrize(
    ("question", "limit"),
    [
        ("墾丁除了舊牆，5.9以下還有什麼線能帶新社員", 20),
        ("Second Cave at Long Dong, everything 5.7 and easier please", 20),
        ("Every 5.12 route in Kenting please", 20),
        ("all the 5.12s in Kenting?", 20),
        ("德芙蘭5.10的線全部列出來", 20),
        ("關子嶺所有5.12的線", 20),
        ("台北所有抱石館", 20),
        ("5.11 routes at Defulan", None),
        ("are there any 5.11 at Defulan all day in the shade", None),
        ("德芙蘭有哪些5.10", None),
        ("墾丁 5.10 給我三條", 3),
        ("the hardest of all routes in Kenting", None),
    ],
)
def test_who_asks_for_everything_is_shown_as_much_as_fits(ask: Ask, question: str, limit: int | None) -> None:
    assert ask(question).limit == limit


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("Any bolted 5.8 or easier at Long Dong? My kids' dad leads 5.8 on a good day.", None, "5.8"),
        ("Any trad 5.9 or under at School Gate? Her uncle climbs 5.10a most days.", None, "5.9"),
        ("墾丁5.7以下的運動路線有哪些？老大在岩館大概爬5.8，想帶他去摸石頭", None, "5.7"),
        ("老大在岩館大概爬5.8，想帶他去壽山摸真的石頭，5.7以下的運動路線有哪些？", None, "5.7"),
        # Who takes beginners along says what they may climb at most.
        ("帶兩個新手去壽山 想找5.8以下而且有bolt可以先鋒的 有哪些", None, "5.8"),
    ],
)
def test_what_somebody_else_climbs_is_no_bound(ask: Ask, question: str, low: str | None, high: str | None) -> None:
    """Beside a bound that is asked for, the grade that anybody leads only tells who is coming."""
    assert _grades(ask, question) == (low, high)


@pytest.mark.parametrize(
    "question",
    [
        "依照資料，龍洞有幾條路線完全沒有任何錨栓（零顆）？",
        "墾丁零顆bolt的路線",
        "龍洞沒有半顆bolt的路線有幾條",
    ],
)
def test_no_bolts_are_none_in_any_words(ask: Ask, question: str) -> None:
    """零顆, 沒有任何錨栓 and 沒有半顆 say the same."""
    assert ask(question).filter.bolts_max == 0


def test_ten_bolts_are_not_none(ask: Ask) -> None:
    """The 0支 in 10支 is no zero."""
    read = ask("後門 運攀 5.12a以上 至少10支bolt 列給我").filter
    assert (read.bolts_min, read.bolts_max) == (10, None)


@pytest.mark.parametrize(
    "question",
    [
        "How many gear-protected lines at 5.9 and under are there in the Back Door area?",
        "Any naturally protected lines under 5.8 at Grand Auditorium?",
        "cams and nuts only routes at School Gate 5.10 or below",
    ],
)
def test_what_gear_protects_is_trad(ask: Ask, question: str) -> None:
    """The gear that is placed says the kind of climbing."""
    assert ask(question).filter.route_types == ("trad",)


@pytest.mark.parametrize(
    "question",
    [
        "At which crags is the approach never longer than ten minutes?",
        "I cannot walk more than ten minutes with a pack. At which crags is the approach never longer than that?",
        "which crags don't need more than 10 minutes of walking",
    ],
)
def test_never_longer_than_is_at_most(ask: Ask, question: str) -> None:
    """ "Never", "cannot" and "don't" before a comparative turn it into an upper bound."""
    read = ask(question).filter
    assert (read.walk_min_minutes, read.walk_max_minutes) == (None, 10)


def test_what_somebody_likes_is_no_condition_of_a_number(ask: Ask) -> None:
    """ "I like crack climbing. How many trad routes" counts all of them."""
    assert ask("I like crack climbing very much. How many trad routes in Defulan?").filter.features == ()


def test_what_was_climbed_in_gyms_is_no_kind_of_route(ask: Ask) -> None:
    """Those who have only bouldered indoors want to know how many routes there are."""
    said = "社團招了十二個新生，都只在岩館玩過抱石，想帶他們去壽山體驗，5.8以下（含）的路線總共有幾條？"
    assert ask(said).filter.route_types == ()
