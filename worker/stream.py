"""What a listening client gets: first `meta`, then the sentences, and at the end exactly the answer's text."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Emit = Callable[[str, dict[str, Any]], Awaitable[None]]


async def unheard(event: str, payload: dict[str, Any]) -> None:
    """Send nothing: nobody streams."""


class Stream:
    """The events of one answer. `meta` is sent before the first sentence, when the kind of question is known."""

    def __init__(self, emit: Emit, context: Mapping[str, Any]) -> None:
        self._emit = emit
        self._context = context
        self._sent = ""
        self._introduced = False

    async def emit(self, event: str, payload: dict[str, Any]) -> None:
        """Pass a `token` or a `replace` on."""
        await self._introduce()
        text = str(payload["text"])
        self._sent = text if event == "replace" else self._sent + text
        await self._emit(event, payload)

    async def finish(self, text: str) -> None:
        """Make what was sent the answer: nothing more when it already is, else the whole of it."""
        await self._introduce()
        if self._sent.strip() == text.strip():
            return
        await self._emit("replace" if self._sent else "token", {"text": text})

    async def _introduce(self) -> None:
        if not self._introduced:
            self._introduced = True
            await self._emit("meta", {"query_type": self._context["query_type"], "strategy": self._context["strategy"]})
