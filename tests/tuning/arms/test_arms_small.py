"""The small model: tokens without torch; training, decoding and the whole run with it, where the extra is installed."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tuning.arms.facts import folded, taken
from tuning.arms.items import load
from tuning.arms.prompt import Doc, house, line
from tuning.arms.small import tokens as own
from tuning.arms.small.behaviour import Behaviour
from tuning.arms.small.corpus import ClosedBook, WithEvidence, taught
from tuning.arms.small.freshness import changes
from tuning.arms.small.tokens import Tokens
from tuning.arms.small.world import DECISIVE, Batches, Lesson, World, answer
from tuning.arms.wording import UNKNOWN, item_questions

NO_TORCH = "torch is not installed here: make tuning-env, then .tuning-env/bin/python -m pytest -m slow"


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    """The tokens of the repository's data."""
    return own.make()


def test_text_comes_back_from_its_tokens_but_for_case_and_spaces(tokens: Tokens) -> None:
    for item in load()[::7]:
        plain = own.normal(item.question).replace(" ", "")
        assert tokens.decode(tokens.encode(item.question)).replace(" ", "") == plain
    assert len(tokens) < 4000


@pytest.mark.slow
def test_tokens_are_the_same_in_every_process(tokens: Tokens, root: Path) -> None:
    code = "from tuning.arms.small.tokens import make; print('\\x1f'.join(make().words), end='')"
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        told = subprocess.run([sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, check=True)
        assert told.stdout.decode().split("\x1f") == tokens.words


def test_values_are_one_token_and_names_the_same_anywhere(tokens: Tokens) -> None:
    assert list(tokens.split("5.10a")) == ["5.10a"]
    assert list(tokens.split("12:00-23:00")) == ["12:00", "-", "23:00"]
    assert list(tokens.split("傳統攀登")) == ["傳統攀登"]
    assert tokens.encode("Fat Cow grade")[:-1] == tokens.encode("Fat Cow")
    assert tokens.encode("of Fat Cow")[-len(tokens.encode("Fat Cow")) :] == tokens.encode("Fat Cow")


def test_the_invented_world_names_nobody_and_answers_from_its_evidence(tokens: Tokens) -> None:
    world = World(tokens, random.Random(5))
    answered = 0
    for _ in range(300):
        docs = world.docs()
        asked = world.asked(docs, world.chance.choice(("zh-TW", "en")))
        for doc in docs:
            assert not any(taken()[folded(name)] for name in doc.names.values())
        if asked.n is None:
            assert answer(asked) == UNKNOWN[asked.locale]
        elif asked.value == UNKNOWN[asked.locale]:
            assert asked.attribute not in docs[asked.n - 1].values
        else:
            answered += 1
            assert asked.value in line(asked.n, docs[asked.n - 1], asked.locale)
            assert answer(asked).startswith(f"[{asked.n}] ")
    assert 180 < answered < 280


def test_behaviour_is_taught_in_the_house_format_on_invented_evidence(tokens: Tokens) -> None:
    world, cards = Behaviour(tokens, random.Random(6), fillers=True), 0
    for _ in range(300):
        docs = world.docs()
        asked = world.asked(docs, world.chance.choice(("zh-TW", "en")))
        assert not any(taken()[folded(name)] for doc in docs for name in doc.names.values())
        ids: list[int] = []
        weights: list[float] = []
        world.answer(ids, weights, asked)
        cards += asked.attribute == "card"
        wanted = UNKNOWN[asked.locale]
        if asked.n is not None:
            wanted = house(asked.name, asked.attribute, asked.value, asked.locale, asked.n)
            assert asked.name in docs[asked.n - 1].names.values()
            assert f"[{asked.n}]" in wanted
        assert ids == [*tokens.encode(wanted), tokens.end]
        assert {1.0} <= set(weights) <= {1.0, DECISIVE}
    assert 5 < cards < 60


def test_equal_seeds_give_equal_batches_of_like_length(tokens: Tokens) -> None:
    one = Batches(World(tokens, random.Random()).drawn, 3, 4)
    other = Batches(World(tokens, random.Random()).drawn, 3, 4)
    assert [lesson.ids for lesson in one(200)] == [lesson.ids for lesson in other(200)]
    assert one(200) != Batches(World(tokens, random.Random()).drawn, 4, 4)(200)


@pytest.fixture(scope="module")
def library() -> dict[str, Doc]:
    """Evidence of a few routes, as the database would give it."""
    golds = {item.gold[0]: item for item in load() if item.kind == "fact" and item.attribute == "grade"}
    return {
        gold: Doc(gold, {item.locale: item.name}, {"grade": {"zh-TW": item.value, "en": item.value}})
        for gold, item in golds.items()
    }


def test_tuning_never_sees_an_items_phrasing(tokens: Tokens, library: dict[str, Doc]) -> None:
    items = [item for item in load() if item.kind == "fact" and item.attribute == "grade"]
    facts = taught(items, library, 5)
    assert len(facts) == len(items)
    for fact in facts:
        assert len(fact.questions) == 5
        assert not set(fact.questions) & set(item_questions(fact.attribute, fact.locale, fact.name))
    assert len(ClosedBook(tokens, facts)) == 5 * len(facts)
    chance = random.Random(2)
    for _ in range(50):
        lesson = WithEvidence(tokens, facts, library).drawn(chance, 0)
        asked = [at for at, weight in enumerate(lesson.weights) if weight]
        said = tokens.decode(lesson.ids[at] for at in asked)
        assert "[" in said or own.normal(said).strip() in {own.normal(each) for each in UNKNOWN.values()}


def test_fifty_facts_change_to_values_that_were_wrong() -> None:
    made = changes(load(), 1)
    assert len(made) == 50
    assert all(change.now.value not in change.before.accepted for change in made)
    assert all(change.now.options[change.now.right or 0].startswith(change.now.value) for change in made)


@pytest.mark.slow
def test_decoding_with_the_cache_gives_what_reading_everything_at_once_gives(tokens: Tokens) -> None:
    torch = pytest.importorskip("torch", reason=NO_TORCH)
    from tuning.arms.small.model import Shape
    from tuning.arms.small.train import new

    model = new(Shape(len(tokens), 32, 2, 2, 48), 1).eval()
    ids = torch.randint(3, len(tokens), (2, 17))
    with torch.inference_mode():
        whole = model(ids)
        first, cache = model.walk(ids[:, :9], 0, None)
        rest, cache = model.walk(ids[:, 9:16], 9, cache)
        last, _ = model.walk(ids[:, 16:], 16, cache)
    assert torch.allclose(torch.cat((first, rest, last), 1), whole, atol=1e-5)


@pytest.mark.slow
def test_training_goes_on_where_it_was_killed(tokens: Tokens, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason=NO_TORCH)
    from tuning.arms.small import train as training
    from tuning.arms.small.model import Shape

    recipe = training.Recipe(seed=1, steps=6, batch=2, rate=1e-2, matrix_rate=1e-2, warmup=2)
    lessons = Batches(World(tokens, random.Random()).drawn, 1, 2)

    def run(folder: Path, stop: int | None) -> dict[str, Any]:
        folder.mkdir(exist_ok=True)
        model = training.new(Shape(len(tokens), 16, 1, 2, 16), 1)

        def draw(step: int) -> list[Lesson]:
            if step == stop:
                raise KeyboardInterrupt
            return lessons(step)

        training.train(model, draw, recipe, folder=folder, name="x", report=lambda line: None, save_every=2)
        return dict(model.state_dict())

    whole = run(tmp_path / "whole", None)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "cut", 5)
    resumed = run(tmp_path / "cut", None)
    assert all(torch.allclose(whole[key], resumed[key], atol=1e-5) for key in whole)


@pytest.mark.slow
def test_the_whole_measurement_runs_with_a_tiny_model(tmp_path: Path, root: Path) -> None:
    pytest.importorskip("torch", reason=NO_TORCH)
    from tuning.arms.small.__main__ import whole
    from tuning.arms.small.plan import TINY
    from tuning.arms.small.summary import write

    whole(TINY, "tiny", tmp_path)
    write(TINY, tmp_path / "tiny", tmp_path / "out")
    for name in ("report.md", "report.html", "results.json", "accuracy.png", "loss.png", "freshness.png"):
        assert (tmp_path / "out" / name).stat().st_size > 1000
