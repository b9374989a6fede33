"""What strangers ask around climbing and no row records is heard as its topic, in whatever words and order."""

import pytest

from tests.worker.understanding.phrases import Ask

TOPICS = [
    ("找週日下午在永和的岩伴 5.9左右", "partners"),
    ("有人找繩伴嗎 週五晚dapro", "partners"),
    ("有沒有可以介紹的岩友，會先鋒確保的", "partners"),
    ("Can you introduce a climber who can lead belay me on Saturday?", "partners"),
    ("have the anchors at Long Dong been swapped for titanium?", "bolt_state"),
    ("徵週六去龍洞的攀伴", "partners"),
    ("Can you match me up with another 5.10 leader who's free this Saturday?", "partners"),
    ("any climbers free on Sunday near Kenting?", "partners"),
    ("墾丁爬完去哪裡吃海鮮", "eateries"),
    ("龍洞可以游泳嗎", "swimming"),
    ("龍珠起步左手是抓哪個點 求beta", "moves"),
    ("三重關第二個難點，左手抓完之後腳要換哪裡", "moves"),
    ("What is the e-mail address of T-Up Nangang?", "email"),
    ("can I swim at Long Dong", "swimming"),
    ("墾丁有人可以帶我爬嗎", "guides"),
    ("墾丁假日也要等線嗎", "crowds"),
    ("龍洞週末會不會卡線", "crowds"),
    ("龍洞附近哪一家餐廳評價最好", "eateries"),
    ("爬完超餓 仁德嗨翻旁邊宵夜吃哪家", "food"),
    ("Good noodle shop around VB Climbing Gym after a session?", "food"),
    ("Camp4北投現在裡面有幾個人", "crowds"),
    ("原岩中和今晚還有位子嗎", "crowds"),
    ("Any hostels near Long Dong you would recommend?", "lodging"),
    ("low tide at Long Dong this Sunday, what time?", "tides"),
    ("龍洞禮拜天的退潮，幾點？", "tides"),
    ("aerial silk跟攀岩一起練的課 台中哪有", "coaching"),
    ("I want to do the lead test at T-Up Zhonghe. What's the test fee?", "coaching"),
    ("心流抱石館週六還有名額嗎", "booking"),
    ("壽山那段上坡路會不會很陡", "trail"),
    ("Is the hike in to Kenting strenuous?", "trail"),
    ("關子嶺的洗手間一共幾間", "amounts"),
    ("how far is the beach from Long Dong", "amounts"),
    ("the size of the car park at Defulan?", "lot"),
    ("德芙蘭爬完哪邊能喝啤酒", "eateries"),
    ("奇岩能不能帶便當進去", "food"),
    ("明德店可以打赤膊爬嗎", "house_rules"),
    ("Am I allowed to film at Passion Climbing Gym?", "house_rules"),
    ("爬森的入場費可以退款嗎", "payment"),
    ("deposit for a harness at VB?", "payment"),
    ("大家覺得爬森怎麼樣", "opinions"),
    ("What are people saying about Kirin Climbing Gym?", "opinions"),
    ("壽山有人撿到一雙岩鞋嗎", "lost_things"),
    ("墾丁觀光客會很多嗎", "crowds"),
    ("how many people climb at Defulan every year", "crowds"),
    ("德芙蘭有幾個人墜落過", "accident_log"),
    ("岩盔一頂大概多少錢", "shops"),
    ("德芙蘭的溪水能不能直接喝", "amounts"),
    ("奇岩的題目多不多", "problems"),
    ("小窩能不能過夜", "house_rules"),
    ("哪個岩場風最強", "wind"),
    ("哪個岩場蛇最多", "wildlife"),
    ("五個岩場裡哪個岩場曬到的太陽最少", "sun"),
    ("which crag has the rustiest bolts", "bolt_state"),
    ("Are the bolts on Hongsanity still good?", "bolt_state"),
    ("is the fixed gear on Hongsanity still solid", "bolt_state"),
    ("爬森有沒有帶外攀團", "guides"),
    ("爬森有先鋒嗎 教練貴不貴", "coaching"),
    ("奇岩有課嗎", "coaching"),
    ("想拿確保證 哪裡可以考", "learning"),
    ("I'm after a belay course in Hsinchu, which gym has one?", "coaching"),
    ("後天颱風 心流會開嗎", "special_days"),
    ("My niece is 4. May she climb at Dapro?", "children"),
    ("我的車停在奇岩旁邊一小時多少", "gym_parking"),
    ("聽說關子嶺最近在補掛片 是哪一區", "bolt_state"),
    ("新竹哪間館比較少人", "crowds"),
    ("Dapro 的票年後會調漲嗎", "future"),
    ("which is the oldest climbing gym in Taichung", "gym_life"),
    ("爬森有沒有V8", "problems"),
    ("Does Kirin have any V9 boulders?", "problems"),
    ("千手的洗手間有幾間", "size"),
    ("奇岩附近有便利商店嗎", "around_gym"),
    ("any hostels close to T-Up Nangang?", "around_gym"),
    ("從板橋騎機車到爬森要幾分鐘", "way_to_gym"),
    ("中和店的更衣間在哪", "rooms"),
    ("台中的岩館哪間教得最好", "coaching"),
    ("墾丁是不是因為颱風封起來了", "closures"),
    ("關子嶺哪一區比較容易有落石", "live_rock"),
    ("我在壽山掉了一雙岩鞋，有人看到嗎", "lost_things"),
    ("How polished is the limestone at Kenting?", "texture"),
    ("紅石士林有沒有line", "social"),
    ("中山站附近有沒有賣岩塞的專賣店", "shops"),
    ("How much is a 9.8 mm rope in a shop in Hsinchu?", "shops"),
    ("what does a new harness cost", "shops"),
    ("closest children's clinic to Guanziling?", "rescue"),
]


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_what_no_row_records_is_heard(ask: Ask, text: str, topic: str) -> None:
    """The topic is named, so that no rows are listed as an answer to it."""
    assert topic in ask(text).unrecorded


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("can my partner watch for free at Flow Bouldering Gym", "partners"),
        ("禮拜五打工到十點 高雄哪間岩館十點半還開著", "gym_life"),
        ("關子嶺附近能吃飯嗎", "eateries"),
        ("附淋浴間的岩館有幾間", "size"),
        ("what is the twilight price at Kirin", "twilight_hours"),
        ("草衙站走到B-TOPIA要幾分鐘", "way_to_gym"),
        ("奇岩租一雙岩鞋要幾塊", "shops"),
        ("想買第一雙岩鞋 要多緊", "shops"),
        ("what does a harness cost to rent at VB", "shops"),
        ("老家在嘉義 過年回去手會癢 嘉義有岩館嗎", "special_days"),
    ],
)
def test_what_is_only_told_or_is_recorded_is_no_such_topic(ask: Ask, text: str, topic: str) -> None:
    """Somebody's day, a free friend and a place with restaurants are asked about as before."""
    assert topic not in ask(text).unrecorded


def test_whose_timetable_is_asked_tells_no_way(ask: Ask) -> None:
    """By bus only says whose fares are wanted; how to get there is asked beside them."""
    assert ask("從竹北高鐵站搭車去關子嶺，今天各班次的時間和票價分別是多少").attributes == ()
    assert "transport" in ask("關子嶺怎麼去 公車末班幾點").attributes


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("年底想排去德芙蘭，冬天合適嗎？那邊是什麼岩石", {"rock", "season"}),
        ("從台中開車去德芙蘭要多久，那邊車好停嗎", {"transport", "parking"}),
        ("永和運動中心在幾樓，那時候開了沒", {"floor", "hours"}),
        ("跟司機講要去禾匠要報什麼", {"address"}),
        ("德芙蘭有火車可以到嗎 那邊買得到嗎", {"transport", "amenities"}),
        ("What should I type into Google Maps for Kirin Climbing Gym?", {"address"}),
        ("How many minutes do we lug the ropes from the road to the rock at Shoushan?", {"approach"}),
    ],
)
def test_both_that_are_asked_are_heard(ask: Ask, text: str, attributes: set[str]) -> None:
    """Neither of two things that are asked in one message is dropped."""
    assert attributes <= set(ask(text).attributes)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("週日想上壽山，還差一個確保的。有人嗎", "partners"),
        ("our group is short a belayer at Kenting", "partners"),
        ("想請在地人帶我們去墾丁爬，一天行情多少", "guides"),
        ("whom could we pay to take us up something long at Long Dong", "guides"),
        ("德芙蘭的溪現在深嗎", "tides"),
        ("do we have to cross the river at Defulan", "tides"),
        ("壽山的掛片是白鐵的嗎", "bolt_state"),
        ("are the hangers at Defulan galvanised", "bolt_state"),
        ("who looks after the bolts at Shoushan", "bolt_state"),
        ("可以把我家的貓放在爬森嗎", "pets"),
        ("奇岩有沒有提供網路", "wifi"),
        ("can we charge our laptop at Flow Bouldering Gym", "wifi"),
        ("高雄哪裡買得到 Scarpa", "shops"),
        ("Is Double 8 going to open a third branch", "future"),
        ("千手抱石有女性限定的時段嗎", "gym_life"),
        ("My nephew is 5, may he climb at Passion Climbing Gym?", "children"),
        ("龍洞的龍蝦哪家好吃", "eateries"),
        ("幫我跟心流抱石館約明天下午", "acts"),
        ("下一場青少年賽在哪裡辦", "contests"),
        ("去鐘塔的路還是斷的嗎", "trail"),
    ],
)
def test_it_is_heard_in_the_words_of_others(ask: Ask, text: str, topic: str) -> None:
    """Company, guides, streams, steel, pets, sockets, brands and branches have many words."""
    assert topic in ask(text).unrecorded


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("幫我排兩天的攀岩行程", "shops"),
        ("which gyms open earliest on Sunday", "future"),
        ("what rope should I buy as a beginner", "guides"),
    ],
)
def test_what_only_sounds_like_it_is_none(ask: Ask, text: str, topic: str) -> None:
    """A trip is no shop, and a gym that opens is no new one."""
    assert topic not in ask(text).unrecorded


def test_a_strange_name_at_a_gym_is_all_that_is_asked(ask: Ask) -> None:
    """No problem of a gym has a name here, so that an overview of the gym is no answer."""
    reading = ask("Is the Moonboard at Flow Bouldering Gym the 2016 set")
    assert reading.unearned or reading.unrecorded


def test_what_a_thing_costs_in_general_is_recorded_nowhere(ask: Ask) -> None:
    """An article tells what insurance is for, and not what it costs."""
    assert ask("What does climbing insurance cost in Taiwan?").unrecorded == ("insurance",)
    assert ask("Do I need insurance to climb?").intent == "knowledge"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("爬森現在位子夠嗎", "crowds"),
        ("這週日有人要從新竹去德芙蘭嗎", "partners"),
        ("anywhere to crash near Kenting", "lodging"),
        ("how far apart are the bolts on Moby Dick", "bolt_spacing"),
        ("left my jacket at Flow Bouldering Gym on Friday, was it kept", "gym_life"),
    ],
)
def test_it_is_heard_however_casually(ask: Ask, text: str, topic: str) -> None:
    """A seat in a car, a place on the floor and a jacket that was left are asked for in few words."""
    assert topic in ask(text).unrecorded


def test_what_is_done_at_short_notice_asks_for_no_notice(ask: Ask) -> None:
    """「臨時」 tells how it came to be asked, unless the gym does something at short notice."""
    assert "conditions" not in ask("臨時要找台中的岩館，週日有開的").attributes
    assert "conditions" in ask("心流抱石館有沒有臨時公休").attributes
