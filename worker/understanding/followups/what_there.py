"""Hear a question that only asks what there is of what was wished for before: "What have you got?"."""

import re

from worker.understanding.matching.patterns import Pattern

# Whatever else an English clause says that asks only this, it says in such words: "What would you put on it for us?"
_SMALL_WORDS = (
    "a about add advise aim all also an and any anybody anything are as at available be been beta best big book "
    "buy by can checklist choice choices choose climb climbs coming could day days do does doable dream else "
    "everything favourite favorite favourites favorites find fit fits for from full gem gems get give go goes "
    "going good got great had has have he her here him his hit hop how i idea ideas if in into is it itinerary "
    "jump just know let like line lines list lists look looking loose make makes match matched matches matching "
    "me meet meets menu might mind must my name names need nice now of offer ok okay on one ones open option "
    "options or our out over pick picks plan play please point possible possibilities project projects propose "
    "pull put qualifies qualify recommend recommendation recommendations rec recs reply route routes say see send "
    "shall she should show sit so some somebody something start steer stuff suggest suggestion suggestions suit "
    "suitable suits take tell thank thanks that the their them then there these they thing things think this "
    "those thoughts tick ticklist tip tips to today tomorrow try up us want warm was we well what whatever where "
    "which who will wish with work works worth would you your"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_ASKING_WORDS = (
    "what which any anything some something recommend recommendation recommendations rec recs suggest suggestion "
    "suggestions idea ideas option options pick picks list show give name tip tips thoughts propose point steer "
    "tell advise find"
)
_ASKING = frozenset(_ASKING_WORDS.split())
_WORDS = re.compile(r"[a-z]+")
_CLIPPED = re.compile(r"['’](?:s|d|re|ve|ll|m)\b")
_MOST_WORDS = 14
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


def asks_for_such(clause: str) -> bool:
    """Whether an English clause says nothing of what it asks for, in whatever words: "What would you put on it?"."""
    if not clause.isascii() or any(c.isdigit() for c in clause):
        return False
    said = _WORDS.findall(_CLIPPED.sub(" ", clause))
    return 0 < len(said) <= _MOST_WORDS and _SMALL.issuperset(said) and not _ASKING.isdisjoint(said)
