"""Find the nodes: every file of worker/nodes holds one of its name; `python -m worker.registry` describes them."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from worker import nodes
from worker.errors import ContractError
from worker.node import Node

_HEAD = """# Nodes

Made by `python -m worker.registry > docs/nodes.md` from the nodes' signatures. A node reads some keys of the request's
context (`schemas/context.py`) and writes some; keys in brackets are optional. Settings are overridden as
`NODE_SETTINGS = "cross_encoder.keep=12"` in wrangler.toml.
"""


@cache
def registry() -> Mapping[str, Node[..., Any]]:
    """Return every node by id, or raise ContractError for a file that does not hold exactly its own."""
    found: dict[str, Node[..., Any]] = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(nodes.__path__)):
        found[module] = the_node(importlib.import_module(f"{nodes.__name__}.{module}"), module)
    return MappingProxyType(found)


def the_node(module: Any, name: str) -> Node[..., Any]:
    """Return the one node of a module, which bears the module's name."""
    here = {k: v for k, v in vars(module).items() if isinstance(v, Node) and v.fn.__module__ == module.__name__}
    if [(k, v.id) for k, v in here.items()] != [(name, name)]:
        raise ContractError(f"worker/nodes/{name}.py must hold one node named {name}, not {sorted(here)}")
    return here[name]


def describe() -> str:
    """Return the nodes as a Markdown page."""
    parts = [_HEAD]
    for node in registry().values():
        reads = [f"`{key}`" for key in node.needs] + [f"[`{key}`]" for key, _ in node.takes]
        writes = [f"`{key}`" for key in sorted(node.writes)] + [f"[`{key}`]" for key in sorted(node.may_write)]
        settings = [f"`{name} = {value!r}`" for name, value in node.settings.items()]
        parts.append(
            f"## {node.id}\n\n{node.doc}\n\n"
            f"- reads: {', '.join(reads) or 'nothing'}\n"
            f"- writes: {', '.join(writes) or 'nothing'}\n"
            f"- settings: {', '.join(settings) or 'none'}\n"
        )
    return "\n".join(parts)


if __name__ == "__main__":
    print(describe(), end="")
