"""Read short phrases with the deterministic reader alone, and judge the fields that each phrase decides."""

from collections.abc import Mapping, Sequence
from typing import Any

from schemas.grades import band, ordinal
from schemas.reading import Reading, Turn
from tuning.eval.client import NOW
from tuning.eval.golden import Judged
from worker.outcome import printed_filter, understanding_of
from worker.understanding.names.gazetteer import load_gazetteer
from worker.understanding.question import read_question

PLAIN = ("intent", "subject", "extreme", "group_by", "mode", "weekday", "minute", "limit", "missing")
FLAGS = ("personal", "attack", "out_of_scope", "needs_history")
"""Fields compared as they are; a list in the expectation is several right values."""
ABOUT_STEPS = 4
"""How far "around 5.10" may reach beyond 5.10a–5.10d: one number of the YDS scale is four steps."""
METRE = 1.0
"""A length may be off by this much: whether "under 10 m" includes 10 is not what is measured."""


async def run(env: Any, phrases: Sequence[Mapping[str, Any]]) -> list[Judged]:
    """Read every phrase at NOW with the names in the database; the check is `read`, right only as a whole."""
    names = await load_gazetteer(env.READ)
    judged = []
    for phrase in phrases:
        history = [Turn(turn["role"], turn["content"]) for turn in phrase.get("history", ())]
        judged.append(judge(phrase, read_question(phrase["query"], names, locale=None, history=history, now=NOW)))
    return judged


def judge(phrase: Mapping[str, Any], reading: Reading) -> Judged:
    """The phrase with `read`, and one problem that names every field that is not as expected."""
    printed = printed_filter(reading.filter)
    told = Judged(phrase, {"answer": f"{understanding_of(reading)} {printed}"})
    wrong = [f"{key} {want!r}" for key, want in phrase["expect"].items() if not _holds(key, want, reading, printed)]
    told.note("read", not wrong, "; ".join(wrong))
    return told


def _holds(key: str, want: Any, reading: Reading, printed: Mapping[str, Any]) -> bool:
    if key in PLAIN or key in FLAGS:
        return getattr(reading, key) in (want if isinstance(want, list) else [want])
    named = {each for mention in reading.mentions for each in mention.ids}
    match key:
        case "filter":
            return all(_same(printed.get(name), value) for name, value in want.items())
        case "no_filter":
            return not any(printed.get(name) for name in want)
        case "attributes":  # "a|b" is either
            return all(set(each.split("|")) & set(reading.attributes) for each in want)
        case "suggestions":  # one of the names, which may be one row's in two languages
            return any(suggestion.name in want for suggestion in reading.suggestions)
        case "names":
            return set(want) <= named
        case "not_names":
            return not set(want) & named
        case "grade_about":
            return _about(want, printed)
    raise ValueError(f"expectation {key!r}: wanted a field of the reading")


def _same(got: Any, want: Any) -> bool:
    if isinstance(want, bool) or got is None:
        return bool(got is want)
    if isinstance(want, float):
        return abs(float(got) - want) <= METRE
    if isinstance(want, list) and isinstance(want[-1], str):
        return set(got) == set(want)
    return bool(got == want)


def _about(number: str, printed: Mapping[str, Any]) -> bool:
    """Whether the range holds all of a YDS number and no more than one number beside it."""
    if printed.get("grade_system") != "yds" or "grade_min" not in printed or "grade_max" not in printed:
        return False
    low, high = band(number, "yds")
    least, most = ordinal(printed["grade_min"], "yds"), ordinal(printed["grade_max"], "yds")
    return low - ABOUT_STEPS <= least <= low and high <= most <= high + ABOUT_STEPS
