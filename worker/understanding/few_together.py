"""Read the few gyms of a place that are set side by side as the gyms that they are: 「北投兩間岩館差在哪」."""

from collections.abc import Sequence

from schemas.reading import Mention
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.masking import GYM, PLACE, Masked
from worker.understanding.patterns import compiled

_NUMBERS = {"二": 2, "兩": 2, "2": 2, "三": 3, "3": 3, "both": 2, "two": 2, "three": 3}
_FEW = compiled(
    rf"[{PLACE}{GYM}](?:的|那|這|有)*([二兩三23])[間家](?:攀?岩館|抱石館|館|店|gyms?)?"
    rf"|\b(?:the |all )?(both|two|three|2|3) (?:of the )?(?:climbing |bouldering )?gyms? (?:in|at|near) [{PLACE}]"
    rf"|[{PLACE}](?:'s)? (two|three|2|3) (?:climbing |bouldering )?gyms?\b"
)
_COMPARES = compiled(
    r"差在|差別|差異|不同|不一樣|比較|比一[比下]|哪一?[間家個]"
    r"|\bdifferen\w*|\bcompar\w*|\bwhich (?:one|of)\b|\bbetter\b|\bvs\b"
)
_APART = compiled(r"近|遠|離|最|[a-z]{3}est\b|\bmost\b|\bnear\w*|\bclos(?:e|er|est) to\b|\bfar\b")


def few_together(question: Masked, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with a city or a district in the place of which its gyms stand, where they are as many."""
    said = _FEW.search(question.words)
    if said is None or not _COMPARES.search(question.words) or _APART.search(question.words):
        return tuple(mentions)
    many = _NUMBERS[next(group for group in said.groups() if group)]
    places = [m for m in mentions if m.kind in ("city", "district") and not m.negated]
    if len(places) != 1 or any(m.kind == "gym" for m in mentions):
        return tuple(mentions)
    place = places[0]
    there = [g for g in gazetteer.places("gym") if (g.city if place.kind == "city" else g.district) in place.ids]
    if len(there) != many:
        return tuple(mentions)
    gyms = tuple(Mention("gym", (g.id,), place.surface, g.name, place.start, place.end) for g in there)
    return tuple(each for m in mentions for each in (gyms if m is place else (m,)))
