"""Alterations of a true draft, each of which makes it say something untrue or unsourced."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from schemas.evidence import Claim, Draft, Evidence, Sentence
from worker.compose import LITERALS
from worker.verify import check, render
from worker.verify.derived import value_of
from worker.verify.numbered import item_of

Pair = tuple[Draft, Evidence]
Alteration = Callable[[Draft, Evidence, random.Random], Draft | None]
"""Answers None when it does not apply or would leave the draft true."""


def altered(drafts: Sequence[Pair], alterations: Sequence[Alteration], *, wanted: int, seed: int) -> dict[str, int]:
    """Alter drafts so many times, hold that the check stops each one, and answer how often each alteration applied."""
    chance = random.Random(seed)
    counts: dict[str, int] = {}
    tried = 0
    while sum(counts.values()) < wanted:
        tried += 1
        assert tried < 60 * wanted, f"too few of the alterations apply: {counts}"
        draft, evidence = chance.choice(drafts)
        alter = chance.choice(alterations)
        changed = alter(draft, evidence, chance)
        if changed is None:
            continue
        counts[alter.__name__] = counts.get(alter.__name__, 0) + 1
        result = check(changed, evidence, literals=LITERALS)
        assert not result.ok, (alter.__name__, draft.text, changed.text)
        assert result.groundedness < 1.0
    return counts


def another_routes_grade(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """Claim and text say the grade of another item."""
    return _claim_of_another(draft, evidence, chance, {"grade"})


def another_line_of_the_log(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """Day, style, times or rating are those of another route of the asker's."""
    return _claim_of_another(draft, evidence, chance, {"my_day", "my_style", "my_times", "my_rating"})


def another_items_reason(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """A reason, a distance or a role that the evidence holds, of another item than the line's."""
    at, claim = _some_claim(draft, chance, lambda c: c.n is None and item_of(c.attribute) is not None)
    if claim is None:
        return None
    own, part = item_of(claim.attribute), draft.sentences[at].part
    held = evidence if part is None else evidence.parts[part].evidence
    kind = claim.attribute.replace(f".{own}", "", 1)
    others = [
        v
        for v in held.values
        if (n := item_of(v.key)) not in (None, own) and v.key.replace(f".{n}", "", 1) == kind and v.value != claim.value
    ]
    if not others or not draft.sentences[at].claims[0].n:
        return None
    other = chance.choice(others)
    return _restated(draft, at, claim, Claim(None, other.key, other.value))


def another_state_of_the_log(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """Climbed becomes not climbed, or the other way round."""
    at, claim = _some_claim(draft, chance, lambda c: c.attribute == "my_state")
    if claim is None:
        return None
    other = chance.choice([state for state in ("done", "tried", "open") if state != claim.value])
    return _restated(draft, at, claim, replace(claim, value=other))


def a_preference_is_put_in_the_mouth(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """Words that the asker has not said are quoted as theirs."""
    at, claim = _some_claim(draft, chance, lambda c: c.attribute.startswith("memory."))
    return None if claim is None else _restated(draft, at, claim, replace(claim, value="我只爬 5.14"))


def another_rows_value(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """Claim and text say another attribute's value of another item."""
    return _claim_of_another(
        draft,
        evidence,
        chance,
        {"name", "name_en", "type", "length_m", "bolt_count", "address", "phone", "opening_hours"},
    )


def text_says_another_grade(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """Only the text is changed: a claimed grade is printed as another one."""
    at, claim = _some_claim(draft, chance, lambda c: c.attribute == "grade" and isinstance(c.value, str))
    if claim is None:
        return None
    others = {i.facts["grade"] for i in evidence.items if "grade" in i.facts} | {"5.10a", "5.13c", "5.7"}
    other = str(chance.choice(sorted(str(o) for o in others if o != claim.value)))
    return _with_text(draft, at, draft.sentences[at].text.replace(str(claim.value), other, 1))


def a_letter_is_shifted(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """One letter or digit of a grade in the text changes."""
    places = [(i, m) for i, s in enumerate(draft.sentences) for m in re.finditer(r"5\.\d+([a-d])", s.text)]
    if not places:
        return None
    at, match = chance.choice(places)
    text = draft.sentences[at].text
    letter = chance.choice([c for c in "abcd" if c != match.group(1)])
    return _with_text(draft, at, text[: match.end() - 1] + letter + text[match.end() :])


def a_figure_is_changed(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """One digit anywhere in the text changes: counts, lengths, prices, hours, names, citations."""
    places = [(i, m.start()) for i, s in enumerate(draft.sentences) for m in re.finditer(r"\d", s.text)]
    if not places:
        return None
    at, position = chance.choice(places)
    text = draft.sentences[at].text
    digit = chance.choice([d for d in "0123456789" if d != text[position]])
    return _with_text(draft, at, text[:position] + digit + text[position + 1 :])


def a_count_is_changed(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """A computed figure is changed in claim and text alike."""
    at, claim = _some_claim(
        draft, chance, lambda c: c.n is None and isinstance(c.value, int) and not isinstance(c.value, bool)
    )
    if claim is None or not isinstance(claim.value, int):
        return None
    return _restated(draft, at, claim, replace(claim, value=claim.value + chance.choice([-1, 1, 10, 100])))


def names_are_swapped(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """Two list entries exchange their names in the text."""
    named = [
        (i, c)
        for i, s in enumerate(draft.sentences)
        for c in s.claims[:1]
        if c.attribute in ("name", "name_en") and isinstance(c.value, str)
    ]
    if len(named) < 2:
        return None
    (i, a), (j, b) = chance.sample(named, 2)
    if i == j or render(a.attribute, a.value, "zh-TW") == render(b.attribute, b.value, "zh-TW"):
        return None
    first = _with_text(draft, i, draft.sentences[i].text.replace(str(a.value), str(b.value), 1))
    return first and _with_text(first, j, draft.sentences[j].text.replace(str(b.value), str(a.value), 1))


def a_route_is_invented(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """A line about a route that is not in the evidence, with or without claims of its own."""
    n = chance.choice([len(evidence.items) + 1, 99])
    grade, name = chance.choice(["5.9", "5.10b", "5.12a"]), chance.choice(["火焰之路", "Flame Road", "直上"])
    text = f"- {name}：{grade}，運動攀登 [{n}]\n"
    claims = (Claim(n, "name", name), Claim(n, "grade", grade), Claim(n, "type", "sport"))
    sentence = Sentence(text, claims if chance.random() < 0.5 else ())
    sentences = list(draft.sentences)
    sentences.insert(chance.randrange(len(sentences) + 1), sentence)
    return Draft(tuple(sentences))


def an_invented_name_joins_a_line(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """A name without figures is slipped into a true sentence."""
    at = chance.randrange(len(draft.sentences))
    text = draft.sentences[at].text
    position = chance.choice([0, len(text.rstrip())])
    return _with_text(draft, at, f"{text[:position]}火焰之路{text[position:]}")


def a_citation_is_moved(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """[1] becomes the number of another item, or one that does not exist."""
    places = [(i, m) for i, s in enumerate(draft.sentences) for m in re.finditer(r"\[(\d+)\]", s.text)]
    if not places:
        return None
    at, match = chance.choice(places)
    other = chance.choice([n for n in (*range(1, len(evidence.items) + 2), 77) if n != int(match.group(1))])
    text = draft.sentences[at].text
    return _with_text(draft, at, f"{text[: match.start()]}[{other}]{text[match.end() :]}")


def a_citation_is_dropped(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """A statement about an item without its source."""
    places = [(i, m) for i, s in enumerate(draft.sentences) for m in re.finditer(r"\s?\[(\d+)\]", s.text)]
    if not places:
        return None
    at, match = chance.choice(places)
    text = draft.sentences[at].text
    return _with_text(draft, at, text[: match.start()] + text[match.end() :])


def a_unit_is_changed(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """Metres become bolts, top rope becomes trad, closed becomes open."""
    swaps = [
        ("公尺", "個 bolt"), ("個 bolt", "公尺"), (" m", " bolts"), ("傳統攀登", "運動攀登"), ("運動攀登", "抱石"),
        ("最難", "最簡單"), ("最長", "最短"), ("hardest", "easiest"), ("longest", "shortest"), ("公休", " 12:00–22:00"),
        ("週六", "週日"), ("Saturday", "Sunday"), ("沒有 bolt", "10 個 bolt"), ("trad", "sport"), ("至少", "不超過"),
        ("有營業", "沒有營業"), ("is open", "is closed"), ("非傳統", "傳統"),
    ]  # fmt: skip
    order = chance.sample(range(len(draft.sentences)), len(draft.sentences))
    for at in order:
        text = draft.sentences[at].text
        applicable = [(a, b) for a, b in swaps if a in text]
        if applicable:
            before, after = chance.choice(applicable)
            changed = text.replace(before, after, 1)
            return _with_text(draft, at, changed) if changed != text else None
    return None


def a_claim_is_left_out(draft: Draft, evidence: Evidence, chance: random.Random) -> Draft | None:
    """The text says more than its claims."""
    at, claim = _some_claim(draft, chance, lambda c: True)
    if claim is None:
        return None
    s = draft.sentences[at]
    position = s.claims.index(claim)
    return _put(draft, at, replace(s, claims=s.claims[:position] + s.claims[position + 1 :]))


ALTERATIONS: list[Alteration] = [
    another_routes_grade,
    another_rows_value,
    text_says_another_grade,
    a_letter_is_shifted,
    a_figure_is_changed,
    a_count_is_changed,
    names_are_swapped,
    a_route_is_invented,
    an_invented_name_joins_a_line,
    a_citation_is_moved,
    a_citation_is_dropped,
    a_unit_is_changed,
    a_claim_is_left_out,
]


def _claim_of_another(draft: Draft, evidence: Evidence, chance: random.Random, attributes: set[str]) -> Draft | None:
    at, claim = _some_claim(draft, chance, lambda c: c.n is not None and c.attribute in attributes)
    if claim is None:
        return None
    held = [value_of(i.facts, claim.attribute) for i in evidence.items]
    others = [v for v in held if v is not None and v != claim.value]
    if not others:
        return None
    return _restated(draft, at, claim, replace(claim, value=chance.choice(others)))


def _some_claim(draft: Draft, chance: random.Random, wanted: Callable[[Claim], bool]) -> tuple[int, Claim | None]:
    found = [(i, c) for i, s in enumerate(draft.sentences) for c in s.claims if wanted(c)]
    return chance.choice(found) if found else (0, None)


def _restated(draft: Draft, at: int, old: Claim, new: Claim) -> Draft | None:
    """The sentence with one claim changed, and its text with it."""
    s = draft.sentences[at]
    text = s.text
    for locale in _locales():
        before, after = render(old.attribute, old.value, locale), render(new.attribute, new.value, locale)
        if before in text and before != after:
            text = text.replace(before, after, 1)
            break
    else:
        return None
    return _put(draft, at, replace(s, text=text, claims=tuple(new if c is old else c for c in s.claims)))


def _locales() -> Iterator[str]:
    yield from ("zh-TW", "en")


def _with_text(draft: Draft, at: int, text: str) -> Draft | None:
    return None if text == draft.sentences[at].text else _put(draft, at, replace(draft.sentences[at], text=text))


def _put(draft: Draft, at: int, sentence: Sentence) -> Draft:
    return Draft((*draft.sentences[:at], sentence, *draft.sentences[at + 1 :]))
