"""Ask in the terminal: `python -m worker.ask "question"` streams the answer and prints its sources.

In this process over the local state folder, or with --url on a running server, through the same HTTP contract.
"""

import argparse
import asyncio
import json
import logging
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

CONFIGS = (Path("wrangler.toml"), Path("indexer/wrangler.toml"))
SHOWN_FACTS = ("grade", "crag_name", "city")

Event = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Style:
    """Escape sequences of the terminal, empty where there is none."""

    dim: str = ""
    bold: str = ""
    off: str = ""


def main() -> None:
    """Answer one question; the exit status is 1 when there was no answer."""
    parser = argparse.ArgumentParser(prog="python -m worker.ask", description=__doc__)
    parser.add_argument("question")
    parser.add_argument("--url", help="a running server, such as http://127.0.0.1:8787")
    parser.add_argument("--token", help="a token for that server")
    parser.add_argument("--persist-to", type=Path, default=Path(".wrangler/state"), help="the local state folder")
    parser.add_argument("--locale", choices=("zh-TW", "en"))
    parser.add_argument("--limit", type=int, help="how many rows the answer may list")
    options = parser.parse_args()
    body = {"query": options.question, "locale": options.locale, "limit": options.limit}
    style = Style("\x1b[2m", "\x1b[1m", "\x1b[0m") if sys.stdout.isatty() else Style()
    show = Printer(style)
    try:
        if options.url:
            for event, data in remote(options.url, body, options.token):
                show(event, data)
        else:
            asyncio.run(local(body, options.persist_to, show))
    except (HTTPError, URLError, ConnectionError) as error:
        raise SystemExit(f"no answer: {error}") from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    if not show.done:
        raise SystemExit(1)


class Printer:
    """Prints the events as they come."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.text = ""
        self.done = False

    def __call__(self, event: str, data: dict[str, Any]) -> None:
        """Print one event."""
        if event == "token":
            self._write(data["text"])
        elif event == "replace":
            self._replace(data["text"])
        elif event == "done":
            self._replace(data["answer"])
            self._sources(data)
            self.done = True
        elif event == "error":
            print(f"\nno answer: {data['message']}", file=sys.stderr)

    def _write(self, text: str) -> None:
        self.text += text
        print(text, end="", flush=True)

    def _replace(self, text: str) -> None:
        """What was printed cannot be taken back: what differs is printed again below it."""
        if text.strip() == self.text.strip():
            return
        if text.startswith(self.text):
            self._write(text[len(self.text) :])
            return
        print("\n" if self.text else "", end="")
        self.text = ""
        self._write(text)

    def _sources(self, data: dict[str, Any]) -> None:
        style = self.style
        print()
        for source in data["sources"]:
            known = [str(source["facts"][key]) for key in SHOWN_FACTS if source["facts"].get(key)]
            row = " · ".join([*known, f"{source['type']} {source['id']}"])
            print(f"[{source['n']}] {style.bold}{source['title']}{style.off}  {style.dim}{row}{style.off}")
        for question in data["suggested_questions"]:
            print(f"{style.dim}→ {question}{style.off}")


async def local(body: dict[str, Any], state: Path, show: Callable[[str, dict[str, Any]], None]) -> None:
    """Answer in this process, through the app itself: what the terminal shows is what the page would."""
    import structlog

    from worker.app import configure_logging, create_app
    from wrangler_compat.bindings import open_bindings
    from wrangler_compat.config import load_config

    configure_logging()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    configs = [load_config(path) for path in CONFIGS]
    async with open_bindings(configs, state_dir=state) as env:
        app = create_app(env)
        async for event, data in in_process(app, body):
            show(event, data)


async def in_process(app: Any, body: dict[str, Any]) -> AsyncIterator[Event]:
    """The events of one question, asked of an ASGI app with its lifespan around it."""
    events: asyncio.Queue[bytes | None] = asyncio.Queue()
    stop = asyncio.Event()
    state: dict[str, Any] = {}
    started = asyncio.Event()
    lifespan = asyncio.create_task(_lifespan(app, state, started, stop))
    await started.wait()
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/api/v1/ai/ask",
        "raw_path": b"/api/v1/ai/ask",
        "root_path": "",
        "query_string": b"stream=true",
        "headers": [(b"content-type", b"application/json")],
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 0),
        "state": state,
    }
    sent = [{"type": "http.request", "body": json.dumps(body).encode(), "more_body": False}]

    async def receive() -> dict[str, Any]:
        if sent:
            return sent.pop()
        await stop.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.body":
            await events.put(message["body"])

    request = asyncio.create_task(app(scope, receive, send))
    request.add_done_callback(lambda _: events.put_nowait(None))
    raw = b""
    while (part := await events.get()) is not None:
        raw += part
        *frames, raw = raw.split(b"\n\n")
        for found in map(parse, frames):
            if found is not None:
                yield found
    if raw:
        yield "error", json.loads(raw)["error"]
    stop.set()
    await request
    await lifespan


async def _lifespan(app: Any, state: dict[str, Any], started: asyncio.Event, stop: asyncio.Event) -> None:
    async def receive() -> dict[str, Any]:
        if started.is_set():
            await stop.wait()
            return {"type": "lifespan.shutdown"}
        return {"type": "lifespan.startup"}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "lifespan.startup.failed":
            raise SystemExit(message["message"])
        started.set()

    await app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": state}, receive, send)


def remote(url: str, body: dict[str, Any], token: str | None) -> Iterator[Event]:
    """The events of one question, asked of a running server."""
    headers = {"content-type": "application/json", **({"authorization": f"Bearer {token}"} if token else {})}
    address = f"{url.rstrip('/')}/api/v1/ai/ask?stream=true"
    request = Request(address, json.dumps(body).encode(), headers, method="POST")
    with urlopen(request, timeout=60) as response:
        frame = b""
        for line in response:
            frame += line
            if line == b"\n":
                if (found := parse(frame.strip())) is not None:
                    yield found
                frame = b""


def parse(frame: bytes) -> Event | None:
    """One event of a stream; None for a comment."""
    fields = dict(line.split(": ", 1) for line in frame.decode().split("\n") if ": " in line[:8])
    return (fields["event"], json.loads(fields["data"])) if "data" in fields else None


if __name__ == "__main__":
    main()
