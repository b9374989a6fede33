"""The field types that rows are made of: bounded text, ids, numbers, times and opening hours."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WrapValidator
from pydantic_core import PydanticCustomError

TAIWAN = timezone(timedelta(hours=8))
CLOSED = "公休"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "holiday")
_HIDING = frozenset("\u2028\u2029\u202a\u202b\u202d\u202e\ufeff")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_KEYWORD = re.compile(r"[a-z][a-z0-9_]*")
_WEBSITE = re.compile(r"https?://[^\s<>\"'\\]+")
_PRICE_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)")


def wanted(text: str) -> PydanticCustomError:
    """An error that says what would have been right."""
    return PydanticCustomError("wanted", "{wanted}", {"wanted": text})


def _printable(text: str) -> str:
    # A control or format character in a name can hide text from readers and checks; joiners are part of scripts.
    if not text.isascii() or not text.isprintable():
        for c in text:
            if c in _HIDING or unicodedata.category(c) in ("Cc", "Cs", "Co"):
                raise wanted("text without control characters")
    return text


def _id(text: str) -> str:
    if _ID.fullmatch(text) is None:
        raise wanted("an id: letters, digits, '.', '_' and '-', parts joined by '/'")
    return text


def _keyword(text: str) -> str:
    if _KEYWORD.fullmatch(text) is None:
        raise wanted("a keyword: lower-case letters, digits and '_'")
    return text


def _website(text: str) -> str:
    if _WEBSITE.fullmatch(text) is None:
        raise wanted("a web address that begins with https:// or http://")
    return text


def _prices(prices: dict[str, Any]) -> dict[str, Any]:
    """Prices by name, one level of grouping; a text is a note. Whole numbers stay whole."""
    for key, value in prices.items():
        inner = value.items() if isinstance(value, dict) else ((key, value),)
        for name, price in inner:
            if isinstance(price, str) and 0 < len(price) <= 300:
                _printable(price)
            elif type(price) not in (int, float) or not 0 <= price <= 1_000_000 or _PRICE_KEY.fullmatch(name) is None:
                raise wanted(f"a price from 0 to 1,000,000 or a short note under {str(key)[:40]}.{str(name)[:40]}")
        if _PRICE_KEY.fullmatch(key) is None:
            raise wanted("price names of letters, digits and '_'")
    return prices


def _grade(text: str) -> str:
    from schemas.grades import GradeError, parse

    try:
        parse(text)
    except GradeError as error:
        raise wanted(error.wanted) from None
    return text


def _moment(text: str) -> str:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise wanted("an ISO 8601 time such as 2026-01-09T14:34:05Z") from None
    return text


def _prose(text: str) -> str:
    """Lines of prose: no control character but the line end, and no square bracket, which would read as a citation."""
    for line in text.split("\n"):
        _printable(line)
    if "[" in text or "]" in text:
        raise wanted("prose without square brackets")
    return text


def _flag(value: Any) -> Any:
    """A database keeps yes and no as 1 and 0."""
    return bool(value) if type(value) is int and value in (0, 1) else value


def _milliseconds(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise wanted("epoch milliseconds or an ISO 8601 time such as 2026-11-23T18:00:00+08:00") from None
    # People write gym times as local times; a time without a zone is Taiwan's.
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=TAIWAN)
    return int(moment.astimezone(UTC).timestamp() * 1000)


def _hours(text: str) -> str:
    if text == CLOSED:
        return text
    last = -1
    for span in text.split(","):
        match = _SPAN.fullmatch(span.strip())
        opens, closes = (int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])) if match else (0, -1)
        if closes <= opens or opens < last or closes > 24 * 60:
            raise wanted(f"HH:MM-HH:MM (up to 24:00), several joined by a comma in order, or {CLOSED}")
        last = closes
    return ", ".join(span.strip() for span in text.split(","))


def or_empty(kind: type) -> BeforeValidator:
    """A null list or object is an empty one."""
    return BeforeValidator(lambda value: kind() if value is None else value)


def _unique(values: list[Any], handler: Any) -> list[Any]:
    kept = handler(values)
    if len({str(value) for value in kept}) != len(kept):
        raise wanted("a list without repeats")
    return list(kept)


def _shown(pattern: re.Pattern[str]) -> Any:
    """The rule in the OpenAPI document, word for word the one that is checked."""
    return Field(json_schema_extra={"pattern": f"^(?:{pattern.pattern})$"})


Name = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_printable)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300), AfterValidator(_printable)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=8_000), AfterValidator(_prose)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Word = Annotated[str, StringConstraints(min_length=1, max_length=60), AfterValidator(_printable)]
# Vectorize takes ids up to 64 bytes, and the document of a condition puts "gym_condition:" before the row id.
Id = Annotated[str, StringConstraints(max_length=50), AfterValidator(_id), _shown(_ID)]
Keyword = Annotated[str, StringConstraints(max_length=40), AfterValidator(_keyword), _shown(_KEYWORD)]
Website = Annotated[str, StringConstraints(max_length=300), AfterValidator(_website), _shown(_WEBSITE)]
Grade = Annotated[str, StringConstraints(min_length=1, max_length=40), AfterValidator(_grade)]
Moment = Annotated[
    str, StringConstraints(max_length=40), AfterValidator(_moment), Field(json_schema_extra={"format": "date-time"})
]
Milliseconds = Annotated[int, Field(ge=0, le=253_402_300_799_000), BeforeValidator(_milliseconds)]
Hours = Annotated[str, StringConstraints(max_length=80), AfterValidator(_hours)]

Names = Annotated[list[Name], Field(max_length=20), WrapValidator(_unique), or_empty(list)]
# json_schema_extra: the document says that null is taken, also where a list of words stands inside another row.
Words = Annotated[
    list[Word],
    Field(max_length=40, json_schema_extra={"type": ["array", "null"]}),
    WrapValidator(_unique),
    or_empty(list),
]
Keywords = Annotated[list[Keyword], Field(max_length=40), WrapValidator(_unique), or_empty(list)]
Season = Literal["Spring", "Summer", "Autumn", "Winter"]
Seasons = Annotated[list[Season], Field(max_length=4), WrapValidator(_unique), or_empty(list)]
Status = Annotated[
    Literal["published", "draft"], BeforeValidator(lambda value: "published" if value is None else value)
]

Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Metres = Annotated[float, Field(ge=0, le=10_000, allow_inf_nan=False)]
Minutes = Annotated[int, Field(ge=0, le=10_000)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Rating = Annotated[float, Field(ge=0, le=5, allow_inf_nan=False)]
Score = Annotated[float, Field(ge=0, le=1_000_000_000, allow_inf_nan=False)]
Prices = Annotated[dict[str, Any], Field(max_length=40), AfterValidator(_prices), or_empty(dict)]
