"""Every error that the worker raises on purpose: its code, its HTTP status and whose fault it is.

WorkerError
├── WiringError                 500 ours   the code or the configuration is wrong; raised before the first request
│   ├── ContractError                      a node's signature breaks the contract (at import)
│   ├── GraphError                         a strategy cannot be walked safely (at build)
│   ├── SettingError                       an unknown setting or one of another type (at start, or when saved)
│   └── PromptError                        a prompt's file, or what is filled into it, is not as declared
├── RunError                         ours   a request could not be finished
│   ├── NodeFailed              500        a node raised something unexpected; the cause is attached
│   ├── DeadlineExceeded        504        the request's time is up
│   ├── LoopLimit               500        a loop did not end, or repeated itself with unchanged inputs
│   ├── NotReady                503        the service is still opening its stores
│   ├── CircuitOpen             503        an upstream failed repeatedly and is left alone for a while
│   ├── AllowanceSpent          503        a model call could come to more than the asker's day has left
│   └── ModelLied               502        a model's answer does not have the shape that was asked for
└── RequestError                     user   the caller can put it right
    ├── InvalidRequest          422        fields are missing or malformed; details name them
    ├── MalformedBody           400        the body is not what the content type says
    ├── NotAuthenticated        401
    ├── NotAllowed              403
    ├── NotFound                404
    ├── MethodNotAllowed        405
    ├── Conflict                409
    ├── PreconditionFailed      412
    ├── TooLarge                413
    └── RateLimited             429
"""

from typing import Any, ClassVar, Literal

Fault = Literal["ours", "user"]


class WorkerError(Exception):
    """The worker stopped on purpose; message is for the caller, details are machine-readable."""

    code: ClassVar[str] = "internal_error"
    status: ClassVar[int] = 500
    fault: ClassVar[Fault] = "ours"

    def __init__(self, message: str, *, details: Any = None) -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class WiringError(WorkerError):
    """The code or the configuration is wrong."""

    code = "wiring_error"


class ContractError(WiringError):
    """A node's signature breaks the contract."""

    code = "contract_error"


class GraphError(WiringError):
    """A strategy cannot be walked safely."""

    code = "graph_error"


class SettingError(WiringError):
    """A setting is unknown or of another type."""

    code = "setting_error"


class PromptError(WiringError):
    """A prompt's file, or what is filled into it, is not as declared."""

    code = "prompt_error"


class RunError(WorkerError):
    """A request could not be finished."""

    code = "run_error"


class NodeFailed(RunError):
    """A node raised something unexpected; `__cause__` is what it raised."""

    code = "node_failed"

    def __init__(self, node: str, cause: BaseException) -> None:
        super().__init__(f"node {node} failed: {type(cause).__name__}: {cause}", details={"node": node})
        self.node = node
        self.__cause__ = cause


class DeadlineExceeded(RunError):
    """The request's time is up."""

    code = "deadline_exceeded"
    status = 504


class LoopLimit(RunError):
    """A loop did not end, or repeated itself with unchanged inputs."""

    code = "loop_limit"


class NotReady(RunError):
    """The service is still opening its stores."""

    code = "not_ready"
    status = 503


class CircuitOpen(RunError):
    """An upstream failed repeatedly and is left alone for a while."""

    code = "circuit_open"
    status = 503


class AllowanceSpent(RunError):
    """A model call could come to more tokens than the asker's day has left; code does the work."""

    code = "allowance_spent"
    status = 503


class ModelLied(RunError):
    """A model's answer does not have the shape that was asked for."""

    code = "model_lied"
    status = 502


class RequestError(WorkerError):
    """The caller can put it right."""

    code = "bad_request"
    status = 400
    fault = "user"


class InvalidRequest(RequestError):
    """Fields are missing or malformed; details name them."""

    code = "invalid_request"
    status = 422


class MalformedBody(RequestError):
    """The body is not what the content type says."""

    code = "malformed_body"


class NotAuthenticated(RequestError):
    """A token is missing, expired or not ours."""

    code = "not_authenticated"
    status = 401


class NotAllowed(RequestError):
    """The token's role may not do this."""

    code = "not_allowed"
    status = 403


class NotFound(RequestError):
    """There is no such row or path."""

    code = "not_found"
    status = 404


class MethodNotAllowed(RequestError):
    """The path does not take this method."""

    code = "method_not_allowed"
    status = 405


class Conflict(RequestError):
    """The row contradicts another one."""

    code = "conflict"
    status = 409


class PreconditionFailed(RequestError):
    """The row has changed since the caller read it."""

    code = "precondition_failed"
    status = 412


class TooLarge(RequestError):
    """The body is larger than the limit."""

    code = "too_large"
    status = 413


class RateLimited(RequestError):
    """Too many requests from one asker."""

    code = "rate_limited"
    status = 429
