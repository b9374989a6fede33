"""Find parts that a known whole does not have: another branch of a gym, a third floor where there are two."""

import re
from collections.abc import Iterator, Sequence

from schemas.reading import Mention
from worker.text.folding import fold, holds_cjk
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.wording.left_over import left_over_zh
from worker.understanding.wording.masking import AREA, CRAG, ROUTE, Masked

Span = tuple[int, int]
"""Where such a part stands in a question; of a gym with the gym's name."""
# What joins a gym to the next one (「原岩中和跟新店」) opens no name of a branch.
_NO_BRANCH = (
    r"(?!(?:這|那|哪|每|各|分|旗艦|總|本|一|兩|三(?![重峽民義星芝])|幾|有|沒|在|的|是|多少|其他|所有?|全部?"
    r"|店?(?:跟|和|與|及|或|還是)))"
)
_BRANCH = re.compile(
    rf"(?:攀岩館|抱石館|岩館|館)?[-\s]?(?:{_NO_BRANCH}([\u4e00-\u9fff]{{2,3}})(?:店|分館|運動中心)"
    r"|第?([二三四五六七八九2-9])(?:館|店|號店|分館))"
)
_HAS_BRANCH = re.compile(
    rf"(?:有沒有|有|在|的){_NO_BRANCH}(?!別的|新的|攀岩|抱石|上攀|綜合|室內)"
    rf"([\u4e00-\u9fff]{{2}})(?:分店|分館|店)"
)
_BRANCH_EN = re.compile(
    r"(?:['’]s)? ([A-Z][a-z]{3,})(?= (?:branch|hours|prices?|phone|address|open|website|tickets?|entry)\b|\s*[?.!]*$)"
)
_NO_BRANCH_TEXT = """
gym gyms climbing bouldering hours prices price phone address open website tickets entry branch taiwan monday tuesday
wednesday thursday friday saturday sunday weekday weekend today tomorrow tonight christmas january february march april
june july august september october november december
"""
_NO_BRANCH_EN = frozenset(_NO_BRANCH_TEXT.split())
# A piece of a text beside a place, which ends where what is asked of it begins.
_PIECE = re.compile(
    rf"[{CRAG}{AREA}]\s?的?([\u4e00-\u9fff]{{3,6}}?)(?=\s?(?:有|的|在|最|幾|哪|難|多|路線|運攀|傳攀|\d|v\d|[,，。?？!]|$|\s))"
)
_BY_ITSELF = compiled(rf"[{CRAG}{AREA}] ([\u4e00-\u9fff]{{2,5}})(?= (?:的?路線|有|幾條|\d|v\d|運攀|傳攀|最))")
_BESIDE_ROUTE = compiled(rf"{ROUTE} ([\u4e00-\u9fff]{{3,6}})(?=\s|$)|(?:^|[\s,，])([\u4e00-\u9fff]{{3,6}}) (?={ROUTE})")
_NUMBERS = frozenset("上中下左右前後內外東西南北一二三四五六七八九十0123456789")


def missing_branches(question: Masked, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Span]:
    """Branches that a brand of gyms does not have: 「原岩板橋店」, 「市民抱石二館」, "T-UP Banqiao hours"."""
    for gym in (m for m in mentions if m.kind == "gym"):
        known = [word for each in gym.ids for word in gazetteer.branches(each)]
        # A branch may be called as a route or a town is, which has been read as that.
        rest = question.folded[gym.end :]
        if (branch := _BRANCH.match(rest) or _HAS_BRANCH.match(rest)) is not None:
            said = branch[1] or branch[branch.re.groups]
            if not any(word in said or said in word for word in known):
                yield gym.start, gym.end + branch.end()
        elif (other := _BRANCH_EN.match(question.unmasked[gym.end :])) is not None:
            written = other[1].lower()
            if written not in _NO_BRANCH_EN and not any(written in fold(word) for word in known):
                yield gym.start, gym.end + other.end()


def missing_numbers(question: Masked, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Span]:
    """What differs from an area of the named crag by a number or a side alone: 地下三樓, 平台中."""
    crags = {i.partition("/")[0] for m in mentions if m.kind in ("crag", "area", "sector") for i in m.ids}
    for piece in _PIECE.finditer(question.words) if crags else ():
        written = piece[1]
        if gazetteer.exact(written) or _NUMBERS.isdisjoint(written):
            continue
        alike = (e for other in _renumbered(written) for e in gazetteer.exact(other))
        if any(e.kind in ("area", "sector") and e.crag_id in crags for e in alike):
            yield piece.span(1)


def _renumbered(written: str) -> Iterator[str]:
    """The text with another number or side in the place of each that it holds."""
    for at, character in enumerate(written):
        if character in _NUMBERS:
            yield from (written[:at] + other + written[at + 1 :] for other in _NUMBERS if other != character)


def strange_pieces(question: Masked) -> Iterator[Span]:
    """What stands by itself behind a place before what is asked, and holds no known word: 「音樂廳 觀眾席 有幾條」."""
    for piece in _BY_ITSELF.finditer(question.words):
        if left_over_zh(piece[1]) == [(0, len(piece[1]))]:
            yield piece.span(1)


def strange_beside_routes(question: Masked) -> Iterator[Span]:
    """What stands by itself beside a route and holds no known word: 「耍吧耍吧 沙拜沙拜 一樣嗎」."""
    for piece in _BESIDE_ROUTE.finditer(question.words):
        start, end = piece.span(1) if piece[1] else piece.span(2)
        if left_over_zh(question.words[start:end]) == [(0, end - start)]:
            yield start, end


def branch_alone(question: Masked, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The word of a gym's branch that stands by itself, or opens a question: 「星光票多少 明德」, 「明德幾點關」."""
    words = {
        b for gym in gazetteer.places("gym") for b in gazetteer.branches(gym.id)[:1] if len(b) > 1 and holds_cjk(b)
    }
    folded = question.folded.strip(" ?？")
    pieces = folded.split()
    found = [w for w in words if w in pieces or any(folded.startswith(f"{w}{asks}") for asks in _ASKS_HOURS)]
    return tuple(w for w in found if w in question.shown)


_ASKS_HOURS = ("幾點", "有開", "開到", "票", "單次", "今天", "現在", "電話", "地址")


def called_after(places: Sequence[str], question: Masked, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The gyms whose branches are called after places that no row bears, as they are mentioned."""
    found: list[Mention] = []
    for place in places:
        ids = tuple(gym.id for gym in gazetteer.places("gym") if fold(place) in gazetteer.branches(gym.id))
        at = question.shown.find(place)
        if ids and at >= 0:
            found.append(Mention("gym", ids, place, place, at, at + len(place)))
    return tuple(found)
