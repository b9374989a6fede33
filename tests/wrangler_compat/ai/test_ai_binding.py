"""env.AI: the model id decides the engine; local engines read the files that the configuration names."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from wrangler_compat.ai import Ai
from wrangler_compat.ai.errors import ModelFileError, ModelInputError, UnknownModelError
from wrangler_compat.ai.features import FEATURES_VERSION, buckets
from wrangler_compat.errors import ClosedError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small model of each kind."""
    rows = np.array(sorted({*buckets("龍洞 roof", 1024), *buckets("kenting", 1024)}), np.uint16)
    chance = np.random.default_rng(1)
    table: dict[str, Any] = {
        "features": FEATURES_VERSION,
        "size": 1024,
        "rows": rows,
        "values": chance.integers(-127, 127, (len(rows), 4)).astype(np.int8),
        "scales": np.full(len(rows), 0.01, np.float16),
    }
    np.savez(tmp_path / "embedder.npz", kind="hashed-embedder", noise=np.float32(0.1), **table)
    np.savez(tmp_path / "classes.npz", kind="linear-classifier", labels=["a", "b", "c", "d"], bias=np.zeros(4), **table)
    ranker = {"kind": "linear-ranker", "features": ["bm25", "cosine"], "weights": [1.0, -2.0], "bias": 0.5}
    (tmp_path / "ranker.json").write_text(json.dumps(ranker))
    return tmp_path


@pytest.fixture
def ai(folder: Path) -> Ai:
    """The binding over those files."""
    models = {"embed": "embedder.npz", "classes": "classes.npz", "rank": "ranker.json", "gone": "gone.npz"}
    return Ai.open(models=models, root=folder)


async def test_embeddings_have_the_platforms_shape_and_length_one(ai: Ai) -> None:
    """Workers AI, "Text Embeddings": {"text": string or list} -> {"shape", "data"}."""
    answer = await ai.run("local/embed", {"text": ["龍洞", "kenting roof"]})
    assert answer["shape"] == [2, 4]
    assert [sum(x * x for x in row) for row in answer["data"]] == pytest.approx([1, 1])
    assert (await ai.run("local/embed", {"text": "龍洞"}))["data"][0] == answer["data"][0]


async def test_a_batch_embeds_as_its_texts_alone_do(ai: Ai) -> None:
    texts = [f"路線{n} route {n}" for n in range(50)]
    together = (await ai.run("local/embed", {"text": texts}))["data"]
    assert together == [(await ai.run("local/embed", {"text": text}))["data"][0] for text in texts]


async def test_features_that_training_never_saw_still_tell_texts_apart(ai: Ai) -> None:
    one, same, other = (await ai.run("local/embed", {"text": ["月光海", "月光海", "北極熊"]}))["data"]
    assert one == same
    assert one != other


async def test_a_text_without_features_gives_a_vector(ai: Ai) -> None:
    (row,) = (await ai.run("local/embed", {"text": "！？"}))["data"]
    assert len(row) == 4


async def test_the_classifier_answers_every_label_likeliest_first(ai: Ai) -> None:
    """Workers AI, "Text Classification": [{"label", "score"}]."""
    answer = await ai.run("local/classes", {"text": "龍洞 roof"})
    assert {entry["label"] for entry in answer} == {"a", "b", "c", "d"}
    scores = [entry["score"] for entry in answer]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) == pytest.approx(1)


async def test_the_ranker_scores_rows_between_zero_and_one(ai: Ai) -> None:
    """Workers AI, rerankers: {"response": [{"id", "score"}]}, the id being the row's number."""
    answer = await ai.run("local/rank", {"features": [[0, 0], [3, 0], [0, 500]]})
    assert [entry["id"] for entry in answer["response"]] == [1, 0, 2]
    assert answer["response"][1]["score"] == pytest.approx(0.6225, abs=1e-4)
    assert answer["response"][2]["score"] == pytest.approx(0.0)
    assert len((await ai.run("local/rank", {"features": [[0, 0], [3, 0]], "top_k": 1}))["response"]) == 1


async def test_describe_names_the_version_of_the_file(ai: Ai, folder: Path) -> None:
    about = await ai.describe("local/embed")
    assert about == {"model": "local/embed", "kind": "hashed-embedder", "dimensions": 4, "version": about["version"]}
    (folder / "ranker.json").write_text((folder / "ranker.json").read_text() + " ")
    assert (await ai.describe("local/rank"))["version"] != about["version"]
    assert (await ai.describe("local/rank"))["features"] == ["bm25", "cosine"]


async def test_an_unknown_local_model_names_the_known_ones(ai: Ai) -> None:
    with pytest.raises(
        UnknownModelError, match="Known local models: local/classes, local/embed, local/gone, local/rank"
    ):
        await ai.run("local/nobody", {"text": "x"})


@pytest.mark.parametrize("model", ["claude-haiku-5-5", "@cf/baai/bge-m3", "openai/text-embedding-3-small"])
async def test_an_upstream_that_is_not_configured_says_so(ai: Ai, model: str) -> None:
    with pytest.raises(UnknownModelError, match="not configured"):
        await ai.run(model, {"text": "x"})


@pytest.mark.parametrize(
    ("model", "inputs"),
    [
        ("local/embed", {}),
        ("local/embed", {"text": []}),
        ("local/embed", {"text": [1]}),
        ("local/embed", {"text": ["x"] * 5001}),
        ("local/classes", {"text": ["x"]}),
        ("local/rank", {"features": [[1]]}),
        ("local/rank", {}),
    ],
)
async def test_wrong_inputs_are_refused(ai: Ai, model: str, inputs: Any) -> None:
    with pytest.raises(ModelInputError):
        await ai.run(model, inputs)


async def test_a_missing_damaged_or_strange_file_is_named(ai: Ai, folder: Path) -> None:
    with pytest.raises(ModelFileError, match=r"gone\.npz cannot be read"):
        await ai.run("local/gone", {"text": "x"})
    (folder / "embedder.npz").write_bytes(b"not a zip")
    with pytest.raises(ModelFileError, match="is damaged"):
        await ai.run("local/embed", {"text": "x"})
    np.savez(folder / "classes.npz", kind="linear-classifier", features="ngrams-0", size=2)
    with pytest.raises(ModelFileError, match="ngrams-0"):
        await ai.run("local/classes", {"text": "x"})
    (folder / "ranker.json").write_text('{"kind": "tree"}')
    with pytest.raises(ModelFileError, match="no known kind"):
        await ai.run("local/rank", {"features": []})


async def test_warm_loads_and_close_ends(folder: Path) -> None:
    ai = Ai.open(models={"embed": "embedder.npz"}, root=folder)
    await ai.warm()
    assert [model["name"] for model in await ai.models()] == ["local/embed"]
    await ai.close()
    await ai.close()
    with pytest.raises(ClosedError):
        await ai.run("local/embed", {"text": "x"})
