"""Read all that narrows an answer besides places: grades, types, length, bolts, features, seasons, gym wishes, time."""

from datetime import datetime
from typing import NamedTuple

from worker.understanding.asked.subject import asks_where_to_boulder
from worker.understanding.asked.whose_body import without_measures
from worker.understanding.conditions import first_ascents, on_record, rated
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.conditions.facets import (
    Wanted,
    read_amenities,
    read_facilities,
    read_features,
    read_gym_types,
    read_rocks,
    read_seasons,
    says_either_facility,
)
from worker.understanding.conditions.filmed import NO_VIDEO, VIDEO, has_video
from worker.understanding.conditions.first_ascents import Years, read_first_ascents
from worker.understanding.conditions.lengths import read_length
from worker.understanding.conditions.numbers import Bounds, by_draws_alone, read_bolts, read_limit, read_price
from worker.understanding.conditions.on_record import OnRecord, read_on_record
from worker.understanding.conditions.protected import OwnGear, protected, without_own_gear
from worker.understanding.conditions.rated import read_rating, read_videos
from worker.understanding.figures import of_places
from worker.understanding.figures.of_places import without_most
from worker.understanding.grades.bounds import read_grades
from worker.understanding.gyms.gym_climbers import beside_rock
from worker.understanding.gyms.gym_records import GymRecords, read_gym_records
from worker.understanding.gyms.gym_things import names_gym_thing
from worker.understanding.gyms.indoors import OUTDOORS
from worker.understanding.gyms.prices import (
    TWILIGHT,
    bounded_price,
    is_of_purchase,
    later_cheaper,
    noted_price,
    offered_price,
    same_price,
)
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.places import walking
from worker.understanding.places.walking import read_walk
from worker.understanding.times import days_apart, free_days
from worker.understanding.times.free_days import only_free_days
from worker.understanding.times.hours import When, read_when, today
from worker.understanding.times.open_then import SHUT_ON_WORKDAYS, Opening, Where, read_opening
from worker.understanding.times.this_season import season_asked
from worker.understanding.wording import figures
from worker.understanding.wording.figures import with_plain_figures
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, ROUTE, TAKEN, Masked

_GYM_WORD = compiled(
    r"岩館|攀岩館|抱石館|先鋒館|上攀館|綜合館|室內|岩究所|運動中心|攀岩(?:中心|教室)|岩壁館|爬牆"
    r"|(?<=[間家的有些])館(?![前後內外])|(?<!店)哪[一幾些]?[間家](?!洞)|幾[間家](?!洞)"
    r"|那一?[間家](?=有|可以|能|的)"
    r"|\bgyms?\b|\bindoors?\b|climbing (?:cent(?:er|re)"
    r"|studio|facilit)|\bhalls?\b"
    rf"|\bsports? cent(?:er|re)s?\b|{GYM}"
)

_ONE_OF = compiled(r"或|還是|/|\bor\b|\beither\b")
# A town has them in its gyms: 「宜蘭有先鋒嗎」.
_TOWN_HAS = compiled(
    rf"{PLACE}(?:市|縣)?(?:哪[間家裡邊])?(?:有沒有|有)(?:室內)?(?:的)?(?:先鋒|上攀|頂繩|速度|淋浴|置物櫃)(?:攀登|牆)?(?:嗎|呢|的|[?？]|$)(?!路線|線)"
)
_CHEAP = compiled(r"最便宜|最貴|\b(?:cheapest|priciest|most expensive)\b")
# Whose surroundings are asked: a crag's, or those of where one climbs.
_OUTSIDE = compiled(
    r"岩場|去哪(?![間家])|(?:爬岩|攀岩|爬)的?點(?=[有在哪?？\s]|$)|哪(?:裡|邊|些地方)|什麼地方|(?:可以|能"
    r"|有)[^,，。?？]{0,10}的地方"
    r"|\bcrags?\b|\bwhere\b|\bclimbing (?:spots?|areas?|places?)\b"
)
_HOW_THERE = compiled(r"怎麼[去到走搭坐]|如何[去到前搭]|多久|\bhow (?:to|do|can|would|should|long|far)\b")
_ROUTE_WORD = compiled(r"路線|條|\broutes?\b|\bclimbs\b|岩場|\bcrags?\b|岩區")


_REWRITTEN = Together(free_days.CUES, figures.CUES, of_places.MOST)
_SELDOM_COUNTED = Together(first_ascents.CUES, walking.CUES, rated.CUES)
_SELDOM_SAID = Together(days_apart.CUES, on_record.CUES, NO_VIDEO, VIDEO, SHUT_ON_WORKDAYS)


class _Measured(NamedTuple):
    """What is counted of routes and crags, each where it is said."""

    length: Bounds | None
    bolts: Bounds | None
    years: Years | None = None
    walk: Bounds | None = None
    rating: Bounds | None = None
    videos: Bounds | None = None

    def spans(self) -> list[tuple[int, int]]:
        """Where these are said, videos apart."""
        bounds = (self.length, self.bolts, self.walk, self.rating)
        told = [span for each in bounds if each is not None for span in each.spans]
        return told if self.years is None else [*told, (self.years.start, self.years.end)]


class _Priced(NamedTuple):
    """The bounds of a price, of what they are, and what gyms are to have or to lack in writing."""

    bounds: Bounds | None
    of: str | None
    records: GymRecords


def read_constraints(question: Masked, now: datetime) -> Constraints:
    """Every constraint of a question; words read as one thing are hidden from the next reader."""
    if _REWRITTEN.may_be_in(question.words):
        question = only_free_days(with_plain_figures(without_most(question)))
    grades = read_grades(question)
    rest = question.hide((s.start, s.end, TAKEN) for s in grades.spans)
    rest, spared = without_own_gear(rest)
    measured = _measured(rest.words, now)
    gear = OwnGear(spared, measured.bolts is not None and by_draws_alone(rest.words))
    rest = rest.hide((start, end, TAKEN) for start, end in measured.spans())
    words = rest.words
    priced = _priced(words)
    if priced.of == TWILIGHT and priced.bounds is not None and priced.bounds.end:
        # The hours after which it is cheaper are none at which it must be open.
        rest = rest.hide([(priced.bounds.start, priced.bounds.end, TAKEN)])
        words = rest.words
    when = read_when(words, now)
    where = _where(words, when, priced=priced.bounds is not None)
    seldom = _SELDOM_SAID.may_be_in(words)
    of_routes = where.in_gym and _ROUTE_WORD.search(words) is not None
    types, bolts = protected(words, measured.bolts, gear, in_gym=where.in_gym, of_routes=of_routes)
    features = read_features(words)
    opening = read_opening(words, when, where, now, seldom=seldom)
    unnamed_gym = where.in_gym and GYM not in words
    outdoors = not where.of_gyms and _OUTSIDE.search(words) is not None and _HOW_THERE.search(words) is None
    return Constraints(
        grades=grades,
        types=types,
        features=features,
        # A year beside a month is hidden by now.
        seasons=read_seasons(question.words) or season_asked(question.words, now),
        length=measured.length,
        bolts=bolts,
        first_ascents=measured.years,
        price=priced.bounds,
        price_of=priced.of,
        same_price=same_price(words) if unnamed_gym and opening.apart is None else None,
        records=priced.records,
        noted=noted_price(words) if unnamed_gym else None,
        walk=measured.walk,
        rocks=read_rocks(words) if ROUTE not in words else Wanted((), ()),
        amenities=read_amenities(words) if outdoors else Wanted((), ()),
        rating=measured.rating,
        videos=measured.videos,
        has_video=has_video(words) if seldom else None,
        on_record=read_on_record(words) if seldom else OnRecord(),
        gym_types=read_gym_types(words) if where.in_gym or not _on_rock(words) else (),
        facilities=_facilities(words, where, opening),
        weekday=opening.weekday,
        days=when.days,
        minute=opening.minute,
        part=opening.part,
        open_wanted=opening.open_then,
        closed_wanted=opening.closed,
        until=when.until,
        all_days=opening.all_days,
        either_day=opening.either_day,
        closed_some=opening.closed_some,
        days_apart=opening.apart,
        closes_by=opening.closes_by,
        shut_at=opening.shut_at,
        any_facility=says_either_facility(words),
        any_feature=len(features.wanted) > 1 and _ONE_OF.search(words) is not None,
        limit=read_limit(words),
        in_gym=where.in_gym,
        now=today(now),
    )


def _measured(words: str, now: datetime) -> _Measured:
    length, bolts = read_length(words), read_bolts(words)
    if not _SELDOM_COUNTED.may_be_in(words):
        return _Measured(length, bolts)
    years = read_first_ascents(words, now.year)
    return _Measured(length, bolts, years, read_walk(words), read_rating(words), read_videos(words))


def _priced(words: str) -> _Priced:
    records = read_gym_records(words)
    if is_of_purchase(words):
        return _Priced(None, None, records)
    bounds = read_price(without_measures(words))
    several = len(records.holds) + len(records.lacks) > 1 or bool(records.lacks)
    offered = offered_price(words) if bounds is None and GYM not in words and not several else None
    later = later_cheaper(words) if bounds is None and GYM not in words else None
    if later is not None:
        return _Priced(Bounds(1, None, *later), TWILIGHT, GymRecords())
    if offered is not None:
        # Whatever it costs: there is none where it is not listed.
        return _Priced(Bounds(1, None, 0, 0), offered, GymRecords())
    return _Priced(bounds, bounded_price(words) if bounds is not None else None, records)


def _on_rock(words: str) -> bool:
    return CRAG in words or AREA in words or ROUTE in words


def _where(words: str, when: When, *, priced: bool) -> Where:
    indoors = not _on_rock(words)
    in_gym = _GYM_WORD.search(beside_rock(words)) is not None or (indoors and names_gym_thing(words))
    if indoors and not in_gym and when.minute is not None and PLACE in words:
        # "Tonight 10pm Taichung bouldering": what opens at an hour is no rock.
        in_gym = not _ROUTE_WORD.search(words) and not OUTDOORS.search(words)
    of_gyms = in_gym or asks_where_to_boulder(words)
    return Where(in_gym=in_gym, of_gyms=of_gyms, indoors=indoors and GYM not in words, priced=priced)


def _facilities(words: str, where: Where, opening: Opening) -> Wanted:
    if not (where.of_gyms or where.priced):
        # 「宜蘭有先鋒嗎」 is a town's gyms, and so is what is open or cheap there.
        if not where.indoors:
            return Wanted((), ())
        if not (opening.wanted or _CHEAP.search(words) or _TOWN_HAS.search(words)):
            return Wanted((), ())
    return read_facilities(words)
