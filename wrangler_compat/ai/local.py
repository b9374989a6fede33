"""The local engines: an embedding table of hashed n-grams, a linear classifier over the same, a linear ranker."""

import asyncio
import hashlib
import io
import json
import math
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from wrangler_compat.ai.errors import ModelFileError, ModelInputError
from wrangler_compat.ai.features import FEATURES_VERSION, LEXICON_VERSION, PAIRED_VERSION, Lexicon, buckets

if TYPE_CHECKING:
    import numpy as np

__all__ = ["Engine", "HashedEmbedder", "LinearClassifier", "LinearRanker", "load_engine", "noise"]

INLINE_TEXTS = 8
"""Up to this many texts are embedded on the loop (about 50 us each); more go to the thread pool."""
MAX_TEXTS = 5_000
"""Most texts of one call."""


class Engine(Protocol):
    """One loaded model."""

    kind: str
    version: str

    async def run(self, inputs: Mapping[str, Any], pool: Executor) -> Any: ...
    def describe(self) -> dict[str, Any]: ...


def load_engine(path: Path) -> Engine:
    """Read a model file and answer its engine; the file itself says of which kind it is."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelFileError(f"Model file {path} cannot be read: {error.strerror}") from error
    version = hashlib.sha256(data).hexdigest()[:12]
    try:
        if path.suffix == ".npz":
            return _load_arrays(data, version)
        spec = json.loads(data)
        if spec.get("kind") == "linear-ranker":
            return LinearRanker(spec, version)
    except (ValueError, KeyError, OSError) as error:
        raise ModelFileError(f"Model file {path} is damaged: {error}") from error
    raise ModelFileError(f"Model file {path} is of no known kind: {spec.get('kind')!r}")


def _load_arrays(data: bytes, version: str) -> Engine:
    import numpy as np

    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        kind, features = str(arrays["kind"]), str(arrays["features"])
        classifies = kind == "linear-classifier"
        made = (FEATURES_VERSION, PAIRED_VERSION, LEXICON_VERSION) if classifies else (FEATURES_VERSION,)
        if features not in made:
            raise ValueError(f"trained on features {features!r}, this code makes {' and '.join(made)}")
        size = int(arrays["size"])
        if size & (size - 1):
            raise ValueError(f"size {size} is not a power of two")
        table = _table(arrays, size)
        if kind == "hashed-embedder":
            return HashedEmbedder(table, version)
        if kind == "linear-classifier":
            bias, labels = arrays["bias"].astype(np.float32), [str(x) for x in arrays["labels"]]
            factor = None
            if "factor" in arrays:
                factor = (arrays["factor"].astype(np.float32) * arrays["factor_scales"].astype(np.float32)[:, None]).T
            lexicon = None
            if features == LEXICON_VERSION:
                about = zip(arrays["words"].tolist(), arrays["about"].tolist(), strict=True)
                lexicon = Lexicon((str(word), str(each)) for word, each in about)
            return LinearClassifier(table, bias, labels, version, features, factor, lexicon)
    raise ValueError(f"unknown kind {kind!r}")


def _table(arrays: Any, size: int) -> "np.ndarray[Any, np.dtype[np.float32]]":
    # Only rows that training touched are kept in the file: `rows` are their numbers, `values` int8 with one scale each.
    import numpy as np

    values = arrays["values"].astype(np.float32) * arrays["scales"].astype(np.float32)[:, None]
    scale = float(arrays["noise"]) if "noise" in arrays else 0.0
    table = noise(size, values.shape[1]) * np.float32(scale)
    table[arrays["rows"]] = values
    return table


def noise(size: int, dimensions: int) -> "np.ndarray[Any, np.dtype[np.float32]]":
    """Answer unit rows of equal numbers with random signs, the same on every machine.

    They stand for features that training never saw, so that a new name is at least near to itself.
    """
    import numpy as np

    words = np.random.PCG64(0).random_raw(size * dimensions // 64).astype("<u8")
    signs = np.unpackbits(words.view(np.uint8)).reshape(size, dimensions)
    table: np.ndarray[Any, np.dtype[np.float32]] = (signs.astype(np.float32) * 2 - 1) / np.sqrt(np.float32(dimensions))
    return table


class HashedEmbedder:
    """Sums the table rows of a text's features, weighted 1 + log(count), and normalises the sum."""

    kind = "hashed-embedder"

    def __init__(self, table: "np.ndarray[Any, np.dtype[np.float32]]", version: str) -> None:
        self._table = table
        self.version = version
        self.dimensions = int(table.shape[1])

    def describe(self) -> dict[str, Any]:
        """Answer the kind, the dimension and the version."""
        return {"kind": self.kind, "dimensions": self.dimensions, "version": self.version}

    async def run(self, inputs: Mapping[str, Any], pool: Executor) -> dict[str, Any]:
        """Answer {"shape": [n, d], "data": [[float]]} for {"text": str | [str]}."""
        texts = _texts(inputs)
        if len(texts) <= INLINE_TEXTS:
            data = self.embed(texts)
        else:
            data = await asyncio.get_running_loop().run_in_executor(pool, self.embed, texts)
        return {"shape": [len(data), self.dimensions], "data": data}

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Answer one unit vector per text; a text with no known feature gives the zero vector."""
        import numpy as np

        out: list[list[float]] = []
        size = self._table.shape[0]
        for text in texts:
            found = buckets(text, size)
            rows = self._table[list(found)]
            vector = np.array([1.0 + math.log(n) for n in found.values()], np.float32) @ rows
            norm = math.sqrt(float(vector @ vector))
            out.append((vector / norm if norm > 0 else vector).tolist())
        return out


class LinearClassifier:
    """Softmax over hashed features; the answer is in the order of the scores.

    With a factor [d, labels] the table's rows have d numbers, and their product is the weights: a thousand labels then
    fit in a small file.
    """

    kind = "linear-classifier"

    def __init__(
        self,
        table: "np.ndarray[Any, np.dtype[np.float32]]",
        bias: "np.ndarray[Any, np.dtype[np.float32]]",
        labels: list[str],
        version: str,
        features: str = FEATURES_VERSION,
        factor: "np.ndarray[Any, np.dtype[np.float32]] | None" = None,
        lexicon: Lexicon | None = None,
    ) -> None:
        self._table, self._bias, self._labels, self._factor = table, bias, labels, factor
        self.version = version
        self._features, self._lexicon = features, lexicon

    def describe(self) -> dict[str, Any]:
        """Answer the kind, the labels and the version."""
        return {"kind": self.kind, "labels": list(self._labels), "version": self.version}

    async def run(self, inputs: Mapping[str, Any], pool: Executor) -> list[dict[str, Any]]:
        """Answer [{"label", "score"}], likeliest first, for {"text": str, "top_k"?}."""
        import numpy as np

        text, top = inputs.get("text"), inputs.get("top_k")
        if not isinstance(text, str) or not (top is None or (isinstance(top, int) and top > 0)):
            raise ModelInputError('A classifier takes {"text": str, "top_k"?: int above 0}')
        found = buckets(text, self._table.shape[0], self._features, self._lexicon)
        # Length-normalised, so that a long question is not surer than a short one by length alone.
        weights = np.array([1.0 + math.log(n) for n in found.values()], np.float32)
        weights /= max(float(np.sqrt(weights @ weights)), 1e-9)
        logits = weights @ self._table[list(found)]
        if self._factor is not None:
            logits = logits @ self._factor
        logits += self._bias
        odds = np.exp(logits - logits.max())
        scores = odds / odds.sum()
        best = np.argsort(-scores, kind="stable")[:top].tolist()
        return [
            {"label": self._labels[n], "score": score} for n, score in zip(best, scores[best].tolist(), strict=True)
        ]


class LinearRanker:
    """Logistic score of named features from a JSON file of weights."""

    kind = "linear-ranker"

    def __init__(self, spec: Mapping[str, Any], version: str) -> None:
        self.features = [str(name) for name in spec["features"]]
        self._weights = [float(w) for w in spec["weights"]]
        self._bias = float(spec.get("bias", 0.0))
        self.version = version
        if len(self._weights) != len(self.features):
            raise ValueError(f"{len(self.features)} features, {len(self._weights)} weights")

    def describe(self) -> dict[str, Any]:
        """Answer the kind, the feature names in order and the version."""
        return {"kind": self.kind, "features": list(self.features), "version": self.version}

    async def run(self, inputs: Mapping[str, Any], pool: Executor) -> dict[str, Any]:
        """Answer {"response": [{"id": row, "score": 0..1}]}, best first, for {"features": [[float]], "top_k"?}."""
        rows = inputs.get("features")
        if not isinstance(rows, Sequence) or isinstance(rows, str):
            raise ModelInputError('A ranker takes {"features": [[float]]}')
        scored = []
        for number, row in enumerate(rows):
            if len(row) != len(self._weights):
                raise ModelInputError(
                    f"features[{number}] has {len(row)} values, this ranker takes {len(self._weights)}"
                )
            logit = self._bias + sum(w * float(x) for w, x in zip(self._weights, row, strict=True))
            scored.append({"id": number, "score": _logistic(logit)})
        scored.sort(key=lambda entry: -entry["score"])
        top = inputs.get("top_k")
        return {"response": scored if top is None else scored[: int(top)]}


def _logistic(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x)) if x >= 0 else math.exp(x) / (1.0 + math.exp(x))


def _texts(inputs: Mapping[str, Any]) -> list[str]:
    text = inputs.get("text")
    texts = [text] if isinstance(text, str) else text
    if not isinstance(texts, Sequence) or not all(isinstance(t, str) for t in texts) or not texts:
        raise ModelInputError('An embedder takes {"text": str | [str]} with at least one text')
    if len(texts) > MAX_TEXTS:
        raise ModelInputError(f"At most {MAX_TEXTS} texts in one call, got {len(texts)}")
    return list(texts)
