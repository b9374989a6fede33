"""Read questions that ask what a grade is in another system: 「5.11a 是法式幾級」, "convert 7a to YDS"."""

import re
from collections.abc import Sequence
from contextlib import suppress

from schemas.grades import GradeError, band
from schemas.reading import Conversion, GradeRange, GradeSystemName
from worker.understanding.asked.asking import asking, asking_clauses
from worker.understanding.grades.bounds import ANY_V, GradeSpan, grade_range, read_grades
from worker.understanding.grades.ladders_elsewhere import is_kyu_or_dan
from worker.understanding.grades.other_kind import (
    BOULDER,
    ON_ROPES,
    ROPED,
    beside_boulders,
    of_other_kind,
    reaches,
    without_row_words,
)
from worker.understanding.grades.versus import set_against
from worker.understanding.matching.patterns import Pattern, hidden
from worker.understanding.wording.masking import NAME, Masked, masked

_ABROAD = frozenset({"french", "uiaa", "font"})
_SYSTEMS: tuple[tuple[GradeSystemName, Pattern], ...] = (
    (
        "yds",
        Pattern(
            r"(?<![a-z])yds(?![a-z])|yosemite|優勝美地|美式|美制|美國|american|(?<![a-z])us grades?"
            r"|5\.\s?(?:幾|多少|x|what)|(?:五|5) ?點(?:幾|多少)"
            r"|(?:等於|等同|換算?成?|換到|相當於?|大概是|約|是|到) ?5 ?(?:幾|多少)(?![條間個家米公])"
            r"|繩攀(?=的?(?:幾級|多少|什麼|難度|哪))"
            r"|\brope(?:d)? (?:climbing )?grade"
        ),
    ),
    (
        "french",
        Pattern(r"法式|法制|法國|法標|(?<![a-z])french|歐式|歐洲|european?(?![a-z])|(?<![a-z])euro(?![a-z])"),
    ),
    ("uiaa", Pattern(r"(?<![a-z])uiaa(?![a-z])|德式|德國|(?<![a-z])german")),
    ("font", Pattern(r"(?<![a-z])font(?:ainebleau)?(?![a-z])|(?<![a-z])fb(?![a-z])|楓丹白露|楓式")),
    (
        "v",
        Pattern(
            r"(?<![a-z])v[ -]?(?:級|scale|grades?|幾|系統|system|多少|分級|難度|制)|(?<![a-z])v(?![a-z\d])|hueco|vermin"
        ),
    ),
)
_FRENCH_WORD, _FONT_WORD = _SYSTEMS[1][1], _SYSTEMS[3][1]
_OTHER = Pattern(
    r"(?<![a-z])(?:british|uk|ewbank|australian|saxon|brazilian|norwegian|finnish|polish|swedish"
    r"|south african)(?![a-z])"
    r"|英式|英國|澳洲|澳式|薩克森|段級|級段|日本|巴西|挪威|芬蘭|南非"
)
_CONVERTS = Pattern(
    r"換算|轉換|^(?:請問)?v\s?\d{1,2}\s?(?:大概|大約|差不多|約|是|算)+(?:是)?(?:多少|幾級|多難|什麼(?:難度|等級"
    r"|級數))[呢啊?？\s]*$|換成|轉成|換(?=[法美德楓成到])|對照|對應|(?<!於)等於|等同|相當|等價|\bconvert|\bconversion\b"
    r"|\bequivalent\b|\bequals?\b"
    r"|\btranslat|\bcorrespond"
)
_ASKS = Pattern(
    r"幾|多少|什麼|怎麼|如何|呢|嗎|是|\?|？|=|\bwhat|\bhow\b|\bin\b|\bto\b|\bas\b|\binto\b|\bis\b|\bon the\b"
)
_SAME = Pattern(
    r"一樣|同樣|相同|差不多|等於|相當|哪個|哪一個|比較|更難|換算|\bsame\b|\bequal|\bequivalent\b|\bvs\b|\bversus\b"
    r"|\bcompar"
    r"|\bharder\b|\beasier\b|\blike\b|\bis\b.*\b(?:a|an)\b"
)
# Rows are wanted, not a table.
_ROWS = Pattern(
    r"公尺|幾米|多長|總長|全長|幾個?\s?bolt|影片|路線|岩場|岩館|攀岩館|哪條|哪些|推薦|幾條|多少條|有沒有|\broutes?\b"
    r"|\bclimbs\b|\bgyms?\b|\bcrags?\b"
    r"|^(?:and |so |ok )*(?:any|are there|is there)\b|\bhow many\b|\bwhere\b|\brecommend"
    r"|\bproblems\b|\blist\b|\bshow\b|\bfind\b"
)
# Whose scale is ours: 「在你們這邊是幾級」, "what would that be here".
_OURS = Pattern(
    r"(?:台灣|你們|我們|這邊|這裡)[^,，。?？]{0,10}(?:幾級|多少|什麼(?!路線)|幾)|(?:幾級|多少"
    r"|什麼)[^,，。?？]{0,4}(?:在|到)?(?:台灣|這邊|這裡)"
    r"|\bwhat\b[^.?]{0,40}\b(?:here|in taiwan"
    r"|(?:your|taiwan(?:ese|'s)?|local) (?:system|scale|grades?|grading|numbers))\b"
    r"|\b(?:your|local) (?:system|scale)\b[^.?]{0,20}\bwhat\b"
)
# British grades have no table here, and their second part looks like a French one: E1 5b, HVS 5a.
_BRITISH = Pattern(r"(?<![a-z])(?:e\d{1,2}|hvs|vs|hs|vdiff)[ ,/]{0,2}[4-7][abc](?![a-z\d.])")
# All that is asked of a grade of another country is what it is: 「6b+ 是多少」, "what's 6c".
_WHAT_IT_IS = re.compile(
    r"\W*(?:what(?:'?s| is| does)|how hard is|is|(?:法國|法式|歐洲)(?:的?(?:級數|難度|分級))?)?\W*(?:an? |級?的)?\W*"
    r"(?:(?:大概|大約|到底)?(?:是|算|=)(?:多少|幾級?|多難|什麼(?:級|難度|等級)?)(?:啊|呢|級)?"
    r"|多難|幾級|(?:是|算|會)*很?(?:難不難|難嗎)|mean|hard|difficult|\?)?\W*"
)
# Where a ladder or its letter comes from asks for no other grade: "who came up with the V grades and why is it a V".
_OF_ORIGIN = Pattern(
    r"誰(?:發明|想出|想到|創|訂|定|提出)|由來|怎麼來的|縮寫|發明|為(?:什麼|何)(?:要)?(?:叫|用)"
    r"|\bwho (?:came up|invented|made|created|thought|started|devised)|\b(?:short|named) (?:for|after)\b"
    r"|\borigins?\b|\bwhy (?:is it|are they|do they|is the|the)\b[^.?!]{0,12}\b(?:called|named|an? v\b|v\b)"
)
_FIGURE = re.compile(r"\d[abc]\+?")
_MOST = 5
"""How many further grades of one list are converted."""
# "V 級" and "the V scale" are the boulder scale and not the Roman five.
_ROMAN = Pattern(
    r"(?<![a-z])(?<!5\.)(?<!what )(?<!which )(?<!in )(x{1,2}i{0,2}|ix|iv"
    r"|v(?!\s?(?:級|幾|多少|分級|系統|難度|制|代表|是什麼|後面|前面|開頭|字母|這個|scale|grades?|system|means?\b"
    r"|stands?\b))i{0,3}|i{2,3})"
    r"\s?(\+|-(?!\s*[\da-z]))?(?![a-z\d])"
)
# Where a grade is climbed wants no rows of it: 「在岩館爬V5 換成 font 是多少」.
_CLIMBED_AT = re.compile(
    r"(?:在|平常去?|都去)[^,，。?？]{0,6}(?:岩館|抱石館|館|岩場)"
    r"|\b(?:in|at) (?:the|my|our|a|your) (?:\w+ )?(?:gym|crag)s?\b"
)
_MAX_CHARS = 80
_SYSTEM_ONLY = re.compile(
    r"(?:\W|那麼?|如果|要是|換算?|轉換?|改|成|用|以|照|算|寫|是|的話|的|大概|大約|約|系統|分級|級數|等級|難度|標準|[級制]|多少|幾|什麼|呢"
    r"|嗎|咧|\b(?:and|so|ok|then|what|how|about|would|does|that|it|this|be|is|s|in|to|into|on|as|the|an?|convert(?:ed)?"
    r"|translated?|scales?|grades?|grading|systems?|equivalent|terms?|please|roughly|approximately)\b)*+"
)
SYSTEM_NAMES: dict[GradeSystemName, str] = {
    "yds": "YDS", "french": "French", "uiaa": "UIAA", "font": "Font", "v": "V scale"
}  # fmt: skip
"""A name of each system that a question may say."""


def named_systems(question: Masked) -> tuple[GradeSystemName, ...]:
    """The systems that a question names beside its grades, in the order of the table."""
    # 「V 幾」 names a ladder, and no grade of it.
    spans = [s for s in read_grades(question).spans if (s.system, s.low, s.high) != ("v", *ANY_V)]
    said = _without(question.words, spans)
    return tuple(system for system, pattern in _SYSTEMS if pattern.search(said))


def names_system(words: str) -> bool:
    """Whether words name a grading system of another country or of boulders."""
    return any(pattern.search(words) for _, pattern in _SYSTEMS)


def systems_alone(question: Masked) -> tuple[GradeSystemName, ...]:
    """The systems that a question names where it says nothing else: 「換成法國系統呢」, "and in UIAA?"; else none."""
    systems = named_systems(question)
    if not systems or len(question.words) > _MAX_CHARS or re.search(NAME, question.words):
        return ()
    rest = question.words
    for _, pattern in _SYSTEMS:
        rest = pattern.sub(" ", rest)
    return systems if _SYSTEM_ONLY.fullmatch(rest) is not None else ()


def names_rows(words: str) -> bool:
    """Whether rows are wanted and not a table."""
    return _ROWS.search(words) is not None


def read_conversion(question: Masked) -> Conversion | None:
    """The grade and the systems that it is wanted in; None when no conversion is asked for."""
    words = question.words
    asked = asking(words)
    if re.search(NAME, words.replace("\ue005", "")) or _BRITISH.search(words):
        return None
    if _OF_ORIGIN.search(words) or is_kyu_or_dan(words):
        return None
    converts = _CONVERTS.search(words) is not None
    # "A line with a V grade instead of YDS" names a ladder, and no grade to convert.
    spans = [s for s in read_grades(question).spans if (s.system, s.low, s.high) != ("v", *ANY_V)]
    if _one_figure_of_two_ladders(words, spans):
        return None
    versus = set_against(words, spans) or reaches(words, spans)
    # Who names what is wanted may say much around it.
    if len(asked) > _MAX_CHARS * (1 + converts) and not versus:
        return None
    plain = _CLIMBED_AT.sub(" ", asked)
    other_kind = of_other_kind(words, spans[0]) if spans else None
    if other_kind is not None:
        plain = without_row_words(plain)
    if _ROWS.search(hidden(plain, of=words) if plain is asked else plain) and not (converts or versus):
        return None
    said = _without(words, spans)
    named = tuple(system for system, pattern in _SYSTEMS if pattern.search(said))
    if spans and spans[0].system in _ABROAD and {*named} <= _ABROAD and _OURS.search(question.folded):
        named = (*named, "v" if spans[0].system == "font" or "font" in named else "yds")
    systems = named
    if other_kind is not None and not {*named} & {*(BOULDER if other_kind == "v" else ROPED)}:
        named = (*named, other_kind)
    if not spans and (named or converts):
        spans = _roman(words)
    if not spans:
        return None
    span = spans[0]
    others = tuple(dict.fromkeys(s.system for s in spans[1:] if s.system != span.system))
    if others and not (converts or versus or _SAME.search(words) or named):
        return None
    source = _source(words, span, (*systems, *others))
    wanted = tuple(s for s in dict.fromkeys((*named, *others)) if s != source)
    if source != "v" or ON_ROPES.search(words) is None:
        wanted = tuple(dict.fromkeys(_meant(source, target) for target in wanted))
    wanted = tuple(s for s in wanted if s != source)
    unlisted = _OTHER.search(said) is not None and not wanted
    bare = source in _ABROAD and len(said.split()) > 0 and _WHAT_IT_IS.fullmatch(said) is not None
    if not versus and (
        not (converts or bare or ((wanted or unlisted) and (other_kind or _ASKS.search(words))))
        or (len(spans) > 1 and not others and not wanted)
    ):
        return None
    low, high = span.low, span.high
    if source != span.system:
        if (printed := _as(question, span, source)) is None:
            source = span.system
        else:
            low, high = printed
    if not wanted:
        family = BOULDER if source in BOULDER else ROPED
        wanted = tuple(s for s in family if s != source)
    other = spans[1] if versus else None
    if other is None:
        alike = [s for s in spans[1 : _MOST + 1] if s.system == span.system or {s.system, source} == {"french", "font"}]
        ranges = [_as(question, s, source) for s in alike]
        further = dict.fromkeys(found for found in ranges if found is not None and found != (low, high))
        also = tuple(grade_range(source, *found) for found in further)
        return Conversion(source, low, high, wanted, unlisted, also=also)
    against = _against(question, other, source)
    targets = () if against.system == source else (against.system,)
    return Conversion(source, low, high, targets, unlisted, against)


def with_what_was_told(whole: Masked, asked: str, conversion: Conversion) -> Conversion:
    """The conversion of a question of which only what asks was read, with the grade that it first asks of.

    「我原本都爬5.9，換算成法式是多少？5.11a又是多少？」: the clause without a grade asks of the one told.
    """
    first = next((clause for clause in asking_clauses(asked) if clause.strip()), "")
    if read_grades(masked(first)).spans or (of_all := read_conversion(whole)) is None:
        return conversion
    held = any((each.low, each.high) == (conversion.low, conversion.high) for each in of_all.also)
    return (
        of_all if of_all.source == conversion.source and of_all.targets == conversion.targets and held else conversion
    )


def _as(question: Masked, span: GradeSpan, source: GradeSystemName) -> tuple[int, int] | None:
    """The ordinals of a span as a grade of one system; None where that system has no such grade."""
    if span.system == source:
        return span.low, span.high
    printed = question.shown[span.start : span.end].strip()
    with suppress(GradeError):
        return band(printed.upper() if source == "font" else printed.lower(), source)
    return None


def _against(question: Masked, other: GradeSpan, source: GradeSystemName) -> GradeRange:
    """The second grade; beside a boulder grade 7a is Font unless French is named."""
    if other.system == "french" and source in BOULDER and not _FRENCH_WORD.search(question.words):
        printed = question.shown[other.start : other.end].strip().upper()
        with suppress(GradeError):
            return grade_range("font", *band(printed, "font"))
    return grade_range(other.system, other.low, other.high)


def _one_figure_of_two_ladders(words: str, spans: Sequence[GradeSpan]) -> bool:
    """Whether a question sets Font and French against each other by one figure: "is Font 6C the same as French 6c"."""
    figures = [found[0] for each in spans if (found := _FIGURE.search(words, each.start, each.end))]
    alike = 0 < len(figures) <= 2 and len({*figures}) == 1 and _SAME.search(words) is not None
    return alike and _FONT_WORD.search(words) is not None and _FRENCH_WORD.search(words) is not None


def _without(words: str, spans: Sequence[GradeSpan]) -> str:
    """The words with the grades themselves blanked out."""
    for span in spans:
        words = words[: span.start] + " " * (span.end - span.start) + words[span.end :]
    return words


def _source(words: str, span: GradeSpan, named: Sequence[GradeSystemName]) -> GradeSystemName:
    """Which ladder a lettered figure is of: 7a is French and 7A Font unless the words or the other system say else."""
    if span.system not in ("french", "font"):
        return span.system
    if beside_boulders(words, span):
        return "font"
    french, font = _FRENCH_WORD.search(words), _FONT_WORD.search(words)
    if (french is None) != (font is None):
        return "french" if french else "font"
    if french is not None and font is not None:
        return span.system
    if "v" in named and not set(named) & set(ROPED):
        return "font"
    return "french" if set(named) & set(ROPED) and "v" not in named else span.system


def _meant(source: GradeSystemName, target: GradeSystemName) -> GradeSystemName:
    """The French system of boulders is Font."""
    return "font" if source == "v" and target == "french" else target


def _roman(words: str) -> list[GradeSpan]:
    spans: list[GradeSpan] = []
    for m in _ROMAN.finditer(words):
        try:
            low, high = band(f"{m[1].upper()}{m[2] or ''}", "uiaa")
        except GradeError:
            continue
        spans.append(GradeSpan("uiaa", low, high, m.start(), m.end()))
    return spans
