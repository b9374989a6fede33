"""English as it is typed in a hurry, written out: "w/ a video", "w/o bolts", "hw many r there", "b/w 5.8 & 5.10"."""

_BARE_W = (
    r"(?:an?|the|at|no|some|any|more|less|fewer|over|under|lots|multiple|many|good|gd|my|\d+\+?|videos?|vids?|bolts?"
    r"|showers?|parking|lead|auto|top|rental|shoe|kids?|children|friends|beginners?|ac|aircon|overhangs?|cracks?|slabs?"
    r"|crimps?|tufas?|jugs?)"
)
_GRADE_OR_NAME = r"(?:5\.|v?\d|[\ue000-\uf8ff]|the\b|[a-z])"
SHORT_FORMS: tuple[tuple[str, str], ...] = (
    (r"(?<![a-z\d])w/(?:o(?:ut)?)(?![a-z\d])", "without"),
    (r"(?<![a-z\d])w/in(?![a-z\d])", "within"),
    (r"(?<![a-z\d])w/ (?=[a-z\d\"'“‘])", "with "),
    (r"(?<![a-z\d])w/(?=[a-z\d]{2})", "with "),
    (rf"(?<=[a-z\d]{{2}} )w (?={_BARE_W}\b)", "with "),
    (rf"(?<![a-z\d])b/w (?={_GRADE_OR_NAME})", "between "),
    (r"(?<=[a-z\d]{2} )& (?=[a-z\d])", "and "),
    (r"\b(?:hw|hou) (?=(?:many|much|long|hard|tall|high|far|old|do)\b)", "how "),
    (r"\br (?=(?:there|these|those|they|the|any)\b)", "are "),
    (r"\bgd(?= (?:for|routes?|climbs?|gyms?|crags?|boulders?|beginners?|ones?|spots?|place|sport|trad)\b)", "good"),
    (r"\b(?:pls|plz|plss)\b", "please"),
    (r"(?<=[a-z]{2} )u (?=[a-z]{2})", "you "),
    (r"\b(?:wat|wut|wht)(?='?s? )", "what"),
    (r"\b(?:abt)(?= )", "about"),
    (r"(?<=\d) ?yr\b(?=[ -]olds?\b)", " year"),
    (r"(?<=\d) ?yrs\b", " years"),
    (r"(?<=\d) ?mths\b", " months"),
    (r"(?<=\d) ?wks\b", " weeks"),
    (r"\bppl\b", "people"),
    (r"\b(?:tmrw|tmr|tmrow|2moro)\b", "tomorrow"),
    (r"(?<![a-z\d])(?:2nite|2night|tonite)\b", "tonight"),
    (r"\bim(?= (?:an? |in |at |from |new |only |just |not |looking |going |\d|5))", "i'm"),
    (r"\bwhat['’]?s(?= there (?:to|at|in|on)\b)", "what is"),
    (r"\bwhats(?= )", "what's"),
    (r"\b(?:vids)\b", "videos"),
    (r"\b(?:vid)\b", "video"),
    (r"\b(?:rtes|rts)\b", "routes"),
    (r"\b(?:rte)\b", "route"),
    (r"\bfig\.? ?(?=(?:8|eight)\b)", "figure "),
    # What a place is divided into, and what is climbed there, as people call it.
    (r"\b(?P<which>which|what) (?:bit|chunk|portion)s?(?= (?:of|has|have|at|in|is|for)\b)", r"\g<which> part"),
    (
        r"(?<=(?<![a-z])(?:most|easy|hard|more|best) )stuff"
        r"(?= (?:5\.|v\d|up to|under|below|graded|at|in|on|around|between|there)|[?.!\s]*$)",
        "routes",
    ),
    (r"哪一?[帶塊](?=[^,，。?？附]{0,12}(?:最多|最集中))", "哪一區"),
    # 「全部列給我們看」
    (r"(?<=給)我們(?=看|瞧|參考|過目|選|挑|[。!！?？\s]*$)", "我"),
    # 「龍洞的話集中在哪一區」
    (r"(?<!沒有)(?<!沒)的話(?=集中|大多|大部分|多半|最[多難硬簡長短])", ""),
    (r"\b(?:half a|a half|half) dozen\b", "6"),
    (r"\b(?:a|one) dozen\b(?! (?:or so )?of us)", "12"),
    (r"\btwo dozen\b", "24"),
    # A ceiling is a roof to be climbed, unless it is how hard something may be: "with 5.9 as the ceiling".
    (
        r"\bceiling\b(?<!the ceiling)(?<!my ceiling)(?<!our ceiling)(?<!her ceiling)(?<!his ceiling)(?<!their ceiling)"
        r"(?<!as a ceiling)(?<!grade ceiling)(?<!['’]s ceiling)(?! (?:of|is|at|being|would|will|should)\b)",
        "roof",
    ),
    # A move or a jam written as one word: "heelhook", 「dropknee 怎麼做」.
    (
        r"(?<![a-z])(?P<part>heel|toe|knee|drop|hand|finger|fist|bat)"
        r"(?P<move>hook|knee|jam|hang|lock)(?P<more>s|ing|ed)?(?![a-z])",
        r"\g<part> \g<move>\g<more>",
    ),
    # 「12ab」, "5.11cd": two letters of one grade.
    (
        r"(?<![a-z\d.:/-])(?P<grade>(?:5\.)?1[0-5])(?P<low>[a-c])(?P<high>[b-d])(?![a-z\d])",
        r"\g<grade>\g<low>/\g<high>",
    ),
    # A letter set off from its number, where it is no article: "5.10 a sport", "10 a trad".
    (
        r"(?<![\d.])(?P<grade>5\.1[0-5]) a"
        r"(?= (?:sport|trad|top[- ]?ropes?|bolted|routes?|climbs|lines?|leads|slabs?|cracks?|or|and|to|in|at|on"
        r"|near|under|over|with|please|longer|shorter)\b|[,.?!/;]|$)",
        r"\g<grade>a",
    ),
    (
        r"(?<![\d.:$-])(?P<grade>1[0-5]) (?P<letter>[a-d])(?= (?:sport|trad|top[- ]?ropes?|bolted)\b)",
        r"\g<grade>\g<letter>",
    ),
    # What somebody boulders is no kind that is wanted, where routes are: "I boulder V3. Any sport routes?"
    (
        r"(?<=\bi )(?P<how>(?:usually |mostly |only |normally |can )*)boulder"
        r"(?= (?:around |about |up to |at )?v\d[^?]*[.!,;] [^?]*\b(?:sport|trad|lead|top[- ]?rope)\b)",
        r"\g<how>climb",
    ),
    # Some letter or other of a number: "5.10-something".
    (r"(?<=5\.1\d)[- ](?:something|odd)(?![a-z])", ""),
    # Who needs to know what a gym takes or when it is open asks for it, and so does whom it would help.
    (
        r"\b(?:i |we )?(?:also )?(?:need|want|would (?:like|love)) to know"
        r"(?= (?:the|its|their) (?:(?:weekday|weekend|opening|closing|entry|entrance|rental|shoe) )?"
        r"(?:prices?|fees?|costs?|hours?|times?|address|phone number"
        r"|number of (?:routes|climbs|lines|sport|trad|gyms))\b)",
        "what is",
    ),
    (
        r"\b(?:won['’]?t|doesn['’]?t|don['’]?t|will not) (?:have )?(?:kick|throw|chuck|boot)(?:ed|n)?"
        r" (?:everyone|everybody|people|us|you|me) out (?:by|before|until)\b",
        "is still open at",
    ),
    (
        r"(?:,? (?:so|and))? (?P<what>(?:the |their |its )?(?:(?:opening|closing|entry|entrance|shoe|rental|day) ?"
        r"(?:times?|hours?|prices?|fees?|costs?)|prices?|hours?|address|phone number))"
        r" would (?:also )?(?:help|be (?:useful|helpful|good|nice|great|handy)(?: to know)?)(?: as well| too)?\b",
        r". what are \g<what>?",
    ),
    # "My hardest lead is 5.10d" says what somebody climbs; how long the longest was says nothing of routes.
    (
        r"\bmy (?:best|hardest|top|max|proudest|highest) (?:ever )?(?:onsight|flash|redpoint|send|lead|climb)"
        r"(?: (?:grade|lead|route|climb))?(?: so far| to date| ever| outdoors| outside| on rock)*(?: is| was|:|,)"
        r"(?: at| an?| only| just| about| around)* (?=5\.\d)",
        "i climb ",
    ),
    (
        r"\b(?:my )?longest (?:ever )?(?:lead|climb|send|pitch) (?:so far|to date|ever|yet) (?:is|was)"
        r"(?: about| only| just)? \d+ ?m(?:et(?:er|re)s?)?\b",
        "i climb",
    ),
    # "I can't lead harder than 5.9" says how hard somebody leads, and rules no leading out.
    (
        r"\b(?:can['’]?t|cannot|can not|don['’]?t|do not|never|won['’]?t)(?: really| usually| want to)?"
        r" (?:lead|climb|boulder|push|go)(?: anything)? (?:harder than|above|over|beyond|past) "
        r"(?=5\.\d|v\d|\d[abc]\b|1[0-5][a-d]\b)",
        "climb up to ",
    ),
    (
        r"\b(?:(?:is|are)(?:n['’]?t| not)|(?:is|are) no|not?) (?:any )?harder than (?:that|this)\b(?! \w)",
        "within that grade",
    ),
    # "I'd go with whichever closes later, so which?"
    (
        r"\b(?:i['’]?d|i would|i['’]?ll|we['’]?d|we would|we['’]?ll|i|we) (?:rather )?"
        r"(?:go|come|head|opt|pick|choose|take|settle)"
        r"(?: with| for| to)? whichever(?= (?:one )?(?:has|have|closes|opens|is|offers|costs|stays|gives)\b)",
        "which",
    ),
    (
        r"\bthe (?:bigger|larger|greater|higher) (?:number|choice|selection|amount|count) of(?= [a-z5v])",
        "more",
    ),
    # "Will a 60 reach", "can I lower off with a 70": so long a rope.
    (
        r"\b(?P<before>(?:with|on|off|using|is|will|would|does|do|can|could|need|bring|got|have|only|just)"
        r" (?:an?|my|our)) (?P<long>[3-9]0|1[0-2]0)(?: ?m(?:et(?:er|re)s?)?)?"
        r"(?=\W*(?:$|[?.!,]| (?:reach|do|be enough|enough|get (?:me|us|you|one)|work|suffice|sufficient|long enough"
        r"|too short|be too short)\b))",
        r"\g<before> \g<long>m rope",
    ),
    # Who is asked to check something is asked to tell it.
    (
        r"\b(?:(?:can|could|would|will) you(?: (?:please|just|quickly|maybe|also))*|please)"
        r" (?:check|look up|look into|find out)(?![^.?!]*\bmy\b)"
        r"(?= (?:if|whether|when|what|which|how|who|the (?:numbers?|figures?|hours?|opening|prices?"
        r"|counts?|grades?|tally)|that|this|it|both|for me|for us)\b|[,.?!]|$)",
        "can you tell me",
    ),
    # Whoever has heard that there is none asks whether there is.
    (
        r"^(?:so |but |and )?(?:there(?:['’]s| is| are) )?no (?P<what>(?:climbing )?(?:gym|crag)s?)"
        r"(?= (?:in|near|around) [^,.?!]{2,30}, ?(?:right|correct|is there|are there)\b)",
        r"is there a \g<what>",
    ),
    # When a gym is locked up, and no bike is.
    (
        r"\block(?:s|ing)? up"
        r"(?=\W*$| (?:at|on|before|after|tonight|early|late|later|earlier|earliest|latest|by|around)\b)",
        "close",
    ),
)
