"""A headless Chromium and two services for it: the real one over the sample data, and a scripted one."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright

from bench.server import SECRET
from bench.server import serve as serve_process
from tests.worker.http.scripted import Scripted
from tests.worker.http.wire import serve
from worker.app import create_app
from worker.auth import make_token
from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import SystemClock
from wrangler_compat.config import load_config
from wrangler_compat.migrations import apply_migrations

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESKTOP = {"width": 1280, "height": 860}
PHONE = {"width": 360, "height": 740}
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


def chromium() -> str | None:
    """The browser of this machine."""
    found = (os.environ.get("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", shutil.which("chromium"))
    return next((path for path in found if path and Path(path).exists()), None)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A running browser; the test is skipped where none is installed."""
    path = chromium()
    if path is None:
        pytest.skip("no Chromium is installed (set CHROMIUM to its path)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


class Visitor:
    """Someone in front of the page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def ask(self, question: str) -> None:
        """Type a question and press Enter."""
        await self.page.fill("#question", question)
        await self.page.press("#question", "Enter")

    async def sign_in(self, sub: str) -> None:
        """Paste a token of this person and close the panel."""
        token = make_token(SECRET, sub=sub, role="user", now=SystemClock().now())
        await self.page.click("#account")
        await self.page.fill("#token", token)
        await self.page.press("#token", "Tab")
        await self.page.click("#own button[type=submit]")
        await self.page.wait_for_selector("#log-route")

    async def answered(self, state: str = "done") -> None:
        """Wait until the newest answer is in a state."""
        await self.page.wait_for_selector(f".turn:last-child[data-state={state}]")

    async def sees(self, text: str) -> bool:
        """Whether the text stands visibly on the page; what is only for screen readers does not count."""
        return any(
            text in shown for shown in await self.page.locator("header, #welcome, #thread, .dock").all_inner_texts()
        )


class Visits:
    """Opens the page as different people would."""

    def __init__(self, browser: Browser, port: int) -> None:
        self.browser = browser
        self.port = port
        self.problems: list[str] = []
        self.elsewhere: list[str] = []

    async def open(self, locale: str = "zh-TW", *, phone: bool = False, dark: bool = False, path: str = "/") -> Visitor:
        """The page in a fresh browser profile."""
        context = await self.browser.new_context(
            viewport=PHONE if phone else DESKTOP,  # type: ignore[arg-type]
            locale=locale,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            has_touch=phone,
            permissions=["clipboard-read", "clipboard-write"],
        )
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda line: self._console(line))
        page.on("request", lambda request: self._request(request.url))
        await page.goto(f"http://127.0.0.1:{self.port}{path}")
        return Visitor(page)

    def _request(self, url: str) -> None:
        if not url.startswith((f"http://127.0.0.1:{self.port}/", "blob:", "data:")):
            self.elsewhere.append(url)

    def _console(self, line: Any) -> None:
        # A refused request is a line of the browser's own; everything else of this kind is a mistake of the page.
        if line.type == "error" and "Failed to load resource" not in line.text:
            self.problems.append(line.text)


@pytest.fixture(scope="session")
def served(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a real server over the sample data."""
    if chromium() is None:
        pytest.skip("no Chromium is installed (set CHROMIUM to its path)")
    state = tmp_path_factory.mktemp("page") / "state"
    shutil.copytree(indexed, state)
    with serve_process(state, {"QUOTA": "on"}) as port:
        yield port


@pytest.fixture
async def visits(browser: Browser, served: int) -> AsyncIterator[Visits]:
    """Visits of the real service; the page may not have complained in the end."""
    visits = Visits(browser, served)
    yield visits
    assert visits.problems == []
    assert visits.elsewhere == []


@pytest.fixture
def scripted() -> Scripted:
    """What the scripted service does."""
    return Scripted()


@pytest.fixture
async def staged(browser: Browser, root: Path, tmp_path: Path, scripted: Scripted) -> AsyncIterator[Visits]:
    """Visits of the scripted service."""
    config = load_config(root / "wrangler.toml")
    async with open_bindings([config], state_dir=tmp_path, vars={"JWT_SECRET": SECRET}) as env:
        await apply_migrations(env.DB, root / "schemas" / "migrations", clock=SystemClock())
        async with serve(create_app(env, opener=scripted.open)) as client:
            visits = Visits(browser, client.port)
            yield visits
            # The server ends when its last answer has ended, and a failed test may have left one waiting.
            for context in browser.contexts:
                await context.close()
            assert visits.problems == []
