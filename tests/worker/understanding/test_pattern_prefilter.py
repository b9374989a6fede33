"""A pattern may answer without a search only where a search would find nothing; and most must."""

import gc
import json
import re
from pathlib import Path

import pytest

import worker.understanding  # noqa: F401  # every pattern is compiled by its import
from worker.text.folding import fold
from worker.understanding.matching.alternatives import alternatives
from worker.understanding.matching.literals import needed_literals
from worker.understanding.matching.patterns import AnyOf, Pattern, Table, Together, compiled, hidden, possible

EVAL = Path("data/eval")
FILES = ("golden", "golden-2", "attacks", "attacks-2", "lookalikes", "retrieval", "phrases")
QUESTIONS = [
    json.loads(line)["query"] for name in FILES for line in (EVAL / f"{name}.jsonl").read_text("utf-8").splitlines()
]
SOME = [fold(question) for question in QUESTIONS[::47]]


def patterns() -> list[Pattern]:
    """Every pattern that the readers hold."""
    return [each for each in gc.get_objects() if isinstance(each, Pattern)]


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"幾條|多少條", {"幾條", "多少條"}),
        (r"最(?:難|易)的?線", {"最難的線", "最難線", "最易的線", "最易線"}),
        (r"\bbolts?\b", {"bolt"}),
        (r"[三四]月", {"三月", "四月"}),
        (r"\d+\s*米", {"米"}),
        (r"(?:no|without) (?:any )?bolts", {"no bolts", "without bolts", "no any bolts", "without any bolts"}),
        (r"(?=別).{0,4}爬", {"爬"}),
        (r"(?:ab)+c", {"ab"}),
        (r"(?:(?!)(x)|ab)c", {"abc"}),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern: str, literals: set[str]) -> None:
    assert needed_literals(pattern)[0] == literals


@pytest.mark.parametrize("pattern", [r"x?y?", r"[^a]b*", r"路線|.", r"(?i:abc)", r"\d\s*"])
def test_what_may_be_anything_is_always_searched(pattern: str) -> None:
    assert needed_literals(pattern) == ()


def test_each_of_several_parts_must_be_there() -> None:
    digits = set("0123456789")
    assert list(needed_literals(r"(?:不要|別).{0,4}(?:傳攀|抱石)")) == [{"傳攀", "抱石"}, {"不要", "別"}]
    assert list(needed_literals(r"\d+\s?(?:條|家)", flags=re.ASCII)) == [{"條", "家"}, digits]
    # A letter or a space is in every English text, and tells nothing beside a rarer set.
    assert list(needed_literals(r"[ab].{0,4}route")) == [{"route"}]


def test_a_pattern_of_a_text_as_shown_is_told_within_the_folded_text() -> None:
    cased = Pattern(r"\b[Nn]ear ([A-Z]\w+)", cased=True)
    assert cased.search("Crags Near Taipei", within="crags near taipei") is not None
    assert cased.search("Crags in Taipei", within="crags in taipei") is None


def test_a_pattern_of_either_case_is_always_searched() -> None:
    assert needed_literals("abc", flags=2) == ()


def test_what_a_pattern_finds_is_what_re_finds() -> None:
    """Every pattern against a sample of the questions: where, in what order and in which groups."""
    everything = [(each, re.compile(each.pattern, each.flags)) for each in patterns()]
    assert len(everything) > 400
    found = 0
    for text in SOME:
        for pattern, plain in everything:
            there = [(m.span(), m.groups()) for m in plain.finditer(text)]
            assert [(m.span(), m.groups()) for m in pattern.finditer(text)] == there, (pattern.pattern, text)
            first = pattern.search(text)
            assert (None if first is None else first.span()) == (there[0][0] if there else None), pattern.pattern
            found += len(there)
    assert found > 1_000


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (r"路線|岩[場館]", [r"路線", r"岩[場館]"]),
        (r"(?:a|b)|(?:c)", ["a", "b", "c"]),
        (r"\b(?:routes?|climbs)\b|線", [r"\broutes?\b", r"\bclimbs\b", "線"]),
        (r"(?:a|(?:b|c)d)e", ["ae", "bde", "cde"]),
        (r"[|]a|\|b|[]|]c|[^]|]d|[\]|]e|\(f", ["[|]a", r"\|b", "[]|]c", "[^]|]d", r"[\]|]e", r"\(f"]),
        # What has a number, may be missing or holds a choice itself stays whole.
        (r"(?i:a)", [r"(?i:a)"]),
        (r"(?:a|b)?c", [r"(?:a|b)?c"]),
        (r"(?:a|b)(?:c|d)", [r"(?:a|b)(?:c|d)"]),
        (r"(?=a|b)c|(?<!d|e)f", [r"(?=a|b)c", r"(?<!d|e)f"]),
        # Of numbered groups each alternative must hold all, be it where nothing matches.
        (r"(a|b)|c", ["(a|b)", "(?:(?!)(?:(a|b))|c)"]),
        (r"a|(?P<one>b)|c", ["a(?:(?!)(?:(?P<one>b)))?", "(?P<one>b)", "(?:(?!)(?:(?P<one>b))|c)"]),
        (r"(?<!x)(a|b)(c)|d", [r"(?<!x)(a|b)(c)", r"(?:(?!)(?:(?<!x)(a|b)(c))|d)"]),
        (r"(?<!x)(a|b)(c)", [r"(?<!x)(a)(c)", r"(?<!x)(b)(c)"]),
        (r"\b(?:a|b) (c|d)", [r"\b(?:a) (c|d)", r"\b(?:b) (c|d)"]),
        (r"(a|b)?(c)", [r"(a|b)?(c)"]),
    ],
)
def test_a_pattern_is_taken_apart_at_its_bars(pattern: str, parts: list[str]) -> None:
    assert alternatives(pattern) == parts


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"abc|ab|b|bc", "abcb bc abab"),
        (r"b|bc|abc", "xabcbc"),
        (r"(?<=a)b|a|ab", "abab"),
        (r"^a|a$|aa", "aaaa"),
        (r"(a)(b)|b(c)?|(?P<d>c|d)", "abcbcdcab"),
    ],
)
def test_alternatives_that_overlap_are_found_as_re_finds_them(pattern: str, text: str) -> None:
    one, plain = compiled(pattern), re.compile(pattern)
    found = [(m.span(), m.groups(), m.lastindex) for m in one.finditer(text)]
    assert found == [(m.span(), m.groups(), m.lastindex) for m in plain.finditer(text)]
    assert one.sub("-", text) == plain.sub("-", text)
    assert one.sub(lambda m: f"<{m[0]}>", text) == plain.sub(lambda m: f"<{m[0]}>", text)
    for method in ("search", "match", "fullmatch"):
        ours, theirs = getattr(one, method)(text), getattr(plain, method)(text)
        assert (ours and ours.span()) == (theirs and theirs.span())


def test_few_patterns_are_searched_for() -> None:
    """What makes a reading quick, however many rules there are: hardly any pattern is tried on a question."""
    parts = [{rarest, *others} for pattern in patterns() for rarest, others, _ in pattern.parts]
    shares = sorted(sum(needs <= possible[text] for needs in parts) / len(parts) for text in SOME)
    assert shares[len(shares) // 2] < 0.03
    assert shares[-1] < 0.1


def test_a_pattern_made_later_is_found_too() -> None:
    assert possible["zzyzx road"]
    late = compiled(r"zzyzx\s+road")
    assert late.search("zzyzx road") is not None
    assert late.search("any road") is None
    assert AnyOf([late]).is_in("to zzyzx road")
    assert late.sub("x", "zzyzx road") == "x"
    assert late.sub("x", "any road") == "any road"
    assert [m.span() for m in late.finditer("zzyzx road, zzyzx road")] == [(0, 10), (12, 22)]
    assert late.match("to zzyzx road") is None
    assert late.fullmatch("zzyzx road") is not None


def test_what_is_found_in_a_text_with_masks_is_what_re_finds() -> None:
    """A text in which names are hidden is looked through for masks alone: what the whole one lacks it lacks too."""
    everything = [(each, re.compile(each.pattern, each.flags)) for each in patterns()]
    for text in SOME[::4]:
        masks = "".join(chr(0xE001 + at % 6) for at in range(len(text) // 3))
        part = hidden(text[: len(text) // 3] + masks + text[len(text) // 3 + len(masks) :], of=text)
        for pattern, plain in everything:
            first, theirs = pattern.search(part), plain.search(part)
            assert (first and first.span()) == (theirs and theirs.span()), (pattern.pattern, part)


def test_any_of_many_is_found_by_their_own_literals() -> None:
    some = [compiled(r"zzyzx|qwrt \d"), compiled(r"(?:vbnm|hjkl).{0,4}fghj")]
    either = AnyOf(some)
    texts = ("zzyzx", "to qwrt 7", "qwrt x", "hjkl or fghj", "fghj hjkl", "any road", "")
    assert [either.is_alone_in(t) for t in texts] == [any(p.search(t) for p in some) for t in texts]
    assert [either.is_alone_in(t) for t in texts] == [True, True, False, True, False, False, False]


def test_of_a_table_only_those_rows_are_asked_that_may_be_there() -> None:
    table = Table(("one", compiled(r"zzyzx")), ("two", compiled(r"qwrt \d")), ("three", compiled(r"zz|qw")))
    assert [name for name, _ in table.among("to qwrt")] == ["three"]
    assert table.names_in("qwrt 7 zzyzx") == ["one", "two", "three"]
    assert table.names_in("any road") == []
    assert not table.among("any road")


def test_a_table_and_a_group_find_what_their_patterns_find() -> None:
    rows = (("how", r"\bhow (?:hard|long)\b"), ("which", r"\bwhich\b|哪[條些]"), ("hard", r"\bhard\b|難"))
    table, group = Table(*((name, compiled(p)) for name, p in rows)), Together(*(compiled(p) for _, p in rows))
    for text in ("how hard and how long", "哪條最難", "which is hard", "somehow harder", "5.10a"):
        found = [(name, m.span()) for name, p in rows for m in re.finditer(p, text)]
        assert [(name, m.span()) for name, m in table.matches(text)] == found
        assert table.first_in(text) == (found[0][0] if found else None)
        assert group.may_be_in(text) or not found
    assert not group.may_be_in("5.10a")


def test_no_pattern_cuts_a_long_name_into_runs_in_every_way() -> None:
    """Of a name of forty letters there are 2**40 ways: a pattern that tried them would never come to an end."""
    for text in (
        "\ue002" * 40 + " " + "\ue003" * 40 + ". i like tufa. which route has it",
        "我想去" + "\ue001" * 40 + "的x",
    ):
        for pattern in patterns():
            for part in pattern.parts:
                part[-1].search(text)
