"""uvicorn as the dev server needs it: signals left to us, a word when it answers, no command line imported."""

import asyncio
import importlib.util
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


def _leave_out_command_line() -> None:
    """Register the package uvicorn unexecuted: its __init__ imports click and watchfiles, 65 ms of CPU at each start.

    Whoever asks the package for a name of its own later gets it, since it is executed then.
    """
    if "uvicorn" in sys.modules:
        return
    spec = importlib.util.find_spec("uvicorn")
    assert spec is not None
    assert spec.loader is not None
    package, loader = importlib.util.module_from_spec(spec), spec.loader

    def execute(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        del package.__dict__["__getattr__"]
        loader.exec_module(package)
        return getattr(package, name)

    package.__dict__["__getattr__"] = execute
    sys.modules["uvicorn"] = package


_leave_out_command_line()

from uvicorn.config import Config  # noqa: E402
from uvicorn.server import Server  # noqa: E402

__all__ = ["AsgiServer"]

KEEP_ALIVE_S = 75


class AsgiServer(Server):
    """A server whose process is ended by its owner, after the owner has closed the rest."""

    def __init__(self, app: Any, *, grace_s: float, trust_proxy: bool, ready: Callable[[], Any]) -> None:
        super().__init__(
            Config(
                app,
                http="httptools",
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=trust_proxy,
                forwarded_allow_ips="*" if trust_proxy else None,
                timeout_keep_alive=KEEP_ALIVE_S,
                timeout_graceful_shutdown=max(1, round(grace_s)),
            )
        )
        self.answering = asyncio.Event()
        """Set when requests are answered."""
        self._ready = ready

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone: uvicorn's handlers would end the process before the bindings are closed."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, and say so."""
        await super().startup(sockets)
        self.answering.set()
        self._ready()
