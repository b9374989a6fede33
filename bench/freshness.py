"""Change a gym's hours and add a condition, ask at once, delete, ask again: how old is what the service knows?

Run by `make demo-freshness`: a real server over a copy of the state folder, so that nothing of the user's is changed.
"""

import argparse
import shutil
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.server import BASE, ROOT, Client, serve, token

GYM = "tup-wanhua"
QUESTION = "原岩萬華店週六幾點開？現在有什麼狀況？"


@dataclass(frozen=True, slots=True)
class Freshness:
    """Milliseconds over the rounds; the three latencies are from the acknowledged write to the answer that knows it."""

    rounds: int
    told: list[float]
    forgotten: list[float]
    searched: list[float]
    asks: int

    def summary(self) -> dict[str, float]:
        """p50 and p95 of each latency in milliseconds."""
        found = {"rounds": float(self.rounds), "questions_asked": float(self.asks)}
        for name, values in (("told", self.told), ("forgotten", self.forgotten), ("searched", self.searched)):
            found[f"{name}_p50_ms"] = statistics.median(values)
            found[f"{name}_p95_ms"] = percentile(values, 95)
        return found


def percentile(values: list[float], percent: float) -> float:
    """The value below which so many percent of the values lie (nearest rank)."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, max(0, round(percent / 100 * len(ranked) + 0.5) - 1))]


def measure(port: int, rounds: int, *, show: bool = False) -> Freshness:
    """Run the rounds against a server; raises RuntimeError when a fact is not told or not forgotten in ten seconds."""
    client, admin = Client(port, token=token("user")), Client(port, token=token("admin"))
    told, forgotten, searched, asks = [], [], [], 0
    before = admin.request("GET", f"{BASE}/gyms/{GYM}").body["data"]["opening_hours"]
    for turn in range(rounds):
        opening = f"{6 + turn % 3:02d}:{turn % 60:02d}"
        text = f"第 {turn + 1} 號外傾牆換線中"
        hours = {**before, "saturday": f"{opening}-21:45"}
        expect(admin.request("PATCH", f"{BASE}/gyms/{GYM}", {"opening_hours": hours}).status, 200)
        made = admin.request("POST", f"{BASE}/gyms/{GYM}/conditions", {"text": text, "kind": "route_setting"})
        expect(made.status, 201)
        condition = made.body["data"]["id"]
        elapsed, tries = 0.0, 0
        while True:
            answer = client.request("POST", f"{BASE}/ai/ask", {"query": QUESTION})
            elapsed, tries = elapsed + answer.seconds, tries + 1
            data = answer.body["data"]
            cited = {source["id"] for source in data["sources"]}
            if opening in data["answer"] and text in data["answer"] and condition in cited:
                break
            give_up(elapsed, f"{opening} and {text!r} were not told")
        told.append(1000 * elapsed)
        asks += tries
        if show and turn == 0:
            print(f"問：{QUESTION}\n{data['answer']}\n")
        searched.append(until_found(client, f"原岩萬華店 {text}", f"gym_condition:{condition}", condition))
        expect(admin.request("DELETE", f"{BASE}/gyms/{GYM}/conditions/{condition}").status, 200)
        elapsed, tries = 0.0, 0
        while True:
            answer = client.request("POST", f"{BASE}/ai/ask", {"query": QUESTION})
            elapsed, tries = elapsed + answer.seconds, tries + 1
            if text not in answer.body["data"]["answer"]:
                break
            give_up(elapsed, f"{text!r} was still told")
        forgotten.append(1000 * elapsed)
        asks += tries
    expect(admin.request("PATCH", f"{BASE}/gyms/{GYM}", {"opening_hours": before}).status, 200)
    return Freshness(rounds, told, forgotten, searched, asks)


def until_found(client: Client, text: str, document: str, row: str) -> float:
    """Milliseconds until the vector and keyword search finds the new document."""
    from urllib.parse import quote

    elapsed = 0.0
    while True:
        answer = client.request("GET", f"{BASE}/ai/search?q={quote(text)}&limit=5")
        elapsed += answer.seconds
        if any(hit["id"] in (row, document) for hit in answer.body["data"]["items"]):
            return 1000 * elapsed
        give_up(elapsed, f"{text!r} was not found by search")


def expect(status: int, wanted: int) -> None:
    """Stop when the server did not do what it was asked."""
    if status != wanted:
        raise RuntimeError(f"status {status}, wanted {wanted}")


def give_up(seconds: float, what: str) -> None:
    """Stop when asking has gone on for ten seconds."""
    if seconds >= 10:
        raise RuntimeError(f"{what} after {seconds:.1f} s of asking")


def main() -> None:
    """Print the first answer and the figures of all rounds."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=100)
    arguments.add_argument("--state", type=Path, default=ROOT / ".wrangler" / "state")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state"
        shutil.copytree(options.state, state)
        with serve(state) as port:
            measured = measure(port, options.rounds, show=True)
    summary = measured.summary()
    print(f"{measured.rounds} rounds, {measured.asks} questions; milliseconds from the acknowledged write")
    print(f"{'':36}{'p50':>8}{'p95':>8}")
    for name, label in (
        ("told", "new hours and condition in an answer"),
        ("searched", "found by vector and keyword search"),
        ("forgotten", "deleted condition out of the answer"),
    ):
        print(f"{label:36}{summary[f'{name}_p50_ms']:8.1f}{summary[f'{name}_p95_ms']:8.1f}")


if __name__ == "__main__":
    main()
