"""`claude-*`: the Anthropic API through its SDK, loaded at warm-up or when the first model is asked.

ANTHROPIC_API_KEY (a secret) turns it on; ANTHROPIC_BASE_URL sends it elsewhere (a gateway), ANTHROPIC_EFFORT sets
`output_config.effort`, and ANTHROPIC_JSON = "tool" makes JSON answers by a forced tool, for models without schemas.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

from wrangler_compat.ai.asking import TextRequest, Tokens, is_text, json_answer, text_request, text_result
from wrangler_compat.ai.errors import (
    ModelInputError,
    UnknownModelError,
    UpstreamBroken,
    UpstreamError,
    UpstreamFailed,
    UpstreamLimited,
    UpstreamTimeout,
)
from wrangler_compat.ai.http import failure_of, hidden, retry_after
from wrangler_compat.ai.options import CallOptions, streamed, tried
from wrangler_compat.ai.providers import Host
from wrangler_compat.protocols import JsonDict

if TYPE_CHECKING:
    from anthropic import AsyncAnthropic

__all__ = ["PREFIX", "Claude", "provider"]

PREFIX = "claude-"
UPSTREAM = "Anthropic"
BASE_URL = "https://api.anthropic.com"
# The SDK's own limit, in seconds, for one attempt: the caller's is always shorter and is what counts.
SDK_SECONDS = 600.0
_STOPS = {"max_tokens": "length", "tool_use": "tool"}
_LIMITED = frozenset({"rate_limit_error"})


def provider(host: Host) -> "Claude":
    """The Anthropic API as the host configures it."""
    return Claude(host)


class Claude:
    """Text with Claude models. The SDK retries nothing: pauses, attempts and deadlines are the binding's own."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._key = host.text("ANTHROPIC_API_KEY")
        self._by_tool = host.text("ANTHROPIC_JSON") == "tool"
        self._effort = host.text("ANTHROPIC_EFFORT")
        self._opening: asyncio.Task[AsyncAnthropic] | None = None

    async def run(self, model: str, inputs: Mapping[str, Any], options: CallOptions) -> Any:
        """Write; with stream=True answer a TextStream whose first piece has arrived."""
        try:
            async with asyncio.timeout(options.deadline_s):
                client = await self._client(model)
        except TimeoutError:
            raise UpstreamTimeout(UPSTREAM, "its SDK was not loaded in time") from None
        if not is_text(inputs):
            raise ModelInputError(f'{model} writes text: it takes {{"messages": […]}}')
        asked = text_request(inputs)
        body = self._body(model, asked, cache=bool(inputs.get("cache_prompt")))
        if asked.stream:
            return await streamed(UPSTREAM, options, self._host.clock, lambda: self._events(client, body))
        message = await tried(UPSTREAM, options, self._host.clock, lambda: self._message(client, body))
        return self._result(message, asked)

    async def describe(self, model: str) -> JsonDict:
        """A text model's id is its version."""
        return {"model": model, "kind": "text", "version": model}

    def models(self) -> list[JsonDict]:
        """Any id may be asked for."""
        return []

    async def warm(self) -> None:
        """Load the SDK, where a key is configured: it takes seconds that the first question should not wait for."""
        if self._key:
            await self._client(PREFIX)

    async def close(self) -> None:
        """Hang up."""
        if self._opening is not None:
            await (await self._opening).close()

    async def _client(self, model: str) -> "AsyncAnthropic":
        if not self._key:
            raise UnknownModelError(
                f"Model {model!r} runs on {UPSTREAM}, which is not configured: no ANTHROPIC_API_KEY"
            )
        if self._opening is None:
            self._opening = asyncio.ensure_future(self._open())
        # Shielded: a caller that goes away must not undo it for the others.
        return await asyncio.shield(self._opening)

    async def _open(self) -> "AsyncAnthropic":
        # Two to three seconds of CPU and 85 MB: in a thread, so that other requests are served meanwhile.
        anthropic = await asyncio.to_thread(__import__, "anthropic")
        client: AsyncAnthropic = anthropic.AsyncAnthropic(
            api_key=self._key,
            base_url=self._host.url("ANTHROPIC_BASE_URL", BASE_URL),
            http_client=anthropic.DefaultAioHttpClient(),
            max_retries=0,
            timeout=SDK_SECONDS,
        )
        return client

    def _body(self, model: str, asked: TextRequest, *, cache: bool) -> JsonDict:
        body: JsonDict = {"model": model, "max_tokens": asked.max_tokens, "messages": list(asked.messages)}
        if asked.system:
            block: JsonDict = {"type": "text", "text": asked.system}
            if cache:
                block["cache_control"] = {"type": "ephemeral"}
            body["system"] = [block]
        config: JsonDict = {"effort": self._effort} if self._effort else {}
        if asked.schema is not None and self._by_tool:
            tool = {"name": asked.schema_name, "description": "Give the answer.", "input_schema": closed(asked.schema)}
            body |= {"tools": [tool], "tool_choice": {"type": "tool", "name": asked.schema_name}}
        elif asked.schema is not None:
            config["format"] = {"type": "json_schema", "schema": closed(asked.schema)}
        if asked.tools:
            body["tools"] = [
                {"name": t.name, "description": t.description, "input_schema": t.parameters} for t in asked.tools
            ]
        if config:
            body["output_config"] = config
        if asked.temperature is not None:
            # No argument of the SDK any more, and some models refuse it: sent only when it was asked for.
            body["extra_body"] = {"temperature": asked.temperature}
        return body

    async def _message(self, client: "AsyncAnthropic", body: JsonDict) -> Any:
        try:
            return await client.messages.create(**body)
        except Exception as error:
            raise self._mapped(error) from error

    def _result(self, message: Any, asked: TextRequest) -> JsonDict:
        try:
            blocks = list(message.content)
            text = "".join(block.text for block in blocks if block.type == "text")
            calls = [{"name": b.name, "arguments": b.input} for b in blocks if b.type == "tool_use"]
            stop = _STOPS.get(message.stop_reason or "", "stop")
            used = _tokens(message.usage)
        except (AttributeError, TypeError) as error:
            raise UpstreamBroken(UPSTREAM, "the answer is not a message") from error
        response: Any = text
        if asked.schema is not None:
            if self._by_tool and not calls:
                raise UpstreamBroken(UPSTREAM, "the answer is not the JSON that was asked for")
            response, calls = (calls[0]["arguments"], []) if self._by_tool else (json_answer(UPSTREAM, text), calls)
        return text_result(response, stop=stop, usage=used, tools=calls)

    async def _events(self, client: "AsyncAnthropic", body: JsonDict) -> AsyncIterator[JsonDict]:
        used = Tokens(0, 0)
        stop, complete = "stop", False
        try:
            stream = await client.messages.create(**body, stream=True)
            async with stream:
                async for event in stream:
                    if event.type == "message_start":
                        used = _tokens(event.message.usage)
                    elif event.type == "content_block_delta" and event.delta.type == "text_delta":
                        yield {"response": event.delta.text}
                    elif event.type == "message_delta":
                        stop = _STOPS.get(event.delta.stop_reason or "", "stop")
                        used = used._replace(completion=event.usage.output_tokens or used.completion)
                    elif event.type == "message_stop":
                        complete = True
        except UpstreamError:
            raise
        except Exception as error:
            raise self._mapped(error) from error
        if not complete:
            # The SDK reports a connection that was closed in good order as the end of the answer.
            raise UpstreamBroken(UPSTREAM, "the stream ended without message_stop")
        yield text_result("", stop=stop, usage=used)

    def _mapped(self, error: Exception) -> Exception:
        """The SDK's error, or one of the HTTP library under it, as one of ours; what is not theirs stays as it is."""
        import anthropic
        import httpx2

        if isinstance(error, anthropic.APIStatusError):
            told = error.body if isinstance(error.body, dict) else {}
            detail = told.get("error") if isinstance(told.get("error"), dict) else {}
            kind = str((detail or {}).get("type") or "")
            said = hidden(f"{kind} {(detail or {}).get('message') or ''}", (self._key,))
            wait = retry_after(error.response.headers.get("retry-after"))
            if error.status_code == 200:  # an error event in mid-stream
                kind_of = UpstreamLimited if kind in _LIMITED else UpstreamFailed
                return kind_of(UPSTREAM, f"an error in the stream, {said}")
            return failure_of(UPSTREAM, error.status_code, said, wait)
        if isinstance(error, anthropic.APIConnectionError | httpx2.HTTPError):
            return UpstreamBroken(UPSTREAM, f"the connection failed ({type(error).__name__})")
        if isinstance(error, anthropic.AnthropicError | ValueError):
            return UpstreamBroken(UPSTREAM, f"the answer cannot be read ({type(error).__name__})")
        return error


def closed(schema: Mapping[str, Any]) -> JsonDict:
    """The schema with every object closed to other keys, which the API requires."""
    made: JsonDict = {}
    for key, value in schema.items():
        if isinstance(value, Mapping):
            made[key] = closed(value)
        elif isinstance(value, list):
            made[key] = [closed(each) if isinstance(each, Mapping) else each for each in value]
        else:
            made[key] = value
    if made.get("type") == "object":
        made["additionalProperties"] = False
    return made


def _tokens(usage: Any) -> Tokens:
    """Prompt, completion and cached tokens; the API reports what the cache took part in apart."""
    cached = usage.cache_read_input_tokens or 0
    prompt = usage.input_tokens + (usage.cache_creation_input_tokens or 0) + cached
    return Tokens(prompt, usage.output_tokens, cached)
