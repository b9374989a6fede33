"""Rating an answer on the page: the buttons, the correction box, and what is told when it was not sent."""

from dataclasses import replace
from typing import Any

import pytest

from tests.browser.conftest import Visits
from tests.worker.http.scripted import Scripted

pytestmark = pytest.mark.browser


async def test_a_bad_answer_is_corrected(staged: Visits) -> None:
    """Not helpful opens the box; what was typed outlives a change of language and a failure, and is sent at last."""
    visitor = await staged.open("zh-TW")
    page = visitor.page
    await visitor.ask("龍洞在哪裡？")
    await visitor.answered()
    await page.click("button:has-text('沒幫助')")
    await page.wait_for_selector("text=收到，謝謝你的回饋。")
    assert await page.get_attribute("button:has-text('沒幫助')", "aria-pressed") == "true"
    assert await page.evaluate("document.activeElement.textContent") == "沒幫助"
    await page.fill(".rating-form textarea >> nth=1", "龍洞在新北市貢寮。")
    await page.click("[data-locale=en]")
    await page.wait_for_selector("text=The right answer would be")
    await page.route("**/ai/feedback", lambda route: route.abort())
    await page.click(".rating-form button")
    await page.wait_for_selector("text=Your feedback wasn’t sent.")
    await page.unroute("**/ai/feedback")
    async with page.expect_request("**/ai/feedback") as sent, page.expect_response("**/ai/feedback") as got:
        await page.click(".rating-form button")
    assert (await (await got.value).json())["data"]["text_kept"] is True
    body: Any = (await sent.value).post_data_json
    assert (body["corrected_answer"], body["question"]) == ("龍洞在新北市貢寮。", "龍洞在哪裡？")
    await page.wait_for_selector("text=Thank you, noted.")
    assert await page.locator(".rating-form").count() == 0


async def test_a_personal_answer_is_rated_without_words(staged: Visits, scripted: Scripted) -> None:
    """There is no box, and nothing but the score is sent."""
    scripted.then = replace(scripted.then, query_type="personal")
    visitor = await staged.open("en-US", phone=True)
    await visitor.sign_in("rater")
    await visitor.page.keyboard.press("Escape")
    await visitor.ask("What have I climbed?")
    await visitor.answered()
    async with visitor.page.expect_request("**/ai/feedback") as sent:
        await visitor.page.click("button:has-text('Not helpful')")
    body: Any = (await sent.value).post_data_json
    assert body.keys() == {"query_id", "feedback_token", "score"}
    await visitor.page.wait_for_selector("text=Thank you, noted.")
    assert await visitor.page.locator(".rating-form").count() == 0
