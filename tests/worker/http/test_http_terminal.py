"""Asking in the terminal: the answer as it comes, then its sources."""

import sys
from typing import Any

import pytest

from tests.worker.http.conftest import SECRET
from tests.worker.http.scripted import Scripted
from worker.app import create_app
from worker.ask import Printer, Style, in_process, parse
from worker.sse import frame
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock


async def test_a_question_is_answered_in_this_process(
    env: Bindings, clock: FakeClock, scripted: Scripted, capsys: pytest.CaptureFixture[str]
) -> None:
    """Through the app itself; tokens are printed once, then the sources."""

    async def script(emit: Any) -> None:
        await emit("token", {"text": "龍洞在"})
        await emit("token", {"text": "北部 [1]。"})

    scripted.script = script
    show = Printer(Style())
    async for event, data in in_process(create_app(env, clock=clock, opener=scripted.open), {"query": "龍洞在哪裡？"}):
        show(event, data)
    assert show.done
    assert capsys.readouterr().out == "龍洞在北部 [1]。\n[1] 龍洞  crag longdong\n"


async def test_a_refusal_is_told(env: Bindings, clock: FakeClock, scripted: Scripted) -> None:
    """An empty question has no stream; its error is an event here."""
    app = create_app(env, clock=clock, opener=scripted.open)
    events = [event async for event in in_process(app, {"query": ""})]
    assert [event for event, _ in events] == ["error"]
    assert events[0][1]["code"] == "invalid_request"


def test_a_replacement_is_printed_below_what_it_replaces(capsys: pytest.CaptureFixture[str]) -> None:
    """A longer text is continued, another one is printed anew."""
    show = Printer(Style())
    show("token", {"text": "甲"})
    show("replace", {"text": "甲乙"})
    show("replace", {"text": "丙"})
    assert capsys.readouterr().out == "甲乙\n丙"


def test_a_frame_is_read_as_it_was_written() -> None:
    """Text with newlines and colons survives; a comment is nothing."""
    data = {"text": "a: b\n- 「龍洞」"}
    assert parse(frame("token", data).strip()) == ("token", data)
    assert parse(b": keep-alive") is None


async def test_a_token_is_printed_for_the_folders_secret(
    tmp_path: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`python -m worker.auth token` makes a secret when there is none, and a token that the service believes."""
    from worker.auth import ensure_secret, main
    from worker.identity import Identity
    from wrangler_compat.clock import SystemClock

    path = tmp_path / ".dev.vars"
    monkeypatch.setattr(sys, "argv", ["auth", "--dev-vars", str(path), "token", "--role", "admin", "--sub", "me"])
    main()
    token = capsys.readouterr().out.strip()
    identity = Identity(SystemClock(), secret=ensure_secret(path))
    user = await identity.user({"authorization": f"Bearer {token}"}, "GET")
    assert user is not None
    assert (user.sub, user.role) == ("me", "admin")
    assert SECRET not in path.read_text(encoding="utf-8")
