"""Places that everybody knows and no row lies in, read from `landmarks.txt`, and where they are."""

from functools import lru_cache
from importlib import resources
from math import cos, hypot, radians
from typing import NamedTuple

from worker.text.folding import fold

_RANKS = "區市鎮鄉"
_KM_PER_DEGREE = 111.2


class Place(NamedTuple):
    """A place, the city it is in, and its degrees north and east."""

    name: str
    city: str
    point: tuple[float, float]


class Places(NamedTuple):
    """Places by their names, the ways to write them, and those that need their city beside them."""

    named: dict[str, Place]
    written: dict[str, Place]
    beside: frozenset[str]


@lru_cache(maxsize=1)
def places() -> Places:
    """The places of the file, read once."""
    found = Places({}, {}, frozenset())
    beside: set[str] = set()
    for line in resources.files(__package__).joinpath("landmarks.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        north, east, city, name, *others = line.split()
        place = found.named[name] = Place(name, city, (float(north), float(east)))
        if not others and name[-1] in _RANKS:
            # A town is read by `towns`.
            continue
        for written in (name, *others):
            key = fold(written.lstrip("+").replace("_", " "))
            found.written[key] = place
            if key.endswith(" station"):
                city = key.removesuffix(" station").removesuffix(" main")
                found.written.update(
                    dict.fromkeys((f"{city} {of} station" for of in ("train", "railway", "main")), place)
                )
            if written.startswith("+"):
                beside.add(key)
    return found._replace(beside=frozenset(beside))


def point_of(name: str) -> tuple[float, float] | None:
    """Where a place or a town without rows lies, in degrees north and east; None where that is not known here."""
    place = places().named.get(name)
    return None if place is None else place.point


def around(point: tuple[float, float], *, km: float) -> tuple[str, ...]:
    """Every way to write the places that lie within so many kilometres of a point."""
    north, east = point
    wide = cos(radians(north))
    near = {
        place.name
        for place in places().named.values()
        if hypot(place.point[0] - north, (place.point[1] - east) * wide) * _KM_PER_DEGREE <= km
    }
    return tuple(key for key, place in places().written.items() if place.name in near)
