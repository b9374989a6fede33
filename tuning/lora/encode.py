"""Turn a chat into token ids with labels on the answer only, by the tokenizer's own template or a plain one."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tuning.lora.recipe import LoraError
from tuning.pairs.formats import Chat, chat_of

IGNORED = -100
"""The label that the loss leaves out."""
_PLAIN = {"system": "### System\n", "user": "### User\n", "assistant": "### Assistant\n"}
"""For a tokenizer without a template of its own."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """ids and labels of one example, of equal length; the prompt's labels are IGNORED."""

    ids: tuple[int, ...]
    labels: tuple[int, ...]

    @property
    def learned(self) -> int:
        """How many tokens the loss is on."""
        return sum(label != IGNORED for label in self.labels)


def read_chats(path: Path) -> list[list[dict[str, str]]]:
    """The chats of a `*.plain.jsonl` of `make tune-data`; FormatError and LoraError say what is wrong."""
    if not path.is_file():
        raise LoraError(f"{path.name}: not there; `make tune-data` writes it")
    return [chat_of("plain", line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def encode_all(chats: Sequence[Chat], tokenizer: Any, most: int) -> tuple[list[Encoded], int]:
    """The examples that fit, and how many do not.

    A longer one is left out, never cut: an answer whose evidence was cut away would teach inventing.
    """
    every = [encode(chat, tokenizer) for chat in chats]
    kept = [each for each in every if len(each.ids) <= most]
    return kept, len(every) - len(kept)


def encode(chat: Chat, tokenizer: Any) -> Encoded:
    """One example. Prompt and answer are tokenized apart, so that no token lies across their border, as in serving."""
    prompt, answer = parts(chat, tokenizer)
    before = tokenizer(prompt, add_special_tokens=False)["input_ids"]
    after = tokenizer(answer, add_special_tokens=False)["input_ids"]
    return Encoded((*before, *after), (*[IGNORED] * len(before), *after))


def parts(chat: Chat, tokenizer: Any) -> tuple[str, str]:
    """The prompt as the model will be asked, and the answer with whatever ends it."""
    end = tokenizer.eos_token or ""
    answer = chat[-1]["content"]
    if not tokenizer.chat_template:
        asked = "".join(f"{_PLAIN[each['role']]}{each['content'].strip()}\n\n" for each in chat[:-1])
        return f"{tokenizer.bos_token or ''}{asked}{_PLAIN['assistant']}", answer + end
    whole, prompt = _by_template(chat, tokenizer)
    # A template that writes past turns otherwise than the one to come (thinking blocks do) has no common beginning.
    return prompt, whole[len(prompt) :] if whole.startswith(prompt) else answer + end


def _by_template(chat: Chat, tokenizer: Any) -> tuple[str, str]:
    from jinja2 import TemplateError

    messages = [dict(each) for each in chat]
    try:
        return _written(messages, tokenizer)
    except TemplateError:
        # Gemma's template knows no system: what it says stands before the question then.
        system, user, *rest = messages
        return _written([{"role": "user", "content": f"{system['content']}\n\n{user['content']}"}, *rest], tokenizer)


def _written(messages: list[dict[str, str]], tokenizer: Any) -> tuple[str, str]:
    whole = tokenizer.apply_chat_template(messages, tokenize=False)
    prompt = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    return str(whole), str(prompt)
