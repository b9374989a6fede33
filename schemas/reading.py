"""What the service understood of a question: names found, one typed filter, what is asked."""

from dataclasses import dataclass
from typing import Literal

from schemas.ascents import Style
from schemas.quickly_made import quickly_made

Locale = Literal["zh-TW", "en"]
Kind = Literal["route", "area", "crag", "gym", "gym_condition", "article"]
RouteType = Literal["sport", "trad", "toprope", "boulder", "mixed"]
GradeSystemName = Literal["yds", "v", "french", "font", "uiaa"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "holiday"]
DayPart = Literal[
    "before_work", "early", "morning", "lunch", "afternoon", "after_work", "evening", "late", "midnight", "small_hours"
]

Intent = Literal[
    "detail",  # attributes of named entities: how hard, how long, where, when open
    "list",  # which ones
    "count",  # how many
    "extreme",  # hardest, easiest, longest, shortest, most bolts
    "distribution",  # how the grades or types are spread
    "compare",  # two or more entities side by side
    "recommend",  # what to climb
    "search",  # free description: find what fits
    "knowledge",  # general climbing knowledge
    "chat",  # greeting, thanks, what can you do
]
RecommendMode = Literal["progression", "similar", "exploration"]
Attribute = Literal[
    "name",  # in the other language, how it is spelled
    "aliases",  # earlier and second names
    "grade",
    "type",
    "length",
    "feet",
    "bolts",
    "pitches",
    "place",
    "region",
    "features",
    "first_ascent",
    "videos",
    "safety",
    "hours",
    "price",
    "address",
    "floor",  # of a gym, where its address says it
    "phone",
    "website",
    "station",
    "facilities",
    "gym_type",
    "conditions",
    "season",
    "rock",
    "height",
    "approach",
    "parking",
    "transport",
    "amenities",
    "rating",
    "areas",
    "routes",
]
Alike = Literal[
    "grade",
    "type",
    "length",
    "bolts",
    "crag",
    "area",
    "sector",
    "first_ascent",
    "other_crag",
    "other_area",
    "harder",
    "easier",
]  # the last four are not to be shared: where else others lie, and on which side of its grade
NamedAt = Literal["start", "end", "digit"]
Extreme = Literal[
    "hardest",
    "easiest",
    "longest",
    "shortest",
    "most_bolts",
    "fewest_bolts",
    "most_popular",
    "lowest_rated",
    "most_climbed",
    "newest",
    "oldest",
    "latest_closing",
    "earliest_closing",
    "earliest_opening",
    "latest_opening",
    "longest_hours",  # of a day, or of the week
    "cheapest",
    "priciest",
    "most_facilities",
    "fewest_facilities",  # the last nine are of gyms
    "shortest_walk",  # of a gym from its station
    "fewest_routes",  # of places, as are the longest and the most bolts of a distribution by place
]


HoursApart = Literal["closes_earlier", "closes_later", "opens_earlier", "opens_later", "same"]
"""How a gym's hours on some days are to differ from those on others."""
DaysApart = tuple[tuple[Weekday, ...], tuple[Weekday, ...], HoursApart]
"""Some days, those that they are set against, and how their hours are to differ."""
GroupBy = Literal[
    "grade",
    "type",
    "area",
    "crag",
    "sector",
    "region",
    "gym_region",
    "city",
    "district",
    "gym_type",
    "brand",
    "feature",
    "video",
    "length",
    "bolts",
    "year",
    "decade",
]  # from gym_region on they are of gyms, or of what rows have; years are those of first ascents
Recorded = Literal["grade", "length", "bolts", "first_ascent", "name_zh", "name_en", "aliases"]
"""What may be missing of a route's row; a grade is when it is not settled."""
GymRecorded = Literal["shoes", "harness", "website", "phone", "station", "rating", "twilight"]
"""What may be missing of a gym's row; the first two are what it rents out."""
Figure = Literal["mean", "median", "sum", "share"]
Measured = Literal["length", "bolts", "grade", "price", "rating", "videos", "count"]
"""What a figure is made of; count is the number of rows of each group."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier message of the conversation; always data, never instruction."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class User:
    """Who asks, as the verified token says."""

    sub: str
    role: Literal["user", "service", "admin"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A catalogued name found in the question.

    ids has several entries when one name is borne by several rows (two routes called 國慶日).
    start and end are character offsets in Reading.text. A landmark is a well-known place in which no row lies.
    """

    kind: Literal["route", "area", "sector", "crag", "gym", "region", "city", "district", "station", "landmark"]
    ids: tuple[str, ...]
    surface: str
    name: str
    start: int
    end: int
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A catalogued name that the question may have meant; offered, never silently put in."""

    kind: Literal["route", "area", "sector", "crag", "gym"]
    id: str
    name: str
    surface: str
    score: float


@dataclass(frozen=True, slots=True)
class GradeRange:
    """A closed range of ordinals in one system, with the printed ends; None is open."""

    system: GradeSystemName
    low: int | None
    high: int | None
    low_text: str | None
    high_text: str | None


@quickly_made
@dataclass(frozen=True)
class Filter:
    """The one filter that every search and every SQL query obeys; an empty field is no constraint.

    Lists are alternatives within a field, fields are joined by AND; features and facilities are all wanted
    together, unless any_feature (any_facility) says that one of them is enough. Lengths are metres, first ascents
    years, open_at is (weekday, minutes after midnight or None for the whole day), open_until the minute until which
    a gym must stay open from then on, open_part the part of the day that open_at is taken for where no hour is named,
    open_days are all the days on which it must be open then where they are
    several (any_day: on one of which), price the single entry on a weekday in NT$,
    closed_on the day on which a gym does not open at all, closed_days all of them where they are several (any_day: one
    of which), closed_some that there is such a day of the week,
    shut_at is a day and a minute at which a gym is not open,
    closes_by is a day and the minute by which a gym has closed on it (on all of open_days where they are several),
    days_apart how a gym's hours on some days are to differ from those on others (days on which it is closed aside).
    gym_holds and gym_lacks are the same of gyms.
    price_of names another price that is bounded, same_price that an entry costs the same on weekends or more, noted
    and not_noted what a gym's notes on its prices remark on. walk_*_minutes bound a gym's walk from its station and
    a crag's approach, rating_* what gyms and crags are rated (1 to 5). amenities
    are what a crag lists around it, ways there included. gym_cities holds several cities as
    alternatives (新竹 is a city and a county, 雙北 is two); gym_city is then None. gym_stations are stations as the
    rows write them, alternatives too: a gym is near the one that it publishes. not_within are the regions, cities
    and districts in which a row must not lie. named is a text that a route's name holds, named_at where it holds it
    if not anywhere; at "digit" it is any number. lacks are the values that are not on record, holds those that are.
    also describes routes of which an area or a crag must have some too, lacking those of which it must have none, and
    solely those beside which it must have no others.
    """

    kinds: tuple[Kind, ...] = ()
    crag_ids: tuple[str, ...] = ()
    not_crag_ids: tuple[str, ...] = ()
    area_ids: tuple[str, ...] = ()
    not_area_ids: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    not_sectors: tuple[str, ...] = ()
    region: str | None = None
    grades: GradeRange | None = None
    not_grades: tuple[GradeRange, ...] = ()
    route_types: tuple[RouteType, ...] = ()
    not_route_types: tuple[RouteType, ...] = ()
    length_min_m: float | None = None
    length_max_m: float | None = None
    bolts_min: int | None = None
    bolts_max: int | None = None
    first_ascent_min: int | None = None
    first_ascent_max: int | None = None
    has_video: bool | None = None
    lacks: tuple[Recorded, ...] = ()
    holds: tuple[Recorded, ...] = ()
    named: str | None = None
    named_at: NamedAt | None = None
    features: tuple[str, ...] = ()
    any_feature: bool | None = None
    not_features: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    gym_ids: tuple[str, ...] = ()
    gym_city: str | None = None
    gym_cities: tuple[str, ...] = ()
    gym_district: str | None = None
    gym_districts: tuple[str, ...] = ()
    gym_stations: tuple[str, ...] = ()
    not_within: tuple[str, ...] = ()
    gym_types: tuple[str, ...] = ()
    facilities: tuple[str, ...] = ()
    any_facility: bool | None = None
    not_facilities: tuple[str, ...] = ()
    open_at: tuple[Weekday, int | None] | None = None
    open_until: int | None = None
    open_part: DayPart | None = None
    open_days: tuple[Weekday, ...] = ()
    any_day: bool | None = None
    closed_on: Weekday | None = None
    closed_days: tuple[Weekday, ...] = ()
    closed_some: bool | None = None
    days_apart: DaysApart | None = None
    closes_by: tuple[Weekday, int] | None = None
    shut_at: tuple[Weekday, int] | None = None
    price_min: int | None = None
    price_max: int | None = None
    price_of: str | None = None
    same_price: bool | None = None
    noted: str | None = None
    not_noted: str | None = None
    gym_holds: tuple[GymRecorded, ...] = ()
    gym_lacks: tuple[GymRecorded, ...] = ()
    walk_min_minutes: float | None = None
    walk_max_minutes: float | None = None
    rock: str | None = None
    not_rocks: tuple[str, ...] = ()
    amenities: tuple[str, ...] = ()
    any_amenity: bool | None = None
    not_amenities: tuple[str, ...] = ()
    rating_min: float | None = None
    rating_max: float | None = None
    videos_min: int | None = None
    videos_max: int | None = None
    climbed: bool | None = None
    also: "Filter | None" = None
    lacking: "Filter | None" = None
    solely: "Filter | None" = None
    ids: tuple[str, ...] = ()
    exclude_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aggregate:
    """One figure over many rows: the mean, median or sum of a measure, or the share that the filter's rows are of base.

    A share without a base is told of each group beside its count; wholly asks whether it is all of the base. With the
    group_by of a reading that is a place, a type or a kind of gym the figure is wanted of each group; of the measure
    count it goes over the groups.
    """

    figure: Figure
    of: tuple[Measured, ...] = ()
    base: Filter | None = None
    wholly: bool = False


@dataclass(frozen=True, slots=True)
class Conversion:
    """A grade that is wanted in other systems: its closed range of ordinals, and the systems, best known first.

    unlisted says that a system was named which no table here holds; targets are then those that can be told instead.
    against is a second grade, where two are set against each other: which is harder; also are further grades of the
    same system that are wanted in the same ones.
    """

    source: GradeSystemName
    low: int
    high: int
    targets: tuple[GradeSystemName, ...]
    unlisted: bool = False
    against: GradeRange | None = None
    also: tuple[GradeRange, ...] = ()


OwnAsk = Literal[
    "count",  # how many routes, times or days
    "list",  # which ones
    "extreme",  # the hardest, easiest, longest, shortest
    "distribution",  # by grade, style, month, year, crag or type
    "first",  # the earliest ascent
    "last",  # the latest one
    "done",  # whether a named route was climbed
    "rated",  # which ones the asker rated best
    "often",  # which ones were climbed most often
    "left",  # which ones are not climbed yet
    "level",  # how hard the asker climbs
    "next",  # what to climb next
]


@dataclass(frozen=True, slots=True)
class Own:
    """What a question about the asker's own log wants, beside the filter of its routes.

    styles are the ways of climbing it names; none means every ascent, so neither attempts nor projects. since and
    until are days, both included; period is how they are printed (2025, 2025-03, 2025-03-09, 2025-03-01|2025-03-07).
    unit is what is counted: routes, lines of the log, or days. next says that what to climb next is asked as well.
    """

    ask: OwnAsk
    styles: tuple[Style, ...] = ()
    since: str | None = None
    until: str | None = None
    period: str | None = None
    by: Literal["grade", "style", "month", "year", "crag", "area", "type"] | None = None
    extreme: Extreme | None = None
    unit: Literal["route", "line", "day"] = "route"
    next: bool = False


@quickly_made
@dataclass(frozen=True)
class Reading:
    """The deterministic understanding of one question.

    text is the question after Unicode NFKC and variant folding (臺 to 台); offsets refer to it. subject is the kind of
    thing asked for. unknown_places are names written like a place that no row bears, read_as those that
    were taken for the one place that they can only be, each with its name, which stands in the text. confidence is
    0..1, how sure the rules are of intent and subject together. minute is the time of day asked about, in minutes after
    midnight; filter.open_at holds it too when the question asks for gyms open then, not when it asks about a named gym;
    until is the minute at which a stretch of the day ends that begins with it. days are
    the days asked about when they are several (the weekend, 平日); weekday is then the first. trip_days is how many
    days a journey is to be planned for, level what the asker says that they climb. near are the places
    around which the nearest crags (or gyms) are wanted: 「離台北最近」, or a city in which no crag lies. A sector's
    mention has its area's id and the sector's name. unrecorded are the topics asked about that no row records, by the
    keys of worker.understanding.unrecorded; unheard are words of the question that ask for something unknown here, and
    unearned says that nothing but these was asked, so that whatever is told beside is no answer; passed_over are such
    words that were no condition and are no reason to refuse.
    rank is the place from an extreme that is asked for (2 is the second hardest), order the extreme with which a list
    is to begin; an extreme with group_by is wanted of each group. aggregate is a figure over the rows that meet the
    filter, bands the grades that are to be counted each by itself.
    having bounds how many each group of a distribution is to have, both ends included; (None, None) asks how many
    groups there are.
    than says that gyms are wanted that cost less, or more, than those with these ids.
    done is how many routes the asker says are climbed already, of which the others are to be counted.
    novice says that routes are for a beginner or for a child. own is set where the question is about the asker's own
    log. foreign says that nothing was named and no word of the whole question, told or asked, belongs to climbing.
    goes_on_from are the questions before this one that articles answered, oldest first, where it may go on from them.
    """

    text: str
    locale: Locale
    intent: Intent
    subject: Kind | None
    filter: Filter = Filter()
    mentions: tuple[Mention, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    extreme: Extreme | None = None
    rank: int | None = None
    order: Extreme | None = None
    group_by: GroupBy | None = None
    aggregate: Aggregate | None = None
    bands: tuple[GradeRange, ...] = ()
    mode: RecommendMode | None = None
    weekday: Weekday | None = None
    days: tuple[Weekday, ...] = ()
    trip_days: int | None = None
    level: GradeRange | None = None
    level_source: Literal["said", "log"] = "said"
    minute: int | None = None
    until: int | None = None
    part: DayPart | None = None
    limit: int | None = None
    alike: tuple[Alike, ...] = ()
    near: tuple[Mention, ...] = ()
    unknown_places: tuple[str, ...] = ()
    unknown_names: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    unrecorded: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()
    unearned: bool = False
    passed_over: tuple[str, ...] = ()
    having: tuple[int | None, int | None] | None = None
    than: tuple[Literal["cheaper", "dearer"], tuple[str, ...]] | None = None
    done: int | None = None
    novice: Literal["beginner", "child"] | None = None
    personal: bool = False
    own: Own | None = None
    foreign: bool = False
    complex: bool = False
    needs_history: bool = False
    out_of_scope: bool = False
    attack: bool = False
    missing: Literal["place", "grade", "entity"] | None = None
    conversion: Conversion | None = None
    goes_on_from: tuple[str, ...] = ()
    confidence: float = 1.0
