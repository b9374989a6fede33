"""Leave out the towns in which somebody says that they live, where the question names another place to climb."""

from collections.abc import Sequence

from schemas.reading import Mention
from worker.understanding.asked.asking import asking_spans
from worker.understanding.matching.patterns import of_parts
from worker.understanding.places.left_towns import left_towns
from worker.understanding.places.nearby import NEARER
from worker.understanding.wording.masking import Masked

_TOWNS = frozenset({"city", "district", "region"})
_LIVES = of_parts(
    r"(?:住在?|來自|搬(?:來|到|回)|人在|(?:我|我們|他|她|朋友)(?:是|都是|也是)|老家|公司在|學校在)\s*$"
    r"|\b(?:live|lives|living|based|work|works|working|study|studying|teach|teaching|born|grew up|stay|staying)"
    r" (?:in|at|near|around)(?: the)?\s*$"
    r"|\b(?:moved|moving|relocat\w+|flew|flying|come|coming|came|am|i'm|we're|are|is)(?: here| over| back| down| up)?"
    r" (?:to|from)(?: the)?\s*$"
)
# Who sets out from a town climbs elsewhere; how far or how one gets there is asked from it.
_SETS_OUT = of_parts(
    r"^\s*(?:出發|過?去|到|開車|搭車|騎車|下去|上去|下來|上來|南下|北上"
    r"|[上下](?=[\ue001-\ue005])|殺|衝|跑)"
)
_FROM_TOWN = of_parts(r"從\s*$")
_OUT_OF_TOWN = of_parts(r"\bfrom(?: the)?\s*$")
_WAY = of_parts(
    r"怎麼|多久|多遠|(?<![附鄰])最?近|車程|交通|\b(?:how|far|close\w*|near\w*|distance|bus|train|reach\w*|within|hours?|get)\b"
)
_DWELLS = of_parts(
    r"^\s*(?:人(?!多|少|潮|氣|工|面)|(?:的)?(?:岩友|學生|上班族)|(?:上班|工作|念書|讀書|唸書|長大|出差)"
    r"|的(?:工程師|老師|學生|業務))"
)


_FROM = of_parts(
    r"(?:從|來自)\s*$|\b(?:back|back home|over|home) in(?: the)?\s*$|\b(?:moved|back|here|arrived|flew|flying|coming"
    r"|visiting|over|am|i'm|we're) from(?: the)?\s*$"
)
# Where somebody has climbed is told beside what is asked: 「…有哪些？我在香港爬到V8」, "in France I climb 7a".
_CLIMBED_IN = of_parts(
    r"(?:我們?|[他她]|朋友)(?:[之以]前|平常|本來|都|是|有)*在\s*$|\b(?:back )?in(?: the)?\s*$|\b(?:i"
    r"|we)(?:'ve| have)? (?:climb|lead|boulder|sen[dt])\w*[^,.?!]{0,20} in\s*$"
)
_CLIMBS_AFTER = of_parts(
    r"^\s*(?:那邊|那裡)?(?:都|只|大概|最多|平常)*(?:爬|攀|抱石|先鋒|lead|完攀)[過到得了]|^,?\s*(?:i|we)(?:'ve|'m"
    r"| am| have| used to| usually| normally| can)* (?:climb|lead|boulder|sen[dt]|do\b|project)|^\s*(?:爬|攀"
    r"|先鋒)(?=[5v\d])|^\W*$"
)
_CLIMBS_AT = of_parts(
    r"\b(?:i|we)(?:'ve| have| usually| normally| mostly)? (?:climb|lead|boulder)(?:ed)?\b[^,.?!]{0,20} (?:in|at)\s*$"
)
_THERE = of_parts(r"\bthere\b")
_COMES = of_parts(r"^\s*(?:$|[a-z,.;!]|搬|來|回|飛|過來|[，。、\s])")

# Where somebody has learned to climb, and of which nothing is asked: "I learned on plastic in Berlin".
_DID_THERE = of_parts(
    r"\b(?:i|we|he|she|they|my \w+|who)\b[^.?!,]{0,24}\b(?:learn(?:ed|t)?|started|trained|began|used to [a-z]+|visited"
    r"|spent [a-z ]+)\b[^.?!,]{0,20}\b(?:in|at|around)(?: the)?\s*$"
)


def without_origins(words: str, mentions: Sequence[Mention]) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The mentions that the question is about, and the towns that only say where somebody comes from.

    Where no other place is named, the town is where something is wanted: "I live in Taichung, any gyms?"; of several
    that are told of, it is where the asker is now.
    """
    left = left_towns(words, mentions)
    mentions = [m for m in mentions if m not in left]
    origins = [m for m in mentions if m.kind in _TOWNS and not m.negated and _is_origin(words, m)]
    places = [m for m in mentions if m.kind not in ("route",) and m not in origins and not m.negated]
    several = any(len({i for m in places if m.kind == kind for i in m.ids}) > 1 for kind in ("gym", "crag"))
    if origins and several and NEARER.search(words):
        # 「我住板橋，原岩中和跟萬華哪間近」: where somebody lives is what one of them is nearer to.
        return tuple(mentions), left
    if not origins or not places:
        return tuple(mentions), left
    return tuple(m for m in mentions if m not in origins), (*left, *origins)


def told_beside(question: Masked, name: str, mentions: Sequence[Mention]) -> bool:
    """Whether an unknown place is beside the point: where somebody comes from, or named where nothing is asked.

    A place that is known must be named besides, in the latter case where something is asked.
    """
    spans = asking_spans(question.words)
    at = question.shown.find(name)
    if at < 0:
        return False
    words = question.words
    before, after = words[max(0, at - 40) : at], words[at + len(name) :]
    told = _CLIMBED_IN.search(before) is not None and _CLIMBS_AFTER.match(after) is not None
    told = told or (name.isascii() and _DID_THERE.search(question.words[max(0, at - 60) : at]) is not None)
    if _CLIMBS_AT.search(before) and after[:1] in (".", "!", ";") and _THERE.search(words) is None:
        return True
    if told and len(spans) and not any(start <= at < end for start, end in spans):
        return True
    if not any(m.kind != "route" and not m.negated for m in mentions):
        return False
    if _FROM.search(question.words[max(0, at - 16) : at]) and _COMES.match(question.words[at + len(name) :]):
        return True
    if any(start <= at < end for start, end in spans):
        return False
    return any(start <= m.start < end for m in mentions if not m.negated for start, end in spans)


def _is_origin(words: str, mention: Mention) -> bool:
    before, after = words[max(0, mention.start - 24) : mention.start], words[mention.end : mention.end + 8]
    if _LIVES.search(before) is not None or _DWELLS.search(after) is not None:
        return True
    if _WAY.search(words) is not None:
        return False
    return _OUT_OF_TOWN.search(before) is not None or (
        _FROM_TOWN.search(before) is not None and _SETS_OUT.match(after) is not None
    )
