"""Split what is asked in one breath into questions that can stand by themselves, each read for itself."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from schemas.reading import Filter, Reading, Turn
from worker.planning.carried import (
    ALL,
    HELD,
    LIKENS,
    as_new,
    best_of_each,
    like_before,
    named_last,
    of_all,
    priced_alike,
    share_of,
    stands_apart,
    there,
    with_more,
)
from worker.planning.converting import as_converted
from worker.planning.extremes import of_extremes
from worker.planning.of_those import ASKED_OF_ALL, of_those
from worker.planning.other_gyms import other_gyms
from worker.planning.repeats import once
from worker.planning.showing import says_how_to_show
from worker.planning.sides import of_each
from worker.understanding.attributes import OF_CRAGS
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.pointing import points_back
from worker.understanding.question import read_question

MOST = 4
_ENDS = re.compile(
    r"(?<=[。！？!?；;])\s*"
    r"|(?:(?<=[幾少哪][條個家間座區級])|(?<=[幾少][條個家間座]路線)|(?<=[幾少][條個家間座]線)|(?<=多[難長高遠久少]))"
    r"\s+(?=(?:最|那|其中|有|哪|平均|多|難度|總共)[\u4e00-\u9fff])"
    # 「5.12a 以上幾條、全部幾條」: one count after another.
    r"|(?:(?<=[幾少]條)|(?<=[幾少]條路線)|(?<=[幾少]條線))(?:[、\s]\s*|(?=5\.))(?=[^、,，。?？]{0,14}[幾少]條)"
    # 「台中有幾間岩館、最便宜多少、最貴多少」
    r"|(?<=[條間家館店場線座少])、(?=最[^、，,。?？]{1,8}(?:多少|[幾哪誰是]))"
    r"|(?<=[嗎呢])\s+(?=(?!有的話|沒有?的話|如果|幾)[\u4e00-\u9fff])"
    r"|[，,、]?\s*(?:另外|還有(?!沒有|別的|其他|更多)|然後|順便|以及|接著|再來)[，,]?\s*|[，,](?! not (?:only|just))\s*"
    r"|,?\s+(?:and|also|then|plus)\s+(?=(?:also |then )?"
    r"(?:how|what|which|where|who|when|is|are|does|do|tell|list|show|recommend|suggest|pick)\b)"
)
_ASKS = re.compile(
    r"(?<![沒好])幾(?![^,，。?？]{0,3}不[懂清熟會])|(?<![沒不])多(?:少|難|長|高|遠|久)|哪|(?<!沒)(?<!沒有)什麼|嗎"
    r"|呢|怎麼|怎樣|如何|誰|推薦|有沒有|比較(?!喜歡|偏好|愛|常|習慣|想|怕|不)|難不難|在何處|列出|給我"
    r"|^(?:那)?最[^,，。?？]{1,4}(?:的)?(?:是|呢|[?？])"
    r"|最[^,，。?？]{1,4}的(?:前)?[一二兩三四五六七八九十\d]+[條間家個座]$"
    r"|^(?:so |and |the )*(?:grade|length|height|bolts?|bolt count|first ascent) (?:of|for|on) "
    r"|\b(?:how|whats?|which|where|who|when|any|recommend|list|show|is there|are there|does"
    # "We do not want to get wet" tells.
    r"|(?<!\bi )(?<!\bwe )(?<!\bthey )(?<!\byou )do)\b"
    r"|\bare (?:they|these|those) all\b|\b(?:is|are|do|does|has|have) (?:one|any|some|all|none) of (?:them"
    r"|these|those)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"^(?:再|也|and |also |then |next )+(?=推薦|介紹|挑|recommend|suggest|pick|give me)", re.IGNORECASE)
_POLITE = re.compile(
    r"^(?:那|也|還|and |also )?(?:請|麻煩|可以|幫我)*"
    r"(?:告訴我|跟我說|說一下|查一下|查|tell me|please|can you tell me)[，, ]*",
    re.IGNORECASE,
)
_MANY = re.compile(r"它們|牠們|這些|那些|\b(?:they|them|these|those|their)\b", re.IGNORECASE)
_SOME_OF = re.compile(
    r"\b(?:any|one|some|all|none|most|how many|which)(?: one)? of (?:them|these|those)\b", re.IGNORECASE
)
_EACH = re.compile(
    r"^\W*(?:那|它們)?(?:都|各|各自|分別|大概)+(?:是|有)?(?:多[難長高]|幾[級公米顆支個]|什麼(?:難度|等級)|難度)"
)
_EACH_COUNTED = re.compile(r"各(?:自|別)?(?:有|是)?(?:幾|多少)|分別(?:有|是)?(?:幾|多少)|\beach\b", re.IGNORECASE)
_SURE = 0.6
_GAP = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])|\s+(?=\S{2,8}呢[?？]?$)")
_LEAST_ASKING = 4
_LEANS = re.compile(r"有的話|沒有?的話|如果|幾")
_BY_HOW_MANY = re.compile(
    r"^(?:and |又|那|總共|大概)*(?:by how (?:many|much)|what(?:'s| is) the (?:difference|gap)|相?差(?:幾|多少))",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(r"(?:大概|大約|又|那|這些|總共|共)*[佔占](?:了)?")
# What has been asked to its end before a gap.
_ASKED = re.compile(
    r"(?:(?<![挑推列給找來])[幾少][條間家個座區題](?:路線|岩館|館|分店|店)?|[嗎呢]|多[難長高少遠久貴]|幾級"
    r"|哪[條間家個裡邊區些年]|最[難長短多少高]|[誰哪].{0,6}[多少難長短]|[幾少]個?\s?bolt|幾點|多少錢|幾[元塊]"
    r"|怎麼[去走])$"
)
_GOES_THERE = re.compile(
    r"(?:那|現在|目前|今天|是不是|到底)*還?(?:可以|能不能|可不可以|能|進得)(?:再)?(?:進|去|爬|入|上去)"
    r"|(?:so |and |then )?(?:can|could|may|are) (?:we|i|people|you|one) (?:still |even |allowed to )*"
    r"(?:go|climb|get in|enter)\b",
    re.IGNORECASE,
)
_LISTS = ("list", "search")


def clauses(text: str) -> tuple[str, ...]:
    """Return the questions in a text, in order; what asks nothing by itself belongs to the question after it."""
    found: list[str] = []
    held = ""
    for part in (piece for whole in _ENDS.split(text) for piece in _at_gaps(whole or "")):
        piece = _AGAIN.sub("", _POLITE.sub("", (part or "").strip()))
        if not piece:
            continue
        if found and not held and says_how_to_show(piece):
            found[-1] = f"{found[-1]}，{piece}"
            continue
        if found and not held and _TAKES_UP.match(piece):
            # 「超過 30 公尺的運攀有幾條，佔運攀多少」 is one share of what was counted.
            found[-1] = f"{found[-1]}，{piece}"
            continue
        if found and _BY_HOW_MANY.match(piece):
            # "Which has more, Kenting or Shoushan, and by how many": the sides belong to what was asked before.
            found[-1], held = "，".join(filter(None, (found[-1], held, piece))), ""
            continue
        held = f"{held}，{piece}" if held else piece
        if _ASKS.search(piece):
            found.append(held)
            held = ""
    if held and found:
        found[-1] = f"{found[-1]}，{held}"
    return tuple(found)


def _at_gaps(part: str) -> list[str]:
    """A part split where a gap stands for a comma between two questions: 「龍洞傳攀幾條 運攀幾條 哪條最長」."""
    pieces: list[str] = []
    for piece in _GAP.split(part):
        asks = (
            (len(piece) >= _LEAST_ASKING or piece.rstrip("?？").endswith("呢"))
            and _ASKS.search(piece)
            and not _LEANS.match(piece)
        )
        if not pieces or (asks and _ASKED.search(pieces[-1])):
            pieces.append(piece)
        else:
            pieces[-1] = f"{pieces[-1]} {piece}"
    return pieces


def read_clauses(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """Return the readings of several questions in one, or nothing when it is one question after all."""
    if others := other_gyms(reading, gazetteer, now):
        return others
    readings = _in_parts(once(clause_readings(reading, gazetteer, now)), gazetteer)
    if not 2 <= len(readings) <= MOST or _asks_of_a_stranger(reading, readings):
        return ()
    if _asks_more_of_the_best(reading, readings):
        return ()
    apart = {ASKED_OF_ALL.get(r.group_by) for r in readings if r.group_by is not None}
    held = [n for n in HELD if getattr(reading.filter, n) and n not in apart]
    if any(r.novice == reading.novice for r in readings):
        # What beginners climb is said again where they are spoken of.
        held = [n for n in held if n != "grades" or reading.novice is None]
    if any(not any(getattr(r.filter, n) for r in readings) for n in held):
        # What only the whole says is lost by its parts: "a gym with ropes, not only boulder. Which one?"
        return ()
    told = ("count", "distribution") if reading.group_by == "type" else ("count", "distribution", "list", "detail")
    if reading.group_by in ("type", "area") and all(r.intent in told for r in readings):
        # "How many sport, trad, toprope and boulder": one table.
        return ()
    if _is_whole_spread(reading) and all(_counts_of(reading, r) for r in readings):
        # 「難度分布，5.10 幾條 5.11 幾條這樣」: the whole spread tells these too.
        return ()
    if any(_asks_of_the_same(reading, each) for each in readings):
        return ()
    whole = any(
        _asks_of_all(one, other) or _hangs_on_stranger(one, other) or _told_beside(one, other)
        for one, other in pairwise(readings)
    )
    return readings if not whole and all(map(stands, readings)) and _differ(readings) else ()


def _in_parts(readings: Sequence[Reading], gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """The clauses; one that asks of each place, or for two extremes, as many parts, where nothing leans on it."""
    if any(map(refers, readings)):
        return tuple(readings)
    parts = [of_each(r, gazetteer) or of_extremes(r) or (r,) for r in readings]
    return tuple(part for each in parts for part in each) if sum(map(len, parts)) <= MOST else tuple(readings)


def _is_whole_spread(reading: Reading) -> bool:
    """Whether all grades of a place are asked to be counted, and no part of them."""
    of_grades = reading.intent == "distribution" and reading.group_by == "grade" and reading.aggregate is None
    return of_grades and reading.filter.grades is None and not (reading.filter.not_grades or reading.bands)


def _counts_of(whole: Reading, part: Reading) -> bool:
    """Whether a part counts grades of the rows of which the spread is asked."""
    if (
        part.intent not in ("count", "distribution")
        or part.group_by not in (None, "grade")
        or part.aggregate is not None
    ):
        return False
    return replace(part.filter, grades=None, not_grades=()) == whole.filter


def clause_readings(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """Return each clause that asks something, read after the one before it; whether it can be answered is not said."""
    texts = clauses(reading.text)
    readings: list[Reading] = []
    for n, text in enumerate(texts[: MOST + 1]):
        # 「後門有幾條 音樂廳呢 黃金谷呢」: what leans on the one before leans on the one before that.
        since = 2 if readings and readings[-1].needs_history else 1
        before = tuple(Turn("user", earlier) for earlier in texts[max(0, n - since) : n])
        one = read_question(text, gazetteer, locale=reading.locale, history=before, now=now)
        if readings and (those := of_those(one, readings[-1])) is not None:
            readings.append(those)
            continue
        if before and (one.needs_history or one.missing is not None):
            alone = read_question(text, gazetteer, locale=reading.locale, now=now)
            if (best := with_more(readings[-1], alone)) is not None:
                readings[-1] = best
                continue
            one = alone if stands_apart(alone, one, readings[-1]) else one
        one = as_new(one if ALL.search(text) else as_converted(one, readings), readings)
        one = priced_alike(share_of(one, readings), readings)
        readings.append(of_all(text, readings, there(like_before(one, readings), readings)))
    return best_of_each(named_last(readings))


def refers(reading: Reading) -> bool:
    """Whether a part speaks of what an earlier part finds: 「有沒有比它簡單一點的？」."""
    return reading.needs_history and points_back(reading.text.lower())


def _asks_of_all(listed: Reading, reading: Reading) -> bool:
    """Whether a part only asks for an attribute of all that the part before lists: the list tells it line by line."""
    each = _EACH.match(reading.text) is not None
    # A count tells from which grade to which they are, and nothing else of them.
    told = listed.intent in _LISTS or (listed.intent == "count" and each and reading.attributes == ("grade",))
    # "Are any of them trad" asks for some of them.
    some = _SOME_OF.search(reading.text) is not None and reading.filter != listed.filter
    return told and not some and reading.needs_history and (each or _MANY.search(reading.text) is not None)


def _told_beside(compared: Reading, reading: Reading) -> bool:
    """Whether a part only asks how many each of the places has that are set side by side: that is told there."""
    of_places = compared.intent == "compare" and compared.subject in ("crag", "area")
    return (
        of_places
        and reading.intent == "count"
        and not reading.mentions
        and _EACH_COUNTED.search(reading.text) is not None
    )


def _asks_of_a_stranger(reading: Reading, parts: Sequence[Reading]) -> bool:
    """Whether all parts ask for attributes of one name that nobody knows: that is said once, and nothing else."""
    if reading.intent != "detail" or not reading.unknown_names:
        return False
    return all(part.attributes and set(part.attributes) <= set(reading.attributes) for part in parts) and not any(
        map(_of_its_crag, parts)
    )


def _of_its_crag(reading: Reading) -> bool:
    """Whether only what crags have is asked of a crag: "where do I park there" after a stranger at one."""
    asked = set(reading.attributes)
    return bool(asked) and asked <= OF_CRAGS and any(m.kind == "crag" and not m.negated for m in reading.mentions)


def _asks_of_the_same(reading: Reading, part: Reading) -> bool:
    """Whether a part would list all rows for an attribute that is asked of the one named row: 「在哪個百貨幾樓」."""
    bare = not part.mentions and replace(part.filter, kinds=()) == Filter() and not part.needs_history
    of_one = reading.intent == "detail" and any(not m.negated for m in reading.mentions)
    asked = set(part.attributes)
    return of_one and bare and part.intent in _LISTS and bool(asked) and asked <= set(reading.attributes)


def _asks_more_of_the_best(reading: Reading, parts: Sequence[Reading]) -> bool:
    """Whether all after the first part asks for attributes of the best one: whoever shares its place has them too."""
    first, *rest = parts
    return reading.intent == first.intent == "extreme" and all(
        refers(part)
        and part.intent in ("detail", "extreme")
        and not any(m.end > m.start for m in part.mentions)
        and bool(part.attributes)
        and set(part.attributes) <= set(reading.attributes)
        and not part.unrecorded
        and not LIKENS.search(part.text)
        for part in rest
    )


def _hangs_on_stranger(one: Reading, other: Reading) -> bool:
    """Whether a part names nothing after one that names what nobody knows: it is asked of that, and not of all."""
    if one.unrecorded and one.mentions and not other.mentions and _GOES_THERE.match(other.text):
        # 「現在有封閉嗎，還可以進去爬嗎」 asks the same twice.
        return True
    unknown = one.unknown_places or one.unknown_names or (one.unrecorded and one.subject == "gym" != other.subject)
    # 「它多長」 after a stranger at a crag means the stranger, though of all that is known it can only mean the crag.
    known = {m.ids for m in one.mentions} if refers(other) else set()
    named = any(m.ids not in known for m in other.mentions) or other.unknown_places or other.unknown_names
    return bool(unknown) and not (named or _of_its_crag(other)) and other.intent != "knowledge"


def stands(reading: Reading) -> bool:
    """Whether a part is a question of its own that something can answer."""
    if reading.attack or reading.out_of_scope or reading.personal or reading.intent in ("chat", "search"):
        return False
    return refers(reading) or (reading.missing is None and reading.confidence >= _SURE)


def _differ(readings: Sequence[Reading]) -> bool:
    """Whether the parts ask different things: several attributes of one named row are one question."""
    if (
        len({(r.intent, tuple(m.ids for m in r.mentions), r.unknown_names) for r in readings}) == 1
        and readings[0].intent == "detail"
    ):
        return False
    asked = {(r.intent, r.subject, r.extreme, r.filter, tuple(m.ids for m in r.mentions)) for r in readings}
    return len(asked) == len(readings) and any(r.mentions or r.filter.kinds for r in readings)
