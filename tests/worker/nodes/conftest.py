"""An environment whose bindings are scripted where a model would stand: nodes are called like functions."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, cast

import pytest

from worker.env import Env, Models, Usage
from worker.understanding.names.gazetteer import Gazetteer
from wrangler_compat.clock import FakeClock


class ScriptedAi:
    """Answers a list of replies in order and remembers what it was asked; it fails when asked for more."""

    def __init__(self, *replies: Any) -> None:
        self.asked: list[tuple[str, Mapping[str, Any]]] = []
        self._replies = list(replies)

    async def run(self, model: str, inputs: Mapping[str, Any], options: Any = None, /, **kw: Any) -> Any:
        """The next reply; an exception is raised."""
        self.asked.append((model, inputs))
        reply = self._replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply

    async def describe(self, model: str, /) -> dict[str, Any]:
        """What the model is."""
        return {"model": model}

    async def warm(self) -> None:
        """Nothing to load."""


MakeEnv = Callable[..., tuple[Env, ScriptedAi, list[str]]]


@pytest.fixture
def make_env() -> MakeEnv:
    """An environment of the given models, with the replies of its AI; also the AI and the remarks that nodes make."""

    def make(*replies: Any, **models: str | None) -> tuple[Env, ScriptedAi, list[str]]:
        nothing = cast(Any, None)
        ai, remarks = ScriptedAi(*replies), list[str]()
        env = Env(
            DB=nothing,
            READ=nothing,
            KV=nothing,
            VECTORIZE=nothing,
            AI=ai,
            INDEX_QUEUE=nothing,
            clock=FakeClock(),
            random=random.Random(0),
            models=replace(Models(embed="local/embedder"), **models),  # type: ignore[arg-type]
            gazetteer=Gazetteer.from_rows({kind: [] for kind in ("crag", "area", "gym", "route", "sector")}),
            emit=nothing,
            wait_until=nothing,
            note=remarks.append,
            usage=Usage(),
            deadline=100.0,
            seq=0,
        )
        return env, ai, remarks

    return make
