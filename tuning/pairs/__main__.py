"""`make tune-data`: build the fine-tuning data set from the pairs, or print what refuses them."""

import argparse
import asyncio
import os
import sys
from pathlib import Path

from tuning.pairs.build import build, table_of, write
from tuning.pairs.files import read_pairs
from tuning.pairs.measure import measured, shown
from tuning.pairs.split import LeakError
from worker.llm.tokens import open_counter

_SHOWN = (
    "prompt", "answers", "clean_pairs", "sources", "locales", "served_as_templates", "lines", "preferences",
    "near_duplicates", "personal_data_removed", "tokens", "cost_usd", "fact_lint", "data_hash",
)  # fmt: skip


def main() -> int:
    """Exit status 1 when the split leaks or nothing is left."""
    parser = argparse.ArgumentParser(prog="tuning.pairs", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(".wrangler/tuning"))
    parser.add_argument("--more", type=Path, help="pairs from feedback or verified answers, in the same form")
    parser.add_argument("--prose", action="store_true", help="write every answer as prose, not only served templates")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--lint", action="store_true", help="only measure the fact lint: false alarms, and planted facts caught by kind"
    )
    given = parser.parse_args()
    if given.lint:
        print(shown(measured(tuple(read_pairs()), seed=given.seed)))
        return 0
    counter = asyncio.run(open_counter(os.environ.get("TIKTOKEN_CACHE_DIR")))
    pairs = [*read_pairs(), *(read_pairs(given.more) if given.more else ())]
    try:
        built = build(pairs, seed=given.seed, count=counter)
    except LeakError as error:
        print(f"the split leaks: {error}", file=sys.stderr)
        return 1
    hand = [pair for pair in pairs if pair.source == "hand"]
    card = write(built, given.out, prose=given.prose, count=counter, lint=measured(hand, seed=given.seed))
    print(table_of(card, _SHOWN))
    for pair, reason in built.refused:
        print(f"refused {pair}: {reason}", file=sys.stderr)
    return 0 if card["lines"]["train"] else 1


if __name__ == "__main__":
    sys.exit(main())
