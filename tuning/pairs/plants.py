"""False facts put into good answers, to see whether the lint finds them; each kind says what is made wrong."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.evidence import EvidenceItem
from schemas.grades import GradeError, parse
from tuning.arms.items import invented_names
from tuning.pairs.ascribed import best_seasons
from tuning.pairs.evidence import rows
from tuning.pairs.files import Pair
from worker.understanding.names.ordinary import describes
from worker.verify.words import FEATURES

_LENGTH = re.compile(r"(\d+)(?= 公尺| m\b)")
_BOLTS = re.compile(r"(\d+)(?= 個 bolt| bolts)")
_PRICE = re.compile(r"(?<=NT\$)(\d+)|(\d+)(?= 元)")
_TIME = re.compile(r"\b(\d{1,2}):(\d{2})\b")
_MARK = re.compile(r"\s*\[\d+\]")
_GRADES = ("5.6", "5.9", "5.10b", "5.11c", "5.12d", "5.13b", "V6")
_PEOPLE = {"zh-TW": ("陳建宏", "林志豪", "阿德", "黃文彬"), "en": ("John Whitfield", "Mei Chang", "Old Tom")}
_PLACES = {
    "zh-TW": ("花蓮", "阿里山", "東河溪谷", "北投石壁"),
    "en": ("Hualien", "Alishan", "Donghe Gorge", "Yangmingshan"),
}
_NICKNAMES = {"zh-TW": ("「小霸王」", "「空中花園」"), "en": ('"Widowmaker"', '"the Sky Garden"')}
_TENS = ("", "十", "二十", "三十", "四十")
_TENS_EN = ("", "", "twenty", "thirty", "forty")
_ONES = "一二三四五六七八九"
_ONES_EN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_RARE = "嶺霧鷹鯨嘯雷鋒焰蒼淵鑼燈鶴梟鏡傘鐘鈴磁砲"
_SYLLABLES = ("zor", "vek", "tal", "mip", "quon", "bra", "shel", "dru", "fen", "kor", "lim", "wex")
_GROUND = {"zh-TW": ("花崗岩", "玄武岩", "大理石"), "en": ("granite", "basalt", "marble")}


@dataclass(frozen=True, slots=True)
class Planted:
    """An answer with one false fact in it."""

    kind: str
    pair: Pair
    answer: str


Plant = Callable[[Pair, random.Random], str | None]


def planted(pairs: Sequence[Pair], kinds: Mapping[str, Plant], count: int, seed: int) -> Iterator[Planted]:
    """So many planted facts, the kinds in turn, each in a pair drawn with this seed."""
    draw = random.Random(seed)
    names = list(kinds)
    made = tried = 0
    while made < count:
        kind = names[made % len(names)]
        pair = draw.choice(pairs)
        answer = kinds[kind](pair, draw)
        tried += 1
        if tried > 400 * count:
            raise ValueError(f"no pair takes a {kind}")
        if answer is not None and answer != pair.answer:
            made += 1
            yield Planted(kind, pair, answer)


def _figure(pattern: re.Pattern[str]) -> Plant:
    def plant(pair: Pair, draw: random.Random) -> str | None:
        found = pattern.search(pair.answer)
        # A figure of the question may be repeated: it is nobody's fact.
        other = str(int(found.group()) + draw.choice((1, 2, 7))) if found else ""
        if found is None or other in pair.question or not pair.evidence.items:
            return None
        return pair.answer[: found.start()] + other + pair.answer[found.end() :]

    return plant


def _grade(pair: Pair, draw: random.Random) -> str | None:
    item = _route(pair, draw)
    held = {str(each.facts.get("grade")) for each in pair.evidence.items}
    other = draw.choice([grade for grade in _GRADES if grade not in held])
    if item is None or str(item.facts["grade"]) not in pair.answer or other in pair.question:
        return None
    return pair.answer.replace(str(item.facts["grade"]), other, 1)


def _name(names: Callable[[Pair, random.Random], str | None]) -> Plant:
    def plant(pair: Pair, draw: random.Random) -> str | None:
        item = _route(pair, draw)
        name = item and str(item.facts["name"] if pair.locale == "zh-TW" else item.facts.get("name_en") or "")
        other = names(pair, draw)
        if not name or name not in pair.answer or other is None or other in pair.question or other == name:
            return None
        return pair.answer.replace(name, other, 1)

    return plant


def _catalogued(pair: Pair, draw: random.Random) -> str | None:
    key = "name" if pair.locale == "zh-TW" else "name_en"
    found = [
        facts[key]
        for kind, facts in rows().values()
        # 簡單路線 or 未收錄路線 says no name where it stands in a sentence.
        if kind == "route" and len(facts.get(key) or "") > 2 and not describes(facts[key]) and "路線" not in facts[key]
    ]
    return str(draw.choice(found))


def _unheard_of(pair: Pair, draw: random.Random) -> str:
    if pair.locale == "zh-TW":
        return "".join(draw.sample(_RARE, draw.choice((2, 3, 4))))
    return "".join(draw.sample(_SYLLABLES, 2)).capitalize() + draw.choice(("", " Ledge", " Direct"))


def _of_plain_words(pair: Pair, draw: random.Random) -> str:
    return draw.choice(invented_names()[pair.locale])


def _before_mark(pair: Pair, text: str) -> str | None:
    """The answer with a clause put in before its first citation."""
    found = _MARK.search(pair.answer)
    return None if found is None else pair.answer[: found.start()] + text + pair.answer[found.start() :]


def _added(zh: str, en: str, words: Mapping[str, Sequence[str]]) -> Plant:
    def plant(pair: Pair, draw: random.Random) -> str | None:
        word = draw.choice(words[pair.locale])
        if _route(pair, draw) is None or word.lower() in f"{pair.question} {pair.evidence}".lower():
            return None
        return _before_mark(pair, (zh if pair.locale == "zh-TW" else en).format(word))

    return plant


def _type(pair: Pair, draw: random.Random) -> str | None:
    for one, other in (("運動攀登", "傳統攀登"), ("傳統攀登", "運動攀登"), ("a sport", "a trad"), ("trad", "sport")):
        if one in pair.answer and len({item.facts.get("type") for item in pair.evidence.items}) == 1:
            return pair.answer.replace(one, other, 1)
    return None


def _in_words(pair: Pair, draw: random.Random) -> str | None:
    found = _LENGTH.search(pair.answer) or _BOLTS.search(pair.answer)
    if found is None or not pair.evidence.items:
        return None
    tens, ones = divmod(int(found.group()) + draw.choice((3, 5, 8)), 10)
    if not 2 <= tens <= 4 or not ones:
        return None
    said = f"{_TENS[tens]}{_ONES[ones - 1]}" if pair.locale == "zh-TW" else f"{_TENS_EN[tens]}-{_ONES_EN[ones - 1]}"
    return pair.answer[: found.start()] + said + pair.answer[found.end() :]


def _time(pair: Pair, draw: random.Random) -> str | None:
    found = _TIME.search(pair.answer)
    if found is None:
        return None
    return pair.answer[: found.start(1)] + str((int(found[1]) + 1) % 24) + ":45" + pair.answer[found.end() :]


def _compared(pair: Pair, draw: random.Random) -> str | None:
    """The easier of two routes called the harder."""
    routes = [item for item in pair.evidence.items if item.kind == "route"]
    if len(routes) != 2:
        return None
    try:
        low, high = sorted(routes, key=lambda item: parse(str(item.facts["grade"])).low or 0)
        if parse(str(low.facts["grade"])).low == parse(str(high.facts["grade"])).low:
            return None
    except GradeError:
        return None
    key = "name" if pair.locale == "zh-TW" else "name_en"
    if not (low.facts.get(key) and high.facts.get(key)):
        return None
    claim = "。{}比{}難。" if pair.locale == "zh-TW" else ". {} is harder than {}."
    return pair.answer.rstrip("。.") + claim.format(low.facts[key], high.facts[key])


def _route(pair: Pair, draw: random.Random) -> EvidenceItem | None:
    item = draw.choice(pair.evidence.items) if pair.evidence.items else None
    return item if item is not None and item.kind == "route" else None


_CLOSED = {"zh-TW": ("週二公休", "每週一公休", "週三沒有開"), "en": ("closed on Tuesdays", "closed on Mondays")}
_BEST = {
    "zh-TW": ("是這區最難的一條", "是全台最長的路線"),
    "en": ("the hardest route of its area", "the longest in Taiwan"),
}
_SEASONS = {"zh-TW": ("春", "夏", "秋", "冬"), "en": ("spring", "summer", "autumn", "winter")}


def _season(pair: Pair, draw: random.Random) -> str | None:
    """A season in which the row's crag is not said to be good."""
    at = draw.randrange(4)
    item = _route(pair, draw)
    word = _SEASONS[pair.locale][at]
    best = best_seasons(pair.evidence.items)
    if item is None or word in pair.question.lower() or _SEASONS["en"][at] in best:
        return None
    return _before_mark(pair, f"，適合{word}天" if pair.locale == "zh-TW" else f", best in {word}")


def _feature(pair: Pair, draw: random.Random) -> str | None:
    item = _route(pair, draw)
    code = draw.choice(sorted(FEATURES))
    word = FEATURES[code][0 if pair.locale == "zh-TW" else 1]
    shown = f"{pair.question} {pair.answer} {pair.evidence}".lower()
    if item is None or word.lower() in shown or code in shown or re.sub("s$", "", word.lower()) in shown:
        return None
    return _before_mark(pair, f"，標記{word}" if pair.locale == "zh-TW" else f", tagged {word}")


def _extreme(pair: Pair, draw: random.Random) -> str | None:
    word = draw.choice(_BEST[pair.locale])
    if _route(pair, draw) is None or re.search(r"最|st\b", pair.question):
        return None
    return _before_mark(pair, f"，{word}" if pair.locale == "zh-TW" else f", {word}")


def _closed(pair: Pair, draw: random.Random) -> str | None:
    if len(pair.evidence.items) != 1 or pair.evidence.items[0].kind != "gym" or re.search("[休關]|clos", pair.answer):
        return None
    word = draw.choice(_CLOSED[pair.locale])
    return _before_mark(pair, f"，{word}" if pair.locale == "zh-TW" else f", {word}")


KINDS: Mapping[str, Plant] = {
    "grade": _grade,
    "length": _figure(_LENGTH),
    "bolts": _figure(_BOLTS),
    "price": _figure(_PRICE),
    "catalogued name": _name(_catalogued),
    "name nobody bears": _name(_unheard_of),
    "name of plain words": _name(_of_plain_words),
}
"""What the lint was written against."""
HELD_OUT: Mapping[str, Plant] = {
    "type": _type,
    "figure in words": _in_words,
    "time": _time,
    "comparison turned round": _compared,
    "first ascensionist": _added("，{}首攀", ", first climbed by {}", _PEOPLE),
    "place": _added("，在{}", ", in {}", _PLACES),
    "nickname": _added("，人稱{}", ", also called {}", _NICKNAMES),
    "feature": _feature,
    "rock": _added("，岩質是{}", ", on {}", _GROUND),
    "superlative": _extreme,
    "season": _season,
    "closed day": _closed,
}
"""Kinds that were thought of after the rules were written."""
