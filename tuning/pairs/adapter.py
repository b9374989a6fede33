"""Whether a folder holds a LoRA adapter that Workers AI takes (its documentation's limits of 2026)."""

import json
import struct
from pathlib import Path

FILES = ("adapter_config.json", "adapter_model.safetensors")
MOST_RANK = 32
MOST_BYTES = 300 * 1024 * 1024
TYPES = ("mistral", "gemma", "llama")


class AdapterError(ValueError):
    """A folder that Workers AI would refuse."""


def check_adapter(folder: Path) -> dict[str, object]:
    """The adapter's configuration; AdapterError names the file, the field, its value and what was wanted."""
    there = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if there != sorted(FILES):
        raise AdapterError(
            f"{folder.name}: holds {', '.join(there) or 'nothing'}; wanted exactly {' and '.join(FILES)}"
        )
    try:
        config = json.loads((folder / FILES[0]).read_text(encoding="utf-8"))
    except ValueError as error:
        raise AdapterError(f"{FILES[0]}: not JSON: {error}") from error
    if not isinstance(config, dict):
        raise AdapterError(f"{FILES[0]}: wanted an object")
    rank = config.get("r")
    if not isinstance(rank, int) or isinstance(rank, bool) or not 1 <= rank <= MOST_RANK:
        raise AdapterError(f"{FILES[0]}: r {rank!r}: wanted a whole number from 1 to {MOST_RANK}")
    if config.get("model_type") not in TYPES:
        raise AdapterError(f"{FILES[0]}: model_type {config.get('model_type')!r}: wanted one of {', '.join(TYPES)}")
    weights = folder / FILES[1]
    size = weights.stat().st_size
    if size > MOST_BYTES:
        raise AdapterError(f"{FILES[1]}: {size} bytes; wanted at most {MOST_BYTES}")
    _check_header(weights, size)
    return config


def _check_header(path: Path, size: int) -> None:
    """A safetensors file begins with the length of its header, eight bytes little-endian, and the header in JSON."""
    with path.open("rb") as file:
        head = file.read(8)
        length = struct.unpack("<Q", head)[0] if len(head) == 8 else size
        if length > size - 8:
            raise AdapterError(f"{path.name}: no safetensors header")
        try:
            tensors = json.loads(file.read(length))
        except ValueError as error:
            raise AdapterError(f"{path.name}: its header is not JSON") from error
    if not any(".lora_A" in name for name in tensors):
        raise AdapterError(f"{path.name}: holds no LoRA matrices")
