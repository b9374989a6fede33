"""Questions in formal Chinese, passed on in quotes, in joined short names, and what follows from an answer's names."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask


def _read(ask: Ask, question: str, *before: str) -> Any:
    return ask(question, history=tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before)))


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("孫兒目前約可攀登 5.8，關子嶺可有難度不超過 5.8 之路線？", None, "5.8"),
        ("朋友爬5.9，龍洞有5.9以上的嗎", "5.9", None),
        # Whatever says that nothing harder is wanted, is a bound from above.
        ("壽山有冇overhang嘅線？唔好難過5.11d", None, "5.11d"),
        ("龍洞傳攀 不要硬過5.9", None, "5.9"),
        ("龍洞傳攀 別難於5.9", None, "5.9"),
        ("龍洞難過5.12d的", "5.13a", None),
        # A range that is named by both its ends stays one.
        ("龍洞 5.8 到 5.9 的路線，不要超過 5.9", "5.8", "5.9"),
    ],
)
def test_a_grade_said_again_with_a_bound_is_no_bound_itself(
    ask: Ask, question: str, low: str | None, high: str | None
) -> None:
    grades = ask(question).filter.grades
    assert grades is not None
    assert (grades.low_text, grades.high_text) == (low, high)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("原文照貼:「德芙蘭目空一切 快扣要帶幾支才夠」", "德芙蘭目空一切 快扣要帶幾支才夠"),
        ('Somebody in the group asks: "how many bolts has Pump"', "how many bolts has Pump"),
        ("有人在問「龍洞哪裡停車」", "龍洞哪裡停車"),
        # What only asks politely to be told, and a greeting, say nothing else.
        ("Would you be able to tell us how hard Redhead is?", "how hard Redhead is?"),
        ("Could you let us know when Camp4 Beitou opens on Sunday?", "when Camp4 Beitou opens on Sunday?"),
        ("Good morning everyone, which crag is best for beginners?", "which crag is best for beginners?"),
        ("Good Morning grade?", "Good Morning grade?"),
        # A name in quotes is no message.
        ("龍洞有「紫色章魚」嗎", "龍洞有「紫色章魚」嗎"),
        ("朋友說「直上」很難，幾級", None),
    ],
)
def test_a_message_that_is_passed_on_is_read_by_itself(ask: Ask, question: str, text: str | None) -> None:
    read = ask(question).text
    assert read == text if text is not None else "直上" in read


@pytest.mark.parametrize(
    ("question", "cities"),
    [
        ("花東宜加起來一共幾間岩館", {"宜蘭縣", "花蓮縣", "台東縣"}),
        ("雲嘉有岩館嗎", {"雲林縣", "嘉義市", "嘉義縣"}),
        ("北北基桃哪間最便宜", {"台北市", "新北市", "基隆市", "桃園市"}),
    ],
)
def test_counties_are_said_in_one_word(ask: Ask, question: str, cities: set[str]) -> None:
    assert set(ask(question).filter.gym_cities) == cities


def test_a_town_has_a_middle(ask: Ask) -> None:
    reading = ask("台東市區岩館幾點到幾點")
    assert (reading.unknown_places, reading.filter.gym_district) == ((), "台東市")


@pytest.mark.parametrize(
    ("question", "minute"), [("加班完快十一點了 南港還有開的館嗎", 1379), ("快九點了台中還有館開著嗎", 1259)]
)
def test_nearly_an_hour_is_before_it(ask: Ask, question: str, minute: int) -> None:
    assert ask(question).minute == minute


def test_quicker_is_no_hour(ask: Ask) -> None:
    assert ask("想快一點爬到5.11 怎麼練").minute is None


@pytest.mark.parametrize(
    ("question", "intent", "areas"),
    [
        ("凡登峽谷那一排都什麼級數", "list", 1),
        ("飛來石那三條幾級", "list", 1),
        # Of a whole area it is told how they are spread.
        ("校門口的難度分布", "distribution", 1),
    ],
)
def test_a_few_routes_are_told_one_by_one(ask: Ask, question: str, intent: str, areas: int) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, len(reading.filter.area_ids)) == (intent, "route", areas)


@pytest.mark.parametrize(
    ("question", "intent", "by"),
    [
        ("How many 5.12s in Skyline vs Grand Canyon at Shoushan?", "distribution", "area"),
        # Which of two has more is a comparison.
        ("Back Door vs First Cave: which has more 5.11s?", "compare", None),
    ],
)
def test_a_grade_is_counted_in_each_of_two_walls(ask: Ask, question: str, intent: str, by: str | None) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by) == (intent, by)


@pytest.mark.parametrize("question", ["anything called 7-Eleven at Longdong lol", "龍洞有叫7-Eleven的嗎"])
def test_what_several_are_called_is_a_name(ask: Ask, question: str) -> None:
    assert ask(question).filter.named == "7-Eleven"


def test_ropes_rather_than_boulders_may_be_had_beside_them(ask: Ask) -> None:
    assert ask("想玩先鋒不要抱石 台北哪間").filter.not_facilities == ()
    assert ask("台北沒有抱石區的岩館").filter.not_facilities == ("抱石區",)


def test_a_climber_of_5_10_warms_up_on_5_9(ask: Ask) -> None:
    grades = ask("我爬5.10，龍洞推薦幾條熱身路線").filter.grades
    assert grades is not None
    assert grades.high_text == "5.9"


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("有人要出二手岩鞋嗎 39號", "shops"),
        ("High tide at Long Dong, Saturday. Time?", "tides"),
        ("Is Alex Honnold gonna climb at 龍洞 this summer??", "contests"),
    ],
)
def test_what_no_row_tells_is_heard(ask: Ask, question: str, topic: str) -> None:
    assert topic in ask(question).unrecorded


def test_a_doctor_is_no_gym(ask: Ask) -> None:
    assert ask("請問台北有沒有專門看攀岩手傷的骨科醫師可以推薦？").out_of_scope


def test_the_hardest_of_an_open_range_is_the_hardest(ask: Ask) -> None:
    told = ("What are the 5.13 and up routes on Dragon Wall?", "Dragon King 5.14a, Flying Dragon 5.13b, Totoro 5.13a.")
    assert _read(ask, "Which of those is the hardest?", *told).filter.grades is None
    assert _read(ask, "Which of those is the easiest?", *told).filter.grades is not None


def test_the_crag_that_an_answer_named_is_asked_of(ask: Ask) -> None:
    told = ("Which crag is near of Taichung?", "Defulan in Heping District, Taichung City.")
    assert _read(ask, "And it is which type of rock?", *told).filter.crag_ids == ("defulan",)


def test_others_of_an_area_are_routes(ask: Ask) -> None:
    told = ("壽山一線天有沒有很簡單的", "一線天的 Naturally sculpted 是 5.6，長 10 公尺。")
    reading = _read(ask, "還有別條5.6嗎", *told)
    assert (reading.subject, reading.filter.kinds) == ("route", ("route",))


@pytest.mark.parametrize(
    ("question", "extreme"),
    [("壽山上歹爬的是佗一條", "hardest"), ("壽山最難爬的是哪一條", "hardest")],
)
def test_taiwanese_asks_as_mandarin_does(ask: Ask, question: str, extreme: str) -> None:
    reading = ask(question)
    assert (reading.extreme, reading.filter.crag_ids) == (extreme, ("shoushan",))


def test_cheaper_in_taiwanese(ask: Ask) -> None:
    reading = ask("圓石空間左營跟抱石基地，平日哪間卡俗")
    assert (reading.intent, reading.attributes, reading.unheard) == ("compare", ("price",), ())


def test_a_toilet_in_taiwanese(ask: Ask) -> None:
    assert "amenities" in ask("壽山有便所無").attributes
    # What ends so in Mandarin asks nothing.
    assert ask("從有到無").text == "從有到無"


def test_hiking_that_is_told_declines_nothing(ask: Ask) -> None:
    told = (
        "我今年五十五歲，爬了二十幾年百岳，沒有碰過攀岩。聽說龍洞校門口那一帶有很簡單的，標示5.4、5.5的，請問是哪幾條？"
    )
    reading = ask(told)
    assert (reading.out_of_scope, reading.filter.area_ids) == (False, ("longdong/school-gate",))
    assert ask("推薦幾座百岳").out_of_scope


def test_a_gym_that_is_told_is_asked_of(ask: Ask) -> None:
    reading = ask("老大學校補假放星期一，想帶他去環中路那間B-plus，請問星期一有營業嗎？")
    assert "bplus-huanzhong" in reading.filter.gym_ids


def test_a_town_beside_its_county_narrows_nothing(ask: Ask) -> None:
    assert set(ask("what climbing gyms are there in Hsinchu and Zhubei?").filter.gym_cities) == {"新竹市", "新竹縣"}
    assert ask("新竹竹北有哪些岩館").filter.gym_city == "新竹縣"


def test_a_name_in_brackets_is_no_language(ask: Ask) -> None:
    assert ask("Best Performer (年度代表作): grade, length, bolt count.").locale == "en"
    assert ask("紅石新竹 Sunday open?").locale == "zh-TW"


def test_when_to_go_is_no_journey(ask: Ask) -> None:
    reading = ask("社團想排墾丁trip 幾月去天氣比較ok啊 看best season")
    assert (reading.trip_days, reading.attributes) == (None, ("season",))


@pytest.mark.parametrize(
    "question", ["鯨魚頭的〈白鯨記〉與〈亞哈船長〉，級數與長度各為何？", "《白鯨記》與《亞哈船長》哪條長"]
)
def test_titles_stand_in_their_own_marks(ask: Ask, question: str) -> None:
    named = {i for m in ask(question).mentions if m.kind == "route" for i in m.ids}
    assert named == {"LD-MUSIC-HALL-417", "LD-MUSIC-HALL-419"}


@pytest.mark.parametrize("question", ["後門區老人牆有幾條", "後門老人牆分區有幾條"])
def test_a_sector_is_said_to_be_one(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.filter.sectors, reading.unrecorded) == (("老人牆",), ())


def test_v_is_no_roman_numeral_where_it_is_asked_for(ask: Ask) -> None:
    conversion = ask("I climbed Font 6A back home. What V is that?").conversion
    assert conversion is not None
    assert (conversion.source, conversion.targets) == ("font", ("v",))
    roman = ask("UIAA V+ in YDS?").conversion
    assert roman is not None
    assert roman.source == "uiaa"


def test_a_wall_with_initials_is_one_name(ask: Ask) -> None:
    reading = ask("Which lines on the P.O. Wall at Back Door are flagged for loose rock? Want to steer clear.")
    assert (reading.filter.sectors, reading.filter.features) == (("美好的懸岩",), ("loose_rock",))


def test_another_sport_that_is_told_declines_nothing(ask: Ask) -> None:
    reading = ask("想去墾丁邊衝浪邊爬幾天，但是這次不開車，坐高鐵下去之後大眾運輸要搭什麼才到得了岩場那邊")
    assert (reading.out_of_scope, reading.attributes, reading.unrecorded) == (False, ("transport",), ())
    assert ask("墾丁衝浪去哪裡").out_of_scope


def test_a_strange_place_is_asked_for_its_routes(ask: Ask) -> None:
    reading = ask("Does Taroko Gorge have climbing routes?")
    assert (reading.intent, reading.unknown_places) == ("list", ("Taroko Gorge",))


@pytest.mark.parametrize(
    "text",
    ["岩館便宜嗎 早上" + "票" * 50 + "！", "岩場有沒有傳攀 哪" + "的" * 60 + "！哪些岩場沒有傳攀"],
    ids=["tickets", "places"],
)
def test_words_over_and_over_are_parted_in_one_way(ask: Ask, text: str) -> None:
    """Each of these was read in a time that doubled with every word, and kept the server from all else."""
    assert ask(text).text == text.replace("！", "!")


@pytest.mark.parametrize(
    "question",
    [
        "which months are good for Kenting? thinking to come back with friends maybe in July",
        "we want to try again at Kenting next week, which season is good",
        "no class today so which season is best at Kenting",
        "Could you advise us on how to reach Kenting from the High Speed Rail station without a car?",
    ],
)
def test_words_that_routes_are_called_too_are_words(ask: Ask, question: str) -> None:
    """Come Back, Try Again and No Class Today are routes where they are asked about, and nowhere else."""
    reading = ask(question)
    assert {m.kind for m in reading.mentions} == {"crag"}
    assert (reading.unknown_names, reading.subject) == ((), "crag")


@pytest.mark.parametrize(
    "question", ["how hard is try again", "Come Back grade", "Come Back at Longdong, how long is it"]
)
def test_they_are_names_where_they_are_asked_about(ask: Ask, question: str) -> None:
    assert "route" in {m.kind for m in ask(question).mentions}


def test_teams_are_no_number_of_routes(ask: Ask) -> None:
    assert ask("壽山 5.6 到 5.8 的路線請列出來，要分給四個小隊用").limit != 4
    assert ask("壽山 5.6 到 5.8 的路線給我四個").limit == 4


@pytest.mark.parametrize(
    "question",
    [
        "迫不及待想去龍洞 有什麼5.9推薦",
        "爸爸帶小孩去哪間岩館好 台北",
        "怕太麻煩 龍洞哪一區離停車場最近",
        "心悸可以攀岩嗎",
        "鼻孔被粉塞住怎麼辦",
        "停學在家 台北平日白天哪間館有開",
        "到龍洞會落大石嗎",
    ],
)
def test_an_everyday_phrase_is_no_route_where_none_is_spoken_of(ask: Ask, question: str) -> None:
    assert "route" not in {m.kind for m in ask(question).mentions}


@pytest.mark.parametrize(
    "question",
    [
        "心悸 幾根bolt", "名不虛傳有幾支影片可以參考beta？", "爬過饅頭了 下一條推薦", "火龍果", "鼻樑呢", "磨繩子 難度",
        "想試火龍果", "登峰造極係咪真係有成80米咁長呀？", "心悸跟Pump哪條難",
    ],
)  # fmt: skip
def test_it_is_one_where_it_is_spoken_of(ask: Ask, question: str) -> None:
    assert "route" in {m.kind for m in ask(question).mentions}
