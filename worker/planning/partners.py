"""Give each of two people who climb together their own routes: 「女友只能爬 5.8，我 5.10c」 is asked once for each."""

import re
from dataclasses import replace

from schemas.reading import Reading
from worker.understanding.grades import grade_range, read_grades
from worker.understanding.masking import masked
from worker.understanding.two_levels import two_levels

_MOST = 4
# Of so many who climb each gets one: 「程度 5.9、5.10c、5.12a，推薦各一條」.
_ONE_EACH = re.compile(
    r"各(?:自|人)?(?:推薦|來|給|挑|選)?\S{0,2}一條|每(?:個|人)\S{0,6}一條|\bone (?:route )?(?:for )?each\b",
    re.IGNORECASE,
)


def of_partners(reading: Reading) -> tuple[Reading, ...]:
    """The recommendation asked once for each of two people whose grades are said; nothing where one level is."""
    if reading.intent != "recommend" or reading.subject != "route" or reading.trip_days is not None:
        return ()
    question = masked(reading.text)
    spans = read_grades(question).spans
    each = _ONE_EACH.search(reading.text) is not None and 2 <= len(spans) <= _MOST
    if not (each or two_levels(question.words, spans)):
        return ()
    return tuple(
        replace(
            reading,
            level=None,
            mode="exploration",
            limit=1 if each else reading.limit,
            filter=replace(reading.filter, grades=grade_range(s.system, s.low, s.high), not_grades=()),
        )
        for s in spans
    )
