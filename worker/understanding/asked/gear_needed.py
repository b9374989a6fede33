"""Read whether it is asked how long a rope, or how many quickdraws, something wants, or for what they are too few."""

from typing import Literal

from worker.understanding.matching.patterns import compiled

_ROPE = compiled(
    r"(?<!頂)繩子?.{0,10}(?:夠(?!的)|多長|幾米|幾公尺|要帶)"
    r"|(?:米|公尺|m)的?繩子?[^,，。?？]{0,8}(?:可以|能用|行|ok|能不能)(?:用|嗎|不|爬|$)"
    r"|(?:米|公尺|m)的?繩子?[^,，。?？]{0,8}(?:[下垂][得降放]|能下|可以下|下來|放得)|(?:多長|幾米|幾公尺)的?繩"
    r"|(?<!頂)繩子?[^。?？]{0,16}[下垂放]得?[來到]|對[折摺]"
    r"|(?<!top )(?<!top-)\brope\b.{0,20}"
    r"\b(?:long|length|enough|do|reach|sufficient|ok(?:ay)?|fine|works?|need(?:ed)?|get|lower|down)\b"
    r"|\b(?:long|length)\b.{0,16}\brope\b|\bneeds? an? \d+[ -]?m(?:et(?:er|re))? rope\b"
    r"|^(?!.*(?:幾條|[租借買]|\bhow many|\b(?:rent|hire|buy|sell)\b))"
    r".*(?:(?:[兩2]條|雙)繩|\b(?:two|2|double|twin|half) ropes\b)"
    r"|(?:需要|要[用帶]|得[用帶])\s?\d+\s?(?:米|公尺|m)的?繩"
)
_DRAWS = compiled(
    r"(?:帶|準備|需要|要)(?:幾|多少)(?:支|個|隻|條)?(?:快扣|快掛)|(?:快扣|快掛).{0,4}(?:幾|多少)"
    r"|^(?!.*(?:各|每一?條)).*(?:幾|多少)(?:支|個|隻|條|把|組)?(?:快扣|快掛)"
    r"|\bhow many (?:quick ?)?bolts\b.{0,24}\b(?:bring|need|carry|take)\b"
    # What each route wants is listed.
    r"|\bhow many (?:quick ?)?draws\b(?! (?:does|do|are|is|has|have) (?!i\b|we\b|you\b|needed\b))(?![^.?!]*\beach\b)"
)


_OWN_ROPE = compiled(
    r"\b(?:got|have|has|bring|brought|own|carry) (?:an? |my |our )?(?:[3-9]0|1[0-2]0)"
    r"(?: ?m(?:et(?:er|re)s?)?)?(?=\W*(?:$|[,.?!]|rope|so\b|is\b))"
)


def owns_rope(words: str) -> bool:
    """Whether somebody says how long the rope is that they have: "we've only got a 60, is it a no-go?"."""
    return _OWN_ROPE.search(words) is not None


def gear_needed(words: str) -> Literal["longest", "most_bolts"] | None:
    """Which extreme of a place's routes says what rope or how many quickdraws it wants; None when neither is asked."""
    if _DRAWS.search(words):
        return "most_bolts"
    return "longest" if _ROPE.search(words) else None


_SHORT = compiled(
    r"(?<!夠)(?<!怕)(?<!怕會)(?<!擔心)(?:不夠(?!難|硬|簡單)|不足)(?:[用掛長垂]|$|[\s?？,，。的嗎呢])|(?:爬|攀|垂|放|掛)不(?:了|完|到|下來|夠)|(?:沒辦法|無法|不能)(?:爬|攀|垂|放|掛)"
    r"|\b(?:run|come|fall|be|am|are) (?:out|short)\b|\b(?:wo|is|are|ca|would)n'?t (?:be )?(?:enough|suffice"
    r"|reach|do|i|we)\b"
    r"|\b(?:need|take|want|requir)(?:e|es|s|ing)? more\b(?! (?:time|practice|info\w*|people|help|skill|than one)\b)"
    r"|\b(?:not (?:be )?(?:long )?enough|too (?:short|few|long)|insufficient|out of reach)\b"
)
_WHICH = compiled(r"哪|什麼|有沒有|幾條|多少|\b(?:which|what|where|any|how many|list|show|(?:is|are) there|anything)\b")
# What is said to be short where not both are: 「快扣不夠」, "run out of draws".
_OF_ROPE = compiled(
    r"繩子?(?:會|可能|長度|就|是)*不(?:夠|足)|\brope\b[^,.?!]{0,16}\b(?:short|reach|long enough)|\bout of rope\b"
)
_OF_DRAWS = compiled(
    r"(?:快扣|快掛)(?:會|可能|數量?|就|是)*不(?:夠|足)|\b(?:out|short) of (?:quick ?)?draws\b"
    r"|\bdraws\b[^,.?!]{0,16}\bnot enough"
)
_BOTH = frozenset({"rope", "draws"})


def falls_short(words: str) -> frozenset[str]:
    """Of what the asker has too little for the routes that are asked for: of rope, of draws, of neither."""
    if not _SHORT.search(words) or not _WHICH.search(words):
        return frozenset()
    rope, draws = _OF_ROPE.search(words), _OF_DRAWS.search(words)
    if (rope is None) == (draws is None):
        return _BOTH
    return frozenset({"draws" if rope is None else "rope"})


# Whether one must bring what one places oneself is told by how many routes want it: 「去壽山需要傳攀裝備嗎」.
_NEEDS_GEAR = compiled(
    r"(?:需不需要|要不要|用不用|需要|要|得|必須|應該)(?:再|另外|自己|自備|帶|準備|背|放)*(?:一?[套組]|自己的)?"
    r"(?:傳[統攀](?:攀登?)?的?(?:裝備|器材|保護)|岩[塞楔]|機械塞|cams?\b|nuts?\b|trad (?:gear|rack))"
    r"[^,，。?？]{0,4}(?:嗎|$|[?？])"
    r"|\b(?:do|does|will|would|should) (?:i|we|you|one) (?:need|have to bring|need to bring|bring|want)"
    r" (?:any |a |an |my |our |your |own )*(?:trad |full )*(?:gear|rack|protection|pro|cams|nuts)\b"
    r"|\bworth (?:bringing|taking|carrying) (?:any |a |my |our |the )*(?:trad )?(?:gear|rack|protection|cams|nuts)\b"
)


def needs_rack(words: str) -> bool:
    """Whether it is asked if one must bring what one places oneself: "do I need a rack at \ue002"."""
    return _NEEDS_GEAR.search(words) is not None
