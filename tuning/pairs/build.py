"""Build the data set: every pair scrubbed, held to its evidence, kept once, split, and written in every format."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tuning.pairs.alike import twins
from tuning.pairs.evidence import ROOT
from tuning.pairs.examples import Example, example_of
from tuning.pairs.files import Pair
from tuning.pairs.formats import WRITE, Chat, chat_of, dpo
from tuning.pairs.lint import lint
from tuning.pairs.privacy import scrub
from tuning.pairs.split import SHARES, Side, split
from worker.llm.prompts import prompt
from worker.llm.tokens import TokenCounter

PRICES = ROOT / "data" / "tuning" / "prices.json"


@dataclass
class Built:
    """What came of a build."""

    sides: dict[Side, list[Example]]
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Pairs that may not train anything, with the reason."""
    twins: list[str] = field(default_factory=list)
    scrubbed: Counter[str] = field(default_factory=Counter)


def build(pairs: Iterable[Pair], *, seed: int, count: TokenCounter) -> Built:
    """The examples of all pairs that are clean, on their sides; LeakError when the split leaks."""
    clean: list[Pair] = []
    built = Built({side: [] for side in SHARES})
    for pair in pairs:
        question, kinds = scrub(pair.question)
        answer, more = scrub(pair.answer)
        built.scrubbed.update([*kinds, *more])
        rejected = pair.rejected if pair.rejected is None or not scrub(pair.rejected)[1] else None
        tidy = replace(pair, question=question, answer=answer, rejected=rejected)
        if more:
            built.refused.append((pair.id, f"personal data in the answer: {', '.join(more)}"))
        elif problems := lint(tidy.question, tidy.answer, tidy.evidence, tidy.locale):
            built.refused.append((pair.id, "; ".join(map(str, problems[:3]))))
        else:
            clean.append(tidy)
    repeated = set(twins([f"{pair.question} {pair.answer}" for pair in clean]))
    built.twins = [clean[at].id for at in sorted(repeated)]
    kept = [pair for at, pair in enumerate(clean) if at not in repeated]
    for side, members in split(kept, seed=seed).items():
        built.sides[side] = [example_of(pair, count) for pair in members]
    return built


def write(
    built: Built, out: Path, *, prose: bool, count: TokenCounter, lint: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """One file per format and side, read back and compared, and the data card; returns the card.

    `lint` is what was measured of the fact lint, for the card.

    Without prose only what serving would say is written, as templates; with it every answer, as an editor wrote it.
    """
    out.mkdir(parents=True, exist_ok=True)
    tokens = dict.fromkeys(SHARES, 0)
    lines = dict.fromkeys(SHARES, 0)
    preferences = dict.fromkeys(SHARES, 0)
    written = hashlib.sha256()
    for side, examples in built.sides.items():
        chats = [_chat(each, prose) for each in examples if prose or each.unserved is None]
        lines[side] = len(chats)
        tokens[side] = sum(count(message["content"]) for chat in chats for message in chat)
        for name, form in WRITE.items():
            text = "".join(json.dumps(form(chat), ensure_ascii=False) + "\n" for chat in chats)
            if [chat_of(name, line) for line in text.splitlines()] != [[dict(m) for m in chat] for chat in chats]:
                raise AssertionError(f"{name} {side}: what was written does not read back as it was")
            (out / f"{side}.{name}.jsonl").write_text(text, encoding="utf-8")
            written.update(text.encode())
        preferred = [line for each in examples if (line := _preference(each, prose, count)) is not None]
        preferences[side] = len(preferred)
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in preferred)
        (out / f"{side}.dpo.jsonl").write_text(text, encoding="utf-8")
        written.update(text.encode())
    card = card_of(built, lines, tokens, prose=prose) | {"preferences": preferences, "data_hash": written.hexdigest()}
    card |= {} if lint is None else {"fact_lint": lint}
    (out / "card.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return card


def card_of(built: Built, lines: Mapping[Side, int], tokens: Mapping[Side, int], *, prose: bool) -> dict[str, Any]:
    """The data card: where the examples come from, how many there are, what was refused and why, tokens and cost."""
    examples = [each for side in built.sides.values() for each in side]
    prices = json.loads(PRICES.read_text(encoding="utf-8"))
    trained = tokens["train"] * prices["epochs"]
    return {
        "prompt": prompt("write").id,
        "answers": "prose" if prose else "templates",
        "clean_pairs": len(examples),
        "sources": dict(Counter(each.pair.source for each in examples)),
        "locales": dict(Counter(each.pair.locale for each in examples)),
        "served_as_templates": sum(each.unserved is None for each in examples),
        "lines": dict(lines),
        "refused": dict(built.refused),
        "near_duplicates": built.twins,
        "personal_data_removed": dict(built.scrubbed),
        "tokens": dict(tokens),
        "cost_usd": {
            name: round(price * trained / 1e6, 4) for name, price in prices["usd_per_million_training_tokens"].items()
        },
        "prices_as_of": prices["as_of"],
        "epochs": prices["epochs"],
    }


def _chat(example: Example, prose: bool) -> Chat:
    return [*example.messages, {"role": "assistant", "content": example.prose if prose else example.answer}]


def _preference(example: Example, prose: bool, count: TokenCounter) -> dict[str, Any] | None:
    """The DPO line of a correction, on the side of its pair; None where nothing was corrected, or only citations."""
    rejected = example.pair.rejected
    if rejected is None or (example.unserved is not None and not prose):
        return None
    before = rejected if prose else example_of(replace(example.pair, answer=rejected), count).answer
    chosen = _chat(example, prose)[-1]["content"]
    return None if before == chosen else dpo(example.messages, chosen, before)


def table_of(card: Mapping[str, Any], keys: Sequence[str]) -> str:
    """The card's figures, a line each."""
    return "\n".join(f"{key:22} {card[key]}" for key in keys)
