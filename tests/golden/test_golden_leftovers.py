"""Answers that once missed what was asked, over HTTP: advice beside a count, favourites, the nearest article."""

from collections.abc import Iterator

import pytest

from bench.server import BASE, Client, token

CLIMBED = ("LD-BACK-DOOR-67", "LD-FIRST-CAVE-242")


@pytest.fixture
def climber(served: int) -> Iterator[Client]:
    """A climber with two routes, one of them climbed twice and rated best."""
    client = Client(served, token=token("admin", "leftovers"))
    for route, day, rating in ((CLIMBED[0], "2025-03-09", 5), (CLIMBED[0], "2025-05-09", 5), (CLIMBED[1], None, 3)):
        line = {"route_id": route, "style": "redpoint", "climbed_on": day, "rating": rating}
        assert client.request("POST", f"{BASE}/ascents", line).status == 201
    yield client
    client.request("DELETE", f"{BASE}/me")
    client.close()


@pytest.mark.parametrize(
    "question", ["龍洞有幾條 5.10a，推薦一條", "How many 5.10a routes at Longdong, and recommend one"]
)
def test_advice_beside_a_count_leaves_out_what_was_climbed(climber: Client, client: Client, question: str) -> None:
    """And neither answer reaches the other asker."""
    public = client.ask(question)
    own = climber.ask(question)
    advised = {s["id"] for s in own["sources"] if s["type"] == "route"}
    assert len(advised) == 1
    assert not advised & set(CLIMBED)
    assert "37" in own["answer"]
    assert "37" in public["answer"]
    assert own["cache"] != "hit"


def test_what_one_rated_best_and_climbed_most(climber: Client) -> None:
    for question in ("我評分最高的路線", "which route did I climb most often"):
        told = climber.ask(question)
        assert [s["id"] for s in told["sources"]] == [CLIMBED[0]]
    assert "5 分" in climber.ask("我評分最高的路線")["answer"]


def test_nobody_elses_log_is_told(climber: Client) -> None:
    told = climber.ask("我朋友爬過幾條")
    assert told["answer"].startswith("我只查得到你自己的攀爬紀錄，別人的紀錄只有本人登入後看得到。")
    assert told["sources"] == []


def test_the_nearest_article_is_told_as_the_nearest(climber: Client) -> None:
    """And what is not of climbing has none."""
    near = climber.ask("吊帶哪個牌子比較好")
    assert near["answer"].startswith("我沒有直接回答這個問題的文章，最接近的是「")
    # Both say that no brand is compared here.
    assert [s["id"] for s in near["sources"]] in (["gear-ratings"], ["harness"])
    assert "不比較" in near["answer"]
    assert climber.ask("How do I tie a necktie")["sources"] == []


def test_english_offers_english_names(climber: Client) -> None:
    assert climber.ask("Flyng Dragon")["did_you_mean"] == ["Flying Dragon"]
