"""The bindings of the project's configurations, opened for one command, with their databases migrated."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from wrangler_compat.bindings import Bindings, open_bindings
from wrangler_compat.config import load_config
from wrangler_compat.migrations import apply_migrations

ROOT = Path(__file__).parents[1]
CONFIGS = (ROOT / "wrangler.toml", ROOT / "indexer" / "wrangler.toml")


@asynccontextmanager
async def opened(state_dir: Path, configs: Sequence[Path] = CONFIGS) -> AsyncIterator[Bindings]:
    """Open every binding under the state folder; a database is brought to the newest schema first."""
    loaded = [load_config(path) for path in configs]
    async with open_bindings(loaded, state_dir=state_dir) as env:
        for database in {d1.binding: d1 for config in loaded for d1 in config.d1_databases}.values():
            await apply_migrations(
                env[database.binding], database.migrations_dir, clock=env.clock, table=database.migrations_table
            )
        yield env
