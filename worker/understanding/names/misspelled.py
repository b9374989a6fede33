"""Find what may be a misspelled name in a short question: what is left when its known words are taken off."""

import re
from collections.abc import Sequence

from schemas.reading import Mention
from worker.text.folding import fold, holds_cjk
from worker.understanding.asked.intent import IntentReading
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.conditions.facets import read_features, read_types
from worker.understanding.matching.patterns import hidden
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.ordinary import route_strength
from worker.understanding.wording.left_over import heard_words
from worker.understanding.wording.lexicon_zh import holds_a_name
from worker.understanding.wording.masking import Masked

_ASKING = re.compile(
    r"[\ue001-\ue006]+|(?:請問|想問|想爬|想查|查一下|那條|這條|路線|線路|到底|大概)"
    r"|(?:的)?(?:是什麼|有什麼)?(?:多難|難度|幾級|難不難|難嗎|級數|等級|多長|長度|幾公尺|幾米|幾顆|幾個|有幾支|幾支|幾根|有幾|bolts?|掛片|影片|首攀"
    r"|在哪裡|在哪|哪一區|資料|介紹|類型|怎麼樣|好爬嗎|多少)|[咧呢嗎啊喔]|(?:是|有|的)(?=\s|$)|(?:^|\s)的"
    r"|\b(?:how many (?:routes|climbs|areas|sectors|walls)|(?:are )?there|does|have|has|u+h*m*|hm+|so|hey|hi)\b"
    r"|\b(?:how (?:hard|long|tall|difficult) is|where(?:'s| is)|what(?:'s| is) the|tell me about|grades?|bolts?|beta"
    r"|videos?|lengths?|height|rating|first ascent|fa|type|location|info|route|climb|at|in|on|of|for|the|near|please)\b"
    r"|[?？!！。,，、]",
    re.IGNORECASE,
)
SURELY_ZH, SURELY_EN, SURELY_TWO = 0.8, 0.85, 0.9
_CJK_CHARS = (3, 10)
_LATIN_CHARS = (5, 40)
_MAX_WORDS = 5
_MAX_CHARS = 60
# What is asked of a long name stands before or behind it: "big butts on saturday nite how hard".
_ASKED = (
    r"(?:[\ue001-\ue006]|\s|[?!.,:]|5\.\d{1,2}[a-d]?[+-]?|how (?:hard|long|tall|difficult)(?: is)?\b"
    r"|(?:what(?:'s| is| are)?|where(?:'s| is)|tell me about|is|are|do|does|did|the|that|a|grade|grades|bolts?|beta"
    r"|videos?|length|height|rating|difficulty|first ascent|fa|info|routes?|climbs?|at|in|on|of|for|please|called|named"
    r"|it|many|has|have)\b)"
)
_ENDS = re.compile(rf"^{_ASKED}+(?<![\w'])|(?<![\w']){_ASKED}+$", re.IGNORECASE)
_LEAST_WORDS = 2
_SENTENCE = re.compile(
    r"[我你他她]|什麼|怎麼|哪|可以|推薦|為什麼|如何|有沒有|想要|需要|一下|適合|附近|今天|明天|週|晚上"
    r"|\b(?:i|you|we|what|how|why|which|who|can|should|is|are|do|does|want|need|any|some|best|good|my)\b",
    re.IGNORECASE,
)


def may_misspell(intent: IntentReading, wanted: Sequence[Mention]) -> bool:
    """Whether a question that names no route and no gym may hold the misspelled name of one."""
    return intent.intent in ("search", "detail", "list", "count", "knowledge", "distribution") and all(
        m.kind in ("crag", "area", "sector", "region") for m in wanted
    )


# 「什麼是project」 asks for a word, however near to a name it is.
_ASKS_A_WORD = re.compile(
    r"(?:什麼是|什麼叫[做作]?|何謂) ?[a-z][a-z -]*[\s?？]*$|[a-z][a-z -]*(?:是什麼|是啥)(?:意思)?[\s?？]*$"
)


def misspelled(question: Masked, gazetteer: Gazetteer) -> str | None:
    """The words that are no name but nearly one, in a question that says little else; None where there are none."""
    if len(question.shown) > _MAX_CHARS or _ASKS_A_WORD.match(question.words):
        return None
    return _alone(question, gazetteer) or _of_many_words(question, gazetteer)


def _alone(question: Masked, gazetteer: Gazetteer) -> str | None:
    """What is left when the words of asking are taken off, be it one piece."""
    left = _ASKING.sub("  ", question.unmasked)
    chunks = [chunk for chunk in re.split(r"\s{2,}", left.strip()) if chunk.strip()]
    if len(chunks) != 1:
        return None
    name = chunks[0].strip()
    key = hidden(fold(name), of=question.folded)
    chinese = holds_cjk(key)
    least, most = _CJK_CHARS if chinese else _LATIN_CHARS
    if not least <= len(key) <= most or len(key.split()) > _MAX_WORDS:
        return None
    if route_strength(key) in ("ordinary", "generic") or read_features(key).wanted or read_types(key).wanted:
        return None
    at_least = (0.66 if len(key) == least else 0.72) if chinese else 0.8
    if _SENTENCE.search(key) or speaks_of_climbing(key):
        # What could be a sentence must be all but the name itself.
        at_least = 0.8 if chinese and not speaks_of_climbing(key) else 0.85
    near = gazetteer.near(key, at_least=at_least, limit=1)
    if near and chinese and near[0].score < SURELY_ZH and not holds_a_name(key):
        # 「龍洞的入口」 is made of ordinary words, however much of them a name has.
        return None
    return (
        name if near and any(e.kind in ("route", "area", "sector", "crag", "gym") for e in near[0].entities) else None
    )


def _of_many_words(question: Masked, gazetteer: Gazetteer) -> str | None:
    """A name of several words, some of which are asked with elsewhere: "seek shelter in china"."""
    if holds_cjk(question.shown):
        return None
    name = _ENDS.sub("", question.unmasked).strip()
    words = fold(name).split()
    if len(words) < _LEAST_WORDS or len(name) > _LATIN_CHARS[1] or all(word in heard_words("en") for word in words):
        return None
    near = gazetteer.near(fold(name), at_least=SURELY_EN if len(words) > _LEAST_WORDS else SURELY_TWO, limit=1)
    return name if near and any(e.kind in ("route", "area") for e in near[0].entities) else None
