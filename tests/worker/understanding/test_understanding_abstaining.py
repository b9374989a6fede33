"""What no row records is heard in many words, and what the rows do record is not declined for its words."""

import pytest

from schemas.reading import Attribute, Reading
from tuning.wordings import read
from worker.understanding.asked.about_the_service import about_the_service


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("德芙蘭有營區可以搭嗎", "camping"),
        ("can i put up tents at Defulan", "camping"),
        ("龍洞停車場可以睡車上嗎", "camping"),
        ("我的柯基犬可以一起去墾丁岩場嗎", "pets"),
        ("is Kenting fine for two corgis", "pets"),
        ("下一場抱石友誼賽在台中哪一天", "contests"),
        ("any local bouldering comps in Taichung this month", "contests"),
        ("龍洞外面的水深適合深水攀嗎", "tides"),
        ("往德芙蘭的路有沒有通", "trail"),
        ("墾丁落山風明天會很強嗎", "wind"),
        ("關子嶺離最近的消防隊多遠", "rescue"),
        ("is there a police station by Guanziling crag", "rescue"),
        ("全台有多少攀岩人口", "population"),
        ("how many climbers are there in Taiwan", "population"),
        ("墾丁晚上有裝路燈嗎", "lighting"),
        ("壽山推娃娃車上得去嗎", "access"),
        ("有龍洞的即時影像嗎", "now"),
        ("is there a webcam at Long Dong", "now"),
        ("關子嶺哪家溫泉比較便宜", "lodging"),
        ("how many stars does that hotel by Guanziling crag have", "lodging"),
        ("龍洞停車位有幾格", "lot"),
        ("第一個完攀 5.14 的台灣人是誰", "first_ascensionist"),
        ("奇岩的線最近是不是變得比較難", "grade_opinion"),
        ("昨天在爬森忘了拿粉袋，有人看到嗎", "gym_life"),
        ("龍洞的落石砸到過幾個人", "accident_log"),
        ("現在爬森有幾個人在爬", "crowds"),
        ("are the toilets at Kenting crag clean", "mood"),
        ("後門漲潮的話會淹水嗎", "tides"),
        ("龍洞週末早上有人嗎", "crowds"),
        ("白鯨記第三段要怎麼爬", "moves"),
        ("壽山那條路還在施工嗎", "closures"),
        ("台灣最早的攀岩家是誰", "ranked_people"),
        ("誰要賣二手快扣", "shops"),
        ("which restaurant next to Dapro is good", "food"),
        ("is a reservation needed for Civic on Sunday", "booking"),
        ("anyone around to belay me saturday at long dong? can drive, will bring beers", "partners"),
        ("looking for a partner for multipitch at Long Dong next week, anyone free?", "partners"),
        ("who's climbing at B-plus tonight? i need a spotter", "partners"),
        ("is there anyone who can climb with me at redrock on tuesdays", "partners"),
        ("whos psyched for long dong sunday, got 2 seats in the car", "partners"),
        ("Scarpa Instinct VSR EU42 台北哪家店現在有現貨", "shops"),
        ("Mad Rock Drone LV 台灣哪裡還有貨", "shops"),
        ("is there a climbing festival in Taiwan this winter", "events"),
        ("今年冬天有攀岩營隊嗎", "events"),
        ("角攀岩館這個月有抱石派對嗎", "events"),
        ("高雄岩友平日下午揪抱石", "partners"),
        ("can Corner hold two shoes size 38 for me", "acts"),
        ("德芙蘭週日 一位 可先鋒5.10 求收留", "partners"),
        ("關子嶺前幾天地震有沒有落石", "accident_log"),
        ("原岩新店 置物櫃一天多少", "facility_fees"),
    ],
)
def test_more_words_for_what_nobody_records_are_heard(question: str, topic: str) -> None:
    """Such a topic is named in the answer, whatever else is told beside it."""
    assert topic in read(question).unrecorded


@pytest.mark.parametrize(
    ("question", "unheard"),
    [
        ("how many calories does bouldering at Flow burn", "calories"),
        ("how many lockers does Civic have", "lockers"),
        ("台灣有幾個攀岩教練", "攀岩教練"),
        ("does any gym in Taipei inspect ropes", "inspect"),
        ("when does the night market near Flow open", "market"),
        ("is there a lifeguard at the Long Dong beach", "lifeguard"),
    ],
)
def test_what_is_looked_for_and_is_no_row_is_all_that_was_asked(question: str, unheard: str) -> None:
    """The hours of a gym are no answer to who asks for those of a market beside it."""
    reading = read(question)
    assert any(unheard in each for each in reading.unheard), reading.unheard
    assert reading.unearned or reading.intent == "list"


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("德芙蘭旁邊有水可以玩嗎", "amenities"),
        ("somewhere to sleep near Kenting crag", "amenities"),
        ("what can non climbers do around Long Dong", "amenities"),
        ("黑面岩角是2000年爬掉的嗎", "first_ascent"),
        ("do the Civic lockers exist", "facilities"),
    ],
)
def test_what_is_recorded_is_heard_in_unusual_words(question: str, attribute: Attribute) -> None:
    """The named row is asked for what it holds, and nothing says that it is not recorded."""
    reading = read(question)
    assert attribute in reading.attributes
    assert (reading.unrecorded, reading.unheard, reading.near) == ((), (), ())


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [
        ("哪個岩場有得吃又有得住", "amenities", ("food", "lodging")),
        ("想浮潛又想爬岩去哪", "amenities", ("snorkelling",)),
        ("which gyms let me lock up my stuff", "facilities", ("置物櫃",)),
        ("哪間館可以鎖東西", "facilities", ("置物櫃",)),
        ("龍洞還沒定級的有幾條", "lacks", ("grade",)),
        ("哪些路線連英文名都沒有", "lacks", ("name_en",)),
        ("哪條線以前叫別的名字", "holds", ("aliases",)),
        ("有哪些線是1990年以前的", "first_ascent_max", 1989),
        ("我身上只有150塊，租鞋加入場哪間夠", "price_max", 150),
        ("哪間館一定要入會才能爬", "noted", "joining_fee"),
        ("台中哪間可以爬到半夜11點", "open_at", ("wednesday", 23 * 60 - 1)),
        ("where can I do lead indoors in Taichung", "gym_city", "台中市"),
    ],
)
def test_constraints_are_heard_in_unusual_words(question: str, field: str, value: object) -> None:
    """What the rows hold narrows them."""
    reading = read(question)
    assert getattr(reading.filter, field) == value
    assert (reading.unrecorded, reading.unheard) == ((), ())


@pytest.mark.parametrize(
    ("question", "extreme"),
    [
        ("最爛評分的館是哪間", "lowest_rated"),
        ("what's the highest rated crag", "most_popular"),
        ("哪間館租鞋不用花錢", "cheapest"),
        # What comes easily down is no easy route.
        ("龍洞哪一段最容易掉石頭", None),
    ],
)
def test_an_extreme_is_one_of_what_rows_hold(question: str, extreme: str | None) -> None:
    """And nothing that nobody records is heard in its words."""
    reading = read(question)
    assert reading.extreme == extreme
    assert "scenery" not in reading.unrecorded


@pytest.mark.parametrize(
    "question",
    ["哪個岩場走進去最輕鬆", "which crag is closest to the car", "哪個岩場最不用走路"],
)
def test_the_least_walk_sets_crags_side_by_side(question: str) -> None:
    """They are told by the minutes of their approach."""
    reading = read(question)
    assert (reading.intent, reading.subject, reading.attributes) == ("compare", "crag", ("approach",))


def test_a_crag_that_suits_a_trip_is_looked_for_and_no_trip_planned() -> None:
    """Of which crag is asked, and of no itinerary."""
    reading = read("which crag would suit a winter trip with hot springs and food")
    assert (reading.intent, reading.missing, reading.filter.amenities) == ("list", None, ("food", "hot_spring"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("心流下次換線是哪一天", "conditions"),
        ("關子嶺是什麼岩 會割手嗎", "rock"),
    ],
)
def test_what_is_recorded_beside_a_topic_is_still_asked(question: str, told: Attribute) -> None:
    """A topic takes no attribute away that was asked in words of its own."""
    assert told in read(question).attributes


@pytest.mark.parametrize(
    "question",
    [
        "training for a lead comp, need a lead wall",
        "五歲表弟吵著要跟，可以帶去岩館爬嗎",
        "東西不想丟在墊子旁邊，有櫃子的館",
    ],
)
def test_a_word_of_a_topic_that_is_only_told_is_no_question(question: str) -> None:
    """Whoever trains for a contest asks for a wall."""
    assert read(question).unrecorded == ()


@pytest.mark.parametrize("text", ["你們老闆是誰", "這個網站的負責人叫什麼名字", "who is your boss", "誰在經營這個網站"])
def test_who_runs_the_service_is_asked_of_the_service(text: str) -> None:
    """And declined by no word of attacks."""
    assert about_the_service(text) == "maker"


def test_a_gym_that_is_asked_of_by_no_name_is_a_gym() -> None:
    """A children's party wants no easy routes."""
    reading: Reading = read("does the Taoyuan HSR gym do kids birthday parties")
    assert "private_use" in reading.unrecorded


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("墾丁落山風這週會不會很強", False),
        ("落山風有幾支bolt", True),
        ("is there any gym open on New Year's or public holidays", False),
        ("Y2K其實是2000年爬掉的吧", True),
    ],
)
def test_weather_and_days_are_no_routes_of_their_name(question: str, *, named: bool) -> None:
    """A route called after a wind stands where a route is asked about."""
    assert any(m.kind == "route" for m in read(question).mentions) is named


def test_whose_first_ascent_a_year_tells_is_nobodys_log() -> None:
    """A route that was climbed in a year was not climbed by the asker."""
    reading = read("Y2K是2000年完攀的嗎")
    assert not reading.personal
    assert reading.attributes == ("first_ascent",)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("anyone in Taipei know a good gym?", "partners"),
        ("someone told me there's a good 5.9 at Long Dong", "partners"),
        ("a friend who wants to climb 5.9 at Kenting, which route", "partners"),
        ("do I need a spotter for bouldering outdoors", "partners"),
        ("Who wants a harder warm-up than Zeta", "partners"),
        ("吊帶要不要試穿", "shops"),
        ("岩鞋缺貨的時候可以先買替代款嗎", "shops"),
        ("哪些路線有落石", "accident_log"),
        ("what is the speed climbing event", "events"),
        ("攀岩活動有什麼風險", "events"),
    ],
)
def test_who_knows_or_tells_of_somebody_looks_for_no_company(question: str, topic: str) -> None:
    assert topic not in read(question).unrecorded


@pytest.mark.parametrize("question", ["冬天爬哪好", "which spots work in winter", "適合冬季攀登的場地"])
def test_where_to_climb_in_a_season_asks_for_crags(question: str) -> None:
    """No route has a season of its own: all of them would be listed."""
    assert read(question).subject == "crag"
