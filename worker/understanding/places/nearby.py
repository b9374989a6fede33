"""Read around which place the nearest crags or gyms are wanted: 「離台北最近」, "near Taichung"."""

from collections.abc import Sequence
from itertools import pairwise

from schemas.reading import Intent, Kind, Mention, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.asked.amenities import AMENITIES, WAYS
from worker.understanding.matching.patterns import compiled, of_parts
from worker.understanding.wording.masking import GYM

_BEFORE = of_parts(
    r"(?:離|距離?|靠近|鄰近|最接近|(?:哪一?[間家個座]|比較|較)近|\bnear(?:est|by)?(?: to)?"
    r"|\b(?:near|clos)est (?:(?!mrt|metro|station|stop|train|bus|park)\w+ ){1,3}to"
    r"|\bclose(?:r|st)? to|\bnearer to|\baround|\bnext to|\bfar from)"
    r"\s*(?:the )?[「『]?$"
)

_AFTER = of_parts(
    r"^[」』]?\s*(?:市區?|縣|站)?\s*(?:附近|周邊|旁邊|周圍|近郊|一帶|出發(?=.*近)|最近(?=的|哪|是哪|有(?:什麼|哪"
    r"|沒有(?:岩|攀))|捷運|岩|抱|攀|室|[\s,，?？]*$))"
)
_AROUND: dict[str, frozenset[str]] = {
    # A crag or an area in the question is itself where its routes are; a city is where its own gyms are.
    "route": frozenset({"city", "district", "station", "gym"}),
    "area": frozenset({"city", "district", "station", "gym"}),
    "crag": frozenset({"city", "district", "station", "gym", "crag", "area", "landmark"}),
    "gym": frozenset({"crag", "area", "gym", "landmark"}),
}


_OF_PLACE = compiled(
    r"停車|便利商店|廁所|補給|買水|吃的|住宿|餐廳|\bparking\b|\bfood\b|\brestaurants?\b|\btoilets?\b|\bcamp"
)
_AMENITY = compiled("|".join(pattern for key, pattern in AMENITIES.items() if key not in WAYS))
_CHOSEN = compiled(r"岩場|岩館|路線|最|哪一?[間家個座]|\b(?:crags?|gyms?|routes?|which|[a-z]{3,}est)\b")
_NEAREST = compiled(
    r"最近的?(?:岩|攀|抱|室)|哪一?[個座間家邊](?:比較|較)?近|哪\S{0,4}(?:最近|比較近)"
    r"|還是[^,，。?？]{1,16}離\S{1,8}近|離\ue005+(?:比較|較)近的?是?"
    r"|哪[個邊裡間家座一]\S{0,8}[\ue005]\S{0,3}(?:近|遠)"
    # The station nearest to a gym is known of the gym.
    r"|\b(?:closer|nearer) to\b|\b(?:nearest|closest)\b(?! (?:mrt|metro|subway|station|train|bus|stop)\b)"
)


_WHICH_STATION = compiled(
    r"\b(?:which|what) (?:mrt |metro |train |subway )?(?:station|stop)\b|哪一?[個座]?(?:捷運|車"
    r"|火車)?站|\bnearest (?:mrt |metro |train )?(?:station|stop)"
)
# 「從高雄去關子嶺還是墾丁近」
_WAY_FROM = compiled(r"從(?P<at>\ue005+)[^,，。?？]{0,4}[去到][^,，。?？]{1,16}?(?<![附最])近")
NEARER = compiled(
    r"\b(?:closer|nearer) to\b|(?:比較|較|更)[近遠]|誰(?:會)?近|近一點|離\S{1,8}最?近"
    r"|哪一?[間家個館](?:岩館)?(?:離|到|去|過去|走|搭車|捷運|坐車)?[^,，。?？]{0,4}近|哪一?[間家個][^,，。?？]{0,4}快到|哪一?[個座](?:岩場|岩館)[^,，。?？]{0,4}近"
    # 「去心流還是市民近」
    r"|(?:還是|或是?)(?:去|到|回)?(?:\ue005+的?)?[\ue004\ue002]+(?:店|館|那間|那邊)?(?:會|離我)?近(?!況|期|來)"
    r"|\ue002[^,，。?？]{0,2}近|哪[個邊裡座]近|\bclos(?:er|est)\b"
    r"|\bnear(?:er|est)\b"
    r"|(?<!walking )\bdistance from\b"
)
"""Which of several is nearer to a place: they are listed by their way to it, whatever else of them is compared."""
_HOW_FAR = compiled(
    r"多遠|遠不遠|近不近|近嗎|\b(?:is|are)\b[^.?!]{0,40}\b(?:far|close|near)\b[^.?!]{0,6}(?:from|to)\b|很遠嗎|遠嗎|(?:幾"
    r"|多少)公[里裡]|距離(?:有|是|多|幾)|直線距離|\bhow (?:far|close|near)\b(?![^.?!]{0,24}\b(?:walk|hike|trek"
    r"|approach))"
    r"|(?<!walking )\bdistances?\b"
    r"(?! (?:from|to) (?:the )?(?:nearest |closest )?(?:mrt|metro|station|stop|train|bus"
    r"|car|parking))"
    r"|\bhow many (?:km|kilomet)"
)
_NEAR_ME = compiled(
    r"(?<![站運])附近|^(?:那|請問)*哪一?[間家](?:岩館)?(?:比較|最|離我)?近|離(?:我|這)[^,，。?？]{0,4}近"
    r"|^(?:and |so |ok |what(?:'s| is) |where(?:'s| is) )*(?:the )?(?:closest|nearest) (?:climbing |bouldering )?gyms?"
    r"(?=[?.!\s]*$)"
    r"|\bnear(?:est)?(?: to)? (?:me|here|us|my)\b|\b(?:near|close) ?by\b"
    r"|\b(?:around|close(?:st)?(?: to)?) (?:me|here|us)\b"
    r"|\bin (?:my|the) (?:area|neighbou?rhood)\b"
)
_PART_OF = of_parts(r"\s*(?:的|裡的|at|in|of|,|，)?\s*")
_ASKED_NEAR = frozenset({"list", "search", "recommend", "extreme", "count"})
_THINGS = ("crag", "gym")


def apart(words: str, mentions: Sequence[Mention]) -> tuple[Kind, Mention] | None:
    """The kind of crag or gym of which it is asked how far it lies from a place, and that place; None otherwise."""
    if not _HOW_FAR.search(words):
        return None
    wanted = [m for m in mentions if not m.negated and m.kind in (*_AROUND["crag"], "city")]
    things = [m for m in wanted if m.kind in _THINGS]
    if len(wanted) != 2 or not things:
        return None
    thing = things[0]
    place = wanted[1] if wanted[0] is thing else wanted[0]
    first, second = sorted(wanted, key=lambda m: m.start)
    if place.kind in ("area", "sector") and _PART_OF.fullmatch(words[first.end : second.start]):
        # 「龍洞校門口很遠嗎」 names one place.
        return None
    return (thing.kind, place) if thing.kind in ("crag", "gym") else None


def near_where_told(text: str, places: Sequence[Mention]) -> str | None:
    """The question with the one place that is told beside it where it speaks of the asker's own; None of none."""
    found = _NEAR_ME.search(fold(text))
    if found is None or len({(m.kind, m.ids) for m in places}) != 1:
        return None
    place = places[0].surface
    put = f"{place}附近{found[0] if found[0].startswith('哪') else ''}" if holds_cjk(found[0]) else f"near {place}"
    return f"{text[: found.start()]} {put}{text[found.end() :]}".strip()


_AND = of_parts(r"\s*(?:and|or|[,、/&或和跟與及])+\s*(?:in |near )?")


def crag_near_asker(reading: Reading, words: str) -> bool:
    """Whether the crag nearest to the asker is wanted, wherever that is."""
    return (
        reading.subject == "crag"
        and reading.intent in _ASKED_NEAR
        and not (reading.mentions or reading.near or reading.unknown_places or reading.unrecorded)
        and _NEAR_ME.search(words) is not None
    )


def near_nobody_knows(reading: Reading, words: str) -> bool:
    """Whether gyms near the asker are wanted, of whom it is not said where they are."""
    return (
        reading.subject == "gym"
        and reading.intent in _ASKED_NEAR
        and not (reading.mentions or reading.near or reading.unknown_places or reading.unrecorded)
        and _NEAR_ME.search(words) is not None
    )


def _sets_out(words: str, mentions: Sequence[Mention]) -> bool:
    """Whether something besides one city says which gyms are meant: two of them, or another city."""
    wanted = [m for m in mentions if not m.negated]
    gyms = {i for m in wanted if m.kind == "gym" for i in m.ids}
    towns = [m for m in wanted if m.kind == "city"]
    if not towns or len(gyms) > 1:
        return bool(towns)
    # "Near Taipei and Hsinchu" names both alike.
    joined = any(_AND.fullmatch(words[a.end : b.start]) for a, b in pairwise(towns))
    return len({m.ids for m in towns}) > 1 and not joined


_OTHERS_NEAR = compiled(
    rf"{GYM}(?:店|館|那邊|那裡)?的?(?:附近|旁邊|[周週][邊圍]|隔壁)(?:還|也|有沒有|有|是)*(?:(?:別的?|其[他它]的?|另外?一?|哪一?"
    r"|什麼|哪些|[間家])*(?:攀?岩館|抱石館|室內岩場)|(?:別|其[他它]的?|另外?一?)[間家](?=[嗎呢?？\s]|$|可以|能|開|有開))"
    rf"|{GYM}的?(?:附近|旁邊|[周週]邊)(?:還)?(?:有)?(?:哪|什麼)[裡邊間家地]方?(?:可以|能)(?:爬|抱石)"
    rf"|(?:離|距離?|靠近){GYM}+[^,，。?？]{{0,4}}近的(?:另外?|其[他它]|別)?的?一?(?:[間家](?!的)|攀?岩館|抱石館)"
    rf"|\b(?:near|clos)est (?:other )?(?:\w+ )?gyms? to (?:the )?{GYM}"
    r"|\b(?:gyms?|(?:an)?others?(?: ones?)?|(?:somewhere|anywhere|places?) (?:else )?to (?:climb|boulder))"
    rf" (?:that(?:['’]s| is| are) |which (?:is|are) |(?:is|are)(?: there)? )?(?:near(?:by|est)?(?: to)?|around"
    rf"|close(?:st)? to|next to|by) {GYM}"
)


def others_near(words: str) -> bool:
    """Whether the gyms near a named one are asked for."""
    return GYM in words and _OTHERS_NEAR.search(words) is not None


_ON_FOOT = compiled(r"走|步行|停車|\b(?:walk\w*|on foot|approach|hik\w+|park\w*)\b")


def _town_of_several(mentions: Sequence[Mention], kind: Kind) -> Mention | None:
    """The one town that is told beside several gyms or crags: that which they are to be near, however it is told."""
    wanted = [m for m in mentions if not m.negated]
    towns = [m for m in wanted if m.kind in ("district", "station", "landmark")]
    # 「高雄小港」 is the district in the city.
    towns = towns or [m for m in wanted if m.kind == "city"]
    several = len({i for m in wanted if m.kind == kind for i in m.ids}) > 1
    return towns[0] if several and len({(m.kind, m.ids) for m in towns}) == 1 else None


_GYM_BEHIND = of_parts(
    r"\s?(?:那邊|那裡|當地|一帶)?(?:有(?:沒有)?|的|哪[裡邊間家])?(?:什麼|哪些|室內|好的?)*(?:攀?岩館|抱石館|館(?=[嗎呢?？\s]|$))"
)
_GYM_BEFORE = of_parts(r"\b(?:climbing |bouldering |indoor )*gyms?(?: \w+)? (?:in|at) $")


def _gym_there(words: str, crag: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a gym is asked for at a crag, and nowhere else: none lies in one, and the nearest is meant."""
    if any(m is not crag and not m.negated for m in mentions):
        return False
    return _GYM_BEHIND.match(words, crag.end) is not None or _GYM_BEFORE.search(words[: crag.start]) is not None


def near(words: str, mentions: Sequence[Mention], subject: Kind | None, intent: Intent) -> tuple[Mention, ...]:
    """The places that the question wants to be near, as far as things of that kind are looked for around them."""
    around = _AROUND.get(subject or "crag", frozenset())
    if subject == "gym" and _sets_out(words, mentions):
        # A city is where its own gyms are, unless those of another, or two that are named, are set against it.
        around = around | {"city"}
    if subject == "gym" and others_near(words) and len(gyms := [m for m in mentions if m.kind == "gym"]) == 1:
        return tuple(gyms)
    if subject in ("gym", "crag") and NEARER.search(words):
        told = _town_of_several(mentions, subject)
        if told is not None and (subject == "gym" or not _ON_FOOT.search(words)):
            return (told,)
    if GYM in words and intent != "count" and _WHICH_STATION.search(words):
        # Its station is known of the gym.
        return ()
    if _AMENITY.search(words) is not None and _CHOSEN.search(words) is None:
        # 「德芙蘭旁邊有水可以玩嗎」 looks for no crag near another.
        mentions = [m for m in mentions if m.kind not in ("crag", "area")]
    way = _WAY_FROM.search(words) if subject == "crag" else None
    apart_from = way is not None or _NEAREST.search(words) is not None
    if (intent in ("detail", "compare", "knowledge", "chat") or _OF_PLACE.search(words)) and not apart_from:
        # "Parking near Long Dong" asks for what is known of Long Dong.
        return ()
    return tuple(
        m
        for m in mentions
        if m.kind in around
        and not m.negated
        # Nothing lies in a landmark itself.
        and (
            m.kind == "landmark"
            or (m.kind == "crag" and subject == "gym" and _gym_there(words, m, mentions))
            or (way is not None and m.start == way.start("at"))
            or _BEFORE.search(words[max(0, m.start - 16) : m.start])
            or _AFTER.match(words[m.end :])
        )
    )
