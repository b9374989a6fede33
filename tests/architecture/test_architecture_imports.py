"""The arrows of the design: who may import whom is read from the code, so a forbidden import fails here."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = ("schemas", "wrangler_compat", "indexer", "worker", "tuning", "bench")
MAY_IMPORT = {
    "schemas": {"schemas"},
    "wrangler_compat": {"wrangler_compat"},
    "indexer": {"indexer", "schemas", "wrangler_compat"},
    "worker": {"worker", "schemas", "wrangler_compat"},
    "tuning": {"tuning", "schemas", "wrangler_compat", "indexer", "worker"},
    "bench": {"bench", "schemas", "wrangler_compat", "indexer", "worker"},
}
# What only some places may import: package -> path prefixes.
ONLY_IN = {
    "starlette": ("worker/", "tests/", "bench/"),
    "lancedb": ("wrangler_compat/vectorize", "indexer/", "schemas/arrow.py", "tuning/", "tests/", "bench/"),
    "pyarrow": ("wrangler_compat/vectorize", "indexer/", "schemas/arrow.py", "tuning/", "tests/", "bench/"),
    "anthropic": ("wrangler_compat/", "tests/"),
    "aiohttp": ("wrangler_compat/", "tests/", "bench/"),
    "torch": ("tuning/",),
}
HEAVY = {"lancedb", "pyarrow", "anthropic", "aiohttp", "torch", "numpy", "tiktoken"}
NODE_FORBIDDEN = (
    "worker.app",
    "worker.routes",
    "worker.engine",
    "worker.graph",
    "worker.strategies",
    "worker.nodes",
    "worker.pipeline",
)


def python_files(*folders: str) -> list[Path]:
    """Every Python file below the folders, relative to the root."""
    return sorted(path.relative_to(ROOT) for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """The tree of a file, which every test of this module reads."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


@cache
def imports(path: Path, *, top_level: bool = False) -> tuple[tuple[str, int], ...]:
    """(module, line) of every import of a file; only those that run when it is imported if top_level."""
    return tuple(_imports(parsed(path), top_level=top_level))


def _imports(tree: ast.Module, *, top_level: bool) -> Iterator[tuple[str, int]]:

    def walk(nodes: list[ast.stmt]) -> Iterator[ast.AST]:
        for node in nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
                continue
            yield node
            for block in ("body", "orelse", "finalbody", "handlers"):
                yield from walk(getattr(node, block, []))

    for node in walk(tree.body) if top_level else ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno
            if node.module in ("worker", "worker.nodes"):
                for alias in node.names:
                    yield f"{node.module}.{alias.name}", node.lineno


@pytest.mark.parametrize("folder", OURS)
def test_folders_import_only_along_the_arrows(folder: str) -> None:
    """No file of a folder imports one of ours that the design does not allow it."""
    wrong = [
        f"{path}:{line} imports {module}"
        for path in python_files(folder)
        for module, line in imports(path)
        if module.split(".")[0] in OURS and module.split(".")[0] not in MAY_IMPORT[folder]
    ]
    assert not wrong, wrong


@pytest.mark.parametrize("package", ONLY_IN)
def test_libraries_stay_where_the_design_puts_them(package: str) -> None:
    """starlette is the worker's, lancedb the store's, anthropic and aiohttp the platform's."""
    wrong = [
        f"{path}:{line} imports {module}"
        for path in python_files(*OURS, "tests")
        for module, line in imports(path)
        if module.split(".")[0] == package and not str(path).startswith(ONLY_IN[package])
    ]
    assert not wrong, wrong


def file_of(module: str) -> Path | None:
    """The file of one of our modules, None for a module that is not ours or a name inside one."""
    base = Path(*module.split("."))
    for path in (base.with_suffix(".py"), base / "__init__.py"):
        if (ROOT / path).exists():
            return path
    return None


def loaded_at_start() -> set[Path]:
    """Our files that the dev server loads before it answers /health: what its entries import when they are imported."""
    waiting, loaded = [Path("wrangler_compat/__main__.py"), Path("worker/entry.py"), Path("indexer/entry.py")], set()
    while waiting:
        path = waiting.pop()
        if path in loaded:
            continue
        loaded.add(path)
        for module, _ in imports(path, top_level=True):
            parts = module.split(".")
            for end in range(1, len(parts) + 1):
                found = file_of(".".join(parts[:end])) if parts[0] in OURS else None
                if found is not None:
                    waiting.append(found)
    return loaded


def test_heavy_libraries_are_imported_when_first_used() -> None:
    """A cold process answers /health before any of them is loaded."""
    wrong = [
        f"{path}:{line} imports {module} at import time"
        for path in sorted(loaded_at_start())
        for module, line in imports(path, top_level=True)
        if module.split(".")[0] in HEAVY
    ]
    assert not wrong, wrong


def test_nodes_know_neither_the_graph_nor_each_other() -> None:
    """A node imports shapes and worker libraries, never app, routes, engine, graph, strategies or another node."""
    wrong = [
        f"{path}:{line} imports {module}"
        for path in python_files("worker/nodes")
        if path.name != "__init__.py"
        for module, line in imports(path)
        if module.startswith(NODE_FORBIDDEN)
    ]
    assert not wrong, wrong


def test_nothing_imports_tests_or_tuning() -> None:
    """Tests and the tuning half are leaves."""
    wrong = [
        f"{path}:{line} imports {module}"
        for path in python_files(*OURS)
        for module, line in imports(path)
        if module.split(".")[0] == "tests" or (module.split(".")[0] == "tuning" and not str(path).startswith("tuning/"))
    ]
    assert not wrong, wrong


def test_imports_are_absolute() -> None:
    """A relative import hides which folder it comes from."""
    wrong = [
        f"{path}:{node.lineno}"
        for path in python_files(*OURS)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert not wrong, wrong
