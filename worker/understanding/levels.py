"""Grades that follow from the asker's level: a step up for the next route, easy ones for beginners."""

from dataclasses import replace
from typing import Literal

from schemas.grades import ordinal
from schemas.reading import Filter, GradeRange, Kind
from worker.understanding import personal
from worker.understanding.constraints import Constraints
from worker.understanding.grades import grade_range, step_up
from worker.understanding.intent import IntentReading

BEGINNER_MOST = "5.9"
"""The hardest grade that is shown to who begins, or asks for something easy."""
BEGINNER_MOST_V = "V1"


def by_level(words: str, filter_: Filter, intent: IntentReading, subject: Kind | None, found: Constraints) -> Filter:
    """Grades that follow from the asker's level: a step up for the next route, easy ones for beginners."""
    grades = filter_.grades
    if intent.intent not in ("recommend", "list") or subject not in ("route", "crag", "area"):
        return filter_
    if grades is None and not filter_.not_grades and personal.for_beginners(words):
        boulder = filter_.route_types == ("boulder",)
        most = BEGINNER_MOST_V if boulder else BEGINNER_MOST
        system: Literal["v", "yds"] = "v" if boulder else "yds"
        easy = GradeRange(system, None, ordinal(most, system), None, most)
        return replace(filter_, grades=easy)
    if grades is not None and grades.low is not None and grades.high is not None and intent.mode == "progression":
        aim = max(found.grades.spans, key=lambda s: s.low)
        if len(found.grades.spans) > 1 and aim.system == grades.system:
            # "I climb 5.10d and want to break into 5.11": the aim is named.
            return replace(filter_, grades=grade_range(aim.system, aim.low, aim.high), not_grades=())
        if personal.names_aim(words) and not personal.states_level(words):
            return filter_
        return replace(filter_, grades=step_up(grades))
    return filter_
