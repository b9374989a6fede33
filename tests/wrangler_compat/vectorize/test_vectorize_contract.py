"""What the platform documents of Vectorize, page by page; the page's name opens each section."""

from datetime import datetime
from typing import Any

import pytest

from wrangler_compat.errors import ClosedError
from wrangler_compat.vectorize import VectorizeIndex
from wrangler_compat.vectorize_limits import VectorizeError

# --- "Query vectors" ---------------------------------------------------------------------------------------------


async def test_query_answers_the_nearest_first_with_cosine_scores(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    found = await index.query([1, 0, 0], {"topK": 3})
    assert found["count"] == 3
    assert [match["id"] for match in found["matches"]] == ["a", "c", "f"]
    assert found["matches"][0]["score"] == pytest.approx(1.0, abs=1e-6)
    assert found["matches"][1]["score"] == pytest.approx(0.7071, abs=1e-3)


async def test_top_k_is_five_when_not_given(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    assert (await index.query([1, 0, 0]))["count"] == 5


async def test_options_may_be_keywords(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    assert (await index.query([1, 0, 0], topK=1))["count"] == 1


async def test_values_and_metadata_come_only_when_asked_for(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    plain = (await index.query([0, 1, 0], topK=1))["matches"][0]
    assert set(plain) == {"id", "score"}
    full = (await index.query([0, 1, 0], topK=1, returnValues=True, returnMetadata="all"))["matches"][0]
    assert full["values"] == pytest.approx([0, 2, 0])
    assert full["metadata"] == {"place": "longdong", "grade": 16, "video": True, "features": ["roof", "crimp"]}


async def test_indexed_metadata_holds_the_declared_properties_only(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    match = (await index.query([0, 0, -1], topK=1, returnMetadata="indexed"))["matches"][0]
    assert match["metadata"] == {"features": ["roof"]}


async def test_return_metadata_true_means_all(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    match = (await index.query([0, 0, -1], topK=1, returnMetadata=True))["matches"][0]
    assert match["metadata"] == {"features": ["roof"], "note": "無"}


async def test_query_by_id_finds_the_vector_itself_first(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    found = await index.queryById("c", {"topK": 2})
    assert found["matches"][0]["id"] == "c"
    with pytest.raises(VectorizeError, match="not found"):
        await index.queryById("nobody")


async def test_query_of_an_index_without_vectors_is_empty(open_index: Any) -> None:
    assert await open_index().query([1, 2, 3]) == {"count": 0, "matches": []}


# --- "Namespaces" and "Metadata filtering" -----------------------------------------------------------------------


async def test_a_namespace_is_searched_alone(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    found = await index.query([1, 0, 0], namespace="gyms", topK=10)
    assert [(match["id"], match["namespace"]) for match in found["matches"]] == [("f", "gyms"), ("e", "gyms")]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"place": "longdong"}, "ab"),
        ({"place": {"$eq": "longdong"}, "grade": {"$gt": 9}}, "b"),
        ({"place": {"$ne": "longdong"}}, "cdef"),
        ({"place": {"$in": ["longdong", "guanziling"]}}, "abc"),
        ({"place": {"$nin": ["longdong"]}}, "cdef"),
        ({"grade": {"$gte": 9, "$lt": 16}}, "ac"),
        ({"grade": {"$lte": 9.0}}, "a"),
        ({"video": True}, "b"),
        ({"video": False}, "c"),
        ({"place": None}, "def"),
        ({"place": {"$ne": None}}, "abc"),
        ({"place": {"$in": ["guanziling", None]}}, "cdef"),
        ({"place": {"$gte": "h", "$lt": "m"}}, "ab"),
        ({"where.city": "台北市"}, "e"),
        ({"$or": [{"place": "guanziling"}, {"video": True}]}, "bc"),
        ({"$and": [{"place": "longdong"}, {"features": {"$contains": "crimp"}}]}, "b"),
        ({"$not": {"place": "longdong"}}, "cdef"),
        ({"$not": {"grade": {"$gt": 10}}}, "adef"),
        ({"$not": [{"place": "longdong"}, {"features": {"$contains": "roof"}}]}, "cef"),
        ({"features": {"$contains": "roof"}}, "bd"),
        ({"features": None}, "aef"),
        ({"grade": {"$not": {"$gte": 12}}}, "adef"),
        ({"grade": {"$in": []}}, ""),
        ({"grade": {"$nin": []}}, "abcdef"),
    ],
)
async def test_filter_operators(index: VectorizeIndex, fill: Any, wanted: Any, ids: str) -> None:
    """$or, $and, $not and $contains are this project's additions; a missing value is equal to null only."""
    await fill(index)
    found = await index.query([1, 1, 1], topK=50, filter=wanted)
    assert "".join(sorted(match["id"] for match in found["matches"])) == ids


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({"title": "x"}, "not an indexed metadata property"),
        ({"place": {"$like": "x"}}, "unknown operator"),
        ({"grade": "x"}, "'grade' is number"),
        ({"grade": True}, "'grade' is number"),
        ({"features": "roof"}, r"\$contains"),
        ({"video": {"$gt": True}}, "number or string"),
        ({"place": {}}, "empty object"),
        ({"$xor": []}, "no operator"),
        ({"$or": {"place": "x"}}, "list of filters"),
        ({"place": {"$in": "longdong"}}, "take a list"),
    ],
)
async def test_a_wrong_filter_says_what_is_wrong(index: VectorizeIndex, wanted: Any, says: str) -> None:
    with pytest.raises(VectorizeError, match=says):
        await index.query([1, 0, 0], filter=wanted)


# --- "Insert vectors" and "Vectorize client API" -----------------------------------------------------------------


async def test_upsert_replaces_the_whole_vector(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    await index.upsert([{"id": "b", "values": [0, 0, 5]}])
    (found,) = await index.getByIds(["b"])
    assert found == {"id": "b", "values": pytest.approx([0, 0, 5]), "metadata": {}}


async def test_insert_leaves_existing_vectors_as_they_are(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    await index.insert([{"id": "a", "values": [0, 0, 9]}, {"id": "new", "values": [0, 0, 3]}])
    found = {vector["id"]: vector["values"] for vector in await index.getByIds(["a", "new"])}
    assert found == {"a": pytest.approx([1, 0, 0]), "new": pytest.approx([0, 0, 3])}


async def test_of_duplicates_in_one_call_upsert_keeps_the_last_and_insert_the_first(index: VectorizeIndex) -> None:
    twice: list[dict[str, Any]] = [{"id": "x", "values": [1, 0, 0]}, {"id": "x", "values": [0, 1, 0]}]
    once: list[Any] = list(twice)
    await index.upsert(once)
    assert (await index.getByIds(["x"]))[0]["values"] == pytest.approx([0, 1, 0])
    again: list[Any] = [{**row, "id": "y"} for row in twice]
    await index.insert(again)
    assert (await index.getByIds(["y"]))[0]["values"] == pytest.approx([1, 0, 0])
    assert (await index.describe())["vectorCount"] == 2


async def test_deleted_vectors_are_gone_and_unknown_ids_are_no_error(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    await index.deleteByIds(["a", "nobody"])
    assert await index.getByIds(["a"]) == []
    assert "a" not in {match["id"] for match in (await index.query([1, 0, 0], topK=50))["matches"]}
    assert (await index.describe())["vectorCount"] == 5


async def test_writes_answer_rising_mutation_ids_that_describe_names(index: VectorizeIndex) -> None:
    first = await index.upsert([{"id": "x", "values": [1, 0, 0]}])
    second = await index.deleteByIds(["x"])
    assert int(second["mutationId"]) > int(first["mutationId"])
    about = await index.describe()
    assert about["processedUpToMutation"] == second["mutationId"]
    assert isinstance(about["processedUpToDatetime"], datetime)
    assert (about["dimensions"], about["vectorCount"]) == (3, 0)


async def test_get_by_ids_keeps_the_order_asked(index: VectorizeIndex, fill: Any) -> None:
    await fill(index)
    assert [vector["id"] for vector in await index.getByIds(["c", "a", "zz", "e"])] == ["c", "a", "e"]


async def test_an_index_without_a_version_takes_its_dimension_from_the_first_vector(open_index: Any) -> None:
    index = open_index()
    await index.upsert([{"id": "x", "values": [1, 0]}])
    assert (await index.describe())["dimensions"] == 2
    assert await index.active() == "default"


async def test_a_closed_index_refuses_and_closes_twice(index: VectorizeIndex) -> None:
    await index.close()
    await index.close()
    with pytest.raises(ClosedError):
        await index.query([1, 0, 0])


# --- "Limits" ----------------------------------------------------------------------------------------------------


async def test_limits_in_the_platforms_words(index: VectorizeIndex) -> None:
    long = "x" * 67
    with pytest.raises(VectorizeError) as caught:
        await index.upsert([{"id": long, "values": [1, 0, 0]}])
    assert str(caught.value) == "VECTOR_UPSERT_ERROR (code = 40008): id too long; max is 64 bytes, got 67 bytes"
    with pytest.raises(VectorizeError) as caught:
        await index.query([1, 0, 0], topK=60, returnMetadata="all")
    assert str(caught.value) == "VECTOR_QUERY_ERROR (code = 40025): max top K is 50, but got 60"
    assert (await index.query([1, 0, 0], topK=60, returnMetadata="indexed"))["count"] == 0
    with pytest.raises(VectorizeError, match="max top K is 100"):
        await index.query([1, 0, 0], topK=101)


@pytest.mark.parametrize(
    ("vector", "says"),
    [
        ({"id": "x", "values": [1, 0]}, "expected 3 dimensions, and got 2 dimensions"),
        ({"id": "", "values": [1, 0, 0]}, "non-empty string"),
        ({"id": "x"}, "has no values"),
        ({"id": "x", "values": [1, float("nan"), 0]}, "not a finite number"),
        ({"id": "x", "values": ["a", "b", "c"]}, "must be numbers"),
        ({"id": "x", "values": [1, 0, 0], "namespace": "n" * 65}, "namespace too long"),
        ({"id": "x", "values": [1, 0, 0], "metadata": {"t": "x" * 11_000}}, "too large; max is 10240 bytes"),
        ({"id": "x", "values": [1, 0, 0], "metadata": {"a.b": 1}}, "without '.'"),
        ({"id": "x", "values": [1, 0, 0], "metadata": {"$a": 1}}, "starting with"),
        ({"id": "x", "values": [1, 0, 0], "metadata": {"grade": "hard"}}, "its column is number"),
        ({"id": "x", "values": [1, 0, 0], "metadata": {"x": float("inf")}}, "is not JSON"),
    ],
)
async def test_a_wrong_vector_is_refused_and_nothing_is_written(index: VectorizeIndex, vector: Any, says: str) -> None:
    with pytest.raises(VectorizeError, match=says):
        await index.upsert([{"id": "good", "values": [1, 0, 0]}, vector])
    assert (await index.describe())["vectorCount"] == 0


@pytest.mark.parametrize(
    ("vector", "options", "says"),
    [
        ([1, 0], {}, r"\(code = 40006\): invalid query vector, expected 3 dimensions, and got 2 dimensions"),
        ([1, float("nan"), 0], {}, "finite"),
        (None, {}, "a vector or queryText"),
        ([1, 0, 0], {"queryText": "x"}, "not both"),
        ([1, 0, 0], {"topk": 3}, "unknown option 'topk'"),
        ([1, 0, 0], {"topK": 0}, "topK"),
        ([1, 0, 0], {"returnMetadata": "some"}, "returnMetadata"),
        ([1, 0, 0], {"filter": {"place": {"$in": ["x" * 70_000]}}}, "filter too large"),
    ],
)
async def test_a_wrong_query_is_refused(index: VectorizeIndex, vector: Any, options: Any, says: str) -> None:
    with pytest.raises(VectorizeError, match=says):
        await index.query(vector, options)


async def test_more_than_a_thousand_vectors_in_one_call_are_refused(index: VectorizeIndex) -> None:
    many: list[Any] = [{"id": str(n), "values": [1, 0, 0]} for n in range(1001)]
    with pytest.raises(VectorizeError, match="max is 1000, got 1001"):
        await index.upsert(many)


async def test_a_zero_vector_is_kept_and_scores_nothing(index: VectorizeIndex) -> None:
    await index.upsert([{"id": "zero", "values": [0, 0, 0]}])
    (match,) = (await index.query([1, 0, 0], returnValues=True))["matches"]
    assert match["values"] == [0, 0, 0]
    assert match["score"] == 0
