"""Write out what is asked of the gym spoken of, as theirs or as what one pays there besides: "their Saturday hours"."""

import re
from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.asked_of_one import END, LEAD, LEAD_EN
from worker.understanding.followups.bills_again import bill_again
from worker.understanding.followups.carrying_loosely import the_one
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.numbering import Before, by_name, cut, named_before, quoted, said_last
from worker.understanding.followups.shown import Names, said_as
from worker.understanding.gyms.bills import asked_bill
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, ROUTE

_SHORT, _FEW, _TWO = 30, 3, 2
_THING_RENTED = compiled(r"(?:(?<=租)|(?=\S{2,4}租))(?:岩?鞋子?|吊帶)|\b(?:shoes?|harness(?:es)?)(?= rental|\b)")
_RENTED_TOO = compiled(
    rf"{LEAD}(?:租)?(?P<zh>吊帶|岩鞋|鞋子?)(?:租借|租金)?{END}"
    rf"|{LEAD_EN}(?:and |what about |how about )+(?:the |an? )?(?P<en>harness(?:es)?|shoes?)(?: rental)?{END}"
)
_THEY = compiled(
    r"(?:他|它|她|牠)們家?(?:的)?|(?:這|那)[間家](?:店|館|岩館|攀岩館)?(?:的)?|該館(?:的)?"
    r"|\b(?P<poss>their|its)\b|\b(?:they|it|this (?:gym|place|one)|that (?:gym|place|one))\b"
)
# What is rented or paid besides is asked of the gym, whoever does not say so.
_PAID_THERE = compiled(
    r"^(?!.*(?:買|挑|選|多緊|保養|推薦|品牌)).*(?:鞋|吊帶|粉袋|裝備|入會|會員|學生|小孩|兒童|押金|門票|票).{0,8}"
    r"(?:另外|另計|另收|要錢|免費|含|附|包|租|借|算|付|押金|優惠|折|半價|便宜|幾歲|多少)"
    r"|^(?!.*(?:買|挑|選|保養)).*(?:要不要|需要|可以|能|有沒有|有)(?:另外)?(?:租|借|付|自備|自己帶|入會|刷卡|押金)"
    r"|^(?!.*\b(?:buy|choose|pick|brand|tight)\b).*(?:\b(?:rent\w*|hire|pay|paid|extra|included|separate\w*|deposit|fee"
    r"|charged?|discounts?|free|cost)\b.*\b(?:shoes?|harness\w*|chalk|gear|students?|kids?|child\w*|member\w*|entry"
    r"|entrance)\b"
    r"|\b(?:shoes?|harness\w*|chalk|gear|students?|kids?|child\w*|member\w*|entry|entrance)\b.*\b(?:rent\w*|hire|pay"
    r"|paid|extra"
    r"|included|separate\w*|deposit|fee|charged?|discounts?|free|cost)\b)"
)
_SHOES_TOO = compiled(
    r"鞋子?(?:有|都|是)?(?:沒有)?(?:包|含|附)|(?:包|含|附)(?:租)?岩?鞋|\bshoes? (?:included|free|come with)\b"
)
_ENTRY_TOO = compiled(r"票|入場|單次|多少錢|\b(?:entry|price|ticket|how much)\b")
_BY_RAIL = compiled(
    r"(?:捷運|火車|車站).{0,6}(?:附近|到|近|走|去|搭|坐|嗎)|(?:附近|離|最近|走|哪).{0,6}(?:捷運|火車|車站)"
    r"|\b(?:stations?|mrt|metro|train)\b.*\b(?:close|near\w*|walk\w*|far)\b|\b(?:close|near\w*|walk\w*|far|which"
    r"|what)\b.*\b(?:stations?"
    r"|mrt|metro|train)\b"
)
_GO_BY = compiled(r"怎麼|[搭坐]|哪一?站|\b(?:how|which)\b")
_FOR_ITSELF = compiled(
    r"哪[間家裡個]|附近|旁邊|別|其[他它]|另|還有|更|比較便宜|推薦|路線|岩場|岩館|幾間"
    r"|\b(?:which|where|near\w*|close\w*|other|another|else|cheaper|recommend|routes?|crags?|gyms|compare\w*|than)\b"
)
_SEVERAL = compiled(r"[兩二三23][間家]|\b(?:both|the two|each)\b")
_OF_A_GYM = compiled(
    r"刷卡|付款|現金|悠遊卡|line ?pay|營業|幾點|開門|[開關]到|公休|票|多少錢|價|費|租"
    r"|折扣|優惠|學生|電話|地址|停車|淋浴|置物|冷氣|課|教練|營|報名|會員"
    r"|(?:週|周|星期|禮拜)[一二三四五六日天末]"
    r"|\b(?:hours?|opens?|closed?|closes?|price\w*|cost\w*|fees?|rent\w*|hire|shoes?|harness\w*|discount\w*|students?"
    r"|phone|number|address|park\w*|showers?|lockers?|lessons?|class\w*|courses?|coach\w*|camps?|member\w*|pay|ticket"
    r"|cash|cards?"
    r"|saturdays?|sundays?|weekends?|weekdays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|kids?|children)\b"
)


def of_the_gym(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What is asked of the one gym spoken of as theirs: "what are their Saturday hours", 「他們有夏令營嗎」."""
    if re.search(f"[{GYM}{ROUTE}{CRAG}{AREA}{PLACE}]", words):
        return None
    if (bill := bill_again(text, words, history, before, names)) is not None:
        return bill
    if (whole := _whole_bill(text, words, history, before, names)) is not None:
        return whole
    if _SEVERAL.search(words):
        # 「兩間票價差多少」 is asked of both.
        return None
    if (rented := _rented_too(text, words, before)) is not None:
        return rented
    if (tied := _of_each_tied(text, words, history, before, names)) is not None:
        return tied
    they = _THEY.search(words)
    rail, paid = _BY_RAIL.search(words) is not None, _PAID_THERE.search(words) is not None
    theirs = they is not None and _OF_A_GYM.search(words) is not None and _FOR_ITSELF.search(words) is None
    asked = before(0) if theirs or rail or paid else None
    if asked is None or asked.own is not None or asked.subject != "gym":
        return None
    gym, zh = the_one(("gym",), asked, history, before, names), holds_cjk(words)
    if gym is None and (rail or paid):
        # Of a list of a town's gyms each is asked.
        towns = [m.surface for m in asked.mentions if m.kind in ("city", "district") and not m.negated]
        wanted = (rail and _GO_BY.search(words) is not None) or _SHOES_TOO.search(words) is not None
        if not (towns and wanted) or asked.intent not in SETS or _FOR_ITSELF.search(words):
            return None
        name = f"{towns[-1]}的岩館" if zh else f"gyms in {towns[-1]}"
    elif gym is None:
        return None
    else:
        name = quoted(said_as(gym, names))
    if gym is not None and they is not None and theirs:
        put = f"{name}{chr(39) + 's' if they['poss'] else ''}{'的' if they[0].endswith('的') else ''}"
        return f"{text[: they.start()]}{put}{text[they.end() :]}"
    if rail:
        return f"{name}最近的車站" if zh else f"nearest station of {name}"
    if _SHOES_TOO.search(words) and not _ENTRY_TOO.search(words):
        return f"{name}租鞋多少錢" if zh else f"how much is shoe rental at {name}"
    return f"{name}{text}" if zh else f"{name}: {text}"


def _whole_bill(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """A bill behind the gym it is asked of, or the two that were set side by side: 「兩個人去含鞋要多少」."""
    asked = before(0)
    if asked is None or asked.subject != "gym" or asked.own is not None or _FOR_ITSELF.search(words):
        return None
    if asked.intent not in ("detail", "compare", "extreme") or asked_bill(text) is None:
        return None
    two = list({m.ids: by_name(m) for m in named_before(before, ("gym",))}.values())
    if len(two) == _TWO:
        return f"{'和'.join(two)}{text}" if holds_cjk(words) else f"{' and '.join(two)}: {text}"
    if (gym := the_one(("gym",), asked, history, before, names)) is None:
        return None
    return f"{quoted(said_as(gym, names))}{'' if holds_cjk(words) else ': '}{text}"


def _rented_too(text: str, words: str, before: Before) -> str | None:
    """What was asked of rented shoes, asked of a harness: 「吊帶呢」 after where shoes are cheapest."""
    found = _RENTED_TOO.match(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject != "gym" or asked.own is not None:
        return None
    said = _THING_RENTED.search(asked.text.lower())
    if said is None or holds_cjk(asked.text) != holds_cjk(words):
        return None
    put = cut(text, found.span("zh" if found["zh"] else "en"))
    return f"{asked.text[: said.start()]}{put}{asked.text[said.end() :]}"


def _of_each_tied(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What is asked of no one after two or three gyms that share the first place is asked of each of them."""
    short = len(words) <= _SHORT and _THEY.search(words) is None and _FOR_ITSELF.search(words) is None
    asked = before(0) if short and _OF_A_GYM.search(words) is not None else None
    if asked is None or asked.subject != "gym" or asked.rank is not None or asked.intent not in ("extreme", "compare"):
        return None
    told = said_last(history, names) if asked.intent == "extreme" else named_before(before, ("gym",))
    gyms = list({m.ids: quoted(said_as(m, names)) for m in told if m.kind == "gym"}.values())
    if not 1 < len(gyms) <= _FEW:
        return None
    if holds_cjk(words):
        return f"{'、'.join(gyms[:-1])}和{gyms[-1]}{text}"
    return f"{', '.join(gyms[:-1])} and {gyms[-1]}: {text}"
