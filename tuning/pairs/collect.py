"""`make tune-collect`: turn ratings into pairs: corrected answers, with what they replace, and answers rated good.

Only what `make tune-data` could take is written: no personal answer, no personal data, every fact in the rows cited.
What cannot be used is counted by reason. The pairs go to `make tune-data FLAGS="--more FILE"`, which holds them to the
same lint, splits them with the others, and writes the preference pairs (DPO) of the corrections beside each side.
"""

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tuning.pairs.files import PairError, pair_of
from tuning.pairs.lint import lint
from tuning.pairs.privacy import scrub
from tuning.ratings import BAD, GOOD, Rating, ratings_of


@dataclass
class Collected:
    """Pairs as lines of a file, and why the other ratings gave none."""

    pairs: list[dict[str, Any]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def collect(ratings: Iterable[Rating]) -> Collected:
    """A pair of each rating that can teach something, one a question and answer."""
    made = Collected()
    seen: set[tuple[str, str]] = set()
    for rating in ratings:
        raw = _raw(rating)
        if isinstance(raw, str):
            made.left_out[raw] += 1
        elif (key := (raw["question"], raw["answer"])) in seen:
            made.left_out["said already"] += 1
        else:
            seen.add(key)
            made.pairs.append(raw)
    return made


def _raw(rating: Rating) -> dict[str, Any] | str:
    """The pair of a rating, or why there is none."""
    if rating.personal:
        return "personal: no words are kept"
    if rating.question is None or rating.answer is None:
        return "question and answer were not sent back"
    if rating.corrected is None and rating.score < GOOD:
        return "rated bad without a correction" if rating.score <= BAD else "neither good nor bad"
    if not rating.rows:
        return "rests on no row"
    wanted = rating.corrected or rating.answer
    answer, shown = rating.numbered(_cited(wanted, rating)), rating.numbered(rating.answer)
    if answer is None or shown is None:
        return "its citations are not those of the answer"
    if any(scrub(text)[1] for text in (answer, shown)):
        return "personal data in the answer"
    raw: dict[str, Any] = {
        "id": f"fb-{rating.query_id}",
        "locale": rating.locale,
        "question": scrub(rating.question)[0],
        "evidence": list(rating.rows),
        "answer": answer,
        "source": "feedback" if rating.corrected else "verified",
    }
    if rating.corrected and answer != shown:
        raw["rejected"] = shown
    try:
        pair = pair_of(raw, raw["id"])
    except PairError:
        return "a row is no longer published"
    if lint(pair.question, pair.answer, pair.evidence, pair.locale):
        return "says what its rows do not hold"
    return raw


def _cited(text: str, rating: Rating) -> str:
    """A correction that cites nothing cites the answer's one row: people write facts, not numbers in brackets."""
    if "[" in text or len(rating.rows) != 1 or rating.answer is None:
        return text
    number = rating.answer.partition("[")[2].partition("]")[0]
    bare = text.rstrip("。. ")
    return f"{bare} [{number}]{text[len(bare) :].strip() or ('。' if rating.locale == 'zh-TW' else '.')}"


def main() -> int:
    """Exit status 0, also when there is nothing to collect."""
    parser = argparse.ArgumentParser(prog="tuning.pairs.collect", description=__doc__)
    parser.add_argument("--persist-to", type=Path, default=Path(".wrangler/state"))
    parser.add_argument("--out", type=Path, default=Path(".wrangler/tuning/more.jsonl"))
    given = parser.parse_args()
    made = collect(asyncio.run(ratings_of(given.persist_to)))
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text("".join(json.dumps(raw, ensure_ascii=False) + "\n" for raw in made.pairs), encoding="utf-8")
    kinds = Counter(raw["source"] for raw in made.pairs)
    print(
        f"{len(made.pairs)} pairs in {given.out}: {dict(kinds)}, {sum('rejected' in r for r in made.pairs)} preferences"
    )
    for reason, count in made.left_out.most_common():
        print(f"  left out {count}: {reason}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
