"""Recognise that somebody tells how a route was done and asks what that is called: a flash, an onsight, a redpoint."""

from worker.understanding.matching.patterns import compiled

_STYLE_ZH = (
    r"(?:flash|onsight|(?<![a-z])os(?![a-z])|紅點|完攀|閃登|閃攀|看攀|視攀|粉點|redpoint|pinkpoint|send|先鋒完攀)"
)
_STYLE_EN = r"(?:flash(?:ed)?|onsight(?:ed)?|red ?point(?:ed)?|pink ?point(?:ed)?|(?:clean )?send|sent|clean ascent)"
_CALLED = compiled(
    rf"算(?:是|做|作|不算)?[^,，。?？]{{0,2}}{_STYLE_ZH}|(?<!登)記(?:是|做|作|為|成)[^,，。?？]{{0,2}}{_STYLE_ZH}"
    # 「有沒有一條叫 Flash Gordon 的」 asks for a route.
    rf"|[這那](?:樣|種)?(?:應該|要|該|還|能|可以)?(?:叫|稱)(?:是|做|作|為)?[^,，。?？]{{0,2}}{_STYLE_ZH}"
    r"|這樣(?:應該|要|該)?(?:算|叫)(?:是|做|作)?(?:什麼|哪一?種)(?:完攀|風格|方式)?[呢啊?？\s]*$"
    rf"|\b(?:is|was|isn['’]t|would) (?:that|this|it)(?: still| considered| called| be| a case of)*"
    rf"(?: an?)? {_STYLE_EN}\b"
    rf"|\b(?:does|do|would|will|can|did) (?:that|this|it|i)[^.?!]{{0,24}}\b(?:count|qualify)(?: (?:it|that))?(?: as)?"
    rf"(?: an?)?\b(?=[^.?!]{{0,4}}{_STYLE_EN}|\W*$)"
)


def asks_style(words: str) -> bool:
    """Whether it is asked what a way of having climbed something is called, and nothing of a log."""
    return _CALLED.search(words) is not None
