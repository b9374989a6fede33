"""Hear a question that only asks what there is of what was wished for before: "What have you got?"."""

from worker.understanding.matching.patterns import Pattern

_WHAT_THERE = Pattern(
    r"\W*(?:(?:so|and|ok|okay|well|then|now) )*(?:(?:please|thanks|thank you|cheers)\W+)*"
    r"(?:(?:what|which)(?: ones?| routes?| climbs?| lines?)?(?:['’]s| is| are| have| do| would| could| can| else)*"
    r"(?: there| you| we| i| they| it| the| my| our)?(?: got| have| has| offer| suggest| recommend| options?| choices?"
    r"| available| possible| try| climb| do| on offer| on| out| there| pick)*"
    r"|(?:got |have you got |do you have |are there |is there )?any(?:thing)?"
    r"(?: ideas?| tips?| suggestions?| options?| recommendations?| there| like that| for (?:me|us|him|her))*"
    r"|(?:suggestions?|recommendations?|ideas?|options)"
    r"|(?:那|請問|這樣|那裡|那邊)*有(?:什麼|哪些)(?:適合的?|好的|推薦的?)?(?:路線|線|選擇|可以爬的?)(?:可以爬|可爬|適合)?(?:[的嗎呢啊]|推薦)*)"
    r"(?: please| for (?:me|us|him|her)| there| at all)*\W*$"
)


def asks_only_what_there(clause: str, words: str) -> bool:
    """Whether a clause asks for whatever meets what stands before it in the words, and says nothing of it itself."""
    return _WHAT_THERE.match(clause.strip(), within=words) is not None
