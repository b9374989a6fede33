"""A value that is made at once is the frozen dataclass that it was, errors included."""

from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from schemas.quickly_made import quickly_made


@quickly_made
@dataclass(frozen=True)
class Route:
    """A value with a field that must be given."""

    name: str
    grade: str = "5.9"
    bolts: int | None = None


def test_it_has_what_was_given_and_the_rest_by_default() -> None:
    assert (Route("x").grade, Route("x", "5.8", bolts=4).bolts) == ("5.9", 4)
    assert Route("x") == Route(name="x") != Route("y")
    assert hash(Route("x")) == hash(Route("x"))
    assert repr(Route("x")) == "Route(name='x', grade='5.9', bolts=None)".replace("Route", Route.__qualname__)
    assert replace(Route("x"), bolts=2) == Route("x", bolts=2)


def test_it_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Route("x").grade = "5.10a"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("args", "named", "said"),
    [
        ((), {}, "name"),
        (("x",), {"height": 3}, "height"),
        (("x",), {"name": "y"}, "name"),
        (("x", "5.8", 4, 5), {}, "positional"),
    ],
)
def test_what_is_missing_unknown_or_given_twice_is_named(
    args: tuple[object, ...], named: dict[str, object], said: str
) -> None:
    with pytest.raises(TypeError, match=said):
        Route(*args, **named)  # type: ignore[arg-type]
