"""Find the routes that are joined and of which it is asked which is harder, be they words or towns as well.

「和平跟信義哪條簡單」 asks of no districts, and "which is harder, Pain or Fear" of no feelings.
"""

import re
from collections.abc import Iterator, Sequence

from worker.text.folding import is_cjk
from worker.understanding.conditions.facets import read_features, read_types
from worker.understanding.matching.patterns import compiled, hidden
from worker.understanding.matching.preceding import Before
from worker.understanding.names.entities import Entity
from worker.understanding.names.index import Hit
from worker.understanding.names.ordinary import route_strength
from worker.understanding.wording.masking import Masked

Span = tuple[int, int]
_HARDER = r"(?:harder|easier|longer|shorter|stiffer|softer|tougher|hardest|easiest|longest|shortest)"
_ASKED = compiled(
    r"(?:哪(?:一)?[條個題]|誰)(?:路線)?(?:會|是)?(?:比較|最|更)?(?:難|簡單|容易|輕鬆|硬|長|短)"
    r"|(?:相差|差)(?:了)?(?:幾|多少)(?:個)?級|難度(?:差|比較|一樣)|是?同(?:一個)?(?:級|難度)|(?:一樣|同樣)(?:難|長|級)"
    # 「熱水器有比誰怕誰長嗎」
    r"|(?:還要?|更|來得)?(?:難|簡單|容易|輕鬆|硬|長|短|高)(?:一點|很多)?(?:嗎|吧|[?？]|$)"
    rf"|which (?:one |route |climb )?(?:is|'s) (?:the )?{_HARDER}|(?:the )?{_HARDER}(?= one\b| route\b|\s*[?.!]*$)"
)
_VERSUS = compiled(r"\bvs\b|\bversus\b")
# What may stand between the last name and what is asked of them.
_FILLED = re.compile(r"[\s,，:：-]*(?:(?:這|那)?[兩二三四五2-5]條)?(?:路線)?的?(?:,? is )?\s*$")
_JOINT = (
    r"(?:\s*(?:、|,(?: and| or)?|，|和|跟|與|及|或|還是|&|/"
    r"|(?:有沒有|有|會不會|會|是不是|真的|應該)*比|\b(?:and|or|vs\.?|versus)\b)\s*|\s+)"
)
_BEFORE, _AFTER = Before(rf"{_JOINT}$"), re.compile(_JOINT)
_OPENED = re.compile(r",?:? ?-? ?\(?(?:between )?(?:the )?")
_EDGE = Before(
    r"(?:^|[\s,，。、?？!！:：「『\"(]|請問|想問|問一下|想知道|比較一?下?|那|[\ue001-\ue005]的?|\b(?:is|are|between) )$"
)
_MOST = 6


def compared(question: Masked, hits: Sequence[Hit]) -> dict[Span, tuple[Entity, ...]]:
    """The routes of such a question by where they stand; two of them at least."""
    folded = question.folded
    names: dict[Span, tuple[Entity, ...]] | None = None
    found: dict[Span, tuple[Entity, ...]] = {}
    if _VERSUS.search(folded) is not None and any(h.start == 0 for h in hits):
        # "Practice 2 vs practice 1": two names and nothing else.
        names = _names(question, hits)
        whole = list(_on(folded, re.match("", folded), names))
        if len(whole) > 1 and not folded[whole[-1][1] :].strip(" ?？"):
            return {span: names[span] for span in whole}
    for asked in _ASKED.finditer(folded):
        if names is None:
            names = _names(question, hits)
        if len(names) < 2:
            break
        # A name may end in 路線 itself.
        ends = dict.fromkeys(
            (len(folded[: asked.start()].rstrip(" ,，")), len(_FILLED.sub("", folded[: asked.start()])))
        )
        opened = _OPENED.match(folded, asked.end())
        for spans in (*(list(_back(folded, end, names)) for end in ends), list(_on(folded, opened, names))):
            if len(spans) > 1:
                found |= {span: names[span] for span in spans}
    return found


def _names(question: Masked, hits: Sequence[Hit]) -> dict[Span, tuple[Entity, ...]]:
    """The routes that may be meant, by where their names stand."""
    return {
        (h.start, h.end): routes
        for h in hits
        if (routes := tuple(e for e in h.entities if e.kind == "route")) and _may_stand(question, h)
    }


def _may_stand(question: Masked, hit: Hit) -> bool:
    """Whether a name says nothing of what is climbed: slabs and cracks are compared as well."""
    key = hidden(question.folded[hit.start : hit.end], of=question.folded)
    if key.endswith("路線"):
        # 「熱身路線跟簡單路線哪條長」: each is a name as it stands in the data.
        return True
    if read_features(key).wanted or read_types(key).wanted:
        return False
    strength = route_strength(key)
    return (
        is_cjk(key[0]) or key[-1].isdigit() or strength in ("telling", "short") or question.shown[hit.start].isupper()
    )


def _back(folded: str, end: int, names: dict[Span, tuple[Entity, ...]]) -> Iterator[Span]:
    """The names that end there and before each other's joints; none where the first begins inside another word."""
    spans: list[Span] = []
    while len(spans) < _MOST:
        for start in sorted(a for a, b in names if b == end):
            if (joint := _BEFORE.search(folded, start)) is not None and any(b == joint.start() for _, b in names):
                spans.append((start, end))
                end = joint.start()
                break
            if _EDGE.search(folded, start) is not None:
                spans.append((start, end))
                yield from spans
                return
        else:
            return


def _on(folded: str, opened: re.Match[str] | None, names: dict[Span, tuple[Entity, ...]]) -> Iterator[Span]:
    """The names that begin behind what is asked and behind each other's joints."""
    at = -1 if opened is None else opened.end()
    for _ in range(_MOST):
        end = max((b for a, b in names if a == at), default=None)
        if end is None:
            return
        yield at, end
        joint = _AFTER.match(folded, end)
        at = -1 if joint is None else joint.end()
