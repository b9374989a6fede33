"""What the data holds is asked of it, what it lacks is told so, and what is about something else is declined."""

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask
from worker.sql.unrecorded import hangs_on_unrecorded

DECLINED = (
    "幫我寫一篇道歉文給室友 我把他的岩鞋拿去曬壞了",
    "幫我想三個IG帳號名稱 賣手搖飲用的",
    "最近有什麼好看的韓劇可以追",
    "推薦一本推理小說",
    "best k-drama to binge while my finger heals",
    "Can you proofread my cover letter for a barista job",
    "write a birthday card for my coach",
    "可以教我怎麼追女生嗎",
    "who should i vote for",
    "台北哪家牙醫比較不痛",
    "can you fix this: for i in range(10) print(i)",
)
IN_SCOPE = (
    "幫我寫一份關子嶺兩天的行程",
    "幫我想三個適合新手的路線",
    "我邊追韓劇邊等開門，奇岩幾點開",
    "幫我翻成英文：肥牛",
    "誰幫這條路線取名的",
    "台北哪家岩館比較安靜",
    "台北哪家比較安靜",
    "跟我前任一起爬過 Y2K 現在忘了 它幾級來著",
    "the kids want a swim, is Longdong by the beach and does it have toilets?",
    "write me a 12 week training plan for climbing 5.12",
    "draft me a tick list of 5.10s at Kenting",
    "help me with the grade of Zeta",
)


@pytest.mark.parametrize("question", DECLINED)
def test_what_somebody_is_to_write_or_to_watch_is_out_of_scope(ask: Ask, question: str) -> None:
    """Be there a word of climbing in the tale."""
    assert ask(question).out_of_scope


@pytest.mark.parametrize("question", IN_SCOPE)
def test_what_is_asked_in_the_same_words_of_climbing_is_not(ask: Ask, question: str) -> None:
    """A plan, a list and a translated name are what rows tell."""
    assert not ask(question).out_of_scope


@pytest.mark.parametrize(
    ("question", "foreign"),
    [
        ("光合作用是什麼", True),
        ("explain quantum entanglement like I'm five", True),
        ("怎麼打八字結", False),
        ("我在攀岩課聽到的。怎麼說明動態平衡？", False),
        ("how do I warm up before bouldering", False),
    ],
)
def test_a_question_without_a_word_of_climbing_is_foreign(ask: Ask, question: str, foreign: bool) -> None:
    """No article answers it, and the whole text counts, told or asked."""
    assert ask(question).foreign == foreign


@pytest.mark.parametrize(
    ("question", "attributes"),
    [
        ("原岩新店店是不是開在裕隆城裡面 幾樓啊", ("floor",)),
        ("is the climbing gym in Global Mall A19 up on a high floor?", ("floor",)),
        ("which floor is T-Up Xindian on", ("floor",)),
        ("what would renting a pair at Corner Zhongshan set me back?", ("price",)),
        ("How many NT dollars for renting harness at Shabby Factory?", ("price",)),
        ("原岩中和爬完可以洗澡嗎", ("facilities",)),
        ("小白鯨是要自己放岩楔的那種嗎 還是掛片路線", ("type",)),
        ("Under the Staircase - do I need a rack for it or is it clipped all the way?", ("type",)),
        ("倒掛金鉤那條要幾支？不知道16支夠不夠掛", ("bolts",)),
        ("豆花妹 一條60米繩對折上下沒問題吧", ("length",)),
        ("長巷那條限制級 60米繩夠不夠", ("length",)),
        ("笑傲江湖跟機車難度分別是多少？", ("grade",)),
        ("what damage am I looking at for a day of climbing plus shoes at High Fun in Tainan", ("price",)),
        ("my brother-in-law insists Final Crux is 5.12c, settle this bet for us please", ("grade",)),
        ("do you reckon a 25 metre rope gets me up and down Sunny boy", ("length",)),
        ("honestly just tell me if K.O.T. is steep", ("features",)),
        ("Is Glitter a chossy one? Heard bits came off last month", ("features",)),
        ("what else is at Guanziling besides climbing, the in-laws are coming", ("amenities",)),
        ("豔陽白日夢那條我朋友說兩顆bolt而已 真的假的", ("bolts",)),
        ("Prada on Shoushan, is it a crack? wife wants to practise jams", ("features",)),
        ("my physio says no crimping, does Hole lots of awesome have crimps?", ("features",)),
        ("土地公 勾得到的人才好爬的那種嗎 (reachy) 有標嗎", ("features",)),
        ("小翔三連敗是不是那種bolt很遠的路線 19公尺才5顆?", ("length", "features")),
        ("we've only got a 60, is Pigeon a no-go then?", ("length",)),
        ("Is Reluctant bolted or do I lug the cams up there?", ("bolts", "type")),
        ("從台北開車殺去龍洞 不塞的話多久 走哪條", ("transport",)),
        ("龍洞幾月最舒服 我怕冷也怕熱 阿嬤體質", ("season",)),
        ("老婆懷孕在旁邊陪 墾丁那邊停車場走到岩壁要爬坡多久", ("approach", "parking")),
        ("is sea urchin at Long Dong something i could walk down from after topping out", ("features",)),
    ],
)
def test_what_rows_tell_is_heard_in_other_words(ask: Ask, question: str, attributes: tuple[str, ...]) -> None:
    """Where the attribute is recorded nothing is said to be missing."""
    reading = ask(question)
    assert (reading.intent, reading.attributes, reading.unheard) == ("detail", attributes, ())


@pytest.mark.parametrize(
    "question",
    [
        "大南瓜跟決不兩條我先爬哪條比較順",
        "大南瓜和決不 先試哪條好",
        "Which of Stone Age and Stalker should I hop on first if I'm shaky on gear?",
        "Which of Sunny boy and Dark matter would be kinder to a new leader?",
        "笑傲江湖跟機車這兩條我下個目標二選一，難度分別是多少？哪條先爬合理",
    ],
)
def test_which_of_two_routes_comes_first_sets_them_side_by_side(ask: Ask, question: str) -> None:
    """Their figures say it; which of all routes comes first is a recommendation."""
    reading = ask(question)
    assert (reading.intent, reading.attributes, reading.unheard) == ("compare", ("grade",), ())
    assert ask("第一次去龍洞先爬哪條好").intent == "recommend"


def test_one_gym_beside_its_street_is_not_compared(ask: Ask) -> None:
    """ "Double 8 on Dihua Street" names it twice."""
    assert ask("What does double 8 on Dihua Street charge for shoes?").intent == "detail"


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("What is the swell and tide at Long Dong tomorrow morning?", ("tides",)),
        ("龍王那個起步，身高158手短要怎麼過？求beta", ("moves", "body")),
        ("奇爬第一個動作要怎麼出去 我手勾不到", ("moves",)),
        ("What's the first move on Devil's Challenge?", ("moves",)),
    ],
)
def test_what_no_row_tells_of_a_place_or_a_route_is_a_detail_of_it(
    ask: Ask, question: str, topics: tuple[str, ...]
) -> None:
    """No article answers how it is there tomorrow, and a body is no name."""
    reading = ask(question)
    assert (reading.intent, reading.unrecorded, reading.unknown_names) == ("detail", topics, ())


def test_who_bolted_the_route_before_is_asked_of_it(ask: Ask) -> None:
    """ "Bolted" behind "who" is no kind of route."""
    history = (Turn("user", "What's the hardest sport route at Shoushan?"), Turn("assistant", "It is Y2K出差, 5.13a."))
    reading = ask("Who bolted it?", history)
    assert reading.unrecorded == ("first_ascensionist",)
    assert reading.filter.route_types == ()


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("教練叫我們自己找B-TOPIA在幾樓 捷運下來要走多久", ()),
        ("My coach says we meet at Flow, what time does it open on Sunday?", ()),
        ("BABO PAPAK禮拜天開到幾點 我小孩練完球才能過去", ()),
        ("帶社團新生三十個人去德芙蘭 遊覽車停得進去嗎 停車是怎樣的", ("lot",)),
        ("德芙蘭現在水位多高 過得去嗎", ("trail",)),
        ("How many people climb at Shoushan on a typical Saturday", ("crowds",)),
        ("my dog ate my guidebook, so what's the grade and bolt count of Sorry Erica", ()),
        ("can I bring my dog to Shoushan", ("pets",)),
        ("Zeta的第三顆bolt離地多高", ("bolt_heights",)),
        ("how high is the first bolt on Zeta", ("bolt_heights",)),
        ("奇岩有教練課嗎", ("coaching",)),
        ("does Flow have a coach", ("coaching",)),
        ("聽說殺人狂有人摔傷過 是真的嗎 哪一年", ("accident_log",)),
        ("大黃蜂巢的裂隙多寬", ("gear_sizes",)),
        ("What's the wifi password at Flow Bouldering", ("wifi",)),
    ],
)
def test_who_only_says_so_is_no_topic(ask: Ask, question: str, topics: tuple[str, ...]) -> None:
    """What a coach wants and when a child comes from school is told; what is to be confirmed was told before."""
    assert ask(question).unrecorded == topics


def test_bouldering_beside_a_station_is_in_a_gym(ask: Ask) -> None:
    """No crag lies there."""
    reading = ask("we booked an airbnb near Longshan Temple, is there any bouldering within walking distance")
    assert (reading.subject, reading.filter.facilities) == ("gym", ("抱石區",))


def test_where_most_people_queue_is_no_rank_by_videos(ask: Ask) -> None:
    """What is filmed most is told to who asks for the most popular."""
    assert hangs_on_unrecorded(ask("龍洞校門口哪條線最多人排隊"))
    assert not hangs_on_unrecorded(ask("龍洞校門口最熱門的是哪條"))
