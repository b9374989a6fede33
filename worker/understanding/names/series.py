"""Read the name that numbered routes share as all of them: 「天空之城幾級」 asks of 天空之城一 to 四."""

from schemas.reading import Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.names.families import Family
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.numbered import are_numbered

_SHORTEST_ZH, _SHORTEST_EN = 3, 5


def series_of(reading: Reading, gazetteer: Gazetteer) -> Family | None:
    """The family of routes that are called like the one unknown name and numbered; None of fewer than two."""
    if reading.intent != "detail" or len(reading.unknown_names) != 1 or reading.unknown_places:
        return None
    name = reading.unknown_names[0]
    key, at = fold(name).strip(), reading.text.find(name)
    if at < 0 or len(key) < (_SHORTEST_ZH if holds_cjk(key) else _SHORTEST_EN):
        return None
    return Family(name, at, at + len(name), "start") if are_numbered(key, gazetteer) else None
