"""The wire protocols that the fake speaks: Anthropic Messages, OpenAI-compatible servers, Workers AI over REST.

Each function turns a reply into a JSON body or into the frames of a stream, as the real service shapes them.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.fakes.replies import Reply

Frames = tuple[list[str], list[str], str]
"""Frames before the text, one frame a piece of text, and the frames after it as one string."""
DIMENSIONS = 16


def frame(data: Any, event: str | None = None) -> str:
    """One event of a stream."""
    head = f"event: {event}\n" if event else ""
    return f"{head}data: {data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)}\n\n"


def vector(text: str) -> list[float]:
    """A vector of length one that depends on the text alone; texts that share characters are near to each other."""
    values = [0.0] * DIMENSIONS
    for character in text:
        values[hashlib.md5(character.encode()).digest()[0] % DIMENSIONS] += 1.0
    length = sum(v * v for v in values) ** 0.5 or 1.0
    return [v / length for v in values]


def overlap(query: str, text: str) -> float:
    """A rerank score 0..1: the share of the query's characters that the text holds."""
    return len(set(query) & set(text)) / max(1, len(set(query)))


# --- Anthropic Messages


def claude_usage(reply: Reply, out: int) -> dict[str, Any]:
    """Usage; tokens read from the cache are reported beside the input's, not in them."""
    return {
        "input_tokens": reply.usage[0] - reply.cached,
        "output_tokens": out,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": reply.cached,
        "service_tier": "standard",
    }


def claude_content(reply: Reply, body: Mapping[str, Any]) -> tuple[list[dict[str, Any]], str]:
    """The content blocks and the stop reason; a forced tool gets the reply's data as its input."""
    choice = body.get("tool_choice") or {}
    if reply.tool is not None or choice.get("type") == "tool":
        name, given = reply.tool or (choice["name"], reply.data)
        return [{"type": "tool_use", "id": "toolu_1", "name": name, "input": given}], "tool_use"
    stop = "max_tokens" if reply.stop == "length" else "end_turn"
    return [{"type": "text", "text": reply.said}], stop


def claude_body(reply: Reply, body: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of a plain request."""
    content, stop = claude_content(reply, body)
    usage = claude_usage(reply, reply.usage[1])
    return {**_claude_head(body), "content": content, "stop_reason": stop, "usage": usage}


def claude_frames(reply: Reply, body: Mapping[str, Any]) -> Frames:
    """The events of a stream."""

    def event(name: str, **data: Any) -> str:
        return frame({"type": name, **data}, name)

    _, stop = claude_content(reply, body)
    head = [
        event("message_start", message={**_claude_head(body), "usage": claude_usage(reply, 1)}),
        event("content_block_start", index=0, content_block={"type": "text", "text": ""}),
        event("ping"),
    ]
    text = [event("content_block_delta", index=0, delta={"type": "text_delta", "text": p}) for p in reply.pieces]
    last = [
        event("content_block_stop", index=0),
        event(
            "message_delta",
            delta={"stop_reason": stop, "stop_sequence": None},
            usage=claude_usage(reply, reply.usage[1]),
        ),
        event("message_stop"),
    ]
    return head, text, "".join(last)


def claude_error(reply: Reply, message: str) -> dict[str, Any]:
    """An error's body, which is also the data of an error event."""
    return {"type": "error", "error": {"type": reply.error or "api_error", "message": message}, "request_id": "req_1"}


def _claude_head(body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": body.get("model", ""),
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
    }


# --- OpenAI-compatible servers


def openai_usage(reply: Reply) -> dict[str, Any]:
    """Usage of a chat."""
    prompt, completion = reply.usage
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_tokens_details": {"cached_tokens": reply.cached},
    }


def openai_body(reply: Reply, body: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of a plain chat request."""
    message: dict[str, Any] = {"role": "assistant", "content": reply.said}
    if reply.tool is not None:
        name, given = reply.tool
        call = {"id": "call_1", "type": "function", "function": {"name": name, "arguments": json.dumps(given)}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if reply.tool else reply.stop}
    return {"id": "c1", "object": "chat.completion", "choices": [choice], "usage": openai_usage(reply)}


def openai_frames(reply: Reply, body: Mapping[str, Any]) -> Frames:
    """The events of a chat stream; usage comes last, in a chunk without choices, when it was asked for."""

    def chunk(delta: Mapping[str, Any], finish: str | None = None) -> str:
        return frame({"object": "chat.completion.chunk", "choices": [_choice(delta, finish)]})

    asked = (body.get("stream_options") or {}).get("include_usage")
    used = frame({"object": "chat.completion.chunk", "choices": [], "usage": openai_usage(reply)}) if asked else ""
    return (
        [chunk({"role": "assistant", "content": ""})],
        [chunk({"content": piece}) for piece in reply.pieces],
        chunk({}, reply.stop) + used + frame("[DONE]"),
    )


def openai_error(reply: Reply, message: str) -> dict[str, Any]:
    """An error's body."""
    return {"error": {"message": message, "type": reply.error or "server_error", "code": reply.status}}


def openai_embeddings(body: Mapping[str, Any]) -> dict[str, Any]:
    """Vectors, listed backwards: `index` says to which text each belongs."""
    texts = body["input"]
    rows = [{"object": "embedding", "index": i, "embedding": vector(text)} for i, text in enumerate(texts)]
    return {"object": "list", "data": rows[::-1], "usage": {"prompt_tokens": 3 * len(texts), "total_tokens": 3}}


def jina_scores(body: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of /v1/rerank as vLLM and Jina shape it."""
    scored = _scored(body["query"], body["documents"])
    return {"results": [{"index": i, "relevance_score": score} for i, score in scored]}


def tei_scores(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The answer of /rerank as text-embeddings-inference shapes it."""
    return [{"index": i, "score": score} for i, score in _scored(body["query"], body["texts"])]


def _choice(delta: Mapping[str, Any], finish: str | None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "finish_reason": finish}


def _scored(query: str, texts: Sequence[str]) -> Iterator[tuple[int, float]]:
    yield from sorted(((i, overlap(query, text)) for i, text in enumerate(texts)), key=lambda pair: -pair[1])


# --- Bedrock's Converse


def bedrock_body(reply: Reply, body: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of Converse; a forced tool gets the reply's data as its input."""
    forced = ((body.get("toolConfig") or {}).get("toolChoice") or {}).get("tool")
    content: list[dict[str, Any]] = [{"text": reply.said}]
    if forced is not None and reply.data is not None:
        content = [{"toolUse": {"toolUseId": "t1", "name": forced["name"], "input": reply.data}}]
    prompt, completion = reply.usage
    return {
        "output": {"message": {"role": "assistant", "content": content}},
        "stopReason": "tool_use" if forced else {"length": "max_tokens"}.get(reply.stop, "end_turn"),
        "usage": {"inputTokens": prompt, "outputTokens": completion, "totalTokens": prompt + completion},
    }


def amazon_frame(headers: Mapping[str, str], payload: Mapping[str, Any] | bytes) -> bytes:
    """A frame of Amazon's event stream; written from the format's description, not with the code under test."""
    head = b"".join(
        bytes([len(name)]) + name.encode() + b"\x07" + len(value).to_bytes(2, "big") + value.encode()
        for name, value in headers.items()
    )
    body = payload if isinstance(payload, bytes) else json.dumps(payload, ensure_ascii=False).encode()
    prelude = (16 + len(head) + len(body)).to_bytes(4, "big") + len(head).to_bytes(4, "big")
    prelude += zlib.crc32(prelude).to_bytes(4, "big")
    whole = prelude + head + body
    return whole + zlib.crc32(whole).to_bytes(4, "big")


def bedrock_frames(reply: Reply, body: Mapping[str, Any]) -> tuple[list[bytes], list[bytes], bytes]:
    """The events of ConverseStream."""

    def event(kind: str, **payload: Any) -> bytes:
        return amazon_frame(
            {":event-type": kind, ":content-type": "application/json", ":message-type": "event"}, payload
        )

    prompt, completion = reply.usage
    usage = {"inputTokens": prompt, "outputTokens": completion, "totalTokens": prompt + completion}
    stop = {"length": "max_tokens"}.get(reply.stop, "end_turn")
    return (
        [event("messageStart", role="assistant")],
        [event("contentBlockDelta", delta={"text": piece}, contentBlockIndex=0) for piece in reply.pieces],
        event("contentBlockStop", contentBlockIndex=0)
        + event("messageStop", stopReason=stop)
        + event("metadata", usage=usage, metrics={"latencyMs": 1}),
    )


def bedrock_exception(reply: Reply, message: str) -> bytes:
    """An exception among the events of a stream."""
    kind = reply.error if reply.error.endswith("Exception") else "serviceUnavailableException"
    head = {":exception-type": kind, ":content-type": "application/json", ":message-type": "exception"}
    return amazon_frame(head, {"message": message})


def bedrock_error(reply: Reply, message: str) -> dict[str, Any]:
    """An error's body."""
    return {"message": message}


# --- Workers AI over REST


def workers_result(reply: Reply, body: Mapping[str, Any]) -> Any:
    """The result of a model by what it was given."""
    if "contexts" in body:
        scored = _scored(body["query"], [context["text"] for context in body["contexts"]])
        return {"response": [{"id": i, "score": score} for i, score in scored]}
    if "text" in body:
        data = [vector(text) for text in body["text"]]
        return {"shape": [len(data), DIMENSIONS], "data": data}
    result: dict[str, Any] = {"response": reply.said if reply.data is None else reply.data, "usage": _used(reply)}
    if reply.tool is not None:
        result["tool_calls"] = [{"name": reply.tool[0], "arguments": reply.tool[1]}]
    return result


def workers_body(reply: Reply, body: Mapping[str, Any]) -> dict[str, Any]:
    """The answer in the envelope of Cloudflare's API."""
    return {"result": workers_result(reply, body), "success": True, "errors": [], "messages": []}


def workers_frames(reply: Reply, body: Mapping[str, Any]) -> Frames:
    """The events of a stream."""
    pieces = [frame({"response": piece, "p": "abcd"}) for piece in reply.pieces]
    return [], pieces, frame({"response": "", "usage": _used(reply)}) + frame("[DONE]")


def workers_error(reply: Reply, message: str) -> dict[str, Any]:
    """An error in the envelope."""
    return {"result": None, "success": False, "errors": [{"code": 3040, "message": message}], "messages": []}


def _used(reply: Reply) -> dict[str, int]:
    prompt, completion = reply.usage
    return {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion}
