"""Questions about one's own climbing among 1.1 million ascents, over HTTP: `python -m bench.personal`.

Asked by climbers spread over the whole range of logs, from a handful of lines to the fullest of all.
"""

import argparse
import json
import sqlite3
import statistics
from pathlib import Path

from bench.freshness import percentile
from bench.server import BASE, ROOT, Client, serve, token

PROMISE_MS = 15.0
QUESTIONS = (
    "我爬過幾條路線？",
    "我 redpoint 過最難的是哪條？",
    "2024 年完攀的 5.11",
    "我的難度分布",
    "我的紅點級數是多少",
    "我最近一次完攀是什麼時候",
    "我頂繩爬過幾條",
    "我 2023 年每個月爬了幾條",
    "How many routes have I climbed in Nevada?",
    "my hardest onsight",
    "what did I climb in 2025",
    "Which 5.10 sport routes haven't I climbed in Utah?",
    "my ascents by style",
    "What have I climbed? What should I climb next?",
)


def climbers(database: Path, count: int) -> list[tuple[str, int]]:
    """Climbers with the number of their lines, evenly from the shortest log to the longest; the fullest is one."""
    with sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True) as connection:
        rows = connection.execute(
            "SELECT user_id, count(*) AS n FROM ascents GROUP BY user_id ORDER BY n, user_id"
        ).fetchall()
    if not rows:
        raise SystemExit("no ascents in the scale database: make load-ratings")
    return [rows[at * (len(rows) - 1) // (count - 1)] for at in range(count)]


def measure(state: Path, *, askers: int = 20, rounds: int = 3) -> dict[str, float]:
    """p50, p95, p99 in milliseconds over HTTP, the same inside, and the p50 of whoever has the fullest log."""
    (database,) = (state / "d1").glob("*.sqlite")
    chosen = climbers(database, askers)
    times: list[float] = []
    inside: list[float] = []
    fullest: list[float] = []
    with serve(state) as port:
        for user, lines in chosen:
            client = Client(port, token=token("user", user))
            client.ask(QUESTIONS[0])
            for _ in range(rounds):
                for question in QUESTIONS:
                    answer = client.request("POST", f"{BASE}/ai/ask", {"query": question})
                    if answer.status != 200 or answer.body["data"]["query_type"] != "personal":
                        raise RuntimeError(f"{question}: {answer.status} {answer.body}")
                    times.append(1000 * answer.seconds)
                    inside.append(float(answer.body["data"]["timing_ms"]))
                    if lines == chosen[-1][1]:
                        fullest.append(times[-1])
            client.close()
    return {
        "questions": float(len(times)),
        "p50_ms": statistics.median(times),
        "p95_ms": percentile(times, 95),
        "p99_ms": percentile(times, 99),
        "inside_p50_ms": statistics.median(inside),
        "fullest_log_lines": float(chosen[-1][1]),
        "fullest_log_p50_ms": statistics.median(fullest),
    }


def main() -> None:
    """Measure and print; the status is 1 when the promise does not hold."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--scale", type=Path, default=ROOT / ".wrangler" / "scale")
    arguments.add_argument("--askers", type=int, default=20)
    arguments.add_argument("--rounds", type=int, default=3)
    options = arguments.parse_args()
    found = measure(options.scale, askers=options.askers, rounds=options.rounds)
    print(json.dumps({key: round(value, 2) for key, value in found.items()}))
    if found["p50_ms"] > PROMISE_MS:
        raise SystemExit(f"p50 {found['p50_ms']:.1f} ms: promised are {PROMISE_MS:g} ms")


if __name__ == "__main__":
    main()
