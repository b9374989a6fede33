"""Log lines on the console in wrangler's form: `[wrangler:info] GET /x 200 OK (12ms)`."""

import logging
import sys

__all__ = ["log_to_console"]

_WORDS = {logging.DEBUG: "debug", logging.INFO: "info", logging.WARNING: "warn"}


class _Format(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return f"[wrangler:{_WORDS.get(record.levelno, 'error')}] {super().format(record)}"


def log_to_console(level: int = logging.INFO) -> None:
    """Write our own lines and the server's warnings to standard error; the application's logging stays its own."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Format())
    for name, least in (("wrangler_compat", level), ("uvicorn.error", logging.WARNING)):
        logger = logging.getLogger(name)
        logger.setLevel(least)
        logger.propagate = False
        logger.handlers = [handler]
