"""Tell that it is asked whether there is such a thing at all: 「墾丁有 5.8 嗎」, "does Kenting have trad"."""

from dataclasses import replace

from worker.understanding.asked.asking import confirms
from worker.understanding.matching.patterns import compiled, hidden
from worker.understanding.wording.masking import Masked

_SENTENCE = r"(?:[^?？。.!！;；\n]|\.(?=\d))"
_ASKED = compiled(
    r"(?<!還)有沒有(?!開|營業|關)|有無|是否有|(?<![沒還只])有[^,，。?？!！]{0,24}(?:嗎|咩|沒有?(?=\W*$))"
    r"|\b(?:is|are|isn't|aren't|was|were) there\b|\bif there(?:'s| is| are)\b|\b(?:has|have) (?:\w+ ){1,3}got\b"
    r"|\b(?:does|do|doesn't|don't|did)\b" + _SENTENCE + r"{0,48}?\b(?:have|has|got|offer|exist)\b"
    r"|^\W*(?:(?:and|so|hey|hi|ok|please|but|also) )*(?:(?:you |have you )?got |(?:do you )?have )?any(?:thing)?\b"
)
# Whoever asks which, or how many, is told those.
_WHICH = compiled(
    r"哪|什麼|甚麼|幾[條個間段]|多少|列出|列給|給我|推薦|介紹|如何|怎"
    r"|\b(?:which|what|what's|where|how|who|list|show|give|recommend|suggest|compare)\b"
)
# Whether there is none is asked of what there is: "is there nothing harder", "it has no trad, right?".
_DENIED = compiled(
    r"\b(?:(?:ha(?:s|ve)|got|there(?: is| are|['’]s)?) (?:really |absolutely |basically |just )?(?P<no>no(?:thing)?"
    r"|not a single|none|zero)"
    r"|(?P<lacks>(?:do(?:es)?(?:n['’]?t| not)|ha(?:s|ve)n['’]?t|(?:is|are)n['’]?t) (?:really )?(?:have|got|there"
    r"|offer)(?: any| a single| got any)?))\b"
    r"(?! (?:more|less|idea|clue|problem|one)\b)"
)
_IN_DOUBT = compiled(
    r"^\W*(?:(?:and|so|but|hey|hi|ok) )*(?:is|are|does|do|has|have|doesn['’]t|isn['’]t|aren['’]t)\b"
    r"|\b(?:true|right|correct|really|myth|exceptions?)\b|\b(?:is|are) there (?:really )?no"
)
_ASKS_WHICH = compiled(r"\b(?:which|what|where|how|who|when|list|show|give|any (?:areas?|walls?|crags?|gyms?))\b")


def denies(folded: str) -> bool:
    """Whether a yes-or-no question says in English that there is none."""
    if (said := _DENIED.search(folded)) is None or _ASKS_WHICH.search(folded) is not None:
        return False
    return _IN_DOUBT.search(folded) is not None or confirms(folded[said.end() :].partition("?")[2])


def without_denial(question: Masked) -> Masked:
    """A question whether there is none, as one whether there are any."""
    if not denies(question.words):
        return question
    said = _DENIED.search(question.words)
    if said is None:
        return question
    # The verb stays right before what there is said to be none of.
    verb = said[0][: said.start("no") - said.start()].strip() if said["no"] else "have"
    words = f"{question.words[: said.start()]}{verb:>{len(said[0])}}{question.words[said.end() :]}"
    return replace(question, words=hidden(words, of=question.words))


def asks_whether_any(folded: str) -> bool:
    """Whether a question is answered with yes or no, there being such rows or none; folded is its text, folded."""
    # "Yes" to whether there is none would say either.
    return _ASKED.search(folded) is not None and _WHICH.search(folded) is None and not denies(folded)
