"""Read what a question says of the asker: own record, level, whether climbed routes count."""

from typing import Literal

from worker.understanding.patterns import compiled

_MINE = compiled(
    r"我(?:的)?[^,，。?？]{0,10}(?:爬過|完攀|爬完|爬了|攀了|登過|紀錄|記錄|攀登史|日誌|評分過|評過|紅點"
    r"|onsight|flash)(?!難度)|我(?:有)?(?:幾條|多少條)|我(?:的)?最(?:高|難|硬)|我(?:目前|到現在|去年|今年"
    r"|上個月|這個月)[^,，。?？]{0,8}(?:爬|完攀)"
    r"|我(?:還)?沒(?:有)?(?:爬|完攀)|\bmy (?:ascents?|logbook|log|climbs|climbing (?:log|history|stats"
    r"|record)|hardest|highest|ticks?|tick ?list|history|sends?|records?|stats|statistics|best (?:grade"
    r"|send)|projects?)\b"
    r"|\bhave i (?:climbed|done|sent|logged|ticked|redpointed|onsighted|flashed|ever)|\bdid i (?:climb"
    r"|send|do|log)|\bi(?:'ve| have) (?:climbed|done|sent|logged|ticked|not|never)|\bi haven't (?:climbed"
    r"|done|sent|tried)|\broutes i\b"
)
_ASKS_RECORD = compiled(
    r"幾|多少|哪|什麼|最|紀錄|記錄|列|有沒有|嗎|統計|how many|which|what|list|show|\bmy\b|hardest|have i|did i|\?"
)
_NOT_CLIMBED = compiled(
    r"(?:還)?(?:沒|沒有|未)(?:爬|完攀|試)過?|\b(?:haven't|have not|not yet|never) (?:climbed|done|sent"
    r"|tried)|沒試過|\bunclimbed by me"
)
_LEVEL = compiled(
    r"我(?:現在|目前|大概|大約|只)?(?:的)?(?:程度|能力|等級|可以|能|會|都|已經|剛|才|在)?(?:爬|攀|先鋒"
    r"|紅點|完攀|rp|os|onsight|flash|redpoint|lead)|程度(?:是|大概|約|在)?|能力(?:是|在)?|\bi(?:'m"
    r"| am)?(?: can| usually| currently| just| only| comfortably)*"
    r" (?:climb(?:ing|ed)?|lead(?:ing)?|sent|send(?:ing)?|redpoint(?:ed)?|onsight(?:ed)?|flash(?:ed)?"
    r"|boulder|a solid|solid)\b|\bmy (?:max|limit|level|grade)\b"
)

_BEGINNER = compiled(
    r"新手|初學|入門|第一次(?:攀|爬|去|戶外)|剛開始|剛學|菜鳥|小白(?!鯨)|沒(?:有)?(?:爬|攀)過(?:岩|戶外)|零經驗|\bbeginners?\b"
    r"|\bnewbies?\b|\bnovices?\b|\bfirst[- ]tim(?:e|er|ers)\b|\bjust start(?:ed|ing)\b|\bnew to climbing\b"
    r"|\bnever climbed\b|\bfirst (?:outdoor )?climb\b"
)
_CHILD = compiled(
    r"小朋友|小孩|兒童|孩子|親子|我(?:兒子|女兒)|歲的?(?:兒子|女兒|弟弟|妹妹)|\bkids?\b|\bchild(?:ren)?\b|\btoddlers?\b"
    r"|\b(?:year|yr)[- ]?old\b|\bfamil(?:y|ies)\b|\bmy (?:son|daughter)s?\b"
)
_EASY = compiled(
    r"簡單的?(?:路線|線|運攀|傳攀|5)|容易的?(?:路線|線)|輕鬆的?(?:路線|線)|好爬的?(?:路線|線)"
    r"|\beasy (?:routes?|climbs?|sport|trad|lines?|ones)\b"
)


def is_personal(words: str, *, recommends: bool) -> bool:
    """Whether the answer needs the asker's own record: 「我爬過幾條」, not 「我爬完 A，下一條」."""
    if not _MINE.search(words):
        return False
    if recommends:
        return _NOT_CLIMBED.search(words) is not None
    return _ASKS_RECORD.search(words) is not None


def climbed(words: str) -> bool:
    """Whether a personal question is about climbed routes (True) or those not yet climbed."""
    return _NOT_CLIMBED.search(words) is None


def states_level(words: str) -> bool:
    """Whether the grade in a question is what the asker climbs."""
    return _LEVEL.search(words) is not None


def for_beginners(words: str) -> bool:
    """Whether routes for beginners, or easy ones, are wanted."""
    return novice(words) is not None or _EASY.search(words) is not None


def novice(words: str) -> Literal["beginner", "child"] | None:
    """Whom routes are wanted for, when that is a child or someone who begins."""
    if _CHILD.search(words):
        return "child"
    return "beginner" if _BEGINNER.search(words) else None
