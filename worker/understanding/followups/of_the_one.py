"""Write out what is asked of the one thing spoken of before, where nothing in the words names or points at it.

「設施有哪些」 after a gym's price becomes 「「…」設施有哪些」, "what should I climb after it" names the route.
"""

import re
from collections.abc import Sequence

from schemas.reading import Attribute, Mention, Reading, Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.asked.intent import compares
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.asked_of_one import COUNTED, END, INTRODUCED, LEAD, LEAD_EN, TABLE
from worker.understanding.followups.numbering import Before, by_name, named_before, quoted, said_last
from worker.understanding.followups.pointing import likens
from worker.understanding.followups.self_standing import A_GRADE
from worker.understanding.followups.shown import Names, answers_back, said_as, whole_name
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.wording.masking import NAME, PLACE

_MOST_WORDS = 60
_TOLD = 300
# The route spoken of is set beside another, likened to others, or left behind.
_SET_BESIDE = compiled(
    r"(?P<zh>它|牠|這條|那條)(?=[和跟與同][^,，。?？]{1,14}(?:哪|誰|差|比))|[和跟與同比像](?P<like>它|牠|這條"
    r"|那條)(?!們)(?=[^,，。?？]{0,12}"
    r"(?:類似|相似|差不多|很像|一樣|同一|同[級等區面]|哪|誰|的路線))|(?:爬完|完攀|爬過|送掉|紅點)(?:了)?(?P<done>它"
    r"|牠|這條|那條)"
    r"(?=[^,，。?？]{0,6}(?:爬|挑戰|試|該|可以|要|什麼|哪))"
    r"|\b(?:which|what)\b[^.?!]{0,40}\b(?:harder|easier|longer|shorter|taller)\b[,:]? (?P<first>it|that one"
    r"|this one)(?= or )"
    r"|\b(?:harder|easier|longer|shorter|taller)\b[^.?!]{1,40} or (?P<last>it|that one|this one)(?=[?.!\s]*$)"
    r"|^(?:and |so |ok )*is [^?.!]{2,40}\b(?:harder|easier|longer|shorter|taller|tougher|cheaper) than (?P<than>it"
    r"|that one|this one)(?=[?.!\s]*$)"
    r"|^(?:那)?(?P<none>)(?=[跟和與][^,，。?？]{1,14}(?:(?:比|相比|比起來)(?:的話)?[,，]?)?(?:哪|誰))"
    r"|\b(?:climb|try|do|next|project|get on|go for) (?:next )?after (?P<after>it|that one|this one|that"
    r"|this)(?=[?.!\s]*$)"
)
# "Cheaper than Kirin?" asks whether the one spoken of is.
_BARE_THAN = compiled(
    rf"^(?:and |so |ok )*(?P<than>(?:much |any |a bit )?(?:harder|easier|longer|shorter|taller|cheaper|pricier|closer)"
    rf" than (?:the )?{NAME}+(?: {NAME}+)*[?.!\s]*$)"
)
_ROUTES = compiled(r"路線|總共|一共|全部|\b(?:routes|climbs|lines)\b")
_THERE = compiled(r"那裡|那邊|這裡|這邊|地方|\b(?:there|place)\b")
_WHAT_NEXT = re.compile(
    r"(?:之?後|以後|就|還|再|可以|該|要|能|應該|去|接)*(?:試|挑戰|爬|練|攻)(?:試看|看)?(?:什麼|哪一?[條些])"
)
_BESIDE = re.compile(r"([和跟與同])\s?([^,，。?？「」]{1,14}?)(?=哪|誰|差|比)")
_SAME_WALL = compiled(
    r"^(?:and |so |ok )*(?:what|which)(?: other)?(?: routes?| climbs?)?(?: else)?(?: is| are|'s)(?: there)? (?:on|in"
    r"|at) the same "
    r"(?:wall|face|area|sector|cliff)(?: (?:as|with) (?:it|that one|this one))?[?.!\s]*$"
    r"|^(?:那|請問)*(?:[和跟與]?(?:它|這條|那條))?(?:在)?同一?(?:面|片|座)?(?:岩壁|牆|岩面"
    r"|壁)上?的?(?:路線)?(?:還)?有?(?:哪些|什麼|別的|其[他它])(?:的)?(?:路線|條|線)?[呢咧?？\s]*$"
    r"|^(?:那|請問)*[和跟與](?:它|這條|那條)(?:在)?同一?(?:面|片|座)?(?:岩壁|牆|岩面|壁)上?的(?:路線)?[呢?？\s]*$"
    r"|^(?:那|請問)*(?:這|那)(?:一?面)?(?:牆|岩壁)上?的?(?:另外?一?[條些]|其[他它]的?)(?:路線)?(?:呢|是什麼|有哪些|叫什麼)*[?？\s]*$"
    r"|^(?:and |so |ok |what about |what(?:'s| is| are) )*the others?(?: (?:one|route|climb|line)s?)? (?:on|in|at)"
    r" (?:that|this|the same) (?:wall|face|area|sector|cliff)[?.!\s]*$"
)
_TOO = compiled(
    r"^(?:那麼?|請問)?[「]?(?P<zh>[^,，。?？「」]{1,16}?)」?也(?:都)?(?:是|一樣|同樣|這樣|差不多|同級|這麼[難長]"
    r"|那麼[難長])+(?:5\.\d{1,2}[a-d]?|v\d{1,2}|\d{1,3}\s?(?:[個支條]|公尺|米))?(?:的|bolts?)?[嗎呢]?[?？\s]*$"
    r"|^(?:那麼?|請問)?[「]?(?P<cost>[^,，。?？「」\d]{1,16}?)」?也(?:都)?(?:是|要)?\s?\d{2,4}\s?[元塊]?(?:錢)?[嗎呢]?[?？\s]*$"
    r"|^(?:and |so |ok )*(?:is|are|does|do) (?P<en>[^,.?!]{2,40}?)(?: 5\.\d{1,2}[a-d]?| v\d{1,2})?"
    r"(?: (?:of )?(?:the )?same(?: kind| type| sort)?(?: of)?(?: rock| stone)?(?: too| as well)?"
    r"| too| as well| also)[?\s]*$"
    # "And the one of Defulan, is it the same stone?"
    r"|^(?:and |so |what about |how about |(?:the )?(?:one|rock|stone) (?:of|at|in) )*(?P<one>[^,.?!]{2,40}?),?"
    r" is (?:it|that)(?: also)?(?: of)?(?: the)? same(?: kind| type| sort)?(?: of)?(?: rock| stone| one)?[?\s]*$"
    r"|^(?:and |so |ok )*(?:is (?:it|that|this) )?(?:the )?same (?:as|with|at|in"
    r"|for) (?P<as>[^,.?!]{2,40}?)(?: too)?[?\s]*$"
    r"|^(?:那麼?)?(?:[和跟與](?P<with>[^,，。?？「」]{1,16}?)(?:都|是不是)?一樣(?P<how>[難長高貴]|便宜)?)[嗎呢]?[?？\s]*$"
)
_SAME = compiled(
    r"^(?:那麼?|所以)?(?:它們|這兩個|兩個|兩者|兩條|兩間|兩家)?(?:都|是不是|是)*(?:一樣|相同)的?[嗎呢]?[?？\s]*$"
    r"|^(?:and |so |ok )*(?:are (?:they|those|both|the two) (?:all )?the same|same|is (?:it|that) the same)[?\s]*$"
)
_AND = re.compile(r"[和跟與、及]|\s+and\s+")
_WORDS: dict[Attribute, tuple[str, str]] = {
    "grade": ("難度", "grade"), "length": ("長度", "length"), "bolts": ("bolt 數", "number of bolts"),
    "type": ("攀登類型", "type"), "price": ("票價", "prices"), "hours": ("營業時間", "opening hours"),
    "phone": ("電話", "phone number"), "address": ("地址", "address"), "facilities": ("設施", "facilities"),
    "station": ("最近的車站", "nearest station"), "gym_type": ("類型", "gym type"), "rock": ("岩質", "rock type"),
    "season": ("適合的季節", "best season"), "parking": ("停車", "parking"), "videos": ("影片", "videos"),
    "first_ascent": ("首攀年份", "first ascent"), "approach": ("接近路程", "approach"),
}  # fmt: skip
_AS: dict[str, Attribute] = {"難": "grade", "長": "length", "高": "length", "貴": "price", "便宜": "price"}
_CHEAPER = compiled(
    rf"{LEAD}(?:附近)?(?:還)?(?:有(?:沒有)?|要|找)?(?:更|比較|再)便宜(?:一?點|一些)?的?(?:岩館)?(?:嗎|有嗎)?"
    rf"(?:[?？,，\s]*(?:附近|旁邊|同一區)(?:的|有嗎)?)?{END}"
    rf"|{LEAD}(?:附近|旁邊|[周週]邊)(?:還)?(?:有(?:沒有)?)?(?:其他|別的?)?(?:[間家])?(?:更|比較|再)便宜(?:一?點|一些)?的?"
    rf"(?:[間家]|館|岩館|選擇|地方)*(?:嗎|呢)?{END}"
    rf"|{LEAD_EN}(?:(?:are|is) there |have you got |do you know )?(?:any|an?|some|anything|something|somewhere|anywhere"
    r"|what's|what is)?(?: (?:a bit|else|other))* ?(?:cheaper|less expensive)"
    rf"(?: (?:ones?|climbing gyms?|gyms?|places?|options?|alternatives?))?"
    rf"(?: (?:nearby|near(?: by)?(?: (?:here|there|it))?|around(?: (?:here|there))?|close by|close to (?:it"
    rf"|there)))?{END}"
)
_CLOSE = re.compile(r"附近|旁邊|[周週]邊|\b(?:near|nearby|close|around)\b")
_STYLE = compiled(
    r"^(?:and |so |ok |or |what about |how about )*(?:the )?(?P<en>sport|trad|bouldering|boulders?|top[- ]?rop(?:e|es"
    r"|ing))(?: climbing| climbs"
    r"| ones| lines)?(?: only| then| instead)?[?.!\s]*$"
)
_STYLES = {"sport": "sport routes", "trad": "trad routes", "boul": "boulder problems", "top": "top rope routes"}
# Of gyms 先鋒 is what they have, and no kind of route.
_ROPED = compiled(
    r"^(?:那麼?|請問|其中)*(?:有(?:沒有)?|可以)?(?:爬|練)?(?P<zh>先鋒|上攀|頂繩|速度攀登?)的?(?:館|岩館)?(?:呢|嗎"
    r"|有嗎|有哪[些幾]間?|是?哪[間幾些]+)+[?？\s]*$"
    r"|^(?:and |so |ok |what about |how about |which (?:ones? )?(?:have|has) |any with )+(?P<en>lead|top[- ]?rope"
    r"|ropes?|speed)"
    r"(?: climbing| walls?| ones?)?[?.!\s]*$"
)
_TAG = compiled(
    r"^(?:那|請問)*(?:是不是|是|有沒有|有|算|算是)(?:多繩距|多段|外傾|仰角|屋簷|屋頂|裂隙|斜板"
    r"|橫渡)(?:的)?(?:路線)?[嗎呢]?[?？\s]*$"
)
# Of one route: 「運攀嗎」, "trad?"
_OF_TYPE = compiled(
    r"^(?:那|請問|所以)*(?:是不是|是|算)?(?:運動?攀登?|傳統?攀登?|運攀|傳攀|頂繩|抱石)(?:的|路線)*[嗎?？\s]+$"
    r"|^(?:and |so |is (?:it|that) )*(?:an? )?(?P<en>sport|trad|boulder(?:ing)?|top[- ]?rope)"
    r"(?: route| climb| problem)?\?\s*$"
)
_BEGINNERS = compiled(
    r"^(?:那|請問)*(?:其中)?(?:適合(?:初學者|新手|初學)(?:爬)?的(?:路線)?(?:是|有)?(?:哪[些幾條]+|什麼)"
    r"|哪[些幾]條?(?:路線)?(?:比較)?適合(?:初學者|新手|初學))"
    r"(?:爬|的)?[呢?？\s]*$"
    r"|^(?:那|要|有|給|請問|有沒有)*(?:適合)?(?:給)?(?:初學者|新手|初學|入門)(?:爬)?的(?:路線)?(?:呢|有嗎|嗎"
    r"|有哪些)*[?？\s]*$"
    r"|^(?:and |so |ok |any |what about )*(?:(?:routes?|ones?|something) )?(?:for (?:a )?(?:total "
    r"|complete )?(?:beginners?|novices?)"
    r"|beginner(?: friendly)? (?:ones?|routes?))[?.!\s]*$"
    r"|^(?:and |so |ok )*(?:which|what)(?: ones?| of (?:them|these|those))?(?: is| are| would be)? "
    r"(?:good|best|suitable|ok|fine) for (?:beginners?|novices?)[?\s]*$"
)
_TYPES = {
    "sport": ("運動攀", "sport"),
    "trad": ("傳攀", "trad"),
    "boulder": ("抱石", "boulder"),
    "toprope": ("頂繩", "top rope"),
}
_TOWN = re.compile(f"{PLACE}+")
# The same with another town: 「那高雄呢？要有先鋒的」, "and in Kaohsiung, with lead?".
_ROPED_THERE = compiled(
    rf"^(?:那麼?|換成?|如果是?|改成?)*{PLACE}+(?:市|的)?(?:呢|咧|的話)?[?？,，\s]*(?:也|還是)?(?:一樣)?(?:要|得|必須"
    rf"|需要|想找?|有)+"
    r"(?:能|可以|有)?(?:爬|練)?(?P<zh>先鋒|上攀|頂繩|速度攀登?)的?(?:館|岩館)?(?:呢|嗎|喔|哦)?[?？。\s]*$"
    rf"|^(?:and |so |ok |what about |how about )*(?:in )?{PLACE}+\??,? (?:also |again )?(?:with|that (?:has|have)"
    rf"|having|needs?) "
    r"(?P<en>lead|top[- ]?rope|ropes?|speed)(?: climbing| walls?)?[?.!\s]*$"
)
# Of what was told to be done it is asked what comes then.
_NEXT = compiled(
    rf"^(?:那|所以)*(?:接下來|下一條|再來|然後|之後)(?:該|可以|要|能)*(?:爬|試|挑戰|磨)?(?:什麼|哪一?條)?(?:好)?{END}"
    rf"|{LEAD_EN}(?:what (?:should|could|can) (?:i|we) (?:try|climb|do|project) next|what(?:'s| is)? next){END}"
)
# 「爬完可以接什麼」 asks what comes after the one spoken of, whether it was climbed or not.
_AFTER_IT = compiled(
    rf"^(?:那|所以|如果)*(?:爬完|爬過|完攀|送掉|紅點|練完)(?:它|這一?條|那一?條)?了?(?:之?後|以後|的話)?[,，\s]*"
    rf"(?:我|就|還|再|可以|該|應該|要|能|適合)*(?:接|銜接|爬|試|挑戰|練|往)(?:著|下去|下一條)?(?:爬|試|挑戰)?(?:什麼|哪一?[條些])(?:路線)?(?:好)?{END}"
)
_DID = compiled(r"爬[過完了]|完攀|送掉|紅點|flash|redpoint|\b(?:did|done|climbed|sent|ticked|led|onsighted)\b")
_BESIDES_IT = compiled(
    rf"^(?:那麼?|所以)?(?:除了)?(?:這|那)一?條(?:以外|之外|除外|外)?[,，]?(?:還|也)有(?:沒有)?(?:別的|其[他它]的?|哪些|什麼)?"
    rf"(?P<zh>{A_GRADE})的?(?:路線)?(?:嗎|呢)?{END}"
    rf"|{LEAD_EN}(?:besides|other than|apart from) (?:it|that one|this one|that|this),? (?:are there |is there )?"
    rf"(?:any |other |more |an? )*(?P<en>{A_GRADE})s?(?: (?:routes?|ones?))?{END}"
)
_OF_ROUTES = frozenset({"list", "count", "search", "recommend", "distribution"})


def of_the_one(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The question with the one thing spoken of in it; None where it needs none, or none or several were spoken of."""
    if len(words) > _MOST_WORDS:
        return None
    for find in (_asked, _set_beside, _the_same, _alike, _roped, _style, _for_beginners, _cheaper):
        if (found := find(text, words, history, before, names)) is not None:
            return found
    return None


def _one(kinds: Sequence[str], history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The name of the only thing of some kinds that was asked about, else of the only one that the answer named."""
    asked = before(0)
    if asked is None or asked.own is not None:
        return None
    named: list[Mention] = named_before(before, kinds)
    if not named and asked.intent in ("extreme", "detail"):
        named = [m for m in said_last(history, names) if m.kind in kinds]
    places = not any(m.kind in ("route", "gym") for m in named)
    if places and asked.subject in kinds and asked.intent in _OF_ROUTES:
        # A list of one, wherever it was asked for.
        listed = [m for m in said_last(history, names) if m.kind in kinds]
        one = asked.subject == "route" and len({m.ids for m in listed if m.kind == "route"}) == 1
        named = listed if one or not named else named
    if not named and asked.subject == "crag" and "crag" in kinds and asked.intent in _OF_ROUTES and not asked.near:
        # A list of one crag, told in a sentence.
        named = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"]
    if any(m.kind in ("route", "gym") for m in named):
        # Where it lies is said beside it.
        named = [m for m in named if m.kind in ("route", "gym")]
    if any(m.kind == "area" for m in named):
        # Of a wall and its crag the wall is meant.
        named = [m for m in named if m.kind != "crag"]
    if len({m.ids for m in named}) != 1 or len(named[0].ids) != 1:
        return None
    return quoted(said_as(named[0], names))


def _asked(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    for row in TABLE:
        if (found := row.pattern.match(words)) is None:
            continue
        asked = before(0)
        if asked is None or (row.only_of and not row.only_of & set(asked.attributes)):
            continue
        if row is COUNTED and _narrowed(asked) and not _ROUTES.search(words):
            # 「多少條」 after 「德芙蘭有傳攀嗎」 counts those, and not all routes there.
            continue
        name = _one(row.kinds, history, before, names) if _of(row.kinds, asked) else None
        if name is None and row is INTRODUCED and _THERE.search(words):
            name = _told_place(history, before, names)
        if name is None:
            continue
        put = {key: text[slice(*found.span(key))] for key, said in found.groupdict().items() if said}
        form = row.zh if holds_cjk(text) else row.en
        return form.format(name=name, text=text, **put) if form else None
    return None


def _narrowed(asked: Reading) -> bool:
    """Whether routes were asked for by more than where they lie."""
    return asked.subject == "route" and narrows(asked.filter, "kinds", "exclude_ids", "ids", *PLACE_FIELDS)


def _told_place(history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The area, else the crag, in which the answer said that the one route spoken of lies."""
    if _one(("route",), history, before, names) is None:
        return None
    told = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind in ("area", "crag")]
    one = next((m for m in told if m.kind == "area"), told[0] if told else None)
    return None if one is None else quoted(one.surface)


def _of(kinds: Sequence[str], asked: Reading) -> bool:
    """Whether a question was asked of one of some kinds, and not of the gyms near it."""
    return asked.subject in kinds or asked.subject is None or ("crag" in kinds and asked.subject in ("route", "area"))


def _set_beside(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    if _SAME_WALL.match(words) is not None:
        name = _one(("route",), history, before, names)
        if name is None:
            return None
        return f"和{name}同一面岩壁的有哪些路線" if holds_cjk(words) else f"what else is on the same wall as {name}"
    if _NEXT.match(words) is not None:
        asked = before(0)
        done = asked is not None and asked.intent == "detail" and not asked.attributes and _DID.search(fold(asked.text))
        name = _one(("route",), history, before, names) if done else None
        if name is not None:
            return f"爬完{name}接下來爬什麼" if holds_cjk(words) else f"what should I climb after {name}"
    if _AFTER_IT.match(words) is not None and (name := _one(("route",), history, before, names)) is not None:
        return f"爬完{name}接下來爬什麼"
    if (besides := _BESIDES_IT.match(words)) is not None:
        name = _one(("route",), history, before, names)
        places = [m.surface for m in named_before(before, ("area", "crag"))]
        if name is None:
            return None
        where, grade = places[-1] if places else "", text[slice(*besides.span("zh" if besides["zh"] else "en"))].strip()
        return f"{where}除了{name}還有哪些{grade}的路線" if besides["zh"] else f"{grade} routes {where}, not {name}"
    if (typed := _OF_TYPE.match(words)) is not None and (asked := before(0)) is not None and asked.intent == "detail":
        name = _one(("route",), history, before, names) if asked.subject == "route" else None
        if name is not None:
            return f"is {name} {typed['en']}" if typed["en"] else f"{name}{text}"
    if _TAG.match(words) is not None:
        name = _one(("route",), history, before, names)
        return None if name is None else f"{name}{text}"
    if (than := _BARE_THAN.match(words)) is not None:
        asked = before(0)
        name = (
            _one(("route", "gym"), history, before, names) if asked is not None and asked.intent == "detail" else None
        )
        return None if name is None else f"is {name} {text[than.start('than') :]}"
    found = _SET_BESIDE.search(words)
    if found is None or (found["zh"] and not compares(words)) or likens(words):
        return None
    if (name := _one(("route", "gym"), history, before, names)) is None or likens(words):
        return None
    start, end = next(found.span(key) for key, said in found.groupdict().items() if said is not None)
    # Beside the name in its quotes the other one stands for itself only in such as well: 仁愛 is a road's too.
    rest = text[end:]
    if found["done"] and _WHAT_NEXT.match(rest) is not None:
        return f"爬完{name}接下來爬什麼"
    other = _BESIDE.match(rest)
    if other is not None and (one := whole_name(other[2].strip(), names)) is not None:
        rest = f"{other[1]}{quoted(one.surface)}{rest[other.end() :]}"
    return f"{text[:start]}{name}{rest}"


def _the_same(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What was asked of one thing, asked of it and of the others named: 「信義也是嗎」, "is Renai the same"."""
    found = _TOO.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent != "detail" or asked.own is not None:
        return None
    of = next((_WORDS[a] for a in asked.attributes if a in _WORDS), None)
    of = _WORDS[_AS[found["how"]]] if found["how"] else of
    if of is None:
        return None
    if found["cost"]:
        # 「萬華也要 500 嗎」 asks what it costs there.
        return f"那{text[slice(*found.span('cost'))].strip()}呢" if "price" in asked.attributes else None
    key = next(key for key in ("zh", "with", "en", "one", "as") if found[key])
    said = [part.strip() for part in _AND.split(text[slice(*found.span(key))])]
    ones = [whole_name(part, names) if part else None for part in said]
    wanted = [m for m in ones if m is not None and m.kind in ("route", "gym", "crag")]
    if len(wanted) != len(ones):
        return None
    spoken = named_before(before, (wanted[0].kind,))
    both = list({m.ids: m.surface for m in (*spoken, *wanted)}.values())
    listed = [quoted(name) for name in both]
    if key in ("zh", "with"):
        return f"{'、'.join(listed)}的{of[0]}" if len(listed) > 2 else f"{'和'.join(listed)}的{of[0]}"
    return f"{of[1]} of {' and '.join(listed)}"


def _roped(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The gyms of the same town that have lead climbing or the like: 「先鋒的呢」 after 「桃園有哪些館」."""
    there = _ROPED_THERE.match(words)
    found = there or _ROPED.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym" or asked.intent not in _OF_ROUTES:
        return None
    if there is None and narrows(asked.filter, "kinds", "exclude_ids", *PLACE_FIELDS):
        # What else was asked of them is still asked.
        return None
    towns = [text[slice(*run.span())] for run in _TOWN.finditer(words)] if there else []
    towns = towns or [m.surface for m in asked.mentions if m.kind in ("city", "district", "region") and not m.negated]
    if not towns:
        return None
    if found["zh"]:
        return f"{towns[-1]}有{found['zh']}的岩館有哪些"
    return f"gyms with {found['en']} climbing in {towns[-1]}"


def _alike(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether the two that were asked about one after the other are the same in it: 「一樣嗎」."""
    asked, other = (before(0), before(1)) if _SAME.match(words) is not None else (None, None)
    if asked is None or other is None or asked.intent != "detail" or asked.own is not None:
        return None
    of = next((_WORDS[a] for a in asked.attributes if a in _WORDS), None)
    kinds = ("route", "gym", "crag")
    both = {m.ids: m for n in (1, 0) for m in named_before(before, kinds, n)}
    if of is None or len(both) != 2 or len({m.kind for m in both.values()}) != 1:
        return None
    first, second = map(by_name, both.values())
    return f"{first}和{second}的{of[0]}" if holds_cjk(words) else f"{of[1]} of {first} and {second}"


def asked_the_same(name: str, asked: Reading | None, *, cjk: bool) -> str | None:
    """What was asked of one thing, asked of another that is only pointed at: 「第五條呢」."""
    if asked is None or asked.intent != "detail" or asked.own is not None:
        return None
    of = next((_WORDS[a] for a in asked.attributes if a in _WORDS), None)
    ones = [m for m in asked.mentions if m.kind in ("route", "gym") and not m.negated]
    again = asked.weekday is not None or bool(asked.filter.facilities) or asked.attributes == ("facilities",)
    if (asked.unrecorded or (of is not None and again)) and len(ones) == 1 and cjk == holds_cjk(asked.text):
        # The day, the facility, or what no row tells is asked for again.
        start, end = ones[0].start, ones[0].end
        if end > start and asked.text[start:end] == ones[0].surface:
            left, right = asked.text[:start].removesuffix("「"), asked.text[end:].removeprefix("」")
            return f"{left}{name}{right}"
    return None if of is None or asked.unrecorded else f"{name}的{of[0]}" if cjk else f"{of[1]} of {name}"


def _style(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Another way of climbing after routes of one: "what about trad?" is no question to an article there."""
    found = _STYLE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("route", "crag", "area"):
        return None
    style = next(named for said, named in _STYLES.items() if found["en"].startswith(said))
    if asked.intent in _OF_ROUTES or asked.intent == "extreme":
        return f"any {style}" if style.startswith("top") else f"what about {style}"
    name = _one(("crag", "area"), history, before, names)
    return None if name is None else f"{style} at {name}"


def _for_beginners(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of the routes listed suit beginners: of the same place and type, whatever grade was asked for."""
    asked = before(0) if _BEGINNERS.match(words) is not None else None
    if asked is None or asked.subject != "route" or asked.intent not in _OF_ROUTES or asked.own is not None:
        return None
    cjk = holds_cjk(words)
    places = [quoted(m.surface) for m in asked.mentions if m.kind in ("crag", "area") and not m.negated]
    types = [_TYPES[t][0 if cjk else 1] for t in asked.filter.route_types if t in _TYPES]
    if cjk:
        return f"{places[-1] if places else ''}適合初學者的{'和'.join(types)}路線有哪些"
    return f"which {' and '.join(types)} routes{f' at {places[-1]}' if places else ''} are good for beginners"


def _cheaper(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Gyms whose entry costs less than that of the one gym spoken of."""
    name = _one(("gym",), history, before, names) if _CHEAPER.match(words) is not None else None
    asked = before(0) if name is not None else None
    if asked is None or asked.intent != "detail":
        return None
    if holds_cjk(words):
        return f"{name}附近有更便宜的岩館嗎" if _CLOSE.search(words) else f"有哪些岩館比{name}便宜"
    return f"which gyms {'nearby ' if _CLOSE.search(words) else ''}are cheaper than {name}"
