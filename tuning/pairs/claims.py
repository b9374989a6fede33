"""What an answer claims besides figures: who it speaks of, names and values, spoken numbers, comparisons."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import permutations

from indexer.words import CITIES
from schemas.evidence import EvidenceItem
from schemas.grades import GradeError, parse
from schemas.reading import Locale
from tuning.pairs.background import HAN, LATIN, Background, is_word, spelled
from tuning.pairs.evidence import rows
from worker.text.folding import is_cjk
from worker.understanding.names.ordinary import place_strength, route_strength

FACT = re.compile(
    r"(?<![\d.])5\.\d{1,2}(?:[a-d](?:/[a-d])?)?[+-]?|\bV\d{1,2}\b|\d{1,2}:\d{2}|(?<![\d.])\d+(?:\.\d+)?"
    r"|運動攀登|傳統攀登|頂繩攀登|抱石館|上攀館|綜合館|位在|位於|特色|標記|\b(?:located|tagged|graded)\b"
)
_CLAUSE_ZH = re.compile(r"([，。；：！？、,;:!?\n（）()「」]|\[\d+\])")
_CLAUSE_EN = re.compile(r"([;:!?\n()\"“”]|\.(?=\s|$)|,|\[\d+\])")
_STOPS = frozenset("。；！？;!?.\n")
_LABELS = frozenset(["", "難度", "級數", "長度", "高度", "類型", "grade", "length", "a", "an", "nt$"])
"""What may stand between a name in a clause of its own and its value."""
_QUOTE = re.compile(r"「([^」]{1,24})」|『([^』]{1,24})』|“([^”]{2,40})”|\"([^\"]{2,40})\"")
_CAPITAL = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ’']*(?:[\s-]+[A-ZÀ-Þ][A-Za-zÀ-ÿ’']*)*")
# English words that are written with a capital and are nobody's name.
_CAPITALS = frozenset(
    [
        "i", "i'm", "i'd", "i'll", "i've", "nt", "twd", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "chinese", "english", "taiwan", "mrt", "yds", "font",
    ]
)  # fmt: skip
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "兩": 2}
_SPOKEN_ZH = re.compile(
    r"([零〇一二兩三四五六七八九十百千]+)(?:點([零〇一二兩三四五六七八九]))?\s*(公尺|米|個\s*bolt|顆\s*bolt|bolt|元|塊|分鐘)"
)
_GRADE_ZH = re.compile(r"五點([一二三四五六七八九十]+)")
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_SPOKEN_EN = re.compile(
    rf"\b((?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(_ONES)})[ -]"
    r"(?:met(?:er|re)s?|bolts?|minutes?|dollars?|draws)\b",
    re.IGNORECASE,
)
_MORE = {"難": "grade", "硬": "grade", "長": "length_m", "高": "length_m", "貴": "", "多": ""}
_LESS = {"簡單": "grade", "容易": "grade", "短": "length_m", "矮": "length_m"}
_THAN_EN = {"harder": ("grade", 1), "easier": ("grade", -1), "longer": ("length_m", 1), "shorter": ("length_m", -1)}


def names_of(item: EvidenceItem) -> list[str]:
    """The names that an answer may call a row by, longest first."""
    found = [str(item.facts[key]) for key in ("name", "name_en") if item.facts.get(key)]
    found += [re.split(r" [|(（]", name)[0] for name in (*found, item.title)]
    return sorted({*found, item.title}, key=len, reverse=True)


def slots(
    text: str, items: Sequence[EvidenceItem], own: Sequence[str], locale: Locale, known: Background
) -> Iterator[str]:
    """What stands before a fact in its clause where the row's name would, and is neither the name nor a closed word."""
    if not items or any(item.kind == "article" for item in items):
        return
    names = [name for item in items for name in names_of(item)]
    of_rows = "\n".join(own)
    words = {word.lower() for name in own for word in LATIN.findall(name)}
    # What stands alone in a clause before the first fact is who the facts are told of: 「直上，5.9，10 公尺」.
    alone, told = "", False
    parts = (_CLAUSE_ZH if locale == "zh-TW" else _CLAUSE_EN).split(_masked(text, own, names))
    for clause, mark in zip(parts[::2], [*parts[1::2], ""], strict=True):
        fact = FACT.search(clause)
        if fact is None:
            told = told or "\ue000" in clause
            alone = "" if mark in _STOPS else clause
            continue
        head = clause[: fact.start()].strip()
        if not told and head.lower() in _LABELS:
            head = alone.strip()
        alone, told = "", True
        if not head.strip() or "\ue000" in head:
            continue
        runs = HAN.findall(head) if locale == "zh-TW" else ()
        # A long name may be shortened, and a branch stand for its gym: 「中和店」, "Kirin".
        odd = [run for run in runs if not spelled(run, known.closed, of_rows)]
        odd += [word for word in LATIN.findall(head) if word.lower() not in words and not is_word(word, known.closed)]
        if odd:
            yield head.strip()


def named(left: str, own: Sequence[str], question: str, locale: Locale) -> Iterator[str]:
    """Catalogued names, places and proper-noun-like runs in what is left of a text without its rows' own words."""
    for name in _catalogued(locale):
        if name in left and name not in question and _whole(left, name):
            yield name
    for zh, en in CITIES.items():
        for word in (zh, zh[:-1]) if locale == "zh-TW" else (en, en.rsplit(" ", 1)[0]):
            if word in left and word not in question and not any(word in each for each in own):
                yield word
                break
    for match in _QUOTE.finditer(left):
        inside = next(group for group in match.groups() if group is not None).strip()
        if inside and "\ue001" not in inside and inside not in question:
            yield inside
    if locale == "en":
        yield from _capitals(left, " ".join((question, *own)))


def spoken(text: str, held: frozenset[str], question: str) -> Iterator[str]:
    """Numbers in words before a unit, and grades in words, that no row holds as a figure."""
    for match in _SPOKEN_ZH.finditer(text):
        figure = str(_number(match[1])) + (f".{_DIGITS[match[2]]}" if match[2] else "")
        if figure not in held and match[0] not in question and figure not in question:
            yield match[0]
    for match in _GRADE_ZH.finditer(text):
        grade = f"5.{_number(match[1])}"
        if not any(each.startswith(grade) for each in held) and match[0] not in question:
            yield match[0]
    for match in _SPOKEN_EN.finditer(text):
        tens, _, ones = match[1].lower().replace("-", " ").partition(" ")
        value = 10 * (_TENS.index(tens) + 2) if tens in _TENS else _ONES.index(tens)
        figure = str(value + (_ONES.index(ones) if ones else 0))
        if figure not in held and match[0].lower() not in question.lower():
            yield match[0]


def compared(answer: str, items: Sequence[EvidenceItem]) -> Iterator[str]:
    """Comparisons of two rows by grade or length that their values contradict."""
    plain = re.sub(r"\[\d+\]|\s*5\.\d+[a-d]?[+-]?\s*", " ", answer)
    for one, other in permutations([item for item in items if item.kind == "route"], 2):
        for a in (name for name in names_of(one) if name in plain):
            for b in (name for name in names_of(other) if name in plain):
                yield from _contradicted(plain, one, other, re.escape(a), re.escape(b))


def _contradicted(plain: str, one: EvidenceItem, other: EvidenceItem, a: str, b: str) -> Iterator[str]:
    chinese = re.search(
        rf"{a}[^，。；]{{0,6}}比[^，。；]{{0,3}}{b}[^，。；]{{0,6}}?(難|硬|簡單|容易|長|短|高|矮)", plain
    )
    english = re.search(rf"{a} is [^.;]{{0,20}}?(harder|easier|longer|shorter)[^.;]{{0,12}} than {b}", plain)
    for match in (chinese, english):
        if match is None:
            continue
        word = match[1]
        key, sign = _THAN_EN.get(word) or ((_MORE[word], 1) if word in _MORE else (_LESS[word], -1))
        first, second = _rank(one, key), _rank(other, key)
        if first is not None and second is not None and (first - second) * sign <= 0:
            yield match[0]


def _rank(item: EvidenceItem, key: str) -> float | None:
    value = item.facts.get(key)
    if key != "grade":
        return float(value) if isinstance(value, int | float) else None
    try:
        return parse(str(value)).low
    except GradeError:
        return None


def _masked(text: str, own: Sequence[str], names: Sequence[str]) -> str:
    """The text with the rows' names as one mark and their other words as another."""
    for name in sorted(set(names), key=len, reverse=True):
        text = text.replace(name, "\ue000")
    for word in sorted(set(own), key=len, reverse=True):
        # A value is no name, and stays where it is the fact that the clause states.
        if len(word) > 1 and not FACT.search(word):
            text = text.replace(word, "\ue001")
    return text


@cache
def _catalogued(locale: Locale) -> tuple[str, ...]:
    """The names of routes, crags, areas and gyms that can hardly be anything else in a sentence."""
    key = "name" if locale == "zh-TW" else "name_en"
    found = {str(facts[key]) for kind, facts in rows().values() if kind != "article" and facts.get(key)}
    found |= {str(facts["sector"]) for _, facts in rows().values() if locale == "zh-TW" and facts.get("sector")}
    plain = {re.split(r" [|(（]", name)[0] for name in found}
    return tuple(sorted(name for name in plain if _telling(name)))


def _telling(name: str) -> bool:
    strength = route_strength(name.lower())
    if any(is_cjk(c) for c in name):
        return strength == "telling" and place_strength(name) != "ordinary" and len(name) > 2
    return strength == "telling" and " " in name


def _whole(text: str, name: str) -> bool:
    return bool(is_cjk(name[0])) or re.search(rf"\b{re.escape(name)}\b", text) is not None


def _capitals(left: str, said: str) -> Iterator[str]:
    asked = {word.lower() for word in LATIN.findall(said)}
    for match in _CAPITAL.finditer(left):
        words = [word for word in re.split(r"[\s-]+", match[0]) if word]
        opens = re.search(r"(?:^|[.!?:;\n]\s*|\]\s*)$", left[: match.start()]) is not None
        odd = words[1:] if opens else words
        if [word for word in odd if word.lower().replace("’", "'") not in _CAPITALS and word.lower() not in asked]:
            yield match[0]


def _number(text: str) -> int:
    """A Chinese number below ten thousand: 三十五, 兩百, 一千二."""
    total, digit = 0, 0
    units: Mapping[str, int] = {"十": 10, "百": 100, "千": 1000}
    for character in text:
        if character in units:
            total += (digit or 1) * units[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
