"""How values of the asker's own log are printed: times, styles, levels, what a line says of a route."""

from schemas.evidence import FactValue
from schemas.reading import Locale
from worker.verify import asked, words
from worker.verify.words import Words, word

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

# What stands before a route's name, so that "climbed" and "not climbed" are claims and not wording.
_STATES: Words = {
    "done": ("你爬過", "Yes, you have climbed"),
    "tried": ("你試過", "You have tried"),
    "open": ("你還沒有", "You have no record of"),
}


def render(attribute: str, value: FactValue, locale: Locale) -> str | None:
    """The text of a value; None where the general rules print it."""
    zh = locale == "zh-TW"
    if attribute == "own.period" and isinstance(value, str):
        return _period(value, zh=zh)
    if attribute == "own.styles" and isinstance(value, tuple):
        return (" 或 " if zh else " or ").join(word(words.ASCENT_STYLES, style, locale) for style in value)
    if (attribute == "my_style" or attribute.endswith(".style")) and isinstance(value, str):
        return word(words.ASCENT_STYLES, value, locale)
    if attribute.endswith(".type") and isinstance(value, str):
        return word(words.ROUTE_TYPES, value, locale)
    if attribute == "my_state" and isinstance(value, str):
        return word(_STATES, value, locale)
    if attribute == "next.grades":
        return asked.render("grades", value, locale)
    if attribute == "my_times":
        return f"{value} 次" if zh else f"{value} times"
    if attribute == "my_rating":
        return f"你給 {value} 分" if zh else f"you rated it {value}"
    return None


def _period(value: str, *, zh: bool) -> str:
    first, _, last = value.partition("|")
    if last:
        return f"{first} 到 {last}" if zh else f"from {first} to {last}"
    year, _, rest = value.partition("-")
    if not rest:
        return f"{year} 年" if zh else f"in {year}"
    if "-" in rest:
        return value if zh else f"on {value}"
    return f"{year} 年 {int(rest)} 月" if zh else f"in {_MONTHS[int(rest) - 1]} {year}"
