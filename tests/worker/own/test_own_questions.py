"""Personal questions in both languages, each held against a computation of its own over the same log."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schemas.reading import Turn, User
from tests.worker.ascents import log as write
from tests.worker.own import brute
from tests.worker.own.brute import Entry, hardest, left, of_crag, of_number, of_type, pick, routes
from worker.outcome import Outcome
from worker.pipeline import Pipeline, open_pipeline
from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import FakeClock
from wrangler_compat.config import load_config

ANN, BO, NEW = User("ann", "user"), User("bo", "user"), User("new", "user")
LOGS = {"ann": brute.make_log(1), "bo": brute.make_log(2)}
LD, GZ, KT = of_crag("longdong"), of_crag("guanziling"), of_crag("kenting")
Y25: dict[str, Any] = {"since": "2025-01-01", "until": "2025-12-31"}
AREAS = {
    row["id"]: row["name"] for row in map(json.loads, Path("data/taiwan/areas.jsonl").read_text("utf-8").splitlines())
}
FEB: dict[str, Any] = {"since": "2026-02-01", "until": "2026-02-28"}


@dataclass(frozen=True)
class Figures:
    """What an answer's evidence says."""

    routes: int | None
    lines: int | None
    days: int | None
    ids: set[str]
    groups: dict[str, int]
    left: int | None
    day: str | None


def figures(outcome: Outcome) -> Figures:
    evidence = outcome.reply.evidence
    values: dict[str, Any] = {value.key: value.value for value in evidence.values}
    coming = set(values.get("next.items", ()))
    groups = {k.split(".", 2)[2]: v for k, v in values.items() if k.startswith("group.")}
    return Figures(
        values.get("own.routes.count"),
        values.get("own.lines.count"),
        values.get("own.days.count"),
        {item.id for item in evidence.items if item.kind == "route"} - coming,
        groups,
        values.get("own.left.count"),
        values.get("own.day"),
    )


Check = Callable[[Figures, list[Entry]], bool]


def counts(*tests: brute.Test, **options: Any) -> Check:
    return lambda f, log: f.routes == len(routes(pick(log, *tests, **options)))


def lists(*tests: brute.Test, **options: Any) -> Check:
    """The right number, and only right routes among those shown, as many as fit."""

    def check(f: Figures, log: list[Entry]) -> bool:
        wanted = routes(pick(log, *tests, **options))
        return f.routes == len(wanted) and f.ids <= wanted and len(f.ids) == min(8, len(wanted))

    return check


def tops(*tests: brute.Test, roped: bool = False, **options: Any) -> Check:
    def check(f: Figures, log: list[Entry]) -> bool:
        wanted = hardest(pick(log, *tests, **options), roped=roped)
        # One harder route may be shown apart: what was only climbed on top rope.
        return wanted <= f.ids and len(f.ids - wanted) <= (0 if roped else 1)

    return check


def lefts(*tests: brute.Test) -> Check:
    def check(f: Figures, log: list[Entry]) -> bool:
        wanted = left(log, *tests)
        return f.left == len(wanted) and f.ids <= wanted and len(f.ids) == min(8, len(wanted))

    return check


def days(*tests: brute.Test, **options: Any) -> Check:
    return lambda f, log: f.days == len({e.day for e in pick(log, *tests, **options) if e.day})


def times(*tests: brute.Test, **options: Any) -> Check:
    return lambda f, log: f.lines == len(pick(log, *tests, **options))


def ends(which: Callable[[list[str]], str], *tests: brute.Test, **options: Any) -> Check:
    def check(f: Figures, log: list[Entry]) -> bool:
        lines = pick(log, *tests, **options)
        day = which([e.day for e in lines if e.day])
        return f.day == day and f.ids == routes(e for e in lines if e.day == day)

    return check


def groups(label: Callable[[Entry], str | None], *tests: brute.Test, **options: Any) -> Check:
    def check(f: Figures, log: list[Entry]) -> bool:
        pairs = {(label(e), e.route) for e in pick(log, *tests, **options)}
        wanted: dict[str, int] = {}
        for name, _ in pairs:
            if name is not None:
                wanted[name] = wanted.get(name, 0) + 1
        return f.groups == wanted

    return check


def _month(e: Entry) -> str | None:
    return e.day and e.day[:7]


def _band(e: Entry) -> str | None:
    for number in range(4, 16):
        if of_number(number)(e.row):
            return f"5.{number}"
    return e.row["grade"] if e.row["grade"].startswith("V") else None


QUESTIONS: list[tuple[str, Check]] = [
    # how many
    ("我爬過幾條路線？", counts()),
    ("我在龍洞爬過幾條？", counts(LD)),
    ("我在關子嶺完攀過多少條路線", counts(GZ)),
    ("我總共爬過幾條 5.11", counts(of_number(11))),
    ("我在龍洞爬過幾條 5.10 的運動攀", counts(LD, of_number(10), of_type("sport"))),
    ("我去年爬過幾條", counts(**Y25)),
    ("我 2024 年在墾丁爬過幾條路線", counts(KT, since="2024-01-01", until="2024-12-31")),
    ("我紅點過幾條", counts(styles=("redpoint",))),
    ("我 onsight 過幾條 5.10", counts(of_number(10), styles=("onsight",))),
    ("我頂繩爬過幾條", counts(styles=("toprope",))),
    ("我去年 onsight 或 flash 過幾條", counts(styles=("onsight", "flash"), **Y25)),
    ("我試過幾條路線", counts(styles=("attempt",))),
    ("How many routes have I climbed?", counts()),
    ("How many routes have I climbed at Longdong?", counts(LD)),
    ("how many 5.11 have I redpointed", counts(of_number(11), styles=("redpoint",))),
    ("How many routes did I flash last year?", counts(styles=("flash",), **Y25)),
    ("how many trad routes have I climbed at Longdong", counts(LD, of_type("trad"))),
    ("How many routes did I climb in 2024?", counts(since="2024-01-01", until="2024-12-31")),
    # times and days
    ("我今年爬了幾天", days(since="2026-01-01", until="2026-12-31")),
    ("我去年在龍洞爬了幾天", days(LD, **Y25)),
    ("我去年在龍洞完攀過幾次", times(LD, **Y25)),
    ("how many days did I climb last year", days(**Y25)),
    ("How many times have I climbed at Kenting?", times(KT)),
    # which ones
    ("去年完攀的 5.11", lists(of_number(11), **Y25)),
    ("列出我的完攀紀錄", lists()),
    ("我上個月在龍洞完攀了哪些", lists(LD, **FEB)),
    ("我 2025 年 6 月爬了什麼", lists(since="2025-06-01", until="2025-06-30")),
    ("我在墾丁爬過哪些 5.10", lists(KT, of_number(10))),
    ("我完攀過的傳攀路線有哪些", lists(of_type("trad"))),
    ("我 flash 過哪些路線", lists(styles=("flash",))),
    ("我的專案有哪些", lists(styles=("project",))),
    ("what did I climb last year", lists(**Y25)),
    ("what did I climb last month", lists(**FEB)),
    ("Which 5.10 routes have I onsighted at Longdong?", lists(LD, of_number(10), styles=("onsight",))),
    ("show my logbook", lists()),
    ("What did I redpoint in March 2025?", lists(styles=("redpoint",), since="2025-03-01", until="2025-03-31")),
    ("show my projects", lists(styles=("project",))),
    ("what have I climbed this year?", lists(since="2026-01-01", until="2026-12-31")),
    # the hardest
    ("我 redpoint 過最難的是哪條？", tops(styles=("redpoint",), roped=True)),
    ("我爬過最難的路線", tops()),
    ("我在龍洞最難爬過哪條", tops(LD)),
    ("我去年 onsight 過最難的 5.10", tops(of_number(10), styles=("onsight",), roped=True, **Y25)),
    ("我頂繩爬過最難的是哪一條", tops(styles=("toprope",), roped=True)),
    ("my hardest onsight", tops(styles=("onsight",), roped=True)),
    ("What is my hardest redpoint at Kenting?", tops(KT, styles=("redpoint",), roped=True)),
    ("what's the hardest route I have flashed", tops(styles=("flash",), roped=True)),
    ("my hardest sport climb last year", tops(of_type("sport"), **Y25)),
    # what is left
    ("我在關子嶺還差哪幾條 5.12", lefts(GZ, of_number(12))),
    ("墾丁我還沒爬過的 5.10 有哪些", lefts(KT, of_number(10))),
    ("我還剩幾條龍洞 5.11 運動攀沒爬", lefts(LD, of_number(11), of_type("sport"))),
    ("which routes have I not climbed at Guanziling", lefts(GZ)),
    ("How many 5.11 sport routes do I have left at Kenting?", lefts(KT, of_number(11), of_type("sport"))),
    ("Which 5.12 routes haven't I climbed at Longdong?", lefts(LD, of_number(12))),
    # how they are spread
    ("我的難度分布", groups(_band)),
    ("我在龍洞的難度金字塔", groups(_band, LD)),
    ("我的完攀方式分布", groups(lambda e: e.style)),
    ("我去年每個月爬了幾條", groups(_month, **Y25)),
    ("我每年爬幾條", groups(lambda e: e.day and e.day[:4])),
    ("my ascents by month", groups(_month)),
    ("my ascents by grade last year", groups(_band, **Y25)),
    ("breakdown of my ascents by style at Longdong", groups(lambda e: e.style, LD)),
    ("my climbs by year", groups(lambda e: e.day and e.day[:4])),
    ("my ascents by type", groups(lambda e: str(e.row["type"]))),
    ("我去年和今年各爬幾條", groups(lambda e: e.day and e.day[:4], since="2025-01-01", until="2026-12-31")),
    ("我最常爬哪一區", groups(lambda e: AREAS[e.row["area_id"]])),
    ("瘦馬我試了幾次", times(lambda row: row["id"] == "LD-MUSIC-HALL-330", styles=("attempt",))),
    # the first and the last
    ("我第一次完攀是哪條", ends(min)),
    ("我最近一次爬龍洞是什麼時候", ends(max, LD)),
    ("我第一次 onsight 是哪一條", ends(min, styles=("onsight",))),
    ("when did I last climb at Longdong?", ends(max, LD)),
    ("my first redpoint", ends(min, styles=("redpoint",))),
    ("when did I last climb a 5.11", ends(max, of_number(11))),
]


@pytest.fixture(scope="module")
def state(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample data and the logs of two climbers."""
    folder = tmp_path_factory.mktemp("own") / "state"
    shutil.copytree(indexed, folder)
    (database,) = (folder / "d1").glob("*.sqlite")
    for user, log in LOGS.items():
        write(database, user, [(e.route, e.style, e.day) for e in log])
    return folder


@pytest.fixture
async def pipeline(state: Path, root: Path) -> AsyncIterator[Pipeline]:
    """A pipeline on the tenth of March 2026."""
    clock = FakeClock(datetime(2026, 3, 10, 4, tzinfo=UTC).timestamp())
    configs = [load_config(root / "wrangler.toml"), load_config(root / "indexer" / "wrangler.toml")]
    async with open_bindings(configs, state_dir=state, clock=clock) as env:
        yield await open_pipeline(env, clock)


async def ask(pipeline: Pipeline, question: str, user: User | None, history: tuple[Turn, ...] = ()) -> Outcome:
    tasks: list[asyncio.Future[Any]] = []

    def later(work: Any) -> None:
        tasks.append(asyncio.ensure_future(work))

    outcome = await pipeline.answer(question, user=user, history=history, wait_until=later)
    await asyncio.gather(*tasks)
    return outcome


def test_there_are_enough_questions() -> None:
    assert len(QUESTIONS) >= 60
    assert len({q for q, _ in QUESTIONS}) == len(QUESTIONS)


async def test_every_answer_is_what_the_log_says(pipeline: Pipeline) -> None:
    """For two climbers with different logs; nothing is dropped by the check, nothing is kept for others."""
    wrong: list[str] = []
    for question, holds in QUESTIONS:
        for user in (ANN, BO):
            outcome = await ask(pipeline, question, user)
            found = figures(outcome)
            dropped = [n["reason"] for n in outcome.trace["nodes"] if "dropped" in (n["reason"] or "")]
            private = outcome.query_type == "personal" and outcome.personal and outcome.cache == "bypass"
            if not holds(found, LOGS[user.sub]) or dropped or not private or not outcome.reply.text:
                wrong.append(f"{question} ({user.sub}): {found} {dropped} {outcome.query_type} {outcome.reply.text}")
    assert wrong == []


async def test_who_is_not_signed_in_is_told_how(pipeline: Pipeline) -> None:
    for question, word in (
        ("我在龍洞爬過幾條？", "登入"),
        ("my hardest onsight", "sign in"),
        ("推薦我沒爬過的", "登入"),
    ):
        outcome = await ask(pipeline, question, None)
        assert outcome.query_type == "personal"
        assert outcome.reply.outcome == "declined"
        assert word in outcome.reply.text
        assert not outcome.reply.evidence.items


async def test_an_empty_log_is_said_to_be_empty(pipeline: Pipeline) -> None:
    assert "還沒有攀爬紀錄" in (await ask(pipeline, "我在龍洞爬過幾條？", NEW)).reply.text
    assert "no climbing records" in (await ask(pipeline, "my hardest onsight", NEW)).reply.text
    assert figures(await ask(pipeline, "我在關子嶺還差哪幾條 5.12", NEW)).left == len(left([], GZ, of_number(12)))


async def test_two_climbers_asking_at_once_never_cross(pipeline: Pipeline) -> None:
    """120 answers at once, each right for its asker."""
    some = QUESTIONS[:20]
    asked = [(question, check, user) for question, check in some for user in (ANN, BO, None) for _ in range(2)]
    outcomes = await asyncio.gather(*(ask(pipeline, question, user) for question, _, user in asked))
    for (question, holds, user), outcome in zip(asked, outcomes, strict=True):
        if user is None:
            assert outcome.reply.outcome == "declined", question
        else:
            assert holds(figures(outcome), LOGS[user.sub]), question


async def test_what_was_climbed_and_what_to_climb_next(pipeline: Pipeline, state: Path) -> None:
    """Three ascents, one question: they are listed, none is proposed, and the reason is said."""
    (database,) = (state / "d1").glob("*.sqlite")
    climbed = [r["id"] for r in brute.ROUTES.values() if r["grade"] == "5.10a" and r["type"] == "sport" and LD(r)][:3]
    styles = ("redpoint", "onsight", "toprope")
    write(database, "story", [(i, style, "2026-03-01") for i, style in zip(climbed, styles, strict=True)])
    for question, reason in (
        ("我爬過什麼？下一條爬什麼？", "依你的運動攀登紅點級數 5.10a"),
        ("What have I climbed? What should I climb next?", "from your sport redpoint level, 5.10a"),
        ("推薦我沒爬過的", "依你的運動攀登紅點級數 5.10a"),
    ):
        outcome = await ask(pipeline, question, User("story", "user"))
        values = {value.key: value.value for value in outcome.reply.evidence.values}
        coming = values["next.items"]
        assert isinstance(coming, tuple)
        assert len(coming) == 3
        assert not {*coming} & {*climbed}
        assert all(brute.ROUTES[i]["type"] == "sport" for i in coming)
        assert all((10, "b") <= (brute.grade_key(brute.ROUTES[i]) or (0, "")) <= (10, "c") for i in coming)
        assert reason in outcome.reply.text
        assert values["next.climbed.count"] == 3


async def test_a_follow_up_changes_the_time_or_the_place(pipeline: Pipeline) -> None:
    """「那去年呢？」 asks the same of another time; nothing that it says is left out."""
    before = (Turn("user", "我在龍洞爬過幾條？"), Turn("assistant", "你在龍洞完攀 3 條路線。"))
    for question, check in (
        ("那去年呢？", counts(LD, **Y25)),
        ("那墾丁呢？", counts(KT)),
        ("what about last year?", counts(LD, **Y25)),
    ):
        outcome = await ask(pipeline, question, ANN, before)
        assert check(figures(outcome), LOGS["ann"]), outcome.reply.text


async def test_what_was_only_tried_is_told_as_tried(pipeline: Pipeline) -> None:
    """A route with attempts alone is not said to have no record."""
    log = LOGS["ann"]
    tried = {e.route for e in log if e.style in ("attempt", "project")} - {
        e.route for e in log if e.style not in ("attempt", "project")
    }
    name = next(e.row["name"] for e in log if e.route in tried and len(e.row.get("name") or "") > 3)
    outcome = await ask(pipeline, f"我爬過「{name}」嗎", ANN)
    assert "試過" in outcome.reply.text, outcome.reply.text


async def test_a_next_step_starts_from_the_log_wherever_it_is_to_be(pipeline: Pipeline, state: Path) -> None:
    """Who redpoints 5.10a is shown no 5.11d, at a named place either; who proves no level is asked for one."""
    (database,) = (state / "d1").glob("*.sqlite")
    known = [r["id"] for r in brute.ROUTES.values() if r["grade"] == "5.10a" and r["type"] == "sport" and KT(r)][:2]
    write(database, "step", [(route, "redpoint", "2026-03-01") for route in known])
    for question in ("what should I climb next at Longdong?", "龍洞下一條爬什麼好？", "推薦墾丁我沒爬過的路線"):
        outcome = await ask(pipeline, question, User("step", "user"))
        shown = figures(outcome).ids
        assert shown, question
        assert not shown & {*known}
        for route in shown:
            assert (brute.grade_key(brute.ROUTES[route]) or (99, "")) <= (10, "d"), (question, route)
    assert (await ask(pipeline, "what should I climb next at Longdong?", NEW)).reply.outcome == "clarification"
