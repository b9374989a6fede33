"""English words of one family put as the one that every rule reads: "could I" is can I, "Sat morning" a Saturday's.

Only what stands for the same thing whenever it stands so is put; what does wherever it stands is in `plainer.txt`.
"""

_DAY = r"(?:(?<=\bon )|(?<=next )|(?<=every )|(?<=each )|(?<=coming )|(?<=until )|(?<=open )|(?<=close )|(?<=closed ))"
_PART = (
    r"(?:morning|afternoon|evening|night|noon|midday|lunch|and sun\b|or sun\b|& sun\b|at \d|from \d|until \d"
    r"|\d{1,2}(?:[:. ]|[ap]m))"
)
_GRADE = r"(?:5\.\d|v\d|\d{1,2}[a-d]\b)"
_NEARBY = (
    r"(?:stations?|stops?|mrt|metro|hotel|hostel|gyms?|crags?|town|city|beach|sea|parking|airport|road|hot springs?"
    r"|convenience stores?|7-eleven)"
)
EVERYDAY: tuple[tuple[str, str], ...] = (
    (r"\b(?:could|may)(?= (?:i|we)\b(?! (?:have (?:been|done|got\w*|avoided|used)|ask|know)\b))", "can"),
    (r"\bshall(?= (?:i|we)\b)", "should"),
    (r"(?<=\bi )require\b|(?<=\bwe )require\b|(?<=\byou )require\b", "need"),
    (r"\bwanna\b", "want to"),
    (r"\bgonna\b", "going to"),
    (r"(?<!the )(?<!their )(?<!your )(?<!a )\b'?till?\b(?!['’])", "until"),
    (r"\bur\b", "your"),
    # The days of the week, in short: nobody who sat somewhere, and no sun.
    (
        rf"{_DAY}sat\b|(?<=this )sat\b|(?<=\ba )sat\b|\bsat(?= (?:{_PART}|hours\b|opening\b|prices?\b))"
        r"|(?<=[a-z] )sat(?=\W*$)(?<!i sat)(?<!we sat)(?<!he sat)(?<!they sat)",
        "saturday",
    ),
    (
        rf"{_DAY}sun\b(?! ?(?:screen|set|rise|shade|exposure))"
        r"|(?<!in this )(?<!under this )(?<!with this )(?<=this )sun\b(?! (?:is|on|will|be|exposure))"
        rf"|(?<=\ba )sun(?=\W*$|[,.?!]| will\b| is\b)|(?<=turday or )sun\b|(?<=turday and )sun\b|\bsun(?= {_PART})"
        r"|(?:(?<=it's )|(?<=day is )|(?<=day off is ))sun\b(?!n)",
        "sunday",
    ),
    (r"\bsat ?(?:/|&|-|and|or) ?sun\b", "saturday and sunday"),
    (r"(?<!the )(?<!of )\bduring the week(?! (?:of|before|after|i|we|that)\b)", "on weekdays"),
    # How hard something is said to be, and not how good.
    (
        rf"(?<!highest )(?<!highest-)(?<!top )(?<!top-)(?<!lowest )(?<!lowest-)(?<!best )(?<!best-)(?<!well )"
        rf"(?<!highly )(?<!worst )(?<!higher )(?<!lower )(?<!better )(?<!star )(?<!stars )(?<!x-)(?<!r-)"
        rf"\brated(?= (?:at |as |around |about |an? |roughly )?{_GRADE})",
        "graded",
    ),
    (r"(?<=\bthe )difficulties\b(?! (?:i|with|of (?:being|getting|climbing))\b)", "grades"),
    (
        r"(?:(?<=many )|(?<=number of )|(?<=any )|(?<=got )|(?<=have )|(?<=list )|(?<=which )|(?<=what )|(?<=most )"
        r"|(?<=fewest ))boulders\b(?! (?:gyms?|that (?:fell|fall)|come|fall))",
        "boulder problems",
    ),
    (
        r"\btraditional(?= (?:gear|rack|routes?|climb\w*|lines?|leads?|leading|pitch\w*|protection|pro|stuff|ones?)\b)",
        "trad",
    ),
    (
        r"(?:(?<=vs )|(?<=vs\. )|(?<=versus )|(?<=sport or )|(?<=sport and )|(?<=sport, )|(?<=lead )|(?<=on ))"
        r"traditional(?=\W|$)(?! (?:chinese|market|food|music|festival))",
        "trad",
    ),
    # "What gyms have a board" asks which of them do, and explains nothing.
    (
        r"\bwhat(?= (?:[a-z-]+ ){0,2}?(?:gyms?|crags?|routes?|climbs|lines?|areas?|sectors?|problems)"
        r" (?:has|have|had|is|are|in|at|on|near|with|do|does|can|could|would|should|will|that|there|offers?|allows?"
        r"|opens?|got|go|goes|carry|carries|lets?|takes?|accepts?|rents?|suits?|stays?)\b)(?<!know what)(?<!of what)",
        "which",
    ),
    (
        r"\bsimple(?= (?:[a-z-]+ )?(?:routes?|climbs?|lines?|stuff|sport|trad|multi-?pitch\w*|ones|boulders?|problems?"
        r"|slabs?|cracks?|warm-?ups?)\b)",
        "easy",
    ),
    (r"\btallest(?= (?:sport|trad|bolted|routes?|climbs?|lines?|pitch|multi|boulder|ones?)\b)", "longest"),
    (r"(?:(?<=\ba )|(?<=the )|(?<=that )|(?<=this ))climb(?= (?:called|named|by the name)\b)", "route"),
    # What is filmed, where nothing is counted that a rope is clipped into.
    (
        r"(?:(?<=have )|(?<=has )|(?<=with )|(?<=without )|(?<=watch )|(?<=any )|(?<=some ))clips\b"
        r"(?! (?:on|and|for|to|per)\b)",
        "videos",
    ),
    (rf"\bclose to (?=(?:an?|the|any|our|my|some) (?:[a-z-]+ ){{0,2}}{_NEARBY}\b)", "near "),
    (r"(?<=[a-z])\.{2,}(?=\?)", ""),
)
