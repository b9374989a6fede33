"""Configuration files are read as the platform reads them."""

import json
from pathlib import Path
from typing import Any

import pytest

from wrangler_compat.config import load_config
from wrangler_compat.config_shapes import WranglerConfig
from wrangler_compat.errors import ConfigError


def read(
    folder: Path, text: str, *, env: str | None = None, name: str = "wrangler.toml", **environ: str
) -> WranglerConfig:
    """Write a file and load it."""
    (folder / name).write_text(text, "utf-8")
    return load_config(folder / name, env, environ=environ)


def findings(folder: Path, raw: dict[str, Any], env: str | None = None) -> tuple[str, ...]:
    """Answer the errors of a configuration."""
    with pytest.raises(ConfigError) as caught:
        read(folder, json.dumps(raw), name="wrangler.json", env=env)
    return caught.value.findings


def test_the_projects_own_files_load(root: Path) -> None:
    """Both Workers of this project have a configuration without errors or warnings."""
    worker = load_config(root / "wrangler.toml", environ={})
    indexer = load_config(root / "indexer" / "wrangler.toml", environ={})
    assert worker.warnings == indexer.warnings == ()
    assert (
        worker.d1_databases[0].migrations_dir == indexer.d1_databases[0].migrations_dir == root / "schemas/migrations"
    )
    assert worker.d1_databases[0].database_id == indexer.d1_databases[0].database_id
    assert indexer.triggers.crons
    assert indexer.queues.consumers[0].queue == worker.queues.producers[0].queue


def test_one_folder_has_one_winner(tmp_path: Path) -> None:
    """wrangler.json is taken before wrangler.jsonc before wrangler.toml."""
    for name, text in (
        ("wrangler.toml", 'name = "toml"'),
        ("wrangler.jsonc", '{"name": "jsonc"}'),
        ("wrangler.json", '{"name": "json"}'),
    ):
        (tmp_path / name).write_text(text)
        assert load_config(tmp_path, environ={}).name == name.removeprefix("wrangler.")
    assert load_config(tmp_path / "wrangler.toml", environ={}).name == "toml"


def test_jsonc_has_comments_and_trailing_commas(tmp_path: Path) -> None:
    """Both are read over, and texts that look like them are kept."""
    text = '{\n// a "comment"\n"name": "a", /* b\n */ "vars": {"URL": "http://x//y", "S": "a,]", "N": [1, 2,],},\n}'
    config = read(tmp_path, text, name="wrangler.jsonc")
    assert config.vars == {"URL": "http://x//y", "S": "a,]", "N": [1, 2]}
    with pytest.raises(ConfigError, match="line 3"):
        read(tmp_path, "{\n// c\n oops}", name="wrangler.jsonc")


def test_consumer_defaults_are_those_of_production(tmp_path: Path) -> None:
    """Ten messages, five seconds, three retries."""
    consumer = read(tmp_path, '[[queues.consumers]]\nqueue = "q"').queues.consumers[0]
    assert (consumer.max_batch_size, consumer.max_batch_timeout, consumer.max_retries) == (10, 5, 3)


def test_vars_keep_their_type(tmp_path: Path) -> None:
    """A number in vars is a number."""
    assert read(tmp_path, '[vars]\nN = 3\nO = {a = [true]}\nS = "x"').vars == {"N": 3, "O": {"a": [True]}, "S": "x"}


ENVIRONMENTS = """
name = "shop"
main = "src/entry.py"
compatibility_date = "2026-11-01"
[vars]
A = "top"
B = "top"
[[kv_namespaces]]
binding = "KV"
id = "top"
[env.staging.vars]
A = "staging"
[env.prod]
name = "shop-live"
main = "src/live.py"
kv_namespaces = [{ binding = "KV", id = "prod" }]
vars = { A = "a", B = "b" }
"""


def test_an_environment_inherits_some_keys(tmp_path: Path) -> None:
    """main is inherited and the name gets a suffix; bindings and vars are not, which is warned about."""
    config = read(tmp_path, ENVIRONMENTS, env="staging")
    assert (config.name, config.main) == ("shop-staging", "src/entry.py")
    assert config.vars == {"A": "staging"}
    assert config.kv_namespaces == ()
    assert '"kv_namespaces" exists at the top level, but not on "env.staging"' in config.warnings[0]
    assert config.warnings[1].endswith("- B")


def test_an_environment_replaces(tmp_path: Path) -> None:
    """What an environment says itself counts, and then nothing is warned about."""
    config = read(tmp_path, ENVIRONMENTS, env="prod")
    assert (config.name, config.main, config.kv_namespaces[0].id) == ("shop-live", "src/live.py", "prod")
    assert config.warnings == ()


def test_the_environment_may_come_from_the_process(tmp_path: Path) -> None:
    """CLOUDFLARE_ENV chooses when nothing else does."""
    assert read(tmp_path, ENVIRONMENTS, CLOUDFLARE_ENV="prod").name == "shop-live"
    assert read(tmp_path, ENVIRONMENTS, env="staging", CLOUDFLARE_ENV="prod").name == "shop-staging"


def test_an_unknown_environment_names_the_known_ones(tmp_path: Path) -> None:
    """The error lists what there is."""
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, ENVIRONMENTS, env="nope")
    assert 'No environment found in configuration with name "nope".' in str(caught.value)
    assert '["staging","prod"]' in str(caught.value)


def test_every_error_is_in_one_report(tmp_path: Path) -> None:
    """The texts are the platform's."""
    found = findings(
        tmp_path,
        {
            "name": "Bad Name!",
            "limits": {"cpu_ms": "x"},
            "kv_namespaces": [{"id": "x"}],
            "vectorize": [{"binding": "V"}],
            "queues": {"consumers": [{"queue": "q", "max_batch_size": "many"}]},
        },
    )
    assert found == (
        'Expected "name" to be of type string, alphanumeric and lowercase with dashes only but got "Bad Name!".',
        'Expected "limits.cpu_ms" to be of type number but got "x".',
        '"kv_namespaces[0]" bindings should have a string "binding" field but got {"id":"x"}.',
        '"vectorize[0]" bindings must have an "index_name" field but got {"binding":"V"}.',
        '"queues.consumers[0]" should, optionally, have a number "max_batch_size" field '
        'but got {"queue":"q","max_batch_size":"many"}.',
    )


@pytest.mark.parametrize(
    ("raw", "part"),
    [
        ({"kv_namespaces": {"binding": "KV"}}, '"kv_namespaces" should be an array'),
        ({"kv_namespaces": ["KV"]}, "bindings should be objects"),
        ({"r2_buckets": [{"binding": "B", "bucket_name": "No_Good"}]}, "3 to 63"),
        ({"queues": {"consumers": [{"queue": "q", "max_batch_size": 101}]}}, "from 1 to 100"),
        ({"ratelimits": [{"name": "L", "namespace_id": "1", "simple": {"limit": 5, "period": 30}}]}, "10 or 60"),
        ({"triggers": {"crons": "* * * * *"}}, "triggers.crons"),
        ({"ai": {"remote": True}}, '"ai" should have a string "binding" field'),
        ({"vars": []}, '"vars" to be of type object'),
        ({"env": {"staging": {"main": 5}}}, '"env.staging.main"'),
    ],
)
def test_wrong_values(tmp_path: Path, raw: dict[str, Any], part: str) -> None:
    """Each is found where it stands."""
    assert part in findings(tmp_path, raw, "staging" if "env" in raw else None)[0]


def test_a_name_is_used_once(tmp_path: Path) -> None:
    """Two bindings cannot share a name in env."""
    reason = "Bindings must have unique names, so that they can all be referenced in the worker."
    assert findings(tmp_path, {"kv_namespaces": [{"binding": "KV"}], "vars": {"KV": "x"}}) == (
        f"KV assigned to KV Namespace and Environment Variable bindings. - {reason}",
    )


def test_unknown_keys_are_warned_about(tmp_path: Path) -> None:
    """A misspelled key does not stop anything, but it is said."""
    raw = {"foo": 1, "d1_databases": [{"binding": "DB", "zzz": 1}]}
    warnings = read(tmp_path, json.dumps(raw), name="wrangler.json").warnings
    assert warnings == (
        'Unexpected fields found in top-level field: "foo"',
        'Unexpected fields found in d1_databases[0] field: "zzz"',
    )


@pytest.mark.parametrize("text", ["name = ", "{", "\xff"])
def test_what_cannot_be_parsed(tmp_path: Path, text: str) -> None:
    """The file is named."""
    with pytest.raises(ConfigError, match=r"wrangler\.toml"):
        read(tmp_path, text)


def test_a_missing_file(tmp_path: Path) -> None:
    """Both a file and a folder without one are reported."""
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path / "wrangler.toml")
    with pytest.raises(ConfigError, match="No wrangler"):
        load_config(tmp_path)
