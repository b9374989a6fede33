"""Time to the first sentence and to the whole answer when a model phrases it: `make bench-writing`.

The model is the tests' fake server in a process of its own, at the speeds that hosted models have; what is measured is
what this service adds: how soon it lets a sentence through that it has checked.
"""

import http.client
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.server import BASE, ROOT, environment, free_port, serve, setup, stop, token

QUESTIONS = (
    "推薦龍洞 5.10 的運動攀登路線",
    "推薦龍洞 5.11 的運動攀登路線",
    "推薦關子嶺的路線",
    "想找龍洞的裂隙路線",
    "推薦墾丁有影片的路線",
)
WRITTEN = (
    "想找這些路線的話，可以先看 {1.name}，難度 {1.grade}，{1.type}，位在 {1.area_name}。"
    "接下來可以考慮 {2.name}，難度 {2.grade}，位在 {2.area_name}。"
    "另外，{3.name} 也可以看看，難度 {3.grade}。"
)


@dataclass(frozen=True, slots=True)
class Speed:
    """How a hosted model speaks: seconds to its first token, and tokens a second after it."""

    name: str
    first_s: float
    tokens_s: float


SPEEDS = (Speed("a small model", 0.5, 120.0), Speed("a large model", 1.2, 50.0))
# The fake sends four characters a piece, which are about three tokens of this text.
TOKENS_A_PIECE = 3.0


@contextmanager
def fake(speed: Speed) -> Iterator[int]:
    """The fake model server at a speed; yields its port."""
    port = free_port()
    command = [sys.executable, "-m", "tests.fakes", "--port", str(port), "--text", WRITTEN]
    command += ["--first", str(speed.first_s), "--pace", str(TOKENS_A_PIECE / speed.tokens_s)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL)
    try:
        _listening(port)
        yield port
    finally:
        stop(process)


def _listening(port: int, seconds: float = 20.0) -> None:
    until = time.perf_counter() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.perf_counter() > until:
                raise
            time.sleep(0.02)
        else:
            return


def timed(port: int, question: str) -> tuple[float, float, str]:
    """Milliseconds to the first `token` event and to `done`, and who wrote."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"content-type": "application/json", "authorization": f"Bearer {token('user')}"}
    body = json.dumps({"query": question, "no_cache": True}, ensure_ascii=False).encode()
    begun = time.perf_counter()
    connection.request("POST", f"{BASE}/ai/ask?stream=true", body=body, headers=headers)
    response = connection.getresponse()
    first, name, model = 0.0, "", ""
    while line := response.readline():
        if line.startswith(b"event: "):
            name = line[7:].strip().decode()
            if name == "token" and not first:
                first = time.perf_counter() - begun
        elif line.startswith(b"data: ") and name == "done":
            model = str(json.loads(line[6:])["model"])
            break
    done = time.perf_counter() - begun
    connection.close()
    return 1000 * first, 1000 * done, model


def measure(state: Path, rounds: int, speed: Speed | None) -> dict[str, float]:
    """p50 to the first sentence and to the whole answer, and the share of answers that the model wrote."""
    if speed is None:
        with serve(state) as port:
            return _summary([timed(port, question) for _ in range(rounds + 1) for question in QUESTIONS])
    with fake(speed) as upstream:
        given = {"OPENAI_BASE_URL": f"http://127.0.0.1:{upstream}/v1", "MODEL_WRITE": "openai/fake"}
        with serve(state, given) as port:
            return _summary([timed(port, question) for _ in range(rounds + 1) for question in QUESTIONS])


def _summary(times: list[tuple[float, float, str]]) -> dict[str, float]:
    kept = times[len(QUESTIONS) :]  # the first round warms up
    return {
        "answers": float(len(kept)),
        "first_sentence_p50_ms": statistics.median(first for first, _, _ in kept),
        "done_p50_ms": statistics.median(done for _, done, _ in kept),
        "written_by_the_model": sum(model.startswith("openai/") for _, _, model in kept) / len(kept),
    }


def main(rounds: int = 3) -> None:
    """Print one table."""
    print("| who writes | first token | tokens/s | first sentence (p50) | whole answer (p50) | by the model |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state"
        setup(state)
        for speed in (None, *SPEEDS):
            found = measure(state, rounds, speed)
            who = (
                ("the composer", "-", "-")
                if speed is None
                else (speed.name, f"{speed.first_s} s", f"{speed.tokens_s:g}")
            )
            figures = f"{found['first_sentence_p50_ms']:,.0f} ms | {found['done_p50_ms']:,.0f} ms"
            print(f"| {' | '.join(who)} | {figures} | {found['written_by_the_model']:.0%} |", flush=True)


if __name__ == "__main__":
    main()
