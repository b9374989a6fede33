"""`bedrock/*`: Amazon Bedrock's Converse API with an API key: base models, and tuned ones by their deployment's ARN.

BEDROCK_API_KEY (a secret, sent as a bearer token) and BEDROCK_REGION turn it on; BEDROCK_URL is another address, for
tests. Converse streams in a binary framing that is not spoken here: a stream is one piece, the whole answer.
"""

from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import quote

from wrangler_compat.ai.asking import TextRequest, Tokens, is_text, json_answer, text_request, text_result
from wrangler_compat.ai.errors import ModelInputError, UnknownModelError, UpstreamBroken
from wrangler_compat.ai.http import HttpUpstream
from wrangler_compat.ai.options import CallOptions, streamed, tried
from wrangler_compat.ai.providers import Host
from wrangler_compat.protocols import JsonDict

__all__ = ["PREFIX", "Bedrock", "provider"]

PREFIX = "bedrock/"
UPSTREAM = "Bedrock"
_STOPS = {"max_tokens": "length", "tool_use": "tool"}


def provider(host: Host) -> "Bedrock":
    """The account as the host configures it."""
    return Bedrock(host)


class Bedrock:
    """Text of one account and region."""

    def __init__(self, host: Host) -> None:
        self._host = host
        key = host.text("BEDROCK_API_KEY")
        region = host.text("BEDROCK_REGION")
        self._base = host.url("BEDROCK_URL", f"https://bedrock-runtime.{region}.amazonaws.com" if region else "")
        self._configured = bool(key and self._base)
        self._http = HttpUpstream(UPSTREAM, host.session, headers={"authorization": f"Bearer {key}"}, secrets=(key,))

    async def run(self, model: str, inputs: Mapping[str, Any], options: CallOptions) -> Any:
        """Write what is asked for."""
        if not is_text(inputs):
            raise ModelInputError(f"{model} writes text: it wants messages or a prompt")
        if not self._configured:
            raise UnknownModelError(
                f"Model {model!r} runs on {UPSTREAM}, which is not configured: it needs BEDROCK_API_KEY and "
                "BEDROCK_REGION"
            )
        asked = text_request(inputs)
        # An ARN holds colons, which stay, and slashes, which do not.
        url = f"{self._base}/model/{quote(model.removeprefix(PREFIX), safe=':')}/converse"
        if asked.stream:
            return await streamed(UPSTREAM, options, self._host.clock, lambda: self._events(url, asked))
        return await tried(UPSTREAM, options, self._host.clock, lambda: self._written(url, asked))

    async def describe(self, model: str) -> JsonDict:
        """What is known without a call."""
        return {"model": model, "kind": "text", "version": model}

    def models(self) -> list[JsonDict]:
        """Any id may be asked for."""
        return []

    async def warm(self) -> None:
        """Nothing to load."""

    async def close(self) -> None:
        """The connections are the binding's."""

    async def _events(self, url: str, asked: TextRequest) -> AsyncIterator[JsonDict]:
        whole = await self._written(url, asked)
        yield {"response": whole["response"]}
        yield {**whole, "response": ""}

    async def _written(self, url: str, asked: TextRequest) -> JsonDict:
        told = await self._http.post(url, _body(asked))
        try:
            blocks = told["output"]["message"]["content"]
            text = "".join(str(block["text"]) for block in blocks if "text" in block)
            calls = [
                {"name": block["toolUse"]["name"], "arguments": block["toolUse"]["input"]}
                for block in blocks
                if "toolUse" in block
            ]
            usage = told.get("usage") or {}
            tokens = Tokens(
                int(usage.get("inputTokens", 0)),
                int(usage.get("outputTokens", 0)),
                int(usage.get("cacheReadInputTokens", 0)),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise UpstreamBroken(UPSTREAM, "the answer is not one of Converse") from error
        stop = _STOPS.get(str(told.get("stopReason")), "stop")
        if asked.schema is None:
            return text_result(text, stop=stop, usage=tokens, tools=calls)
        # The shape was asked for as the input of a tool; a model that writes it as text is understood as well.
        value = calls[0]["arguments"] if calls else json_answer(UPSTREAM, text)
        return text_result(value, stop="stop", usage=tokens)


def _body(asked: TextRequest) -> JsonDict:
    settings: JsonDict = {"maxTokens": asked.max_tokens}
    if asked.temperature is not None:
        settings["temperature"] = asked.temperature
    body: JsonDict = {
        "messages": [{"role": m["role"], "content": [{"text": m["content"]}]} for m in asked.messages],
        "inferenceConfig": settings,
    }
    if asked.system:
        body["system"] = [{"text": asked.system}]
    if asked.schema is not None:
        answer = {"name": asked.schema_name, "inputSchema": {"json": asked.schema}}
        body["toolConfig"] = {"tools": [{"toolSpec": answer}], "toolChoice": {"tool": {"name": asked.schema_name}}}
    elif asked.tools:
        body["toolConfig"] = {
            "tools": [
                {"toolSpec": {"name": t.name, "description": t.description, "inputSchema": {"json": t.parameters}}}
                for t in asked.tools
            ]
        }
    return body
