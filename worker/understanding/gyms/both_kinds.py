"""Read that a gym is to have ropes and boulders alike, or either of them: 「抱石跟上攀都有的館」."""

from typing import Literal

from worker.understanding.matching.patterns import compiled

_BOULDERS = r"抱石(?:區|牆)?"
# Leading and top-roping are facilities of their own.
_ON_ROPES = r"(?:上攀|繩索攀登|繩攀|(?:爬|攀)繩|有繩的?)(?:區|牆)?"
_BOULDERS_EN = r"boulder(?:s|ing)?(?: walls?| area| section)?"
_ON_ROPES_EN = r"(?:(?<!top )(?<!top-)ropes?|roped?[ -]climb(?:s|ing)?|rope walls?)"
_AND = r"(?:[和跟與及、,，+＋&]|還有|以及|也|又|還|同時)+(?:可以?|能|會|想|要|有|爬|玩|練)*"
_AND_EN = r"(?:,? (?:and|plus|as well as|but also|and also|\+|&) (?:\w+ ){0,4}?| ?[+&] ?)"
# That something sets them apart, or asks what each is, wants no gym that has both.
_NOT_TOLD_APART = r"(?![^,，。?？]{0,4}(?:差|不同|不一樣|區別|分別|哪[個種]|比較|難度|等級))"
_BOTH = compiled(
    rf"{_BOULDERS}{_AND}{_ON_ROPES}{_NOT_TOLD_APART}|{_ON_ROPES}{_AND}{_BOULDERS}{_NOT_TOLD_APART}"
    rf"|\b{_BOULDERS_EN}{_AND_EN}{_ON_ROPES_EN}\b|\b{_ON_ROPES_EN}{_AND_EN}{_BOULDERS_EN}\b"
)
# "My boyfriend boulders, I only do ropes. What gym would suit us both": each of two wants one of them.
_FOR_BOTH = compiled(
    r"\b(?:(?:suits?|works? for|good for|for|suitable for|please|keep)"
    r" (?:us both|the (?:two|both) of us|both(?: of us)?)"
    r"|(?:us|we) (?:can |could )?both|both of us|(?:does|has|have|do|offers?|with) both)\b"
    r"(?! (?:an? |the )?(?:lead|rope|boulder|top|sport))"
)
_EACH = compiled(
    r"\bboulder(?:s|ing|er)?\b[^?]{0,60}\b(?:(?:on|do|does|use|prefers?|likes?) (?:the )?ropes?|ropes|leads?|leading"
    r"|rope climb\w*|top[- ]?rop\w+)\b"
    r"|\b(?:ropes|leads?|leading|rope climb\w*|top[- ]?rop\w+)\b[^?]{0,60}\bboulder(?:s|ing|er)?\b"
)
_OR = r"(?:或是|或者|或|還是|/|／)"
_EITHER = compiled(
    rf"{_BOULDERS}{_OR}{_ON_ROPES}(?:都可|都行|都好|皆可|都ok)?|{_ON_ROPES}{_OR}{_BOULDERS}"
    rf"|\b{_BOULDERS_EN} or {_ON_ROPES_EN}\b|\b{_ON_ROPES_EN} or {_BOULDERS_EN}\b"
)
_OF_GYMS = compiled(r"館|哪[裡邊間家]|有沒有|都有|\b(?:gyms?|halls?|places?|where|which|roof|anywhere|somewhere)\b")
_ONE_ONLY = compiled(
    r"(?:沒有?|不要|無)抱石區?的?(?=[岩館]|攀岩館|[\s,，。?？]|$)|只有"
    r"|\b(?:no|without|not|don['’]?t|only|just|rather than|instead of)\b"
)


def both_or_either(words: str) -> Literal["both", "either"] | None:
    """Whether ropes and boulders are both wanted in one gym, or one of them is enough; None where neither is said."""
    if _FOR_BOTH.search(words) is not None and _EACH.search(words) is not None and _OF_GYMS.search(words) is not None:
        return "both"
    kinds: Literal["both", "either"] | None = None
    if _EITHER.search(words) is not None:
        kinds = "either"
    elif _BOTH.search(words) is not None:
        kinds = "both"
    if kinds is None or _ONE_ONLY.search(words) is not None:
        return None
    return kinds if _OF_GYMS.search(words) is not None else None
