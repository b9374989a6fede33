"""Dialogues of several turns: a nod first, such elsewhere, that grade, a branch, what is wanted instead."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_LISTED = (
    "台南市共有 2 間攀岩館：\n- High Fun 嗨翻綜合體能館（High Fun Gym）：台南市北區，綜合館\n"
    "- 嗨翻攀岩館 仁德店（High Fun Rende）：台南市仁德區，抱石館"
)
_TWO = (
    "There are 2 routes graded 5.14a–5.14d at Long Dong:\n- Hongsanity (Overhang Arête) (洪來瘋): 5.14a, sport, 30 m\n"
    "- Inimitable (絕響): 5.14a, sport, 6 bolts"
)
_FIRST_CAVE = "有 1 條：\n- 洪來瘋 (舊：懸岩外角)（Hongsanity (Overhang Arête)）：5.14a"
_PRICED = (
    "並列如下：\n- 嗨翻攀岩館 仁德店（High Fun Rende）：台南市仁德區，票價未登錄\n"
    "- High Fun 嗨翻綜合體能館（High Fun Gym）：台南市北區，抱石館，平日單次 NT$300、假日單次 NT$300"
)
_THREE = (
    "墾丁共有 3 條 5.10d 的路線：\n- 斜陽（Slanting sunlight）：5.10d\n- 新竹客家人（Hsinchu Hakkas）：5.10d\n"
    "- 萌萌寶貝（Mongmong Baby）：5.10d"
)
_COMPARED = "Crazy pills is harder:\n- Crazy pills: 5.11a, sport, 12 m\n- Doggy style: 5.10c, sport, 12 m"
_FOUR = "壽山外牆共有 2 條 5.10d 的路線：\n- 安心亞（An Xin Ya）：5.10d，11 公尺\n- 豆花妹（Tofu Pudding Girl）：5.10d"
_T_UP = ("tup-zhonghe", "tup-wanhua", "tup-a19", "tup-nangang", "tup-xindian", "tup-mingde")
_OF_PROJECTS = {"crag_ids": "longdong", "grades": "5.14a..5.14d", "intent": "list"}
_AT_BACK_DOOR = {"area_ids": "longdong/back-door", "grades": "5.13a..5.13d", "intent": "list"}

DIALOGUES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # A nod says nothing of what is asked behind it.
    (("5.14 in Kenting?", "…"), "ok and at Long Dong?", _OF_PROJECTS),
    (("5.14 in Kenting?", "…"), "cool. Long Dong?", _OF_PROJECTS),
    (("5.14 in Kenting?", "…"), "thanks! how do I get to Long Dong", {"attributes": "transport"}),
    (("墾丁有5.14嗎", "…"), "好的，那龍洞呢", _OF_PROJECTS),
    (("墾丁有5.14嗎", "…"), "了解 龍洞呢", _OF_PROJECTS),
    (("墾丁有5.14嗎", "…"), "謝謝，下次見", {"intent": "chat"}),
    (("墾丁有5.14嗎", "…"), "ok thanks", {"intent": "chat"}),
    (("墾丁白牆的路線", "…"), "太難了，有5.11以下的嗎", {"area_ids": "kenting/white-wall", "grades": "..5.11d"}),
    # Whether there are such elsewhere too.
    (("5.14s in Kenting", "…"), "are there any at Long Dong too?", _OF_PROJECTS),
    (("5.14s in Kenting", "…"), "does Long Dong have any?", _OF_PROJECTS),
    (("5.14s in Kenting", "…"), "now Long Dong", _OF_PROJECTS),
    (("龍洞音樂廳的5.13有哪些", "…"), "那後門還有別的5.13嗎", _AT_BACK_DOOR),
    (("龍洞音樂廳的5.13有哪些", "…"), "後門也有嗎", _AT_BACK_DOOR),
    (("龍洞音樂廳的5.13有哪些", "…"), "後門有沒有", _AT_BACK_DOOR),
    (("台北有哪些有先鋒的岩館", "…"), "高雄有嗎", {"gym_city": "高雄市", "facilities": "先鋒攀登"}),
    (("墾丁白牆的路線", "…"), "5.11以下的有嗎", {"area_ids": "kenting/white-wall", "grades": "..5.11d"}),
    (("routes at White Wall in Kenting", "…"), "is there anything harder than 5.12?",
     {"area_ids": "kenting/white-wall", "grades": "5.13a.."}),
    # The grade that was spoken of, elsewhere.
    (("Recommend me a 5.11a in Shoushan", "…"), "that grade exactly at Longdong?",
     {"crag_ids": "longdong", "grades": "5.11a..5.11a"}),
    (("推薦壽山的5.11a", "…"), "那龍洞有這個難度的嗎", {"crag_ids": "longdong", "grades": "5.11a..5.11a"}),
    (("Crazy pills多難", "Crazy pills 是 5.11a；位於壽山 一線天。"), "龍洞有同樣難度的嗎",
     {"crag_ids": "longdong", "grades": "5.11a..5.11a"}),
    # The gym of a town among those shown, and the other ones of a brand.
    (("台南有哪些岩館", _LISTED), "is the Rende one open on Wednesdays",
     {"named_ids": "highfun-rende", "intent": "detail", "weekday": "wednesday"}),
    (("台南有哪些岩館", _LISTED), "北區那間週一有開嗎", {"named_ids": "highfun-tainan", "weekday": "monday"}),
    (("High Fun Rende opening hours", "…"), "and the other branch in Tainan?",
     {"named_ids": "highfun-tainan", "attributes": "hours"}),
    (("嗨翻仁德店營業時間", "…"), "另一間呢", {"named_ids": "highfun-tainan", "attributes": "hours"}),
    # What is taken back, and what is wanted in its place.
    (("墾丁有tufa的slab路線嗎", "…"), "forget slab then. what about tufa, same crag?",
     {"crag_ids": "kenting", "features": "tufa"}),
    (("墾丁有tufa的slab路線嗎", "…"), "那不要slab了，tufa就好", {"features": "tufa"}),
    (("龍洞5.11的運攀", "…"), "不要運攀，要傳攀", {"crag_ids": "longdong", "route_types": "trad"}),
    (("台北有淋浴的先鋒岩館", "…"), "淋浴不用了", {"facilities": "先鋒攀登", "not_facilities": ()}),
    (("how many routes at Kenting", "…"), "which ones are trad", {"route_types": "trad", "intent": "list"}),
    (("how many routes at Kenting", "…"), "how many are 5.12", {"grades": "5.12a..5.12d", "intent": "count"}),
    # What one asks of a list of two is asked of those two.
    (("5.14 in Kenting?", "…", "and at Long Dong?", _TWO), "which one is longer?",
     {"intent": "compare", "subject": "route"}),
    # Which is the cheaper, or the easier, is told by the answer's lines, else by the rows.
    (("台南有哪些岩館", "…", "哪間比較便宜", _PRICED), "便宜那間星期一有開嗎",
     {"named_ids": "highfun-tainan", "weekday": "monday"}),
    (("台南有哪些岩館", _LISTED), "便宜那間在哪", {"intent": "extreme", "extreme": "cheapest", "gym_city": "台南市"}),
    (("Compare Crazy pills and Doggy style", _COMPARED), "the easier one, please",
     {"intent": "detail", "names": "Doggy style"}),
    (("Is Crazy pills harder than Doggy style?", _COMPARED), "by how many grades",
     {"intent": "compare", "attributes": "grade"}),
    # Another grade is put in the place of the one in a list; after a conversion it is converted.
    (("推薦墾丁5.10的路線", "…"), "換成5.11", {"intent": "recommend", "grades": "5.11a..5.11d", "crag_ids": "kenting"}),
    (("5.10a in French?", "…"), "換成5.11", {"intent": "knowledge"}),
    (("墾丁5.10的路線", "…"), "短的比較好", {"crag_ids": "kenting", "order": "shortest"}),
    (("壽山一線天有哪些5.10", "…"), "none with loose rock please",
     {"area_ids": "shoushan/skyline", "not_features": "loose_rock"}),
    # After one of a list was asked about, another place is asked for the list.
    (("外牆有幾條5.10d", _FOUR, "第二條多長", "…"), "那平台上呢",
     {"intent": "count", "area_ids": "shoushan/platform-upper", "grades": "5.10d..5.10d"}),
    (("原岩有哪些店", "…"), "台北的就好", {"gym_city": "台北市", "gym_ids": _T_UP}),
    (("大禮堂有抱石嗎", "沒有"), "沒有的話哪一區有", {"intent": "distribution", "crag_ids": "longdong"}),
    (("Give me a 5.9 trad at Shoushan", "…"), "no trad there? then Long Dong",
     {"crag_ids": "longdong", "route_types": "trad", "grades": "5.9..5.9"}),
    # After the longest of a list the others of it are wanted.
    (("關子嶺哪幾條是5.13", "…", "最長的那條幾個bolt", "最長的是「天龍八步」，18 公尺"), "其他兩條呢",
     {"intent": "list", "crag_ids": "guanziling", "grades": "5.13a..5.13d", "extreme": None}),
    (("音樂廳有幾條運攀", "…", "傳攀呢", "…"), "哪種比較多", {"intent": "distribution", "group_by": "type"}),
    (("音樂廳有幾條運攀", "…", "傳攀呢", "…"), "最難的各是哪條", {"intent": "extreme", "group_by": "type"}),
    (("南部有哪些岩場", "…"), "哪個路線最多", {"intent": "distribution", "group_by": "crag", "region": "南部"}),
    (("What are the crags in southern Taiwan?", "…"), "which has most routes",
     {"intent": "distribution", "group_by": "crag", "region": "南部"}),
    # What no row records is said to be unrecorded, not answered by the list again.
    (("高雄的岩館", "…"), "有課程嗎", {"unrecorded": "coaching"}),
    (("墾丁白牆的路線", "…"), "有遮蔭嗎", {"unrecorded": "sun"}),
    # Gyms after rock stand for themselves.
    (("壽山有適合小朋友的路線嗎", "…"), "那岩館呢 高雄", {"subject": "gym", "gym_city": "高雄市", "grades": None}),
    (("prices at Kirin", "…"), "and Flow", {"named_ids": "flow-boulder", "attributes": "price"}),
    (("奇岩跟市民抱石哪個便宜", "…"), "兩間都有先鋒嗎", {"intent": "compare", "attributes": "facilities"}),
    (("我在高雄 想找晚上開到11點的岩館", "…"), "週末也是嗎", {"gym_city": "高雄市", "weekday": "saturday"}),
    (("Hard right幾個bolt", "Hard right 有 6 個 bolt；位於壽山 一線天"), "它附近還有什麼5.11",
     {"area_ids": "shoushan/skyline", "grades": "5.11a..5.11d"}),
    (("龍洞第一洞有14嗎", _FIRST_CAVE), "它在第一洞的哪裡",
     {"intent": "detail", "named_ids": {"LD-FIRST-CAVE-266", "longdong/first-cave"}}),
    (("Which is the longest route at Shoushan?", "Zeta"), "who climbed it first",
     {"unrecorded": "first_ascensionist"}),
    # A day alone is asked of the gyms, or the gym, that were spoken of.
    (("花蓮的岩館", "…"), "禮拜天有開嗎", {"gym_city": "花蓮縣", "weekday": "sunday"}),
    (("小岩館星期天幾點關", "…"), "禮拜一有開嗎", {"intent": "detail", "named_ids": "little-rock-tianmu"}),
    (("台北有哪些岩館", "…"), "禮拜一哪裡有開", {"gym_city": None, "weekday": "monday"}),
    (("where's Zeta", "Zeta is in Sunshine Wall, Kenting"), "any easier routes on that wall?",
     {"names": "Zeta", "intent": "list"}),
    (("where's Zeta", "Zeta is in Sunshine Wall, Kenting"), "what's the nearest gym to that crag",
     {"subject": "gym", "named_ids": "kenting"}),
    (("Compare Longdong and Shoushan", "…"), "closest one to Taipei?", {"subject": "crag"}),
    (("龍脊右路多難", "…"), "左路呢", {"intent": "detail", "names": "龍脊左路", "attributes": "grade"}),
    (("5.8 sport near Taipei", "The nearest is Long Dong, about 37 km away as the crow flies.\n- Oh!: 5.8, sport"),
     "is it well bolted", {"intent": "detail", "names": "Oh!"}),
    (("外牆最短的是哪條", "壽山外牆最短的路線是從地獄出來"), "有5.12嗎 同一面牆",
     {"area_ids": "shoushan/outside-wall", "grades": "5.12a..5.12d"}),
    (("台北的岩館", "…"), "哪家便宜", {"intent": "extreme", "extreme": "cheapest", "gym_city": "台北市"}),
    (("抱石基地禮拜三有開嗎", "…", "那圓石呢", "…"), "兩家哪家便宜", {"intent": "compare", "attributes": "price"}),
    (("similar to Zeta", "…"), "at Long Dong", {"intent": "recommend", "mode": "similar", "crag_ids": "longdong"}),
    (("How hard is Skyhook", "…"), "same grade around?", {"intent": "recommend", "mode": "similar"}),
    # What was said five turns ago still counts.
    (("trad routes at Long Dong under 5.8", "…", "only at Music Hall", "…", "longer than 15m", "…",
      "none with loose rock please", "…"), "the shortest of those",
     {"intent": "extreme", "area_ids": "longdong/music-hall", "route_types": "trad", "grades": "..5.7"}),
    (("How hard is Bubble Bubble", "…"), "any similar, but a bit shorter?",
      {"intent": "recommend", "mode": "similar", "names": "Bubble Bubble", "attributes": "length"}),
    (("鬼頭刀幾級", "…"), "那有沒有差不多難但長一點的", {"intent": "recommend", "mode": "similar", "names": "鬼頭刀"}),
    (("墾丁5.10d有哪些", _THREE), "這三條分別在哪面牆", {"intent": "detail", "attributes": "place",
      "names": ("斜陽", "新竹客家人", "萌萌寶貝")}),
    (("sport at Kenting", "…"), "do any of these have a video we can watch first",
     {"intent": "list", "has_video": True, "crag_ids": "kenting"}),
    (("墾丁有影片的5.12", "…"), "how many if we do not mind the video", {"has_video": None, "crag_ids": "kenting"}),
    # What is left out is left out beside what was.
    (("龍洞5.9有哪些", "…", "不要後門", "…"), "也不要長巷的",
     {"not_area_ids": ("longdong/back-door", "longdong/long-lane"), "grades": "5.9..5.9"}),
    (("後門5.10a有哪些", "…", "不要頂繩", "…"), "也不要傳攀",
     {"not_route_types": ("toprope", "trad"), "area_ids": "longdong/back-door"}),
    (("list 5.11a at longdong", "…"), "sort by length", {"intent": "list", "order": "longest", "crag_ids": "longdong"}),
    # Who bolted it wants no sport route.
    (("Crazy pills多難", "…"), "who bolted it?", {"intent": "detail", "names": "Crazy pills", "route_types": ()}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), DIALOGUES, ids=[q for _, q, _ in DIALOGUES])
def test_a_dialogue_goes_on(ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}
