"""Which crag an area belongs to, what each crag is like, and a crag with nothing named: whose row is then asked."""

from collections.abc import Sequence

from schemas.reading import Attribute, Kind, Mention
from worker.understanding.asked.asked_of_crags import CRAG_FROM_STATION
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.figures.measures import among_all_crags
from worker.understanding.matching.patterns import compiled

_WHOSE = compiled(
    r"(?:屬於|位於|位在|[在是])(?:哪一?|什麼)(?:個|座)?岩場(?:的|裡)?(?:呢|啊)?[?？\s]*$"
    r"|\b(?:which|what) crag (?:is|does|has|holds|contains)\b|\b(?:belongs? to|part of|in|of) (?:which|what) crag\b"
)
_EACH = compiled(
    r"[各每](?:個|座)?岩場|(?:所有|全部)的?岩場|[五5]個岩場(?:的|各|都|分別)(?![^,，。?？]{0,12}[哪最])|岩場[^,，。?？哪]{0,6}(?:都要|都是|都得|各要|各是|分別)"
    r"|\b(?:each|every|all(?: the| of the)?) crags?\b|\bof the crags\b"
)
_ANY_CRAG = compiled(
    r"^(?:請|可以|幫我|給我|麻煩|想)*(?:推薦|建議|介紹)(?:我)?(?:一|幾|兩|三)?(?:個|些|座)?(?:台灣)?(?:的)?岩場(?:給我|吧|嗎|嘛)?[?？。!！\s]*$"
    r"|^\W*(?:please |can you |could you )*(?:recommend|suggest)(?: me)? (?:a|an|any|some|one) (?:good "
    r"|nice )?crags?(?: please| to me| for me)?\W*$"
)
_NEAREST_CRAG = compiled(
    r"最近的?(?:戶外|室外|天然)?岩場|哪一?[個座]岩場[^,，。?？]{0,12}近"
    r"|\b(?:nearest|closest) (?:outdoor )?crags?\b|\bcrags?\b[^.?!,]{0,20}\b(?:nearest|closest|closer)\b"
)
_DRIVE = compiled(
    r"(?:車程|開車)[^,，。?？]{0,6}最(?:短|近|久|長|遠|快)|最(?:短|近|長)的?車程"
    r"|\b(?:short|long|quick|fast|easi)est drive\b|\bdrive\b[^.?!,]{0,12}\b(?:short|long|quick)est\b"
)
_DRIVES = compiled(
    r"(?:車程|開車)[^,，。?？]{0,8}(?:短|近|久|長|遠|快)|\b(?:short|long|quick|fast|easi)er drive\b"
    r"|\bdrive\b[^.?!,]{0,12}\b(?:short|long|quick)er\b"
)
_BY_STATION = compiled(
    rf"{CRAG_FROM_STATION}"
    r"|岩場[^,，。?？]{0,6}最(?:容易|方便|好)(?:搭|坐|用|靠|到)?[^,，。?？]{0,4}(?:大眾運輸|公車|火車|捷運|高鐵|客運)"
    r"|岩場[^,，。?？]{0,10}(?:大眾運輸|公車|火車|捷運|高鐵|客運)[^,，。?？]{0,4}最(?:容易|方便|好到|快)"
    r"|(?:大眾運輸|公車|火車|捷運|高鐵|客運)[^,，。?？]{0,4}最(?:容易|方便|好到|快)[^,，。?？]{0,6}岩場"
    r"|\b(?:easiest|quickest|simplest|most convenient)\b[^.?!]{0,24}\bby (?:public transport|bus|train|mrt|metro|hsr)\b"
)
_CROWDED = compiled(r"人潮|岩場[^,，。?？]{0,4}(?:人最[多少]|最[多少]人(?![爬攀去]))")
_AROUND_IT = frozenset({"season", "rock", "approach", "parking", "transport", "amenities", "rating", "height"})
_MEASURED = frozenset({"approach", "height"})
_PLACES = frozenset({"area", "sector"})


def of_crags(
    words: str,
    subject: Kind | None,
    intent: IntentReading,
    wanted: Sequence[Mention],
    attributes: Sequence[Attribute],
    found: Constraints,
) -> tuple[Kind | None, IntentReading] | None:
    """Subject and intent of such a question; None where it is another one."""
    kinds = {m.kind for m in wanted}
    if subject == "crag" and len(wanted) == 1 and kinds <= _PLACES and not found.any and _WHOSE.search(words):
        return "area", IntentReading("detail")
    each = subject == "crag" and not wanted and bool(set(attributes) & _AROUND_IT) and _EACH.search(words) is not None
    # "The longest approach of all the crags" wants one of them.
    if each and not (set(attributes) <= _MEASURED and among_all_crags(words, subject, wanted)):
        return "crag", IntentReading("list")
    if subject == "crag" and not (wanted or attributes or found.any) and _ANY_CRAG.search(words):
        # All of them are told: which is best nobody knows without a wish.
        return "crag", IntentReading("list")
    if subject == "gym" and kinds == {"gym"} and _NEAREST_CRAG.search(words):
        # 「離Y17最近的岩場」 looks for rock.
        return "crag", IntentReading("list")
    if kinds == {"crag"} and len(wanted) > 1 and _DRIVES.search(words):
        # Which is the shorter drive depends on where one sets out: that of each is told.
        return "crag", IntentReading("detail")
    if not wanted and _DRIVE.search(words):
        # Every drive is told: each is from the towns nearby, and none is from all of them.
        return "crag", IntentReading("list")
    if not wanted and subject in ("crag", "route", None) and _CROWDED.search(words):
        return "crag", IntentReading("detail")
    if kinds <= {"region"} and subject in ("crag", "route", None) and _BY_STATION.search(words):
        # How far a crag lies from a station nobody records; how one gets to each is told.
        return "crag", IntentReading("list")
    looks = intent.intent in ("list", "search", "detail")
    if looks and subject == "area" and kinds & _PLACES and found.features.wanted:
        # "Any roofs in the Grand Auditorium area" asks for its routes.
        return "route", IntentReading("list")
    return None
