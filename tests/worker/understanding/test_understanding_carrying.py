"""Follow-ups that say one new thing: a rank, a town, a price, the whole of Taiwan; the rest was said before."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_LEFT = ("龍脊左路幾米", "龍脊左路長 33 公尺", "右路呢", "龍脊右路長 33 公尺", "中路呢", "龍脊中路長 33 公尺")
_HEINA = ("黑娜多難", "黑娜的難度是 5.6", "比它簡單的有嗎", "- 企業階梯（Corporate Ladder）：5.6，運動攀登")
_TOP = ("墾丁最難的路線", "墾丁最難的路線有 2 條，都是 5.14a：\n- 龍王（Dragon King）：5.14a\n- Zeta：5.14a，運動攀登")
_FIRST = (
    "墾丁 5.10 運攀",
    "- 有期徒刑（Imprisonment）：5.10a\n- 小魚（Small Fish）：5.10a",
    "第一條多長",
    "有期徒刑長 10 公尺",
)
_OUTSIDE = ("外牆有幾條路線", "壽山外牆共有 14 條路線 [1]。")

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    (("哪個岩場路線最多", "…"), "第二呢", {"intent": "distribution", "group_by": "crag", "limit": None}),
    (("附近有抱石館嗎", "…"), "我在台中", {"gym_city": "台中市", "gym_types": "bouldering"}),
    (("最近的岩館在哪", "…"), "我在板橋", {"subject": "gym", "gym_district": "板橋區"}),
    (("where's the nearest climbing gym", "…"), "I'm in Tainan", {"subject": "gym", "gym_city": "台南市"}),
    (("台北 300 元以下的岩館", "…"), "400 呢", {"gym_city": "台北市", "price_max": 400}),
    (_LEFT, "三條哪條最難", {"intent": "compare", "names": {"龍脊左路", "龍脊右路", "龍脊中路"}}),
    (_HEINA, "那比它難一級的", {"intent": "recommend", "names": "黑娜"}),
    (_OUTSIDE, "通道呢", {"intent": "count", "area_ids": "shoushan/passage"}),
    (("快扣要帶幾個", "…"), "那蛇油要幾個", {"intent": "detail", "names": "蛇油", "attributes": "bolts"}),
    (("bouldering gyms in Kaohsiung", "…"), "which is biggest", {"unrecorded": "size", "gym_city": "高雄市"}),
    (("首攀最早的路線", "…"), "最晚的呢", {"subject": "route", "extreme": "newest"}),
    (("best crag for winter?", "…"), "how far from Kaohsiung", {"subject": "crag"}),
    # The place and the grade stay where only a type, or only a grade, is counted.
    (("龍洞 5.11 運攀有幾條", "…"), "傳攀有幾條",
     {"intent": "count", "crag_ids": "longdong", "grades": "5.11a..5.11d", "route_types": "trad"}),
    (("how many routes at Kenting", "…"), "how many 5.12s?", {"crag_ids": "kenting", "grades": "5.12a..5.12d"}),
    (("絕情谷有幾條", "…"), "難度分布", {"intent": "distribution", "area_ids": "shoushan/heartless-valley"}),
    (("龍洞 5.12 有幾條", "…"), "難度分布", {"group_by": "grade", "crag_ids": "longdong", "grades": None}),
    (("德芙蘭有傳攀嗎", "…"), "多少條", {"intent": "count", "crag_ids": "defulan", "route_types": "trad"}),
    (("關子嶺有頂繩嗎", "…"), "列出來", {"intent": "list", "crag_ids": "guanziling", "route_types": "toprope"}),
    # A place said before is left behind, and nothing else.
    (("龍洞有 5.14 嗎", "…"), "那全台灣呢", {"crag_ids": (), "grades": "5.14a..5.14d"}),
    (("5.13 routes at Kenting", "…"), "what about all of Taiwan?", {"crag_ids": (), "grades": "5.13a..5.13d"}),
    (("墾丁有抱石嗎", "…"), "那哪裡有", {"crag_ids": (), "route_types": "boulder", "group_by": "crag"}),
    (("台北有抱石館嗎", "…"), "那戶外呢", {"subject": "crag"}),
    (("routes at Music Hall", "…"), "which of those has bolts?", {"area_ids": "longdong/music-hall", "bolts_min": 1}),
    (("龍洞 5.9 傳攀", "…"), "有 bolt 的呢", {"crag_ids": "longdong", "route_types": "trad", "bolts_min": 1}),
    (("墾丁適合幾月去", "墾丁適合的季節是秋季、冬季、春季 [1]。"), "夏天不行嗎",
     {"intent": "detail", "names": "墾丁", "attributes": "season"}),
    (("關子嶺的岩質", "…", "壽山的呢", "…"), "一樣嗎", {"names": {"關子嶺", "壽山"}, "attributes": "rock"}),
    (_TOP, "有影片嗎", {"intent": "extreme", "crag_ids": "kenting", "attributes": "videos", "has_video": None}),
    (_TOP, "它多難", {"intent": "detail", "names": "龍王"}),
    (_TOP, "附近有類似的嗎", {"intent": "recommend", "names": "龍王"}),
    (_FIRST, "第二條呢", {"intent": "detail", "names": "小魚", "attributes": "length"}),
    (("trad routes at Long Dong over 30m", "…"), "actually Kenting", {"crag_ids": "kenting", "route_types": "trad"}),
    # A bound stays a bound.
    (("20 公尺以上的 5.9 運攀", "…"), "30 公尺呢", {"length_min_m": 30.0, "length_max_m": None, "grades": "5.9..5.9"}),
    (("5.9 sport under 20 m", "…"), "what about 15 m", {"length_min_m": None, "length_max_m": pytest.approx(15.0)}),
    (("20 公尺以上的 5.9 運攀", "…"), "在哪個岩場", {"group_by": "crag", "length_min_m": 20.0}),
    # What will do as well is wanted beside the rest.
    (("關子嶺 5.10 運攀", "…"), "頂繩也行", {"route_types": {"sport", "toprope"}, "grades": "5.10a..5.10d"}),
    (("關子嶺 5.10 運攀", "…"), "5.11也可以", {"route_types": "sport", "grades": "5.10a..5.11d"}),
    (("關子嶺 5.9 以下的路線", "…"), "5.10也可以", {"grades": "..5.10d", "crag_ids": "guanziling"}),
    (("sport routes at Kenting 5.9", "…"), "5.10 is fine too", {"route_types": "sport", "grades": "5.9..5.10d"}),
    # A wall that a route of another crag is called like is told with its crag.
    (("上天梯在哪", "上天梯（Stairway to Heaven）在壽山 南面；5.9 [1]。"), "那一區還有哪些路線",
     {"area_ids": "shoushan/south-face"}),
    (("龍洞跟墾丁哪個路線多", "…"), "夏天該去哪個", {"intent": "compare", "names": {"龍洞", "墾丁"}}),
    # Back to what was asked before an article, and to the place, the brand, the routes spoken of.
    (("四月去德芙蘭好嗎", "…", "為什麼", "…"), "那壽山呢", {"intent": "detail", "subject": "crag", "names": "壽山"}),
    (("九月去關子嶺可以嗎？不行就夏天", "…"), "為什麼", {"intent": "knowledge"}),
    (("紅石怎麼樣", "…"), "總共有幾間", {"subject": "gym", "intent": "count", "names": "紅石"}),
    (("5.13 的路線有哪些", "…"), "要去哪個岩場", {"intent": "distribution", "group_by": "crag"}),
    (("魔女橋多難", "魔女橋（Witch's Bridge）的難度是 5.13d"), "who put it up",
     {"names": "魔女橋", "unrecorded": "first_ascensionist"}),
    (("墾丁最難的運攀", "墾丁最難的是龍王（Dragon King），5.14a"), "列出來", {"intent": "list", "order": "hardest"}),
    (("推薦一條壽山 5.10", "- 心悸（Palpitation）：5.10d"), "不要這條，換一條",
     {"intent": "recommend", "crag_ids": "shoushan"}),
    (("how many routes at Clocktower", "…", "and Back Door?", "…"), "which has more boulders", {"intent": "compare"}),
    (("墾丁 bolt 最多的路線", "…"), "最少的呢", {"extreme": "fewest_bolts", "crag_ids": "kenting"}),
    (("龍王跟 Zeta 哪條長", "…"), "在同一個岩場嗎", {"intent": "detail", "names": {"龍王", "Zeta"}}),
    # The one that is nearest, the several before one, the two that tie, the place that a correction names.
    (("台北車站附近的岩館", "離台北車站最近的是紅石攀岩-士林店：\n- 紅石攀岩-士林店：士林區\n- 奇岩攀岩館：南港區"),
     "離那邊最近的那間有淋浴嗎", {"intent": "detail", "names": "紅石攀岩-士林店"}),
    ((*_TOP, "它多難", "龍王的難度是 5.14a"), "有沒有 5.11 的",
     {"intent": "list", "crag_ids": "kenting", "grades": "5.11a..5.11d"}),
    (("關子嶺難度分布", "…"), "有 5.13 的嗎", {"intent": "list", "group_by": None, "crag_ids": "guanziling"}),
    (("龍洞的月光寶盒幾級", "資料裡找不到「月光寶盒」。"), "我是說壽山那條",
     {"intent": "detail", "unknown_names": "月光寶盒"}),
    (("墾丁還是壽山", "…"), "我大概爬 5.9", {"intent": "compare", "grades": "5.9..5.9", "names": {"墾丁", "壽山"}}),
    (("壽山有幾條 5.8", "…"), "全都列出來", {"intent": "list", "limit": 20}),
    (("白虎幾級", "白虎的難度是 5.11d", "類似的呢", "…"), "同一個區的", {"subject": "route", "names": "白虎"}),
    (("我住在新莊", "…"), "附近的抱石館", {"subject": "gym", "gym_types": "bouldering"}),
    (("紅石有冷氣嗎", "…"), "哪間離台北車站最近", {"subject": "gym", "names": {"紅石", "台北車站"}}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), CASES, ids=[q for _, q, _ in CASES])
def test_what_was_said_before_is_kept(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("龍洞 5.11 運攀有幾條", "台灣有幾條傳攀", {"crag_ids": (), "grades": None}),
        ("龍洞 5.11 運攀有幾條", "關子嶺有幾條路線", {"crag_ids": "guanziling", "grades": None, "route_types": ()}),
        ("20 公尺以上的 5.9 運攀", "剛好 30 公尺的呢", {"length_min_m": 30.0, "length_max_m": 30.0}),
        ("德芙蘭有傳攀嗎", "總共有幾條路線", {"crag_ids": "defulan", "route_types": ()}),
        ("音樂廳有幾條路線", "長巷呢", {"area_ids": "longdong/long-lane"}),
    ],
)
def test_what_says_enough_stands_for_itself(ask: Ask, before: str, question: str, expected: dict[str, Any]) -> None:
    assert differences(ask(question, history=(Turn("user", before), Turn("assistant", "…"))), expected) == {}
