"""Give each of two people who climb together their own routes: 「女友只能爬 5.8，我 5.10c」 is asked once for each."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Reading
from worker.understanding.grades import GradeSpan, grade_range, read_grades
from worker.understanding.masking import masked
from worker.understanding.patterns import compiled

_ONESELF = compiled(
    r"我(?!的?(?:女|男|朋|老|太|先|同|弟|妹|哥|姊|爸|媽|兒|小|們))|(?:^|[\s,.;])(?:i|i'm|i've|myself|me)\b"
)
_PARTNER = compiled(
    r"女友|男友|女朋友|男朋友|朋友|老公|老婆|太太|先生(?!們)|同事|同學|夥伴|隊友|繩伴|弟弟?|妹妹?|哥哥?|姊姊?|爸|媽|兒子|女兒|另一個|另一位|他|她"
    r"|\b(?:girlfriend|boyfriend|wife|husband|partner|friend|buddy|mate|son|daughter|brother|sister|dad|mum|mom"
    r"|colleague|he|she)\b"
)


def of_partners(reading: Reading) -> tuple[Reading, ...]:
    """The recommendation asked once for each of two people whose grades are said; nothing where one level is."""
    if reading.intent != "recommend" or reading.subject != "route" or reading.trip_days is not None:
        return ()
    question = masked(reading.text)
    spans = read_grades(question).spans
    if len(spans) != 2 or spans[0][:3] == spans[1][:3] or spans[0].system != spans[1].system:
        return ()
    whose = _whose(question.words, spans)
    if sorted(whose) != ["oneself", "partner"]:
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


def _whose(words: str, spans: Sequence[GradeSpan]) -> list[str]:
    """Whose each grade is: that of whoever is named last before it, after the grade before."""
    found: list[str] = []
    at = 0
    for span in spans:
        before = words[at : span.start]
        own = max((m.end() for m in _ONESELF.finditer(before)), default=-1)
        other = max((m.end() for m in _PARTNER.finditer(before)), default=-1)
        found.append("nobody" if own == other else "oneself" if own > other else "partner")
        at = span.end
    return found
