"""What gyms are to rent out, to have on record or to lack narrows them, in both languages and however it is said."""

import pytest

from tests.worker.understanding.phrases import Ask

_NONE: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("不能租吊帶的岩館", _NONE, ("harness",)),
        ("沒有岩鞋租借的岩館", _NONE, ("shoes",)),
        ("沒有租吊帶的岩館有哪些", _NONE, ("harness",)),
        ("哪些岩館不能租岩鞋", _NONE, ("shoes",)),
        ("台北哪些岩館吊帶不能租", _NONE, ("harness",)),
        ("Which gyms do not rent shoes?", _NONE, ("shoes",)),
        ("Which gyms don't offer shoe rental?", _NONE, ("shoes",)),
        ("gyms without harness rental", _NONE, ("harness",)),
        ("有租岩鞋但沒租吊帶的岩館", ("shoes",), ("harness",)),
        ("可以租岩鞋和吊帶的岩館", ("shoes", "harness"), _NONE),
        ("哪些岩館租借岩鞋和吊帶", ("shoes", "harness"), _NONE),
        ("Which gyms rent shoes and harnesses?", ("shoes", "harness"), _NONE),
        ("有網站的岩館", ("website",), _NONE),
        ("which gyms have a website", ("website",), _NONE),
        ("沒有網站的岩館", _NONE, ("website",)),
        ("Which gyms do not have a website?", _NONE, ("website",)),
        ("捷運站附近的岩館", ("station",), _NONE),
        ("gyms near an MRT station", ("station",), _NONE),
        ("南港站附近的岩館", _NONE, _NONE),
        ("哪些岩館沒有評分", _NONE, ("rating",)),
        ("Which gyms have no rating?", _NONE, ("rating",)),
        ("租吊帶最便宜的岩館", _NONE, _NONE),
        ("有沒有網站可以查路線", _NONE, _NONE),
    ],
)
def test_what_gyms_have_on_record_narrows_them(
    ask: Ask, question: str, holds: tuple[str, ...], lacks: tuple[str, ...]
) -> None:
    filter_ = ask(question).filter
    assert (filter_.gym_holds, filter_.gym_lacks) == (holds, lacks)


@pytest.mark.parametrize("question", ["可不可以租吊帶的岩館", "可以租吊帶的岩館裡評分最高的是哪間"])
def test_one_rental_that_is_wanted_stays_a_price_that_is_listed(ask: Ask, question: str) -> None:
    filter_ = ask(question).filter
    assert (filter_.price_of, filter_.price_min, filter_.gym_lacks) == ("rental.harness", 1, ())


@pytest.mark.parametrize(
    "question", ["原岩哪間分店可以租吊帶", "Which T-Up branches rent harnesses?", "Which T-Up gym rents harnesses?"]
)
def test_branches_of_a_brand_are_chosen_by_what_they_rent_out(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, len(reading.filter.gym_ids), reading.filter.gym_holds) == ("list", 6, ("harness",))


@pytest.mark.parametrize("question", ["沒有淋浴設施的抱石館", "bouldering gyms without showers"])
def test_a_kind_of_gym_lets_what_it_is_to_lack_stand(ask: Ask, question: str) -> None:
    filter_ = ask(question).filter
    assert (filter_.gym_types, filter_.not_facilities) == (("bouldering",), ("淋浴設施",))


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("門票200到300元的岩館", 200, 300),
        ("200到300元的岩館", 200, 300),
        ("Which gyms cost between 200 and 300?", 200, 300),
        ("gyms between 200 and 300", 200, 300),
    ],
)
def test_a_range_of_prices_bounds_gyms(ask: Ask, question: str, low: int, high: int) -> None:
    filter_ = ask(question).filter
    assert (filter_.price_min, filter_.price_max) == (low, high)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("只有先鋒的岩館", ("lead",)),
        ("Which gyms have only lead climbing?", ("lead",)),
        ("繩索岩館有幾間", ("lead", "mixed")),
        ("混合型岩館", ("mixed",)),
        ("Which gyms are mixed?", ("mixed",)),
    ],
)
def test_kinds_of_gym_in_other_words(ask: Ask, question: str, kinds: tuple[str, ...]) -> None:
    reading = ask(question)
    assert (reading.filter.gym_types, reading.unknown_places) == (kinds, ())


@pytest.mark.parametrize(
    ("question", "by"),
    [
        ("各區域各有幾間岩館", "gym_region"),
        ("Which region has the most gyms?", "gym_region"),
        ("哪些行政區有岩館", "district"),
        ("哪個行政區岩館最多", "district"),
        ("Which districts have gyms?", "district"),
        ("gyms of each type", "gym_type"),
        ("各類型岩館有幾間", "gym_type"),
    ],
)
def test_gyms_are_counted_by_place_and_kind(ask: Ask, question: str, by: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by) == ("distribution", by)


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("原岩中和店在哪個縣市", "address"),
        ("Which city is T-Up Zhonghe in?", "address"),
        ("Which district is T-Up Zhonghe in?", "address"),
        ("原岩中和店是綜合岩館嗎", "gym_type"),
        ("Is T-Up Wanhua a bouldering gym?", "gym_type"),
        ("原岩中和店有繩攀嗎", "gym_type"),
        ("Does T-Up Zhonghe have roped climbing?", "gym_type"),
        ("How is T-Up Zhonghe rated?", "rating"),
        ("ratings of the T-Up gyms", "rating"),
        ("原岩中和店可以租什麼裝備", "price"),
        ("Which station is nearest to T-Up Zhonghe?", "station"),
    ],
)
def test_what_is_asked_of_one_gym_is_told_of_it(ask: Ask, question: str, attribute: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.unheard) == ("detail", "gym", ())
    assert attribute in reading.attributes


@pytest.mark.parametrize("question", ["How many rope gyms are there?", "Which rope gym has the highest rating?"])
def test_a_rope_gym_is_no_question_of_ropes(ask: Ask, question: str) -> None:
    assert ask(question).unrecorded == ()


@pytest.mark.parametrize("question", ["原岩中和店有體能訓練區嗎", "原岩中和店有休息區嗎"])
def test_a_facility_of_a_gym_is_heard_by_its_own_name(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.attributes, reading.unheard) == (("facilities",), ())


@pytest.mark.parametrize(
    ("question", "unrecorded"), [("What is the biggest gym?", ("size",)), ("最大的岩館是哪間", ("size",))]
)
def test_the_biggest_gym_is_told_not_to_be_recorded(ask: Ask, question: str, unrecorded: tuple[str, ...]) -> None:
    reading = ask(question)
    assert (reading.subject, reading.unrecorded) == ("gym", unrecorded)


def test_a_brand_has_its_branches_listed(ask: Ask) -> None:
    reading = ask("紅石有分店嗎")
    assert (reading.intent, reading.filter.gym_ids) == ("list", ("redrock-shilin", "redrock-hsinchu"))


@pytest.mark.parametrize("question", ["Rank the gyms by rating", "岩館依評分排名"])
def test_gyms_are_ranked_by_their_rating(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.order, reading.unheard) == ("list", "most_popular", ())
