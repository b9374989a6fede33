"""A catalogued name with a slip is unknown as written and suggested as meant; ordinary words slip into no name."""

import pytest

from tests.worker.understanding.phrases import Ask

SLIPS = (
    ("Megastoen 禮拜三幾點開", "MegaSTONE Climbing Gym"),
    ("原顏中和店營業時間", "原岩攀岩館-中和店"),
    ("心留抱石幾點關", "心流抱石館"),
    ("原岩中禾店幾點開", "原岩攀岩館-中和店"),
    ("紅時攀岩士林幾點開", "紅石攀岩-士林店"),
    ("T-Upp Nangang opening hours", "T-Up Climbing Gym Nangang"),
    ("how many bolts does Nightwaker have, kenting", "Nightwalker"),
    ("is Golden Legand at Long Dong hard", "Golden Legend"),
    ("what about Totorro in kenting how long", "Totoro"),
    ("覺響幾級", "絕響"),
    ("我昨天在龍洞爬了二從奏 想知道官方幾級", "二重奏"),
    ("houshan routes", "Shoushan"),
    ("big butts on saturday nite how hard", "Big butts on Saturday night"),
    ("the seek shelter in china route", "Seek Shelter from China"),
    ("fly squirrel in the field 5.12?", "The Flying Squirrel in the Field"),
    ("naturaly sculpted how long", "Naturally sculpted"),
    ("關子嶺的青蛙公主多難", "青蛙王子"),
    ("原顏有哪些路線", "原岩攀岩館-A19店"),
)
READ_AS = (
    ("Shaushan hardest route", ("Shaushan", "Shoushan"), "extreme"),
    ("壽三有幾條路線", ("壽三", "壽山"), "count"),
    ("懇丁最難的路線", ("懇丁", "墾丁"), "extreme"),
    ("bakc door longdong routes", ("bakc door", "Back Door"), "list"),
    ("Music Hal 5.10", ("Music Hal", "Music Hall"), "list"),
    ("關子領有幾條 5.12", ("關子領", "關子嶺"), "count"),
    ("longdung 5.9 trad routes", ("longdung", "Long Dong"), "list"),
    ("shoushen crag how to get there by bus", ("shoushen", "Shoushan"), "detail"),
    ("找龍動後門五點十二a以上有影片的路線", ("龍動", "龍洞"), "list"),
    ("蝸牛天糖有哪些路線", ("蝸牛天糖", "蝸牛天堂"), "list"),
    ("關子領跟壽山哪個路線多", ("關子領", "關子嶺"), "compare"),
)
NO_SLIPS = (
    "我肯定爬不上 5.12",
    "what's the time in london",
    "how do I get to Long-Dong from Taipei",
    "原岩中和店幾點開",
    "原岩這間店幾點開",
    "市民抱石分店有幾間",
    "which gyms in Taipei open at noon",
    "climbing for vegetarians in Taipei",
    "抱石和先鋒差在哪",
    "龍洞的路線多半是幾級",
)


@pytest.mark.parametrize(("question", "meant"), SLIPS, ids=[q for q, _ in SLIPS])
def test_a_slip_is_unknown_and_what_is_meant_suggested(question: str, meant: str, ask: Ask) -> None:
    """The name is offered and never put in."""
    reading = ask(question)
    assert reading.unknown_places or reading.unknown_names
    assert reading.suggestions[0].name == meant


@pytest.mark.parametrize(("question", "pair", "intent"), READ_AS, ids=[q for q, _, _ in READ_AS])
def test_a_misspelled_place_is_read_as_the_one_that_it_can_be(
    question: str, pair: tuple[str, str], intent: str, ask: Ask
) -> None:
    """It is said which; nothing is left unknown."""
    reading = ask(question)
    assert (reading.read_as, reading.intent) == ((pair,), intent)
    assert (reading.unknown_places, reading.unknown_names, reading.suggestions) == ((), (), ())


@pytest.mark.parametrize(
    "question", ["龍東路附近有岩館嗎", "大尖山有哪些路線", "雪山飛弧幾級", "houshan routes", "白無長多難"]
)
def test_no_other_name_is_put_in(question: str, ask: Ask) -> None:
    """Least of all a route's: a grade under another name is a fall."""
    reading = ask(question)
    assert reading.read_as == ()
    assert reading.unknown_places or reading.unknown_names


def test_beside_others_a_route_that_sounds_the_same_is_put_in(ask: Ask) -> None:
    """Where all are told by their names; with another character than that it is offered there too."""
    reading = ask("雪山飛弧跟青蛙王子哪個難")
    assert (reading.read_as, reading.intent) == ((("雪山飛弧", "雪山飛狐"),), "compare")
    assert ask("白無長跟黑無常哪個難").read_as == ()


@pytest.mark.parametrize("question", NO_SLIPS)
def test_what_only_sounds_like_a_name_is_none(question: str, ask: Ask) -> None:
    """肯定 sounds like 墾丁, and london is nearly Long Dong."""
    reading = ask(question)
    assert (reading.unknown_places, reading.unknown_names, reading.suggestions) == ((), (), ())


def test_a_branch_that_there_is_not_gets_its_brands_others_offered(ask: Ask) -> None:
    """The hours of six other branches are no answer to those of one that nobody knows."""
    reading = ask("原岩板橋店幾點開")
    assert reading.unknown_places == ("原岩板橋店",)
    assert all(s.name.startswith("原岩") for s in reading.suggestions)
