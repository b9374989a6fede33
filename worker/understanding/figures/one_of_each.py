"""Read the wish for one route of every crag or wall as for the most filmed one: 「每個岩場各推薦一條」."""

from dataclasses import replace

from schemas.reading import GroupBy, Reading
from worker.understanding.matching.patterns import Table, compiled

_WISH_ZH = r"(?:推薦|挑|選|給|來|介紹)"
_CRAGS_ZH = r"(?:每一?個?|各個?|[五5]個|[五5]大|所有|全部的?|全台)岩場"
_WALLS_ZH = r"(?:每一?個?|各個?)(?:岩區|區域|分區|區|面牆|牆)"
_ONE_EN = (
    r"\b(?:one|1|a)(?: [\w.+/-]+){0,3}? "
    r"(?:(?:from|at|in|for|of|on) (?:each|every)(?: one)?(?: of (?:the|your))?|per)"
)
_ONE_OF: Table[GroupBy] = Table(
    (
        "crag",
        compiled(
            rf"{_CRAGS_ZH}[^,，。?？]{{0,8}}{_WISH_ZH}[^,，。?？]{{0,6}}[一1]條"
            rf"|{_WISH_ZH}[^,，。?？]{{0,6}}{_CRAGS_ZH}[^,，。?？]{{0,8}}[一1]條"
            rf"|{_ONE_EN}(?: (?:five|5|climbing|outdoor|taiwan))? crags?\b"
            r"|\b(?:each|every) crag,? (?:just )?(?:one|1|a) (?:[\w.+/-]+ )?(?:route|climb|line|5\.)"
        ),
    ),
    (
        "area",
        compiled(
            rf"{_WALLS_ZH}[^,，。?？]{{0,8}}{_WISH_ZH}[^,，。?？]{{0,6}}[一1]條"
            rf"|{_WISH_ZH}[^,，。?？]{{0,6}}{_WALLS_ZH}[^,，。?？]{{0,8}}[一1]條"
            rf"|{_ONE_EN} (?:areas?|walls?|sectors?)\b"
        ),
    ),
)
_WHETHER = compiled(r"\W*(?:and |so )?(?:is|are) there\b|\W*(?:does|do|has|have)\b")


def with_one_of_each(reading: Reading, words: str) -> Reading:
    """The reading as the most filmed route of every crag, or wall of the one named, where one of each is wanted."""
    by = _ONE_OF.first_in(words) if reading.intent not in ("extreme", "detail", "knowledge", "chat") else None
    if by is not None and _WHETHER.match(words):
        # "Is there a 5.10a at every area in Kenting" wants none of them.
        return reading
    if by is None or reading.own is not None or reading.subject == "gym":
        return reading
    places = {m.kind for m in reading.mentions if not m.negated}
    if places & {"route", "gym"} or (by == "crag" and places & {"crag", "area", "sector"}):
        return reading
    if by == "area" and not places & {"crag", "area"}:
        return reading
    return replace(
        reading,
        intent="extreme",
        extreme="most_popular",
        attributes=("videos",),
        group_by="sector" if by == "area" and "area" in places else by,
        mode=None,
        subject="route",
        aggregate=None,
        limit=None,
        missing=None,
        unheard=(),
        unearned=False,
        filter=replace(reading.filter, kinds=("route",)),
        confidence=max(reading.confidence, 0.9),
    )
