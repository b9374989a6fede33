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
        ("pricing_twd.singleEntry.twilight", r"星光|\btwilight\b|\bevening (?:price|ticket)"),
        ("pricing_twd.rental.shoes", r"鞋|\bshoes?\b"),
        ("pricing_twd.rental.harness", r"吊帶|\bharness"),
        (
            NOTES,
            r"入會|會費|註冊費|首次|第一次去?.{0,4}要.{0,4}費"
            r"|\b(?:joining|membership|registration|sign-?up|initiation|one-off) fees?\b",
        ),
    )
)


_JOINING = re.compile(r"入會|會費|首次|註冊|\bjoin|\bfirst|\bregist")


def tells_of_joining(notes: str) -> bool:
    """Whether what a gym notes on its prices says what joining costs."""
    return _JOINING.search(notes.lower()) is not None


def asked_prices(text: str) -> tuple[str, ...]:
    """The price columns that a question names; none means all of them."""
    plain = text.lower()
    return tuple(column for column, pattern in _PRICES if pattern.search(plain))
