"""Gyms that lack what is said not to be had there are never answered with those that have it."""

import pytest

from tuning.wordings import read


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("只能先鋒不能抱石的館", ("先鋒攀登",), ("抱石區",)),
        ("哪間館可以先鋒卻爬不到抱石", ("先鋒攀登",), ("抱石區",)),
        ("先鋒有、抱石無的岩館", ("先鋒攀登",), ("抱石區",)),
        ("lead跟top rope都沒有的岩館", (), ("先鋒攀登", "上方確保")),
        ("不提供置物櫃的岩館", (), ("置物櫃",)),
        ("不能盥洗的館有哪些", (), ("淋浴設施",)),
        ("where can't I shower after climbing", (), ("淋浴設施",)),
        ("lead yes, shower no", ("先鋒攀登",), ("淋浴設施",)),
        ("lead yes, shower no - which gyms in Taipei?", ("先鋒攀登",), ("淋浴設施",)),
        ("gyms where I can lead but can't boulder", ("先鋒攀登",), ("抱石區",)),
        ("showers available, lockers missing", ("淋浴設施",), ("置物櫃",)),
        ("有淋浴也有置物櫃的岩館", ("淋浴設施", "置物櫃"), ()),
        ("沒有淋浴的岩館不要", ("淋浴設施",), ()),
        ("不能沒有淋浴的岩館", ("淋浴設施",), ()),
        ("gyms with showers, no problem if there are no lockers", ("淋浴設施",), ("置物櫃",)),
    ],
)
def test_what_is_not_to_be_had_is_unwanted(text: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> None:
    got = read(text).filter
    assert (set(got.facilities), set(got.not_facilities)) == (set(wanted), set(unwanted))
