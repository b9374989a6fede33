"""Tell the towns where somebody was, or others are, from the one where they are: 「以前在台北，現在在台南」."""

from collections.abc import Sequence

from schemas.reading import Mention
from worker.text.folding import holds_cjk
from worker.understanding.matching.patterns import compiled, of_parts

_TOWNS = frozenset({"city", "district", "region", "station"})
_NEAR_ZH, _NEAR_EN = 12, 40
"""How far before a town what tells of it may stand, in characters."""
_BREAK = of_parts(r"[,，。.;；!！?？\n]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_OTHERS_ZH = (
    r"(?<![跟和與])(?:朋友|男友|女友|男朋友|女朋友|室友|同事|同學|老公|老婆|先生|太太|爸媽?|媽|哥哥?|姊姊?|弟弟?|妹妹?|家人"
    r"|岩友|隊友|繩伴|他們?|她們?)(?:都|也)?(?:在|住在?|是)"
)
_OTHERS_EN = (
    r"(?:friends?|buddy|buddies|mates?|partner|wife|husband|girlfriend|boyfriend|brother|sister|cousin|parents"
    r"|famil(?:y|ies)|folks|coach|boss|colleagues?|roommate|flatmate|he|she|they)"
)
# What is said last before a town counts: 「以前在台南現在在高雄」.
_BEFORE = of_parts(
    r"(?P<left>以前|之前|從前|原本|原先|本來|當初|當時|小時候|老家|出身|離開|告別|大學|高中|國中|從小|去年|前年|來自"
    rf"|{_OTHERS_ZH}"
    r"|\bused to\b|\b(?:formerly|previously|originally|once|back) (?:lived |based |climbed )?(?:in|from|at)\b"
    r"|\b(?:moved?|moving|relocat\w+|transferr?ed|came|come|coming|am|i'm|we're|were|was|hail|over"
    r"|back) from\b|\bleft\b"
    r"|\b(?:grew up|born|raised|lived|climbed|bouldered|studied|worked|started|trained|learn(?:ed|t)|was|were|stayed) "
    r"(?:\w+ )?(?:in|at|around)\b|\byears in\b|\bhome ?town\b"
    rf"|\b{_OTHERS_EN}(?:'s)? (?:is |are |was |lives? |works? |moved )?(?:in|from|to|near)\b)"
    r"|(?P<here>現在|目前|如今|後來|現居|今年|人在|我在|我住|我們[在住]|(?:搬|調|轉|換|來|移居|派)[到來去至回]|剛到|定居|到了?(?=\s*$)"
    r"|\bnow\b|\bcurrently\b|\b(?:moved|moving|relocat\w+|transferr?ed|came|come|going|posted|back"
    r"|left \S+) (?:here |over "
    r"|down |up |back )?(?:to|for|in)\b|\bfor(?: the)? $|\b(?:i|we|i'm|we're|i've) (?:am |are |now |both |all |been )*"
    r"(?:here|in)\b|\b(?:live|living|based|work|working|study|studying|stay|staying|settled) (?:in|at|near)\b"
    r"|\bto(?: the)? $)"
)
_AFTER = of_parts(
    r"\s*(?P<left>人(?!多|少|潮)|長大|出生|出身|(?:那邊)?(?:搬|調|轉)(?:家|到|來|回|過|至|往|去)|(?:唸|念|讀)(?:完|過)"
    r"|\b(?:before|last year|years ago|a year ago|when i was|as a (?:kid|student|child)|till|until)\b)"
    r"|\s*(?P<here>現在|(?:工作|上班|出差)|now\b)"
)

# Since when one is somewhere: 「現在住竹北」, "I'm in Kaohsiung now".
_WHERE_NOW = compiled(
    r"現在人?(?:都|就|又|則|已經)?(?:在(?!營業|開)|住|搬|調|轉到|換到|移居|定居|來到)"
    r"|\b(?:now|currently) (?:(?:i|we)(?:'m| am|'re| are|'ve| have)? )?(?:live|living|based|work|working"
    r"|stud\w+|stay\w*|moved|settled|in) ?"
    r"|\b(?:live|living|based|work|working|study|studying|staying|settled|moved|i'm|i am|we're"
    r"|we are) (?:here )?(?:in|to|at|near)"
    r"(?: the)? [\ue005 ]+now\b"
)
_OPENS = compiled(r"開|營業|打烊|幾點|\bopen\b|\bclos(?:e|es|ed|ing)\b|\bhours\b")


def left_towns(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The towns that are told of the past or of others, where another town is named that is not."""
    towns = [m for m in mentions if m.kind in _TOWNS and not m.negated]
    if len(towns) < 2:
        return ()
    left = tuple(m for m in towns if _is_left(words, m))
    return left if len(left) < len(towns) else ()


def _is_left(words: str, town: Mention) -> bool:
    start = max(0, town.start - _NEAR_EN)
    before = _BREAK.split(words[start : town.start])[-1]
    cues = list(_BEFORE.finditer(before[-_NEAR_ZH:] if holds_cjk(before) else before))
    cue = cues[-1] if cues else None
    if cue is not None and cue["here"]:
        return False
    after = _AFTER.match(words, town.end)
    return cue is not None if after is None else bool(after["left"])


def tells_where(words: str) -> bool:
    """Whether "now" says since when one is somewhere, and not at which hour something is to be open."""
    return _WHERE_NOW.search(words) is not None and _OPENS.search(words) is None
