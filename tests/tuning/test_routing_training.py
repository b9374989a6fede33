"""The trainer of what is to the articles: what counts as that, what is kept out, and the shipped card."""

import hashlib
import json
from typing import Any

import pytest

from tuning.answerable.corpus import UNREAD
from tuning.eval import golden
from tuning.routing.__main__ import MODEL
from tuning.routing.corpus import asked, of_articles
from wrangler_compat.ai.local import load_engine

TEXT = [{"text_any": ["knot"]}]


@pytest.mark.parametrize(
    ("types", "expect", "tags", "wanted"),
    [
        (["general-knowledge", "hybrid"], TEXT, ["knots"], True),
        (["gyms", "sql"], [{"value_of": {"id": "kirin", "field": "phone"}}], ["gym"], False),
        (["general-knowledge", "crags"], TEXT, ["rain"], None),
        (["general-knowledge", "hybrid"], TEXT, ["greeting"], None),
        (["general-knowledge", "out-of-scope"], [{"abstain": True}], ["abstain"], False),
        (["general-knowledge"], [{"any": [*TEXT, {"declined": True}]}], ["aside"], False),
    ],
)
def test_what_is_to_the_articles_is_told_by_what_is_accepted(
    types: list[str], expect: list[dict[str, Any]], tags: list[str], wanted: bool | None
) -> None:
    assert of_articles({"query_type": types, "expect": expect, "tags": tags}) is wanted


def test_nothing_is_learned_from_what_it_is_measured_on() -> None:
    """Neither from the unread sets nor from the questions of other sets that those say anew."""
    unread = {row.get("of", row["id"]) for name in UNREAD for row in golden.load(name)}
    learned = {each.group.removeprefix("set ") for each in asked(("golden-57", "golden-60", "anew-2"))}
    assert len(learned) > 40
    assert not learned & unread


async def test_the_card_tells_of_the_file_beside_it() -> None:
    card = json.loads(MODEL.with_suffix(".json").read_text("utf-8"))
    assert card["sha256"] == hashlib.sha256(MODEL.read_bytes()).hexdigest()
    assert card["questions"] == sum(card["by_label"].values())
    assert card["out_of_fold"]["roc_auc"] >= 0.99
    assert load_engine(MODEL).describe()["labels"] == card["labels"]
