"""Questions about grades of ladders that only articles tell of: 「日本的 2 級大約 V 幾」, "is Ewbank 24 hard"."""

from worker.understanding.grades.foreign_ladders import is_foreign
from worker.understanding.matching.patterns import Pattern

# Three 段 of a route are pitches, and 3 級 alone may be anything, so a country or a word of its own is wanted.
_KYU_AND_DAN = Pattern(
    r"段級|級段|段位|初段|(?:日本|東京|大阪|日系)[^,，。?？]{0,10}(?:\d|[一二三四五六七八九十幾])\s?[級段]"
    r"|(?<![a-z])(?:kyu|shodan|\d[ -]?dan)(?![a-z])"
)
_ASKS = Pattern(
    r"幾|多少|什麼|怎麼|如何|換|等於|相當|對照|哪[個一]|難|嗎|呢"
    r"|\b(?:what|which|how|convert|translate|equals?|equivalent|same|harder|hard|compare|mean)\b"
)
# Rows are wanted, and no word about a ladder.
_ROWS = Pattern(
    r"路線|推薦|岩場|岩壁|哪[間家條裡些]|有沒有|幾[條間家]|龍洞|(?:台灣|這裡|你們|這邊)的?[^,，。?？]{0,6}有"
    r"|\b(?:routes?|climbs|lines|problems|crags?|recommend|list|show|find|where|any|long ?dong)\b"
)


def is_kyu_or_dan(words: str) -> bool:
    """Whether words name a grade in kyu or dan, or that ladder."""
    return _KYU_AND_DAN.search(words) is not None


def asks_of_ladder_elsewhere(words: str) -> bool:
    """Whether what is asked is what a grade of such a ladder means or equals, and not which rows have it."""
    named = is_kyu_or_dan(words) or is_foreign(words)
    return named and _ASKS.search(words) is not None and _ROWS.search(words) is None
