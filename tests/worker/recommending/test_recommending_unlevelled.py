"""Who names no level is shown the best of each band of grades, from easy to hard, and nothing beyond 5.12 first."""

from schemas.evidence import Candidate, FactValue
from schemas.grades import ordinal
from schemas.reading import Filter, Reading
from worker.recommending.unlevelled import ascending, in_turn, is_unlevelled
from worker.understanding.grades.bounds import grade_range


def candidate(grade: str | None, score: float) -> Candidate:
    at = None if grade is None else ordinal(grade, "yds")
    facts: dict[str, FactValue] = {"grade_system": "yds", "grade_min": at, "grade_max": at}
    return Candidate(f"{grade}-{score}", "route", score, facts)


def grades_of(candidates: object) -> list[str]:
    assert isinstance(candidates, list | tuple)
    return [c.id.partition("-")[0] for c in candidates]


BEST_FIRST = [
    *(candidate("5.13a", 0.9), candidate("5.13b", 0.8), candidate("5.12a", 0.7), candidate("5.12b", 0.65)),
    *(candidate(None, 0.6), candidate("5.11a", 0.5), candidate("5.10b", 0.4), candidate("5.8", 0.3)),
]


def test_each_band_has_its_turn_and_the_hardest_come_last() -> None:
    found = in_turn(BEST_FIRST)
    assert grades_of(found) == ["5.8", "5.10b", "5.11a", "5.12a", "5.12b", "5.13a", "5.13b", "None"]
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


def test_the_list_runs_from_easy_to_hard() -> None:
    assert grades_of(ascending(BEST_FIRST))[:3] == ["5.8", "5.10b", "5.11a"]


def test_only_who_names_no_level_is_shown_every_grade() -> None:
    reading = Reading("推薦龍洞的路線", "zh-TW", "recommend", "route", mode="exploration")
    assert is_unlevelled(reading, Filter(crag_ids=("longdong",)))
    assert not is_unlevelled(reading, Filter(grades=grade_range("yds", 10, 13)))
    assert not is_unlevelled(Reading("推薦難的路線", "zh-TW", "recommend", "route", mode="exploration"), Filter())
