"""What a crag has around it, and the ways there, narrow the crags that are asked for; of one crag they are told."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask

WANTED: list[tuple[str, dict[str, Any]]] = [
    ("哪些岩場有廁所", {"amenities": ("toilet",)}),
    ("哪些岩場沒有廁所", {"not_amenities": ("toilet",)}),
    ("哪個岩場附近有溫泉", {"amenities": ("hot_spring",)}),
    ("哪個岩場旁邊有海可以游泳", {"amenities": ("beach",)}),
    ("哪個岩場旁邊有海鮮餐廳", {"amenities": ("food",)}),
    ("哪裡爬完可以泡湯", {"amenities": ("hot_spring",)}),
    ("哪些岩場可以搭大眾運輸到", {"amenities": ("public",)}),
    ("哪個岩場不能搭大眾運輸", {"not_amenities": ("public",)}),
    ("哪些岩場可以搭捷運到", {"amenities": ("metro",)}),
    ("有廁所又能搭公車到的岩場", {"amenities": ("toilet", "bus")}),
    ("有停車場的岩場", {"amenities": ("parking",)}),
    ("哪個岩場可以浮潛", {"amenities": ("snorkelling",)}),
    ("沒車可以去哪些岩場", {"amenities": ("public",)}),
    ("有幾個岩場有民宿", {"amenities": ("lodging",)}),
    ("Which crags have toilets?", {"amenities": ("toilet",)}),
    ("Which crags have no toilets?", {"not_amenities": ("toilet",)}),
    ("Is there a crag where I could soak in hot springs after climbing?", {"amenities": ("hot_spring",)}),
    ("crags with toilets or a convenience store", {"amenities": ("toilet", "shop"), "any_amenity": True}),
    ("crags without a convenience store nearby", {"not_amenities": ("shop",)}),
    ("Which crags can I reach by MRT?", {"amenities": ("metro",)}),
    ("Which crags can't be reached by public transport?", {"not_amenities": ("public",)}),
    ("Crags with parking", {"amenities": ("parking",)}),
    ("Where can I climb and snorkel?", {"amenities": ("snorkelling",)}),
]


@pytest.mark.parametrize(("question", "wanted"), WANTED, ids=[q for q, _ in WANTED])
def test_crags_are_narrowed_by_what_they_list(question: str, wanted: dict[str, Any], ask: Ask) -> None:
    reading = ask(question)
    assert (reading.subject, reading.intent in ("list", "count", "search")) == ("crag", True)
    fields = {"amenities": (), "any_amenity": None, "not_amenities": ()} | wanted
    assert {name: getattr(reading.filter, name) for name in fields} == fields
    assert reading.unheard == ()


TOLD = [
    ("龍洞有什麼設施", "amenities"),
    ("What amenities does Kenting have?", "amenities"),
    ("What facilities are there at Shoushan?", "amenities"),
    ("龍洞可以浮潛嗎", "amenities"),
    ("Can I snorkel at Long Dong?", "amenities"),
    ("週末兩天一夜去墾丁爬 晚上有地方吃嗎", "amenities"),
    ("two days in Long Dong, where can we sleep", "amenities"),
    ("關子嶺要開多久的車", "transport"),
    ("關子嶺坐車要坐多久", "transport"),
    ("龍洞的經緯度", "place"),
    ("Long Dong GPS", "place"),
    ("What are the coordinates of Kenting?", "place"),
]


@pytest.mark.parametrize(("question", "attribute"), TOLD, ids=[q for q, _ in TOLD])
def test_of_one_crag_it_is_told(question: str, attribute: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.attributes) == ("detail", "crag", (attribute,))
    assert (reading.filter.amenities, reading.unheard, reading.out_of_scope) == ((), (), False)


@pytest.mark.parametrize(
    "question", ["龍洞附近有推薦的海鮮餐廳嗎", "Recommended restaurants near Guanziling", "墾丁附近有什麼好吃的"]
)
def test_a_crag_is_no_restaurant(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.unrecorded) == ("detail", ("eateries",))


@pytest.mark.parametrize("question", ["哪些岩館有停車場", "台北捷運到得了的抱石館", "Taipei gyms near an MRT station"])
def test_gyms_are_asked_otherwise(question: str, ask: Ask) -> None:
    f = ask(question).filter
    assert (f.amenities, f.not_amenities) == ((), ())


OF_CRAGS: list[tuple[str, tuple[str, str]]] = [
    ("音樂廳屬於哪個岩場", ("detail", "area")),
    ("鐘塔是哪個岩場的", ("detail", "area")),
    ("各岩場的岩石種類", ("list", "crag")),
    ("各岩場適合的季節", ("list", "crag")),
    ("What's the rock type of each crag?", ("list", "crag")),
    ("Best season for each crag", ("list", "crag")),
    ("推薦一個岩場", ("list", "crag")),
    ("recommend a crag", ("list", "crag")),
    ("crags by rating", ("list", "crag")),
    ("岩場依評分排序", ("list", "crag")),
    ("Which crag is nearest to Y17?", ("list", "crag")),
    ("離Y17最近的岩場", ("list", "crag")),
    ("Which crag has the shortest drive?", ("list", "crag")),
    ("哪個岩場車程最短", ("list", "crag")),
    ("哪個岩場人潮最多", ("detail", "crag")),
    ("Any roofs in the Grand Auditorium area?", ("list", "route")),
    ("Any chimneys to squeeze into around the Clocktower area of Long Dong?", ("list", "route")),
]


@pytest.mark.parametrize(("question", "read"), OF_CRAGS, ids=[q for q, _ in OF_CRAGS])
def test_crags_and_areas_are_asked(question: str, read: tuple[str, str], ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.limit, reading.unheard) == (*read, None, ())
