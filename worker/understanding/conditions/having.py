"""Read how many routes or gyms each place is to have: 「超過一百條的岩場」, "areas with fewer than 5 routes"."""

import re
from typing import NamedTuple

from schemas.reading import GroupBy
from worker.understanding.conditions.comparisons import bound_of
from worker.understanding.conditions.numbers import NUMBER, number_of
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.masking import AREA, CRAG, TAKEN, Masked

_COUNTED = compiled(
    rf"(?<![第前哪推薦給我列挑找]){NUMBER}\s*[條題間家]"
    rf"|(?<![\d.])(?!\d+\.\d)\b{NUMBER}(?: or (?:more|fewer|less))?(?= (?:[\w.+'-]+ ){{0,3}}?"
    r"(?:routes?|climbs|lines|problems|gyms?|sport|trad|boulders|top ?ropes|5\.\d+[a-d]?['’]?s)\b)"
)
_ONLY = re.compile(r"(?:只|剛好|僅|就)(?:有)?\s*$|\b(?:only|just|exactly)(?: (?:have|has|got))? (?:a )?$")
_RUN = "[\ue002\ue003]+ "
_PLACES: Table[GroupBy] = Table(
    ("city", compiled(r"縣市|城市|\b(?:cities|counties|towns)\b")),
    ("sector", compiled(r"分區|\bsectors\b")),
    (
        "area",
        compiled(
            rf"岩區|區域|(?:哪[一些幾]*[個面片]?|[幾多少][個面片]?|的)(?:牆|區)|\b(?:areas|walls)\b"
            rf"|\bwhich (?:[\w'-]+ |{_RUN})?(?:area|wall)\b"
        ),
    ),
    ("crag", compiled(r"岩場|\bcrags\b|\bwhich crag\b")),
)
_ASKS = compiled(
    r"哪|幾個|多少個|有沒有|列|\b(?:which|what|how many|any|list|are there|show|name)\b"
    r"|^\W*(?:areas|crags|sectors|walls|cities)\b|的(?:縣市|城市|岩場|岩區|區域)$"
)


# In how many, and which: 「都在哪幾區」, 「音樂廳有幾個分區」, "which areas are they in".
_SPREAD = compiled(
    r"(?:都|分別|各自?|又|總共|一共)*(?:分[布佈散]|集中|位|落)?[在於](?:哪幾|哪些|幾|多少)個?(?:岩場|岩區|區域|分區|縣市|區|牆)"
    rf"|(?<={AREA})(?:裡面?)?(?:又|共|總共)?(?:有|分成?)(?:哪幾|哪些|幾|多少)個?(?:分區|岩區|小區|區)(?!域)"
    # 「墾丁的區域有哪些 各有幾條」
    rf"|(?<=[{CRAG}{AREA}])的?(?:岩區|區域|分區|小區|牆)有(?:哪幾|哪些|什麼)(?=[,，\s]*(?:各自?|分別)有?(?:幾|多少)條)"
    rf"|(?<=[{CRAG}{AREA}])有(?:哪幾|哪些|什麼)(?:岩區|區域|分區|小區|牆)(?=[,，\s]*(?:各自?|分別)有?(?:幾|多少)條)"
    rf"|\bhow many sectors\b(?=[^.?!]*{AREA})"
    r"|\b(?:in )?(?:which|how many) (?:areas|sectors|crags) (?:are|do) they\b(?: (?:in|lie in))?"
    r"|\b(?:spread|split) (?:over|across|between) (?:which|how many) (?:areas|sectors|crags)\b"
)


class Having(NamedTuple):
    """By what places are counted, the bounds of how many each is to have (both included), and the question without."""

    by: GroupBy
    low: int | None
    high: int | None
    rest: Masked


def read_having(question: Masked) -> Having | None:
    """Which places are asked for by how many routes or gyms they have; None where no number bounds them."""
    words = question.words
    if (spread := _SPREAD.search(words)) is not None:
        within = _PLACES.first_in(spread[0]) or "area"
        # The areas of an area are its sectors.
        within = "sector" if AREA in words and within == "area" else within
        return Having(within, None, None, question.hide([(*spread.span(), TAKEN)]))
    by = _PLACES.first_in(words)
    if by is None or _ASKS.search(words) is None:
        return None
    for counted in _COUNTED.finditer(words):
        said = next(s for s in counted.groups() if s)
        at, number = counted.start() + counted[0].find(said), int(number_of(said))
        if _ONLY.search(words[:at]):
            return Having(by, number, number, question.hide([(*counted.span(), TAKEN)]))
        bound = bound_of(words, at, counted.end())
        low = {"ge": number, "gt": number + 1}.get(str(bound))
        high = {"le": number, "lt": number - 1}.get(str(bound))
        if low is not None or high is not None:
            return Having(by, low, high, question.hide([(*counted.span(), TAKEN)]))
    return None
