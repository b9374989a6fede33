"""What goes on from before and says neither where nor of what: the place, the town and the topic stay."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences


def _told(*turns: str) -> tuple[Turn, ...]:
    """Turns of the asker and the answers to them, one after the other."""
    return tuple(Turn("assistant" if n % 2 else "user", turn) for n, turn in enumerate(turns))


STAYING: list[tuple[str, str, dict[str, Any]]] = [
    ("best season for Shoushan", "How many 5.11s are there",
     {"intent": "count", "crag_ids": "shoushan", "grades": "5.11a..5.11d"}),
    ("How do I get to Defulan?", "are there any trad routes",
     {"intent": "list", "crag_ids": "defulan", "route_types": "trad"}),
    ("What's the rock like at Kenting?", "What's the hardest route?", {"intent": "extreme", "crag_ids": "kenting"}),
    ("壽山適合什麼季節", "有沒有5.12的", {"intent": "list", "crag_ids": "shoushan", "grades": "5.12a..5.12d"}),
    ("德芙蘭怎麼去", "推薦幾條簡單的", {"intent": "recommend", "crag_ids": "defulan"}),
    ("德芙蘭怎麼去", "全台最難的路線是哪條", {"intent": "extreme", "crag_ids": ()}),
    ("德芙蘭怎麼去", "哪個岩場的傳攀最多", {"intent": "distribution", "crag_ids": ()}),
    ("台中有哪些岩館", "禮拜一休的是哪間", {"subject": "gym", "gym_city": "台中市"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), STAYING)
def test_what_is_asked_without_a_place_is_asked_where_the_one_before_was(
    ask: Ask, before: str, question: str, expected: dict[str, Any]
) -> None:
    assert differences(ask(question, history=_told(before, "…")), expected) == {}


TOPICS: list[tuple[str, str, dict[str, Any]]] = [
    ("宜蘭有岩館嗎", "我有帶小孩，可以嗎", {"subject": "gym", "gym_city": "宜蘭縣", "unrecorded": "children"}),
    ("Which gyms are in Taichung?", "Can I bring my dog?",
     {"subject": "gym", "gym_city": "台中市", "unrecorded": "pets"}),
    ("龍洞怎麼去", "可以帶狗嗎", {"subject": "crag", "crag_ids": "longdong", "unrecorded": "pets"}),
    ("龍洞怎麼去", "需要帶頭盔嗎", {"intent": "knowledge"}),
    # What was read as nothing new is asked behind what was spoken of, or in its place.
    ("推薦台南的抱石館", "有冷氣嗎", {"subject": "gym", "gym_city": "台南市", "unrecorded": "air"}),
    ("內湖有抱石館嗎", "那松山呢", {"subject": "gym", "gym_district": "松山區", "names": "松山"}),
    ("岩館有吹風機嗎", "那飲水機", {"unrecorded": "food", "unheard": ()}),
    ("龍王幾級", "那鳳王呢", {"attributes": "grade", "unknown_names": "鳳王"}),
    ("高雄有幾間岩館", "地址都給我", {"subject": "gym", "gym_city": "高雄市", "attributes": "address"}),
    ("可以帶寵物的岩場", "那岩館呢", {"subject": "gym", "unrecorded": "pets"}),
    ("抱石基地公休日", "那週二去可以？", {"intent": "detail", "names": "抱石基地", "weekday": "tuesday"}),
    ("小魚幾級", "會曬到太陽嗎", {"intent": "detail", "names": "小魚", "unrecorded": "sun"}),
    ("Which gyms have parking in Taoyuan?", "forget the parking",
     {"intent": "list", "subject": "gym", "gym_city": "桃園市", "unrecorded": ()}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), TOPICS)
def test_what_no_row_tells_is_asked_of_what_was_spoken_of(
    ask: Ask, before: str, question: str, expected: dict[str, Any]
) -> None:
    assert differences(ask(question, history=_told(before, "…")), expected) == {}


WRITTEN: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    (("壽山外牆有什麼路線", "…"), "只要11的", {"intent": "list", "grades": "5.11a..5.11d"}),
    (("Which routes are at Kenting?", "…"), "any 12s?", {"crag_ids": "kenting", "grades": "5.12a..5.12d"}),
    (("Recommend some easy sport routes at Long Dong", "…"), "not that easy, more like 5.9",
     {"crag_ids": "longdong", "route_types": "sport", "grades": "5.9..5.9"}),
    (("在花蓮有岩館嗎", "…"), "那最近的天然岩場呢", {"subject": "crag", "names": "花蓮"}),
    (("Which gyms are in Taichung?", "…"), "what if I want to climb outdoors instead", {"subject": "crag"}),
    (("絕響幾級", "絕響的難度是 5.14a；位於龍洞 校門口。"), "墾丁有更難的嗎",
     {"intent": "recommend", "crag_ids": "kenting", "names": ("墾丁", "絕響")}),
    (("How hard is Fat Cow?", "Fat Cow is graded 5.6; in Broken Faces, Music Hall, Long Dong."),
     "how would I get there", {"subject": "crag", "crag_ids": "longdong"}),
    (("Tell me about Fat Cow at Long Dong", "…"), "is there a harder one on the same wall", {"intent": "list"}),
    (("肥牛多難", "…"), "隔壁那條呢", {"unrecorded": "order"}),
    (("Which crag has the most trad routes?", "The place with the most is Long Dong (326)."),
     "And is it good for beginners?", {"crag_ids": "longdong", "novice": "beginner"}),
    (("which crags have top rope routes", "…"), "the one with most",
     {"intent": "distribution", "group_by": "crag", "route_types": "toprope"}),
    (("墾丁10公尺以下的路線有哪些", "…"), "再加上5.11以上", {"crag_ids": "kenting", "grades": "5.11a.."}),
    (("德芙蘭超過20公尺的路線", "…"), "那10米以下的有嗎", {"crag_ids": "defulan", "length_min_m": None}),
    (("我們週六下午想去新竹抱石", "…"), "七點以後還有開的", {"weekday": "saturday"}),
    (("墾丁有影片的路線有哪些", "…"), "算了不用影片，給我最難的三條",
     {"intent": "extreme", "crag_ids": "kenting", "has_video": None, "limit": 3}),
    (("How hard is Dragon King", "…", "and Ecologist?", "…"), "what's the difference in length",
     {"intent": "compare", "attributes": "length"}),
    (("中和店今天開到幾點", "…", "那新店店咧", "…"), "它們兩間哪間比較大", {"names": ("中和店", "新店店")}),
    (("龍洞音樂廳最難的路線", "…", "校門口呢", "…"), "兩邊加起來幾條",
     {"intent": "count", "area_ids": {"longdong/music-hall", "longdong/school-gate"}}),
    (("Which gyms in Taipei stay open latest on weekdays?", "…"), "What about the second latest?",
     {"intent": "extreme", "extreme": "latest_closing", "rank": 2}),
    (("台北101附近的抱石館", "- 角攀岩館-華山：…\n- 心流抱石館：…"), "第二近的是哪間", {"names": "心流抱石館"}),
    (("千手抱石有什麼設施", "…", "那爬森呢", "…"), "哪間有先鋒", {"names": ("千手抱石", "爬森攀岩館")}),
    (("Is Fat Cow trad?", "…", "and Skinny Horse", "…"), "which should a beginner do first",
     {"intent": "compare", "attributes": "grade"}),
    (("how much does Civic cost", "…"), "is that cheaper than Kirin?", {"intent": "compare", "subject": "gym"}),
    (("音樂廳在哪", "…"), "有什麼簡單的傳攀", {"area_ids": "longdong/music-hall", "route_types": "trad"}),
    (("龍洞第一洞有哪些抱石", "…"), "第一洞以外呢", {"area_ids": (), "not_area_ids": "longdong/first-cave"}),
    (("What's the easiest route at Long Dong?", "…"), "any 5.6 or 5.7 sport?",
     {"intent": "list", "crag_ids": "longdong", "grades": "5.6..5.7"}),
    (("Any 5.6 sport routes at Long Dong?", "…"), "how long's the walk in",
     {"subject": "crag", "attributes": "approach"}),
    (("gyms with showers in Taipei", "…"), "and lockers", {"facilities": {"淋浴設施", "置物櫃"}}),
    (("請問桃園週一有開的岩館", "…"), "晚上十點還在嗎", {"weekday": "monday", "minute": 1320, "gym_city": "桃園市"}),
    (("新店原岩平日多少", "…"), "週末呢", {"gym_ids": "tup-xindian", "attributes": "price"}),
    (("龍洞V4的抱石", "…"), "簡單一點好了", {"crag_ids": "longdong", "route_types": "boulder"}),
    (("what grade is Inimitable", "Inimitable is graded 5.14a; in School Gate, Long Dong."),
     "anything else that hard in Taiwan", {"intent": "list", "grades": "5.14a..5.14a"}),
    (("壽山怎麼去", "…"), "從高鐵左營呢", {"subject": "crag", "attributes": "transport"}),
    (("龍洞跟墾丁哪個適合11月去", "…"), "哪邊停車比較方便", {"intent": "compare", "names": ("龍洞", "墾丁")}),
    (("any gyms open right now in Taipei?", "- Kirin Climbing Gym: …\n- Flow Bouldering Gym: …"), "which closes last",
     {"intent": "extreme", "extreme": "latest_closing", "gym_city": "台北市"}),
    (("Tell me the price of RedRock Shilin", "…"), "Hsinchu?", {"gym_ids": "redrock-hsinchu", "attributes": "price"}),
    (("短腿大臉跟長腿大臉哪條長", "- 短腿大臉：5.10a，墾丁 龍牆\n- 長腿大臉：5.10a，墾丁 龍牆"), "附近還有5.10的嗎",
     {"intent": "list", "area_ids": "kenting/dragon-wall", "grades": "5.10a..5.10d"}),
    (("How do I get from Tainan to Guanziling", "…"), "how far is it",
     {"subject": "crag", "names": ("Guanziling", "Tainan")}),
    (("哪個岩場最熱門", "看路線的影片數，目前資料中最多的是龍洞（223 部影片）。"), "那邊有什麼好爬的",
     {"intent": "recommend", "crag_ids": "longdong"}),
    (("那壽山呢", "…"), "附近室內的有哪些", {"subject": "gym", "names": "壽山"}),
    (("which gyms are near Kenting", "- B-TOPIA Climbing Gym: …\n- Hejiang Climbing: …"), "which is closest",
     {"gym_ids": "btopia-kaohsiung"}),
    (("what's a V5 in YDS", "…"), "any V5 in Taiwan?", {"intent": "list", "subject": "route", "grades": "V5..V5"}),
    (("What's the grade of Moby Dick", "…"), "other routes on that wall that are easier", {"intent": "list"}),
    (("我在板橋，附近哪裡可以爬", "- 原岩攀岩館-中和店：…\n- MegaSTONE Climbing Gym：…"), "比較便宜的那間",
     {"extreme": "cheapest", "gym_district": None}),
    (("龍洞長巷有什麼推薦的", "…"), "初學者的", {"area_ids": "longdong/long-lane", "novice": "beginner"}),
    (("新竹的岩館只要週日有開的", "…"), "最晚關的", {"extreme": "latest_closing", "weekday": "sunday"}),
    (("我想從5.9進步到5.10", "…"), "龍洞有適合的路線嗎", {"intent": "recommend", "crag_ids": "longdong"}),
    (("where's Illusion Wall", "…"), "what's on it", {"intent": "list", "sectors": "騙人的牆"}),
    (("where's Illusion Wall", "…"), "any easy ones", {"intent": "list", "grades": "..5.9"}),
    (("I can climb 5.10b. What should I try at Defulan?", "…"), "something easier", {"grades": "5.10a..5.10a"}),
    (("紅石士林跟紅石新竹週六開到幾點", "…"), "哪間比較近台北車站", {"names": ("紅石士林", "紅石新竹", "台北車站")}),
    (("Dapro票價", "…"), "平日跟假日一樣嗎", {"gym_ids": "dapro-taichung", "attributes": "price"}),
    (("嘉義附近有岩場嗎", "…"), "那岩館呢", {"subject": "gym", "names": "嘉義"}),
    (("how many bolts does Zeta have", "…"), "easier routes nearby?", {"intent": "list", "names": "Zeta"}),
    (("墾丁跟壽山哪裡比較多5.13", "…"), "墾丁那些有影片的", {"crag_ids": "kenting", "grades": "5.13a..5.13d"}),
    (("I'm looking for easy trad", "…"), "at Long Dong, under 5.6",
     {"crag_ids": "longdong", "route_types": "trad", "grades": "..5.5"}),
    (("Which areas does Shoushan have", "…"), "biggest one?", {"intent": "distribution", "group_by": "area"}),
    (("龍洞最早的首攀是哪條", "…"), "哪一年", {"intent": "extreme", "extreme": "oldest", "crag_ids": "longdong"}),
    (("關子嶺5.10的路線", "- 天天見面：…\n- 右耳：…\n- 再來一次：…", "第二條介紹一下", "…"), "下一條呢",
     {"names": "再來一次"}),
    (("花蓮小窩可以先鋒嗎", "…"), "一個人去要多少", {"gym_ids": "xiaowo-hualien", "attributes": "price"}),
    (("心流抱石館在哪", "…"), "有上攀嗎", {"gym_ids": "flow-boulder", "attributes": "gym_type"}),
    (("gyms near Taipei Main Station", "- Flow Bouldering Gym: …\n- Kirin Climbing Gym: …"), "sort by price",
     {"order": "cheapest", "ids": {"flow-boulder", "kirin"}}),
    (("壽山大峽谷最高的路線", "…"), "適合新手嗎", {"area_ids": "shoushan/grand-canyon", "novice": "beginner"}),
    (("推薦一間台北的抱石館", "- 心流抱石館：…"), "為什麼推薦這間", {"intent": "detail", "gym_ids": "flow-boulder"}),
    (("龍洞5.10的路線", "- 蛋頭小裂隙：…\n- 迴避：…"), "裂隙的呢", {"features": "crack", "crag_ids": "longdong"}),
    (("B-TOPIA 週日營業到幾點", "…"), "高雄還有別間嗎", {"gym_city": "高雄市", "exclude_ids": "btopia-kaohsiung"}),
    (("高雄岩館", "- 圓石空間攀岩館-左營店：…\n- 抱石基地：…", "第二間禮拜三開嗎", "…"), "那星期四",
     {"gym_ids": "bckh-kaohsiung", "weekday": "thursday"}),
    (("Where is Kirin", "…"), "what about tomorrow", {"gym_ids": "kirin", "attributes": "hours"}),
    (("I have a rope of 50m, which Kenting routes can I do", "…"), "easy ones",
     {"crag_ids": "kenting", "grades": "..5.9"}),
    (("what's Bad Dad graded", "…"), "longer than Ecologist?",
     {"intent": "compare", "names": ("Bad Dad", "Ecologist")}),
    (("墾丁什麼時候去最好", "…"), "七月可以嗎", {"intent": "detail", "crag_ids": "kenting"}),
    (("我只會頂繩", "…"), "龍洞有哪些可以爬", {"crag_ids": "longdong", "route_types": "toprope"}),
    (("how far is Shoushan from Tainan", "…"), "and Guanziling?", {"names": ("Guanziling", "Tainan")}),
    (("抱石基地票多少", "…"), "晚上幾點關", {"gym_ids": "bckh-kaohsiung", "attributes": "hours", "minute": None}),
    (("how many sport routes at Defulan", "…"), "is it far from Taichung", {"subject": "crag"}),
    (("Does Kirin have training area?", "…"), "lockers?", {"gym_ids": "kirin", "attributes": "facilities"}),
    (("Kirin hours", "…", "Civic hours", "…", "does it have lockers", "…"), "which one is cheaper on weekends",
     {"intent": "compare", "subject": "gym"}),
    (("what time does Megastone open", "…", "price", "…"), "so total for two", {"gym_ids": "megastone"}),
    (("how many 5.9s at Long Dong", "…"), "top rope?", {"crag_ids": "longdong", "route_types": "toprope"}),
    (("長巷最多影片的路線", "…"), "第二多的", {"intent": "extreme", "rank": 2, "area_ids": "longdong/long-lane"}),
    (("any gym in Keelung?", "No. The climbing gym nearest to Keelung is Kirin Climbing Gym."), "nearest one then",
     {"gym_ids": "kirin"}),
    (("關子嶺天龍八步難嗎", "…"), "比它簡單一級的", {"intent": "recommend", "mode": "similar", "names": "天龍八步"}),
    (("高雄最早關的岩館是哪間", "…"), "第二早關的呢", {"extreme": "earliest_closing", "rank": 2, "gym_city": "高雄市"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), WRITTEN)
def test_what_leaves_a_word_to_the_question_before_is_written_out(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    assert differences(ask(question, history=_told(*before)), expected) == {}


def test_another_rope_bounds_the_routes_by_half_its_length(ask: Ask) -> None:
    reading = ask("40米的話", history=_told("我有60米繩，龍洞哪些路線可以爬", "…"))
    assert reading.filter.crag_ids == ("longdong",)
    assert (reading.filter.length_max_m or 0) < 20


LIST = (
    "龍洞最長的 3 條路線如下：\n- 上龍脊（Upper Dragon Ridge）：5.7\n- 登峰造極（Topout）：5.8\n- 肥牛（Fat Cow）：5.6"
)


@pytest.mark.parametrize("question", ["它們都是傳攀嗎", "有影片的是哪幾條"])
def test_after_one_of_a_list_the_list_is_asked_about_again(ask: Ask, question: str) -> None:
    history = _told("龍洞最長的三條路線", LIST, "第三條多難", "肥牛的難度是 5.6；位於龍洞 音樂廳。")
    reading = ask(question, history=history)
    assert len(reading.filter.ids) == 3


@pytest.mark.parametrize(
    ("question", "names"),
    [("聽說龍王很難，到底幾級", "龍王"), ("有個朋友說絕響很難，是幾級？", "絕響"), ("龍王很難嗎", "龍王")],
)
def test_a_name_that_is_only_told_of_is_what_is_asked_of(ask: Ask, question: str, names: str) -> None:
    reading = ask(question)
    assert (reading.missing, [m.surface for m in reading.mentions]) == (None, [names])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("We used to climb 5.11 at Kenting. How long are routes there?", {"crag_ids": "kenting", "grades": None}),
        ("以前爬5.11 龍洞最簡單的路線是哪條", {"crag_ids": "longdong", "grades": None}),
        ("I used to climb 5.12, what should I try at Defulan", {"grades": "5.12a..5.12d"}),
        ("給我最難的三條", {"own": None, "extreme": "hardest"}),
        ("Defulan routes, I only have 10 quickdraws", {"bolts_max": 8, "bolts_min": None}),
        ("which gym in Taipei closes second latest on Monday", {"extreme": "latest_closing", "rank": 2}),
        ("台中第二早開的岩館", {"extreme": "earliest_opening", "rank": 2}),
        ("is Clocktower good for beginners", {"area_ids": "longdong/clocktower", "novice": "beginner"}),
        ("台中哪間岩館可以上攀", {"gym_types": {"lead", "mixed"}, "facilities": ()}),
    ],
)
def test_what_is_told_bounds_only_what_it_bears_on(ask: Ask, question: str, expected: dict[str, Any]) -> None:
    assert differences(ask(question), expected) == {}
