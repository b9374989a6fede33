"""Read that gyms are wanted that cost less, or more, than one that is named: 「比原岩萬華便宜的館」."""

from collections.abc import Sequence
from typing import Literal

from schemas.reading import Mention
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import GYM

_IT = rf"[「『]?{GYM}+[」』]?(?:攀岩館|岩館|館|店)?"
_LESS = r"(?:便宜|划算|省錢)"
_CHEAPER = compiled(
    rf"比{_IT}的?(?:票價|單次|門票)?(?:還要?|再|更|來得)*{_LESS}(?:一?[點些])?的?(?!嗎)"
    rf"|{_IT}的?(?:附近|旁邊|周邊)(?:還)?(?:有(?:沒有|什麼|哪些)?|哪[間家裡])?(?:比較|更|再){_LESS}(?:一?[點些])?的"
    rf"|\b(?:cheaper|less expensive) (?:\w+ ){{0,3}}?than (?:at |the )?[「\"“]?{GYM}"
    r"|\b(?:cheaper|less expensive) (?:climbing )?(?:gyms?|ones?|options?|places?|alternatives?)"
    rf"(?: (?:near|close to|around|to|by))+ (?:the )?[「\"“]?{GYM}"
)
_DEARER = compiled(
    rf"比{_IT}的?(?:票價|單次|門票)?(?:還要?|再|更|來得)*貴(?:一?[點些])?的"
    rf"|\b(?:pricier|dearer|more expensive) (?:\w+ ){{0,3}}?than (?:at |the )?[「\"“]?{GYM}"
)
_NEARBY = compiled(r"附近|旁邊|周邊|\b(?:near(?:by|est)?|close(?:st)?(?: by)?|around)\b")
Than = tuple[Literal["cheaper", "dearer"], tuple[str, ...]]


def than_one(words: str, wanted: Sequence[Mention]) -> Than | None:
    """Whether others are to cost less or more than the one gym that is named, and its ids; None of two or none."""
    gyms = [m for m in wanted if m.kind == "gym"]
    if len(gyms) != 1:
        return None
    if _CHEAPER.search(words) is not None:
        return "cheaper", gyms[0].ids
    return ("dearer", gyms[0].ids) if _DEARER.search(words) is not None else None


def around_it(words: str, than: Than | None, wanted: Sequence[Mention]) -> tuple[Mention, ...]:
    """The gym that others are set beside, where they are to lie near it."""
    return tuple(m for m in wanted if than is not None and m.ids == than[1] and _NEARBY.search(words))
