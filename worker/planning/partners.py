"""Give each of two people who climb together their own routes: 「女友只能爬 5.8，我 5.10c」 is asked once for each."""

import re
from dataclasses import replace

from schemas.reading import Reading
from worker.text.folding import fold
from worker.understanding.conditions.numbers import NUMBER, number_of
from worker.understanding.grades.bounds import grade_range, read_grades
from worker.understanding.grades.two_levels import two_levels
from worker.understanding.wording.masking import masked

_MOST = 4
# Of so many who climb each gets one, of so many grades each some: 「程度 5.9、5.10c、5.12a，推薦各一條」.
_SOME_EACH = re.compile(
    rf"各(?:自|人)?(?:推薦?|來|給|挑|選|列)?(?:我)?\s?{NUMBER.replace('(', '(?P<zh>', 1)}\s?條"
    rf"|每(?:個|人)\S{{0,6}}(?P<every>[一兩二三])條"
    rf"|\b{NUMBER.replace('(', '(?P<en>', 1)} (?:routes? )?(?:for |of )?each\b",
    re.IGNORECASE,
)


def of_partners(reading: Reading) -> tuple[Reading, ...]:
    """The recommendation asked once for each of two people whose grades are said; nothing where one level is."""
    if reading.intent not in ("recommend", "list") or reading.subject != "route" or reading.trip_days is not None:
        return ()
    question = masked(reading.text)
    spans = read_grades(question).spans
    said = _SOME_EACH.search(fold(reading.text)) if 2 <= len(spans) <= _MOST else None
    each = None if said is None else int(number_of((said["zh"] or said["every"] or said["en"]).lower()))
    if each is None and (reading.intent == "list" or not two_levels(question.words, spans)):
        return ()
    return tuple(
        replace(
            reading,
            level=None,
            mode="exploration" if reading.intent == "recommend" else None,
            limit=each or reading.limit,
            filter=replace(reading.filter, grades=grade_range(s.system, s.low, s.high), not_grades=()),
        )
        for s in spans
    )
