"""The base model of a local folder with a fresh adapter on it, and the adapter as a folder that is served."""

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from tuning.lora.recipe import LoraError, Recipe
from tuning.pairs.adapter import FILES, TYPES, check_adapter


def family(base: Path) -> str:
    """The model type that Workers AI would be told: "gemma2" is a gemma; another family is named as it is."""
    if not (base / "config.json").is_file():
        raise LoraError(
            f"BASE {str(base)!r}: wanted a folder with config.json, weights and tokenizer; nothing is fetched"
        )
    found = str(json.loads((base / "config.json").read_text(encoding="utf-8")).get("model_type"))
    return next((each for each in TYPES if found.startswith(each)), found)


def open_base(base: Path, recipe: Recipe) -> tuple[Any, Any]:
    """(model with the adapter, tokenizer); in bf16 on a GPU, in 32 bits on a processor."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM, AutoTokenizer

    gpu = torch.cuda.is_available()
    tokenizer = AutoTokenizer.from_pretrained(base, local_files_only=True)
    dtype = torch.bfloat16 if gpu else torch.float32
    model = AutoModelForCausalLM.from_pretrained(base, local_files_only=True, dtype=dtype)
    torch.manual_seed(recipe.seed)
    config = LoraConfig(
        r=recipe.rank,
        lora_alpha=recipe.alpha,
        lora_dropout=recipe.dropout,
        target_modules=list(recipe.modules),
        bias="none",
        task_type="CAUSAL_LM",
    )
    try:
        adapted = get_peft_model(model, config)
    except ValueError as error:
        raise LoraError(f"BASE {base.name!r} has none of the modules {', '.join(recipe.modules)}: {error}") from error
    return adapted.to("cuda" if gpu else "cpu"), tokenizer


def export(model: Any, base: Path, out: Path) -> str | None:
    """Write the two files of the adapter into a folder; why Workers AI would not take it, None when it would.

    model_type, which Workers AI wants, is added, and the path of this machine is taken out.
    """
    with tempfile.TemporaryDirectory(dir=out.parent) as folder:
        model.save_pretrained(folder, safe_serialization=True)
        out.mkdir(exist_ok=True)
        for name in FILES:
            shutil.copyfile(Path(folder) / name, out / name)
    config = json.loads((out / FILES[0]).read_text(encoding="utf-8"))
    config |= {"model_type": family(base), "base_model_name_or_path": base.name}
    (out / FILES[0]).write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    if config["model_type"] not in TYPES:
        return f"model_type {config['model_type']!r}: Workers AI takes {', '.join(TYPES)}; serve it elsewhere"
    check_adapter(out)
    return None
