"""Every error a binding raises: its code, its HTTP status, whose fault it is, and the platform's class name and text.

BindingError
  ArgumentError           400 caller    a wrong argument; js is TypeError, RangeError or SyntaxError
  KVError                 4xx caller    "KV PUT failed: 400 ..." with the status of the text
  D1Error                 400 caller    "D1_ERROR: ..." and its relatives; cause is the text without the prefix
    D1ConstraintError     409 caller    a constraint of the schema refused the write
    D1BusyError           503 platform  another process held the database longer than the busy timeout
    D1StorageError        500 platform  the file is damaged, full or unreadable
  R2Error                 4xx caller    "put: ... (10037)" with the platform's number
  QueueError              4xx caller    a message or batch over one of the documented limits
  BindingNotFoundError    500 caller    code asked env for a name that no configuration declares
  ServiceError            500 caller    a service's main module cannot be used
  ReadError               400 caller    the read-only handle's SQL is wrong
    ReadRefusedError      403 caller    a statement, table or function that the handle does not admit
    ReadTimeoutError      504 caller    the query ran longer than its limit
    ReadTooLargeError     413 caller    the query answered more rows than its limit
  ConfigError             500 caller    the configuration file; every finding in one report
  MigrationError          500 caller    a migration failed; the file and the reason
  ClosedError             500 caller    a binding was used after close
  OverloadedError         503 platform  more work waits for a binding than its bound
  JwksError               503 platform  an issuer's public keys cannot be fetched
  StorageError            500 platform  SQLite or the disk failed under KV, R2, Queues or the read-only handle
  RemoteError             503 platform  a remote binding's service failed, is not reached or answers nonsense
    RemoteLimitedError    503 platform  it wants fewer requests (429) for longer than the binding waits
    RemoteTimeoutError    504 platform  it took longer than the call may
    RemoteRefusedError    500 caller    it refuses the credentials, or knows no such resource
"""

from collections.abc import Sequence
from typing import Literal

__all__ = [
    "ArgumentError",
    "BindingError",
    "BindingNotFoundError",
    "ClosedError",
    "ConfigError",
    "D1BusyError",
    "D1ConstraintError",
    "D1Error",
    "D1StorageError",
    "JwksError",
    "KVError",
    "MigrationError",
    "OverloadedError",
    "QueueError",
    "R2Error",
    "ReadError",
    "ReadRefusedError",
    "ReadTimeoutError",
    "ReadTooLargeError",
    "RemoteError",
    "RemoteLimitedError",
    "RemoteRefusedError",
    "RemoteTimeoutError",
    "ServiceError",
    "StorageError",
]

Fault = Literal["caller", "platform"]


class BindingError(Exception):
    """Anything a binding raises on purpose."""

    code: str = "binding_error"
    """A name from a closed set, for programs."""
    status: int = 500
    """The HTTP status that fits when the error reaches a client."""
    fault: Fault = "platform"
    """Who has to change something."""

    def __init__(self, message: str, *, js: str = "Error", status: int | None = None, cause: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.js = js
        """The class name the platform's JavaScript uses."""
        self.cause = cause
        """The text of the platform's error.cause, where it has one."""
        if status is not None:
            self.status = status


class ArgumentError(BindingError):
    """A wrong argument."""

    code, status = "bad_argument", 400
    fault: Fault = "caller"

    def __init__(self, message: str, *, js: str = "TypeError") -> None:
        super().__init__(message, js=js)


class KVError(BindingError):
    """A KV operation was refused."""

    code, status = "kv_refused", 400
    fault: Fault = "caller"

    def __init__(self, operation: str, status: int, reason: str) -> None:
        super().__init__(f"KV {operation} failed: {status} {reason}", status=status)


class D1Error(BindingError):
    """A D1 statement failed."""

    code, status = "d1_error", 400
    fault: Fault = "caller"

    def __init__(self, text: str, *, prefix: str = "D1_ERROR", cause: str | None = None) -> None:
        super().__init__(f"{prefix}: {text}", cause=text if cause is None else cause)
        self.text = text
        """The text without the prefix."""


class D1ConstraintError(D1Error):
    """A constraint of the schema refused the write."""

    code, status = "d1_constraint", 409
    fault: Fault = "caller"


class D1BusyError(D1Error):
    """Another process held the database too long."""

    code, status = "d1_busy", 503
    fault: Fault = "platform"


class D1StorageError(D1Error):
    """The database file could not be used."""

    code, status = "d1_storage", 500
    fault: Fault = "platform"


class R2Error(BindingError):
    """An R2 operation was refused."""

    code, status = "r2_refused", 400
    fault: Fault = "caller"

    def __init__(self, operation: str, reason: str, number: int, *, status: int = 400) -> None:
        super().__init__(f"{operation}: {reason} ({number})", status=status)
        self.number = number
        """The platform's own error number."""


class QueueError(BindingError):
    """A message, a batch or a delay is over its limit."""

    code, status = "queue_refused", 400
    fault: Fault = "caller"


class BindingNotFoundError(BindingError, AttributeError, KeyError):
    """No configuration declares a binding or variable of this name; also what hasattr and get catch."""

    code, status = "no_such_binding", 500
    fault: Fault = "caller"

    def __str__(self) -> str:
        # KeyError would quote the sentence.
        return self.message


class ServiceError(BindingError):
    """A service's main module cannot be imported or lacks a handler."""

    code, status = "bad_service", 500
    fault: Fault = "caller"


class ReadError(BindingError):
    """The read-only handle could not run a query."""

    code, status = "read_error", 400
    fault: Fault = "caller"


class ReadRefusedError(ReadError):
    """The query asks for something the read-only handle does not admit."""

    code, status = "read_refused", 403


class ReadTimeoutError(ReadError):
    """The query was stopped at its time limit."""

    code, status = "read_timeout", 504


class ReadTooLargeError(ReadError):
    """The query answered more rows than allowed."""

    code, status = "read_too_large", 413


class ConfigError(BindingError):
    """The configuration cannot be used; findings holds every reason."""

    code, status = "bad_config", 500
    fault: Fault = "caller"

    def __init__(self, message: str, findings: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.findings = tuple(findings) or (message,)


class MigrationError(BindingError):
    """A migration failed and left nothing behind."""

    code, status = "migration_failed", 500
    fault: Fault = "caller"


class ClosedError(BindingError):
    """A binding was used after it was closed."""

    code, status = "closed", 500
    fault: Fault = "caller"


class OverloadedError(BindingError):
    """Too much work waits for a binding."""

    code, status = "overloaded", 503
    fault: Fault = "platform"


class StorageError(BindingError):
    """SQLite or the disk failed under a binding."""

    code, status = "storage_failed", 500
    fault: Fault = "platform"


class JwksError(BindingError):
    """An issuer's public keys cannot be fetched, and the old ones are too old."""

    code = "keys_unreachable"
    status = 503
    fault = "platform"


class RemoteError(BindingError):
    """A remote binding's service did not do its work."""

    code, status = "remote_failed", 503
    fault: Fault = "platform"


class RemoteLimitedError(RemoteError):
    """The service wants fewer requests."""

    code = "remote_limited"


class RemoteTimeoutError(RemoteError):
    """The service took too long."""

    code, status = "remote_timeout", 504


class RemoteRefusedError(RemoteError):
    """The service refuses what asking again cannot change: credentials, a missing resource, a malformed request."""

    code, status = "remote_refused", 500
    fault: Fault = "caller"

    def __init__(self, message: str, *, http_status: int = 0, number: int | str = 0, said: str = "") -> None:
        super().__init__(message)
        self.http_status = http_status
        """The status of the answer."""
        self.number = number
        """The service's own error number (S3: a word)."""
        self.said = said
        """The service's own words, free of secrets."""
