"""Change 50 facts through a running server's API, ask again at once; then retrain, and ask the tuned model again."""

import asyncio
import contextlib
import http.client
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tuning.arms import retrieve
from tuning.arms.facts import NO_BOLTS
from tuning.arms.items import Item
from tuning.arms.score import Output, judge, says
from tuning.arms.wording import UNITS

if TYPE_CHECKING:
    from tuning.arms.small.model import Small
    from tuning.arms.small.run import Work

CHANGES = {"grade": ("grade", 20), "length": ("length_m", 15), "bolts": ("bolt_count", 15)}
"""Attribute -> the row's field, and how many of them are changed: 50 in all."""
SECRET = "a secret for measurements only, never deployed"
QUICK_STEPS = 60
"""Steps of the quick update: the tuned model goes on with the changed facts alone."""


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that is given another value; `now` is the item with the new one as the right answer."""

    before: Item
    now: Item
    field: str
    value: str | float


def changes(items: Sequence[Item], seed: int) -> list[Change]:
    """Fifty facts and the value that each gets: one of the item's wrong options."""
    chance = random.Random(seed)
    made: list[Change] = []
    for attribute, (field, count) in CHANGES.items():
        pool = [
            each for each in items if each.kind == "fact" and each.attribute == attribute and each.gold[0][0] == "r"
        ]
        for item in sorted(chance.sample(pool, min(count, len(pool))), key=lambda each: each.id):
            at = chance.choice([n for n in range(4) if n != item.right])
            plain = item.options[at].removesuffix(UNITS.get(attribute, {}).get(item.locale, ""))
            value: str | float = plain if attribute == "grade" else int(plain) if plain.isdigit() else float(plain)
            now = replace(item, value=plain, accepted=(plain, *(NO_BOLTS if value == 0 else ())), right=at)
            made.append(Change(item, now, field, value))
    return made


def freshness(work: "Work", base: "Small", tuned: "Small") -> dict[str, Any]:
    """Right on the new values and right on the old ones, per arm and moment, with the time of each update."""
    from tuning.arms.small.answer import Asked, answers

    picked = changes(work.items, work.seed)
    state = work.folder / "changed"
    written = written_through_the_api(work.folder / "state", state, picked)
    found, books = asyncio.run(retrieve.gather(state, [each.now for each in picked]))
    docs = {each.item: each.docs for each in found}
    models: dict[str, tuple[Small, bool]] = {
        "B": (base, False), "R": (base, True), "F": (tuned, False), "FR": (tuned, True),
    }  # fmt: skip
    told = {
        arm: answers(model, work.tokens, arm, [Asked(c.now, docs[c.now.id] if reads else ()) for c in picked])
        for arm, (model, reads) in models.items()
    }
    after, seconds = retrained(work, base, books, picked)
    quick, quick_seconds = updated(work, tuned, books, picked)
    for name, model in (("F retrained", after), ("F updated quickly", quick)):
        told[name] = answers(model, work.tokens, "F", [Asked(change.now, ()) for change in picked])
    rest = [item for item in work.items if item.kind == "fact" and item.id not in docs]
    others = {
        name: _share(rest, answers(model, work.tokens, "F", [Asked(item, ()) for item in rest]))
        for name, model in (("F", tuned), ("F retrained", after), ("F updated quickly", quick))
    }
    return {
        "changed": len(picked),
        "new": {arm: _share([c.now for c in picked], outputs) for arm, outputs in told.items()},
        "old": {arm: _share([c.before for c in picked], outputs) for arm, outputs in told.items()},
        "others": others,
        "api": written,
        "retrain_s": seconds,
        "quick_s": quick_seconds,
    }


def retrained(work: "Work", base: "Small", books: dict[str, Any], picked: Sequence[Change]) -> tuple["Small", float]:
    """Closed-book tuning from the base again, with the facts as they are now."""
    now = {change.now.id: change.now for change in picked}
    work.library.update(books)
    items = [now.get(item.id, item) for item in work.items]
    return work.closed(base, work.plan.paraphrases, items, name="retrained")


def updated(work: "Work", tuned: "Small", books: dict[str, Any], picked: Sequence[Change]) -> tuple["Small", float]:
    """The tuned model trained on with the changed facts alone, as one is tempted to do."""
    plan = work.plan
    work.plan = replace(plan, tune_steps=min(QUICK_STEPS, plan.tune_steps))
    try:
        return work.closed(tuned, plan.paraphrases, [change.now for change in picked], name="quick")
    finally:
        work.plan = plan


def written_through_the_api(before: Path, state: Path, picked: Sequence[Change]) -> dict[str, Any]:
    """PATCH each fact on a real server over a copy of the state, and ask the product for it at once.

    `failed` holds each question whose answer does not say the new value, with what it said instead.
    """
    if state.exists():
        shutil.rmtree(state)
    shutil.copytree(before, state)
    writes, asks, failed = [], [], []
    with _served(state) as call:
        for change in picked:
            path = f"/api/v1/routes/{change.now.gold[0].split(':', 1)[1]}"
            began = time.perf_counter()
            call("PATCH", path, {change.field: change.value})
            wrote = time.perf_counter()
            answer = call("POST", "/api/v1/ai/ask", {"query": change.now.question, "locale": change.now.locale})
            asks.append(1000 * (time.perf_counter() - wrote))
            writes.append(1000 * (wrote - began))
            told = answer["data"]["answer"].replace(change.now.name, " ")
            if not any(says(told, value) for value in change.now.accepted):
                failed.append(
                    {
                        "id": path.rsplit("/", 1)[1], "question": change.now.question, "wanted": change.now.value,
                        "before": change.before.value, "answer": answer["data"]["answer"],
                    }
                )  # fmt: skip
        deadline = time.monotonic() + 60
        # The facts of an answer are read from the rows; what search knows follows when the queue has been worked off.
        while True:
            status = call("GET", "/api/v1/index/status", None)["data"]
            if status["indexed_seq"] >= status["last_seq"] or time.monotonic() > deadline:
                break
            time.sleep(0.05)
    return {"write_ms": writes, "ask_ms": asks, "right": len(picked) - len(failed), "failed": failed, "index": status}


def _share(items: Sequence[Item], outputs: Sequence[Output]) -> float:
    judged = [judge(item, output, ()).right or 0.0 for item, output in zip(items, outputs, strict=True)]
    return sum(judged) / max(1, len(judged))


@contextlib.contextmanager
def _served(state: Path) -> Iterator[Any]:
    """A function that calls the dev server over this state as an administrator."""
    import jwt

    token = jwt.encode({"sub": "arms", "role": "admin", "exp": int(time.time()) + 3600}, SECRET, algorithm="HS256")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "wrangler_compat", "dev", "-c", "wrangler.toml", "-c", "indexer/wrangler.toml"]
    command += ["--persist-to", str(state), "--port", str(port), "--var", f"JWT_SECRET:{SECRET}"]
    with (state.parent / "server.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env={**os.environ, "PYTHONUTF8": "1"})

    def call(method: str, path: str, body: Any) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        headers = {"authorization": f"Bearer {token}", "content-type": "application/json"}
        connection.request(method, path, body=data, headers=headers)
        response = connection.getresponse()
        raw = response.read()
        connection.close()
        if response.status >= 300:
            raise RuntimeError(f"{method} {path}: {response.status} {raw[:200]!r}")
        return json.loads(raw)

    try:
        deadline = time.monotonic() + 120
        while True:
            with contextlib.suppress(OSError, http.client.HTTPException, RuntimeError):
                if call("GET", "/health", None)["data"]["ready"]:
                    break
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not start: see {state.parent / 'server.log'}")
            time.sleep(0.2)
        yield call
    finally:
        process.terminate()
        process.wait(30)
