"""The small parts around the strategies: settings, circuit breakers, counted calls, streams, cache keys."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from schemas.models import LOCAL_EMBEDDER
from schemas.reading import Filter, GradeRange, Reading
from worker.breaker import Breaker
from worker.cache import content_of, keys_of, may_share
from worker.calls import Breakers, CountedAi
from worker.config import Settings, fingerprint, parse_node_settings, read_settings
from worker.env import Usage
from worker.errors import CircuitOpen, SettingError
from worker.llm.prompts import prompts
from worker.outcome import printed_filter, understanding_of
from worker.registry import registry
from worker.stream import Stream, unheard
from worker.verify.prose import lexicon
from wrangler_compat.clock import FakeClock


def test_without_a_line_of_configuration_code_does_all_the_work() -> None:
    settings = read_settings({}, registry())
    assert settings == Settings()
    assert settings.models.embed == LOCAL_EMBEDDER
    assert settings.models.write is settings.models.rerank is None


def test_vars_are_read_once_into_a_frozen_object() -> None:
    settings = read_settings(
        {
            "MODEL_WRITE": "claude-x",
            "MODEL_JUDGE": "none",
            "REQUEST_SECONDS": "7.5",
            "ANSWER_ITEMS": 5,
            "NODE_SETTINGS": "cross_encoder.keep=12, mmr.balance=1 cross_encoder.learned=false",
        },
        registry(),
    )
    assert (settings.models.write, settings.models.judge) == ("claude-x", None)
    assert (settings.request_seconds, settings.items) == (7.5, 5)
    assert settings.nodes == {"cross_encoder": {"keep": 12, "learned": False}, "mmr": {"balance": 1.0}}


def test_whatever_can_change_an_answer_changes_the_version() -> None:
    versions = {
        read_settings(given, registry()).version
        for given in ({}, {"MODEL_WRITE": "a"}, {"NODE_SETTINGS": "mmr.keep=2"}, {"ANSWER_ITEMS": 3})
    }
    assert len(versions) == 4


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("reranker.keep=3", "there is no node 'reranker'; there are: agentic_decision, "),
        ("mmr.depth=3", "mmr has no setting 'depth'; it has: balance, keep"),
        ("mmr.keep=many", "'mmr.keep=many' wants int"),
        ("cross_encoder.learned=1", "'cross_encoder.learned=1' wants true or false"),
        ("mmr.keep", "'mmr.keep' is not node.setting=value"),
        ("keep=3", "'keep=3' is not node.setting=value"),
    ],
)
def test_a_setting_that_cannot_be_meant_stops_the_start(text: str, says: str) -> None:
    with pytest.raises(SettingError, match=says):
        parse_node_settings(text, registry())


@pytest.mark.parametrize("value", ["soon", "-1", "0", None])
def test_a_number_must_be_a_positive_one(value: Any) -> None:
    with pytest.raises(SettingError, match="REQUEST_SECONDS wants"):
        read_settings({"REQUEST_SECONDS": value}, registry())


def test_a_circuit_opens_after_failures_in_a_row_and_lets_one_call_try() -> None:
    clock = FakeClock()
    breaker = Breaker("upstream", clock, failures=2, seconds=30.0)
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    assert not breaker.open
    breaker.failed()
    assert breaker.open
    with pytest.raises(CircuitOpen, match="upstream failed 2 times in a row"):
        breaker.admit()
    clock.advance(30.0)
    breaker.admit()
    with pytest.raises(CircuitOpen):
        breaker.admit()
    breaker.failed()
    assert breaker.open
    clock.advance(30.0)
    breaker.admit()
    breaker.abandoned()
    breaker.admit()
    breaker.succeeded()
    assert not breaker.open
    breaker.admit()


class Upstream:
    """Says what it is told, or waits."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.reply: Any = {"response": "yes", "usage": {"prompt_tokens": 5, "completion_tokens": 2}}

    async def run(self, model: str, inputs: Any, options: Any = None, /, **kw: Any) -> Any:
        if self.error is not None:
            raise self.error
        if self.reply is None:
            await asyncio.Event().wait()
        return self.reply

    async def describe(self, model: str, /) -> dict[str, Any]:
        return {"model": model}

    async def warm(self) -> None:
        self.reply = "warm"


async def test_calls_are_counted_by_kind_and_by_who_waits() -> None:
    usage, upstream, clock = Usage(), Upstream(), FakeClock()
    ai = CountedAi(upstream, usage, Breakers(clock, failures=2, seconds=5.0), clock)
    await ai.run("claude-x", {"messages": []})
    await ai.run("local/embedder", {"text": ["q"]})
    assert (usage.llm_calls, usage.background_calls, usage.prompt_tokens, usage.completion_tokens) == (1, 0, 10, 4)
    ai.in_background()
    await ai.run("claude-x", {"prompt": "?"})
    assert (usage.llm_calls, usage.background_calls) == (1, 1)
    assert [(c["model"], c["background"], c["error"]) for c in usage.calls] == [
        ("claude-x", False, None),
        ("local/embedder", False, None),
        ("claude-x", True, None),
    ]
    assert await ai.describe("m") == {"model": "m"}
    await ai.warm()
    assert upstream.reply == "warm"


async def test_failures_open_the_circuit_of_their_upstream_only() -> None:
    usage, upstream, clock = Usage(), Upstream(), FakeClock()
    ai = CountedAi(upstream, usage, Breakers(clock, failures=2, seconds=5.0), clock)
    upstream.error = OSError("gone")
    for _ in range(2):
        with pytest.raises(OSError, match="gone"):
            await ai.run("claude-x", {"messages": []})
    with pytest.raises(CircuitOpen):
        await ai.run("claude-y", {"messages": []})
    upstream.error = None
    assert await ai.run("openai/x", {"messages": []})
    assert [c["error"] for c in usage.calls] == ["OSError", "OSError", None]


async def test_a_cancelled_call_proves_nothing_about_its_upstream() -> None:
    usage, upstream, clock = Usage(), Upstream(), FakeClock()
    breakers = Breakers(clock, failures=1, seconds=5.0)
    ai = CountedAi(upstream, usage, breakers, clock)
    upstream.reply = None
    call = asyncio.create_task(ai.run("claude-x", {"messages": []}))
    await asyncio.sleep(0)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert usage.calls[0]["error"] == "cancelled"
    assert not breakers.of("claude-x").open


async def test_a_stream_ends_as_exactly_the_answer() -> None:
    heard: list[tuple[str, str]] = []

    async def emit(event: str, payload: dict[str, Any]) -> None:
        heard.append((event, str(payload.get("text", payload.get("query_type")))))

    stream = Stream(emit, {"query_type": "sql", "strategy": "baseline"})
    await stream.emit("token", {"text": "one. "})
    await stream.emit("token", {"text": "two. "})
    await stream.emit("replace", {"text": "one. "})
    await stream.finish("one.")
    assert heard == [("meta", "sql"), ("token", "one. "), ("token", "two. "), ("replace", "one. ")]
    await stream.finish("three.")
    assert heard[-1] == ("replace", "three.")
    await unheard("token", {})


def test_an_entry_is_shared_by_what_asks_the_same() -> None:
    asked = Reading("龍洞 有多少條路線?", "zh-TW", "count", "route")
    same = Reading("龍洞有多少條路線?", "zh-TW", "count", "route", confidence=0.7)
    stricter = Reading("龍洞有多少條路線?", "zh-TW", "count", "route", filter=Filter(crag_ids=("longdong",)))

    def key(reading: Reading, limit: tuple[int, int] = (8, 2), version: str = "1") -> str:
        return keys_of(reading, locale="zh-TW", limit=limit, version=version).exact

    assert key(same) == key(same)
    assert len({key(same), key(stricter), key(same, limit=(8, 0)), key(same, version="2")}) == 4
    assert may_share(asked, no_cache=False, signed_in=True)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("請問龍洞有幾條路線呢", "龍洞有幾條路線", True),
        ("從先鋒換成頂繩", "從頂繩換成先鋒", False),
        ("Could you tell me the longest route", "longest route", True),
        ("適合新手的路線", "適合高手的路線", False),
        ("5.10 的路線", "5.11 的路線", False),
        ("crack routes", "slab routes", False),
    ],
)
def test_only_words_of_tone_may_differ(one: str, other: str, same: bool) -> None:
    asked = [Reading(text, "zh-TW", "knowledge", None) for text in (one, other)]
    assert (content_of(asked[0]) == content_of(asked[1])) is same


def test_a_filter_is_printed_without_what_is_no_constraint() -> None:
    grades = GradeRange("yds", 10, None, "5.10a", None)
    below = GradeRange("v", None, 3, None, "V3")
    printed = printed_filter(
        Filter(grades=grades, not_grades=(below,), has_video=False, bolts_max=3, sectors=("正面",))
    )
    assert printed == {
        "sectors": ["正面"],
        "grade_system": "yds",
        "grade_min": "5.10a",
        "not_grades": [{"grade_system": "v", "grade_max": "V2"}],
        "bolts_max": 3,
        "has_video": False,
    }


def test_an_understanding_tells_only_what_was_found() -> None:
    told = understanding_of(Reading("?", "en", "count", "route", limit=3, personal=True, unknown_places=("Mars",)))
    assert told == {
        "intent": "count",
        "subject": "route",
        "locale": "en",
        "limit": 3,
        "unknown_places": ["Mars"],
        "personal": True,
        "mentions": [],
        "confidence": 1.0,
    }


def test_another_prompt_or_lexicon_makes_another_version() -> None:
    """Answers that an older prompt or an older list of words made are not given again."""
    told, words = dict(prompts()), [lexicon("zh-TW"), lexicon("en")]
    assert fingerprint(Settings(), told, words) == Settings().version
    other = replace(told["write"], sections={**told["write"].sections, ("system", "en"): "Say nothing."})
    assert fingerprint(Settings(), {**told, "write": other}, words) != Settings().version
    assert fingerprint(Settings(), told, [words[0], words[1] | {"perhaps"}]) != Settings().version
