"""Find which of the things before a follow-up points at: by its number, its side, its colour, its pitch, its rival."""

import re
from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.conditions.facets import is_kind
from worker.understanding.figures.which_of_two import which_of_two
from worker.understanding.followups.branches import branch, called_like_a_town, in_town
from worker.understanding.followups.by_figure import by_figure
from worker.understanding.followups.numbering import (
    ANY,
    KINDS,
    NOUN_EN,
    NUMERALS,
    ORDINALS,
    Before,
    Pointed,
    first_few,
    lists,
    named_before,
    numbered,
    placed,
    quoted,
    said_last,
    the_few,
)
from worker.understanding.followups.shown import Names, answers_back, whole_name
from worker.understanding.followups.standing_in import next_day, only_one, place_meant, place_nearby
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.counterparts import counterparts
from worker.understanding.wording.masking import NAME, ROUTE

_FORMER = compiled(r"前者|(?:排|列|寫|說)?(?:在)?前面(?:的)?那[條間個家]|\bthe former\b|\bthe first of the two\b")
_LATTER = compiled(r"後者|(?:排|列|寫|說)?(?:在)?後面(?:的)?那[條間個家]|\bthe latter\b|\bthe second of the two\b")
_OTHER = compiled(
    r"(?:那)?(?:另外?(?:那|一|的)+)([條間家個區座])(?:路線|岩館|館)?"
    rf"|\b(?:the|that) other(?: ({NOUN_EN}))?\b(?! (?:routes|gyms|areas|crags|ones|day|way|side))"
)
_PITCH = compiled(
    r"第\s?([一二三四五六七八九1-9])\s?(?:段|個?繩距|個?pitch|p\b)|(?<![a-z0-9])p\s?([1-9])(?![a-z0-9])"
    r"|\b(?:the )?(first|second|third|fourth|fifth|last|next|previous|1st|2nd|3rd|4th) pitch\b"
    r"|\bpitch (?:number )?([1-9]|one|two|three|four|five)\b"
    r"|(下|上|前|後|再上)面?一?(?:段|個?繩距|個?pitch)"
)
_OF_A_PITCH = re.compile(
    r"\s*(?:\|\s*)?(?:p\s?([1-9])(?:\s*(?:左|右|left|right))?|第([一二三四五六七八九])段)$", re.IGNORECASE
)
_THAN = compiled(
    rf"^(?:那)?(它|這條|這間|那條|那間)?比(?={NAME})|(它|這條|這間)(?:有沒有)?比(?={NAME})"
    rf"|\b(it|that one|this one|(?<=is )that(?= (?:any |much |a lot )?(?:\w+er"
    rf"|more \w+) than))(?= .*\bthan (?:the )?{NAME})"
)
_THAN_IT = compiled(rf"{NAME}[^,，。?？]{{0,6}}比(它|牠|這條|那條)(?=(?:還|更|再)?[難硬簡容長短高])")
_THERE = compiled(
    r"^(?:那|那麼)?(?:它|這條|那條)的?(?:附近|旁邊)(?!.*館)|(?:最多的)?(?:[那這同]|同一)(?:一|個)?(?:個)?(?:區域|岩區|岩壁|面牆"
    r"|面岩壁|面(?=還|也|有|的)|區|牆|岩場)(?:裡|內|那邊)?"
    r"|\b(?:(?:that|this)(?: very| exact)?(?: same)?|the (?:very |exact )?same"
    r"|(?<=on )the(?= wall| face)) (?:area|wall|sector|crag|face|cliff)\b"
)
_SAME_CRAG = re.compile(r"岩場|crag")
_SECTOR = re.compile(r"面牆|一?面$|岩壁|分區|sector|wall|face")
_BEST_THERE = compiled(r"最[難硬簡容長短高低經好]|\b(?:hardest|easiest|longest|shortest)\b")
_REST_THERE = compiled(
    r"最[難硬簡容長短高低經好]|\b(?:hardest|easiest|longest|shortest)\b|有沒有(?=[^,，。?？]{1,8}的)"
    r"|(?:還)?有(?:沒有)?(?:什麼|哪些|幾|其[他它]|別的|(?=\s?5\.))(?:的)?(?:嗎)?|還有|其[他它]|別的"
    r"|\b(?:(?:what|anything|who)(?: else)?(?: is| are|'s)?|else|others?|more|any|which|how many)(?: (?:is"
    r"|are))?(?: in| at| on)?\b"
)
_ROUTES = compiled(r"路線|線|條|\b(?:routes?|climbs?|lines?)\b")
# What stands alone between 那 and 呢, or with 那條 behind it.
_ALONE = compiled(
    r"^(?:那麼?|換|還有)?(?:(?:旁邊|隔壁|附近)的)?(?:\s*)([\u3400-\u9fff]{2,8}?)(的那[條間個]|那[條間個]|的)?(?:呢|咧|的話)?[?？。\s]*$"
    r"|^(?:and|or|what about|how about) (?:the )?([a-z][a-z' -]{2,30}?)[?.!\s]*$"
)
_SUPERLATIVE_FIRST = compiled(r"\b(?:\w+est|most \w+)(?: ones| routes)? first\b")
_THE_NEAREST = re.compile(
    r"(?:離(?:我|那[裡邊])?)?最近的?(?:那|這)一?[間家個座](?:館|岩館|岩場)?"
    r"|\bthe (?:nearest|closest) (?:one|gym|crag)\b"
)
_LEAST_OF_NAME = 2
_SPOKEN = 3
"""How many questions back a wall may have been named whose name is a word."""
_MOST_PITCHES = 9


def picked_one(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """What a follow-up points at and where; None where it points at nothing that was shown or named."""
    if _SUPERLATIVE_FIRST.search(words):
        # "Hardest first" wants an order, and not the first of those shown.
        return None
    for find in (*_FIRST, *_OF_ALL):
        if (found := find(words, history, before, names)) is not None:
            return found
    if (gym := in_town(text, words, history, before, names)) is not None:
        return gym
    return branch(text, words, before, names) or called_like_a_town(text, words, before, names)


def _one_of_two(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    former, latter, other = _FORMER.search(words), _LATTER.search(words), _OTHER.search(words)
    found = former or latter or other
    if found is None:
        return None
    kinds = KINDS.get(next(filter(None, other.groups()), ""), ANY) if found is other and other else ANY
    asked = named_before(before, kinds)
    if len(asked) == 2 and asked[0].kind == asked[1].kind and not other:
        return Pointed(found.start(), found.end(), quoted(asked[0 if former else 1].surface))
    for listed in lists(history, before, names):
        two = [m for m in listed if m is not None and m.kind in kinds]
        if len(two) != 2:
            continue
        if set(two[0].ids) & set(two[1].ids):
            # One bears the name of its brand: the others of that are told from the rows.
            return None
        spoken_of = {i for m in asked for i in m.ids} if len(asked) == 1 else set()
        chosen = two[0] if former or (not latter and spoken_of & set(two[1].ids)) else two[1]
        return Pointed(found.start(), found.end(), quoted(chosen.surface))
    return None


def former_or_latter(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """One of two beside the other, which was found: "what time does the former close? and the latter?"."""
    told = _FORMER.search(words) is not None or _LATTER.search(words) is not None
    return _one_of_two(words, history, before, names) if told else None


def _pitch(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    found = _PITCH.search(words)
    if found is None or re.search(NAME, words):
        return None
    routes = named_before(before, ("route",)) or [m for m in said_last(history, names) if m.kind == "route"]
    if not routes:
        return None
    n_zh, n_p, n_en, n_pitch, step = found.groups()
    for name in dict.fromkeys((routes[0].surface, routes[0].name)):
        of = _OF_A_PITCH.search(name)
        now = 1 if of is None else int(of[1]) if of[1] else NUMERALS[of[2]]
        base = name[: of.start()] if of else name
        if n_en == "last":
            wanted = list(range(_MOST_PITCHES, 0, -1))
        elif n_en in ("next", "previous") or step:
            wanted = [now + (-1 if n_en == "previous" or step in ("上", "前") else 1)]
        else:
            said = n_zh or n_p or n_en or n_pitch
            wanted = [NUMERALS.get(said) or ORDINALS.get(said) or int(said)]
        for n in wanted:
            if n > 0 and (one := whole_name(f"{base} P{n}", names)) is not None and one.kind == "route":
                return Pointed(found.start(), found.end(), quoted(one.surface))
    return None


def _counterpart(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The one that is black where the one before is white, or the only one shown that is."""
    if (asked := counterparts(words)) is None:
        return None
    start, end, opposites = asked
    earlier = named_before(before, ("route", "gym", "area", "sector"))
    said = said_last(history, names)
    for m in (*earlier, *said):
        for name in dict.fromkeys((m.surface, m.name)):
            for one in opposites(name):
                if (found := whole_name(one, names)) is not None and found.kind == m.kind:
                    return Pointed(start, end, quoted(found.surface))
    holders = [m for listed in lists(history, before, names) for m in listed if m is not None and opposites.bears(m)]
    return Pointed(start, end, quoted(holders[0].surface)) if len({m.ids for m in holders}) == 1 else None


def _place(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The area in which the route spoken of lies, as the answer said it."""
    found = _THERE.search(words)
    rest = _REST_THERE.search(words)
    if found is None or rest is None or re.search(NAME, words):
        return None
    kind = "crag" if _SAME_CRAG.search(found[0]) else "area"
    told = [m for content in answers_back(history, 1) for m in names(content[:600])]
    places = [m for m in (*named_before(before, (kind,)), *told) if m.kind == kind]
    if _SECTOR.search(found[0]):
        # "In that same sector" is no more than its sector, where the answer said it.
        places = [m for m in told if m.kind == "sector"] or places
    if not places:
        return None
    name = placed(places[0], told, names)
    between = words[min(found.end(), rest.end()) : max(found.start(), rest.start())]
    if _ROUTES.search(words) or _BEST_THERE.search(words) or between.strip(" 的,，上在裡還"):
        # A condition may stand between: 「那同一面牆 5.11 以下還有什麼」.
        return Pointed(found.start(), found.end(), name)
    # What else there is are its routes.
    start, end = min(found.start(), rest.start()), max(found.end(), rest.end())
    return Pointed(start, end, f"{name}有哪些路線" if holds_cjk(words) else f"which routes are in {name}")


def _nearest_one(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The first of what was listed from near to far: 「最近那間有先鋒嗎」, "is the nearest one open"."""
    found = _THE_NEAREST.search(words) if not re.search(NAME, words) else None
    asked = before(0) if found is not None else None
    if found is None or asked is None or not asked.near or asked.intent == "detail":
        return None
    first = next((t[0] for t in lists(history, before, names) if t), None)
    return None if first is None else Pointed(found.start(), found.end(), quoted(first.surface))


def _compared(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """It, where it is set beside what is named: 「它比龍王長嗎」, "is it longer than Dragon King"."""
    found = _THAN.search(words)
    if found is None and (of_it := _THAN_IT.search(words)) is not None and ROUTE not in words:
        # 「墾丁比它長的有幾條」: the place is where the others lie.
        routes = named_before(before, ("route",)) or [m for m in said_last(history, names) if m.kind == "route"]
        one = len({m.ids for m in routes}) == 1
        return Pointed(*of_it.span(1), quoted(routes[0].surface)) if one else None
    if found is None:
        return None
    group = next((n for n in (1, 2, 3) if found[n]), None)
    start, end = found.span(group) if group else (found.end() - 1, found.end() - 1)
    earlier = named_before(before, ("route", "gym", "crag", "area")) or said_last(history, names)[:1]
    kinds = {fold(m.surface) for m in earlier}
    return Pointed(start, end, quoted(earlier[0].surface)) if len(kinds) == 1 else None


def _by_name(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """A name that is an ordinary word, where nothing else stands and such a thing was spoken of: 「那小魚咧」."""
    found = _ALONE.search(words)
    if found is None or re.search(NAME, words):
        return None
    start, end = found.span(1) if found[1] else found.span(3)
    said = words[start:end]
    asked = before(0)
    if asked is None or not said.strip() or is_kind(said):
        # 「裂隙的呢」 wants a crack, whatever has it in its name.
        return None
    spoken = {m.kind for n in range(_SPOKEN) if (t := before(n)) is not None for m in t.mentions} | {asked.subject}
    if (
        found[2] is None
        and (one := whole_name(said, names)) is not None
        and one.kind in spoken & {"route", "gym", "area"}
    ):
        return Pointed(start, end, quoted(one.surface))
    if len(said) < _LEAST_OF_NAME:
        return None
    if "gym" in spoken and found[3]:
        # "And Flow?" after a gym: a gym's short name is a word of the language.
        gyms = [m for m in names(f"{said} gym") if m.kind == "gym" and m.start == 0 and m.end >= len(said)]
        if gyms:
            return Pointed(start, end, f"{said} gym")
    for m in named_before(before, ("route",)):
        # 「左路呢」 after 龍脊右路: the name beside it that ends in what is said.
        for name in dict.fromkeys((m.surface, m.name)):
            beside = f"{name[: -len(said)]}{said}" if len(name) > len(said) else ""
            if beside and (one := whole_name(beside, names)) is not None and one.kind == "route" and one.ids != m.ids:
                return Pointed(start, found.end(2) if found[2] else end, quoted(one.surface))
    holders = [
        m for listed in lists(history, before, names) for m in listed
        if m is not None and said in fold(f"{m.name} {m.surface}")
    ]  # fmt: skip
    if len({m.ids for m in holders}) != 1:
        return None
    return Pointed(start, found.end(2) if found[2] else end, quoted(holders[0].surface))


_FIRST = (
    only_one,
    _pitch,
    first_few,
    numbered,
    by_figure,
    the_few,
    _one_of_two,
    _counterpart,
    place_nearby,
    _nearest_one,
    _place,
    _compared,
)
_OF_ALL = (place_meant, next_day, which_of_two, _by_name)
