"""Read route types, rock features, seasons, gym types and facilities, wanted or not wanted."""

import itertools
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from worker.understanding.asked.amenities import AMENITIES, WAYS
from worker.understanding.conditions.exclusion import Ruled, ruled_out
from worker.understanding.conditions.exclusion_cues import Force
from worker.understanding.conditions.on_gear import ON_GEAR
from worker.understanding.conditions.rock_features import DEGREE, FEATURES, PLACED
from worker.understanding.gyms.both_kinds import both_or_either
from worker.understanding.gyms.impossible import impossible
from worker.understanding.matching.patterns import Pattern, Table, compiled, of_parts
from worker.understanding.places.rocks import ROCKS
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, ROUTE, TAKEN

_TYPES: Mapping[str, str] = {
    "sport": r"運動攀登|運動攀|(?<![\u3400-\u9fff])運動(?:(?![\u3400-\u9fff])|(?=各?有?[幾多]少?條))"
    r"|運動(?=[跟和與、或/]\s?(?:傳攀|傳統|抱石|頂繩|trad))|(?<=[攀統繩石][跟和與、或/])運動(?![會場員鞋館中攀])"
    r"|(?<=[幾哪少]條)運動(?![攀路線場員會鞋傷中館])|(?<=以[上下])的?運動(?=$|[\s,，?？]|有(?:嗎|沒|哪|幾))|(?<=不是)運動(?=的)|(?<=非)運動(?![會場員鞋館中])|(?<=的)運動(?=又[^,，。?？]{1,14}的路?線)"
    r"|(?:(?<=扣掉)|(?<=不算)|(?<=排除)|(?<=除了)|(?<=不含)|(?<=不要)|(?<=撇開)|(?<=去掉))運動(?=的|路|[,，、\s]|[又而也跟和與]|以外|之外|$)"
    r"|(?<=爬)運動(?![攀路線場員會鞋傷中館、跟和與])|運動(?:路)?線|運攀|先鋒攀登|先鋒路線"
    r"|(?<!trad)(?<!trad )(?<!傳攀)(?<!傳統)先鋒(?!的?(?:傳|trad))|\bsport(?! cent)(?:[ -]climb(?:s|ing)?)?\b"
    r"|(?<!trad )(?<!traditional )(?<!沒)(?<!no )\blead(?:ing)?(?! (?:up |down )?to\b| (?:\w+ )?trad"
    r"| on (?:\w+ ){0,2}(?:gear"
    r"|pro)\b)"
    r"(?:[ -]climb(?:s|ing)?)?\b"
    r"|(?<!who )(?<!who re-)(?<!who has )(?<!was )(?<!were )(?<!they )(?<!\bhe )(?<!she )\bbolted\b"
    r"(?! (?:it|by|this|that|them|these)\b)"
    r"|(?:有|全)?[釘打鑽裝](?:好|了|過|著)?\s?(?:bolts?|耳片|掛片|螺栓)的?"
    # 「5.10的掛片」, 「只找掛片的」, 「bolt打好的」: whatever is climbed so is meant by its bolts.
    rf"|(?<=[\da-d{TAKEN}]的)(?:掛片|bolts?)(?![數間距嗎])|(?:找|爬|玩|上|選|走)\s?(?:掛片|bolts?)(?=的|可以?爬|能爬|$|[,，。\s])"
    r"|有\s?(?:掛片|bolts?)(?=可以?爬|能爬)|有掛片(?=的|$|[,，。\s])|掛片的?(?:路線|線)"
    r"|(?:已經?)?掛好\s?(?:bolts?|耳片|掛片)的?|(?:bolts?|耳片|掛片)(?:都|已經?|有)*(?:打|釘|裝|掛)好了?的"
    r"|固定(?:保護)?點的(?=路線|線|[\ue006\d])"
    r"|有\s?bolts?\s?的|bolt\s?(?:路線|線)"
    r"|(?:bolts?|掛片|耳片)\s*(?:的|間距|距離|打|釘|很|比較|夠|要|得)*[密近](?![石岩徑])"
    r"|只(?:要|需要?|用|靠|帶|背|有|能用)+(?:[幾一\d]*[條組個支把]|一?整?組)?(?:快扣|quickdraws?)(?:就|的|即可|可以|能|爬|跟|和|$)"
    r"|\b(?:just|only|nothing but|nothing more than) (?:need(?:s|ing)? |bring(?:ing)? |carry(?:ing)? |with |using )?"
    r"(?:an? |my |our |some |the )?(?:set of |rack of |few )?(?:quick)?draws\b|\b(?:quick)?draws[- ]only\b"
    r"|\bonly clip(?:s|ping)? bolts\b|\bclip(?:s|ping)? (?:only bolts|bolts only)\b|\bon bolts\b"
    r"|\bbolt[- ]protected\b|\bclip[- ]ups?\b|\bbolt (?:routes?|lines?|climbs?)\b",
    "trad": r"傳統攀登|傳統攀岩|傳統攀|傳統路線|傳攀|傳統|\btrad(?:itional)?(?:[ -]climb(?:s|ing)?)?\b|自然保護"
    r"|[放塞架擺](?:自己的?)?裝備的?(?=路線|線|傳)|[放塞架擺](?:自己的?)?(?:保護(?![站點])|岩楔|岩塞|機械塞|塞子|cams?|nuts?|gear)|自己(?:放|塞|架|擺)"
    r"|自己的(?:保護|gear|裝備)(?![站點])"
    r"|不(?:喜歡|愛|想|要|願意?)(?:去)?(?:掛|扣|夾|clip)\s?(?:人家的?|現成的?|別人的?)?\s?(?:bolts?|掛片|耳片)"
    r"|(?<!mixed )\b(?:gear|crack and gear) (?:routes?|lines?|climbs?)\b"
    r"|(?<!mixed )\b(?:gear|nuts?|cams?|natural(?:ly)?)[- ]protected\b"
    rf"|{ON_GEAR}"
    r"|\b(?:cams?|nuts?)(?:(?: and |/)(?:cams?|nuts?))? only\b|\bonly (?:cams?|nuts?)(?:(?: and |/)(?:cams?|nuts?))?\b",
    "toprope": r"頂繩攀登|頂繩|上方確保|上攀|\btop[ -]?rop(?:e|es|ing)d?\b|\btr\b",
    "boulder": r"抱石路線|(?<=有)\s?v\s?級(?=的|路線|[嗎?？]|$)|\bany v[- ]?grade[sd]?\b(?! tables?)"
    r"|野抱|(?<!像)(?<!深水)抱石(?![感型式味風]|起步|起攀|開頭|開局)"
    r"|(?<!like a )(?<!colorado )\bboulder(?:ing|s)?(?!,? colorado)(?![- ]start)(?: problems?)?\b",
    "mixed": r"混合攀登|混合的?(?:路線|線)|混合保護|混合型|\bmixed(?! (?:abilit|level|group|bag|crew|part(?:y|ies)\b"
    r"|gender|skill|bunch|feeling|review|weather|company|team|standard|experience))(?: gear)?(?: climbs?| routes?)?\b",
}
# Behind a year a month says when something was done, and no season.
_OF_YEAR = r"(?<!\d年)"
_OF_YEAR_EN = r"(?! (?:18|19|20)\d\d)"
_SEASONS: Mapping[str, str] = {
    "Spring": rf"春(?:天|季|(?=秋))|(?<!hot )(?<!hot-)\bspring(?:time)?\b|{_OF_YEAR}[三四五345]月"
    rf"|\b(?:march|april|apr|in (?:may|mar))\b{_OF_YEAR_EN}",
    "Summer": rf"夏(?:天|季)|\bsummer(?:time)?\b|{_OF_YEAR}[六七八678]月"
    rf"|\b(?:june|july|august|jun|jul|aug)\b{_OF_YEAR_EN}",
    "Autumn": r"秋(?:天|季|(?=冬))|(?<=春)秋|\bautumn\b|\b(?:in|during) (?:the )?fall\b"
    r"|\bfall (?:season|climbing|crags?|trips?|weekends?)\b"
    rf"|{_OF_YEAR}(?:九|十一?|9|1[01])月|\b(?:september|october|november|sept?|oct|nov)\b{_OF_YEAR_EN}",
    "Winter": rf"冬(?:天|季)|(?<=秋)冬|\bwinter(?:time)?\b|{_OF_YEAR}(?:十二|12|(?<![十1])[一二12])月"
    rf"|\b(?:december|january|february|in (?:dec|jan)|feb)\b{_OF_YEAR_EN}",
}
_FACILITIES: Mapping[str, str] = {
    "抱石區": r"抱石區|抱石牆|抱石|\bboulder(?:ing|s)?\b",
    "先鋒攀登": r"先鋒|\blead(?:ing)?\b|\blead climbing\b",
    "上方確保": r"上方確保|頂繩|\btop[ -]?rop(?:e|es|ing)\b|\btr\b",
    "速度攀登": r"速攀|速度(?:攀登|攀岩|賽|牆|道)?|\bspeed(?: climbing| walls?| lanes?)?\b",
    "淋浴設施": r"淋浴|洗澡|沖澡|盥洗|\bshowers?\b",
    "置物櫃": r"(?:置物櫃|寄物櫃|櫃子?)?(?:可以|能)?(?:鎖|寄|放)(?:個)?(?:東西|行李|背包|包包)|置物櫃|寄物櫃|置物"
    r"|寄物|寄放|寄包|\blockers?\b"
    r"|\b(?:lock (?:away|up)|store|stash|leave) (?:away |up )?(?:my|our|the|your) "
    r"(?:stuff|things|bags?|gear|belongings|luggage|backpacks?|valuables)\b",
    "體能訓練區": r"體能(?:訓練)?(?=[區室]|設備|訓練)|體能訓練|訓練區|重訓|健身器材|\btraining (?:area|zone|room)s?\b"
    r"|\bweights?\b",
    "休息區": r"休息區|\brest(?:ing)? area\b|\blounge\b",
}
_GYM_TYPES: Mapping[str, str] = {
    "bouldering": r"抱石(?:攀岩)?館|抱石場館|抱石專門|(?:純|只有|單純)抱石"
    r"|\b(?:pure(?:ly)?|only|just) boulder(?:ing)?\b"
    r"|\bboulder(?:ing)?[ -]only\b|\bboulder(?:ing)?[ -]?(?:only )?(?:gyms?|halls?|centers?|centres?"
    r"|walls?)\b",
    "lead": r"上攀館",
    "mixed": r"(?:綜合|混合)[型式]?的?(?:攀岩|岩)?館|館[^,，。?？]{0,6}(?:綜合|混合)[型式](?:的|$|[?？])"
    r"|\bmixed[ -](?:climbing )?gyms?\b|\bfull[- ]service gyms?\b|\bgyms? (?:that |which )?(?:are|is) (?:an? )?mixed\b",
}
# Ropes in a gym are led or climbed on from above: a bouldering gym has none; who names neither wants either.
_ROPES = compiled(
    r"(?<!抱石[或和跟與、/])(?<!抱石還是)上攀(?!館|岩|的?等級|的?難度|[或和跟與、/]抱石|還是抱石)"
    r"|(?<![米m尺長])(?:(?<!沒)有)?繩(?:子)?(?:可以?)?(?:爬|攀|的)|(?:可以?|能|想)(?:爬|上|攀|綁|吊)繩"
    r"|有(?:沒有)?繩[索攀](?:攀登|牆)?(?=[嗎呢?？]|$)|(?<=[有沒])繩索?(?=的?館"
    r"|的?岩館)"
    # A rope gym is one that has ropes, whatever else it has; 上攀館 is what its row calls it.
    r"|繩(?:索|攀)(?:攀登|攀岩)?岩?館|\broped?[ -](?:climbing )?gyms?\b"
    r"|\brope(?:d)? (?:climb(?:s|ing)?|walls?|routes?)\b"
    # "Do I need two ropes" asks of a route, and no gym.
    r"|(?<!two )(?<!\d )(?<!half )(?<!twin )(?<!double )(?<!both )(?<!my )(?<!own )\bropes\b"
)
_ROPE_GYM = compiled(r"繩(?:索|攀)(?:攀登|攀岩)?岩?館|\broped?[ -](?:climbing )?gyms?\b")
_ONLY_ROPES = compiled(
    r"(?:只有?|純)(?:有)?(?:上攀|繩攀|繩索攀登|先鋒(?:攀登)?)(?!館?的?路線|館(?:有|的|可|最|比))"
    r"|\b(?:only|just|nothing but) (?:have |has |do |offer )?(?:ropes?|rope climbing|roped climbing"
    r"|lead(?: climbing)?)\b"
    r"|(?:上攀|繩攀|繩子?|先鋒)[^,，。?？]{0,3}(?:沒有?|不要|不含)抱石區?的(?:攀岩|岩)?館"
    r"|\blead[- ]only\b"
    r"|\brope[- ]only\b|\bropes?,? (?:but |and )?no boulder"
)
_MORE_THAN_BOULDERS = compiled(
    r"(?:不[只止單光]|不是(?:只|單))(?:有|是|能|可以)?抱石|\bnot (?:just|only) boulder|\bmore than (?:just )?boulder"
    # What all of them are is told, and what one of them has is asked: 「都是抱石館，到底有沒有能先鋒的」.
    r"|(?:都|全|淨|清一色|大部[分份]|大多(?:數)?|多半)是?抱石館?[^。?？]{0,12}(?:有沒有|有哪|哪[裡間一]|有|找)[^。?？]{0,12}(?:先鋒|上攀|繩攀|頂繩|有繩)"
    r"|\b(?:all|mostly|mainly|just|only) boulder(?:ing)?(?: gyms?| places?| halls?| walls?)?\b"
    r"[^?!]{0,60}\b(?:lead|top[- ]?rop\w*|ropes?|roped)\b"
)
# Who has no rack, or cannot place it, can lead no route that wants one.
_NO_RACK = compiled(
    r"(?:不(?:太)?(?:會|敢|懂)|沒學過|還沒學)(?:怎麼)?(?:放|架|置|擺|用)(?:傳攀|傳統)?(?:的)?(?:岩械|岩塞|岩楔|機械塞|塞子|裝備|器材|cams?|nuts?"
    r"|保護(?!站)|gear)|沒(?:有|帶)?(?:傳攀|傳統)?(?:岩械|岩塞|岩楔|機械塞)"
    # 「不用自己放裝備的」, 「免自備塞子」: nor does whoever need not place any.
    r"|(?:不(?:用|必|需要?|須|想要?)|無[須需]|免)(?:再|另外|額外|去)*(?:(?:自己|自行)的?(?:[放塞架擺帶背備]|準備|攜帶)|自備|[放塞架擺](?=岩|機|塞|裝|器|g))"
    r"(?:任何|自己的|傳攀的?|傳統的?|那些|一堆|一?整套)*\s?(?:岩[械塞楔]|機械塞|塞子|裝備|器材|保護(?![站點])|gear|cams?|nuts?|rack)"
    r"|(?:不(?:用|必|需要?|須|想要?)|無[須需]|免)(?:再|另外|額外)*[帶背](?:任何|傳攀的?|傳統的?|那些|一堆|一?整套)*\s?"
    r"(?:岩[械塞楔]|機械塞|塞子|cams?|nuts?|rack)"
    r"|\b(?:can['’]?t|cannot|can not|(?:do not|don['’]t|never learn(?:ed|t)|not learn(?:ed"
    r"|t)) (?:know )?(?:how )?to|unable to"
    r"|not comfortable) plac(?:e|ing) (?:trad )?(?:gear|pro|protection|cams|nuts)\b"
    r"|\b(?:no|without|(?:do not|don['’]t|haven['’]t|not) (?:own|have|got|bring|carry|need)) (?:an?y? |my )?(?:own )?"
    r"(?:trad )?(?:rack|cams|nuts|trad gear)\b"
    r"|\b(?:no|without(?: any)?) (?:gear|pro|cam|nut) plac(?:ing|ements?)\b"
    r"|\b(?:no|without) need(?:ing)? to (?:place|carry|bring|own) (?:an?y? |my |our )?(?:own )?(?:trad )?"
    r"(?:gear|pro|protection|cams|nuts|rack)\b"
)
_OF_LINES = compiled(
    r"[條線]|哪些|(?:可以|能|有什麼)[爬攀帶]|\b(?:routes?|climbs|lines|anything|which|what can|5\.\d+s?)\b|\ue006"
)
_CLOSE = compiled(
    r"(?:bolts?|掛片|耳片|保護點|固定點|掛點|快扣)\s*(?:的)?(?:間距|距離|間隔)?(?:很|比較|夠|要|打得|打的)*(?:小|短"
    r"|近|密)(?![石岩徑])"
    rf"|{PLACED}(?:不會|不要|不能|不|沒有|別){DEGREE}遠"
    r"|保護點?(?:做得|得|很|比較|都|算|夠)*(?:良好|完善|齊全|充足|足夠|好)(?=的|$)"
    r"|(?:間距|間隔)(?:很|比較|要|夠)*(?:小|短|近|密)"
    r"|\b(?:closely|tightly|well|generously)[ -](?:bolted|protected|spaced)\b"
    r"|不(?:會|要|那麼)?(?:太)?(?:可怕|恐怖|嚇人)"
    r"|\b(?:not|isn['’]t|aren['’]t|less|least|nothing) (?:too |so |that |very )?scary\b"
    r"|\bclose(?:ly[ -]spaced)? bolts\b|\bbolts (?:are |that are )?close(?: together)?\b"
)
# A grade, whatever it is a bound of, may stand in a row of what is not wanted.
_GRADE = Pattern(
    r"(?:\b(?:low|lower|mid|middle|high|higher|upper|easy|hard|stiff)[- ])?5\s?\.\s?\d{1,2}[a-d]?[+-]?(?!\d"
    r"|\.\d)s?|(?<![a-z\d.])v\s?\d{1,2}(?!\d|\.\d)|[5五]\s?點\s?[一二三四五六七八九十\d]+[a-d]?"
    r"|(?<![\d.])(?:1[0-5]|十[一二三四五]?)\s?字頭"
    r"|(?<![a-z\d.\-:/])1[0-5][a-d](?![a-z\d.])[+-]?|(?<![a-z\d.\-])[4-9][abc](?![a-z\d.])\+?"
)
_NAMES = of_parts(rf"([{ROUTE}{CRAG}{AREA}{GYM}{PLACE}{TAKEN}])\1*")
_REMEMBERED = 16


class _Patterns(NamedTuple):
    """The words of one table: each by itself, all of them, and what says that they are not wanted."""

    each: Table[str]
    any: Pattern


def _patterns(table: Mapping[str, str]) -> _Patterns:
    everything = "|".join(f"(?:{p})" for p in table.values())
    return _Patterns(Table(*((key, compiled(p)) for key, p in table.items())), compiled(everything))


_OWN_GEAR = ("trad", "mixed")
_TYPE, _FEATURE = _patterns(_TYPES), _patterns(FEATURES)
_SEASON = _patterns(_SEASONS)
_FACILITY, _GYM_TYPE = _patterns(_FACILITIES), _patterns(_GYM_TYPES)
_ROCK = _patterns(ROCKS)
_AMENITY = _patterns(AMENITIES)


_TABLES = (_TYPE, _FEATURE, _FACILITY, _GYM_TYPE, _ROCK, _AMENITY)


class Wanted(NamedTuple):
    """Values wanted and values not wanted."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


_KIND_ZH = r"(?:傳統?攀(?:登)?|運動?攀(?:登)?|頂繩|抱石)"
_KIND_EN = r"(?:trad|sport|top[- ]?rop(?:e|es|ing)|boulder(?:s|ing)?)"
# 「全部列出，含傳攀」 wants the others too.
_COUNTED_IN = compiled(
    r"[,，(（、]\s*(?:也?包?含|也?包括|連)(?:傳統?攀(?:登)?|運動?攀(?:登)?|頂繩|抱石)(?:都|也)?"
    r"|\bincluding (?:the )?(?:trad|sport|top[- ]?rope|boulder)\w*"
    # What most of them are is told, and the other kind is asked for: 「幾乎都是傳攀，那有沒有 5.9 的運攀」.
    rf"|(?:幾乎|大多(?:數)?|大部[分份]|多半|清一色|全部?|通通|都)+是{_KIND_ZH}(?:的|路線|線)*(?=\s?[,，。、；][^?？]{{0,40}}{_KIND_ZH})"
    rf"|\b(?:almost all|nearly all|mostly|mainly|all|largely) {_KIND_EN}\b"
    rf"(?=[^?!]{{0,12}}[,.;][^?!]{{0,60}}\b{_KIND_EN}\b)"
)


def read_types(words: str) -> Wanted:
    """The route types that a question wants and those it does not."""
    found = _read(_TYPE, _COUNTED_IN.sub(lambda said: " " * len(said[0]), words))
    if _NO_RACK.search(words) and _OF_LINES.search(words):
        wanted = tuple(t for t in found.wanted if t not in _OWN_GEAR)
        return Wanted(wanted, tuple(dict.fromkeys((*found.unwanted, *_OWN_GEAR))))
    return found


def read_features(words: str) -> Wanted:
    """The rock features that a question wants and those it does not; the more special word stands for itself."""
    found = _read(_FEATURE, words)
    if _CLOSE.search(words) and "runout" not in (*found.wanted, *found.unwanted):
        # Who wants bolts close together wants none of the routes that are tagged as run out; the answer says so.
        return Wanted(found.wanted, (*found.unwanted, "runout"))
    return found


def read_seasons(words: str) -> tuple[str, ...]:
    """The seasons named, as the rows write them."""
    return _read(_SEASON, words).wanted


def read_rocks(words: str) -> Wanted:
    """The kinds of rock that are wanted and those that are not."""
    return _read(_ROCK, words)


def read_amenities(words: str) -> Wanted:
    """What a crag is to have around it, and what not; ways there are such too."""
    found = _read(_AMENITY, words, _OF_GYMS)
    if _UNREACHED.search(words):
        # 「不能搭公車到的」 are those to which no bus is listed.
        ways = tuple(each for each in found.wanted if each in WAYS)
        return Wanted(tuple(e for e in found.wanted if e not in ways), tuple(dict.fromkeys((*found.unwanted, *ways))))
    return found


_RATHER_ROPES = compiled(
    r"(?:先鋒|上攀|頂繩|繩攀|上方確保|有繩)[^。?？]{0,12}(?:不要|不想|不爬|不玩|而不是|不是)(?:爬|玩|去)?抱石(?!區|館)"
    r"|(?:不要|不想|不爬|不玩)(?:爬|玩|去)?抱石(?!區|館)[^。?？]{0,12}(?:先鋒|上攀|頂繩|繩攀|上方確保|有繩)"
    r"|\b(?:rope|ropes|roped|lead|top[- ]?rop\w*)\b[^.?!]{0,24}\b(?:not|rather than|instead of|no) (?:a )?boulder\w*"
    r"|\bnot boulder\w*[^.?!]{0,16}\b(?:rope|ropes|roped|lead|top[- ]?rop\w*)\b"
)


def read_facilities(words: str) -> Wanted:
    """The gym facilities that are wanted and those that are not, as the rows write them."""
    found = _read(_FACILITY, words, _OF_GYMS)
    if "抱石區" in found.unwanted and GYM not in words and _RATHER_ROPES.search(words) is not None:
        # "I want ropes, not boulders" can be had in a gym that has both.
        found = Wanted(found.wanted, tuple(each for each in found.unwanted if each != "抱石區"))
    if found.wanted == ("抱石區",) and both_or_either(words) == "either":
        # 「抱石或上攀都可以」: ropes will do as well.
        return Wanted((), found.unwanted)
    if not found.wanted or GYM in words:
        # Of a named gym it is what is asked: 「心流不能先鋒嗎」.
        return found
    spans = [match.span() for match in _FACILITY.any.finditer(words)]
    lost = [words[slice(*spans[number])] for number in sorted(impossible(words, spans))]
    gone = tuple(dict.fromkeys(key for text in lost for key, _ in _FACILITY.each.matches(text)))
    return Wanted(tuple(key for key in found.wanted if key not in gone), tuple(dict.fromkeys((*found.unwanted, *gone))))


def taken_up(words: str) -> list[tuple[int, int]]:
    """Where facilities and surroundings are named: whoever asks for those that have them is understood."""
    return [m.span() for each in (_FACILITY, _AMENITY) for m in each.any.finditer(words)]


def facilities_named(words: str) -> list[tuple[int, int]]:
    """Where facilities of gyms are named."""
    return [m.span() for m in _FACILITY.any.finditer(words)]


def says_either_facility(words: str) -> bool:
    """Whether one of the facilities named is enough: "showers or lockers"."""
    if not ("或" in words or "還是" in words or "/" in words or "or" in words):
        return False
    spans = [m.span() for table in (_FACILITY, _AMENITY) for m in table.any.finditer(words)]
    return any(_EITHER.search(words, end, start) for (_, end), (start, _) in itertools.pairwise(spans))


def read_gym_types(words: str) -> tuple[str, ...]:
    """The kinds of gym wanted: 抱石館 is a bouldering gym, not every gym with a bouldering area.

    Who rules a kind out, or asks for ropes, wants one of the others.
    """
    found = _read(_GYM_TYPE, words, _OF_GYMS)
    kinds = both_or_either(words)
    if kinds is None and _ONLY_ROPES.search(words):
        return ("lead",)
    if kinds is not None:
        return ("mixed",) if kinds == "both" else found.wanted
    unwanted = {*found.unwanted, *(("bouldering",) if _MORE_THAN_BOULDERS.search(words) else ())}
    if (ropes := _ROPES.search(words)) is not None:
        without = any(each.start <= ropes.start() < each.end for each in excluded(words) if each.force in _OF_GYMS)
        if without and not found.unwanted:
            return ("bouldering",)
        unwanted |= set() if without else {"bouldering"}
    wanted = tuple(kind for kind in found.wanted if kind not in unwanted)
    if wanted == ("mixed",) and ropes is not None and _ROPE_GYM.search(words):
        # "Rope gyms and mixed gyms"
        return ("lead", "mixed")
    if wanted or not unwanted:
        return wanted
    return tuple(kind for kind in _GYM_TYPES if kind not in unwanted)


_UNREACHED = compiled(
    r"(?:不能|沒辦法|無法|不可以)(?:搭|坐|靠|用|轉)|(?:搭|坐)不(?:到|了)|(?:公車|客運|捷運|火車|大眾運輸"
    r"|大眾交通)(?:都)?(?:到不了|去不了|不(?:能)?到|沒到)"
    r"|\b(?:can['’]?t|cannot|can not|not|never|impossible to|n['’]t) (?:i |we |you |one )?(?:be )?"
    r"(?:reach\w*|get to|accessible|go|served)\b|\bunreachable\b"
)
_EITHER = re.compile(r"或|還是|/|\bor\b", re.ASCII)
_JOINED = re.compile(r"(?:[\s、,，/+-]|的|型|類|路線|線|routes?|climbs?|[和跟與或]|and|or)*")


def is_kind(text: str) -> bool:
    """Whether a text is nothing but types, features, facilities or grades: such a word in quotes is no name."""
    rest, at = "", 0
    spans = things_in(text)
    for start, end in spans:
        rest += text[at:start]
        at = end
    return bool(spans) and _JOINED.fullmatch(rest + text[at:]) is not None


@lru_cache(maxsize=_REMEMBERED)
def excluded(words: str) -> tuple[Ruled, ...]:
    """What a question rules out of the names, grades, types, features and facilities in it."""
    return ruled_out(words, things_in)


def things_in(words: str) -> list[tuple[int, int]]:
    """Where anything stands that can be ruled out; what overlaps is one thing."""
    spans = [m.span() for m in _NAMES.finditer(words)]
    spans += [m.span() for table in _TABLES for m in table.any.finditer(words)]
    spans += [m.span() for pattern in (_GRADE, _ROPES) for m in pattern.finditer(words)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


_OF_ROUTES: frozenset[Force] = frozenset({"excludes", "lacks", "shuns"})
_OF_GYMS: frozenset[Force] = frozenset({"excludes", "lacks"})
_DISLIKES = compiled(
    r"膩|厭倦|不(?:太|怎麼|是很|很)?(?:愛|喜歡)|討厭|\b(?:sick|tired|bored|weary|fed up|hates?|dislikes?|loathes?)\b"
)


def _read(patterns: _Patterns, words: str, forces: frozenset[Force] = _OF_ROUTES) -> Wanted:
    if not patterns.any.search(words):
        return Wanted((), ())
    rest = words
    unwanted: list[str] = []
    disliked: list[str] = []
    for start, end, force, cue in excluded(words):
        if forces is _OF_GYMS and _DISLIKES.search(words[slice(*cue)]):
            disliked += _named(patterns, words[start:end], words)
            rest = rest[:start] + " " * (end - start) + rest[end:]
        elif force in forces or force == "either":
            unwanted += _named(patterns, words[start:end], words) if force != "either" else ()
            rest = rest[:start] + " " * (end - start) + rest[end:]
    wanted = tuple(dict.fromkeys(_named(patterns, rest, words)))
    # 「爬膩抱石了，想先鋒」 goes where ropes are, whatever else is there.
    return Wanted(wanted, tuple(dict.fromkeys(unwanted if wanted else (*unwanted, *disliked))))


def _named(patterns: _Patterns, text: str, words: str) -> list[str]:
    """The keys of a table in a part of some words; the more special word, which comes first, stands for itself."""
    found = []
    for key, pattern in patterns.each.among(words):
        rest = pattern.sub(lambda m: " " * len(m[0]), text, within=words)
        if rest != text:
            found.append(key)
            text = rest
    return found
