"""Carry a hurt on: how long it takes, what one may still do with it and what to do about it are asked of the hurt."""

import re

from worker.understanding.matching.patterns import compiled

_HURT = compiled(
    r"痛|痠|受傷|扭[到傷]|拉傷|挫傷|腫|破皮|破掉|水泡|骨折|斷掉?|脫臼|抽筋|發炎|開刀|手術|滑車|韌帶|肌腱|媽媽手"
    r"|網球肘|五十肩|板機指"
    r"|感冒|發燒|生病|拉肚子|確診|\b(?:a|the|my|this) (?:cold|flu|fever)\b|\b(?:sick|ill|feverish|covid)\b"
    r"|發麻|麻麻|瘀青|閃到|\b(?:twist(?:ed|ing)?|roll(?:ed|ing)|turned) (?:my|an?|his|her|our) \w+"
    r"|\b(?:numb\w*|tingl\w*|bruis\w*)\b"
    r"|\b(?:hurt\w*|injur\w*|sprain\w*|strain(?:ed)?|tweak\w*|pulled|pulley|torn|swollen|swelling|aches?|aching"
    r"|sore(?:ness)?|pain\w*"
    r"|broke|broken|fractur\w*|blisters?|flappers?|tendon\w*|tendinitis|tendonitis|dislocat\w*|surgery|popped|elbow)\b"
)
_GOES_ON = compiled(
    r"還(?:可以|能|可不可以|能不能|要|需要|行)|(?:可以|能|可不可以|能不能)(?:先|繼續|再|照|不停|只|輕鬆|稍微)"
    r"|(?:多久|多長時間|幾天|幾週|幾周|幾個月|什麼時候|何時)[^,，。?？]{0,8}(?:好|爬|恢復|復原|回[來去]|練|上牆|上館"
    r"|動|休息)"
    r"|(?:休息|停|養|休)(?:個|爬|練)?(?:多久|幾天|幾週|幾周|幾個月)|(?:冰敷|熱敷|貼紮|貼布|吃藥|止痛|復健|看醫[生師]|照x光"
    r"|去?醫院|按摩|拉筋|護具)"
    r"|自己會好|會好嗎|正常嗎|嚴重嗎|怎麼(?:處理|辦|治|恢復|復健)|回(?:去|來)爬"
    r"|\b(?:still|keep (?:on )?(?:climb|train|boulder)\w*|(?:climb|train|boulder) again|rest|resting|heal\w*|recover\w*"
    r"|\bout for\b|how long (?:should|do|must) (?:i|we|one) wait|sidelined|laid up|time off|off climbing"
    r"|how (?:long|many (?:days|weeks|months)) (?:am i|will i be|is it|till|until|before)"
    r"|how bad|back to climbing|get back|go back|return to|ice|icing|tape|taping|doctor|physio\w*|x-?ray|meanwhile"
    r"|in the meantime"
    r"|stretch\w*|painkillers?|serious|normal|go away)\b"
)
# That it still hurts is said of no other hurt.
_STILL_HURTS = compiled(
    r"還(?:是|會|在|有點|有一點)*(?:痛|腫|痠)(?:正常)?|會痛(?=正常|是)|不痛|很痛|痛感|\b(?:still|it|that) (?:hurts?"
    r"|aches?|is sore|swollen)\b"
)
# What is asked for by its own name is no more of that hurt.
_OF_ROWS = compiled(r"哪[間家條]|推薦|附近|岩館有|\b(?:which|recommend\w*|near(?:by|est)?|routes?|gyms?|crags?)\b")
_CLAUSE = re.compile(r"[^,，。.;；!！?？\n]+")
_LONGEST = 40


def hurt_spoken_of(text: str) -> str | None:
    """The clause of a question that tells a hurt; None where none does."""
    told = [c[0].strip() for c in _CLAUSE.finditer(text) if _HURT.search(c[0].lower()) is not None]
    return next((c for c in told if 1 < len(c) <= _LONGEST), None)


def goes_on_from_hurt(words: str) -> bool:
    """Whether words ask what a hurt leaves open, and tell no other."""
    rest = _STILL_HURTS.sub(" ", words)
    return (
        (rest != words or _GOES_ON.search(words) is not None)
        and _HURT.search(rest) is None
        and _OF_ROWS.search(words) is None
    )
