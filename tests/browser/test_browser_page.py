"""What a person sees on the chat page, over the real service."""

import pytest

from tests.browser.conftest import PHONE, Visits

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("locale", "phone", "dark", "headline", "example"),
    [
        ("zh-TW", False, False, "想爬哪裡？", "龍洞有多少條路線？"),
        ("zh-TW", True, True, "想爬哪裡？", "龍洞有多少條路線？"),
        ("en-US", False, True, "Where to climb?", "How many routes are there in Long Dong?"),
        ("en-US", True, False, "Where to climb?", "How many routes are there in Long Dong?"),
    ],
)
async def test_a_visitor_is_greeted_in_their_language(
    visits: Visits, locale: str, phone: bool, dark: bool, headline: str, example: str
) -> None:
    """Headline, example questions and a box to type into; nothing is wider than the screen."""
    visitor = await visits.open(locale, phone=phone, dark=dark)
    page = visitor.page
    assert headline in await page.inner_text("h1")
    assert example in await page.inner_text("#examples")
    assert await page.is_visible("#question")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert (await page.get_attribute("html", "lang")) == ("zh-Hant-TW" if locale == "zh-TW" else "en")


async def test_the_language_is_changed_and_remembered(visits: Visits) -> None:
    """The toggle changes every word of the page, and the next visit begins in that language."""
    visitor = await visits.open("zh-TW")
    await visitor.page.click("text=English")
    assert "Where to climb?" in await visitor.page.inner_text("h1")
    assert not any("\u4e00" <= c <= "\u9fff" for c in (await visitor.page.inner_text("main")))
    await visitor.page.reload()
    assert "Where to climb?" in await visitor.page.inner_text("h1")


async def test_an_example_is_answered_with_its_source(visits: Visits) -> None:
    """A tap on an example asks it; the number, the citation and the follow-up questions appear."""
    visitor = await visits.open("zh-TW")
    await visitor.page.click("text=龍洞有多少條路線？")
    await visitor.answered()
    assert await visitor.sees("616 條路線")
    assert await visitor.sees("接著問")
    await visitor.page.click(".answer-text button.cite")
    card = await visitor.page.inner_text("#sheet")
    assert "龍洞" in card
    assert "岩場" in card
    assert "四稜砂岩" in card


@pytest.mark.parametrize("phone", [False, True])
async def test_a_citation_opens_the_source_card(visits: Visits, phone: bool) -> None:
    """Grade, type, length, bolts and provenance; Escape closes it and the focus returns to where it was."""
    visitor = await visits.open("zh-TW", phone=phone)
    page = visitor.page
    await visitor.ask("墾丁 5.11 到 5.12 的路線有哪些？")
    await visitor.answered()
    assert await page.locator(".cards .card").count() == 8
    await page.locator(".card button.cite").first.click()
    card = await page.inner_text("#sheet")
    for word in ("路線", "難度", "5.11", "類型", "運動攀登", "長度", "公尺", "bolt 數", "墾丁", "索引時間"):
        assert word in card
    box = await page.locator("#sheet").bounding_box()
    assert box is not None
    assert (box["width"] == PHONE["width"]) is phone
    await page.keyboard.press("Escape")
    assert not await page.is_visible("#sheet")
    assert await page.evaluate("document.activeElement.className") == "cite"


async def test_another_citation_changes_the_open_card(visits: Visits) -> None:
    """On a desktop the card stays open beside the answer."""
    visitor = await visits.open("zh-TW")
    page = visitor.page
    await visitor.ask("墾丁 5.11 到 5.12 的路線有哪些？")
    await visitor.answered()
    await page.locator(".card button.cite").nth(0).click()
    first = await page.inner_text("#sheet-title")
    await page.locator(".card button.cite").nth(1).click()
    assert await page.is_visible("#sheet")
    assert await page.inner_text("#sheet-title") != first
    assert await page.locator(".cite[aria-expanded=true]").count() == 1


async def test_an_english_question_is_answered_in_english(visits: Visits) -> None:
    """On a phone, in the dark."""
    visitor = await visits.open("en-US", phone=True, dark=True)
    await visitor.ask("How hard is the hardest route in Guanziling?")
    await visitor.answered()
    answer = await visitor.page.inner_text(".answer-text")
    assert "The hardest route at Guanziling" in answer
    assert "5.13" in answer
    await visitor.page.click(".answer-text button.cite >> nth=0")
    card = await visitor.page.inner_text("#sheet")
    assert "Bolts" in card
    assert "Southern Taiwan" in card


async def test_opening_hours_are_in_the_gyms_card(visits: Visits) -> None:
    """The card of a gym has every day and the prices."""
    visitor = await visits.open("zh-TW")
    await visitor.ask("台北市有哪些抱石館，週六幾點開？")
    await visitor.answered()
    await visitor.page.locator(".card button.cite").first.click()
    card = await visitor.page.inner_text("#sheet")
    for word in ("營業時間", "週六", "價格", "地址", "台北市"):
        assert word in card


async def test_what_is_not_known_is_said(visits: Visits) -> None:
    """No such place: a clear mark, no invented answer, and a way on."""
    visitor = await visits.open("zh-TW")
    await visitor.ask("火星岩場在哪裡？")
    await visitor.answered("not_found")
    assert await visitor.sees("查無資料")
    assert await visitor.sees("沒有「火星岩場」")


async def test_a_follow_up_is_asked_with_one_tap(visits: Visits) -> None:
    """The suggested question becomes the next turn, and a new chat empties the page."""
    visitor = await visits.open("zh-TW")
    page = visitor.page
    await visitor.ask("龍洞有多少條路線？")
    await visitor.answered()
    suggestion = await page.inner_text(".follow >> nth=0")
    await page.click(".follow >> nth=0")
    await page.wait_for_selector(".turn:nth-child(2)")
    await visitor.answered()
    assert await page.inner_text(".turn:last-child .question") == suggestion.strip()
    await page.click("#fresh")
    assert await page.locator(".turn").count() == 0
    assert await page.is_visible("h1")


async def test_the_api_page_works_without_the_internet(visits: Visits) -> None:
    """The documentation is drawn from files of this service only."""
    visitor = await visits.open("en-US")
    elsewhere: list[str] = []
    visitor.page.on("request", lambda r: elsewhere.append(r.url) if "127.0.0.1" not in r.url else None)
    await visitor.page.goto(f"http://127.0.0.1:{visits.port}/api/v1/docs")
    await visitor.page.wait_for_selector("text=Ask a question")
    assert "/api/v1/ai/ask" in await visitor.page.inner_text("#docs")
    assert [url for url in elsewhere if not url.startswith(("data:", "blob:"))] == []
