"""Recognise questions that try to give the service orders; harmless look-alikes pass."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from schemas.reading import Mention
from worker.understanding.guard import attacks_goods, attacks_harm, attacks_manner, attacks_orders
from worker.understanding.guard.disguises import TELLTALES, bare, readings, spelled
from worker.understanding.matching.patterns import AnyOf, compiled, possible
from worker.understanding.names.surroundings import asked_alone, clearly_asked, clearly_asked_en
from worker.understanding.wording.masking import Masked, outside

_FAMILIES = (attacks_orders, attacks_goods, attacks_harm, attacks_manner)
_PATTERNS = [compiled(pattern, re.MULTILINE) for family in _FAMILIES for pattern in family.PATTERNS]
_HAN = re.compile(r"[\u3400-\u9fff]")
_ATTACK = AnyOf(_PATTERNS)
# What turned letters may say: a disguise in Latin letters hides no Chinese.
_LATIN = AnyOf(pattern for pattern in _PATTERNS if not _HAN.search(pattern.pattern))
_TELLTALE = re.compile(TELLTALES)
# Letters without the spaces between their words, as a spaced-out order leaves them.
_SPELLED = re.compile(
    r"(?:ignore|disregard|forget|override|bypass)(?:all|any|the|your|my|of|these|those)*(?:previous|prior|above|earlier"
    r"|system|safety)*(?:instruction|rule|prompt|guideline|filter|restriction)|systemprompt|hiddenprompt|yourprompt"
    r"|yourinstructions|apikey|jwtsecret|password|jailbreak|developermode|droptable|environmentvariable"
)


# Rules put into a variable in one turn, to be printed in another.
_STORES = re.compile(
    r"(?:規則|規定|指令|指示|提示詞?|設定|prompt|instructions?|rules)[^。?？!！\n]{0,16}"
    r"(?:存成|存到|存進|存入|設成|設為|指定給|叫做|命名為|\b(?:in|into|to|as|called)\b)\s*(?:變數|variable)?\s*([a-z_]\w{0,8})\b"
)
_PRINTS = (
    r"(?:印出|輸出|顯示|列出|念出|重複|print|echo|output|show|display|repeat|say|return)"
    r"\s*(?:變數|the variable|variable)?\s*"
)


def prints_what_was_stored(text: str, earlier: Iterable[str]) -> bool:
    """Whether a question wants printed what an earlier turn of its asker put the rules into."""
    names = {found[1] for turn in earlier for found in _STORES.finditer(bare(turn))}
    plain = bare(text) if names else ""
    return any(re.search(rf"{_PRINTS}{re.escape(name)}\b(?![ .]?\w)", plain, re.ASCII) for name in names)


@lru_cache(maxsize=512)
def is_attack(text: str) -> bool:
    """Whether a question, however disguised, gives orders to the service instead of asking it."""
    plain, *undisguised = readings(text)
    # Squeezed for this alone it is looked through for this alone; as it stands it is asked for all else as well.
    if _ATTACK.is_in(plain) if plain in possible else _ATTACK.is_alone_in(plain):
        return True
    for reading in undisguised:
        if _HAN.search(reading):
            if _ATTACK.is_alone_in(reading):
                return True
        elif _TELLTALE.search(reading) and _LATIN.is_alone_in(reading):
            return True
    return any(_SPELLED.search(letters) for letters in spelled(plain))


def is_but_a_name(question: Masked, mentions: Sequence[Mention]) -> bool:
    """Whether what looks like an attack is but the name of a route whose grade or the like is asked: 篡改賬目."""
    routes = [m for m in mentions if m.kind == "route"]
    asked = any(
        asked_alone(question.words, m.start, m.end)
        or clearly_asked(question.words, m.start, m.end)
        or clearly_asked_en(question.words, m.start, m.end)
        for m in routes
    )
    return asked and not is_attack(outside(question.shown, routes))
