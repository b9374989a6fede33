"""Real questions over HTTP; what must be in the answers is computed here from the data files, by other code."""

import re
from pathlib import Path
from typing import Any

import pytest

from bench.server import BASE, Client

LETTERS = re.compile(r"5\.(\d+)([a-d]?)")


def grade_number(text: str) -> tuple[int, str] | None:
    """(number, letter) of a plainly written YDS grade, None for the messy ones."""
    found = LETTERS.fullmatch(text)
    return (int(found[1]), found[2]) if found else None


def han(text: str) -> int:
    """How many Chinese characters a text holds."""
    return sum("\u4e00" <= c <= "\u9fff" for c in text)


def source_ids(data: dict[str, Any]) -> set[str]:
    """The row ids an answer cites."""
    return {source["id"] for source in data["sources"]}


def test_counts_the_routes_of_a_crag(client: Client, routes: list[dict[str, Any]]) -> None:
    """龍洞有多少條路線？ is answered with the number of published routes, by SQL."""
    data = client.ask("龍洞有多少條路線？")
    count = sum(route["crag_id"] == "longdong" for route in routes)
    assert str(count) in data["answer"]
    assert data["locale"] == "zh-TW"
    assert data["query_type"] == "sql"
    assert "longdong" in source_ids(data) or data["sources"]
    assert data["groundedness"] == 1


def test_lists_the_routes_of_a_grade_range(client: Client, routes: list[dict[str, Any]]) -> None:
    """Every listed route lies in Kenting and between 5.11a and 5.12d, and the total is right."""
    data = client.ask("墾丁 5.11 到 5.12 的路線有哪些？", limit=20)
    wanted = {
        route["id"]
        for route in routes
        if route["crag_id"] == "kenting" and (number := grade_number(route["grade"])) and 11 <= number[0] <= 12
    }
    listed = {source["id"] for source in data["sources"] if source["type"] == "route"}
    assert listed
    assert listed <= wanted
    assert str(len(wanted)) in data["answer"]
    filters = data["trace"]["filters"]
    assert filters["crag_ids"] == ["kenting"]
    assert (filters["grade_min"], filters["grade_max"]) == ("5.11a", "5.12d")


def test_gives_the_saturday_hours_of_the_bouldering_gyms_of_a_city(client: Client, gyms: list[dict[str, Any]]) -> None:
    """台北市有哪些抱石館，週六幾點開？ names each bouldering gym of Taipei with its Saturday hours."""
    data = client.ask("台北市有哪些抱石館，週六幾點開？", limit=20)
    wanted = {gym["id"]: gym for gym in gyms if gym["city"] == "台北市" and gym["gym_type"] == "bouldering"}
    listed = {source["id"] for source in data["sources"] if source["type"] == "gym"}
    assert set(wanted) <= listed
    for gym in wanted.values():
        opening = gym["opening_hours"]["saturday"]
        line = next((line for line in data["answer"].splitlines() if gym["name"] in line), None)
        assert line is not None, f"{gym['name']} is missing"
        start = opening.split("-")[0]
        assert start in line, f"{gym['name']}: {opening} not in {line}"


def test_says_how_hard_the_hardest_route_is_in_english(client: Client, routes: list[dict[str, Any]]) -> None:
    """How hard is the hardest route in Guanziling? names the highest YDS grade there, in English."""
    data = client.ask("How hard is the hardest route in Guanziling?")
    graded = [
        (number, route)
        for route in routes
        if route["crag_id"] == "guanziling" and (number := grade_number(route["grade"]))
    ]
    top = max(number for number, _ in graded)
    hardest = {route["id"] for number, route in graded if number == top}
    first = data["answer"].splitlines()[0]
    assert f"5.{top[0]}{top[1]}" in first
    assert data["locale"] == "en"
    assert source_ids(data) & hardest
    # A Chinese route name may stand in an English answer; the sentence itself may not be Chinese.
    assert han(first) <= 12


def test_says_that_an_unknown_place_is_unknown(client: Client) -> None:
    """火星岩場在哪裡？ has no true answer but that there is no such place."""
    data = client.ask("火星岩場在哪裡？")
    assert "火星岩場" in data["answer"]
    assert re.search(r"沒有|找不到|查無", data["answer"])
    assert data["locale"] == "zh-TW"
    assert not [source for source in data["sources"] if "火星" in source["title"]]


@pytest.mark.parametrize(
    "question",
    [
        "酷猂盧卡多難？",
        "德芙蘭的酷猂盧卡有幾顆 bolt？",
        "How hard is Cool Hand Luke?",
        "德芙蘭有哪些 mixed 路線？",
        "Tell me about the route Coercion at Defulan",
        "強迫這條路線在哪裡？",
        "德芙蘭有哪些路線？",
    ],
)
def test_draft_routes_are_in_no_answer(client: Client, question: str) -> None:
    """The two draft routes are neither named, cited nor among the candidates."""
    data = client.ask(question, limit=20)
    ids = source_ids(data) | set(data["trace"]["candidates"])
    assert not ids & {"DF-RK-012", "DF-RK-013"}
    # The asker's own words may be quoted back; nothing known about the route may be.
    assert not re.search(r"(酷猂盧卡|Cool Hand Luke).{0,40}5\.10a", data["answer"])


def test_draft_routes_are_in_no_list_search_or_count(client: Client, routes: list[dict[str, Any]]) -> None:
    """Public reads, search and counts know only the published rows."""
    for draft in ("DF-RK-012", "DF-RK-013"):
        assert client.request("GET", f"{BASE}/routes/{draft}").status == 404
    cursor, seen = "", set()
    while True:
        page = client.request("GET", f"{BASE}/routes?crag_id=defulan&limit=20{cursor}").body["data"]
        seen |= {row["id"] for row in page["items"]}
        if not page.get("next_cursor"):
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == {route["id"] for route in routes if route["crag_id"] == "defulan"}
    hits = client.request("GET", f"{BASE}/ai/search?q=Cool%20Hand%20Luke&limit=20").body["data"]["items"]
    assert not {hit["id"] for hit in hits} & {"DF-RK-012", "DF-RK-013"}
    count = sum(route["crag_id"] == "defulan" for route in routes)
    assert str(count) in client.ask("德芙蘭有幾條路線？")["answer"]


def test_an_edit_is_in_the_next_answer_and_its_deletion_too(client: Client, admin: Client) -> None:
    """The freshness story: new hours and a new condition are told at once, and are gone at once."""
    gym = client.request("GET", f"{BASE}/gyms/tup-wanhua").body["data"]
    before = gym["opening_hours"]
    changed = {**before, "saturday": "06:15-21:45"}
    assert admin.request("PATCH", f"{BASE}/gyms/tup-wanhua", {"opening_hours": changed}).status == 200
    made = admin.request(
        "POST", f"{BASE}/gyms/tup-wanhua/conditions", {"text": "左側外傾牆今晚換線，暫停開放", "kind": "closure"}
    )
    assert made.status in (200, 201)
    data = client.ask("原岩萬華店週六幾點開？現在有什麼狀況？")
    assert "06:15" in data["answer"]
    assert "左側外傾牆今晚換線" in data["answer"]
    condition = made.body["data"]["id"]
    assert condition in source_ids(data)
    assert admin.request("DELETE", f"{BASE}/gyms/tup-wanhua/conditions/{condition}").status == 200
    assert admin.request("PATCH", f"{BASE}/gyms/tup-wanhua", {"opening_hours": before}).status == 200
    again = client.ask("原岩萬華店週六幾點開？現在有什麼狀況？")
    assert "06:15" not in again["answer"]
    assert "左側外傾牆" not in again["answer"]
    assert before["saturday"].split("-")[0] in again["answer"]


def test_the_answer_in_the_readme_is_the_real_one(client: Client, root: Path) -> None:
    """The README's first screen shows what the service says, word for word."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    question = re.search(r'\$ make ask Q="([^"]+)"', readme)
    assert question is not None
    shown = readme[question.end() : readme.index("```", question.end())]
    for line in client.ask(question[1])["answer"].splitlines():
        assert line.strip() in shown
