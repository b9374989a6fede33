"""Which of a gym's prices a question names: entry by day, twilight, rental, or a fee that stands in its notes."""

import re

NOTES = "pricing_twd.notes"
"""Where a gym remarks on its prices: joining fees, hours that cost less."""
JOINING_FEE = "joining_fee"
"""What is paid once, of which no column but the notes knows."""
_PRICES = tuple(
    (key, re.compile(pattern))
    for key, pattern in (
        ("pricing_twd.singleEntry.weekday", r"平日|週[一二三四五]|\bweekdays?\b|\b(?:mon|tues|wednes|thurs|fri)day"),
        ("pricing_twd.singleEntry.weekend", r"假日|週末|周末|週[六日]|\bweekends?\b|\b(?:satur|sun)day"),
        ("pricing_twd.singleEntry.twilight", r"星光|夜間票|晚上票|\btwilight\b|\bevening (?:price|ticket|entry|pass)"),
        ("pricing_twd.rental.shoes", r"鞋|\bshoes?\b"),
        ("pricing_twd.rental.harness", r"吊帶|\bharness"),
        (
            NOTES,
            r"入會|會費|註冊費|首次|第一次去?.{0,4}要.{0,4}費"
            r"|\b(?:joining|membership|registration|sign-?up|initiation|one-off) fees?\b",
        ),
    )
)

# What entry costs together with shoes: 「含租鞋哪家便宜」, "cheaper with shoe rental".
_WITH_SHOES = re.compile(
    r"(?:含|加上?|連|包|外加)\S{0,3}鞋|租?鞋\S{0,3}(?:一起|一併|加起來|都算)|門票.{0,3}[加和跟與].{0,3}鞋"
    r"|\b(?:with|including|incl\.?|includes?|plus|\+|and) (?:\w+ ){0,2}(?:rental|shoes?)\b"
)


def with_shoes(text: str) -> bool:
    """Whether the price of entry and that of rented shoes are asked for as one sum."""
    return _WITH_SHOES.search(text.lower()) is not None


_JOINING = re.compile(r"入會|會費|首次|註冊|\bjoin|\bfirst|\bregist")


def tells_of_joining(notes: str) -> bool:
    """Whether what a gym notes on its prices says what joining costs."""
    return _JOINING.search(notes.lower()) is not None


def asked_prices(text: str) -> tuple[str, ...]:
    """The price columns that a question names; none means all of them."""
    plain = text.lower()
    return tuple(column for column, pattern in _PRICES if pattern.search(plain))


def compared_prices(text: str) -> tuple[str, ...]:
    """The price columns by which named gyms are set side by side: with shoes, those of entry and of the rental."""
    asked = asked_prices(text)
    if with_shoes(text) and not any("Entry" in column for column in asked):
        return (_PRICES[0][0], *asked)
    return asked


ENTRY = "pricing_twd.singleEntry.weekday"
_TOTAL = re.compile(
    r"加|含|連同?|合計|總共|一共|總價|全部|\bplus\b|\bwith\b|\binclud\w*|\bincl\b|\btotal\b|\band\b|\+|\ball[- ]in\b"
)
_ENTERING = re.compile(r"入場|門票|票|單次|進場|\bentry\b|\bentrance\b|\bday pass\b|\badmission\b|\bvisit\b|\bclimb")


def priced_by(text: str) -> tuple[str, ...]:
    """The price columns by which gyms are ordered: one, or an entry and the rentals that are to be added to it."""
    plain = text.lower()
    asked = tuple(column for column in asked_prices(plain) if column != NOTES)
    rentals = tuple(column for column in asked if ".rental." in column)
    entry = next((column for column in asked if ".rental." not in column), None)
    if rentals and _TOTAL.search(plain) and (entry is not None or _ENTERING.search(plain)):
        return (entry or ENTRY, *rentals)
    return rentals[:1] if rentals and entry is None else (entry or ENTRY,)


def bounded_price(text: str) -> str | None:
    """Which price a bound is of, where it is not that of one entry on a weekday."""
    other = next((column for column in asked_prices(text) if column not in (ENTRY, NOTES)), None)
    return None if other is None or ENTRY in asked_prices(text) else other.removeprefix("pricing_twd.")
