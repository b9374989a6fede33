"""Ask again, of what stands, a follow-up of which nothing was understood: with its name for "it", or before its words.

A rule that reads a follow-up knows how it may be said; what no rule knows is put as whoever asks it would put it if
nothing had been said before, and is taken where it is understood then.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.reading import Mention, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.changing import wants_list
from worker.understanding.followups.earlier import is_void
from worker.understanding.followups.leads import without_turn
from worker.understanding.followups.numbering import quoted
from worker.understanding.followups.overlaying import wants_beside
from worker.understanding.followups.pointing import asks_more, names_alone, points_back
from worker.understanding.followups.put_in_place import bare
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.self_standing import A_GRADE
from worker.understanding.followups.standing import Standing
from worker.understanding.followups.under import under_what_stands
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import GYM, NAME, ROUTE

_MOST_WORDS = 40
_MOST_BACK = 4
_UNSURE, _SURE = 0.5, 0.65
_ROCK = frozenset({"route", "area", "crag"})
_OF_SETS = frozenset({"count", "list", "extreme", "distribution", "recommend", "compare"})
# Whether somebody of a grade can climb it: 「我只爬 5.9 可以嗎」.
_CAN_I = compiled(
    rf"{A_GRADE}[^,，。?？]{{0,8}}(?:可以|能|行|爬得[動上了]|夠)[^,，。?？]{{0,4}}嗎"
    rf"|\b(?:can|could|should) (?:i|we)\b[^.?!]{{0,30}}{A_GRADE}"
    rf"|{A_GRADE}[^?!]{{0,20}}\b(?:can|could|should) (?:i|we)\b"
)
_IT = compiled(
    r"(?:它|牠)(?!們)|(?:這|那)(?:一)?[條間家座](?!.*[條間家座])|(?:這|那)(?:一)?個(?:岩場|地方|區|岩區)"
    r"|(?<!worth )\b(?:it|this one|that one|(?:this|that) (?:route|line|climb|gym|crag|wall|place|area))\b"
)
_BESIDE_IT = compiled(r"\b(?:next to|near|close to|around|beside|like|than|as) (?P<it>it|that one)\b")
_TWO = compiled(
    r"(?:這|那)?兩[條間家個座面邊者]|哪一?[條間家個座邊]|同一?[個面片條]?(?:區|牆|岩場|岩壁|級|地方)|一樣|差[多幾在]"
    r"|\b(?:both|the two|(?:of|on|in|at|for) each|same|which(?: (?:one|of (?:them|those|these)))?|difference)\b"
)

# Where it lies is asked beside a place that is named: "whereabouts at Long Dong is it", "is it far from Taipei".
_WHERE_IT_IS = compiled(
    r"哪|遠|^(?:and |so )?(?:is|was) (?:it|that one) (?:in|at|on)\b"
    r"|\b(?:where\w*|find|far|which (?:area|wall|sector|part)|close)\b"
)
# 「都在龍洞嗎」 asks it of the two that were set side by side.
_BOTH_THERE = compiled(
    rf"^(?:那|所以|它們|兩條|這兩條)*(?:是不是)?都?(?:是)?在{NAME}+(?:裡|那邊)?嗎?[?？\s]*$"
    rf"|^(?:and |so )*are (?:they|both|those|the two)(?: of them)?(?: all| both)? (?:at|in|on) (?:the )?"
    rf"{NAME}+(?: {NAME}+)*[?\s]*$"
)
_THEN = re.compile(
    r"(?:那個?|到)時候?|那段時間|那個月|\bat that time\b|\bthen\b(?=\W*$)|\bthat (?:month|season)\b", re.IGNORECASE
)
_TIME = re.compile(
    r"[下這]個?月|(?:十[一二]?|1[0-2]|[一二三四五六七八九1-9])月|[春夏秋冬][天季]|寒假|暑假|過年|春節|中秋|端午|清明"
    r"|\bnext month\b|\b(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b",
    re.IGNORECASE,
)
_EACH = compiled(
    r"各自?(?:的)?|分別|兩(?:邊|個岩場|區)(?:都|各)?|\b(?:on|at|in|for|of) each(?: (?:one|crag|wall|of them))?\b"
)
_ANY_NAME = re.compile(NAME)
_A_ROW = re.compile(f"[{ROUTE}{GYM}]")

_NOUN = re.compile(r"[條間家區牆面座]|岩場|\b(?:route|climb|gym|area|wall|sector|crag)s?\b")
_NOUNS: Mapping[str, tuple[str, ...]] = {
    "岩場": ("crag",), "條": ("route",), "間": ("gym",), "家": ("gym",), "區": ("area",), "牆": ("area",),
    "面": ("area",), "座": ("crag",), "route": ("route",), "climb": ("route",), "gym": ("gym",), "area": ("area",),
    "wall": ("area",), "sector": ("area", "sector"), "crag": ("crag",),
}  # fmt: skip

Read = Callable[[str], Reading]


def understood_in_vain(whole: Reading, alone: Reading, before: Reading | None) -> bool:
    """Whether a follow-up was read as nothing, as all of what was spoken of, or as what was asked before.

    alone is its reading by itself: who asks again what was asked is told it again.
    """
    if before is None or before.own is not None or whole.own is not None or whole.out_of_scope:
        return False
    if whole.missing == "entity" or is_void(whole):
        return whole.intent != "chat"
    if whole.intent in ("knowledge", "search") and whole.confidence < _UNSURE and not whole.unrecorded:
        return True
    if whole.intent == "knowledge" and _CAN_I.search(fold(whole.text)):
        return before.subject == "route"
    if not whole.needs_history or any(m.end > m.start for m in whole.mentions):
        return False
    if alone.intent == "knowledge" and alone.confidence < _UNSURE and whole.intent != "knowledge":
        # Nothing of it was understood, and what was asked before is told again.
        return True
    introduces = whole.intent == "detail" and not (whole.attributes or whole.unrecorded or whole.weekday)
    repeats = whole.intent == before.intent and whole.text != before.text and bare(whole) == bare(before)
    own = alone.attributes or alone.extreme or alone.unrecorded or not is_empty(alone.filter)
    said = fold(whole.text)
    repeats = repeats and not (own or wants_beside(said) or asks_more(said) or wants_list(said))
    return introduces or bool(whole.unheard) or repeats


def loses_what_was_asked(whole: Reading, alone: Reading, before: Reading | None) -> bool:
    """Whether what no row tells was asked, and only what was asked before would be answered: "who climbed them"."""
    if before is None or not alone.unrecorded or whole.unrecorded or not whole.needs_history:
        return False
    return whole.text != before.text and bare(whole) == bare(before)


def asked_again_of(
    whole: Reading, shown: str, words: str, standing: Standing, read: Read, alone: Read
) -> Reading | None:
    """The follow-up as it is understood with what stands put in it; None where nothing of it is."""
    if len(words) > _MOST_WORDS or standing.asked is None:
        return None
    # What only repeats what was asked is not to be put so that it repeats it again.
    before = bare(standing.asked) if bare(whole) == bare(standing.asked) else None
    if (then := _at_that_time(shown, standing)) is not None and (asked := read(then)).missing is None:
        return replace(asked, needs_history=True)
    for put in _put(shown, words, standing):
        asked = read(put)
        if _is_understood(asked) and bare(asked) != before:
            return under_what_stands(replace(asked, needs_history=True), standing.asked)
    if points_back(words):
        return None
    asked = alone(without_turn(shown))
    of_rock = asked.subject in _ROCK and standing.asked.subject in _ROCK
    if of_rock and _is_understood(asked) and asked.intent in _OF_SETS and asked.confidence > _SURE:
        return asked if bare(asked) != before else None
    return None


def of_each(shown: str, words: str, standing: Standing, read: Read) -> Reading | None:
    """The best of each of the two places spoken of: "hardest route on each"."""
    if not _EACH.search(words) or _ANY_NAME.search(words) or len(words) > _MOST_WORDS:
        return None
    two = _both(standing.asked) or standing.two(("crag", "area"))
    if not two or two[0].kind not in ("crag", "area"):
        return None
    rest = without_turn(_EACH.sub("", shown))
    names = [_name(m) for m in two]
    put = (
        f"{'跟'.join(names)}各自{rest}" if holds_cjk(shown) else f"{rest.strip(' ?')} at each of {' and '.join(names)}"
    )
    asked = read(put)
    return asked if asked.intent == "extreme" and {m.ids for m in asked.mentions} == {m.ids for m in two} else None


def beside_it(shown: str, words: str, standing: Standing, read: Read) -> Reading | None:
    """What is beside or like the route spoken of, where the question in between was not understood."""
    it = _BESIDE_IT.search(words) if len(words) == len(shown) and not _ANY_NAME.search(words) else None
    last = standing.earlier.turn(0) if it is not None else None
    one = standing.one if last is not None and is_void(last) else None
    if it is None or one is None or one.kind != "route":
        return None
    asked = read(f"{shown[: it.start('it')]}{_name(one)}{shown[it.end('it') :]}")
    return asked if asked.alike or asked.mode == "similar" else None


def where_it_lies(shown: str, words: str, standing: Standing, read: Read) -> Reading | None:
    """Where the thing spoken of lies at a place that is named, or how far it is from there."""
    if _BOTH_THERE.match(words) and (two := _both(standing.asked)):
        rest = without_turn(shown)
        put = (
            f"{'跟'.join(map(_name, two))}{rest}" if holds_cjk(shown) else f"where are {' and '.join(map(_name, two))}"
        )
        return read(put)
    it = _IT.search(words) if _ANY_NAME.search(words) and _WHERE_IT_IS.search(words) else None
    if it is None or _A_ROW.search(words) or len(words) > _MOST_WORDS or len(words) != len(shown):
        return None
    one = standing.one
    if one is None:
        return None
    asked = read(f"{shown[: it.start()]}{_name(one)}{shown[it.end() :]}")
    of_it = any(m.ids == one.ids for m in asked.mentions)
    return asked if of_it and (not asked.attributes or asked.attributes == ("place",) or asked.near) else None


def of_its_namesake(whole: Reading, words: str, before: Reading | None, read: Read) -> Reading | None:
    """What was asked of a route, asked of the one that bears the name of a wall: 「上龍脊呢」 after 「白鯨記幾級」."""
    named = [m for m in whole.mentions if m.end > m.start]
    if before is None or len(named) != 1 or named[0].kind not in ("sector", "area") or not names_alone(words):
        return None
    asked = [m for m in before.mentions if m.end > m.start and m.kind == "route"]
    if before.intent != "detail" or len(asked) != 1 or before.text[asked[0].start : asked[0].end] != asked[0].surface:
        return None
    put = f"{before.text[: asked[0].start]}{named[0].surface}{before.text[asked[0].end :]}"
    again = read(put)
    return again if [m.kind for m in again.mentions] == ["route"] and again.intent == "detail" else None


def _at_that_time(shown: str, standing: Standing) -> str | None:
    """The question with the time that was told before in the place of "then"."""
    then = _THEN.search(shown)
    if then is None or standing.asked is None or standing.one is None:
        return None
    times = (_TIME.search(t.text) for n in range(_MOST_BACK) if (t := standing.earlier.turn(n)) is not None)
    time = next((t[0] for t in times if t is not None), None)
    if time is None:
        return None
    rest = without_turn(f"{shown[: then.start()]}{time}{shown[then.end() :]}")
    return f"{_name(standing.one)}{rest}" if holds_cjk(shown) else f"{_name(standing.one)}: {rest}"


def _put(shown: str, words: str, standing: Standing) -> Iterator[str]:
    """The question with what stands in it."""
    chinese = holds_cjk(shown)
    rest = without_turn(shown)
    both = _both(standing.asked)
    if (both or _TWO.search(words)) and (two := both or standing.two(_kinds(words))):
        names = [_name(m) for m in two]
        yield f"{'跟'.join(names)}{rest}" if chinese else f"{' and '.join(names)}: {rest}"
    one = standing.one
    if one is None:
        return
    if (it := _IT.search(words)) is not None and len(words) == len(shown):
        yield f"{shown[: it.start()]}{_name(one)}{shown[it.end() :]}"
    yield f"{_name(one)}{rest}" if chinese else f"{_name(one)}: {rest}"


def _both(asked: Reading | None) -> Sequence[Mention]:
    """The two that were set side by side."""
    named = [m for m in asked.mentions if not m.negated] if asked is not None and asked.intent == "compare" else []
    return named if len(named) == 2 else ()


def _kinds(words: str) -> tuple[str, ...]:
    """The kinds of things of which one is meant: "which of the two walls"."""
    noun = _NOUN.search(words)
    return () if noun is None else next(kinds for said, kinds in _NOUNS.items() if said in noun[0])


def _name(thing: Mention) -> str:
    return quoted(thing.surface)


def _is_understood(asked: Reading) -> bool:
    if asked.missing is not None or asked.out_of_scope or asked.unheard or asked.unknown_names or asked.unknown_places:
        return False
    if asked.intent in ("chat", "knowledge") or asked.confidence < _UNSURE:
        return False
    told = asked.attributes or asked.unrecorded or asked.weekday or asked.filter.seasons
    return bool(told) or (asked.intent in _OF_SETS and asked.subject is not None)
