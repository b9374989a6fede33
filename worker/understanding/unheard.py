"""Find the words of a question that nothing here knows how to answer: what they ask for is in no row.

What rows record is a small closed world, and what may be asked of it is not. A list of what is not recorded (pets,
tides, coffee) ends with its author; the words that a question about rows may hold without asking for more are a list
that ends. Whatever a question's own clause holds beside these, beside names, grades and numbers, was asked and not
understood, and an answer must not pretend that it was.
"""

import re
from dataclasses import replace
from functools import lru_cache
from importlib import resources

from rapidfuzz.distance.OSA import distance

from schemas.reading import Reading
from worker.understanding.asking import asking_clauses, asking_parts
from worker.understanding.beside_the_point import asks_by_place, is_beside_the_point
from worker.understanding.facets import excluded
from worker.understanding.manner import without_manner
from worker.understanding.masking import MASKS, Masked, masked
from worker.understanding.narrowing import narrows
from worker.understanding.supposing import supposed_values
from worker.understanding.unearned import only_topics, only_words, unearned

_RUN = re.compile(r"(?P<zh>[\u4e00-\u9fff]+)|(?P<en>[a-z][a-z'’-]*[a-z]|[a-z])|(?P<gap>[^\sa-z\u4e00-\u9fff]+)")
_LONGEST_EN = 4
# A longer word with one slip of the keyboard is the word.
_LEAST_MISSPELLED = 6
# How sure the rules are then: no classifier need guess what kind of question it is.
_SURE = 0.7
_SHORTEST_ZH, _LONGEST_ZH = 2, 8
PARTICLES = frozenset(
    "的了嗎呢吧啊呀喔哦欸是有在和跟與及或也都還就才又再我你您他她它這那哪誰幾多個條間家座顆支很最太超較更比沒不要會能可想去來到從把被給為讓請問"
)
# After a word of degree a single character says enough (很滑, 最吵, 會不會擠), and after a last 有: 哪間有貓.
_DEGREE = re.compile(r"(?:很|最|太|超|比較|較|多|會不會|好不好|夠不夠)$")
_HAS_ONE = re.compile(r"(?<![只所擁具])有.(?:的|嗎|呢|$)")
_OF_ROWS = frozenset({"detail", "list", "search", "count", "recommend", "extreme"})
_ROWS = frozenset({"route", "area", "sector", "crag", "gym"})
# What of a filter only says where, so that a list under it is a list of everything there.
_PLACES = (
    "kinds", "crag_ids", "area_ids", "sectors", "region", "gym_ids", "gym_city", "gym_cities", "gym_district",
    "gym_stations", "exclude_ids",
)  # fmt: skip
_NO_MORE_THAN_PLACES = {"place", "region"}


_HAD = re.compile(r"(?:有|附|提供|可以|跟|和|或|、)\s*$|\b(?:have|has|an?|any|offer|provide|and|or) $")
# Where a condition stands: after 有, 可以, "with"; before 的路線, "routes".
_BEFORE_CONDITION = re.compile(
    r"(?:有|可以|能|會|適合|附|帶)$|\b(?:with|has|have|having|offers?|that)(?: an?| the| some)? $"
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
    reading = _had_not_called(reading, question)
    if reading.unrecorded:
        return replace(reading, unearned=True) if only_topics(reading, asking_clauses(question.words)) else reading
    if reading.unheard or reading.unknown_names or reading.unknown_places:
        return reading
    if reading.intent not in _OF_ROWS:
        return reading
    if reading.needs_history and reading.intent != "detail":
        return reading
    spans = unheard(question.words)
    if spans:
        # Words that rule something out were understood.
        cues = [each.cue for each in excluded(question.words)]
        # What is supposed of an attribute is confirmed or not by its value.
        cues += supposed_values(question.words, reading.attributes)
        spans = tuple(span for span in spans if not any(a < span[1] and span[0] < b for a, b in cues))
    alone = asks_nothing_else(reading)
    if reading.intent != "detail" and not alone:
        spans = tuple(span for span in spans if _is_condition(question.words, span))
    told = " ".join(m.name for m in reading.mentions)
    # 「白臉以前不是叫白面人嗎」 says the newer name beside the older one.
    spans = tuple((start, end) for start, end in spans if question.shown[start:end] not in told)
    if not spans and alone and reading.intent != "count":
        # What is known and was read as nothing is asked as well.
        spans = tuple(
            (at + span[0], at + span[1])
            for at, clause in asking_parts(question.words)
            if (span := unearned(reading, clause)) is not None
        )
    if not spans:
        return reading
    found = tuple(question.shown[start:end] for start, end in spans)
    clauses = asking_parts(question.words)
    alone = alone or (
        reading.intent == "detail"
        and only_words([clause for _, clause in clauses], [(a - clauses[0][0], b - clauses[0][0]) for a, b in spans])
    )
    return replace(reading, unheard=found, unearned=alone, confidence=max(reading.confidence, _SURE))


def _had_not_called(reading: Reading, question: Masked) -> Reading:
    """Unknown names that a gym is asked to have (吹風機) as words that ask; of a gym nothing else has a name."""
    if reading.subject != "gym" or reading.intent != "detail" or not reading.unknown_names or reading.unknown_places:
        return reading
    if not all(_is_had(question.shown, name) for name in reading.unknown_names):
        return reading
    left = tuple(each for each in reading.suggestions if each.surface not in reading.unknown_names)
    return replace(reading, unheard=reading.unknown_names, unknown_names=(), suggestions=left)


def _is_had(shown: str, name: str) -> bool:
    at = shown.find(name)
    return at > 0 and _HAD.search(shown[:at]) is not None


def asks_nothing_else(reading: Reading) -> bool:
    """Whether neither attribute nor constraint, order nor topic was read: only a row, a place or a kind of row."""
    named = {m.kind for m in reading.mentions if not m.negated} & _ROWS
    if reading.intent == "detail":
        return bool(named) and not reading.attributes
    if reading.intent not in ("list", "search", "count") or not (named or reading.subject in _ROWS):
        return False
    asked = reading.extreme or reading.group_by or reading.near or reading.trip_days
    return not asked and not narrows(reading.filter, *_PLACES) and set(reading.attributes) <= _NO_MORE_THAN_PLACES


def _is_condition(words: str, span: tuple[int, int]) -> bool:
    before, after = words[: span[0]], words[span[1] :]
    return _BEFORE_CONDITION.search(before) is not None or _AFTER_CONDITION.search(after) is not None


def unheard(words: str) -> tuple[tuple[int, int], ...]:
    """Where in the masked words of a question stands what is asked and not understood, in the order of the text.

    Only clauses that ask are looked at: what somebody tells of themselves before asking is no question.
    """
    return tuple(
        (at + start, at + end)
        for at, clause in asking_parts(words)
        for start, end in _left_over(clause)
        if not is_beside_the_point(clause, start, end)
    )


def is_plain(reading: Reading) -> bool:
    """Whether a read question holds known names, figures and the words of questions about rows, and nothing else."""
    if reading.unknown_names or reading.unknown_places:
        return False
    words = without_manner(masked(reading.text)).hide((m.start, m.end, MASKS[m.kind]) for m in reading.mentions).words
    return not _left_over(words)


def _left_over(clause: str) -> list[tuple[int, int]]:
    """The spans of a clause that no known word covers."""
    found: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for part in _RUN.finditer(clause):
        if part["en"] is None:
            _close(run, found)
            run = []
            if part["zh"] is not None:
                found += [
                    (part.start() + start, part.start() + end)
                    for start, end in left_over_zh(part["zh"], clause=clause, offset=part.start())
                ]
        elif _is_heard(part["en"]) or (
            part["en"] in _words("en", "coloured") and not asks_by_place(clause, *part.span())
        ):
            _close(run, found)
            run = []
        else:
            run.append(part.span())
    _close(run, found)
    return found


def _close(run: list[tuple[int, int]], found: list[tuple[int, int]]) -> None:
    """Keep English words that follow one another as one span."""
    if run:
        found.append((run[0][0], run[-1][1]))


def left_over_zh(
    text: str, shortest: int = _SHORTEST_ZH, *, clause: str = "", offset: int = 0
) -> list[tuple[int, int]]:
    """The spans that hold an unknown character, each with the single characters around it that are no particles.

    Words are found from the left, each the longest that begins where it stands. A word that is not known is mostly
    cut into characters of which some are: 鎖點間距 has three. Where it is one character alone it says too little.
    In a clause, where the text stands at an offset, words that only colour are known as well where they do not ask.
    """
    known, lengths = _words("zh-TW"), _lengths(coloured=bool(clause))
    coloured = _words("zh-TW", "coloured") if clause else frozenset()
    found: list[tuple[int, int]] = []
    at = start = 0
    strange = False
    while at <= len(text):
        size = asked = 0
        for length in lengths.get(text[at : at + 1], ()):
            word = text[at : at + length]
            if at + length > len(text) or (word not in known and word not in coloured):
                continue
            if word in known or not asks_by_place(clause, offset + at, offset + at + length):
                size = length
            else:
                asked = length
            break
        if at == len(text) or size > 1 or (size and text[at] in PARTICLES):
            says = at - start >= shortest or _DEGREE.search(text[:start]) or _HAS_ONE.match(text, max(0, start - 1))
            if strange and says:
                found.append((start, at))
            start, strange = at + (size or 1), False
        strange |= at < len(text) and not size
        at += size or asked or 1
    return found


def is_written(word: str) -> bool:
    """Whether an English word is known just as it is written, be it as a part of a name."""
    return word in _words("en")


def _is_heard(word: str) -> bool:
    """Whether an English word is known, its plural and its possessive with it."""
    known = _words("en")
    plain = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    if len(plain) < 2 or plain in known or (plain.endswith("s") and plain[:-1] in known):
        return True
    if "-" in plain:
        return all(_is_heard(part) for part in plain.split("-"))
    if len(plain) < _LEAST_MISSPELLED:
        return False
    alike = _by_beginning()
    return any(
        distance(plain, word, score_cutoff=1) <= 1
        for size in (len(plain) - 1, len(plain), len(plain) + 1)
        for word in alike.get((plain[0], size), ())
    )


@lru_cache(maxsize=1)
def _by_beginning() -> dict[tuple[str, int], list[str]]:
    """The English words by their first letter and their length: slips of the keyboard seldom change the first."""
    found: dict[tuple[str, int], list[str]] = {}
    for word in _words("en"):
        found.setdefault((word[0], len(word)), []).append(word)
    return found


def heard_words(language: str) -> frozenset[str]:
    """The words of a language that a question about rows may hold without asking for more."""
    return _words(language)


def colours_only(text: str) -> bool:
    """Whether a folded text is, as a whole, a word that only colours what is said: 打擾, "crikey"."""
    return text in _words("en" if text.isascii() else "zh-TW", "coloured")


def quotable(text: str) -> bool:
    """Whether words are few enough to be repeated in an answer."""
    return len(text) <= _LONGEST_ZH if not text.isascii() else len(text.split()) <= _LONGEST_EN


@lru_cache(maxsize=2)
def _lengths(*, coloured: bool) -> dict[str, tuple[int, ...]]:
    """How long the Chinese words are that begin with a character, the longest first; coloured adds what colours."""
    found: dict[str, set[int]] = {}
    for word in _words("zh-TW") | (_words("zh-TW", "coloured") if coloured else frozenset()):
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


@lru_cache(maxsize=4)
def _words(language: str, kind: str = "heard") -> frozenset[str]:
    """The words of a language that questions are made of, or those that only colour what is said."""
    lines = resources.files(__package__).joinpath(f"{kind}.{language}.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
