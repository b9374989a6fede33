"""Say what is asked of one named thing, or of the few that bear one name."""

import re
from dataclasses import replace

from schemas.evidence import EvidenceItem, Sentence
from schemas.reading import Attribute, Reading
from worker.compose import aggregates, crags, gyms
from worker.compose.listing import asked_hours, lines
from worker.compose.routes import pitches, route_detail, route_line, supposed_of_route
from worker.compose.say import Voice
from worker.compose.values import Values
from worker.text.folding import fold
from worker.understanding.gyms.prices import asked_prices
from worker.understanding.matching.patterns import Pattern, compiled

FEW_BRANCHES = 2
# Whether it has a thing is asked, also beside its prices and hours.
_WHETHER_THERE = re.compile(r"嗎|有沒有|有無|\b(?:have|has|got|offer|provide|(?:is|are) there)\b", re.IGNORECASE)


# What a crag's row has to say to a subject of articles: to wet holds its rock, to the heat its season.
_SPEAKS_TO: tuple[tuple[Attribute, Pattern], ...] = (
    (
        "rock",
        compiled(
            r"岩[質石]|石頭|什麼石|[濕溼]|摩擦|刮|皮|\b(?:rock|wet|damp|friction|sharp|skin|polish\w*|brittle|loose)\b"
        ),
    ),
    (
        "season",
        compiled(
            r"季|天氣|氣候|[雨曬雪颱]|熱(?![身門心情愛鬧])|冷(?![靜門])|風(?![格險味評])|[幾一二三四五六七八九十\d]月|什麼時候|穿|衣"
            r"|\b(?:seasons?|weather|cold|hot|heat|rain\w*|sun\w*|wind\w*|typhoons?|winter|summer|spring|autumn|wear"
            r"|january|february|march|april|june|july|august|september|october|november|december)\b"
            # A climber's fall is no season, and "when it is wet" asks for none.
            r"|\b(?:in|this|next|during|late|early|or|and) (?:the )?fall\b"
            r"(?! (?:on|off|into|from|onto|over|down|out|and)\b)"
            r"|\bwhen (?:is|are|was|to|should|can|could|would|do)\b[^.?!]{0,24}"
            r"\b(?:go|visit|climb|come|best|season|dry|trip|good)\b"
        ),
    ),
    (
        "approach",
        compiled(
            r"走|步道|接近|路程|路上|[揹背]|小孩|小朋友|(?<!岩)鞋"
            r"|\b(?:walk\w*|approach|hike|hiking|trail|carry|kids?|child(?:ren)?|(?<!climbing )(?<!rock )shoes|boots)\b"
        ),
    ),
)
_IN_GENERAL = compiled(
    r"注意|第一次|初次|要知道|介紹|\bfirst (?:time|visit|trip|day)\b|\b(?:careful|watch out|expect)\b"
    # "Do you know if …" asks for one thing.
    r"|\b(?:to|should|must|i|we) know (?:before|about)\b"
    r"|\b(?:need|good|have|important|anything|things|what|else) to know\b"
    r"|\bshould (?:i|we|one|you|they|\w+ climbers?) know\b"
)


def named_beside(v: Voice, values: Values, reading: Reading, item: EvidenceItem) -> list[Sentence]:
    """What the rows say of what is named beside a subject of articles: the route, or what of a crag the words touch."""
    if item.kind == "route":
        return route_detail(v, item, ())
    touched = touched_by(reading.text)
    return crags.crag_detail(v, item, touched, values) if touched else []


def touched_by(question: str) -> list[Attribute]:
    """What of a crag the words of a question touch: all three where it is asked what there is to know of it."""
    words = fold(question)
    every = _IN_GENERAL.search(words) is not None
    return [attribute for attribute, pattern in _SPEAKS_TO if every or pattern.search(words) is not None]


def detail(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem], limit: int) -> list[Sentence]:
    main = [i for i in items if i.kind != "gym_condition"]
    notices = [i for i in items if i.kind == "gym_condition"]
    said: list[Sentence] = []
    if main and main[0].kind == "route":
        said += pitches(v, values, main[0])
    same, same_name = values.claim("same_name.count"), values.claim("same_name")
    if len(main) > 1 and same is not None and same_name is not None:
        said.append(v.sentence(v("route.same_name", name=same_name, count=same), end="colon.line"))
        return [*said, *(route_line(v, i, attributes=reading.attributes) for i in main[:limit])]
    if len(main) > FEW_BRANCHES and values.claim("elsewhere.place") is not None and main[0].kind == "gym":
        # Of a brand that is not there it is told where else it is, not all that was asked of each.
        return lines(v, values, replace(reading, attributes=("station",)), main[:limit])
    if (order := values.claim("order")) is not None and len(main) > 1:
        head = v.sentence(v("list.sorted", order=order), end="colon.line")
        return [*said, head, *(route_line(v, i, attributes=reading.attributes) for i in main[:limit])]
    hours, prices = asked_hours(reading), gyms.billed(values) or asked_prices(reading.text)
    for item in main[:limit]:
        if (rest := _left(v, values, item)) is not None:
            said.append(rest)
        elif item.kind == "route":
            said += supposed_of_route(v, values, item, reading.attributes)
        elif item.kind == "gym" and set(reading.attributes) == {"conditions"}:
            said += gyms.unannounced(v, values, item)
        elif item.kind == "gym":
            said += gyms.unannounced(v, values, item)
            said += gyms.bill(v, values, item)
            said += gyms.address_for_others(v, item, reading.text) if "address" in reading.attributes else []
            whether = values.under(f"has.{item.n}.") and _WHETHER_THERE.search(fold(reading.text)) is not None
            asked = (*reading.attributes, "facilities") if whether else reading.attributes
            said += gyms.gym_detail(v, item, values, hours=hours, attributes=asked, prices=prices)
        elif item.kind == "crag":
            beside = item is not main[0] and main[0].kind != "crag" and "region" in reading.attributes
            said += crags.crag_detail(v, item, ("region",) if beside else reading.attributes, values)
        elif item.kind == "area":
            said += crags.area_detail(v, item, values, reading.attributes)
        else:
            said += lines(v, values, reading, [item])
        said += [s for n in notices if n.facts.get("gym_id") == item.id and (s := gyms.condition(v, n))]
    return [*said, *aggregates.of_named(v, values)]


def _left(v: Voice, values: Values, item: EvidenceItem) -> Sentence | None:
    """What a thing has without what was left out."""
    out = next(iter(values.under(f"out.{item.n}.")), None)
    left = next(iter(values.under(f"left.{item.n}.")), None)
    if out is None:
        return None
    name = v.name(item, both=False)
    more = left is not None and left.value
    told = (
        v("left.rest", name=name, out=out, left=left)
        if left is not None and more
        else v("left.none", name=name, out=out)
    )
    return v.sentence(told, end="stop.line")
