"""Take what the longest route is wanted for as a purpose and no condition: 「最長的是哪條？我想練耐力」.

A long route trains endurance and rope work whether or not it is tagged so; whoever wants only tagged ones says that of
the routes.
"""

from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.wording.masking import TAKEN, Masked

_TRAINED_ZH = r"(?:耐力|續航力?|體力|多繩距|多段|繩距|長路線)(?:的)?(?:系統|操作|換手|技術|流程|感覺?)?"
_TRAINED_EN = (
    r"(?:endurance|stamina|multi-?pitch(?:ing)?|rope ?work)(?: (?:systems?|skills?|techniques?|transitions?|fitness))?"
)
_PURPOSE = compiled(
    rf"(?:我們?)?(?:是)?(?:想要?|要|打算|準備|最近在|正在|目的是|為了|拿來|用來|適合)?(?:去)?(?:再)?"
    rf"(?:練習?|訓練|磨|加強|培養|測試?|增加|增強)(?:一下|我的|點|個)?{_TRAINED_ZH}(?:用的?|的|啦|而已)?(?=$|[\s,，。.!！?？、])"
    rf"|(?:,? ?(?:i|we)(?:['’]m| am|['’]re| are)? |\b(?:for|to) |[,.!?;] ?)(?:want(?:ing)? to |need to |trying to "
    rf"|would like to |just )*"
    rf"(?:train(?:ing)?|practi[cs](?:e|ing)|build(?:ing)?|work(?:ing)? on|improv(?:e|ing)"
    rf"|test(?:ing)?)(?: up)?(?: my| our| some| the)? {_TRAINED_EN}"
    rf"|\bfor (?:some |my |our )?{_TRAINED_EN}(?: training| practi[cs]e| day| session)(?=\W*$|[,.!?;])"
)
_LONGEST = compiled(r"最長|第[二三]長|\b(?:longest|biggest)\b")
CUES = Together(_PURPOSE)
"""Without these nothing is read here."""


def without_purpose(question: Masked) -> Masked:
    """The question without what is to be trained on the longest route that it asks for."""
    if _LONGEST.search(question.words) is None:
        return question
    return question.hide([(*m.span(), TAKEN) for m in _PURPOSE.finditer(question.words)])
