"""Read of which rock crags are to be: 「哪個岩場是石灰岩」, "which crag has granite"."""

from worker.understanding.masking import AREA, CRAG, ROUTE
from worker.understanding.patterns import Table, compiled

_ROCKS: Table[str] = Table(
    ("limestone", compiled(r"石灰岩|\blimestone\b")),
    ("sandstone", compiled(r"砂岩|\bsandstone\b")),
    ("granite", compiled(r"花[崗岡]岩|\bgranite\b")),
    ("basalt", compiled(r"玄武岩|\bbasalt\b")),
    ("conglomerate", compiled(r"礫岩|\bconglomerate\b")),
    ("marble", compiled(r"大理[石岩]|\bmarble\b")),
)
_RULED_OUT = compiled(
    r"(?:不要|不是|除了|避開|非)[^,，。?？]{0,4}(?:[石砂花玄礫大].{0,3}岩|大理石)"
    r"|\b(?:not|no|except|besides|other than|avoid) (?:\w+ )?(?:limestone|sandstone|granite|basalt|conglomerate"
    r"|marble)\b"
)


def read_rock(words: str) -> str | None:
    """The one rock that is asked for where no crag is named; a named crag is told with its own."""
    if any(mask in words for mask in (CRAG, AREA, ROUTE)):
        return None
    named = _ROCKS.names_in(words)
    return named[0] if len(named) == 1 and not _RULED_OUT.search(words) else None
