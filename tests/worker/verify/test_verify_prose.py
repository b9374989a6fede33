"""Free prose is held to its claims: ordinary words that are also route names pass, and no altered figure does."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from schemas.evidence import Claim, ComputedValue, Draft, Evidence, EvidenceItem, Sentence
from tests.worker.taiwan import published
from worker.sql.facts import flatten
from worker.verify import check, render

SEED = 20261125
WANTED = 2_000
ORDINARY = ("直上", "無名", "斜板", "樓梯", "通道", "正上", "散步路線", "大拇指", "肥牛", "瘦馬")
"""Routes whose names are words that a sentence about climbing may use for themselves."""

ITEMS = (
    EvidenceItem(1, "a", "route", "直上", {"name": "直上", "grade": "5.12b", "length_m": 10.0, "bolt_count": 0}),
    EvidenceItem(2, "b", "route", "無名", {"name": "無名", "grade": "5.9"}),
)
EVIDENCE = Evidence(ITEMS)


@pytest.mark.parametrize(
    ("text", "claims", "ok"),
    [
        ("直上 5.12b [1]", (Claim(1, "name", "直上"), Claim(1, "grade", "5.12b")), True),
        ("從起點一路直上，走到無名小徑。", (), True),
        (
            "直上 5.12b，無名 5.9 [1][2]",
            tuple(Claim(i.n, a, i.facts[a]) for i in ITEMS for a in ("name", "grade")),
            True,
        ),
        (
            "直上 5.9，無名 5.12b [1][2]",
            tuple(Claim(i.n, a, i.facts[a]) for i in ITEMS for a in ("name", "grade")),
            False,
        ),
        ("直上 5.12b [2]", (Claim(1, "name", "直上"), Claim(1, "grade", "5.12b")), False),
        ("直上 5.12b", (Claim(1, "name", "直上"), Claim(1, "grade", "5.12b")), False),
        ("直上 5.12b+ [1]", (Claim(1, "name", "直上"), Claim(1, "grade", "5.12b")), False),
        ("直上 15.12b [1]", (Claim(1, "name", "直上"), Claim(1, "grade", "5.12b")), False),
        ("直上長 10 公尺 [1]", (Claim(1, "name", "直上"), Claim(1, "length_m", 10)), True),
        ("無名長度不明 [2]", (Claim(2, "name", "無名"), Claim(2, "length_m", None)), True),
        ("直上長度不明 [1]", (Claim(1, "name", "直上"), Claim(1, "length_m", None)), False),
        ("直上沒有 bolt [1]", (Claim(1, "name", "直上"), Claim(1, "bolt_count", False)), False),
        ("直上有三條繩距 [1]", (Claim(1, "name", "直上"),), False),
        ("直上有３個難關 [1]", (Claim(1, "name", "直上"),), False),
        ("直上大約五點十二 [1]", (Claim(1, "name", "直上"),), False),
        ("這裡有 7 條。", (), False),
    ],
)
def test_prose_is_held_to_its_claims(text: str, claims: tuple[Claim, ...], ok: bool) -> None:
    """Free prose may use any words, also those that are names, but no figure, grade or source of its own."""
    assert check(Draft((Sentence(text, claims),)), EVIDENCE).ok is ok


def named() -> Evidence:
    """The rows of the routes with ordinary names, and how many there are."""
    rows = [next(r for r in published("routes") if r["name"] == name) for name in ORDINARY]
    items = tuple(EvidenceItem(n, r["id"], "route", r["name"], flatten(r)) for n, r in enumerate(rows, 1))
    return Evidence(items, (ComputedValue("count", len(items)),))


FORMS = (
    "想從起點一路直上的人可以試{name}，難度是 {grade} [{n}]。",
    "沿著無名小徑走到斜板下方，左邊就是 {grade} 的{name} [{n}]。",
    "{name}的起攀點在樓梯旁邊，過了通道再往正上方爬，{grade} [{n}]。",
    "先去散步路線熱身，再排{name}（{grade}）[{n}]。",
    "After a walk up the stairs, {name} goes straight up the slab at {grade} [{n}].",
)
OPENINGS = (
    "這裡挑了 {count} 條，名字都很普通。",
    "給大拇指還在痠的人，共 {count} 條。",
    "Here are {count} with plain names. ",
)
LENGTHS = ("{name}長 {length}，別被斜板騙了 [{n}]。", "{name} is {length} of unnamed slab [{n}].")


def written(evidence: Evidence, chance: random.Random) -> Draft:
    """A few sentences as a model would write them, whose figures and names are claims."""
    count = Claim(None, "count", len(evidence.items))
    locale = chance.choice(("zh-TW", "en"))
    sentences = [Sentence(chance.choice(OPENINGS).format(count=render("count", count.value, locale)), (count,))]
    for item in chance.sample(evidence.items, chance.randint(1, 4)):
        form = chance.choice(FORMS)
        claims = [Claim(item.n, key, item.facts[key]) for key in ("name", "grade")]
        said = {"n": str(item.n), **{c.attribute: render(c.attribute, c.value, locale) for c in claims}}
        sentences.append(
            Sentence(form.format(**said), tuple(sorted(claims, key=lambda c: form.index(f"{{{c.attribute}}}"))))
        )
        if "length_m" in item.facts and chance.random() < 0.5:
            length = Claim(item.n, "length_m", item.facts["length_m"])
            form = chance.choice(LENGTHS)
            text = form.format(name=said["name"], n=item.n, length=render("length_m", length.value, locale))
            sentences.append(Sentence(text, (claims[0], length)))
    return Draft(tuple(sentences))


def test_ordinary_words_that_are_names_do_not_stop_a_true_draft() -> None:
    """None of hundreds of true drafts is stopped, though each uses several route names as words."""
    evidence, chance = named(), random.Random(SEED)
    for _ in range(500):
        draft = written(evidence, chance)
        found = check(draft, evidence)
        assert found.ok, (draft.text, found.failures)


def test_no_altered_prose_gets_through() -> None:
    """Another route's grade or length, a shifted letter, a changed figure or count, a moved or dropped source, a row
    that is not there: every one of thousands is stopped."""
    evidence, chance = named(), random.Random(SEED)
    counts = dict.fromkeys(ALTERATIONS, 0)
    while sum(counts.values()) < WANTED:
        draft = written(evidence, chance)
        alter = chance.choice(ALTERATIONS)
        at = chance.randrange(len(draft.sentences))
        changed = alter(draft.sentences[at], evidence, chance)
        if changed is None or changed == draft.sentences[at]:
            continue
        counts[alter] += 1
        altered = Draft((*draft.sentences[:at], changed, *draft.sentences[at + 1 :]))
        assert not check(altered, evidence).ok, (alter.__name__, draft.sentences[at].text, changed.text)
    assert min(counts.values()) > 50, counts


def another_rows_value(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    """Claim and text say the grade or the length of another route."""
    claim = chance.choice(s.claims)
    others = [v for i in evidence.items if (v := i.facts.get(claim.attribute)) is not None and v != claim.value]
    if claim.n is None or claim.attribute == "name" or not others:
        return None
    new = replace(claim, value=chance.choice(others))
    return _restated(s, claim, new)


def only_the_text_says_otherwise(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    """The grade in the text is another than the claimed one."""
    claim = next((c for c in s.claims if c.attribute == "grade"), None)
    if claim is None:
        return None
    other = chance.choice([g for g in ("5.6", "5.10c", "5.12d", "5.13a") if g != claim.value])
    return replace(s, text=s.text.replace(str(claim.value), other, 1))


def a_figure_is_changed(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    """One digit of a grade, a length, a count or a source is another."""
    places = [m.start() for m in re.finditer(r"\d", s.text)]
    at = chance.choice(places)
    digit = chance.choice([d for d in "0123456789" if d != s.text[at]])
    return replace(s, text=s.text[:at] + digit + s.text[at + 1 :])


def a_letter_is_shifted(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    """5.10a becomes 5.10b."""
    found = re.search(r"5\.\d+([a-d])", s.text)
    if found is None:
        return None
    letter = chance.choice([c for c in "abcd" if c != found.group(1)])
    return replace(s, text=s.text[: found.end() - 1] + letter + s.text[found.end() :])


def a_count_is_changed(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    claim = next((c for c in s.claims if c.attribute == "count"), None)
    if claim is None or not isinstance(claim.value, int):
        return None
    return _restated(s, claim, replace(claim, value=claim.value + chance.choice((-1, 1, 10))))


def names_are_exchanged(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    """The claimed name is that of another route, in claim and text."""
    claim = next((c for c in s.claims if c.attribute == "name"), None)
    if claim is None:
        return None
    other = chance.choice([i for i in evidence.items if i.n != claim.n])
    return _restated(s, claim, replace(claim, value=other.facts["name"]))


def a_source_is_moved(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    other = chance.choice([n for n in range(1, 13) if f"[{n}]" not in s.text])
    return replace(s, text=re.sub(r"\[\d+\]", f"[{other}]", s.text)) if "[" in s.text else None


def a_source_is_dropped(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    return replace(s, text=re.sub(r" ?\[\d+\]", "", s.text)) if "[" in s.text else None


def a_claim_is_left_out(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    """The text holds a figure that no claim stands for."""
    claim = chance.choice(s.claims)
    return None if claim.attribute == "name" else replace(s, claims=tuple(c for c in s.claims if c is not claim))


def a_route_is_invented(s: Sentence, evidence: Evidence, chance: random.Random) -> Sentence | None:
    """A route that is in no row, called by an ordinary word, with or without a claim."""
    n, name = len(evidence.items) + chance.randint(1, 9), chance.choice(("直上", "火焰之路", "Plain Line"))
    claims = (Claim(n, "name", name), Claim(n, "grade", "5.10a"))
    return Sentence(f"{name}的難度是 5.10a [{n}]。", claims if chance.random() < 0.5 else ())


ALTERATIONS: tuple[Callable[[Sentence, Evidence, random.Random], Sentence | None], ...] = (
    another_rows_value,
    only_the_text_says_otherwise,
    a_figure_is_changed,
    a_letter_is_shifted,
    a_count_is_changed,
    names_are_exchanged,
    a_source_is_moved,
    a_source_is_dropped,
    a_claim_is_left_out,
    a_route_is_invented,
)


def _restated(s: Sentence, old: Claim, new: Claim) -> Sentence | None:
    for locale in ("zh-TW", "en"):
        before, after = render(old.attribute, old.value, locale), render(new.attribute, new.value, locale)
        if before in s.text and before != after:
            return Sentence(s.text.replace(before, after, 1), tuple(new if c is old else c for c in s.claims))
    return None
