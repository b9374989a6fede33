"""Tell what is asked of the best one ("does the hardest have a video") from what the best is looked for among."""

from schemas.reading import Attribute
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.conditions.facets import read_facilities, read_gym_types
from worker.understanding.figures.superlatives import extremes_in
from worker.understanding.matching.patterns import Table, Together, compiled

_WHETHER = r"(?:有沒有|有無|有附|是不是|是否(?:有|是)?)"
# What stands behind the best and asks: 「最難的傳攀有影片嗎」, 「最便宜的是哪間 有淋浴嗎」, 「最難的有幾部影片」.
_ASKS_ZH = (
    rf"(?:{_WHETHER}[^的哪誰,，。?？\s]{{1,12}}|[有是附][^的哪誰幾,，。?？\s]{{1,12}}?[嗎呢]"
    r"|有?(?:幾|多少)[部支個顆根條片]?\s?(?:影片|bolts?|掛片|固定點))"
)
_ZH = compiled(
    r"最[^\s,，。?？有]{1,14}[\s,，、?？]*(?:在哪[裡邊區]?[\s,，、?？]*)?(?:[那這][條間家個館]?|它|牠|也|還|都)*"
    rf"(?P<tail>{_ASKS_ZH}(?:[\s,，、]*(?:還有|跟|和|也|那|它|又)*{_ASKS_ZH})*)"
)
_BEST = (
    r"(?:hardest|toughest|easiest|longest|shortest|tallest|cheapest|priciest|newest|oldest|most \w+"
    r"|(?:best|top|highest)[- ]rated)"
)
_CLAUSE = r"(?:[^.?!]|\.(?=\d))+"
_OPENS = r"(?:^|[.?!,;:]\s*|\b(?:and|so|but|ok)\s+)"
_EN = compiled(
    rf"{_OPENS}(?:does|do|did|has|have)(?:n['’]?t)? the\b[^.?!;]{{0,30}}?\b{_BEST}\b[^.?!;]{{1,60}}?"
    rf"\b(?P<tail>(?:have|has|got|offer|include|come with|need|use)\b{_CLAUSE})"
)
# 「5.13d 是關子嶺最難的嗎」 asks of the grade itself.
_GRADE = r"(?:5\.\d{1,2}[a-d]?[+-]?|v\d{1,2})"
_ZH_IS = compiled(rf"(?P<tail>{_GRADE})\s?(?:就|算)?(?:是|是不是|應該是)[^,，。?？]{{0,8}}最(?:難|高|硬|簡單)")
# 「關子嶺最難是 5.13d 嗎」, 「最難只到 5.12 吧」.
_ZH_UP_TO = compiled(
    rf"最(?:難|高|硬|簡單|容易|低)的?(?:路線|線|那條)?(?:[就只也才應該大概頂多不過真的]{{0,4}})[到是有](?:[不沒]是)?\s?(?P<tail>{_GRADE})"
    r"(?=\s?(?:而已|就沒了?|對)?(?:不對|不是)?[嗎吧對])"
)
_EN_GRADE = compiled(rf"\b(?:is|was) (?P<tail>{_GRADE}) (?:really )?(?:the |as )?(?:hardest|toughest|easiest|highest)")
_EN_IT = compiled(
    rf"\b(?:{_BEST}|first to open|last to close)\b[^.?!;]*?(?:[,?]|\band\b)\s*"
    rf"(?:does|do|did|has|have|is|are|was)(?:n['’]?t)? (?:it|they|that one)(?: (?:also|even))?\b(?P<tail> {_CLAUSE})"
)
_EN_IS = compiled(
    rf"{_OPENS}(?:is|are|was)(?:n['’]?t)? the (?:[^.?!;]{{0,20}} )?{_BEST}\b[^.?!;]{{0,30}}?"
    r"\b(?:routes?|climbs?|lines?|problems?|ones?|gyms?|walls?)\b"
    rf"(?: (?:in|at|on|near|around|of) (?:the )?[\ue001-\ue006\w]+)*(?P<tail> {_CLAUSE})"
)
_MEASURED = rf"(?:{_GRADE}|\d+ ?(?:m\b|met(?:er|re)s?|bolts?))"
# What was heard of the best one is to be settled: "my friend says the hardest is 5.15", "is the hardest there 5.15?"
_EN_CLAIM = compiled(
    rf"\b(?:heard|says?|said|told (?:me|us)|reckons?|claims?|thought|apparently|supposedly|swears?)\b[^.?!;]{{0,24}}?"
    rf"\b{_BEST}\b[^.?!;]{{0,40}}? (?:is|was|are|goes at)(?: only| about)?(?P<tail> {_MEASURED})"
    rf"|{_OPENS}(?:is|was)(?:n['’]?t)? the {_BEST}(?: one)?(?: there| (?:in|at|on) (?:the )?[\ue001-\ue006 ]+)?"
    rf"(?P<grade> {_GRADE})"
)
_ASKED = Table(*enumerate((_ZH_UP_TO, _ZH, _EN, _EN_IT, _EN_IS, _ZH_IS, _EN_GRADE, _EN_CLAIM)))
_WALK = compiled(
    r"\b(?:shortest|longest|easiest|quickest) (?:walk|hike|approach|drive|access)|(?:走路|步行|接近|路程)最[短近]"
)
_IT = compiled(r"它|牠|(?:那|這)[一]?[條間家個館]|\b(?:it|its|it's|that one|they|them|their)\b")


def points_at_best(words: str) -> bool:
    """Whether a pronoun stands for the best one that is named before it: "the hardest route, and how long is it"."""
    back = [m.start() for m in _IT.finditer(words)]
    best = [end for _, _, end in extremes_in(words)] + [m.end() for m in _WALK.finditer(words)]
    return bool(back) and any(end <= back[0] for end in best)


CUES = Together(_ASKED)
"""Without these nothing is read here."""


def asked_of_best(words: str) -> tuple[int, int] | None:
    """Where it stands what is asked of the best one; None where nothing but which one it is is asked."""
    for _, pattern in _ASKED.among(words):
        if (match := pattern.search(words)) is not None:
            return match.span("grade" if match["tail"] is None else "tail")
    return None


def attributes_supposed(asked: Constraints, words: str, *, of_gyms: bool) -> tuple[Attribute, ...]:
    """The attributes of which a yes-or-no question about the best one supposes a value; words are those of it alone."""
    if of_gyms:
        things = read_facilities(words)
        kinds: tuple[Attribute, ...] = ("gym_type",) if read_gym_types(words) else ()
        return (*kinds, *(("facilities",) if things.wanted or things.unwanted else ()))
    said: tuple[tuple[Attribute, bool], ...] = (
        ("grade", bool(asked.grades.spans)),
        ("type", bool(asked.types.wanted or asked.types.unwanted)),
        ("length", asked.length is not None),
        ("bolts", asked.bolts is not None),
        ("features", bool(asked.features.wanted or asked.features.unwanted)),
        ("videos", asked.has_video is not None or asked.videos is not None),
    )
    return tuple(attribute for attribute, supposed in said if supposed)
