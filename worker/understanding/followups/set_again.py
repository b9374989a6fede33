"""Put an English follow-up about a set in the plain words that are read: how many of them, only these, without those.

People say one demand in many ways: "trad only, what's the figure then?", "we only have a short rope, so drop everything
that's 15 m or more", "Kenting too please, same cutoff". What is common to them is what is done to the set (counted,
narrowed, thinned, asked again elsewhere) and the conditions that are named; the rest is told, or is manner.
"""

import re

from schemas.reading import Reading
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.self_standing import A_GRADE
from worker.understanding.matching.patterns import compiled

_OF_SETS = frozenset({"route", "gym"})

# Conditions that are told from their words alone.
_TYPE = re.compile(r"\b(?P<type>sport|trad(?:itional)?|top[- ]?rop(?:es?|ed|ing)|boulder(?:s|ing)?(?: problems)?)\b")
_SAID = {"spo": "sport", "tra": "trad", "top": "top rope", "bou": "boulder"}
_UP = (
    r"(?:\s?\+|(?:,? |-)(?:or|and|&)[ -](?:more|longer|taller|higher|over|above|up(?:wards?)?|harder|tougher|beyond)"
    r"| plus)(?!\w)"
)
_DOWN = (
    r"(?:,? (?:or|and|&) (?:less|shorter|lower|under|below|down|easier|softer)| tops| max(?:imum)?"
    r"| at (?:the )?most)\b"
)
_ABOVE = (
    r"(?:above|over|beyond|past|exceed(?:s|ing)?|north of|(?:longer|taller|higher|harder|tougher|more|bigger|greater)"
    r" than)"
)
_BELOW = r"(?:below|under|beneath|less than|shorter than|lower than|easier than|softer than)"
_LEAST = r"(?:at least|from|no (?:shorter|less|easier|lower) than|starting at)"
_CEILING = (
    r"(?:up to|at most|no (?:more|longer|harder|higher|taller) than|not? (?:over|above|past|beyond)"
    r"|(?:(?:ceiling|roof|cap(?:ped)?|cut[- ]?off|max(?:imum)?|limit(?:ed)?|top out|tops out|topping out)"
    r"(?: (?:is|was|were|be|it|of|at|to|to be|grade|length|would be|that|them|those)){0,3}))"
)
_FIGURE = rf"(?:{A_GRADE}(?:s\b)?|\d+(?:\.\d+)?\s?(?:m|met(?:er|re)s)\b)"
_BOUND = re.compile(
    rf"(?:\b(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW})|(?P<least>{_LEAST})|(?P<ceiling>{_CEILING})) (?:the )?)?"
    rf"(?P<figure>{_FIGURE})(?:(?P<up>{_UP})|(?P<down>{_DOWN}))?"
)
_VIDEO = re.compile(r"\b(?:videos?|footage|beta vids?|filmed)\b")
# What is dropped for its video, or for having none: "whichever you've got no video for", "those nobody uploaded".
_ON_FILM = re.compile(r"\b(?:videos?|vids?|footage|film(?:ed|s)?|clips?|upload(?:ed|s)?|recordings?|youtube)\b")
_NONE = re.compile(r"\b(?:no|without|lack(?:s|ing)?|missing|nobody|no ?one|never|not|zero|nothing|unfilmed)\b|n['’]t\b")

# What is done to the set.
_NOUNS_COUNTED_ELSE = (
    r"draws|quickdraws|people|bolts|met|m\b|days|hours|min|gyms|crags|areas|walls|sectors|pitches|grades|types|kinds"
    r"|times|stars|cams|nuts|pads|friends|ropes?\b|videos|years|weeks|months|goes|tries|attempts|reps|sets\b|calories"
)
_COUNT = compiled(
    rf"\bhow many\b(?! (?:{_NOUNS_COUNTED_ELSE}))|\bhow much of (?:that|those|them|it)\b"
    r"|\b(?:what(?:['’]?s| is| was| would| does)?|which|the|that|in|your|and|,|a) ?(?:the |that |be )*(?:new "
    r"|total |exact "
    r"|final |head)?(?:figure|number|count|total|tally|sum|numbers)\b"
    r"|(?:^|[,;.:] ?)(?:the )?(?:figure|number|count|total|tally)(?: please| then)?\W*$"
    r"|\bwhat (?:portion|share|part|fraction) (?:of (?:that|them|those|these|it) )?(?:is|are|would be)\b"
)
_DROPS = (
    r"drop|remove|lose|cut|ditch|toss|scrap|skip|exclude|omit|discard|nix|eliminate|subtract|deduct|ignore"
    r"|leave out|take out|take away|take off|weed out|filter out|strip out|strip|cross off|cross out|rule out"
    r"|kick out|strike(?: out| off)?|weed|scratch|bypass|pass over|get shot of|jettison|set aside|leave aside|sort out"
    r"|throw out|knock out|knock off|screen out|get rid of|do away with|chuck|bin|axe|delete|hide|purge"
)
_PARTED = r"(?:take|leave|cut|cross|weed|filter|rule|strip|kick|throw|knock|screen|toss)"
_ASKING = (
    r"(?:(?:so|and|then|but|ok|now|kindly|please|can you|could you|would you|will you|just|let['’]?s|i['’]d|we['’]d"
    r"|if (?:i|we|you)|when (?:i|we|you)|i(?: want| need)? to|we(?: want| need)? to|you can|you could|better|rather"
    r"|maybe|also|like|go ahead and|help me|want to|wanna|i|we)[ ,]+)*"
)
_DROP = compiled(
    rf"(?:^|[,;.!?–—-] ?|\bso )(?P<all>{_ASKING}"
    rf"(?:(?P<verb>{_DROPS}) (?P<what>[^,;.!?]{{3,60}}?(?:\.\d[^,;.!?]{{0,30}}?)?)"
    rf"|(?P<parted>{_PARTED}) (?P<ones>[^,;.!?]{{3,50}}?) (?:out|off|away)"
    r"|(?P<goes>(?:(?:any|every)(?:thing|one)?|whatever|whichever|those|(?:the|all)(?: the)? (?:ones?|routes"
    r"|climbs|lines))"
    r" [^,;.!?]{3,40}?(?:\.\d[^,;.!?]{0,20}?)?) (?:should|can|may|must|has to|have to|need to"
    r"|needs to) (?:go|(?:be|get) (?:dropped|removed|excluded|skipped|cut|binned|ignored|left out)))"
    r"(?: (?:from|off|out of) (?:that|the|this|your) (?:list|lot|bunch|set|count|total|number|tally|results?|batch))?"
    r"(?: please| for (?:me|us)| then| too)*)(?=[,;.!?]|\s*$)"
)
_KEEP = compiled(
    r"\b(?:swap|replace|trade|exchange|keep|stick (?:to|with)|limit|restrict|narrow|trim|cap|whittle|pare|filter"
    r"|confine|cut (?:it|that|them|those"
    r"|the list) down|only|just|nothing but|solely|exclusively|leave me with)\b"
)
# What a condition is said with, and what only turns to it.
_SWAPS = re.compile(r"\b(?:swap|replace|trade|exchange|substitute)\b.{2,24}?\b(?:for|with|by)\b")
_LIGHT = re.compile(
    r"\b(?:and|so|then|now|please|what|whats|is|are|was|would|could|can|will|be|it|its|the|a|an|that|those|them"
    r"|these|this"
    r"|they|of|for|if|i|we|you|only|just|one|ones|routes?|climbs?|lines?|problems?|there|how|many|much|about|same"
    r"|but|in"
    r"|number|numbers|figure|count|counting|total|tally|sum|exact|final|new|share|portion|part|fraction|left"
    r"|leaves?|remain\w*|survive|me|us|do"
    r"|does|come|comes|to|at|on|with|make|makes|my|our|max|maximum|stick|sticking|say|swap|look|looks|out|which"
    r"|who|all|get|got|have"
    r"|has|or|ok|hmm|well|instead|replace|trade|exchange|raise|lower|bump|push|set|move|put|stop|up|suppose|where"
    r"|keep|keeping|limit|limited|ceiling|roof|cap|capped|cutoff|cut-off|cut|off|restrict|narrow|trim|filter|down|go"
    r"|going|with|whittle|pare|confine|nothing|exclusively|solely|list|lot|bunch|set|pure|purely|strictly|let"
    r"|lets|let's|what's|that's|i'm|i'd|we're|graded|rated|climbing"
    r"|tagged|marked|long|tall|high|length|grade|anything|everything|everyone|whatever|what|stays?|between|yes|no"
    r"|stuff|things?|made|recorded|listed|noted|down|as|plain|raw|actual|actually|account|accounts|accounted|represent"
    r"|amount|amounts|fall|falls|sit|sits|under|category|kind|type|okay|so|right|sure|cool|great|nice|type"
    r"|s|d|m|ll|re|want|need|show|give|when)\b"
    r"|[^a-z]+"
)
_CLAUSES = re.compile(r"(?<!\d)[,;.!?–—]+\s*|\.(?!\d)\s*|,\s+|\s-\s|(?<=\w) so (?=how|what|only|just|keep|which)")

# The set, whatever it is called.
_SET = compiled(
    r"\b(?:out of|of|from|in|among(?:st)?|within|on) (?:all )?(?:that|this|your|the) (?:whole |little |short )?"
    r"(?:lot|bunch|list|batch|crop|selection|collection|pile|roster|line-?up|shortlist|results?|answers?)\b"
    r"|\b(?:out of|of|from|among(?:st)?|within) (?:all )?(?:those|these|the) (?:options|choices|candidates|picks"
    r"|names"
    r"|results|entries|suggestions|(?:ones|routes|gyms) (?:that )?(?:you (?:just )?(?:listed|mentioned|named|gave me"
    r"|showed me|told me about)"
    r"|above|listed|mentioned))\b"
    r"|(?<=one )\bin there\b(?= has\b)|\bof the above\b|\bamong the above\b"
    # "Are there any in there that come with a video", "the shortest one you just listed".
    r"|(?<=\bany )in there\b|(?<=\bones )in there\b|(?<=\banything )in there\b|(?<=\bsomething )in there\b"
    r"|(?<=(?:any|one) )(?:that |which )?you(?:['’]ve)? (?:just |already )?(?:listed|mentioned|named|found"
    r"|gave(?: me)?|showed(?: me)?"
    r"|told me(?: about)?)\b"
)
# What is kept is said, and then that nothing else is: "keep the trad ones and bin the other two".
_THE_REST = compiled(
    rf"[,;]? (?:and|then) (?:{_DROPS}|forget(?: about)?) (?:all )?(?:the )?(?:rest|(?:other|remaining)(?:s| ones"
    rf"| \w+)?|everything else)"
    r"(?=[\s.!?]*$)"
)


# "How many would that be in total?"
_HOW_MANY_THAT = compiled(
    r"^(?:[^,;?]{0,40}[.!] )?(?:and |so |ok |then )*how many (?:is|would|are|does|do|did|was|were|will) (?:that"
    r"|those|they|it)(?: all)?"
    r"(?: be| make| come to| add up to)?(?:,? (?:all in all|in total|altogether|all together|overall|in all|then"
    r"|now|in the end))*\W*$"
)


def of_the_set(shown: str, words: str, earlier: Earlier) -> str | None:
    """What is asked of a set, by whatever name, in plain words; None where nothing is, or where it is said plainly."""
    if (rest := _THE_REST.search(words)) is not None and is_set(earlier):
        shown, words = shown[: rest.start()], words[: rest.start()]
    if (thinned := _thinned(words, earlier)) is not None:
        return thinned
    if (found := _SET.search(words)) is not None and is_set(earlier):
        return f"{shown[: found.start()]}of those{shown[found.end() :]}"
    return (
        _capped(words, earlier)
        or _counted(words, earlier)
        or _same_but(words, earlier)
        or ("how many are there?" if _totals(words) and is_set(earlier) else None)
    )


def _totals(words: str) -> bool:
    """Whether no more is asked than how many there are of what was shown."""
    found = _HOW_MANY_THAT.search(words)
    return found is not None and _conditions(words) is None


# "Same question but with top rope."
_SAME_BUT = compiled(
    r"^\W*(?:and |so |ok |now )*(?:the |that )?same (?:(?:question|thing|query|search|count|again|ask|one|deal"
    r"|list)\b)?[ ,]*"
    r"(?:again )?(?:but |only |just |now |though )*(?:with|for|in|on|as|of|using)?\b(?P<of>[^.?!]{3,40})\W*$"
)


def _same_but(words: str, earlier: Earlier) -> str | None:
    """What was asked of a set, asked of another kind of route."""
    found = _SAME_BUT.match(words)
    if found is None or not _light(found["of"]) or _set_of_routes(earlier) is None:
        return None
    said = _conditions(found["of"])
    return None if said is None else f"what about {said.removesuffix(' ones')}"


# "Drop any that shut before ten on Fridays": what is left is open then.
_SHUTS = re.compile(
    r"^(?:(?:any|all|those|the|ones?|that|which|gyms?|of|them|places?|everything|anything)\s)*(?:are |is "
    r"|have )?(?:clos|shut)\w*"
    r" (?:before|by|at) (?P<when>[^,;.!?]{3,30})$"
)


def _open_longer(what: str, earlier: Earlier) -> str | None:
    """The gyms that are still open at the hour by which those close that are left out."""
    found, before = _SHUTS.match(what), earlier.spoken_of()
    if found is None or before is None or before.intent not in SETS or before.subject != "gym":
        return None
    return f"which of those are open until {found['when']}"


def is_set(earlier: Earlier) -> bool:
    """Whether several routes or gyms were spoken of."""
    before = earlier.spoken_of()
    return before is not None and before.intent in SETS and before.subject in _OF_SETS and before.own is None


def _set_of_routes(earlier: Earlier) -> Reading | None:
    before = earlier.spoken_of()
    rows = before is not None and before.intent in SETS and before.subject == "route" and before.own is None
    return before if rows else None


def _thinned(words: str, earlier: Earlier) -> str | None:
    """What is to be left out of a list, whatever is told around it: "so kindly drop the loose ones from that list"."""
    found = _DROP.search(words)
    if found is not None and (longer := _open_longer(found["what"] or "", earlier)) is not None:
        return longer
    if found is None or _set_of_routes(earlier) is None:
        return None
    what = found["what"] or found["ones"] or found["goes"]
    rest = words[found.end() :]
    counts = _COUNT.search(rest) is not None or re.search(r"\bleft\b|\bremain", rest) is not None
    if _ON_FILM.search(what) and not (_BOUND.search(what) or _TYPE.search(what)):
        kept = "with" if _NONE.search(what) else "without"
        return f"how many of those are {kept} video" if counts else f"only those {kept} video"
    if (_BOUND.search(what) or _TYPE.search(what)) and not _light(what):
        # "The bolted one and the top rope": what is not understood of it would be kept in silence.
        return None
    bounds = [_complement(m) for m in _BOUND.finditer(what)]
    if bounds:
        said = " ".join(bounds)
        return f"how many of those are {said}" if counts else f"only those {said}"
    types = [_SAID[m["type"][:3]] for m in _TYPE.finditer(what)]
    if types:
        return f"how many are not {' or '.join(types)}" if counts else f"without {' and '.join(types)}"
    core = re.sub(
        r"^(?:(?:the|any|all|every(?:thing|one)?|anything|those|whatever|ones|stuff|routes|that|which|with|['’]s"
        r"|is|are|has"
        r"|have|tagged|marked|noted|for|as|of)\s)+|\s(?:ones|routes|climbs|lines|stuff|things|climbing|tagged)$",
        "",
        what.strip(),
    )
    plain_already = found["verb"] is not None and found.start("all") == 0 and found.end() >= len(words.rstrip(" .!?"))
    if plain_already and core == what.strip():
        return None
    return None if counts else f"without {core}"


def _complement(bound: re.Match[str]) -> str:
    """What is left where those within a bound are taken away."""
    figure = bound["figure"]
    if bound["above"]:
        return f"up to {figure}"
    if bound["up"] or bound["least"]:
        return f"under {figure}"
    if bound["below"]:
        return f"at least {figure}" if figure.endswith(("m", "s")) else f"{figure} and up"
    if bound["down"] or bound["ceiling"]:
        return f"over {figure}"
    return f"not {figure}"


def _capped(words: str, earlier: Earlier) -> str | None:
    """Another bound in the place of the one before: "raise the cutoff to 5.10a", "what if the ceiling was 5.8"."""
    bounds = [m for m in _BOUND.finditer(words) if m["ceiling"]]
    if _TYPE.search(words) or _VIDEO.search(words):
        # "Sport routes up to 5.8" after those on top rope changes more than the bound.
        return None
    if len(bounds) != 1 or not _light(words) or (before := _set_of_routes(earlier)) is None:
        return None
    said = f"up to {bounds[0]['figure']}"
    return f"how many of those are {said}" if before.intent == "count" or _COUNT.search(words) else f"only those {said}"


# "How many 5.6s there": of the place that was spoken of, whatever was asked of it.
_AT_A_PLACE = re.compile(r"(?<!are )(?<!is )\bthere\W*$")


def _counted(words: str, earlier: Earlier) -> str | None:
    """How many of a set meet what is named: "trad only, what's the figure then?", "if I stick to 5.6 max, how many"."""
    count = _COUNT.search(words) if _AT_A_PLACE.search(words) is None else None
    clauses = [clause for clause in _CLAUSES.split(words) if clause and clause.strip()]
    if not clauses or (count is None and _KEEP.search(words) is None):
        return None
    asking = clauses[-1] if count is None else next((c for c in clauses if _COUNT.search(c)), clauses[-1])
    of = [c for c in clauses if c is asking or _light(c)]
    if not _light(asking):
        return None
    said = _conditions(" , ".join(of))
    if said is None and count is not None and len(clauses) > 1:
        # "I only lead sport, so how many does that leave me": the condition is told, and what is asked leans on it.
        told = clauses[clauses.index(asking) - 1]
        leans = re.search(r"\b(?:that|then|left|leaves?|remain\w*|it)\b", asking) is not None
        said = _conditions(told) if leans and told is not asking and _KEEP.search(told) else None
    if said is None or (before := _set_of_routes(earlier)) is None:
        return None
    if count is None:
        return None if len(clauses) == 1 or before.intent == "recommend" else f"only those {said}"
    return f"how many of those are {said}"


def _light(clause: str) -> bool:
    return not _LIGHT.sub("", _VIDEO.sub("", _BOUND.sub("", _TYPE.sub("", clause))))


def _conditions(text: str) -> str | None:
    """The conditions of a text in plain words; None of none."""
    said = []
    for m in _BOUND.finditer(text):
        figure = m["figure"]
        lead = "over " if m["above"] else "under " if m["below"] else "at least " if m["least"] else ""
        tail = " and up" if m["up"] else " and under" if m["down"] or m["ceiling"] else ""
        said.append(f"up to {figure}" if tail == " and under" and figure.endswith("m") else f"{lead}{figure}{tail}")
    swapped = _SWAPS.search(text)
    types = dict.fromkeys(_SAID[m["type"][:3]] for m in _TYPE.finditer(text, swapped.end() if swapped else 0))
    if _VIDEO.search(text):
        said.append("with video")
    kinds = " or ".join(types)
    return (
        " ".join(filter(None, (f"{kinds} routes" if kinds and said else f"{kinds} ones" if kinds else "", *said)))
        or None
    )
