"""Tell where a dialogue turns: to something else, which inherits nothing, or to the places of what was asked before."""

import re
from dataclasses import replace

from schemas.reading import Filter, Mention, Reading
from worker.understanding.followups.among import listed
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.overlaying import overlay
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.shown import Names
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import CRAG

_MOST_WORDS = 24
_INTRODUCES = compiled(r"介紹|講講|說說|\btell me (?:more )?about\b|\bintroduce\b")
_INDOORS = compiled(r"室內|岩館|抱石館|\bindoors?\b|\bgyms?\b")
_AROUND = compiled(r"附近|\b(?:near(?:by|est)?|around|close)\b")
_HAS_MOST = compiled(
    r"^(?:那|所以)*哪(?:一?區|一?面牆|個區域)(?:才|會|還)?有(?:這種|這些)?的?[呢?？\s]*$"
    r"|^(?:and |so |ok |then )*(?:which|what|any other) (?:area|wall|sector)s? (?:does|do|has|have|got)"
    r"(?: (?:any|some|them|it|the most|most))?[?\s]*$"
)
_WHICH_THERE = compiled(
    rf"^(?:那|是|在|所以)*[{CRAG}]+(?:的)?(?:哪一?(?:區|面牆|個區域?|個區)|哪裡|哪邊)(?:比較好|比較多|好|適合|有|爬|去|推薦)*[呢?？\s]*$"
    rf"|^(?:and |so |ok )*(?:which|what) (?:area|wall|sector|part)s? (?:of|at|in) (?:the )?[{CRAG}]+(?: [{CRAG}]+)*"
    r"(?: is best| has (?:them|the most))?[?\s]*$"
)
_ALL_OF = compiled(
    r"^(?:那|它們|他們|這些|那些|所有|[裡那這]邊|裡面)*(?:全部?|全)?都是?(?:[傳運]攀|[傳運][統動]攀登|頂繩"
    r"|抱石)(?:路線)?的?[嗎?？\s]+$"
    r"|^(?:and |so )?are (?:they|these|those|all of them|they all) (?:all )?(?:sport|trad|top ?rope|boulders?)[?\s]*$"
)
_STYLE_ZH = r"(?:運動?攀登?|傳統?攀登?|運攀|傳攀|頂繩|抱石)"
_STYLE_EN = r"(?:sport|trad|bouldering|boulders?|top[- ]?ropes?)"
_TYPE_OR_TYPE = compiled(
    rf"^(?:那|是|都是|它們|這些)*{_STYLE_ZH}(?:還是|或|多還是){_STYLE_ZH}(?:比較多|多)?[呢?？\s]*$"
    rf"|^(?:and |so |are they |is that |mostly |more )*{_STYLE_EN} or {_STYLE_EN}[?\s]*$"
)
_MOST = re.compile(r"最多|\bmost\b")
_THE_REST = compiled(
    r"^(?:那麼?|所以)*(?:其[他它]|剩下|其餘|剩餘)的?(?:路線|都|又)?(?:呢|咧|是什麼|是哪種)*[?？\s]*$"
    r"|^(?:and |so |ok |what about |how about |what are )*(?:the )?(?:rest|others?|remaining(?: ones)?)"
    r"(?: of them)?[?.!\s]*$"
)
_ANEW = compiled(r"全台|台灣|所有|全部|整個|\b(?:in taiwan|overall|of all|everywhere)\b")


def turns_away(reading: Reading, words: str, before: Reading) -> bool:
    """Whether a question leaves what was spoken of: it wants another thing told, or gyms after rock."""
    if _INTRODUCES.search(words):
        return any(not m.negated for m in reading.mentions)
    towns = all(m.kind in ("city", "district", "region", "station") for m in reading.mentions)
    outdoors = before.subject in ("crag", "area", "route") and reading.subject == "gym" and towns
    return outdoors and _INDOORS.search(words) is not None and _AROUND.search(words) is None


def grouped_anew(reading: Reading, words: str, earlier: Earlier, names: Names) -> Reading | None:
    """Which wall or crag has most of what was asked for before: 「哪一區最多」 after 「鐘塔有 5.11 嗎」."""
    before, since = earlier.spoken_of(), earlier.said_since
    if not reading.mentions and (of_one := earlier.set_before_one()) is not None and _ALL_OF.search(words):
        before, since = of_one
    if before is None or before.subject != "route" or before.intent not in SETS or before.own is not None:
        return None
    if not reading.mentions and _ALL_OF.search(words):
        # Whether all are of one type is told by how many there are of each.
        mentions = tuple(_unplaced(m) for m in before.mentions)
        shares = replace(before, intent="distribution", group_by="type", extreme=None, mode=None, aggregate=None)
        wanted = replace(before.filter, route_types=(), kinds=("route",), exclude_ids=(), ids=())
        if before.limit is not None or before.intent in ("extreme", "recommend"):
            # Of the five longest each is asked about, and not all that lie there.
            shown = tuple(dict.fromkeys(i for m in listed(since, names) if m.kind == "route" for i in m.ids))
            wanted = Filter(kinds=("route",), ids=shown) if shown else wanted
        return replace(shares, text=reading.text, locale=reading.locale, mentions=mentions, filter=wanted,
                       attributes=(), limit=None, needs_history=True)  # fmt: skip
    types = before.filter.route_types
    if types and before.intent == "count" and _THE_REST.search(words):
        # After how many of them are sport the rest are counted by what they are.
        wanted = replace(before.filter, route_types=(), not_route_types=types, kinds=("route",))
        return replace(before, text=reading.text, locale=reading.locale, intent="distribution", group_by="type",
                       mentions=tuple(_unplaced(m) for m in before.mentions), filter=wanted, attributes=(),
                       aggregate=None, needs_history=True)  # fmt: skip
    if _WHICH_THERE.match(words) and [m.kind for m in reading.mentions if not m.negated] == ["crag"]:
        # 「龍洞哪一區」 after where one can climb trad.
        there = overlay(before, replace(reading, attributes=()))
        wanted = replace(there.filter, kinds=("route",), exclude_ids=(), ids=())
        return replace(there, intent="distribution", group_by="area", mode=None, level=None, extreme=None, order=None,
                       limit=None, attributes=(), filter=wanted, needs_history=True)  # fmt: skip
    if _HAS_MOST.search(words):
        reading = replace(
            reading, intent="distribution", subject="route", group_by="area", missing=None, attributes=(),
            confidence=0.85,
        )  # fmt: skip
    if reading.group_by not in ("area", "crag", "sector") or reading.mentions or not is_empty(reading.filter):
        return None
    within = replace(before.filter, area_ids=(), sectors=(), crag_ids=(), kinds=(), exclude_ids=(), ids=())
    if len(words) > _MOST_WORDS or _ANEW.search(words) or (is_empty(within) and not _MOST.search(words)):
        return None
    crags = dict.fromkeys((*before.filter.crag_ids, *(area.partition("/")[0] for area in before.filter.area_ids)))
    ids = tuple(crags) if reading.group_by != "crag" else ()
    wanted = replace(within, kinds=("route",), crag_ids=ids)
    kept = tuple(_unplaced(m) for m in before.mentions if m.kind == "crag" and ids)
    return replace(reading, mentions=kept, filter=wanted, needs_history=True, unheard=(),
                   confidence=min(reading.confidence, 0.85))  # fmt: skip


def of_each_type(reading: Reading, words: str, before: Reading | None) -> Reading | None:
    """How many of each type there are: "trad or sport?" after how many there are."""
    if before is None or reading.mentions or before.own is not None or _TYPE_OR_TYPE.match(words) is None:
        return None
    if before.subject != "route" or before.intent not in SETS:
        return None
    wanted = replace(before.filter, route_types=(), kinds=("route",), exclude_ids=(), ids=())
    return replace(before, text=reading.text, locale=reading.locale, intent="distribution", group_by="type",
                   mentions=tuple(_unplaced(m) for m in before.mentions), filter=wanted, attributes=(),
                   extreme=None, mode=None, limit=None, aggregate=None, needs_history=True)  # fmt: skip


def _unplaced(mention: Mention) -> Mention:
    return replace(mention, start=0, end=0)
