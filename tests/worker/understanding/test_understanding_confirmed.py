"""What people have been told and ask to be confirmed: whether all are so, who leads, and whether there is none."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "kind", "base"),
    [
        ("關子嶺的路線都不超過15米嗎", "route", {"length_max_m": None}),
        ("聽說龍牆全部都是5.10以上 對嗎", "route", {"grades": None}),
        ("龍牆每條都有5個bolt以上 我沒記錯吧", "route", {"bolts_min": None}),
        ("壽山5.12全部是運攀嗎", "route", {"route_types": ()}),
        ("龍洞的5.13都在黃金谷嗎", "route", {"area_ids": (), "crag_ids": ("longdong",)}),
        ("每個岩場都有停車場嗎", "crag", {"amenities": ()}),
        ("台中的岩館都有先鋒嗎", "gym", {"facilities": ()}),
        ("My mate reckons Guanziling is all sport. Is he right?", "route", {"route_types": ()}),
        ("Are all the boulders at Long Dong under 5.11?", "route", {"grades": None, "route_types": ("boulder",)}),
        ("White Wall is all under 20 metres, right?", "route", {"length_max_m": None}),
        ("Does every crag in Taiwan have parking?", "crag", {"amenities": ()}),
    ],
)
def test_whether_all_are_so_is_their_share(ask: Ask, question: str, kind: str, base: dict[str, object]) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("count", kind)
    whole = reading.aggregate
    assert whole is not None
    assert whole.wholly
    assert whole.base is not None
    assert {name: getattr(whole.base, name) for name in base} == base
    assert any(getattr(reading.filter, name) != value for name, value in base.items())


@pytest.mark.parametrize(
    "question", ["我只有週二能爬，千手抱石那天有開嗎", "音樂廳跟鐘塔都是石灰岩嗎", "奇岩攀岩館跟心流抱石館都能先鋒嗎"]
)
def test_named_rows_are_asked_one_by_one(ask: Ask, question: str) -> None:
    assert (ask(question).intent, ask(question).aggregate) == ("detail", None)


@pytest.mark.parametrize(
    ("question", "by", "crags"),
    [
        ("陽光牆是不是墾丁最大的一區", "area", ("kenting",)),
        ("聽說一線天是壽山5.10最多的區 對嗎", "area", ("shoushan",)),
        ("龍洞的傳攀是不是全台最多", "crag", ()),
        ("Is Kenting the crag with the most 5.12s?", "crag", ()),
        ("Does Sunshine Wall have the most 5.12s at Kenting?", "area", ("kenting",)),
        ("Is it true that Long Dong is the biggest crag in Taiwan?", "crag", ()),
        ("Is Skyline the hardest area at Shoushan?", "area", ("shoushan",)),
        ("哪面牆最簡單", "area", ()),
    ],
)
def test_who_is_said_to_lead_is_ranked_among_the_others(
    ask: Ask, question: str, by: str, crags: tuple[str, ...]
) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by, reading.missing) == ("distribution", by, None)
    assert (reading.filter.crag_ids, reading.filter.area_ids) == (crags, ())


@pytest.mark.parametrize(
    ("question", "city"),
    [
        ("心流是台北最便宜的抱石館嗎", "台北市"),
        ("B-plus是台中最便宜的嗎", "台中市"),
        ("Is it right that Hejiang is the only gym in Taitung?", "台東縣"),
    ],
)
def test_the_gym_said_to_lead_is_one_of_its_town(ask: Ask, question: str, city: str) -> None:
    reading = ask(question)
    assert (reading.filter.gym_city, reading.filter.gym_ids) == (city, ())


@pytest.mark.parametrize(
    ("question", "types", "low"),
    [
        ("Does Guanziling have no trad at all?", ("trad",), None),
        ("Are there really no top ropes at Kenting?", ("toprope",), None),
        ("Is it true that Shoushan has nothing harder than 5.13?", (), "5.14a"),
        ("Guanziling doesn't have any 5.9s, does it?", (), "5.9"),
    ],
)
def test_whether_there_is_none_is_asked_of_what_there_is(
    ask: Ask, question: str, types: tuple[str, ...], low: str | None
) -> None:
    reading = ask(question)
    grades = reading.filter.grades
    assert (reading.intent, reading.filter.route_types, reading.filter.not_route_types) == ("list", types, ())
    assert (None if grades is None else grades.low_text) == low


@pytest.mark.parametrize(
    ("question", "by", "types"),
    [
        ("哪裡可以傳攀", "crag", ("trad",)),
        ("龍洞哪裡有頂繩", "area", ("toprope",)),
        ("傳攀要去哪裡爬", "crag", ("trad",)),
        ("Aside from Long Dong, where is there trad in Taiwan?", "crag", ("trad",)),
        ("Where is there trad at Defulan?", "area", ("trad",)),
        ("Where in Taiwan are there V-graded boulders?", "crag", ("boulder",)),
    ],
)
def test_where_one_climbs_in_a_way_is_told_by_place(ask: Ask, question: str, by: str, types: tuple[str, ...]) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by, reading.filter.route_types) == ("distribution", by, types)
    assert reading.unknown_places == ()


@pytest.mark.parametrize(
    ("question", "kind", "one", "other"),
    [
        ("哪個岩場同時有傳攀跟抱石", "crag", ("trad", None), ("boulder", None)),
        ("墾丁哪面牆5.8跟5.11都有", "area", (None, "5.8"), (None, "5.11d")),
        ("龍洞哪一區又有傳攀又有頂繩", "area", ("trad", None), ("toprope", None)),
        ("有5.10以下運攀也有抱石的岩場", "crag", ("sport", "5.10d"), ("boulder", None)),
        ("Which crag has both easy top ropes and 5.11 sport?", "crag", ("toprope", "5.9"), ("sport", "5.11d")),
        ("Which area at Long Dong has trad under 5.8 and sport over 5.11?", "area", ("trad", "5.7"), ("sport", None)),
    ],
)
def test_a_place_with_both_has_some_of_each(
    ask: Ask, question: str, kind: str, one: tuple[str | None, str | None], other: tuple[str | None, str | None]
) -> None:
    reading = ask(question)
    also = reading.filter.also
    assert also is not None
    assert reading.subject == kind
    for routes, (way, high) in ((reading.filter, one), (also, other)):
        assert routes.route_types == (() if way is None else (way,))
        assert (None if routes.grades is None else routes.grades.high_text) == high


@pytest.mark.parametrize(
    ("question", "base"),
    [
        ("全台5.13的路線龍洞佔多少", "5.13a"),
        ("墾丁5.12佔全台多少", "5.12a"),
        ("Of all the 5.12s in Taiwan what percentage is at Kenting?", "5.12a"),
    ],
)
def test_a_share_of_taiwan_is_of_such_routes_everywhere(ask: Ask, question: str, base: str) -> None:
    whole = ask(question).aggregate
    assert whole is not None
    assert whole.base is not None
    assert whole.base.grades is not None
    assert (whole.base.crag_ids, whole.base.grades.low_text) == ((), base)


@pytest.mark.parametrize(("question", "high"), [("關子嶺有5.9a嗎", "5.9"), ("any 5.9b at Defulan", "5.9")])
def test_a_letter_below_5_10_says_nothing(ask: Ask, question: str, high: str) -> None:
    reading = ask(question)
    assert reading.unknown_names == ()
    assert reading.filter.grades is not None
    assert reading.filter.grades.high_text == high


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("有人說一線天全部都12米 真的假的", ("shoushan/skyline",)),
        ("白牆會不會太難 我只爬5.10a", ("kenting/white-wall",)),
        ("黃金谷跟後門加起來有幾條5.11", ("longdong/golden-valley", "longdong/back-door")),
        ("平台上跟平台下哪邊簡單的比較多", ("shoushan/platform-upper", "shoushan/platform-lower")),
        ("後門還是通道適合新手", ("longdong/back-door", "shoushan/passage")),
    ],
)
def test_ordinary_words_are_areas_where_they_are_joined_or_judged(
    ask: Ask, question: str, areas: tuple[str, ...]
) -> None:
    assert ask(question).filter.area_ids == areas


@pytest.mark.parametrize("question", ["是不是只有龍洞有抱石", "Does only Long Dong have trad?"])
def test_who_alone_has_some_is_told_by_place(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by, reading.filter.crag_ids) == ("distribution", "crag", ())


def test_all_that_is_five_eleven_plus_is_harder_too(ask: Ask) -> None:
    grades = ask("Someone swore every route at Dark Wall is 5.11+. Is that so?").filter.grades
    assert grades is not None
    assert (grades.low_text, grades.high_text) == ("5.11a", None)


def test_a_share_of_a_kind_is_of_that_kind(ask: Ask) -> None:
    whole = ask("想知道龍洞運攀有影片的佔多少").aggregate
    assert whole is not None
    assert whole.base is not None
    assert (whole.base.route_types, whole.base.has_video) == (("sport",), None)


@pytest.mark.parametrize("question", ["台中禮拜一有開的館哪間最便宜", "cheapest Taichung gym open on Mondays"])
def test_the_cheapest_of_those_that_are_open_on_a_day(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.order, reading.unheard) == ("list", "cheapest", ())
    assert reading.filter.open_at == ("monday", None)


def test_quickdraws_are_counted_by_the_handful(ask: Ask) -> None:
    assert ask("我只帶了6把快扣 絕情谷哪些線夠用").filter.bolts_max == 4


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Are there 5.9 or easier routes at every area of Long Dong?", "area"),
        ("壽山每一區都有5.11嗎", "area"),
    ],
)
def test_every_area_may_be_asked_of(ask: Ask, question: str, kind: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("count", kind)
    assert reading.aggregate is not None
    assert reading.aggregate.wholly


@pytest.mark.parametrize(
    ("question", "having"),
    [
        ("Which Kenting wall has at least three routes at 5.9 or below?", (3, None)),
        ("Which Kenting wall has at least 3 5.9s?", (3, None)),
    ],
)
def test_a_single_wall_is_bounded_by_its_routes_too(
    ask: Ask, question: str, having: tuple[int | None, int | None]
) -> None:
    assert (ask(question).group_by, ask(question).having) == ("area", having)


@pytest.mark.parametrize(
    "question",
    ["我體重比確保者重20公斤，龍洞有哪些5.9運攀", "I'm 62 and 90 kg. What are the easiest sport routes at Kenting?"],
)
def test_a_body_that_is_only_told_is_not_asked_about(ask: Ask, question: str) -> None:
    assert ask(question).unrecorded == ()


def test_a_body_that_is_asked_about_is_told_of(ask: Ask) -> None:
    assert ask("我身高150 壽山5.9以下哪條適合我").unrecorded == ("body",)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("我朋友說肥牛5.10 真的嗎", ("肥牛",)),
        ("Skyline looks fun, what are the easy ones there", ("Skyline",)),
        ("We climbed at Long Lane yesterday. Is Clocktower any easier on average?", ("Clocktower",)),
    ],
)
def test_a_short_name_stands_before_what_is_said_of_it(ask: Ask, question: str, names: tuple[str, ...]) -> None:
    reading = ask(question)
    assert tuple(m.surface for m in reading.mentions if m.end) == names
    assert (reading.subject, reading.unknown_places) == ("route", ())


@pytest.mark.parametrize(
    "question",
    ["龍洞太遠了 台北附近還有哪裡可以爬", "Long Dong is too far, where else can I climb near Taichung?"],
)
def test_what_is_too_far_is_left_out(ask: Ask, question: str) -> None:
    assert ask(question).filter.not_crag_ids == ("longdong",)


def test_what_places_are_to_have_may_be_said_before(ask: Ask) -> None:
    reading = ask("我想去有廁所的岩場 龍洞跟壽山有嗎")
    assert (reading.filter.amenities, reading.filter.crag_ids) == (("toilet",), ("longdong", "shoushan"))


def test_a_journey_with_warm_ups_is_planned_for_its_grade(ask: Ask) -> None:
    reading = ask("Put together a one-day plan at Long Dong with warm-ups and a 5.10 project")
    assert reading.filter.grades is not None
    assert (reading.trip_days, reading.filter.features, reading.filter.grades.low_text) == (1, (), "5.10a")


def test_whether_one_walks_well_to_a_crag_is_its_approach(ask: Ask) -> None:
    assert ask("我膝蓋不好 德芙蘭好走嗎").attributes == ("approach",)


def test_fewest_routes_among_the_crags_ranks_them(ask: Ask) -> None:
    reading = ask("五個岩場裡面最少路線的是哪個 多少條")
    assert (reading.group_by, reading.extreme) == ("crag", "fewest_routes")


def test_a_video_is_wanted_beside_bolts(ask: Ask) -> None:
    assert ask("Anything at Lower Platform that's 5.10 with fewer than 5 bolts and a video?").filter.has_video


@pytest.mark.parametrize(
    ("question", "by", "extreme"),
    [
        ("南部岩場哪個路線平均最長", "crag", "longest"),
        ("Which of the southern crags has the least 5.12?", "crag", "fewest_routes"),
        ("Which Long Dong area has the highest share of sport routes?", "area", "most_climbed"),
    ],
)
def test_places_are_ranked_in_other_words(ask: Ask, question: str, by: str, extreme: str) -> None:
    assert (ask(question).group_by, ask(question).extreme) == (by, extreme)


def test_a_crag_where_nothing_is_harder_lacks_what_is(ask: Ask) -> None:
    lacking = ask("Is there any crag where nothing is over 5.13?").filter.lacking
    assert lacking is not None
    assert lacking.grades is not None
    assert lacking.grades.low_text == "5.14a"


def test_an_area_is_asked_what_else_it_has(ask: Ask) -> None:
    assert ask("我不會傳攀 鐘塔還有什麼好爬的").filter.area_ids == ("longdong/clocktower",)


def test_somewhere_is_no_name(ask: Ask) -> None:
    assert ask("We'd like somewhere near the beach. Which crag fits?").unknown_names == ()


def test_who_has_just_had_a_child_asks_for_no_child(ask: Ask) -> None:
    assert ask("剛生完小孩想找走5分鐘內就到的岩場 有嗎").novice is None
