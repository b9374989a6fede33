"""A progress bar on stderr: drawn in place on a terminal, one final line where nobody looks."""

import sys
import time
from typing import TextIO

WIDTH = 28
REDRAW_S = 0.1


class Bar:
    """The progress of one job."""

    def __init__(self, label: str, out: TextIO | None = None) -> None:
        self._label = label
        self._out = out or sys.stderr
        self._live = self._out.isatty()
        self._began = time.monotonic()
        self._drawn = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Show that done of total are finished."""
        now = time.monotonic()
        if not self._live or (now - self._drawn < REDRAW_S and done < total):
            return
        self._drawn = now
        share = min(1.0, done / total) if total else 1.0
        filled = int(share * WIDTH)
        left = (now - self._began) * (1 - share) / share if share > 0 else 0.0
        self._out.write(
            f"\r{self._label} [{'█' * filled}{'·' * (WIDTH - filled)}] {done:,}/{total:,} {left:3.0f} s left "
        )
        self._out.flush()

    def finish(self, text: str) -> None:
        """Replace the bar by one line that stays."""
        self._out.write(f"{chr(13) + chr(27) + '[K' if self._live else ''}{self._label}: {text}\n")
        self._out.flush()

    @property
    def seconds(self) -> float:
        """How long the job has run."""
        return time.monotonic() - self._began
