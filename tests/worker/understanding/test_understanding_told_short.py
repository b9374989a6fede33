"""What is told before a short question, or after it, is no condition, no topic and no plan; what it needs stays."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("其實我爬很久了但都是抱石 大約V4 想試試繩攀 南面有哪些5.9", "南面有哪些5.9"),
        ("去年第一次爬就愛上了 今年想突破5.11 關子嶺5.11a有哪些", "關子嶺5.11a有哪些"),
        ("網友都說龍牆比陽光牆難 龍牆5.12以上有幾條", "龍牆5.12以上有幾條"),
        (
            "A local said avoid Frontier Left in summer, but which 5.11 routes does it have?",
            "Frontier Left, but which 5.11 routes does it have?",
        ),
        (
            "Friends keep telling me to skip Lower Platform. What's the grade range there?",
            "Lower Platform, What's the grade range there?",
        ),
        ("幹部要寫行程報告：關子嶺5.12級的路線有幾條？", "關子嶺5.12級的路線有幾條?"),
        ("昨天在岩館聽人家講說關子嶺都很難 關子嶺的難度分布到底怎樣", "關子嶺的難度分布到底怎樣"),
        ("我跟我哥約好要比賽 看誰先爬完大禮堂的5.10 大禮堂5.10有幾條", "大禮堂5.10有幾條"),
        ("今年目標是完攀一條5.12 龍洞校門口5.12有哪些選擇", "龍洞校門口5.12有哪些選擇"),
        ("想挑戰一條5.13當三十歲禮物 台灣5.13a有哪些", "台灣5.13a有哪些"),
        ("老婆大人說不能爬傳攀不然離婚 那黃金谷有幾條運攀", "那黃金谷有幾條運攀"),
        ("岩館定線員說戶外5.9很軟 關子嶺最簡單的運攀是哪條", "關子嶺最簡單的運攀是哪條"),
        (
            "We're a family of five with two teenagers. What top ropes are there in Shoushan?",
            "What top ropes are there in Shoushan?",
        ),
        (
            "my project is a poster: what are the five hardest routes in Taiwan",
            "what are the five hardest routes in Taiwan",
        ),
        (
            "I have been bouldering V5 for years but never on rope. Easy sport routes at Skyline?",
            "Easy sport routes at Skyline?",
        ),
        (
            "Writing a blog post about Guanziling — how many routes are there and what's the hardest?",
            "Guanziling, how many routes are there and what's the hardest?",
        ),
        (
            "She's scared of leading above 5.8 so what are the 5.7 and 5.8 sport routes at Shoushan?",
            "so what are the 5.7 and 5.8 sport routes at Shoushan?",
        ),
    ],
)
def test_a_short_question_is_read_without_what_is_told(ask: Ask, question: str, read: str) -> None:
    assert ask(question).text == read


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("I want 5.10a, is there more choice at Long Dong or Kenting", "5.10a"),
        ("我先鋒只敢爬到 5.12a，音樂廳有什麼", "5.12a"),
        ("傳攀剛入門，龍洞5.7上下從哪幾條開始好呢？", "傳攀"),
        ("Suggest me steep 5.10s in Shoushan please. I like overhang, I dislike slab.", "dislike slab"),
        ("宜蘭市有岩館嗎 禮拜四下午想帶兒子去", "禮拜四"),
        ("音樂廳還有哪些 5.12a 我沒碰過", "還沒爬過"),
        ("My buddy keeps raving about Captain Ahab. Which part of Long Dong do I walk to?", "Captain Ahab"),
        ("朋友的生日願望是爬一條四段以上的多繩距 台灣有嗎", "多繩距"),
        ("龍洞的頂繩路線 5.12 以上有哪些 想練力量但不想先鋒摔", "力量"),
        ("Hello. Kenting route name Dolphinfish. What grade please?", "Dolphinfish"),
        ("Since when exists the route Long March? I mean the year of the first ascent", "first ascent"),
    ],
)
def test_what_the_question_does_not_say_itself_stays(ask: Ask, question: str, left: str) -> None:
    assert left in ask(question).text


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("手指受傷休了半年 以前爬5.11 這禮拜想去墾丁找5.8以下的慢慢爬 推薦一下", None, "5.8"),
        ("以前爬5.11現在只敢爬5.9 墾丁推薦幾條", None, "5.9"),
        ("受傷前可以爬5.12a 現在復健想找壽山5.10a的運攀", "5.10a", "5.10a"),
        ("Was climbing 5.11c. Recommend me a few routes up to 5.9 in Shoushan please", None, "5.9"),
        ("I used to climb 5.12, now 5.9 is plenty, what's at Defulan?", "5.9", "5.9"),
        ("以前爬5.11a 休息半年 推薦壽山路線", "5.11a", "5.11a"),
    ],
)
def test_a_former_level_counts_only_where_no_other_is_said(ask: Ask, question: str, low: str | None, high: str) -> None:
    found = ask(question).filter.grades
    assert found is not None
    assert (found.low_text, found.high_text) == (low, high)


@pytest.mark.parametrize(
    ("question", "intent", "by"),
    [
        ("What types of routes does Golden Valley have?", "distribution", "type"),
        ("黃金谷有哪些類型的路線", "distribution", "type"),
        ("How are Guanziling's routes split over its different areas?", "distribution", "area"),
        ("best crag for 5.11", "distribution", "crag"),
        ("哪個岩場最適合爬5.11", "distribution", "crag"),
        ("墾丁哪一區最適合爬5.10", "distribution", "area"),
        ("What does Shoushan have in the 5.10 range?", "list", None),
        ("現在壽山有沒有5.10a可以爬", "list", None),
    ],
)
def test_what_is_asked_of_routes_is_read(ask: Ask, question: str, intent: str, by: str | None) -> None:
    reading = ask(question)
    assert (reading.subject, reading.intent, reading.group_by) == ("route", intent, by)
    assert (reading.filter.not_crag_ids, reading.missing) == ((), None)


def test_one_that_is_wanted_of_several_shows_them_all(ask: Ask) -> None:
    """「挑一條」 says what it is for."""
    assert ask("關子嶺有什麼5.11 想挑一條來磨").limit is None
    assert ask("推薦一條墾丁的5.11").limit == 1
    assert ask("後門的5.12運攀列一下，我要選一條來練").limit is None


@pytest.mark.parametrize(
    ("question", "days"),
    [("中秋連假兩天 我跟室友都爬5.10 想去壽山 幫我排一下", 2), ("龍洞最難的三條 幫我排一下", None)],
)
def test_days_that_are_to_be_arranged_make_a_journey(ask: Ask, question: str, days: int | None) -> None:
    assert ask(question).trip_days == days


def test_words_of_one_kind_are_read_as_such(ask: Ask) -> None:
    assert ask("龍洞第一洞有哪些5.10以內的運動線").filter.route_types == ("sport",)
    assert ask("想找墾丁不標動態的5.10").filter.not_features == ("dynamic",)
    assert ask("Where else than Long Dong are there 5.11 sport routes?").filter.not_crag_ids == ("longdong",)
    assert not ask("鄰居說他爬過關子嶺最難的線 那條是什麼").attack
    assert ask("鄰居爬過哪些路線").attack
    there = ask("Someone on Reddit says there are no 5.9s in Kenting. True?").filter
    assert (there.not_grades, there.grades is not None) == ((), True)
    assert ask("不過我想問的是後門5.8有幾條").filter.area_ids == ("longdong/back-door",)
    assert ask("想帶他去一線天爬5.9 有幾條").filter.area_ids == ("shoushan/skyline",)
    assert ask("想統計一下壽山各區路線數 颱風假在家無聊").unrecorded == ()
