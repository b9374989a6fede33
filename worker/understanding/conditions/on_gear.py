"""The words of who places protection: a climb is done on gear, where money is spent on it and advice is given."""

ON_GEAR = (
    r"(?:[\ue000-\ue00f]|\b(?:easy|gentle|mellow|steady|hard|something|anything|routes?|lines?|climbs?|climb|climbing"
    r"|leads?|leading|ones?|any|only|mostly|purely|entirely|protects?|protected|goes?|going|stuff|pitch(?:es)?"
    r"|cracks?|corners?|chimneys?|classics?|free|done|led|easier|harder|below|under|up|options?|there|is|are|do|them"
    r"|can)),?"
    r" on (?:trad |natural |traditional |removable |(?:my |our |your |his |her |their )?own )?(?:gear|pro)\b"
    r"|\b(?:(?:my|our|your|his|her|their) own|natural|removable) (?:pro|protection|placements)\b"
    r"|\bplac(?:ing|es) (?:all |some )?(?:the |my |our |your |his |her |their )?(?:own )?"
    r"(?:gear|pro|protection|cams|nuts)\b"
    r"|\bplace (?:my|our|your|his|her|their) own (?:gear|pro|protection|cams|nuts)\b"
    r"|\b(?:gear|pro|rack)[- ]only\b"
    r"|\b(?:hate|hates|dislikes?|avoids?|refuses? to|won['’]?t|(?:does|do)n['’]?t (?:like|trust|want|want to|like to)) "
    r"(?:clip(?:ping)? )?bolts\b"
    r"|\brather [^.?!]{2,30} than clip(?:ping)?(?: an?y?| the)? bolts?\b"
    r"|\b(?:prefers?|likes?|loves?|trusts?|enjoys?) (?:to place |placing |using )?(?:(?:my|our|his|her|their) own )?"
    r"(?:cams|nuts|gear|pro|protection|placements)\b"
)
