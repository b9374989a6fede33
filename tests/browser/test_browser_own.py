"""One's own things on the page: signing in, the log, the quota, what is remembered, links that tell nothing of it."""

import json
from typing import Any

import pytest

from tests.browser.conftest import CONTRAST, Visitor, Visits
from tests.worker.http.scripted import Scripted
from worker.errors import DeadlineExceeded

pytestmark = pytest.mark.browser


async def log(visitor: Visitor, name: str, style: str = "redpoint") -> None:
    """Type a name, take the first route found, and log it."""
    page = visitor.page
    await page.fill("#log-route", name)
    await page.click(f".found .choice:has-text('{name}') >> nth=0")
    await page.select_option("#log-style", style)
    await page.click(".log-form .primary")
    await page.wait_for_selector(f".own-line:has-text('{name}')")


async def test_a_climber_logs_asks_forgets_and_leaves(visits: Visits) -> None:
    """Sign in, log three ascents, ask for the next one, see the exclusion and the reason, forget, delete it all."""
    visitor = await visits.open("zh-TW")
    page = visitor.page
    await visitor.sign_in("story")
    for name in ("毒領風騷", "天天天藍", "有期徒刑"):
        await log(visitor, name)
    assert await page.locator(".own-line:has-text('紅點')").count() == 3
    assert "還可以問 2 題" in await page.inner_text("#own")
    await page.keyboard.press("Escape")
    await visitor.ask("我爬過什麼？下一條爬什麼？")
    await visitor.answered()
    answer = await page.inner_text(".answer-text")
    for told in ("毒領風騷", "天天天藍", "有期徒刑", "下一條", "已排除", "算法"):
        assert told in answer
    assert await visitor.sees("只有你看得到這個答案")
    assert await page.locator("button:has-text('分享連結')").count() == 0
    assert "剩 1 題" in await page.inner_text("#account")
    await visitor.ask("我比較喜歡裂隙路線，推薦幾條墾丁的路線")
    await visitor.answered()
    assert "剩 0 題" in await page.inner_text("#account")
    await visitor.ask("龍洞在哪裡？")
    await visitor.answered("failed")
    assert await visitor.sees("今天的題數用完了")
    await page.click("#account")
    await page.click("button[aria-label^='忘掉「我比較喜歡裂隙路線']")
    await page.wait_for_selector("text=沒有記住任何偏好。")
    await page.click("#own .link-button >> nth=0")
    await page.wait_for_selector(".turn[data-state=kept]")
    assert await visitor.sees("毒領風騷")
    await page.click("#account")
    await page.click("text=刪除我的所有資料")
    await page.click("text=確定，全部刪除")
    await page.wait_for_selector("text=只有今天的提問次數會留到午夜歸零")
    assert await page.locator(".own-line").count() == 0


async def test_a_question_comes_back_after_a_broken_stream(staged: Visits, scripted: Scripted) -> None:
    """What was not answered is not counted."""
    visitor = await staged.open("en-US")
    await visitor.sign_in("broken")
    await visitor.page.keyboard.press("Escape")
    await visitor.page.wait_for_selector("#account:has-text('2 left')")

    async def script(emit: Any) -> None:
        await emit("token", {"text": "Long"})
        raise DeadlineExceeded("the request's time is up")

    scripted.script = script
    await visitor.ask("Where is Long Dong?")
    await visitor.answered("failed")
    scripted.script = None
    await visitor.page.click("button:has-text('Try again')")
    await visitor.answered()
    await visitor.page.wait_for_selector("#account:has-text('1 left')")


async def test_a_wrong_token_is_refused_and_forgotten(staged: Visits) -> None:
    """The page says so and stays signed out, also after a reload."""
    visitor = await staged.open("en-US", phone=True)
    await visitor.page.click("#account")
    await visitor.page.fill("#token", "not.a.token")
    await visitor.page.click("#own button[type=submit]")
    await visitor.page.wait_for_selector("text=This token can’t be used")
    await visitor.page.reload()
    assert await visitor.page.inner_text("#account-name") == "Sign in"


async def test_the_log_goes_out_and_comes_in_as_a_file(visits: Visits) -> None:
    """What is exported can be imported again; the note stays in it."""
    visitor = await visits.open("en-US")
    page = visitor.page
    await visitor.sign_in("files")
    await page.fill("#log-note", "windy")
    await log(visitor, "Clueless", "flash")
    async with page.expect_download() as started:
        await page.click("text=Export JSON")
    path = await (await started.value).path()
    exported = json.loads(path.read_text(encoding="utf-8"))
    assert "windy" in json.dumps(exported)
    await page.click("button[aria-label='Delete this entry: Clueless']")
    await page.wait_for_selector("text=Nothing logged yet.")
    lines = exported["data"]["ascents"]
    await page.set_input_files(
        "#log-file",
        {"name": "ascents.json", "mimeType": "application/json", "buffer": json.dumps(lines).encode()},
    )
    await page.wait_for_selector("text=Imported: 1 written")
    await page.wait_for_selector(".own-line:has-text('windy')")


async def test_a_link_asks_the_question_again(visits: Visits) -> None:
    """Sharing copies an address; who opens it sees the question asked in its language."""
    visitor = await visits.open("zh-TW")
    await visitor.ask("How hard is the hardest route in Guanziling?")
    await visitor.answered()
    await visitor.page.click("button:has-text('分享連結')")
    await visitor.page.wait_for_selector("text=連結已複製")
    link = await visitor.page.evaluate("navigator.clipboard.readText()")
    other = await visits.open("zh-TW", phone=True, path=link.removeprefix(f"http://127.0.0.1:{visits.port}"))
    await other.answered()
    assert await other.page.inner_text(".question") == "How hard is the hardest route in Guanziling?"
    assert await other.page.get_attribute("html", "lang") == "en"
    await other.page.click("button:has-text('Copy answer')")
    await other.page.wait_for_selector("text=Copied")
    assert "5.13" in await other.page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("dark", [False, True])
async def test_every_text_can_be_read_and_every_control_has_a_name(visits: Visits, dark: bool) -> None:
    """WCAG 2.2 AA contrast (4.5:1, large text 3:1) in both themes, on an answer and in the panel; labels for all."""
    visitor = await visits.open("zh-TW", dark=dark)
    page = visitor.page
    await visitor.ask("比較龍洞和德芙蘭")
    await visitor.answered()
    assert await page.evaluate(CONTRAST) == []
    await visitor.sign_in(f"reader-{dark}")
    await page.wait_for_selector("text=沒有留下的對話。")
    assert await page.evaluate(CONTRAST) == []
    unnamed = await page.evaluate(
        "[...document.querySelectorAll('button, input, select, textarea, meter')].filter((c) => "
        "!c.textContent.trim() && !c.getAttribute('aria-label') && !c.labels?.length).map((c) => c.outerHTML)"
    )
    assert unnamed == []
