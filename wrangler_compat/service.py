"""One Worker as Python has it: the module that a configuration's main names, and its fetch, queue and scheduled."""

import importlib
import importlib.util
import inspect
import sys
import threading
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from wrangler_compat.batches import MessageBatch
from wrangler_compat.bindings import Bindings
from wrangler_compat.config_shapes import WranglerConfig
from wrangler_compat.context import Background, ExecutionContext
from wrangler_compat.errors import ServiceError

__all__ = ["AsgiApp", "Service"]

AsgiApp = Callable[[Any, Any, Any], Awaitable[None]]


class Service:
    """A configuration with its module, which is imported when load is called or a handler is first needed."""

    def __init__(self, config: WranglerConfig) -> None:
        self.config = config
        self.name = config.name
        self._module: ModuleType | None = None
        # The server loads off the loop while a request may already need a handler.
        self._importing = threading.Lock()

    def load(self) -> ModuleType:
        """Import main once; ServiceError says which file named what, and where the import failed."""
        with self._importing:
            if self._module is None:
                self._module = _import(self.config)
            return self._module

    @property
    def fetch(self) -> AsgiApp | None:
        """The ASGI application, or None when the module has none."""
        app: AsgiApp | None = getattr(self.load(), "fetch", None)
        return app

    @property
    def has_scheduled(self) -> bool:
        """Whether the module has a scheduled handler."""
        return callable(getattr(self.load(), "scheduled", None))

    async def queue(self, batch: MessageBatch, env: Bindings, background: Background) -> None:
        """Hand a batch to the module's queue handler."""
        await self._call("queue", batch, env, ExecutionContext(background))

    async def scheduled(self, controller: Any, env: Bindings, ctx: ExecutionContext) -> None:
        """Hand a cron event to the module's scheduled handler."""
        await self._call("scheduled", controller, env, ctx)

    async def _call(self, name: str, *arguments: Any) -> None:
        handler = getattr(self.load(), name, None)
        if not callable(handler):
            raise ServiceError(f"{self.name}: {self.config.main} has no {name}() function.")
        result = handler(*arguments)
        if inspect.isawaitable(result):
            await result


def _import(config: WranglerConfig) -> ModuleType:
    main = config.main
    where = f'{config.name}: main = "{main}" of {config.path.name}'
    if main is None:
        raise ServiceError(f"{config.name}: {config.path.name} has no main, so there is nothing to run.")
    folder = config.path.parent
    try:
        if main.endswith(".py"):
            return _import_file(folder / main, config.name)
        # Appended, so that a folder beside the configuration never hides an installed package.
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
        return importlib.import_module(main)
    except ImportError as error:
        raise ServiceError(f"{where} cannot be imported: {error}{_place(error)}") from error
    except Exception as error:
        raise ServiceError(
            f"{where} failed while it was imported: {type(error).__name__}: {error}{_place(error)}"
        ) from error


def _import_file(path: Path, service: str) -> ModuleType:
    if not path.is_file():
        raise ImportError(f'The entry-point file at "{path}" was not found.')
    if str(path.parent) not in sys.path:
        sys.path.append(str(path.parent))
    # Two services may both call their file entry.py.
    name = f"{service}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _place(error: BaseException) -> str:
    """Where it went wrong, in the last file that is neither the import system nor this module."""
    if isinstance(error, SyntaxError):
        return ""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "importlib" not in frame.filename and frame.filename != __file__]
    return f" ({ours[-1].filename}:{ours[-1].lineno})" if ours else ""
