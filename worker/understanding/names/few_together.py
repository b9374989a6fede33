"""Read the few that a place or a name stands for as each of them: 「北投兩間岩館差在哪」, 「黃粱一夢哪條比較簡單」."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from schemas.reading import Mention, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.wording.masking import GYM, PLACE, ROUTE, Masked

_NUMBERS = {"二": 2, "兩": 2, "2": 2, "三": 3, "3": 3, "both": 2, "two": 2, "three": 3}
_FEW = compiled(
    rf"[{PLACE}{GYM}](?:的|那|這|有)*([二兩三23])[間家](?:攀?岩館|抱石館|館|店|gyms?)?"
    rf"|\b(?:the |all )?(both|two|three|2|3) (?:of the )?(?:climbing |bouldering )?gyms? (?:in|at|near) [{PLACE}]"
    rf"|[{PLACE}](?:'s)? (two|three|2|3) (?:climbing |bouldering )?gyms?\b"
)
_COMPARES = compiled(
    r"差在|差別|差異|不同|不一樣|比較|比一[比下]|哪一?[間家個]"
    r"|\bdifferen\w*|\bcompar\w*|\bwhich (?:one|of)\b|\bbetter\b|\bvs\b"
)
_APART = compiled(r"近|遠|離|最|[a-z]{3}est\b|\bmost\b|\bnear\w*|\bclos(?:e|er|est) to\b|\bfar\b")
# Which of the routes of one name: 「黃粱一夢最簡單的是哪條」, "which Straight Up is harder".
_WHICH_BEARER = compiled(
    rf"{ROUTE}」?(?:那|這|有|的)*(?:[兩二三四2-4]條)?[^,，。?？]{{0,2}}(?:哪一?[條個]|誰)(?:的)?(?:比較|更|最|較)?(?:難|簡單|容易"
    rf"|長|短|好爬|硬)"
    rf"|{ROUTE}」?(?:那|這|裡面?|當中|的)*(?:[兩二三四2-4]條)?最(?:難|簡單|容易|長|短|好爬|硬)的?(?:是|那條是)?哪"
    rf"|\bwhich (?:of the )?(?:two |three )?{ROUTE}+(?: {ROUTE}+)* (?:is|are) (?:the )?(?:harder|easier|longer|shorter"
    r"|hardest|easiest|longest|shortest)\b(?! than)"
)
_MOST_BEARERS, _TWO = 4, 2
# What stands between a brand and the branch of it that is meant, or between it and one that it is set beside.
_OF_BRAND = re.compile(r"\s*(?:(?:攀岩|抱石|岩)?館?|climbing|bouldering|gym|\s)*[-–的]?\s*")
_BESIDE = re.compile(r"」?(?:的|館|岩館)?\s*(?:[跟和與、/]|還是|vs\.?|or|and)\s*「?")


def bearers_apart(question: Masked, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with each bearer of the only route's name by itself where it is asked which of them is harder."""
    routes = [m for m in mentions if m.kind == "route"]
    if len(routes) != 1 or not 1 < len(routes[0].ids) <= _MOST_BEARERS:
        return tuple(mentions)
    if _WHICH_BEARER.search(question.words) is None:
        return tuple(mentions)
    one = routes[0]
    names = {e.id: e.name for e in gazetteer.exact(fold(one.surface))}
    each = tuple(Mention("route", (i,), one.surface, names.get(i, one.name), one.start, one.end) for i in one.ids)
    return tuple(m for known in mentions for m in (each if known is one else (known,)))


# "Which one is easier" of the routes of one name that were told before.
_WHICH_OF_THEM = compiled(
    r"^(?:那麼?|請問|所以)?(?:這|那)?(?:[兩二三四2-4]條)?(?:裡面?|當中)?(?:哪一?[條個]|誰)(?:的)?(?:比較|更|最|較)?(?:難|簡單"
    r"|容易|長|短|好爬|硬)(?:一?[點些])?(?:啊|呢|嗎)?[\s?？]*$"
    r"|^(?:那麼?|請問|所以)?最(?:難|簡單|容易|長|短|好爬|硬)的?是哪一?[條個]?(?:啊|呢)?[\s?？]*$"
    r"|^(?:and |so |ok )*which (?:one |of (?:them|those|these|the (?:two|three)) )?(?:is|'s) (?:the )?(?:harder"
    r"|easier|longer|shorter|hardest|easiest|longest|shortest)(?: one)?[\s?.!]*$"
)


def which_bearer(text: str, words: str, asked: Reading | None) -> str | None:
    """The question which of the routes of one name it is, with that name: 「哪個簡單」 after 「黃粱一夢幾級」."""
    if asked is None or asked.intent != "detail" or _WHICH_OF_THEM.match(words) is None:
        return None
    routes = [m for m in asked.mentions if m.kind == "route"]
    if len(routes) != 1 or not 1 < len(routes[0].ids) <= _MOST_BEARERS:
        return None
    name, rest = routes[0].surface, text.lstrip("那請問麼所以,， ")
    return (
        f"{name}{rest}"
        if holds_cjk(text)
        else f"which {name} {text[text.rindex(' is ') + 1 :]}"
        if " is " in text
        else None
    )


def few_together(question: Masked, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, with a city or a district in the place of which its gyms stand, where they are as many."""
    mentions = _beside_own_branch(question, mentions, gazetteer)
    said = _FEW.search(question.words)
    if said is None or not _COMPARES.search(question.words) or _APART.search(question.words):
        return tuple(mentions)
    many = _NUMBERS[next(group for group in said.groups() if group)]
    places = [m for m in mentions if m.kind in ("city", "district") and not m.negated]
    if len(places) != 1 or any(m.kind == "gym" for m in mentions):
        return tuple(mentions)
    place = places[0]
    there = [g for g in gazetteer.places("gym") if (g.city if place.kind == "city" else g.district) in place.ids]
    if len(there) != many:
        return tuple(mentions)
    gyms = tuple(Mention("gym", (g.id,), place.surface, g.name, place.start, place.end) for g in there)
    return tuple(each for m in mentions for each in (gyms if m is place else (m,)))


def _beside_own_branch(question: Masked, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, a brand beside one of its branches being the other one (「嗨翻跟仁德店」) or this one's name."""
    kept = list(mentions)
    for brand, branch in pairwise(mentions):
        ours = brand.kind == "gym" == branch.kind and len(branch.ids) == 1 and branch.ids[0] in brand.ids
        if not ours or len(brand.ids) == 1 or brand.negated or brand not in kept:
            continue
        between = fold(question.shown[brand.end : branch.start])
        if _OF_BRAND.fullmatch(between):
            at = kept.index(branch)
            kept[at] = replace(branch, surface=question.shown[brand.start : branch.end], start=brand.start)
            kept.remove(brand)
        elif len(brand.ids) == _TWO and _BESIDE.fullmatch(between):
            other = next(i for i in brand.ids if i != branch.ids[0])
            gym = gazetteer.place("gym", other)
            kept[kept.index(brand)] = replace(brand, ids=(other,), name=gym.name if gym is not None else brand.name)
    return tuple(kept)
