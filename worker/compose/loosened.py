"""Say which constraints were dropped or widened because nothing met them all."""

from collections.abc import Sequence

from schemas.evidence import Claim, Relaxation, Sentence
from worker.compose.say import Voice


def loosened(v: Voice, relaxed: Sequence[Relaxation]) -> list[Sentence]:
    """What had to be loosened: what was dropped in one sentence, what was widened in one each."""
    said: list[Sentence] = []
    dropped: list[tuple[Claim, Claim]] = []
    for i, one in enumerate(relaxed):
        constraint = Claim(None, f"relaxed.{i}.constraint", one.constraint)
        before = Claim(None, f"relaxed.{i}.before", one.before)
        if one.after is None:
            dropped.append((constraint, before))
            continue
        after = Claim(None, f"relaxed.{i}.after", one.after)
        said.append(v.sentence(v("relaxed.changed", constraint=constraint, before=before, after=after)))
    if dropped:
        asked = v.join([v("missing.quoted", name=before) for _, before in dropped], "list")
        *first, last = [constraint for constraint, _ in dropped]
        any_of = v.join([v.join(first, "list"), last], "and") if first else last
        said.append(v.sentence(v("relaxed.dropped", before=asked, constraint=any_of)))
    return said
