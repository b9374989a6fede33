"""Plain questions about routes that the records can answer: conditions, extremes and names in everyday words."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("Which route has the longest name?", {"unrecorded": ("name_length",)}),
    ("名字最長的路線", {"unrecorded": ("name_length",)}),
    ("有哪些同名的路線", {"unrecorded": ("name_length",)}),
    ("龍洞最長的路線", {"unrecorded": (), "extreme": "longest"}),
    ("How many routes are between 5.11a and 5.11d?", {"grades": "5.11a..5.11d", "intent": "count"}),
    ("Which routes are between 5.10a and 5.10c?", {"grades": "5.10a..5.10c", "intent": "list"}),
    ("Which is harder, 5.10a or 5.10c?", {"intent": "knowledge"}),
    (
        "trad at Defulan between 5.10 and 5.11, what are my options?",
        {"intent": "list", "grades": "5.10a..5.11d", "route_types": "trad"},
    ),
    ("What's the hardest crack route?", {"intent": "extreme", "extreme": "hardest", "features": "crack"}),
    ("What's the easiest multi-pitch route?", {"intent": "extreme", "features": "multi_pitch"}),
    ("What share of routes is multi-pitch?", {"intent": "count", "features": "multi_pitch"}),
    ("最新的運動攀路線", {"extreme": "newest", "route_types": "sport", "subject": "route"}),
    ("首攀最晚的運動攀路線", {"extreme": "newest", "subject": "route"}),
    ("最晚首攀的傳攀", {"extreme": "newest", "route_types": "trad", "subject": "route"}),
    ("開到最晚的岩館", {"extreme": "latest_closing", "subject": "gym"}),
    ("1990 年代首攀的路線", {"first_ascent_min": 1990, "first_ascent_max": 1999, "unknown_names": ()}),
    ("1990年代的路線有哪些", {"first_ascent_min": 1990, "first_ascent_max": 1999, "intent": "list"}),
    ("人氣最高的路線", {"extreme": "most_popular"}),
    ("龍洞最高的路線", {"extreme": "longest"}),
    ("還沒有人完攀的路線", {"named": "無人完攀", "intent": "list"}),
    ("有哪些 project 路線", {"named": "Project", "intent": "list"}),
    ("Which routes are open projects?", {"named": "Project", "intent": "list"}),
    ("How many projects are there at Longdong?", {"named": "Project", "intent": "count", "crag_ids": "longdong"}),
    ("What projects should I try at 5.12?", {"named": None, "intent": "recommend"}),
    ("未命名的路線有哪些", {"named": "未命名", "intent": "list"}),
    ("How many unnamed routes are there?", {"named": "Unnamed", "intent": "count"}),
    ("How hard is Unnamed wide crack?", {"named": None, "intent": "detail"}),
    ("有別名的路線", {"holds": "aliases", "intent": "list"}),
    ("Which routes have another name?", {"holds": "aliases", "intent": "list"}),
    ("沒有首攀年份的路線", {"lacks": "first_ascent", "unknown_places": ()}),
    ("長度不明的路線有幾條", {"lacks": "length", "unknown_places": (), "unheard": ()}),
    ("bolt 數不明的路線有幾條", {"lacks": "bolts", "unheard": ()}),
    ("trad routes with bolts", {"route_types": "trad", "bolts_min": 1}),
    ("有 bolt 的傳攀路線", {"route_types": "trad", "bolts_min": 1}),
    ("保護良好的路線", {"not_features": "runout", "unknown_places": (), "unheard": ()}),
    ("考驗力量的路線", {"features": "power", "unknown_places": ()}),
    ("考驗技術的路線", {"features": "technical", "unknown_places": ()}),
    ("大把手的路線", {"features": "jug", "unknown_places": ()}),
    ("要伸展很遠的路線", {"features": "reachy", "intent": "list"}),
    ("點距遠的路線", {"features": "reachy", "unheard": ()}),
    ("routes that test endurance", {"features": "endurance", "unheard": ()}),
    ("龍洞的鎖點間距大概多少", {"features": ()}),
    ("Which crag has the most routes at least 20 metres long?", {"extreme": None, "group_by": "crag"}),
    ("南部岩場裡標經典的5.11有誰", {"subject": "route", "features": "classic"}),
    ("哪些岩場有5.11", {"subject": "crag"}),
    ("Which routes are close in grade to Fat Cow?", {"intent": "recommend", "mode": "similar"}),
    ("肥牛有浮石嗎", {"intent": "detail", "features": (), "unheard": (), "attributes": ("features",)}),
    ("How do I get down from Fat Cow?", {"intent": "detail", "attributes": ("features",)}),
    ("How popular is Fat Cow?", {"intent": "detail", "attributes": ("videos",)}),
    ("肥牛熱門嗎", {"intent": "detail", "attributes": ("videos",)}),
    ("anything on gear at School Gate up to 5.7?", {"route_types": "trad"}),
    ("which 5.8s can we do on our own gear at Back Door", {"route_types": "trad"}),
    ("placing their own pro, what is there at Music Hall under 5.9", {"route_types": "trad"}),
    ("他們只塞自己的保護。龍洞 5.8 有哪些", {"route_types": "trad"}),
    ("阿姨不喜歡掛bolt，大禮堂5.7有嗎", {"route_types": "trad"}),
    ("clip count on Moby Dick?", {"attributes": "bolts", "unheard": ()}),
    ("per zone, how many lines does Kenting have", {"group_by": "area", "unheard": ()}),
    ("鐵牛排我快扣 9 支夠不夠", {"attributes": "bolts", "unheard": ()}),
    ("seven draws, enough for Moby Dick?", {"attributes": "bolts"}),
    ("第一把快扣怎麼掛", {"attributes": ()}),
    ("後門頂繩:抱石", {"group_by": "type"}),
    ("does the gym in Tainan give discount on gear", {"route_types": ()}),
    ("5.7s at Second Cave with no fixed protection", {"bolts_max": 0}),
    ("lines free of bolts at Back Door", {"bolts_max": 0}),
    ("bolt clipping at Defulan below 5.10", {"route_types": "sport", "unheard": ()}),
    ("還沒學過先鋒，龍洞後門有哪些頂繩路線", {"route_types": "toprope"}),
    ("只能挑一區，鐘塔跟後門哪邊 trad 比較多", {"intent": "compare", "route_types": "trad"}),
    ("School Gate vs Clocktower: where are there more boulders?", {"intent": "compare", "route_types": "boulder"}),
    ("We should clip. Which height is best?", {"attributes": (), "missing": None}),
    ("Where can we leave our hired van at Defulan?", {"attributes": "parking", "unrecorded": ()}),
    ("Anywhere to boulder in Taitung, and until what time?", {"attributes": "hours", "subject": "gym"}),
    ("Can Fat Cow be top-roped?", {"intent": "detail", "attributes": ("type",), "unheard": ()}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_plain_questions_about_routes_are_read(ask: Ask, text: str, expected: dict[str, object]) -> None:
    assert differences(ask(text), expected) == {}


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("跟肥牛同一面岩壁還有更難的路線嗎", ("sector", "harder")),
        ("Harder routes in the same area as Fat Cow?", ("area", "harder")),
        ("肥牛那面岩壁還有哪些路線", ("sector",)),
        ("Anything easier near Straight Up?", ("area", "easier")),
        ("Which is harder, Fat Cow or Straight Up?", ()),
    ],
)
def test_neighbours_may_be_asked_for_on_one_side_of_the_grade(ask: Ask, text: str, alike: tuple[str, ...]) -> None:
    assert ask(text).alike == alike
