"""`tuned/<name>` and `tuned/<name>@<version>`: a tuned model, run by the provider that its row names.

TUNED_MODELS names the D1 binding that holds the table `models` (name, version, upstream, base, adapter, status).
Without a version the live one runs. workers-ai runs the base model with the adapter as `lora`; openai and bedrock know
the adapter as a model of their own. The row is read at each call, so that a rollback counts from the next call on.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from wrangler_compat.ai.asking import is_text
from wrangler_compat.ai.errors import ModelInputError, UnknownModelError
from wrangler_compat.ai.options import CallOptions
from wrangler_compat.ai.providers import Host
from wrangler_compat.protocols import D1Database, JsonDict

__all__ = ["PREFIX", "TunedModels", "provider"]

PREFIX = "tuned/"
_ID = re.compile(r"tuned/(?P<name>[a-z0-9][a-z0-9-]*)(?:@(?P<version>[1-9][0-9]{0,8}))?")
_ROW = (
    "SELECT name, version, upstream, base, adapter FROM models "
    "WHERE name = ?1 AND (version = ?2 OR (?2 IS NULL AND status = 'live'))"
)


def provider(host: Host) -> "TunedModels":
    """The tuned models of the host's database."""
    return TunedModels(host)


class TunedModels:
    """Finds who runs a tuned model, and hands the call on."""

    def __init__(self, host: Host) -> None:
        self._host = host

    async def run(self, model: str, inputs: Mapping[str, Any], options: CallOptions) -> Any:
        """Write with the model's upstream; its errors and streams are the upstream's own."""
        if not is_text(inputs):
            raise ModelInputError(f"{model} writes text: it wants messages or a prompt")
        row = await self._row(model)
        limits = asdict(options)
        if row["upstream"] == "workers-ai":
            return await self._host.run(row["base"], {**inputs, "lora": row["adapter"]}, limits)
        return await self._host.run(f"{row['upstream']}/{row['adapter']}", inputs, limits)

    async def describe(self, model: str) -> JsonDict:
        """Who runs it, on what it was tuned, and which version."""
        return {"model": model, "kind": "text", **await self._row(model)}

    def models(self) -> list[JsonDict]:
        """They are known to the database alone."""
        return []

    async def warm(self) -> None:
        """Nothing to load."""

    async def close(self) -> None:
        """The database is the bindings'."""

    async def _row(self, model: str) -> JsonDict:
        named = _ID.fullmatch(model)
        if named is None:
            raise UnknownModelError(
                f"No such model: {model!r}. A tuned model is called tuned/<name> or tuned/<name>@<n>"
            )
        binding = self._host.text("TUNED_MODELS")
        database: D1Database | None = self._host.vars.get(binding)
        if database is None:
            raise UnknownModelError(f"Model {model!r} needs TUNED_MODELS, the name of the D1 binding with its row")
        version = None if named["version"] is None else int(named["version"])
        row = await database.prepare(_ROW).bind(named["name"], version).first()
        if row is None:
            wanted = "is not live" if version is None else "is not registered"
            raise UnknownModelError(f"Model {model!r} {wanted}")
        return dict(row)
