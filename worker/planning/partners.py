"""Give each of two people who climb together their own routes: 「女友只能爬 5.8，我 5.10c」 is asked once for each."""

from dataclasses import replace

from schemas.reading import Reading
from worker.understanding.grades import grade_range, read_grades
from worker.understanding.masking import masked
from worker.understanding.two_levels import two_levels


def of_partners(reading: Reading) -> tuple[Reading, ...]:
    """The recommendation asked once for each of two people whose grades are said; nothing where one level is."""
    if reading.intent != "recommend" or reading.subject != "route" or reading.trip_days is not None:
        return ()
    question = masked(reading.text)
    spans = read_grades(question).spans
    if not two_levels(question.words, spans):
        return ()
    return tuple(
        replace(
            reading,
            level=None,
            mode="exploration",
            filter=replace(reading.filter, grades=grade_range(s.system, s.low, s.high), not_grades=()),
        )
        for s in spans
    )
