"""An article's text as sections and sentences, and the words of a question that say what it is about."""

import re
from functools import lru_cache
from typing import NamedTuple

from worker.text.alike import as_one, stem_as_one
from worker.text.folding import fold, is_cjk

HEADING = "## "
_SENTENCE_END = re.compile(r"(?<=[。！])|(?<=[\w)\"'+][.!])\s+")
_STOP = "。."
# What a question is asked with, not what it asks about.
_ASKING = re.compile(
    r"什麼是|該怎麼辦|怎麼辦|是什麼意思|[什啥]麼?意思|代表什麼|指的?是?[什啥]麼?|是什麼|是啥|啥是|什麼叫做?|到底|究竟|什麼時候|什麼|怎麼樣|怎麼|如何|為什麼|為何|請問|可不可以|可以|需要"
    r"|應該|要不要|有沒有|哪些|哪一?[個種家條]|哪裡|多少|有何|解釋一?下?|介紹一?下?|說明一?下?|告訴我|教我|想知道|想問|一下|(?<!第)一次|一般|縮寫|簡寫|簡稱|全名|全稱"
    r"|會不會|能不能|能用|扮演|角色|系統(?!板)|種類|幾種|基本|準備|幾次|一週|多久|剛好|執行|看起來"
    r"|意思|定義|比較|之間|時候|東西|還是|以及|關於|[嗎呢啊吧了的我你您他該要會有和跟與或在是不也都就才被把給讓去來到很]"
)
_DEFINES = re.compile(
    r"什麼是|什麼叫|是什麼|是啥|啥是|[什甚]麼意思|啥意思|指的?是?(?:什麼|啥)|代表(?:什麼|啥)|(?<!不好)的意思呢?[?？。\s]*$"
    r"|\bwhat(?:'?s| is| are| does)\b(?! (?:the )?(?:difference|best|good))"
)
_WORD = re.compile(r"[a-z0-9](?:[a-z0-9.+'/-]*[a-z0-9+])?")
_PLAIN_WORDS = (
    "a about actually all am an and any anyone are as at be been best between by called can correct could define "
    "definition describe did differ difference different do does doing exactly explain for from get give go good "
    "had has have how i if in into is it its kind know like long make many me mean meaning means much my need not "
    "of often ok okay on one or our people person please proper really right should so some someone something stand "
    "stands tell term than that the their them there these they thing this to too under use used using want was way "
    "act acts basic basics different new play plays role roles system systems tip tips trick hack vs versus "
    "just still enough safe ok okay sure allowed possible fine trying try happens happen without "
    "we were what whats when where which while who why will with word would you your yours "
)
_PLAIN = frozenset(_PLAIN_WORDS.split())


class Section(NamedTuple):
    """A heading (empty for the beginning) with its sentences, each with its number in the whole text."""

    heading: str
    sentences: tuple[tuple[int, str], ...]


@lru_cache(maxsize=2048)
def sections(body: str) -> tuple[Section, ...]:
    """The sections of an article's text; sentences stand without their full stop."""
    found: list[tuple[str, list[tuple[int, str]]]] = [("", [])]
    number = 0
    for part in body.split("\n\n"):
        if part.startswith(HEADING):
            found.append((part.removeprefix(HEADING).strip(), []))
            continue
        for sentence in _SENTENCE_END.split(part):
            if plain := sentence.strip().rstrip(_STOP).strip():
                found[-1][1].append((number, plain))
                number += 1
    return tuple(Section(heading, tuple(said)) for heading, said in found if said)


def sentence(body: str, number: int) -> str | None:
    """The sentence of that number, or None."""
    return next((text for part in sections(body) for at, text in part.sentences if at == number), None)


@lru_cache(maxsize=16_384)
def topic_words(question: str) -> frozenset[str]:
    """What a text is about: stems of Latin words and pairs of Chinese characters, without the words of asking."""
    stems, rest = bare_words(question)
    return frozenset({*stems, *_pairs(rest)})


def bare_words(question: str) -> tuple[frozenset[str], str]:
    """The stems of a question's Latin words, and its text; both without the words of asking."""
    plain = as_one(fold(question))
    return frozenset(_stems(plain)), _ASKING.sub(" ", plain)


def defines(question: str) -> bool:
    """Whether a question asks what something is or means."""
    return _DEFINES.search(fold(question)) is not None


def without_asking(question: str) -> str:
    """The question without the words of asking; all of it when nothing else is left."""
    plain = _ASKING.sub(" ", fold(question))
    kept = _WORD.sub(lambda word: " " if word.group() in _PLAIN else word.group(), plain)
    return " ".join(kept.split()) or question


@lru_cache(maxsize=1 << 13)
def all_words(text: str) -> frozenset[str]:
    """Every stem and every pair of characters of a text."""
    plain = as_one(fold(text))
    return frozenset({*_stems(plain), *_pairs(plain), *filter(is_cjk, plain)})


def _stems(plain: str) -> set[str]:
    return {stem_as_one(stem(word)) for word in _WORD.findall(plain) if word not in _PLAIN} - _PLAIN


def stem(word: str) -> str:
    """A word without its English ending, so that clips, clipping and clipped are one."""
    word = word.removesuffix("'s")
    if word.isascii() and word.replace("-", "").isalpha():
        for ending in ("ing", "ed", "es", "ly", "s"):
            if len(word) - len(ending) >= 3 and word.endswith(ending) and not word.endswith("ss"):
                word = word.removesuffix(ending)
                break
        if len(word) > 3 and word[-1] == word[-2]:
            word = word[:-1]
        if len(word) > 3 and word.endswith("e"):
            word = word[:-1]
    return word


def _pairs(plain: str) -> set[str]:
    """Pairs within each run of Chinese characters; a run of one is itself."""
    found: set[str] = set()
    run = ""
    for character in plain + " ":
        if is_cjk(character):
            run += character
            continue
        found.update(run[i : i + 2] for i in range(len(run) - 1))
        if len(run) == 1:
            found.add(run)
        run = ""
    return found
