"""Tell what a short text tells that its question still needs: a grade, a kind of climbing, a day that it does not say.

"I want 5.10a, is there more choice at Long Dong or Kenting" needs its grade; "a birthday trip with my girlfriend, any
5.9 sport at Kenting?" needs nothing of what it tells, and "I used to lead 5.12, what 5.9s are at Defulan" would be
misread with it.
"""

from worker.text.folding import holds_cjk
from worker.understanding.conditions.comparisons import is_own_limit
from worker.understanding.conditions.on_gear import ON_GEAR
from worker.understanding.matching.patterns import Pattern

A_GRADE = (
    r"(?:5\s?\.\s?\d{1,2}[a-d]?|五點十?[一二三四五六七八九]?[a-d]?|(?<![a-z\d])v\d{1,2}"
    r"|(?<![a-z\d])[4-9][abc]\+?(?![a-z\d])|(?<!\d)1[0-5][a-d](?![a-z])|\buiaa (?:\d|[ivx]+\b)[+-]?)"
)
_FRAGMENT = 24
"""A clause of so few characters that tells of nobody is a condition by itself."""
# "So roughly 5.8 to 5.9" is a level with both its ends.
GRADE = Pattern(rf"{A_GRADE}(?:\s*(?:to|~|-|–|到|至)\s*{A_GRADE})?")
_HOW_HARD = Pattern(
    rf"{A_GRADE}|簡單|輕鬆|容易|好爬|入門|最[難簡]|難度|幾級"
    r"|\b(?:eas(?:y|iest|ier)|hardest|toughest|grades?)\b"
)
_FEATURES = Pattern(
    r"力量|耐力|平衡|技術|指力|仰角|裂隙|外傾|斜板|懸岩|垂直|稜|煙囪|動態|熱身|影片"
    r"|\b(?:cracks?|slabs?|slabby|steep|overhang\w*|vertical|ar[eê]tes?|chimneys?|dynos?|tufas?|jugs?|juggy|crimp\w*"
    r"|videos?|roofs?|corners?|dihedrals?|pockets|pumpy|endurance|powerful|bouldery|balancey|classics?"
    r"|beginner[- ]friendly|runout|multi-?pitch\w*)\b"
)
# "A shower is a must. Which gym would you send me to": what a gym is to have.
_FITTINGS = Pattern(
    r"淋浴|洗澡|沖澡|置物櫃|寄物櫃|訓練區|速度(?:攀登|牆|賽道)"
    r"|\b(?:showers?|lockers?|speed (?:climbing|walls?|lanes?)|training (?:areas?|zones?|rooms?)|rest areas?)\b"
)
_KINDS = (
    _FEATURES,
    # Who cannot place gear, or has none, wants no route that needs it.
    Pattern(
        r"岩楔|岩塞|機械塞|器材|裝備|快扣|自己(?:的|放|塞|架)|[放塞架]保護|\b(?:gear|rack|cams?|nuts|quickdraws?|draws"
        r"|(?:own|natural|removable) (?:pro|protection|placements))\b"
    ),
    Pattern(
        r"運攀|運動攀|運動路線|傳攀|傳統攀|頂繩|上攀|抱石|先鋒|混合|類型"
        r"|\b(?:types?|sport|trad(?:itional)?|top[- ]?rop\w*|boulder\w*|bolted|bolts|lead\w*|auto[- ]?belays?"
        r"|(?:do|on|climb|only|into|for) ropes|rope climb\w*)\b"
    ),
    Pattern(
        r"[\d兩幾]\s*(?:米|公尺|把|[個支條組]?快扣|顆|根|個?\s?bolt|分鐘)|\d\s?(?:m|met(?:er|re)s?|draws?"
        r"|quickdraws?|bolts?)\b"
    ),
    Pattern(
        r"週[一二三四五六日末]|星期[一二三四五六日天]|禮拜[一二三四五六日天]|平日|假日|今天|今晚|明天|明晚|後天"
        r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|today|tonight|tomorrow)s?\b"
    ),
    Pattern(r"[\d一二兩三四五六七八九十]\s*(?:天(?![天氣])|日遊)|\b(?:\d|one|two|three|four|five)[- ]days?\b"),
    _FITTINGS,
)
"""What may be told instead of asked, kind by kind: a grade in the question does not say how to climb."""
# Whoever is taken along climbs what is asked for: "what could she follow", 「她跟得上」.
_TAKEN_ALONG = Pattern(
    r"[他她]|跟得?上|跟爬|一起|大家|帶得|\b(?:he|she|they|him|her|them|we|us|both|everyone|follow|second)\b"
)
_PLACES_GEAR = Pattern(
    rf"{ON_GEAR}|(?:只|都|一律|習慣|偏好|喜歡|愛)(?:肯|會|想|要|用)?[放塞架](?:自己的?)?(?:保護(?!站)|岩楔|岩塞"
    rf"|機械塞|cams?|gear)"
    r"|\bonly (?:ever )?(?:climbs?|leads?|clips?|goes|go|trusts?)(?: up)? (?:on )?bolts\b"
    r"|\bclimbs? only on bolts\b|\bbolts only\b"
    r"|只(?:敢|會|想|肯|能|找|要)?(?:爬|上|信|玩)?(?:有)?(?:打)?(?:bolt|掛片|運攀|運動攀|sport)"
    r"|(?:不(?:太)?會|沒學過|還沒學|不敢|裝備不會|不想)(?:自己)?[放塞架](?:裝備|塞子|岩[塞楔械]|機械塞|保護(?!站)|cams?|gear)|裝備不會放"
    r"|(?:菜鳥|新手|我們?)[^,，。?？]{0,4}(?:爬|玩)(?:運動攀登|運攀|傳攀|傳統攀登)"
)
_STYLE = _KINDS[2]
# Whoever climbs nothing else wants nothing else counted: "for somebody who climbs only on bolts, which has more".
_ONLY_SO = Pattern(
    r"(?:只|僅|都只?|純)(?:想|會|肯|能|敢|打算|玩|爬|碰|攀|做|願意)+的?(?:運動|運攀|傳攀|傳統|頂繩|抱石|有?bolts?)"
    r"|\b(?:climb|do|lead|clip|want|like)(?:s|es|ing)? (?:only|just|nothing but|exclusively|purely) (?:on )?"
    r"(?:bolts|sport|trad|top[- ]?rope|boulders|gear)\b"
    r"|\b(?:only|just|exclusively|purely) (?:climb|do|lead|clip)(?:s|es|ing)? (?:on )?(?:bolts|sport|trad"
    r"|top[- ]?rope|boulders|gear)\b"
)
# 「我以為龍洞的 sport 數量輾壓墾丁，…各幾條」: those are counted of which somebody says where there are more.
_OUTNUMBERS = Pattern(
    r"(?:運攀|運動攀登?|傳攀|傳統攀登?|頂繩|抱石|sport|trad)(?:路線|的|數量?|條數)*[^,，。?？]{0,4}"
    r"(?:比[^,，。?？]{1,8}多|輾壓|屌打|[遠大]?[勝贏超]過|多[過於]|沒有?[^,，。?？]{1,8}多|贏|輸)"
)
# 「要抱石一整天，北面有幾題」
_PROBLEMS, _BOULDERS = Pattern(r"[幾哪少]題"), Pattern(r"抱石(?!館)")
_MORE_OF = Pattern(r"(?:哪|誰)[^,，。?？]{0,6}多|比較多|\b(?:more|most|fewer) (?:routes|climbs|lines|choice)?")
_NOVICES = Pattern(
    r"新手|初學|入門|沒爬過|第一次|沒經驗|[小女男]孩|兒子|女兒|孩子|小朋友"
    r"|\b(?:beginners?|newb\w*|never climbed|first time|kids?|sons?|daughters?|child\w*|\d+[- ]year)\b"
)
_BOUNDED = Pattern(
    rf"{A_GRADE}|最|運攀|傳攀|頂繩|抱石|幾條|哪些|簡單|開|票"
    r"|\b(?:how many|what (?:types?|kinds?|grades)\b|how are|eas(?:y|ier)|hardest|easiest|longest|shortest|sport|trad"
    r"|top[- ]?ropes?|open|hours|price|cost|park\w*|video)\b"
)
"""With any of these a question says itself what it wants of the rows."""
# 「都沒爬過 哪些路線可以」: for whom they are to do is told before.
_SUITS = Pattern(
    r"(?:哪些|哪幾條|什麼)(?:路線|線)?(?:比較)?(?:可以|適合|能爬|好爬)|(?:路線|線)(?:可以|適合)"
    r"|\bwhat (?:can|could) (?:they|we|he|she)\b|\b(?:suit|suits|suitable|ok|okay) for (?:them|us|him|her)\b"
)
_MANY = Pattern(
    r"條|路線|哪些|最|分[布佈]"
    r"|\b(?:routes|climbs|lines|ones|problems|grades?|range|types|kinds|sport|trad|hardest|easiest|longest"
    r"|shortest)\b|5\.\d+s\b"
)
# Whether one can climb today hangs on the rain of last night.
_WET = Pattern(r"雨|濕|颱風|潮|\b(?:rain\w*|wet|damp|storms?|typhoons?|pour\w*|drizzl\w*)\b")
# What somebody likes is wished for, and what is meant explains the question.
_TASTE = Pattern(
    r"喜歡|討厭|偏好|愛爬|迷上|不愛|拿手|弱項|練習?|不會|不能|不敢|沒有(?!人)|只[會敢能有]|就好|也行|也可以|都可以"
    r"|\b(?:like|dislike|hate|love|prefer|avoid|into|only|except|without|not|n['’]t|no|mean|practi[cs]e)\b"
)

_LIKES = Pattern(
    r"(?<!不)喜歡|偏好|愛爬|迷上|拿手|\b(?:(?:i|we|he|she|they)(?: both| all| really| just| also)? (?:like|love"
    r"|prefer)s?"
    r"|am into|[i']m into|big (?:crack|slab) (?:fan|climber)|fan of)\b"
)
# 「聽說龍洞也有抱石可以玩，…有沒有 5.9 以下的」: of what the place has some are asked for.
_HAS_STYLE = Pattern(
    r"[也還]有(?:很多|不少|一些|得)?(?:抱石|傳攀|傳統攀登|頂繩|運攀|運動攀登)"
    r"|\balso (?:has|have|got)(?: [a-z]+)? (?:boulder(?:s|ing)|trad|top[- ]?ropes?)\b"
    r"|\bhas(?: [a-z]+)? (?:boulder(?:s|ing)|trad|top[- ]?ropes?) (?:too|as well)\b"
)
_COUNTS = Pattern(r"[幾多]少?條|總數|\bhow many\b(?! of (?:them|those|these))")


# What is wished for beside a question, in a sentence or a fragment of its own: "no bolts at all, 5.7 tops".
_WISHED = Pattern(
    r"\b(?:want|wants|need|needs|like|love|prefers?|fancy|after|looking for|hunting|hoping|bring on|must|should|only"
    r"|please|pls|ideally|preferably|nothing|no|without|max(?:imum)?|min(?:imum)?|tops|at (?:most|least)|up to|under"
    r"|over|or (?:more|less|easier|harder|under|below|above|up)|and (?:up|under|below|easier|harder|above)|upwards?"
    r"|limit|ceiling|range|until|everything|anything|something|any)\b"
)
# What was once, and is told beside what is asked now: "Yesterday we did some slabs at Long Dong."
_PAST = Pattern(
    r"\b(?:used to|last (?:year|time|week|month|summer|winter|autumn|spring|trip|weekend)|yesterday"
    r"|(?:years?|months?|weeks?|days?) ago)\b"
)
# What was, or what others say, is no wish.
_TOLD = Pattern(
    r"\b(?:used to|was|were|did|had|been|last (?:year|time|week|month|summer|winter|autumn|spring|trip)|ago|yesterday"
    r"|said|says|told|swears?|claims?|heard|reckons?|bet|already|old news|climbed|sent|ticked|finished|flashed"
    r"|onsight(?:ed)?|led|got up|fell|done|tired of|bored|scared|hates?|can['’]?t stand|enough of|my (?:level|grade)"
    r"|i (?:can )?(?:climb|lead|boulder|flash|redpoint)|we (?:can )?(?:climb|lead|boulder)|i'm (?:a|solid|at)|indoors"
    r"|brought|this trip|gym|if|when|while|whenever|would have|could have|isn['’]?t|aren['’]?t|wasn['’]?t)\b"
)


def wishes(clause: str, said: str, words: str) -> bool:
    """Whether a clause beside a question about many, or for advice, sets a condition that the question does not set."""
    if _WISHED.search(clause, within=words) is None and len(clause) > _FRAGMENT:
        return False
    if holds_cjk(clause) or _TOLD.search(clause, within=words):
        return False
    if GRADE.search(clause, within=words) and not _HOW_HARD.search(said, within=words):
        return True
    return any(kind.search(clause, within=words) and not kind.search(said, within=words) for kind in _KINDS[:4])


def says_what_like(clause: str, said: str, words: str) -> bool:
    """Whether a clause says what routes are to be like or how long, and the question does not."""
    return any(kind.search(clause, within=words) and not kind.search(said, within=words) for kind in _KINDS[:4])


def needs(clause: str, said: str, words: str) -> bool:
    """Whether what a clause tells is wanted and not said by the question; words hold both."""
    if _PAST.search(clause, within=words):
        return False
    if GRADE.search(clause, within=words) and not _HOW_HARD.search(said, within=words):
        return True
    if _LIKES.search(clause, within=words) and _COUNTS.search(said, within=words):
        # "I love cracks. How many trad routes are there": what somebody likes is no condition of a number.
        return False
    if any(kind.search(clause, within=words) and not kind.search(said, within=words) for kind in _KINDS):
        return True
    if _WET.search(clause, within=words) and not _BOUNDED.search(said, within=words):
        return True
    if _NOVICES.search(clause, within=words) and (
        not _BOUNDED.search(said, within=words)
        or (_SUITS.search(said, within=words) and not _HOW_HARD.search(said, within=words))
    ):
        return True
    return _TASTE.search(clause, within=words) is not None and _FEATURES.search(clause, within=words) is not None


_A_DAY = Pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|today|tonight|tomorrow|public holidays?)\b"
)
_HOURS = Pattern(
    r"\b(?:\d{1,2}(?::\d\d)? ?[ap]\.?m|half past|quarter (?:past|to)|o['’]clock|noon|midnight"
    r"|(?:in the|at) (?:morning|evening|afternoon|night)|(?:after|at|by|before) \d{1,2}|\d{1,2}:\d\d|opens?"
    r"|clos\w+)\b"
)
_NEED = Pattern(
    r"\b(?:need|needs|must|essential|necessary|important|required?|want|looking for|after|vital|crucial|non-?negotiable"
    r"|has to|have to)\b"
)
_GYMS = Pattern(r"\b(?:gyms?|climbing (?:walls?|halls?|cent\w+)|bouldering (?:places?|halls?))\b")
_BOTH = Pattern(r"\b(?:both|either of us|each of us)\b")
_ON_ROPES = Pattern(r"\b(?:leads?|leading|ropes|rope climb\w*|top[- ]?rop\w+)\b")
_BOULDERING = Pattern(r"\bboulder(?:s|ing|er)?\b")


def bears_on(clause: str, said: str, words: str) -> bool:
    """Whether what is told bears on a question about gyms however long the text is.

    The day of an hour that is asked about does, what a gym is to have, and what each of two climbs who look for one.
    """
    if _A_DAY.search(clause, within=words) and not _A_DAY.search(said, within=words):
        return _HOURS.search(said, within=words) is not None and _PAST.search(clause, within=words) is None
    if _GYMS.search(said, within=words) is None:
        return False
    if _BOTH.search(said, within=words) and _ON_ROPES.search(clause, within=words):
        return _BOULDERING.search(clause, within=words) is not None
    needed = _NEED.search(clause, within=words) and _FITTINGS.search(clause, within=words)
    return bool(needed) and not _FITTINGS.search(said, within=words)


def says_how_climbed(clause: str, said: str, words: str) -> bool:
    """Whether a clause tells how hard somebody climbs at most, or that gear is placed, and the question does not."""
    if is_own_limit(clause, words) and GRADE.search(clause, within=words) and not _HOW_HARD.search(said, within=words):
        return _TAKEN_ALONG.search(said, within=words) is not None
    if _PROBLEMS.search(said, within=words) and _BOULDERS.search(clause, within=words):
        return True
    if _STYLE.search(said, within=words):
        return False
    if _OUTNUMBERS.search(clause, within=words) and _COUNTS.search(said, within=words):
        return True
    if _ONLY_SO.search(clause, within=words) and (_MORE_OF.search(said, within=words) or asks_of_many(said, words)):
        return True
    if _HAS_STYLE.search(clause, within=words):
        return True
    return _PLACES_GEAR.search(clause, within=words) is not None


def says_itself(said: str, words: str) -> bool:
    """Whether a question bounds or names what it wants, so that a name beside it is not what it asks of."""
    return _BOUNDED.search(said, within=words) is not None


def asks_of_many(said: str, words: str) -> bool:
    """Whether a question is about the rows of a place, and not about one that was named before."""
    return _MANY.search(said, within=words) is not None


def says_how_hard(said: str, words: str) -> bool:
    """Whether a question says itself how hard what it wants is to be."""
    return _HOW_HARD.search(said, within=words) is not None
