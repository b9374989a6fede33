"""Tell by which words a question shows that it goes on from what was said before."""

import re
from dataclasses import dataclass

from schemas.reading import Mention, Reading
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.among import asks_among, asks_the_most
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.pointing import (
    AGAINST,
    FRAGMENT,
    NAMES_GYMS,
    OF_MANY,
    SUCH,
    asks_more,
    likens,
    names_alone,
    points_back,
    switches,
    switches_at_last,
)
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.staying import sets_kinds_against

_SHORT = 30
_WHERE_IT_IS = re.compile(r"(?:在|位於|住|停|睡|吃|買)哪[裡邊兒]?|\bwhich (?=grades?\b|type\b|day\b)")
_WHEN = re.compile(
    r"(?:那|那麼|如果|on|in|the|and|what|about|during)?\s*(?:平日|假日|週末|周末|[平假]日|(?:週|周|星期|禮拜)[一二三四五六日天末]|連假|暑假|寒假|[春夏秋冬][天季]"
    r"|(?:week(?:day|end)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter)s?)(?:的話|呢)?[?？\s]*$"
)


@dataclass(frozen=True, slots=True)
class Cues:
    """What a question says of itself beside what it asks."""

    words: str
    named: tuple[Mention, ...]
    """The names in it that are not ruled out."""
    told: bool
    """Whether anything was asked before."""
    more: bool
    """Whether more of the same is wanted: 「還有嗎」."""
    back: bool
    """Whether it points back, or asks of something that it does not name."""
    bare: bool
    """Whether it only asks of something that it does not name: "How many bolts?"."""
    lone: bool
    """Whether it says too little to be asked of rows by itself."""
    strange: bool
    """Whether it names what nobody knows."""
    switch: bool
    """Whether it turns to another one: 「那…呢」."""
    such: bool
    """Whether it asks for such ones: "any with lockers"."""
    fragment: bool
    """Whether it is no whole question."""
    among: bool
    """Whether it chooses among several."""
    alone: bool
    """Whether a name, or what is like one, is all that it says."""

    @property
    def leans(self) -> bool:
        """Whether it goes on from what was said, a choice among several apart."""
        return self.more or self.switch or self.fragment or self.alone or (self.back and not self.named)

    @property
    def of_many(self) -> bool:
        """Whether many are wanted."""
        return OF_MANY.search(self.words) is not None


def _likened_to_named(reading: Reading, named: tuple[Mention, ...]) -> bool:
    """Whether more are wanted of what is named with it: "any others like Fat Cow?"."""
    return reading.mode == "similar" and any(m.kind == "route" and m.end > m.start for m in named)


def _only_when(reading: Reading, words: str) -> bool:
    """Whether a day or a season is all that is said: "weekdays?", 「夏天」."""
    timed = reading.weekday is not None or bool(reading.filter.seasons)
    return timed and reading.intent == "search" and reading.subject is None and _WHEN.match(words) is not None


def cues_of(reading: Reading, words: str, earlier: Earlier) -> Cues:
    """The cues of a question; words are its words with its names masked."""
    named = tuple(m for m in reading.mentions if not m.negated)
    told = bool(earlier.asked)
    strange = bool(reading.unknown_places or reading.unknown_names)
    lone = reading.missing == "entity" or (not narrows(reading.filter, "kinds", "has_video") and len(words) <= _SHORT)
    of_many = OF_MANY.search(_WHERE_IT_IS.sub("", words)) is not None and reading.attributes != ("station",)
    bare = not named and bool(reading.attributes) and lone and bool(earlier.history) and not of_many
    # What is asked of a name that nobody knows is not asked of the one before.
    bare = bare and not strange and not sets_kinds_against(words)
    such = SUCH.search(words) is not None and not is_empty(reading.filter)
    timed = reading.subject == "gym" and reading.filter.open_at is not None and not NAMES_GYMS.search(words)
    such = such or (timed and told and len(words) <= _SHORT)
    most, when = told and asks_the_most(words), told and _only_when(reading, words)
    return Cues(
        words=words,
        named=named,
        told=told,
        more=asks_more(words) and not (likens(words) or reading.near or _likened_to_named(reading, named)),
        back=points_back(words) or bare,
        bare=bare,
        lone=lone,
        strange=strange,
        switch=switches(words) or (told and switches_at_last(words)),
        such=such,
        fragment=not named and (most or such or when or FRAGMENT.search(words) is not None),
        among=told and (asks_among(words) or AGAINST.search(words) is not None),
        alone=told and (likens(words) or (bool(named) and names_alone(words))),
    )
