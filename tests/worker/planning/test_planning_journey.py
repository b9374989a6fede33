"""A journey keeps to its region, its level and its types, climbs from easy to hard, and repeats no route."""

import pytest

from schemas.evidence import Evidence, FactValue
from schemas.grades import ordinal
from schemas.plan import PlanStep, StepResult
from tests.worker.planning.conftest import Planner
from tests.worker.taiwan import published
from worker.planning.joining import joined
from worker.planning.journey import crags_step, gyms_step, routes_step
from worker.planning.roles import A_DAY, windows

REGION = {c["id"]: c["region"] for c in published("crags")}
ROUTES = {r["id"]: r for r in published("routes")}
QUESTIONS = [
    ("我是 5.11 的攀岩者，規劃南部兩天行程", 2, "南部", None, "5.11a", "5.11d", ["sport"]),
    ("plan two days in the south for a 5.11 climber", 2, "南部", None, "5.11a", "5.11d", ["sport"]),
    ("幫我排三天兩夜的墾丁攀岩行程，5.10c 左右", 3, None, ["kenting"], "5.10b", "5.10d", ["sport"]),
    ("Can you make a weekend itinerary for Kenting and Shoushan at 5.10?", 2, None, ["kenting", "shoushan"],
     "5.10a", "5.10d", ["sport"]),
    ("安排一天龍洞傳攀，我爬 5.9", 1, None, ["longdong"], "5.9", "5.9", ["trad"]),
    ("帶新手去關子嶺一日遊", 1, None, ["guanziling"], None, "5.9", ["sport"]),
    ("規劃中部一天行程，程度 5.12a", 1, "中部", ["defulan"], "5.12a", "5.12a", ["sport"]),
    ("plan a day trip to Long Dong, I climb 5.10b sport", 1, None, ["longdong"], "5.10b", "5.10b", ["sport"]),
]  # fmt: skip


async def made(planner: Planner, text: str) -> tuple[Evidence, dict[str, FactValue]]:
    """The journey's evidence and its values by key."""
    plan = planner.plan(text)
    crags, routes, gyms = plan.steps
    assert plan.form == "trip"
    first = StepResult(crags, await crags_step(planner.read, crags, "zh-TW"))
    results = [first]
    for step, run in ((routes, routes_step), (gyms, gyms_step)):
        results.append(StepResult(step, await run(planner.read, step, [first], "zh-TW")))
    evidence = joined(plan, results, "zh-TW")
    return evidence, {v.key: v.value for v in evidence.values}


@pytest.mark.parametrize(("text", "days", "region", "crags", "low", "high", "types"), QUESTIONS)
async def test_every_route_of_every_day_meets_what_was_asked(
    planner: Planner,
    text: str,
    days: int,
    region: str | None,
    crags: list[str] | None,
    low: str | None,
    high: str,
    types: list[str],
) -> None:
    evidence, values = await made(planner, text)
    assert values["trip.days"] == days
    level = planner.plan(text).steps[0].filter.grades
    assert level is not None
    assert (level.low_text, level.high_text) == (low, high)
    windows_of = windows(level).of
    listed = [i for i in evidence.items if i.kind == "route"]
    assert listed, values
    assert len({i.id for i in listed}) == len(listed)
    for item in listed:
        row = ROUTES[item.id]
        first, last = windows_of[values[f"trip.role.{item.n}"]]  # type: ignore[index]
        assert first <= item.facts["grade_min"] <= item.facts["grade_max"] <= last  # type: ignore[operator]
        assert item.facts["grade_max"] <= ordinal(high, "yds")  # type: ignore[operator]
        assert row["type"] in types
        assert region is None or REGION[row["crag_id"]] == region
        assert crags is None or row["crag_id"] in crags
        day_crag = next(i for i in evidence.items if i.n == values[f"trip.at.{values[f'trip.on.{item.n}']}"])
        assert row["crag_id"] == day_crag.id
    for day in range(1, days + 1):
        of_day = [i.facts["grade_min"] for i in listed if values[f"trip.on.{i.n}"] == day]
        assert 0 < len(of_day) <= sum(A_DAY.values())
        roles = [values[f"trip.role.{i.n}"] for i in listed if values[f"trip.on.{i.n}"] == day]
        assert roles == sorted(roles, key=list(A_DAY).index)  # type: ignore[arg-type]
    assert evidence.table is not None
    assert len(evidence.table.rows) == len(listed)


async def test_two_named_crags_share_the_days_in_the_order_of_their_names(planner: Planner) -> None:
    evidence, values = await made(planner, "Can you make a weekend itinerary for Kenting and Shoushan at 5.10?")
    names = {i.n: i.id for i in evidence.items}
    assert [names[values[f"trip.at.{day}"]] for day in (1, 2)] == ["kenting", "shoushan"]  # type: ignore[index]
    assert values["trip.km.2"] == 99


async def test_the_rainy_day_gyms_are_the_nearest_ones(planner: Planner) -> None:
    evidence, values = await made(planner, "安排一天龍洞傳攀，我爬 5.9")
    gyms = [i for i in evidence.items if i.kind == "gym"]
    away = [values[f"near.km.{i.n}"] for i in gyms]
    assert [i.facts["city"] for i in gyms] == ["台北市", "台北市"]
    assert away == sorted(away)  # type: ignore[type-var]


@pytest.mark.parametrize("text", ["規劃東部兩天行程，我爬 5.10", "安排一天龍洞抱石，V3"])
async def test_where_nothing_fits_the_journey_says_so_and_invents_nothing(planner: Planner, text: str) -> None:
    evidence, values = await made(planner, text)
    assert evidence.items == ()
    assert (values["count"], values["trip.none"]) == (0, True)
    assert any(key.startswith("scope.") for key in values)


async def test_a_day_without_one_kind_of_route_says_which(planner: Planner) -> None:
    _, values = await made(planner, "帶新手去關子嶺一日遊")
    assert values["trip.lacks.1"] == ("project",)


async def test_steps_without_a_level_or_without_crags_find_nothing(planner: Planner) -> None:
    reading = planner.reading("規劃兩天墾丁行程")
    assert reading.missing == "grade"
    step = PlanStep(1, "crags", "", reading, reading.filter)
    assert await crags_step(planner.read, step, "en") == Evidence()
    assert (await routes_step(planner.read, step, [], "en")).items == ()
    assert (await gyms_step(planner.read, step, [], "en")).items == ()
