"""The small model answers: greedily, with a cache, prompts of one length together; and weighs the options."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from tuning.arms.items import Item
from tuning.arms.prompt import Doc, bare, house, prompt
from tuning.arms.score import Output
from tuning.arms.small.model import Cache, Small
from tuning.arms.small.tokens import Tokens
from tuning.arms.small.train import device

LONGEST = 48
TOGETHER = 32


@dataclass(frozen=True, slots=True)
class Asked:
    """An item with the evidence that the arm gives it."""

    item: Item
    docs: tuple[Doc, ...]


@torch.inference_mode()
def answers(model: Small, tokens: Tokens, arm: str, asked: Sequence[Asked]) -> list[Output]:
    """The outputs of an arm, in the order asked."""
    model.to(device()).eval()
    prompts = [tokens.encode(prompt(each.docs, each.item.question, each.item.locale)) for each in asked]
    shelves: dict[int, list[int]] = {}
    for at, ids in enumerate(prompts):
        shelves.setdefault(len(ids), []).append(at)
    made: dict[int, Output] = {}
    for shelf in shelves.values():
        for first in range(0, len(shelf), TOGETHER):
            group = shelf[first : first + TOGETHER]
            began = time.process_time()
            hidden, cache = _walk(model, torch.tensor([prompts[at] for at in group], device=device()), 0, None)
            texts = _greedy(model, tokens, hidden, cache, len(prompts[group[0]]))
            # The batch's CPU time per item; latency of one question alone is measured apart.
            spent = 1000 * (time.process_time() - began) / len(group)
            for place, at in enumerate(group):
                item = asked[at].item
                options = (
                    _options(model, tokens, asked[at], hidden, cache, place, len(prompts[at])) if item.options else None
                )
                text = tokens.decode(texts[place]).strip()
                made[at] = Output(item.id, arm, text, options, len(prompts[at]), len(texts[place]) + 1, round(spent, 3))
    return [made[at] for at in range(len(asked))]


@torch.inference_mode()
def continued(model: Small, tokens: Tokens, text: str) -> str:
    """What the model writes after a text."""
    model.to(device()).eval()
    ids = tokens.encode(text)
    hidden, cache = _walk(model, torch.tensor([ids], device=device()), 0, None)
    return tokens.decode(_greedy(model, tokens, hidden, cache, len(ids))[0]).strip()


@torch.inference_mode()
def latencies(model: Small, tokens: Tokens, asked: Sequence[Asked]) -> list[tuple[float, float]]:
    """Milliseconds of each question alone, by the wall clock and by the CPU's."""
    model.to(device()).eval()
    found: list[tuple[float, float]] = []
    for each in asked:
        wall, cpu = time.perf_counter(), time.process_time()
        continued(model, tokens, prompt(each.docs, each.item.question, each.item.locale))
        found.append((1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu)))
    return found


def _walk(model: Small, ids: Tensor, at: int, cache: Cache | None) -> tuple[Tensor, Cache]:
    with torch.autocast(ids.device.type, torch.bfloat16, enabled=ids.device.type == "cuda"):
        return model.walk(ids, at, cache)


def _greedy(model: Small, tokens: Tokens, hidden: Tensor, cache: Cache, at: int) -> list[list[int]]:
    texts: list[list[int]] = [[] for _ in range(hidden.shape[0])]
    done = [False] * len(texts)
    for step in range(LONGEST):
        chosen = model.logits(hidden[:, -1]).argmax(-1)
        for place, token in enumerate(chosen.tolist()):
            if not done[place]:
                done[place] = token == tokens.end
                if not done[place]:
                    texts[place].append(token)
        if all(done):
            break
        hidden, cache = _walk(model, chosen.unsqueeze(1), at + step, cache)
    return texts


def _options(
    model: Small, tokens: Tokens, asked: Asked, hidden: Tensor, cache: Cache, place: int, at: int
) -> tuple[float, ...]:
    """The log-probability of each option, summed over the ways to say it: bare or in the house format, any source."""
    item = asked.item
    own: Cache = [(k[place : place + 1], v[place : place + 1], tail[place : place + 1]) for k, v, tail in cache]
    ways = [way for option in item.options for way in _ways(tokens, asked, option)]
    longest = max(map(len, ways))
    block = torch.tensor([way + [0] * (longest - len(way)) for way in ways], device=device())
    wide: Cache = [tuple(part.expand(len(ways), *part.shape[1:]) for part in entry) for entry in own]
    after, _ = _walk(model, block[:, :-1], at, wide) if longest > 1 else (hidden[place : place + 1, :0], own)
    first = hidden[place : place + 1, -1:].expand(len(ways), 1, -1)
    states = torch.cat((first, after.to(first.dtype)), 1) if longest > 1 else first
    scores = torch.log_softmax(model.logits(states).float(), -1).gather(2, block.unsqueeze(2)).squeeze(2)
    sums = [float(scores[n, : len(way)].sum()) for n, way in enumerate(ways)]
    grouped = torch.tensor(sums).view(len(item.options), -1)
    return tuple(round(each, 4) for each in torch.logsumexp(grouped, 1).tolist())


def _ways(tokens: Tokens, asked: Asked, option: str) -> list[list[int]]:
    item = asked.item
    sources: list[int | None] = list(range(1, len(asked.docs) + 1)) or [None]
    says = (
        text.split("\0")[0] + option
        for cited in sources
        for text in (
            bare(item.attribute, "\0", item.locale, cited),
            house(item.name, item.attribute, "\0", item.locale, cited),
        )
    )
    return [tokens.encode(text) for text in says]
