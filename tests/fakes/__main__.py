"""Serve the fake by hand: `python -m tests.fakes --port 18080 --text "…"`."""

import argparse
import asyncio
import json

from tests.fakes.model_server import Seen, model_server
from tests.fakes.obliging import obliging
from tests.fakes.replies import Reply


async def serve(port: int, reply: Reply | None) -> None:
    """Answer every request with the reply, or as an obliging model would, and print what was asked."""

    def answer(seen: Seen) -> Reply:
        print(json.dumps(seen.body, ensure_ascii=False), flush=True)
        return reply or obliging(seen)

    async with model_server(answer, port=port) as fake:
        for name, value in fake.vars().items():
            print(f'{name}="{value}"', flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m tests.fakes")
    parser.add_argument("--port", type=int, default=18080)
    parser.add_argument("--text", default="好。", help="what every chat answers")
    parser.add_argument("--first", type=float, default=0.4, help="seconds until the first piece")
    parser.add_argument("--pace", type=float, default=0.02, help="seconds between pieces")
    parser.add_argument("--obliging", action="store_true", help="answer as it is asked to, at once")
    given = parser.parse_args()
    said = None if given.obliging else Reply(given.text, first=given.first, pace=given.pace)
    asyncio.run(serve(given.port, said))


if __name__ == "__main__":
    main()
