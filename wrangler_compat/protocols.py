"""The bindings' interfaces, with Cloudflare's method names and result shapes; what `local` and `remote` both implement.

Options may be given as one dict (as in JavaScript) or as keywords (as in Python Workers). Results are plain dicts,
lists, str, int, float, bytes and None, as in the platform's documentation; dates are aware datetimes.
"""

from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from typing import Any, Protocol, TypedDict

JsonDict = dict[str, Any]


class KVNamespace(Protocol):
    """Workers KV."""

    async def get(self, key: Any, options: Any = None, /, **kw: Any) -> Any: ...
    async def getWithMetadata(self, key: Any, options: Any = None, /, **kw: Any) -> Any: ...
    async def put(self, key: str, value: Any, options: Any = None, /, **kw: Any) -> None: ...
    async def delete(self, key: str, /) -> None: ...
    async def list(self, options: Any = None, /, **kw: Any) -> JsonDict: ...


class D1PreparedStatement(Protocol):
    """An immutable statement; bind answers a new one."""

    def bind(self, *values: Any) -> "D1PreparedStatement": ...
    async def run(self) -> JsonDict: ...
    async def all(self) -> JsonDict: ...
    async def first(self, column: str | None = None, /) -> Any: ...
    async def raw(self, options: Any = None, /, **kw: Any) -> list[list[Any]]: ...


class D1Database(Protocol):
    """Cloudflare D1. Results of all() and run() are {"success", "meta", "results"}; batch is one transaction."""

    def prepare(self, sql: str, /) -> D1PreparedStatement: ...
    async def batch(self, statements: Sequence[D1PreparedStatement], /) -> list[JsonDict]: ...
    async def exec(self, sql: str, /) -> JsonDict: ...


class ReadOnlyDatabase(Protocol):
    """An extension: the same database read-only under SQLite's authorizer, which admits the named views only.

    rows runs every (sql, values) pair in one hop off the loop, on one connection and one snapshot, and answers the rows
    of each as dicts. Python values are bound as they are (int stays INTEGER). Runs longer than the limit are stopped;
    time_limit_s gives a bulk load another limit than the handle's. as_user answers the same handle for one person: in
    its queries the SQL function asker() is that person's id, in all others NULL.
    """

    async def rows(
        self, *queries: tuple[str, Sequence[Any]], time_limit_s: float | None = None
    ) -> list[list[JsonDict]]: ...
    def as_user(self, subject: str, /) -> "ReadOnlyDatabase": ...


class R2Bucket(Protocol):
    """R2 object storage."""

    async def head(self, key: str, /) -> Any: ...
    async def get(self, key: str, options: Any = None, /, **kw: Any) -> Any: ...
    async def put(self, key: str, value: Any, options: Any = None, /, **kw: Any) -> Any: ...
    async def delete(self, keys: Any, /) -> None: ...
    async def list(self, options: Any = None, /, **kw: Any) -> Any: ...


class VectorizeVector(TypedDict, total=False):
    """One vector; metadata may hold the table's declared columns (typed) and other JSON values.

    text is an extension: what the keyword leg searches (character bigrams are made by the binding).
    """

    id: str
    values: Sequence[float]
    namespace: str
    metadata: JsonDict
    text: str


class VectorizeMatch(TypedDict, total=False):
    """One hit: score is cosine -1..1 for a vector query, BM25 (higher is better) for queryText."""

    id: str
    score: float
    values: list[float]
    metadata: JsonDict
    namespace: str


class VectorizeMatches(TypedDict):
    """The answer of a query, best first."""

    count: int
    matches: list[VectorizeMatch]


class VectorizeIndex(Protocol):
    """Cloudflare Vectorize, with two documented extensions.

    query(vector, {topK, returnValues, returnMetadata, filter, namespace}) as documented. Extensions: `queryText=`
    instead of a vector searches the keyword leg (`operator="and"` wants every token); `filter` also takes $or, $and,
    $not (lists or one filter) and $contains (a list column holds the value) beside the documented operators. Writes
    answer {"mutationId"} and are readable when they return. Local-only: versions.
    """

    async def query(
        self, vector: Sequence[float] | None = None, options: Any = None, /, **kw: Any
    ) -> VectorizeMatches: ...
    async def queryById(self, id: str, options: Any = None, /, **kw: Any) -> VectorizeMatches: ...
    async def getByIds(self, ids: Sequence[str], /) -> list[VectorizeVector]: ...
    async def insert(self, vectors: Sequence[VectorizeVector], /) -> JsonDict: ...
    async def upsert(self, vectors: Sequence[VectorizeVector], /) -> JsonDict: ...
    async def deleteByIds(self, ids: Sequence[str], /) -> JsonDict: ...
    async def describe(self) -> JsonDict: ...
    def version(self, name: str, /) -> "VectorizeVersion": ...
    async def active(self) -> str | None: ...
    async def warm(self) -> None: ...


class VectorizeVersion(Protocol):
    """One table of an index, named by embedding model; written beside the active one and cut over by activate.

    ensure creates the table when missing from {column: "string" | "number" | "boolean" | "string[]"} and a dimension.
    """

    async def ensure(self, *, dimensions: int, columns: Mapping[str, str]) -> None: ...
    async def exists(self) -> bool: ...
    async def upsert(self, vectors: Sequence[VectorizeVector], /) -> JsonDict: ...
    async def deleteByIds(self, ids: Sequence[str], /) -> JsonDict: ...
    async def getByIds(self, ids: Sequence[str], /) -> list[VectorizeVector]: ...
    async def listIds(self, *, after: str | None = None, limit: int = 1000) -> list[str]: ...
    async def describe(self) -> JsonDict: ...
    async def optimize(self, *, force: bool = False) -> JsonDict: ...
    async def activate(self) -> None: ...
    async def drop(self) -> None: ...


class Ai(Protocol):
    """Workers AI's run; the model id decides the engine.

    Embedding: {"text": [str]} -> {"shape": [n, d], "data": [[float]]}.
    Ranker: {"features": [[float]]} -> {"response": [{"id": i, "score": 0..1}]}.
    Classifier: {"text": str} -> [{"label", "score"}].
    describe (an extension) answers {"model", "kind", "version", "dimensions"?, ...}; warm loads what is local.
    Reranker: {"query": str, "contexts": [{"text"}], "top_k"?} -> {"response": [{"id": i, "score": 0..1}]}.
    Text: {"messages": [...], "max_tokens", "response_format"?, "tools"?} -> {"response", "stop_reason", "usage",
    "tool_calls"?}; response is the JSON value when response_format asks for a schema. With "stream" it is an async
    iterator of {"response": piece}, the last one with "usage"; aclose hangs up. Extensions: "cache_prompt" lets the
    provider keep the system message, and options bound a call: deadline_s, attempt_s, idle_s, attempts.
    """

    async def run(self, model: str, inputs: Mapping[str, Any], options: Any = None, /, **kw: Any) -> Any: ...
    async def describe(self, model: str, /) -> JsonDict: ...
    async def warm(self) -> None: ...


class Queue(Protocol):
    """A Queues producer."""

    async def send(self, body: Any, options: Any = None, /, **kw: Any) -> JsonDict: ...
    async def sendBatch(self, messages: Sequence[JsonDict], options: Any = None, /, **kw: Any) -> JsonDict: ...
    async def metrics(self) -> JsonDict: ...


class RateLimit(Protocol):
    """A rate limit binding: limit({"key"}) -> {"success": bool}."""

    async def limit(self, options: Any = None, /, **kw: Any) -> JsonDict: ...


class Message(Protocol):
    """A queue message as the consumer sees it."""

    id: str
    body: Any
    attempts: int

    def ack(self) -> None: ...
    def retry(self, options: Any = None, /, **kw: Any) -> None: ...


class MessageBatch(Protocol):
    """A delivered batch; returning without an error acknowledges every message."""

    queue: str
    messages: Sequence[Message]

    def ackAll(self) -> None: ...
    def retryAll(self, options: Any = None, /, **kw: Any) -> None: ...


class ScheduledController(Protocol):
    """A cron event: scheduledTime is epoch milliseconds."""

    cron: str
    scheduledTime: int

    def noRetry(self) -> None: ...


class ExecutionContext(Protocol):
    """ctx: work that goes on after the answer."""

    def waitUntil(self, work: Awaitable[Any], /) -> None: ...


class Clock(Protocol):
    """Time, injected: now is epoch seconds, monotonic seconds for durations."""

    def now(self) -> float: ...
    def monotonic(self) -> float: ...
    async def sleep(self, seconds: float, /) -> None: ...


TextStream = AsyncIterator[JsonDict]
