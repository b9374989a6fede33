"""When two questions may share an answer: never when they differ in substance, mostly when only the wording differs."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from schemas.reading import Reading
from tests.worker.understanding.phrases import Ask
from worker.cache import content_of, keys_of

PAIRS = [json.loads(line) for line in Path("data/eval/paraphrases.jsonl").read_text("utf-8").splitlines()]
OTHER = [tuple(row["pair"]) for row in PAIRS if not row["same"]]
SAME = [row["pair"] for row in PAIRS if row["same"]]
FEWEST_SHARED = 0.85

PLACES = {
    "longdong": ("龍洞", "Long Dong"),
    "kenting": ("墾丁", "Kenting"),
    "guanziling": ("關子嶺", "Guanziling"),
    "shoushan": ("壽山", "Shoushan"),
    "defulan": ("德芙蘭", "Defulan"),
    "hall": ("龍洞音樂廳", "Music Hall"),
}
ROUTES = {"cow": ("肥牛", "Fat Cow"), "horse": ("瘦馬", "Skinny Horse"), "agar": ("石花凍", "Agar Jelly")}
GRADES = {"": ("", ""), "5.9": ("5.9", "5.9"), "5.10": ("5.10", "5.10"), "5.10a": ("5.10a", "5.10a"),
          "5.10+": ("5.10 以上", "5.10 and up"), "-5.10": ("5.10 以下", "5.10 and under"),
          "5.10-5.11": ("5.10 到 5.11", "5.10 to 5.11"), "V3": ("V3", "V3")}  # fmt: skip
TYPES = {"": ("", ""), "sport": ("運動攀登", "sport"), "trad": ("傳統攀登", "trad"), "top": ("頂繩", "top rope")}
DENIED = {"": ("", ""), "trad": ("，不要傳攀", ", but no trad"), "video": ("，要有影片", ", with a video"),
          "no video": ("，沒有影片的", ", without a video")}  # fmt: skip
ASKS = {
    "list": (("{p}有哪些 {g} 的{t}路線{d}？", "列出{p} {g} 的{t}路線{d}"), ("Which {g} {t} routes are in {p}{d}?",)),
    "count": (("{p}有幾條 {g} 的{t}路線{d}？",), ("How many {g} {t} routes are there in {p}{d}?",)),
    "recommend": (
        ("推薦{p} {g} 的{t}路線{d}", "請推薦一下{p} {g} {t}路線{d}"),
        ("Recommend {g} {t} routes in {p}{d}",),
    ),
    "hardest": (("{p} {g} 最難的{t}路線{d}",), ("The hardest {g} {t} route in {p}{d}",)),
    "longest": (("{p} {g} 最長的{t}路線{d}",), ("The longest {g} {t} route in {p}{d}",)),
}
ABOUT = {
    "grade": (("{r}多難？", "請問{r}的難度"), ("How hard is {r}?", "What grade is {r}?")),
    "length": (("{r}多長？",), ("How long is {r}?",)),
    "bolts": (("{r}有幾個 bolt？",), ("How many bolts does {r} have?",)),
    "place": (("{r}在哪裡？",), ("Where is {r}?",)),
}


@dataclass(frozen=True)
class Asked:
    """A generated question: its substance, and one way of asking for it."""

    substance: tuple[str, ...]
    text: str


@st.composite
def _searches(draw: st.DrawFn) -> Asked:
    keys = [draw(st.sampled_from(sorted(of))) for of in (PLACES, GRADES, TYPES, DENIED, ASKS)]
    place, grade, kind, denied, ask = keys
    # "The longest trad route, but no trad" asks for nothing that could be told apart.
    assume(not kind or kind != denied)
    english = draw(st.booleans())
    frame = draw(st.sampled_from(ASKS[ask][english]))
    text = frame.format(
        p=PLACES[place][english], g=GRADES[grade][english], t=TYPES[kind][english], d=DENIED[denied][english]
    )
    return Asked((*keys, str(english)), " ".join(text.split()))


@st.composite
def _details(draw: st.DrawFn) -> Asked:
    route, about, english = (
        draw(st.sampled_from(sorted(ROUTES))),
        draw(st.sampled_from(sorted(ABOUT))),
        draw(st.booleans()),
    )
    frame = draw(st.sampled_from(ABOUT[about][english]))
    return Asked((route, about, str(english)), frame.format(r=ROUTES[route][english]))


QUESTIONS = st.one_of(_searches(), _details())


def shared(one: Reading, other: Reading) -> bool:
    """Whether the second would be looked for under the first's entry; what the embedder says could only refuse it."""
    keys = [keys_of(each, locale=each.locale, limit=(8, 2), version="") for each in (one, other)]
    return keys[0].exact == keys[1].exact or (
        keys[0].neighbours == keys[1].neighbours and content_of(one) == content_of(other)
    )


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=QUESTIONS, other=QUESTIONS)
@example(one=Asked(("a",), "龍洞有哪些 5.10 的路線？"), other=Asked(("b",), "龍洞有哪些 5.10a 的路線？"))
def test_questions_that_differ_in_substance_never_share(ask: Ask, one: Asked, other: Asked) -> None:
    """Place, grade, type, negation, entity, what is asked, language: any one of them keeps two questions apart."""
    if one.substance != other.substance:
        assert not shared(ask(one.text), ask(other.text)), (one.text, other.text)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_look_alikes_share_nothing(ask: Ask, one: str, other: str) -> None:
    assert not shared(ask(one), ask(other))


def test_another_wording_of_the_same_question_is_mostly_recognised(ask: Ask) -> None:
    """`python -m tuning.eval sharing` asks the same pairs of the whole pipeline."""
    recognised = [shared(ask(one), ask(other)) for one, other in SAME]
    assert sum(recognised) / len(SAME) >= FEWEST_SHARED


def test_where_the_reading_says_little_every_word_counts_in_its_order(ask: Ask) -> None:
    assert not shared(ask("怎麼從先鋒換成頂繩？"), ask("怎麼從頂繩換成先鋒？"))
    assert not shared(ask("什麼是紅點？"), ask("為什麼要紅點？"))
