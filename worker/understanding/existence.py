"""Tell that it is asked whether there is such a thing at all: 「墾丁有 5.8 嗎」, "does Kenting have trad"."""

from worker.understanding.patterns import compiled

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


def asks_whether_any(folded: str) -> bool:
    """Whether a question is answered with yes or no, there being such rows or none; folded is its text, folded."""
    return _ASKED.search(folded) is not None and _WHICH.search(folded) is None
