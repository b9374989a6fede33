"""`python -m tuning.arms items|check`: build the items, check every tenth."""

import argparse
import sys

from tuning.arms import check, items


def main() -> None:
    """Run one command; the exit status is 1 when an item is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tuning.arms", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("items", help="write data/eval/arms.jsonl and its hash")
    checking = commands.add_parser("check", help="hold every tenth item against the data and print it")
    checking.add_argument("--all", action="store_true", help="hold every item against the data, print the wrong ones")
    given = parser.parse_args()
    if given.command == "items":
        text = items.dump(items.build())
        items.ITEMS.write_text(text, "utf-8")
        items.SHA.write_text(items.digest(text) + "\n", "utf-8")
        print(f"{text.count(chr(10))} items, sha256 {items.digest(text)}")
    else:
        sys.exit(_check(whole=given.all))


def _check(*, whole: bool) -> int:
    every = items.load()
    chosen = every if whole else check.sample(every)
    wrong = 0
    for item in chosen:
        found = check.problems(item)
        wrong += bool(found)
        if found or not whole:
            print(check.line(item), *(f"    ✗ {each}" for each in found), sep="\n")
    print(f"{len(chosen)} of {len(every)} items checked, {wrong} wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    main()
