"""Put plainly what an English follow-up asks by way of earlier turns: the day after, the first place, which wins.

"Can't make Saturday after all, how about the following day" asks of Sunday, "back to the first one" of what was named
first, "who wins on length" of the two or of the list that was spoken of.
"""

import re
from collections.abc import Iterator, Sequence

from schemas.reading import Mention, Reading
from worker.text.folding import fold
from worker.understanding.conditions.facets import read_facilities
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.numbering import by_name
from worker.understanding.followups.plainly import plainly
from worker.understanding.followups.said_of_filters import bounds_said
from worker.understanding.matching.patterns import compiled
from worker.understanding.times.all_days import WEEK
from worker.verify.words import FACILITIES

_OTHER_DAY = compiled(
    r"\b(?:on )?(?:the )?(?P<way>following|next|previous|preceding) day\b(?! of)"
    r"|\b(?:on )?the day (?P<side>after|before)\b(?! (?:i|we|my|our|tomorrow|yesterday|the|a)\b)(?: that)?"
    r"|\b(?:a|one) day (?P<off>later|earlier)\b"
)
_BACKWARDS = frozenset({"previous", "preceding", "before", "earlier"})
_SENTENCE = re.compile(r"[.!?;]+\s+|,\s+so\s+(?=(?:what|which|how|when|is|are|do|does|can|could|would)\b)")
_ASKS = compiled(r"\b(?:what|when|which|how|is|are|do|does|can|could|would|will|open|until|till)\b")

_FIRST = compiled(
    r"\b(?:the|that|your|my) (?:very )?(?P<which>first|original|initial|earlier|previous|other)"
    r"(?: (?:one|place|area|crag|wall|gym|spot|sector|route|climb|line))?"
    r"(?P<tail>(?:,? (?:that |which )?(?:you|i|we)(?:['’]d| had| were| was)? (?:just |first |originally )?"
    r"(?:told me about|mentioned|asked(?: you)? about|named|talk(?:ed|ing) about|brought up|listed|gave me|said"
    r"|discussed"
    r"|started with|spoke of|began with)(?: (?:before|earlier|first))?)?)"
)
_GOES_BACK = compiled(
    r"\b(?:back to|return(?:ing)? to|forget(?: about)?|never ?mind|scratch|leave aside|enough (?:of|about)"
    r"|going back|drop"
    r"|instead of)\b"
)
_LEAVES = re.compile(
    r"^(?:.*[.!?;,]\s*)?(?:ok |right |so |well |and |let['’]?s |actually |then |,)*(?:forget(?: about)?"
    r"|never ?mind|scratch|leave aside"
    r"|enough (?:of|about)|drop)\b[^.!?;,]*[.!?;,]\s*"
)
_PLACED = ("route", "gym", "sector", "area", "crag", "city", "district")

_MEASURE = (
    r"(?P<{}>length|metres|meters|height|distance|difficulty|grades?|toughness|bolts?|bolt count|protection|price|cost"
    r"|money)"
)
_WINS = (
    r"(?:wins(?: out)?|comes out (?:on top|ahead|first)|takes (?:it|the (?:prize|crown|cake))|has the (?:edge"
    r"|upper hand)|is (?:ahead|in front|on top)"
    r"|leads|beats the other|tops (?:it|them|the (?:list|lot))|scores (?:highest|higher))"
)
_WHO = r"(?:who|which(?: (?:one|route|climb|of (?:them|those|these|the two)))?|what)"
_MORE = r"long|short|tall|hard|easi|cheap|pric[iy]|gentl|tough|stiff|soft|high|low|mild|kind|safe|big"
_CHOOSES = compiled(
    rf"\b{_WHO} {_WINS},? (?:on|for|in|by|at|when it comes to|as for|in terms of) (?:the "
    rf"|sheer )?{_MEASURE.format('of')}"
    rf"|\b(?:on|for|in|by|as for|in terms of) (?:the |sheer )?{_MEASURE.format('by')},? {_WHO} {_WINS}"
    rf"|\b{_WHO}(?:['’]s| is| would be) (?:then |actually |in fact )?the (?P<more>(?:{_MORE})er)(?: (?:one|route"
    rf"|climb|line))?"
    r"(?: of (?:the two|them|those|both))?"
)
_AFTER = re.compile(
    r"^(?:,? (?:among(?:st)?|of|out of|from|between|in) (?:all )?(?:those|these|the|them|that)(?: (?:\d+|two"
    r"|three|ten|list|lot|routes?|ones|pair))*)?"
    r"(?:,? (?:then|though|actually|overall|in the end))?(?:,? (?:and )?(?:by )?how (?:long|hard|many|much|far"
    r"|tall)[^.?!]{0,20})?\W*$"
)
_OF = {
    "len": ("longer", "longest"), "met": ("longer", "longest"), "hei": ("longer", "longest"),
    "dis": ("longer", "longest"),
    "dif": ("harder", "hardest"), "gra": ("harder", "hardest"), "tou": ("harder", "hardest"),
    "bol": ("more bolted", "most bolted"), "pro": ("more bolted", "most bolted"), "pri": ("cheaper", "cheapest"),
    "cos": ("cheaper", "cheapest"), "mon": ("cheaper", "cheapest"),
}  # fmt: skip

_DEARER = compiled(
    r"\b(?:is|would|are) (?:that|it|this|they|those)(?: be| also| then)? (?:any |a bit |much )?(?:more|less"
    r"|dearer|pricier|extra"
    r"|higher|cheaper|the same)(?: expensive)?(?=\W*$)"
)
_ITS_NAME = compiled(
    r"\b(?:know|have|got|what(?:['’]s| is| was)|catch|give me|tell me|any idea(?: of| what)?|remember)\b[^.?!]{0,14}"
    r"\b(?:his|her|their|the (?:guy|person|man|woman|owner|coach|setter|bolter|lady)['’]?s) (?:full |last "
    r"|first )?names?\b"
    r"|\bwhat(?:['’]s| is| are) (?:s?he|they|the (?:owner|coach|guy|setter)) called\b"
    r"|\b(?:got|have|know|any) (?:you )?(?:a |an? idea of the )?names?(?: for (?:me|them|that person))?(?=\W*$)"
)
_SOMEBODY = compiled(
    r"\b(?:guy|person|man|woman|lady|owner|owns|runs|coach|setter|sets|bolter|bolted|someone|somebody|whoever|people|dude|bloke"
    r"|founder|manager|instructor|staff|developer)\b"
)


# "Somewhere to lock it up matters. Which of the two has that?": what "that" is was said right before.
_HAS_THAT = compiled(
    r"\b(?:which|who|what)(?: (?:one|ones|gyms?|place|places|of (?:them|those|these|the (?:two|three"
    r"|four))))?(?:['’]s)?"
    r" (?:has|have|got|offers?|provides?|comes with|would have) (?:got )?(?:that|one|it|this|those|them"
    r"|such a thing|any)\W*$"
)
_WHO_IS_LEFT = compiled(
    r"[.!;,] (?:so )?(?:who|which(?: ones?)?|what)(?:['’]s| is| are| does that| would)?(?: still)?"
    r" (?:left|leave(?: me| us)?|remain(?:s|ing)?|in it|fits?|qualif(?:y|ies))(?: then| now)?\W*$"
)
_SAME_GRADE = compiled(
    r"\b(?:at|of|in|with) (?:that|this) (?:grade|level|difficulty|range)\b|\b(?:at |of |with |in )?(?:the |that "
    r"|this )?(?:very |exact )?same (?:grade|number|level|difficulty|rating"
    r"|mark|range)\b"
    r"(?:(?:,| and|,? in| at)* (?:the |that )?same (?:place|area|wall|crag|spot|sector)\b)?"
)


# "I'm only in town on a Wednesday. Which ones will let me in, and whom should I avoid?"
_DAY_TOLD = compiled(r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b")
_LETS_IN = compiled(
    r"\b(?:let (?:me|us) in|any (?:chance|luck|hope|joy)|worth (?:going|a (?:try|trip|visit))|able to (?:climb"
    r"|go|get in|come))\W*$"
    r"|\b(?:can|could|would) (?:i|we) (?:still )?(?:climb|come|go|get in|train)(?: there| then| at all)*\W*$"
    r"|\bwill (?:it|they) (?:do|work)\W*$"
)
_SHUTS_OUT = compiled(
    r"\b(?:should|do|must|would|can) (?:i|we) (?:avoid|skip|leave out|rule out|cross off|steer clear of)\W*$"
    r"|\b(?:are|is) (?:no good|out|off the table|a no[- ]go|no use)\W*$"
)
_EASIER = compiled(
    r"\b(?:step down|eas(?:y|ier)|soft(?:er)?|gentl(?:e|er)|mild(?:er)?|kinder|more (?:doable|manageable)|less hard)\b"
)
_HARDER = compiled(r"\b(?:step up|hard(?:er)?|stiff(?:er)?|tough(?:er)?|more difficult|nastier)\b")
_CONFIRMS = compiled(
    r"[.,;!?] (?:so )?(?:is|would) (?:it|that|this|he|she)(?: be)?(?: really| true| so| actually| right| the case)*\W*$"
    r"|[.,;!?] (?:really|true|correct|right|is that right|is that so|agree(?:d)?|do you agree|fair)\W*$"
    r"|^\W*(?:and |so |but )?(?:what )?if (?:i|we) (?:tried|did|climbed|started (?:on|with)|took|went for"
    r"|warmed up on)\b"
)
_BETWEEN = re.compile(
    r"\b(?:difference|differences) between (?P<a>[a-z][a-z -]{2,24}?) and (?P<b>[a-z][a-z -]{2,24}?)\W*$", re.IGNORECASE
)
_EITHER_KIND = compiled(
    r"\b(?:the )?(?:first|former)(?: (?:kind|one|type|way|option|style))? or (?:the )?(?:second|latter"
    r"|other)(?: (?:kind|one|type|way|option|style))?"
    r"|\bwhich(?: (?:one|of (?:the two|them|those)|kind|way))?\b"
)
_STARTS = compiled(
    r"\b(?:start|begin|beginner|beginning|first time|never (?:climbed|done)|new to|newbie|novice|learn first"
    r"|put me on)\b"
)


def by_earlier_turns(shown: str, words: str, named: Sequence[Mention], earlier: Earlier) -> str | None:
    """The follow-up in plain words; None where it asks nothing by way of earlier turns."""
    return (
        _on_the_other_day(shown, words, earlier)
        or _of_the_first(shown, words, named, earlier)
        or _confirmed(words, named, earlier)
        or (None if named else _without_names(shown, words, earlier))
    )


def _without_names(shown: str, words: str, earlier: Earlier) -> str | None:
    return (
        _chosen(words, earlier)
        or _dearer(shown, words, earlier)
        or _somebody(words, earlier)
        or _has_that(shown, words, earlier)
        or _same_grade(shown, words, earlier)
        or _open_then(words, earlier)
        or _to_start_with(words, earlier)
    )


def _open_then(words: str, earlier: Earlier) -> str | None:
    """Which of the gyms are open, or shut, on the one day on which somebody says to come."""
    shut = _SHUTS_OUT.search(words) is not None
    if not shut and _LETS_IN.search(words) is None:
        return None
    days = {found["day"] for found in _DAY_TOLD.finditer(words)}
    before = earlier.spoken_of() if len(days) == 1 else None
    if before is None or before.subject != "gym" or before.own is not None:
        return None
    state, day = "closed" if shut else "open", days.pop()
    return f"which of those are {state} on {day}?" if before.intent in SETS else f"is it {state} on {day}?"


def _to_start_with(words: str, earlier: Earlier) -> str | None:
    """With which of the two that were told apart a beginner starts."""
    if _STARTS.search(words) is None or _EITHER_KIND.search(words) is None:
        return None
    before = earlier.spoken_of()
    two = _BETWEEN.search(before.text) if before is not None and before.intent == "knowledge" else None
    return None if two is None else f"should a beginner start with {two['a']} or {two['b']}?"


def _confirmed(words: str, named: Sequence[Mention], earlier: Earlier) -> str | None:
    """Whether the one route that is named is easier, or harder, than the one that was spoken of, as somebody says."""
    routes = {m.ids: m for m in named if m.kind == "route"}
    easier, harder = _EASIER.search(words), _HARDER.search(words)
    if len(routes) != 1 or bool(easier) == bool(harder) or _CONFIRMS.search(words) is None:
        return None
    before, route = earlier.spoken_of(), next(iter(routes.values()))
    if before is None or before.intent != "detail" or before.subject != "route" or before.own is not None:
        return None
    if any(m.ids == route.ids for m in before.mentions):
        return None
    return f"is {by_name(route)} {'easier' if easier else 'harder'} than that one?"


def _has_that(shown: str, words: str, earlier: Earlier) -> str | None:
    """Which of the gyms has what stands in the sentence before: "I want to shower after. Who's got that?"."""
    found = _HAS_THAT.search(words) or _WHO_IS_LEFT.search(words)
    before = earlier.spoken_of() if found is not None else None
    if found is None or before is None or before.subject != "gym":
        return None
    wanted = read_facilities(fold(plainly(shown[: found.start()]))).wanted
    if before.intent not in SETS or len(wanted) != 1:
        return None
    return f"which of those have {FACILITIES[wanted[0]][1]}?"


def _same_grade(shown: str, words: str, earlier: Earlier) -> str | None:
    """The grade that was asked for, where routes of another kind are wanted at the same."""
    found = _SAME_GRADE.search(words)
    before = earlier.spoken_of() if found is not None else None
    if found is None or before is None or before.subject != "route" or before.intent not in SETS:
        return None
    said = None if before.filter.grades is None else bounds_said(before.filter.grades)
    at = "at " if found[0].startswith(("at ", "of ", "in ", "with ")) else ""
    return None if said is None else f"{shown[: found.start()]}{at}{said[1]}{shown[found.end() :]}"


def _on_the_other_day(shown: str, words: str, earlier: Earlier) -> str | None:
    """What is asked of the day after or before the one that was asked about, without why it is not that one."""
    found = _OTHER_DAY.search(words)
    before = earlier.spoken_of() if found is not None else None
    if found is None or before is None or before.weekday not in WEEK or before.subject != "gym":
        return None
    step = -1 if (found["way"] or found["side"] or found["off"]) in _BACKWARDS else 1
    day = WEEK[(WEEK.index(before.weekday) + step) % 7]
    parts = list(_parts(words))
    own = next(n for n, (a, b) in enumerate(parts) if a <= found.start() < b)
    start, end = parts[own]
    if own + 1 < len(parts) and _ASKS.search(words[parts[-1][0] :]) is not None:
        # "It'd have to be the day after. What are their hours then?"
        asked = shown[parts[-1][0] :].rstrip(" ?.!")
        return f"{asked} on {day}?"
    return f"{shown[start : found.start()]}on {day}{shown[found.end() : end]}".replace("about on ", "about ").strip()


def _parts(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _SENTENCE.finditer(words):
        yield start, found.end()
        start = found.end()
    if start < len(words):
        yield start, len(words)


def _of_the_first(shown: str, words: str, named: Sequence[Mention], earlier: Earlier) -> str | None:
    """What is asked of the thing that was named before the last one: "back to the first one, how many routes"."""
    found = _FIRST.search(words)
    if found is None or not (found["tail"] or _GOES_BACK.search(words) is not None):
        return None
    things = _things(earlier)
    if len(things) < 2 or any(m.ids != things[0].ids for m in named):
        return None
    meant = things[1] if found["which"] in ("earlier", "previous", "other") else things[-1]
    put = f"{shown[: found.start()]}{by_name(meant)}{shown[found.end() :]}"
    leaves = _LEAVES.match(words[: found.start()])
    return put if leaves is None else put[leaves.end() :]


def _things(earlier: Earlier) -> list[Mention]:
    """The things of one kind that the asker's turns were about, the last first."""
    things: list[Mention] = []
    for n in range(len(earlier.asked)):
        turn = earlier.turn(n)
        thing = (
            None
            if turn is None
            else next((m for kind in _PLACED for m in turn.mentions if m.kind == kind and not m.negated), None)
        )
        if thing is not None and all(thing.ids != other.ids for other in things):
            things.append(thing)
    return [m for m in things if m.kind == things[0].kind]


def _chosen(words: str, earlier: Earlier) -> str | None:
    """Which of the two, or of those that were spoken of, is more of something, however that is asked."""
    found = _CHOOSES.search(words)
    if found is None or _AFTER.match(words[found.end() :]) is None:
        return None
    before = earlier.spoken_of()
    if before is None or before.own is not None:
        return None
    measure = found["of"] or found["by"]
    more, most = _OF[measure[:3]] if measure else (found["more"], _superlative(found["more"]))
    if before.intent in SETS:
        return f"which of those is the {most}?"
    return f"which of the two is {more}?" if _of_two(before) else None


def _superlative(more: str) -> str:
    return f"{more[:-1]}st"


def _of_two(before: Reading) -> bool:
    rows = {m.ids for m in before.mentions if m.kind in ("route", "gym") and not m.negated}
    return len(rows) == 2


def _dearer(shown: str, words: str, earlier: Earlier) -> str | None:
    """What it costs then, after what it costs on another day: "and Saturdays, is that more"."""
    found = _DEARER.search(words)
    before = earlier.spoken_of() if found is not None else None
    if found is None or before is None or before.subject != "gym" or "price" not in before.attributes:
        return None
    return f"{shown[: found.start()]}how much is entry?"


def _somebody(words: str, earlier: Earlier) -> str | None:
    """Who runs the gym or bolted the route that was spoken of, where the name of somebody is asked for."""
    found = _ITS_NAME.search(words)
    if found is None or _SOMEBODY.search(words) is None:
        return None
    before = earlier.spoken_of()
    if before is None or before.subject not in ("gym", "route"):
        return None
    if before.subject == "gym":
        return "who is the owner of it?"
    return "who bolted it?"
