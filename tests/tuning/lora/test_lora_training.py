"""LoRA on a tiny random model: it learns, learns the answers only, goes on after a kill, and its adapter is served."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tuning.lora.encode import IGNORED, encode, encode_all, parts
from tuning.lora.recipe import LoraError, Recipe
from tuning.pairs.adapter import check_adapter
from tuning.pairs.formats import plain

pytestmark = pytest.mark.slow
for package in ("torch", "transformers", "peft"):
    pytest.importorskip(package, reason=f"{package} is of the extra tuning (make tuning-env)")

ROOT = Path(__file__).resolve().parents[3]
TEMPLATE = (
    "{% for m in messages %}<{{ m.role }}>{{ m.content }}<end>{% endfor %}"
    "{% if add_generation_prompt %}<assistant>{% endif %}"
)
NO_SYSTEM = "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}" + TEMPLATE
SETTINGS = ("--steps", "24", "--every", "4", "--batch", "4", "--at_once", "2", "--rate", "0.02", "--warm", "2")


def chat(grade: int) -> list[dict[str, str]]:
    """An example whose answer repeats its evidence in a fixed form."""
    return [
        {"role": "system", "content": "answer"},
        {"role": "user", "content": f"grade 5.{grade}"},
        {"role": "assistant", "content": f"it is 5.{grade}, friend."},
    ]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Llama of two small layers with random weights, and a tokenizer of single characters."""
    folder = tmp_path_factory.mktemp("base")
    script = """
import string, sys, torch
from tokenizers import Regex, Tokenizer, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
words = ["<s>", "</s>", "<unk>", *string.printable]
made = Tokenizer(models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="<unk>"))
made.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\\s\\S]"), "isolated")
wrapped = PreTrainedTokenizerFast(tokenizer_object=made, bos_token="<s>", eos_token="</s>", unk_token="<unk>")
wrapped.save_pretrained(sys.argv[1])
torch.manual_seed(5)
config = LlamaConfig(vocab_size=len(words), hidden_size=32, intermediate_size=64, num_hidden_layers=2,
  num_attention_heads=4, num_key_value_heads=4, max_position_embeddings=128, bos_token_id=0, eos_token_id=1,
  initializer_range=0.3)
LlamaForCausalLM(config).save_pretrained(sys.argv[1])
"""
    subprocess.run([sys.executable, "-c", script, str(folder)], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve examples to learn from and four others; one is longer than the model's positions."""
    folder = tmp_path_factory.mktemp("data")
    long = [*chat(1)[:1], {"role": "user", "content": "x" * 200}, chat(1)[2]]
    sides = {"train": [*map(chat, range(10, 22)), long], "valid": [*map(chat, range(22, 26))]}
    for side, chats in sides.items():
        lines = "".join(json.dumps(plain(each)) + "\n" for each in chats)
        (folder / f"{side}.plain.jsonl").write_text(lines)
    return folder


def command(base: Path, data: Path, out: Path, *more: str) -> list[str]:
    """The command line of a run."""
    files = ["--base", str(base), "--data", str(data), "--out", str(out)]
    return [sys.executable, "-m", "tuning.lora", *files, *SETTINGS, *more]


def trained(base: Path, data: Path, out: Path, *more: str) -> dict[str, Any]:
    """The card of a run to its end."""
    done = subprocess.run(command(base, data, out, *more), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    card: dict[str, Any] = json.loads((out / "card.json").read_text())
    return card


@pytest.fixture(scope="module")
def whole(base: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A run that nothing disturbed."""
    out = tmp_path_factory.mktemp("whole")
    return out, trained(base, data, out)


def test_the_answers_are_learned(whole: tuple[Path, dict[str, Any]]) -> None:
    """The loss on examples it has not seen falls by a third at least; what does not fit is left out and counted."""
    card = whole[1]
    assert card["valid_loss_after"] < 0.67 * card["valid_loss_before"]
    assert card["examples"] == {"train": 12, "valid": 4, "too_long": 1}


def test_the_adapter_is_one_that_workers_ai_takes(whole: tuple[Path, dict[str, Any]]) -> None:
    """Two files, its rank and type, and no path of the machine that made it."""
    config = check_adapter(whole[0] / "adapter")
    assert (config["r"], config["model_type"]) == (8, "llama")
    assert "/" not in str(config["base_model_name_or_path"])


def test_a_killed_run_goes_on_to_the_same_adapter(
    base: Path, data: Path, tmp_path: Path, whole: tuple[Path, dict[str, Any]]
) -> None:
    """SIGKILL after the second checkpoint; the weights are then byte for byte those of the undisturbed run."""
    with subprocess.Popen(command(base, data, tmp_path), cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        seen = ""
        for line in run.stdout:
            if line.startswith("step 8"):
                seen = line
                run.kill()
    assert seen
    assert run.returncode == -signal.SIGKILL
    assert not (tmp_path / "card.json").exists()
    again = subprocess.run(command(base, data, tmp_path), cwd=ROOT, capture_output=True, text=True, check=True)
    assert "goes on from step" in again.stdout
    weights = [each / "adapter" / "adapter_model.safetensors" for each in (whole[0], tmp_path)]
    assert weights[0].read_bytes() == weights[1].read_bytes()
    assert json.loads((tmp_path / "card.json").read_text())["evaluations"] == whole[1]["evaluations"]


def test_a_run_that_gets_no_better_ends_early(base: Path, data: Path, tmp_path: Path) -> None:
    """A rate that does nothing good: after `patience` evaluations it ends, and the best adapter is kept."""
    card = trained(base, data, tmp_path, "--rate", "5", "--patience", "1", "--every", "2")
    assert card["stopped_early"]
    assert card["valid_loss_after"] <= card["valid_loss_before"]


def test_a_checkpoint_of_other_settings_is_not_gone_on_from(
    base: Path, data: Path, whole: tuple[Path, dict[str, Any]]
) -> None:
    """It says which file, and what to do."""
    refused = subprocess.run(
        command(base, data, whole[0], "--rank", "4"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 2
    assert "checkpoint.pt: of other settings" in refused.stderr


def test_a_base_that_is_not_a_folder_is_refused_without_a_request(data: Path, tmp_path: Path) -> None:
    """A model's name on a hub is no folder."""
    refused = subprocess.run(
        command(Path("google/gemma-2b-it"), data, tmp_path), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 2
    assert "nothing is fetched" in refused.stderr


@pytest.mark.parametrize("template", [None, TEMPLATE, NO_SYSTEM])
def test_only_the_answer_is_learned(base: Path, template: str | None) -> None:
    """By the plain template, by the tokenizer's own, and by one that knows no system: the labels spell the answer."""
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(base, local_files_only=True)
    tokenizer.chat_template = template
    asked, answer = parts(chat(11), tokenizer)
    encoded = encode(chat(11), tokenizer)
    learned = [label for label in encoded.labels if label != IGNORED]
    assert encoded.labels[: -len(learned)] == (IGNORED,) * (len(encoded.ids) - len(learned))
    assert "answer" in asked
    assert "grade 5.11" in asked
    assert answer.startswith("it is 5.11, friend.")
    assert tokenizer(answer, add_special_tokens=False)["input_ids"] == learned
    assert encode_all([chat(11)], tokenizer, len(encoded.ids) - 1) == ([], 1)


def test_a_rank_beyond_the_limit_is_refused() -> None:
    """With the value and what was wanted."""
    with pytest.raises(LoraError, match="rank 64: wanted 1 to 32"):
        Recipe(rank=64)
