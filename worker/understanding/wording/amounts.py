"""The English nouns of amounts, as the words that count: "the biggest number of 5.13s" are most, a tally is a number.

Each is put so before anything else is read, never within a name; what bounds a figure ("a maximum length of 20 m")
stays as it is.
"""

_COUNTED = (
    r"(?:number|count|total|amount|quantity|selection|choice|concentration|collection|supply|tally|range|variety)"
)
_LINES = r"(?:routes?|climbs?|lines?|pitch(?:es)?)"
_NO_BOUND = r"(?!s?\W{0,2}(?: (?:of|is|at|being|under|below|about|up to))* ?(?:\d|ten|twelve|fifteen|twenty|thirty))"
_OF_A_ROUTE = rf"(?: (?:of|for|on|among) (?:an?|any|the|all(?: the)?)(?: single)? {_LINES})?"
AMOUNTS: tuple[tuple[str, str], ...] = (
    (
        rf"\b(?:biggest|largest|highest|greatest|richest|widest) {_COUNTED} of (?:the )?(?={_LINES}|them|those"
        rf"|these|5\.|v\d)",
        "most ",
    ),
    (rf"\b(?:lowest|smallest) {_COUNTED} of (?:the )?(?={_LINES}|them|those|these|5\.|v\d)", "fewest "),
    (
        rf"\b(?:the )?(?:bigger|larger|higher|greater|wider) {_COUNTED} of (?:the )?(?={_LINES}|them|those|these"
        rf"|5\.|v\d)",
        "more ",
    ),
    (
        r"\b(?:biggest|largest|highest|greatest) (?P<what>route|climb|line) (?:count|total|number|tally)s?\b",
        r"most \g<what>s",
    ),
    (r"\bthe most of (?=routes|climbs|lines|5\.|v\d)", "the most "),
    (r"\b(?:is|are) (?:the )?richest in\b", "has the most"),
    (r"\b(?:is|are) richer in\b", "has more"),
    (
        r"\bleads? the (?:country|way|pack|table|league|ranking|rankings|island) (?:in|for|on)\b",
        "has the most",
    ),
    (r"\b(?:has|have|gets?|holds?) the upper hand (?:in|on|for)\b", "has more"),
    (
        r"\b(?:tally|head ?count|sum|quantity|amount|figure) of (?:all )?(?:the )?(?=(?:\w+ ){0,2}(?:routes|climbs"
        r"|lines)\b|5\.|v\d)",
        "number of ",
    ),
    (
        r"\bwhat (?:figure|number|tally|total)s? (?:do|have|would|can|could) you "
        r"(?:have|got|give|show|hold|list|see)(?: me)? (?:for|of|on)\b",
        "how many are the",
    ),
    (
        r"\b(?:put|give me|tell me) a (?:number|figure) (?:on|for|to) (?:the )?(?=(?:\w+ ){0,2}(?:routes|climbs"
        r"|lines)\b|5\.|v\d)",
        "how many are the ",
    ),
    (
        rf"\b(?:maximum|max|greatest|record|top) (?:(?:route|climb(?:ing)?|line|pitch) )?length\b"
        rf"{_NO_BOUND}{_OF_A_ROUTE}",
        "longest route",
    ),
    (
        rf"\b(?:minimum|min|least) (?:(?:route|climb(?:ing)?|line|pitch) )?length\b{_NO_BOUND}{_OF_A_ROUTE}",
        "shortest route",
    ),
    (
        rf"\b(?:biggest|greatest) (?P<what>{_LINES})(?=[^.?!]{{0,40}}\b(?:met(?:er|re)s|length|height|tall)\b)",
        r"longest \g<what>",
    ),
    (
        r"\b(?P<per>per|by|for each|each|every|into) (?:(?:climbing|route) styles?|(?:climbing |route )?disciplines?)\b"
        r"(?! of ascent)",
        r"\g<per> type",
    ),
    (
        r"\b(?:mix|split|breakdown|distribution|spread) of (?:climbing |route )?(?:styles|disciplines|types)\b",
        "breakdown by type",
    ),
    (
        r"\b(?:split|divide|divided|broken|break)(?: up| down)? into (?=(?:sport|trad|top|boulder))",
        "split by type into ",
    ),
)
