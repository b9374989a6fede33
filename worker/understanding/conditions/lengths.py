"""Read how long routes are to be: in metres and in feet, in figures and in words, and by the rope that somebody has."""

import math
import re

from schemas.reading import Attribute, Intent
from worker.text.feet import FOOT_M
from worker.understanding.asked.gear_needed import falls_short
from worker.understanding.conditions.comparisons import Bound, bound_of
from worker.understanding.conditions.numbers import CAN_CLIMB, NUMBER, Bounds, bounded, narrowed, number_of
from worker.understanding.grades.bands import OF_NO_GRADE
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG

_LEAST_FEET = 8
"""What is so few feet long is a climber, no route."""
_TALLEST = 2.3
"""What is so few metres long, to the centimetre, is a climber as well: "I'm 1.95 m"."""
_M = r"\s*-?(?:公尺|米|m\b(?!in)|met(?:er|re)s?\b)"
_FT = r"(?P<feet>\s*-?(?:feet\b|foot\b|ft\b|英[尺呎]|呎|['’′](?![a-z\d'’′])))"
# Without one of these no length is said, whatever numbers are.
_UNIT = compiled(r"公尺|米|m\b(?!in)(?<![a-z]m)|met(?:er|re)s?\b|feet\b|foot\b|ft\b|英[尺呎]|呎|['’′](?![a-z\d'’′])")
# A rope of so many metres is no route, nor is the way from the car.
_ROPES_ZH = "(?:[雙單半主新舊]|動力|靜力)?繩"
_ROPES_EN = r"(?:(?:half|twin|double|single|skinny|static|dynamic) )*(?:ropes?|halves|twins|doubles|tag ?lines?)\b"
_NOT_A_ROUTE = rf"(?!\s*的?(?:{_ROPES_ZH}|{_ROPES_EN}))(?!\s*(?:from(?! (?:5\.|v\d|\ue006))|away)\b)"
# Nor is what stands between two bolts: "bolted every 2 metres".
_AT = r"(?<![\d.a-z:])(?<!every )(?<!每)(?<!隔)(?<![每隔] )"
_LENGTH = compiled(rf"{_AT}{NUMBER}(?:{_M}|{_FT}){_NOT_A_ROUTE}")
_LENGTH_RANGE = compiled(
    rf"{_AT}{NUMBER}(?:\s*(?:公尺|米|m|feet|ft|呎|英尺|['’′]))?\s*(?:到|至|~|-|to|and|和)\s*{NUMBER}(?:{_M}|{_FT})"
    rf"{_NOT_A_ROUTE}"
)
# 「三十幾米」 ends before forty, and so does "thirty-something metres".
_DECADE = compiled(rf"{_AT}{NUMBER}\s*-?(?:幾|多|餘|some(?:thing)?|odd)(?:{_M}|{_FT}){_NOT_A_ROUTE}")
_ROUGHLY = compiled(rf"{_AT}{NUMBER}\s*-?(?:來|ish)(?:{_M}|{_FT}){_NOT_A_ROUTE}")
# "30+ metres" is so long and more.
_PLUS = compiled(rf"{_AT}{NUMBER}\s?\+(?:{_M}|{_FT}){_NOT_A_ROUTE}")
# 「三十米以上（不含30）」 leaves out the figure that it is counted from.
_WITHOUT_IT = compiled(rf"\s*以[上下]\s*[(,，]?\s*不(?:包)?[含括]\s*{NUMBER}")
_BEYOND: dict[Bound, Bound] = {"ge": "gt", "le": "lt"}
# Where length is spoken of, a number is one of metres: 「長度 20 以上」, "longer than 20".
_BARE = compiled(
    rf"(?:(?:長度|高度)(?:是|在|要|大於|小於|超過|不到|不超過|至少|最少|最多|低於|高於|\s)*"
    rf"|\b(?:longer|shorter|taller) than ){NUMBER.replace('(', '(?P<value>', 1)}"
    r"(?![\d.:]|\s*-?(?:[級顆個支條分年元到至~-]|公|米|英|呎|bolts?\b|min|hours?\b|years?\b|m\b|met|f(?:ee|oo)?t"
    r"|to\b|and\b))"
)
# A bare figure too great for a grade is one of metres, and the answer says so: "routes under 20 at Kenting".
_PLAIN = compiled(
    rf"(?:(?<=[{CRAG}{AREA}的有])|路線\s?)(?P<zh>1[6-9]|[2-9]\d)(?=以[上下內](?:的?(?:路線|運攀|傳攀|線)"
    rf"|[有的?？\s]|$))"
    rf"|(?:\b(?:routes?|climbs|lines|sport|trad)|^)\s?(?:under|below|over|above|less than|more than|at least|at most)"
    rf" (?P<en>1[6-9]|[2-9]\d)(?=\s*(?:[?.!,]*$|(?:in|at|on) [{CRAG}{AREA}]))"
)
_ROPE = compiled(
    rf"{_AT}{NUMBER.replace('(', '(?P<before>', 1)}{_M}\s*(?:長)?(?:的)?\s*(?:{_ROPES_ZH}|{_ROPES_EN})"
    r"|(?:(?<!頂)繩子?|(?<!top )(?<!top-)\brope)\s*(?:只有|是|有|長|\bis|\bof|\bonly|\bjust| )*\s*"
    rf"{NUMBER.replace('(', '(?P<after>', 1)}{_M}"
)


# With two one comes down from twice as high.
_TWO_ROPES = compiled(
    r"[兩二雙2]\s?條|雙繩|\b(?:two|2|both|double|half|twin)\b[^.?!]{0,16}\bropes\b"
    r"|\bhalf ropes?\b|\b(?:halves|twins|doubles)\b"
)
_SPOKEN_FEET = compiled(r"英[尺呎]|呎|\b(?:feet|foot|ft)\b|\d['’′](?![a-z\d'’′])|\dft\b")
_LONG = frozenset({"longest", "shortest"})


def with_feet(
    words: str, attributes: tuple[Attribute, ...], intent: Intent, extreme: str | None
) -> tuple[Attribute, ...]:
    """The attributes asked of routes, and feet where lengths are spoken of in them."""
    if not _SPOKEN_FEET.search(words):
        return attributes
    if intent == "detail" and "length" not in attributes and read_length(words) is not None:
        # "Is it more than 40 feet?"
        return (*attributes, "length", "feet")
    measured = "length" in attributes or extreme in _LONG or read_length(words) is not None
    return (*attributes, "feet") if measured else attributes


_OWN_ROPE = compiled(
    r"(?<!\d)(?:[3-9]0|1[0-2]0)\s?(?:米|公尺|m)?\s?(?:長)?的?(?:單|主|動力)?(?:繩|ropes?\b|met(?:er|re) ropes?\b)"
    r"|(?<!頂)繩子?(?:長度?)?(?:只有|是|有|才)?\s?(?:[3-9]0|1[0-2]0)(?!\d)"
    r"|(?<!top )(?<!top-)\bropes?(?: is| are| of| only| just| measures)*,? (?:[3-9]0|1[0-2]0)(?!\d)"
)


# Who asks for the longest wants to know whether the rope is enough for it, and not the longest that it is enough for.
_LONGEST = compiled(r"最長|\b(?:longest|tallest)\b")


def names_rope(words: str, within: str | None = None) -> bool:
    """Whether it is said how long a rope is that somebody has, asked or told; words may be a clause of a text."""
    return _OWN_ROPE.search(words, within=within) is not None


def rope_length(words: str) -> float | None:
    """The metres of the one rope that is spoken of: 「只有 60 米的繩」, "my rope is 70 m"; None of two ropes."""
    found = _ROPE.search(words)
    return None if found is None or _TWO_ROPES.search(words) else number_of(found["before"] or found["after"])


def read_rope(words: str) -> float | None:
    """The metres of the rope that somebody has, where what can be climbed with it is asked."""
    found = _ROPE.search(words)
    if found is None or not (CAN_CLIMB.search(words) or falls_short(words)):
        return None
    return number_of(found["before"] or found["after"])


def read_length(words: str) -> Bounds | None:
    """The asked length in metres; over and under leave the value itself out, by the neighbouring float.

    A rope of so many metres reaches up routes of less than half of it, for they are lowered from on it.
    """
    rope = _ROPE.search(words)
    if rope is not None:
        words = words[: rope.start()] + " " * (rope.end() - rope.start()) + words[rope.end() :]
    asked = _read_length(words)
    if asked is None and rope is not None:
        half = number_of(rope["before"] or rope["after"]) / 2
        if short := falls_short(words):
            return Bounds(half, None, rope.start(), rope.end()) if "rope" in short else None
        if CAN_CLIMB.search(words) and _LONGEST.search(words) is None:
            return Bounds(None, math.nextafter(half, 0), rope.start(), rope.end())
    return asked


def _read_length(words: str) -> Bounds | None:
    spans: list[Bounds] = []
    if _UNIT.search(words):
        if m := _LENGTH_RANGE.search(words):
            low, high = sorted((_metres(m, m[1]), _metres(m, m[2])))
            return Bounds(low, high, *m.span())
        spans = _measured(words)
    if not spans and (m := _BARE.search(words)):
        value, (start, end) = number_of(m["value"]), m.span("value")
        spans.append(bounded(bound_of(words, start, end), value, _slack(value), None, start, end))
    if not spans and not OF_NO_GRADE.search(words) and (m := _PLAIN.search(words)):
        value, (start, end) = number_of(m["zh"] or m["en"]), m.span("zh" if m["zh"] else "en")
        spans.append(bounded(bound_of(words, start, end), value, _slack(value), None, start, end))
    return narrowed(spans)


def _measured(words: str) -> list[Bounds]:
    """The numbers that have a unit."""
    spans = [_decade(m) for m in _DECADE.finditer(words)]
    spans += [
        bounded("about", _metres(m, m[1]), _slack(_metres(m, m[1])), None, *m.span()) for m in _ROUGHLY.finditer(words)
    ]
    spans += [bounded("ge", _metres(m, m[1]), _slack(_metres(m, m[1])), None, *m.span()) for m in _PLUS.finditer(words)]
    for m in _LENGTH.finditer(words):
        value = _metres(m, m[1])
        if (m["feet"] and number_of(m[1]) < _LEAST_FEET) or ("." in m[1] and value < _TALLEST):
            continue
        bound = bound_of(words, m.start(), m.end())
        if (said := _WITHOUT_IT.match(words[m.end() :], within=words)) and number_of(said[1]) == number_of(m[1]):
            bound = _BEYOND.get(bound, bound)
        spans.append(bounded(bound, value, _slack(value), None, *m.span()))
    # 「居然有五十幾公尺的線，在超過50米的裡面…」: the bound says what is asked, the other only how it came up.
    bounds = [s for s in spans if s.high is None and s.low is not None]
    told = {s for s in spans if s.high is not None and any(s.low == round(b.low or 0) for b in bounds)}
    return [s for s in spans if s not in told]


def _metres(match: re.Match[str], number: str) -> float:
    return number_of(number) * FOOT_M if match["feet"] else number_of(number)


def _decade(match: re.Match[str]) -> Bounds:
    value = number_of(match[1])
    step = 100 if value and value % 100 == 0 else 10
    scale = FOOT_M if match["feet"] else 1
    return Bounds(value * scale, math.nextafter((value + step) * scale, 0), *match.span())


def _slack(metres: float) -> float:
    """How far "about" reaches."""
    return max(2.0, round(metres * 0.15))
