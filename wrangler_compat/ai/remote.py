"""What the providers over HTTP share: the inputs decide the task, one policy bounds the call, the answer is checked."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Mapping
from typing import Any, Literal

from wrangler_compat.ai.asking import TextRequest, is_text, text_request
from wrangler_compat.ai.http import HttpUpstream
from wrangler_compat.ai.options import CallOptions, streamed, tried
from wrangler_compat.ai.providers import Host
from wrangler_compat.ai.vectors import described, embedded, embedding_texts
from wrangler_compat.protocols import JsonDict

__all__ = ["RemoteModels", "Task"]

Task = Literal["CHAT", "EMBED", "RERANK"]


class RemoteModels(ABC):
    """Text, embeddings and rerank of one service; a provider says where, what is sent, and how an answer is read."""

    def __init__(self, host: Host, http: HttpUpstream) -> None:
        self._host = host
        self._http = http
        self._name = http.name

    @abstractmethod
    def _url(self, model: str, task: Task) -> str:
        """Where a task is done, or UnknownModelError with what is missing in the configuration."""

    @abstractmethod
    def _body(self, model: str, asked: TextRequest, inputs: Mapping[str, Any]) -> JsonDict:
        """A text request as it is sent."""

    @abstractmethod
    async def _written(self, url: str, body: JsonDict, asked: TextRequest) -> JsonDict:
        """Send a text request and read its answer."""

    @abstractmethod
    def _events(self, url: str, body: JsonDict) -> AsyncIterator[JsonDict]:
        """Send a text request and read its stream."""

    @abstractmethod
    async def _vectors(self, url: str, model: str, batch: list[str]) -> list[Any]:
        """Send a batch of texts and read one vector each, in their order."""

    @abstractmethod
    async def _reranked(self, url: str, model: str, inputs: Mapping[str, Any]) -> JsonDict:
        """Send a query with its texts and read their scores."""

    async def run(self, model: str, inputs: Mapping[str, Any], options: CallOptions) -> Any:
        """Write, embed or rerank, as the inputs ask."""
        clock = self._host.clock
        if is_text(inputs):
            asked, url = text_request(inputs), self._url(model, "CHAT")
            body = self._body(model, asked, inputs)
            if asked.stream:
                return await streamed(self._name, options, clock, lambda: self._events(url, body))
            return await tried(self._name, options, clock, lambda: self._written(url, body, asked))
        if "query" in inputs:
            where = self._url(model, "RERANK")
            return await tried(self._name, options, clock, lambda: self._reranked(where, model, inputs))
        texts, there = embedding_texts(inputs), self._url(model, "EMBED")

        async def send(batch: list[str]) -> list[Any]:
            return await tried(self._name, options, clock, lambda: self._vectors(there, model, batch))

        return await embedded(self._name, texts, send)

    async def describe(self, model: str) -> JsonDict:
        """Embed a word to learn the dimension."""
        return described(model, await self.run(model, {"text": ["climb"]}, CallOptions()))

    def models(self) -> list[JsonDict]:
        """Any id may be asked for."""
        return []

    async def warm(self) -> None:  # noqa: B027 - a provider may have nothing to load
        """Nothing to load."""

    async def close(self) -> None:  # noqa: B027 - a provider may have nothing of its own to close
        """The connections are the binding's."""
