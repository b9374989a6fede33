"""One table turns every error into the one JSON error body."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from starlette.exceptions import HTTPException

from schemas.grades import GradeError
from schemas.rows import RowError
from worker.errors import RunError, WorkerError
from wrangler_compat.errors import BindingError

SHOWN_CHARS = 200
"""A refused value is echoed up to this length."""

# Starlette's own refusals, by status.
_HTTP: Mapping[int, tuple[str, str]] = {
    400: ("malformed_body", "the request could not be read"),
    404: ("not_found", "there is nothing at this path"),
    405: ("method_not_allowed", "this path does not take this method"),
    413: ("too_large", "the body is larger than the limit"),
}
# Bindings' errors that a caller can understand; any other one is ours and is told as such.
_BINDING: Mapping[str, tuple[int, str, str]] = {
    "d1_constraint": (409, "conflict", "the row contradicts another one"),
    "d1_busy": (503, "busy", "the database is busy; try again"),
    "overloaded": (503, "overloaded", "too many requests are waiting; try again"),
    "keys_unreachable": (503, "keys_unreachable", "the keys of the sign-in cannot be fetched; try again"),
    "remote_failed": (503, "busy", "the storage does not answer; try again"),
    "remote_limited": (503, "busy", "the storage is asked too often; try again"),
    "remote_timeout": (504, "deadline_exceeded", "the storage took too long"),
    "read_timeout": (504, "deadline_exceeded", "the query took too long"),
}
_OURS = (500, "internal_error", "something went wrong on our side")
# Ours, but a caller can do something with the reason.
_TOLD = frozenset({"not_ready", "deadline_exceeded", "circuit_open"})


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as the caller sees it."""

    status: int
    code: str
    message: str
    details: list[dict[str, Any]] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def body(self, request_id: str) -> dict[str, Any]:
        """The JSON body."""
        error: dict[str, Any] = {"code": self.code, "message": self.message, "request_id": request_id}
        if self.details:
            error["details"] = self.details
        return {"success": False, "error": error}


def describe(error: BaseException) -> Problem:
    """The problem that an error is for the caller; what is only ours to know stays out of it."""
    match error:
        case ValidationError():
            return Problem(422, "invalid_request", "some fields are missing or malformed", fields(error))
        case GradeError():
            details = [detail(error.field, error.value, error.wanted)]
            return Problem(422, "invalid_request", str(error), details)
        case RowError():
            return Problem(422, "invalid_request", f"the {error.kind} cannot be stored", error.details)
        case WorkerError():
            return _worker(error)
        case BindingError():
            return Problem(*_BINDING.get(error.code, _OURS))
        case HTTPException():
            code, message = _HTTP.get(error.status_code, ("http_error", error.detail))
            return Problem(error.status_code, code, message, headers=error.headers or {})
    return Problem(*_OURS)


def fields(error: ValidationError, prefix: str = "") -> list[dict[str, Any]]:
    """Each refused field with its value and what was wanted."""
    found = error.errors(include_url=False, include_context=False)
    return [detail(prefix + ".".join(map(str, e["loc"])), e.get("input"), e["msg"], e["type"]) for e in found]


def detail(field: str, value: Any, wanted: str, kind: str = "") -> dict[str, Any]:
    """One entry of `details`; a value is echoed only when it is short and plain."""
    # For a missing field the input is the whole body around it.
    if kind == "missing" or not isinstance(value, str | int | float | bool | None):
        value = None
    if isinstance(value, str) and len(value) > SHOWN_CHARS:
        value = value[:SHOWN_CHARS] + "…"
    return {"field": field, "value": value, "wanted": wanted}


def _worker(error: WorkerError) -> Problem:
    headers = {}
    if error.status == 401:
        headers["www-authenticate"] = "Bearer"
    if error.status in (429, 503):
        headers["retry-after"] = str(getattr(error, "retry_after", 1))
    if error.fault == "ours" and error.code not in _TOLD:
        return Problem(error.status, error.code if isinstance(error, RunError) else _OURS[1], _OURS[2])
    details = error.details if isinstance(error.details, list) else None
    return Problem(error.status, error.code, error.message, details, headers)
