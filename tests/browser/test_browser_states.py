"""The page's states, each brought about by a scripted service: waiting, streaming, stopped, failed, limited."""

import asyncio
import json
from typing import Any

import pytest

from schemas.evidence import Clarification, Evidence, Table
from schemas.reading import Suggestion
from tests.browser.conftest import Visits
from tests.worker.http.scripted import READING, Scripted, outcome
from worker.errors import DeadlineExceeded
from worker.limits import AddressLimited

pytestmark = pytest.mark.browser


async def test_the_answer_appears_while_it_is_made(staged: Visits, scripted: Scripted) -> None:
    """First that it is being looked up, then each part as it comes, with citations that become buttons at the end."""
    steps = [asyncio.Event(), asyncio.Event(), asyncio.Event()]

    async def script(emit: Any) -> None:
        await steps[0].wait()
        await emit("token", {"text": "龍洞在"})
        await steps[1].wait()
        await emit("token", {"text": "北部 [1]。"})
        await steps[2].wait()

    scripted.script = script
    visitor = await staged.open("zh-TW")
    page = visitor.page
    await visitor.ask("龍洞在哪裡？")
    await page.wait_for_selector("text=正在查資料…")
    assert await page.is_visible("#stop")
    assert not await page.is_visible("#send")
    steps[0].set()
    await page.wait_for_selector(".answer-text:has-text('龍洞在')")
    assert not await visitor.sees("正在查資料…")
    steps[1].set()
    await page.wait_for_selector("span.cite")
    assert await page.locator("button.cite").count() == 0
    steps[2].set()
    await page.wait_for_selector("button.cite")
    assert await page.is_visible("#send")
    assert "回答完成" in await page.text_content("#live")  # type: ignore[operator]


async def test_the_next_question_need_not_wait_for_the_end_of_the_connection(
    staged: Visits, scripted: Scripted
) -> None:
    """What is drawn as answered is answered: Enter had done nothing while the stream was still open behind it."""
    held = asyncio.Event()
    visitor = await staged.open("zh-TW")
    page = visitor.page
    await visitor.ask("龍洞在哪裡？")
    await visitor.answered()
    body = {"query": "龍洞在哪裡？"}
    again = await page.request.post(f"http://127.0.0.1:{staged.port}/api/v1/ai/ask?stream=true", data=body)
    frames = (await again.text()).split("\n\n")
    done = next(json.loads(frame.split("data: ", 1)[1]) for frame in frames if frame.startswith("event: done"))

    async def script(emit: Any) -> None:
        await emit("done", done)
        await held.wait()

    scripted.script = script
    await visitor.ask("龍洞怎麼去？")
    await visitor.answered()
    scripted.script = None
    await visitor.ask("龍洞有廁所嗎？")
    await page.wait_for_selector(".turn:nth-child(3)[data-state=done]")
    assert len(scripted.asked[-1]["history"]) == 4
    held.set()


async def test_stopping_cancels_the_work(staged: Visits, scripted: Scripted) -> None:
    """The stop button ends the answer here and the work there; the next question works."""

    async def script(emit: Any) -> None:
        await emit("token", {"text": "龍洞在"})
        await asyncio.Event().wait()

    scripted.script = script
    visitor = await staged.open("zh-TW", phone=True)
    await visitor.ask("龍洞在哪裡？")
    await visitor.page.wait_for_selector(".answer-text:has-text('龍洞在')")
    await visitor.page.click("#stop")
    await visitor.answered("stopped")
    assert await visitor.sees("已停止")
    await asyncio.wait_for(scripted.cancelled.wait(), 10)
    scripted.script = None
    await visitor.ask("龍洞在哪裡？")
    await visitor.answered()


@pytest.mark.parametrize(
    ("locale", "title", "retry"), [("zh-TW", "這次沒能回答", "再試一次"), ("en-US", "No answer", "Try again")]
)
async def test_an_error_is_told_and_can_be_retried(
    staged: Visits, scripted: Scripted, locale: str, title: str, retry: str
) -> None:
    """An error event in mid-stream: what went wrong, and a button that asks again."""

    async def script(emit: Any) -> None:
        await emit("token", {"text": "龍"})
        raise DeadlineExceeded("the request's time is up")

    scripted.script = script
    visitor = await staged.open(locale)
    await visitor.ask("龍洞在哪裡？")
    await visitor.answered("failed")
    assert await visitor.sees(title)
    scripted.script = None
    await visitor.page.click(f"button:has-text('{retry}')")
    await visitor.answered()
    assert await visitor.page.locator(".turn").count() == 1
    assert await visitor.sees("龍洞在北部")


async def test_too_many_questions_are_told_with_the_time_to_wait(staged: Visits, scripted: Scripted) -> None:
    """429 before the stream begins; the JSON error is read."""
    visitor = await staged.open("en-US")
    await visitor.page.route(
        "**/api/v1/ai/ask?stream=true",
        lambda route: route.fulfill(
            status=AddressLimited.status,
            headers={"retry-after": "42"},
            json={"success": False, "error": {"code": "rate_limited", "message": "x", "request_id": "x"}},
        ),
    )
    await visitor.ask("Where is Long Dong?")
    await visitor.answered("failed")
    assert await visitor.sees("Try again in 42 s")


async def test_a_lost_connection_is_told(staged: Visits) -> None:
    """Nothing answers: the page says so."""
    visitor = await staged.open("zh-TW")
    await visitor.page.route("**/api/v1/ai/ask?stream=true", lambda route: route.abort())
    await visitor.ask("龍洞在哪裡？")
    await visitor.answered("failed")
    assert await visitor.sees("連不上服務")


async def test_nothing_in_an_answer_becomes_markup(staged: Visits, scripted: Scripted) -> None:
    """Tags, scripts and links in an answer are text."""
    evil = (
        '<img src=x onerror="document.title=1"> <b>bold</b> [click](javascript:alert(1))\n- <script>x</script>：y [1]'
    )
    scripted.then = outcome(evil)
    visitor = await staged.open("en-US")
    await visitor.ask("x")
    await visitor.answered()
    assert await visitor.page.locator(".answer-text :is(img, script, b, a)").count() == 0
    assert await visitor.sees('<img src=x onerror="document.title=1">')
    assert (await visitor.page.title()).startswith("OnBelay")


async def test_a_table_a_question_back_and_a_correction_are_shown(staged: Visits, scripted: Scripted) -> None:
    """Each as something to read or to tap."""
    item = outcome().reply.evidence.items[0]
    table = Table(("name", "n"), ("岩場", "路線數"), (("龍洞", 616), ("墾丁", 120)))
    then = outcome(
        evidence=Evidence(items=(item,), table=table),
        clarification=Clarification("哪個岩場？", ("龍洞的路線", "墾丁的路線")),
    )
    object.__setattr__(
        then,
        "reading",
        type(READING)(
            text="x", locale="zh-TW", intent="compare", subject="route",
            suggestions=tuple(Suggestion("route", row, "天天天藍", "天天練藍", 0.8) for row in ("R1", "R2")),
        ),
    )  # fmt: skip
    scripted.then = then
    visitor = await staged.open("zh-TW", phone=True)
    page = visitor.page
    await visitor.ask("天天練藍多難？")
    await visitor.answered()
    assert (await page.inner_text("thead")).strip() == "岩場\t路線數"
    assert (await page.inner_text("tbody")).strip() == "龍洞\t616\n墾丁\t120"
    assert await visitor.sees("墾丁的路線")
    assert await visitor.sees("你是不是要找")
    await page.click("button:has-text('天天天藍')")
    await page.wait_for_selector(".turn:nth-child(2)")
    assert await page.inner_text(".turn:last-child .question") == "天天天藍多難？"


async def test_the_earlier_turns_are_sent_along(staged: Visits, scripted: Scripted) -> None:
    """The second question carries the first with its answer, without citation marks."""
    visitor = await staged.open("zh-TW")
    await visitor.ask("龍洞在哪裡？")
    await visitor.answered()
    await visitor.ask("那裡有多少路線？")
    await visitor.page.wait_for_selector(".turn:nth-child(2)[data-state=done]")
    history = scripted.asked[1]["history"]
    assert [(turn.role, turn.content) for turn in history] == [("user", "龍洞在哪裡？"), ("assistant", "龍洞在北部。")]


async def test_enter_while_an_input_method_composes_does_not_send(staged: Visits, scripted: Scripted) -> None:
    """Choosing a character with Enter is not asking."""
    visitor = await staged.open("zh-TW")
    await visitor.page.fill("#question", "龍洞")
    await visitor.page.evaluate(
        "document.getElementById('question').dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true}))"
    )
    assert await visitor.page.locator(".turn").count() == 0
    await visitor.page.press("#question", "Shift+Enter")
    assert await visitor.page.locator(".turn").count() == 0
    assert scripted.asked == []


async def test_the_page_is_used_with_the_keyboard_alone(staged: Visits, scripted: Scripted) -> None:
    """Tab reaches the example questions and Enter asks one; every control has a name."""
    visitor = await staged.open("en-US")
    page = visitor.page
    await page.focus("#home")
    for _ in range(4):
        await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.className") == "example"
    await page.keyboard.press("Enter")
    await visitor.answered()
    unnamed = await page.evaluate(
        "[...document.querySelectorAll('button')]"
        ".filter(b => !b.textContent.trim() && !b.getAttribute('aria-label')).length"
    )
    assert unnamed == 0
    assert await page.get_attribute("#live", "aria-live") == "polite"


async def test_a_name_with_a_colon_in_its_brackets_is_whole(visits: Visits) -> None:
    """A former name stands in brackets behind the new one, and ends no name."""
    visitor = await visits.open("zh-TW")
    await visitor.ask("天堂鳥是龍洞最難的路線嗎")
    await visitor.answered()
    names = await visitor.page.locator(".card-name").all_inner_texts()
    assert [name for name in names if "洪來瘋 (舊：懸岩外角)" in name]
    assert await visitor.page.locator(".card .grade").all_inner_texts() == ["5.14a", "5.14a"]
