"""Say plainly what the data does not hold, and name the nearest thing that is true."""

import re

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Reading
from worker.compose.gyms import gym_line
from worker.compose.listing import asked_hours
from worker.compose.numbers import uncertain
from worker.compose.routes import route_line
from worker.compose.say import Voice
from worker.compose.scope import COUNTED, count_of, what_asked, where_asked
from worker.compose.values import Values
from worker.text.folding import fold
from worker.understanding.asked.existence import asks_whether_any
from worker.understanding.gyms.prices import asked_prices

_SAFETY = re.compile(
    r"確保|垂降|繩結|打結|八字結|固定點|架站|救援|墜落|受傷|安全"
    r"|belay|rappel|abseil|\bknot|anchor|rescue|\bfall|injur|safe",
    re.IGNORECASE,
)

_STATION = re.compile(r"站$|\bstation$", re.IGNORECASE)


def not_found(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem]) -> list[Sentence]:
    """What was asked and is not there, then what may have been meant, then what there is instead."""
    sentences = [unknown_place(v, reading, asked) for asked in values.under("asked.place.")]
    sentences += [v.sentence(v("missing.name", asked=asked)) for asked in values.under("asked.name.")]
    unknown = values.claim("uncertain_count")
    if not sentences and reading.extreme is not None and values.claim("extreme") is not None and unknown is not None:
        where, what = where_asked(v, values), what_asked(v, values, "route")
        return [v.sentence(v("extreme.unknown", where=where, what=what, count=unknown))]
    if not sentences:
        kind = reading.subject if reading.subject in COUNTED else None
        if values.claim("count") is not None and kind is not None and values.under("scope."):
            # That none is tagged is no "no" to what nobody records.
            rated = "protection_rating" in reading.unrecorded
            whether = asks_whether_any(fold(reading.text)) and not rated
            sentences += [v.sentence(count_of(v, values, kind, whether=whether)), *uncertain(v, values)]
        elif values.claim("count") is not None:
            sentences.append(v.sentence(v("missing.none", count=Claim(None, "count", 0))))
        else:
            sentences.append(v.sentence(v("missing.nothing")))
    return [
        *sentences,
        *did_you_mean(v, values),
        *_instead(v, values, reading, items),
        *_areas(v, values, items),
        *_crags(v, values, items),
        *_gyms(v, values),
        *_nearest_gym(v, values, items),
    ]


def unknown_place(v: Voice, reading: Reading, asked: Claim) -> Sentence:
    """That a place is in no row; of a station, that no gym is near it as far as the rows say."""
    station = reading.subject == "gym" and _STATION.search(str(asked.value)) is not None
    return v.sentence(v("missing.station" if station else "missing.place", asked=asked))


def _instead(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem]) -> list[Sentence]:
    """The facts of the name that may have been meant, said to be that one's."""
    name = values.claim("instead")
    if name is None:
        return []
    lines = [route_line(v, i) for i in items if i.kind == "route"]
    hours, prices = asked_hours(reading), asked_prices(reading.text)
    lines += [
        gym_line(v, i, values, hours=hours, attributes=reading.attributes, prices=prices)
        for i in items
        if i.kind == "gym"
    ]
    return [v.sentence(v("missing.instead", name=name), end="colon.line"), *lines]


def did_you_mean(v: Voice, values: Values) -> list[Sentence]:
    """Catalogued names close to what was typed; offered, never put in."""
    meant = values.under("meant.")
    if not meant:
        return []
    quoted = [v("missing.quoted", name=name) for name in meant]
    return [v.sentence(v("missing.did_you_mean", names=v.join(quoted, "list")), end="line")]


def no_article(v: Voice, reading: Reading) -> list[Sentence]:
    """There is no article to answer from; what safety depends on belongs to an instructor."""
    sentences = [v.sentence(v("missing.elsewhere" if is_elsewhere(reading) else "missing.article"))]
    if is_about_safety(reading):
        sentences.append(v.sentence(v("missing.safety")))
    return [*sentences, v.sentence(v("missing.ask"))]


def is_elsewhere(reading: Reading) -> bool:
    """Whether a question that no article answers holds no word of climbing either: then it is about something else."""
    return reading.foreign and not (reading.attributes or reading.unrecorded or is_about_safety(reading))


def is_about_safety(reading: Reading) -> bool:
    """Whether the question is about something that a mistake makes dangerous."""
    return _SAFETY.search(fold(reading.text)) is not None


def _gyms(v: Voice, values: Values) -> list[Sentence]:
    cities = values.claim("gyms.cities")
    if cities is None:
        return []
    return [v.sentence(v("missing.gyms", cities=cities)), v.sentence(v("missing.gyms.ask"), end="stop.line")]


def _nearest_gym(v: Voice, values: Values, items: list[EvidenceItem]) -> list[Sentence]:
    """The gym that lies nearest to a town without any, and its row."""
    place, near, km = values.claim("near.place"), values.claim("near.first"), values.claim("near.km")
    if place is None or near is None or km is None:
        return []
    gym = next((i for i in items if i.kind == "gym"), None)
    first = v.piece(near) if gym is None else v.name(gym, both=False)
    rockless = values.claim("near.rockless") is not None
    return [
        *([v.sentence(v("near.rockless", place=place))] if rockless else []),
        v.sentence(
            v("near.gym", place=place, first=first, km=km, what=what_asked(v, values, "gym", one=True)), end="stop.line"
        ),
    ]


def _areas(v: Voice, values: Values, items: list[EvidenceItem]) -> list[Sentence]:
    """The areas that the crag has in which an unknown place was put."""
    areas = [i for i in items if i.kind == "area"]
    place = v.part_of(areas[0], "crag_name") if areas and values.claim("areas.of") is not None else None
    if place is None:
        return []
    listed = v.join([v.cited(v.name(i, both=False)) for i in areas], "list")
    body = v("missing.areas", place=place, areas=listed)
    return [Sentence(body.text + v("stop.line").text, body.claims)]


def _crags(v: Voice, values: Values, items: list[EvidenceItem]) -> list[Sentence]:
    crags = [i for i in items if i.kind == "crag"]
    if not crags:
        return []
    named = [v.cited(v.name(i, both=False)) for i in crags]
    listed, count = v.join(named, "list"), values.claim("crags.count")
    if count is not None and values.number("crags.count") > len(crags):
        body = v("missing.crags.some", count=count, crags=listed)
    else:
        body = v("missing.crags", crags=listed)
    return [Sentence(body.text + v("stop.line").text, body.claims)]
