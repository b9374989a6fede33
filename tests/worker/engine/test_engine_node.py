"""A node's signature is its contract: what keeps it works like a function, what breaks a rule does not import."""

from collections.abc import Callable
from typing import Any, NotRequired, TypedDict

import pytest

from schemas.context import Verdict
from schemas.evidence import Relaxation
from worker.env import Env
from worker.errors import ContractError, SettingError
from worker.node import node, read_keys


class Tried(TypedDict):
    attempt: int
    limit: NotRequired[int]


@node
async def again(limit: int, attempt: int = 0, *, env: Env, by: int = 1, share: float = 0.5, word: str = "x") -> Tried:
    """Try once more.

    Nobody reads this line.
    """
    return {"attempt": attempt + by}


@node
async def silent(query: str, relaxed: tuple[Relaxation, ...] | None = None, *, env: Env, loud: bool = False) -> None:
    """Write nothing."""


async def test_a_node_is_called_like_the_function_that_it_is(env: Env) -> None:
    assert await again(3, 4, env=env) == {"attempt": 5}
    assert await again(3, attempt=1, env=env, by=2) == {"attempt": 3}
    await silent("a", env=env)


def test_a_node_tells_its_contract() -> None:
    assert again.id == "again"
    assert again.doc == "Try once more."
    assert again.needs == ("limit",)
    assert again.takes == (("attempt", 0),)
    assert again.reads == ("limit", "attempt")
    assert again.writes == {"attempt"}
    assert again.may_write == {"limit"}
    assert again.settings == {"by": 1, "share": 0.5, "word": "x"}
    assert (silent.writes, silent.may_write) == (frozenset(), frozenset())


async def test_settings_are_set_without_changing_the_node(env: Env) -> None:
    assert await again.set(by=10)(1, env=env) == {"attempt": 10}
    assert await again(1, env=env) == {"attempt": 1}


def test_a_whole_number_serves_where_a_fraction_is_wanted() -> None:
    value = again.set(share=1).settings["share"]
    assert (value, type(value)) == (1.0, float)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"keep": 3}, "again has no setting 'keep'; it has: by, share, word"),
        ({"by": True}, "again.by wants int, got True"),
        ({"word": 1}, "again.word wants str, got 1"),
    ],
)
def test_an_unknown_setting_or_another_type_is_refused(settings: dict[str, Any], says: str) -> None:
    with pytest.raises(SettingError, match=says):
        again.set(**settings)


def test_a_node_without_settings_says_so() -> None:
    @node
    async def plain(*, env: Env) -> None:
        """Do nothing."""

    with pytest.raises(SettingError, match="it has: none"):
        plain.set(keep=1)


async def _undocumented(*, env: Env) -> None:
    return None


def _not_async(*, env: Env) -> None:
    """Answer at once."""


async def _unknown_key(question: str, *, env: Env) -> None:
    """Read what nobody writes."""


async def _another_type(limit: str, *, env: Env) -> None:
    """Read a number as text."""


async def _none_for_a_needed_type(limit: int | None = 5, *, env: Env) -> None:
    """Take None for a key that is never None, without saying so by the default."""


async def _many(*limit: int, env: Env) -> None:
    """Take any number of keys."""


async def _positional_only(limit: int, /, *, env: Env) -> None:
    """Take a key that has no name."""


async def _no_env(limit: int) -> None:
    """Touch nothing at all."""


async def _env_of_another_type(*, env: dict[str, int]) -> None:
    """Take something else for the environment."""


async def _setting_without_default(*, env: Env, keep: int) -> None:
    """Want a setting that nobody set."""


async def _setting_that_is_no_plain_value(*, env: Env, keep: tuple[int, ...] = ()) -> None:
    """Want a setting that cannot be written in one word."""


async def _setting_annotated_otherwise(*, env: Env, keep: float = 1) -> None:
    """Say fraction and mean a whole number."""


async def _returns_a_dict(*, env: Env) -> dict[str, int]:
    """Name no key."""
    return {}


async def _returns_what_it_likes(*, env: Env):  # type: ignore[no-untyped-def]
    """Name no type."""


class Odd(TypedDict):
    question: str


class Mistyped(TypedDict):
    limit: str


async def _writes_unknown(*, env: Env) -> Odd:
    """Write what nobody reads."""
    return {"question": ""}


async def _writes_another_type(*, env: Env) -> Mistyped:
    """Write a number as text."""
    return {"limit": ""}


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (_undocumented, "has no docstring"),
        (_not_async, "must be an async function"),
        (_unknown_key, r"reads 'question', which is no key"),
        (_another_type, r"reads 'limit' as str, schemas/context.py says int"),
        (_none_for_a_needed_type, r"reads 'limit' as int \| None, schemas/context.py says int"),
        (_many, "parameter limit must be a plain one"),
        (_positional_only, "parameter limit must be a plain one"),
        (_no_env, "must take `env: Env`, keyword-only"),
        (_env_of_another_type, "must take `env: Env`, keyword-only"),
        (_setting_without_default, "setting keep needs a plain default"),
        (_setting_that_is_no_plain_value, "setting keep needs a plain default"),
        (_setting_annotated_otherwise, "setting keep is annotated float, defaults to 1"),
        (_returns_a_dict, "must return a TypedDict"),
        (_returns_what_it_likes, "must return a TypedDict"),
        (_writes_unknown, "writes 'question', which is no key"),
        (_writes_another_type, "writes 'limit' as str, schemas/context.py says int"),
    ],
)
def test_a_function_that_breaks_a_rule_is_no_node(broken: Callable[..., Any], says: str) -> None:
    """Each rule of worker/node.py has the function that breaks it, and a message that names node and key."""
    with pytest.raises(ContractError, match=rf"^node {broken.__name__}: .*{says}"):
        node(broken)


def test_a_condition_reads_keys_by_the_same_rules() -> None:
    def tired(attempt: int, verdict: Verdict = "spent") -> bool:
        return attempt > 1

    assert read_keys("tired", tired) == (("attempt",), (("verdict", "spent"),))
