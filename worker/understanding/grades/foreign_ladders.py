"""Notice grades of ladders that no table here holds: British (E1 5b, HVS) and Ewbank (grade 22)."""

from worker.understanding.matching.patterns import compiled, of_parts

LADDERS = (
    r"英式(?:難度|分級|等級|級數)?(?!早餐)|英國的?(?:難度|分級|等級|級數)|澳洲(?:的?(?:難度|分級|等級|級數)|式|系統|\s?的?\s?[123]\d(?!\d))"
    r"|澳式|(?<![a-z])ewbank(?![a-z])"
    r"|\b(?:british|uk|aussie|australian) (?:trad(?:itional)? |tech(?:nical)? |adjectival )?"
    r"(?:grades?|grading|scale|system|[123]\d)\b"
    r"|(?<![a-z\d])(?:hvs|mvs|hvd|vdiff)(?![a-z])|(?<![a-z\d])vs(?=\s?[45][abc](?![a-z\d]))"
    r"|(?<![a-z\d.])e(?:1[01]|[1-9])(?=\s?[4-7][abc](?![a-z\d])|\s?(?:級|以上|以下|(?:在|的)|或|有|路線)"
    r"|\s(?:routes?|climbs?|lines?|trad|at|in|or|and|to|on)\b|\s*[?？]?$)"
    r"|\bgrade (?:1[6-9]|2\d|3[0-5])(?![\d.a-z%])"
)
"""What such grades are called and look like; 22 by itself is a number."""
_LADDERS = compiled(LADDERS)
_BEFORE = of_parts(r"(?<![a-z\d])(?:e\d{1,2}|hvs|mvs|hvd|vs|hs|vdiff|vd)[ ,/]{0,2}$")


def is_foreign(text: str) -> bool:
    """Whether a folded text holds a grade of such a ladder, or the name of one."""
    return _LADDERS.search(text) is not None


def is_technical(text: str, start: int) -> bool:
    """Whether what stands somewhere is the second half of a British grade, which only looks French: E1 5b."""
    found = _BEFORE.search(text[max(0, start - 8) : start])
    # "7a vs 6c" sets two grades against each other.
    return found is not None and not (found[0].startswith("vs") and any(map(str.isdigit, text[:start])))
