"""Characters that sound alike are one in the ear; offsets stay."""

import pytest

from worker.text.sounds import readings, sounds


@pytest.mark.parametrize(
    ("name", "written"),
    [("德芙蘭", "德芙籃"), ("音樂廳", "音樂聽"), ("二重奏", "二從奏"), ("壽山", "守山"), ("心流", "星流")],
)
def test_a_name_is_heard_in_other_characters(name: str, written: str) -> None:
    """A name may hold a character in any of its readings; what is typed is taken in the usual one."""
    assert sounds(written) in readings(name)
    assert len(sounds(written)) == len(written)


def test_latin_and_other_sounds_stay_apart() -> None:
    """Nothing but Chinese characters is changed, and no two sounds are one."""
    assert sounds("5.11 b") == "5.11 b"
    assert sounds("龍洞") not in readings("墾丁")
