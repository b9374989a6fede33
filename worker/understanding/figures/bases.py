"""Find where a question says of what a share is asked: 「佔龍洞全部運攀幾成」, "what fraction of the 5.13s"."""

import re

_OF_BASE_EN = re.compile(
    r"\b(?:percent(?:age)?|proportion|share|fraction|%)s? of (?:all |the |all the )?(?P<base>.+?)"
    r" (?:are|is|have|has|being|that|with|which|go(?:es)?|don'?t|do not|lack)\b"
)
_BASE_ZH = re.compile(
    r"(?:^|在)(?P<base>[^,，。?？在]{2,24}?)(?:裡面?|之中|當中|裡頭|中)[,，]?[^,，。?？]*?(?=[佔占]|有?幾成|有?百分|的?比例)"
)
# 「龍洞的5.12有幾成是運攀」
_OPENS_ZH = re.compile(
    r"^(?P<base>[^,，。?？在]{2,24}?)(?:裡面?|當中)?(?:大概|大約|約|總共)*有?(?:大概|大約|約)?"
    r"(?:幾成|幾趴|幾[%％]|百分之(?:幾|多少)|多少比例|多少[%％])的?(?:路線)?(?:是|有|屬於|都|算|打|附)"
)
_OF_BASE_ZH = re.compile(
    r"[佔占](?:了)?(?:全部|所有|總數|整個)?(?P<base>[^,，。?？多幾]{2,16}?)的?(?:總數)?(?:幾|多少|百分|比例|比重)"
)
# 「運攀有影片的佔多少」: of the sport routes.
_OF_TYPE_ZH = re.compile(
    r"(?P<base>(?:運動?攀登?|傳統?攀登?|頂繩|抱石)(?:路線|線)?)(?:裡面?|中|當中)?(?=(?:有|沒|是|超過|不到|短於|長於|5\.|\d)[^,，。?？]{1,12}?的?(?:路線)?[佔占有]?(?:了|全部)?(?:[佔占]|幾成|比例|百分))"
)


def base_said(words: str) -> re.Match[str] | None:
    """Where the whole of a share is said, as the group base; None where it is not."""
    patterns = (_OF_BASE_EN, _OF_BASE_ZH, _BASE_ZH, _OPENS_ZH, _OF_TYPE_ZH)
    return next((found for pattern in patterns if (found := pattern.search(words)) is not None), None)
