"""`bedrock/*`: Amazon Bedrock's Converse API with an API key: base models, and tuned ones by their deployment's ARN.

BEDROCK_API_KEY (a secret, sent as a bearer token) and BEDROCK_REGION turn it on; BEDROCK_URL is another address, for
tests. Streams come from ConverseStream in Amazon's binary framing (wrangler_compat/ai/eventstream.py).
https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html
"""

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import quote

from wrangler_compat.ai.asking import TextRequest, Tokens, is_text, json_answer, text_request, text_result
from wrangler_compat.ai.errors import (
    ModelInputError,
    UnknownModelError,
    UpstreamBroken,
    UpstreamError,
    UpstreamFailed,
    UpstreamLimited,
    UpstreamRefused,
)
from wrangler_compat.ai.eventstream import Frame, FrameError, Frames
from wrangler_compat.ai.http import HttpUpstream
from wrangler_compat.ai.options import CallOptions, streamed, tried
from wrangler_compat.ai.providers import Host
from wrangler_compat.protocols import JsonDict

__all__ = ["PREFIX", "Bedrock", "provider"]

PREFIX = "bedrock/"
UPSTREAM = "Bedrock"
_FAILURES: Mapping[str, type[UpstreamError]] = {
    "throttlingException": UpstreamLimited,
    "validationException": UpstreamRefused,
}
"""What an exception event means; every other is a failure that may pass."""
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
            return await streamed(UPSTREAM, options, self._host.clock, lambda: self._events(f"{url}-stream", asked))
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
        stop: str | None = None
        usage: Mapping[str, Any] | None = None
        frames, parts = Frames(), self._http.parts(url, _body(asked))
        try:
            async for part in parts:
                for frame in frames.feed(part):
                    told = self._told(frame)
                    kind = frame.headers.get(":event-type")
                    if kind == "contentBlockDelta" and (text := str((told.get("delta") or {}).get("text") or "")):
                        yield {"response": text}
                    elif kind == "messageStop":
                        stop = str(told.get("stopReason"))
                    elif kind == "metadata":
                        usage = told.get("usage") or {}
        except FrameError as error:
            raise UpstreamBroken(UPSTREAM, str(error)) from error
        finally:
            await parts.aclose()
        if stop is None or usage is None or frames.rest:
            raise UpstreamBroken(UPSTREAM, "the stream ended without its last events")
        yield text_result("", stop=_STOPS.get(stop, "stop"), usage=_tokens(usage))

    def _told(self, frame: Frame) -> Mapping[str, Any]:
        """A frame's JSON; an exception among the events is raised."""
        try:
            told = json.loads(frame.payload or b"{}")
        except ValueError as error:
            raise UpstreamBroken(UPSTREAM, "an event of the stream is not JSON") from error
        if not isinstance(told, Mapping):
            raise UpstreamBroken(UPSTREAM, "an event of the stream is no object")
        if frame.headers.get(":message-type") == "event":
            return told
        kind = frame.headers.get(":exception-type") or frame.headers.get(":error-code") or "error"
        raise _FAILURES.get(kind, UpstreamFailed)(UPSTREAM, f"{kind} in the stream, {self._http.said(told)}")

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
            tokens = _tokens(told.get("usage") or {})
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise UpstreamBroken(UPSTREAM, "the answer is not one of Converse") from error
        stop = _STOPS.get(str(told.get("stopReason")), "stop")
        if asked.schema is None:
            return text_result(text, stop=stop, usage=tokens, tools=calls)
        # The shape was asked for as the input of a tool; a model that writes it as text is understood as well.
        value = calls[0]["arguments"] if calls else json_answer(UPSTREAM, text)
        return text_result(value, stop="stop", usage=tokens)


def _tokens(usage: Mapping[str, Any]) -> Tokens:
    """What was used; Amazon counts what its cache gave beside the input."""
    return Tokens(
        int(usage.get("inputTokens", 0)),
        int(usage.get("outputTokens", 0)),
        int(usage.get("cacheReadInputTokens", 0)),
    )


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
