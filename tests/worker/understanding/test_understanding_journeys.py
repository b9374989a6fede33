"""Trains, beds, partners and lost things are in no row; what a row or an article does tell is not declined for them."""

import pytest

from schemas.reading import Reading
from tuning.wordings import read


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("從板橋去員林的火車幾點有", "timetable"),
        ("宜蘭往福隆的區間車最晚幾點", "timetable"),
        ("我怕爬完趕不上，瑞芳末班火車幾點", "timetable"),
        ("在礁溪轉公車去龍洞大概多久有一班", "timetable"),
        ("What time do the buses from Hengchun stop running?", "timetable"),
        ("When does the ferry leave?", "timetable"),
        ("往龍洞的公車一天幾班", "timetable"),
        ("客運有幾班", "timetable"),
        ("去龍洞的車要多少錢", "timetable"),
        ("壽山旁邊便宜的青旅求推薦", "lodging"),
        ("關子嶺的溫泉旅館一晚大概多少", "lodging"),
        ("Find me a decent hotel near Kenting", "lodging"),
        ("is there an airbnb close to Guanziling", "lodging"),
        ("有人這週日想去壽山嗎", "partners"),
        ("is anybody driving to Kenting on Friday", "partners"),
        ("最近攀岩圈有什麼新聞", "news"),
        ("any climbing headlines today", "news"),
        ("爬森缺教練嗎 我想應徵", "gym_life"),
        ("Does Dapro need instructors?", "gym_life"),
        ("I left my shoes at Flow yesterday, were they handed in?", "gym_life"),
        ("我上禮拜把水壺忘在心流，有人撿到嗎", "gym_life"),
        ("台南哪裡可以幫岩鞋換底", "shops"),
        ("誰把絕響送掉了", "others_log"),
        ("上個月有人完攀鬼頭刀嗎", "others_log"),
        ("Did anyone send Inimitable this winter?", "others_log"),
        ("who did the latest repeat of Inimitable", "others_log"),
        ("has anybody put up new lines at Kenting", "first_ascensionist"),
        ("台2線搶通了嗎 我要去龍洞", "trail"),
        ("龍王這名字的由來", "naming"),
        ("墾丁上個月有人被虎頭蜂叮嗎", "accident_log"),
        ("音樂廳聽說有人被石頭砸到", "accident_log"),
        ("台灣最有名的攀岩選手叫什麼", "ranked_people"),
        ("who is the best-known female climber here", "ranked_people"),
        ("高雄車站租機車一天多少", "hire"),
        ("any scooter rental next to Kenting", "hire"),
        ("北宜現在有塞嗎", "roads"),
        ("爬森樓下有什麼好吃的", "food"),
        ("上禮拜墾丁有人失蹤 找到了嗎", "accident_log"),
        ("was somebody stung at Shoushan last week", "accident_log"),
        ("我同學說他爬5.12 是真的嗎", "others_log"),
        ("could anyone pick me up for Defulan", "partners"),
        ("墾丁岩場有wifi嗎", "wifi"),
        ("tram schedules to Shoushan", "timetable"),
        ("a phone number for a cab in Hengchun?", "hire"),
        ("a jug snapped, is Inimitable harder now", "grade_opinion"),
    ],
)
def test_what_no_row_tells_is_said_to_be_unrecorded(question: str, topic: str) -> None:
    assert topic in read(question).unrecorded


@pytest.mark.parametrize(
    "question",
    [
        "龍洞有公車到嗎",
        "奇岩離捷運站走路幾分鐘",
        "心流抱石館禮拜五開到幾點",
        "有人爬過白鯨記嗎 幾級",
        "What year did someone first climb Inimitable?",
        "我的飯店在台中，附近有岩館嗎",
        "住哪個縣市岩館最多",
        "我朋友說他爬5.11 龍洞有幾條他可以爬",
    ],
)
def test_what_rows_tell_is_not_taken_for_it(question: str) -> None:
    assert read(question).unrecorded == ()


def of(question: str) -> tuple[object, ...]:
    """What is wanted, of which rows."""
    reading: Reading = read(question)
    return reading.intent, reading.subject, reading.attributes, reading.unheard, reading.out_of_scope, reading.missing


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("What kind of stone is Kenting?", "What kind of rock is Kenting?"),
        ("Which roads go to Defulan?", "Which highway goes to Defulan?"),
        ("Which crags are in the north of the island?", "Which crags are in the north of Taiwan?"),
        ("關子嶺附近有住的地方嗎", "關子嶺附近有民宿嗎"),
        ("hotel near Defulan", "guesthouse near Defulan"),
        ("What's near the Kenting crag?", "amenities of Kenting"),
        ("關子嶺周邊有什麼", "關子嶺周邊有什麼設施"),
        ("Any videos of routes at Kenting?", "Any routes with videos at Kenting?"),
        ("寒假適合去哪個岩場", "冬天適合去哪個岩場"),
        ("德芙蘭旁邊有溪嗎", "德芙蘭旁邊有溪流嗎"),
        ("What's the address of Kenting?", "Where is Kenting?"),
        ("這個網站的路線資料哪來的", "你們的路線資料哪來的"),
        ("does Flow have any announcements", "does Flow Bouldering Gym have any announcements"),
        ("I love lead climbing. Any gyms in Taichung with a wall for it?", "gyms in Taichung with lead climbing"),
    ],
)
def test_what_rows_tell_is_read_in_other_words(question: str, plain: str) -> None:
    assert of(question) == of(plain)


def test_how_people_compete_is_asked_of_an_article() -> None:
    assert read("奧運攀岩有哪幾個項目").intent == "knowledge"
    assert read("抱石比賽的時候腳碰到旁邊的墊子算失敗嗎").intent == "knowledge"


def test_whoever_heard_of_rockfall_asks_for_no_loose_routes() -> None:
    assert read("音樂廳最近是不是有人被落石打到").filter.features == ()


@pytest.mark.parametrize(
    "question", ["台中推薦的物理治療師 我爬岩拉傷手指", "Which doctor in Taipei is best for a climber's finger?"]
)
def test_whom_a_body_is_shown_to_is_no_matter_of_gyms(question: str) -> None:
    assert read(question).out_of_scope


@pytest.mark.parametrize("question", ["原岩新店停車要多少錢", "攀岩課一週有幾班？", "租車要多少錢", "龍洞停車多少錢"])
def test_what_a_car_park_or_a_course_costs_is_no_fare(question: str) -> None:
    assert "timetable" not in read(question).unrecorded


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Suggest a few classics at 5.12 for our Kenting trip", "recommend"),
        ("Which 5.10 sport lines are good for an upcoming Guanziling trip?", "list"),
        ("Any trad routes under 5.8 at Long Dong for my first trip?", "list"),
    ],
)
def test_routes_for_a_trip_are_no_plan_of_one(question: str, intent: str) -> None:
    reading = read(question)
    assert (reading.intent, reading.trip_days) == (intent, None)


@pytest.mark.parametrize(
    "question", ["Plan a trip to Kenting with some classics around 5.12", "墾丁一日遊 5.10 的路線怎麼排"]
)
def test_a_plan_with_routes_stays_one(question: str) -> None:
    assert read(question).trip_days == 1
