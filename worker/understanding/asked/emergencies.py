"""Tell that somebody has been hurt, whatever else the words speak of: then the article on accidents comes first."""

import re

from worker.understanding.matching.patterns import compiled

ACCIDENTS = "accidents"
"""The id of the article on what to do."""
SEA = "sea-cliffs"
"""The id of the article that says what to do where the tide has come in."""
_CUT_OFF = compiled(
    r"(?:漲潮|潮漲|漲上來|海水)[^。?？!！]{0,10}(?:回不[去到來了]|困住|被困|受困|走不[了掉出])"
    r"|\b(?:am|is|are|was|were|be|been|get|gets|got|getting) (?:cut off|trapped|stranded|stuck)\b[^.?!]{0,24}\btides?\b"
    r"|\btides?\b[^.?!]{0,24}\b(?:cuts? (?:us|me|you|them) off|(?:am|is|are|get|gets|got) (?:cut off|trapped"
    r"|stranded|stuck))\b"
)
_HURT = compiled(
    r"(?:墜落|摔|掉下|跌|砸|落石|撞)[^。?？!！]{0,10}(?:受傷|到頭(?!盔)|流血|昏|不會動|不能動|不動了|沒反應|沒意識|骨折|斷了|站不起來"
    r"|[背腰頭]痛|脖子痛|喊痛)"
    r"|昏迷|昏倒|昏過去|失去意識|叫不醒|沒有?呼吸|大量出血|流血(?:不止|怎麼辦)|頭部?(?:受傷|流血)|撞到(?:頭|脖子|脊椎)|骨折了?怎麼辦"
    r"|\b(?:fell|fallen|falls|hit|landed|crashed|rock)\b[^.?!]{0,40}"
    r"\b(?:hit (?:his|her|their|my|the) head|unconscious|not moving|isn'?t moving|can'?t move"
    r"|won'?t wake|bleeding|not breathing|badly hurt|is hurt|is injured|not answering|isn'?t answering)\b"
    r"|\b(?:can'?t|don'?t) (?:see|hear|feel) (?:him|her|them) breath(?:e|ing)\b"
    r"|\b(?:when|if) (?:i|we|you) (?:call|phone|ring) (?:for rescue|for help|the rescue|119|an ambulance)\b|叫救護車"
    r"|(?:救援|求救|急救|報案|搜救)[^,，。?？]{0,4}(?:電話|專線|號碼|打幾號|撥幾號|打幾支|打哪)"
    r"|\b(?:rescue|emergency|ambulance) (?:phone )?number\b"
    r"|\bnumber (?:do|should) (?:i|we) (?:call|dial|ring) for rescue\b"
    r"|(?:攀岩|攀登|岩場|爬岩|抱石|有人)[^,，。?？]{0,4}(?:出事|出意外|發生意外)[^,，。?？]{0,4}"
    r"(?:怎麼辦|怎麼處理|該怎麼|要做什麼|先做什麼)"
    r"|\bwhat (?:to|should (?:i|we)) do (?:in|after|when there is) an accident\b"
    # Whom to call, and who cannot get back or breathe.
    r"|(?:萬一|如果|要是|受困|被困|困在|漲潮|潮漲|迷路|出事|意外|有人)[^。?？!！]{0,18}(?:打|撥)(?:哪|幾|什麼)[^,，。?？]{0,4}(?:電話|號)"
    r"|(?:求救|救援|搜救|急難)[^,，。?？]{0,4}怎麼(?:叫|打|聯絡)|急難[^,，。?？]{0,4}(?:電話|號碼|打哪)"
    r"|[螫叮咬][^。?？!！]{0,10}(?:喘|呼吸|休克|臉腫|全身)"
    r"|\b(?:what|which) (?:emergency )?number (?:must|should|do|can|would) (?:i|we|you|one) (?:call|ring|dial|phone)\b"
    r"[^?!]{0,40}\b(?:falls?|fell|hurt|injur\w+|accidents?|emergenc\w+|rescue|stuck|trapped)\b"
    r"|\b(?:stung|stings?|bitten)\b[^?!]{0,60}\b(?:breath\w*|breathing|throat|swell\w*|faint\w*)\b"
    r"|(?<!hands )(?<!fingers )(?<!knuckles )(?<!fingertips )(?<!tips )"
    r"\b(?:is|are|he's|she's|they're|was) "
    r"(?:unconscious|not breathing|not moving|not responding|not answering|bleeding)\b"
    r"|\b(?:just )?decked\b(?! out)|\b(?:hit (?:his|her|their|my) head)\b"
    r"|\bbroke(?:n)? (?:his|her|their|my|an?) (?:leg|ankle|arm|neck|back|wrist)\b"
)
_PREVENTS = compiled(
    r"避免|預防|防止|怎麼不會|會不會|不會(?:受傷|骨折|怎樣)|(?<![我他她])(?:會(?:常常?|真的|很)?|容易)(?:受傷|骨折)"
    r"|會被困|[才較]不會|怎麼落地|風險|機率|多少人"
    # Who may be cut off has not been.
    r"|\b(?:can|could|will|would|might|may|do) (?:i|we|you|one|people|it|the tide) (?:ever )?(?:get|be|cut)\b"
    r"|\b(?:avoid|prevent|risk|likely|how (?:many|often)|statistics"
    r"|how (?:do i|should i|to) (?:land|fall))\b"
)


_PART = (
    r"(?:腳踝|腳|膝蓋|膝|手腕|手肘|肩膀|手指|無名指|中指|食指|小指|拇指|指頭|指節|背|腰)",
    r"\b(?:ankle|knee|wrist|elbow|shoulder|(?:ring |middle |index |little )?fingers?|thumb|knuckle|pulley|a2|tendon"
    r"|back|hamstring|bicep)\b",
)
# What was heard as it happened.
_SOUND = (
    r"[「『]?[啪喀啵卡][」』]?的?(?:了|一|好大)[」』]?(?:大)?聲",
    r"popped|popping|a (?:\w+ )?pop|a (?:loud |sharp )?crack|crunch(?:ed|ing)?",
)
_INJURED = compiled(
    rf"{_PART[0]}[^,，。?？!！]{{0,6}}(?:{_SOUND[0]}|腫|扭[到傷]|拐到|瘀青|刺痛|[動彎]不了|拉傷|脫臼|挫傷|吃蘿蔔)"
    # What has swollen is of the body, be it told before or not.
    r"|腫(?:得|成|到|起來|了一?[大個包塊])|\b(?:swollen|swelled|puffed) up\b"
    rf"|(?:扭[到傷]|拐到|拉傷){_PART[0]}|{_SOUND[0]}[^。?？!！]{{0,12}}{_PART[0]}"
    rf"|{_PART[1]}[^.?!]{{0,24}}\b(?:{_SOUND[1]}|snapped|swollen|swelled|swells|sprained|twisted|dislocated|puffy)\b"
    rf"|\b(?:{_SOUND[1]})\b[^.?!]{{0,16}}\b(?:from|in) (?:my|his|her|their|an?|the|one) {_PART[1]}"
    rf"|\b(?:popped|sprained|twisted|rolled|dislocated|pulled|tore|strained|tweaked|heard a pop in)"
    rf" (?:my|his|her|their|an?) (?:\w+ )?{_PART[1]}"
)
# A name is short: it is not worth a look for cues.
_FINGER = re.compile(rf"(?:the )?(?:{_PART[1]})|{_PART[0]}|大拇指")
INJURED = "運動傷害 injury"
"""The words of the article on injuries, whatever the sport is that they came from."""


def is_injury(words: str) -> bool:
    """Whether a folded text tells that a part of the body has been hurt."""
    return _INJURED.search(words) is not None and _PREVENTS.search(words) is None


def is_of_the_body(name: str) -> bool:
    """Whether the name that a route bears is that of a finger: "my ring finger" is where it hurts."""
    return _FINGER.fullmatch(name) is not None


def is_emergency(words: str) -> bool:
    """Whether a folded text tells that somebody has been hurt, and does not ask how to keep from it."""
    return (_HURT.search(words) or _CUT_OFF.search(words)) is not None and _PREVENTS.search(words) is None


def told_first(words: str) -> str | None:
    """The id of the article that comes before all others where there is an emergency; None where there is none.

    Whoever is cut off by the sea goes up and calls the coast guard; only the article on the sea tells both.
    """
    if not is_emergency(words):
        return None
    return ACCIDENTS if _HURT.search(words) is not None or is_injury(words) else SEA
