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
    r"|(?:please )?(?:list|name|show|give|send)(?: me| us)?(?: (?:them|all|those|that|the|a|of|list|names?|lot"
    r"|full|everything"
    r"|whatever|matches|fits|qualifies|meets that))*|(?:just )?(?:the )?(?:names?|list)"
    r"|(?:what|which)(?: ones?| routes?| climbs?| lines?)? (?:fits?|match(?:es)?|qualif(?:y|ies)|meets? (?:that"
    r"|those|this)"
    r"|would (?:fit|match|qualify|be on)(?: the)?(?: list)?)|what would you put on (?:my|our|the|a) list"
    r"|what(?:['’]s| is| would be|['’]d be)? the (?:total|count|number|figure|tally)(?: be| then| there)?"
    r"|how many (?:is|are|would|does) (?:that|there|it|those)(?: be| come to| make)?"
    r"|(?:who|which one|which|where)(?:['’]s| is| has|['’]ve)?(?: got| the)? (?:more|most|bigger|winner|wins|ahead)"
    r"|(?:請|麻煩|可以|能|能不能|全部|通通|都|就|那|把)*(?:幫[我忙])?(?:把)?(?:符合(?:條件|的|以上)*)?(?:的|路線|線)?(?:請|全部|通通|都|全)*"
    r"(?:幫[我忙])?(?:給|列|秀|報|找)(?:給|出來?|一下|一列|個|份|完整)*(?:我|我們|一下|清單|名單|列表|看看?|出來)*(?:[吧嗎呢]|可以嗎)?"
    r"|(?:請問|那)*(?:有)?(?:符合(?:條件)?的?)?(?:有|是)?(?:哪些|哪幾條|什麼)(?:路線|線)?(?:符合|可以|合適|適合)(?:條件|的)*[呢啊嗎]?"
    r"|(?:請問|那)*(?:符合(?:條件)?的?)(?:路線|線)?(?:總共|一共|有|是)*(?:哪些|哪幾條|幾條|多少條?)[呢啊]?"
    r"|(?:請問|那|這樣|總共|一共|共|合計|到底)*(?:有|是)?(?:幾|多少)條(?:路線|線)?[呢啊嗎]?"
    r"|(?:那|請問|這樣|那裡|那邊)*有(?:什麼|哪些)(?:適合的?|好的|推薦的?)?(?:路線|線|選擇|可以爬的?)(?:可以爬|可爬|適合)?(?:[的嗎呢啊]|推薦)*)"
    r"(?: please| for (?:me|us|him|her)| there| at all)*\W*$"
)


def asks_only_what_there(clause: str, words: str) -> bool:
    """Whether a clause asks for whatever meets what stands before it in the words, and says nothing of it itself."""
    return _WHAT_THERE.match(clause.strip(), within=words) is not None
