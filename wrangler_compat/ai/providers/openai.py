"""`openai/*`: any server that speaks OpenAI's protocol: chat, embeddings and rerank (Ollama, vLLM, TEI, OpenAI itself).

OPENAI_BASE_URL (with its /v1) turns it on and OPENAI_API_KEY is its key, if it wants one. OPENAI_CHAT_URL,
OPENAI_EMBED_URL and OPENAI_RERANK_URL name full addresses where another server does that task; a rerank address that
ends in /rerank without /v1 is spoken to in the shape of text-embeddings-inference.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from typing import Any

from wrangler_compat.ai.asking import TextRequest, Tokens, json_answer, text_result
from wrangler_compat.ai.errors import UnknownModelError, UpstreamBroken
from wrangler_compat.ai.http import HttpUpstream
from wrangler_compat.ai.providers import Host
from wrangler_compat.ai.remote import RemoteModels, Task
from wrangler_compat.ai.vectors import context_texts, ranked
from wrangler_compat.protocols import JsonDict

__all__ = ["PREFIX", "OpenAi", "chat_pieces", "provider"]

PREFIX = "openai/"
UPSTREAM = "OpenAI-compatible server"
PATHS: dict[Task, str] = {"CHAT": "/chat/completions", "EMBED": "/embeddings", "RERANK": "/rerank"}
_STOPS = {"length": "length", "tool_calls": "tool"}


def provider(host: Host) -> "OpenAi":
    """The server as the host configures it."""
    return OpenAi(host)


class OpenAi(RemoteModels):
    """Chat, embeddings and rerank over HTTP."""

    def __init__(self, host: Host) -> None:
        key = host.text("OPENAI_API_KEY")
        headers = {"authorization": f"Bearer {key}"} if key else {}
        super().__init__(host, HttpUpstream(UPSTREAM, host.session, headers=headers, secrets=(key,)))

    def _url(self, model: str, task: Task) -> str:
        base = self._host.url("OPENAI_BASE_URL")
        url = self._host.url(f"OPENAI_{task}_URL", base + PATHS[task] if base else "")
        if not url:
            raise UnknownModelError(
                f"Model {model!r} runs on an {UPSTREAM}, which is not configured: no OPENAI_BASE_URL"
            )
        return url

    def _body(self, model: str, asked: TextRequest, inputs: Mapping[str, Any]) -> JsonDict:
        return _chat(model.removeprefix(PREFIX), asked)

    async def _written(self, url: str, body: JsonDict, asked: TextRequest) -> JsonDict:
        told = await self._http.post(url, body)
        try:
            choice = told["choices"][0]
            message = choice["message"]
            response: Any = message.get("content") or ""
            calls = [
                {"name": c["function"]["name"], "arguments": json_answer(UPSTREAM, c["function"]["arguments"])}
                for c in message.get("tool_calls") or ()
            ]
        except (KeyError, IndexError, TypeError, AttributeError) as error:
            raise UpstreamBroken(UPSTREAM, "the answer is not a chat completion") from error
        if asked.schema is not None:
            response = json_answer(UPSTREAM, response)
        stop = _STOPS.get(str(choice.get("finish_reason")), "stop")
        return text_result(response, stop=stop, usage=_tokens(told.get("usage")), tools=calls)

    async def _events(self, url: str, body: JsonDict) -> AsyncIterator[JsonDict]:
        stop, usage, complete = "stop", None, False
        async with aclosing(self._http.events(url, body)) as events:
            async for event in events:
                if event is None:
                    complete = True
                    break
                usage = event.get("usage") or usage
                for piece, finish in chat_pieces(UPSTREAM, event):
                    if piece:
                        yield {"response": piece}
                    if finish:
                        stop, complete = _STOPS.get(finish, "stop"), True
        if not complete:
            raise UpstreamBroken(UPSTREAM, "the stream ended without [DONE]")
        yield text_result("", stop=stop, usage=_tokens(usage))

    async def _vectors(self, url: str, model: str, batch: list[str]) -> list[Any]:
        told = await self._http.post(
            url, {"model": model.removeprefix(PREFIX), "input": batch, "encoding_format": "float"}
        )
        try:
            rows = {int(row["index"]): row["embedding"] for row in told["data"]}
            return [rows[i] for i in range(len(batch))]
        except (KeyError, TypeError, ValueError) as error:
            raise UpstreamBroken(UPSTREAM, f"no vector for each of {len(batch)} texts") from error

    async def _reranked(self, url: str, model: str, inputs: Mapping[str, Any]) -> JsonDict:
        query, texts = context_texts(inputs)
        body: JsonDict = {"model": model.removeprefix(PREFIX), "query": query, "documents": texts}
        if not url.endswith("/v1/rerank"):
            body = {"query": query, "texts": texts, "truncate": True}
        told = await self._http.post(url, body)
        try:
            rows = told["results"] if isinstance(told, Mapping) else told
            pairs = [(row["index"], row.get("relevance_score", row.get("score"))) for row in rows]
        except (KeyError, TypeError, AttributeError) as error:
            raise UpstreamBroken(UPSTREAM, "the answer is no list of scores") from error
        return ranked(UPSTREAM, pairs, len(texts), inputs.get("top_k"))


def chat_pieces(upstream: str, event: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    """(text, finish reason) of each choice in a chunk of a chat stream."""
    try:
        return [
            (str((choice.get("delta") or {}).get("content") or ""), choice.get("finish_reason"))
            for choice in event.get("choices") or ()
        ]
    except AttributeError as error:
        raise UpstreamBroken(upstream, "an event of the stream is no chat chunk") from error


def _chat(name: str, asked: TextRequest) -> JsonDict:
    system = [{"role": "system", "content": asked.system}] if asked.system else []
    body: JsonDict = {"model": name, "messages": [*system, *asked.messages], "max_tokens": asked.max_tokens}
    if asked.temperature is not None:
        body["temperature"] = asked.temperature
    if asked.stream:
        body |= {"stream": True, "stream_options": {"include_usage": True}}
    if asked.schema is not None:
        body["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": asked.schema_name, "schema": asked.schema},
        }
    if asked.tools:
        body["tools"] = [
            {
                "type": "function",
                "function": {"name": t.name, "description": t.description, "parameters": t.parameters},
            }
            for t in asked.tools
        ]
    return body


def _tokens(usage: Any) -> Tokens:
    told = usage if isinstance(usage, Mapping) else {}
    details = told.get("prompt_tokens_details") or {}
    return Tokens(
        int(told.get("prompt_tokens") or 0),
        int(told.get("completion_tokens") or 0),
        int(details.get("cached_tokens") or 0),
    )
