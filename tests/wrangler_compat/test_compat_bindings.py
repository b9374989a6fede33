"""env: one object per resource whichever configuration names it, clear errors, nothing heavy before it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import FakeClock
from wrangler_compat.config import WranglerConfig, load_config
from wrangler_compat.errors import BindingNotFoundError, ClosedError, ConfigError
from wrangler_compat.migrations import apply_migrations

ONE = """
name = "one"
compatibility_date = "2026-11-01"
[vars]
WHO = "one"
LIMITS = { size = 3 }
READ_VIEWS = ["shown"]
[[kv_namespaces]]
binding = "KV"
id = "kv"
[[d1_databases]]
binding = "DB"
database_id = "main"
[[r2_buckets]]
binding = "FILES"
bucket_name = "files"
[[vectorize]]
binding = "INDEX"
index_name = "documents"
[ai]
binding = "AI"
[[queues.producers]]
binding = "JOBS"
queue = "jobs"
[[ratelimits]]
name = "LIMIT"
namespace_id = "1"
simple = { limit = 1, period = 60 }
"""
TWO = """
name = "two"
compatibility_date = "2026-11-01"
[vars]
WHO = "two"
[[kv_namespaces]]
binding = "CACHE"
id = "kv"
[[d1_databases]]
binding = "DB"
database_id = "main"
[[queues.producers]]
binding = "JOBS"
queue = "jobs"
"""
SCHEMA = """CREATE TABLE climbs (id INTEGER PRIMARY KEY, draft INTEGER);
CREATE VIEW shown AS SELECT id FROM climbs WHERE draft = 0;
INSERT INTO climbs VALUES (1, 0), (2, 1);
"""


def written(folder: Path, text: str) -> WranglerConfig:
    """A configuration in a folder of its own."""
    folder.mkdir()
    (folder / "wrangler.toml").write_text(text)
    return load_config(folder, environ={})


@pytest.fixture
def one(tmp_path: Path) -> WranglerConfig:
    """A configuration with one binding of each kind."""
    config = written(tmp_path / "one", ONE)
    (tmp_path / "one" / "migrations").mkdir()
    (tmp_path / "one" / "migrations" / "0001_schema.sql").write_text(SCHEMA)
    return config


async def test_names_are_attributes_and_items_and_variables_keep_their_type(
    one: WranglerConfig, tmp_path: Path
) -> None:
    """env.X and env["X"] are the same object."""
    async with open_bindings([one], state_dir=tmp_path / "state", clock=FakeClock()) as env:
        await env.KV.put("a", "1")
        assert env["KV"] is env.KV
        assert await env["KV"].get("a") == "1"
        assert env.LIMITS == {"size": 3}
        assert "KV" in env
        assert env.get("NOTHING", 5) == 5
        assert set(env) >= {"KV", "DB", "READ", "FILES", "INDEX", "AI", "JOBS", "LIMIT", "WHO"}


async def test_an_unknown_name_says_which_exist(one: WranglerConfig, tmp_path: Path) -> None:
    """As AttributeError for hasattr, as KeyError for items, with one readable sentence."""
    async with open_bindings([one], state_dir=tmp_path / "state") as env:
        assert not hasattr(env, "KVS")
        with pytest.raises(KeyError):
            env["KVS"]
        with pytest.raises(BindingNotFoundError, match=r"^env has no 'KVS'; the configuration declares: AI, DB, FILES"):
            _ = env.KVS


async def test_two_configurations_share_what_they_both_name(one: WranglerConfig, tmp_path: Path) -> None:
    """One file, one object, under both names; of a variable the first wins; vars given go over both."""
    two = written(tmp_path / "two", TWO)
    async with open_bindings([one, two], state_dir=tmp_path / "state", vars={"EXTRA": "x"}) as env:
        assert env.CACHE is env.KV
        assert env.WHO == "one"
        assert env.EXTRA == "x"
        await env.JOBS.send(1)
        assert (await env.JOBS.metrics())["backlogCount"] == 1


async def test_a_name_that_means_two_things_is_refused(one: WranglerConfig, tmp_path: Path) -> None:
    """Services that run together share their bindings."""
    other = written(tmp_path / "other", TWO.replace('database_id = "main"', 'database_id = "second"'))
    with pytest.raises(ConfigError, match="DB is D1 Database 'main' in one configuration and D1 Database 'second'"):
        async with open_bindings([one, other], state_dir=tmp_path / "state"):
            pass


async def test_read_admits_the_listed_views_only(one: WranglerConfig, tmp_path: Path) -> None:
    """Migrations are applied by an explicit call; READ then sees published rows and nothing else."""
    async with open_bindings([one], state_dir=tmp_path / "state") as env:
        binding = one.d1_databases[0]
        assert await apply_migrations(env.DB, binding.migrations_dir, clock=env.clock) == ["0001_schema.sql"]
        assert await env.READ.rows(("SELECT id FROM shown", ())) == [[{"id": 1}]]
        with pytest.raises(Exception, match="does not admit"):
            await env.READ.rows(("SELECT id FROM climbs", ()))


async def test_everything_is_closed_at_the_end(one: WranglerConfig, tmp_path: Path) -> None:
    """Use after close is an error of its own; what is stored is there the next time."""
    async with open_bindings([one], state_dir=tmp_path / "state") as env:
        await env.KV.put("kept", "yes")
        await env.FILES.put("kept", b"yes")
        assert env.AI is env["AI"]
    for use in (env.KV.get("kept"), env.DB.prepare("SELECT 1").run(), env.JOBS.send(1)):
        with pytest.raises(ClosedError):
            await use
    async with open_bindings([one], state_dir=tmp_path / "state") as env:
        assert await env.KV.get("kept") == "yes"


async def test_replaced_changes_names_for_the_new_view_only(one: WranglerConfig, tmp_path: Path) -> None:
    """A test puts its fake model in place without touching the rest."""
    async with open_bindings([one], state_dir=tmp_path / "state") as env:
        fake = object()
        view = env.replaced(AI=fake)
        assert view.AI is fake
        assert view.KV is env.KV
        assert view.INDEX is env.INDEX
        assert env.AI is not fake


def test_opening_loads_no_heavy_library(one: WranglerConfig, tmp_path: Path) -> None:
    """A cold process answers before LanceDB, NumPy or an SDK is loaded, even when it has asked for the objects."""
    script = f"""
import asyncio, sys
from pathlib import Path
from wrangler_compat.bindings import open_bindings
from wrangler_compat.config import load_config
async def main():
    config, state = load_config(Path({str(one.path)!r})), Path({str(tmp_path / "state")!r})
    async with open_bindings([config], state_dir=state) as env:
        env.INDEX, env.AI
asyncio.run(main())
print(sorted({{"lancedb", "pyarrow", "numpy", "anthropic", "aiohttp", "pydantic"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
