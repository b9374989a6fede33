"""Keep a list to the routes that a question names: "which of these is no sport route: Convenient, Nugget, Never"."""

from collections.abc import Sequence

from schemas.reading import Mention
from worker.understanding.asked.intent import IntentReading
from worker.understanding.matching.patterns import compiled

_OF_THESE = compiled(
    r"(?:以下|下列|下面)(?:的)?(?:這)?(?:[幾些兩二三四五六七八九十\d]*[條個])?(?:路線)?|(?:這|那)(?:幾|些"
    r"|[兩二三四五六七八九十\d]+)條"
    r"|哪(?:一|幾)?[條個]|哪些|\bwhich (?:one|ones|of|is|are|has|have|do|does)\b|\b(?:any|how many|one|some) of\b"
)
_BESIDE = compiled(
    r"比|除了|以外|之外|像|類似|差不多|附近|旁邊|同一?[區個級]|\b(?:than|besides|except|apart|other|like|similar"
    r"|near|next to"
    r"|same|around|after|before)\b"
)
_FEWEST = 2


def some_of_named(words: str, wanted: Sequence[Mention], intent: IntentReading) -> tuple[str, ...]:
    """The rows of several named routes of which some are asked for; nothing where others are."""
    named = [m for m in wanted if m.kind == "route" and not m.negated]
    if intent.intent not in ("list", "count") or len({m.ids for m in named}) < _FEWEST:
        return ()
    if _BESIDE.search(words) or _OF_THESE.search(words) is None:
        return ()
    return tuple(dict.fromkeys(i for m in named for i in m.ids))
