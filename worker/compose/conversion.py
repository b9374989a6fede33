"""Say a grade in other systems, and by whose table."""

from schemas.evidence import Claim, Sentence
from schemas.reading import Conversion
from worker.compose.say import Piece, Voice
from worker.compose.values import Values


def answer(v: Voice, values: Values, asked: Conversion) -> list[Sentence]:
    """What has no official conversion first, with the rule of thumb; then the grade in each system of its own table."""
    system, grade, table = (values.claim(f"convert.{part}") for part in ("system", "grade", "table"))
    if system is None or grade is None or table is None:
        return []
    # V4 and 5.11a carry their system in their name.
    own = grade if asked.source in ("yds", "v") else v("convert.grade", system=system, grade=grade)
    said: list[Sentence] = []
    if asked.unlisted:
        said.append(v.sentence(v("convert.unlisted")))
    against, system = values.claim("convert.against"), values.claim("convert.othersystem")
    if against is not None and system is not None and asked.against is not None:
        other = against if asked.against.system in ("yds", "v") else v("convert.grade", system=system, grade=against)
        return [*said, *_versus(v, values, v.piece(own), v.piece(other), table)]
    if thumb := values.under("convert.thumb."):
        said.append(v.sentence(v("convert.thumb", asked=v.piece(own), targets=v.join(thumb, "and"))))
        if asked.also:
            return [*said, *_further(v, values, asked, "thumb")]
    elif apart := values.under("convert.apart."):
        said.append(v.sentence(v("convert.apart", asked=v.piece(own), others=v.join(apart, "and"))))
    targets = values.under("convert.to.")
    if targets and asked.also:
        return [*said, *_list(v, values, asked, v.piece(own)), v.sentence(v("convert.by", table=table))]
    if targets:
        said.append(v.sentence(v("convert.says", table=table, asked=v.piece(own), targets=v.join(targets, "and"))))
    return said


def _list(v: Voice, values: Values, asked: Conversion, first: Piece) -> list[Sentence]:
    """Each grade of a list with what it is in the wanted systems."""
    said = v.sentence(v("convert.says.short", asked=first, targets=v.join(values.under("convert.to."), "and")))
    return [said, *_further(v, values, asked, "to")]


def _further(v: Voice, values: Values, asked: Conversion, by: str) -> list[Sentence]:
    """The further grades of a list, by the table or by the rule of thumb."""
    said: list[Sentence] = []
    system = values.claim("convert.system")
    for number in range(len(asked.also)):
        grade, found = values.claim(f"convert.also{number}.grade"), values.under(f"convert.also{number}.{by}.")
        if grade is not None and system is not None and found:
            own = grade if asked.source in ("yds", "v") else v("convert.grade", system=system, grade=grade)
            said.append(v.sentence(v("convert.says.short", asked=v.piece(own), targets=v.join(found, "and"))))
    return said


def _versus(v: Voice, values: Values, own: Piece, other: Piece, table: Claim) -> list[Sentence]:
    """Which of two grades is harder, with what the table says of the first; of two kinds, only what is said roughly."""
    targets, theirs = values.under("convert.to."), values.under("convert.theirs.")
    verdict = values.text("convert.verdict")
    if verdict is None:
        said = [v.sentence(v("convert.versus.apart", asked=own, other=other))]
        if thumb := values.under("convert.thumb."):
            return [*said, v.sentence(v("convert.thumb.versus", asked=own, targets=v.join(thumb, "and")))]
        for grade, found in ((own, targets), (other, theirs)):
            if found:
                said.append(v.sentence(v("convert.says.short", asked=grade, targets=v.join(found, "and"))))
        return [*said, v.sentence(v("convert.by", table=table))] if len(said) > 1 else said
    steps = values.claim("convert.steps")
    if steps is not None:
        return [v.sentence(v(f"convert.steps.{verdict}", asked=own, other=other, steps=steps))]
    head = v.sentence(v(f"convert.versus.{verdict}", asked=own, other=other))
    if not targets:
        return [head]
    return [head, v.sentence(v("convert.says", table=table, asked=own, targets=v.join(targets, "and")))]
