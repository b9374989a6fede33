"""Hours by the 24, towns that tell a branch, the one thing that "it" is, what a bound includes, and who needs help."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences
from worker.understanding.gyms.prices import asked_prices

READ: tuple[Case, ...] = (
    ("Which gym in Yilan has open on a Thursday evening at 18 o'clock?", {"open_at": ("thursday", 1080)}),
    ("Taipei gyms open at 21h on Friday", {"open_at": ("friday", 1260)}),
    ("Until when is the hall in Hualien opened on Thursday?", {"attributes": ("hours",), "unheard": ()}),
    ("Which climbing halls are on the east coast?", {"subject": "gym", "region": "東部", "unheard": ()}),
    ("climbing gym east coast Taiwan", {"subject": "gym", "region": "東部", "unheard": ()}),
    ("How many minutes does one walk from the road at Kenting?", {"attributes": ("approach",), "unheard": ()}),
    ("Long drive then. Which seasons are actually worth it at Defulan?", {"attributes": ("season",)}),
    ("What sort of rock is Defulan, and how long is the walk in?", {"attributes": ("rock", "approach")}),
    (
        "My only free evening is Monday. Is there a Taichung gym that doesn't open that day?",
        {"shut_at": ("monday", 1140)},
    ),
    (
        "南港我有三家可以選 原岩、市民抱石、奇岩 假日去一次哪家最省",
        {"gym_ids": ("tup-nangang", "civic-boulder", "kirin")},
    ),
    ("抱石爬一年有點膩 想開始練先鋒 原岩有先鋒牆的是哪幾家", {"facilities": ("先鋒攀登",)}),
    ("神秘森林入面最短和最長的路線分別是哪條，各幾多米", {"intent": "extreme", "unknown_places": ()}),
    ("我先做功課 龍洞5.8以下（5.8也算）的運動路線是哪幾條", {"grades": "..5.8", "route_types": ("sport",)}),
    ("Which Long Dong sport routes are up to 5.9 (5.9 included)?", {"grades": "..5.9"}),
    (
        "Which of your five crags has the most top-rope routes and how many is that?",
        {"group_by": "crag", "unheard": ()},
    ),
    (
        "Guanziling seems to have exactly one boulder problem on record. What's it called and what grade does it get?",
        {"intent": "list", "route_types": ("boulder",)},
    ),
    ("聽說龍洞是海邊岩場，萬一潮漲回不到岸，應該打哪個電話、怎樣做？", {"subject": "article"}),
    ("What number must I call when my partner falls and is hurt badly?", {"subject": "article"}),
    ("What number can I call at Civic Bouldergym Taipei?", {"subject": "gym"}),
    ("秋天出隊最怕虎頭蜂 萬一社員被螫之後喘不過氣 該怎麼辦", {"subject": "article", "unknown_names": ()}),
    ("壽山有登記成頂繩的路線嗎", {"route_types": ("toprope",), "unrecorded": ()}),
    ("去龍洞要登記嗎", {"unrecorded": ("permits",)}),
    ("抱石等級跟上攀等級可以換算嗎", {"subject": "article"}),
    ("壽山12的小點線給我", {"grades": "5.12a..5.12d", "features": ("crimp",)}),
    (
        "For trad only, has Music Hall or Golden Valley the greater number of routes?",
        {"intent": "compare", "unheard": ()},
    ),
    (
        "I shan't be hiring a car. Is there a coach or bus that gets one to Kenting, and how long does it take?",
        {"attributes": ("transport",)},
    ),
    ("My helmet was made in 2012, scarcely used, no cracks. Time for the bin?", {"subject": "article"}),
    ("My grandson asks when I'd choose a nut over a cam. What shape of crack wants which?", {"subject": "article"}),
    ("多繩距爬到一半確保器手滑掉下去，聽說有一個結可以救急，是哪一個？", {"subject": "article"}),
    ("放 cam 的線裡最難的是哪條", {"extreme": "hardest", "subject": "route"}),
    ("星期天晚上七點半還能帶小孩去千手抱石嗎？", {"unrecorded": (), "minute": 1170, "unheard": ()}),
    ("千手抱石幾歲的小孩可以爬？", {"unrecorded": ("children",)}),
    (
        "關子嶺和壽山開車時間跟停車後走進去的時間各多久？我要算幾點出門",
        {"attributes": ("approach", "parking", "transport")},
    ),
    ("先看過朋友IG影片 第一次上就過了 這樣算OS還是flash", {"subject": "article", "unrecorded": ()}),
    ("新買的岩鞋穿兩個月 大拇趾指甲變黑還會痛 該怎麼處理", {"subject": "article", "unknown_names": ()}),
)


@pytest.mark.parametrize(("question", "expected"), READ, ids=[question for question, _ in READ])
def test_what_is_asked_beside_what_is_told(ask: Ask, question: str, expected: dict[str, object]) -> None:
    assert differences(ask(question), expected) == {}


@pytest.mark.parametrize(
    "question",
    [
        "How much is entrance of climbing gym and rental shoes?",
        "How much do I have to pay if I must also rent shoes?",
        "台東的岩館門票加租鞋多少錢",
    ],
)
def test_entry_is_priced_with_what_is_rented(question: str) -> None:
    assert asked_prices(question)[:2] == ("pricing_twd.singleEntry.weekday", "pricing_twd.singleEntry.weekend")
