"""Find what words of place and time stand for in a follow-up: there, nearby, the next day."""

import re
from collections.abc import Sequence

from schemas.reading import Mention, Reading, Turn, Weekday
from worker.text.folding import holds_cjk
from worker.understanding.followups.numbering import Before, Pointed, named_before, quoted, said_last
from worker.understanding.followups.shown import Names, answers_back, whole_name
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, GYM, NAME, ROUTE

_THERE = compiled(
    r"最多的那?一?(?:面牆|個?區域?|個?岩場)|(?:[在去到])?(?:那裡(?!面)|那邊|那兒|那一?[區座個](?:岩場|岩區)?(?!人|路線|館)|該[區處岩場]+)(?:的)?(?!附近|出發)"
    r"|(?<!get )(?<!go )(?<!are )(?<!is )(?<!got )\bthere\b(?! (?:is|are|any|a|an|in)\b)"
    r"|(?<=\bone )there(?= (?:is|goes|has)\b)|(?<=\bones )there(?= (?:are|have)\b)"
    r"|\b(?:(?:in|at|on) )?(?:that|this)(?: very| exact)?(?: same)? (?:area|crag|wall|sector|place|cliff)\b"
)
_NEARBY = compiled(
    r"^(?:那|有|在)*(?:它|這|那)?(?:的)?(?:附近|旁邊|周邊)|\bnear(?:by| there| it| that)\b|\b(?:nearest"
    r"|closest) (?:climbing )?gym to (?:it|there|(?:that|this|the) (?:crag|wall|area|place))\b|\baround there\b"
)
_INDOORS = compiled(r"岩館|抱石館|攀岩館|\bgyms?\b")
_NEXT_DAY = compiled(r"隔天|(?:再)?隔一?日|第二天|\b(?:the )?(?:next day|day after(?: that)?)\b")
_BESIDE = compiled(
    r"分布在 ?\d+ ?個(?:區域|岩場|岩區)[:：]|最多的是|\bmost is\b|最少的是|\bfewest is\b|第 ?\d+ ?[多少]的是"
    r"|\bnumber \d+ (?:by how many there are|from the fewest) is\b"
)
_PRONOUN = compiled(r"^(?:那|那麼)?(?:它|這條|那條)(?!們)")
_IN_A_PLACE = re.compile(f"[{AREA}{CRAG}]")
_WEEK: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEK_ZH = "一二三四五六日"
_NAME_ENDS = re.compile(r"\s*[（(、,·]")
_PLACES = ("area", "sector", "crag")
_NOUN = re.compile(r"岩場|岩?區|\b(?:area|crag|wall|sector)\b")
_CRAG = re.compile(r"岩場|crag")
_WALL = re.compile(r"\b(?:wall|sector|cliff)\b")
_HEAD = re.compile(r"^\s*(?:[-*•]|1[.)、])\s+(.{1,40}?)\s*(?:[（(:：]|$)", re.MULTILINE)
_A_GRADE = re.compile(r"5\.\d|\bv\d")
_TOLD = 200
_ADVISES = frozenset({"recommend", "list", "search", "extreme"})
_FIRST_SAID = 60
_RANKS = re.compile(r"[^,，。.]{0,6}(?:最[多少]|第一)|[^,，。.]{0,12} (?:has the (?:most|fewest)|comes first)")


def place_meant(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The place of the question before where "there" is asked; after a ranking of places, the one that ranks first."""
    found = _THERE.search(words)
    if found is None or re.search(NAME, words) or (asked := before(0)) is None:
        return None
    ranks = asked.intent == "distribution" and asked.group_by in _PLACES
    ranks = ranks or (asked.intent == "extreme" and asked.subject == "crag")
    place = _ranked_first(history, names) if ranks else None
    if (first := _first_advised(asked, history, words, names)) is not None:
        return Pointed(found.start(), found.end(), first)
    named = [m for m in asked.mentions if m.kind in _PLACES and not m.negated]
    of_route = asked.intent == "detail" and asked.subject == "route"
    if of_route and _WALL.search(found[0]) and all(m.kind == "crag" for m in named):
        # The wall of a route is no crag, though its crag was named with it.
        named = []
    if not named and _A_GRADE.search(words) and any(m.kind == "route" for m in asked.mentions):
        # 「那邊哪一條是 5.13b」 after a route: the answer told where it is.
        told = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "area"]
        named = told if len({m.ids for m in told}) == 1 else []
        named = named[:1]
    if not named and of_route and _NOUN.search(found[0]):
        # 「那個岩場夏天熱嗎」 after a route: the answer told at which crag it is.
        kind = "crag" if _CRAG.search(found[0]) else "area"
        told = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == kind]
        named = told[:1] if len({m.ids for m in told}) == 1 else []
    if place is None and not named and asked.subject in ("route", "crag") and asked.intent in _ADVISES:
        # What was advised lies at one crag, as the answer told it.
        said = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"]
        named = said[:1] if len({m.ids for m in said}) == 1 else []
    if place is None and not (named and len({m.ids for m in named[-1:]}) == 1 and len(named) <= 2):
        return None
    # Of a wall and its crag the wall is meant, whichever is said last.
    place = place or next((m for m in reversed(named) if m.kind != "crag"), named[-1])
    english = not holds_cjk(words)
    return Pointed(found.start(), found.end(), f"at {quoted(place.surface)}" if english else quoted(place.surface))


def _first_advised(asked: Reading, history: Sequence[Turn], words: str, names: Names) -> str | None:
    """The first crag or wall of those that were advised; a wall behind its crag: its name may be borne elsewhere."""
    if asked.intent != "recommend" or asked.subject not in ("crag", "area") or asked.near:
        return None
    heads = (found[1] for content in answers_back(history, 1) if (found := _HEAD.search(content)) is not None)
    head = next(heads, "").strip()
    if not head:
        return None
    crag = next((m.surface for m in asked.mentions if m.kind == "crag"), None)
    zh = holds_cjk(words)
    put = quoted(head) if crag is None else f"{crag}{head}" if zh else f"{head} at {crag}"
    if not any(m.kind == asked.subject for m in names(put)):
        return None
    return put if zh else f"at {put}"


def _ranked_first(history: Sequence[Turn], names: Names) -> Mention | None:
    for content in answers_back(history, 1):
        if (told := _BESIDE.search(content[:400].lower())) is not None:
            name = _NAME_ENDS.split(content[told.end() : told.end() + 60].strip())[0]
            return next((m for m in (whole_name(name, names),) if m is not None and m.kind in _PLACES), None)
        # 「後門最多，有 105 條」
        said = [m for m in names(content[:_FIRST_SAID]) if m.kind in _PLACES]
        return next((m for m in said if _RANKS.match(content[m.end :])), None)
    return None


def place_nearby(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The place near which gyms are wanted, where nothing names it."""
    found = _NEARBY.search(words)
    if found is None or re.search(NAME, words) or not _INDOORS.search(words):
        return None
    places = named_before(before, ("crag",))
    # Of an area the answer says in which crag it lies.
    places += [m for content in answers_back(history, 1) for m in names(content[:200]) if m.kind == "crag"]
    if not places:
        return None
    name = quoted(places[0].surface)
    return Pointed(0, len(words), f"{name}附近有哪些岩館" if holds_cjk(words) else f"which gyms are near {name}")


def next_day(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The day after the one that was asked about."""
    found = _NEXT_DAY.search(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.weekday not in _WEEK:
        return None
    day = (_WEEK.index(asked.weekday) + 1) % len(_WEEK)
    return Pointed(found.start(), found.end(), f"週{_WEEK_ZH[day]}" if holds_cjk(words) else f"on {_WEEK[day]}")


def only_one(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The only route that the last answer showed, where a place is named beside the pronoun: 「它在第一洞的哪裡」."""
    found = _PRONOUN.search(words) if _IN_A_PLACE.search(words) and ROUTE not in words and GYM not in words else None
    said = said_last(history, names) if found is not None else []
    if found is None or len(said) != 1 or said[0].kind != "route":
        return None
    return Pointed(found.start(), found.end(), quoted(said[0].surface))
