"""Read which values gyms are to have on record, or to lack: rentals, a website, a station, a rating, a phone."""

from typing import NamedTuple

from schemas.reading import GymRecorded
from worker.understanding.matching.patterns import Table, Together, compiled
from worker.understanding.wording.masking import GYM

_ITEM_ZH = r"(?:攀岩鞋|岩鞋|鞋子?|吊帶)"
_ITEMS_ZH = rf"{_ITEM_ZH}(?:(?:和|跟|與|、|及|以及|還有|加)(?:租)?{_ITEM_ZH})*"
_NOT_ZH = r"(?:(?<!能)不能|(?<!可)不可以?|(?<!有)沒(?:辦法|有|得)?|無法|(?<!有)無(?!論)|不提供|(?<![要可租])不)"
_ITEM_EN = r"(?:shoes?|harness(?:es)?)"
_ITEMS_EN = rf"{_ITEM_EN}(?:(?:,? and|,| &| plus)(?: (?:an?|climbing|the))? {_ITEM_EN})*"
_NOT_EN = (
    r"(?:\b(?:do|does|can|is|are|will)(?:n['’]?t| not)|\bcannot|\b(?:no|not|without|never|lack(?:s|ing)?)|\bnor)"
    r"(?: (?:offer|have|provide|let|you|me|allow|any|an?|climbing|possible|able|to))*"
)
_RENTED = compiled(
    rf"(?P<not1>{_NOT_ZH})?(?:可以?|能|有|在|提供|出)*租(?:借|用|得到|的到)?(?:的)?(?P<zh1>{_ITEMS_ZH})"
    rf"|(?P<not2>{_NOT_ZH})?(?:提供|有)?(?P<zh2>{_ITEMS_ZH})的?(?:可以?租借?|租借|出租|租用)"
    rf"|(?P<zh3>{_ITEMS_ZH})(?:都)?(?P<not3>{_NOT_ZH})?(?:可以?|能|提供|出|得|在)*(?:租|借)"
    rf"|(?P<not4>{_NOT_EN})? ?\b(?:rent(?:s|ing|al of)?(?: out)?|hire|hiring) (?:(?:an?|the|any|some|you|climbing) )*"
    rf"(?P<en1>{_ITEMS_EN})"
    rf"|(?P<not5>{_NOT_EN})? ?\b(?P<en2>{_ITEMS_EN}) (?:rentals?\b|hire\b|for rent\b|to rent\b)"
)
_ITEM: Table[GymRecorded] = Table(
    ("shoes", compiled(r"鞋|shoe")),
    ("harness", compiled(r"吊帶|harness")),
)
# What one rents costs something where a figure or the dearest is asked for.
_PRICED = compiled(
    r"\d|最(?:便宜|貴|低價|划算|少錢|省)|(?:多少|幾)[錢元塊]|便宜|cheap|expensive|how much|\bprice|\bcosts?\b"
)
_NO_ZH = r"(?<!有)(?:沒有?|無)(?:任何|自己的|官方的?|提供|登錄|留|附|寫|標|列)?"
_HAVE_ZH = r"(?<!沒)有(?:自己的|官方的?|提供|登錄|留|附)?"
_NO_GYM_EN = (
    r"\b(?:no|without(?: an?| any)?|lack(?:s|ing)?(?: an?)?|(?:do|does)(?:n['’]?t| not) (?:have|list"
    r"|give)(?: an?| any)?)"
    r" (?:own |listed |recorded |published )?"
)
_HAVE_GYM_EN = r"\b(?:with|have|has|having|list|lists|got) (?:an? |their |its )?(?:own |listed |recorded |published )?"
_SITE_EN, _PHONE_EN = r"(?:websites?|web ?pages?|home ?pages?)\b", r"(?:tele)?phone(?: numbers?)?\b"
_STATION_EN = (
    r"(?:an? |the |any )?(?:nearby )?(?:(?:mrt|metro|subway|train|railway) stations?|stations?|mrt|metro|subway)\b"
)
_STATION_ZH = r"(?:捷運|車站|火車)站?"
_LACKS: Table[GymRecorded] = Table(
    (
        "twilight",
        compiled(
            rf"{_NO_ZH}(?:賣|推出|在賣)?(?:星光|夜間|晚鳥)票|(?:不|沒在?)(?:提供|賣)(?:星光|夜間|晚鳥)票"
            rf"|{_NO_GYM_EN}twilight\b"
        ),
    ),
    ("website", compiled(rf"{_NO_ZH}(?:網站|官網|網頁)|{_NO_GYM_EN}{_SITE_EN}")),
    ("phone", compiled(rf"{_NO_ZH}電話|{_NO_GYM_EN}{_PHONE_EN}")),
    (
        "station",
        compiled(
            rf"(?<!有)(?:沒有?|不)(?:靠近|鄰近|在|寫|標|列|登錄)?(?:出)?(?:最近的?)?{_STATION_ZH}(?!.{{0,4}}幾)"
            rf"|附近沒有?{_STATION_ZH}"
            rf"|\b(?:not|n['’]t|no|without|nowhere)(?: any| an?)? (?:near(?: to)?|close to|by )?{_STATION_EN}"
        ),
    ),
    (
        "rating",
        compiled(
            rf"{_NO_ZH}(?:任何)?(?:評分|評價)(?!.?[\d以])|未(?:被)?評[分價]|{_NO_GYM_EN}(?:ratings?|reviews?|scores?)\b"
            r"|\bunrated\b|\bnot (?:yet )?(?:been )?rated\b|\bn['’]t (?:been )?rated\b"
        ),
    ),
)
_HOLDS: Table[GymRecorded] = Table(
    ("website", compiled(rf"{_HAVE_ZH}(?:網站|官網|網頁)|{_HAVE_GYM_EN}{_SITE_EN}")),
    ("phone", compiled(rf"{_HAVE_ZH}電話|{_HAVE_GYM_EN}{_PHONE_EN}")),
    (
        "station",
        compiled(
            rf"(?:靠近|鄰近|接近|(?<![最附])近|在){_STATION_ZH}(?!最)|{_STATION_ZH}(?:的)?(?:附近|旁邊?|[周週]邊"
            rf"|走得到|走路可?到|到得了|可以?到)"
            rf"|(?<!沒)有{_STATION_ZH}(?:可以?到|的|在附近)"
            rf"|\b(?:near(?: to)?|close to|next to|beside|with|by|around) {_STATION_EN}(?! (?:line|\w+ line))"
        ),
    ),
    ("rating", compiled(rf"{_HAVE_ZH}(?:評分|評價)(?:資料|紀錄)?(?:的|$|[?？])|{_HAVE_GYM_EN}ratings?\b")),
)


_OF_GYMS = compiled(r"館|[間家]|分店|\b(?:gyms?|branch(?:es)?|halls?)\b")


_CHOICE = compiled(r"哪|有沒有|\b(?:which|any|what)\b")
_SEVERAL = compiled(rf"{GYM}[^{GYM}]+{GYM}")


class GymRecords(NamedTuple):
    """The values that gyms must have on record, and those that they must lack."""

    holds: tuple[GymRecorded, ...] = ()
    lacks: tuple[GymRecorded, ...] = ()


_ANY_RENTED = Together(_RENTED)


def read_rentals(words: str) -> GymRecords:
    """What gyms are to rent out and what they are not: 「沒有租吊帶的岩館」, "gyms that rent shoes and harnesses"."""
    if not _ANY_RENTED.may_be_in(words) or _PRICED.search(words):
        return GymRecords()
    holds: list[GymRecorded] = []
    lacks: list[GymRecorded] = []
    for m in _RENTED.finditer(words):
        said = next(m[name] for name in ("zh1", "zh2", "zh3", "en1", "en2") if m[name])
        negated = any(m[name] for name in ("not1", "not2", "not3", "not4", "not5"))
        (lacks if negated else holds).extend(_ITEM.names_in(said, within=words))
    return GymRecords(tuple(dict.fromkeys(h for h in holds if h not in lacks)), tuple(dict.fromkeys(lacks)))


def read_gym_records(words: str) -> GymRecords:
    """The same of everything that is told of gyms; what is said to be missing is not wanted as well."""
    if GYM in words and (_SEVERAL.search(words) or not _CHOICE.search(words)):
        # Whether a named gym rents them out is told of it, and several that are named are compared.
        return GymRecords()
    rented = read_rentals(words)
    if _OF_GYMS.search(words) is None:
        # 「附近捷運站是哪」 looks for no gyms.
        return rented
    lacks = tuple(name for name, pattern in _LACKS.among(words) if pattern.search(words))
    holds = (name for name, pattern in _HOLDS.among(words) if name not in lacks and pattern.search(words))
    if GYM in words:
        # 「車站旁邊百貨裡那間」: it is the store that stands beside the station, and which gyms are in it is known.
        holds = (name for name in holds if name != "station")
    return GymRecords((*rented.holds, *holds), (*rented.lacks, *lacks))
