"""Write out further follow-ups: a grade without its five, the cheaper one, another rope, what a beginner does first."""

from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.numbering import (
    Before,
    cut,
    introduced,
    lists,
    named_before,
    one_after_other,
    quoted,
    said_last,
)
from worker.understanding.followups.self_standing import A_GRADE
from worker.understanding.followups.shown import Names, said_as
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import ROUTE

_MOST_TURNS = 3
_FEW = 4
_BARE = r"(?:1[0-5]|[6-9])[a-d]?\+?"
_BARE_GRADE = compiled(
    rf"{LEAD}(?:只(?:要|看|想看|想爬)|換成?|改成?|我?要|想看|有(?:沒有)?)*(?P<zh>{_BARE})(?=\D|$)"
    rf"(?:以上|以下|以內|左右)?的?(?:路線)?(?:就好|有嗎|有哪些|有幾條|呢|嗎)*{END}"
    rf"|{LEAD_EN}(?:only|just|what about|how about|any|maybe|show me|give me|make it|and)(?: the)? "
    rf"(?P<en>{_BARE}(?:s|(?<=[a-d])|(?<=\+)))(?: only| instead| then| please| and (?:up|under|below|above|over)"
    rf"| or (?:under|below|less|easier|harder|above|up))*{END}"
    rf"|{LEAD_EN}(?:what about|how about) (?P<about>{_BARE}){END}"
)
_COUNTED = ("length_min_m", "length_max_m", "bolts_min", "bolts_max", "price_min", "price_max", "videos_min")
_MORE_LIKE = compiled(
    rf"^(?:(?:not|nothing)(?: quite)? (?:that|so|too) \w+[,.]? ?)?(?:but |maybe |no,? |i (?:was thinking|meant|mean) )*"
    rf"(?:more like|something (?:like|around)|closer to|more around|around) (?:a )?(?P<en>{A_GRADE}(?: ?(?:to|-"
    rf"|or) ?{A_GRADE})?)"
    rf"s?(?: or so| maybe| please)?{END}"
    rf"|{LEAD}(?:不(?:要|用)?|沒(?:有)?)(?:那麼|這麼)(?:簡單|難|硬|輕鬆)的?[,，\s]*(?:大概|差不多|我?要|想要"
    rf"|是)*(?P<zh>{A_GRADE})(?:左右|上下)?的?{END}"
)
_BESIDE_IT = compiled(
    rf"{LEAD}(?:它)?(?:的)?(?:隔壁|旁邊|左邊|右邊)的?(?:那|這)?一?條(?:路線)?(?:是|叫)?(?:哪一?條|什麼)?{END}"
    rf"|{LEAD_EN}(?:what about |what's |which is |what is )*the (?:one|route|line) (?:next to|beside|(?:to"
    rf"|on) the (?:left|right) of) "
    rf"(?:it|that|this)(?: one)?{END}"
)
_STILL_THERE = compiled(
    rf"{LEAD}(?:[^,，。?？]{{0,6}}[\d一二三四五六七八九十]+點半?(?:以後|之後|後|的時候)?)?(?P<zh>還(?:在|有人|有開"
    rf"|能爬|可以爬|沒關))(?:嗎|呢|吧){END}"
)
_COMPARATIVE_ONE = compiled(
    rf"{LEAD}(?:哪一?[間家]?)?(?:比較|較)(?P<zh>便宜|貴|近|早開|晚關)的?(?:那|是哪)一?[間家]?{END}"
    rf"|{LEAD_EN}(?:what about |which is )?the (?P<en>cheaper|pricier|more expensive) (?:one|gym){END}"
)
_ROPE = compiled(
    r"(?P<n>\d{2,3})\s*(?:米|公尺|m)[^,，。?？\d]{0,4}繩|\b(?P<en>\d{2,3}) ?-?(?:m|met(?:er"
    r"|re)s?)[ -](?:\w+ )?rope\b"
)
_OTHER_ROPE = compiled(
    rf"{LEAD}(?:如果)?(?:是|換成?|改成?)?(?P<zh>\d{{2,3}})\s?(?:米|公尺|m)的?(?:繩子?)?(?:的話|的)?{END}"
    rf"|{LEAD_EN}(?:what about |how about |with )+(?:a )?(?P<en>\d{{2,3}}) ?-?(?:m|met(?:er|re)s?)(?:[ -]rope"
    rf"| one)?{END}"
)
_NEXT_OF_LIST = compiled(
    rf"{LEAD}(?P<zh>下|上)一?[條間家個](?:路線|岩館)?{END}|{LEAD_EN}(?:what about )?the (?P<en>next"
    rf"|previous)(?: one)?{END}"
)
_WHY = compiled(
    rf"{LEAD}(?:為什麼|為何|怎麼會)(?:要)?(?:是|推薦|選|推)(?:這|那)?一?[間條個家]?(?:路線|岩館)?{END}"
    rf"|{LEAD_EN}why (?:(?:do you |did you )?(?:recommend |pick |choose |suggest )?(?:that|this|it)(?: one)?){END}"
)
_MORE_THAN = compiled(
    rf"{LEAD_EN}(?P<en>(?:longer|harder|easier|shorter|tougher) than (?:the )?{ROUTE}+(?: {ROUTE}+)*){END}"
)
_DO_FIRST = compiled(
    rf"{LEAD}(?:新手|初學者|我)?(?:應該|該|要|建議|可以|會)*先(?:爬|試|上|從)哪一?條(?:開始|比較好|好)*{END}"
    rf"|{LEAD_EN}which (?:one )?(?:should|would|do) (?:a beginner|beginners|i|we|you) (?:do|try|climb|start with"
    rf"|start on"
    rf"|recommend)(?: first)?{END}"
)


def _bare_grade(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """A grade after routes, said without its five: 「只要 11 的」, "any 12s?"."""
    found = _BARE_GRADE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route" or asked.intent not in SETS:
        return None
    if any(getattr(asked.filter, name) is not None for name in _COUNTED):
        # Of routes up to 10 m the 12 is a length as well.
        return None
    at = found.start(next(key for key in ("zh", "en", "about") if found[key]))
    return f"{text[:at]}5.{text[at:]}"


def _more_like(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Another grade where the ones shown miss it: "not that easy, more like 5.9"."""
    found = _MORE_LIKE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "route" or asked.intent not in SETS:
        return None
    key = "zh" if found["zh"] else "en"
    grade = cut(text, found.span(key))
    return f"那{grade}的呢" if key == "zh" else f"what about {grade}"


def _beside_it(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which route is next to the one spoken of."""
    asked = before(0) if _BESIDE_IT.match(words) is not None else None
    if asked is None or asked.subject != "route" or asked.intent not in ("detail", "extreme"):
        return None
    routes = named_before(before, ("route",)) or [m for m in said_last(history, names) if m.kind == "route"]
    if len({m.ids for m in routes}) != 1:
        return None
    name = quoted(routes[0].surface)
    return f"{name}隔壁是哪條" if holds_cjk(words) else f"which route is next to {name}"


def _still_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether a gym is open then, in words that say no more than that it is still there: 「十點還在嗎」."""
    found = _STILL_THERE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym":
        return None
    start = found.start("zh")
    if asked.intent == "detail":
        gyms = named_before(before, ("gym",))
        return None if len({m.ids for m in gyms}) != 1 else f"{quoted(said_as(gyms[0], names))}{text[:start]}有開嗎"
    return f"{text[:start]}還有開的"


def _comparative_one(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The cheaper one of a list is its cheapest."""
    found = _COMPARATIVE_ONE.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym" or asked.intent not in SETS:
        return None
    if found["en"]:
        return f"the {'cheapest' if found['en'] == 'cheaper' else 'most expensive'} of those"
    return f"其中最{found['zh']}的是哪間"


def _other_rope(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The same with a rope of another length: 「40 米的話」 after 「我有 60 米繩，…」."""
    found = _OTHER_ROPE.match(words)
    if found is None:
        return None
    told = (before(n) for n in range(_MOST_TURNS))
    spoken_of = any(asked is not None and _ROPE.search(asked.text.lower()) for asked in told)
    last = before(0)
    if not spoken_of or last is None or last.filter.length_max_m is None:
        return None
    half = int(cut(text, found.span("zh" if found["zh"] else "en"))) // 2
    return f"不到 {half} 公尺的呢" if found["zh"] else f"what about under {half} m"


def _for_a_beginner(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of two that were asked about comes first: the easier one."""
    if _DO_FIRST.match(words) is None:
        return None
    two = one_after_other(before, ("route",)) or [m for m in named_before(before, ("route",)) if m.ids]
    told = two or [m for m in said_last(history, names) if m.kind == "route"]
    said = list({m.ids: quoted(said_as(m, names)) for m in told}.values())
    if not 1 < len(said) <= _FEW or (two and len(said) != 2):
        return None
    if len(said) == 2:
        return f"{said[0]}和{said[1]}哪條比較簡單" if holds_cjk(words) else f"which is easier, {said[0]} or {said[1]}"
    if holds_cjk(words):
        return f"{'、'.join(said)}哪條最簡單"
    return f"which is the easiest, {', '.join(said[:-1])} or {said[-1]}"


def _next_of_list(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The one that stands after, or before, the one spoken of in what was listed: 「下一條呢」."""
    found = _NEXT_OF_LIST.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.intent != "detail" or asked.subject not in ("route", "gym"):
        return None
    now = {m.ids for m in named_before(before, ("route", "gym"))}
    step = -1 if found["zh"] == "上" or found["en"] == "previous" else 1
    for listed in lists(history, before, names):
        at = next((n for n, m in enumerate(listed) if m is not None and m.ids in now), None)
        one = listed[at + step] if at is not None and 0 <= at + step < len(listed) else None
        if one is not None:
            return introduced(one, chinese=bool(found["zh"]))
    return None


def _why(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Why the one that was recommended is: what is known of it."""
    asked = before(0) if _WHY.match(words) is not None else None
    if asked is None or asked.intent not in ("recommend", "search", "list") or asked.subject not in ("route", "gym"):
        return None
    said = list({m.ids: m for m in said_last(history, names)}.values())
    if len(said) != 1:
        return None
    return introduced(said[0], chinese=holds_cjk(words))


def _more_than(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Whether the one spoken of is more than another: "longer than Ecologist?"."""
    found = _MORE_THAN.match(words)
    asked = before(0) if found is not None else None
    one = named_before(before, ("route",))
    if found is None or asked is None or asked.intent != "detail" or len({m.ids for m in one}) != 1:
        return None
    return f"is {quoted(one[0].surface)} {cut(text, found.span('en'))}"


FURTHER = (
    _more_than,
    _next_of_list,
    _why,
    _bare_grade,
    _more_like,
    _beside_it,
    _still_there,
    _comparative_one,
    _other_rope,
    _for_a_beginner,
)
