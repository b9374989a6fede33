"""Read that what several people pay together, or entry and rental, is asked of a gym: 「兩個人含租鞋多少」."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from worker.text.folding import fold
from worker.understanding.conditions.numbers import NUMBER, number_of
from worker.understanding.gyms.party import party_of
from worker.understanding.gyms.prices import JOINING, OFF_PEAK, asked_prices, off_peak, priced_by
from worker.understanding.matching.patterns import compiled

_MONEY = compiled(
    r"多少|幾元|幾塊|費用|總價|怎麼[算收付]|花|\bhow much\b|\btotal\b|\bcosts?\b|\bprice\b|\bpay\b|\bcome to\b|\bsum\b"
    r"|\btickets?\b|\bfees?\b"
)
_TOGETHER = compiled(
    r"總共|一共|合計|加起來|總計|加|含|連|\btotal\b|\bplus\b|\bwith\b|\bincluding\b|\btogether\b|\ball in\b|\band\b"
)
# "Which station is nearest, and do they rent shoes" asks for no sum.
_AND = compiled(r"\band\b")
_FIRST_VISIT = compiled(r"第一次|首次|初次|沒去過|\bfirst (?:time|visit)\b|\bnever been\b|\bnew (?:member|customer)")
# Who says that all of them need shoes asks what that comes to.
_ALL_RENT = compiled(
    r"(?:全部|都|每個?人?|大家)[^,，。?？]{0,4}租|(?:都|全部|大家|人)沒(?:有|帶)?(?:岩?鞋|吊帶)"
    r"|\b(?:everyone|everybody|all(?: of us)?|we all|each)\b[^.?!]{0,16}"
    r"\b(?:shoes|harness|rent)"
)
# What each of them pays is the price of one.
_EACH_PAYS = compiled(
    r"(?:每個?人|一個人|人均)(?:要|是|大概|大約|各|得|付|會)*(?:多少|幾[元塊百])|\bper (?:person|head)\b"
)
# 「入場加入會費一共多少」, "entry plus the joining fee"; who joins says no sum by it: 「加入會員」.
_WITH_JOINING = compiled(
    r"(?:入場|門票|票價?|單次|進場)(?!費用?是首)[^。?？]{0,8}(?:入會|會費)"
    r"|(?:入會|會費)[^。?？]{0,10}(?:入場|門票|票價?|單次|進場|總共|一共|合計|加起來)"
    r"|(?:總共|一共|合計|加起來|含|連)[^。?？]{0,10}(?:入會|會費)"
    r"|\b(?:entry|entrance|admission|ticket|day pass|visit|total|all in|altogether)\b[^.?!]{0,40}"
    r"\b(?:joining|membership|registration|sign-?up)(?: fees?)?\b"
    r"|\b(?:joining|membership|registration|sign-?up) fees?\b[^.?!]{0,30}"
    r"\b(?:entry|entrance|admission|ticket|day pass|visit|total|all in|altogether|included|including)\b"
    r"|\b(?:pay(?:ing)?|cost|how much)\b[^.?!]{0,60}\b(?:with|including|plus) (?:the |a )?"
    r"(?:joining|membership|registration|sign-?up)\b"
)
_SUMMED = compiled(
    r"總共|一共|合計|加起來|總計|全部|\b(?:total|altogether|all[- ]in|in all|plus|including|together|with|combined)\b"
    r"|(?<!參)加上?(?!入會?員)"
)
_ONE_VISIT = compiled(r"一個?人去[^。?？]{0,24}(?:平日|假日|[週周]|入場|門票|單次)")
_WHOLE_GYM = compiled(
    r"包場|包館|包下|場租|場地費|\b(?:hire|rent|book) (?:out )?the (?:whole|entire)\b|\bprivate (?:event|party|hire)\b"
)
# 「兩個人 一個要租鞋」: not all of them rent.
_RENTERS = compiled(
    rf"(?<![跟和與]){NUMBER}\s*[個位]?(?:人|大人|小孩|朋友)?(?:也|都|還|是|才|只)*(?:要|需要|得|沒有?帶?|想)(?:租|借|有)*岩?(鞋|吊帶)"
    rf"|(?:其中|只有?)(?:我|他|她|一個|一位)(?:也|都|還)*(?:要|需要|得|沒有?帶?|想)(?:租|借|有)*岩?(鞋|吊帶)"
    rf"|\b{NUMBER} (?:of us |of them |people |person |adults? |kids? )?(?:only )?"
    r"(?:needs?|rents?|wants?|hires?|will rent|without) (?:to rent |to hire |rental |some |an? |(?:a )?pair of )*"
    r"(shoes?|harness(?:es)?)(?:(?:,| and| plus| &) (?:rental |some |an? |the )*(shoes?|harness(?:es)?))?"
    rf"|\b{NUMBER} (?:pairs? of |sets? of )?(?:rental |rented |hired |hire )(shoes?|harness(?:es)?)"
    rf"|\b{NUMBER} pairs? of (?:climbing )?(shoes?)|\b{NUMBER} (shoe|harness) (?:rentals?|hires?)"
    rf"|\b(shoes|harness(?:es)?)(?: rental| hire)? for (?:just |only )?{NUMBER} of (?:us |the |our )?{NUMBER}\b"
)
# 「門票合計多少？鞋子另外算」: the shoes are no part of the sum.
_APART = compiled(
    r"(?:岩?鞋子?|吊帶|租借|裝備)(?:的?錢|費用?)?(?:我們?)?(?:另外|分開|另)(?:再)?(?:算|計|付)(?![嗎呢多]|[^,，。?？]{0,2}多少)"
    r"|\b(?:shoes?|harness(?:es)?|rental)(?: (?:are|is|will be))? (?:separate(?:ly)?|not (?:included|counted)|aside)\b"
)
_OF_RENTAL = {"鞋": "shoes", "吊": "harness", "s": "shoes", "h": "harness"}
_RENTED = ("鞋", "吊帶", "shoe", "harness")
_MOST = 60
BESIDE_A_BILL = frozenset({"hours", "station", "address", "floor", "phone", "facilities", "transport", "place"})
"""What else may be asked of the gym that is to be paid."""


@dataclass(frozen=True, slots=True)
class Bill:
    """Who pays: so many people, children among them, and which price columns each of them pays."""

    people: int
    children: int
    columns: tuple[str, ...]
    renters: Mapping[str, int] = field(default_factory=dict)
    """How many of them rent, by the column of what they rent, where not all do."""

    def shares(self, column: str) -> int:
        """How many of them pay the price of a column."""
        return self.renters.get(column, self.people)


def asked_bill(text: str) -> Bill | None:
    """The bill that a question asks; None where it asks for single prices."""
    plain = _APART.sub(" ", fold(text))
    adults, children = party_of(plain)
    several = adults + children > 1 and (_ALL_RENT.search(plain) or _RENTERS.search(plain)) is not None
    summed = _TOGETHER.search(_AND.sub(" ", plain)) or (adults and _TOGETHER.search(plain))
    if not several and _MONEY.search(plain) is None and not summed:
        return None
    rentals = tuple(column for column in asked_prices(plain) if ".rental." in column)
    columns = priced_by(f"{plain} 入場 加" if rentals and (adults or _TOGETHER.search(plain)) else plain)
    if off_peak(plain):
        # What quiet hours cost stands for what entry does.
        columns = (OFF_PEAK, *(column for column in columns if ".rental." in column))
    together = rentals and len(columns) > 1 and (_ONE_VISIT.search(plain) or _TOGETHER.search(plain))
    if joins := _SUMMED.search(plain) is not None and _joins(plain):
        columns = (*columns, JOINING)
    if adults + children < 2 and not (together or joins):
        return None
    people = max(1, adults + children)
    if people > _MOST or _WHOLE_GYM.search(plain) or (people > 1 and _EACH_PAYS.search(plain)):
        # What the gym is hired for is no number of entries.
        return None
    return Bill(people, children, columns, _renters(plain, people))


def _joins(text: str) -> bool:
    """Whether what joining costs is to be added: it is named beside entry, or the sum is that of a first visit."""
    return _WITH_JOINING.search(text) is not None or _FIRST_VISIT.search(text) is not None


def _renters(text: str, people: int) -> dict[str, int]:
    """How many rent each of the things that not all rent, by its column."""
    found: dict[str, int] = {}
    for match in _RENTERS.finditer(text):
        said = [group for group in match.groups() if group]
        rented = [group for group in said if group.startswith(_RENTED)]
        numbers = [group for group in said if group not in rented]
        count = int(number_of(numbers[0])) if numbers else 1
        if 0 < count < people:
            found |= {f"pricing_twd.rental.{_OF_RENTAL[what[0]]}": count for what in rented}
    return found


def on_first_visit(text: str) -> bool:
    """Whether somebody goes for the first time, when a joining fee is due."""
    return _FIRST_VISIT.search(fold(text)) is not None
