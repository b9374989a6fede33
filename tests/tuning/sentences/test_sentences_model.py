"""The model of which sentence answers: what it learns from, what it learns, its file, and the shipped one."""

import asyncio
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from schemas.sentences import NOTHING, label_of, read_label
from tuning.sentences.corpus import HEED, Expected, expected, translated, unanswered, with_said, with_unanswered
from tuning.sentences.factored import Recipe, hold_out, learn
from tuning.sentences.file import content
from tuning.sentences.lexicon import lexicon, read_lexicon
from tuning.sentences.said import write_said
from worker.text.prose import sections
from wrangler_compat.ai.errors import ModelInputError
from wrangler_compat.ai.local import load_engine

TINY = Recipe(dimensions=16, epochs=60, size=1 << 10, batch=4)
ARTICLE = """---
id: ropes
title_zh: 繩子
title_en: Ropes
topic: gear
---
繩子要收好。外皮磨損的繩子要淘汰。

## 長度

先量一量。
<!-- en -->
Store the rope well. Retire a rope with a worn sheath.

## Length

Measure it first.
"""
QUESTIONS = """> 外皮磨損
繩子起毛還能用嗎
繩皮破了
> Retire a rope
is a fuzzy rope still good
core shot, bin it
> 先量一量
繩子多長
怎麼知道繩長
"""


def folder(tmp_path: Path) -> Path:
    (tmp_path / "questions").mkdir()
    (tmp_path / "ropes.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "questions" / "ropes.txt").write_text(QUESTIONS, encoding="utf-8")
    return tmp_path


def test_a_sentence_and_its_translation_are_one_class(tmp_path: Path) -> None:
    made = expected(folder(tmp_path))
    assert made.labels == (label_of("ropes", "外皮磨損的繩子要淘汰"), label_of("ropes", "先量一量"))
    assert [label for _, label in made.questions] == [0, 0, 0, 0, 1, 1]
    assert ("Retire a rope with a worn sheath", 0) in made.texts


def test_more_questions_are_learned_of_the_same_sentences(tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "ropes.txt").write_text("> 外皮磨損\n繩子毛毛的\n繩子起毛還能用嗎\n> Measure it\nhow long is it\n", "utf-8")
    made = expected(folder(tmp_path), more)
    assert len(made.labels) == 2
    assert ("繩子毛毛的", 0) in made.questions
    assert ("how long is it", 1) in made.questions
    # What is in both is learned once.
    assert sum(text == "繩子起毛還能用嗎" for text, _ in made.questions) == 1
    (more / "ropes.txt").write_text("> 沒有這句\n問什麼\n", "utf-8")
    with pytest.raises(ValueError, match="沒有這句"):
        expected(tmp_path, more)


def test_what_people_were_found_to_ask_is_heeded_more(tmp_path: Path) -> None:
    made, said = expected(folder(tmp_path)), tmp_path / "said.jsonl"
    write_said(said, [("毛掉的繩子可以爬嗎", made.labels[0])])
    more = with_said(made, said)
    assert more.questions == (*made.questions, *[("毛掉的繩子可以爬嗎", 0)] * HEED)
    write_said(said, [("它在哪", label_of("ropes", "沒有這句"))])
    with pytest.raises(ValueError, match=r"said\.jsonl:1: no sentence begins as 'ropes\\n沒有這句'"):
        with_said(made, said)


def test_what_no_sentence_answers_is_learned_as_such(tmp_path: Path) -> None:
    """Its like gives the sentences little, and what they answer is still theirs."""
    bank, listed = tmp_path / "bank", tmp_path / "nothing.txt"
    bank.mkdir()
    (bank / "none.txt").write_text("= -\n{crag}明天會下雨嗎\n= {crag}在哪\n{crag}在哪裡\n", "utf-8")
    listed.write_text("# weather\n明天下雨嗎\nwill it rain tomorrow\n明天下雨嗎\n", "utf-8")
    asked = unanswered(bank, listed)
    assert len(asked) == 4
    assert not any("{" in each or each.startswith("#") for each in asked)
    made = with_unanswered(expected(folder(tmp_path)), asked)
    model = tmp_path / "model.npz"
    model.write_bytes(content(made, learn(made, TINY), TINY))
    assert asyncio.run(_ask(model, text="下禮拜會下雨嗎", top_k=1))[0]["label"] == NOTHING
    assert asyncio.run(_ask(model, text="起毛的繩子", top_k=1))[0]["label"] == made.labels[0]
    assert 0 < hold_out(made, TINY._replace(held=2))["spared"] <= 1


def test_a_word_and_its_translation_are_about_the_same(tmp_path: Path) -> None:
    known = read_lexicon("# gear\n安全帽 頭盔 | helmet, hard hat\n清洗 洗 | wash\n")
    assert known.about("安全帽怎麼洗") == {"安全帽", "清洗"}
    assert known.about("washing two hard hats") == {"安全帽", "清洗"}
    assert known.about("a hat that is hard, in Washington") == set()
    assert known.about("") == set()
    with pytest.raises(ValueError, match="a bar and English words"):
        read_lexicon("頭盔 helmet")
    # Every question of the shipped lexicon's own words is about something.
    assert all(lexicon().about(word) for word, _ in lexicon().words)


def test_sentences_of_texts_that_are_built_otherwise_stand_by_themselves() -> None:
    assert translated(sections("一。二。"), sections("One. Two. Three.")) == [
        ("一",),
        ("二",),
        ("One",),
        ("Two",),
        ("Three",),
    ]


async def _ask(path: Path, **inputs: Any) -> Any:
    with ThreadPoolExecutor(1) as pool:
        return await load_engine(path).run(inputs, pool)


def test_what_is_learned_answers_from_its_file_in_words_of_both_languages(tmp_path: Path) -> None:
    made = expected(folder(tmp_path))
    model = tmp_path / "model.npz"
    model.write_bytes(content(made, learn(made, TINY), TINY))
    for question, sentence in (("起毛的繩子", 0), ("is this rope too fuzzy", 0), ("繩子要多長", 1)):
        best, other = asyncio.run(_ask(model, text=question))
        assert best["label"] == made.labels[sentence]
        assert best["score"] > 0.5
        assert best["score"] + other["score"] == pytest.approx(1)
    assert len(asyncio.run(_ask(model, text="繩子", top_k=1))) == 1
    for wrong in ("all", 0, -1):
        with pytest.raises(ModelInputError, match="top_k"):
            asyncio.run(_ask(model, text="繩子", top_k=wrong))


def test_equal_questions_give_equal_models(tmp_path: Path) -> None:
    made = expected(folder(tmp_path))
    one, two = (content(made, learn(made, TINY), TINY) for _ in range(2))
    assert one == two


def test_features_stand_in_the_same_order_in_every_process() -> None:
    """Training leaves some out by their place: another order of hashing must not give another model."""
    code = (
        "from tuning.sentences.lexicon import lexicon; from wrangler_compat.ai.features import *;"
        "print(list(buckets('頭盔裂了要換嗎 worn rope, wash the harness', 1 << 16, LEXICON_VERSION, lexicon())))"
    )
    made = [
        subprocess.run([sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True)
        for seed in ("1", "2", "3")
    ]
    assert all(each.returncode == 0 for each in made)
    assert len({each.stdout for each in made}) == 1


def test_what_is_held_out_is_not_learned(tmp_path: Path) -> None:
    """Of words that only the questions held out have nothing can be known."""
    made = Expected((("甲乙", 0), ("丙丁", 1), ("丙戊", 1), ("甲己", 0)), (), ("a\n甲", "b\n丙"))
    assert hold_out(made, TINY._replace(held=2)) == {"accuracy": 1.0, "among_four": 1.0}
    assert hold_out(made, TINY._replace(held=4))["accuracy"] == 1.0


def test_a_label_names_its_article_and_the_beginning_of_its_sentence() -> None:
    assert read_label(label_of("ropes", "外皮磨損的繩子要淘汰")) == ("ropes", "外皮磨損的繩子要淘汰")
    with pytest.raises(ValueError, match="wanted an article's id"):
        read_label("ropes")


def test_the_shipped_model_knows_the_articles_as_they_are(root: Path) -> None:
    """At least 95 of a hundred sentences that are expected to answer; else `make tune-train MODEL=sentences` is due."""
    card = json.loads((root / "data" / "models" / "sentences.json").read_text(encoding="utf-8"))
    labels = set(load_engine(root / "data" / "models" / "sentences.npz").describe()["labels"])
    now = set(expected(root / "data" / "knowledge").labels)
    assert len(labels) == card["sentences"] + 1
    assert NOTHING in labels
    assert len(labels & now) >= 0.95 * len(now)
