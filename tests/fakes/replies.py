"""What a fake model server is told to answer: one value a request, well behaved unless it says otherwise."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Ending = Literal["whole", "cut", "eof", "error", "hang"]


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer; `Reply("文字")` is a good one.

    status other than 200 answers an error in the protocol's own shape. `ending` is what happens to a stream after
    `after` pieces (to a plain answer: instead of it): "cut" resets the connection, "eof" closes it in good order
    without the protocol's last event, "error" sends an error event at status 200, "hang" says nothing more until the
    client is gone.
    """

    text: str = ""
    data: Any = None
    """A JSON value to answer; it wins over text."""
    tool: tuple[str, Mapping[str, Any]] | None = None
    """A call of a tool: its name and arguments."""
    status: int = 200
    error: str = ""
    """The error's type, e.g. "overloaded_error"."""
    headers: Mapping[str, str] = field(default_factory=dict)
    ending: Ending = "whole"
    after: int = 0
    first: float = 0.0
    """Seconds until the first piece; for measurements, not for tests."""
    pace: float = 0.0
    """Seconds between pieces; for measurements, not for tests."""
    size: int = 4
    """Characters a piece."""
    raw: bytes | None = None
    """This body instead of anything else."""
    stop: str = "stop"
    """Why it ended: "stop", or "length" for an answer that was cut at its limit."""
    usage: tuple[int, int] = (100, 20)
    """Prompt and completion tokens that are reported."""
    cached: int = 0
    """How many of the prompt's tokens are reported as read from a cache."""

    @property
    def said(self) -> str:
        """The text that goes over the wire."""
        return self.text if self.data is None else json.dumps(self.data, ensure_ascii=False)

    @property
    def pieces(self) -> list[str]:
        """The text as a stream cuts it."""
        return [self.said[i : i + self.size] for i in range(0, len(self.said), self.size)]


RATE_LIMITED = Reply(status=429, error="rate_limit_error", headers={"retry-after": "3600"})
OVERLOADED = Reply(status=529, error="overloaded_error")
UNAVAILABLE = Reply(status=503, error="api_error")
REFUSED = Reply(status=400, error="invalid_request_error")
HANGING = Reply(ending="hang")
CUT = Reply(ending="cut")
