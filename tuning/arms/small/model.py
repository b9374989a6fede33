"""A decoder-only transformer of a few million parameters in plain torch, with a cache for decoding.

Rotary positions (Su et al., 2021), RMS norm before each block, and a causal depthwise convolution over four tokens of
queries, keys and values: it lets one layer find "what followed this name", which reading evidence needs and
plain attention learns late (smeared keys: Olsson et al., 2022, "In-context learning and induction heads").
"""

from dataclasses import dataclass
from typing import TypeAlias

import torch
from torch import Tensor, nn
from torch.nn import functional

WINDOW = 4
Cache: TypeAlias = list[tuple[Tensor, Tensor, Tensor]]
"""Per layer: keys, values (batch, heads, time, width), and the last inputs of the convolution."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of the model."""

    vocabulary: int
    width: int = 192
    layers: int = 4
    heads: int = 4
    inner: int = 576


class Norm(nn.Module):
    """Root mean square normalisation."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        """The same direction, of length one per feature."""
        return functional.rms_norm(x, (x.shape[-1],), self.scale, 1e-6)


class Block(nn.Module):
    """Convolution, attention and a gated inner layer, each added to the stream."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.before, self.between = Norm(shape.width), Norm(shape.width)
        self.near = nn.Parameter(_neighbours(shape))
        self.qkv = nn.Linear(shape.width, 3 * shape.width, bias=False)
        self.out = nn.Linear(shape.width, shape.width, bias=False)
        self.up = nn.Linear(shape.width, 2 * shape.inner, bias=False)
        self.down = nn.Linear(shape.inner, shape.width, bias=False)

    def forward(
        self, x: Tensor, at: int, past: tuple[Tensor, Tensor, Tensor] | None
    ) -> tuple[Tensor, tuple[Tensor, Tensor, Tensor]]:
        """The stream after the block, and the cache with these tokens in it; `at` is the first token's position."""
        batch, time, width = x.shape
        plain = self.qkv(self.before(x))
        tail = plain.new_zeros(batch, WINDOW - 1, 3 * width) if past is None else past[2]
        wide = torch.cat((tail, plain), 1)
        taps = self.near.to(plain.dtype)
        near = wide[:, WINDOW - 1 :] * taps[:, -1]
        for k in range(WINDOW - 1):
            near = near + wide[:, k : k + time] * taps[:, k]
        q, k, v = near.view(batch, time, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Queries and keys of one length (Henry et al., 2020): attention becomes sharp early, which reading needs.
        q, k = (functional.rms_norm(each, (each.shape[-1],), None, 1e-6) for each in (q, k))
        q, k = rotated(q, at), rotated(k, at)
        if past is not None:
            k, v = torch.cat((past[0], k), 2), torch.cat((past[1], v), 2)
        # Written out: the fused kernel's backward pass took a third of a training step on a CPU.
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(2, 3)
        rows = torch.arange(time, device=x.device).unsqueeze(1) + k.shape[2] - time
        hidden = torch.arange(k.shape[2], device=x.device).unsqueeze(0) > rows
        seen = scores.masked_fill(hidden, -1e4).softmax(-1).to(v.dtype) @ v
        x = x + self.out(seen.transpose(1, 2).reshape(batch, time, width))
        gate, value = self.up(self.between(x)).chunk(2, -1)
        x = x + self.down(functional.silu(gate) * value)
        return x, (k, v, wide[:, -(WINDOW - 1) :])


def _neighbours(shape: Shape) -> Tensor:
    """The taps of the convolution at the start: every channel is the token's own, but half of the keys' are the token's
    before it, so that "what followed this" can be asked from the first step on."""
    taps = torch.zeros(3, shape.heads, shape.width // shape.heads, WINDOW)
    taps[..., -1] = 1.0
    # Rotary positions pair feature i with i + half: both of a pair look at the same token.
    half = shape.width // shape.heads // 2
    before = [i for i in range(2 * half) if (i % half) % 2 == 0]
    taps[1, :, before, -1] = 0.0
    taps[1, :, before, -2] = 1.0
    return taps.view(3 * shape.width, WINDOW)


def rotated(x: Tensor, at: int) -> Tensor:
    """Rotary positions, the first token being at position `at`."""
    half = x.shape[-1] // 2
    turn = 10_000.0 ** (-torch.arange(half, device=x.device, dtype=torch.float32) / half)
    angle = torch.outer(torch.arange(at, at + x.shape[2], device=x.device, dtype=torch.float32), turn)
    cos, sin = angle.cos().to(x.dtype), angle.sin().to(x.dtype)
    one, two = x[..., :half], x[..., half:]
    return torch.cat((one * cos - two * sin, one * sin + two * cos), -1)


class Small(nn.Module):
    """Token ids in, logits of the next token out; the output table is the input table."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.table = nn.Embedding(shape.vocabulary, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.last = Norm(shape.width)
        for name, weight in self.named_parameters():
            if weight.dim() == 2 and not name.endswith("near"):
                nn.init.normal_(weight, std=0.02 if not name.endswith(("out.weight", "down.weight")) else 0.01)

    def forward(self, ids: Tensor) -> Tensor:
        """Hidden states (batch, time, width); `logits` makes them scores."""
        return self.walk(ids, 0, None)[0]

    def walk(self, ids: Tensor, at: int, cache: Cache | None) -> tuple[Tensor, Cache]:
        """Hidden states of these tokens after the cached ones, and the longer cache; the old one is left as it was."""
        x = self.table(ids)
        kept: Cache = []
        for number, block in enumerate(self.blocks):
            x, entry = block(x, at, None if cache is None else cache[number])
            kept.append(entry)
        return self.last(x), kept

    def logits(self, hidden: Tensor) -> Tensor:
        """Scores over the vocabulary."""
        return functional.linear(hidden, self.table.weight)

    @property
    def size(self) -> int:
        """The number of parameters."""
        return sum(weight.numel() for weight in self.parameters())
