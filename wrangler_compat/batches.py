"""A delivered batch and its messages, and what a consumer decided about each of them."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple

from wrangler_compat.js import JsDict, options_of
from wrangler_compat.queue_bodies import decode
from wrangler_compat.queue_store import Backlog, Letter
from wrangler_compat.queues import delay_ms, metrics_of

__all__ = ["Decision", "Message", "MessageBatch"]

log = logging.getLogger(__name__)


class Decision(NamedTuple):
    """Acknowledge, or retry after a delay (None: the consumer's own)."""

    call: Literal["ack", "retry"]
    delay_ms: int | None = None


class Message:
    """One message; the first of its ack and retry counts."""

    __slots__ = ("attempts", "body", "decision", "id", "timestamp")

    def __init__(self, letter: Letter) -> None:
        self.id = letter.id
        self.body = decode(letter.body)
        self.attempts = letter.attempts
        self.timestamp = datetime.fromtimestamp(letter.sent_ms / 1000, UTC)
        self.decision: Decision | None = None

    def ack(self) -> None:
        """The message is done, whatever happens to the rest of its batch."""
        self._decide(Decision("ack"))

    def retry(self, options: Any = None, /, **kw: Any) -> None:
        """The message comes again, after delaySeconds if given."""
        self._decide(_retry(options, kw))

    def _decide(self, decision: Decision) -> None:
        if self.decision is None:
            self.decision = decision
            return
        before, now = self.decision.call, decision.call
        log.warning(
            "Received a call to %s() on message %s after %s() was already called. "
            "Calling %s() on a message after calling %s() has no effect.",
            *(now, self.id, before, now, before),
        )


class MessageBatch:
    """Messages that are delivered together; returning without an error acknowledges those nobody decided about."""

    def __init__(self, queue: str, letters: Sequence[Letter], backlog: Backlog) -> None:
        self.queue = queue
        self.messages = tuple(Message(letter) for letter in letters)
        self.metadata = JsDict(metrics=metrics_of(backlog))
        self._decision: Decision | None = None

    def ackAll(self) -> None:
        """Acknowledge the messages that have no call of their own."""
        self._decide(Decision("ack"))

    def retryAll(self, options: Any = None, /, **kw: Any) -> None:
        """Retry the messages that have no call of their own."""
        self._decide(_retry(options, kw))

    def decisions(self, *, failed: bool) -> list[Decision]:
        """Answer what happens to each message: its own call, else the batch's, else what the outcome says."""
        rest = self._decision or Decision("retry" if failed else "ack")
        return [message.decision or rest for message in self.messages]

    def _decide(self, decision: Decision) -> None:
        if self._decision is None:
            self._decision = decision
            return
        before, now = self._decision.call, decision.call
        log.warning("Received a call to %sAll() after %sAll() was already called: it has no effect.", now, before)


def _retry(options: Any, keywords: dict[str, Any]) -> Decision:
    seconds = options_of(options, keywords).get("delaySeconds")
    return Decision("retry", None if seconds is None else delay_ms(seconds, 0))
