"""Find the words of a question that nothing here knows how to answer: what they ask for is in no row.

What rows record is a small closed world, and what may be asked of it is not. A list of what is not recorded (pets,
tides, coffee) ends with its author; the words that a question about rows may hold without asking for more are a list
that ends. Whatever a question's own clause holds beside these, beside names, grades and numbers, was asked and not
understood, and an answer must not pretend that it was.
"""

import re
from dataclasses import replace

from schemas.reading import Filter, Reading
from worker.text.folding import holds_cjk
from worker.understanding.asked.asking import asking_clauses, asking_parts, confirms
from worker.understanding.asked.supposing import supposed_values
from worker.understanding.conditions.facets import excluded, facilities_named, taken_up
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.conditions.on_record import record_spans
from worker.understanding.grades.conversion import names_system
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.astray import astray, in_no_order, without_strangers_routes
from worker.understanding.unrecorded.beside_the_point import is_beside_the_point
from worker.understanding.unrecorded.persons import persons_asked
from worker.understanding.unrecorded.predicates import only_says_had
from worker.understanding.unrecorded.recognised import places_of
from worker.understanding.unrecorded.targets import stands_as_asked, tells_of
from worker.understanding.unrecorded.things_asked import without_what_is_told
from worker.understanding.unrecorded.unearned import only_topics, only_words, told_of, unearned
from worker.understanding.unrecorded.wishes import ACTS
from worker.understanding.wording.left_over import SHORTEST_ZH, Told, left_over
from worker.understanding.wording.manner import without_manner
from worker.understanding.wording.masking import MASKS, Masked, masked

_LONGEST_EN = 4
# How sure the rules are then: no classifier need guess what kind of question it is.
_SURE = 0.7
_LONGEST_ZH = 8
_COUNTS = frozenset({"count", "list", "search"})
_OF_ROWS = frozenset({"detail", "list", "search", "count", "recommend", "extreme", "compare"})
_ROWS = frozenset({"route", "area", "sector", "crag", "gym"})
# What of a filter only says where, so that a list under it is a list of everything there.
_PLACES = (
    "kinds", "crag_ids", "area_ids", "sectors", "region", "gym_ids", "gym_city", "gym_cities", "gym_district",
    "gym_stations", "exclude_ids",
)  # fmt: skip
_NO_MORE_THAN_PLACES = {"place", "region"}


# Single characters that belong to the word behind them (最後一次), and those that begin another one (樓不).
_MEASURES = "最第每"
_AFTER = "不沒有是在的"
# What a list of what is nearest is of; where none is named, something else is looked for.
_OF_KINDS = re.compile(r"攀|爬|岩|抱石|路線|線|館|\b(?:climb\w*|crags?|gyms?|routes?|boulder\w*|walls?|rocks?)\b")
_IS_WHERE = re.compile(r"(?:是|放|會|擺)*在哪")
_OF_A_GYM = re.compile("\ue004的$")
_AND = re.compile(r"\b(?:and|plus)\b")
_SUITS = compiled(
    r"適合|合適|友善"
    r"|\b(?:for (?:them|us|him|her|kids|children|famil\w+)|suit\w*|friendly|good|ok(?:ay)?)\b"
)
_WHICH_ONES = compiled(
    r"哪|什麼地方|有沒有|有[^,，。?？]{0,14}嗎|\b(?:which|where|what|any|list|closest|nearest|is there|are there)\b"
)
_HAD = re.compile(r"(?:有|附|提供|可以|跟|和|或|、)\s*$|\b(?:have|has|an?|any|offer|provide|and|or) $")
# Where a condition stands: after 有, 可以, "with"; before 的路線, "routes".
_BEFORE_CONDITION = re.compile(
    # What gyms are to do stands right behind them: "does any gym in Taipei inspect ropes".
    r"\b(?:which|what|any|an?|the|does) (?:[\w-]+ ){0,2}(?:gyms?|crags?|hall|walls?) (?:(?:in|near"
    r"|around) [\ue001-\ue006]+ )?$|"
    r"(?:有|可以|能|會|適合|附|帶)$|\b(?:with|has|have|having|offers?|that)(?: an?| the| some)? $"
)
# In Chinese the condition ends with its head: in 「可以偷看beta的」 it is the beta that was read.
_ENDS_CONDITION = re.compile(r"^\s*(?:的|[嗎呢吧?？,，、。!！;；]|[和跟與及或]|$|[a-z\ue001-\ue006])")
_COUNT_OF = re.compile(r"\bhow (?:many|much) $|(?:有|要|是)(?:幾|多少)[個位隻株]?$")
_HOW_MANY_OF = re.compile(
    r"(?:總共|一共|大概|大約|到底|目前|現在|[是有])*(?:有|是)(?:多少|幾)(?:[個位隻人]"
    r"|萬)?[嗎呢?？\s]*$"
)
_THEN_ASKED = re.compile(
    r"(?:的|大概|大約|到底|通常|總共|一共|會|要|是|在|得|交|繳|收|付|辦)*"
    r"(?:多少錢?(?![間家條個座門])|幾(?![間家條個座級趴])|什麼時候|甚麼時候|何時|誰|哪一?[天日])"
)
_ASKED_OF = re.compile(
    r"\b(?:when|who|what time|how much)(?:['’]s| is| are| was| were| does| do| did)(?: the| your| their| an?)? $"
)
_A_DATE = re.compile(r"幾號|幾月幾|哪一?[天日]|\b(?:what|which) (?:date|day)\b|\bnext\b")
_SO_MANY = re.compile(
    r"[一二兩三四五六七八九幾][百千][一二兩三四五六七八九十]*多?(?=\s?[條題間家座])"
    r"|\b(?:[a-z]+[ -])?hundreds?(?= (?:of )?(?:\w+ )?(?:routes|climbs|lines|gyms)\b)"
)
_NEXT_TWO = re.compile(
    r"(?:\s?[\u4e00-\u9fff]{1,4}|(?: (?!(?:do|does|did|is|are|was|were|can|will|would|in|at|on"
    r"|of|for|per|to)\b)[a-z-]+){1,2})?"
)
_AFTER_CONDITION = re.compile(
    r"^的(?:路線|線|岩場|岩館|地方|牆|館|岩區|$|[嗎呢?？]|\s?5\.\d|\s?v\d)"
    # What stands right before a grade says which routes of it: "juicy 5.10s at Kenting", "dapao 5.10".
    r"|^ (?:low |mid |high |easy |hard )?(?:5\.\d{1,2}|v\d{1,2})"
)


def with_unheard(reading: Reading, question: Masked) -> Reading:
    """The reading with the words that were asked and not understood.

    Where nothing else was read, every such word counts: the answer would be all that is known of a row, or all rows of
    a place, whatever was asked. Beside an attribute that was read it counts as well; beside constraints only where a
    constraint stands, for what is said between them may be talk.
    """
    if reading.attack or reading.out_of_scope or reading.personal or reading.conversion or reading.missing:
        return reading
    reading = _had_not_called(without_strangers_routes(reading, question), question)
    if (meant := astray(reading, question)) is not None:
        return meant
    if (asked := without_what_is_told(reading, question)) is not None:
        return asked
    if not reading.unknown_names and (people := persons_asked(question.words, unheard)):
        return _of_somebody(reading, question, people)
    if reading.unrecorded:
        parts = [part for clause in asking_clauses(question.words) for part in _AND.split(clause)]
        of_topics = [bool(places_of(reading.unrecorded, part, question.words)) for part in parts]
        only_told = reading.unrecorded == ("children",) and reading.intent == "list" and not any(of_topics)
        if only_told and _SUITS.search(question.words) is None and _WHICH_ONES.search(question.words) is not None:
            # 「老大11歲、老二8歲，高雄有哪幾個地方可以去」: who comes along is told, and gyms are asked for.
            return replace(reading, unrecorded=())
        only = ACTS in reading.unrecorded or only_topics(reading, parts, of_topics)
        return replace(reading, unearned=True) if only else reading
    if reading.unheard or reading.unknown_names or reading.unknown_places:
        return reading
    if reading.intent not in _OF_ROWS:
        return reading
    if reading.needs_history and reading.intent != "detail":
        return reading
    if reading.intent == "compare" and reading.attributes:
        return reading
    told = told_of(reading)
    answers = tells_of(reading)
    spans = _unanswered(reading, question, None, also=told if answers else None)
    alone = asks_nothing_else(reading)
    # Something else than rows is looked for near a place: 「關子嶺附近哪裡可以加油」, "paragliding near Kenting crag".
    beside = bool(reading.near) and bool(spans) and not narrows(reading.filter, *_PLACES)
    if reading.intent == "compare":
        # 「比較原岩萬華和T-Up明德」: what a gym's brand is followed by tells its branch.
        brands = {m.end for m in reading.mentions if m.kind == "gym"}
        spans = tuple(span for span in spans if span[0] not in brands)
    if reading.intent not in ("detail", "compare") and not (alone or beside):
        words, of_rows = question.words, reading.subject in _ROWS
        spans = tuple(
            s
            for s in spans
            if _is_condition(words, s) or _is_counted(words, s) or (of_rows and _is_asked_for(words, s))
        )
    if not spans and alone and reading.intent != "count":
        # What is known and was read as nothing is asked as well.
        spans = tuple(
            (at + span[0], at + span[1])
            for at, clause in asking_parts(question.words)
            if (span := unearned(reading, clause)) is not None
        )
    if not spans and (alone or reading.intent == "detail" or lists_all(reading)):
        # Words that are known because they ask elsewhere, and not for what is told here.
        shortest = 1 if alone and reading.intent in ("detail", "list") else SHORTEST_ZH
        # Where an overview would answer, one character that asks for something else says enough (可不可以喝).
        spans = _unanswered(reading, question, told, shortest)
    if reading.intent == "detail" and answers:
        # What was asked is told; words in the same clause only count where they ask as well.
        spans = _asking_themselves(question.words, spans)
    if "grade" in reading.attributes:
        # In which system a grade is told is no condition: 「美人照鏡是法國幾級」.
        spans = tuple((a, b) for a, b in spans if not names_system(question.words[a:b]))
    if not spans:
        return in_no_order(reading, question) or reading
    if reading.intent in _COUNTS and any(_is_counted(question.words, span) for span in spans):
        # No rows are counted, whatever kind of them was spoken of.
        of_one = any(m.kind in _ROWS and not m.negated for m in reading.mentions)
        where = Filter(**{name: getattr(reading.filter, name) for name in _PLACES})
        reading = replace(reading, intent="detail" if of_one else "list", filter=where, attributes=(), extreme=None)
    if set(reading.attributes) == {"season"} and _A_DATE.search(question.words):
        # On which day something is held is no season: 「攀岩節是幾月幾號」.
        reading = replace(reading, attributes=())
        alone = True
    found = tuple(_whole(question.shown, start, end) for start, end in spans)
    clauses = asking_parts(question.words)
    alone = alone or (
        reading.intent == "detail"
        and only_words([clause for _, clause in clauses], [(a - clauses[0][0], b - clauses[0][0]) for a, b in spans])
    )
    return replace(reading, unheard=found, unearned=alone, confidence=max(reading.confidence, _SURE))


def _unanswered(
    reading: Reading, question: Masked, told: Told, shortest: int = SHORTEST_ZH, *, also: Told = None
) -> tuple[tuple[int, int], ...]:
    """Where words stand that no known word covers, without those that the reading took up."""
    spans = unheard(question.words, told, shortest, also=also)
    if not spans:
        return ()
    # Words that rule something out were understood; what is supposed of an attribute is confirmed or not by its value.
    cues = [each.cue for each in excluded(question.words)]
    if reading.filter.lacks or reading.filter.holds:
        cues += record_spans(question.words)
    if reading.filter.facilities or reading.filter.amenities:
        cues += taken_up(question.words)
    elif reading.subject == "gym" and reading.intent == "detail":
        # Whether a named gym has one is told of it, beside whatever else is.
        cues += facilities_named(question.words)
    cues += supposed_values(question.words, reading.attributes)
    # 「龍洞有超過五百條路線嗎」: what there are is told by how many they are.
    cues += [m.span() for m in _SO_MANY.finditer(question.words)]
    # 「白臉以前不是叫白面人嗎」 says the newer name beside the older one.
    names = " ".join(m.name for m in reading.mentions)
    return tuple(
        (start, end)
        for start, end in spans
        if not any(a < end and start < b for a, b in cues) and question.shown[start:end] not in names
    )


def _asking_themselves(words: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Those of the spans that stand where their clause has what it asks for."""
    clauses = asking_parts(words)
    return tuple(
        (start, end)
        for start, end in spans
        if any(
            at <= start and end <= at + len(clause) and stands_as_asked(clause, start - at, end - at)
            for at, clause in clauses
        )
    )


def _whole(shown: str, start: int, end: int) -> str:
    """The words of a span as they are repeated: with what says how much of it is meant, without what comes after."""
    while start and shown[start - 1] in _MEASURES:
        start -= 1
    words = shown[start:end]
    return words.rstrip(_AFTER) if len(words) > SHORTEST_ZH else words


def _had_not_called(reading: Reading, question: Masked) -> Reading:
    """Unknown names that a gym is asked to have (吹風機) as words that ask; of a gym nothing else has a name.

    So is an unknown place that is said to be the gym's: 「奇岩的粉塵多不多」.
    """
    if reading.intent != "detail":
        return reading
    tangible = {m.kind for m in reading.mentions if not m.negated} & _ROWS
    if reading.subject == "route" and tangible == {"gym"} and reading.unknown_names:
        # No gym's problem or board has a name here: "is the … at \ue004 the old set".
        names = reading.unknown_names
        return replace(reading, subject="gym", unheard=names, unknown_names=(), suggestions=(), unearned=True)
    if reading.subject != "gym":
        return reading
    names = (*reading.unknown_names, *reading.unknown_places)
    if not names or not all(_is_had(question.shown, name) for name in reading.unknown_names):
        return reading
    if not all(_OF_A_GYM.search(question.words[: question.shown.find(name)]) for name in reading.unknown_places):
        return reading
    left = tuple(each for each in reading.suggestions if each.surface not in names)
    # Where its bin stands no address tells.
    attributes = tuple(a for a in reading.attributes if a not in ("place", "address"))
    return replace(
        reading,
        unheard=names,
        unknown_names=(),
        unknown_places=(),
        suggestions=left,
        attributes=attributes,
        unearned=reading.unearned or attributes != reading.attributes,
    )


def _of_somebody(reading: Reading, question: Masked, people: tuple[tuple[int, int], ...]) -> Reading:
    """The reading of what is asked of people, who are in no row: of a row beside them only where one is named."""
    named = any(m.kind in _ROWS and not m.negated for m in reading.mentions)
    where = Filter(**{name: getattr(reading.filter, name) for name in _PLACES}) if named else Filter()
    return replace(
        reading,
        intent="detail" if named else "list",
        subject=reading.subject if named else None,
        filter=where,
        attributes=(),
        extreme=None,
        unrecorded=(),
        unheard=tuple(question.shown[a:b] for a, b in people),
        unearned=True,
        confidence=max(reading.confidence, _SURE),
    )


def _is_had(shown: str, name: str) -> bool:
    at = shown.find(name)
    return at > 0 and (_HAD.search(shown[:at]) is not None or _IS_WHERE.match(shown, at + len(name)) is not None)


def asks_nothing_else(reading: Reading) -> bool:
    """Whether neither attribute nor constraint, order nor topic was read: only a row, a place or a kind of row."""
    if reading.intent == "detail":
        return any(m.kind in _ROWS and not m.negated for m in reading.mentions) and not reading.attributes
    return lists_all(reading) and set(reading.attributes) <= _NO_MORE_THAN_PLACES


def lists_all(reading: Reading) -> bool:
    """Whether all rows of a place are listed, whatever is told of each."""
    named = any(m.kind in _ROWS and not m.negated for m in reading.mentions)
    if reading.intent not in ("list", "search", "count") or not (named or reading.subject in _ROWS):
        return False
    asked = (
        reading.extreme or reading.group_by or reading.near or reading.trip_days or reading.aggregate or reading.done
    )
    return not asked and not narrows(reading.filter, *_PLACES)


def _is_condition(words: str, span: tuple[int, int]) -> bool:
    before, after = words[: span[0]], words[span[1] :]
    if _BEFORE_CONDITION.search(before) is not None:
        return not holds_cjk(words[span[0] : span[1]]) or _ENDS_CONDITION.search(after) is not None
    return _AFTER_CONDITION.search(after) is not None


def _is_counted(words: str, span: tuple[int, int]) -> bool:
    """Whether the words are what is counted, and no rows are: 「人口有多少」, "how many calories"."""
    before, after = words[: span[0]], words[span[1] :]
    if _HOW_MANY_OF.match(after) is not None:
        return True
    return _COUNT_OF.search(before) is not None and _OF_KINDS.search(_NEXT_TWO.match(after)[0]) is None  # type: ignore[index]


def _is_asked_for(words: str, span: tuple[int, int]) -> bool:
    """Whether the words are what a question word asks of: 「社費多少」, 「迎新是哪一天」, "when is the auction"."""
    return _THEN_ASKED.match(words, span[1]) is not None or _ASKED_OF.search(words[: span[0]]) is not None


def unheard(
    words: str, told: Told = None, shortest: int = SHORTEST_ZH, *, also: Told = None
) -> tuple[tuple[int, int], ...]:
    """Where in the masked words of a question stands what is asked and not understood, in the order of the text.

    Only clauses that ask are looked at: what somebody tells of themselves before asking is no question.
    """
    return tuple(
        (at + start, at + end)
        for at, clause in asking_parts(words)
        if not confirms(clause)
        for start, end in left_over(clause, told, shortest, also=also)
        if not (is_beside_the_point(clause, start, end) or only_says_had(clause, start, end))
    )


def is_plain(reading: Reading) -> bool:
    """Whether a read question holds known names, figures and the words of questions about rows, and nothing else."""
    if reading.unknown_names or reading.unknown_places:
        return False
    words = without_manner(masked(reading.text)).hide((m.start, m.end, MASKS[m.kind]) for m in reading.mentions).words
    return not left_over(words)


def quotable(text: str) -> bool:
    """Whether words are few enough to be repeated in an answer."""
    return len(text) <= _LONGEST_ZH if not text.isascii() else len(text.split()) <= _LONGEST_EN
