"""The data set: no leak between its sides, no personal data, formats that read back, the messages of serving."""

import json
import re
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuning.pairs.adapter import AdapterError, check_adapter
from tuning.pairs.build import build, write
from tuning.pairs.files import PairError, pair_of, read_pairs
from tuning.pairs.formats import WRITE, FormatError, chat_of, dpo
from tuning.pairs.privacy import GONE, scrub
from tuning.pairs.split import LeakError, prove, split
from worker.llm.tokens import TokenCounter

PAIRS = tuple(read_pairs())
TEXT = st.text(min_size=1).filter(lambda text: text.strip())


def test_no_row_and_no_phrasing_stands_on_both_sides() -> None:
    """Every side has pairs, none is lost, and the same seed deals the same."""
    sides = split(PAIRS, seed=3)
    prove(sides)
    assert sum(map(len, sides.values())) == len(PAIRS)
    assert all(sides.values())
    assert split(PAIRS, seed=3) == sides


def test_a_leak_is_an_error_that_names_the_row() -> None:
    """A pair put on another side than its row, or than its phrasing."""
    sides = split(PAIRS, seed=3)
    moved = next(pair for pair in sides["train"] if pair.rows)
    with pytest.raises(LeakError, match=moved.rows[0]):
        prove({**sides, "test": [*sides["test"], moved]})
    again = replace(moved, id="x", rows=(), answer="?")
    with pytest.raises(LeakError, match="is put as"):
        prove({**sides, "test": [*sides["test"], again]})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("打給我 0912-345-678", "phone"),
        ("電話(02) 2345-6789 找我", "phone"),
        ("+886 912 345 678", "phone"),
        ("寄到 climber.tw@example.com", "e-mail"),
        ("IG @rock_lin 私我", "handle"),
        ("LINE: climb123", "line id"),
        ("我叫林小岩，龍洞有什麼", "name"),
        ("My name is Wang Daming and", "name"),
        ("A123456789", "national id"),
        ("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.abc", "token"),
    ],
)
def test_personal_data_is_taken_out(text: str, kind: str) -> None:
    """And what is not personal stays."""
    left, kinds = scrub(text)
    assert kind in kinds
    assert GONE in left


def test_nothing_of_a_hand_written_pair_is_taken_for_personal_data() -> None:
    """Grades, prices and hours are no phone numbers."""
    assert [pair.id for pair in PAIRS if scrub(f"{pair.question} {pair.answer}")[1]] == []


@given(system=TEXT, user=TEXT, answer=TEXT)
def test_every_format_reads_back(system: str, user: str, answer: str) -> None:
    """Whatever the texts hold."""
    chat = [
        {"role": "system", "content": system},
        {"role": "user", "content": user},
        {"role": "assistant", "content": answer},
    ]
    for name, form in WRITE.items():
        assert chat_of(name, json.dumps(form(chat))) == chat
    assert chat_of("dpo", json.dumps(dpo(chat[:2], answer, answer + "!"))) == chat


@pytest.mark.parametrize(
    ("format", "line", "wanted"),
    [
        ("openai", "{", "not JSON"),
        ("openai", '{"messages": []}', "system, user, assistant"),
        ("openai", '{"message": []}', "messages"),
        ("bedrock", '{"system": "", "messages": []}', "system, user, assistant"),
        ("plain", '{"prompt": [], "completion": [{"role": "assistant", "content": "x"}]}', "roles"),
        ("csv", "{}", "wanted one of"),
    ],
)
def test_a_line_that_no_trainer_takes_is_refused(format: str, line: str, wanted: str) -> None:
    """With what was wanted."""
    with pytest.raises(FormatError, match=wanted):
        chat_of(format, line)


@pytest.mark.slow
def test_a_build_refuses_scrubs_and_drops(tmp_path: Path) -> None:
    """A planted fact, a phone number in an answer, a repetition; the files read back and the card counts."""
    one = next(pair for pair in PAIRS if pair.answer.startswith("肥牛是 5.6"))
    wrong = replace(one, id="wrong", answer=one.answer.replace("5.6", "5.7"))
    calls = replace(one, id="calls", answer=one.answer + "打 0912345678。")
    twice = replace(one, id="twice")
    built = build([*PAIRS, wrong, calls, twice], seed=1, count=TokenCounter())
    refused = {pair for pair, _ in built.refused}
    assert refused >= {"wrong", "calls"}
    assert len(refused) - 2 < 0.01 * len(PAIRS), "the lint's false alarms"
    assert built.twins == ["twice"]
    card = write(built, tmp_path, prose=True, count=TokenCounter())
    assert card["clean_pairs"] == len(PAIRS) - (len(refused) - 2) == sum(card["lines"].values())
    assert re.fullmatch("[0-9a-f]{64}", card["data_hash"])
    assert card["data_hash"] == write(built, tmp_path, prose=True, count=TokenCounter())["data_hash"]
    for side, lines in card["lines"].items():
        assert len((tmp_path / f"{side}.openai.jsonl").read_text(encoding="utf-8").splitlines()) == lines
    assert card["tokens"]["train"] > 10_000
    served = write(built, tmp_path, prose=False, count=TokenCounter())["lines"]
    assert sum(served.values()) >= 300
    assert min(served.values()) >= 20


@pytest.mark.parametrize(
    ("change", "wanted"),
    [({"evidence": ["nowhere"]}, "nowhere"), ({"locale": "fr"}, "zh-TW"), ({"answer": " "}, "answer")],
)
def test_a_bad_pair_is_refused_by_field(change: dict[str, object], wanted: str) -> None:
    """The line, the field, what was wanted."""
    raw = {"id": "x", "locale": "en", "question": "q", "evidence": [], "answer": "a", **change}
    with pytest.raises(PairError, match=wanted):
        pair_of(raw, "line 9")


def adapter(folder: Path, **config: object) -> Path:
    """A folder like an adapter's, of one empty matrix."""
    folder.mkdir()
    (folder / "adapter_config.json").write_text(json.dumps({"r": 8, "model_type": "gemma", **config}))
    header = json.dumps({"base.layer.lora_A.weight": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]}}).encode()
    (folder / "adapter_model.safetensors").write_bytes(struct.pack("<Q", len(header)) + header)
    return folder


def test_an_adapter_is_taken(tmp_path: Path) -> None:
    """Two files, a rank and a type that Workers AI takes."""
    assert check_adapter(adapter(tmp_path / "a"))["r"] == 8


@pytest.mark.parametrize(("config", "wanted"), [({"r": 64}, "1 to 32"), ({"model_type": "phi"}, "mistral, gemma")])
def test_an_adapter_beyond_the_limits_is_refused(tmp_path: Path, config: dict[str, object], wanted: str) -> None:
    """With the field, its value and what was wanted."""
    with pytest.raises(AdapterError, match=wanted):
        check_adapter(adapter(tmp_path / "a", **config))


def test_a_folder_with_another_file_is_refused(tmp_path: Path) -> None:
    """Exactly the two files."""
    folder = adapter(tmp_path / "a")
    (folder / "README.md").write_text("x")
    with pytest.raises(AdapterError, match=r"README\.md"):
        check_adapter(folder)
