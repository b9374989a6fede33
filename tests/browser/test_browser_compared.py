"""Comparisons on the page: one table in the place of the list, read by eye, by keyboard and by a screen reader."""

import pytest

from tests.browser.conftest import CONTRAST, Visitor, Visits

pytestmark = pytest.mark.browser

COMPARED = [
    ("zh-TW", "比較原岩萬華、T-Up明德和Double 8", 4, "平日單次最便宜"),
    ("en-US", "which closes later on Saturday, T-Up Wanhua or T-Up Mingde?", 2, "stays open later"),
    ("zh-TW", "龍洞、墾丁、關子嶺哪個路線比較多", 3, "路線最多"),
    ("en-US", "Back Door vs First Cave: which has more 5.11s?", 2, "more of them"),
    ("zh-TW", "哪個岩場走路最近", 5, "走路最近"),
    ("zh-TW", "忠孝和凹洞懸岩哪條比較長", 2, "比較長"),
    ("en-US", "which 天天天藍 is harder?", 2, "harder"),
]


async def fits(visitor: Visitor) -> bool:
    """Whether the page itself is not wider than its window."""
    return await visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")  # type: ignore[no-any-return]


@pytest.mark.parametrize(("locale", "question", "sides", "verdict"), COMPARED)
async def test_a_comparison_is_one_table(visits: Visits, locale: str, question: str, sides: int, verdict: str) -> None:
    """A caption, headings of sides (with their sources) and of rows, who is ahead in words, and no list beside it."""
    visitor = await visits.open(locale)
    page = visitor.page
    await visitor.ask(question)
    await visitor.answered()
    assert await page.locator(".answer-text table").count() == 1
    assert await page.locator("caption").inner_text() != ""
    assert await page.locator("thead th[scope=col] button.cite").count() == sides
    rows = await page.locator("tbody tr").count()
    assert rows > 2
    assert await page.locator("tbody tr > th[scope=row]:first-child").count() == rows
    assert await page.locator("tbody td").count() == rows * sides
    assert verdict in await page.locator(".verdict").first.inner_text()
    assert await page.locator("td.is-ahead").count() >= 1
    assert await page.locator(".answer-text .card").count() == 0
    await page.click("thead button.cite >> nth=1")
    assert await page.inner_text("#sheet-title") in await page.inner_text("thead th >> nth=1")


@pytest.mark.parametrize("dark", [False, True])
async def test_a_wide_comparison_is_scrolled_by_keyboard_on_a_phone(visits: Visits, dark: bool) -> None:
    """Only a table that is wider than the screen is a stop of the Tab key; the page itself never scrolls sideways."""
    visitor = await visits.open("zh-TW", phone=True, dark=dark)
    page = visitor.page
    await visitor.ask("比較原岩萬華、T-Up明德和Double 8")
    await visitor.answered()
    await page.wait_for_selector(".scroll[tabindex='0']")
    assert await fits(visitor)
    assert await page.evaluate(CONTRAST) == []
    left = "document.querySelector('tbody th').getBoundingClientRect().left"
    before = await page.evaluate(left)
    await page.focus(".scroll")
    assert await page.is_visible(".table.more")
    for _ in range(12):
        await page.keyboard.press("ArrowRight")
    await page.wait_for_selector(".table:not(.more)")
    assert await page.evaluate(left) == before
    await visitor.ask("龍洞和墾丁哪個路線比較多")
    await visitor.answered()
    assert await page.locator(".turn:last-child .scroll[tabindex]").count() == 0
    assert await fits(visitor)


async def test_what_nobody_recorded_is_said_in_words(visits: Visits) -> None:
    """An unknown price is neither empty nor a dash that a screen reader leaves out."""
    visitor = await visits.open("zh-TW")
    await visitor.ask("比較原岩萬華和Double 8")
    await visitor.answered()
    row = visitor.page.locator("tbody tr", has_text="星光票")
    assert await row.locator("td").all_inner_texts() == ["320", "未登錄", "未登錄"]
