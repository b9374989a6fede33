"""Say in which language a question is asked, names of places and routes left aside."""

import re

from schemas.reading import Locale
from worker.text.folding import count_cjk, holds_cjk


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that only an English sentence has; each says as much of the language as two ideographs.
_GRAMMAR = _words(
    "a an the is are was were do does did can could should would will how what which where when who why many much"
    " of in at on to for from with and or me my i you your any some there than between about please hello hi"
    " thanks"
)
# Words that Chinese sentences borrow.
_NOUNS = _words(
    "near open hard easy route routes climb climbs climbing gym gyms crag crags grade recommend show list tell compare"
    " under over best"
)
# Particles that only a Chinese sentence has, and those with which its speakers end a mixed one: 「那 lead wall 呢」,
# "which got lead ah". In a mixed sentence they say as much of its language as the words of English grammar do.
_PARTICLES = re.compile(r"[那呢嗎吗吧啊哪的到在和跟]")
_SPOKEN = _words("ah lah la leh lor meh hor liao")
_IN_BRACKETS = re.compile(r"(?<=[A-Za-z'’.\s])[(（][^()（）]*[)）]")
_WORD = re.compile(r"\w+")


def detect_locale(text: str, outside: str | None = None) -> Locale:
    """zh-TW when the text is Chinese apart from names, else en.

    outside is the text without the catalogued names, where the caller knows them: an English question that holds one
    Chinese name is English. A text of names alone is judged whole.
    """
    rest = text if outside is None else outside
    chinese = count_cjk(rest)
    english = sum(2 if word in _GRAMMAR else word in _NOUNS for word in _WORD.findall(rest.lower()))
    if chinese and english:
        spoken = sum(word in _SPOKEN for word in _WORD.findall(rest.lower()))
        chinese += len(_PARTICLES.findall(rest)) + 2 * spoken
    if chinese == 0 and not any(word in _GRAMMAR for word in _WORD.findall(rest.lower())):
        if holds_cjk(text) and not holds_cjk(_IN_BRACKETS.sub("", text)):
            # "Best Performer (年度代表作): grade, length": what is said once more in brackets is a name.
            return "en"
        # Nouns that both languages use say nothing; who types a name in Chinese writes that: 「紅石新竹 Sunday open?」.
        return "zh-TW" if holds_cjk(text) else "en"
    return "zh-TW" if chinese > english else "en"
