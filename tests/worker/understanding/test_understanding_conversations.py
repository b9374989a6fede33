"""What strangers say second and third: a bill for others, the way from a town, other walls, a correction of a word."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_BILL = ("原岩萬華平日三個人都要租鞋多少", "原岩攀岩館-萬華店：3 人的平日單次加岩鞋租借一共 NT$1,650 [1]。")
_WEEKEND = ("How much is T-Up Zhonghe on weekends?", "Prices at T-Up Climbing Gym Zhonghe: weekend entry NT$550 [1].")
_PRICE = ("原岩萬華假日多少", "原岩攀岩館-萬華店的票價：假日單次 NT$500 [1]。")
_HOURS = ("原岩萬華幾點開", "原岩攀岩館-萬華店的營業時間：週一至週五 10:00–23:00 [1]。")
_SEASON = ("墾丁什麼季節適合", "墾丁適合的季節是秋季、冬季、春季 [1]。")
_SEASON_EN = ("Is Long Dong good in summer?", "Long Dong: summer is not one of its best seasons [1].")
_GYMS = ("高雄有哪些岩館", "高雄市共有 3 間攀岩館：\n- 抱石基地（BCKH Bouldering Base）：左營區 [1]")
_DARK = ("暗黑之牆最難的路線", "墾丁暗黑之牆最難的路線有 3 條，都是 5.13a。")
_WHITE = ("how many routes at White Wall in Kenting", "There are 25 routes at White Wall (Kenting) [1].")
_COW = ("肥牛多難", "肥牛（Fat Cow）的難度是 5.6；位於龍洞 音樂廳 破碎面，傳統攀登，10 公尺 [1]。")
_COW_EN = ("Tell me about Fat Cow", "Fat Cow (肥牛) is a route in Broken Faces, Music Hall, Long Dong: 5.6, trad [1].")
_TRAD = ("any trad at defulan?", "Yes, there are 12 trad routes at Defulan, here are 8 of them.")
_ROPES = ("動力繩跟靜力繩差在哪", "靜力繩幾乎不伸長。")
_HELMET = ("do I need a helmet at the crag", "Everyone below the wall should wear one.")
_HARNESS = ("my harness is 8 years old can i still use it", "Retire a harness at the age the maker gives.")
_HARNESS_ZH = ("吊帶用了八年還能用嗎", "幾年要換看製造商說明書的年限。")
_LEAD = ("先鋒攀登是什麼", "先鋒攀登是從地面帶著繩子往上爬。", "跟頂繩差在哪", "頂繩時繩子已經在上方。")

_DIVE = ("第一次去龍洞 沒有裝備", "龍洞有 616 條路線，其中 5.9 以下的有 218 條 [1]。")
_SUMMER = ("龍洞 夏天 可以嗎", "龍洞：夏季不在建議季節內 [1]。")
_SUMMER_EN = ("Is Long Dong good in summer?", "Long Dong: summer is not one of its best seasons [1].")
_ROPE = ("what rope length for Long Dong", "The longest route at Long Dong is Upper Dragon Ridge (上龍脊): 100 m [1].")
_ROPE_ZH = ("龍洞要多長的繩子", "龍洞最長的路線是上龍脊（Upper Dragon Ridge），100 公尺 [1]。")
_ROUTE = ("Redhead how long", "Redhead (赤頭) is 25 m long; in Back Door, Long Dong, sport, 14 bolts [1].")
_HUALIEN = ("Any climbing in Hualien", "Yes, there is 1 climbing gym in Hualien:\n- Xiaowo Activity Space: Ji'an [1]")
_HUALIEN_ZH = ("花蓮哪裡可以爬", "花蓮縣有 1 間攀岩館：\n- 小窩活動共享空間：吉安鄉 [1]")
_LOCKERS = ("does T-Up Nangang have lockers", "T-Up Climbing Gym Nangang has no lockers [1].")
_WEAR = ("繩子多久要換", "受過大墜落的繩子要淘汰。")
_ANKLE = ("I twisted my ankle bouldering yesterday", "With a sprained ankle stop.")

_SPORT_COUNT = ("一線天有幾條運動攀登路線？", "壽山一線天共有 18 條運動攀登路線 [1]。")
_BACK = ("一線天有幾條路線？", "壽山一線天共有 18 條路線 [1]。", "龍洞呢？", "龍洞共有 616 條路線 [1]。")
_TWO_CRAGS = ("龍洞跟關子嶺哪個路線多？", "龍洞的路線比較多。")
_TWO_AFTER = ("龍洞有幾條路線？", "龍洞共有 616 條路線 [1]。", "關子嶺呢？", "關子嶺共有 50 條路線 [1]。")
_LEAD_GYMS = ("高雄有可以爬先鋒的岩館嗎？", "有，高雄市共有 2 間設有先鋒攀登的攀岩館。")
_FOUR = ("推薦四條龍洞路線", "推薦：\n- 斜板海：5.8\n- 熱水器：5.8\n- 翻牆：5.8\n- 快速道路：5.8")
_FOUR_IDS = ("LD-BACK-DOOR-24", "LD-BACK-DOOR-27", "LD-CLOCKTOWER-472", "LD-CLOCKTOWER-474")
_UP_TO = ("德芙蘭有哪些 5.9 以下的運動攀登路線？", "德芙蘭共有 3 條 5.9 以下的運動攀登路線。")

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # The way to the crag spoken of, from a town; of gyms the town is where they are.
    (_SEASON, "從高雄怎麼過去", {"intent": "detail", "crag_ids": "kenting", "attributes": "transport"}),
    (_SEASON, "在台北的話要怎麼去比較快", {"intent": "detail", "crag_ids": "kenting", "attributes": "transport"}),
    (_SEASON_EN, "How do I get there from Taipei?", {"intent": "detail", "crag_ids": "longdong",
                                                     "attributes": "transport"}),
    (_SEASON, "從台中市區開車要多久", {"intent": "detail", "crag_ids": "kenting", "attributes": "transport"}),
    (_GYMS, "從台北怎麼過去", {"subject": "gym"}),
    # How many of those listed are of one way of climbing.
    (("第一洞有哪些5.12", "龍洞第一洞共有 25 條 5.12a–5.12d 的路線。"), "有幾條是運攀",
     {"intent": "count", "grades": "5.12a..5.12d", "route_types": "sport", "area_ids": "longdong/first-cave"}),
    # The other walls of the crag; the same wall is no other one.
    (_DARK, "那附近還有什麼牆", {"subject": "area", "crag_ids": "kenting", "not_area_ids": "kenting/dark-wall"}),
    (_COW, "旁邊還有哪些岩區", {"subject": "area", "crag_ids": "longdong", "not_area_ids": "longdong/music-hall"}),
    (_WHITE, "what other walls are nearby", {"subject": "area", "crag_ids": "kenting"}),
    (_COW, "同一面牆還有什麼路線", {"subject": "route"}),
    # Others like it, and not all that lies beside it.
    (_COW_EN, "anything similar nearby", {"intent": "recommend", "mode": "similar", "names": "Fat Cow"}),
    (_COW, "附近有類似的嗎", {"intent": "recommend", "mode": "similar", "names": "肥牛"}),
    (_COW_EN, "what else is nearby", {"intent": "list", "mode": None}),
    # A correction in one word is read as the word would be.
    (_TRAD, "no wait I meant sport", {"intent": "list", "crag_ids": "defulan", "route_types": "sport"}),
    (_TRAD, "sorry, top rope", {"intent": "list", "crag_ids": "defulan", "route_types": "toprope"}),
    (_TRAD, "what does trad mean?", {"intent": "knowledge"}),
    # So too where the excuse stands behind.
    (_HUALIEN, "outdoors I mean", {"subject": "crag", "gym_city": None}),
    (_HUALIEN_ZH, "我是說戶外的", {"subject": "crag", "gym_city": None}),
    (_HUALIEN, "what do you mean", {"subject": None}),
    # What can be rented there, how much rope and how many draws a place wants, and which crag instead.
    (_DIVE, "有地方租嗎", {"intent": "detail", "crag_ids": "longdong", "unrecorded": "other_rental"}),
    (_ROPE, "and how many quickdraws", {"extreme": "most_bolts", "crag_ids": "longdong"}),
    (_ROPE_ZH, "那快扣要幾支", {"extreme": "most_bolts", "crag_ids": "longdong"}),
    (_ROUTE, "and how many quickdraws", {"intent": "detail", "named_ids": "LD-BACK-DOOR-59"}),
    (_SUMMER, "那哪裡夏天可以", {"intent": "list", "subject": "crag", "crag_ids": (), "seasons": "Summer"}),
    (_SUMMER, "那哪個岩場可以", {"intent": "list", "subject": "crag", "crag_ids": (), "seasons": "Summer"}),
    (_SUMMER_EN, "so where can I climb in summer", {"intent": "list", "subject": "crag", "crag_ids": ()}),
    (_SUMMER, "那裡可以停車嗎", {"intent": "detail", "crag_ids": "longdong"}),
    # Those of a count are listed where it is asked which they are, and counted where it is asked how many.
    (_SPORT_COUNT, "只要運動攀登的，有哪幾條？", {"intent": "list", "route_types": "sport"}),
    (_SPORT_COUNT, "5.11 的有幾條？", {"intent": "count", "route_types": "sport"}),
    # Back to a place that was spoken of, and among those that were counted there.
    (_BACK, "回到一線天，那 18 條裡面 5.11 的占幾條", {"intent": "count", "area_ids": "shoushan/skyline"}),
    (_BACK, "那 616 條裡面 5.11 的占幾條", {"intent": "count", "crag_ids": "longdong", "area_ids": ()}),
    # Of all crags, and not of the two that were compared.
    (_TWO_CRAGS, "全台 哪個最多", {"intent": "distribution", "group_by": "crag", "crag_ids": ()}),
    (_TWO_CRAGS, "哪個最長", {"crag_ids": ("longdong", "guanziling")}),
    (_TWO_AFTER, "全台哪個最多？", {"intent": "distribution", "group_by": "crag", "crag_ids": ()}),
    # Why another town is asked about changes nothing of what is wanted there.
    (_LEAD_GYMS, "台南有嗎？想說換個地方爬", {"gym_city": "台南市", "facilities": "先鋒攀登"}),
    (_LEAD_GYMS, "台南有嗎？", {"gym_city": "台南市", "facilities": "先鋒攀登"}),
    (_FOUR, "四條裡 longest 的是哪條，幾米？", {"extreme": "longest", "ids": _FOUR_IDS}),
    (_FOUR, "龍洞最長的是哪條", {"extreme": "longest", "ids": ()}),
    (_UP_TO, "那放寬到 5.10b 呢？", {"intent": "list", "crag_ids": "defulan", "grades": "..5.10b"}),
    (_UP_TO, "那難度放寬到 5.10b 的話呢？一樣只要運動攀登。", {"grades": "..5.10b", "unknown_names": ()}),
]  # fmt: skip
WRITTEN = [
    # A bill keeps its people, its day and what is rented where one of these changes.
    (_BILL, "假日呢", "「原岩萬華」3個人假日都要租岩鞋總共多少錢"),
    (_BILL, "如果改成星期日的話呢", "「原岩萬華」3個人星期日都要租岩鞋總共多少錢"),
    (_BILL, "那五個人呢", "「原岩萬華」五個人平日都要租岩鞋總共多少錢"),
    (_BILL, "再加吊帶的話", "「原岩萬華」3個人平日都要租岩鞋和吊帶總共多少錢"),
    (_PRICE, "加租鞋呢", "「原岩萬華」假日入場加租岩鞋總共多少錢"),
    (_WEEKEND, "And with shoes?", "「T-Up Zhonghe」 total for one on weekends with shoe rental"),
    # What was explained is asked of another thing, of its age, of another way of climbing.
    (_HARNESS, "what about my rope, its 5", "my rope is 5 years old can i still use it"),
    (_HARNESS_ZH, "那繩子呢，用了三年", "繩子用了三年還能用嗎"),
    (_HARNESS, "what about my rope", "my rope is 8 years old can i still use it"),
    (_ROPES, "那抱石需要嗎", "抱石需要繩嗎"),
    (_HELMET, "do i need one for bouldering", "do I need helmet for bouldering"),
    (_WEAR, "那吊帶跟扁帶呢", "吊帶跟扁帶多久要換"),
    (_WEAR, "頭盔", "頭盔多久要換"),
    (_ANKLE, "should i ice it", "I twisted my ankle bouldering yesterday: should i ice it"),
    (_LOCKERS, "and Mingde", "does 「T-Up Mingde」 have lockers"),
    (_LEAD, "新手先學哪個", "先鋒攀登 和 頂繩:新手先學哪個"),
]


def _turns(said: tuple[str, ...]) -> tuple[Turn, ...]:
    return tuple(Turn("assistant" if n % 2 else "user", text) for n, text in enumerate(said))


@pytest.mark.parametrize(("before", "text", "expected"), CASES, ids=[f"{c[0][0]}|{c[1]}" for c in CASES])
def test_what_is_said_next_goes_on_from_what_was_spoken_of(
    ask: Ask, before: tuple[str, ...], text: str, expected: dict[str, Any]
) -> None:
    """What strangers said next, and what is none of it."""
    assert differences(ask(text, history=_turns(before)), expected) == {}


@pytest.mark.parametrize(("before", "text", "written"), WRITTEN, ids=[f"{c[0][0]}|{c[1]}" for c in WRITTEN])
def test_what_changes_is_put_in_the_place_of_what_was_said(
    ask: Ask, before: tuple[str, ...], text: str, written: str
) -> None:
    """The text that is read instead holds what was said before and what is new."""
    assert ask(text, history=_turns(before)).text == written


def test_a_day_after_hours_asks_for_hours(ask: Ask) -> None:
    """No bill was asked, and none is made of it."""
    assert ask("假日呢", history=_turns(_HOURS)).attributes == ("hours",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Rain that has been is asked of the rock, and rain that falls now of nobody here.
        ("請問龍洞是不是下雨完隔天就可以爬", {"out_of_scope": False, "crag_ids": "longdong"}),
        ("龍洞是不是下雨之後要等乾", {"out_of_scope": False, "crag_ids": "longdong"}),
        ("現在龍洞是不是下雨", {"out_of_scope": True}),
        ("龍洞現在有沒有下雨", {"out_of_scope": True}),
        # How far the rock is from the car is the walk there.
        ("龍洞岩壁離停車場多遠", {"attributes": {"approach", "parking"}}),
        ("墾丁的岩場到停車場要多久", {"attributes": {"approach", "parking", "transport"}}),
        ("德芙蘭的停車場在哪", {"attributes": {"place", "parking"}}),
        # Easy ones, whatever else they are to be; what is easily done there is no easy route.
        ("關子嶺有沒有很簡單然後不會太高的路線", {"grades": "..5.9", "order": "shortest"}),
        ("any easy but long routes at Kenting", {"grades": "..5.9", "order": "longest"}),
        ("關子嶺有沒有容易摔的路線", {"grades": None}),
        # Which crag, and how one gets there, is asked of crags.
        ("I climb 5.10, which crag should I go to", {"subject": "crag"}),
        ("we climb 5.10. where should we go and how do we get there?", {"subject": "crag", "missing": None}),
        ("I climb 5.10, what should I try at Kenting", {"subject": "route"}),
        # Where one begins to learn is no place.
        ("我想學攀岩 要從哪裡開始", {"attributes": (), "missing": None}),
        ("how many draws at Kenting", {"extreme": "most_bolts", "crag_ids": "kenting"}),
        ("how many draws does each route on Ultimate Wall need", {"intent": "list", "extreme": None}),
        # Typed in a hurry.
        ("kirin open tmrw?", {"weekday": "tuesday", "attributes": "hours"}),
        (
            "whats the difference between shoushan and guanziling, im a 5.9 climber",
            {"intent": "compare", "unheard": ()},
        ),
        ("my 6yr old wants to climb, which gym in taipei", {"novice": "child", "gym_city": "台北市"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_plain_question_by_itself(ask: Ask, text: str, expected: dict[str, Any]) -> None:
    """What was read as the weather, as parking alone, or not at all."""
    assert differences(ask(text), expected) == {}
