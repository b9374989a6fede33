"""What leaves the page: a copied answer with its sources, and a link that is understood by whoever opens it."""

import pytest

from tests.browser.conftest import Visitor, Visits

pytestmark = pytest.mark.browser


async def taken(visitor: Visitor, button: str, told: str) -> str:
    """What a button of the newest answer puts on the clipboard."""
    await visitor.page.click(f".turn:last-child button:has-text('{button}')")
    await visitor.page.wait_for_selector(f".turn:last-child .told:has-text('{told}')")
    return await visitor.page.evaluate("navigator.clipboard.readText()")  # type: ignore[no-any-return]


async def test_a_copied_answer_brings_its_sources(visits: Visits) -> None:
    """The numbers of the answer are explained below it, and the link asks the question again."""
    visitor = await visits.open("zh-TW")
    await visitor.ask("比較原岩萬華和T-Up明德")
    await visitor.answered()
    text = await taken(visitor, "複製答案", "已複製")
    answer, sources, link = text.rsplit("\n\n", 2)
    assert "原岩攀岩館-萬華店" in answer
    assert "[2]" in answer
    assert sources.splitlines() == [
        "出處：",
        "[1] 原岩攀岩館-萬華店 · 攀岩館 · https://tupclimbing.tw/",
        "[2] 原岩攀岩館-明德店 · 攀岩館 · https://tupclimbing.tw/",
    ]
    assert link.startswith(f"http://127.0.0.1:{visits.port}/?q=")


async def test_the_link_of_a_follow_up_asks_what_it_leans_on_first(visits: Visits) -> None:
    """Of three questions it takes the last two: the first has nothing to do with it."""
    visitor = await visits.open("zh-TW")
    for question in ("墾丁有多少條路線？", "牛仔外角難度？", "那它有多長？"):
        await visitor.ask(question)
        await visitor.answered()
        await visitor.page.wait_for_selector(f".turn:last-child .question:has-text('{question}')")
    link = await taken(visitor, "分享連結", "連結已複製")
    other = await visits.open("en-US", phone=True, path=link.removeprefix(f"http://127.0.0.1:{visits.port}"))
    await other.page.wait_for_selector(".turn:nth-child(2)[data-state=done]")
    assert await other.page.locator(".question").all_inner_texts() == ["牛仔外角難度？", "那它有多長？"]
    assert "21 公尺" in await other.page.inner_text(".turn:last-child .answer-text")
    await other.ask("墾丁在哪裡？")
    await other.page.wait_for_selector(".turn:nth-child(3)[data-state=done]")
    assert await other.page.evaluate("location.search") == ""
