"""Find which of the things that were shown a number means: 「第三間」, "the second one", "the first two"."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from schemas.reading import Mention, Reading, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.shown import Names, answers_back, places_told, shown, whole_name
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import NAME

Before = Callable[[int], Reading | None]
"""The reading of the asker's n-th turn back, 0 the last one."""


class Pointed(NamedTuple):
    """The span of the words that point, and what belongs in their place."""

    start: int
    end: int
    text: str


NUMERALS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"兩": 2}
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH_SHORT = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th")
ORDINALS = {word: n for words in (_CARDINALS, _NTH, _NTH_SHORT) for n, word in enumerate(words, 1)}
KINDS = {
    "條": ("route",), "間": ("gym",), "家": ("gym",), "館": ("gym",), "區": ("area", "sector"),
    "面": ("area", "sector"), "座": ("crag",), "處": ("crag", "area", "gym"),
    "route": ("route",), "climb": ("route",), "line": ("route",), "problem": ("route",), "gym": ("gym",),
    "area": ("area", "sector"), "wall": ("area", "sector"), "sector": ("area", "sector"), "crag": ("crag",),
}  # fmt: skip
ANY = ("route", "gym", "area", "sector", "crag")
NOUN_EN = r"(?:one|route|climb|line|problem|gym|area|wall|sector|crag|option|place)"
_NUMBERED = compiled(
    r"(?:那|這|上面|剛剛|剛才|前面|清單|列表)*(?:的)?(?:(倒數)?第\s?([一二三四五六七八九十]|\d{1,2})|(最後)一?"
    r"|(第一|最前面|最上面|最開頭)那)\s?"
    r"([條間家個區座館項])(?:路線|線|岩館|攀岩館|館|岩場|岩區|區域)?(?!月|\s?(?:bolt|掛片|難關|繩距|pitch|固定點|(?:小?問題|疑問|重點|原因|動作)))"
    rf"|\b(?:the |that |your |number |no\.? ?|#)*(second |third )?(first|second|third|fourth|fifth|sixth|seventh"
    rf"|eighth|ninth|tenth|last|final"
    rf"|1st|2nd|3rd|\dth)(?:(?: (?:listed|sport|trad))? ({NOUN_EN})\b"
    r"|(?=[\s?.!,]*$|'s\b| (?:on|in) (?:the|your|that) list\b"
    r"| (?:closes?|opens?|have|has|costs?|is|are|and the|or the)\b))"
    r"|(?:\bnumber |\bno\.? ?|#)(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_FIRST_FEW = compiled(
    r"(?:那|這)?最?(?:前面?|開?頭|(?P<last>後面?))(?:的|那|這)*([兩二三四])([條間家個])(?:路線|岩館|館)?"
    r"|\b(?:the )?(?:first|(?P<final>last)) (two|three|four)(?: (?:ones|(route|gym|area|crag)s))?\b"
)
_DONE_FIRST = compiled(
    r"\b(?:closes?|opens?|shuts?|watch|see|check|read|look|learn|know|need|practi[cs]e|do|try|climb|go|visit"
    r"|start|send|come|came|started?|begin|it|that|this|them"
    r"|there) (?:first"
    r"|last)\b(?! (?:one|route))|\b(?:do|does|did|will|can|should|would|might)\b[^?.!,]{1,30}\blast\b(?! (?:one|route))"
)
# "Do any of those have a video I can watch first": what is done first is none of a list.
_TO_DO_FIRST = compiled(
    r"\b(?:i|we|you|she|he|they|one)(?: (?:can|could|should|might|may|would|will"
    r"|to))? [a-z]+(?: (?:it|them|up))? first\b"
)
_WHEN = compiled(r"什麼時候|何時|哪一?天|\bwhen\b")
_NAMED = re.compile(NAME)
_MOST_BACK = 4
_MOST_LISTS = 3
# A number goes on pointing at the list while one after the other is asked about: "and the third?".
_MOST_NUMBERED = 8
_SEVERAL = 2
_TIMES = (
    r"(?:[這那當下]天|(?:[這下]?個?(?:週|周|星期|禮拜)[一二三四五六日天末]|平日|假日|今[天晚]|明[天晚]|後天)(?:跟|和|、)?"
    r"|早上|上午|中午|下午|晚上|現在)*"
)
_THE_FEW = compiled(
    r"(?:(?:這|那|上面|剛剛|剛才)的?|^(?:那|所以|請問)*|(?=[兩二三四五2-5][條間家個](?:路線|岩館|館)?"
    rf"{_TIMES}都)|^(?=[二兩三四五][處者]))(?P<n>[兩二三四五2-5])(?P<unit>[條間家面區座處者]|個(?!人|[大小]))"
    r"(?:路線|岩館|館|牆|岩場|地方)?"
    # 「這兩間那天都有開嗎」: when it is asked of may stand before what is asked.
    rf"(?={_TIMES}(?:都|各|分別|有|沒有?|差|在|離|的|哪|最|會|是|票價|價[格錢]|難度|長度|營業|休|電話|地址|[^,，。?？]{{0,8}}(?:一樣|相同|幾|多少)))(?!的話|裡面?|當中|其中|之中)"
    rf"|^(?:那|它們|他們)*(?P<all>)(?={_TIMES}都(?:有|可以|能|附|開|沒|休))"
    r"|(?:[它他牠]們(?!都是)|(?:這|那)些(?:路線)?(?=各|分別))(?P<them>)|^(?:那麼?|請問)*(?P<each>)(?=各自?|分別)"
    r"|\bboth(?: of (?:them|those|the two)| (?:crags|places|gyms|routes|climbs|lines|walls|areas))?\b(?P<both>)"
    r"|\b(?:(?:all|the|those|these) (?P<en>two|three|four|five)(?: (?:routes|gyms|ones|crags|places|sites|spots|climbs"
    r"|lines|areas|walls|of (?:them|those|these)))?"
    r"|(?P<every>(?:for |of )?each(?: (?:one|of (?:them|those|these)))?|all of (?:them|these|those)|they each"
    r"|they all))\b"
)
_CHOOSES = compiled(
    r"哪(?:[一幾]?[條間家個](?!岩場|區)|些|幾)|其中|最|誰|\b(?:which(?! (?:area|wall|sector|crag)s?\b)|any"
    r"|\w+est|most|least|how many (?:of|are))\b"
)
_DONE_ALL = compiled(r"都(?:已經)?(?:爬|完攀|送)(?:過|完|掉)|\b(?:done|climbed|sent|ticked) (?:both|all|them|those)\b")
_FEW = 4
# Of a wall it is asked which is the hardest there, and how many there are.
_OF_ONE_WALL = frozenset({"extreme", "count", "list", "distribution"})
_TOLD = 400
_SO_MANY_ONLY = compiled(r"就好|即可|就行|夠了|可以了|\b(?:only|just|enough)\b")


def quoted(name: str) -> str:
    """A name in the quotes in which it stands for itself, however ordinary its words."""
    return f"「{name}」"


def by_name(one: Mention) -> str:
    """A mention in quotes: a gym's own name, since beside others what was typed (「仁德店」) may be read as theirs."""
    return quoted(one.name if one.kind == "gym" and len(one.ids) == 1 else one.surface)


def placed(place: Mention, told: Sequence[Mention], names: Names) -> str:
    """A wall's name in quotes, or behind that of its crag where by itself a route or another wall bears it."""
    alone = whole_name(place.surface, names)
    crag = next((m for m in told if m.kind == "crag"), None)
    if place.kind not in ("area", "sector") or crag is None or (alone is not None and alone.ids == place.ids):
        return quoted(place.surface)
    return f"{crag.surface}{place.surface}" if holds_cjk(place.surface) else f"{place.surface} at {crag.surface}"


def introduced(one: Mention, *, chinese: bool) -> str:
    """The question for all that is known of one thing, by its name."""
    return f"介紹一下{quoted(one.surface)}" if chinese else f"tell me about {quoted(one.surface)}"


def cut(text: str, span: tuple[int, int]) -> str:
    """What stands at a span of a text, without the blanks around it."""
    return text[slice(*span)].strip()


def named_before(before: Before, kinds: Sequence[str] = ANY, n: int = 0) -> list[Mention]:
    reading = before(n)
    return [m for m in reading.mentions if m.kind in kinds and not m.negated] if reading is not None else []


def said_last(history: Sequence[Turn], names: Names) -> list[Mention]:
    return [m for content in answers_back(history, 1) for m in shown(content, names) if m is not None]


def lists(
    history: Sequence[Turn], before: Before, names: Names, most: int = _MOST_LISTS
) -> Iterator[list[Mention | None]]:
    """What was put side by side, the newest first: by an answer, or by the asker of two."""
    answers = answers_back(history, most)
    for n, content in enumerate(answers):
        listed = shown(content, names)
        if len(listed) < _SEVERAL:
            listed = places_told(content, names)
        if len(listed) >= _SEVERAL:
            yield listed
        if n == 0 and len(asked := named_before(before)) > 1:
            yield list(asked)


def does_first(words: str, before: Before) -> bool:
    """Whether what is first or last is so in time, and in no list."""
    if _DONE_FIRST.search(words) or _TO_DO_FIRST.search(words):
        # "Which should I do first", "who climbed it first" point at none of a list.
        return True
    # Of one's own climbing the last one is the latest, wherever a list ended.
    return _WHEN.search(words) is not None and (asked := before(0)) is not None and asked.own is not None


def numbered(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    if (found := _NUMBERED.search(words)) is None or does_first(words, before):
        return None
    back, n_zh, last_zh, first_zh, noun_zh, nth_last, n_en, noun_en, n_no = found.groups()
    noun = noun_zh or noun_en or ""
    kinds = KINDS.get(noun, ANY)
    number = (
        1 if first_zh
        else NUMERALS.get(n_zh) or int(n_zh) if n_zh
        else -1 if last_zh or n_en in ("last", "final")
        else ORDINALS.get(n_en or n_no) or int((n_en or n_no)[0] if n_en else n_no)
    )  # fmt: skip
    if back:
        number = -number
    if nth_last:
        number = -(2 if "second" in nth_last else 3) if number == -1 else number
    for listed in lists(history, before, names, _MOST_NUMBERED):
        of_kind = [m for m in listed if m is None or m.kind in kinds]
        if len(of_kind) < max(2, abs(number)) or not any(of_kind):
            continue
        one = of_kind[number - 1 if number > 0 else number]
        return None if one is None else Pointed(found.start(), found.end(), quoted(one.surface))
    return None


def first_few(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The first two or three of those shown, or the last."""
    if (found := _FIRST_FEW.search(words)) is None or _SO_MANY_ONLY.search(words):
        return None
    last, count_zh, noun_zh, final, count_en, noun_en = found.groups()
    count = NUMERALS.get(count_zh or "") or ORDINALS.get(count_en or "") or 0
    kinds = KINDS.get(noun_zh or noun_en or "", ANY)
    for listed in lists(history, before, names):
        of_kind = [m for m in listed if m is None or m.kind in kinds]
        few = of_kind[-count:] if last or final else of_kind[:count]
        if 1 < len(few) == count and None not in few:
            named = [quoted(m.surface) for m in few if m is not None]
            joined = "、".join(named) if holds_cjk(words) else " and ".join(named)
            return Pointed(found.start(), found.end(), joined)
    return None


def one_after_other(before: Before, kinds: Sequence[str]) -> list[Mention]:
    """The two things that were asked about in the last questions, one in each, the last one at the end."""
    found: list[Mention] = []
    for n in range(_MOST_BACK):
        asked, named = before(n), named_before(before, kinds, n)
        one = asked is not None and (
            asked.intent == "detail" or (kinds == KINDS["面"] and asked.intent in _OF_ONE_WALL)
        )
        if not one or len({m.ids for m in named}) != 1:
            break
        if all(m.ids != named[0].ids for m in found):
            found.append(named[0])
        if len(found) > 1:
            return [found[1], found[0]] if found[0].kind == found[1].kind else []
    return []


def the_few(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """The few gyms or routes that were compared or shown: "do both have bouldering", 「這三條各要幾支快扣」."""
    found = _THE_FEW.search(words) if not _NAMED.search(words) and not _DONE_ALL.search(words) else None
    if found is None:
        return None
    said = found["n"] or found["en"] or ""
    few_named = len(named_before(before, ("route", "gym"))) <= 2
    two = (found["all"] is not None and few_named) or found["both"] is not None
    wanted = 2 if two else NUMERALS.get(said) or ORDINALS.get(said) or (int(said) if said else 0)
    kinds = KINDS.get(found["unit"] or "", ("route", "gym", "crag"))
    if not wanted:
        # Of gyms each is told by their list.
        if _CHOOSES.search(words):
            return None
        # Of two crags that were asked about one after the other each is told as well.
        crags = one_after_other(before, ("crag",))
        kinds = ("crag",) if crags else ("route",)
    few = few_of(wanted, kinds, history, before, names)
    named = list(dict.fromkeys(by_name(m) for m in few if m is not None and m.kind in kinds))
    if len(named) != len(few) or not 1 < len(named) <= max(wanted, _FEW):
        return None
    if holds_cjk(words):
        joined = "和".join(named) if len(named) == 2 else "、".join(named)
    else:
        joined = f"{', '.join(named[:-1])} and {named[-1]}"
        joined = f"for {joined}" if (found["every"] or "").startswith("for") else joined
    return Pointed(found.start(), found.end(), joined)


def few_of(
    wanted: int, kinds: Sequence[str], history: Sequence[Turn], before: Before, names: Names
) -> Sequence[Mention | None]:
    """Those that the asker named, one after the other or together, else those that an answer showed."""
    asked = named_before(before, kinds)
    if len(asked) > 1 and len(asked) == (wanted or len(asked)):
        return asked
    if (wanted == 2 or kinds == ("crag",)) and (two := one_after_other(before, kinds)):
        return two
    told = next((told for told in lists(history, before, names) if len(told) == (wanted or len(told))), [])
    if told or "crag" not in kinds or not wanted:
        return told
    # Crags are counted up in a sentence, where routes are said to lie at them.
    crags = {m.ids: m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"}
    return list(crags.values()) if len(crags) == wanted else []
