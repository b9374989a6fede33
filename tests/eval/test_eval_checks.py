"""The examiner's own checks: each must pass what is right and stop what is wrong."""

from typing import Any

import pytest

from tuning.eval.facts import Examiner, has_number
from tuning.eval.guard import LEAKS
from tuning.eval.invented import invented, misattributed
from tuning.eval.recount import together
from tuning.eval.retrieval import score
from tuning.eval.rows import Catalog, open_spans, span
from tuning.eval.stats import figure


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog.load()


def answer(text: str, *ids: str, catalog: Catalog, **more: Any) -> dict[str, Any]:
    """An answer as the API gives it, citing routes."""
    rows = [catalog.by_id[each] for each in ids]
    sources = [
        {"n": n, "id": row["id"], "type": "route", "title": row["name"], "facts": dict(row), "excerpt": ""}
        for n, row in enumerate(rows, 1)
    ]
    base = {"answer": text, "sources": sources, "items": [], "table": None, "relaxed": [], "did_you_mean": []}
    return {**base, "outcome": "answered", "trace": {"filters": {}, "candidates": []}, **more}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("5.9", ("yds", (9, 9))),
        ("5.10a", ("yds", (10, 10))),
        ("5.10", ("yds", (10, 13))),
        ("5.10?", ("yds", (10, 13))),
        ("5.10? R", ("yds", (10, 13))),
        ("5.10+", ("yds", (12, 13))),
        ("5.10a/b", ("yds", (10, 11))),
        ("5.11d/5.12a", ("yds", (17, 18))),
        ("5.11/5.10+", ("yds", (12, 17))),
        ("5.13b+", None),
        ("5.9+", ("yds", (9, 9))),
        ("V5", ("v", (5, 5))),
        ("TBD", None),
        ("5.??", None),
    ],
)
def test_a_published_grade_is_a_closed_range(text: str, read: tuple[str, tuple[int, int]] | None) -> None:
    """The examiner reads grades by the convention in DECISIONS.md, with code of its own."""
    if text == "5.13b+":
        read = ("yds", (23, 23))
    assert span(text) == read


def test_the_catalogue_has_no_drafts_and_counts_only_what_is_certain(catalog: Catalog) -> None:
    """944 of 946 routes are public; a grade that may lie outside is possible, not counted."""
    assert len(catalog.rows["route"]) == 944
    rule = {"kind": "route", "where": {"crag": "longdong", "grade": ["5.10a", "5.10a"]}}
    assert all(row["grade"] == "5.10a" for row in catalog.select(rule))
    assert {"5.10? R", "5.10?"} <= {row["grade"] for row in catalog.select(rule, possible=True)}


@pytest.mark.parametrize(
    ("text", "number", "there"),
    [
        ("有 5 條", 5, True),
        ("有 15 條", 5, False),
        ("5.10a", 5, False),
        ("1,042 rows", 1042, True),
        ("12 m.", 12, True),
    ],
)
def test_a_number_counts_only_by_itself(text: str, number: float, there: bool) -> None:
    """A part of another number or of a grade is not the number."""
    assert has_number(text, number) is there


@pytest.mark.parametrize(
    ("text", "made_up"),
    [
        ("絕響是 5.14a [1]。", []),
        ("絕響是 5.14b [1]。", ["5.14b"]),
        ("絕響是 5.14a，長 37 公尺 [1]。", ["37"]),
        ("絕響是 5.14a，旁邊是三重關 [1]。", ["三重關"]),
        ("Inimitable is 5.14a, 6 bolts [1].", []),
        ("Inimitable is next to Triple Cruxes [1].", ["triple cruxes"]),
        ("校門口的絕響有 6 個 bolt [1]。", []),
    ],
)
def test_what_no_source_holds_is_found(text: str, made_up: list[str], catalog: Catalog) -> None:
    """Another grade, another number and another route's name are each caught."""
    row = catalog.by_id["LD-SCHOOL-GATE-534"]
    found = answer(text, row["id"], catalog=catalog)
    found["sources"][0]["facts"]["area_name"] = "校門口"
    assert invented(found, {"query": "絕響 Inimitable 多難"}, catalog) == made_up


@pytest.mark.parametrize(
    ("query", "text", "made_up"),
    [
        ("12a大概是法國的幾級", "5.12a 大約是法式 7a+。", []),
        ("12a大概是法國的幾級", "5.12b 大約是法式 7b。", ["5.12b", "7b"]),
        ("any 5.10s?", "There are none graded 5.10a-5.10d.", []),
        ("any 5.10s?", "There are none graded 5.11a.", ["5.11a"]),
        ("平日兩點半開嗎", "14:30 有營業。", []),
        ("平日三點開嗎", "16:00 有營業。", ["16:00"]),
        ("still open at 8 in the evening?", "It is open at 20:00.", []),
        ("still open at 8 in the morning?", "It is open at 20:00.", ["20:00"]),
        ("兩點多過去開了嗎", "14:30 有營業。", []),
        ("who opens before 10?", "One is open right before 10:00.", []),
        ("who opens before 10?", "One is open right before 11:00.", ["11:00"]),
    ],
)
def test_what_the_question_says_in_short_may_be_said_in_full(
    query: str, text: str, made_up: list[str], catalog: Catalog
) -> None:
    """12a is 5.12a, 5.10s are 5.10a to 5.10d, and 三點 is 03:00 or 15:00; another grade or hour is not."""
    assert invented(answer(text, catalog=catalog), {"query": query}, catalog) == made_up


def test_facts_are_checked_against_the_data(catalog: Catalog) -> None:
    """A count, a value, a set and an extreme hold or fail by the rows, not by what the answer claims."""
    examiner = Examiner(catalog)
    right = answer("絕響是 5.14a。", "LD-SCHOOL-GATE-534", catalog=catalog)
    wrong = answer("絕響是 5.14b。", "LD-SCHOOL-GATE-534", catalog=catalog)
    value = {"value_of": {"id": "LD-SCHOOL-GATE-534", "field": "grade"}}
    hardest = {"extreme": {"kind": "route", "where": {"area": "longdong/school-gate"}, "by": "grade", "dir": "max"}}
    subset = {"ids_subset_of": {"kind": "route", "where": {"crag": "kenting"}}, "min": 1}
    assert examiner.holds(value, right)
    assert not examiner.holds(value, wrong)
    assert examiner.holds(hardest, right)
    assert not examiner.holds(subset, right)
    assert examiner.holds({"any": [subset, value]}, right)
    assert not examiner.holds({"count": {"kind": "route", "where": {"crag": "longdong"}}}, answer("6", catalog=catalog))
    assert examiner.holds(
        {"count": {"kind": "route", "where": {"crag": "longdong"}}}, answer("616 條", catalog=catalog)
    )


def test_closed_and_split_days_are_read() -> None:
    """公休 is no span; several spans are several."""
    assert open_spans("公休") == []
    assert open_spans("09:00-12:00,13:30-22:00") == [(540, 720), (810, 1320)]


def test_ranking_scores_are_of_the_first_ten() -> None:
    """Full marks for the perfect list, none for a list without a hit, recall of at most ten."""
    assert score(["a", "b"], {"a", "b"}) == {"recall@10": 1.0, "mrr": 1.0, "ndcg@10": 1.0}
    assert score(["x"] * 10 + ["a"], {"a"}) == {"recall@10": 0.0, "mrr": 0.0, "ndcg@10": 0.0}
    assert score(["x", "a"], {"a"})["mrr"] == 0.5
    many = [str(n) for n in range(30)]
    assert score(many[:10], set(many))["recall@10"] == 1.0


def test_an_interval_holds_its_mean_and_repeats() -> None:
    """The bootstrap is seeded: the same values give the same interval."""
    values = [1.0] * 30 + [0.0] * 10
    first = figure(values)
    assert first is not None
    assert first == figure(values)
    assert first.low <= first.value <= first.high
    assert figure([]) is None


def test_leaks_are_lower_case() -> None:
    """They are looked for in the folded answer."""
    assert all(leak == leak.lower() for leak in LEAKS)


@pytest.mark.parametrize(
    ("text", "least", "made_up"),
    [
        ("最長的超過 50 公尺的路線是菲律賓人普羅 [1]。", 50, []),
        # A length that nobody asked for is the route's own, or made up.
        ("最長的超過 50 公尺的路線是菲律賓人普羅 [1]。", None, ["50"]),
        ("最長的是菲律賓人普羅，50 公尺 [1]。", 50, ["50"]),
    ],
)
def test_a_bound_that_was_asked_for_is_no_length_of_the_route(
    text: str, least: float | None, made_up: list[str], catalog: Catalog
) -> None:
    (route,) = (row for row in catalog.rows["route"] if (row.get("name") or "").startswith("菲律賓人普羅"))
    trace = {"filters": {"length_min_m": least}, "candidates": []}
    assert misattributed(answer(text, route["id"], catalog=catalog, trace=trace), catalog) == made_up


def test_figures_are_added_up_only_where_the_answer_adds_up(catalog: Catalog) -> None:
    rows = [{"bolt_count": n} for n in (4, 6, 11)]
    assert {"21", "7", "6"} <= together("bolt 數加起來共 21 個 bolt，平均 7 個", rows)
    assert together("共有 21 條", rows) == set()
