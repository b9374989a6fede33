"""The command line: `python -m indexer setup | import | index | load-openbeta | load-ratings | status`."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

STATE = Path(".wrangler/state")
SCALE = Path(".wrangler/scale")
WAIT_S = 60.0
"""How long a command waits for a running server that is writing the index."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0: done; 1: done, but some lines were rejected or another process kept the index; 2: refused."""
    options = _parser().parse_args(argv)
    run = _set_up if options.command == "setup" else _command
    try:
        return asyncio.run(run(options))
    except KeyboardInterrupt:
        return 130


async def _set_up(options: argparse.Namespace) -> int:
    # Alone here, so that a start with nothing to do loads nothing that it does not need.
    from indexer.setup import set_up

    return await set_up(options.persist_to, out=sys.stderr)


async def _command(options: argparse.Namespace) -> int:
    from indexer import commands
    from indexer.lease import IndexBusy
    from indexer.opening import ROOT, opened
    from wrangler_compat.errors import BindingError

    try:
        async with opened(options.persist_to) as env:
            if options.command == "status":
                await commands.status(env, out=sys.stdout)
                return 0
            if options.command == "load-ratings":
                ratings = options.file or ROOT / "data" / "openbeta" / "ratings.parquet"
                return await commands.load_ratings_file(env, ratings, out=sys.stderr)
            status, full = 0, options.command == "index" and options.full
            if options.command == "import":
                status = await commands.import_files(env, [options.file], out=sys.stderr, kind=options.kind)
            elif options.command == "load-openbeta":
                file = options.file or ROOT / "data" / "openbeta" / "routes.parquet"
                status = await commands.import_files(env, [file], out=sys.stderr)
            if status < 2:
                await commands.index(env, full=full, out=sys.stderr, wait_s=WAIT_S)
            return status
    except (IndexBusy, BindingError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1 if isinstance(error, IndexBusy) else 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="indexer", description="Rows in, documents out.")
    commands = parser.add_subparsers(dest="command", required=True)
    setup = commands.add_parser("setup", help="make the state folder ready to serve; quick when it is")
    taken = commands.add_parser(
        "import", help="store the rows of a file and index them; exit 1 when lines were rejected"
    )
    taken.add_argument("file", type=Path, help="JSON Lines, CSV, or OpenBeta's Parquet")
    taken.add_argument("--kind", choices=("crag", "area", "route", "gym", "gym_condition"), help="what the rows are")
    index = commands.add_parser("index", help="bring the index up to date")
    index.add_argument("--full", action="store_true", help="compare every document with its row, not only changed ones")
    scale = commands.add_parser("load-openbeta", help="fill a database of its own with 85,132 routes")
    scale.add_argument("file", type=Path, nargs="?", help="another file of OpenBeta routes")
    ratings = commands.add_parser("load-ratings", help="give that database 40,918 climbers with 1.1 million ascents")
    ratings.add_argument("file", type=Path, nargs="?", help="another file of OpenBeta ratings")
    status = commands.add_parser("status", help="how far the index is")
    for command in (setup, taken, index, scale, ratings, status):
        default = SCALE if command in (scale, ratings) else STATE
        command.add_argument(
            "--persist-to", "--state-dir", type=Path, default=default, help=f"the state folder (default {default})"
        )
    return parser


if __name__ == "__main__":
    sys.exit(main())
