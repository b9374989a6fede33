"""Find where a question supposes a value of what it asks for: 「是停在國小嗎」, "is it on the side of the road"."""

from collections.abc import Iterable

from worker.understanding.matching.patterns import Table, compiled

_SUPPOSED = Table(
    (
        "parking",
        compiled(
            r"停(?:在)?[^,，。?？]{1,8}(?:嗎|吧|對不對|$)|路邊"
            r"|\bpark(?:ing|ed)? (?:on|along|at|in|by|beside) [^,.?!;\ue001-\ue006]{1,24}"
            r"|\bon the (?:side of the )?(?:road|street|shoulder)\b"
            r"|\bstreet parking\b"
        ),
    ),
    ("approach", compiled(r"步道|小徑|山路|\b(?:trail|path|track)\b")),
    (
        "transport",
        compiled(
            r"(?:走|搭|坐|開)(?:台)?[^,，。?？]{1,8}(?:嗎|吧|對不對|$)|\b(?:take|via|on) (?:the )?[^,.?!;]{1,24}? to\b"
        ),
    ),
)


def supposed_values(words: str, attributes: Iterable[str]) -> list[tuple[int, int]]:
    """Where values are supposed of attributes that are asked for: the value that is told says whether it is so."""
    asked = set(attributes)
    return [
        match.span() for name, pattern in _SUPPOSED.among(words) if name in asked for match in pattern.finditer(words)
    ]
