"""Ratings of a real database become pairs: corrections with what they replace, good answers; nothing personal."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from indexer.opening import opened
from schemas.feedback_api import FeedbackBody
from tuning.pairs.build import build, write
from tuning.pairs.collect import collect
from tuning.pairs.files import pair_of, read_pairs
from tuning.pairs.formats import chat_of
from tuning.ratings import Rating, read_ratings
from worker.feedback import Ticket, save, words_of
from worker.llm.tokens import TokenCounter
from wrangler_compat.protocols import D1Database

QUESTION = "冰淇淋難不難"
SHOWN = "冰淇淋：5.12a，9 公尺，4 個 bolt [2]。"
ROW = "GZ-ASSEMBLING-005"


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[D1Database]:
    """A database of this project's configuration, migrated."""
    async with opened(tmp_path) as env:
        yield env.DB


@pytest.fixture(scope="module")
def row() -> str:
    """The id of the route that the answers speak of."""
    found = next(pair for pair in read_pairs() if pair.question == "冰淇淋這條呢")
    return found.rows[0]


async def rated(db: D1Database, name: str, cited: tuple[str, ...], *, personal: bool = False, **words: Any) -> None:
    """Keep a rating as the service does, with its own check of the words."""
    question, answer = words.get("question", QUESTION), words.get("answer", SHOWN)
    ticket = Ticket(
        name, None, 2**40, personal, "zh-TW", "routes", "tuned/voice@1", ("write.1",), cited, words_of(question, answer)
    )
    sent = {"score": 1, "question": question, "answer": answer, **words}
    await save(db, FeedbackBody(query_id=name, feedback_token="x", **sent), ticket, None, 1)


async def test_a_correction_becomes_a_pair_and_a_preference(db: D1Database, row: str, tmp_path: Path) -> None:
    """Its citation is numbered as its rows are; the answer that it replaces is the rejected one of a DPO line."""
    await rated(db, "one", (f"route:{row}",), corrected_answer="冰淇淋 5.12a，9 公尺，4 個 bolt。")
    made = collect(await read_ratings(db))
    (raw,) = made.pairs
    assert raw["answer"] == "冰淇淋 5.12a，9 公尺，4 個 bolt [1]。"
    assert raw["rejected"] == SHOWN.replace("[2]", "[1]")
    assert (raw["source"], raw["evidence"]) == ("feedback", [row])
    built = build([pair_of(raw, "x")], seed=1, count=TokenCounter())
    card = write(built, tmp_path / "out", prose=False, count=TokenCounter())
    assert card["preferences"] == {"train": 1, "valid": 0, "test": 0}
    line = (tmp_path / "out" / "train.dpo.jsonl").read_text(encoding="utf-8")
    assert chat_of("dpo", line)[-1]["content"] == "{1.name} {1.grade}，{1.length_m}，{1.bolt_count}。"
    assert json.loads(line)["rejected"][0]["content"] == "{1.name}：{1.grade}，{1.length_m}，{1.bolt_count}。"


async def test_an_answer_rated_good_is_a_verified_pair(db: D1Database, row: str) -> None:
    """Once, however often it is praised, and without a preference."""
    for name in ("one", "two"):
        await rated(db, name, (f"route:{row}",), score="up")
    made = collect(await read_ratings(db))
    assert [(raw["source"], "rejected" in raw) for raw in made.pairs] == [("verified", False)]
    assert made.left_out == {"said already": 1}


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"personal": True, "score": 5}, "personal: no words are kept"),
        ({"corrected_answer": "冰淇淋是 5.13d [2]。"}, "says what its rows do not hold"),
        ({"corrected_answer": "冰淇淋 5.12a [2]，問我 0912345678。"}, "personal data in the answer"),
        ({"corrected_answer": "冰淇淋 5.12a [7]。"}, "its citations are not those of the answer"),
        ({"score": 3}, "neither good nor bad"),
        ({"text": "太長"}, "rated bad without a correction"),
    ],
)
async def test_what_can_teach_nothing_is_left_out_with_its_reason(
    db: D1Database, row: str, words: dict[str, Any], reason: str
) -> None:
    """A planted fact, somebody's number, a private answer, no correction."""
    await rated(db, "one", () if words.get("personal") else (f"route:{row}",), **words)
    made = collect(await read_ratings(db))
    assert made.pairs == []
    assert made.left_out == {reason: 1}


async def test_a_row_that_is_gone_teaches_nothing(db: D1Database) -> None:
    """An answer about a route that is no longer published."""
    await rated(db, "one", ("route:GONE-1",), score=5)
    assert collect(await read_ratings(db)).left_out == {"a row is no longer published": 1}


async def test_personal_words_are_not_even_read(db: D1Database) -> None:
    """Of a personal answer a rating holds its score and kinds."""
    await rated(db, "one", (), personal=True, score=5, text="我的紀錄")
    (rating,) = await read_ratings(db)
    assert (rating.question, rating.answer, rating.corrected, rating.rows) == (None, None, None, ())


def test_a_correction_of_words_keeps_the_facts() -> None:
    """The same figures in other words, against another grade; citations are no figures."""

    def rating(corrected: str | None) -> Rating:
        return Rating("q", 1, False, "zh-TW", "routes", "m", (), (ROW,), QUESTION, SHOWN, corrected)

    assert rating("冰淇淋 5.12a，9 公尺 [3]。").keeps_the_facts is True
    assert rating("冰淇淋 5.12b。").keeps_the_facts is False
    assert rating(None).keeps_the_facts is None
