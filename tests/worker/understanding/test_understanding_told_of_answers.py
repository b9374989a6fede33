"""Chinese follow-ups that take note of the answer, tell why they ask, or say in other words what they do to a list."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_FROG = ("關子嶺的青蛙王子幾級", "青蛙王子位於關子嶺終極岩，難度 5.12d。")
_DRAGON = ("墾丁龍牆最難的是哪一條", "龍牆最難的是龍王，5.14a。")
_SHOUSHAN = ("壽山最難的是哪條", "壽山最難的是 Y2K出差，5.13a。")
_TOWER = ("鐘塔有5.4的trad嗎", "有，鐘塔區的「鐘塔東北角」(Northeast Buttress) 是 5.4 的傳統路線。")
_WUYAN = ("舞岩抱石禮拜五是開到幾點啊", "舞岩抱石攀岩館星期五的營業時間是 13:00-21:00。")
_FACTORY = ("員林的破舊工廠星期六幾點開？", "破舊工廠星期六 09:30–22:00。")
_GATE = ("龍洞校門口有多少路線？", "校門口區共有 51 條路線。")
_KENTING = ("墾丁5.11的路線有哪些", "墾丁的 5.11 路線有遺落海岸、亞克路、山獸神、夜行者、森林人、芝麻湯圓等。")
_SKYLINE = ("壽山一線天有什麼5.11的路線", "一線天的 5.11 有 Crazy pills、Unhappy ending 等路線。")
_LANE = ("龍洞長巷5.12的有哪些", "龍洞長巷 5.12 的路線有：金門天花板 5.12b、限制級 5.12b、輔導級 5.12a。")
_EASY_LANE = ("長巷5.9以下有哪些路線", "龍洞長巷 5.9 以下的路線有：天梯內角（5.9，傳攀）、消防梯（5.7，傳攀）等。")
_VALLEY = ("黃金谷 5.11 sport", "黃金谷 5.11 的運動路線有橘子之旅、大南瓜、白臉等。")
_BEES = ("毒刺林的5.12c", "毒刺林有兩條 5.12c：小蜜蜂與天堂之路。")
_AREAS = ("龍洞九個區域各有幾條路線", "後門 105、音樂廳 103、黃金谷 100、第一洞 68、鐘塔 54、大禮堂 42。")
_MINGDE = ("原岩明德店在哪", "原岩攀岩館-明德店在台北市北投區文林北路222號B1，最近的捷運站是明德站。")
_ZHONGHE = ("原岩中和平日多少錢", "原岩攀岩館-中和店平日單次入場 500 元。")
_TAITUNG = ("台東有攀岩館嗎 星期六開到幾點", "台東有禾匠攀岩，星期六 10:00-21:00。")
_KATABATIC = ("落山風有幾支bolt", "落山風（Katabatic winds）在墾丁陽光牆，5.12a，14 公尺，有 6 支 bolt。")
_FREE_WAY = ("康莊大道在墾丁哪個區", "康莊大道（Free Way）在墾丁的地圖牆，難度 5.7。")

_ULTIMATE = {"area_ids": "guanziling/ultimate-wall"}
_AT_LANE = {"area_ids": "longdong/long-lane"}
_OF_WUYAN = {"intent": "detail", "gym_ids": "wuyan-yilan"}
_IN_KENTING = {"intent": "list", "crag_ids": "kenting", "grades": "5.11a..5.11d"}

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # A grade of the answer, with what somebody thinks of it.
    (_FROG, "12d跪了，同面牆最簡單的是哪條", {"extreme": "easiest", "grades": None, **_ULTIMATE}),
    (_FROG, "5.12d這輩子無緣，終極岩5.10的有哪些", {"grades": "5.10a..5.10d", **_ULTIMATE}),
    (_FROG, "12d拜見了...我頂多5.11，終極岩還剩哪些我能爬", {"grades": "..5.11d", **_ULTIMATE}),
    (_DRAGON, "龍王仰望就好，陽光牆最難的呢", {"extreme": "hardest", "area_ids": "kenting/sunshine-wall"}),
    (_DRAGON, "14a喔太狂了吧，那最簡單的是哪條", {"extreme": "easiest", "grades": None}),
    (_SKYLINE, "5.11都爬膩了，5.12以上的有幾條",
     {"intent": "count", "grades": "5.12a..", "area_ids": "shoushan/skyline"}),
    # Another place, in a clause of its own.
    (_SHOUSHAN, "才5.13a喔，改看龍洞，大魔王是誰", {"extreme": "hardest", "crag_ids": "longdong", "grades": None}),
    (_TOWER, "鐘塔太遠了懶得走，換長巷看看，5.8以下的傳攀有哪些",
     {"intent": "list", "grades": "..5.8", "route_types": "trad", **_AT_LANE}),
    (_KENTING, "同學說壽山也有不少，列一下", {"intent": "list", "crag_ids": "shoushan", "grades": "5.11a..5.11d"}),
    # A day that will not do, and a day pointed at.
    (_WUYAN, "禮拜五要加班，禮拜天幾點開", {"weekday": "sunday", **_OF_WUYAN}),
    (_WUYAN, "週五沒空欸 週日去的話開到幾點", {"weekday": "sunday", **_OF_WUYAN}),
    (_FACTORY, "星期六走不開，同學約星期日，那天幾點關", {"weekday": "sunday", "gym_ids": "shabby-factory"}),
    (_TAITUNG, "星期天我們會到花蓮，那邊的岩館當天幾點關", {"weekday": "sunday", "gym_city": "花蓮縣"}),
    # A figure that was told.
    (_GATE, "51條也太多，傳攀的有幾條", {"intent": "count", "area_ids": "longdong/school-gate", "route_types": "trad"}),
    (_GATE, "51條裡面有影片的有多少", {"intent": "count", "area_ids": "longdong/school-gate", "has_video": True}),
    # What is guessed before it is asked of several.
    (_BEES, "天堂之路感覺比較長吧，兩條各幾公尺", {"names": {"小蜜蜂", "天堂之路"}, "attributes": "length"}),
    # Those of a list, without a noun: what they were listed for holds.
    (_KENTING, "手臂沒力，十公尺以內的幫我挑出來", {"length_max_m": 10.0, **_IN_KENTING}),
    (_KENTING, "我朋友想看beta，有影片的是哪幾條", {"has_video": True, **_IN_KENTING}),
    (_LANE, "運攀的有哪些", {"grades": "5.12a..5.12d", "route_types": "sport", **_AT_LANE}),
    (_LANE, "傳統的不要，有打bolt的剩哪些", {"grades": "5.12a..5.12d", "not_route_types": "trad", **_AT_LANE}),
    (_EASY_LANE, "都是傳攀喔，我不會放裝備耶，這個級數範圍裡面有別種的嗎",
     {"grades": "..5.9", "not_route_types": "trad", **_AT_LANE}),
    (_EASY_LANE, "全是傳攀啊，那不用放保護的有嗎", {"grades": "..5.9", "route_types": "sport", **_AT_LANE}),
    (_VALLEY, "一樣的級數，傳統的呢",
     {"grades": "5.11a..5.11d", "route_types": "trad", "area_ids": "longdong/golden-valley"}),
    (_AREAS, "墊底的是哪一區，幾條", {"extreme": "fewest_routes", "crag_ids": "longdong"}),
    # One fact of the one spoken of.
    (_MINGDE, "明德站OK我會搭，那下車以後腳程遠不遠，幾分鐘", {"gym_ids": "tup-mingde", "attributes": "approach"}),
    (_ZHONGHE, "我沒岩鞋，現場借一雙多少", {"gym_ids": "tup-zhonghe", "attributes": "price"}),
    (_KATABATIC, "懂，6支。同一面牆的閃電也幫我查這個", {"names": "閃電", "attributes": "bolts"}),
    (_FREE_WAY, "只為一條跑過去有點虧，同一面牆上還能爬什麼", {"intent": "list", "area_ids": "kenting/map-wall"}),
    # What somebody is given to know, and what gives up what has it not.
    (_MINGDE, "大概知道位置了，平日一次多少", {"gym_ids": "tup-mingde", "attributes": "price"}),
    (_ZHONGHE, "我只有六日有空 這樣是多少", {"gym_ids": "tup-zhonghe", "attributes": "price", "weekday": "saturday"}),
    (_KENTING, "沒影片我不敢爬，把那種去掉", {"has_video": True, **_IN_KENTING}),
    (("音樂廳的5.11有幾條", "音樂廳有 12 條。"), "黃金谷呢 會比較少嗎",
     {"intent": "compare", "names": {"音樂廳", "黃金谷"}}),
    # Of several that were shown a remark says which is asked of.
    (_BEES, "天堂之路聽起來超硬，那它多少公尺", {"names": "天堂之路", "attributes": "length"}),
    # What is spoken of is no remark, and what is asked stays.
    (_FROG, "5.12d的終極岩有幾條", {"intent": "count", "grades": "5.12d..5.12d", **_ULTIMATE}),
    (_KENTING, "只要5.11a的，有影片的有哪些", {"grades": "5.11a..5.11a", "has_video": True}),
    (_LANE, "運攀路線有哪些", {"route_types": "sport", "grades": None, **_AT_LANE}),
    (_WUYAN, "禮拜五也開嗎，禮拜天呢", {"gym_ids": "wuyan-yilan"}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "question", "expected"), CASES, ids=[f"{b[0]}|{q}" for b, q, _ in CASES])
def test_a_follow_up_asks_what_stands_beside_its_remarks(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}
