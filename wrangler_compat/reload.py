"""--reload: the server in a child process that starts again whenever a source or configuration file changes."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

from wrangler_compat.errors import ServiceError

__all__ = ["run_reloading"]

SUFFIXES = (".py", ".toml", ".json", ".jsonc", ".html", ".css", ".js", ".sql", ".vars")
STOP_S = 15.0
WAIT_MS = 500


def run_reloading(arguments: list[str], folder: Path = Path()) -> int:
    """Run `python -m wrangler_compat <arguments>` until interrupted, again after each change below folder."""
    try:
        from watchfiles import DefaultFilter, watch
    except ModuleNotFoundError as error:
        raise ServiceError("--reload needs the package watchfiles, which is not installed.") from error

    class Sources(DefaultFilter):
        def __call__(self, change: object, path: str) -> bool:
            return super().__call__(change, path) and path.endswith(SUFFIXES) and "/.wrangler/" not in path  # type: ignore[arg-type]

    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    child = _start(arguments)
    try:
        # An empty set comes at least every second; the first says that the watch has begun.
        began = False
        for changes in watch(
            folder, watch_filter=Sources(), stop_event=stopped, rust_timeout=WAIT_MS, yield_on_timeout=True
        ):
            if not began:
                began = True
                print("[wrangler:info] Watching for changes", file=sys.stderr, flush=True)
            if not changes:
                continue
            names = ", ".join(sorted({Path(path).name for _, path in changes})[:5])
            print(f"[wrangler:info] Reloading: {names} changed", file=sys.stderr, flush=True)
            _stop(child)
            child = _start(arguments)
    finally:
        _stop(child)
    return 0


def _start(arguments: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "wrangler_compat", *arguments])


def _stop(child: "subprocess.Popen[bytes]") -> None:
    child.terminate()
    try:
        child.wait(STOP_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
