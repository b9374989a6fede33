"""Read a route whose name is half remembered: 「那條什麼無常的」, "named after Plato or something", "the pig one"."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.asked.topics import names_topic
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.ordinary import route_strength
from worker.understanding.wording.left_over import PARTICLES, colours_only, heard_words
from worker.understanding.wording.masking import Masked

_HAN = r"[\u4e00-\u9fff]"
_WORD = r"[\"'“]?(?P<name>[a-z][a-z'’-]+)[\"'”]?"
_CALLED = r"\b(?:named|called)"
_ONE = r"(?:one|route|climb|line|problem|thing|thingy)s?"
_PATTERNS = (
    rf"(?:[條間家]|叫做?|名叫|(?:好像|應該|記得|大概|印象)(?:是|有)?)(?:叫做?)?(?:什麼|啥)(?P<name>{_HAN}{{1,6}}?)(?=的|什麼|來著|之類|幾|多"
    rf"|是|在|有|$|[\s,，?？])",
    rf"(?:條|個|叫做?|名叫|^|[\s,，.。…\ue002\ue003])[「『\"“]?(?P<name>{_HAN}{{1,6}}?)[」』\"”]?(?:什麼|啥|之類"
    rf"|云云|某某)的",
    # 「那條明明什麼不到的」: the middle of it is lost.
    rf"(?:[那這有]一?條(?:叫做?)?|叫做?)(?P<name>(?!叫){_HAN}{{1,6}}?)(?:什麼|啥"
    rf"|某某){_HAN}{{1,4}}?的(?=[\s,，。?？幾多]|路?線|那條|$)",
    rf"(?:^|[\s,，\ue002\ue003])(?:那個)?(?:什麼|啥)(?P<name>{_HAN}{{1,6}}?)的?那條",
    rf"(?:^|[\s,，那\ue002\ue003])(?P<name>{_HAN}{{2,4}}?)的?那一?條",
    rf"{_CALLED} (?:after )?(?:something (?:like |with |about )?)?(?:an? |the |some )?{_WORD}"
    r"(?: in it)? (?:or|and) (?:something|other|so|whatever|such)\b",
    rf"{_CALLED} (?:after )?(?:something (?:like |with |about )?)?(?P<name>[a-z0-9][\w'’-]*(?:,? [\w'’-]+){{1,8}}?)"
    r" (?:or|and) (?:something|so|whatever|such)\b",
    rf"{_CALLED} after (?:an? |the |some )?{_WORD}",
    rf"{_CALLED} something (?:like |with |about )?(?:an? |the )?{_WORD}",
    rf"{_CALLED} {_WORD} something\b",
    rf"\bsomething (?:like|about|with|to do with) (?:an? |the )?{_WORD}",
    rf"\b(?:the|that) {_WORD} (?:something )?{_ONE}\b",
    rf"[,:] {_WORD} something(?=[?.!,]|$)",
    rf"\bthe {_ONE} (?:with|about) (?:an? |the )?{_WORD}",
    rf"(?:條|線|個)(?:好像|應該|大概|是)*(?:跟|和|與)[「『\"“]?(?P<name>{_HAN}{{1,6}}?)[」』\"”]?(?:有關|相關)",
    rf"(?:[有那]一?條|路線|有個)(?:好像|應該|大概|記得|是)*叫做?(?P<name>{_HAN}{{2,6}}?)(?=的|$|[\s,，?？])",
    rf"\b{_ONE} with (?:an? |the )?{_WORD} in (?:it|the name)\b",
    r"(?:^|[,.] |\b(?:it'?s|was|is|like) )(?P<name>[a-z0-9][\w'’-]*(?: [\w'’-]+){0,4}) or something\b",
    rf"\b(?:the|that) (?P<name>[a-z][a-z'’-]+ [a-z][a-z'’-]+) {_ONE}\b",
    rf"^(?:the )?{_WORD} (?:route|climb)(?= (?:at|in|on) )",
    # 「有條線好像叫『龍什麼』在墾丁」
    rf"(?:叫做?|名叫)[「『\"“]?(?P<name>(?![做我你妳他她它大人什]){_HAN}{{1,6}}?)(?:什麼|啥|某某)[」』\"”]?(?=在|[\s,，。?？]|$)",
    rf"\bgym (?:that is |that's )?(?:called|named) (?:something )?(?:like )?{_WORD}",
    # 「什麼爺爺的…紅蠟燭」: both ends of it are left.
    rf"(?:什麼|啥|叫做?)(?P<name>{_HAN}{{1,6}}\.{{2,6}}\s?{_HAN}{{1,6}}?)(?=的|幾|多|是|在|有|這|那"
    r"|$|[\s,，?？])",
)
_SAID = Table(*((n, compiled(pattern)) for n, pattern in enumerate(_PATTERNS)))
_OUTRIGHT = frozenset({0, 1, 2, 3, 5, 7, 8, 9})
"""Which of them say outright that a name is looked for, be there one that holds the word or not."""
# "The black one" is one of those that were shown.
_COLOURS = frozenset(
    ["black", "white", "red", "blue", "green", "yellow", "pink", "purple", "orange", "grey", "gray", "brown", "golden"]
)
_OF_GYMS = compiled(r"岩館|抱石館|攀岩館|[那這哪][間家]|\bgyms?\b")
# "Liquid chalk vs the normal powder one": the one is the other kind of what was named, and no route.
_TOLD_APART = compiled(r"\b(?:vs|versus|or|difference|diff|better|instead of|compared)\b|還是|差|哪[個種]")
_SHORTEST, _FEW, _MANY, _MOST = 3, 4, 12, 200
_QUOTES = frozenset('「『"“')
_TOWNS = ("city", "district")


def half_remembered(
    question: Masked, gazetteer: Gazetteer, mentions: Sequence[Mention]
) -> tuple[str, tuple[int, int]] | None:
    """The word that is left of a name, as the name has it, and where it stands; None where no route's name holds it.

    A word that questions are asked with (easy, corner, 簡單) describes a route and is left of no name. Where a crag is
    named, or a town, the route must be there. Of a gym no route is left.
    """
    said = _SAID.among(question.words)
    if (
        not said
        or _OF_GYMS.search(question.words)
        or (names_topic(question.words) and _TOLD_APART.search(question.words))
    ):
        return None
    crags = {
        i.partition("/")[0] for m in mentions if m.kind in ("crag", "area", "sector") and not m.negated for i in m.ids
    }
    for _, pattern in said:
        for match in pattern.finditer(question.words):
            start, end = match.span("name")
            # 「那個叫新竹什麼人的」: the town is what is left of the name, and not where it is.
            beside = [m for m in mentions if m.kind in _TOWNS and not m.negated and (m.end <= start or end <= m.start)]
            towns = {i for m in beside for i in m.ids}
            there = crags | ({c.id for c in gazetteer.places("crag") if towns & {c.city, c.district}} or towns)
            if any(m.start < end and start < m.end and m.kind not in _TOWNS for m in mentions):
                continue
            for form in _forms(question.folded[start:end]):
                found = {e.id for e in islice(gazetteer.bearing(form), _MOST) if not there or e.crag_id in there}
                # One character says enough only where few names hold it, or where it is quoted.
                few = _MANY if question.folded[start - 1 : start] in _QUOTES else _FEW
                if found and (len(form) > 1 or len(found) <= few):
                    return form, (start, end)
    return None


def half_gym(question: Masked, gazetteer: Gazetteer, mentions: Sequence[Mention]) -> Mention | None:
    """The gym of which a word is left, in the named town: 「宜蘭那間叫什麼久的岩館」; None of several brands."""
    if any(m.kind == "gym" for m in mentions) or not _OF_GYMS.search(question.words):
        return None
    towns = {i for m in mentions if m.kind in ("city", "district") and not m.negated for i in m.ids}
    for _, pattern in _SAID.among(question.words):
        for match in pattern.finditer(question.words):
            start, end = match.span("name")
            form = question.folded[start:end]
            if any(m.start < end and start < m.end for m in mentions) or form in heard_words("zh-TW"):
                continue
            found = [
                g
                for g in gazetteer.places("gym")
                if form in fold(f"{g.name} {g.name_en or ''}") and (not towns or towns & {g.city, g.district})
            ]
            if found and len({g.name[:2] for g in found}) == 1:
                ids = tuple(g.id for g in found)
                return Mention("gym", ids, question.shown[start:end], found[0].name, start, end)
    return None


def forgotten(question: Masked, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The word that is said to be left of a name, where no route is named: 「那條什麼熊的」."""
    if any(m.kind == "route" for m in mentions):
        return ()
    for at, pattern in _SAID.among(question.words):
        for match in pattern.finditer(question.words) if at in _OUTRIGHT else ():
            start, end = match.span("name")
            if PARTICLES & set(match["name"]):
                continue
            if next(_forms(question.folded[start:end]), None) is not None:
                return (question.shown[start:end],)
    return ()


def _forms(word: str) -> Iterator[str]:
    """A word as it was typed, then in the other number; nothing of a word that questions are asked with."""
    language = "en" if word.isascii() else "zh-TW"
    if ".." in word:
        parts = (part.strip(". 的") for part in word.split(".."))
        yield from sorted((part for part in parts if len(part) > 1), key=len, reverse=True)
        return
    if " " in word:
        # Of "stefan's size 13 shoes" the words that stand together in some name: the longest run of them.
        words = word.replace(",", "").split()
        runs = (words[a : a + n] for n in range(len(words), 1, -1) for a in range(len(words) - n + 1))
        yield from (" ".join(run) for run in runs if not all(each in heard_words("en") for each in run))
        yield from chain.from_iterable(map(_forms, sorted(words, key=len, reverse=True)))
        return
    if (
        word in heard_words(language)
        or colours_only(word)
        or word in _COLOURS
        or (len(word) > 1 and route_strength(word) == "generic")
        or (language == "en" and len(word) < _SHORTEST)
    ):
        return
    yield word
    if language == "zh-TW":
        # 「什麼韓國泡菜的」 for 韓式泡菜: what is remembered last stands longest.
        yield from (
            part
            for at in range(1, len(word) - 1)
            if (part := word[at:]) not in heard_words(language) and not colours_only(part)
        )
    if language == "en":
        single = word.removesuffix("'s").removesuffix("s")
        yield from dict.fromkeys(form for form in (single, f"{single}s", f"{word}es") if form != word)
