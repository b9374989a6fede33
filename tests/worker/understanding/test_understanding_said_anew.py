"""Follow-ups said with what is told before them, in words that no rule knows, or with a name in passing."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_DEFULAN = ("How many routes does Defulan have in total?", "Defulan has 51 routes in the data.")
_SPORT = ("Which sport routes are in Second Cave?", "Second Cave has four sport routes.")
_TRAD = ("How many trad routes are there in the Second Cave?", "There are 35 trad routes.")
_HARD = ("關子嶺 5.12 以上有幾條路線", "關子嶺 5.12 以上（含）的路線有 20 條。")
_TOWER = ("鐘塔有哪些路線", "龍洞鐘塔共有 54 條路線。")
_FAIRY = ("飛天仙女多難", "飛天仙女在壽山通道，5.11a，10 公尺，8 個耳片。")
_GRASS = ("龍洞的阿草幾級", "「阿草」（Grass）在龍洞第一洞，難度 5.10a，運動攀登，19 公尺。")
_GHOST = ("毒刺林的白無常多難", "白無常（The White Ghost）在關子嶺毒刺林，難度 5.10c。")
_HARDEST = ("關子嶺最難的路線是哪條？", "關子嶺最難的是毒刺林的毒領風騷，5.13d。")
_CIVIC = ("Civic Bouldergym, nearest station?", "The nearest station is Nangang Exhibition Center.")
_CORNER = ("角攀岩館中山店在哪", "角攀岩館-中山店在台北市中山區中山北路二段68號B1。")
_ULTIMATE = ("終極岩有什麼線", "關子嶺終極岩登錄了八條運動路線，例如野地飛鼠（5.12c）、天龍八步（5.13b）。")
_DRAGON = ("墾丁龍牆最難的是哪一條", "龍牆最難的是龍王，5.14a。")

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # What is told before it is asked binds nothing.
    (
        _TOWER,
        "我只有快扣，把sport的挑出來給我看就好",
        {"intent": "list", "area_ids": "longdong/clocktower", "route_types": "sport"},
    ),
    (
        _DEFULAN,
        "nobody in our club places gear, so how many of them are trad",
        {"intent": "count", "crag_ids": "defulan", "route_types": "trad"},
    ),
    (
        _SPORT,
        "we only have a short rope, so drop everything that's 15 m or more",
        {"intent": "list", "area_ids": "longdong/second-cave", "route_types": "sport", "length_min_m": None},
    ),
    (
        ("保力達B和暗靈魂哪條較難", "都是 5.12a。"),
        "快扣不知道帶幾支，想問它們誰的掛點多",
        {"intent": "compare", "names": {"保力達B", "暗靈魂"}, "attributes": "bolts"},
    ),
    (
        ("Which trad routes at Golden Valley are 5.7 or easier?", "Prelude (5.5) and Smutje (5.6)."),
        "Rockfall makes my wife nervous, so kindly drop the loose ones from that list",
        {"route_types": "trad", "not_features": "loose_rock", "grades": "..5.7"},
    ),
    (
        ("What's the hardest route at Guanziling?", "Clueless (5.13d)."),
        "5.13d, lol no. Go the other direction: what's the easiest line at that crag?",
        {"intent": "extreme", "extreme": "easiest", "grades": None, "crag_ids": "guanziling"},
    ),
    # How many, and the same as before.
    (_DEFULAN, "trad only, what's the figure then?", {"intent": "count", "route_types": "trad", "crag_ids": "defulan"}),
    (
        _TRAD,
        "and if I stick to 5.6 max, how many remain?",
        {"intent": "count", "route_types": "trad", "grades": "..5.6"},
    ),
    (_HARD, "同樣的標準換到壽山，數量是多少", {"intent": "count", "crag_ids": "shoushan", "grades": "5.12a.."}),
    (_HARD, "換成壽山有幾條", {"intent": "count", "crag_ids": "shoushan", "grades": "5.12a.."}),
    (
        ("How many routes at Shoushan are 5.9 or easier?", "12."),
        "Kenting too please, same cutoff",
        {"intent": "count", "crag_ids": "kenting", "grades": "..5.9"},
    ),
    (
        ("5.10 sport routes in Long Lane?", "Sky Ladder, Plausible, Heping."),
        "and out of that lot the longest one would be...?",
        {"intent": "extreme", "extreme": "longest", "area_ids": "longdong/long-lane", "route_types": "sport"},
    ),
    # The most of something.
    (_HARDEST, "退一步，排在它後面那條是誰", {"intent": "extreme", "extreme": "hardest", "rank": 2}),
    (
        _ULTIMATE,
        "看起來都好硬，有沒有最軟的那條可以讓我先試",
        {"intent": "extreme", "extreme": "easiest", "area_ids": "guanziling/ultimate-wall"},
    ),
    (_DRAGON, "換陽光牆，它的王者是誰", {"extreme": "hardest", "area_ids": "kenting/sunshine-wall"}),
    # What has not got it is to go.
    (("壽山的5.10b有哪些", "12 條。"), "沒影片的幫我拿掉 謝謝", {"has_video": True, "grades": "5.10b..5.10b"}),
    (
        ("關子嶺集合場有哪些路線", "10 條。"),
        "太簡單的不要 5.11起跳的留下來就好",
        {"grades": "5.11a..", "area_ids": "guanziling/assembling-field"},
    ),
    # A route of the same wall, in passing or by its half; another branch of the gym.
    (_GRASS, "那阿花我也想順便爬，等級差很多嗎", {"names": {"阿草", "阿花"}}),
    (_FAIRY, "那婢女我爬得動嗎 她是幾級的", {"names": "飛天婢女", "attributes": "grade"}),
    (_GHOST, "旁邊那條黑的無常又是多難", {"names": "黑無常", "attributes": "grade"}),
    (
        ("香雞排幾級", "5.10a，壽山平台上。"),
        "鹹酥雞應該也差不多吧？它是幾級",
        {"intent": "detail", "names": "鹹酥雞", "attributes": "grade"},
    ),
    (
        _CORNER,
        "我人在東區，去華山店比較順，是要搭到哪一站",
        {"intent": "detail", "gym_ids": "corner-huashan", "attributes": "station"},
    ),
    # Of a gym.
    (_CIVIC, "Do they have somewhere to lock up my laptop bag?", {"gym_ids": "civic-boulder"}),
    (
        ("How much is T-Up Xindian on a weekday?", "NT$500."),
        "is there some evening discount at that gym",
        {"gym_ids": "tup-xindian", "attributes": "price", "unrecorded": ()},
    ),
    # Another place under the same terms; what is told of somebody around a question that leans.
    (_HARD, "條件不變，地點改墾丁", {"intent": "count", "crag_ids": "kenting", "grades": "5.12a.."}),
    (_HARD, "把場地換成墾丁再算一次", {"intent": "count", "crag_ids": "kenting", "grades": "5.12a.."}),
    (
        ("How many routes at Shoushan are 5.9 or easier?", "12."),
        "run that for Kenting as well",
        {"intent": "count", "crag_ids": "kenting", "grades": "..5.9"},
    ),
    (_SPORT, "can you narrow that to stuff under 5.11", {"route_types": "sport", "grades": "..5.10d"}),
    (_FAIRY, "我朋友一直催，那它有幾顆bolt", {"names": "飛天仙女", "attributes": "bolts", "intent": "detail"}),
    (
        ("德芙蘭金三角5.9以下有幾條？", "9 條。"),
        "我朋友在旁邊一直催，只要運動攀登的，有哪幾條？",
        {"route_types": "sport", "grades": "..5.9"},
    ),
    (_CIVIC, "what time do they kick you out on Sundays", {"gym_ids": "civic-boulder", "attributes": "hours"}),
    (
        ("How much is Civic Bouldergym?", "NT$400."),
        "I'm coming by MRT, where do I get off",
        {"gym_ids": "civic-boulder", "attributes": "station"},
    ),
    # Look-alikes: an article, another thing and what nobody records stay what they are.
    (_DEFULAN, "My belayer is new, how do I check her knot?", {"intent": "knowledge"}),
    (_TOWER, "我只有快扣，傳攀到底是什麼", {"intent": "knowledge"}),
    (_GRASS, "那墾丁最難的是哪條", {"intent": "extreme", "crag_ids": "kenting", "extreme": "hardest"}),
    (_HARDEST, "它的首攀是誰", {"unrecorded": "first_ascensionist"}),
    (_FAIRY, "那它幾個bolt", {"names": "飛天仙女", "attributes": "bolts"}),
    (_CIVIC, "我人在東區，附近還有別家嗎", {"subject": "gym"}),
]


@pytest.mark.parametrize(("before", "question", "expected"), CASES, ids=[f"{b[0]}|{q}" for b, q, _ in CASES])
def test_a_follow_up_is_understood_however_it_is_said(
    ask: Ask, before: tuple[str, ...], question: str, expected: dict[str, Any]
) -> None:
    history = tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(before))
    assert differences(ask(question, history=history), expected) == {}
