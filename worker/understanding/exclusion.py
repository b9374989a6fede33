"""Find what a question rules out: "except A and B", "A and B are out", 「後門跟第一洞都不要」, whatever A and B are.

A thing is ruled out by words before it, by words after it, or by standing in a row with one that is. Which things there
are (names, grades, types, facilities) is told by the caller, so that a row may hold several kinds of them.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from worker.understanding.masking import AREA, CRAG, GYM, PLACE, ROUTE, TAKEN
from worker.understanding.patterns import Pattern, compiled, of_parts

Force = Literal["excludes", "lacks", "shuns", "either"]
Span = tuple[int, int]


class Ruled(NamedTuple):
    """A thing that is ruled out, and how: nobody lacks a place, and who cannot lead may yet go where others do.

    Either rules nothing out, but the thing is no condition: 「不只運攀」, "no matter whether trad".
    """

    start: int
    end: int
    force: Force


_BEFORE: tuple[tuple[Force, Pattern], ...] = (
    (
        "either",
        compiled(
            r"不[只止限管論分拘單](?:於|是|有|能)?|無論|\bno matter(?: (?:if|whether))?\b|\bregardless of\b"
            r"|\bnot (?:only|just)\b"
        ),
    ),
    (
        "excludes",
        compiled(
            r"(?<!要)不要(?:再)?(?:有|去|爬|給我)?|(?<!想)不想(?:要|再)*(?:去|爬|有)?|(?<!包)不包[含括]|不含|(?<!去)不去"
            r"|(?<!爬)不爬|不考慮|(?<!算)不算|不計|不列|(?<!喜)不喜歡|(?<!愛)不愛|(?<!是)不(?:會)?是(?!只)"
            r"|(?<![特分級差性個識告類離區])別(?:再)?(?:去|爬|給我?|推薦?(?:我)?|列|選|找|提|算|要)?"
            r"|除(?:了|去|掉|開)|[扣撇]\s?(?:掉|除|去|開)|排除(?:掉)?|剔除|[去拿刪]掉|[跳略]過|忽略|[避迴]開|避免|討厭"
            r"|[爬去玩]膩了?|厭倦了?"
            r"|\b(?:except(?:ing)?(?: for)?|exclud(?:e|es|ing)|other than|besides?|(?:aside|apart) from"
            r"|(?:any|every)(?:thing|where|one)?(?: [^\s,.]+){0,3} but|all but|but (?:not|no|nothing)"
            r"|(?<!why )(?<!if )(?<!or )(?<!i'm )not(?! (?:only|just))(?: (?:counting|including|considering))?"
            r"|neither|no(?! matter)(?: more)?|without|minus(?! (?:at|in|on)\b)|barring|skip(?:ping)?|leav(?:e|ing) out"
            r"|avoid(?:ing)?|ignor(?:e|ing)|omit(?:ting)?|outside(?: of)?"
            r"|instead of|rather than|pass on|forget(?: about)?|hate|(?:filter|rule|take|cut) out"
            r"|(?:don'?t|do not) (?:want|like|need|care for|show|list|include|give|recommend|suggest|count"
            r"|send|feel like)"
            r"|(?:sick|tired|bored) (?:of|with)|(?:enough|weary) of|done with|is(?:n'?t| not)|are(?:n'?t| not))\b"
            r"|\bnon-?"
        ),
    ),
    ("lacks", compiled(r"(?<!有)沒(?:有|附)?|(?<!有)無|非(?!常)|\b(?:do|does)(?:n'?t| not) (?:have|offer)\b")),
    ("shuns", compiled(r"不會(?!是)|不敢|怕|\bnever\b|\bcan(?:no|')t\b|\b(?:afraid|scared) of\b")),
)
_FILLER = of_parts(
    r"(?:\s|了|任何|是|要|給我|推薦|去|爬|在|到|單?純|那種|那些|這種|有|再"
    r"|(?:any|an?|the|to|at|in|on|of|from|near|around|climb(?:ing)?|going|do(?:ing)?|pure(?:ly)?|just|only|more"
    r"|those|these|all|routes?|gyms?|areas?|stuff|me|us|with|graded|being|located)\b)*"
)
# The words of a bound are no filler: "not above 5.10" is read where bounds are.
_AFTER = compiled(
    r"以外|之外|(?<![戶野])外的|除外|例外"
    r"|不(?:要|用|算|計|列|含|包[含括]|考慮|想(?:去|爬|要)?|去|爬|看)(?:[了啦喔唷啊的]|掉)*"
    r"(?=$|[\s,，。.、!！?？;；:：()（）~]|其[他它]|別|另外|還有|剩|的話|給我|推薦)"
    r"|就?算了|免(?:了|談)?(?=$|[\s,，。.、!！?？;；])|(?<![a-z])pass(?![a-z])|[跳略]過|排除|扣掉|別(?:推|給|列|算|提)"
    r"|(?:爬|去|玩)(?:到|得)?(?:很|好|超)?[膩爛煩](?:了|掉)?|[爬去玩]過了?"
    r"|\b(?:excluded|excepted|aside|(?:is|are) out|to death|not included|not wanted|not counted|not please)\b"
)
_DONE = re.compile("[爬去玩]過了?")
_NEW = compiled(
    r"其[他它]|別的|還有|推薦|換|另外|不同|新的|哪裡|哪邊|哪一?[區間家]|\belse\b|\bother\b|\bdifferent\b|\bnew\b"
)
_TAIL = of_parts(
    r"(?:\s?(?:'s|routes?|climbs?|climbing|problems?|gyms?|stuff|ones|areas?|crags?|sectors?|walls?|lines)\b"
    r"|以[上下]|的|路線|線|岩館|館|岩場|岩區|區域?|[那這]|[邊種條些類間家裡]|型|系列|級|之類|分店|店|上面|什麼)*"
)
_THEN = of_parts(r"\s?(?:我|都|全部?|就|也|先|通通|一律|一概|可以|請|直接|還是|已經|真的|最近|太\w{0,3}|,|，)*\s?")
_ALL = of_parts(r".*(?:都|全部?|通通|一律|一概)\s?$")
_JOINT = of_parts(
    r"\s*(?:(?P<weak>[,，])\s*)?(?P<strong>、|和|跟|與|或|及|以及|還有|加|&|/|\b(?:and|or|nor)\b)?\s*"
    r"(?:(?:是|去|在|the|in|on|at|any|不要|no|not)(?![a-z])\s*)*"
)
_WIDER = frozenset(
    (a, b) for a, narrower in ((CRAG, AREA + ROUTE), (AREA, ROUTE), (PLACE, CRAG + GYM)) for b in narrower
)
_MASKED = frozenset(ROUTE + CRAG + AREA + GYM + PLACE + TAKEN)
_OF = frozenset(["", "的", "'s ", "’s ", " "])
# 「龍洞不是傳攀很多嗎」 takes it for granted.
_SAYS_SO = of_parts(r"[^的,，。?？!！]*嗎|[^的,，。?？!！]*吧\s*[?？]")
_RHETORICAL = re.compile("不是|沒有?")
_SOUGHT = ("有", "找", "要", "挑")


def ruled_out(words: str, things_in: Callable[[str], Sequence[Span]]) -> tuple[Ruled, ...]:
    """Those things, in order and apart from each other, that a question rules out; offsets are its own.

    things_in finds the things, and is asked only where some word could rule one out.
    """
    said_after = list(_AFTER.finditer(words))
    said_before = [(force, match) for force, pattern in _BEFORE for match in pattern.finditer(words)]
    things = things_in(words) if said_after or said_before else ()
    if not things:
        return ()
    starts = [start for start, _ in things]
    found: dict[int, Force] = {}
    for match in said_after:
        at = bisect_left(starts, match.start()) - 1
        if at >= 0 and things[at][1] <= match.start() and _said_after(words, things[at], match):
            found.update(dict.fromkeys(_row_before(words, things, at, match), "excludes"))
    taken = [match.span() for match in said_after] if found else []
    for force, match in said_before:
        if any(start <= match.start() < end and words[end : end + 1].isspace() for start, end in taken):
            continue
        at = bisect_left(starts, match.end())
        if at == len(starts) or _FILLER.fullmatch(words, match.end(), starts[at]) is None:
            continue
        if _takes_for_granted(words, match, things[at]):
            continue
        for each in _row_after(words, things, at):
            found.setdefault(each, force)
    return tuple(Ruled(*things[at], found[at]) for at in sorted(found))


def _takes_for_granted(words: str, cue: re.Match[str], thing: Span) -> bool:
    asked = _RHETORICAL.fullmatch(cue[0].strip()) and not words[: cue.start()].endswith(_SOUGHT)
    return bool(asked and _SAYS_SO.match(words, thing[1]))


def _said_after(words: str, thing: Span, cue: re.Match[str]) -> bool:
    tail = _TAIL.match(words, thing[1])
    between = words[tail.end() if tail else thing[1] : cue.start()]
    if _THEN.fullmatch(between) is None:
        return False
    # Where one has been is ruled out only where something else is asked for.
    return _DONE.fullmatch(cue[0]) is None or _NEW.search(words[: thing[0]] + words[cue.end() :]) is not None


def _row_before(words: str, things: Sequence[Span], at: int, cue: re.Match[str]) -> list[int]:
    """The things of the row that ends at one; a comma joins where all of them are spoken of."""
    everything = _ALL.match(words[things[at][1] : cue.start()] + _leading(cue[0])) is not None
    row = [at]
    while row[-1] > 0:
        joined = _joined(words, things, row[-1] - 1)
        if joined is None or (
            joined == "weak" and not (everything and _alike(words, *things[row[-1] - 1 : row[-1] + 1]))
        ):
            break
        row.append(row[-1] - 1)
    return row


def _alike(words: str, first: Span, second: Span) -> bool:
    """Whether two things are of one kind, as those of a row that only a comma joins are."""
    return _kind(words[first[0]]) == _kind(words[second[0]])


def _kind(first: str) -> str:
    return first if first in _MASKED else "grade" if first in "5v" else "word"


def _leading(cue: str) -> str:
    return cue[:1] if cue[:1] in "都全" else ""


def _row_after(words: str, things: Sequence[Span], at: int) -> list[int]:
    """The things of the row that begins with one; of 「龍洞的後門」 the last is meant, and a comma needs an "and"."""
    while at + 1 < len(things) and _qualifies(words, things[at], things[at + 1]):
        at += 1
    row, waiting = [at], []
    while at + 1 < len(things):
        joined = _joined(words, things, at)
        if joined is None:
            break
        at += 1
        waiting.append(at)
        if joined == "strong":
            row += waiting
            waiting = []
    return row


def _qualifies(words: str, first: Span, second: Span) -> bool:
    """Whether a name says whose the next one is: 龍洞後門, Long Dong's Back Door."""
    return (words[first[0]], words[second[0]]) in _WIDER and words[first[1] : second[0]] in _OF


def _joined(words: str, things: Sequence[Span], at: int) -> Literal["strong", "weak"] | None:
    """How a thing is joined to the next one."""
    tail = _TAIL.match(words, things[at][1])
    between = words[tail.end() if tail else things[at][1] : things[at + 1][0]]
    joint = _JOINT.fullmatch(between)
    if joint is None or not (joint["weak"] or joint["strong"]):
        return None
    return "strong" if joint["strong"] else "weak"
