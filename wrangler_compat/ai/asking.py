"""What a text request holds, checked once for every provider: messages, limits, tools and the wanted JSON shape."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from wrangler_compat.ai.errors import ModelInputError, UpstreamBroken
from wrangler_compat.protocols import JsonDict

__all__ = ["TextRequest", "Tokens", "Tool", "is_text", "json_answer", "text_request", "text_result"]

MAX_TOKENS = 256
"""The platform's own default."""
ROLES = ("system", "user", "assistant")


@dataclass(frozen=True, slots=True)
class Tool:
    """A function that the model may ask to be called; parameters is its JSON schema."""

    name: str
    description: str
    parameters: JsonDict


@dataclass(frozen=True, slots=True)
class TextRequest:
    """One request for text."""

    system: str
    """The system messages, joined; empty when there is none."""
    messages: tuple[JsonDict, ...]
    """The others, {"role": "user" | "assistant", "content": str}."""
    max_tokens: int
    stream: bool
    schema: JsonDict | None
    """The JSON schema that the answer must have."""
    schema_name: str
    tools: tuple[Tool, ...]
    temperature: float | None


class Tokens(NamedTuple):
    """What a call used; prompt holds what the provider's cache gave, too."""

    prompt: int
    completion: int
    cached: int = 0


def is_text(inputs: Mapping[str, Any]) -> bool:
    """Whether the inputs ask a language model to write."""
    return "messages" in inputs or "prompt" in inputs


def text_request(inputs: Mapping[str, Any]) -> TextRequest:
    """Read {"messages" | "prompt", "max_tokens", "stream", "response_format", "tools", "temperature"}."""
    messages = inputs.get("messages", [{"role": "user", "content": inputs.get("prompt")}])
    if not isinstance(messages, Sequence) or isinstance(messages, str) or not messages:
        raise ModelInputError('"messages" wants a list of {"role", "content"} with at least one entry')
    for number, message in enumerate(messages):
        if message.get("role") not in ROLES or not isinstance(message.get("content"), str):
            raise ModelInputError(f"messages[{number}] wants a role of {', '.join(ROLES)} and a content of text")
    limit = inputs.get("max_tokens", MAX_TOKENS)
    if not isinstance(limit, int) or limit < 1:
        raise ModelInputError(f"max_tokens wants a positive whole number, got {limit!r}")
    schema, name = _schema(inputs.get("response_format"))
    stream = bool(inputs.get("stream", False))
    tools = tuple(_tool(tool) for tool in inputs.get("tools", ()))
    if stream and (schema is not None or tools):
        raise ModelInputError("a JSON answer or a tool call cannot be streamed")
    temperature = inputs.get("temperature")
    return TextRequest(
        system="\n\n".join(m["content"] for m in messages if m["role"] == "system"),
        messages=tuple({"role": m["role"], "content": m["content"]} for m in messages if m["role"] != "system"),
        max_tokens=limit,
        stream=stream,
        schema=schema,
        schema_name=name,
        tools=tools,
        temperature=None if temperature is None else float(temperature),
    )


def text_result(response: Any, *, stop: str, usage: Tokens, tools: Sequence[JsonDict] = ()) -> JsonDict:
    """The answer's shape: {"response", "stop_reason", "usage", "tool_calls"?}; stop is "stop", "length" or "tool"."""
    used = {
        "prompt_tokens": usage.prompt,
        "completion_tokens": usage.completion,
        "total_tokens": usage.prompt + usage.completion,
        "cached_tokens": usage.cached,
    }
    result: JsonDict = {"response": response, "stop_reason": stop, "usage": used}
    if tools:
        result["tool_calls"] = list(tools)
    return result


def json_answer(upstream: str, answer: Any) -> Any:
    """The JSON value that was asked for; text around it is what a model likes to add, anything else is broken."""
    if not isinstance(answer, str):
        return answer
    text = answer.strip().removeprefix("```json").removeprefix("```").removesuffix("```").strip()
    try:
        return json.loads(text)
    except ValueError as error:
        raise UpstreamBroken(upstream, "the answer is not the JSON that was asked for") from error


def _schema(wanted: Any) -> tuple[JsonDict | None, str]:
    if wanted is None:
        return None, ""
    if not isinstance(wanted, Mapping) or wanted.get("type") != "json_schema":
        raise ModelInputError('response_format wants {"type": "json_schema", "json_schema": {…}}')
    schema = wanted.get("json_schema")
    if not isinstance(schema, Mapping):
        raise ModelInputError("response_format.json_schema wants a JSON schema")
    return dict(schema), str(schema.get("title") or "answer")


def _tool(tool: Any) -> Tool:
    # Both shapes that the platform takes: the function itself, or wrapped as {"type": "function", "function": …}.
    function = tool.get("function", tool) if isinstance(tool, Mapping) else {}
    if not isinstance(function.get("name"), str) or not isinstance(function.get("parameters"), Mapping):
        raise ModelInputError('a tool wants {"name", "description", "parameters"}')
    return Tool(function["name"], str(function.get("description", "")), dict(function["parameters"]))
