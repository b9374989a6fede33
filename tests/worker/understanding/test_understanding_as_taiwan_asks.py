"""What climbers in Taiwan tell beside a question, ask twice in one breath, or ask of what has an ordinary name."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "open_at"),
    [
        ("我在高雄輪班,禮拜四下班都快十點了,不知道十點之後還爬得到的岩館有沒有", ("thursday", 1320)),
        ("禮拜五下班都快九點了，新北九點之後還爬得到的岩館", ("friday", 1260)),
        ("我星期二要顧店到八點，九點以後台中還有開的館嗎", ("tuesday", 1260)),
        (
            "我每週四都加班到七點多，想爬久一點，所以台北市抱石館裡頭 22:30 還在營業的有哪幾間？",
            ("thursday", 1350),
        ),
        ("我週一下課大概八點，新竹八點半還有開的館有哪些", ("monday", 1230)),
        ("週二收工通常是九點，桃園九點半以後有開的岩館", ("tuesday", 1290)),
        ("Tuesdays I get off around nine. Which Taichung gyms are open at 22:30", ("tuesday", 1350)),
    ],
)
def test_the_day_that_is_told_is_that_of_the_hour_asked(ask: Ask, question: str, open_at: tuple[str, int]) -> None:
    assert ask(question).filter.open_at == open_at


@pytest.mark.parametrize(
    "question",
    ["要找台北市週一到週五早上10:30之前開門的岩館，有哪幾間都跟我說", "台北週一至週五早上十點半前就開門的館"],
)
def test_monday_to_friday_are_five_days_before_a_morning_too(ask: Ask, question: str) -> None:
    assert len(ask(question).filter.open_days) == 5


@pytest.mark.parametrize(
    ("question", "out"),
    [
        ("後門我都爬完了，龍洞其他區有哪些5.11的運攀", ("longdong/back-door",)),
        (
            "想找龍洞5.13的sport,但後門、第一洞那些我都清完了不用給,其他區還有哪些",
            ("longdong/back-door", "longdong/first-cave"),
        ),
        ("長巷的我全爬過了，別的區還有什麼5.10運攀", ("longdong/long-lane",)),
        ("校門口刷光了 其他區推薦幾條5.11", ("longdong/school-gate",)),
    ],
)
def test_other_areas_are_those_of_the_crag_that_is_not_climbed_out(
    ask: Ask, question: str, out: tuple[str, ...]
) -> None:
    """Who has climbed all of an area asks for others, and nothing of a log."""
    reading = ask(question)
    assert (set(reading.filter.not_area_ids), reading.filter.crag_ids) == (set(out), ("longdong",))
    assert (reading.filter.area_ids, reading.personal) == ((), False)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("龍洞後門我爬完了幾條", True),
        ("我爬完的5.11有哪些", True),
        ("平台上爬完之後，壽山其他區的5.11有哪些", False),
    ],
)
def test_the_own_log_is_asked_only_where_one_asks_what_one_climbed(ask: Ask, question: str, kinds: bool) -> None:
    assert ask(question).personal is kinds


@pytest.mark.parametrize("way", ["要怎麼下來", "登頂後如何下撤", "爬上去之後怎麼下去", "爬完後要怎麼回到地面"])
@pytest.mark.parametrize("route", ["上龍脊", "福利社", "肥牛", "大懸岩"])
def test_the_way_down_is_asked_of_the_route(ask: Ask, route: str, way: str) -> None:
    reading = ask(f"{route}{way}")
    assert (reading.intent, reading.subject, reading.unrecorded) == ("detail", "route", ("descent",))


@pytest.mark.parametrize(
    ("question", "area"),
    [
        ("帶新人去校門口爬sport 10c(含)以下有哪些線", "longdong/school-gate"),
        ("想帶學弟去伸展台爬傳攀，5.9以下有幾條", "longdong/golden-valley"),
        ("下週要去天橋下爬先鋒，5.11有哪些", "shoushan/under-bridge"),
        ("請幫我算龍牆上同時符合「5.12a起跳」跟「有影片」的路線數", "kenting/dragon-wall"),
    ],
)
def test_an_area_of_an_ordinary_name_is_where_one_climbs(ask: Ask, question: str, area: str) -> None:
    reading = ask(question)
    assert (reading.filter.area_ids, reading.unknown_names) == ((area,), ())


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("小烏來聽說也能爬，那個岩場路線多嗎？總共幾條", "小烏來"),
        ("砲台山也可以攀岩對吧，那邊總共幾條", "砲台山"),
        ("熱海據說不錯，那個岩場有幾條路線", "熱海"),
    ],
)
def test_a_crag_that_somebody_heard_of_is_not_all_of_taiwan(ask: Ask, question: str, place: str) -> None:
    assert ask(question).unknown_places == (place,)


@pytest.mark.parametrize(
    "question",
    [
        "香港climber一名，下個月來台灣，想去龍洞爬sport，程度大約5.10，介紹幾條線給我",
        "日本朋友來玩，想去龍洞爬5.11的運攀，推薦幾條",
        "韓國岩友要來，龍洞5.9的運攀有哪些",
        "新手聽說也能爬，龍洞5.9的運攀有哪些",
    ],
)
def test_whence_people_come_is_no_place_that_is_asked_of(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unknown_places, reading.filter.crag_ids) == ((), ("longdong",))


@pytest.mark.parametrize(
    ("question", "intent", "ids"),
    [
        ("不是去奇岩就是去市民抱石，兩邊星光票各多少", "compare", {"kirin", "civic-boulder"}),
        ("我們不是去龍洞就是去德芙蘭，哪個比較多5.10", "compare", {"longdong", "defulan"}),
    ],
)
def test_either_of_two_is_ruled_out_by_neither(ask: Ask, question: str, intent: str, ids: set[str]) -> None:
    reading = ask(question)
    assert (reading.intent, {*reading.filter.gym_ids, *reading.filter.crag_ids}) == (intent, ids)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("忠孝最早是哪一年首攀的", ("detail", None, ("first_ascent",))),
        ("龍洞「福利社」最早被爬上去是民國幾年", ("detail", None, ("first_ascent",))),
        ("龍洞最早的路線是哪一年", ("extreme", "oldest", ())),
    ],
)
def test_the_first_ascent_of_a_route_is_no_oldest_route(
    ask: Ask, question: str, read: tuple[str, str | None, tuple[str, ...]]
) -> None:
    reading = ask(question)
    assert (reading.intent, reading.extreme, reading.attributes) == read


@pytest.mark.parametrize("question", ["想搭最早那班基隆客運去龍洞，它幾點發車", "最早的一班公車去龍洞是幾點"])
def test_the_first_bus_is_no_route(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.unrecorded) == ("detail", "crag", ("timetable",))


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("幫我統計壽山5.10的路線總共有幾條", ("count", None)),
        ("統計一下墾丁5.11以上有幾條", ("count", None)),
        ("幫我統計關子嶺各難度有幾條", ("distribution", "grade")),
        ("求龍洞所有5.14的名單跟數量 純朝聖", ("list", None)),
        ("壽山5.11的路線清單和總數", ("list", None)),
        ("給我長巷5.11的清單，順便算一下有幾條", ("list", None)),
    ],
)
def test_what_is_counted_and_what_is_listed_with_its_number(
    ask: Ask, question: str, read: tuple[str, str | None]
) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by) == read


def test_a_level_that_is_told_bounds_no_spread(ask: Ask) -> None:
    reading = ask("我大概爬5.10，不知道去壽山會不會沒東西爬，想看那邊各個級數的路線數量")
    assert (reading.group_by, reading.filter.grades) == ("grade", None)


@pytest.mark.parametrize(
    "question",
    [
        "小孩教練開的功課是5.12以上。要訂墾丁行程了，龍牆和陽光牆這種級數分別有幾條、哪面牆比較多？",
        "想排壽山三天行程，外牆和平台上的5.11分別有幾條",
    ],
)
def test_numbers_asked_for_a_journey_are_no_journey(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.trip_days, reading.intent in ("compare", "count", "distribution")) == (None, True)


@pytest.mark.parametrize(
    "question",
    [
        "我們幾個都只爬過室內，這次想踏出第一步去爬天然岩壁，人在南部，去哪個岩場對新手最好？",
        "我們幾個平常都在岩館，人在南部，去哪個岩場對新手最好？",
    ],
)
def test_who_has_climbed_indoors_asks_for_the_crag_all_the_same(ask: Ask, question: str) -> None:
    assert ask(question).subject == "crag"


@pytest.mark.parametrize(
    "question",
    [
        "要去德芙蘭過週末，我們只有快扣沒有傳攀裝備，有哪幾條5.9可以爬？",
        "沒帶傳攀裝備，龍洞長巷5.10以下可以爬哪些",
    ],
)
def test_who_has_no_rack_is_given_no_trad(ask: Ask, question: str) -> None:
    assert "trad" in ask(question).filter.not_route_types


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("包遊覽車去龍洞要停哪裡", ()),
        ("大巴開得進去德芙蘭嗎", ("lot",)),
        ("關子嶺遊覽車停得下嗎", ("lot",)),
        ("租遊覽車去龍洞要多少錢", ("timetable", "hire")),
        ("關子嶺登記在你們這邊的路線一共幾條", ()),
        ("去龍洞要登記嗎", ("permits",)),
    ],
)
def test_what_a_coach_and_a_register_are_asked_about(ask: Ask, question: str, topics: tuple[str, ...]) -> None:
    assert ask(question).unrecorded == topics


def test_to_walk_a_route_rules_it_out_by_no_word(ask: Ask) -> None:
    reading = ask("最近想去走上龍脊，先了解一下全長幾公尺，還有岩質會不會鬆鬆的容易掉石頭")
    assert (reading.intent, reading.filter.exclude_ids) == ("detail", ())


@pytest.mark.parametrize("question", ["壽山有bouldering可以玩嗎", "沒有繩子只有墊子，關子嶺有抱石可以爬嗎"])
def test_whether_there_are_boulders_is_told_by_those_there_are(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.filter.route_types) == ("list", ("boulder",))


@pytest.mark.parametrize(
    ("question", "bounds"),
    [
        ("帶孫子去關子嶺，他的程度差不多到5.8，想找幾條在這個難度以內的路線讓他試試", (None, "5.8")),
        ("我爬5.10，壽山這個難度以下的有幾條", (None, "5.10d")),
        ("5.11我都完攀了，龍洞這個級數以上的運攀有哪些", ("5.11a", None)),
    ],
)
def test_this_grade_and_below_bounds_by_the_grade_that_was_said(
    ask: Ask, question: str, bounds: tuple[str | None, str | None]
) -> None:
    grades = ask(question).filter.grades
    assert grades is not None
    assert (grades.low_text, grades.high_text) == bounds


@pytest.mark.parametrize(
    ("question", "features"),
    [
        ("想帶新手去墾丁的龍牆暖身，不要超過5.9，有哪幾條可以選", ()),
        ("崇高之地（德芙蘭）想先挑一條最容易的暖身，是哪條啊", ()),
        ("後門最簡單的運攀拿來暖身是哪條", ()),
        ("長巷的暖身路線有哪些", ("warm_up",)),
        ("龍洞有哪些適合暖身的5.10", ("warm_up",)),
    ],
)
def test_what_one_does_with_easy_routes_is_no_tag(ask: Ask, question: str, features: tuple[str, ...]) -> None:
    assert ask(question).filter.features == features
