"""Write a follow-up out in full: the name in place of the words that point at it, the correction without its excuse.

"How long is the second one" after a list becomes "how long is 「White Buffalo」", which is then read like any question.
Only catalogued names are put in, and only from what the asker named or an answer showed.
"""

import re
from collections.abc import Sequence

from schemas.reading import Reading, Turn
from worker.text.folding import holds_cjk
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.after_a_hurt import goes_on_from_hurt, hurt_spoken_of
from worker.understanding.followups.carrying import carried
from worker.understanding.followups.numbering import (
    Before,
    Pointed,
    by_name,
    named_before,
    numbered,
    one_after_other,
    quoted,
)
from worker.understanding.followups.of_the_one import asked_the_same, of_the_one
from worker.understanding.followups.picking import former_or_latter, picked_one
from worker.understanding.followups.pointing import asks_more, likens, names_alone, switches
from worker.understanding.followups.set_against import set_against
from worker.understanding.followups.shown import Names, answers_back
from worker.understanding.followups.that_grade import of_that_grade
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.few_together import which_bearer
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.wording.masking import AREA, CRAG, NAME, ROUTE

_CLAUSE = re.compile(r"[^,，。.!！?？;；~～…\n]+(?:[.](?=\d)[^,，。.!！?？;；~～…\n]+)*[?？]?")
_ASKS = compiled(
    r"[?？嗎呢]|哪|幾|多少|什麼|怎|有沒有|推薦|列出|比較|\b(?:what|which|how|where|when|who|why|is there"
    r"|are there|any|show|list|give|compare)\b"
)
_CORRECTS = compiled(
    r"(?:啊|欸|喔|哦|阿)?不對|^(?:還是)?算了[,，。\s]*(?=.)|(?:^|[,，。.…~\s])(?:抱歉|對不起|不好意思|更正|拍謝|歹勢|應該是)|[打說講問按寫選搞看]錯[字了]?"
    r"|我的?意思是(?![說指講問])|我(?:的?意思)?(?:剛剛|剛才)?(?:其實)?(?:是|要|想)?(?:說|指|講|問)的?(?:是|的是)?(?!明|話|過|不)"
    rf"|(?:^|[.,!] ?)(?:hmm+,? |oh,? |wait,? |no,? )*(?:actually|or rather|on second thought),? (?=(?:in |at "
    rf"|for )?{NAME})"
    r"|\b(?:i (?:actually )?mean(?:t)?|i was (?:asking|talking) about|sorry|oops|my bad|correction|typo"
    r"|scratch that|make that)\b"
)
# The excuse behind what is meant: "outdoors I mean".
_MEANT_BEFORE = compiled(
    r"^(?P<meant>[^,.?!]{3,30}?),? (?:i (?:mean|meant|was thinking)|that is|rather|sorry)[.!\s]*$"
    r"|^(?P<zh>[^,，。?？]{2,12}?)(?:的意思|才對)[啦喔]?[。!！\s]*$"
)
_NOT_THAT = compiled(
    rf"^(?:no|nope|不|不不|啊)?[,，\s]*(?:不是|不要|不去|not)\s*(?:in |at )?{NAME}+(?!{NAME})[啦喔的]?[,，、\s]*"
    rf"(?:是|而是|要|我要|我是說|but|it's|it is|i mean|i meant|rather)?\s*"
    rf"(?={NAME})|^(?:no|nope|不是|不對|錯了)[啦喔]?[,，!！.。\s]+(?=(?:in |at )?{NAME})"
)
_INSTEAD_OF = compiled(rf"[,，\s]*(?:不是|而不是|\b(?:not|instead of|rather than))\s*(?:in |at )?{NAME}+[.。!！\s]*$")
_ONE_AT = re.compile(
    rf"[\s,，]*(?:我)?(?:是說|說的是|要|是|問)?(?:的)?(?:在)?(?P<zh>{NAME}+)(?:的)?(?:那"
    rf"|這)(?:一)?[條個](?:的話)?(?:呢|啦|喔|吧|啊)?\W*"
    rf"|[\s,]*(?:i mean )?the one (?:at|in|on|from) (?:the )?(?P<en>{NAME}+(?: {NAME}+)*)(?: then| please)?\W*"
)
_HAS_MOST = compiled(
    r"(?P<zh>^(?:那|所以)*(?:其中)?哪(?:一?[個座區])(?:的)?)(?=(?:有)?(?:最多|最多路線|[^,，。?？]{0,10}路線最[多少]))"
    r"|^(?:and |so |ok )*which (?:one )?(?:of (?:them|those|these) )?(?:has|have|got) (?=(?:the )?"
    r"(?:most|fewest|(?:short|long)est)\b)"
    r"|^(?:and |so |ok )*(?:the )?(?:one|crag|place) (?:with|that has) (?=(?:the )?(?:most|fewest)\b)"
)
_MOST_OF_ALL = compiled(
    r"^(?:那|所以|如果|看)*(?:全台灣?|台灣|全國)[\s,，的]*(?:哪一?[個座](?:岩場)?|誰)(?:的)?(?:路線)?(?:是)?最[多少](?:路線)?[呢啊?？\s]*$"
)
_OF_ROCK = frozenset({"crag", "area", "route"})
_WHICH_GYM = re.compile(r"^(?:那|所以)*哪一?([間家])(?:會|比較|較)?(便宜|貴)(?:一?點)?的?[呢?？\s]*$")
_WHICH_OF_FEW = compiled(
    r"^(?:那麼?|請問|[,，\s])*哪邊(?!最|有|還|也)|^(?:那麼?|請問|[,，\s])*(?:哪|誰)一?[間家個座]?(?!最|[些幾]"
    r"|個?離)(?:店|館)?(?:有|可以|能|比較|較|早|晚|開"
    r"|假日|平日|[週周]|星期|禮拜|今天|明天|離|近|便宜|貴|大)"
    r"|^(?:那麼?|請問|它們|這?兩[間家個])*(?:差在哪裡?|有什麼(?:差別?|不同|不一樣)|差別(?:在哪裡?|是什麼)?|哪裡不一?樣)[呢?？\s]*$"
    r"|^(?:and |so |ok )*(?:what(?:'s| is) the difference|how (?:do|are) they (?:differ|different))[?\s]*$"
    r"|^(?:那麼?|請問)*哪一?[間家個]離(?:捷運站?|車站|火車站)(?:比較)?近"
    r"|^(?:and |so |ok )*which (?:one |of (?:them|those|the two) )?(?:has|have|is|opens?|closes?|stays?)\b"
    # 「冬天適合去哪個」, "which should I go to in winter": what is chosen by may stand before it.
    r"|^(?:那麼?|請問)?[^,，。?？]{0,12}(?:去|選|挑|推|爬)哪一?[個座間家邊](?:比較好|好|比較適合)?[呢啊?？\s]*$"
    r"|^(?:and |so |ok |then )*(?:which|where) (?:one |of (?:them|those|the two) )?(?:should|would|do|can) (?:i|we"
    r"|you) "
    r"(?:go|pick|choose|visit|climb|recommend|try)\b(?! (?:first|next|after))"
)
_NEAREST = compiled(
    r"^(?:and |so |ok |which (?:ones? |branch |gym |location |crag )?(?:(?:of|among|out of) (?:them|these|those"
    r"|the \w+) )?is |the )*"
    r"(?:closest|nearest|closer|nearer)(?: one)? (?:(?:to|from) )?(?=[\ue005])"
)
_NEAREST_ZH = compiled(
    r"^(?:那|其中|裡面?|當中|之中|請問|(?:這|那)(?:些|幾[個間家座])|這?[兩2][個間家座])*(?:哪一?[個座間家])(?:岩場|岩館)?"
    r"(?:離(?P<zh>\ue005+(?:市區|車站)?)(?:比較|最)?近|(?:比較|最)(?:靠)?近(?P<to>\ue005+(?:市區|車站)?))[呢?？\s]*$"
    r"|^(?:那|其中|裡面|當中|這些|那些|之中)+的?(?:離(?P<from>\ue005+(?:市區|車站)?)最近)的?(?:是?哪一?[個座間家])?[呢?？\s]*$"
)
# "Is there anything closer to Banqiao", 「有沒有離板橋近一點的」 look for another one, be the place read as one or not.
_CLOSER = compiled(
    r"^(?:and |so |ok |but |is there |are there |do you know |do you have |have you got |got |any(?:thing|where)? "
    r"|some(?:thing|where) |an? |one |ones |gyms? |crags? |places? |other |that'?s? |is )*(?:closer|nearer) to "
    r"(?P<en>[^?.!,]{3,24})[?.!\s]*$"
    r"|^(?:那麼?|請問|可是|但是?|還|有(?:沒有)?|哪[一]?[間個家]|什麼|其[他它]|別[間家的]|的|岩館|岩場|[,，\s])*離(?P<zh>[^,，。?？離]{2,8}?)"
    r"(?:比較|更|再|稍微|會)*近(?:一?[點些])?的?(?:岩館|岩場|館|地方|選擇|[間個家])*(?:有嗎|嗎|呢|有哪些|有哪間)*[?？\s]*$"
)
_TYPES = {
    "sport": ("運動攀登路線", "sport"), "trad": ("傳統攀登路線", "trad"), "boulder": ("抱石路線", "boulder"),
    "toprope": ("頂繩路線", "top rope"),
}  # fmt: skip
_AT_A_PLACE = re.compile(f"(?:in |at )?[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*(?:那邊|那裡)?(?:的|那[條個])*")
_NOTHING = Reading("", "en", "search", None)
# Nothing beside what points: 「第五條呢」, "and the second?"
_POINTS_ONLY = re.compile(r"^(?:那麼?|and |what about |how about |or )*[呢咧]?[?？.\s]*$")
_EDGES = " ,，。.!！:：;；…~～、\t"
_MOST_NAMED = 4
# 「打錯，是後門」 says what was meant as 「我是說後門」 does.
_IT_IS = re.compile(r"^(?:應該|而|其實)?(?:是|要的是|指的是)(?=[^不否])")
_ONLY = re.compile(r"\s+(?:only|please|instead|then)$|(?:的|而已)$")
_ONES = compiled(
    r"\bwhich(?: one)?(?P<s>['’](?P<is>s)) (?=longer|harder|easier|shorter|cheaper|closer|better|nearer)"
    r"|^(?:and |what about |how about )(?:the )?[\ue001-\ue005]+(?: [\ue001-\ue005]+)*(?P<of>['’]s)[?\s]*$"
)
# 「回到一線天，那 18 條裡面 5.11 的占幾條」 turns back to a place: the rest is asked of it.
_OF_THOSE = r"[那這](?:邊|裡)?的?\s*\d{1,3}\s*條(?:路線)?(?:裡面?|當中|之中|中)的?\s*"
_BACK_TO = compiled(
    rf"^(?:那麼?|好|再|先|我們)*(?:回到|說回|講回|拉回|回頭看)(?:剛剛|剛才|前面)?的?"
    rf"(?:(?P<place>[{CRAG}{AREA}]+)[,，\s]+(?:{_OF_THOSE})?|(?P<word>[^\s,，。?？]{{2,8}})[,，\s]+{_OF_THOSE})"
    rf"(?P<rest>(?!.*{NAME}).{{2,}})$"
)
_LONGEST = 16
_TOLD = 200
_LONGEST_EN = 40


def in_full(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The question with what it points at named in it; None where its words stand as they are.

    words are its masked words, of one length with the text; before reads the questions before it.
    """
    last = before(0) if goes_on_from_hurt(words) else None
    if last is not None and last.intent == "knowledge" and hurt_spoken_of(last.text) is not None:
        # "How long am I out for" after a ring finger that popped asks of no route of that name.
        return None
    if (plain := _ONES.search(words)) is not None:
        # "Which one's longer" is "which one is longer", and "Zhonghe's" is Zhonghe.
        begin, stop = plain.span("s" if plain["s"] else "of")
        put = " is" if plain["is"] else ""
        text, words = f"{text[:begin]}{put}{text[stop:]}", f"{words[:begin]}{put}{words[stop:]}"
    if (back := _BACK_TO.match(words)) is not None:
        return " ".join(text[slice(*back.span(group))] for group in ("place" if back["place"] else "word", "rest"))
    if (namesake := _namesake(text, words, before) or which_bearer(text, words, before(0))) is not None:
        return namesake
    if (most := _most_of_them(text, words, before)) is not None:
        return most
    if (of_few := _of_the_few(text, words, before)) is not None:
        return of_few
    if (cheapest := _cheapest(words, before)) is not None:
        return cheapest
    if (against := set_against(text, words, history, before, names)) is not None:
        return against
    if (written := carried(text, words, history, before, names)) is not None:
        return written
    if (of_one := of_the_one(text, words, history, before, names)) is not None:
        return of_one
    near_zh = _NEAREST_ZH.match(words)
    near_to = "" if near_zh is None else text[slice(*near_zh.span(near_zh.lastgroup or 0))]
    if near_zh is not None and (of_gyms := _nearer_gym(near_to, before)) is not None:
        return of_gyms
    if near_zh is not None and len(two := one_after_other(before, ("crag", "gym"))) == 2:
        return f"{quoted(two[0].surface)}跟{quoted(two[1].surface)}哪個離{near_to}比較近"
    if near_zh is not None and (before(0) or _NOTHING).subject == "crag" and (before(0) or _NOTHING).intent != "detail":
        return f"離{near_to}最近的岩場是哪個"
    nearest = _NEAREST.match(words)
    if nearest is not None and (of_gyms := _nearer_gym(text[nearest.end() :].rstrip(" ?.!"), before)) is not None:
        return of_gyms
    crags = list({m.ids: quoted(m.surface) for m in named_before(before, ("crag",))}.values())
    if 1 < len(crags) < _MOST_NAMED and (nearest is not None or near_zh is not None):
        # Of two that were set side by side it is one, however close a third lies.
        if near_zh is not None:
            return f"{'跟'.join(crags)}哪個離{near_to}比較近"
        return f"which is closer to {text[nearest.end() :].strip(' ?.')}, {' or '.join(crags)}?" if nearest else None
    noun = {"crag": "crag", "gym": "gym"}.get((before(0) or _NOTHING).subject or "") if nearest is not None else None
    if nearest is not None and noun is not None:
        return f"which is the closest {noun} to {text[nearest.end() :]}"
    if (closer := _closer(text, words, before)) is not None:
        return closer
    if (likened := _like_the_best(words, history, before, names)) is not None:
        return likened
    if (graded := of_that_grade(text, words, history, before)) is not None:
        return graded
    if (meant := _MEANT_BEFORE.match(words)) is not None and not _ASKS.search(words):
        key = "zh" if meant["zh"] else "meant"
        said, said_words = text[slice(*meant.span(key))], words[slice(*meant.span(key))]
        lead, end = ("那", "呢") if meant["zh"] else ("what about ", "")
        put = f"{lead}{said}{end}"
        return in_full(put, f"{lead}{said_words}{end}", history, before, names) or put
    start = _where_it_begins(words)
    pointed = picked_one(text[start:], words[start:], history, before, names)
    rest = "" if pointed is None else f"{words[start : start + pointed.start]}{words[start + pointed.end :]}"
    if pointed is not None and pointed.text.startswith("「") and _POINTS_ONLY.match(rest):
        # A name may have been put in Chinese: "and Mingde" is asked in English.
        spoken = rest if any(c.isalpha() for c in rest) else words
        same = asked_the_same(pointed.text, before(0), cjk=holds_cjk(spoken))
        if same is not None:
            return same
    if pointed is not None:
        return _all_named(text[start:], words[start:], pointed, history, before, names)
    if not start:
        return None
    tail, tail_words = text[start:].strip(_EDGES), words[start:].strip(_EDGES)
    if (without := _INSTEAD_OF.search(tail_words)) is not None:
        tail, tail_words = tail[: without.start()], tail_words[: without.start()]
    short = len(tail) <= (_LONGEST if holds_cjk(tail_words) else _LONGEST_EN)
    if not tail or not short or (_ASKS.search(tail_words) and not switches(tail_words)):
        return tail if tail and re.search(NAME, tail_words[:_LONGEST_EN]) and switches(tail_words) else None
    if (unknown := before(0)) is not None and unknown.unknown_names and _AT_A_PLACE.fullmatch(tail_words):
        # 「我是說龍洞的」 after a route that nobody knows is asked of that one there.
        there = tail.rstrip("的那條個")
        return f"{there}的{unknown.text}" if holds_cjk(tail) else f"{unknown.text.rstrip(' ?')} {there}"
    if switches(tail_words) or asks_more(tail_words):
        return tail
    if (said_alone := in_full(tail, tail_words, history, before, names)) is not None:
        # "No wait, I meant sport" is read as "sport" would be.
        return said_alone
    bare, bare_words = (_IT_IS.sub("", _ONLY.sub("", said)) for said in (tail, tail_words))
    lead, end = ("那", "呢") if holds_cjk(text) else ("what about ", "")
    put = f"{lead}{bare}{end}"
    if len(bare) != len(bare_words):
        return put
    return in_full(put, f"{lead}{bare_words}{end}", history, before, names) or put


def _namesake(text: str, words: str, before: Before) -> str | None:
    """The place of the one that is meant of several of one name: 「龍洞那條」, "the one at Shoushan"."""
    one = _ONE_AT.fullmatch(words)
    asked = before(0) if one is not None else None
    if one is not None and asked is not None and asked.unknown_names:
        # A route that nobody knows is asked for there.
        place = text[slice(*one.span("zh" if one["zh"] else "en"))].strip()
        return f"{place}的{asked.text}" if one["zh"] else f"{asked.text.rstrip(' ?')} in {place}"
    if one is None or asked is None or [len(m.ids) > 1 for m in asked.mentions if m.kind == "route"] != [True]:
        return None
    place = text[slice(*one.span("zh" if one["zh"] else "en"))].strip()
    return f"那{place}呢" if one["zh"] else f"what about {place}"


def _closer(text: str, words: str, before: Before) -> str | None:
    """Which gyms or crags lie near a place, after one that lies too far from it."""
    found, asked = _CLOSER.match(words), before(0) or _NOTHING
    if found is None or asked.subject not in ("gym", "crag") or asked.own is not None:
        return None
    place = text[slice(*found.span("zh" if found["zh"] else "en"))].strip()
    noun = {"gym": ("岩館", "gyms"), "crag": ("岩場", "crags")}[asked.subject]
    return f"離{place}最近的{noun[0]}有哪些" if found["zh"] else f"which {noun[1]} are near {place}"


def _nearer_gym(place: str, before: Before) -> str | None:
    """Which of the gyms that were named or listed is nearest to a place: 「哪個離台北比較近」 after 「桃園的岩館」."""
    asked = before(0)
    if asked is None or asked.subject != "gym" or asked.near:
        return None
    named = [m for m in asked.mentions if m.kind == "gym" and not m.negated]
    gyms, zh = [quoted(m.surface) for m in named], holds_cjk(place)
    if len(named) == 1 and len(named[0].ids) > 1:
        # Of a brand each branch is a gym.
        brand = named[0].surface
        return f"{brand}哪一間離{place}最近" if zh else f"which {brand} branch is closest to {place}"
    if len(gyms) > 1:
        listed = "、".join(gyms) if zh else " or ".join(gyms)
        return f"{listed}哪間離{place}比較近" if zh else f"which is closer to {place}, {listed}"
    towns = [m.surface for m in asked.mentions if m.kind in ("city", "district") and not m.negated]
    if not towns or gyms or asked.intent == "detail":
        return None
    return f"{towns[-1]}的岩館哪間離{place}最近" if zh else f"which gym in {towns[-1]} is closest to {place}"


def _of_the_few(text: str, words: str, before: Before) -> str | None:
    """Which of the two or three gyms that were named has what is asked: 「哪間有淋浴」 after 「原岩萬華跟原岩南港」."""
    asked = before(0) if _WHICH_OF_FEW.match(words) is not None and not re.search(NAME, words) else None
    if asked is None or asked.near:
        return None
    crags = list({m.ids: quoted(m.surface) for m in asked.mentions if m.kind == "crag" and not m.negated}.values())
    if asked.subject == "crag" and 1 < len(crags) < _MOST_NAMED:
        rest = text.lstrip("那請問麼,， ")
        return f"{'跟'.join(crags)}{rest}" if holds_cjk(text) else f"{' and '.join(crags)}, {text}"
    if asked.subject != "gym":
        return None
    # A branch that only its town names stands for itself by its whole name.
    gyms = {m.ids: by_name(m) for m in asked.mentions if m.kind == "gym" and not m.negated}
    brand = len(gyms) == 1 and len(next(iter(gyms))) > 1
    brand = brand and (asked.intent == "compare" or len(next(iter(gyms))) < _MOST_NAMED)
    if len(gyms) == 1 and not brand and asked.intent == "detail" and (other := before(1)) is not None:
        # 「哪間有先鋒」 after one gym was asked about, and then another.
        singles = [m for m in named_before(before, ("gym",), 1) if len(m.ids) == 1]
        earlier: dict[tuple[str, ...], str] = {m.ids: quoted(m.name) for m in singles}
        gyms = {**earlier, **gyms} if other.intent == "detail" and len(earlier) == 1 else gyms
    if not (1 < len(gyms) < _MOST_NAMED or brand):
        return None
    rest = text.lstrip("那請問麼,， ")
    return f"{'跟'.join(gyms.values())}{rest}" if holds_cjk(text) else f"{' and '.join(gyms.values())}, {text}"


def _cheapest(words: str, before: Before) -> str | None:
    """The cheapest of a list of gyms, where it is asked which of them is cheap: 「哪家便宜」."""
    found = _WHICH_GYM.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym":
        return None
    return f"最{found[2]}的是哪{found[1]}" if asked.intent in ("list", "search", "count", "recommend") else None


def _most_of_them(text: str, words: str, before: Before) -> str | None:
    """Which of the crags or walls listed before has most: "which has most routes" after "crags in the south"."""
    if _MOST_OF_ALL.match(words) is not None and (last := before(0)) is not None and last.subject in _OF_ROCK:
        return f"全台哪個岩場路線最{'少' if '少' in words else '多'}"
    found = _HAS_MOST.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("crag", "area") or asked.intent not in ("list", "count"):
        return None
    kind = asked.filter.route_types[0] if len(asked.filter.route_types) == 1 else None
    if kind in _TYPES and not narrows(asked.filter, "kinds", "route_types", *PLACE_FIELDS):
        few = re.search(r"少|fewest", words) is not None
        zh, en = _TYPES[kind]
        return (
            f"哪個岩場{zh}最{'少' if few else '多'}"
            if found["zh"]
            else f"which crag has the {'fewest' if few else 'most'} {en} routes"
        )
    if narrows(asked.filter, "kinds", *PLACE_FIELDS):
        # Which of those listed it is, is asked of them by their names.
        return None
    places = [m for m in asked.mentions if m.kind in ("region", "crag") and not m.negated]
    where = places[-1].surface if places else ""
    rest = text[found.end() :]
    if found["zh"]:
        return f"{where}{'哪個岩場' if asked.subject == 'crag' else '哪一區'}{rest}"
    return f"which {asked.subject}{f' in {where}' if where else ''} has {rest}"


def _like_the_best(words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What is like the one that was found to be the hardest or the longest, by the name that the answer told."""
    if not likens(words) or (asked := before(0)) is None or asked.intent != "extreme" or asked.subject != "route":
        return None
    told = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "route"]
    if not told:
        return None
    name = quoted(told[0].surface)
    return f"有哪些路線跟{name}類似" if holds_cjk(words) else f"routes similar to {name}"


def _all_named(text: str, words: str, pointed: Pointed, history: Sequence[Turn], before: Before, names: Names) -> str:
    """The text with the name in its place, and with those of the others that are told by their number beside it."""
    for _ in range(_MOST_NAMED):
        start, end, put = pointed
        text, words = f"{text[:start]}{put}{text[end:]}", f"{words[:start]}{ROUTE * len(put)}{words[end:]}"
        further = numbered(words, history, before, names) or former_or_latter(words, history, before, names)
        if further is None:
            break
        pointed = further
    return text


def _where_it_begins(words: str) -> int:
    """Where what is meant begins: behind an excuse, a correction, or what was told before a question in few words."""
    begins = 0
    corrected = False
    for found in _CORRECTS.finditer(words):
        if found.end() < len(words.rstrip(_EDGES)):
            begins, corrected = found.end(), True
    if (not_that := _NOT_THAT.match(words[begins:].lstrip(_EDGES))) is not None:
        begins += len(words[begins:]) - len(words[begins:].lstrip(_EDGES)) + not_that.end()
        corrected = True
    if (turned := _INSTEAD_OF.search(words)) is not None and re.search(NAME, words[begins : turned.start()]):
        corrected = True
        return begins or _first_name(words)
    if corrected:
        return begins
    clauses = list(_CLAUSE.finditer(words))
    if len(clauses) < 2 or any(_ASKS.search(c[0]) for c in clauses[:-1]):
        return 0
    last = clauses[-1]
    lead = len(last[0]) - len(last[0].lstrip())
    clause = last[0].strip()
    if re.search(NAME, clause) and (switches(clause) or names_alone(clause)):
        return last.start() + lead
    return 0


def _first_name(words: str) -> int:
    found = re.search(NAME, words)
    return found.start() if found else 0
