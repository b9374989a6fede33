"""Values of closed sets that a text ascribes to the rows it cites: features, rock, seasons, closing days, extremes."""

import re
from collections.abc import Iterator, Mapping, Sequence

from schemas.evidence import EvidenceItem
from schemas.reading import Locale
from worker.verify.words import DAYS, FACILITIES, FEATURES, SEASONS

_ROCKS: Mapping[Locale, tuple[str, ...]] = {
    "zh-TW": (
        "花崗岩", "玄武岩", "石灰岩", "珊瑚礁", "砂岩", "大理石", "大理岩", "片麻岩", "片岩", "安山岩", "凝灰岩",
        "石英岩", "礫岩", "流紋岩", "板岩",
    ),
    "en": (
        "granite", "basalt", "limestone", "coral", "sandstone", "marble", "gneiss", "schist", "andesite", "tuff",
        "quartzite", "conglomerate", "rhyolite", "slate",
    ),
}  # fmt: skip
_SEASON_ZH = re.compile(r"([春夏秋冬])(?:天|季)")
_SEASON_EN = re.compile(r"\b(spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_CLOSED_ZH = re.compile(
    r"((?:每?(?:週|星期|禮拜)[一二三四五六日天]、?)+)[^，。；\d]{0,3}(?:公休|休館|休息|沒有?開|不開|不營業)"
)
_CLOSED_EN = re.compile(r"\bclosed (?:on |every )?((?:\w+day)s?(?:(?:,| and) \w+days?)*)", re.IGNORECASE)
_DAY_ZH = {character: day for day, character in zip(DAYS, "一二三四五六日", strict=False)} | {"天": "sunday"}
_SHUT = ("公休", "closed", "休")
_MOST_ZH = re.compile(
    r"最(?:難|硬|長|高|短|簡單|容易|便宜|貴|熱門|有名|經典|多|少|新|老|早|晚)|(?:全台|全國|世界)第一|唯一"
)
_MOST_EN = re.compile(
    r"\b(?:hardest|easiest|longest|shortest|tallest|highest|cheapest|dearest|oldest|newest|finest|most \w+|only one)\b",
    re.IGNORECASE,
)
_SAME_MOST = {"最硬": "最難", "最容易": "最簡單"}
"""Other words for the same extreme."""


def ascribed(text: str, items: Sequence[EvidenceItem], shown: str, question: str, locale: Locale) -> Iterator[str]:
    """What a cited text says of its rows that none of them holds; `shown` is all that the rows say, in print.

    A value that the question names may be repeated. Articles ascribe nothing to a row.
    """
    if not items or any(item.kind == "article" for item in items):
        return
    at = 0 if locale == "zh-TW" else 1
    held, low = f"{shown} {question}".lower(), text.lower()
    labels = [words[at].split("（")[0] for table in (FEATURES, FACILITIES) for words in table.values()]
    for word in (*labels, *_ROCKS[locale]):
        found = re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", low)
        if found and word not in held and word.rstrip("s") not in held:
            yield word
    yield from _seasons(text, items, question, locale)
    yield from _closed(text, items, locale)
    # An extreme may be told where it was asked for; whether it is true is for the query that found the rows.
    asked = {_one_word(match[0]) for match in (*_MOST_ZH.finditer(question), *_MOST_EN.finditer(question))}
    for most in (_MOST_ZH if locale == "zh-TW" else _MOST_EN).finditer(text):
        if _one_word(most[0]) not in asked and most[0].lower() not in shown.lower():
            yield most[0]


def best_seasons(items: Sequence[EvidenceItem]) -> set[str]:
    """The seasons, in English and lower case, that any row gives as its best."""
    found = [item.facts.get("best_seasons") for item in items]
    return {str(each).lower() for seasons in found if isinstance(seasons, tuple) for each in seasons}


def _one_word(extreme: str) -> str:
    return _SAME_MOST.get(extreme, extreme).lower()


def _seasons(text: str, items: Sequence[EvidenceItem], question: str, locale: Locale) -> Iterator[str]:
    held = best_seasons(items)
    names = {words[0][0]: season for season, words in SEASONS.items()} | {"fall": "autumn"}
    for match in (_SEASON_ZH if locale == "zh-TW" else _SEASON_EN).finditer(text):
        word = match[1].lower()
        if names.get(word, word) not in held and word not in question.lower():
            yield match[0]


def _closed(text: str, items: Sequence[EvidenceItem], locale: Locale) -> Iterator[str]:
    for match in (_CLOSED_ZH if locale == "zh-TW" else _CLOSED_EN).finditer(text):
        if locale == "zh-TW":
            days = [_DAY_ZH[character] for character in match[1] if character in _DAY_ZH]
        else:
            days = [day for day in DAYS if day in match[1].lower()]
        for day in days:
            hours = [str(item.facts.get(f"opening_hours.{day}", "")) for item in items if item.kind == "gym"]
            if not any(each.startswith(_SHUT) for each in hours):
                yield match[0]
                break
