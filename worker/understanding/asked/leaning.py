"""Tell a clause that asks without saying of what: "who makes them?", 「價格是多少呢」; what stands before says so."""

import re

from worker.understanding.matching.patterns import Pattern
from worker.understanding.wording.masking import NAME

# The words that ask, point and are said with them, and name nothing that could be asked for.
_SAYS_NOTHING = frozenset(
    [
        "and",
        "so",
        "but",
        "also",
        "or",
        "then",
        "ok",
        "okay",
        "well",
        "hey",
        "hi",
        "please",
        "now",
        "still",
        "anyway",
        "maybe",
        "perhaps",
        "roughly",
        "normally",
        "usually",
        "typically",
        "about",
        "around",
        "approximately",
        "currently",
        "here",
        "there",
        "locally",
        "exactly",
        "actually",
        "really",
        "already",
        "just",
        "even",
        "ever",
        "possibly",
        "anything",
        "something",
        "anyone",
        "anybody",
        "someone",
        "somebody",
        "nothing",
        "what",
        "what's",
        "who",
        "who's",
        "whom",
        "whose",
        "which",
        "where",
        "when",
        "how",
        "much",
        "many",
        "is",
        "are",
        "am",
        "was",
        "were",
        "be",
        "been",
        "isn't",
        "aren't",
        "'s",
        "would",
        "will",
        "could",
        "can",
        "do",
        "does",
        "did",
        "don't",
        "doesn't",
        "have",
        "has",
        "haven't",
        "hasn't",
        "had",
        "got",
        "get",
        "gets",
        "i",
        "me",
        "my",
        "we",
        "us",
        "our",
        "you",
        "your",
        "they",
        "them",
        "their",
        "he",
        "him",
        "she",
        "her",
        "it",
        "its",
        "it's",
        "that",
        "that's",
        "this",
        "those",
        "these",
        "one",
        "ones",
        "any",
        "some",
        "the",
        "a",
        "an",
        "of",
        "for",
        "to",
        "on",
        "at",
        "in",
        "from",
        "with",
        "per",
        "each",
        "by",
        "if",
        "whether",
        "know",
        "knows",
        "think",
        "wonder",
        "wondering",
        "tell",
        "say",
        "see",
        "look",
        "looking",
        "find",
        "need",
        "like",
        "want",
        "such",
        "thing",
        "things",
        "kind",
        "kinds",
        "sort",
        "sell",
        "sells",
        "selling",
        "carry",
        "carries",
        "stock",
        "stocks",
        "offer",
        "offers",
        "make",
        "makes",
        "made",
        "host",
        "hosts",
        "run",
        "runs",
        "give",
        "gives",
        "charge",
        "charges",
        "cost",
        "costs",
        "price",
        "prices",
        "priced",
        "rate",
        "going",
        "date",
        "day",
        "days",
        "month",
        "months",
        "week",
        "weeks",
        "year",
        "night",
        "time",
        "o'clock",
        "free",
        "available",
        "possible",
        "next",
        "coming",
        "up",
        "latest",
        "soon",
        "these",
        "counts",
        "count",
        "accept",
        "accepts",
        "accepted",
        "works",
        "work",
        "valid",
        "cheaper",
        "less",
        "child",
        "kid",
        "person",
        "head",
        "place",
        "places",
        "shop",
        "store",
        "brand",
        "both",
        "days",
    ]
)
_WORD = re.compile(r"[a-z][a-z'’]*|\d+")
_ZH = re.compile(
    r"(?>請問一?下?|想問一?下?|不知道|不曉得|知不知道|想知道|知道|有沒有|有無|是不是|可不可以|能不能|會不會|要不要|是否|你們|他們|店家|館方|業者"
    r"|(?:這|那)(?:種|樣|類|個|些|邊|裡|家|間|張|款|項|一)*|它們?|該館|裡面|現場|多少|價[格錢位]|費用|行情|收費|服務|東西|課程?|名單|資料"
    r"|什麼時候|什麼|何時|哪[裡邊天間家]|幾[點號月元塊錢]|時間|日期|發車|開車|出發|查得?到|找得?到|買得?到|訂得?到|租得?到|怎麼[算賣收]?|大概|大約|通常|一般"
    r"|現在|目前|到底|確定|可以|得到|提供|附設|推出|[有是開辦賣收設做會要能可還也都在到一個張次天晚月年人誰的了嗎呢啊吧呀喔欸耶啦附買租訂查])"
)
_ZH_ALL = re.compile(rf"(?:{_ZH.pattern}|[{NAME[1:-1]}\s\W]|\d)*+")
_POINTS = Pattern(
    r"這[種樣類個些張款項]|那[種樣類個些張款項]|[它他]|\b(?:it|that|this|these|those|them|they|one|such|ones)\b"
)
_OFFERS = Pattern(
    r"有|開[^門到]|賣|提供|收|\b(?:have|has|sells?|offers?|carr(?:y|ies)|stocks?|makes?|do(?:es)?|hosts?|accepts?|counts?)\b"
)
_ASKS = Pattern(
    r"[嗎呢?？幾哪誰]|多少|什麼|有沒有|何時|怎麼"
    r"|\b(?:what|who|which|when|where|how|is|are|do|does|did|can|could|any|whether|if)\b"
)
_MOST = 70
"""A clause of more characters says something."""
_WISHES = Pattern(
    r"想|要(?!是)|打算|準備|找|考慮|報名|參加|辦|買|搭|坐|租|訂|需要|缺"
    r"|\b(?:want|wants|love|like|looking|searching|search|thinking|need|needs|hoping|buy|buying|after|join|joining"
    r"|enter|get|getting|deciding|prefer|seeking|fancy|interested)\b"
)


def leans(clause: str, words: str) -> bool:
    """Whether a clause of words asks and says nothing of what it asks for.

    Where a name stands in it, the name alone is what it may ask of, unless something is pointed at or is to be had.
    """
    if len(clause) > _MOST or _ASKS.search(clause, within=words) is None:
        return False
    if any("\u4e00" <= char <= "\u9fff" for char in clause):
        empty = _ZH_ALL.fullmatch(clause) is not None
    else:
        said = _WORD.findall(clause)
        empty = bool(said) and all(word.replace("’", "'") in _SAYS_NOTHING or word.isdigit() for word in said)
    if not empty:
        return False
    if re.search(NAME, clause) is None:
        return True
    return _POINTS.search(clause, within=words) is not None or _OFFERS.search(clause, within=words) is not None


def wishes(clause: str, words: str) -> bool:
    """Whether a clause says what somebody wants."""
    return _WISHES.search(clause, within=words) is not None
