"""What Vectorize refuses, in its own words where those are known: sizes, names, shapes and options."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from wrangler_compat.errors import BindingError, Fault

__all__ = [
    "LIMITS",
    "Limits",
    "QueryOptions",
    "VectorizeError",
    "VectorizeStorageError",
    "check_vector",
    "read_options",
]

MetadataMode = Literal["none", "indexed", "all"]
Operation = Literal["INSERT", "UPSERT", "QUERY", "DELETE", "GET", "VERSION"]


class VectorizeError(BindingError):
    """A Vectorize call was refused."""

    code, status = "vectorize_refused", 400
    fault: Fault = "caller"

    def __init__(self, operation: Operation, reason: str, number: int | None = None) -> None:
        numbered = f" (code = {number})" if number is not None else ""
        super().__init__(f"VECTOR_{operation}_ERROR{numbered}: {reason}")
        self.number = number
        """The platform's own error number, where it is known."""


class VectorizeStorageError(BindingError):
    """The store below could not do its work."""

    code, status = "vectorize_storage", 500


@dataclass(frozen=True, slots=True)
class Limits:
    """The platform's limits (its page "Vectorize limits"); a service that runs on its own machine may raise them."""

    dimensions: int = 1536
    id_bytes: int = 64
    namespace_bytes: int = 64
    metadata_bytes: int = 10 * 1024
    batch: int = 1000
    top_k: int = 100
    top_k_full: int = 50
    """With returnValues or returnMetadata "all"."""
    filter_bytes: int = 64 * 1024
    """Wider than the platform's 2048: a list of excluded ids may be long here."""
    columns: int = 64
    """Wider than the platform's 10 metadata indexes."""


LIMITS = Limits()
DEFAULT_TOP_K = 5


@dataclass(frozen=True, slots=True)
class QueryOptions:
    """The options of one query, read and checked."""

    top_k: int
    values: bool
    metadata: MetadataMode
    namespace: str | None
    filter: Mapping[str, Any] | None
    text: str | None
    match_all: bool
    """The keyword leg wants every token of the text, not any."""


_KNOWN = {"topK", "returnValues", "returnMetadata", "filter", "namespace", "queryText", "operator"}
_MODES: dict[Any, MetadataMode] = {
    None: "none",
    False: "none",
    True: "all",
    "none": "none",
    "indexed": "indexed",
    "all": "all",
}


def read_options(options: Any, kw: Mapping[str, Any], limits: Limits) -> QueryOptions:
    """Answer the options of query, given as one dict, as keywords, or both."""
    given: dict[str, Any] = {**(options or {}), **kw}
    unknown = set(given) - _KNOWN
    if unknown:
        raise VectorizeError("QUERY", f"unknown option {sorted(unknown)[0]!r}; known are {', '.join(sorted(_KNOWN))}")
    mode = given.get("returnMetadata")
    if not isinstance(mode, (str, bool, type(None))) or mode not in _MODES:
        raise VectorizeError("QUERY", f'returnMetadata must be "none", "indexed" or "all", got {mode!r}')
    top_k = given.get("topK", DEFAULT_TOP_K)
    if not isinstance(top_k, int) or isinstance(top_k, bool) or top_k < 1:
        raise VectorizeError("QUERY", f"topK must be a whole number above 0, got {top_k!r}", 40025)
    values, metadata = bool(given.get("returnValues", False)), _MODES[mode]
    most = limits.top_k_full if values or metadata == "all" else limits.top_k
    if top_k > most:
        raise VectorizeError("QUERY", f"max top K is {most}, but got {top_k}", 40025)
    found = given.get("filter")
    if found is not None and (size := len(json.dumps(found, ensure_ascii=False).encode())) > limits.filter_bytes:
        raise VectorizeError("QUERY", f"filter too large; max is {limits.filter_bytes} bytes, got {size} bytes")
    operator = str(given.get("operator", "or")).lower()
    if operator not in ("or", "and"):
        raise VectorizeError("QUERY", f'operator must be "or" or "and", got {given["operator"]!r}')
    text = given.get("queryText")
    if text is not None and not isinstance(text, str):
        raise VectorizeError("QUERY", f"queryText must be a string, got {type(text).__name__}")
    return QueryOptions(
        top_k=top_k,
        values=values,
        metadata=metadata,
        namespace=check_namespace("QUERY", given.get("namespace"), limits),
        filter=found or None,
        text=text,
        match_all=operator == "and",
    )


def check_namespace(operation: Operation, namespace: Any, limits: Limits) -> str | None:
    """Answer the namespace when it is one."""
    if namespace is None:
        return None
    if not isinstance(namespace, str) or not namespace:
        raise VectorizeError(operation, f"namespace must be a non-empty string, got {namespace!r}")
    if (size := len(namespace.encode())) > limits.namespace_bytes:
        raise VectorizeError(operation, f"namespace too long; max is {limits.namespace_bytes} bytes, got {size} bytes")
    return namespace


def check_id(operation: Operation, value: Any, limits: Limits) -> str:
    """Answer the id when it is one."""
    if not isinstance(value, str) or not value:
        raise VectorizeError(operation, f"id must be a non-empty string, got {value!r}")
    if len(value) * 4 > limits.id_bytes and (size := len(value.encode())) > limits.id_bytes:
        raise VectorizeError(operation, f"id too long; max is {limits.id_bytes} bytes, got {size} bytes", 40008)
    return value


def check_vector(operation: Operation, vector: Mapping[str, Any], dimensions: int, limits: Limits) -> str:
    """Check one vector of a write and answer its metadata as JSON text."""
    name = check_id(operation, vector.get("id"), limits)
    values = vector.get("values")
    if values is None or isinstance(values, str):
        raise VectorizeError(operation, f'vector "{name}" has no values')
    if len(values) != dimensions:
        reason = f'invalid vector for id="{name}", expected {dimensions} dimensions, and got {len(values)} dimensions'
        raise VectorizeError(operation, reason, 40012)
    check_namespace(operation, vector.get("namespace"), limits)
    if not isinstance(vector.get("text", ""), str):
        raise VectorizeError(operation, f'text of vector "{name}" must be a string')
    return _check_metadata(operation, name, vector.get("metadata"), limits)


def check_finite(operation: Operation, name: str, values: Sequence[float], *, norm: float) -> None:
    """Refuse a vector with infinite or missing numbers."""
    if not math.isfinite(norm):
        bad = next((v for v in values if not math.isfinite(v)), norm)
        raise VectorizeError(operation, f'invalid vector for id="{name}", {bad} is not a finite number')


def _check_metadata(operation: Operation, name: str, metadata: Any, limits: Limits) -> str:
    if not metadata:
        return "{}"
    if not isinstance(metadata, Mapping):
        raise VectorizeError(operation, f'metadata of vector "{name}" must be an object')
    for key in metadata:
        if not isinstance(key, str) or not key or key.startswith("$") or "." in key or '"' in key:
            wanted = "must be non-empty, without '.' and '\"', not starting with '$'"
            raise VectorizeError(operation, f'metadata key {key!r} of vector "{name}" {wanted}')
    try:
        text = json.dumps(metadata, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError) as error:
        raise VectorizeError(operation, f'metadata of vector "{name}" is not JSON: {error}') from error
    if len(text) * 3 > limits.metadata_bytes and (size := len(text.encode())) > limits.metadata_bytes:
        raise VectorizeError(
            operation, f'metadata of vector "{name}" too large; max is {limits.metadata_bytes} bytes, got {size} bytes'
        )
    return text
