"""The keyword leg: Chinese by character bigrams, exactly; the memory index answers as LanceDB's own does."""

import random
from typing import Any

import pytest

from wrangler_compat.folding import fold, tokens
from wrangler_compat.vectorize import VectorizeIndex

TEXTS = {
    "gate": "龍洞 校門口 人面岩 5.10a",
    "hall": "龍洞 音樂廳 The Music Hall 5.11d/5.12a",
    "parking": "門口有停車場，洞口在校舍旁",
    "blue": "天天天藍 Blue Every Day 5.10b",
    "train": "天天練藍球",
    "gzl": "關子嶺 Guanziling 5.9+",
    "pass": "關子山 嶺上 5.10",
    "tup": "原岩攀岩館 T-Up Climbing Gym Zhonghe",
    "wide": "ＬＯＮＧ　ＤＯＮＧ 臺北 ５．１０ａ",
}


@pytest.fixture
async def filled(index: VectorizeIndex) -> VectorizeIndex:
    await index.upsert([{"id": name, "values": [1, 0, 0], "text": text} for name, text in TEXTS.items()])
    return index


async def _found(index: VectorizeIndex, text: str, **kw: Any) -> list[str]:
    return [match["id"] for match in (await index.query(queryText=text, topK=50, **kw))["matches"]]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("龍洞校門口", []),
        ("校門口", ["gate"]),
        ("龍洞", ["gate", "hall"]),
        ("天天天藍", ["blue"]),
        ("天天練藍", ["train"]),
        ("關子嶺", ["gzl"]),
        ("5.10a", ["gate", "wide"]),
        ("5.10", ["pass"]),
        ("5.12a", ["hall"]),
        ("5.9", ["gzl"]),
        ("music hall", ["hall"]),
        ("Climbing GYM", ["tup"]),
        ("t-up", ["tup"]),
        ("long dong", ["wide"]),
        ("台北", ["wide"]),
        ("臺北", ["wide"]),
    ],
)
async def test_every_token_wanted_is_exact(filled: VectorizeIndex, text: str, ids: list[str]) -> None:
    """`operator="and"`: a name is found where all its bigrams are and nowhere else; 5.10a is one word."""
    assert sorted(await _found(filled, text, operator="and")) == ids


async def test_a_name_inside_a_longer_run_is_found(index: VectorizeIndex) -> None:
    await index.upsert([{"id": "x", "values": [1, 0, 0], "text": "新北市龍洞校門口人面岩旁"}])
    assert await _found(index, "龍洞校門口", operator="and") == ["x"]
    assert await _found(index, "校門", operator="and") == ["x"]


async def test_any_token_is_enough_by_default_and_more_are_better(filled: VectorizeIndex) -> None:
    found = await _found(filled, "龍洞校門口的路線 5.10a")
    assert found[0] == "gate"
    assert {"hall", "parking", "wide"} <= set(found)


async def test_scores_fall_and_are_positive(filled: VectorizeIndex) -> None:
    scores = [match["score"] for match in (await filled.query(queryText="龍洞 5.10a 校門口"))["matches"]]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


async def test_text_without_words_finds_nothing(filled: VectorizeIndex) -> None:
    assert await _found(filled, "！？，。 ") == []


async def test_the_old_text_of_a_row_is_gone_at_once(filled: VectorizeIndex) -> None:
    await filled.upsert([{"id": "blue", "values": [1, 0, 0], "text": "改名了"}])
    assert await _found(filled, "天天天藍", operator="and") == []
    assert await _found(filled, "改名了", operator="and") == ["blue"]
    await filled.deleteByIds(["blue"])
    assert await _found(filled, "改名了") == []


async def test_a_filter_holds_in_the_keyword_leg(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    assert sorted(await _found(index, "roof 天天天藍 無名")) == ["b", "c", "d"]
    assert await _found(index, "roof 龍洞 天天天藍", filter={"place": "longdong"}) == ["b", "a"]
    assert await _found(index, "roof", filter={"grade": {"$gt": 20}}) == []


def test_tokens() -> None:
    assert tokens("龍洞校門口") == ["龍洞", "洞校", "校門", "門口"]
    assert tokens("關") == ["關"]
    assert tokens("5.10A、５．１１ｄ/5.12a 5.10+") == ["5.10a", "5.11d/5.12a", "5.11d", "5.12a", "5.10+", "5.10"]
    assert tokens("T-Up，don't") == ["t-up", "t", "up", "don't", "don", "t"]
    assert tokens("x" * 41) == []
    assert fold("臺北　ＡＢＣ") == "台北 abc"


async def test_memory_and_table_agree_through_updates(open_index: Any) -> None:
    """The same hits always; the same order wherever the table's statistics are those of the living rows."""
    chance = random.Random(7)
    vocabulary = [
        *"龍洞校門口音樂廳黃金谷關子嶺墾丁壽山德芙蘭路線運動傳統先鋒抱石",
        "5.10a",
        "5.11",
        "sport",
        "roof",
        "crack",
    ]

    def text() -> str:
        return "".join(f" {word} " if word.isascii() else word for word in chance.choices(vocabulary, k=20))

    memory, table = open_index(), open_index(mirror_rows=0)
    version = memory.version("v")
    await version.ensure(dimensions=1, columns={})
    await version.activate()
    # Enough rows for a bulk segment, then single rows for the tail, then replaced and removed ones.
    await memory.upsert([{"id": f"r{n}", "values": [1], "text": text()} for n in range(400)])
    for n in range(12):
        await memory.upsert([{"id": f"s{n}", "values": [1], "text": text()}])
    await memory.version("v").optimize(force=True)
    queries = [text().replace(" ", "")[: chance.randint(2, 8)] for _ in range(15)] + ["sport roof", "5.10a"]
    for query in queries:
        mine = await memory.query(queryText=query, topK=100)
        theirs = await table.query(queryText=query, topK=100)
        assert [round(m["score"], 3) for m in mine["matches"]] == [round(m["score"], 3) for m in theirs["matches"]]
    await memory.upsert([{"id": f"r{n}", "values": [1], "text": text()} for n in range(40)])
    await memory.deleteByIds([f"r{n}" for n in range(40, 80)])
    for query in queries:
        for operator in ("and", "or"):
            mine = await memory.query(queryText=query, topK=100, operator=operator, filter=None)
            theirs = await table.query(queryText=query, topK=100, operator=operator)
            if mine["count"] < 100:
                assert {m["id"] for m in mine["matches"]} == {m["id"] for m in theirs["matches"]}, (query, operator)
