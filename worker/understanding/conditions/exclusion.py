"""Find what a question rules out: "except A and B", "A and B are out", 「後門跟第一洞都不要」, whatever A and B are.

A thing is ruled out by words before it, by words after it, or by standing in a row with one that is. Which things there
are (names, grades, types, facilities) is told by the caller, so that a row may hold several kinds of them.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from worker.understanding.conditions.exclusion_cues import (
    AFTER,
    ALL_BUT,
    APART,
    AROUND,
    BEFORE,
    BY_PRONOUN,
    DENIED,
    DONE,
    EITHER_SIDE,
    ELSE,
    FILLER,
    HAVE_DONE,
    INDISPENSABLE,
    LIKE_IT,
    NOTHING,
    OF_ALL_BUT,
    ONLY,
    REASON,
    REFUSAL,
    SELF_DENYING,
    TOO_EASY,
    Force,
)
from worker.understanding.matching.patterns import of_parts
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, ROUTE, TAKEN

Span = tuple[int, int]
Cue = re.Match[str]


class Ruled(NamedTuple):
    """A thing that is ruled out, and how: nobody lacks a place, and who cannot lead may yet go where others do.

    Either rules nothing out, but the thing is no condition: 「不只運攀」, "no matter whether trad". cue is where the
    words stand that rule it out.
    """

    start: int
    end: int
    force: Force
    cue: Span


_TAIL = of_parts(
    r"(?:\s?(?:'s|routes?|climbs?|climbing|problems?|gyms?|stuff|ones?|areas?|crags?|sectors?|walls?|lines?|grades?"
    r"|districts?|city)\b"
    r"|\s?(?:包?含)?以[上下]|\s?的|路線|線|岩館|館|裡面|岩場|岩區|區域?|部[分份]|[那這]|[邊種條些類間家裡個]|附設|型|系列|級|之類|分店|店"
    r"|上面|什麼)*"
)
_THEN = of_parts(
    r"\s?(?:(?:刷|爬|走|跑|玩|攀|踩|送|解|試|清|磨)(?:完|過|遍|光|爛)了?|我|都|全部?|就|也|先|通通|一律|一概|可以|麻煩|請|[給幫]我|想|要|盡量|直接|還是|已經|真的|最近|上次|之前|前陣子|剛"
    r"|人(?:太|很|超|好)多了?|(?:太|很|超|好|有點)(?:多人|人多|擠|遠|熱|曬|吵|滿|無聊|濕)了?|,|，|\b(?:is|are"
    r"|please)\b)*\s?"
)
_TOO_MUCH = of_parts(rf"(?:,|，|\s)?{REASON}")
# 「運攀 排除超過 25 公尺的」
_THEN_MEASURED = of_parts(
    r"\s*(?:長度|高度|票價)?(?:是|在)?(?:超過|高於|大於|長於|短於|低於|小於|不到|未滿|over|under|above|below)?\s*\d+\s*"
    r"(?:公尺|米|m\b|[個顆支根]|bolts?|元|塊|分鐘|ft\b|feet)|\s*(?:超過|高於|大於|長於|短於|低於|小於|不到|未滿|over|under|above|below)\s*\ue006"
)
_EASY = of_parts(TOO_EASY)
_ONE_SENTENCE = of_parts(r"[^.?!。？！]{0,40}")
# "What there is longer than 30 m so we must avoid it": what is asked for is to be avoided, and not where it is.
_IS_ASKED_FOR = of_parts(r"(?:哪|什麼|\b(?:what|which|anything|any|list|show|how many)\b)[^.?!。？！,，;；]*$")
_BUT_THEN = of_parts(r"但|可是|不過|\b(?:but|except|because)\b")
# 「音樂廳假日都在排隊，不想去」
_REASON = of_parts(r"[^.?!。？！,，嗎哪幾]{1,16}[,，]\s?(?:我|就|真的|實在|暫時|先|已經|所以|也)*")
_BOUNDED = ("以上", "以下")
_COMPLETE = frozenset("的上下內")
_ALL = of_parts(r".*(?:都|全部?|通通|一律|一概)\s?$")
_JOINT = of_parts(
    r"\s*(?:(?P<weak>[,，])\s*)?(?P<strong>、|和|跟|與|或|及|以及|還有|加|&|/|\b(?:and|or|nor)\b)?\s*"
    r"(?:(?:是|去|在|the|in|on|at|any|不要|no|not)(?![a-z])\s*)*"
)
_A_GRADE = re.compile(r"[v5]\s?[.\d]|[4-9][abc]")
_WIDER = frozenset(
    (a, b) for a, narrower in ((CRAG, AREA + ROUTE), (AREA, ROUTE), (PLACE, CRAG + GYM)) for b in narrower
)
_MASKED = frozenset(ROUTE + CRAG + AREA + GYM + PLACE + TAKEN)
_OF = frozenset(["", "的", "'s ", "’s ", " "])
# 「龍洞不是傳攀很多嗎」 takes it for granted.
_SAYS_SO = of_parts(r"[^的,，。?？!！]*嗎|[^的,，。?？!！]*吧\s*[?？]")
# 「據說墾丁沒有傳攀」 asks whether there is none.
_HEARD = of_parts(r"(?:聽|據|[人友]家?|[他她]們?)說|謠傳|傳說")
_NO_MORE = of_parts(r"(?:的|路線|線)*[\s,，]*(?:是?真的(?:嗎|假的|是這樣)?|是嗎|對嗎|對不對|喔|耶|欸)?[\s?？。!！]*$")
_RHETORICAL = re.compile("不是|沒有?")
_LACKS = ("沒", "無", "缺", "without", "lack")
_SOUGHT = ("有", "找", "要", "挑")


def ruled_out(words: str, things_in: Callable[[str], Sequence[Span]]) -> tuple[Ruled, ...]:
    """Those things, in order and apart from each other, that a question rules out; offsets are its own.

    things_in finds the things, and is asked only where some word could rule one out.
    """
    said_after = list(AFTER.finditer(words))
    said_before = list(BEFORE.matches(words))
    if ELSE.search(words):
        said_before += [("excludes", match) for match in HAVE_DONE.finditer(words)]
    things = things_in(words) if said_after or said_before else ()
    if not things:
        return ()
    starts = [start for start, _ in things]
    found: dict[int, tuple[Force, Span]] = {}
    alone = _alone(words, things, starts, said_before)
    led = {_following(words, things, starts, match) for force, match in said_before if force == "excludes"}
    for match in said_after:
        at = bisect_left(starts, match.start()) - 1
        if at in led and EITHER_SIDE.fullmatch(match[0]) and _following(words, things, starts, match) is not None:
            # 「不要 5.9 也不要 5.10」: the first is ruled out already, and the second cue is of the second.
            continue
        if at >= 0 and things[at][1] <= match.start() and _said_after(words, things, at, match):
            found.update(dict.fromkeys(_row_before(words, things, at, match), ("excludes", match.span())))
    # 「沒影片的不要 龍洞」: what is done with before a blank is nothing that follows it.
    taken = [m.span() for m in said_after if found or words[m.start() - 1 : m.start()] in _COMPLETE]
    for force, match in said_before:
        if any(start <= match.start() < end and words[end : end + 1].isspace() for start, end in taken):
            continue
        first = _following(words, things, starts, match)
        if first is None or _takes_for_granted(words, match, things[first]) or _denied(words, match):
            continue
        for each in _row_after(words, things, first):
            if each in found and words[things[each][0]] not in _MASKED and match[0].startswith(_LACKS):
                # 「沒有淋浴的不要」 wants showers.
                alone.add(each)
            found.setdefault(each, (force, match.span()))
    return tuple(Ruled(*things[at], *found[at]) for at in sorted(found) if at not in alone)


def has_done(words: str, ruled: Sequence[Ruled]) -> list[Span]:
    """Where a question tells what its asker has done, only to say that something else is wanted."""
    cues = {each.cue for each in ruled if each.force == "excludes"}
    return sorted((a, b) for a, b in cues if DONE.fullmatch(words[a:b]) or HAVE_DONE.match(words[a : b + 1]))


def _alone(words: str, things: Sequence[Span], starts: Sequence[int], cues: Sequence[tuple[Force, Cue]]) -> set[int]:
    """The things beside which nothing is wanted: 「除了後門都不要」."""
    found: set[int] = set()
    for _, cue in cues:
        if OF_ALL_BUT.fullmatch(cue[0]) and (at := _following(words, things, starts, cue)) is not None:
            row = _row_after(words, things, at)
            end = _tail(words, things[row[-1]])
            if ONLY.match(words, end) or (cue[0] == "非" and SELF_DENYING.match(words, things[row[-1]][1])):
                found.update(row)
    return found


def _following(words: str, things: Sequence[Span], starts: Sequence[int], cue: Cue) -> int | None:
    """The thing that follows a cue, with nothing between them that says more, or in which its last word begins."""
    at = bisect_left(starts, cue.end())
    if at > 0 and cue.start() < starts[at - 1] and things[at - 1][1] > cue.end():
        # 「不要放保護的」
        return at - 1
    return at if at < len(starts) and FILLER.fullmatch(words, cue.end(), starts[at]) else None


def _denied(words: str, cue: Cue) -> bool:
    """Whether a cue is itself denied: 「不是沒有淋浴的」, "not without a lead wall", "nothing but sport"."""
    if ALL_BUT.fullmatch(cue[0]):
        return NOTHING.search(words[max(0, cue.start() - 24) : cue.start()]) is not None
    if cue[0] == "away from":
        return "far" in words[: cue.start()]
    lacks = cue[0].startswith(("沒", "無", "不含", "不帶", "缺", "without", "lack", "do")) and "want" not in cue[0]
    return lacks and (
        DENIED.search(words[max(0, cue.start() - 24) : cue.start()]) is not None
        or INDISPENSABLE.match(words, cue.end()) is not None
    )


def _takes_for_granted(words: str, cue: Cue, thing: Span) -> bool:
    if _HEARD.search(words[: cue.start()]) and cue[0].startswith("沒") and _NO_MORE.match(words, thing[1]):
        return True
    asked = _RHETORICAL.fullmatch(cue[0].strip()) and not words[: cue.start()].endswith(_SOUGHT)
    return bool(asked and _SAYS_SO.match(words, thing[1]))


def _said_after(words: str, things: Sequence[Span], at: int, cue: Cue) -> bool:
    """Whether a cue says of the thing before it that it is out, and not of one that follows."""
    if BY_PRONOUN.fullmatch(cue[0]):
        # "First Cave is packed, leave it out"
        asked = _IS_ASKED_FOR.search(words[: cue.start()])
        if asked is not None and asked.start() < things[at][0] and not _BUT_THEN.search(asked[0]):
            return False
        return _ONE_SENTENCE.fullmatch(words[things[at][1] : cue.start()]) is not None
    if (
        REFUSAL.fullmatch(cue[0])
        and words[things[at][0]] in _MASKED
        and _REASON.fullmatch(words, things[at][1], cue.start())
    ):
        return True
    tail = _tail(words, things[at])
    if words[things[at][0]] not in _MASKED:
        # 「5.12 以上太難不要」, and 「5.12 以上太難的不要」; 「5.10 太難的不要」 speaks of some of them.
        tail = _after_reason(words, tail)
    if _THEN.fullmatch(words[tail : cue.start()]) is None or ONLY.match(words, cue.start()):
        return False
    if APART.fullmatch(cue[0]):
        return AROUND.search(words[: things[_row_before(words, things, at, cue)[-1]][0]]) is not None
    if cue[0].startswith("不含") and words[: cue.start()].rstrip("(（,， ").endswith(_BOUNDED):
        # 「5.11 以下不含」 leaves out the end of a bound.
        return False
    apart = words[cue.start() - 1] in " ,，"
    if EITHER_SIDE.fullmatch(cue[0]) and (apart or not words[cue.end() : cue.end() + 1].isspace()):
        # 「5.10 的路線扣掉神秘谷」, 「龍洞，不要 5.12」
        measured = _THEN_MEASURED.match(words, cue.end()) is not None
        return not measured and _following(words, things, [start for start, _ in things], cue) is None
    if DONE.fullmatch(cue[0]) is None:
        return True
    # Where one has been is ruled out only where something else is asked for.
    rest = words[: things[at][0]] + words[cue.end() :]
    return ELSE.search(rest) is not None and not (words[things[at][0]] == ROUTE and LIKE_IT.search(rest))


def _after_reason(words: str, at: int) -> int:
    """Where the words end that say why a thing is not wanted."""
    reason = _TOO_MUCH.match(words, at)
    if reason is None or not reason[0].strip(",， "):
        return at
    bound = next((b for b in _BOUNDED if words[:at].endswith(b)), None)
    if bound is not None and (bound == "以上") == (_EASY.search(reason[0]) is not None):
        # 「5.9 以上 太簡單的不要」 wants what is 5.9 or harder.
        return at
    end = reason.end()
    if words[end : end + 1] != "的":
        return end
    return end + 1 if bound is not None and words[at] not in " ,，" else at


def _tail(words: str, thing: Span) -> int:
    """Where the words end that only say of what kind a thing is: 後門那邊的路線."""
    tail = _TAIL.match(words, thing[1])
    return tail.end() if tail else thing[1]


def _row_before(words: str, things: Sequence[Span], at: int, cue: Cue) -> list[int]:
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
        if joined is None or (joined == "weak" and not _alike(words, *things[at : at + 2])):
            # 「不要傳攀的，龍洞和墾丁有什麼」 rules out no crags.
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
    between = words[_tail(words, things[at]) : things[at + 1][0]]
    joint = _JOINT.fullmatch(between)
    if joint is None or not (joint["weak"] or joint["strong"]):
        return None
    # 「不要傳攀、5.10 以內的」 wants the grade: a mark alone joins what is of one sort.
    grades = [_A_GRADE.match(words, start) is not None for start, _ in things[at : at + 2]]
    loose = joint["strong"] == "、" and grades == [False, True]
    return "strong" if joint["strong"] and not loose else "weak"
