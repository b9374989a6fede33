"""Leave out of a Chinese follow-up the clauses that only take note of what was answered.

「哇5.12d我下輩子吧，終極岩級數最低那條」, 「鐘塔有點遠 改看長巷」, 「禮拜六沒空，星期日幾點關」: what
the answer told is said again with what somebody thinks of it, and sets no condition.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from schemas.reading import Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.matching.patterns import Together, compiled

_MOST = 160
_LEAST = 4
_ANSWER = 900
_CLAUSE = compiled(
    r"[,，。!！?？;；~～…]+\s*|\.{2,}\s*|\s[-–—]+\s|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fffa-z\d])"
    r"|[\U0001f300-\U0001faff]+\s*|(?<=[\u4e00-\u9fff])(?:xd+|qq|哈{2,}|嗚{2,}|ㄏ+)\s*"
)
# What asks, sets a bound, or does something to what was shown: such a clause is no mere remark.
_BINDS = compiled(
    r"[?？嗎呢哪幾誰啥]|什麼|多少|有沒有|[是會能可要]不[是會能可要]|怎|以[上下內外後前]|之[間內外]|超過|不到|至少|最[^後近]|起跳|起$|\d(?:[a-d])?[到至~-]\d"
    r"|不[用必限]|只[要想看留找]|只[能敢有](?=[爬玩放帶去]|\d|5\.)|就?[換改](?:成|到|去|看|找)?|[挑列找剩留選]|拿掉|刪|扣|去掉|排除|除了|不算|其中|[裡中]面?$|裡面|當中"
    r"|比|一樣|同|差不多|還有|別[的條間]|其[他它]|另|(?:[這那]|就)[個條間種](?!線)|說的?是|是說|指|不要|要有|想[要爬找看問知]|的話|左右"
)
_DAY = r"(?:週|周|星期|禮拜)(?P<day>[一二三四五六日天末])|(?P<free>平日|假日)"
_FIGURE = (
    r"(?P<grade>(?<![\d.])(?:5\.\d{1,2}|\d{1,4})[a-d]?(?![\d:：]))"
    r"|(?P<zh>[一二兩三四五六七八九十百]{1,5})(?=\s?(?:米|公尺|條|支|顆|間|家|元|塊|分鐘?|ok|okay|[是的吧喔欸耶]))"
)
_TOLD = compiled(rf"{_DAY}|{_FIGURE}")
# What somebody thinks of what was told, or why it will not do.
_REMARK = compiled(
    r"(?:有[點夠]|太|好|很|也太|這麼|那麼|超|滿|蠻|真|真的|有些|還滿|還蠻)[遠近貴難多少硬晚早久長短高便簡容擠熱]"
    r"|沒(?:空|時間|辦法)|不(?:行|方便|能去|想去|過癮|考慮|去了|用了)|[走排抽]不(?:開|出|到)|去不(?:了|成)|要(?:補習|上班|上課|加班|考試|工作|開會|值班)"
    r"|先?(?:供著|放著|放一邊|跳過|不管|擱著|略過|放過|收藏|不看|記下)|看看就好|仰望|下輩子|拜見|膜拜|佩服|觀眾|算了|投降|放棄|不敢"
    r"|[爬去看問試](?:都)?過了?$|爬完了?$|(?<!不)(?<!想)知道|懂了?|收到|記住|記下|有了$|(?<!想)了解(?!一下)|明白|沒問題|\bok(?:ay)?\b|是吧|會搭|熟|順路|難怪|原來|果然|居然|竟然"
    r"|瘋了?|[爬看玩]膩|太[^,，]{1,2}了|嚇|跪|神人|[可真]惜|[好真]可怕|厲害|不愧"
)
_ECHO = re.compile(
    r"\W*(?:才|只|就|原來|竟然|居然|也才|喔|哇|懂|嗯|有|是|共|總共|一共)*\s*$"
)  # what may stand before a figure that is merely said again
_AFTER = re.compile(r"\s*(?:米|公尺|條|支|顆|個|間|家|元|塊|分鐘?|級)?(?:而已)?[喔哦耶欸啊吼哇吧啦嘛呀懂是了有]*\W*$")
# A figure of those that were shown begins what is asked of them: 「15條裡我想…」.
_OF_THEM = re.compile(
    r"\W*(?:這|那|所以|哇|喔)*(?P<n>\d+)\s?[條間家座](?:路線)?(?P<within>裡面?|之?中|當中)?(?=[^,，。?？])"
)
_WANTS = compiled(
    r"[?？嗎呢哪幾誰啥怎]|什麼|多少|有沒有|[要給換改找來列挑看剩留查算選比]|那[條個]|最|呢$|的$|多久|如何|拿掉|刪|扣|不[用要]"
)
_SAME = compiled(
    r"(?:同|這|那|一樣)(?:樣|個|種|一)?(?:的)?(?:級|難度|等級|長度|長|價)|一樣[難長高多貴]|還有|別[的條間]|另外|其[他它](?!的?(?:都|就|也)?不)|再[難簡長短]|更|比較"
)
# Why it is asked, or what somebody takes for granted before it is asked.
_OF_ASKER = compiled(
    r"懶得|沒力|爬不[完動]|[會好很太](?:渴|餓|累|冷|熱|懶|虧|懶)|有點(?:虧|累|懶|渴|餓|划不來)|划不來|不划算"
    r"|[要想](?:先|來)?(?:挑一下|看(?:看)?(?:人家|別人)|學一下|做功課|研究一下|考慮一下)|太[^,，]{1,2}了吧|^(?:這|那)麼[多少難貴遠長短久高]"
    r"|(?<!不)(?<!想)(?:知道|了解|明白|看懂|有概念|有底)[^,，]{0,4}了$|忘(?:在|了帶|記帶)|帶不夠|快扣不夠|(?:東西|裝備|鞋子?)沒帶"
)
_PRACTISES = compiled(r"想(?:練|試|體驗|挑戰|磨|玩)")
_GUESSES = compiled(r"(?:應該|大概|不是|感覺|想必|該不會|不會是|可能|一定|看起來)[^,，]*[吧]$")
_SETS = compiled(
    r"運攀|傳攀|傳統|頂繩|抱石|先鋒|\b(?:sport|trad)\b|影片|雨|[早晚]上?|[上下]午|小[孩朋]|新手|室[內外]|租|[春夏秋冬]|\d|台[北中南東]|站"
)
_OF_SET = compiled(r"兩[條間家座個]|哪|佔|幾[條間]|[它牠他]們|這些|各")
_POINTS = re.compile(r"^(?:只是|不過|但是?|可是)|那[裡邊]|這[裡邊]")
_SEES = re.compile(r"挑一下|看(?:看)?(?:人家|別人)怎麼[爬走]$")
_WHETHER = re.compile(r"([\u4e00-\u9fff])不\1")
_ANY = Together(_TOLD, _REMARK, _OF_ASKER, _GUESSES, _PRACTISES)
_IT = re.compile(r"[它牠](?!們)|[這那]一?[條間家座]")
_EDGES = " ,，。!！?？;；~～…."
_A_FIGURE = re.compile(r"\d+(?:\.\d+)?[a-d]?")
_A_GRADE = re.compile(r"5\.\d{1,2}[a-d]?|1[0-5][a-d]?")
# What ends so is spoken of and not remarked on: 「5.12的，有幾條」.
_TOPIC = re.compile(r"(?:的|線|條|級|度|間|家|館|\d[a-d]?)$|^(?:那|就)")
_NUMERALS = {c: n for n, c in enumerate("一二三四五六七八九", 1)} | {"兩": 2}


class _Said(NamedTuple):
    """What was said last, the figures in it, and the whole follow-up."""

    before: str
    figures: frozenset[str]
    words: str


def without_remarks(text: str, history: Sequence[Turn]) -> str:
    """The follow-up without what it only says again of the answer; all of it where it says nothing so."""
    words = fold(text)
    if len(words) != len(text) or len(text) > _MOST or not holds_cjk(text) or not _ANY.may_be_in(words):
        return text
    before = fold(" ".join(turn.content[:_ANSWER] for turn in history[-2:]))
    said = _Said(before, frozenset(_A_FIGURE.findall(before)), words)
    clauses = list(_clauses(words))
    kept = [(a, b) for a, b in clauses if not _is_aside(words[a:b], words[b:], said)]
    rest = "".join(text[a:b] for a, b in kept).lstrip(" ,，。;；")
    if len(kept) < len(clauses) and (
        len(rest) < _LEAST or _WANTS.search(fold(rest)) is None or _SAME.search(fold(rest))
    ):
        return text
    if (of_them := _OF_THEM.match(fold(rest))) is not None and of_them["n"] in said.figures:
        rest = f"{'其中' if of_them['within'] else ''}{rest[of_them.end() :].lstrip(' ,，')}"
    return rest


def _is_aside(clause: str, behind: str, said: _Said) -> bool:
    """Whether a clause remarks on the answer, tells why it is asked, or guesses what is asked of several behind it."""
    bare = clause.strip(_EDGES)
    if not bare:
        return False
    if behind and _GUESSES.search(bare, within=said.words) and _OF_SET.search(behind, within=said.words):
        return True
    sets = _SETS.search(bare, within=said.words) is not None
    binds = _BINDS.search(bare, within=said.words) is not None or ("不" in bare and _WHETHER.search(bare) is not None)
    if not behind and _PRACTISES.search(bare, within=said.words) and not sets:
        return not binds
    if _OF_ASKER.search(bare, within=said.words) and not sets:
        return not binds or _SEES.search(bare) is not None
    return not binds and _is_remark(bare, behind, said)


def _is_remark(bare: str, behind: str, said: _Said) -> bool:
    found = next((m for m in _TOLD.finditer(bare, within=said.words) if _is_told(m, said)), None)
    remarks = _REMARK.search(bare, within=said.words) is not None
    if found is None:
        # 「毒領風騷聽起來超硬，那它多少公尺」 says which of those that were listed is asked of.
        named = _IT.search(behind) is None and _names_again(bare, said.before)
        return remarks and (_POINTS.search(bare) is not None or named)
    # 「懂，6支」, 「三十米欸」 only say it again; of a grade or a day whatever is said, where another is asked for.
    lead, tail = bare[: found.start()], bare[found.end() :]
    again = bool(lead or tail) and _ECHO.fullmatch(lead) and _AFTER.fullmatch(tail)
    return bool(again) or remarks or (_TOPIC.search(bare) is None and _asks_another(found, behind))


def _asks_another(found: re.Match[str], behind: str) -> bool:
    """Whether another grade than the one told is asked for behind it, the end of all of them, or another day."""
    if (day := found["day"] or found["free"]) is not None:
        return any((m["day"] or m["free"] or day) != day for m in _TOLD.finditer(behind))
    if found["grade"] is None or not _A_GRADE.fullmatch(found["grade"]):
        return False
    grades = [m["grade"] for m in _TOLD.finditer(behind) if m["grade"] and m["grade"].startswith("5.")]
    return "最" in behind or any(grade != found["grade"] for grade in grades)


def _is_told(found: re.Match[str], said: _Said) -> bool:
    if (day := found["day"] or found["free"]) is not None:
        return any((m["day"] or m["free"]) == day for m in _TOLD.finditer(said.before))
    figures = said.figures
    if found["zh"]:
        return str(_number(found["zh"])) in figures
    figure = found["grade"]
    return (
        figure in figures
        or f"5.{figure}" in figures
        or figure in {f.rstrip("abcd").removeprefix("5.") for f in figures}
    )


def _names_again(clause: str, said: str) -> bool:
    """Whether two characters that stand together in a clause are those of the answer."""
    return any(
        clause[n : n + 2] in said for n in range(len(clause) - 1) if holds_cjk(clause[n]) and holds_cjk(clause[n + 1])
    )


def _number(said: str) -> int:
    """The number that a numeral of Chinese says: 三十, 八十, 十二."""
    total = unit = 0
    for c in said:
        if c in "十百":
            total += (unit or 1) * (10 if c == "十" else 100)
            unit = 0
        else:
            unit = _NUMERALS[c]
    return total + unit


def _clauses(words: str) -> Iterator[tuple[int, int]]:
    """Where the clauses stand, each with what parts it from the next."""
    at = 0
    for found in _CLAUSE.finditer(words):
        if found.end() > at:
            yield at, found.end()
        at = found.end()
    if at < len(words):
        yield at, len(words)
