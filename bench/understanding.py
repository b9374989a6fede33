"""Time of reading one question, over all evaluation questions and long ones, at the sample's names and at 94,926.

Run with `python -m bench.understanding [rounds]`. A question's time is the least of its rounds, in seconds of the
processor: reading waits for nothing, and what else a machine does is no part of it. Between two rounds all others are
asked, so that nothing is remembered of it. Also prints what loading costs, a delta of one row, and texts up to the
API's limit, which must cost no more by the character than short ones.
"""

import json
import math
import random
import statistics
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.long_questions import LONG
from worker.understanding import Gazetteer, read_question
from worker.understanding.guard.attacks import is_attack
from worker.understanding.matching.patterns import possible
from worker.understanding.names.collecting import collect
from worker.understanding.names.ordinary import place_strength, route_strength
from worker.understanding.wording.lexicon import is_mistyped

DATA = Path(__file__).resolve().parents[1] / "data" / "taiwan"
NAMES = 100_000
ROUNDS = 12
LIMIT_US = 1_000
NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
EVAL = Path(__file__).resolve().parents[1] / "data" / "eval"
_COLUMNS = (
    "name name_en alternative_names region address address_en sectors city district area_id crag_id sector sector_en"
)
_FILES = {"crag": "crags.jsonl", "area": "areas.jsonl", "gym": "gyms.jsonl", "route": "routes.jsonl"}
_CONSONANTS, _VOWELS = "bcdfghjklmnpqrstvwxz", "aeiouy"
_IDEOGRAPHS = "天地風雲山海石龍虎鳥花月星光影夢路橋谷門牆角裂壁塔峰島浪雨雪"


def sample() -> dict[str, list[dict[str, Any]]]:
    """The published sample rows by kind."""
    blank = dict.fromkeys(_COLUMNS.split())
    rows: dict[str, list[dict[str, Any]]] = {}
    for kind, file in _FILES.items():
        lines = map(json.loads, (DATA / file).read_text(encoding="utf-8").splitlines())
        rows[kind] = [blank | row for row in lines if row.get("status", "published") == "published"]
    rows["sector"] = [row for row in rows["route"] if row["sector"]]
    return rows


def grown(rows: dict[str, list[dict[str, Any]]], names: int) -> dict[str, list[dict[str, Any]]]:
    """The sample with made-up routes, half of them English, until there are so many."""
    chance = random.Random(7)
    blank = dict.fromkeys(_COLUMNS.split()) | {"crag_id": "longdong", "area_id": "longdong/back-door"}
    more = []
    for at in range(names - len(rows["route"])):
        if at % 2:
            words = (_word(chance) for _ in range(chance.randint(1, 3)))
            name = " ".join(words).title()
        else:
            name = "".join(chance.choices(_IDEOGRAPHS, k=chance.randint(3, 6)))
        more.append(blank | {"id": f"made-{at}", "name": name})
    return rows | {"route": rows["route"] + more}


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(chance.randint(1, 4)))


def questions() -> list[str]:
    """Every question that is kept for evaluation, and the long ones."""
    found = dict.fromkeys(LONG)
    for file in sorted(EVAL.glob("*.jsonl")):
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            # Not every file holds questions: terms of the glossary are no question.
            asked = row.get("pair") or [row.get("query") or row.get("question")]
            found.update(dict.fromkeys(each for each in asked if each))
    return list(found)


def least(texts: Sequence[str], gazetteer: Gazetteer, rounds: int) -> dict[str, float]:
    """The least time that reading each text took, in microseconds."""
    best = dict.fromkeys(texts, math.inf)
    for _ in range(rounds):
        for text in texts:
            # What a long list of questions would push out of memory by itself, a short one must be made to forget.
            is_attack.cache_clear()
            possible.cache_clear()
            is_mistyped.cache_clear()
            route_strength.cache_clear()
            place_strength.cache_clear()
            begun = time.thread_time()
            read_question(text, gazetteer, now=NOW)
            best[text] = min(best[text], (time.thread_time() - begun) * 1e6)
    return best


def spread(best: dict[str, float]) -> str:
    """How the times of some questions lie, in microseconds, and the slowest question."""
    times, slowest = sorted(best.values()), max(best, key=best.__getitem__)
    return (
        f"{len(times)} questions, p50 {statistics.median(times):.0f} us, p99 {times[len(times) * 99 // 100]:.0f} us, "
        f"max {times[-1]:.0f} us, over 1 ms: {sum(each > LIMIT_US for each in times)}; slowest: {slowest}"
    )


def limits(gazetteer: Gazetteer, rounds: int) -> dict[int, float]:
    """The median time of texts of so many characters, made of long questions one after another; in microseconds."""
    joined = [" ".join(LONG[at:] + LONG[:at]) for at in range(len(LONG))]
    return {
        chars: statistics.median(least([text[:chars] for text in joined], gazetteer, rounds).values())
        for chars in (125, 250, 500)
    }


def loading(rows: dict[str, list[dict[str, Any]]]) -> tuple[Gazetteer, str]:
    """The names, and what it cost to load them and to change one."""
    begun = time.process_time()
    gazetteer = Gazetteer.from_rows(rows)
    load = time.process_time() - begun
    changed = {"route": [rows["route"][0] | {"name": "改名之後"}]}
    key = ("route", rows["route"][0]["id"])
    deltas = []
    for _ in range(20):
        begun = time.process_time()
        gazetteer.with_changes([key], collect(changed), 1)
        deltas.append(time.process_time() - begun)
    return (
        gazetteer,
        f"{len(gazetteer)} names, load {load * 1e3:.0f} ms, delta {statistics.median(deltas) * 1e3:.2f} ms",
    )


def main() -> None:
    """Both sizes: loading, the spread of the least times, the slowest question, and what long texts cost."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    rows = sample()
    for label, at in (("sample", rows), ("grown", grown(rows, NAMES))):
        gazetteer, cost = loading(at)
        print(f"{label}: {cost}")
        best = least(questions(), gazetteer, rounds)
        long = {text: us for text, us in best.items() if text in LONG}
        for group, each in (("kept", {t: us for t, us in best.items() if t not in long}), ("long", long)):
            print(f"  {group}: {spread(each)} (least of {rounds} rounds)")
        print("  " + ", ".join(f"{chars} characters {us:.0f} us" for chars, us in limits(gazetteer, rounds).items()))


if __name__ == "__main__":
    main()
