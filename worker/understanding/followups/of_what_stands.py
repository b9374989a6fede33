"""Ask of what stands what is asked of it and not of articles: what no row tells of it, and what its row alone tells.

Whoever has a route before them and asks whether somebody was hurt on it wants no first aid, and who asks how high its
first bolt is wants no advice on clipping: behind its name the same words ask for what nobody records. Nor does an
article that was told in between take away the gym of which it is asked then when it opens.
"""

from collections.abc import Callable
from dataclasses import replace

from schemas.reading import Attribute, Mention, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.leads import without_turn
from worker.understanding.followups.numbering import by_name
from worker.understanding.followups.standing import Standing
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal.others import OTHERS_LOG
from worker.understanding.unrecorded.unearned import CIRCUMSTANCES

_MOST_WORDS = 60
_FEW_WORDS = 30
_OF_ONE = frozenset({"detail", "list", "search"})
# Who asks how a thing is done, what it is, or what one ought to do, asks it of climbing.
_GENERAL = compiled(
    r"怎麼|怎樣|如何|該|應該|為什麼|為何|什麼是|是什麼|什麼意思|一般|通常|教我"
    r"|原理|技巧|訓練|建議|注意|避免|預防|萬一|如果|的話|差別|不同|風險|危險"
    r"|\b(?:how (?:do|can|should|would|to|come)|should|ought|what(?:['’]s| is| are| does) (?:an? |\w+ing\b"
    r"|the (?:difference|point|best way)|[\w-]+ mean)|why|in general|generally|if|mean|meaning|explain"
    r"|teach|train\w*|technique|tips?|advice|prevent|avoid|risk\w*|danger\w*|learn)\b"
)
_POINTS = compiled(
    r"[這那]一?[條個間家座面邊裡]|這裡|這邊|它"
    r"|\b(?:it|its|they|there|here|(?:that|this|the) (?:one|route|climb|line|gym|place|crag|wall))\b"
)
# What is asked of the very rock or floor before one, and not of such things in general: "is the landing flat".
_OF_ITS_PARTS = compiled(r"^(?:and |so |but )?(?:is|are|was|were) the \w+ \w+[?\s]*$")
# What came to pass on it, and where it is hard, is asked of the one: "has anybody died", 「難點在哪」.
_CAME_TO_PASS = compiled(r"有(?:沒有)?[^,，。?？]{0,2}人|難點|難在哪|\b(?:crux|any(?:one|body)|some(?:one|body))\b")
# What is told by rows alone: what a thing costs may be asked of what was explained.
_OF_ROWS: frozenset[Attribute] = frozenset(
    {
        "hours",
        "phone",
        "address",
        "station",
        "website",
        "transport",
        "approach",
        "season",
        "parking",
        "bolts",
        "length",
        "first_ascent",
    }
)
_HERE = compiled(r"[這那](?:邊|裡)|\b(?:here|there)\b")


def of_what_stands(reading: Reading, text: str, standing: Standing, read: Callable[[str], Reading]) -> Reading | None:
    """What is asked of the row that stands and articles, or other rows, do not tell; None where these are asked."""
    general = reading.intent == "knowledge" and reading.conversion is None
    words = fold(text)
    lost = not general and reading.needs_history and not reading.unearned and _CAME_TO_PASS.search(words)
    if not (general or lost) or any(fold(m.surface) in words for m in reading.mentions) or len(words) > _MOST_WORDS:
        return None
    asked = standing.asked
    if asked is None or asked.own is not None or asked.out_of_scope or asked.intent == "chat":
        return None
    between = asked.intent == "knowledge"
    if between and _row_alone_tells(reading, text, standing, read):
        return _asked_of(standing.one, without_turn(text), read)
    if _GENERAL.search(words) or (between and len(words) > _FEW_WORDS):
        return None
    told = _asked_of(_spoken_of(asked, standing, words), text, read)
    if lost and told is not None and told.unrecorded == (OTHERS_LOG,):
        return told
    if told is None or told.intent not in _OF_ONE or not told.unearned or told.attributes or told.missing:
        return None
    asks = bool(set(told.unrecorded) - CIRCUMSTANCES)
    if lost or between:
        return told if asks else None
    # Whether children or dogs may come along is asked of the row only where the words point at it.
    points = _POINTS.search(words) is not None or _OF_ITS_PARTS.search(words) is not None
    of_it = told.unrecorded or (told.unheard and told.subject != "gym")
    return told if asks or (points and of_it) else None


def _asked_of(one: Mention | None, text: str, read: Callable[[str], Reading]) -> Reading | None:
    if one is None:
        return None
    put = f"{by_name(one)}{text}" if holds_cjk(text) else f"{by_name(one)}: {text}"
    return replace(read(put), needs_history=True)


def _row_alone_tells(reading: Reading, text: str, standing: Standing, read: Callable[[str], Reading]) -> bool:
    """Whether by itself a text asks of some one row what no article tells, and there is one: 「那幾點開」."""
    if not reading.needs_history or standing.one is None:
        return False
    alone = read(text)
    of_one = alone.missing == "entity" or (alone.subject == standing.one.kind and not alone.mentions)
    return of_one and bool(alone.attributes) and _OF_ROWS.issuperset(alone.attributes)


def _spoken_of(asked: Reading, standing: Standing, words: str) -> Mention | None:
    """The row that stands; the crag of routes that were advised or listed, where the words say "there"."""
    crags = {m.ids: m for m in asked.mentions if m.kind in ("crag", "area") and not m.negated and len(m.ids) == 1}
    if (asked.intent == "recommend" or _HERE.search(words)) and len(crags) == 1:
        return next(iter(crags.values()))
    return standing.one
