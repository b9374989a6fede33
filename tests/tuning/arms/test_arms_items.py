"""The items: enough of each kind, true by the data, the same from the same seed, never in a training phrasing."""

import json
from collections import Counter
from dataclasses import replace

import pytest

from tuning.arms import check, items
from tuning.arms.facts import DATA, facts, folded, taken
from tuning.arms.items import Item
from tuning.arms.wording import ASKING, CARD, item_questions, training_questions


@pytest.fixture(scope="module")
def committed() -> list[Item]:
    """The items of the repository."""
    return items.load()


def test_the_committed_items_are_what_the_builder_makes_and_have_the_committed_hash() -> None:
    text = items.ITEMS.read_text("utf-8")
    assert items.dump(items.build()) == text
    assert items.digest(text) == items.SHA.read_text("utf-8").strip()


def test_there_are_enough_of_each_kind(committed: list[Item]) -> None:
    kinds = Counter(item.kind for item in committed)
    assert len(committed) >= 700
    assert 0.10 <= kinds["unanswerable"] / len(committed) <= 0.15
    assert min(kinds["card"], kinds["term"]) >= 40
    buckets = Counter(item.bucket for item in committed if item.kind == "fact")
    assert sorted(bucket for bucket in buckets if bucket) == [1, 2, 3, 4, 5]
    assert min(buckets.values()) >= 80
    locales = Counter(item.locale for item in committed)
    assert min(locales.values()) >= 0.4 * len(committed)


@pytest.mark.slow
def test_every_item_is_true_by_a_second_reading_of_the_data(committed: list[Item]) -> None:
    wrong = {item.id: found for item in committed if (found := check.problems(item))}
    assert not wrong


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("value", "5.15d", "marked right"),
        ("name", "沒有人的路", "is not called"),
        ("right", None, "the right one marked"),
    ],
)
def test_the_second_reading_notices_a_wrong_item(committed: list[Item], field: str, value: object, said: str) -> None:
    item = next(each for each in committed if each.attribute == "grade" and each.kind == "fact")
    changed = Item(**{**{key: getattr(item, key) for key in Item.__slots__}, field: value})
    assert any(said in problem for problem in check.problems(changed))


def test_a_value_that_is_published_is_not_unanswerable(committed: list[Item]) -> None:
    item = next(each for each in committed if each.attribute == "length" and each.kind == "fact")
    assert check.problems(replace(item, kind="unanswerable", why="no published value"))


def test_invented_names_are_nobodys() -> None:
    names = [name for found in items.invented_names().values() for name in found]
    assert len(set(names)) == len(names) >= 55
    assert not [name for name in names if taken()[folded(name)]]


def test_no_item_is_asked_in_words_that_training_uses() -> None:
    for attribute, by_locale in ASKING.items():
        for locale in by_locale:
            train = training_questions(attribute, locale, "…")
            assert not set(train) & set(item_questions(attribute, locale, "…"))
            assert len(train) == len(set(train)) >= 7
    assert all(len(set(frames)) == len(frames) >= 4 for frames in CARD.values())


def test_facts_keep_unknown_apart_from_none() -> None:
    bolts = {fact.id: fact for fact in facts() if fact.attribute == "bolts"}
    rows = {
        row["id"]: row for row in map(json.loads, (DATA / "taiwan" / "routes.jsonl").read_text("utf-8").splitlines())
    }
    assert all("bolt_count" in rows[row_id] for row_id in bolts)
    none = next(fact for fact in bolts.values() if fact.values["en"] == "0")
    assert "no bolts" in none.accepted
