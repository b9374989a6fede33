"""Most questions read the same whatever is said around them; what is measured is what is read."""

from tuning.around import measured, said_around


def test_what_is_said_around_a_question_seldom_changes_it() -> None:
    """Courtesies change one reading in twenty at most, what is told of the asker one in four; the shares are higher."""
    least = {"courtesy": 0.95, "told": 0.75}
    found = measured(12)
    for kind, share in least.items():
        held = [each for each in found if each.kind == kind]
        assert sum(each.same for each in held) >= share * sum(each.of for each in held)


def test_every_saying_holds_a_question_once() -> None:
    found = list(said_around())
    assert {(locale, kind) for locale, kind, _ in found} == {
        (locale, kind) for locale in ("zh-TW", "en") for kind in ("courtesy", "told")
    }
    assert all(said.count("{}") == 1 for _, _, said in found)
