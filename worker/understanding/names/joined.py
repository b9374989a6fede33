"""Join a name that was typed with gaps in it: 「青蛙 王子 難度」, 「Y2K 出差幾級」."""

import re
from collections.abc import Iterable

from schemas.reading import Mention
from worker.text.folding import holds_cjk
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.numerals import COUNTING
from worker.understanding.wording.lexicon import is_word
from worker.understanding.wording.masking import Masked

_GAPPED = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[a-z0-9\u4e00-\u9fff])|(?<=[a-z0-9]) +(?=[\u4e00-\u9fff])")
_PIECE = re.compile(r"[a-z0-9\u4e00-\u9fff]+")
_MOST_PIECES, _MOST_PART, _SHORTEST, _LONGEST = 3, 4, 3, 10
_TWO_WORDS = re.compile(r"(?=(?<![a-z])([a-z]{3,}) ([a-z]{3,})(?![a-z]))")
_SHORT = 40
"""In a longer text gaps stand for commas."""


def joined(question: Masked, named: Iterable[Mention], gazetteer: Gazetteer) -> str | None:
    """The text with the gaps inside a route's name closed; None where no gap parts one.

    What is left of the first piece and right of the last may be other words: 「請問青蛙 王子幾級」.
    """
    folded = question.folded
    if len(folded) > _SHORT:
        return None
    if _GAPPED.search(folded) is None:
        return _of_two_words(question, named, gazetteer) if folded.isascii() else None
    pieces = list(_PIECE.finditer(folded))
    whole = {(m.start, m.end) for m in named}
    for first in range(len(pieces) - 1):
        head = pieces[first][0]
        for last in range(first + 1, min(first + _MOST_PIECES, len(pieces))):
            if all(any(a <= p.start() and p.end() <= b for a, b in whole) for p in pieces[first : last + 1]):
                # Names in a row are names by themselves.
                continue
            gaps = [folded[pieces[n].end() : pieces[n + 1].start()] for n in range(first, last)]
            if any(gap.strip(" ") or not gap for gap in gaps):
                break
            middle = "".join(p[0] for p in pieces[first + 1 : last])
            tail = pieces[last][0]
            for before in range(1, min(len(head), _MOST_PART) + 1):
                for after in range(min(len(tail), _MOST_PART), 0, -1):
                    name = head[-before:] + middle + tail[:after]
                    if not _SHORTEST <= len(name) <= _LONGEST or not holds_cjk(name):
                        continue
                    start, end = pieces[first].end() - before, pieces[last].start() + after
                    if (start, end) in whole or not any(e.kind == "route" for e in gazetteer.exact(name)):
                        continue
                    shown = question.shown
                    return shown[:start] + re.sub(" +", "", shown[start:end]) + shown[end:]
    return None


def _of_two_words(question: Masked, named: Iterable[Mention], gazetteer: Gazetteer) -> str | None:
    """The text with the gap closed in one word that a name is: "cat fight vs catapult"."""
    taken = [(m.start, m.end) for m in named]
    for found in _TWO_WORDS.finditer(question.folded):
        start, gap, end = found.start(1), found.end(1), found.end(2)
        if any(a < end and start < b and not start <= a < b <= end for a, b in taken):
            continue
        whole = found[1] + found[2]
        # "Fifty two routes" counts them.
        if not (is_word(whole) or COUNTING & {found[1], found[2]}) and any(
            e.kind in ("route", "area", "gym") for e in gazetteer.exact(whole)
        ):
            return question.shown[:gap] + question.shown[gap + 1 :]
    return None
