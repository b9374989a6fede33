"""Read that what several people pay together, or entry and rental, is asked of a gym: 「兩個人含租鞋多少」."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from worker.understanding.conditions.numbers import NUMBER, number_of
from worker.understanding.gyms.prices import asked_prices, priced_by
from worker.understanding.matching.patterns import Pattern, compiled

_PEOPLE = compiled(
    rf"(?<![\d第]){NUMBER}\s*(?:個)?(?:人|位|口(?!味)|大?學生|同學|同事|朋友|大人|大(?=[一二兩三四五六\d]小|$|\s))"
    rf"|{NUMBER}\s*張[^,，。?？]{{0,4}}票"
    rf"|\b{NUMBER}(?: \w+)? (?:people|persons|adults|climbers|friends|of us)\b"
    rf"|\bfor {NUMBER}(?= (?:with|and|at|on|in|including)\b|[?.!,\s]*$)"
    rf"|\b{NUMBER} (?:adults?|students)\b"
    rf"|\b(?:all|group of|party of) {NUMBER}\b(?! (?:routes|gyms|crags|areas))"
)
# 「我跟男友」, "my wife and I" are two who pay.
_OTHER = (
    r"(?:男|女)(?:友|朋友|生)|老婆|老公|太太|先生|室友|朋友|同事|同學|另一半|媽媽?|爸爸?|[兄哥弟姊姐妹]{1,2}"
    r"|閨蜜|兒子|女兒"
)
_OTHER_EN = r"(?:wife|husband|girlfriend|boyfriend|partner|friend|buddy|roommate|brother|sister|son|daughter|mom|dad)"
_PAIR = compiled(
    rf"我[跟和與](?:我)?(?:一個|的)?(?:{_OTHER})(?!們)|\b(?:my {_OTHER_EN} and (?:i|me)|(?:me|i) and (?:my"
    rf"|a) {_OTHER_EN})\b"
    r"|\b(?:the two|both|two) of us\b|兩人同行|帶著?(?:一個|一位|我)?(?:朋友|同事|同學|室友|男友|女友|老婆|老公)(?!們)"
    r"|爸爸?[和跟與]?媽媽?|夫妻|情侶|我們?爸媽|\b(?:a couple|both parents)\b"
)
_CHILDREN = compiled(
    rf"(?<=[大人]){NUMBER}\s*(?:個)?(?:小孩|小朋友|小)|{NUMBER}\s*個?(?:小孩|小朋友)"
    rf"|\b{NUMBER} (?:kids?|child(?:ren)?)\b|\band (an?) (?:kid|child|toddler|teenager)\b"
)
_MONEY = compiled(
    r"多少|幾元|幾塊|費用|總價|花|\bhow much\b|\btotal\b|\bcosts?\b|\bprice\b|\bpay\b|\bcome to\b|\bsum\b"
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
# 「兩個人 一個要租鞋」: not all of them rent.
_ONE_VISIT = compiled(r"一個?人去[^。?？]{0,24}(?:平日|假日|[週周]|入場|門票|單次)")
_WHOLE_GYM = compiled(
    r"包場|包館|包下|場租|場地費|\b(?:hire|rent|book) (?:out )?the (?:whole|entire)\b|\bprivate (?:event|party|hire)\b"
)
_RENTERS = compiled(
    rf"(?<![跟和與]){NUMBER}\s*[個位]?(?:人|大人|小孩|朋友)?(?:也|都|還|是|才|只)*(?:要|需要|得|沒有?帶?|想)(?:租|借|有)*岩?(鞋|吊帶)"
    rf"|(?:其中|只有?)(?:我|他|她|一個|一位)(?:也|都|還)*(?:要|需要|得|沒有?帶?|想)(?:租|借|有)*岩?(鞋|吊帶)"
    rf"|\b{NUMBER} (?:of us |of them |people |person |adults? |kids? )?(?:only )?"
    r"(?:needs?|rents?|wants?|hires?|will rent|without) (?:to rent |to hire |rental |some |a pair of )?"
    r"(shoes?|harness(?:es)?)"
)
_OF_RENTAL = {"鞋": "shoes", "吊": "harness", "s": "shoes", "h": "harness"}
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
    plain = text.lower()
    adults, children = _count(_PEOPLE, plain), _count(_CHILDREN, plain)
    adults = adults or 2 * (_PAIR.search(plain) is not None)
    several = adults + children > 1 and (_ALL_RENT.search(plain) or _RENTERS.search(plain)) is not None
    summed = _TOGETHER.search(_AND.sub(" ", plain)) or (adults and _TOGETHER.search(plain))
    if not several and _MONEY.search(plain) is None and not summed:
        return None
    rentals = tuple(column for column in asked_prices(plain) if ".rental." in column)
    columns = priced_by(f"{plain} 入場 加" if rentals and (adults or _TOGETHER.search(plain)) else plain)
    if adults + children < 2 and not (
        rentals and len(columns) > 1 and (_ONE_VISIT.search(plain) or _TOGETHER.search(plain))
    ):
        return None
    people = max(1, adults + children)
    if people > _MOST or _WHOLE_GYM.search(plain):
        # What the gym is hired for is no number of entries.
        return None
    return Bill(people, children, columns, _renters(plain, people))


def _renters(text: str, people: int) -> dict[str, int]:
    """How many rent each of the things that not all rent, by its column."""
    found: dict[str, int] = {}
    for match in _RENTERS.finditer(text):
        *numbers, what = (group for group in match.groups() if group)
        count = int(number_of(numbers[0])) if numbers else 1
        if 0 < count < people:
            found[f"pricing_twd.rental.{_OF_RENTAL[what[0]]}"] = count
    return found


def on_first_visit(text: str) -> bool:
    """Whether somebody goes for the first time, when a joining fee is due."""
    return _FIRST_VISIT.search(text.lower()) is not None


def _count(pattern: Pattern, text: str) -> int:
    found = pattern.search(text)
    said = next((group for group in found.groups() if group), None) if found is not None else None
    return 1 if said in ("a", "an") else int(number_of(said)) if said is not None else 0
