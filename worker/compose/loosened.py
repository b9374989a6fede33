"""Say that nothing met what was asked, and which constraints were dropped or widened for what follows."""

from collections.abc import Sequence

from schemas.evidence import Claim, Relaxation, Sentence
from schemas.reading import Kind
from worker.compose.numbers import uncertain
from worker.compose.say import Voice
from worker.compose.scope import count_of
from worker.compose.values import Values
from worker.sql.unmet import UNMET


def loosened(
    v: Voice, values: Values, relaxed: Sequence[Relaxation], kind: Kind, *, whether: bool = False
) -> list[Sentence]:
    """That there is none of what was asked; then what was dropped in one sentence, and what was widened in one each.

    Where the empty count of what was asked is not at hand, what had to be loosened tells it.
    """
    unmet = values.beneath(UNMET)
    none = unmet.claim("count") is not None and bool(relaxed)
    said: list[Sentence] = []
    dropped: list[tuple[Claim, Claim]] = []
    for i, one in enumerate(relaxed):
        constraint = Claim(None, f"relaxed.{i}.constraint", one.constraint)
        before = Claim(None, f"relaxed.{i}.before", one.before)
        if one.after is None:
            dropped.append((constraint, before))
            continue
        after = Claim(None, f"relaxed.{i}.after", one.after)
        said.append(
            v.sentence(
                v("relaxed.then.changed", constraint=constraint, after=after)
                if none
                else v("relaxed.changed", constraint=constraint, before=before, after=after)
            )
        )
    if dropped:
        asked = v.join([v("missing.quoted", name=before) for _, before in dropped], "list")
        *first, last = [constraint for constraint, _ in dropped]
        any_of = v.join([v.join(first, "list"), last], "and") if first else last
        what = v("relaxed.then.dropped", constraint=any_of) if none else None
        said.append(v.sentence(what or v("relaxed.dropped", before=asked, constraint=any_of)))
    if not none:
        return said
    # Of a constraint that is dropped, what follows tells no more how many rows could not be decided by it.
    gone = {claim.value for claim, _ in dropped}
    unsure = uncertain(v, unmet, [cause for cause in _DECIDED if _DECIDED[cause] in gone])
    return [v.sentence(count_of(v, unmet, kind, whether=whether)), *unsure, *said]


_DECIDED = {"grade": "grades", "length": "length", "bolts": "bolts", "first_ascent": "first_ascent"}
"""By which constraint a row is unsure, of each cause for which it may be."""
