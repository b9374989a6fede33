"""Find the clause that asks what a word means: nothing that is told beside it says more of the word."""

import re

from worker.understanding.matching.patterns import of_parts

_ASKS = of_parts(
    r"(?:是|到底|究竟)?(?:什麼|啥)意思|意思是(?:什麼|啥)|(?:^|[,，\s])什麼(?:叫做?|是)[「『\"]?[\w-]{1,12}[」』\"]?[呢啊呀]?$"
    r"|\bwhat(?:['’]s| is) the meaning of\b|\bwhat (?:does|do) .{1,40}\bmean\b"
)
# What is pointed at was told.
_POINTS = of_parts(r"這|那|它|他|她|\b(?:the|that|this|it|they|those|these|he|she)\b")
# What asks more beside it.
_ALSO = of_parts(
    r"[嗎呢怎哪]|什麼|多[少久長高難]|還有|可以|差別|分別|要不要|該不該|\b(?:how|what|why|which|when|where|who|is|are|can|should|do"
    r"|does|and|also)\b"
)
_ENDS = re.compile(r"[。．！？!?\n]+|(?<!\d)\.\s+")


# What one keeps hearing, and then asks for: "people keep saying flapper, what is that?".
_HEARD = re.compile(
    r"(?:說|講|聽到|提到|喊|叫)(?:人家|大家|別人|他們|什麼|說|講|到|一個)*"
    r"\s?[「『\"]?(?P<zh>(?:(?![我你妳他她的了太很])[\w -]){1,10}?)[」』\"]?[,，\s]+"
    r"(?:那|這|它)?(?:個)?(?:到底|究竟)?(?:是|叫)?(?:什麼|啥)(?:意思|東西|玩意兒?)?[啊呀呢?？\s]*$"
    # 「他說我爬得很 static 是什麼意思」
    r"|(?:說|講|聽到|提到|喊|叫)[^,，。?？]{0,12}(?:很|超|太|有點|好像)\s?"
    r"(?P<how>[a-z][a-z -]{2,20}?|[\u4e00-\u9fff]{1,4}?)"
    r"\s?(?:是|到底|究竟)*(?:什麼|啥)意思[啊呀呢?？\s]*$"
    # "A climb is runout, what does that mean"
    r"|\b(?:is|are|was|were|it['’]s|he['’]s|she['’]s) (?:(?:so|very|really|too|pretty|an?|the|called|said to be) )*"
    r"[\"“']?(?P<it>[a-z][a-z-]{2,20}(?: [a-z-]{2,12})?)[\"”']?\s?[,.;–—-]+ ?(?:so |but |and )?"
    r"what does (?:that|it|this) mean[\s?.!]*$"
    r"|\b(?:say(?:ing|s)?|said|call(?:ing|ed|s)?(?: it)?|mention(?:ing|ed|s)?"
    r"|heard?(?: about| of)?|hear(?:ing)?"
    r"|talk(?:ing)? about)"
    r" (?:(?:an?|the|about|of) )?[\"“']?(?P<en>[a-z][a-z -]{1,24}?)[\"”']?[,.;–—-]+ ?(?:so |but |and )?"
    r"what(?:['’]?s| is| does) (?:that|it|this)(?: mean| called)?[\s?.!]*$",
    re.IGNORECASE,
)


# A word in quotes that is asked for in the next breath: 'They yell "beta", what does it mean'. One that begins with a
# capital may be a name.
_QUOTED = re.compile(
    r"^[^?？\"“”]*[\"“](?P<word>[a-z][a-z -]{1,22}[a-z])[,.]?[\"”]\W*[^?？\"“”]{0,24}?[\s,.;!–—-]+"
    r"(?:so |but |and |lol |haha )*what(?:['’]?s| is| does| do they| the heck is) (?:that|it|this|mean)"
    r"(?: even)?(?: mean| called)?[\s?？!.]*$",
    re.IGNORECASE,
)
# 「大家都喊「beta」，那是什麼意思」
_QUOTED_ZH = re.compile(
    r"^[^?？「」『』]*[「『](?P<word>[A-Za-z][A-Za-z -]{1,22}[A-Za-z]|[\u4e00-\u9fff]{1,8})[」』]"
    r"[^?？「」『』]{0,10}?[,，。、\s]+(?:那|這)?個?(?:白話一?點|簡單來?[說講]|[說講]白話?一?點?)?(?:到底|究竟)?是?(?:什麼|啥)意思[啊呀呢?？\s]*$"
)


def quoted_word(text: str) -> str | None:
    """The question what a quoted word means, by itself; None where no such word is asked for."""
    if "意思" in text and (found := _QUOTED_ZH.match(text)) is not None:
        return f"「{found['word']}」是什麼意思"
    found = _QUOTED.match(text) if "what" in text.lower() else None
    return None if found is None or found["word"][0].isupper() else f'What does "{found["word"]}" mean?'


def meaning_asked(text: str) -> str | None:
    """The one sentence of several that asks what a word means, as it is shown; None where there is no such one."""
    if (heard := _HEARD.search(text)) is not None:
        chinese, english = heard["zh"] or heard["how"], heard["en"] or heard["it"]
        return f"什麼是{chinese.strip()}?" if chinese else f"What is a {english.strip()}?"
    sentences = [each.strip() for each in _ENDS.split(text) if each.strip()]
    if len(sentences) < 2:
        return None
    asks = [each for each in sentences if _ASKS.search(each.lower())]
    if len(asks) != 1 or _POINTS.search(asks[0].lower()) is not None:
        return None
    if any(_ALSO.search(each.lower()) for each in sentences if each != asks[0]):
        return None
    return f"{asks[0]}?"
