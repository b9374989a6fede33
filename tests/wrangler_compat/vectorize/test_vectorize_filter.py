"""The filter means the same in SQL and on the mirror, whatever the filter and the rows."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wrangler_compat.vectorize import VectorizeIndex
from wrangler_compat.vectorize_filter import parse_filter, to_sql

COLUMNS = {"s": "string", "n": "number", "b": "boolean", "l": "string[]"}
words = st.sampled_from(["", "a", "b", "B", "o'clock", "龍洞", "台北", "\\", "%"])
numbers = st.one_of(st.integers(-3, 3), st.sampled_from([0.5, -0.0, 1e300, 2.0**53]))
rows = st.lists(
    st.fixed_dictionaries(
        {}, optional={"s": words, "n": numbers, "b": st.booleans(), "l": st.lists(words, max_size=3), "other": words}
    ),
    min_size=1,
    max_size=12,
)


def _tests(name: str, values: Any, *, ranges: bool) -> Any:
    maybe = st.one_of(values, st.none())
    forms = [
        maybe,
        st.fixed_dictionaries({"$eq": maybe}),
        st.fixed_dictionaries({"$ne": maybe}),
        st.fixed_dictionaries({"$in": st.lists(maybe, max_size=3)}),
        st.fixed_dictionaries({"$nin": st.lists(maybe, max_size=3)}),
    ]
    if ranges:
        forms.append(st.dictionaries(st.sampled_from(["$lt", "$lte", "$gt", "$gte"]), values, min_size=1, max_size=2))
    return st.fixed_dictionaries({name: st.one_of(*forms)})


lists = st.fixed_dictionaries({"l": st.one_of(st.none(), st.fixed_dictionaries({"$contains": words}))})
leaves = st.one_of(
    _tests("s", words, ranges=True), _tests("n", numbers, ranges=True), _tests("b", st.booleans(), ranges=False), lists
)
filters = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.fixed_dictionaries({"$and": st.lists(inner, min_size=1, max_size=3)}),
        st.fixed_dictionaries({"$or": st.lists(inner, min_size=1, max_size=3)}),
        st.fixed_dictionaries({"$not": inner}),
    ),
    max_leaves=6,
)


async def _ids(index: VectorizeIndex, wanted: Any) -> set[str]:
    return {match["id"] for match in (await index.query([1, 0], topK=50, filter=wanted))["matches"]}


async def _both(metadata: list[dict[str, Any]], wanted: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = VectorizeIndex.open(Path(folder) / "index", mirror_rows=0)
        version = table.version("v")
        await version.ensure(dimensions=2, columns=COLUMNS)
        await version.upsert([{"id": str(n), "values": [1, n], "metadata": row} for n, row in enumerate(metadata)])
        await version.activate()
        mirror = VectorizeIndex.open(Path(folder) / "index")
        every = {str(n) for n in range(len(metadata))}
        for one in wanted:
            inside = await _ids(mirror, one)
            assert inside == await _ids(table, one), one
            assert every - inside == await _ids(mirror, {"$not": one}), one
        await mirror.close()
        await table.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows, st.lists(filters, min_size=4, max_size=12))
def test_sql_and_mirror_agree_and_not_is_the_complement(metadata: list[dict[str, Any]], wanted: list[Any]) -> None:
    asyncio.run(_both(metadata, wanted))


def test_negation_goes_down_to_the_tests() -> None:
    sql = to_sql(parse_filter({"$not": {"s": "x", "n": {"$gte": 1}}}, {"s": "string", "n": "number"}))
    assert sql == "((`s` IS NULL OR NOT `s` IN ('x')) OR (`n` IS NULL OR NOT `n` >= CAST(1.0 AS DOUBLE)))"


def test_text_in_a_filter_stays_text() -> None:
    assert (
        to_sql(parse_filter({"s": "x' OR 'a'='a"}, {"s": "string"}))
        == "(`s` IS NOT NULL AND `s` IN ('x'' OR ''a''=''a'))"
    )
