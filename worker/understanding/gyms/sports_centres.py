"""The gyms of sports centres, which people call by what they are: 「不要運動中心」, "the sports centre ones"."""

from collections.abc import Sequence

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.matching.patterns import of_parts

NAMES = (
    "運動中心",
    *(f"{sport} {centre}{s}" for sport in ("sports", "sport") for centre in ("center", "centre") for s in ("", "s")),
)
_GUESSED = of_parts(
    r"(?:看起來|應該|聽說|好像|感覺|可能|通常|平常都?|我以為"
    r"|\bi (?:think|guess|heard|assume)|\bmaybe|\bprobably|\busually)"
    r"[^,，。.?？!！]{0,12}$"
)
_CLAUSE_ENDS = of_parts(r"[^,，。.?？!！]{0,16}[,，。.?？!！]\s*\S")


def without_guessed(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions without sports centres of which something is only supposed before the question itself.

    「看起來運動中心應該比較便宜？台北單次最便宜的是哪間」 asks of all gyms.
    """
    if not any(m.kind == "gym" and fold(m.surface) in NAMES for m in mentions):
        return tuple(mentions)
    return tuple(m for m in mentions if fold(m.surface) not in NAMES or not _is_guessed(words, m))


def _is_guessed(words: str, mention: Mention) -> bool:
    return (
        not mention.negated
        and _GUESSED.search(words[: mention.start]) is not None
        and _CLAUSE_ENDS.match(words[mention.end :]) is not None
    )
