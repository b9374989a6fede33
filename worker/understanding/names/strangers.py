"""Find what stands like a name and is neither a common word nor catalogued: Astroman, Boulderwelt, 大尖山."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas.reading import Intent, Kind, Mention
from worker.text.folding import fold, holds_cjk
from worker.understanding.asked.intent import compares
from worker.understanding.matching.patterns import Pattern, Together, compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.in_passing import in_passing
from worker.understanding.names.slots import in_slots
from worker.understanding.names.unknown import GENERIC_EN
from worker.understanding.places.abroad import after_towns, climbing_elsewhere, places_abroad
from worker.understanding.places.landmarks import landmarks
from worker.understanding.wording.left_over import colours_only
from worker.understanding.wording.lexicon import is_common
from worker.understanding.wording.masking import AREA, CRAG, NAME, Masked

_LATIN = re.compile(r"[A-Za-z][A-Za-z'’.-]*[A-Za-z]")
_LEADING_WORDS = (
    "a about after an and any are at before best between both boulder can climb climbing compare comparing could "
    "describe did do does easiest explain find for from give good hardest how in introduce is list longest near of on "
    "or regarding route show some sport take tell than the trad versus was what when where whether which who with "
)
_LEADING = frozenset(_LEADING_WORDS.split())
_OPENS = re.compile(r"(?:^|[.,!?;:\u4e00-\u9fff])\s*$")
_FROM = re.compile(
    r"\b(?:[Ff]rom|[Mm]y name is|[Ii]'m|[Ii] am|named"
    r"|friend|buddy|mate|pal|bro|colleague|coworker|classmate|roommate|flatmate|partner|boss|coach|teacher|cousin"
    r"|wife|husband"
    r"|girlfriend|boyfriend|brother|sister|son|daughter|nephew|niece|uncle|aunt) $"
)
_PLACES = frozenset({"area", "sector", "crag", "region", "city", "district"})
_KNOWN = frozenset({"area", "sector", "crag", "gym"})
_HOLIDAY = re.compile(r"(?:christmas|xmas|boxing|lunar|easter|halloween|thanksgiving|valentine)")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,6}")
SHORT_QUESTION = 3
"""Up to how many words beside a known place a question in small letters is a list of names and no sentence."""
NEAR = 0.8
_CALLED = compiled(
    r"(?:(?:條|個|路線|線|間|家|岩場|岩館|有)[^,，。?？]{0,4}(?:叫做?|名叫|名為|取名)(?!過?(?:別的|其[他它]|另外|不同))"
    r"|(?:好像|似乎|應該|印象中|記得)(?:是)?(?:叫做?|名叫)"
    # 「墾丁有新岩場開放，叫海神殿」
    r"|(?:路線|線|條|岩場|岩館|地方)[^,，。?？]{0,4}[,，]\s?(?:叫做?|名叫))\s?"
    r"([A-Za-z][\w'’]*(?: [A-Za-z][\w'’]*){1,3}|[\u4e00-\u9fffA-Za-z0-9]{2,10}?)"
    r"(?=\s?的(?:路線|線|岩|館|店|地方|嗎|$|[\s?？,，])|這條|那條|嗎|[\s?？,，]|$)"
)
_CALLED_EN = Pattern(
    r"\b(?:called|named) [\"“'‘]?([A-Z][\w'’-]+(?: [\w'’-]+){0,3}?)[\"”'’]?(?= at | in | on | any | good | worth "
    r"| is | was | has | for | and |[?.,!]|$)",
    cased=True,
)
_OF_A_SITE = re.compile(r"」?的?(?:天然)?(?:岩場|岩區|岩壁|地方)")
_SAYS_CALLED = Together(_CALLED, _CALLED_EN)
_STATION = re.compile(r"(?:市)?(?:火車|高鐵|捷運|轉運)?車?站| (?:main |train |railway |hsr |mrt |bus )*station")
# "Based in Tainan", "Interning at a bank": what somebody does who says where; at a crag it may be a route's name.
_DOES = re.compile(r"[a-z]+(?:ed|ing)")
_WHERE = re.compile(rf" (?:in|at|near|around|from|to|with|for|out of)\b(?! [{CRAG}{AREA}])")
_DWELLS = frozenset({"based", "residing", "relocating", "studying", "commuting"})
# Names of places end in these, and no word of asking does.
_PARTS = re.compile(r"[^\s,，。?？!！、]+")
_PLACE_LIKE = re.compile(r"(?:山|岩|溪|水庫|瀑布|島|谷|壁|橋|灣|寺|公園|國小|大學|步道|海岸|峽|嶺|坑|埔|崙)$")
# 「五寮尖可以攀岩嗎」: what may be climbed at is a place, called as such are.
_CLIMBED_AT = compiled(
    r"^(?:請問|聽說|那)*(?P<place>[\u4e00-\u9fff]{2,5}?)(?:那邊|那裡|上面?)?(?:可不可以|可以|能不能"
    r"|能)(?:去)?(?:攀岩|爬岩|抱石|外攀|先鋒|爬)"
    r"(?:嗎|呢|[?？\s])*$"
)
# 「小烏來聽說也能爬，那個岩場路線多嗎」: what is pointed at then is no crag that is known.
_SAID_TO_BE = compiled(
    r"^(?:請問|聽說|那)*(?P<place>[\u4e00-\u9fff]{2,5}?)(?:那邊|那裡)?(?:聽說|據說|好像|似乎|應該)?(?:也|還)?(?:是)?(?:可以|能)(?:去)?"
    r"(?:攀岩|爬岩|外攀|爬)[^?？]{0,6}[,，。?？\s](?=[^,，。?？]{0,2}(?:那個?岩場|那邊|那裡|當地|那個地方))"
    r"|^(?:請問|那)*(?P<praised>[\u4e00-\u9fff]{2,5}?)(?:聽說|據說)[^,，。?？]{1,8}[,，。?？\s](?=[^,，。?？]{0,2}(?:那個?岩場|那個地方))"
)
_SOMEBODY = re.compile(
    r"新手|初學|小孩|小朋友|孩子|大人|老人|長輩|[男女]生|[同學][學生事長]|朋友|外國|大家|[這那他她]|教練|岩友"
)
_ENDS_AS_PLACE = re.compile(r"(?:尖|角|山|岩|溪|瀑布|島|嶼|谷|壁|灣|峽|嶺|坑|崙|洞|湖|海岸|公園|峰)$")
_NO_PLACE = compiled(
    r"攀岩|爬山|登山|爬岩|抱石|天然岩|好岩|去爬|上山|海灘|玩岩|^岩|先鋒|外岩|室內|戶外|台灣|全台|哪|什麼|怎麼"
    r"|最|幾|多少|推薦|適合|我|你|有|的|附近|那邊|[砂灰礫崗岡]岩|珊瑚礁"
)
_SIDE = r"([\u4e00-\u9fffA-Za-z0-9'’ -]{2,16}?)"
_JOINT = r"\s*(?:跟|和|與|還是|vs\.?|對上|比(?!較))\s*"
_COMPARED = compiled(rf"{NAME}+{_JOINT}{_SIDE}(?=\s*(?:哪|誰|比|差|相比|的差|有什麼|$|[?？,，]))")
_COMPARED_FIRST = compiled(
    rf"(?:^|[\s,，。])(?:請問|想問|幫我看|幫我比較|比較一下|比較|請比較)?\s*{_SIDE}{_JOINT}{NAME}+"
)
# "Is Boulder Palace cheaper than Flow": a capital, be the words common ones.
_CAPITALS = r"([A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){0,3})"
_COMPARED_EN = (
    re.compile(rf"\b(?:[Ii]s|[Aa]re|[Dd]oes) (?:the )?{_CAPITALS} (?:[a-z]+ ){{1,4}}than (?:the )?(?={NAME})"),
    re.compile(rf"{NAME}+ (?:[a-z]+ ){{1,4}}than (?:the )?{_CAPITALS}"),
)
_NO_SIDE = compiled(
    r"^較|有沒有|但|簡單|容易|輕鬆|一點|一些|看|拿|列|清單|給|想|要|爬|查|比|多少|嗎|呢|哪|什麼|路線|岩館|岩場|5\."
    r"|^v\d|難度|我"
    r"|你|這|那|它|新手|抱石|先鋒|運攀|傳攀|頂繩|平日|假日|今天|明天|週"
    r"|晚上|我的"
)


# What was climbed is no place: "I loved Moonwalker, any 5.10 like it".
_CLIMBED = re.compile(
    r"\b(?:loved?|liked?|enjoy(?:ed)?|climbed|sent|did|done|tried|finished|redpointed|flashed|onsighted|led|after"
    r"|ticked|projecting|working)(?: on)?(?: the)? $",
    re.IGNORECASE,
)
# "Not White Buffalo"
_DENIAL = re.compile(r"^(?:Not|No|Except|But|And) ")


class Strangers(NamedTuple):
    """Names that nobody here bears: of places, and of whatever else."""

    places: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def with_strangers(
    question: Masked,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    intent: Intent,
    subject: Kind | None,
    known: Strangers,
) -> Strangers:
    """The unknown names that were recognised by their form, and the strange ones beside them.

    Of a set of routes only a place can say which; where none is named, the stranger must be one.
    """
    if intent == "chat":
        return known
    told = (*known.places, *known.names)

    def new(names: Sequence[str]) -> tuple[str, ...]:
        if not names:
            return ()
        return tuple(
            dict.fromkeys(
                n
                for n in names
                if not any(n in each or each in n for each in told) and not gazetteer.exact(fold(_DENIAL.sub("", n)))
            )
        )

    placed = any(m.kind in _PLACES and not m.negated for m in mentions)
    explains = intent == "knowledge" or subject == "article"
    slotted, named = [] if explains else in_slots(question), called(question)
    latin = () if explains else new(_latin(question, small=placed and intent == "search"))
    # To look for what is almost a name costs most, and comes last.
    latin = tuple(n for n in latin if not any(n in each for each in (*slotted, *named)) and not _is_part(n, gazetteer))
    compared = _compared(question) if compares(question.words) else []
    compared = [n for n in compared if not gazetteer.holds(fold(n))]
    of_set = intent in ("list", "count", "extreme", "distribution", "recommend") and subject in (
        "route",
        "area",
        "crag",
    )
    # 「聽過一個叫熱海的岩場」: what is called so is a place.
    sites = [n for n in named if _OF_A_SITE.match(question.words, question.shown.find(n) + len(n))]
    places, names = (
        new((*_han_places(question), *sites)),
        new([*slotted, *compared, *(n for n in named if n not in sites)]),
    )
    if not explains:
        after = [n for n in after_towns(question, mentions) if not any(place[:2] in n for place in known.places)]
        abroad = places_abroad(question, latin=not any(m.kind in _KNOWN and not m.negated for m in mentions))
        places += new([*abroad, *after])
    if subject == "gym":
        places += new(_stations(question, mentions))
    if not explains and subject in ("gym", "crag", None):
        places += new(landmarks(question, mentions))
    places = tuple(dict.fromkeys(places))
    latin = tuple(n for n in latin if not any(n in place or place in n for place in places))
    names = tuple(n for n in names if n not in places)
    climbed = tuple(n for n in latin if _CLIMBED.search(question.shown[: question.shown.find(n)]))
    if of_set and not placed:
        places, names = (*places, *(n for n in latin if n not in climbed)), (*names, *climbed)
    else:
        names += latin
    return Strangers((*known.places, *places), (*known.names, *names))


def is_called(question: Masked, names: Sequence[str]) -> bool:
    """Whether it is asked if there is something of one of these names: then of that name alone."""
    return bool(names) and any(name in names for name in called(question))


def called(question: Masked) -> list[str]:
    """What a route is said to be called and no row is: 「有一條叫彩虹小馬的嗎」."""
    if not _SAYS_CALLED.may_be_in(question.words):
        return []
    found = (_CALLED.search(question.words), _CALLED_EN.search(question.unmasked, within=question.words))
    return [
        question.shown[m.start(1) : m.end(1)].strip()
        for m in found
        # A name may hold 比 as well: 「有沒有叫史努比的路線」.
        if m is not None and not _NO_SIDE.search(m[1].replace("比", ""))
    ]


def _stations(question: Masked, mentions: Sequence[Mention]) -> list[str]:
    """Stations called after a known town that no gym names as its nearest: 台北車站."""
    tails = ((m, _STATION.match(question.words[m.end :])) for m in mentions if m.kind in ("city", "district"))
    return [question.shown[m.start : m.end + tail.end()] for m, tail in tails if tail is not None]


def _is_part(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a word of the name is part of a catalogued name, or almost one: then the searches find it better."""
    whole = fold(name)
    words = (*(w for w in whole.split() if not is_common(w)), whole)
    return any(map(gazetteer.holds, words)) or any(gazetteer.near(w, at_least=NEAR, limit=1) for w in words)


def _latin(question: Masked, *, small: bool) -> list[str]:
    """Runs of capitalised words of which one is strange; in a short question without capitals, single strange words."""
    shown = question.unmasked
    # What is blanked was a manner of speaking.
    words = [m for m in _LATIN.finditer(shown) if not question.words[m.start() : m.end()].isspace()]
    if not words:
        return []
    chinese = holds_cjk(question.shown)
    capitals = [m for m in words if m[0][0].isupper()]
    if len(capitals) == len(words) and len(words) > 3 and not chinese and all(m[0].isupper() for m in words):
        return []
    names: list[str] = []
    for run in _runs(shown, words):
        opens = _OPENS.search(shown[: run[0].start()]) is not None
        while run and opens and run[0][0].lower() in _LEADING:
            run = run[1:]
        if all(is_common(word[0].lower()) or (opens and colours_only(word[0].lower())) for word in run):
            continue
        if _HOLIDAY.match(run[0][0].lower()):
            continue
        does = run[0][0].lower() if opens and len(run) == 1 else ""
        if does in _DWELLS or (_DOES.fullmatch(does) and _WHERE.match(question.words[run[0].end() :])):
            continue
        if chinese or not in_passing(question, run[0].start(), run[-1].end(), opens=opens):
            names.append(re.sub(r"['’]s?$", "", shown[run[0].start() : run[-1].end()]))
    if small and not capitals and len(words) <= SHORT_QUESTION and not chinese:
        names += [m[0] for m in words if len(m[0]) >= 6 and not is_common(m[0].lower())]
    return names


def _runs(shown: str, words: Sequence[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Capitalised words that follow one another with a single space between."""
    runs: list[list[re.Match[str]]] = []
    told: re.Match[str] | None = None
    for word in words:
        # RP, MRT and HSR are abbreviations, and "I'm from Germany" names nothing here.
        if not word[0][0].isupper() or (word[0].isupper() and len(word[0]) <= 5) or _FROM.search(shown[: word.start()]):
            told = word
            continue
        if told is not None and shown[told.end() : word.start()] == " " and told[0][0].isupper():
            # San Francisco is where somebody is from as a whole.
            told = word
            continue
        told = None
        if runs and shown[runs[-1][-1].end() : word.start()] in (" ", " of ", " the "):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


# "Does Taroko Gorge have climbing routes?"
_HAS_ROUTES = compiled(
    r"^\W*do(?:es)? [^.?!]{2,40} have (?:any |some )?(?:(?:climbing|rock) (?:routes?|areas?)|routes|climbs|crags?)\W*$"
)


def climbed_at(words: str) -> bool:
    """Whether it is asked, of a place and end to end, whether one can climb there, or whether it has routes."""
    if _HAS_ROUTES.search(words) is not None:
        return True
    if climbing_elsewhere(words) is not None:
        return True
    at = _CLIMBED_AT.match(words)
    return at is not None and _ENDS_AS_PLACE.search(at["place"]) is not None


def _han_places(question: Masked) -> list[str]:
    """Parts of a question between spaces that end as names of places do, and what is asked to be climbed at."""
    at = _CLIMBED_AT.match(question.words)
    if at is not None and _ENDS_AS_PLACE.search(at["place"]) and not _NO_PLACE.search(at["place"]):
        return [question.shown[slice(*at.span("place"))]]
    if (there := climbing_elsewhere(question.words)) is not None:
        return [question.shown[slice(*there)]]
    if (said := _SAID_TO_BE.match(question.words)) is not None:
        which = "place" if said["place"] is not None else "praised"
        return (
            []
            if _NO_PLACE.search(said[which]) or _SOMEBODY.search(said[which])
            else [question.shown[slice(*said.span(which))]]
        )
    if " " not in question.shown.strip() or not holds_cjk(question.words):
        return []
    found: list[str] = []
    for part in _PARTS.finditer(question.words):
        text = part[0]
        if _HAN.fullmatch(text) and _PLACE_LIKE.search(text) and not _NO_PLACE.search(text):
            found.append(question.shown[part.start() : part.end()])
    return found


def _compared(question: Masked) -> list[str]:
    """The side of a comparison that is no known name, where the other side is one."""
    found: list[str] = []
    for pattern in (_COMPARED, _COMPARED_FIRST):
        for match in pattern.finditer(question.words):
            side = match[1].strip()
            if len(side) >= 2 and not _NO_SIDE.search(side, within=question.words):
                found.append(question.shown[match.start(1) : match.end(1)].strip())
    return [*found, *(m[1] for p in _COMPARED_EN for m in p.finditer(question.unmasked) if not GENERIC_EN.match(m[1]))]


def between_spaces(question: Masked, m: Mention, others: Sequence[Mention] = ()) -> str | None:
    """The Chinese name between two spaces of which a mention is only the end: 「跟 黃金右手 比」 is not about 右手.

    What another mention ends in is a name of its own: 「黑無常白無常 差幾級」.
    """
    before = None if any(o.end == m.start for o in others) else _HAN_BEFORE.search(question.words[: m.start])
    ends = m.end == len(question.words) or question.words[m.end] in " ,，?？、"
    if before is None or not ends or " " not in question.shown.strip() or _ROUND_NAME.search(before[1]):
        return None
    return question.shown[before.start(1) : m.end]


_HAN_BEFORE = re.compile(r"(?:^|[\s,，、])([\u4e00-\u9fff]{2,4})$")
# What may stand before a name without being part of it.
_ROUND_NAME = re.compile(
    r"爬|攀|挑戰|喜歡|試|像|似|比|[跟和與]|叫|條|紅點|推薦|例如|知道|請問|問|關於|查|想|要"
    r"|去|到|在|有|的|是|過|完|了|看"
)
