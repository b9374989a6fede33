"""How a number or a grade is bounded by the words around it: at least, at most, more than, about, not."""

import re
from typing import Literal

from worker.understanding.conditions.exclusion_cues import REASON_OF_MEASURE
from worker.understanding.matching.patterns import Table, compiled

Bound = Literal["is", "ge", "le", "gt", "lt", "about", "not"]

# What may stand between a bound word and its value.
_GAP = r"(?:\s|的|難度|等級|級數|grade|graded|a|an|the|about|是|在|為|到)*"
_CLIMB = r"(?:就|只|也|能|可以|會|敢|爬|攀|先鋒|帶|得|動|到|大概|大約)*"
# What somebody climbs at most: 「我只能爬 5.9」, "my limit is 5.10a".
_WHOSE = r"(?:my|our|his|her|their|whose|(?:\w+['’]s))"
_MY_LIMIT = (
    r"(?:只|頂多|最多)(?:能|會|敢|有辦法|爬得)(?:爬|攀|先鋒|帶|lead)*(?:得)?(?:動|到|上)?|(?:極限|天花板|上限)(?:大概"
    r"|大約|就|也|目前|在|是|約)*"
    rf"|\b{_WHOSE} (?:\w+ )?(?:limit|max(?:imum)?|ceiling)(?: grade)?(?: is|'s|’s|:|,)?(?: (?:about|around|probably))?"
    r"|\b(?:max|top|cap|peak)(?:e?s|p?ed|p?ing)? out (?:at|around|on|with|near|somewhere around)"
    r"|\bhardest (?:thing )?(?:that )?(?:\w+ ){1,2}(?:ever |has |have )*(?:done|climbed|led|sent|managed|followed"
    r"|finished)(?: so far)?(?: is| was|:)"
    r"|\b(?:ha(?:s|ve) (?:never|not)|(?:ha(?:s|ve)|ca|wo|do|does)n['’]?t|can(?:not| not)|never) (?:\w+ ){0,2}"
    r"(?:past|above|over|beyond)|\b(?:can|could) only (?:climb|lead|do|manage|handle)(?: up to)?"
)
_LIMIT = (
    r"(?:limit|max(?:imum)?|ceiling|cap|top(?: end)?(?! \w)"
    r"|(?:hardest|most)(?= (?:thing |that )?(?:i|we|he|she|they)\b))"
)
_LIKE = r"(?:is|are|'s|being|as|(?:would|will|should|must|has to|have to|'d|'ll) be|makes?)"
_LIMIT_AFTER = (
    r"^\s*(?:左右)?(?:到頂|頂天|止步|為頂)|^\s*(?:就|已經|大概)*是(?:[我他她]們?的?)?(?:目前的?)?(?:極限|上限|天花板|最高)|^\s*(?:左右)?就(?:不行|爬不"
    r"|上不|卡住|掛|到頂|極限|沒辦法)"
    rf"|^s?,? (?:or so )?{_LIKE} (?:about |probably |really |pretty much )?(?:{_WHOSE}|the|an?) (?!lower |least )"
    rf"(?:[\w-]+ )?{_LIMIT}\b"
    r"|^s?,? (?:at (?:best|(?:the )?(?:very |absolute )?(?:most|max(?:imum)?))|on a good day|tops)\b"
    r"|^s?,? is (?:about |really |pretty much )?(?:as (?:hard|far|high|much) as"
    r"|all (?:i|we|he|she|they)\b|where (?:\w+ ){1,2}(?:stops?|tops? out|max(?:es)? out|draws? the line|quits?"
    r"|calls? it))"
)
_NOT_TO = r"(?:不(?:要|想要?|可以?|能|得)?|別|勿)再?"
# "Without ever going over", "nothing that gets past": whatever goes on from a denial to what is beyond.
_NOT_ON = (
    r"(?:\b(?:without|not|never|no|nothing|none|cannot|nobody|avoid(?:ing)?|rather than)|n['’]t)"
    r"(?: (?:to|that|which|is|are|be|being|ever|much|any(?:thing)?|even|go(?:es|ing)?|get(?:s|ting)?|graded|rated"
    r"|climb(?:s|ing)?|lead(?:ing)?|do(?:ing)?|touch(?:ing)?|try(?:ing)?|want(?:ing)?|need|list|show|include|routes?"
    r"|lines?|of|them|we|i|should|would|will|stray(?:s|ing)?|creep(?:s|ing)?|jump(?:s|ing)?|ris(?:es?|ing)"
    r"|climbing|a grade))* "
)
_HARDER = r"(?:hard|tough|stiff|steep|high|great|long|tall|bigg|strong)er"
_EASIER = r"(?:eas(?:i|y)|soft|gentl|mild|low|short|small|light|kind|friendli|simpl)er"
_BEFORE: Table[Bound] = Table(
    (
        "le",
        compiled(
            rf"(?:{_NOT_TO}(?:超過|超出|高於|大於|多於|長於|難於|硬於|[難硬高長]過|比)|(?<!有)沒有?超過"
            # 「哪一區最多 5.12」 and 「最多的 5.10」 ask where most of them are, and bound nothing.
            rf"|(?:至多|頂多|最高(?!的|難|級)(?:到|是|為)?|(?<![區場岩數人個條])(?<!影片)最多(?!\s*的)){_CLIMB}"
            rf"|{_MY_LIMIT}"
            r"|最[難硬](?!的|度)(?:到|是|為)?|最長(?:到|是|為)|上限|放寬到|放寬成"
            r"|小於等於|(?<![尺米鐘個顆支條元塊年m])以內的"
            r"|\b(?:cap|caps|capped|capping|limit|limited|stop|stopping)(?: (?:it|them|things|that|me|us))? (?:out )?at"
            r"|(?:not|n['’]t|never|cannot) (?:to )?exceed(?:s|ing)?"
            r"|(?:nothing|not|never|n['’]t (?:\w+ )?)(?: go(?:ing)?)? (?:past|beyond)"
            rf"|{_NOT_ON}(?:over|above|past|beyond|(?:{_HARDER}|more(?: difficult)?)(?: in (?:grade|difficulty))? than)"
            r"|\b(?:up )?(?:until|till|through|thru)|\bup through|\b(?:at|to|be|are|is) or (?:below|under|beneath)"
            rf"|\b(?:(?:upper|hard|top|maximum) )?(?:limit|ceiling|cap|roof)(?: grade)? (?:of|is|at)"
            r"|\bdraw(?:s|ing)? the line at|\b(?:stop|top|max|finish|end|peak)(?:s|p?ed|p?ing|e[sd]|ing)? (?:out )?at"
            r"|up ?to(?: and including)?|at most|(?:no|not) more (?:hard|difficult|long) than|(?:not?|never"
            r"|(?:cannot|(?:ca|wo|do|does|is|are)n['’]?t|(?:can|do|does|is|are|will)"
            r" (?:not|never))(?: \w+)?) (?:harder"
            r"|more difficult"
            r"|more|longer|higher|tougher|greater|taller|bigger) than"
            r"|nothing (?:harder|over|above) (?:than)?"
            r"|no more than|(?:at )?max(?:imum)?(?: of)?|not (?:over|above|exceeding|exceed)|within|<=|≤)" + _GAP + "$"
        ),
    ),
    (
        "ge",
        compiled(
            rf"(?:{_NOT_TO}(?:低於|小於|少於|短於|[易低短]過)|至少|最少|最低|起碼|下限|大於等於|從"
            rf"|{_NOT_ON}(?:under|below|beneath|(?:{_EASIER}|less(?: difficult)?)(?: in (?:grade|difficulty))? than)"
            r"|\b(?:at|to|be|are|is) or (?:above|over)|\b(?:start|begin|kick|open)(?:s|ing|ning)?(?: off)? (?:at|from)"
            r"|\b(?:lower )?(?:floor|minimum|lower limit) (?:of|is|at)"
            r"|at least|nothing (?:easier|below|under|less|shorter)(?: than)?|not? (?:easier|less|shorter|lower"
            r"|fewer|smaller) than|(?:at )?min(?:imum)?(?: of)?|starting (?:at|from)"
            r"|\bupwards? of|\bnorth of"
            r"|(?<!apart )(?<!aside )(?<!away )from|>=|≥)" + _GAP + "$"
        ),
    ),
    (
        "gt",
        compiled(
            r"(?:超過|大於|高於|難於|硬於|長於|多於|超越|[難硬]過|harder than|more difficult than|tougher than"
            r"|more than|longer than|greater than"
            r"|higher than"
            r"|taller than|above|over|beyond|exceed(?:s|ing)?|surpass(?:es|ing)?|past|>)" + _GAP + "$"
        ),
    ),
    (
        "lt",
        compiled(
            r"(?:低於|小於(?!等於)|短於|少於|未滿|(?:還|尚)?(?:沒|未)(?:有)?到|不到|[到爬上碰摸構]不(?:了|上|到)|不滿"
            r"|easier than|less than|cheaper than"
            r"|fewer than|shorter than|lower than"
            r"|below"
            r"|under|\bsub[- ]?|<)" + _GAP + "$"
        ),
    ),
    (
        "not",
        compiled(
            r"(?:不要有?|不想要?(?:爬)?|不含|不包[含括]|不爬|除了|除去|排除|扣掉|去掉|避開|別|不是|exclud(?:e|ing)"
            r"|except(?: for)?|other than"
            r"|but not|not|no|without|skip|avoid|don't want)" + _GAP + "$"
        ),
    ),
    (
        "about",
        compiled(
            r"(?:大約|大概|約|差不多|接近|around|(?<!what )(?<!how )about|roughly|approximately|approx\.?|circa|near|~)"
            + _GAP
            + "$"
        ),
    ),
)
# 「5.9跟以下」, 「5.9（含）或更簡單的」, "5.9 and under", "5.6 n below": the value itself counts as well.
_ALSO_ZH = (
    r"^\s*(?:級|的)?\s*(?:[(]?包?含[)]?|本身|自己)?\s*(?:或是|或者|或|及|以及|跟|和|與|還有|甚至|,)?\s*(?:是|其)?"
)
_THINGS = (
    r"(?: (?:anything|everything|things?|stuff|all|whatever|something|those|the ones|ones|routes|lines|climbs))?"
    r"(?: (?:that|which))?(?:['’]s| is| are)?"
)
_UP = (
    r"(?:on up|up|above|harder|over|more|longer|higher|taller|beyond|tougher|stiffer|greater|stronger|steeper"
    r"|upwards?)"
)
_DOWN = (
    r"(?:under|below|easier|less|shorter|lower|fewer|(?:on )?down(?:wards?)?|beneath|softer|gentler|milder|kinder"
    r"|friendlier|simpler|lighter|smaller)"
)
# "More than 8 bolts and under 20 m": what follows "and" bounds the next figure; the text is cut after 16 characters.
_NO_OTHER = r"(?!\s*(?:to\s*)?\d| (?:to )?\ue006| tha(?:n|$)| th?$)"
# 「5.13 以上不含 5.14」 leaves out something else.
_ITSELF = r"(?!\s*(?:5|五|十|v|\d))"
_AFTER: Table[Bound] = Table(
    ("gt", compiled(rf"^\s*(?:級)?\s*以上\s*[(,，]?\s*不含{_ITSELF}")),
    ("lt", compiled(rf"^\s*(?:級)?\s*(?:未滿|不到|以下\s*[(,，]?\s*不含{_ITSELF})")),
    (
        "ge",
        compiled(
            rf"{_ALSO_ZH}[(]?(?:以上|之上|起跳|起|打底|往上|向上|[更再](?:難|硬|高|長|多)(?!一?點點|的?(?:就|都|也|我)*[不別沒]))"
            rf"|^\s*(?:(?:or|n|'n'?){_THINGS} {_UP}|(?:and|&){_THINGS} {_UP}{_NO_OTHER}"
            rf"|,? {_LIKE} (?:{_WHOSE}|the|an?) (?:absolute |very )?(?:lower (?:limit|end|bound)|minimum|floor|least"
            r"|bottom)\b|,? (?:mark|level|grade) (?:and|or) (?:up|above|beyond|over|higher)"
            r"|(?:as (?:a|the) )?minimum\b(?! of)|at (?:the (?:very )?)?least(?=\s*(?:$|[,.;?!)]))|plus|upwards?|\+)"
        ),
    ),
    (
        "le",
        compiled(
            rf"{_LIMIT_AFTER}|{_ALSO_ZH}(?:以下|之下|以內|之內|內(?=$|[\s,，。.?？的])|往下|向下|[更再](?:簡單"
            rf"|容易|輕鬆|低|短|少|矮)|為限|為止|封頂|為上限)"
            rf"|^\s*(?:(?:or|n|'n'?){_THINGS} {_DOWN}|(?:and|&){_THINGS} {_DOWN}{_NO_OTHER}"
            r"|, (?:easier|lower|less|shorter|softer) (?:is|are|would be|will do)\b"
            r"|downwards?|or so max|max|tops|at most)"
        ),
    ),
    ("about", compiled(r"^\s*(?:級)?\s*(?:左右|上下|附近|前後|(?:±|\+/-|正負)\s*[1一]|or so|-ish|ish\b|上下的)")),
)
_OUT = compiled(r"^\s*(?:級|的)?\s*(?:以外|之外|除外|不算|excluded|不要(?=\s*(?:$|[,，。?？!！])))")
# 「20 米以上的不要」; not 「不要太難的」.
_THEN_OUT = compiled(
    r"^\s*(?:級|的)?\s*(?:以上|以下|以內|之內|內|起跳|(?:and|or) (?:up|above|over|more|longer|below|under|less))?"
    rf"\s*的?(?:路線|線)?(?:,|，|\s)?{REASON_OF_MEASURE}(?:我|都|全部?|就|通通|\s)*(?:不(?:要|用|考慮|行|爬|想"
    rf"|看)|免|pass|跳過|避開|閃開|排除|[扣拿去][掉除]|除外|算了"
    r"|(?:is|are) out|excluded|not wanted|(?:leave|keep|skip|drop|cut) (?:it|those|them|these"
    r"|that)(?: out)?)(?=$|[\s,，。.!！?？;；啦喔了]|，)"
)
# "Skip anything over 30 m", 「排除超過 30 公尺的」.
_OUT_BEFORE = compiled(
    r"(?:\b(?:skip(?:ping)?|leav(?:e|ing) out|exclud(?:e|ing)|omit|drop|avoid|ignore|remove|without|(?<!if )not?|except"
    r"|don'?t (?:want|show|list|include)|nothing)"
    r"(?: (?:anything|everything|those|these|any|all|the|routes?|climbs|lines|ones|gyms|that|which|are|is"
    r"|graded|with))* "
    r"|(?:不要|排除|扣掉|扣除|跳過|去掉|剔除|避開|別(?:給我|列|推薦)|除了|除去)(?:任何|所有|那些|路線|長度|\s)*)$"
)
_OWN_LIMIT = compiled(rf"{_MY_LIMIT}|{_LIMIT_AFTER.replace('^', '')}")
_SAID_LIMIT = compiled(_LIMIT_AFTER)
_OPPOSITE: dict[Bound, Bound] = {"ge": "lt", "le": "gt", "gt": "le", "lt": "ge", "is": "not", "about": "not"}
_THAN_HARDER = compiled(r"^\s*(?:還要?|更|再)?\s*(?:難|硬|長|高|多)")
_THAN_EASIER = compiled(r"^\s*(?:還要?|更|再)?\s*(?:簡單|容易|輕鬆|好爬|短|低|少)")
_THAN = compiled(r"比\s*$")


def bound_of(text: str, start: int, end: int) -> Bound:
    """How the words around [start, end) of a folded text bound the value that stands there."""
    before, after = text[max(0, start - 48) : start], text[end : end + 48]
    # What is said of a limit may take longer than what is said of a bound.
    bound = "le" if _SAID_LIMIT.search(after, within=text) else _bound(text, before, after[:32])
    if _OUT.search(after[:16], within=text) or _THEN_OUT.match(after, within=text):
        return _OPPOSITE.get(bound, bound)
    return bound


def is_own_limit(text: str, within: str | None = None) -> bool:
    """Whether a text says what somebody climbs at most; within is a text that holds all of it."""
    return _OWN_LIMIT.search(text, within) is not None


def is_out(text: str, end: int) -> bool:
    """Whether what ends somewhere is then said not to be wanted: 「沒影片的不要」."""
    return _THEN_OUT.match(text[end : end + 48], within=text) is not None


def _bound(text: str, before: str, after: str) -> Bound:
    if _THAN.search(before, within=text):
        negated = re.search(r"(?:不|別|不要|不會)\s*比\s*$", before) is not None
        if _THAN_HARDER.search(after, within=text):
            return "le" if negated else "gt"
        if _THAN_EASIER.search(after, within=text):
            return "ge" if negated else "lt"
    for bound, pattern in _AFTER.among(text):
        if pattern.search(after, within=text):
            # 「不要 5.12 以上」 keeps what is below.
            if bound in ("ge", "le") and _negated(before, text):
                return "lt" if bound == "ge" else "gt"
            return bound
    for bound, pattern in _BEFORE.among(text):
        if (said := pattern.search(before, within=text)) is not None:
            out = bound in ("gt", "lt") and _OUT_BEFORE.search(before[: said.start()], within=text) is not None
            return _OPPOSITE[bound] if out else bound
    return "is"


def _negated(before: str, text: str) -> bool:
    return _BEFORE[4][1].search(before, within=text) is not None
