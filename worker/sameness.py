"""Whether two questions with the same reading say the same: what each says beside what was read of it.

The reading holds names, grades, kinds, constraints, what is asked and how; words that only carry these are left out
here. All other words must be the same. Nothing is compared by likeness alone: 不 and 沒, 比 and "than" always count.
"""

import re

from schemas.reading import Reading
from worker.text.folding import fold, is_cjk

Words = tuple[tuple[str, ...], tuple[str, ...]]
# Words of courtesy and tone.
_TONE = re.compile(
    r"請問一下|請問|請|想知道|想問|告訴我|可以|可不可以|能不能|麻煩|一下|幫我|有沒有人知道|[的了呢嗎啊呀吧喔哦耶欸]"
    r"|\b(?:please|could you|can you|tell me|i would like to know|i'd like to know|thanks?|thank you|hi|hello|hey"
    r"|the|a|an|is|are|of|do|does)\b"
)
# Where these are asked, the reading says which rows and which of their facts; the words that ask add nothing.
_READ_WHOLE = frozenset({"detail", "list", "count", "extreme", "distribution", "recommend"})
_ONE_WORD = (
    (re.compile(r"難度|等級|級數|\bhow (?:hard|difficult)\b|\bdifficulty\b|\bwhat grade\b"), " grade "),
    (re.compile(r"多長|長度|多高|\bhow (?:long|tall)\b|\bwhat length\b|\blength\b"), " long "),
    (re.compile(r"營業時間|開放時間|\bopening hours\b|\bopening times\b|\bhours\b"), " hours "),
    (re.compile(r"多難"), " grade "),
)
_ASKING = re.compile(
    r"多少|哪些|哪幾|哪一|哪裡|什麼|甚麼|幾|哪|有|在|是|共|總|全部|一共|數量|列出|列|給我|我想找|我想爬|我想|想找|想爬|想"
    r"|找|推薦|介紹|建議|路線|線路|條|間|家|座|個|處|攀岩館|岩館|岩場|裡|裏|爬"
    r"|\b(?:how many|how much|which|what|what's|whats|where|list|show|give|find|name|me|all|any|some|there|have|has|in"
    r"|at|on|for|routes?|climbs?|lines?|gyms?|crags?|recommend|suggest|recommendations?|suggestions?|i|want|to"
    r"|looking|that|number|many|total|count|be|can|you|your|my|we|should|would|like)\b"
)
_WORDS = re.compile(r"[a-z0-9.+/']+")


def read_whole(reading: Reading) -> bool:
    """Return whether the reading alone says what is wanted, so that its answer does not hang on the wording."""
    return reading.intent in _READ_WHOLE and not reading.unrecorded and not reading.unheard


def same_words(reading: Reading) -> Words:
    """Return what a question says beside its reading: its Chinese characters, and its other words.

    In the order in which they stand, unless the reading says what is wanted.
    """
    plain = _TONE.sub(" ", fold(reading.text))
    if not read_whole(reading):
        return tuple(filter(is_cjk, plain)), tuple(_WORDS.findall(plain))
    for pattern, word in _ONE_WORD:
        plain = pattern.sub(word, plain)
    plain = _ASKING.sub(" ", plain)
    return tuple(sorted(filter(is_cjk, plain))), tuple(sorted(set(_WORDS.findall(plain))))


__all__ = ["read_whole", "same_words"]
