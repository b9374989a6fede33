"""`make tune-train MODEL=lora BASE=folder`: LoRA on the pairs; killed and started again, it goes on where it was."""

import argparse
import hashlib
import json
import os
import sys
from dataclasses import asdict, fields
from pathlib import Path

from tuning.lora.base import export, family, open_base
from tuning.lora.encode import encode_all, read_chats
from tuning.lora.recipe import LoraError, Recipe, fingerprint
from tuning.lora.train import Run
from tuning.pairs.adapter import AdapterError
from tuning.pairs.formats import FormatError

# Nothing is downloaded: a base that is not in its folder is an error, not a request.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_OFFLINE"] = "1"
_TUPLES = ("modules",)


def main() -> int:
    """Exit status 2 for a base, data or setting that cannot be used."""
    parser = argparse.ArgumentParser(prog="tuning.lora", description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="a local folder of weights and tokenizer")
    parser.add_argument("--data", type=Path, default=Path(".wrangler/tuning"), help="what `make tune-data` wrote")
    parser.add_argument("--out", type=Path, default=Path(".wrangler/lora"))
    for each in fields(Recipe):
        many = each.name in _TUPLES
        kind = str if many else type(each.default)
        parser.add_argument(f"--{each.name}", type=kind, nargs="+" if many else None, default=each.default)
    given = vars(parser.parse_args())
    try:
        settings = {each.name: given[each.name] for each in fields(Recipe)}
        recipe = Recipe(**{**settings, **{name: tuple(settings[name]) for name in _TUPLES}})
        return _train(recipe, given["base"], given["data"], given["out"])
    except (LoraError, FormatError, AdapterError) as error:
        print(error, file=sys.stderr)
        return 2


def _train(recipe: Recipe, base: Path, data: Path, out: Path) -> int:
    files = [data / f"{side}.plain.jsonl" for side in ("train", "valid")]
    chats = [read_chats(path) for path in files]
    family(base)
    out.mkdir(parents=True, exist_ok=True)
    model, tokenizer = open_base(base, recipe)
    room = getattr(model.config, "max_position_embeddings", None) or recipe.most_tokens
    (train, long), (valid, longer) = (encode_all(each, tokenizer, min(recipe.most_tokens, room)) for each in chats)
    for side, examples in (("train", train), ("valid", valid)):
        if not examples:
            raise LoraError(
                f"{side}: no example of at most {min(recipe.most_tokens, room)} tokens; run `make tune-data`"
            )
    run = Run(model, recipe, out, fingerprint(recipe, base, files))
    if run.resume():
        _say(f"goes on from step {run.progress.step}")
    progress = run.go(train, valid, _say)
    refused = export(model, base, out / "adapter")
    card = {
        "base": base.name,
        "family": family(base),
        "recipe": asdict(recipe),
        "data_sha256": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files},
        "examples": {"train": len(train), "valid": len(valid), "too_long": long + longer},
        "answer_tokens": {"train": sum(e.learned for e in train), "valid": sum(e.learned for e in valid)},
        "device": next(model.parameters()).device.type,
        "trained_parameters": sum(each.numel() for each in run.trained),
        "steps": progress.step,
        "stopped_early": progress.step < recipe.steps,
        "valid_loss_before": round(progress.evaluations[0][1], 4),
        "valid_loss_after": round(progress.best, 4),
        "best_step": progress.best_step,
        "evaluations": [[step, round(loss, 4)] for step, loss in progress.evaluations],
        "workers_ai": refused or "takes it",
    }
    (out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    _say(f"valid loss {card['valid_loss_before']} -> {card['valid_loss_after']} at step {progress.best_step}")
    _say(f"{out / 'adapter'}: Workers AI {card['workers_ai']}")
    return 0


def _say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
