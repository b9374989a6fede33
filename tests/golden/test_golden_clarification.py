"""One short question back over HTTP, with options to tap, and its reply understood with the conversation."""

from collections.abc import Iterator
from typing import Any

import pytest

from bench.server import Client, token

TALKS = [
    # what is asked, the options offered (some of them), the reply, what the answer then is
    ("推薦我路線", {"龍洞", "墾丁"}, "龍洞", {"crag_ids": ["longdong"]}, "可以考慮這些路線"),
    ("Recommend me some routes", {"Long Dong", "Kenting"}, "Kenting", {"crag_ids": ["kenting"]}, "routes"),
    ("想再進步，推薦下一條路線", {"5.10", "5.11"}, "5.10a", {"grade_min": "5.10b"}, "比你說的 5.10a 難"),
    ("what should I climb next?", {"5.10", "5.11"}, "I climb 5.9", {"grade_min": "5.10a"}, "harder than the 5.9"),
    ("推薦類似的路線", set(), "肥牛", {"exclude_ids": ["LD-MUSIC-HALL-329"]}, "和肥牛同級"),
    ("recommend something similar", set(), "Queen Spider", {"route_types": ["sport"]}, "same grade as Queen Spider"),
    ("哪個比較難？", set(), "肥牛和瘦馬", {}, "瘦馬比較難"),
    ("How hard is it?", set(), "Fat Cow", {}, "Fat Cow (肥牛) is graded 5.6"),
]  # fmt: skip


@pytest.fixture
def client(served: int, request: pytest.FixtureRequest) -> Iterator[Client]:
    """A client of its own for every talk: what one says of their level would be remembered in the next."""
    client = Client(served, token=token("user", f"talks-{request.node.name.encode().hex()[-40:]}"))
    yield client
    client.close()


def asked(client: Client, query: str, history: list[dict[str, str]]) -> dict[str, Any]:
    """The answer to one turn; both sides of it join the conversation."""
    data = client.ask(query, chat_history=list(history), no_cache=True)
    history += [{"role": "user", "content": query}, {"role": "assistant", "content": data["answer"]}]
    return data


@pytest.mark.parametrize(("question", "options", "reply", "filters", "says"), TALKS, ids=[t[0] for t in TALKS])
def test_a_reply_completes_the_question_that_lacked_something(
    client: Client, question: str, options: set[str], reply: str, filters: dict[str, Any], says: str
) -> None:
    """The question back is short and offers options; its answer keeps what was asked first, in the same language."""
    history: list[dict[str, str]] = []
    back = asked(client, question, history)
    assert (back["query_type"], back["outcome"]) == ("clarification", "clarification")
    assert len(back["clarification"]["question"]) <= 60
    assert back["answer"].startswith(back["clarification"]["question"])
    for n, option in enumerate(back["clarification"]["options"], 1):
        assert f"{n} {option}" in back["answer"]
    assert options <= set(back["clarification"]["options"])
    answer = asked(client, reply, history)
    assert answer["outcome"] == "answered"
    assert answer["locale"] == back["locale"]
    assert says in answer["answer"]
    assert filters.items() <= answer["trace"]["filters"].items()


@pytest.mark.parametrize(
    ("question", "reply", "filters"),
    [
        ("推薦我路線", "第一個", {"crag_ids": ["longdong"]}),
        ("推薦我路線", "2", {"crag_ids": ["defulan"]}),
        ("Recommend me some routes", "the first one", {"crag_ids": ["longdong"]}),
        ("Recommend me some routes", "option 3", {"crag_ids": ["guanziling"]}),
    ],
)
def test_a_reply_by_number_is_the_option_of_that_number(
    client: Client, question: str, reply: str, filters: dict[str, Any]
) -> None:
    """What a terminal or a chat room can send: the text numbers the options, the reply names one."""
    history: list[dict[str, str]] = []
    back = asked(client, question, history)
    answer = asked(client, reply, history)
    assert (answer["outcome"], answer["locale"]) == ("answered", back["locale"])
    assert filters.items() <= answer["trace"]["filters"].items()


def test_a_journey_asks_for_its_place_and_then_for_the_level(client: Client) -> None:
    """Each missing slot is asked for once, and a later turn changes the days alone."""
    history: list[dict[str, str]] = []
    place = asked(client, "規劃兩天攀岩行程", history)
    assert {"北部", "南部", "墾丁"} <= set(place["clarification"]["options"])
    level = asked(client, "南部", history)
    assert level["clarification"]["options"] == ["5.9 以下", "5.10", "5.11", "5.12 以上"]
    two = asked(client, "5.11", history)
    assert two["strategy"] == "plan-execute"
    assert "2 天的運動攀登行程" in two["answer"]
    three = asked(client, "那三天呢？", history)
    assert "3 天的運動攀登行程" in three["answer"]
    assert {s["facts"]["region"] for s in three["sources"] if s["type"] == "crag"} == {"南部"}
