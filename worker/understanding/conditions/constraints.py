"""What narrows an answer besides places (grades, types, length, gym wishes, time), and its fields of a filter."""

from dataclasses import dataclass
from functools import cached_property

from schemas.quickly_made import quickly_made
from schemas.reading import DayPart, DaysApart, Intent, Kind, Weekday
from worker.understanding.conditions.facets import Wanted
from worker.understanding.conditions.first_ascents import Years
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.conditions.numbers import Bounds
from worker.understanding.conditions.on_record import OnRecord
from worker.understanding.grades.bounds import GradeReading
from worker.understanding.gyms.gym_records import GymRecords

_OF_SETS = frozenset({"list", "count", "recommend", "search"})
_OF_ROUTES = _OF_SETS | {"extreme", "distribution"}


@quickly_made
@dataclass(frozen=True)
class Constraints:
    """What a question asks of the rows, places apart."""

    grades: GradeReading
    types: Wanted
    features: Wanted
    seasons: tuple[str, ...]
    length: Bounds | None
    bolts: Bounds | None
    first_ascents: Years | None
    price: Bounds | None
    price_of: str | None
    same_price: bool | None
    noted: tuple[str, bool] | None
    records: GymRecords
    walk: Bounds | None
    rocks: Wanted
    amenities: Wanted
    rating: Bounds | None
    videos: Bounds | None
    has_video: bool | None
    on_record: OnRecord
    gym_types: tuple[str, ...]
    facilities: Wanted
    weekday: Weekday | None
    days: tuple[Weekday, ...]
    minute: int | None
    part: DayPart | None
    until: int | None
    open_wanted: bool
    closed_wanted: bool
    all_days: tuple[Weekday, ...]
    either_day: bool
    closed_some: bool
    days_apart: DaysApart | None
    closes_by: int | None
    shut_at: int | None
    any_facility: bool
    any_feature: bool
    limit: int | None
    in_gym: bool
    now: Weekday

    @property
    def unknown_grades(self) -> tuple[str, ...]:
        """Grades that no ladder has."""
        return self.grades.unknown

    @cached_property
    def of_routes(self) -> bool:
        """Whether something is asked that only routes have."""
        by_type = bool(self.types.wanted or self.types.unwanted) and not self.in_gym
        return by_type or bool(self.features.wanted or self.features.unwanted) or self._measured

    @cached_property
    def _measured(self) -> bool:
        """The same, ways of climbing and kinds of rock apart."""
        return bool(
            self.grades.wanted is not None
            or self.grades.excluded
            or self.grades.unknown
            or self.length
            or self.bolts
            or self.first_ascents
            or self.has_video is not None
            or self.on_record.lacks
            or self.on_record.holds
            or self.videos
        )

    @property
    def only_types(self) -> bool:
        """Whether ways of climbing, or several kinds of rock, are all that narrows the answer."""
        return (bool(self.types.wanted) or len(self.features.wanted) > 1) and not self._besides_styles

    @property
    def only_styles(self) -> bool:
        """Whether ways of climbing or kinds of rock narrow the answer, and nothing else does."""
        return self.any and not self._besides_styles

    @property
    def of_gyms(self) -> bool:
        """Whether something is asked that only gyms have."""
        return bool(
            self.price
            or self.gym_types
            or self.open_wanted
            or self.closed_wanted
            or self.closed_some
            or self.days_apart
            or self.closes_by
            or self.shut_at
            or any(self.records)
            or self.in_gym
        )

    @cached_property
    def any(self) -> bool:
        """Whether anything narrows the answer."""
        return self.of_routes or self._besides_styles

    @property
    def narrows(self) -> bool:
        """Whether anything but a style of climbing narrows the answer: 抱石禮儀 asks for no boulders."""
        return bool(self.features.wanted or self.features.unwanted) or self._besides_styles

    @cached_property
    def _besides_styles(self) -> bool:
        """Whether anything narrows the answer besides ways of climbing and kinds of rock."""
        return self._measured or bool(
            self.price
            or self.gym_types
            or self.facilities.wanted
            or self.facilities.unwanted
            or self.open_wanted
            or self.closed_wanted
            or self.closed_some
            or self.days_apart
            or self.closes_by
            or self.shut_at
            or self.noted
            or any(self.records)
            or self.same_price is not None
            or self.seasons
            or self.walk
            or any(self.amenities)
            or self.rating
        )

    def into(self, places: Fields, subject: Kind | None, intent: Intent, *, named: bool) -> Fields:
        """The fields with what belongs to the subject; of a named thing that is asked about only its place counts."""
        if subject == "article" or (named and not (intent == "compare" and subject in ("crag", "area"))):
            # Places are compared by the routes that are asked for.
            return places
        fields = dict(places)
        if (self.walk is not None and subject in ("gym", "crag")) or (
            self.walk is not None and subject == "route" and intent in _OF_ROUTES
        ):
            fields |= {"walk_min_minutes": _minutes(self.walk.low), "walk_max_minutes": _minutes(self.walk.high)}
        if subject in ("crag", "area", "route") and intent in (_OF_ROUTES if subject == "route" else _OF_SETS):
            fields |= self._of_rock()
        if subject == "crag" and intent in _OF_SETS:
            either = self.any_facility and len(self.amenities.wanted) > 1
            fields |= {"amenities": self.amenities.wanted, "any_amenity": either or None}
            fields |= {"not_amenities": self.amenities.unwanted}
        if self.rating is not None and subject in ("gym", "crag"):
            fields |= {"rating_min": self.rating.low, "rating_max": self.rating.high}
        return fields | (self._of_gyms(intent) if subject == "gym" else self._of_routes())

    def _of_rock(self) -> Fields:
        """Of two kinds of rock neither is wanted: they are set side by side."""
        fields: Fields = {"not_rocks": self.rocks.unwanted}
        return fields | {"rock": self.rocks.wanted[0]} if len(self.rocks.wanted) == 1 else fields

    def _of_gyms(self, intent: Intent) -> Fields:
        fields: Fields = {
            "gym_types": self.gym_types,
            "facilities": _beside(self.gym_types, self.facilities.wanted),
            "any_facility": (self.any_facility and len(self.facilities.wanted) > 1) or None,
            "not_facilities": _beside(tuple(_SAID), self.facilities.unwanted)
            if self.gym_types
            else self.facilities.unwanted,
            "gym_holds": self.records.holds,
            "gym_lacks": self.records.lacks,
        }
        if self.open_wanted and self.weekday is not None and intent in _OF_SETS:
            fields["open_at"] = (self.weekday, self.minute)
            fields["open_until"], fields["open_part"] = self.until, self.part
            fields["open_days"] = self.all_days
            fields["any_day"] = (self.either_day and len(self.all_days) > 1) or None
        if self.price is not None:
            fields |= {
                "price_min": _whole(self.price.low), "price_max": _whole(self.price.high), "price_of": self.price_of,
            }  # fmt: skip
        if self.same_price is not None:
            fields["same_price"] = self.same_price
        if self.noted is not None:
            fields["noted" if self.noted[1] else "not_noted"] = self.noted[0]
        if self.closed_wanted and intent in _OF_SETS:
            fields["closed_on"] = self.weekday
            if len(self.all_days) > 1:
                fields |= {"closed_days": self.all_days, "any_day": self.either_day or None}
        if self.closed_some and intent in _OF_SETS:
            fields["closed_some"] = True
        if self.shut_at is not None and self.weekday is not None and intent in _OF_SETS:
            fields["shut_at"] = (self.weekday, self.shut_at)
        if self.closes_by is not None and self.weekday is not None and intent in _OF_SETS:
            fields |= {"closes_by": (self.weekday, self.closes_by), "open_days": self.all_days}
        if self.days_apart is not None and intent in _OF_SETS:
            fields["days_apart"] = self.days_apart
        return fields

    def _of_routes(self) -> Fields:
        fields: Fields = {
            "grades": self.grades.wanted,
            "not_grades": self.grades.excluded,
            "route_types": self.types.wanted,
            "not_route_types": self.types.unwanted,
            "has_video": self.has_video if self.videos is None else None,
            "lacks": self.on_record.lacks,
            "holds": self.on_record.holds,
            "features": self.features.wanted,
            "any_feature": self.any_feature or None,
            "not_features": self.features.unwanted,
            "seasons": self.seasons,
        }
        if self.length is not None:
            fields |= {"length_min_m": self.length.low, "length_max_m": self.length.high}
        if self.bolts is not None:
            fields |= {"bolts_min": _whole(self.bolts.low), "bolts_max": _whole(self.bolts.high)}
        if self.first_ascents is not None:
            fields |= {"first_ascent_min": self.first_ascents.low, "first_ascent_max": self.first_ascents.high}
        if self.videos is not None and (self.videos.low, self.videos.high) == (1, None):
            # With at least one video there is a video.
            fields |= {"has_video": True}
        elif self.videos is not None:
            fields |= {"videos_min": _whole(self.videos.low), "videos_max": _whole(self.videos.high)}
        return fields


_SAID = {"bouldering": "抱石區", "lead": "先鋒攀登"}


def _beside(gym_types: tuple[str, ...], facilities: tuple[str, ...]) -> tuple[str, ...]:
    """The facilities that the kind of gym does not already say: 抱石館 asks for no 抱石區 of its own."""
    said = {_SAID.get(t) for t in gym_types} | ({"抱石區"} if gym_types == ("mixed",) else set())
    return tuple(f for f in facilities if f not in said)


def _minutes(value: float | None) -> float | None:
    """A bound on minutes, whole where it is; one that leaves its figure out is the neighbouring float."""
    return int(value) if value is not None and float(value).is_integer() else value


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)
