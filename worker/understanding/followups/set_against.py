"""Set the one named now against the one spoken of before: 「那土地婆呢，有比較簡單嗎」, "is Pain any harder"."""

import re
from collections.abc import Sequence

from schemas.reading import Mention, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.numbering import Before, named_before, quoted, said_last
from worker.understanding.followups.shown import Names, said_as, whole_name
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import GYM, NAME, PLACE, ROUTE

_MOST_BESIDE_ZH, _MOST_BESIDE_EN = 22, 52
"""How many characters may stand beside the name."""
_KINDS = {ROUTE: "route", GYM: "gym"}
_NAMED = re.compile(rf"[{ROUTE}{GYM}]+(?: [{ROUTE}{GYM}]+)*")
_ANY_NAME = re.compile(NAME)
_ADJECTIVES = r"難|硬|簡單|容易|輕鬆|好爬|長|高|短|矮|便宜|貴"
_PUT_ZH = {"硬": "難", "容易": "簡單", "輕鬆": "簡單", "好爬": "簡單", "高": "長", "矮": "短"}
_OF_ZH = {"長": "長度", "短": "長度", "便宜": "票價", "貴": "票價"}
# How one stands to another, said of two of which at most one is named. 「會很難嗎」 asks it of one alone.
_HOW = compiled(
    rf"(?P<apart>差(?:了|到)?(?:幾[級公米]|多少|很?多)[級尺]?)"
    rf"|(?:一樣|同樣|同等)(?:的|是)?(?P<as>{_ADJECTIVES})"
    r"|(?:在)?(?P<wall>同一?(?:面|片|塊)?(?:牆|岩壁))(?=[上嗎呢?？\s]*$)"
    r"|\b(?:is|are|was) [^?.!]{2,50} the same (?P<face>wall|face|cliff)\b(?=[?\s]*$)"
    r"|(?P<grade>同(?:一?級|一?個?(?:難度|級數|等級))|(?:難度|級數)(?:一樣|相同))"
    rf"|(?:比較|更|還要|(?:比|比起)(?:它|牠|[這那]一?[條個間家]|(?:剛剛|剛才|前面)那?[條個間]?|{PLACE}+[店館]?)(?:的|來得|還|更|要|再)*"
    rf"|哪一?[條個間家](?:路線|館)?|誰)(?:比較|更|還)?(?P<zh>{_ADJECTIVES})(?!的?(?:地方|動作|點|關|段|位置|部分))"
    r"|\bhow (?:many grades|much (?:harder|easier|tougher))\b(?P<steps>)"
    r"|\b(?P<compare>compare(?: (?:it|that))? (?:with|to))\b"
    r"|\b(?P<en>harder|tougher|easier|longer|shorter|taller|cheaper|pricier|more expensive)\b"
    r"|\b(?:of )?(?:the )?same (?P<same>grade|difficulty|length|height|price)\b"
    r"|\b(?:as|equally) (?P<like>hard|tough|easy|long|tall)\b"
)
# Others are wanted, or it is asked under which circumstances: 「比它難的還有哪些」, "is it harder in winter".
_WISHES = compiled(
    r"有(?:哪些|什麼|沒有(?=別的|其[他它]|路線))|還有|推薦|類似|其[他它]|附近|路線|如果|冬天|夏天|下雨|新手|初學"
    r"|\b(?:any(?:thing|one)?(?! (?:harder|easier|longer|shorter|tougher))|something|others?|routes?|climbs"
    r"|lines|recommend|suggest|like|if|when|unless|for (?:an?|my|beginners?|short|tall)|next|why|how (?:do|can)"
    r"|in (?:the )?(?:winter|summer|rain|wet)|what(?! about))\b"
)
# 「它比龍王長嗎」, "is it harder than Pain" name the second of two, and are read with the first in its place.
_THAN = re.compile(rf"(?:比|\bthan (?:the )?)「?{NAME}")
_OF_IT = re.compile(
    r"\b(?:it|that|this)(?: one)? (?:any )?(?:than|compared)\b|\bhow much \w+ (?:is|was) (?:it|that|this)\b"
)
_THAN_IT = re.compile(r"\bthan (?:it|that|this)\b")
_CALLED = re.compile(
    r"(?:^|\s)(?:[Ii]s|[Aa]nd) (?:the )?(?P<called>[A-Z][A-Za-z'’-]+(?: [A-Za-z'’-]+){0,4}?)[,?]? "
    r"(?=any|a lot|much|harder|easier|longer|shorter|tougher)"
)
_LEADS = re.compile(r"(?:[那這]一?[條個間家]|那麼?|旁邊|隔壁|附近|的)*")
_BEHIND = re.compile(r"[那這]一?[條個間家]|[呢咧有會是比跟和也在,，\s]")
_LONGEST = 10
_PLACED = re.compile(rf"{PLACE}+")
_LEADS_OF_BRANCH = re.compile(r"(?:[那這]一?[條個間家]|那麼?|跟|和|與|比起?|相較於?|\s)*")
_BEHIND_BRANCH = re.compile(r"店|館|[那這]一?[間家]|[呢咧比差相貴便哪誰在,，\s]")


def set_against(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The question which of the two it is, the one spoken of and the one named; None where none is set beside it."""
    how = _HOW.search(words)
    asked = before(0) if how is not None else None
    if how is None or asked is None or asked.own is not None or asked.intent not in ("detail", "extreme"):
        return None
    found = named = _named_now(text, words, names)
    if found is None:
        found = _branch_now(text, words, _spoken_of("gym", history, before, names), names)
    read_elsewhere = named is not None and _THAN.search(words) and not _OF_IT.search(words)
    if found is None or read_elsewhere or _WISHES.search(words):
        return None
    kind, other = found
    one = _spoken_of(kind, history, before, names)
    if one is None or one == quoted(other):
        return None
    # "Is Pain harder than that" puts the one named first.
    two = (quoted(other), one) if _THAN_IT.search(words) else (one, quoted(other))
    return _put(*two, how, text, of_gyms=kind == "gym")


def _named_now(text: str, words: str, names: Names) -> tuple[str, str] | None:
    """The kind and the name of the only one named, where little else is said."""
    if (run := _NAMED.search(words)) is None:
        return None if _ANY_NAME.search(words) else _called(text, words, names)
    rest = f"{words[: run.start()]}{words[run.end() :]}"
    most = _MOST_BESIDE_ZH if holds_cjk(rest) else _MOST_BESIDE_EN
    if _ANY_NAME.search(rest) or len(rest) > most:
        return None
    return _KINDS[run[0][0]], text[slice(*run.span())]


def _branch_now(text: str, words: str, one: str | None, names: Names) -> tuple[str, str] | None:
    """The kind and the name of another branch of the gym spoken of, called by its place: 「跟南港差多少」."""
    if one is None:
        return None
    start, run = _LEADS_OF_BRANCH.match(words), _PLACED.search(words)
    begin = start.end() if start else 0
    ends = (run.span(),) if run is not None else ((begin, end.start()) for end in _BEHIND_BRANCH.finditer(words, begin))
    for span in ends:
        said = text[slice(*span)].strip()
        both = (
            [m for m in names(f"{one.strip('「」')}和{said}") if m.kind == "gym"] if 1 < len(said) <= _LONGEST else []
        )
        if len(both) == 2 and both[0].ids != both[1].ids:
            return "gym", both[1].name
    return None


def _called(text: str, words: str, names: Names) -> tuple[str, str] | None:
    """The kind and the name of what is called by an ordinary word, or by a name that nobody knows."""
    if (called := _CALLED.search(text)) is not None:
        return "route", called["called"]
    start = _LEADS.match(words)
    for end in _BEHIND.finditer(words, begin := start.end() if start else 0):
        said = text[begin : end.start()]
        if 1 < len(said) <= _LONGEST and (one := whole_name(said, names)) and one.kind in _KINDS.values():
            return one.kind, said
    return None


def _spoken_of(kind: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    told: list[Mention] = named_before(before, (kind,)) or [m for m in said_last(history, names) if m.kind == kind]
    return quoted(said_as(told[0], names)) if len({m.ids for m in told}) == 1 else None


def _put(one: str, other: str, how: re.Match[str], text: str, *, of_gyms: bool) -> str:
    if how["apart"]:
        said = text[slice(*how.span("apart"))]
        if of_gyms:
            return f"{one}和{other}的票價差多少"
        return f"{one}和{other}{said if said[-1] != '多' else '差幾級'}"
    if how["wall"]:
        return f"{one}和{other}在哪"
    if how["face"]:
        return f"where are {one} and {other}?"
    if how["as"] or how["grade"]:
        said = _PUT_ZH.get(how["as"], how["as"]) if how["as"] else "難"
        return f"{one}和{other}的{_OF_ZH.get(said, '難度')}一樣{said}嗎"
    if how["zh"]:
        return f"{one}和{other}哪一個比較{_PUT_ZH.get(how['zh'], how['zh'])}"
    if how["compare"]:
        return f"compare {one} with {other}"
    if how["en"]:
        return f"which is {how['en']}, {one} or {other}?"
    if how["steps"] is not None:
        return f"how many grades apart are {one} and {other}?"
    of = {"difficulty": "grade", "height": "length"}.get(how["same"], how["same"]) if how["same"] else None
    of = of or ("length" if how["like"] in ("long", "tall") else "grade")
    return f"are {one} and {other} the same {of}?"
