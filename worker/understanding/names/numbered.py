"""Find the name that numbered routes share where they are spoken of together: 「那排7-Eleven抱石線」, 「練習系列」."""

from collections.abc import Sequence
from itertools import islice

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.matching.patterns import Table, Together, compiled, of_parts
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.wording.masking import Masked

_NUMBER = of_parts(r"[\s|-]*(?:[一二三四五六七八九]|p?\d|[a-h])")
_MOST = 40
_KIND = r"(?:抱石|傳攀|運攀|頂繩)?(?:的)?"
_COUNTED = (
    r"(?:系列)?(?:裡面?|當中|之中|中)?[,，\s]*(?:當中|裡面?|之中|其中)?(?:總共|一共|共)?"
    r"有?(?:幾|多少|哪[些幾])\s?[條題]"
)
_SAID: Table[bool] = Table(
    (
        True,
        compiled(
            rf"[那這]一?[排串堆群組]\s?(?P<name>[^,，。?？\s的]{{2,12}}?)\s?{_KIND}(?:路線|線|題|(?=是|各|都|多難|幾級|最))"
        ),
    ),
    (True, compiled(rf"(?<![a-z0-9-])(?P<name>[a-z0-9][a-z0-9'-]{{3,20}})\s?{_KIND}(?:路線|線|題目?)?{_COUNTED}")),
    (True, compiled(rf"(?:^|[\s,，的\ue002-\ue005])(?P<name>[\u4e00-\u9fff]{{3,6}}?){_COUNTED}")),
    (True, compiled(r"(?:^|[\s,，的\ue002-\ue005])(?P<name>[\u4e00-\u9fff]{2,6}?)(?:那個?|這個?)?系列")),
    # "Anything called 7-Eleven at Longdong", 「有叫7-Eleven的嗎」
    (
        True,
        compiled(
            r"\b(?:called|named) [\"'“‘]?(?P<name>[a-z0-9][\w'-]*(?: [\w'-]+){0,3}?)"
            r"(?=[\"'”’?.!,]|\s(?:at|in|on|lol|or)\b|$)"
        ),
    ),
    (True, compiled(r"叫做?[「『]?(?P<name>[^\s,，。?？「」『』的嗎]{2,12}?)[」』]?(?=的|嗎|呢|[\s,，。?？]|$)")),
    (True, compiled(r"\b(?:the )?(?P<name>[a-z0-9][\w'-]*(?: [\w'-]+){0,3}?) (?:series|family)\b")),
    # 「練習一二三各是多難」, "7-Eleven A, B and C", 「7-Eleven那排」
    (
        True,
        compiled(
            r"(?:^|[\s,，的個\ue002-\ue005])(?P<name>(?:(?![那這個])[\u4e00-\u9fff]){2,6}?)一[、,，和跟]?二(?!段)"
        ),
    ),
    (
        True,
        compiled(
            r"(?<![a-z0-9-])(?P<name>[a-z0-9][a-z0-9'-]{3,20}?)[ -]?a"
            r"(?:[ ,、，到至~和跟&-]{1,3}(?:(?:to|and|through|or) )?[b-h](?![a-z])){1,7}"
        ),
    ),
    (True, compiled(r"(?<![a-z0-9-])(?P<name>[a-z0-9][a-z0-9'-]{3,20}) ?(?:[那這]一?[排串堆群組面]|(?:wall|row)\b)")),
)
SERIES = Together(_SAID)
"""Without these nothing is read here."""


def are_numbered(key: str, gazetteer: Gazetteer) -> bool:
    """Whether several routes are called by a folded text and a number or a letter behind it."""
    found = {
        e.id
        for e in islice(gazetteer.bearing(key), _MOST)
        for written in (fold(e.name), fold(e.name_en or ""))
        if written.startswith(key) and _NUMBER.fullmatch(written[len(key) :])
    }
    return len(found) > 1


def series_said(question: Masked, gazetteer: Gazetteer, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """Where the name stands that the routes of a series share; None where none is spoken of."""
    if not SERIES.may_be_in(question.folded):
        return None
    places = [(m.start, m.end) for m in mentions if m.kind not in ("route", "sector")]
    hidden = question.hide((start, end, "\ue002") for start, end in places).words
    for _, match in _SAID.matches(hidden, within=question.folded):
        start, end = match.span("name")
        if are_numbered(question.folded[start:end], gazetteer):
            return start, end
    return None
