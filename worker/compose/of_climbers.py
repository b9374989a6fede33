"""Tell beside a recommendation which of the routes the asker has climbed, and what other climbers climbed besides."""

from schemas.evidence import Sentence
from worker.compose.say import Piece, Voice
from worker.compose.values import Values


def of_climbers(v: Voice, values: Values) -> list[Sentence]:
    """What of a recommendation the asker has climbed, and what other climbers climbed besides."""
    found: list[Sentence] = []
    if left_out := values.claim("next.left_out.count"):
        found.append(v.sentence(v("next.left_out", count=left_out), end="stop.line"))
    beside: list[Piece] = []
    for name in values.under("together."):
        if name.attribute.endswith(".name"):
            key = name.attribute.removesuffix(".name")
            grade, count = values.claim(f"{key}.grade"), values.claim(f"{key}.count")
            if grade is not None and count is not None:
                beside.append(v("together.one", name=name, grade=grade, count=count))
    if beside:
        found.append(v.sentence(v("together", routes=v.join(beside, "list")), end="stop.line"))
    return found
