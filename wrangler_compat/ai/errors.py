"""What env.AI refuses, and how an upstream fails.

AiError               500 platform  an engine failed; cause attached
  UnknownModelError   400 caller    no engine or no file for this model id; the known ones are named
  ModelInputError     400 caller    the inputs do not fit the model
  ModelFileError      500 caller    the model's file is missing, damaged or of another kind
  UpstreamError       502 platform  an upstream did not do its work; the upstream is named
    UpstreamRefused   502 platform  it refused the request (key, model or input); asking again cannot help
    UpstreamLimited   503 platform  too many requests (429); retry_after in seconds when it said so
    UpstreamFailed    502 platform  it failed or is overloaded (5xx, 529, an error in mid-stream)
    UpstreamBroken    502 platform  no connection, a stream that was cut or ended early, an answer that makes no sense
    UpstreamTimeout   504 platform  it took longer than the attempt or the call may

The message never holds a key: an upstream's own words are shortened, and every configured secret in them is hidden.
"""

from wrangler_compat.errors import BindingError, Fault

__all__ = [
    "AiError",
    "ModelFileError",
    "ModelInputError",
    "UnknownModelError",
    "UpstreamBroken",
    "UpstreamError",
    "UpstreamFailed",
    "UpstreamLimited",
    "UpstreamRefused",
    "UpstreamTimeout",
]


class AiError(BindingError):
    """A model could not answer."""

    code, status = "ai_error", 500


class UnknownModelError(AiError):
    """No engine or no file for this model id."""

    code, status = "unknown_model", 400
    fault: Fault = "caller"


class ModelInputError(AiError):
    """The inputs do not fit the model."""

    code, status = "bad_model_input", 400
    fault: Fault = "caller"


class ModelFileError(AiError):
    """The model's file cannot be used."""

    code, status = "bad_model_file", 500
    fault: Fault = "caller"


class UpstreamError(AiError):
    """An upstream did not do its work."""

    code, status = "upstream_error", 502
    retryable = True
    """Whether the same request may succeed a moment later."""
    retry_after: float | None = None
    """Seconds that the upstream asked to be left alone."""

    def __init__(self, upstream: str, reason: str) -> None:
        super().__init__(f"{upstream}: {reason}")
        self.upstream = upstream


class UpstreamRefused(UpstreamError):
    """The upstream refused the request; asking again cannot help."""

    code = "upstream_refused"
    retryable = False


class UpstreamLimited(UpstreamError):
    """Too many requests."""

    code, status = "upstream_limited", 503

    def __init__(self, upstream: str, reason: str, retry_after: float | None = None) -> None:
        super().__init__(upstream, reason)
        self.retry_after = retry_after


class UpstreamFailed(UpstreamError):
    """The upstream failed or is overloaded."""

    code = "upstream_failed"


class UpstreamBroken(UpstreamError):
    """No connection, a stream that was cut or ended early, or an answer that makes no sense."""

    code = "upstream_broken"


class UpstreamTimeout(UpstreamError):
    """The upstream took too long."""

    code, status = "upstream_timeout", 504
    retryable = False
