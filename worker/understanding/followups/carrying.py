"""Write out follow-ups that say one new thing and leave the rest to the question before: a rank, a place, a rival.

「第二呢」 after 「哪個岩場路線最多」 becomes 「哪個岩場路線第二多」, "I'm in Tainan" after gyms "what about Tainan".
"""

import re
from collections.abc import Callable, Mapping, Sequence

from schemas.reading import Mention, Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.another_like import another_like, like_elsewhere
from worker.understanding.followups.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.followups.carrying_again import AGAIN
from worker.understanding.followups.carrying_back import BACK
from worker.understanding.followups.carrying_elsewhere import ELSEWHERE
from worker.understanding.followups.carrying_further import FURTHER
from worker.understanding.followups.carrying_kit import KIT
from worker.understanding.followups.carrying_loosely import LOOSE
from worker.understanding.followups.carrying_over import OVER
from worker.understanding.followups.carrying_places import NEAR
from worker.understanding.followups.carrying_theirs import of_the_gym
from worker.understanding.followups.carrying_told import TOLD
from worker.understanding.followups.numbering import Before, by_name, named_before, quoted, said_last
from worker.understanding.followups.shown import Names, answers_back, whole_name
from worker.understanding.followups.step_from_it import stepped
from worker.understanding.grades.warm_ups import warm_up_for_it
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, NAME, PLACE, ROUTE

_MOST_WORDS = 60
_MOST_LETTERS = 110
"""An English sentence takes more of them than a Chinese one."""
_NAMED = re.compile(NAME)
_MOST_TURNS = 6
_TOLD = 300
_GROUPS = frozenset({"crag", "area", "sector"})

_RANK = compiled(
    rf"{LEAD}(?:第(?P<zh>[二三四五2-5])[名多個]?|(?P<next>下一個|再來|其次)|(?P<least>(?:路線)?最少))的?(?:是|岩場)*"
    rf"(?:哪[個裡一]*)?(?:岩場|區)?{END}"
    rf"|{LEAD_EN}(?:what about |which (?:one )?(?:is|has|comes) )?(?:the )?(?:(?P<en>second|third|fourth|2nd|3rd|4th"
    rf"|next|runner[- ]up)(?: one| most| place)?|(?P<fewest>fewest|least)(?: routes)?){END}"
)
_RANKED_ZH = re.compile(r"第[二三四五]多|最[多少]")
_RANKED_EN = re.compile(r"(?:the )?(?:(?:second|third|fourth) )?(?:most|fewest)", re.IGNORECASE)
_NTH_ZH = {"2": "二", "3": "三", "4": "四", "5": "五"}
_NTH_EN = {
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "next": "second",
    "runner-up": "second",
    "runner up": "second",
}

# The next in an order of which the first was told: 「第三呢」, "and the second?".
_NEXT_IN_ORDER = compiled(
    rf"{LEAD}(?:第(?P<zh>[二三四五2-5])(?:名|順位|多|[早晚](?:的|關|開|打烊)*)?|(?P<next>再來|其次|次之|下一名"
    rf"|第二順位))的?(?:是)?(?:哪一?[間家條個]?)?{END}"
    rf"|{LEAD_EN}(?:what about |which (?:one )?(?:is|comes) |who is )?(?:the )?"
    rf"(?:(?P<en>second|third|fourth|2nd|3rd|4th)(?P<how>[ -](?:earliest|latest|last))?(?: one| place)?"
    rf"|(?P<after>next(?: one)?|runner[- ]up)){END}"
)
_IN_ORDER: Mapping[str | None, tuple[str, str]] = {
    "cheapest": ("便宜", "cheapest"), "priciest": ("貴", "priciest"), "hardest": ("難", "hardest"),
    "easiest": ("簡單", "easiest"), "longest": ("長", "longest"), "shortest": ("短", "shortest"),
    "newest": ("新", "newest"), "oldest": ("老", "oldest"), "most_bolts": ("多bolt", "most bolted"),
    "latest_closing": ("晚關", "latest closing"), "earliest_closing": ("早關", "earliest closing"),
    "latest_opening": ("晚開", "latest opening"), "earliest_opening": ("早開", "earliest opening"),
}  # fmt: skip
_NTHS = ("", "", "second", "third", "fourth", "fifth", "sixth")
_NTHS_ZH = ("", "", "二", "三", "四", "五", "六")
_NUMBERS = {"二": 2, "三": 3, "四": 4, "五": 5, "second": 2, "third": 3, "fourth": 4, "2nd": 2, "3rd": 3, "4th": 4}

_I_AM_IN = compiled(
    rf"^(?:我們?(?:人)?(?:現在|目前|今天)?(?:住|是)?在?|人在)(?P<zh>{PLACE}+|(?<=在)[\u4e00-\u9fff]{{2,3}}?)"
    rf"(?:這邊|這裡|附近|人)?[啦喔耶呀。.!！,，\s]*(?:離我(?:比較|最)?近的?(?:是|呢|哪[個間])*[?？\s]*)?$"
    rf"|^(?:i'?m|i am|we'?re|we are|i live|we live)(?: staying| based| living| currently| now)* (?:in|at|near|around) "
    rf"(?P<en>{PLACE}+(?: {PLACE}+)*)[.!\s]*$"
)
_NEAREST = re.compile(r"最近|\b(?:nearest|closest)\b")
_OF_SEVERAL = compiled(
    rf"{LEAD}(?:這|那)?(?P<zh>[三四五3-5])[條間家個](?:路線|岩館|館)?(?:裡面?|當中|之中|中)?(?P<rest>(?:哪"
    rf"|誰)[^,，。]{{2,12}})$"
    rf"|{LEAD_EN}(?P<ask>which (?:one )?(?:is|has|are|opens|closes) [^,.?]{{4,30}}?) (?:of|among) the (?P<en>three|four"
    rf"|five){END}"
    rf"|{LEAD_EN}which of the (?P<of>three|four|five) (?P<verb>(?:is|has|opens|closes) [^,.?]{{4,30}}?){END}"
)
_SO_MANY = {"三": 3, "四": 4, "五": 5, "3": 3, "4": 4, "5": 5, "three": 3, "four": 4, "five": 5}
_HOW_FAR = compiled(
    rf"{LEAD}(?:它們)?(?:各)?(?:距離?|離|到|從)(?P<zh>{PLACE}+)(?:過去|出發)?(?:大概|大約|各|有|要|會)*(?:多遠|幾公[里裡]"
    rf"|多少公[里裡]){END}"
    rf"|{LEAD_EN}how far(?: away)?(?: (?:is|are) (?:it|that|they|those|each))?(?: away)? (?:from|to) "
    rf"(?P<en>{PLACE}+(?: city)?){END}"
)
# A name of ordinary words is not masked where nothing tells it.
_ROUTE_ZH = rf"{ROUTE}+|[\u4e00-\u9fff]{{2,8}}?"
_DRAWS = re.compile(r"快扣|\b(?:quick)?draws?\b")
_HOW_MANY = compiled(
    rf"{LEAD}「?(?P<zh>{_ROUTE_ZH})」?(?:這條|那條)?(?:的話)?(?:呢|(?:要|需要|得|該)+(?:帶|準備|用)?(?:幾"
    rf"|多少)[個支條把組]?"
    rf"(?:快扣)?){END}"
    rf"|{LEAD_EN}(?:what about|how about|how many (?:do i need )?(?:for|on)|for|and for) (?:the )?"
    rf"(?P<en>{ROUTE}+(?: {ROUTE}+)*){END}"
)
_BIGGEST = compiled(
    rf"{LEAD_EN}which (?:one |of (?:them|those|these) )?(?:is|has) (?:the )?(?:biggest|largest)(?: one)?{END}"
)
_RATED_HIGHER = compiled(
    rf"{LEAD}(?:還)?有(?:沒有)?(?:評分)?(?:更|比較|比它|再)(?:高|好)(?:一?點|評分)?的?(?:岩館)?(?:嗎)?{END}"
    rf"|{LEAD_EN}(?:are there |is there )?(?:any(?:thing)?|which (?:one )?(?:is|are)) (?:rated )?(?:higher|better)"
    rf"(?: rated)?(?: ones?| gyms?)?{END}"
)
_RATING = re.compile(r"(?:評分 ?|rated |rating (?:of )?)(\d\.\d)")
_MOST_STARS = 5.0
_ALONE = compiled(rf"{LEAD}「?(?P<zh>{_ROUTE_ZH})」?{END}|^(?:and|what about|how about) (?:the )?(?P<en>{ROUTE}+){END}")

_BARE_NUMBER = compiled(
    rf"{LEAD}(?P<zh>\d{{2,4}})\s*(?:元|塊錢?)?(?:的話|的)?(?:呢|以內呢)[?？\s]*$"
    rf"|{LEAD_EN}(?:what about |how about |make it )(?:nt\$?\s?)?(?P<en>\d{{1,4}})(?: nt[d$]?|(?P<m> ?m| met(?:er"
    rf"|re)s))?"
    rf"(?: then| instead)?{END}"
)
_LATEST = compiled(
    rf"{LEAD}(?:那)?最(?P<zh>[早晚新老舊])(?:期)?的?(?:是|路線)*(?:哪一?條)?{END}"
    rf"|{LEAD_EN}(?:what about |which is )?(?:the )?(?P<en>earliest|latest|newest|oldest|most recent)(?: one"
    rf"| route)?{END}"
)

_WITH_BOLTS = compiled(
    rf"{LEAD}(?:那?裡面?|其中|當中|之中|這些|那些)?(?:有(?:沒有)?|要)?(?:打|釘)?(?:有)?\s*(?:bolts?|掛片|錨栓)\s*的(?:有(?:哪些|嗎)|嗎|呢)*{END}"
    rf"|{LEAD}(?:這些|那些|其中|上面|剛剛)?(?:路線)?(?:裡面?|當中|之中)?的?(?:有)?哪(?:些|幾條|一?條)(?:是)?(?:有)(?:打|釘)?\s*(?:bolts?|掛片"
    rf"|錨栓)的?{END}"
    rf"|{LEAD_EN}(?:is there |are there )?(?:any|anything|something|some|the ones|ones|(?=with)"
    rf"|which(?: ones| of (?:those|them"
    rf"|these))?)"
    rf"(?: ones?)? ?(?:with|that ha(?:s|ve)|ha(?:s|ve)(?: got)?|got)(?: any)? bolts{END}"
)
# What may be asked of the nearest one, and not of all that were told with it.
_OF_NEAREST = compiled(
    r"^(?!.*(?:哪[一幾些]?[個座間家]|其[他它]|別的|還有|更|比較|第[一二三四五]|各|都))"
    r".*(?:[幾多少]條|最[難硬簡容長]|適合|季節|幾月|夏天|冬天|怎麼[去到走]|停車|廁所|走路|走多久|岩質|什麼石|什麼岩|哪種岩|難度|級數|開車|公車|客運|運攀"
    r"|傳攀|新手|路線|5\.\d|有v\d|運動的|傳統的)"
    r"|^(?!.*\b(?:which(?! (?:type|kind|season|month)\b)|others?|else|another|any|all|they|them|those|these|each)\b)"
    r".*\b(?:how many|easiest|hardest|longest|shortest|seasons?|when|parking|park|toilets?|how (?:do|to|can)|rock"
    r"|good in|ok in|summer|winter|spring|autumn"
    r"|routes|sport|trad"
    r"|beginners?|approach|walk|5\.\d{1,2}[a-d]?s?)\b"
)
# Of those of the place that has most: "how many of those are sport" after the biggest crag.
_OF_THOSE = compiled(rf"{LEAD_EN}how many (?P<of>of (?:those|them|these))\b")
_MOST_OF_CRAGS = compiled(
    rf"{LEAD}(?:其中|這些|裡面)?哪一?[個座](?:岩場)?(?:的)?(?:(?P<zh>路線(?:比較|最)多|(?:有)?最多路線)"
    rf"|(?:岩壁)?(?P<tall>(?:比較|最)高))的?{END}"
    rf"|{LEAD_EN}which (?:one |of (?:them|those|these) )?(?:(?P<most>(?:has|have) (?:the )?most routes)"
    rf"|is (?:the )?(?:tallest|highest)){END}"
)
_ONLY_A_GRADE = compiled(
    rf"{LEAD}(?:5\.\d{{1,2}}[a-d]?|v\d{{1,2}})(?:以[上下])?的?(?:路線)?{END}"
    rf"|{LEAD_EN}(?:what about |how about |the )*(?:5\.\d{{1,2}}[a-d]?|v\d{{1,2}})s?{END}"
)
_TOPS = compiled(r"最[多大少]|最?適合|第[二三]多|\b(?:most|fewest|biggest|largest|more|best|better)\b")
_THERE_TOO = compiled(
    rf"{LEAD}(?:在)?(?P<zh>[{CRAG}{AREA}{PLACE}]+)(?:那邊|那裡)?也(?:請|可以|能|幫我|給我|要)*(?:推薦?|來|給|介紹|找|列)(?:我)?"
    rf"(?:[一二兩三幾](?:條|間|個|家|些))?(?:吧|嗎|看看)?{END}"
)
_ALL_CRAGS = 5
_WHAT_OF = compiled(
    rf"{LEAD}(?P<zh>[{CRAG}]+)(?:的話)?{END}|{LEAD_EN}(?:what about |how about |is )?(?:in "
    rf"|at )?(?P<en>[{CRAG}]+(?: [{CRAG}]+)*)(?: too| then)?{END}"
)
_MEASURES_WAY = compiled(r"多遠|幾公[里裡]|多少公[里裡]|\bhow far\b")
_OF_SETS = frozenset({"list", "count", "search", "recommend", "extreme"})

_Find = Callable[[str, str, Sequence[Turn], Before, Names], str | None]


def carried(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The follow-up written out from the question before it; None where it says enough, or too little."""
    most = _MOST_WORDS if holds_cjk(words) else _MOST_LETTERS
    if len(words) > most or (asked := before(0)) is None or asked.own is not None:
        return None
    return next(
        (found for find in _FINDS if (found := find(text, words, history, before, names)) is not None),
        None,
    )


def _span(text: str, found: re.Match[str], *keys: str) -> str:
    return next(text[slice(*found.span(key))].strip() for key in keys if found[key])


def _ranked(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which place comes next after the one that has most: 「第二呢」, "the fewest?"."""
    asked, found = before(0), _RANK.match(words)
    if found is None or asked is None or asked.intent != "distribution" or asked.group_by not in _GROUPS:
        return None
    if holds_cjk(words):
        put = "最少" if found["least"] else f"第{_NTH_ZH.get(found['zh'] or '二', found['zh'] or '二')}多"
        return _RANKED_ZH.sub(put, asked.text) if _RANKED_ZH.search(asked.text) else None
    nth = found["en"]
    put = "the fewest" if found["fewest"] else f"the {_NTH_EN.get(nth, nth)} most"
    return _RANKED_EN.sub(put, asked.text, count=1) if _RANKED_EN.search(asked.text) else None


def _next_in_order(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which comes next after the cheapest or the hardest one."""
    asked, found = before(0), _NEXT_IN_ORDER.match(words)
    if found is None or asked is None or asked.intent != "extreme" or asked.extreme not in _IN_ORDER:
        return None
    if found["en"] and not found["how"] and len(said_last(history, names)) > 1:
        # Of several that were listed the second is one of these.
        return None
    said = found["zh"] or found["en"]
    nth = (asked.rank or 1) + 1 if said is None else _NUMBERS.get(said) or int(said)
    zh, en = _IN_ORDER[asked.extreme]
    if nth >= len(_NTHS):
        return None
    return f"那第{_NTHS_ZH[nth]}{zh}的呢" if holds_cjk(words) else f"and the {_NTHS[nth]} {en} one"


def _from_a_town(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The town in which somebody is, after gyms that were asked for without one."""
    asked, found = before(0), _I_AM_IN.match(words)
    if found is None or asked is None or asked.subject not in ("gym", "crag") or asked.intent in ("detail", "compare"):
        return None
    town = _span(text, found, "zh", "en")
    if _NEAREST.search(asked.text.lower()):
        noun = {"gym": ("岩館", "gym"), "crag": ("岩場", "crag")}[asked.subject]
        return f"離{town}最近的{noun[0]}在哪" if found["zh"] else f"which {noun[1]} is nearest to {town}"
    return f"那{town}呢" if found["zh"] else f"what about {town}"


def _of_several(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of three that were asked about one after the other: 「三條哪條最難」."""
    asked, found = before(0), _OF_SEVERAL.match(words)
    if found is None or asked is None or asked.intent not in ("detail", "compare"):
        return None
    wanted = _SO_MANY[next(filter(None, (found["zh"], found["en"], found["of"])))]
    ones: dict[tuple[str, ...], Mention] = {}
    for n in range(_MOST_TURNS):
        for m in named_before(before, ("route", "gym", "crag", "area"), n):
            if len(m.ids) == 1 and (not ones or m.kind == next(iter(ones.values())).kind):
                ones.setdefault(m.ids, m)
    if len(ones) < wanted:
        return None
    said = [by_name(m) for m in list(ones.values())[:wanted]][::-1]
    if found["zh"]:
        return f"{'、'.join(said)}{_span(text, found, 'rest')}"
    ask = _span(text, found, "ask") if found["ask"] else f"which {_span(text, found, 'verb')}"
    return f"{ask}, {', '.join(said[:-1])} or {said[-1]}"


def _how_far(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How far the crags that were listed are from a town."""
    asked, found = before(0), _HOW_FAR.match(words)
    if found is None or asked is None or asked.subject != "crag" or named_before(before, ("crag",)):
        return None
    town = _span(text, found, "zh", "en")
    return f"哪個岩場離{town}最近" if found["zh"] else f"which crag is the closest to {town}"


def _draws(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """How many quickdraws a route wants, after how many one takes along."""
    asked, found = before(0), _HOW_MANY.match(words)
    if found is None or asked is None or asked.intent != "knowledge" or not _DRAWS.search(asked.text.lower()):
        return None
    name = _span(text, found, "zh", "en").strip("「」")
    if (one := whole_name(name, names)) is None or one.kind != "route":
        return None
    name = quoted(one.surface)
    return f"{name}要幾個快扣" if found["zh"] else f"how many quickdraws for {name}"


def _biggest(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The biggest of gyms that were listed: a gym's size is asked, and not a route's."""
    asked = before(0) if _BIGGEST.match(words) is not None else None
    if asked is None or asked.subject != "gym" or asked.intent == "detail":
        return None
    towns = [m.surface for m in asked.mentions if m.kind in ("city", "district") and not m.negated]
    return f"which gym{f' in {towns[-1]}' if towns else ''} is the biggest"


def _rated_higher(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Gyms rated higher than the one whose rating was told."""
    asked = before(0) if _RATED_HIGHER.match(words) is not None else None
    if asked is None or asked.subject != "gym" or "rating" not in asked.attributes:
        return None
    told = next((m[1] for content in answers_back(history, 1) if (m := _RATING.search(content[:_TOLD]))), None)
    if told is None or float(told) >= _MOST_STARS:
        return None
    least = f"{float(told) + 0.1:.1f}"
    return f"評分 {least} 以上的岩館有哪些" if holds_cjk(words) else f"gyms rated {least} or higher"


def _namesake_area(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """An area after another one of its crag, where a route elsewhere bears its name too: 「通道呢」."""
    asked, found = before(0), _ALONE.match(words)
    if found is None or asked is None or asked.subject == "gym":
        return None
    areas = [m for m in asked.mentions if m.kind == "area" and not m.negated]
    if not areas:
        return None
    crag = areas[-1].ids[0].partition("/")[0]
    told = (m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.ids == (crag,))
    if (of := next(told, None)) is None:
        return None
    whole = f"{of.surface}{_span(text, found, 'zh')}" if found["zh"] else f"{_span(text, found, 'en')}, {of.surface}"
    # Beside its crag the name is read as that of what lies there.
    if not any(m.kind == "area" and m.ids[0].startswith(f"{crag}/") for m in names(whole)):
        return None
    return f"那{whole}呢" if found["zh"] else f"what about {whole}"


def _bare_bound(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """A number after gyms up to a price, or routes up to a length: 「400 呢」, "what about 15 m"."""
    asked, found = before(0), _BARE_NUMBER.match(words)
    if found is None or asked is None or asked.subject not in ("gym", "route"):
        return None
    f = asked.filter
    least, most = (f.length_min_m, f.length_max_m) if found["m"] else (f.price_min, f.price_max)
    if (least is None) == (most is None) or (asked.subject == "route") != bool(found["m"]):
        return None
    number = _span(text, found, "zh", "en")
    if found["zh"]:
        return f"{number} 元{'以下' if least is None else '以上'}的呢"
    return f"{'under' if least is None else 'over'} {number}{' m' if found['m'] else ''}"


def _first_climbed(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The last one after the first ones that were climbed, and the other way round: no gym closes so late."""
    asked, found = before(0), _LATEST.match(words)
    if found is None or asked is None or asked.subject != "route" or asked.extreme not in ("oldest", "newest"):
        return None
    if found["zh"]:
        return f"那首攀最{'早' if found['zh'] in '早老舊' else '晚'}的呢"
    return f"and the {'oldest' if found['en'] in ('earliest', 'oldest') else 'newest'} one"


def _of_nearest(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What is asked of the crag that is nearest, alone or has most: 「有幾條運攀」 after 「台中附近有岩場嗎」."""
    of_those = _OF_THOSE.match(words)
    if _ONLY_A_GRADE.match(words) and (graded := before(0)) is not None and graded.filter.grades is not None:
        # "And 5.12s?" after which crag has most 5.13s asks which has most of these.
        return None
    asked = before(0) if (of_those is not None or _OF_NEAREST.match(words)) and not _NAMED.search(words) else None
    top = asked is not None and asked.intent == "distribution" and asked.group_by == "crag"
    if top and asked is not None and _TOPS.search(fold(asked.text)):
        told = (m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag")
        most = next(told, None)
        rest = text if of_those is None else f"how many{text[of_those.end('of') :]}"
        return None if most is None else f"{quoted(most.surface)}{'' if holds_cjk(words) else ': '}{rest}"
    if of_those is not None or asked is None or asked.subject != "crag" or asked.intent not in _OF_SETS:
        return None
    crags = [m for m in said_last(history, names) if m.kind == "crag"]
    if not crags:
        # A sentence that tells of one crag: "Defulan in Heping District".
        crags = [m for content in answers_back(history, 1) for m in names(content[:_TOLD]) if m.kind == "crag"]
        crags = crags if len({m.ids for m in crags}) == 1 else []
    if not crags or (not asked.near and len({m.ids for m in crags}) > 1):
        return None
    return f"{quoted(crags[0].surface)}{'' if holds_cjk(words) else ': '}{text}"


def _which_of_crags(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of the few crags that were listed has most routes, or is the tallest: 「哪個最高」."""
    asked, found = before(0), _MOST_OF_CRAGS.match(words)
    if found is None or asked is None or asked.subject != "crag" or asked.intent not in _OF_SETS or asked.near:
        return None
    crags = list({m.ids: quoted(m.surface) for m in said_last(history, names) if m.kind == "crag"}.values())
    if not 1 < len(crags) < _ALL_CRAGS:
        return None
    if holds_cjk(words):
        return f"{'、'.join(crags)}哪個{'岩壁' if found['tall'] else ''}{_span(text, found, 'zh', 'tall')}"
    asks = "has the most routes" if found["most"] else "has the taller walls"
    return f"which {asks}, {', '.join(crags[:-1])} or {crags[-1]}"


def _whether_of_another(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether another crag is good for what the one before was asked: "what about Defulan" after "good in July?"."""
    asked, found = before(0), _WHAT_OF.match(words)
    if found is None or asked is None or asked.subject != "crag":
        return None
    measured = bool(asked.near) and _MEASURES_WAY.search(fold(asked.text)) is not None
    if not measured and (asked.intent != "detail" or asked.attributes):
        return None
    crags = [m for m in asked.mentions if m.kind == "crag" and not m.negated]
    one = crags[0] if len(crags) == 1 and (measured or len(asked.mentions) == 1) else None
    if one is None or one.end <= one.start or asked.text[one.start : one.end] != one.surface:
        return None
    return f"{asked.text[: one.start]}{_span(text, found, 'zh', 'en')}{asked.text[one.end :]}"


def _one_there_too(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The same at another place: 「關子嶺也推一條」 after 「墾丁推一條 5.9」."""
    asked, found = before(0), _THERE_TOO.match(words)
    if found is None or asked is None or asked.intent not in _OF_SETS or asked.mode == "similar":
        return None
    return f"那{_span(text, found, 'zh')}呢"


def _bolted(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Those of the routes that have bolts, whatever their number."""
    asked = before(0) if _WITH_BOLTS.match(words) is not None else None
    if asked is None or asked.subject != "route":
        return None
    if asked.intent not in _OF_SETS:
        # After one of them these are asked for again.
        return "有至少 1 個 bolt 的嗎" if holds_cjk(words) else "any with at least 1 bolt"
    if "哪" in words:
        return "至少 1 個 bolt 的有哪些"
    return "至少 1 個 bolt 的" if holds_cjk(words) else "with at least 1 bolt"


_FINDS: tuple[_Find, ...] = (
    *KIT,
    _ranked,
    _next_in_order,
    _from_a_town,
    stepped,
    _of_several,
    _how_far,
    _draws,
    _biggest,
    _rated_higher,
    _namesake_area,
    _bare_bound,
    _bolted,
    _one_there_too,
    _which_of_crags,
    _of_nearest,
    _whether_of_another,
    _first_climbed,
    *ELSEWHERE,
    *BACK,
    *NEAR,
    warm_up_for_it,
    like_elsewhere,
    another_like,
    *FURTHER,
    *AGAIN,
    *OVER,
    *LOOSE,
    of_the_gym,
    *TOLD,
)
