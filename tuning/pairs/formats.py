"""The files that trainers take, each with its validator: chat JSONL for OpenAI, Bedrock, `transformers`; DPO pairs."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

Chat: TypeAlias = Sequence[Mapping[str, str]]
"""system, user and assistant messages of {"role", "content"}."""
MOST_BYTES = 512 * 1024
"""A longer line is refused: no trainer takes it."""


class FormatError(ValueError):
    """A line that a trainer would refuse."""


def openai(chat: Chat) -> dict[str, Any]:
    """OpenAI's chat format: all messages in one list."""
    return {"messages": [dict(each) for each in chat]}


def bedrock(chat: Chat) -> dict[str, Any]:
    """Bedrock's format for Anthropic's models: the system apart, then user and assistant in turn."""
    return {"system": chat[0]["content"], "messages": [dict(each) for each in chat[1:]]}


def plain(chat: Chat) -> dict[str, Any]:
    """For `transformers`: the prompt as a conversation and the completion apart, so that only it is learned."""
    return {"prompt": [dict(each) for each in chat[:-1]], "completion": [dict(chat[-1])]}


def dpo(prompt: Chat, chosen: str, rejected: str) -> dict[str, Any]:
    """A preference: the answer that was corrected is the rejected one."""
    return {
        "prompt": [dict(each) for each in prompt],
        "chosen": [{"role": "assistant", "content": chosen}],
        "rejected": [{"role": "assistant", "content": rejected}],
    }


def chat_of(format: str, line: str) -> list[dict[str, str]]:
    """The messages of a line of a format again; FormatError with what is wrong with it."""
    if len(line.encode()) > MOST_BYTES:
        raise FormatError(f"the line is longer than {MOST_BYTES} bytes")
    try:
        value = json.loads(line)
    except ValueError as error:
        raise FormatError(f"not JSON: {error}") from error
    if format not in _READ:
        raise FormatError(f"format {format!r}: wanted one of {', '.join(_READ)}")
    keys, read = _READ[format]
    if not isinstance(value, dict) or set(value) != keys:
        raise FormatError(f"wanted an object with {', '.join(sorted(keys))}")
    messages = read(value)
    check(messages)
    return messages


def check(messages: Iterable[Any]) -> None:
    """Raise FormatError unless the messages are system, user, assistant, each a text that is not empty."""
    listed = list(messages)
    roles = [each.get("role") if isinstance(each, dict) else None for each in listed]
    if roles != ["system", "user", "assistant"]:
        raise FormatError(f"roles {roles}: wanted system, user, assistant")
    for each in listed:
        if set(each) != {"role", "content"} or not isinstance(each["content"], str) or not each["content"].strip():
            raise FormatError(f"message of {each.get('role')}: wanted role and a content that is not empty")


def _from_dpo(value: Mapping[str, Any]) -> list[dict[str, str]]:
    chosen, rejected = value["chosen"], value["rejected"]
    if not isinstance(chosen, list) or not isinstance(rejected, list) or len(chosen) != 1 or len(rejected) != 1:
        raise FormatError("chosen and rejected: wanted one message each")
    check([*value["prompt"], rejected[0]])
    if chosen == rejected:
        raise FormatError("chosen and rejected are the same")
    return [*value["prompt"], chosen[0]]


def _from_bedrock(value: Mapping[str, Any]) -> list[dict[str, str]]:
    return [{"role": "system", "content": value["system"]}, *value["messages"]]


_READ: Mapping[str, tuple[set[str], Callable[[Mapping[str, Any]], list[dict[str, str]]]]] = {
    "openai": ({"messages"}, lambda value: list(value["messages"])),
    "bedrock": ({"system", "messages"}, _from_bedrock),
    "plain": ({"prompt", "completion"}, lambda value: [*value["prompt"], *value["completion"]]),
    "dpo": ({"prompt", "chosen", "rejected"}, _from_dpo),
}
WRITE: Mapping[str, Callable[[Chat], dict[str, Any]]] = {"openai": openai, "bedrock": bedrock, "plain": plain}
"""The formats of supervised examples."""
