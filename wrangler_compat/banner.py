"""What the dev server prints when it starts: its bindings as a table, secrets hidden."""

from collections.abc import Sequence

from wrangler_compat.bindings import Bindings

__all__ = ["banner"]

MAX_VALUE = 48


def banner(env: Bindings) -> str:
    """Answer the table of bindings."""
    rows = [("Binding", "Resource", "Mode")]
    for name, resource in env.resources.items():
        value = resource.name if len(resource.name) <= MAX_VALUE else f"{resource.name[: MAX_VALUE - 1]}…"
        rows.append((f"env.{name} ({value})", resource.kind, resource.mode))
    return "\n".join(_aligned(rows))


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
