"""The bank of wordings is as its format says, and plainer words mend more of it than they harm."""

import pytest

from tuning.wordings import NOTHING, Wording, bare, filled, is_at_a_loss, is_read, parse, read, read_bank

EVERY = 12


def test_the_bank_holds_wordings_in_both_languages_and_questions_that_nothing_answers() -> None:
    bank = read_bank()
    assert len(bank) > 15_000
    assert sum(wording.question == NOTHING for wording in bank) > 1_500
    assert len({wording.question for wording in bank}) > 1_900
    assert any(wording.follows for wording in bank)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["who set {route}"], "stands before the first"),
        (["= Who made {route}?", "who set it"], "route must stand in both"),
        (["= Which gyms have showers?", "showers at {gym}"], "gym must stand in both"),
    ],
)
def test_a_broken_line_is_told_with_its_number(lines: list[str], told: str) -> None:
    with pytest.raises(ValueError, match=f"a.txt:{len(lines)}: .*{told}"):
        list(parse(lines, "a.txt"))


def test_a_place_may_narrow_a_wording_and_then_narrows_its_question() -> None:
    (wording,) = parse(["= Which gyms have showers?", "{place} gyms with a shower"], "a.txt")
    text, question = filled(wording)
    place = text.removesuffix(" gyms with a shower")
    assert question == f"Which gyms have showers in {place}?"
    text, question = filled(Wording("{place}可以洗澡的館", "有淋浴設施的岩館有哪些？", follows=False))
    assert question == text.removesuffix("可以洗澡的館") + "有淋浴設施的岩館有哪些？"


def test_what_follows_is_marked_until_alone() -> None:
    found = list(parse(["@history", "= 那{crag}呢？", "換成{crag}", "@alone", "= 你好", "哈囉"], "a.txt"))
    assert [wording.follows for wording in found] == [True, False]


@pytest.mark.slow
def test_plainer_words_mend_wordings_and_harm_none() -> None:
    some = [wording for wording in read_bank() if not wording.follows][::EVERY]
    asked = [wording for wording in some if wording.question != NOTHING]
    nothing = [filled(wording)[0] for wording in some if wording.question == NOTHING]
    with bare():
        before = [is_read(wording) for wording in asked]
        lost = [is_at_a_loss(read(text)) for text in nothing]
    now = [is_read(wording) for wording in asked]
    assert sum(now) > 1.1 * sum(before)
    assert not [w.text for w, was, has in zip(asked, before, now, strict=True) if was and not has]
    assert not [text for text, was in zip(nothing, lost, strict=True) if was and not is_at_a_loss(read(text))]
