"""Find the known routes that are only part of a longer name: 「跟 黃金右手 比」 is not about 右手."""

import re
from collections.abc import Sequence

from schemas.reading import Mention
from worker.understanding.names.quoted import quoted
from worker.understanding.names.strangers import between_spaces
from worker.understanding.names.unknown import GENERIC_EN
from worker.understanding.wording.masking import ROUTE, Masked

_QUOTED_TAIL = re.compile(r"(?:這條|那條)?(?:路線)?$")
# "Not White Buffalo" names White Buffalo.
_CAPITAL_BEFORE = re.compile(
    r"(?:^|[^\w'’])(?!(?:Not|Except|Unlike|Besides|Without|Skip|Avoid|Between|Both|About|Regarding|Versus|Than|From|For"
    r"|With|Of|On|Introduce|Describe|Only|After|Before) )([A-Z][\w'’-]+) $",
    re.ASCII,
)
# What a town is by its rank belongs to no route's name: "Xinyi District".
_CAPITAL_AFTER = re.compile(r" (?!(?:District|Dist|Township|City|County)\b)([A-Z][\w'’-]+)", re.ASCII)


def parts_of_names(question: Masked, mentions: Sequence[Mention]) -> tuple[tuple[Mention, str], ...]:
    """The mentions of routes that are only part of a longer name, quoted or in capitals, with that name."""
    found: list[tuple[Mention, str]] = []
    for m in mentions:
        if m.kind != "route":
            continue
        for q in quoted(question):
            start, end = q.start() + 1, q.end() - 1
            inside = start <= m.start and m.end <= end
            if inside and len(_QUOTED_TAIL.sub("", question.shown[start:end])) >= m.end - m.start + 2:
                found.append((m, question.shown[start:end]))
        if (longer := between_spaces(question, m, mentions)) is not None:
            found.append((m, longer))
            continue
        if not question.shown[m.start].isupper() or question.shown.isupper():
            continue
        text = question.hide((o.start, o.end, ROUTE) for o in mentions if o != m).unmasked
        before = _CAPITAL_BEFORE.search(text[: m.start])
        after = _CAPITAL_AFTER.match(text[m.end :])
        lead = before[1] if before and before.start(1) > 0 and not GENERIC_EN.match(before[1]) else ""
        tail = after[1] if after and not GENERIC_EN.match(after[1]) else ""
        if lead or tail:
            found.append((m, f"{lead} {question.shown[m.start : m.end]} {tail}".strip()))
    return tuple(found)
