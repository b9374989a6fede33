"""Put an English follow-up that asks the same again in plain words: of another place, or of the other end.

"Kenting too please, same cutoff", "run that again for Kenting", "who takes the crown there", "now the opposite end".
"""

import re

from worker.understanding.followups.changing import SETS
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.set_again import is_set
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, GYM, NAME, PLACE, ROUTE

_CRITERION = (
    r"cut-?off|criteri\w+|filters?|limits?|range|bracket|rules?|conditions?|restrictions?|parameters|threshold"
    r"|bar|spec"
    r"|standards?|question|query|thing|deal|ask|search|number|count|figure|stat|request|requirements?|terms"
    r"|settings|cap"
    r"|ceiling|story|again"
)
_AGAIN = compiled(
    rf"\b(?:(?:the |that |those |this |an? )?(?:same|identical|equivalent|equal)(?: exact)? (?:grade "
    rf"|length )?(?:{_CRITERION})"
    r"|that (?:grade |length )?(?:cut-?off|cap|ceiling|threshold|bar|limit)"
    r"|do the same|(?:run|do|repeat|check|try) (?:it|that|this)(?: (?:again|one|search|query))?|repeat|again|ditto"
    r"|likewise|next|do on that|come to|that (?:number|figure|count) (?:look|be)|same)\b"
)
_LIGHT = re.compile(
    r"\b(?:and|so|ok|okay|now|then|please|too|also|as well|for|at|in|with|to|by|on|over|under|using|apply|use"
    r"|applying"
    r"|what|about|how|would|be|it|that|the|a|an|but|could|can|you|do|does|is|are|go|me|us|give|run|repeat|switch|swap"
    r"|try|check|move|let's|lets|let|i|we|want|need|like|look|hold|holds|there|this|time|another|one|thanks|just"
    r"|s|if|same|again|which|who|list|or|over)\b|[^a-z\ue001-\ue006]+"
)
_A_PLACE = re.compile(rf"[{CRAG}{AREA}{PLACE}]+(?: [{CRAG}{AREA}{PLACE}]+)*")
_TOPS = compiled(
    r"\b(?:tops? (?:the|that|its) (?:list|chart|charts|table|pile|ranking|bill)|comes? (?:out )?(?:on top|first|top)"
    r"|takes? (?:the )?(?:crown|cake|title|prize|gold|top spot|first place)|wears? the crown|leads? the pack"
    r"|reigns?(?: supreme)?"
    r"|(?:is )?(?:the |its )?(?:top dog|champion|champ|winner|kingpin|number one|no\. ?1|#1)|holds? the (?:title"
    r"|record|crown))(?!\w)"
)
_NEXT_UP = compiled(
    r"\b(?:(?:what|who|which(?: one)?)(?:['’]?s| is| comes| came| goes)? (?:comes? )?(?:second|next in line"
    r"|in second(?: place)?"
    r"|right (?:behind|after|below)(?: (?:it|that))?|next(?: after (?:it|that))?|number two|runner-?up)"
    r"|second place|silver medal|^(?:and |so |ok |then |what about |how about )*(?:number two|no\.? ?2|#2)"
    r"(?: (?:on|in) (?:that|the|your) (?:list|ranking)| there)?)\b"
    r"\W*$"
)
_OTHER_END = compiled(
    r"\b(?:(?:the )?(?:other|opposite) (?:end|extreme|direction|way|side)(?: (?:of (?:the|that) (?:scale|list"
    r"|spectrum|range))| round"
    r"| around)?|the (?:opposite|reverse)|flip (?:it|that)|turn (?:it|that) around|in reverse|conversely)\b"
)
_SUPERLATIVE = compiled(
    r"\b(?:easiest|hardest|toughest|softest|longest|shortest|tallest|cheapest|priciest|oldest|newest)\b"
)
_OPPOSITES = {
    "hardest": "easiest", "easiest": "hardest", "longest": "shortest", "shortest": "longest", "cheapest": "priciest",
    "priciest": "cheapest", "oldest": "newest", "newest": "oldest", "most_bolts": "one with the fewest bolts",
    "fewest_bolts": "one with the most bolts", "latest_closing": "one that closes earliest",
    "earliest_closing": "one that closes latest", "earliest_opening": "one that opens latest",
    "latest_opening": "one that opens earliest",
}  # fmt: skip
_MOST_BESIDE = 80
# 「What about X, does it …」: the question is behind, and its pronoun is X.
_THEN_ASKS = re.compile(
    r"^\W*(?:and |so |but |ok )*(?:what|how) about (?:the )?(?P<what>[^,;?]{3,40}?)(?: then| though| instead)?[,;?] ?"
    r"(?P<asks>(?:and |so )?(?:does|do|is|are|can|will|would|should|how|why|what|when|which)\b.*)$"
)
_WHERE_IT_IS = re.compile(r" (?:in|at|from|down|up|around|over) .*$")
_IT = re.compile(r"\b(?:it|they|them|that one|that|those)\b")
_THERE = re.compile(r"\b(?:there|at that (?:place|crag|gym|wall|one))\b")
_APPOSED = re.compile(
    rf"(?<=[{CRAG}{AREA}{PLACE}{GYM}{ROUTE}]), ?(?:the|that) (?:(?:very )?(?:first|second|third|last|other"
    rf"|previous|earlier|original) )?"
    r"(?:place|one|crag|wall|gym|area|spot|route|climb|line)(?: that| which)? (?:i|we|you) (?:first |just |was "
    r"|were |originally |had )*"
    r"(?:asked|asking|mentioned|talked|talking|said|spoke|started|brought up|named|listed)(?: you)?(?: about| of"
    r"| with| before| earlier| first)*(?=[,.;:?!]|$)"
)
_COMPARES = compiled(
    rf"\bhow (?:does|do|would|did) (?:(?:that|this|it|that one) )?(?P<a>[{ROUTE}]+(?: [{ROUTE}]+)* )?(?:compare"
    rf"|stack up|measure up|rank|fare|size up)"
    rf"(?: (?:to|with|against)(?: (?:that|it|this|that one))?)?(?: (?P<b>[{ROUTE}]+(?: [{ROUTE}]+)*))?(?=[,.?!\s]|$)"
)


def elsewhere(shown: str, words: str, earlier: Earlier) -> str | None:
    """The follow-up, which names something, in plain words; None where it is no repetition."""
    if (apposed := _APPOSED.search(words)) is not None:
        return f"{shown[: apposed.start()]}{shown[apposed.end() :]}"
    if (set_beside := _COMPARES.search(words)) is not None and bool(set_beside["a"]) != bool(set_beside["b"]):
        before = earlier.spoken_of()
        if before is not None and before.intent == "detail" and before.subject == "route":
            return f"is {shown[slice(*set_beside.span('a' if set_beside['a'] else 'b'))].strip()} harder than that one"
    return _there_again(shown, words, earlier) or _asked_of_it(shown, words)


def _there_again(shown: str, words: str, earlier: Earlier) -> str | None:
    """What was asked of a set, asked of the one place that is named, where nothing else is said."""
    again = _AGAIN.search(words) or _TOPS.search(words)
    places = list(_A_PLACE.finditer(words)) if again is not None else []
    if again is None or len(places) != 1 or not is_set(earlier):
        return None
    tops = _TOPS.search(words) is not None
    if tops and ((before := earlier.spoken_of()) is None or before.intent != "extreme"):
        return None
    rest = _LIGHT.sub("", _TOPS.sub(" ", _AGAIN.sub(" ", words)))
    return f"what about {shown[slice(*places[0].span())]}" if rest == places[0][0].replace(" ", "") else None


def _asked_of_it(shown: str, words: str) -> str | None:
    """What is asked behind a place that it turns to: "what about Guanziling, which one tops the list there?"."""
    found = _THEN_ASKS.match(words)
    if found is None or re.search(NAME, found["asks"]):
        return None
    whole = re.fullmatch(rf"{NAME}+(?: {NAME}+)*", found["what"])
    what, begin = shown[slice(*found.span("what"))], found.start("asks")
    there = _THERE.search(words, begin) if whole else None
    if there is not None:
        return f"{shown[begin : there.start()]}at {what}{shown[there.end() :]}"
    return None


def asked_of_another(shown: str, words: str, earlier: Earlier) -> str | None:
    """What is asked of another thing after one that was explained: "what about limestone, does it get weak too"."""
    found = _THEN_ASKS.match(words)
    it = _IT.search(words, found.start("asks")) if found is not None else None
    before = earlier.spoken_of() if it is not None else None
    if found is None or it is None or before is None or before.intent != "knowledge":
        return None
    what = _WHERE_IT_IS.sub("", shown[slice(*found.span("what"))])
    return f"{shown[found.start('asks') : it.start()]}{what}{shown[it.end() :]}"


def other_end(words: str, earlier: Earlier) -> str | None:
    """The last of a ranking after its first, or the second: "now the opposite end", "what comes second"."""
    flips, second = _OTHER_END.search(words), _NEXT_UP.search(words)
    if (flips is None and second is None) or len(words) > _MOST_BESIDE or re.search(NAME, words):
        return None
    before = earlier.spoken_of()
    if before is None or before.intent != "extreme" or before.extreme is None:
        before = earlier.last_set() if before is not None and before.intent == "detail" else None
    if before is None or before.intent not in SETS or before.extreme is None:
        return None
    if flips is None:
        return "and the runner-up?"
    said = _SUPERLATIVE.search(words)
    if said is None and _LIGHT.sub("", _OTHER_END.sub(" ", words)):
        # "The other end of town" is no end of a ranking.
        return None
    wanted = said[0] if said is not None else _OPPOSITES.get(before.extreme)
    return None if wanted is None else f"and the {wanted}?"
