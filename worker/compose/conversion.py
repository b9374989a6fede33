"""Say a grade in other systems, and by whose table."""

from schemas.evidence import Sentence
from schemas.reading import Conversion
from worker.compose.say import Voice
from worker.compose.values import Values


def answer(v: Voice, values: Values, asked: Conversion) -> list[Sentence]:
    """What cannot be converted first, then the grade in every system that shares a table with it."""
    system, grade, table = (values.claim(f"convert.{part}") for part in ("system", "grade", "table"))
    if system is None or grade is None or table is None:
        return []
    # V4 and 5.11a carry their system in their name.
    own = grade if asked.source in ("yds", "v") else v("convert.grade", system=system, grade=grade)
    said: list[Sentence] = []
    if asked.unlisted:
        said.append(v.sentence(v("convert.unlisted")))
    if apart := values.under("convert.apart."):
        said.append(v.sentence(v("convert.apart", asked=v.piece(own), others=v.join(apart, "and"))))
    if targets := values.under("convert.to."):
        said.append(v.sentence(v("convert.says", table=table, asked=v.piece(own), targets=v.join(targets, "and"))))
    return said
