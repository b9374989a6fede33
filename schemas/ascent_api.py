"""The shapes of a climber's log over HTTP: a line that goes in, a line that comes out, and reports of imports."""

import re
import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from schemas.api import PAGE_ROWS, Cursor
from schemas.ascents import Style
from schemas.row_api import ImportLine

NOTE_CHARS = 1_000
"""The longest note."""
EARLIEST, LATEST = "1900-01-01", "2099-12-31"
# Every day from 1900 to 2099, leap years as they are: the document says by it what a day is.
DAY = (
    r"^(?:(?:19|20)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)$"
)
_DAY = re.compile(DAY)
ID = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
_ID = re.compile(ID)


def _day(text: str) -> str:
    valid = _DAY.fullmatch(text) is not None
    if not valid:
        wanted = f"a day written 2025-03-09, from {EARLIEST} to {LATEST}"
        raise PydanticCustomError("wanted", "{wanted}", {"wanted": wanted})
    return text


def _plain(text: str) -> str:
    for c in text:
        if c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cs", "Co"):
            raise PydanticCustomError("wanted", "{wanted}", {"wanted": "text without control characters"})
    return text


def _name(text: str) -> str:
    if _ID.fullmatch(text) is None:
        raise PydanticCustomError("wanted", "{wanted}", {"wanted": "1 to 64 letters, digits, '.', '_' and '-'"})
    return text


_NOT = "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ue000-\\uf8ff\U000f0000-\U0010ffff"
_SAID = Field(json_schema_extra={"pattern": f"^(?!\\s*$)[^{_NOT}]*$"})
"""Some text without control characters, for the document; the rule itself is _plain."""
Day = Annotated[str, AfterValidator(_day), Field(json_schema_extra={"pattern": DAY, "examples": ["2025-03-09"]})]
Rating = Annotated[int, Field(ge=1, le=5, strict=True)]
Note = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=NOTE_CHARS), AfterValidator(_plain), _SAID
]
RouteId = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(_plain), _SAID
]
LineId = Annotated[str, AfterValidator(_name)]


class NewAscent(BaseModel):
    """One line of a log. Without climbed_on it is today's (in Taiwan); null says that the day is not known."""

    model_config = ConfigDict(extra="forbid")

    route_id: RouteId
    style: Style
    climbed_on: Day | None = None
    rating: Rating | None = None
    note: Note | None = None


class AscentPatch(BaseModel):
    """What changes in a line; null forgets the day, the rating or the note."""

    model_config = ConfigDict(extra="forbid")

    route_id: RouteId | None = None
    style: Style | None = None
    climbed_on: Day | None = None
    rating: Rating | None = None
    note: Note | None = None


class ImportedAscent(NewAscent):
    """A line of an imported file; id is what an export wrote. Without climbed_on the day is not known."""

    id: LineId | None = None


class AscentRoute(BaseModel):
    """The route of a line as it is published now."""

    name: str | None
    name_en: str | None
    grade: str
    type: str
    crag_id: str
    crag_name: str
    crag_name_en: str | None


class AscentOut(BaseModel):
    """A line of the asker's log; route is null when it is not published any more."""

    id: str
    route_id: str
    route: AscentRoute | None
    climbed_on: str | None
    style: Style
    ascent: bool
    """Whether the line says that the route was climbed: an attempt and a project do not."""
    rating: int | None
    note: str | None
    created_at: int
    updated_at: int


class AscentQuery(BaseModel):
    """Which lines to list; since and until are days, both included."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=50, ge=1, le=PAGE_ROWS)
    cursor: Cursor | None = None
    count: bool = False
    route_id: RouteId | None = None
    crag_id: RouteId | None = None
    style: Style | None = None
    since: Day | None = None
    until: Day | None = None
    rating_min: int | None = Field(default=None, ge=1, le=5)


class AscentPage(BaseModel):
    """One page of a log, newest day first, unknown days last; next_cursor is null on the last page."""

    items: list[AscentOut]
    next_cursor: str | None
    total: int | None = None


class AscentGone(BaseModel):
    """A line that is not there any more."""

    id: str
    deleted: bool


class AscentExport(BaseModel):
    """All lines of the asker, oldest first: what an import takes back."""

    ascents: list[dict[str, Any]]


class AscentImportReport(BaseModel):
    """What an import did; good lines are kept when others are refused."""

    lines: int
    written: int
    unchanged: int
    refused: int
    errors: list[ImportLine]


class Erased(BaseModel):
    """What was removed of a user, by table, and what a count after it found: zero everywhere.

    kept are the rows that stay until kept_until: the day's counter, two numbers under a keyed hash of the subject.
    """

    removed: dict[str, int]
    left: dict[str, int]
    kept: dict[str, int]
    kept_until: str
