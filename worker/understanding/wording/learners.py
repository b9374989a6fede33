"""The comparatives and questions of people who learn English, as others say them: "more hard than", "it exists".

Only the small words differ; each is put right before anything else is read, never within a name.
"""

_NOT_NAMED = r"(?! (?:sport|trad|of|about|and|or)\b)"
LEARNERS: tuple[tuple[str, str], ...] = (
    (rf"\b(?<=the )more (?:hard|tough|difficult)\b{_NOT_NAMED}(?! than)", "hardest"),
    (rf"\b(?<=the )more easy\b{_NOT_NAMED}(?! than)", "easiest"),
    (rf"\b(?<=the )more (?:long|tall)\b{_NOT_NAMED}(?! than)", "longest"),
    (rf"\b(?<=the )more short\b{_NOT_NAMED}(?! than)", "shortest"),
    (rf"\b(?<=the )more cheap\b{_NOT_NAMED}(?! than)", "cheapest"),
    (rf"\bmore (?:hard|tough)\b{_NOT_NAMED}", "harder"),
    # "More easy routes" are more of them.
    (rf"\bmore easy\b{_NOT_NAMED}(?! (?:\w+ )?(?:routes|climbs|lines|ones|stuff)\b)", "easier"),
    (rf"\bmore (?:long|tall)\b{_NOT_NAMED}", "longer"),
    (rf"\bmore short\b{_NOT_NAMED}", "shorter"),
    (rf"\bmore cheap\b{_NOT_NAMED}", "cheaper"),
    (r"\bmore (?:near|close)\b(?=$|[ ,?.!])", "nearer"),
    (r"\bmore late\b", "later"),
    (r"\bmore early\b", "earlier"),
    (r"\bmost (?:hard|tough)\b", "hardest"),
    (r"(?<!has the )(?<!have the )(?<!has )(?<!have )\bmost easy\b", "easiest"),
    (r"\bmost (?:long|tall)\b", "longest"),
    (r"\bmost short\b", "shortest"),
    (r"\bmost cheap\b", "cheapest"),
    (r"\bmost (?:near|close)\b(?=$|[ ,?.!])", "nearest"),
    (r"\bhow is (?:difficult|hard)\b", "how hard is it"),
    (r"\bhow is long\b", "how long is it"),
    (r"\b(?:do(?:es)? )?(?:it|there) exists?\b", "are there"),
    (r"(?<=[a-z] )exists? (?=(?:any |some )?(?:routes?|climbs?|gyms?|boulders?)\b)", "are there "),
    (r"^(?:does )?exists? (?=5\.|v\d|a |an |one |bus|trains?|\w+ (?:routes?|gyms?|climbs?)\b)", "are there "),
    (r"\b(?:has|have) the hardest (?:average|mean)(?: grades?| routes?)?", "is hardest on average"),
    (r"\b(?:has|have) the easiest (?:average|mean)(?: grades?| routes?)?", "is easiest on average"),
    (r"\b(?:has|have) the (?:longest|highest) (?:average|mean) (?:lengths?|routes?)", "is longest on average"),
    (
        r"\bhow much (?:the |of )?(?=(?:routes?|climbs|lines|bolts|pitches|gyms|crags|areas|videos"
        r"|5\.\d)\b)",
        "how many ",
    ),
    (r"(?<=and )how much (?=(?:has|have|does|at|in) [a-z ]{3,20}\W*$)", "how many "),
    (r"\bdose (?=[a-z\ue001-\ue005 ]{2,30}\bhave\b)", "does "),
    (r"\bhow many the (?=bolts?|routes?|pitch|videos?)", "how many "),
    (r"\bhow many bolt\b", "how many bolts"),
    (r"\bhow many (?:quick ?)?draw\b", "how many draws"),
    (r"\bhow many video\b", "how many videos"),
    (r"(?<=\d )(?:quick ?)draw\b", "quickdraws"),
    (r"\bhow many met(?:er|re)s? is\b", "how long is"),
    (r"\bhow much met(?:er|re)s?\b", "how many metres"),
    (r"\b(?:is|are) locate\b", "is"),
    (r"\bwhich rock is (?=[^?]{2,30} made\b)", "what rock is "),
    (r"\bhow (?:do you|you) call\b", "what is the name of"),
    (r"\bhave you (?=(?:got )?(?:some|any|a)\b)", "are there "),
)
