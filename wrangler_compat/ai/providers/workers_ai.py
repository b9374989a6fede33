"""`@cf/*`: Workers AI through Cloudflare's REST API, or through AI Gateway when one is named.

CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN (a secret) turn it on; AI_GATEWAY names a gateway of the account, and
AI_GATEWAY_TOKEN (a secret) is its own token where it wants one. CLOUDFLARE_API_URL and AI_GATEWAY_URL are for tests.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from typing import Any

from wrangler_compat.ai.asking import TextRequest, Tokens, json_answer, text_result
from wrangler_compat.ai.errors import UnknownModelError, UpstreamBroken, UpstreamFailed
from wrangler_compat.ai.http import HttpUpstream
from wrangler_compat.ai.providers import Host
from wrangler_compat.ai.remote import RemoteModels, Task
from wrangler_compat.ai.vectors import context_texts, ranked
from wrangler_compat.protocols import JsonDict

__all__ = ["PREFIX", "WorkersAi", "provider"]

PREFIX = "@cf/"
UPSTREAM = "Workers AI"
API_URL = "https://api.cloudflare.com/client/v4"
GATEWAY_URL = "https://gateway.ai.cloudflare.com/v1"


def provider(host: Host) -> "WorkersAi":
    """The account as the host configures it."""
    return WorkersAi(host)


class WorkersAi(RemoteModels):
    """Text, embeddings and rerank of one account."""

    def __init__(self, host: Host) -> None:
        self._account = host.text("CLOUDFLARE_ACCOUNT_ID")
        self._gateway = host.text("AI_GATEWAY")
        token, gateway_token = host.text("CLOUDFLARE_API_TOKEN"), host.text("AI_GATEWAY_TOKEN")
        self._configured = bool(self._account and token)
        headers = {"authorization": f"Bearer {token}"}
        if self._gateway and gateway_token:
            headers["cf-aig-authorization"] = f"Bearer {gateway_token}"
        super().__init__(host, HttpUpstream(UPSTREAM, host.session, headers=headers, secrets=(token, gateway_token)))

    def _url(self, model: str, task: Task) -> str:
        if not self._configured:
            raise UnknownModelError(
                f"Model {model!r} runs on {UPSTREAM}, which is not configured: it needs CLOUDFLARE_ACCOUNT_ID and "
                "CLOUDFLARE_API_TOKEN"
            )
        if self._gateway:
            base = self._host.url("AI_GATEWAY_URL", GATEWAY_URL)
            return f"{base}/{self._account}/{self._gateway}/workers-ai/{model}"
        return f"{self._host.url('CLOUDFLARE_API_URL', API_URL)}/accounts/{self._account}/ai/run/{model}"

    async def _result(self, url: str, body: JsonDict) -> Mapping[str, Any]:
        told = await self._http.post(url, body)
        if not isinstance(told, Mapping) or told.get("success") is False:
            raise UpstreamFailed(UPSTREAM, self._http.said(told) or "no success")
        result = told.get("result", told)
        if not isinstance(result, Mapping):
            raise UpstreamBroken(UPSTREAM, "the answer holds no result")
        return result

    def _body(self, model: str, asked: TextRequest, inputs: Mapping[str, Any]) -> JsonDict:
        return _body(asked, inputs)

    async def _written(self, url: str, body: JsonDict, asked: TextRequest) -> JsonDict:
        result = await self._result(url, body)
        response, calls = result.get("response"), result.get("tool_calls") or ()
        if response is None and not calls:
            raise UpstreamBroken(UPSTREAM, "the result holds no response")
        if asked.schema is not None:
            response = json_answer(UPSTREAM, response)
        tools = [{"name": c.get("name"), "arguments": c.get("arguments")} for c in calls if isinstance(c, Mapping)]
        stop = "tool" if tools else "stop"
        return text_result(response or "", stop=stop, usage=_tokens(result.get("usage")), tools=tools)

    async def _events(self, url: str, body: JsonDict) -> AsyncIterator[JsonDict]:
        usage, complete = None, False
        async with aclosing(self._http.events(url, body)) as events:
            async for event in events:
                if event is None:
                    complete = True
                    break
                usage = event.get("usage") or usage
                if piece := str(event.get("response") or ""):
                    yield {"response": piece}
        if not complete:
            raise UpstreamBroken(UPSTREAM, "the stream ended without [DONE]")
        yield text_result("", stop="stop", usage=_tokens(usage))

    async def _vectors(self, url: str, model: str, batch: list[str]) -> list[Any]:
        data = (await self._result(url, {"text": batch})).get("data")
        if not isinstance(data, list):
            raise UpstreamBroken(UPSTREAM, "the result holds no vectors")
        return data

    async def _reranked(self, url: str, model: str, inputs: Mapping[str, Any]) -> JsonDict:
        query, texts = context_texts(inputs)
        result = await self._result(url, {"query": query, "contexts": [{"text": text} for text in texts]})
        try:
            pairs = [(row["id"], row["score"]) for row in result["response"]]
        except (KeyError, TypeError) as error:
            raise UpstreamBroken(UPSTREAM, "the result is no list of scores") from error
        return ranked(UPSTREAM, pairs, len(texts), inputs.get("top_k"))


def _body(asked: TextRequest, inputs: Mapping[str, Any]) -> JsonDict:
    system = [{"role": "system", "content": asked.system}] if asked.system else []
    body: JsonDict = {"messages": [*system, *asked.messages], "max_tokens": asked.max_tokens}
    if asked.stream:
        body["stream"] = True
    if asked.temperature is not None:
        body["temperature"] = asked.temperature
    if asked.schema is not None:
        body["response_format"] = {"type": "json_schema", "json_schema": asked.schema}
    if asked.tools:
        body["tools"] = [
            {"name": t.name, "description": t.description, "parameters": t.parameters} for t in asked.tools
        ]
    if isinstance(lora := inputs.get("lora"), str):
        body["lora"] = lora  # an adapter that was uploaded to the account
    return body


def _tokens(usage: Any) -> Tokens:
    told = usage if isinstance(usage, Mapping) else {}
    return Tokens(int(told.get("prompt_tokens") or 0), int(told.get("completion_tokens") or 0))
