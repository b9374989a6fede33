"""McNemar, the paired bootstrap and Holm against values that are known from elsewhere."""

import pytest

from tuning.eval.paired import difference, holm, interval, mcnemar


def test_mcnemar_is_the_binomial_test_of_the_discordant_pairs() -> None:
    # R: binom.test(1, 10)$p.value = 0.02148438; binom.test(3, 15)$p.value = 0.03515625.
    assert mcnemar(1, 9) == pytest.approx(0.02148438, rel=1e-6)
    assert mcnemar(12, 3) == pytest.approx(0.03515625, rel=1e-9)
    assert mcnemar(5, 5) == 1.0
    assert mcnemar(0, 0) == 1.0
    assert 0 < mcnemar(900, 300) < 1e-60


def test_holm_is_the_step_down_of_the_paper() -> None:
    # R: p.adjust(c(.01, .04, .03, .005), "holm") = .03 .06 .06 .02
    adjusted = holm({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005})
    assert list(adjusted.values()) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm({"a": 0.6, "b": 0.9}) == {"a": 1.0, "b": 1.0}


def test_a_difference_counts_who_alone_was_right() -> None:
    found = difference([1, 1, 1, 0, 0.0], [1, 0, 0, 1, 0.0])
    assert (found.only_one, found.only_other, found.n) == (2, 1, 5)
    assert found.value == pytest.approx(0.2)
    assert found.low < 0.2 < found.high
    assert found == difference([1, 1, 1, 0, 0.0], [1, 0, 0, 1, 0.0])


def test_the_interval_has_the_width_of_the_normal_one_for_many_items() -> None:
    values = [1.0] * 300 + [0.0] * 700
    low, high = interval(values)
    half = 1.96 * (0.3 * 0.7 / 1000) ** 0.5
    assert low == pytest.approx(0.3 - half, abs=0.006)
    assert high == pytest.approx(0.3 + half, abs=0.006)


def test_different_items_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="1 and 2 scores"):
        difference([1], [1, 0])
