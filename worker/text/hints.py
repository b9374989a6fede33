"""Words that a question is likely to find its answer under: who asks when to replace a rope reads of retirement."""

import re
from typing import NamedTuple

from worker.text.folding import fold

GRADE_TITLE = "5.10a"
"""The grade that stands in the title of the article on reading grades: any other one is asked about like it."""


class Hint(NamedTuple):
    """What is asked, and the words under which texts answer it."""

    asked: re.Pattern[str]
    under: frozenset[str]


_HINTS = tuple(
    Hint(re.compile(asked), frozenset(under.split()))
    for asked, under in (
        (
            r"多久.{0,4}換|換(?:掉|新)|淘汰|壽命|過期|期限|年限|還能用|\b(?:replace|retire|expire|expiry"
            r"|lifespan|last)\b|\btoo old\b",
            "淘汰 停止 使用 年限 retir replac age stop",
        ),
        (r"多大|尺寸|多緊|幾號|合腳|\b(?:size|sizing|tight|fit)\b", "尺寸 尺碼 服貼 試穿 合身 siz fit tight"),
        (r"幾米|多長|幾公尺|多少公尺|多粗|\blength\b|\bhow long (?:a|should)\b|\bdiameter\b", "長度 繩長 length"),
        (r"保養|清洗|清潔|洗|收納|\bcare\b|\bclean\b|\bwash\b|\bstore\b", "保養 清潔 清水 car clean rins"),
        (r"站哪|站在|位置|\bstand\b|\bposition\b", "位置 站 stand"),
        (r"受傷|扭到|掉下|落地|\bland(?:ing)?\b|\bfall(?:ing)?\b", "落地 墜落 land fall"),
        (r"幾歲|年紀|\bage\b|\bold\b", "年齡 幾歲 age"),
    )
)
# What one does with a thing, or how it is: these words do not say what a question is about.
_DOING = re.compile(
    r"要多久換|多久(?:要|該|才)?換?|要?買多大|買|選|挑|換掉|換新|換|淘汰|過期|還能用|能用|多大|多緊|多長|多粗"
    r"|幾米|幾公尺|幾號|站哪裡?|站在哪裡?|站"
    r"|戴|穿|帶|有用|有效|重要|克服|差很多|差在哪裡?|差別|差異|差多少|不同|安全地?|小心|正確|開始|新手|初學者?"
    r"|時(?!間|候)|比較好|到底|真的|一定|通常|平常"
    r"|\b(?:buy|choose|pick|replace|retire|expire|last|often|size|safely|safe|correctly|properly|start|beginner"
    r"|wear|bring|"
    r"difference|different|really|important|worth|useful|necessary|overcome|improve)\b"
)
_YDS = re.compile(r"(?<![a-z0-9.])5\.\d{1,2}[a-d]?(?![a-z0-9])")


def subject_only(question: str) -> str:
    """The question without the words of what one does with its subject, and any YDS grade as the one of the title."""
    plain = _YDS.sub(GRADE_TITLE, fold(question))
    kept = _DOING.sub(" ", plain).strip()
    return kept if len(kept) >= 2 else plain


def found_under(question: str) -> frozenset[str]:
    """The words under which a text answers the question, beside its own."""
    plain = fold(question)
    return frozenset(word for hint in _HINTS if hint.asked.search(plain) for word in hint.under)


# Who, when, what it costs, of which brand: articles explain, they hold no such facts.
_FACTS = re.compile(
    r"誰(?:發明|創|設計|是第一|第一個)|哪一?年|多少錢|價格|牌子|品牌|發明|(?:去哪|哪裡|哪邊).{0,3}(?:買|換|修)|(?:買|換|修).{0,4}(?:去哪|哪裡|哪邊)"
    r"|世界紀錄|奧運|卡路里|熱量|保險|材質|證照|飛機|登機"
    r"|\bwho (?:invented|made|created|discovered|designed|first|was the first|climbed|won|holds)\b"
    r"|\bwhen (?:did|was|were)\b"
    r"|\bhow much (?:do|does|is|are)\b.*\bcosts?\b|\bprices?\b|\bbrands?\b|\bworld record\b|\bolympic|\bcalories\b"
    r"|\binsurance\b"
    r"|\bmade of\b|\binvented\b|\bpodcasts?\b|\bcameras?\b|\bcarry-on\b|\bluggage\b"
)


def asks_a_fact(question: str) -> bool:
    """Whether a question wants a person, a year, a price or a brand, which no article tells."""
    return _FACTS.search(fold(question)) is not None
