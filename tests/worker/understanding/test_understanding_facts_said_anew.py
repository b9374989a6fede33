"""Facts and comparisons as other people ask for them: what is told beside them, and other words for the same figure."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

LONGDONG_KENTING = ("longdong", "kenting")
READ: tuple[Case, ...] = (
    # What was named in the tale is what is asked of.
    (
        "Trying to choose between Captain Ahab and Moby Dick. Could you compare their lengths and grades?",
        {"intent": "compare", "subject": "route", "attributes": ("grade", "length")},
    ),
    (
        "No scooter, no car, just MRT cards and two kids. We want to reach B-TOPIA from downtown Kaohsiung, so which"
        " station do we get off at?",
        {"gym_ids": ("btopia-kaohsiung",), "attributes": ("station",)},
    ),
    (
        "接小孩前只有60分鐘空檔，想去永和運動中心的趣攀岩爬一下，離峰是怎麼計費的，一小時幾元",
        {"gym_ids": ("titorock-yonghe",), "attributes": ("price",)},
    ),
    ("快扣不知道帶幾支才夠，要爬的是豎琴，請問長度跟bolt數", {"attributes": ("length", "bolts")}),
    (
        "想照順序挑戰長巷的普通級→輔導級→限制級，先問這三條的級數分別是多少，以及最難的是哪一個",
        {"subject": "route", "attributes": ("grade",)},
    ),
    ("Road-tripping Hualien then Taitung next month. What climbing gyms exist over there?", {"subject": "gym"}),
    # The walk in.
    ("第一次去壽山，東西很多要揹，從停車場進岩場的路程大概多久？", {"intent": "detail", "attributes": ("approach",)}),
    ("壽山停好車之後到岩壁大概要花多久", {"attributes": ("approach",), "unheard": ()}),
    (
        "From the parking, is longer the path at Defulan or the one at Kenting? How many minutes for each?",
        {"intent": "compare", "attributes": ("approach",)},
    ),
    # Who has most, and who is ahead of whom.
    ("想專心練傳攀，龍洞這麼多區，傳統路線數量第一名的是哪裡", {"group_by": "area", "route_types": ("trad",)}),
    ("5.12路線數量的冠軍是哪個岩場", {"group_by": "crag", "grades": "5.12a..5.12d"}),
    ("感覺龍洞每個區大小差好多，路線最多的那一區是哪裡？總數多少條", {"group_by": "area", "unheard": ()}),
    ("Which crag leads in number of 5.12 routes?", {"group_by": "crag", "grades": "5.12a..5.12d"}),
    ("Which Taiwanese route takes the biggest number of bolts?", {"extreme": "most_bolts", "subject": "route"}),
    ("音樂廳的路線比後門少嗎", {"intent": "compare", "subject": "area", "unknown_names": ()}),
    ("Is Music Hall bigger than Back Door in routes?", {"intent": "compare", "subject": "area"}),
    ("路線數量的話壽山有贏墾丁嗎", {"intent": "compare", "unheard": ()}),
    ("我猜後門的路線數應該贏黃金谷吧？對不對", {"intent": "compare", "subject": "area"}),
    (
        "Trying to settle a bet about number of 5.12 routes: Longdong or Kenting on top? Give me both totals.",
        {"intent": "compare", "crag_ids": LONGDONG_KENTING, "grades": "5.12a..5.12d"},
    ),
    # What is ruled out, and what is only disliked.
    (
        "找後門地下二樓的sport，級數5.10，但有鬆石的我不敢爬，這樣篩完是哪一條",
        {"not_features": ("loose_rock",), "grades": "5.10a..5.10d"},
    ),
    ("人在台南，爬膩抱石了想先鋒，市內有哪家岩館可以", {"gym_city": "台南市", "not_facilities": ()}),
    ("台北市的館扣掉那些只有抱石的，還剩哪些", {"gym_city": "台北市", "gym_types": ("lead", "mixed")}),
    ("Multi-pitch at Longdong, it mustn't be harder than 5.9", {"grades": "..5.9", "features": ("multi_pitch",)}),
    # Hours, prices and floors in other words.
    (
        "Early bird here. If I show up at 9 o'clock on a Saturday, which gyms in Taipei City would let me in?",
        {"open_at": ("saturday", 540), "gym_city": "台北市"},
    ),
    ("which gym(s) in Taichung close on Mondays", {"closed_on": "monday"}),
    (
        "Sunday evenings are my only free time, and late at that. Which Taipei City gyms would still have the lights"
        " on at 9:30 pm?",
        {"open_at": ("sunday", 1290), "unheard": ()},
    ),
    ("騎到攀吶差不多18:30，平日幾點關門啊 怕爬沒多久就被趕", {"gym_ids": ("vb-taichung",), "attributes": ("hours",)}),
    ("平日去爬，原岩明德比南港貴還是便宜，差多少錢", {"intent": "compare", "gym_ids": ("tup-mingde", "tup-nangang")}),
    ("I'm in the elevator for Double 8 Y17, which button do I press haha", {"attributes": ("floor",), "unheard": ()}),
    # What is no record of one's own.
    (
        "有條線叫天天天藍，我想確認級數，另外它到底是頂繩線還是運攀線",
        {"personal": False, "attributes": ("grade", "type")},
    ),
    (
        "Tomorrow will be my first climbing gym visit in life, please advise what things I should pack",
        {"personal": False},
    ),
    # Which of the routes one is that is called so.
    ("一直聽到有人在講北京猿人，這是指壽山哪一條路線啊", {"intent": "detail", "unheard": ()}),
    ("北京猿人是哪條路線", {"intent": "detail"}),
)
STAYS: tuple[Case, ...] = (
    ("假日和平日價差最大的岩館", {"unrecorded": ()}),
    ("跟肥牛差不多難的路線", {"intent": "recommend", "mode": "similar"}),
    ("我的級數是多少", {"personal": True}),
    ("What was my first climb at Kenting?", {"personal": True}),
    ("台北沒有抱石區的岩館有哪些", {"not_facilities": ("抱石區",)}),
    ("龍洞走路多久", {"attributes": ("approach",)}),
    ("Which gym charges the most?", {"extreme": "priciest"}),
    ("I climb 5.10. Which gyms in Taichung have a lead wall?", {"gym_city": "台中市", "facilities": ("先鋒攀登",)}),
)


@pytest.mark.parametrize(("question", "expected"), [*READ, *STAYS], ids=[q for q, _ in (*READ, *STAYS)])
def test_facts_said_anew(question: str, expected: dict[str, object], ask: Ask) -> None:
    """The same demand in another sentence is read as that demand; what looks alike stays what it was."""
    assert differences(ask(question), expected) == {}
