"""What rope, draws and protection a place wants, which place has most of a thing, and single pitches of a route."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    # Whether the draws do for a place is told by its most bolted route; which routes they do for are listed.
    ("崇高之地，帶15把快扣夠嗎", {"intent": "extreme", "extreme": "most_bolts", "bolts_max": None}),
    ("10支快扣在壽山夠用嗎", {"intent": "extreme", "extreme": "most_bolts", "bolts_min": None}),
    ("Are 12 quickdraws enough for Loftier?", {"intent": "extreme", "extreme": "most_bolts", "bolts_max": None}),
    ("Will 10 draws do at Guanziling?", {"intent": "extreme", "extreme": "most_bolts"}),
    ("快扣8支夠爬龍牆嗎", {"intent": "list", "bolts_max": 6}),
    ("我有12支快扣，崇高之地哪些可以爬", {"intent": "list", "bolts_max": 10}),
    ("五支快扣就夠的 墾丁 5.10 運攀", {"intent": "list", "bolts_max": 3}),
    ("10支快扣夠爬閃電嗎", {"intent": "detail", "names": "閃電", "attributes": "bolts"}),
    ("帶15把快扣夠嗎", {"intent": "knowledge"}),
    # Whither one goes with so much is a place, however ordinary its name.
    ("去龍牆要帶幾把快扣", {"intent": "extreme", "extreme": "most_bolts", "area_ids": "kenting/dragon-wall"}),
    ("到白牆要走多久", {"intent": "detail", "area_ids": "kenting/white-wall", "attributes": "approach"}),
    ("去外牆要帶多長的繩子", {"extreme": "longest", "area_ids": "shoushan/outside-wall"}),
    # Whether one must place gear there is told by how many of its routes want it.
    ("Do I need trad gear for Long Lane", {"intent": "distribution", "group_by": "type", "route_types": ()}),
    ("去壽山需要傳攀裝備嗎", {"intent": "distribution", "group_by": "type", "route_types": ()}),
    ("去龍洞需不需要帶cams", {"intent": "distribution", "group_by": "type", "not_route_types": ()}),
    ("音樂廳不用自己放保護的路線", {"intent": "list", "not_route_types": ("trad", "mixed")}),
    ("龍洞需要自己放保護的路線有幾條", {"intent": "count", "route_types": "trad"}),
    ("爬傳攀需要岩塞嗎", {"intent": "knowledge"}),
    # Which place has most of a thing, in any order of words.
    ("墾丁哪面牆最陡", {"intent": "distribution", "group_by": "area", "features": "overhang", "unheard": ()}),
    ("Which wall at Kenting is steepest?", {"group_by": "area", "features": "overhang", "unheard": ()}),
    ("想練裂隙，哪裡最多crack", {"group_by": "crag", "features": "crack", "unheard": ()}),
    ("龍洞哪裡有最多斜板", {"group_by": "area", "features": "slab", "unheard": ()}),
    ("最多大把手的是哪裡", {"group_by": "crag", "features": "jug", "unheard": ()}),
    ("哪裡最多簡單的路線", {"group_by": "crag", "grades": "..5.9"}),
    ("哪裡人最多", {"group_by": None}),
    ("龍洞哪區運攀比較多", {"group_by": "area", "route_types": "sport"}),
    ("龍洞的路線多嗎", {"group_by": None}),
    ("白牆bolt多嗎", {"intent": "distribution", "area_ids": "kenting/white-wall", "unheard": ()}),
    ("龍王bolt多嗎", {"intent": "detail", "names": "龍王", "attributes": "bolts"}),
    ("龍洞5.10a的運動路線，bolt要多一點比較安全", {"order": "most_bolts", "unrecorded": ()}),
    ("龍洞的bolt安全嗎", {"order": None, "unrecorded": ("safety", "bolt_state")}),
    # The route that gives a sector its name, and pitches by number words.
    ("上龍脊整條多難", {"intent": "detail", "names": "上龍脊", "attributes": "grade", "sectors": ()}),
    ("上龍脊那區有幾條路線", {"intent": "count", "sectors": "上龍脊"}),
    ("what does pitch 2 of Great Roof go at", {"intent": "detail", "names": "pitch 2 of Great Roof"}),
    ("Pitch two of Agar Jelly, how long?", {"names": "Pitch two of Agar Jelly", "attributes": "length"}),
    ("What does Moby Dick go at?", {"intent": "detail", "attributes": "grade"}),
    ("龍路兩段加起來幾公尺", {"intent": "distribution", "named": "龍路"}),
    # A name that nobody bears is no question to the articles on gear.
    ("What gear do I need for Purple Banana?", {"intent": "detail", "unknown_names": "Purple Banana"}),
    ("爬紫色香蕉要帶什麼裝備", {"intent": "detail", "unknown_names": "紫色香蕉"}),
    ("what gear do I need for multi-pitch", {"intent": "knowledge", "unknown_names": ()}),
    ("What gear do I need for Single Pitch?", {"intent": "knowledge", "unknown_names": ()}),
    ("爬多繩距要帶什麼裝備", {"intent": "knowledge", "unknown_names": ()}),
    ("第一次爬天然岩場要帶什麼", {"intent": "knowledge", "unknown_names": ()}),
    # What is easy, of whatever kind it is to be.
    ("easy multi-pitch at Longdong", {"features": "multi_pitch", "grades": "..5.9"}),
    ("帶小孩去關子嶺爬，有簡單一點的路線嗎", {"intent": "list", "grades": "..5.9"}),
    ("龍洞簡單的裂隙有哪些", {"features": "crack", "grades": "..5.9"}),
    # All of a place with so much rope is told by its longest; of a season its crags are told.
    ("帶60米繩 壽山每一條都能爬嗎", {"intent": "list", "crag_ids": "shoushan"}),
    ("冬天哪裡比較不會冷又能爬", {"subject": "crag", "intent": "list", "seasons": "Winter"}),
    ("冬天哪裡有5.9可以爬", {"subject": "route", "seasons": "Winter"}),
    ("60米繩在墾丁可以用嗎", {"intent": "extreme", "extreme": "longest"}),
    ("70m rope ok for Loftier?", {"intent": "extreme", "extreme": "longest"}),
    ("60米的繩子爬30米可以嗎", {"intent": "knowledge"}),
    ("短小精幹多短", {"intent": "detail", "names": "短小精幹", "attributes": "length"}),
    # Where most of a grade is suits who climbs it, and whether each area has some is no wish for one of each.
    ("Which is the best wall in Kenting for 5.12 climbers", {"intent": "distribution", "group_by": "area"}),
    ("Is there a 5.10a at every area in Kenting", {"intent": "count", "subject": "area"}),
    ("recommend one route in every area of Kenting", {"intent": "extreme", "group_by": "area"}),
    ("Do the routes at Loftier need a 70m rope", {"intent": "extreme", "extreme": "longest"}),
    ("What is the fewest-bolt route at Dark Wall", {"intent": "extreme", "extreme": "fewest_bolts"}),
    ("the most-bolted line at Loftier", {"intent": "extreme", "extreme": "most_bolts"}),
    ("Which 5.10s at Golden Valley have bolts", {"intent": "list", "bolts_min": 1}),
    ("how many bolts do the 5.10s at Golden Valley have", {"bolts_min": None}),
    ("終極岩的路線是不是都很多bolt", {"intent": "distribution", "group_by": None}),
    ("老人牆那邊都多長", {"intent": "distribution", "sectors": "老人牆"}),
    ("龍洞5.7以下的運動有嗎", {"route_types": "sport", "grades": "..5.7"}),
    # Which of two to go to is told side by side, and pupils are children.
    ("今天想去龍洞爬5.9，校門口跟長巷選哪個", {"intent": "compare", "subject": "area"}),
    ("蝸牛天堂適合帶小學生嗎", {"subject": "route", "grades": "..5.9"}),
    ("龍洞的路線bolt都很遠嗎", {"unrecorded": "bolt_spacing"}),
    ("墾丁哪一區適合下午去", {"unrecorded": "sun"}),
    ("下午適合去哪間岩館", {"subject": "gym", "unrecorded": ()}),
    ("鯨魚頭的路線是傳攀嗎", {"intent": "distribution", "group_by": "type"}),
    ("關子嶺帶60米繩可以嗎", {"intent": "extreme", "extreme": "longest"}),
    ("60米繩可以嗎", {"intent": "knowledge"}),
    ("What is the sector with most trad at Longdong", {"intent": "distribution", "group_by": "sector"}),
    ("What is trad climbing like at Longdong", {"group_by": None}),
    ("does Show me the money suit beginners", {"intent": "detail", "attributes": "features"}),
    # The way there is no easy route, and how long a place's routes are is their mean.
    ("what is the easiest way to get to Kenting from Kaohsiung", {"attributes": "transport", "extreme": None}),
    ("the easiest way up Dragon Wall", {"attributes": ()}),
    ("how do I walk to Doucilin", {"intent": "detail", "attributes": "approach"}),
    ("神秘森林的路線都很長嗎", {"intent": "distribution", "group_by": None}),
    ("神秘森林跟白牆，哪一區的線比較長？", {"group_by": "area"}),
    ("白鯨記要帶什麼", {"intent": "detail", "attributes": "type"}),
    ("第一次外攀要帶什麼", {"intent": "knowledge"}),
    ("龍洞的級數是不是比較硬", {"unrecorded": "grade_opinion"}),
    # The shop, and no route of that name.
    ("墾丁有7-11嗎", {"subject": "crag", "attributes": "amenities", "unknown_names": ()}),
    ("飛來石那三條各是什麼", {"intent": "list", "area_ids": "guanziling/flying-boulder"}),
    ("Does Rice Milk have anchors at the top?", {"intent": "detail", "unrecorded": "top_anchors"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_what_a_place_wants_and_has_is_read(ask: Ask, text: str, expected: dict[str, object]) -> None:
    assert differences(ask(text), expected) == {}


@pytest.mark.parametrize(
    "text",
    ["龍洞哪一區大多是運動路線", "龍洞哪些區以運攀為主", "Which areas at Longdong have mostly sport routes?"],
)
def test_most_of_a_places_routes_are_told_by_their_share(ask: Ask, text: str) -> None:
    """How many there are says little where one place is far bigger than another."""
    reading = ask(text)
    assert (reading.intent, reading.group_by, reading.filter.route_types) == ("distribution", "area", ("sport",))
    assert reading.aggregate is not None
    assert reading.aggregate.figure == "share"


@pytest.mark.parametrize("text", ["龍洞哪一區運攀最多", "哪些區有運動路線 龍洞"])
def test_how_many_there_are_is_no_share(ask: Ask, text: str) -> None:
    assert ask(text).aggregate is None
