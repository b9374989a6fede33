"""The 20-node pipeline of `bench.peers` on other engines; it runs in their environment and prints JSON.

Each node adds one. A step is skipped, two run at once and are joined, three are walked twice: 22 node runs, and 23 as
the result of a request that starts with 1. Nothing of ours is imported here but the way of measuring, and their
packages are imported by name, since they are not dependencies of this project.
"""

import importlib
import itertools
import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypedDict

from bench.peer_timing import RESULT, measured

Request = Callable[[], Awaitable[int]]
_NODES = tuple(f"n{number:02}" for number in range(1, 21))
# n07 and n08 run at once between n06 and n09; n04 decides whether n05 runs, n17 whether the loop goes on.
STRAIGHT = tuple(name for name in _NODES if name not in ("n07", "n08", "n09"))
LINES = tuple(
    (one, other)
    for one, other in itertools.pairwise(_NODES)
    if one not in ("n04", "n06", "n07", "n17") and other != "n09"
)


class _State(TypedDict):
    x: int
    a: int
    b: int
    rounds: int


def langgraph() -> Request:
    """LangGraph: a StateGraph whose nodes answer what they change."""
    graph: Any = importlib.import_module("langgraph.graph")
    builder = graph.StateGraph(_State)

    async def add_one(state: _State) -> dict[str, int]:
        return {"x": state["x"] + 1}

    async def n07(state: _State) -> dict[str, int]:
        return {"a": 1}

    async def n08(state: _State) -> dict[str, int]:
        return {"b": 1}

    async def n09(state: _State) -> dict[str, int]:
        return {"x": state["x"] + state["a"] + state["b"] + 1}

    async def n17(state: _State) -> dict[str, int]:
        return {"x": state["x"] + 1, "rounds": state["rounds"] + 1}

    special = {"n07": n07, "n08": n08, "n09": n09, "n17": n17}
    for name in sorted({*STRAIGHT, *special}):
        builder.add_node(name, special.get(name, add_one))
    builder.add_edge(graph.START, "n01")
    for one, other in LINES:
        builder.add_edge(one, other)
    builder.add_conditional_edges("n04", lambda state: "n06" if state["x"] else "n05", ["n05", "n06"])
    builder.add_edge("n06", "n07")
    builder.add_edge("n06", "n08")
    builder.add_edge(["n07", "n08"], "n09")
    builder.add_conditional_edges("n17", lambda state: "n15" if state["rounds"] < 2 else "n18", ["n15", "n18"])
    builder.add_edge("n20", graph.END)
    compiled = builder.compile()

    async def request() -> int:
        return int((await compiled.ainvoke({"x": 1, "a": 0, "b": 0, "rounds": 0}))["x"])

    return request


def haystack() -> Request:
    """Haystack: components with asynchronous runs; a router is a component that feeds one of two outputs."""
    haystack: Any = importlib.import_module("haystack")
    types: Any = importlib.import_module("haystack.core.component.types")
    component = haystack.component

    def made(run: Callable[[dict[str, int]], dict[str, Any]], outputs: tuple[str, ...], *, many: bool = False) -> Any:
        class Node:
            def __init__(self) -> None:
                if many:
                    component.set_input_type(self, "state", types.GreedyVariadic[dict])
                else:
                    component.set_input_type(self, "state", dict)
                component.set_output_types(self, **dict.fromkeys(outputs, dict))

            def run(self, **inputs: Any) -> dict[str, Any]:
                state = inputs["state"]
                return run(state[0] if many else state)

            async def run_async(self, **inputs: Any) -> dict[str, Any]:
                return self.run(**inputs)

        return component(Node)()

    def plus(state: dict[str, int], **also: int) -> dict[str, int]:
        return {**state, "x": state["x"] + 1, **also}

    class Joined:
        def __init__(self) -> None:
            component.set_input_type(self, "one", dict)
            component.set_input_type(self, "other", dict)
            component.set_output_types(self, out=dict)

        def run(self, **inputs: Any) -> dict[str, Any]:
            one, other = inputs["one"], inputs["other"]
            return {"out": {**one, "x": one["x"] + one["a"] + other["b"] + 1}}

        async def run_async(self, **inputs: Any) -> dict[str, Any]:
            return self.run(**inputs)

    pipeline = haystack.Pipeline()
    for name in STRAIGHT:
        if name not in ("n04", "n17"):
            many = name in ("n06", "n15")  # they are fed by either of two
            pipeline.add_component(name, made(lambda state: {"out": plus(state)}, ("out",), many=many))
    pipeline.add_component("n04", made(lambda s: {"next" if s["x"] else "extra": plus(s)}, ("next", "extra")))
    pipeline.add_component("n07", made(lambda s: {"out": {**s, "a": 1}}, ("out",)))
    pipeline.add_component("n08", made(lambda s: {"out": {**s, "b": 1}}, ("out",)))
    pipeline.add_component("n09", component(Joined)())
    pipeline.add_component(
        "n17",
        made(lambda s: {"again" if s["rounds"] < 1 else "out": plus(s, rounds=s["rounds"] + 1)}, ("again", "out")),
    )
    for one, other in LINES:
        pipeline.connect(f"{one}.out", f"{other}.state")
    for one, other in (
        ("n04.next", "n06.state"),
        ("n04.extra", "n05.state"),
        ("n06.out", "n07.state"),
        ("n06.out", "n08.state"),
        ("n07.out", "n09.one"),
        ("n08.out", "n09.other"),
        ("n17.again", "n15.state"),
        ("n17.out", "n18.state"),
    ):
        pipeline.connect(one, other)

    async def request() -> int:
        found = await pipeline.run_async({"n01": {"state": {"x": 1, "a": 0, "b": 0, "rounds": 0}}})
        return int(found["n20"]["out"]["x"])

    return request


@dataclass
class _Shared:
    x: int = 1
    rounds: int = 0


def pydantic_graph() -> Request:
    """pydantic-graph: steps over one shared state object, a broadcast with a join, two decisions."""
    module: Any = importlib.import_module("pydantic_graph")
    builder = module.GraphBuilder(
        name="same", state_type=_Shared, input_type=int, output_type=int, auto_instrument=False
    )

    async def add_one(ctx: Any) -> int:
        ctx.state.x += 1
        return int(ctx.state.x)

    async def one(ctx: Any) -> int:
        return 1

    async def n09(ctx: Any) -> int:
        ctx.state.x += ctx.inputs + 1
        return int(ctx.state.x)

    async def n17(ctx: Any) -> str:
        ctx.state.x += 1
        ctx.state.rounds += 1
        return "again" if ctx.state.rounds < 2 else "done"

    calls = {"n07": one, "n08": one, "n09": n09, "n17": n17}
    steps = {name: builder.step(calls.get(name, add_one), node_id=name) for name in sorted({*STRAIGHT, *calls})}
    both = builder.join(module.reduce_sum, initial=0, node_id="both")
    for first, second in LINES:
        builder.add(builder.edge_from(steps[first]).to(steps[second]))
    skip = builder.decision(node_id="skip").branch(builder.match(int, matches=bool).to(steps["n06"]))
    skip = skip.branch(builder.match(int).to(steps["n05"]))
    again = builder.decision(node_id="again")
    again = again.branch(builder.match(str, matches=lambda said: said == "again").to(steps["n15"]))
    again = again.branch(builder.match(str).to(steps["n18"]))
    builder.add(
        builder.edge_from(builder.start_node).to(steps["n01"]),
        builder.edge_from(steps["n04"]).to(skip),
        builder.edge_from(steps["n06"]).to(steps["n07"], steps["n08"]),
        builder.edge_from(steps["n07"], steps["n08"]).to(both),
        builder.edge_from(both).to(steps["n09"]),
        builder.edge_from(steps["n17"]).to(again),
        builder.edge_from(steps["n20"]).to(builder.end_node),
    )
    graph = builder.build()

    async def request() -> int:
        return int(await graph.run(state=_Shared(), inputs=1))

    return request


ENGINES: dict[str, tuple[str, Callable[[], Request]]] = {
    "langgraph": ("langgraph", langgraph),
    "haystack": ("haystack-ai", haystack),
    "pydantic-graph": ("pydantic-graph", pydantic_graph),
}


def main() -> None:
    """Measure the named engine and print {"version", "cpu_us", "p50_us"}."""
    package, build = ENGINES[sys.argv[1]]
    version = importlib.import_module("importlib.metadata").version(package)
    print(json.dumps({"version": version, **measured(build(), RESULT)}))


if __name__ == "__main__":
    main()
