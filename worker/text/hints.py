"""What a question is about, without the words of what is done with it: who asks when to buy a rope asks about ropes."""

import re

from worker.text.folding import fold

GRADE_TITLE = "5.10a"
"""The grade that stands in the title of the article on reading grades: any other one is asked about like it."""


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
