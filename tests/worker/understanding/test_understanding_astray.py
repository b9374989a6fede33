"""What is asked and is no reading's business is named, declined or left, and what looks like it is still answered."""

import pytest

from schemas.reading import Extreme, GroupBy
from tests.worker.understanding.phrases import Ask
from worker.understanding.unrecorded.wishes import ACTS


@pytest.mark.parametrize(
    "question",
    [
        "最老的樹在哪裡",
        "台北市飯店推薦",
        "台中市哪家牙醫禮拜天有開",
        "最熱門的手遊是哪個",
        "cheapest hostel in Taichung City",
        "pharmacies open now in Taipei City",
        "which temple is the oldest in Taipei",
        "is the museum open on Mondays",
    ],
)
def test_shops_and_things_of_other_trades_are_out_of_scope(ask: Ask, question: str) -> None:
    """Hotels are not answered with gyms, nor trees with routes."""
    assert ask(question).out_of_scope


@pytest.mark.parametrize(
    "question",
    [
        "台北市岩館推薦",
        "哪家岩館禮拜天有開",
        "最老的路線在哪裡",
        "最難的是哪一條",
        "cheapest gym in Taichung City",
        "gyms open now in Taipei City",
        "is the gym open on Mondays",
    ],
)
def test_the_same_of_gyms_and_routes_is_in_scope(ask: Ask, question: str) -> None:
    """A word of climbing, or none of another trade, leaves a question where it was."""
    reading = ask(question)
    assert not reading.out_of_scope
    assert reading.unheard == ()


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("哪間岩館最老", "最老"),
        ("哪間岩館最有家的感覺", "最有家的感覺"),
        ("哪間岩館燈光最好", "燈光"),
        ("which crag is the most boring", "the most boring"),
        ("most comfortable gym", "most comfortable gym"),
        ("which gym opened most recently", "most recently"),
        ("what's the hardest move on Moby Dick", "move"),
        ("哪個岩場椰子樹最多", "椰子樹"),
    ],
)
def test_an_order_that_no_figure_gives_is_named(ask: Ask, question: str, found: str) -> None:
    """A list in any other order would be true and beside the point."""
    reading = ask(question)
    assert reading.unheard == (found,)
    assert reading.unearned
    assert reading.extreme is None or reading.intent == "extreme"


@pytest.mark.parametrize(
    ("question", "extreme"),
    [
        ("平日票最低的館", "cheapest"),
        ("哪間館最不傷荷包", "cheapest"),
        ("鞋子租金最高的館", "priciest"),
        ("which gym charges the most for shoe hire", "priciest"),
        ("highest scoring gym in Taichung City", "most_popular"),
        ("哪間岩館評價最好", "most_popular"),
        ("哪間岩館開的時間最長", "longest_hours"),
        ("龍洞最年輕的運攀線", "newest"),
        ("最古老的路線是哪條", "oldest"),
        ("多段攀登拉最遠的一條", "longest"),
        ("tallest trad route", "longest"),
        ("德芙蘭錨栓最密的一條", "most_bolts"),
        ("the line with the highest video count", "most_popular"),
        ("龍洞級數最低的路線", "easiest"),
    ],
)
def test_orders_in_other_words_are_read(ask: Ask, question: str, extreme: Extreme) -> None:
    """All of these had listed whatever came first."""
    reading = ask(question)
    assert (reading.intent, reading.extreme) == ("extreme", extreme)


@pytest.mark.parametrize(
    ("question", "by"),
    [
        ("傳攀選擇最多的岩場", "crag"),
        ("哪裡的傳攀線數量最多", "crag"),
        ("哪個場地路線最豐富", "crag"),
        ("where is the biggest choice of trad lines", "crag"),
        ("crag with the largest route count", "crag"),
        ("traditional routes are most numerous at which crag", "crag"),
    ],
)
def test_places_are_ranked_by_their_choice(ask: Ask, question: str, by: GroupBy) -> None:
    """Whoever asks for the most choice of something asks where most of it is."""
    reading = ask(question)
    assert (reading.intent, reading.group_by) == ("distribution", by)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("幫我預約心流抱石館", ACTS),
        ("提醒我明天早上七點去龍洞", ACTS),
        ("call Flow Bouldering Gym for me and ask", ACTS),
        ("let me know if someone goes to Long Dong", ACTS),
        ("天天天藍爬起來好玩嗎", "enjoyment"),
        ("is Moby Dick fun", "enjoyment"),
        ("心流抱石館開了幾年了", "gym_life"),
        ("is Flow Bouldering Gym hiring", "gym_life"),
        ("心流抱石館有幾條路線", "problems"),
        ("which gym has the most boulder problems", "problems"),
        ("心流抱石館租鞋有 8 號嗎", "shoe_sizes"),
        ("心流抱石館週六下午大概多少人", "crowds"),
        ("龍洞現在幾度", "wind"),
        ("誰是台灣爬最難的人", "others_log"),
        ("幫我找一個台北市的岩友", "partners"),
    ],
)
def test_what_nobody_records_is_a_topic(ask: Ask, question: str, topic: str) -> None:
    """Nothing is booked here, and no row says how much fun a route is or what goes on at a gym."""
    assert topic in ask(question).unrecorded


@pytest.mark.parametrize(
    "question",
    [
        "幫我找龍洞 5.10 的路線",
        "幫我排一個龍洞的行程",
        "跟我說說龍洞",
        "千手抱石一共開了哪幾家",
        "哪些岩館可以現場租鞋",
        "誰最早開發龍洞",
        "book-shaped corners to climb",
        "How many routes are at Long Dong?",
    ],
)
def test_plain_requests_are_no_errands(ask: Ask, question: str) -> None:
    """Who wants something found, told or planned is answered."""
    assert not {ACTS, "gym_life", "problems", "enjoyment"} & set(ask(question).unrecorded)


@pytest.mark.parametrize(
    ("question", "shops"),
    [
        ("which shop in Taipei sells Scarpa Instinct cheapest?", True),
        ("where can I buy the cheapest climbing rope in Taichung", True),
        ("the cheapest gym in Taichung", False),
    ],
)
def test_the_cheapest_that_shops_sell_is_no_cheapest_entry(ask: Ask, question: str, *, shops: bool) -> None:
    reading = ask(question)
    assert ("shops" in reading.unrecorded, reading.extreme) == (shops, None if shops else "cheapest")


@pytest.mark.parametrize(
    "question", ["哪間岩館停車最便宜", "哪間岩館包場最便宜", "cheapest climbing lessons in Taipei City"]
)
def test_the_cheapest_of_what_is_not_recorded_is_no_cheapest_entry(ask: Ask, question: str) -> None:
    """The least that is known of parking is not the least that is paid at the door."""
    reading = ask(question)
    assert reading.extreme is None
    assert reading.unearned


@pytest.mark.parametrize(
    "question",
    [
        "岩館裡面可以從別人爬的那面牆下面走過去嗎？我上次被念了",
        "how do tides affect which routes I can get to at Longdong?",
    ],
)
def test_what_happened_to_the_asker_is_no_log(ask: Ask, question: str) -> None:
    """Whoever was told off the last time, or asks where one can get to, asks nothing of a log."""
    reading = ask(question)
    assert not reading.personal
    assert reading.own is None


@pytest.mark.parametrize("question", ["El Capitan 的 The Nose 多難", "優勝美地的 The Nose 多難"])
def test_a_route_of_a_place_that_nobody_knows_is_no_route_of_ours(ask: Ask, question: str) -> None:
    """Long Dong has a Nose as well, of another grade."""
    assert ask(question).mentions == ()


def test_the_hours_of_no_gym_are_not_those_of_all(ask: Ask) -> None:
    """A Latin name before its hours is a gym's, known or not."""
    assert ask("Y18 幾點開").unknown_names == ("Y18",)
    assert ask("Y17 幾點開").unknown_names == ()


def test_a_new_climber_asks_nothing_by_not_long_ago(ask: Ask) -> None:
    """「沒多久」 is told, and no 「多久」."""
    reading = ask("剛會先鋒沒多久，壽山10a以下的運動路線列給我看看")
    assert (reading.intent, reading.complex) == ("list", False)


def test_what_is_split_between_crags_is_grouped_by_crag(ask: Ask) -> None:
    """A spread over crags is none of grades."""
    assert ask("How do the 5.13s split up between the crags in Taiwan?").group_by == "crag"
