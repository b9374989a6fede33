"""Find places that lie elsewhere in the world, or are called after a known town: 「日本小川山」, 「北投熱海」."""

import re
from collections.abc import Sequence

from schemas.reading import Mention
from worker.understanding.matching.patterns import compiled, of_parts
from worker.understanding.wording.masking import Masked

_COUNTRIES = (
    "日本|韓國|南韓|泰國|越南|中國|大陸|香港|澳門|新加坡|馬來西亞|菲律賓|印尼|印度|寮國|柬埔寨|尼泊爾|美國|加拿大|墨西哥|法國|西班牙"
    "|義大利|英國|德國|瑞士|奧地利|挪威|希臘|土耳其|澳洲|紐西蘭|南非|歐洲|美洲|非洲|亞洲|東南亞|沖繩|東京|大阪|北京|上海|曼谷|首爾"
)
# Crags that climbers everywhere speak of.
_FAMOUS = (
    "優勝美地|酋長岩|小川山|御岳|瑞牆山|城崎|陽朔|喀比|萊雷|下龍灣|楓丹白露"
    "|卡利姆諾斯|紅岩峽谷|史密斯岩|多洛米蒂|阿爾卑斯|約書亞樹|紅河谷|半圓頂|北大武|小琉球|龜山島|太魯閣(?!號)"
)
_FAMOUS_EN = (
    "yosemite(?: valley| national park)?|el cap(?:itan)?|joshua tree|red river gorge|smith rock|squamish|indian creek"
    "|hueco(?: tanks)?|kalymnos|siurana|margalef|rodellar|c[eé]üse|ceuse|verdon(?: gorge)?|fontainebleau|rocklands"
    "|magic wood|frankenjura|dolomites|el potrero chico|krabi|railay(?: beach)?|ton ?sai(?: beach)?|yangshuo"
    "|(?:ha)?long bay|cat ba|ogawayama|mitake|mizugaki|hampi|batu caves|arapiles|grampians|chamonix"
    "|xiao ?liu ?qiu|lamay(?: island)?|taroko(?: gorge| national park)?|orchid island|guishan island|turtle island"
)
_TAIL = r"(?:的?[\u4e00-\u9fff]{2,5}?(?=的|推薦|最|有|哪|怎|路線|岩場|抱石|[\s,，。?？]|$))?"
_ABROAD = compiled(
    rf"((?:{_COUNTRIES})(?!人|文|語|式|話|朋友|友人|同[學事好]|[隊岩男女師]友|網友|[遊旅]?客(?:人|戶)?|團|仔|妹|[男女]生|老[師公婆]|教練|家人|親戚|夥伴|抱石[仔咖]|climber|留學|交換|來的|飛來|回來|難度|[算是]?幾級|等級|標準|分級|級|系統|隊|選手|籍|製|品牌|\s?的?\s?(?:\d|e\d|v\d|\ue006)){_TAIL}|(?:{_FAMOUS})(?!難度|級|系統|十進位|分級|小數){_TAIL})"
)
_IN_LATIN = compiled(
    # Knots and ladders are called after them.
    rf"(?<![a-z])(?:{_FAMOUS_EN})(?![a-z'’])"
    r"(?! (?:decimal|grad(?:e|es|ing)\b|systems?\b|scales?\b|ratings?\b|bowline|finish|tie|style))"
    r"(?!的?(?:十進位|難度|分級|級數|系統))"
)
_COUNTRIES_EN = (
    "thailand|vietnam|laos|cambodia|japan|okinawa|tokyo|osaka|(?:south )?korea|seoul|china|hong ?kong|macau|singapore"
    "|malaysia|(?:the )?philippines|indonesia|bali|india|nepal|(?:the )?usa?|america|canada|mexico|france|spain|italy"
    "|greece|germany|switzerland|austria|norway|turkey|england|scotland|(?:the )?uk|australia|new zealand"
    "|south africa|europe"
)
# Whether one can climb there, from end to end: no article tells, though one tells of what is climbed.
_CLIMBING_THERE = compiled(
    rf"^(?:請問|想問|聽說|那)*\s?(?P<place>{_COUNTRIES}|{_FAMOUS}|{_FAMOUS_EN})(?:那邊|那裡|上面?|裡面?)?(?:真的|到底)?"
    r"(?:可不可以|可以|能不能|能|有(?:沒有|人(?:在)?)?(?:可以|能)?)(?:去|玩)?[^,，。?？的]{0,5}"
    r"(?:攀岩?|爬岩?|抱石|先鋒|深水獨攀|\bdws|傳攀|運攀)(?:的?(?:路線|岩場|地方|岩壁|岩區|活動))?(?:可以爬)?(?:嗎|呢|[?？\s])*$"
    r"|\b(?:(?:is|are) there|any|best|good|can (?:i|you|we|one|people)|where to|where can (?:i|you|we)|does anyone)\b"
    r"[^?.!,;]{0,24}\b(?:climb(?:ing|s)?|boulder(?:ing|s)?|crags?|routes?|solo(?:ing)?|dws|psicobloc|trad|sport)\b"
    rf"[^?.!,;]{{0,16}}\b(?:in|on|at|near|around) (?P<at>{_FAMOUS_EN}|{_COUNTRIES_EN}|green island)\W*$"
)
# A town stands before a name that only looks like a part of it.
_AFTER_TOWN = of_parts(r"^([\u4e00-\u9fff]{2,4}?)(?=的?(?:路線|岩場|岩壁|抱石路線|天然岩|岩區))")
_STATION = re.compile(r"站$|\bstation$", re.IGNORECASE)
_NO_NAME = re.compile(
    r"市|縣|區|鄉|鎮|附近|周邊|一帶|那邊|這邊|郊|戶外|室內|天然|近|有|的|哪|什麼|最|適合|新手|簡單|推薦|可以|想|要|海邊|山上|經典|熱門"
    r"|運動|傳統|頂繩|抱石|攀岩|所有|全部|好|難|長|短|其他|別|週|平日|假日|今|明|便宜"
)
_SPLITS = re.compile(r"推薦|最|有|哪|怎|幾|路線|岩場|抱石|可以|好|難|適合|附近|攀岩|爬")


def places_abroad(question: Masked, *, latin: bool) -> list[str]:
    """Countries and famous crags elsewhere, with the name that follows them; latin says whether English names count."""
    found: list[str] = []
    for match in _ABROAD.finditer(question.words):
        country = re.match(f"(?:{_COUNTRIES}|{_FAMOUS})", match[1])
        rest = match[1][country.end() :] if country is not None else ""
        # What the country is asked about is no part of a name.
        end = match.end() if rest and not _SPLITS.search(rest) else match.start() + (country.end() if country else 0)
        found.append(question.shown[match.start() : end])
    return [*found, *(question.shown[m.start() : m.end()] for m in _IN_LATIN.finditer(question.words) if latin)]


def climbing_elsewhere(words: str) -> tuple[int, int] | None:
    """Where the place stands of which it is asked, from end to end, whether one can climb there."""
    there = _CLIMBING_THERE.search(words)
    if there is None:
        return None
    return there.span("place") if "place" in there.re.groupindex and there["place"] else there.span("at")


def after_towns(question: Masked, mentions: Sequence[Mention]) -> list[str]:
    """A town with the name that follows it, where routes are asked of the two together."""
    found: list[str] = []
    for m in mentions:
        if m.kind not in ("city", "district") or m.negated:
            continue
        after = _AFTER_TOWN.match(question.words[m.end :])
        if after is not None and not _NO_NAME.search(after[1]):
            found.append(question.shown[m.start : m.end + after.end(1)])
    return found


def left_elsewhere(
    question: Masked, mentions: Sequence[Mention], places: Sequence[str], names: Sequence[str] = ()
) -> tuple[Mention, ...]:
    """The mentions without what belongs to one of the unknown places: The Nose on El Capitan, 北投 in 北投熱海.

    Of unknown names that need be no place, Chinese ones beside a blank are names by themselves.
    """
    shown = question.shown
    places = (*places, *(n for n in names if n.isascii() or (f" {n}" not in shown and f"{n} " not in shown)))

    def elsewhere(m: Mention) -> bool:
        if m.kind in ("city", "district"):
            # 北投熱海 is not 北投; but a station of a town lies in it.
            return any(p.startswith(shown[m.start : m.end]) and not _STATION.search(p) for p in places)
        return m.kind == "route" and any(
            re.match(rf"\s*(?:on|in|at|of|,)?\s*(?:the )?{re.escape(place)}", shown[m.end :], re.IGNORECASE)
            or re.search(rf"{re.escape(place)}\s*(?:的|'s|’s)?\s*$", shown[: m.start])
            for place in places
        )

    return tuple(m for m in mentions if not elsewhere(m)) if places else tuple(mentions)
