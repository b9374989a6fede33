"""Say anew a follow-up of which little was understood: in plainer words, and without what is told before it is asked.

「我只有快扣，把 sport 的挑出來給我看就好」 asks what its last clause asks, and "trad only, what's the figure then" how
many are trad. What is said anew is taken only where it goes on from what was said, and is understood.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from schemas.reading import Mention, Reading
from worker.text.folding import fold
from worker.understanding.focus import tells
from worker.understanding.followups.earlier import is_void
from worker.understanding.followups.going_on import asks_rent
from worker.understanding.followups.of_that_wall import named_beside
from worker.understanding.followups.plainly import plainly
from worker.understanding.followups.pointing import ASKS
from worker.understanding.followups.put_in_place import bare
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.told_in_turns import with_whole_grades
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.times.this_season import TIME_OF_YEAR

Read = Callable[[str], Reading]
_ROWS = frozenset({"route", "gym", "crag", "area"})
_NAMED_ROWS = frozenset({"route", "gym"})
_OF_ALL = frozenset({"count", "list", "extreme", "distribution"})
_MOST = 160
_GUESSED = 0.6
_LEAST = 3
_CLAUSE = compiled(
    r"[,，。!！?？;；…]+\s*|\s[-–—]+\s|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fffa-z\d])|[.:]\s+"
    r"|\bso (?=kindly|please|drop|leave|skip|show|which|what|how)"
)
# What a clause may tell that binds what is asked behind it.
_BINDS = compiled(
    r"\d|不要|只要|以[上下內]|運攀|傳攀|頂繩|抱石的|影片"
    r"|\b(?:sport|trad|top[- ]?ropes?|boulders|under|over|without|only)\b"
)
# How a question begins that leans on what was said.
_TURNS = compiled(r"[,，。.!！;；:：…]+\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])|\s[-–—]+\s|[?？]\s*")
_LEANS = compiled(
    r"(?:那麼?|所以|請問|想問|問一下)*(?:(?:它|牠|他)們?|[這那其][條間個家些中裡邊]|裡面|其中|哪[幾一些]?[條間家個]|除了[這那]|還有|只[要看想]|有沒有|換)"
    r"|那(?![天時次陣])"
    r"|(?:and |so |but |then |ok |also )*(?:(?:what|how) about|which (?:of|one|ones)|(?:do|does|is|are|has|have"
    r"|can|did)"
    r" (?:it|they|any|either|both|those|these|that|this)|(?:only|just) (?:the|those)|(?:the )?same|any (?:of"
    r"|with|others?|more)"
    r"|how (?:many|long|hard|high|tall|much|old|far)\b.*\b(?:it|they|those|them|that|there)\b|what(?:['’]s| is"
    r"| are) (?:its|their|the)\b"
    r"|drop|leave out|show|list|where is it)\b|and\b"
)
_OF_ROCK = compiled(
    r"路線|岩場|岩館|5\.|最[難簡長短]|\b(?:routes?|climbs|gyms?|crags?|5\.|hardest|easiest|rope|shoes|draws)\b"
)
# How many there are of what is said around it: "trad only, how many", "if I stick to 5.6 max, how many remain".
_ONLY = compiled(
    r"^(?:and |so |ok |but |then |now )*(?:how about |what about |what if |if )*"
    r"(?:(?:i|we)(?:['’]d)? (?:only )?(?:stick to|stay (?:at|with)|do|take|want|count|keep (?:to|it to)) )?"
    r"(?:just |only |the )*(?P<what>[^,?]{3,30}?)(?: ones?| only| routes?| climbs)*[,;:–—-]*\s+(?:so )?how many"
    r"(?: (?:ones|routes|are|is|do|does|would|will|remain|left|there|that|then|stay|survive|leave|be|we|i|get|have"
    r"|it|of them|now))*[\s?.!]*$"
)


def in_plainer_words(
    text: str, whole: Reading, before: Reading | None, at: Gazetteer, names: Callable[[], Sequence[Mention]], read: Read
) -> Reading | None:
    """A follow-up as it is understood where it is said anew; None where that is no better than whole, its reading.

    names are those in the text, read reads it as said after what was said before.
    """
    if before is None or whole.attack or whole.own is not None or whole.intent == "chat":
        return None
    said, text = text, with_whole_grades(text, before)
    short = falls_short(whole, before) or text != said
    of_before = whole.needs_history and not any(m.end > m.start for m in whole.mentions)
    anew = [put for put in (said_anew(text) if short else (plainly(text), _counted(text))) if put != text]
    if text != said:
        anew.append(text)
    beside: tuple[str, ...] = ()
    if short or of_before or _of_gym(before):
        said_beside = dict.fromkeys((plainly(text), text))
        beside = tuple(b for t in said_beside for b in named_beside(t, (*before.mentions, *whole.mentions), at))
    apart = _apart_from_told(text)
    if not (anew or beside or apart):
        return None
    named = names()
    if not any(m.kind in _NAMED_ROWS for m in named):
        for asked in map(read, beside):
            if goes_on(asked, before, named) and any(m.kind in _NAMED_ROWS and m.end > m.start for m in asked.mentions):
                return replace(asked, needs_history=True)
    found = next((asked for asked in map(read, anew) if goes_on(asked, before, named)), None)
    if found is None and apart is not None:
        asked = read(apart)
        leans = asked.needs_history and asked.intent != "search" and bare(asked) not in (bare(before), bare(whole))
        found = asked if leans and _is_clear(asked, before, named) else None
    return None if found is None else replace(found, needs_history=True)


def _of_gym(before: Reading) -> bool:
    """Whether one gym was spoken of."""
    return before.intent == "detail" and any(m.kind == "gym" and len(m.ids) == 1 for m in before.mentions)


def falls_short(whole: Reading, before: Reading | None) -> bool:
    """Whether a follow-up was read as one of rows in part only, or not at all."""
    if before is None or before.subject not in _ROWS or before.own is not None:
        return False
    if before.intent in ("knowledge", "chat") or whole.intent == "chat":
        return False
    if whole.own is not None or whole.attack or whole.conversion is not None:
        return False
    if whole.missing or whole.unknown_names or whole.unknown_places or whole.unheard or whole.out_of_scope:
        return True
    if is_void(whole) or (whole.intent in ("knowledge", "search") and not whole.needs_history):
        return True
    if not whole.needs_history:
        # 「請問是幾條」 behind what is to be counted, and the hardest of all there are behind those of a wall.
        everything = not whole.mentions and is_empty(whole.filter) and whole.intent in _OF_ALL
        return everything and bool(before.mentions)
    return _introduces(whole) or _searches(whole) or bare(whole) == bare(before)


def said_anew(text: str) -> Iterator[str]:
    """The ways in which a follow-up may be said more plainly, those first that leave out least."""
    if len(text) > _MOST:
        return
    seen = {text}
    plain = plainly(text)
    for put in (plain, _counted(plain), *_without_told(plain)):
        for said in (put, plainly(put), _counted(put)):
            if said not in seen and len(said.strip()) >= _LEAST:
                seen.add(said)
                yield said


def _is_clear(asked: Reading, before: Reading, named: Sequence[Mention]) -> bool:
    """Whether nothing in a question is strange to its reader, and nothing is lost that the text names."""
    held = {i for m in (*asked.mentions, *before.mentions) for i in m.ids}
    held |= {*asked.filter.exclude_ids, *asked.filter.not_crag_ids, *asked.filter.not_area_ids}
    if any(m.kind in _ROWS and held.isdisjoint(m.ids) for m in named):
        return False
    strange = asked.unheard or asked.unknown_names or asked.unknown_places
    return not (strange or asked.missing is not None or asked.out_of_scope or asked.attack)


def goes_on(asked: Reading, before: Reading, named: Sequence[Mention]) -> bool:
    """Whether what was said anew is understood and goes on from what was said before, with all that the text names."""
    if not _is_clear(asked, before, named):
        return False
    explains = before.intent == "knowledge" == asked.intent
    if asked.intent == "chat" or (asked.intent == "knowledge" and not explains) or asked.attack:
        return False
    if explains or asked.own is not None:
        return True
    if not (asked.needs_history or any(m.end > m.start and not m.negated for m in asked.mentions)):
        return False
    said = fold(asked.text)
    if TIME_OF_YEAR.search(said) is not None:
        # "What about winter" asks of a crag what was asked of autumn.
        return True
    # What shoes cost to rent is another price of the same gym.
    repeats = (
        bare(asked) == bare(before)
        and asked.unrecorded == before.unrecorded
        and not (asks_rent(said) and not asks_rent(fold(before.text)))
    )
    return not (_introduces(asked) or _searches(asked) or repeats)


def _searches(asked: Reading) -> bool:
    """Whether nothing was understood but where to look."""
    return asked.intent == "search" and asked.confidence <= _GUESSED and not asked.attributes


def _introduces(asked: Reading) -> bool:
    """Whether nothing in particular is asked of one thing."""
    return asked.intent == "detail" and not (asked.attributes or asked.unrecorded or asked.weekday)


def _apart_from_told(text: str) -> str | None:
    """A question that leans on what was said, without what is told of somebody before or behind it; None of others.

    「難得有空想排一下，哪幾條有影片」, "sorry, one thing before I book: what about in winter?"
    """
    words = fold(text)
    if len(words) != len(text) or len(text) > _MOST or not tells(words):
        return None
    for found in _TURNS.finditer(words):
        told = words[: found.start()]
        if _tells_only(told) and _LEANS.match(words[found.end() :], words):
            return text[found.end() :]
    ends = [found for found in _TURNS.finditer(words) if _tells_only(words[found.end() :])]
    if ends and _LEANS.match(words):
        return text[: ends[0].start()]
    return None


def _tells_only(clause: str) -> bool:
    """Whether a clause tells of somebody, asks nothing and sets nothing."""
    return tells(clause) and not ASKS.search(clause) and not _BINDS.search(clause) and not _OF_ROCK.search(clause)


def _counted(text: str) -> str:
    words = fold(text)
    found = _ONLY.match(words)
    if found is None or len(words) != len(text):
        return text
    return f"how many of them are {text[slice(*found.span('what'))]}"


def _without_told(text: str) -> Iterator[str]:
    """What stands behind the first clauses, where these tell nothing that binds it."""
    words = fold(text)
    if len(words) != len(text):
        return
    for found in _CLAUSE.finditer(words):
        if _BINDS.search(words[: found.start()]):
            return
        yield text[found.end() :]
