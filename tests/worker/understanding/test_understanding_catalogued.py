"""No catalogued name is told to be unknown, wherever it stands; a friend who is told of is not spied on."""

import pytest

from tests.worker.understanding.conftest import sample_rows
from tests.worker.understanding.phrases import Ask

_FRAMES = (
    "Aussie here, onsighting about 23 back home so call it 5.11c-5.11d. Heading to {} with a 60 m rope. "
    "What should I get on in that range?",
    "My partner and I climb around 5.10a these days and we are off to {} next weekend. What should we try?",
    "{}, Aussie here, what should I get on",
)


def test_no_areas_name_is_unknown(ask: Ask) -> None:
    """Every area's English name in tales of which only a part is read."""
    told = []
    for name in (row["name_en"] for row in sample_rows()["area"] if row["name_en"]):
        for frame in _FRAMES:
            reading = ask(frame.format(name))
            if name in (*reading.unknown_places, *reading.unknown_names):
                told.append(frame.format(name))
    assert told == []


@pytest.mark.parametrize(
    ("question", "area"),
    [
        (_FRAMES[0].format("Sunshine Wall"), "kenting/sunshine-wall"),
        (_FRAMES[1].format("Ancient Wall"), "kenting/ancient-wall"),
        ("我朋友帶了60米的繩子，我們都爬5.10左右。這週末打算去陽光牆。有什麼推薦的嗎", "kenting/sunshine-wall"),
    ],
)
def test_a_name_stays_one_where_the_tale_round_it_is_left_out(question: str, area: str, ask: Ask) -> None:
    """What stood as a name in the whole text stands as one in what is left of it."""
    assert ask(question).filter.area_ids == (area,)


@pytest.mark.parametrize("question", ["How hard is Mars Wall?", "Heading to Mars Wall with a rope. Any 5.10s?"])
def test_a_strange_name_is_still_unknown(question: str, ask: Ask) -> None:
    """What no row bears is said to be unknown."""
    assert ask(question).unknown_places == ("Mars Wall",)


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        ("公司三個同事沒去過戶外 週末要帶去壽山。5.9以下(含)有哪幾條推薦", False),
        ("老婆還沒去過龍洞，推薦三條5.7的運攀", False),
        ("女友沒有爬過岩，台北有什麼岩館推薦", False),
        ("老公爬了兩年，關子嶺5.10有哪些", False),
        ("主管不曾去過岩館，新北有哪幾間抱石館", False),
        ("跟老婆住高雄，壽山有哪些5.9", False),
        ("同事都去過龍洞了，改去關子嶺，5.8有哪些路線", False),
        ("同事爬過哪些路線", True),
        ("老公有沒有去過墾丁", True),
        ("查一下我同事去過龍洞", True),
        ("我前女友去過哪些岩館", True),
        ("前男友住哪", True),
        ("同事昨天爬了什麼", True),
    ],
)
def test_a_friend_is_told_of_or_spied_on(question: str, refused: bool, ask: Ask) -> None:
    """Who has been nowhere yet is told of; whose climbing is asked about is spied on."""
    assert ask(question).attack is refused


@pytest.mark.parametrize(
    ("question", "gyms", "attribute"),
    [
        (
            "I finish work in Xinzhuang at eight. Could I still get a session at MegaSTONE on a Thursday night, "
            "i.e. when does it shut?",
            ("megastone",),
            "hours",
        ),
        (
            "My boss keeps telling us about Passion Climbing Gym in Taoyuan, he goes every week. How much is it?",
            ("passion-taoyuan",),
            "price",
        ),
        (
            "We get off the train at nine on Saturday morning and would head to Civic Boulder. Does it have showers?",
            ("civic-boulder",),
            "facilities",
        ),
    ],
)
def test_a_pronoun_finds_the_gym_named_before_it(
    question: str, gyms: tuple[str, ...], attribute: str, ask: Ask
) -> None:
    """No history is wanted where the same text names the thing."""
    reading = ask(question)
    assert (reading.filter.gym_ids, reading.missing, attribute in reading.attributes) == (gyms, None, True)


@pytest.mark.parametrize(
    ("question", "city", "facilities"),
    [
        (
            "need a bouldering gym in Taipei City with showers, got a meeting straight after. suggest one",
            "台北市",
            {"淋浴設施"},
        ),
        ("爬完要直接去約會，不能臭臭的。哪些岩館有淋浴", None, {"淋浴設施"}),
        ("爬完馬上要回公司開會，哪間岩館有淋浴", None, {"淋浴設施"}),
        ("爬完會臭，台中有淋浴的岩館", "台中市", {"淋浴設施"}),
        ("第一次約會想帶她去爬，台北哪些岩館有置物櫃", "台北市", {"置物櫃"}),
    ],
)
def test_why_a_gym_is_wanted_is_no_name(question: str, city: str | None, facilities: set[str], ask: Ask) -> None:
    """What follows the climbing is told; the gym that is needed is asked for."""
    reading = ask(question)
    assert (reading.subject, reading.filter.gym_city, set(reading.filter.facilities)) == ("gym", city, facilities)
    assert (reading.unknown_places, reading.unknown_names) == ((), ())


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("在排長距離拖吊的場地。全台灣登錄長度50公尺以上的路線有哪些？", ()),
        ("在準備教練考的教材，全台5.13有幾條", ()),
        ("我在規劃下個月的課程。全台5.8以下有哪些路線", ()),
        ("在排灣族部落附近有岩場嗎", ("排灣族部落",)),
    ],
)
def test_what_somebody_is_at_is_no_place(question: str, places: tuple[str, ...], ask: Ask) -> None:
    """「在排」 is somebody at it; 「在排灣」 is somewhere."""
    assert ask(question).unknown_places == places
