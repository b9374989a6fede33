"""A strategy that cannot be walked is not built, and the message says where, which node and which key."""

from typing import NotRequired, TypedDict

import pytest

from schemas.context import QueryType, Verdict
from schemas.evidence import Reply
from worker.edit import insert_after, steps, without
from worker.env import Env
from worker.errors import GraphError, SettingError
from worker.graph import Graph, build
from worker.node import Node, node
from worker.nodes.cross_encoder import cross_encoder
from worker.parts import Branch, Early, Loop, Parallel, Parts, Step, nodes_of

GIVEN = frozenset({"query", "limit"})
SEARCHED = ("routes", "crags", "gyms", "hybrid", "general-knowledge")
REST = ("personal", "clarification", "out-of-scope")


class Asked(TypedDict):
    query_type: QueryType


class Tried(TypedDict):
    attempt: int


class Imagined(TypedDict):
    hypothetical: str | None


class Expanded(TypedDict):
    expansions: tuple[str, ...]


class Answered(TypedDict):
    reply: Reply | None


class MayAnswer(TypedDict):
    reply: NotRequired[Reply | None]


class Judged(TypedDict):
    verdict: Verdict


@node
async def ask(query: str, *, env: Env) -> Asked:
    """Tell the kind."""
    return {"query_type": "sql"}


@node
async def count(limit: int, *, env: Env, by: int = 1) -> Tried:
    """Count."""
    return {"attempt": limit}


@node
async def recount(attempt: int, *, env: Env) -> Tried:
    """Count on."""
    return {"attempt": attempt + 1}


@node
async def imagine(*, env: Env) -> Imagined:
    """Imagine."""
    return {"hypothetical": None}


@node
async def expand(*, env: Env) -> Expanded:
    """Expand."""
    return {"expansions": ()}


@node
async def expand_imagined(hypothetical: str | None, *, env: Env) -> Expanded:
    """Expand what was imagined."""
    return {"expansions": ()}


@node
async def finish(*, env: Env) -> Answered:
    """Answer."""
    return {"reply": None}


@node
async def perhaps(*, env: Env) -> MayAnswer:
    """Answer, or not."""
    return {}


@node
async def judge_it(*, env: Env) -> Judged:
    """Judge."""
    return {"verdict": "spent"}


def often(limit: int) -> bool:
    """More than one."""
    return limit > 1


def tried(attempt: int) -> bool:
    """Once at least."""
    return attempt > 0


def imagined(hypothetical: str | None = None) -> bool:
    """Something was imagined."""
    return hypothetical is not None


def built(*parts: object, gives: frozenset[str] = frozenset()) -> Graph:
    return build("shape", parts, given=GIVEN, gives=gives)  # type: ignore[arg-type]


WAYS: dict[str | tuple[str, ...], Parts] = {
    ("sql",): (Step(count),),
    SEARCHED: (Step(count), Step(recount)),
    REST: (Step(count),),
}

GOOD: dict[str, Parts] = {
    "a line": (Step(count), Step(recount)),
    "a branch whose ways all write the key": (Step(ask), Branch("query_type", WAYS), Step(recount)),
    "ways at once": (Parallel(Step(imagine), Step(expand)), Step(finish)),
    "a way of several steps": (Parallel((Step(count), Step(recount)), Step(expand)),),
    "ways within ways": (Parallel((Parallel(Step(imagine), Step(count)), Step(recount)), Step(expand)),),
    "a loop": (Step(count), Loop((Step(recount), Step(judge_it)), key="verdict", again="retry", visits=2)),
    "a skipped step": (Step(count), Step(recount, when=often)),
    "a fallback of constants": (Step(count, fallback={"attempt": 0}),),
    "a fallback that is a node": (Step(count), Step(recount, fallback=count)),
    "an early answer": (Step(finish), Early("reply"), Step(count)),
    "an early answer that a node sometimes writes": (Step(perhaps), Early("reply")),
    "a deadline": (Step(count, deadline=0.5),),
    "a branch within a loop within a branch": (
        Step(ask),
        Branch(
            "query_type",
            {
                "sql": (Loop((Branch("query_type", WAYS), Step(judge_it)), "verdict", "retry", 3),),
                (*SEARCHED, *REST): (),
            },
        ),
    ),
}


@pytest.mark.parametrize("shape", GOOD)
def test_a_sound_shape_is_built(shape: str) -> None:
    assert built(*GOOD[shape]).program


BAD: dict[str, tuple[Parts, str]] = {
    "a key that nothing writes": (
        (Step(recount),),
        "^shape › recount: needs 'attempt', which nothing before it writes$",
    ),
    "a key of some paths only": (
        (Step(ask), Branch("query_type", {"sql": (Step(count),), (*SEARCHED, *REST): ()}), Step(recount)),
        "^shape › recount: needs 'attempt', which exists on some paths only$",
    ),
    "a key inside a way": (
        (Step(ask), Branch("query_type", {**WAYS, ("sql",): (Step(recount),)})),
        "^shape › query_type=sql › recount: needs 'attempt'",
    ),
    "a key of a skipped step": (
        (Step(count, when=often), Step(recount)),
        "^shape › recount: needs 'attempt', which exists on some paths only$",
    ),
    "a condition without its key": (
        (Step(imagine, when=tried),),
        "^shape › condition tried of imagine: needs 'attempt'",
    ),
    "a fallback without its key": (
        (Step(count, fallback=recount),),
        "^shape › fallback recount of count: needs 'attempt'",
    ),
    "a second fallback without its key": (
        (Step(count, fallback=(count, recount)),),
        "^shape › fallback recount of count: needs 'attempt'",
    ),
    "a fallback with other keys": (
        (Step(count, fallback={"limit": 1}),),
        "^shape › count: writes attempt, its fallback limit; they must be the same$",
    ),
    "a fallback that writes nothing": (
        (Step(count, fallback={}),),
        "^shape › count: writes attempt, its fallback nothing",
    ),
    "a deadline of nothing": ((Step(count, deadline=0.0),), "^shape › count: a deadline must be positive, got 0.0$"),
    "a value without a way": (
        (Step(ask), Branch("query_type", {("sql", *SEARCHED): ()})),
        "^shape › branch on query_type: no way for personal, clarification, out-of-scope$",
    ),
    "a way for no value": (
        (Step(ask), Branch("query_type", {**WAYS, "weather": ()})),
        "^shape › branch on query_type: 'weather' is no value of the key; it has: routes, ",
    ),
    "two ways for one value": (
        (Step(ask), Branch("query_type", {**WAYS, "sql": ()})),
        "^shape › branch on query_type: 'sql' has two ways$",
    ),
    "a branch on a key that is no Literal": ((Branch("limit", {}),), "^shape › branch on limit: the key must be a Lit"),
    "a branch on an unknown key": ((Branch("mood", {}),), "^shape › branch on mood: the key must be a Literal"),
    "a branch before its key": (
        (Branch("query_type", WAYS),),
        "^shape › branch on query_type: needs 'query_type', which nothing",
    ),
    "one way at once": ((Parallel(Step(imagine)),), "^shape › parallel: needs two ways at least$"),
    "two ways that write one key": (
        (Parallel(Step(imagine), (Step(imagine), Step(expand))),),
        "^shape › parallel: ways 1 and 2 both write hypothetical$",
    ),
    "a way that reads what another writes": (
        (Step(imagine), Parallel(Step(expand_imagined), Step(imagine))),
        "^shape › parallel: way 1 reads hypothetical, which way 2 writes$",
    ),
    "a condition that reads what another way writes": (
        (Parallel(Step(expand, when=imagined), Step(imagine)),),
        "^shape › parallel: way 1 reads hypothetical, which way 2 writes$",
    ),
    "a fallback that reads what another way writes": (
        (Step(imagine), Parallel(Step(expand, fallback=expand_imagined), Step(imagine))),
        "^shape › parallel: way 1 reads hypothetical",
    ),
    "an inner branch on what another way writes": (
        (
            Step(ask),
            Parallel((Branch("query_type", {("sql", *SEARCHED, *REST): (Step(count),)}),), Step(ask)),
        ),
        "^shape › parallel: way 1 reads query_type, which way 2 writes$",
    ),
    "an early answer inside a way": (
        (Parallel((Step(finish), Early("reply")), Step(imagine)),),
        "^shape › parallel 1: an early answer would leave the other ways running$",
    ),
    "an early answer deep inside a way": (
        (Parallel((Loop((Step(finish), Early("reply"), Step(judge_it)), "verdict", "retry", 2),), Step(imagine)),),
        "^shape › parallel 1: an early answer",
    ),
    "a loop that nothing ends": (
        (Loop((Step(count),), "verdict", "retry", 2),),
        "^shape › loop on verdict: nothing in its body writes 'verdict'",
    ),
    "a loop on a value that is none": (
        (Loop((Step(judge_it),), "verdict", "perhaps", 2),),
        "^shape › loop on verdict: 'perhaps' is no value of the key$",
    ),
    "a loop without a visit": (
        (Loop((Step(judge_it),), "verdict", "retry", 0),),
        "^shape › loop on verdict: needs one visit at least, got 0$",
    ),
    "a loop whose key is skipped": (
        (Loop((Step(judge_it, when=often),), "verdict", "retry", 2),),
        "^shape › loop on verdict: needs 'verdict', which exists on some paths only$",
    ),
    "an early answer that can never happen": (
        (Early("reply"), Step(finish)),
        "^shape › early reply: nothing before it writes 'reply'",
    ),
    "an early answer on a key that is never None": (
        (Step(count), Early("attempt")),
        "^shape › early attempt: the key must be one .* that may be None$",
    ),
}


@pytest.mark.parametrize("shape", BAD)
def test_an_unsound_shape_is_refused_with_its_place(shape: str) -> None:
    parts, says = BAD[shape]
    with pytest.raises(GraphError, match=says):
        built(*parts)


def test_a_graph_that_does_not_give_its_keys_is_refused() -> None:
    with pytest.raises(GraphError, match=r"^shape: must end with 'reply', which does not exist on every path$"):
        built(Step(count), gives=frozenset({"reply"}))
    assert built(Step(finish), gives=frozenset({"reply"}))


def test_settings_override_what_the_strategy_set() -> None:
    parts = (Step(ask), Branch("query_type", {("sql", *SEARCHED, *REST): (Step(count.set(by=2)),)}))
    graph = build("shape", parts, given=GIVEN, settings={"count": {"by": 5}})
    assert [n.settings.get("by") for n in nodes_of(graph.parts)] == [None, 5]
    with pytest.raises(SettingError, match="count has no setting 'keep'"):
        build("shape", parts, given=GIVEN, settings={"count": {"keep": 5}})


def test_settings_reach_a_fallback_but_for_what_makes_it_one() -> None:
    """The same node with another setting stands in: that setting is its own, all others are the operator's."""
    step = Step(cross_encoder, fallback=cross_encoder.set(learned=False))
    given = GIVEN | {"reading", "filter"}
    graph = build("shape", (step,), given=given, settings={"cross_encoder": {"keep": 5, "learned": True}})
    built_step = graph.parts[0]
    assert isinstance(built_step, Step)
    assert isinstance(built_step.fallback, Node)
    assert built_step.node.settings["keep"] == built_step.fallback.settings["keep"] == 5
    assert (built_step.node.settings["learned"], built_step.fallback.settings["learned"]) == (True, False)


def test_settings_reach_every_one_of_several_fallbacks() -> None:
    step = Step(cross_encoder, fallback=(cross_encoder.set(learned=False), cross_encoder.set(keep=3)))
    graph = build("shape", (step,), given=GIVEN | {"reading", "filter"}, settings={"cross_encoder": {"keep": 5}})
    (built_step,) = graph.parts
    assert isinstance(built_step, Step)
    assert isinstance(built_step.fallback, tuple)
    assert [other.settings["keep"] for other in built_step.fallback] == [5, 3]


def test_an_edited_strategy_is_checked_again() -> None:
    """Leaving out a node whose key is needed is refused with the key; putting one in keeps every other step."""
    parts = GOOD["a line"]
    with pytest.raises(GraphError, match="recount: needs 'attempt'"):
        built(*without(parts, {"count"}))
    assert [s.node.id for s in steps(insert_after(parts, "count", imagine))] == ["count", "imagine", "recount"]
    looped = insert_after(GOOD["a loop"], "recount", imagine)
    assert [s.node.id for s in steps(looped)] == ["count", "recount", "imagine", "judge_it"]
    assert built(*looped)
    half = without(GOOD["ways at once"], {"imagine"})
    assert [s.node.id for s in steps(half)] == ["expand", "finish"]
    assert built(*half)
    with pytest.raises(GraphError, match="nothing stands after 'mmr'"):
        insert_after(parts, "mmr", imagine)
