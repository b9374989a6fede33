"""A binding is remote where its configuration says so, and what is missing is named before anything is served."""

from pathlib import Path
from typing import Any

import pytest

from tests.fakes.cloudflare import Cloudflare
from tests.fakes.cloudflare_wire import ACCOUNT, NAMESPACE, TOKEN
from wrangler_compat.banner import banner
from wrangler_compat.bindings import open_bindings
from wrangler_compat.config import WranglerConfig, load_config
from wrangler_compat.errors import ConfigError

KV = f"""
name = "one"
[[kv_namespaces]]
binding = "KV"
id = "local"
[[env.production.kv_namespaces]]
binding = "KV"
id = "{NAMESPACE}"
remote = true
"""


def config_of(folder: Path, text: str = KV, env: str | None = "production") -> WranglerConfig:
    """Read a configuration in an environment, without this machine's own variables."""
    (folder / "wrangler.toml").write_text(text)
    return load_config(folder / "wrangler.toml", env, environ={})


async def refusal(folder: Path, text: str, **values: Any) -> str:
    """What is said when the bindings cannot be opened."""
    with pytest.raises(ConfigError) as caught:
        async with open_bindings([config_of(folder, text)], state_dir=folder / "state", vars=values):
            raise AssertionError("opened")
    return str(caught.value)


async def test_an_environment_chooses_the_remote_one(fake: Cloudflare, tmp_path: Path) -> None:
    config = config_of(tmp_path)
    async with open_bindings([config], state_dir=tmp_path / "state", vars=fake.vars()) as env:
        await env.KV.put("a", "遠")
        shown = banner(env)
        assert await env.KV.get("a") == "遠"
    assert "remote" in shown
    assert TOKEN not in shown
    assert len(fake.asked) == 2
    assert not (tmp_path / "state").exists()


async def test_without_the_environment_it_is_local(fake: Cloudflare, tmp_path: Path) -> None:
    config = config_of(tmp_path, env=None)
    async with open_bindings([config], state_dir=tmp_path / "state", vars=fake.vars()) as env:
        await env.KV.put("a", "近")
        assert "remote" not in banner(env)
    assert fake.asked == []


async def test_what_is_missing_is_named(tmp_path: Path) -> None:
    said = await refusal(tmp_path, KV)
    assert "KV is remote" in said
    assert "not set: CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN" in said
    said = await refusal(tmp_path, KV, CLOUDFLARE_ACCOUNT_ID=ACCOUNT)
    assert "not set: CLOUDFLARE_API_TOKEN." in said


async def test_the_account_may_stand_in_the_file(tmp_path: Path) -> None:
    said = await refusal(tmp_path, f'account_id = "{ACCOUNT}"{KV}')
    assert "not set: CLOUDFLARE_API_TOKEN." in said


async def test_a_placeholder_is_no_id(tmp_path: Path) -> None:
    said = await refusal(tmp_path, KV.replace(NAMESPACE, "your-namespace"), CLOUDFLARE_API_TOKEN=TOKEN)
    assert "32 hexadecimal digits" in said
    assert "'your-namespace'" in said


@pytest.mark.parametrize("url", ["http://api.example.org", "ftp://x", "https://", "https://u:p@x.org", "x"])
async def test_a_token_is_sent_over_tls_only(tmp_path: Path, url: str) -> None:
    said = await refusal(
        tmp_path, KV, CLOUDFLARE_ACCOUNT_ID=ACCOUNT, CLOUDFLARE_API_TOKEN=TOKEN, CLOUDFLARE_API_URL=url
    )
    assert "CLOUDFLARE_API_URL wants an address that begins with https://" in said


async def test_one_name_cannot_be_both(tmp_path: Path, fake: Cloudflare) -> None:
    """Two services of one process share their bindings."""
    (tmp_path / "two").mkdir()
    one, two = config_of(tmp_path), config_of(tmp_path / "two", KV.replace("remote = true", ""))
    with pytest.raises(ConfigError, match="services that run together share their bindings"):
        async with open_bindings([one, two], state_dir=tmp_path / "state", vars=fake.vars()):
            raise AssertionError("opened")


INDEX = '[[env.production.vectorize]]\nbinding = "INDEX"\nindex_name = "documents"\nremote = true'


async def test_an_index_wants_a_bucket(fake: Cloudflare, tmp_path: Path) -> None:
    """It is said when the bindings are opened, not when the first question is asked."""
    assert "VECTORIZE_URI = 's3://bucket/prefix'" in await refusal(tmp_path, INDEX, **fake.vars())
    assert "but it is 'folder'" in await refusal(tmp_path, INDEX, **fake.vars(VECTORIZE_URI="folder"))
    assert "not set: R2_ACCESS_KEY_ID, R2_SECRET_ACCESS_KEY" in await refusal(tmp_path, INDEX, R2_ENDPOINT=fake.url)
