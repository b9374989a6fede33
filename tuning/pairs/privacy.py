"""Take personal data out of what people wrote before it may train anything."""

import re

_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("token", re.compile(r"\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*")),
    ("e-mail", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("link", re.compile(r"https?://\S+")),
    # Taiwan's numbers, mobile (09…) and land line, written with or without dashes, spaces, brackets, +886.
    ("phone", re.compile(r"(?<!\d)(?:\+?886[-\s]?|0|\(0)(?:9(?:[-\s]?\d){8}|[2-8]\)?(?:[-\s]?\d){7,8})(?!\d)")),
    ("national id", re.compile(r"\b[A-Z][12]\d{8}\b")),
    ("handle", re.compile(r"(?<![\w.])@[A-Za-z0-9_.]{3,30}")),
    ("line id", re.compile(r"(?i)(?:\bline|賴)\s*(?:id)?\s*[:：]\s*[\w.-]{3,30}")),
    ("name", re.compile(r"(?:我叫做?|我的名字是|本人叫)\s*[\u4e00-\u9fff]{2,4}(?=[，。！？、,\s]|$)")),
    ("name", re.compile(r"\b[Mm]y name is\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?")),
)
GONE = "〔已移除〕"


def scrub(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with personal data replaced, and the kinds of what was found; unchanged text gives no kinds."""
    found: list[str] = []
    for kind, pattern in _RULES:
        text, count = pattern.subn(GONE, text)
        found += [kind] * count
    return text, tuple(found)
