"""Follow-ups whose cues stand in any order: what else is near, of those three, theirs, of that level, the same with."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences
from worker.understanding.gyms.prices import asked_prices, compared_prices

_FREEWAY = ("康莊大道在墾丁哪個區", "康莊大道（Free Way）在墾丁的地圖牆，難度 5.7。")
_GRASS = ("龍洞的阿草幾級", "「阿草」（Grass）在龍洞第一洞，難度 5.10a，運動攀登，19 公尺。")
_FACE = (
    "黑岩最難的是哪一條",
    "龍洞黃金谷黑岩最難的路線是黑臉 (舊：黑面人)（Black-Faced Man），5.12a；運動攀登，18 公尺，黃金谷 黑岩 [1]。",
    "走進去要多久",
    "到龍洞的接近路程步行約 5–30 分鐘 [1]。",
)
_VERDON = ("What grade is Verdon du Taiwan?", "Verdon du Taiwan is a 5.10b in the Verdon Valley sector of the Grand "
           "Auditorium, Long Dong.")  # fmt: skip
_AREAS = ("龍洞九個區域各有幾條路線", "後門 105、音樂廳 103、大禮堂 42。")
_PER_AREA = ("routes per area at Kenting", "Sunshine Wall (39), Dragon Wall (28), Map Wall (2)")
_NATIONAL_DAY = ("國慶日這條路線幾級", "有兩條路線叫「國慶日」：龍洞第一洞的 5.13c，和壽山平台下的 5.10b。")
_FRONTIER = ("德芙蘭邊境(左)的路線", "邊境(左)共有 13 條路線，有運動也有傳統攀登。")
_THREE = ("Which Taipei City gyms have top rope?", "Three do: Neihu Sports Center Climbing Gym, Camp4 Climbing Gym "
          "Beitou and Double 8 Y17 Climbing Lab.")  # fmt: skip
_HUALIEN = ("any gyms in Hualien?", "There is 1 climbing gym in Hualien:\n- Xiaowo Activity Space: Ji'an Township")
_ZUOYING = ("高雄有先鋒牆的岩館是哪間", "高雄有先鋒攀登的是圓石空間攀岩館-左營店。")
_CHENGGONG = ("how much is iClimb Chenggong on a weekday", "NT$320")
_NEIHU = ("內湖運動中心攀岩館有頂繩嗎", "內湖運動中心攀岩館有上方確保 [1]。")
_TAITUNG = ("禾匠攀岩平日幾點開", "禾匠攀岩的營業時間：週一至週五 10:00–21:00 [1]。")
_SANDSTONE = ("How long should sandstone dry after heavy rain?", "One to three days.")
_HARNESS = ("吊帶可以用幾年", "看廠商的說明。")
_HELMET = ("小孩去戶外岩場要戴頭盔嗎", "要，戶外落石和邊緣的風險高。")
_BEAUTY = ("我想查「美人照鏡」", "美人照鏡（The Beauty with a Mirror）是關子嶺 集合場的路線：5.11b")
_CORNER = ("角攀中山店有星光票嗎", "角攀岩館-中山店的票價：星光票 NT$250 [1]。")
_CRAGS = ("crags near Kaohsiung", "The nearest is Shoushan:\n- Shoushan (壽山): 6 km\n- Guanziling (關子嶺): 82 km")

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # What else is near the one spoken of.
    (_FREEWAY, "那它附近還有別條嗎", {"intent": "list", "area_ids": "kenting/map-wall", "unheard": ()}),
    (_FREEWAY, "旁邊還有什麼路線", {"intent": "list", "area_ids": "kenting/map-wall"}),
    (_FACE, "同區域還有別的運動攀嗎", {"area_ids": "longdong/golden-valley", "route_types": "sport"}),
    (_NEIHU, "那附近還有別間岩館嗎", {"subject": "gym", "gym_ids": ()}),
    (_CHENGGONG, "any bouldering gym within walking distance?", {"subject": "gym", "gym_ids": ()}),
    (_TAITUNG, "那附近有外岩嗎", {"subject": "crag"}),
    (_HUALIEN, "and if I want real rock instead?", {"subject": "crag"}),
    (_GRASS, "旁邊那條阿花咧 難多少", {"intent": "detail", "names": "阿花", "attributes": "grade"}),
    # Another one, harder or shorter, in few words of any order; whether it is hard asks of it.
    (_FREEWAY, "想找類似但難一點的", {"intent": "recommend", "mode": "similar", "names": "康莊大道"}),
    (_FREEWAY, "太簡單 換一條", {"intent": "recommend", "mode": "progression", "names": "康莊大道"}),
    (_FREEWAY, "same wall, but a notch harder", {"intent": "list", "names": "康莊大道"}),
    (_FREEWAY, "會太難嗎", {"intent": "detail", "names": "康莊大道", "attributes": "grade"}),
    (_FREEWAY, "適合第一次爬的人嗎", {"intent": "detail", "names": "康莊大道"}),
    (("墾丁推薦一條5.11", "…"), "這條我吃不消", {"intent": "recommend", "grades": "5.10a..5.10d"}),
    (("墾丁推薦一條5.11", "…"), "不夠難", {"intent": "recommend", "grades": "5.12a..5.12d", "crag_ids": "kenting"}),
    # The few that an answer counted up in a sentence; others of a place, or more there; which of these is advised.
    (("飛來石的5.10a有哪些", "飛來石的5.10a有天天見面（6 公尺）和左手（6 公尺）兩條。"), "這兩條各要帶幾支快扣",
     {"intent": "detail", "names": {"天天見面", "左手"}, "attributes": "bolts"}),
    (("5.8 routes on Dragon Boat Wall", "They include Dragon's Nose (5.8) and Around the Corner (5.9)."),
     "which area is each one in?", {"intent": "detail", "names": {"Dragon's Nose", "Around the Corner"}}),
    (("墾丁5.14a有哪些", "有龍王、Zeta和Open Project。"), "三條都是運攀嗎", {"intent": "detail", "attributes": "type"}),
    (("龍王、Zeta、Open Project 哪條最長", "Zeta。"), "最短的是誰", {"intent": "compare", "attributes": "length"}),
    (("壽山有幾條頂繩", "兩條。"), "別的岩場也有嗎",
     {"intent": "distribution", "group_by": "crag", "route_types": "toprope", "crag_ids": ()}),
    (("音樂廳的5.11有幾條", "…"), "黃金谷有比較多嗎", {"intent": "compare", "names": {"音樂廳", "黃金谷"}}),
    (("how many sport routes at Shoushan?", "105."), "is that more than Kenting?",
     {"intent": "compare", "names": {"Shoushan", "Kenting"}, "route_types": "sport"}),
    (("墾丁5.9有幾條", "…"), "那你推薦從哪條開始", {"intent": "recommend", "grades": "5.9..5.9"}),
    (("龍洞有幾條抱石", "44 條。"), "最難的V幾", {"intent": "extreme", "crag_ids": "longdong"}),
    (("關子嶺有哪些區", "…"), "哪一區最適合初學者", {"crag_ids": "guanziling"}),
    (("黃金谷5.12有影片的", "…"), "doesn't have to have a video", {"has_video": None}),
    (("推薦龍洞5.10運攀", "…"), "剔除傳奇岩的", {"intent": "recommend", "not_sectors": "傳奇岩"}),
    (("今天原岩南港人多嗎", "…"), "那晚上呢", {"names": "原岩南港", "unrecorded": "crowds"}),
    # In the half of the day that was spoken of; what has been done; where it can be practised, and when else.
    (("台北晚上十一點後還開的岩館", "…"), "那十點半呢", {"gym_city": "台北市", "minute": 1350}),
    (("關子嶺適合新手嗎", "有 5 條。"), "哪5條", {"intent": "list", "crag_ids": "guanziling", "grades": "..5.9"}),
    (("龍洞有廁所嗎", "有。"), "壽山沒有對吧", {"names": "壽山", "attributes": "amenities"}),
    (("推薦龍洞5.10a運攀", "可以爬天勾、赤頭和阿草。"), "阿草爬過了 換一條",
     {"intent": "recommend", "crag_ids": "longdong", "grades": "5.10a..5.10a"}),
    (("推薦兩條龍洞5.11a運攀", "赤頭和天勾。"), "先爬哪條", {"intent": "compare", "names": {"赤頭", "天勾"}}),
    (("什麼是先鋒", "…"), "高雄哪裡可以練", {"subject": "gym", "gym_city": "高雄市", "facilities": "先鋒攀登"}),
    (("岩鞋怎麼挑", "…"), "岩館有租嗎", {"subject": "gym", "price_of": "rental.shoes"}),
    (("Is Kenting good in August?", "…"), "which crag is then?", {"subject": "crag", "seasons": "Summer"}),
    # Its film, what to climb after it, those longer than it elsewhere, whether there is no other such gym.
    (("女王蜘蛛有影片嗎", "1 部。"), "給我連結", {"names": "女王蜘蛛", "attributes": "videos"}),
    (_FREEWAY, "那我爬完它可以試什麼", {"intent": "recommend", "mode": "progression", "names": "康莊大道"}),
    (("白水牛多長", "16 公尺。"), "墾丁比它長的有幾條", {"intent": "count", "crag_ids": "kenting"}),
    (("圓石左營有先鋒嗎", "有。"), "高雄只有這間嗎", {"gym_city": "高雄市", "facilities": "先鋒攀登"}),
    # A sector is no more than itself.
    (_VERDON, "And in that same sector, which one is the hardest?", {"extreme": "hardest", "sectors": "凡登峽谷"}),
    # Of several places or gyms.
    (_AREAS, "承上，哪一個區域最少？", {"intent": "distribution", "extreme": "fewest_routes", "crag_ids": "longdong"}),
    (_PER_AREA, "which one has the fewest?", {"intent": "distribution", "extreme": "fewest_routes"}),
    (_THREE, "Out of those three, which is the shortest walk from an MRT stop?",
     {"intent": "compare", "attributes": "station"}),
    (_CRAGS, "Which is the bigger one?", {"intent": "compare", "names": {"Shoushan", "Guanziling"}}),
    (("士林有岩館嗎", "…"), "哪家比較早開", {"extreme": "earliest_opening", "gym_district": "士林區"}),
    (("關子嶺和壽山哪邊比較多5.12", "…"), "差幾條", {"intent": "compare", "grades": "5.12a..5.12d"}),
    (("北部哪間岩館評價最高", "…"), "第二高呢", {"extreme": "most_popular", "rank": 2}),
    (("北部哪間岩館評價最高", "…"), "第三名呢", {"extreme": "most_popular", "rank": 3}),
    # The one that is meant, and the way of climbing in short.
    (_NATIONAL_DAY, "我說的是壽山的那條，在哪一區、幾個bolt",
     {"intent": "detail", "names": {"壽山", "國慶日"}, "crag_ids": "shoushan", "attributes": {"place", "bolts"}}),
    (_FRONTIER, "只要運動的", {"intent": "list", "area_ids": "defulan/frontier-left", "route_types": "sport"}),
    (("龍洞各類型的路線各有幾條", "…"), "傳攀的列給我", {"intent": "list", "group_by": None, "route_types": "trad"}),
    # A level that was converted, or that the asker told.
    (("What is French 7a in YDS?", "French 7a is roughly 5.11d in the YDS."),
     "Then which routes of exactly this level do I find in Kenting?",
     {"intent": "list", "crag_ids": "kenting", "grades": "5.11d..5.11d"}),
    (("V4 換成 font 是多少", "V4 大約是 Font 6B"), "龍洞有這種級數的抱石嗎",
     {"crag_ids": "longdong", "grades": "V4..V4"}),
    (("德芙蘭適合什麼程度的人去", "…", "我大概爬5.10b", "…"), "那邊有適合我的運動路線嗎",
     {"intent": "recommend", "crag_ids": "defulan", "grades": "5.10b..5.10b", "route_types": "sport"}),
    # What is asked of the gym as theirs, or paid there besides.
    (_HUALIEN, "Okay, so what are their Saturday hours then?", {"intent": "detail", "attributes": "hours"}),
    (_ZUOYING, "那他們有開夏令營嗎", {"intent": "detail", "unheard": "夏令營"}),
    (_CHENGGONG, "do i need to pay for shoes separately?", {"subject": "gym", "attributes": "price"}),
    (_CHENGGONG, "and is there a train station close by", {"subject": "gym", "attributes": "station"}),
    (_ZUOYING, "晚上八點才下班 來得及嗎", {"subject": "gym", "attributes": "hours"}),
    (_CORNER, "幾點以後算", {"subject": "gym", "unrecorded": "twilight_hours"}),
    (_CORNER, "那華山咧", {"names": "角攀岩館-華山", "attributes": "price"}),
    (("台北市哪間抱石館比較好", "…"), "鞋子有包嗎", {"subject": "gym", "gym_city": "台北市", "attributes": "price"}),
    (("抱石基地有先鋒嗎", "抱石基地沒有先鋒攀登 [1]。"), "沒有的話 高雄哪間有",
     {"intent": "list", "gym_city": "高雄市", "facilities": "先鋒攀登"}),
    # Back to the one before a list, and what there is of each.
    (("音樂廳的白鯨記多長", "白鯨記（Moby Dick）長 30 公尺；位於龍洞 音樂廳 鯨魚頭", "那旁邊還有哪些5.9", "…"),
     "剛剛那條有影片嗎", {"names": "白鯨記", "attributes": "videos"}),
    (("老人牆有幾條", "…"), "運攀有幾條 傳攀幾條", {"group_by": "type", "sectors": "老人牆"}),
    (("老人牆有幾條", "…"), "最簡單的運攀叫什麼", {"extreme": "easiest", "sectors": "老人牆", "route_types": "sport"}),
    (("關子嶺有幾條5.7以下", "…"), "哪一區比較多簡單的", {"group_by": "area", "crag_ids": "guanziling"}),
    (("Which walls in Kenting have 5.12s?", "…"), "the one with the most of them",
     {"intent": "distribution", "group_by": "area", "grades": "5.12a..5.12d"}),
    (("自動確保器安全嗎", "…"), "哪些岩館有", {"subject": "gym", "unrecorded": "auto_belays"}),
    (("哪個岩場離台中最近", "- 德芙蘭（Defulan）：40 公里\n- 關子嶺：93 公里"), "裡面有5.8的嗎",
     {"intent": "list", "crag_ids": "defulan", "grades": "5.8..5.8"}),
    (("gyms in Kaohsiung with showers", "…"), "any with lead instead", {"facilities": "先鋒攀登"}),
    (("奇岩攀岩館多少錢", "奇岩攀岩館的票價：平日單次 NT$300 [1]。"), "跟市民比",
     {"intent": "compare", "named_ids": {"kirin", "civic-boulder"}}),
    (_HUALIEN, "what's their number", {"subject": "gym", "attributes": "phone"}),
    (("how long is the walk to Long Dong", "…"), "from Taipei by car?", {"crag_ids": "longdong", "subject": "crag"}),
    (("where can I park at Long Dong", "…"), "which area has the easiest routes", {"crag_ids": "longdong"}),
    (("想買第一雙岩鞋", "…"), "平底的好嗎", {"intent": "knowledge"}),
    # From one kind of thing to another.
    (_BEAUTY, "在哪個岩場", {"intent": "detail", "names": "美人照鏡", "attributes": "place"}),
    (("so nothing outdoors in the east at all?", "…"), "what about a gym there then",
     {"subject": "gym", "region": "東部"}),
    (("台南哪裡可以攀岩", "…"), "比較便宜的是哪家", {"subject": "gym", "gym_city": "台南市"}),
    (("Which Long Dong areas have top rope routes?", "…"), "how many in Music Hall",
     {"intent": "count", "subject": "route", "area_ids": "longdong/music-hall", "route_types": "toprope"}),
    (("墾丁幾月去最好", "…"), "從高雄過去要多久",
     {"subject": "crag", "crag_ids": "kenting", "attributes": "transport"}),
    (("whale routes at Long Dong", "…"), "how do I get to the crag by bus",
     {"subject": "crag", "crag_ids": "longdong", "attributes": "transport"}),
    (("復健的時候可以做指力板嗎", "…"), "那先爬簡單的5.8好了，龍洞有嗎",
     {"intent": "list", "crag_ids": "longdong", "grades": "5.8..5.8"}),
    (("墾丁有洗手間嗎", "…"), "住哪比較方便", {"subject": "crag", "names": "墾丁"}),
]  # fmt: skip


def _turns(said: tuple[str, ...]) -> tuple[Turn, ...]:
    return tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(said))


@pytest.mark.parametrize(("said", "question", "expected"), CASES, ids=[q for _, q, _ in CASES])
def test_a_follow_up_is_heard_by_its_cues(
    ask: Ask, said: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    assert differences(ask(question, history=_turns(said)), expected) == {}


@pytest.mark.parametrize(
    ("said", "question", "text"),
    [
        (_SANDSTONE, "And is it the same with the limestone down south?",
         "How long should limestone dry after heavy rain?"),
        (_SANDSTONE, "what about granite?", "How long should granite dry after heavy rain?"),
        (_HARNESS, "繩子咧", "繩子可以用幾年"),
        (_HELMET, "他只有一頂騎腳踏車用的，先戴那個去岩場可以嗎？",
         "頭盔:他只有一頂騎腳踏車用的,先戴那個去岩場可以嗎?"),
        (("How do I know when to retire a rope", "…"), "and harnesses, same thing?",
         "How do I know when to retire a harness"),
        (("爬完肌肉很痠要怎麼恢復", "…"), "隔天可以再爬嗎", "爬完肌肉很痠:隔天可以再爬嗎"),
    ],
)  # fmt: skip
def test_what_was_explained_is_asked_of_another_thing(
    ask: Ask, said: tuple[str, ...], question: str, text: str
) -> None:
    reading = ask(question, history=_turns(said))
    assert (reading.intent, reading.text.replace("：", ":").replace("，", ",").replace("？", "?")) == (
        "knowledge",
        text,
    )


def test_the_other_branch_is_asked_of_the_same_day(ask: Ask) -> None:
    said = ("角攀有哪幾家", "- 角攀岩館-華山：中山區\n- 角攀岩館-中山店：中山區", "華山那家星期天開到幾點", "21:00")
    reading = ask("另一間呢", history=_turns(said))
    assert ([m.name for m in reading.mentions], reading.weekday) == (["角攀岩館-中山店"], "sunday")


@pytest.mark.parametrize(
    "text", ["平日晚上才去門票會便宜一點嗎", "晚一點去票會便宜嗎", "is entry cheaper in the evening"]
)
def test_who_comes_late_is_told_the_twilight_price(text: str) -> None:
    assert "pricing_twd.singleEntry.twilight" in asked_prices(text)
    # What is set side by side is one price.
    assert "pricing_twd.singleEntry.twilight" not in compared_prices(text)


@pytest.mark.parametrize(
    ("question", "locale"),
    [
        ("那 lead wall 呢 which one have", "zh-TW"),
        ("龙牆 5.10a 到 5.10b easy ones got which ah", "zh-TW"),
        ("which gym near 台北車站 is open now", "en"),
        ("which gym got lead ah", "en"),
        # Without grammar the name's script is all that tells.
        ("千手抱石 Saturday open?", "zh-TW"),
        ("千手抱石 open on Saturday?", "en"),
    ],
)
def test_a_mixed_question_is_answered_in_the_language_of_its_grammar(ask: Ask, question: str, locale: str) -> None:
    assert ask(question).locale == locale
