"""Write out a bill that is asked again with one thing changed: for three, on a weekday, with shoes too."""

from collections.abc import Sequence

from schemas.reading import Reading, Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.asked_of_one import DAYS, END, LEAD, LEAD_EN
from worker.understanding.followups.carrying_loosely import the_one
from worker.understanding.followups.numbering import Before, cut, quoted
from worker.understanding.followups.shown import Names, said_as
from worker.understanding.gyms.bills import Bill, asked_bill
from worker.understanding.gyms.party import party_of
from worker.understanding.matching.patterns import compiled

_IF = r"(?:如果|要是|假如)?(?:我們?)?(?:是|有|變成?|改成?|換成?|改到|改去|去)*"
_IF_EN = (
    r"(?:what about |how about |what if |if |how much |(?:and |is |would )?it be )*"
    r"(?:(?:it's|it is|is it|there (?:are|were)|there's|we(?:'re| are| were| go| went| come)?|i go) )*"
)
_SO_MANY = compiled(
    rf"{LEAD}{_IF}(?P<zh>[一二兩三四五六七八九十\d]{{1,2}}(?:個|位)?人)(?:去|一起|的話|一共|總共|要|多少錢?)*{END}"
    rf"|{LEAD_EN}{_IF_EN}(?:for )?"
    rf"(?P<en>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})(?: people| persons| adults| of us)?{END}"
)
_OTHER_DAY = compiled(
    rf"{LEAD}{_IF}(?P<zh>{DAYS})(?:去|來|的|的話|一共|總共|要|多少錢?)*{END}"
    rf"|{LEAD_EN}{_IF_EN}(?:on |at |for )?(?:an? |the )?"
    rf"(?P<en>week ?days?|weekends?|holidays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
    rf"(?: (?:instead|then|total|price))*{END}"
)
_WITH_RENTAL = compiled(
    rf"{LEAD}(?:如果|要是)?(?:再|也|還|都|想)*(?:加上?|含|連|包含|包括|要|需要)(?:也|還|都)?(?:租)?(?P<zh>岩?鞋子?|吊帶)"
    rf"(?:租借|租金)?(?:的話|一共|總共|要|是|多少錢?)*{END}"
    rf"|{LEAD_EN}{_IF_EN}(?:including|with|plus|and|if i (?:also )?(?:rent|need)) (?:a |the |rental )*"
    rf"(?P<en>shoes?|harness)(?: rentals?| too| as well)*{END}"
)
_RENTED = {"rental.shoes": ("岩鞋", "shoe"), "rental.harness": ("吊帶", "harness")}
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday"})
_DAY_ZH = {
    "monday": "一", "tuesday": "二", "wednesday": "三", "thursday": "四", "friday": "五", "saturday": "六",
    "sunday": "日",
}  # fmt: skip


def bill_again(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The bill of the question before for others, on another day, or with what is rented besides."""
    many, day, rental = _SO_MANY.match(words), _OTHER_DAY.match(words), _WITH_RENTAL.match(words)
    asked = before(0) if many or day or rental else None
    if asked is None or asked.subject != "gym" or asked.own is not None:
        return None
    bill = asked_bill(asked.text)
    of_one = rental is not None and asked.intent == "detail" and "price" in asked.attributes
    if bill is None and not of_one:
        return None
    rented = _rented(bill)
    if rental is not None:
        thing = cut(text, rental.span("zh" if rental["zh"] else "en"))
        added = _RENTED["rental.shoes" if "鞋" in thing or "shoe" in thing.lower() else "rental.harness"]
        rented = [*rented, *([] if added in rented else [added])]
    gym = the_one(("gym",), asked, history, before, names)
    if gym is None:
        return None
    name, zh = quoted(said_as(gym, names)), holds_cjk(words)
    who = _people(asked, bill, zh=zh)
    if many is not None:
        who = cut(text, many.span("zh")) if zh else f"{cut(text, many.span('en'))} people"
    when = _day(asked, zh=zh)
    if day is not None:
        when = cut(text, day.span("zh")) if zh else f"on {cut(text, day.span('en'))}"
    if zh:
        things = "和".join(said for said, _ in rented)
        rents = "" if not things else f"都要租{things}" if who else f"入場加租{things}"
        return f"{name}{who}{when}{rents}總共多少錢"
    things = " and ".join(said for _, said in rented)
    return " ".join(filter(None, (name, f"total for {who or 'one'}", when, things and f"with {things} rental")))


def _rented(bill: Bill | None) -> list[tuple[str, str]]:
    """What is rented in a bill, in Chinese and in English."""
    columns = bill.columns if bill is not None else ()
    return [said for column, said in _RENTED.items() if any(c.endswith(column) for c in columns)]


def _people(asked: Reading, bill: Bill | None, *, zh: bool) -> str:
    """How many paid in the bill before; nothing where it was asked for one."""
    if bill is None or bill.people < 2:
        return ""
    adults, children = party_of(fold(asked.text))
    if not (adults and children):
        return f"{bill.people}個人" if zh else f"{bill.people} people"
    return f"{adults}個大人{children}個小孩" if zh else f"{adults} adults and {children} children"


def _day(asked: Reading, *, zh: bool) -> str:
    """The day of the bill before, in words; nothing where none was said."""
    if set(asked.days) >= _WEEKDAYS:
        return "平日" if zh else "on weekdays"
    if asked.weekday == "holiday" or {"saturday", "sunday"} <= set(asked.days):
        return "假日" if zh else "on weekends"
    if asked.weekday is None:
        return ""
    return f"星期{_DAY_ZH[asked.weekday]}" if zh else f"on {asked.weekday.title()}"
