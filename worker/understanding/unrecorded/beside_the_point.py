"""Tell by where words stand that they ask for nothing: before the words that ask, of somebody, in a street's name."""

import re

from worker.text.folding import holds_cjk
from worker.understanding.wording.masking import NAME

_NAMED = re.compile(NAME)
_SOMEBODY = re.compile(
    r"[我咱他她]|客人|客戶|老外|遊客|網友|學生|朋友|同事|主管|老闆|老師|教練|同學|學[弟長妹姊]|家人|有人"
)
# Whoever says that they ask has said beside the point what stands before: 「手賤問一下」, "no idea why, but how long".
_THEN_ASKS = re.compile(r"問一下|[想請順代求發偷再先還就只來也跟]問|問[問個你說]|請教|求[解教助救]|請益")
_OPENS_ASKING = re.compile(
    r"\b(?:what|which|where|when|how|who)(?:'s|’s)?\b|\b(?:list|show|gimme|tell me|give me|(?:is|are) there|any)\b"
)
# What stands before it says which, where it joins something to a row.
_SAYS_WHICH = re.compile(
    rf"{NAME}|\b(?:routes?|climbs|lines|problems|gyms?|crags?|walls?|areas?|boulders?)\b"
    r"|\b(?:with|without|having|of the|that)\b"
)

_ROW_ZH = r"(?:路線|線(?!上)|岩[場館區壁]|館|牆|場|區|地方|抱石|運攀|傳攀|店)"
# Where a word that mostly colours what is said asks after all: what may be done, how something is, which rows.
_MAY = re.compile(
    r"(?:可以|能夠?|能不能|可不可以|有|沒有|有沒有|會|會不會|適合|可|准|方便|哪裡|哪邊"
    r"|提供)[看喝吃買賣做玩租借聽辦寄放停拍用]?$"
    r"|(?:最|很|太|比較|超|更|夠|什麼|哪種|幾個?|多少)(?:讓人|令人|會)?$"
    rf"|{NAME}的?$"
)
_THEN_ROWS = re.compile(rf"的?{_ROW_ZH}|的\s?(?:5\.\d|v\d)|(?:用|的)?(?:設施|服務|設備|空間|活動|票|價|室|間|桶|機|筒)")
# Somebody may be asked whether they know: 「有好心人可以告訴我嗎」.
_WHO_KNOWS = re.compile(r"們?(?:知道|可以|能|會|願意|想|在嗎?|爬過|去過|懂|幫|能不能|可不可以)")
_MAY_EN = re.compile(
    r"\b(?:(?:can|may|could) (?:i|we|you|one|they|people|anyone)|(?:when|where|what time) (?:do|does|did|is"
    r"|are) (?:the|your)|(?:allowed|possible|able|places?|spots?|where) to"
    r"|(?:with|without|has|have|having|offers?|sells?|serves?|most|least|best|worst|more|less|too|very|what|which"
    r"|whose|how"
    r"|for|called|(?:friendly|open|kind) to)"
    r"(?: an?| the| some| any)?"
    r"|(?:is|are|was|were|does|do|did) (?:it|they|the \w+|there|your \w+|[\ue001-\ue006]+(?: [\ue001-\ue006]+)*)"
    r"(?: really| so| too| very| any| an?)?) $"
)
_THEN_ROWS_EN = re.compile(
    r"[- ](?:routes?|climbs?|lines?|problems?|gyms?|crags?|walls?|areas?|sectors?|holds?|bolts?|rock|boulders?|allowed"
    r"|friendly)\b"
)


# "Is it daft to go in July" judges what one would do, and asks of no row whether it is so.
_JUDGES_EN = re.compile(
    r"\b(?:is|was|would|will|seems?|sounds?) (?:it|that|this)(?: be)?(?: a(?: bit)?| so| too| really| just| very)? $"
)
_AN_ACT_EN = re.compile(r" (?:idea |plan )?(?:to|of (?:me|us)|if|that|even)\b")
_MATTERS = re.compile(r"會不會|能不能|可不可以|適不適合|是不是|要不要|該不該|可以|適合|能")


def asks_by_place(clause: str, start: int, end: int) -> bool:
    """Whether a word that only colours elsewhere asks where it stands: 「可以看電影嗎」, "is it cursed"."""
    if holds_cjk(clause[start:end]):
        if _MAY.search(clause[:start]) is not None:
            return _WHO_KNOWS.match(clause, end) is None
        return _THEN_ROWS.match(clause, end) is not None
    before = clause[:start]
    if _JUDGES_EN.search(before) is not None and _AN_ACT_EN.match(clause, end) is not None:
        return False
    if _MAY_EN.search(before) is not None or _MAY.search(before) is not None:
        return True
    return _THEN_ROWS_EN.match(clause, end) is not None


def is_beside_the_point(clause: str, start: int, end: int) -> bool:
    """Whether unknown words of a clause stand before those that ask, tell of somebody or name a street."""
    asks = (_THEN_ASKS if holds_cjk(clause[start:end]) else _OPENS_ASKING).search(clause, end)
    if asks is not None and _SAYS_WHICH.search(clause[: asks.start()]) is None:
        return True
    if not holds_cjk(clause[start:end]):
        return False
    name = _NAMED.search(clause)
    leads_up = (
        name is not None
        and end <= name.start()
        and _SOMEBODY.search(clause[: name.start()]) is not None
        # What it is asked of hangs on it: 「我指甲長會不會不能爬場長」.
        and _MATTERS.search(clause, end, name.start()) is None
    )
    return leads_up or clause[end - 1] in "路街巷"
