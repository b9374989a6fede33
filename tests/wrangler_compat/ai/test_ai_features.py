"""Features: the same text gives the same buckets for ever, since a model file depends on them."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from wrangler_compat.ai.features import buckets, grams


def test_chinese_runs_give_one_to_three_grams() -> None:
    assert sorted(grams("校門口")) == sorted(["校", "門", "口", "校門", "門口", "校門口"])


def test_a_grade_with_a_letter_is_also_the_grade() -> None:
    assert grams("5.11a") == ["=5.11a", "=5.11"]
    assert grams("5.10") == ["=5.10"]
    assert grams("V5")[0] == "=v5"


def test_words_give_themselves_and_their_pieces() -> None:
    assert set(grams("Roof")) >= {"=roof", "<ro", "roof", "of>"}
    assert set(grams("roofs")) & set(grams("roof")) >= {"<ro", "roo", "oof"}


def test_width_case_and_variants_make_no_difference() -> None:
    assert buckets("ＲＯＯＦ　臺北", 65536) == buckets("roof 台北", 65536)


def test_the_buckets_of_a_known_text_stay_as_they_are() -> None:
    """A change here makes every trained file wrong: FEATURES_VERSION must change with it."""
    assert buckets("龍洞 5.10a", 65536) == {19095: 1, 20118: 1, 41215: 1, 45745: 1, 57165: 1}


def test_a_text_without_features_has_the_bucket_zero() -> None:
    assert buckets("，。", 1024) == {0: 1}


@given(st.text(max_size=60))
def test_any_text_has_buckets_inside_the_size(text: str) -> None:
    found = buckets(text, 256)
    assert found
    assert all(0 <= bucket < 256 and count >= 1 for bucket, count in found.items())


def test_importing_the_bindings_loads_no_heavy_library() -> None:
    """A cold process answers before LanceDB and numpy are there."""
    code = (
        "import sys, wrangler_compat.vectorize, wrangler_compat.ai\n"
        "heavy = {'lancedb', 'pyarrow', 'numpy'} & set(sys.modules)\n"
        "sys.exit(f'loaded {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
