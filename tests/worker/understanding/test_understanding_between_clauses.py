"""What a constraint needs is heard where it stands: in a clause of its own, before the noun, between two pieces."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (
            "Mate and I lead on gear and we're bored of 12 m stubs. Music Hall, trad, 5.10a to 5.10c, at least"
            " 20 metres. What is there?",
            {"grades": ("5.10a", "5.10c"), "route_types": ("trad",), "length_min_m": 20},
        ),
        (
            "Two weeks in Taiwan and no plan yet. I want endurance routes in Kenting from 5.11d to 5.12c. What should I"
            " put on the list?",
            {"grades": ("5.11d", "5.12c"), "features": ("endurance",), "crag_ids": ("kenting",)},
        ),
        ("毒刺林的12有哪幾條", {"grades": ("5.12a", "5.12d"), "area_ids": ("guanziling/doucilin",)}),
        ("後門11有哪些", {"grades": ("5.11a", "5.11d"), "area_ids": ("longdong/back-door",)}),
        (
            "壽山 11a以上 要有影片 一線天跟大峽谷都刷完了不要",
            {"not_area_ids": ("shoushan/skyline", "shoushan/grand-canyon"), "area_ids": (), "has_video": True},
        ),
        ("名字裡面有「雨」的路線 想做一個下雨主題的影片哈哈", {"named": "雨", "kinds": ("route",)}),
        ("有「雨」字的路線有哪些", {"named": "雨"}),
        ("routes at Kenting with 'katabatic' in the name", {"named": "katabatic", "crag_ids": ("kenting",)}),
        ("哪些岩館不是只有抱石", {"gym_types": ("lead", "mixed")}),
        ("左營站最近可以爬先鋒的是哪間", {"facilities": ("先鋒攀登",), "gym_district": "左營區"}),
        ("新竹縣市週日還有開的岩館", {"gym_cities": ("新竹市", "新竹縣")}),
        ("Hsinchu City or County gyms open Sunday 8pm", {"gym_cities": ("新竹市", "新竹縣")}),
        ("出差台中，星期一開完會大概七點。那個時間還有哪些岩館開著？", {"open_at": ("monday", 19 * 60)}),
        (
            "I'm 1.95 m tall. At Defulan, could you suggest some bolted routes of 30 metres or longer?",
            {"length_min_m": 30, "length_max_m": None},
        ),
        ("Is there a wall to pull on in Hualien?", {"gym_city": "花蓮縣", "kinds": ("gym",)}),
        ("台灣哪裡夏天也能爬", {"kinds": ("crag",), "seasons": ("Summer",)}),
        ("Back Door regular here. What's the longest trad line in that area?", {"area_ids": ("longdong/back-door",)}),
        ("龍洞現在是傳攀多還運動多", {"route_types": ()}),
        (
            "One full day at White Wall, Kenting. Two of us from Singapore, we climb up to 5.10d. What should we get"
            " on, roughly in order?",
            {"area_ids": ("kenting/white-wall",), "grades": (None, "5.10d")},
        ),
        (
            "禮拜六一個人開車載兩個朋友去龍洞，早上到下午三點。大家大概運動攀5.9到5.10d，"
            "想先看影片再爬，"
            "幫我挑幾條有影片的",
            {"route_types": ("sport",), "grades": ("5.9", "5.10d"), "has_video": True},
        ),
        ("how many routes have at least one video", {"has_video": True, "videos_min": None}),
        (
            "高中校隊十個人去壽山，要 5.10a 到 5.10c、bolt 至少 5 根的，但是不要有標 overhang 的，可以開名單嗎",
            {"grades": ("5.10a", "5.10c"), "not_features": ("overhang",), "features": (), "bolts_min": 5},
        ),
        (
            "幫會員轉問：他最近在練小點，想去壽山找有標 crimp 的路線，5.11 到 5.12 都可以。有哪些？我要整理貼群組",
            {"crag_ids": ("shoushan",), "features": ("crimp",), "grades": ("5.11a", "5.12d")},
        ),
        (
            "What's 5.13 and up if I skip both Long Dong and Kenting?",
            {"not_crag_ids": ("longdong", "kenting"), "grades": ("5.13a", None)},
        ),
        ("Kaohsiung gym with a lead wall, not one of the boulder-only places", {"gym_types": ("lead", "mixed")}),
        ("室內V7、戶外繩攀很少，想去墾丁找5.12的運攀，推薦幾條", {"grades": ("5.12a", "5.12d")}),
        ("Is there any gym in Taipei City still open at half nine Sunday night?", {"open_at": ("sunday", 1290)}),
        ("Pick me something tagged slab, any crag in Taiwan.", {"kinds": ("route",), "features": ("slab",)}),
        ("想找一條在墾丁的 名字忘了一半 好像是什麼獵鹿的 幾級啊", {"named": "獵鹿"}),
        (
            "In Taipei for 3 days with no gear at all. Where can I go bouldering, preferably close to an MRT station?",
            {"gym_city": "台北市", "facilities": ("抱石區",)},
        ),
        (
            "最近卡在5.11d一陣子了，想去關子嶺project一條5.12。最好有影片可以看動作，推哪條？",
            {"grades": ("5.12a", "5.12d"), "crag_ids": ("guanziling",), "has_video": True},
        ),
        ("Leaving Longdong out of it, what's the hardest trad line in Taiwan?", {"not_crag_ids": ("longdong",)}),
        ("龍洞比5.12d難、但還沒到5.14的有幾條", {"grades": ("5.13a", "5.13d")}),
        (
            "長巷那一區5.12(含)以上但不要頂繩的",
            {"kinds": ("route",), "grades": ("5.12a", None), "not_route_types": ("toprope",)},
        ),
        ("後門想找長一點的trad，20公尺起跳", {"area_ids": ("longdong/back-door",), "route_types": ("trad",)}),
        ("我是岩館定線員 求戶外動態的線", {"kinds": ("route",), "features": ("dynamic",)}),
    ],
)
def test_a_constraint_is_heard(ask: Ask, question: str, wanted: dict[str, Any]) -> None:
    read = ask(question).filter
    grades = (read.grades.low_text, read.grades.high_text) if read.grades is not None else None
    assert {name: grades if name == "grades" else getattr(read, name) for name in wanted} == wanted


@pytest.mark.parametrize(
    ("question", "attributes"),
    [
        ("Totoro - which wall, how hard?", {"grade", "place"}),
        ("Pump, how many bolts?", {"bolts"}),
        ("Totoro where is it", {"place"}),
    ],
)
def test_a_name_may_open_a_question_without_a_verb(ask: Ask, question: str, attributes: set[str]) -> None:
    reading = ask(question)
    assert [m.kind for m in reading.mentions] == ["route"]
    assert set(reading.attributes) == attributes


@pytest.mark.parametrize("question", ["Overhang, which wall?", "Trad - which wall?"])
def test_a_word_for_rock_opens_no_name(ask: Ask, question: str) -> None:
    assert not ask(question).mentions


@pytest.mark.parametrize(
    "question", ["原岩中和跟紅石新竹哪間週日有開", "Which is open on Sunday, RedRock Hsinchu or Flow?"]
)
def test_of_two_named_gyms_the_closed_one_is_told_as_well(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.weekday, reading.filter.open_at) == ("compare", "sunday", None)


def test_a_condition_between_the_wall_and_the_rest_stays(ask: Ask) -> None:
    history = (
        Turn("user", "青蛙王子幾級"),
        Turn("assistant", "青蛙王子（The Frog Prince）是 5.12d，位於關子嶺終極岩。"),
    )
    reading = ask("那同一面牆 5.11(含)以下還有什麼", history)
    assert (reading.intent, reading.filter.area_ids) == ("list", ("guanziling/ultimate-wall",))
    assert reading.filter.grades is not None
    assert reading.filter.grades.high_text == "5.11d"


def test_what_will_be_new_is_not_what_is_newest(ask: Ask) -> None:
    reading = ask("How many new routes will go up at Long Dong next year?")
    assert (reading.extreme, reading.unrecorded) == (None, ("future",))


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("角攀岩館中山店一個月營業額多少", "hours"),
        ("Who bolted Golden Legend, and how long did it take them?", "length"),
        ("Has anybody sent Zeta this season?", "season"),
        ("中華民國的crux在第幾支bolt", "bolts"),
        ("where's the crux on Zeta", "place"),
        ("Is Guanziling in Chiayi or Tainan? My rental car app shows both.", "price"),
    ],
)
def test_a_word_in_other_company_asks_for_no_value(ask: Ask, question: str, attribute: str) -> None:
    assert attribute not in ask(question).attributes


def test_the_beginning_of_a_longer_name_is_offered(ask: Ask) -> None:
    reading = ask("there's a shoushan line called something like Big Butts on Friday?? what grade was that")
    assert [s.name for s in reading.suggestions] == ["Big butts on Saturday night"]


@pytest.mark.parametrize(
    ("question", "personal"),
    [("給我各岩區的路線數量統計", False), ("can you pull up how many 5.11s ive ticked this season", True)],
)
def test_whose_record_is_asked_for(ask: Ask, question: str, *, personal: bool) -> None:
    assert ask(question).personal is personal


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("聽說紅石士林要收了 真的假的", "future"),
        ("誰怕誰上次換 bolt 是什麼時候", "bolt_state"),
        ("中華民國的crux在第幾支bolt", "crux"),
        ("Someone told me the head coach at Shabby Factory is rude. Is he?", "mood"),
        ("奇岩都禮拜幾換線", "setting"),
    ],
)
def test_what_no_row_records_is_told_to_be_so(ask: Ask, question: str, topic: str) -> None:
    assert topic in ask(question).unrecorded


@pytest.mark.parametrize("question", ["唬神以前是不是叫別的名字", "壽山唬神有沒有別的名字"])
def test_a_short_name_is_asked_for_its_earlier_one(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert [m.name for m in reading.mentions if m.kind == "route"] == ["唬神"]
    assert reading.attributes == ("aliases",)


def test_a_coast_in_passing_is_no_route(ask: Ask) -> None:
    reading = ask("Road-tripping the east coast and our free day is Sunday. Is Xiaowo in Hualien open then?")
    assert [m.kind for m in reading.mentions if m.kind in ("route", "gym")] == ["gym"]


def test_a_route_that_may_need_a_rack_is_no_article(ask: Ask) -> None:
    reading = ask("Is Fireman's Ladder at Long Dong sport or do I need to bring a rack?")
    assert (reading.intent, reading.subject, reading.attributes) == ("detail", "route", ("type",))


def test_what_each_counts_was_told_before(ask: Ask) -> None:
    reading = ask("櫃檯被問倒了 有個爸爸問龍洞是傳攀多還是運攀多，我只會說「都很多」。到底各有幾條？")
    assert (reading.intent, reading.group_by, reading.filter.crag_ids) == ("distribution", "type", ("longdong",))


@pytest.mark.parametrize(
    "question",
    [
        "Does Longdong have more sport routes than Kenting?",
        "Are there more 5.12s at Kenting than at Guanziling?",
        "墾丁的路線比關子嶺多嗎",
        "龍洞的運攀有比墾丁多嗎",
    ],
)
def test_whether_one_crag_has_more_compares_both(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, len(reading.filter.crag_ids)) == ("compare", "crag", 2)


def test_in_which_month_to_go_is_asked_of_the_crag(ask: Ask) -> None:
    reading = ask("剛開始學外岩，想問龍洞幾月去比較適合？聽說夏天會被曬爆")
    assert (reading.intent, reading.subject, reading.attributes) == ("detail", "crag", ("season",))


@pytest.mark.parametrize(
    ("question", "name"),
    [("人行道在龍洞哪一區啊 朋友約在那邊", "人行道"), ("twin cracks longdong grade?", "twin cracks")],
)
def test_a_name_of_ordinary_words_beside_its_crag(ask: Ask, question: str, name: str) -> None:
    assert [m.surface for m in ask(question).mentions if m.kind == "route"] == [name]


def test_of_two_that_an_answer_names_one_is_longer(ask: Ask) -> None:
    history = (Turn("user", "毒刺林的5.12c"), Turn("assistant", "毒刺林有兩條 5.12c：小蜜蜂與天堂之路。"))
    reading = ask("這兩條哪一條比較長？", history)
    assert (reading.intent, {m.name for m in reading.mentions}) == ("compare", {"小蜜蜂", "天堂之路"})
