"""Fresh ways of asking for what articles tell, and look-alikes that ask for rows."""

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "question",
    [
        "onsight、flash、redpoint差在哪",
        "lead、toprope差在哪",
        "Are there wasps I should worry about at crags?",
        "How do I find a climbing partner when I travel alone?",
        "Should I wear a helmet at the crag or is it only for beginners?",
        "Static versus dynamic rope, when does it matter?",
        "5.12- 跟 5.12a 同一個東西嗎",
        "Clipping: what height, low or high?",
        "How long will a strained A2 need?",
        "My ring finger made a crunching sound, is the season over?",
        "小指啵一聲腫得像饅頭",
        "my fingertips are splitting on crimps",
        "側拉跟反提有什麼不一樣",
        "猴子翻我的包包",
        "60 米繩能爬 31 米的線嗎",
        "Twin or half ropes for a novice?",
        "Locker slid off the bench in the car park",
        "how long till I climb 5.12",
        "誰來決定路線是幾級",
        "拉單槓有幫助嗎？",
        "『beta』到底是什麼意思啊",
        "mantle 是啥",
        "sloper 老是捏不住",
        "跳點每次都差一點，一直失敗",
        "chalk keeps making my fingertips split, my skin cracks",
        "benighted on a multi-pitch",
        "人掛在多繩距上忽然下雨",
        "my boyfriend is 30 kilos heavier, can I catch him",
        "海邊的bolt是不是比較容易鏽掉？龍洞那種環境攀岩前要怎麼判斷固定點能不能信",
        # Which of two kinds is the more so, and for whom one is hard, no row tells.
        "上攀跟抱石哪個比較燒錢",
        "傳攀或運攀哪個比較累",
        "bouldering or top rope, which is cheaper",
        "which builds more strength, trad or bouldering",
        "I'm 1.55 m, are reachy routes harder for me",
        "are slabs easier for short people",
        "手長的路線對矮個子會不會比較難",
        # What to bring, and whether wet rock is to be climbed, is asked of climbing itself.
        "去壽山要帶繩子嗎",
        "去關子嶺需要自備頭盔嗎",
        "do I need my own rope for Guanziling",
        "龍洞的岩石濕了還能爬嗎",
        "can I climb at Longdong if the rock is still wet",
        "5.10 的路線要帶多少快扣",
    ],
)
def test_it_is_answered_from_articles(ask: Ask, question: str) -> None:
    assert ask(question).intent == "knowledge"


@pytest.mark.parametrize(
    "question",
    [
        "which crag has no snakes",
        "手會一直滑掉的大仰角路線有哪些",
        "「Beta」那條幾級",
        "can I bring my baby to a climbing gym",
        "Lightning跟Totoro差在哪",
        "龍洞的動態路線",
        "my trad ticks",
        "要塞膝蓋的裂隙路線",
        "traditional lines with a beta clip",
        "運攀跟傳攀哪個比較多",
        "抱石哪個最難",
        "which is the hardest trad climb",
        "which sport routes are easier for kids",
        "are there easier sport routes for beginners",
        "去龍洞要帶幾支快扣",
        "去龍洞要帶 70 米的繩子嗎",
        "do I need a 70m rope for Longdong",
        "龍洞哪些路線濕了也能爬",
        "不曉得該帶幾支快扣的線，bolt 數缺漏",
    ],
)
def test_rows_are_still_asked_for(ask: Ask, question: str) -> None:
    assert ask(question).intent != "knowledge"


@pytest.mark.parametrize(
    "question",
    [
        "細縫怎麼爬",
        "什麼是project",
        "project是什麼",
        "v3難不難",
        "5.11難嗎",
        "5.11是很厲害的程度嗎",
        "爬三個月可以爬到幾級",
        "練半年能爬幾級",
        "難度是誰定的",
        "岩場可以打鑽嗎",
        "我爬5.11a，抱石 V4，該練什麼",
        "I climb 5.10 and want 5.11, what should I train",
        "heelhook是什麼",
        "dropknee怎麼做",
    ],
)
def test_what_climbers_know_is_asked_of_articles(question: str, ask: Ask) -> None:
    """A shape of rock and a word are no names, and a grade alone that is judged wants no routes."""
    reading = ask(question)
    assert reading.subject == "article"
    assert not reading.unknown_names


@pytest.mark.parametrize(
    ("question", "name"),
    [("細縫幾級", "細縫"), ("細縫這條多難", "細縫"), ("龍洞細縫幾級", "細縫"), ("project幾級", "無名路線")],
)
def test_what_is_asked_of_a_route_is_of_it(question: str, name: str, ask: Ask) -> None:
    """The same words are names where a route's grade is asked."""
    assert name in {m.name for m in ask(question).mentions if m.kind == "route"}


@pytest.mark.parametrize(
    ("question", "outside"),
    [("吃什麼可以恢復比較快", False), ("吃什麼比較補充體力", False), ("晚上吃什麼", True)],
)
def test_what_is_eaten_to_recover_is_of_climbing(question: str, outside: bool, ask: Ask) -> None:
    assert ask(question).out_of_scope is outside


@pytest.mark.parametrize("question", ["休息多久才會退", "會持續多久", "多久會退"])
def test_how_long_it_lasts_is_asked_of_what_was_explained(question: str, ask: Ask) -> None:
    """It is no name of a route, and goes on from the subject spoken of."""
    told = (Turn("user", "爆臂怎麼辦"), Turn("assistant", "爆臂是前臂一直用力、血液流不順而又脹又硬。 [1]"))
    reading = ask(question, history=told)
    assert reading.subject == "article"
    assert "爆臂" in reading.text
