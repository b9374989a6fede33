"""Run the shared conformance cases against a binding: load, decode, call, encode, compare.

A suite gives one function that performs an operation of a step; everything else is here.
"""

import json
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.encoding import PythonLacksError, decode, encode
from tests.conformance.matching import difference
from wrangler_compat.errors import BindingError

CASES = Path(__file__).parent / "cases"
NO_OPTIONS = object()


@dataclass(frozen=True, slots=True)
class Step:
    """One step with its arguments decoded; options is NO_OPTIONS when the case gives none."""

    op: str
    args: list[Any]
    options: Any
    raw: Mapping[str, Any]

    @property
    def call(self) -> list[Any]:
        """The positional arguments as JavaScript would pass them, the options last."""
        return self.args if self.options is NO_OPTIONS else [*self.args, self.options]


Perform = Callable[[Step], Awaitable[Any]]
Case = dict[str, Any]


def load_cases(name: str) -> list[Case]:
    """Answer the cases of one file."""
    lines = (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def parametrize(name: str, skips: Mapping[str, str] | None = None) -> pytest.MarkDecorator:
    """Answer a mark that gives a test one case at a time; skips maps a case id to the reason."""
    reasons = skips or {}
    params = [
        pytest.param(
            case, id=case["id"], marks=[pytest.mark.skip(reason=reasons[case["id"]])] if case["id"] in reasons else []
        )
        for case in load_cases(name)
    ]
    return pytest.mark.parametrize("case", params)


async def run_steps(
    case: Case,
    perform: Perform,
    *,
    now: Callable[[], float] = time.time,
    result: Callable[[Any, Step], Awaitable[Any]] | None = None,
) -> list[Any]:
    """Answer one encoded outcome of each step; result may reshape a live result before it is encoded."""
    refs: dict[str, Any] = {}
    outcomes: list[Any] = []
    for raw in case["steps"]:
        try:
            options = decode(raw["options"], refs, now()) if "options" in raw else NO_OPTIONS
            step = Step(raw["op"], decode(raw.get("args", []), refs, now()), options, raw)
        except PythonLacksError as error:
            pytest.skip(str(error))
        try:
            live = await perform(step)
            if "save" in raw:
                refs[raw["save"]] = live
            encoded = await encode(await result(live, step) if result else live)
            outcomes.append({"ok": pick(encoded, raw["pick"]) if "pick" in raw else encoded})
        except BindingError as error:
            outcomes.append(error_outcome(error))
    return outcomes


def error_outcome(error: BindingError) -> dict[str, Any]:
    """Answer an error as the suite writes it."""
    cause = {} if error.cause is None else {"cause": error.cause}
    return {"error": {"class": error.js, "message": error.message, **cause}}


def pick(encoded: Any, paths: Sequence[str]) -> dict[str, Any]:
    """Answer only these paths of an encoded result."""
    return {path: _at(encoded, path.split(".")) for path in paths}


def _at(value: Any, path: list[str]) -> Any:
    for step in path:
        if isinstance(value, list) and step == "length":
            value = len(value)
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            return {"$undefined": True}
    return value


def compare(case: Case, outcomes: list[Any], *, now: float | None = None) -> None:
    """Fail with the first difference between what happened and what the case expects."""
    moment = time.time() if now is None else now
    for number, (expected, outcome) in enumerate(zip(case["expect"], outcomes, strict=True)):
        found = difference(expected, outcome, moment, f"step {number} ({case['steps'][number]['op']})")
        if found:
            pytest.fail(f"{case['id']}: {case['about']}\n{found}", pytrace=False)
