"""Let a model split a question that the rules cannot, and believe nothing of its plan that the question does not say.

Each smaller question is read by the same rules as any other; the model only says where one ends and the next begins.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from pydantic import BaseModel, Field

from schemas.plan import Plan
from schemas.reading import Filter, Reading, Turn
from worker.env import Env
from worker.errors import ModelLied
from worker.llm.quoting import quoted
from worker.llm.structured import ask, may_ask
from worker.planning.clauses import MOST, clause_readings, stands
from worker.planning.making import TAIPEI, parts_plan
from worker.text.folding import fold, is_cjk
from worker.text.prose import topic_words
from worker.understanding.question import read_question

MAX_TOKENS = 400
_FIGURES = re.compile(r"\d+(?:\.\d+)?[a-d]?")


class Smaller(BaseModel):
    """One smaller question of a model's plan."""

    question: str = Field(min_length=2, max_length=200)
    after: list[int] = Field(default_factory=list, max_length=MOST)


class Split(BaseModel):
    """What the model answers."""

    steps: list[Smaller] = Field(min_length=1, max_length=MOST)


def is_unsplit(reading: Reading, env: Env) -> bool:
    """Whether a question asks for several things, of which the rules cannot read one by itself, and a model may try."""
    if reading.trip_days is not None or reading.personal or reading.attack or not may_ask(env, reading):
        return False
    parts = clause_readings(reading, env.gazetteer, datetime.fromtimestamp(env.clock.now(), TAIPEI))
    return len(parts) > 1 and not any(p.attack or p.personal for p in parts) and not all(map(stands, parts))


async def split_by_model(env: Env, reading: Reading) -> Plan:
    """The plan that the configured model makes; ModelLied where it says, or waits for, what is not there."""
    assert env.models.understand is not None
    question = quoted(reading.text)
    split = await ask(
        env, env.models.understand, "plan", reading.locale, Split, max_tokens=MAX_TOKENS, question=question
    )
    return checked(split, reading, env)


def checked(split: Split, reading: Reading, env: Env) -> Plan:
    """The model's plan as ours; ModelLied for a step that waits in a circle, or adds a name, figure or constraint."""
    after = [tuple(dict.fromkeys(step.after)) for step in split.steps]
    _ordered(after)
    now = datetime.fromtimestamp(env.clock.now(), TAIPEI)
    said = (reading, *clause_readings(reading, env.gazetteer, now))
    parts: list[Reading] = []
    for step, waits in zip(split.steps, after, strict=True):
        before = tuple(Turn("user", split.steps[n - 1].question) for n in waits)
        part = read_question(step.question, env.gazetteer, locale=reading.locale, history=before, now=now)
        if (added := added_by(part, said)) is not None:
            raise ModelLied(f"a step of the plan adds {added}")
        if not stands(part):
            raise ModelLied("a step of the plan is no question that can be answered")
        parts.append(part)
    if len(parts) < 2:
        raise ModelLied("the plan splits nothing")
    return parts_plan(parts, after)


def _ordered(after: Sequence[Sequence[int]]) -> None:
    """Refuse a step that waits for one that is not there, or for itself, however long the way round."""
    if any(not 1 <= n <= len(after) for waits in after for n in waits):
        raise ModelLied("a step of the plan waits for one that is not in it")
    done: set[int] = set()
    while len(done) < len(after):
        ready = {n for n, waits in enumerate(after, 1) if n not in done and done.issuperset(waits)}
        if not ready:
            raise ModelLied("the steps of the plan wait for each other")
        done |= ready


def added_by(part: Reading, said: Sequence[Reading]) -> str | None:
    """What a smaller question names or demands that the question does not; None when it adds nothing."""
    whole = fold(said[0].text)
    if extra := set(_FIGURES.findall(fold(part.text))) - set(_FIGURES.findall(whole)):
        return f"the figure {min(extra)!r}"
    known = {(i, m.negated) for each in said for m in each.mentions for i in m.ids}
    if any((i, m.negated) not in known for m in part.mentions for i in m.ids):
        return "a name"
    # To recommend something, as "exploration" does without a reference, is what asking for a place's best comes to.
    modes = {None, "exploration", *(each.mode for each in said)}
    if part.extreme not in {None, *(each.extreme for each in said)} or part.mode not in modes:
        return "another wish"
    if any(fold(str(name)) not in whole for name in (*part.unknown_names, *part.unknown_places)):
        return "a name"
    if _latin(part.text) - _latin(said[0].text):
        return "words"
    for field in fields(Filter):
        value = getattr(part.filter, field.name)
        if field.name in ("kinds", "ids") or value == field.default:
            continue
        if not _held(value) <= {v for each in said for v in _held(getattr(each.filter, field.name))}:
            return f"the constraint {field.name}"
    return None


def _held(value: Any) -> set[Any]:
    return set(value) if isinstance(value, tuple) and not isinstance(value, str) else {value}


def _latin(text: str) -> frozenset[str]:
    """The Latin words of a text that are not those of asking."""
    return frozenset(word for word in _plain(topic_words(text)) if len(word) > 2)


def _plain(words: Iterable[str]) -> Iterable[str]:
    return (word for word in words if word.isalpha() and not any(map(is_cjk, word)))
