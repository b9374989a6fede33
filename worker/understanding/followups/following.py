"""Read a follow-up after a question that was understood: of what it asks, in whose place, among which ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from schemas.reading import Extreme, Mention, Reading, Turn
from worker.text.folding import fold
from worker.understanding.asked.trips import days_said
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.about import OF_CRAGS, about
from worker.understanding.followups.among import chosen, counted_among, listed, of_the_only_one, with_noun
from worker.understanding.followups.changing import SETS, listed_instead, listed_of_each
from worker.understanding.followups.cues import Cues
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.one_more_side import beside, with_one_more
from worker.understanding.followups.overlaying import overlay
from worker.understanding.followups.pointing import PLURAL, asks_whether, counts_there, points_back, sets_out
from worker.understanding.followups.replies import is_empty, is_thin
from worker.understanding.followups.shown import shown_ids
from worker.understanding.followups.towns_of_rock import at_town
from worker.understanding.followups.turning import turns_away
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.unearned import asks_topics

Names = Callable[[str], tuple[Mention, ...]]

_TOWNS = frozenset({"city", "district"})
_BY_AIR = "as the crow flies"
_SOME_OF_THEM = compiled(
    r"^(?:那|還|請問)*有(?:沒有)?.{1,12}的(?:路線)?[嗎呢?？\s]*$|^(?:and |so |ok |are there |is there )*any\b"
)


@dataclass(slots=True)
class _Following:
    """A follow-up and the question before it, either of which a step may bring to terms with the other."""

    reading: Reading
    before: Reading
    cues: Cues
    earlier: Earlier
    names: Names
    said: tuple[Mention, ...]
    """What the last answer named."""

    def overlaid(self) -> Reading:
        """The question before with what the follow-up names put in its place."""
        return replace(overlay(self.before, self.reading), needs_history=True)

    @property
    def tied(self) -> bool:
        """Whether several routes share the first place that was asked for."""
        rows = {m.ids for m in self.said if m.kind in ("route", "gym")}
        before = self.before
        tied = before.intent == "extreme" and before.rank is None and len(rows) > 1 and not self.reading.unrecorded
        # Which price of gyms was the lowest is told by the words that asked for it, which are gone here.
        return tied and before.subject == "route"


def followed(reading: Reading, before: Reading, cues: Cues, earlier: Earlier, names: Names) -> Reading:
    """The follow-up, completed by the question before it."""
    if before.intent == "detail" and "transport" in before.attributes and sets_out(cues.words):
        mentions = tuple(replace(m, start=0, end=0) for m in before.mentions)
        return replace(before, text=reading.text, locale=reading.locale, needs_history=True, mentions=mentions)
    if turns_away(reading, cues.words, before):
        return reading
    if (joined := beside(reading, cues.words, before) or with_one_more(reading, before, earlier.read)) is not None:
        return joined
    f = _Following(reading, before, cues, earlier, names, _told(earlier, names))
    if cues.among and (among := _among(f)) is not None:
        return among
    if not cues.leans:
        return reading
    if cues.more:
        return _more(reading, earlier, names)
    f.reading = at_town(before, reading, earlier.read)
    f.before = listed_of_each(before, f.reading, cues.words)
    return next((done for step in _STEPS if (done := step(f)) is not None), None) or f.overlaid()


def _told(earlier: Earlier, names: Names) -> tuple[Mention, ...]:
    """What the last answer named, or the one before where that did not understand what it was asked."""
    # A distance is told "as the crow flies", which names no route.
    told = (names(answer.replace(_BY_AIR, " " * len(_BY_AIR))) for answer in earlier.answers())
    return next((named for named in told if named), ())


def _among(f: _Following) -> Reading | None:
    """Those of a list that a follow-up chooses."""
    if (several := f.earlier.set_before_one()) is not None:
        # After one of a list was asked about, others of it are chosen: 「有影片的是哪幾條」.
        of_list = _chosen(f, several[0], several[1])
        if of_list is not None:
            return of_list
    if of_the_only_one(f.cues.words, f.before, f.said):
        return None
    return _chosen(f, f.before, f.earlier.said_since)


def _chosen(f: _Following, of: Reading, told: Sequence[Turn]) -> Reading | None:
    whole = with_noun(fold(f.reading.text), of, f.cues.words)
    return None if whole is None else chosen(f.reading, f.earlier.read(whole, ()), of, listed(told, f.names))


def _more(reading: Reading, earlier: Earlier, names: Names) -> Reading:
    """More of what was listed: the same question without what was shown since it was asked."""
    before, since = earlier.begun()
    if before is None or before.intent not in SETS:
        before = earlier.last_set() or before or reading
    if before.intent == "extreme" and before.extreme is not None:
        # After the longest of a list, the others of it are wanted, whichever is the longest of them.
        before = replace(before, intent="list", extreme=None, rank=None)
    seen = dict.fromkeys(
        (*before.filter.exclude_ids, *shown_ids([t.content for t in since if t.role == "assistant"], names))
    )
    joined = overlay(before, replace(reading, filter=replace(reading.filter, kinds=())))
    if reading.subject == "route" and joined.subject in ("area", "crag"):
        joined = replace(joined, subject="route", filter=replace(joined.filter, kinds=("route",)))
    return replace(
        joined,
        intent="list" if joined.intent == "count" else joined.intent,
        limit=reading.limit or joined.limit,
        filter=replace(joined.filter, exclude_ids=tuple(seen)),
        needs_history=True,
    )


def _some_of_them(f: _Following) -> Reading | None:
    before, named = f.before, f.cues.named
    of_one = before.intent == "detail" and before.needs_history and not named
    if not of_one or not narrows(f.reading.filter, "kinds", "has_video"):
        return None
    some_of = f.earlier.last_set() if _SOME_OF_THEM.search(f.cues.words) and before.subject == "route" else None
    if some_of is None or some_of.subject != "route":
        return None
    # "Any with bolts?" after one of several asks of these again.
    return replace(overlay(listed_instead(some_of, f.reading, f.cues.words), f.reading), needs_history=True)


def _another(f: _Following) -> Reading | None:
    if f.cues.alone and not f.cues.switch:
        return f.overlaid() if _same_kind(f.reading, f.before) else f.reading
    if f.before.trip_days is not None and not f.cues.named and days_said(f.cues.words) is not None:
        return f.overlaid()
    return None


def _whether(f: _Following) -> Reading | None:
    """Whether it is so, asked of the one that was told of, or of those that share a place."""
    reading, cues = f.reading, f.cues
    if not (cues.fragment and not cues.named and reading.attributes and asks_whether(cues.words)):
        return None
    only_filmed = reading.filter.has_video is not None and not narrows(reading.filter, "kinds", "has_video")
    tied, back = f.tied, points_back(cues.words)
    if tied and not back and (is_empty(reading.filter) or only_filmed):
        # Of those that share the first place each is told, whatever is filmed among them.
        f.reading = replace(reading, filter=replace(reading.filter, has_video=None))
        return f.overlaid()
    if f.before.intent == "detail" or (f.before.intent == "extreme" and (not tied or back)):
        return about(reading, f.before, f.said)
    return None


def _in_its_place(f: _Following) -> Reading | None:
    reading, cues = f.reading, f.cues
    if reading.extreme is not None and f.before.intent == "detail" and not cues.named:
        # After a question about one of them, the easiest is again the easiest of all.
        f.before = f.earlier.last_set() or f.before
    if cues.fragment and cues.such and reading.intent != "count":
        # "Any 5.7 sport?" after the easiest asks which there are, and not for the easiest of these.
        f.before = listed_instead(f.before, reading, cues.words)
    if cues.fragment and not (reading.extreme is None and is_empty(reading.filter) and reading.attributes):
        return f.overlaid()
    return None


def _pointed_at(f: _Following) -> Reading | None:
    """What is asked of what the follow-up points at."""
    reading, before, said = f.reading, f.before, f.said
    if not f.cues.back or f.cues.named:
        return None
    if reading.filter.gym_types and len({m.ids for m in said if m.kind == "gym"}) == 1:
        # "Is it only bouldering, or could I lead there too?" asks what kind of gym the one is.
        return about(replace(reading, aggregate=None), before, said)
    if reading.intent == "count" and not is_empty(reading.filter):
        return counted_among(overlay(before, reading), reading)
    if reading.intent == "list" and reading.subject == "route" and before.subject in ("crag", "area"):
        # 「那裡面有打 bolt 的運動路線嗎」 asks for routes that are there, and not for the bolts of one thing.
        return f.overlaid()
    asks = reading.attributes or reading.intent in ("detail", "search")
    if reading.extreme is not None or not (asks or _asks_tag(reading, f.cues.words, before, said)):
        return None
    # Beside the one route that somebody named the wall is named on which it is.
    alike = said if before.subject is None else [m for m in said if m.kind == before.subject]
    of_all = f.tied or (before.intent in ("list", "search", "recommend") and len({m.ids for m in alike}) > 1)
    back = points_back(f.cues.words)
    one_of_all = back and not (PLURAL.search(f.cues.words) and len({m.ids for m in said}) > 1)
    # How long the walk is, is asked of the crag of what was listed.
    of_crag = bool(before.filter.crag_ids or before.filter.area_ids) and set(reading.attributes) <= OF_CRAGS
    several = f.cues.bare and not one_of_all and of_all and not of_crag
    if several and (before.own is None or not reading.unrecorded):
        return f.overlaid()
    return about(reading, before, said)


def _turned_to(f: _Following) -> Reading | None:
    """What turns to another one: 「那…呢」."""
    reading, cues = f.reading, f.cues
    if not cues.switch:
        return None
    _bring_back(f)
    if cues.strange and not cues.named and reading.attributes:
        # 「那月球火箭有多長」 turns to another thing, though nobody knows it.
        return reading
    if counts_there(cues.words) and f.before.intent in SETS and f.before.subject in ("route", "gym"):
        f.reading = replace(reading, intent="count", subject=f.before.subject)
        return f.overlaid()
    own = reading.intent not in ("search", "detail", "list") or bool(reading.attributes)
    if cues.named and asks_topics(reading) and f.before.unrecorded != reading.unrecorded:
        # 「那墾丁冬天風大嗎」 asks of the wind, whatever was asked of another crag.
        return reading
    if own and cues.named and not is_thin(reading):
        return reading
    if not cues.named and reading.attributes and reading.extreme is None and is_empty(reading.filter):
        return about(reading, f.before, f.said)
    if f.before.intent == "detail" and _is_of_rows(f.before) and reading.filter.grades is not None and cues.named:
        return reading
    if any(m.kind in ("route", "gym") for m in cues.named) and f.before.intent in SETS and is_thin(reading):
        # After a list, one of it is asked for by its name; how often routes are reset is asked of it as well.
        resets = f.before.attributes == ("conditions",) and not reading.attributes
        return replace(reading, attributes=f.before.attributes if resets else reading.attributes, needs_history=True)
    return None


def _bring_back(f: _Following) -> None:
    """The set behind the one that was asked of, and the hours of a gym where a day is asked of it."""
    reading, before, named = f.reading, f.before, f.cues.named
    only_a_day = reading.weekday is not None and not named and is_empty(reading.filter)
    of_one = before.intent == "detail" and _is_of_rows(before)
    if of_one and (before.needs_history or not any(m.end for m in before.mentions)) and not only_a_day:
        before = f.earlier.last_set() or before  # What an answer named lies where it lies.
    if before.intent == "compare" and before.needs_history and named and all(m.kind in _TOWNS for m in named):
        # The gyms of one town were named by what they were listed as: another town has others.
        before = _of_towns(before, f.earlier.last_set())
    untold = before.unearned and not before.attributes
    of_gym = before.intent == "detail" and before.subject == "gym"
    if of_gym and reading.weekday is not None and not (named or untold):
        # A day after where a gym is asks when it is open then.
        by_day = tuple(a for a in before.attributes if a in ("hours", "price"))
        before = replace(before, attributes=by_day or ("hours",))
    f.before = before


def _of_towns(before: Reading, listed_of: Reading | None) -> Reading:
    """What was asked of the gyms of a list, asked of a list again."""
    if before.subject != "gym" or listed_of is None or listed_of.subject != "gym":
        return before
    by_walk: Extreme | None = "shortest_walk" if "station" in before.attributes else listed_of.order
    return replace(listed_of, intent="list", extreme=None, attributes=before.attributes, order=by_walk)


def _same_kind(reading: Reading, before: Reading) -> bool:
    """Whether a name alone is of the kind that the question before could have named in its place."""
    kinds = {m.kind for m in reading.mentions}
    if before.mode in ("similar", "progression") and before.intent == "recommend":
        return kinds <= {"route", "crag", "area", "region"}
    if before.subject == "gym":
        return kinds <= {"gym", "city", "district", "region", "station"}
    if before.subject == "route" and any(m.kind == "route" for m in before.mentions):
        return kinds <= {"route"}
    return before.intent in (*SETS, "detail") and kinds <= {"crag", "area", "sector", "region"}


def _asks_tag(reading: Reading, words: str, before: Reading, said: Sequence[Mention]) -> bool:
    """Whether a tag is asked of the route spoken of: 「它是多繩距嗎」, "is it overhanging"."""
    tagged = bool(reading.filter.features) or (bool(reading.filter.gym_types) and before.subject == "gym")
    # What was found to be the longest is one route, of which it is asked as of one that was named; so is one advised.
    told = {m.ids for m in said if m.kind == "route"}
    one = before.intent == "extreme" or (before.intent in SETS and len(told) == 1)
    found = one and before.subject == "route" and points_back(words) and not PLURAL.search(words)
    return tagged and (found or (before.intent == "detail" and _is_of_rows(before))) and asks_whether(words)


def _is_of_rows(before: Reading) -> bool:
    return any(m.kind in ("route", "gym") for m in before.mentions)


_STEPS: tuple[Callable[[_Following], Reading | None], ...] = (
    _some_of_them, _another, _whether, _in_its_place, _pointed_at, _turned_to,
)  # fmt: skip
