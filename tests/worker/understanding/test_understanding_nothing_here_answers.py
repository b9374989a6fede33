"""Places, goods, persons and things of a crag that nothing here tells of, beside what sounds like them and is told."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.asked.about_the_service import about_the_service


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("太魯閣有攀岩路線嗎", "太魯閣"),
        ("陽明山有攀岩路線嗎", "陽明山"),
        ("象山有運動攀登路線嗎", "象山"),
        ("火炎山有攀岩嗎", "火炎山"),
        ("小琉球有DWS嗎", "小琉球"),
        ("小琉球可以深水獨攀嗎", "小琉球"),
        ("is there deep water soloing on Xiaoliuqiu", "Xiaoliuqiu"),
        ("Best climbing in Thailand?", "Thailand"),
        ("can you climb in Japan", "Japan"),
        ("Railay beach best 6a routes", "Railay beach"),
        ("Yosemite 有哪些5.9", "Yosemite"),
        ("Kalymnos有哪些路線", "Kalymnos"),
        ("Taroko gorge has climbing route? I want name and grade.", "Taroko gorge"),
    ],
)
def test_a_place_elsewhere_is_said_to_be_unknown_once_and_no_list_stands_for_it(
    ask: Ask, question: str, place: str
) -> None:
    reading = ask(question)
    assert reading.unknown_places == (place,)
    assert reading.intent != "knowledge"


def test_a_route_of_a_crag_elsewhere_is_none_of_its_namesakes_here(ask: Ask) -> None:
    reading = ask("the Nose on El Cap what grade")
    assert (reading.unknown_places, reading.mentions) == (("El Cap",), ())


@pytest.mark.parametrize(
    "question",
    [
        "How do I tie a Yosemite bowline",
        "what is the yosemite decimal system",
        "日本有抱石的級數嗎",
        "洛杉磯奧運有攀岩嗎",
        "太魯閣號有停瑞芳嗎",
        "i lead 5.8 trad in squamish. throw me a few 5.6 trad lines at longdong",
        "gyms near Taroko",
        "Is there climbing in Taroko Gorge?",
    ],
)
def test_a_place_that_only_stands_beside_what_is_asked_is_no_unknown_place(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unknown_places, reading.unknown_names) == ((), ())


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("可以給我龍洞的地圖嗎", "maps"),
        ("龍洞有路線圖嗎", "maps"),
        ("德芙蘭gpx", "maps"),
        ("Do you have a topo of Longdong?", "maps"),
        ("龍洞可以租吊帶嗎", "crag_rental"),
        ("龍洞現場可以租裝備嗎", "crag_rental"),
        ("Can I rent a harness at Longdong?", "crag_rental"),
        ("龍洞的bolt有重打嗎", "bolt_state"),
        ("人面岩的錨釘換過了嗎", "bolt_state"),
        ("白水牛那條的掛片最近有換過嗎", "bolt_state"),
        ("龍洞第一條5.14是誰爬的", "first_ascensionist"),
        ("有沒有台中的爬友可以互相確保", "partners"),
        ("永和趣攀岩的優待票", "discounts"),
        ("攀岩教練一堂課多少", "coaching"),
        ("How much does a climbing lesson cost?", "coaching"),
        ("which running shoes should I buy", "shops"),
        ("where should I buy chalk", "shops"),
        ("龍王的影片連結給我", "video_links"),
        ("where can I watch videos of Zeta", "video_links"),
        ("美人照鏡難在哪裡", "crux"),
        ("青蛙王子哪裡最難", "crux"),
        ("龍王是誰取的名字", "naming"),
        ("破舊工廠以前是什麼工廠", "gym_life"),
        ("小岩館有多小", "size"),
        ("奇岩適合新手嗎", "gym_novice"),
        ("Is Flow good for beginners?", "gym_novice"),
        ("台北哪間岩館適合新手", "gym_novice"),
        ("徵台北晚上抱石咖", "partners"),
        ("龍洞可以過夜嗎", "camping"),
        ("明天可以去龍洞嗎", "now"),
        ("Should I go to Kenting this weekend", "now"),
        ("新手求帶龍洞", "partners"),
        ("Any meetups for expats who climb in Kaohsiung", "partners"),
        ("anyone want to climb this weekend", "partners"),
    ],
)
def test_what_nobody_records_is_heard_in_these_words(ask: Ask, question: str, topic: str) -> None:
    assert topic in ask(question).unrecorded


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("龍洞座標", "maps"),
        ("德芙蘭 GPS座標", "maps"),
        ("地圖牆有什麼路線", "maps"),
        ("how do I read a topo", "maps"),
        ("龍洞路線圖怎麼看", "maps"),
        ("龍洞附近的岩館可以租岩鞋嗎", "crag_rental"),
        ("Which gyms rent harnesses?", "crag_rental"),
        ("龍洞的bolt有幾顆", "bolt_state"),
        ("龍洞第一條路線是哪一年", "first_ascensionist"),
        ("一個教練帶幾個學生", "coaching"),
        ("What kind of chalk should I buy", "shops"),
        ("Which rope should I buy", "shops"),
        ("how many quickdraws should I buy", "shops"),
        ("龍王有影片嗎", "video_links"),
        ("Zeta videos", "video_links"),
        ("龍洞哪裡最難爬", "crux"),
        ("長巷的限制級、輔導級、普通級 哪個最難 各幾級", "crux"),
        ("鼻子以前叫什麼", "gym_life"),
        ("哪間岩館適合新手", "gym_novice"),
        ("新手適合爬龍洞嗎", "gym_novice"),
        ("求帶裝備清單", "partners"),
        ("明天可以去龍洞爬哪些5.10", "now"),
        ("哪個月去龍洞最好", "now"),
        ("Who wants a harder warm-up than Zeta", "partners"),
    ],
)
def test_what_rows_and_articles_do_tell_is_not_taken_for_it(ask: Ask, question: str, topic: str) -> None:
    assert topic not in ask(question).unrecorded


@pytest.mark.parametrize("question", ["Is Longdong closed today?", "龍洞今天有開放嗎", "龍洞可以租吊帶嗎"])
def test_a_crag_has_no_hours_and_prices_of_a_gym(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.subject, reading.attributes, reading.filter.crag_ids) == ("crag", (), ("longdong",))


def test_when_it_is_quiet_is_not_when_it_is_open(ask: Ask) -> None:
    assert ask("原岩平日幾點人比較少").attributes == ()
    assert ask("原岩平日開到幾點，人多嗎").attributes == ("hours",)


@pytest.mark.parametrize(
    "question",
    ["岩館的V4是不是比較難", "V4 in gym vs outdoor harder?", "沒有岩伴可以去哪裡爬", "一個人可以去哪裡爬"],
)
def test_what_an_article_tells_wants_no_list_of_gyms_or_crags(ask: Ask, question: str) -> None:
    assert ask(question).subject == "article"


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("王者之路哪一年首攀", "王者之路"),
        ("王者之路什麼時候開的", "王者之路"),
        ("誰首攀王者之路", "王者之路"),
        ("誰開了王者之路", "王者之路"),
        ("When was Kings Road first climbed?", "Kings Road"),
    ],
)
def test_whose_first_ascent_is_asked_for_may_be_a_name_that_nobody_bears(ask: Ask, question: str, name: str) -> None:
    assert ask(question).unknown_names == (name,)


@pytest.mark.parametrize("question", ["兩間誰開得晚", "Is B-plus open on Christmas Day?", "龍洞附近有什麼民宿"])
def test_what_stands_there_is_no_name(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unknown_names, reading.out_of_scope) == ((), False)


@pytest.mark.parametrize(
    ("question", "id"),
    [("洪来疯几级", "LD-FIRST-CAVE-266"), ("flow開到幾點", "flow-boulder")],
)
def test_simplified_characters_and_small_letters_name_what_is_known(ask: Ask, question: str, id: str) -> None:
    assert [i for m in ask(question).mentions for i in m.ids] == [id]


@pytest.mark.parametrize(
    "text", ["你們的客服電話", "怎麼聯絡你們", "客服", "how do i contact support", "what is your contact email?"]
)
def test_how_to_reach_whoever_runs_the_service_is_asked_of_it(text: str) -> None:
    assert about_the_service(text) == "contact"


@pytest.mark.parametrize("text", ["原岩的電話", "客服好 請問龍洞怎麼去", "how do i contact flow"])
def test_a_gyms_number_is_not(text: str) -> None:
    assert about_the_service(text) is None


@pytest.mark.parametrize(
    ("question", "crag"),
    [("Is there a gym in Kenting?", "墾丁"), ("龍洞有岩館嗎", "龍洞"), ("關子嶺有沒有室內岩館", "關子嶺")],
)
def test_a_gym_at_a_crag_is_the_nearest_one(ask: Ask, question: str, crag: str) -> None:
    assert [m.name for m in ask(question).near] == [crag]


@pytest.mark.parametrize(
    "question", ["爬完龍洞 台北有什麼岩館", "去龍洞之前在岩館要練什麼", "Kenting or a gym in Kaohsiung?"]
)
def test_a_crag_that_is_only_told_beside_gyms_is_not_what_they_are_near(ask: Ask, question: str) -> None:
    assert ask(question).near == ()


def test_midnight_is_no_place(ask: Ask) -> None:
    assert ask("Is any gym open at midnight?").unknown_places == ()


@pytest.mark.parametrize(
    ("question", "meant"),
    [("龍王子幾級", "龍王"), ("小龍王多難", "龍王"), ("白鯨", "白鯨記")],
)
def test_a_name_that_is_nearly_another_is_offered_and_not_put_in(ask: Ask, question: str, meant: str) -> None:
    reading = ask(question)
    assert reading.unknown_names
    assert meant in [s.name for s in reading.suggestions]


@pytest.mark.parametrize("question", ["熱海幾級", "這條龍幾級"])
def test_what_is_like_no_name_is_offered_none(ask: Ask, question: str) -> None:
    assert ask(question).suggestions == ()


def test_which_month_is_best_asks_for_the_season(ask: Ask) -> None:
    reading = ask("哪個月去龍洞最好")
    assert (reading.intent, reading.attributes, reading.unheard) == ("detail", ("season",), ())
