"""The options of a question back, numbered in its text, and the reply that names one by its number."""

import re
from collections.abc import Sequence

from schemas.reading import Locale

_OPENING, _CLOSING = {"zh-TW": "（", "en": " ("}, {"zh-TW": "）", "en": ")"}
_BETWEEN = {"zh-TW": "、", "en": ", "}
_OFFERED = re.compile(r"[（(](1 .+)[）)]", re.DOTALL)
_MOST = 400
"""Characters of a question back with its options, at most: a longer text is none, whoever sent it."""
_EACH = re.compile(r"(?:^|、|, )([1-9]) ")
_ORDINALS = {
    1: "一|1|first|one", 2: "二|兩|2|second|two", 3: "三|3|third|three",
    4: "四|4|fourth|four", 5: "五|5|fifth|five", 6: "六|6|sixth|six",
}  # fmt: skip
_REPLIES = {
    n: re.compile(
        rf"(?:(?:我)?(?:要|選|想要|是|就)?\s*第?\s*(?:{said})\s*(?:個|號|項|條|間)?(?:吧|好了|謝謝)?"
        rf"|(?:number |no\.? ?|option |the )?(?:{said})(?: one)?(?:,? please)?)[。.!！]?"
    )
    for n, said in _ORDINALS.items()
}


def numbered(question: str, options: Sequence[str], locale: Locale) -> str:
    """The question with its options behind it, each with its number: 「…呢？（1 龍洞、2 墾丁）」."""
    if not options:
        return question
    listed = _BETWEEN[locale].join(f"{n} {option}" for n, option in enumerate(options, 1))
    return f"{question}{_OPENING[locale]}{listed}{_CLOSING[locale]}"


def picked(words: str, asked: str) -> str | None:
    """The option that a reply names by number ("2", 「第二個」, "the first one"); None when it names none.

    `words` is the folded reply, `asked` the text of the question back as `numbered` wrote it.
    """
    asked = asked.strip()
    if len(asked) > _MOST or not asked.endswith((")", "）")) or (found := _OFFERED.search(asked)) is None:
        return None
    marks = list(_EACH.finditer(found[1]))
    ends = [*(mark.start() for mark in marks[1:]), len(found[1])]
    options = {int(mark[1]): found[1][mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)}
    said = words.strip()
    return next((options[n] for n, reply in _REPLIES.items() if n in options and reply.fullmatch(said)), None)
