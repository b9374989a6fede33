"""Folding moves no character and makes variants equal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.text.folding import bigrams, fold, is_cjk, shown


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("臺北", "台北"),
        ("龙洞", "龍洞"),
        ("攀巖", "攀岩"),
        ("Ｖ３", "v3"),
        ("５．１０ａ", "5.10a"),
        ("Comeback Arête", "comeback arete"),
        ("Don’t", "don't"),
        ("5.10–5.11", "5.10-5.11"),
    ],
)
def test_variants_fold_to_one(written: str, same: str) -> None:
    """Full width, simplified characters, accents, dashes and quotes."""
    assert fold(written) == fold(same) == same


@given(st.text(max_size=60))
def test_offsets_hold(text: str) -> None:
    """A place in the folded text is the same place in the shown one."""
    assert len(fold(shown(text))) == len(shown(text))


def test_bigrams_leave_spaces_out() -> None:
    """Pairs of characters, a single character as itself."""
    assert bigrams("天 天藍") == {"天天", "天藍"}
    assert bigrams("天") == {"天"}
    assert bigrams(" ") == set()


def test_ideographs_and_bopomofo_are_chinese() -> None:
    """Latin letters are not."""
    assert is_cjk("龍")
    assert is_cjk("ㄅ")
    assert not is_cjk("a")


def test_wide_forms_are_written_as_the_compatibility_form_writes_them() -> None:
    """What is put right quickly is what the normalisation itself makes of it, in company of what only it can."""
    for code in (*range(0x2E80, 0x3100), *range(0xF900, 0xFB00), *range(0xFE00, 0xFFF0)):
        text = f"Ａ{chr(code)}，か\u3099 {chr(code)}？"
        assert shown(text) == unicodedata.normalize("NFKC", text).replace("臺", "台"), hex(code)
