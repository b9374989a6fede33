"""Whose tokens are believed: this service's own and those of a published key, each under its own algorithm only."""

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from tests.worker.http.conftest import SECRET, token
from tests.worker.http.scripted import Scripted
from tests.worker.http.wire import Client, serve
from worker.app import create_app
from worker.errors import SettingError
from worker.identity import identity_of
from worker.keys import pseudonym_key
from worker.settings import HttpSettings
from worker.subjects import issued_subject
from wrangler_compat.bindings import Bindings, open_bindings
from wrangler_compat.clock import FakeClock
from wrangler_compat.config import load_config
from wrangler_compat.errors import ConfigError
from wrangler_compat.jwks import COOLDOWN_S, FRESH_S, STALE_S, KeySet

ISSUER, AUDIENCE = "https://club.example", "onbelay"
RSA = rsa.generate_private_key(65537, 2048)
OTHER = rsa.generate_private_key(65537, 2048)
CURVE = ec.generate_private_key(ec.SECP256R1())


class Publisher:
    """A real server on loopback that publishes whatever keys it holds, and counts how often it is asked."""

    def __init__(self) -> None:
        self.keys: list[dict[str, Any]] = []
        self.asked = 0
        self.status = 200
        self.raw: bytes | None = None
        self.port = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """The app: one path."""
        if scope["type"] != "http":
            return
        self.asked += 1
        body = json.dumps({"keys": self.keys}).encode() if self.raw is None else self.raw
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    @property
    def url(self) -> str:
        """Where the keys are."""
        return f"http://127.0.0.1:{self.port}/keys"


def published(key: Any, kid: str, **more: Any) -> dict[str, Any]:
    """The public half of a key as a JWK."""
    kind = jwt.algorithms.RSAAlgorithm if isinstance(key, rsa.RSAPrivateKey) else jwt.algorithms.ECAlgorithm
    return {**kind.to_jwk(key.public_key(), as_dict=True), "kid": kid, "use": "sig", **more}


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    """The issuer's server."""
    publisher = Publisher()
    publisher.keys = [published(RSA, "r1"), published(CURVE, "e1")]

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await receive()
            await send({"type": "lifespan.startup.complete"})
            await receive()
            await send({"type": "lifespan.shutdown.complete"})
            return
        await publisher(scope, receive, send)

    async with serve(app) as client:
        publisher.port = client.port
        yield publisher


@asynccontextmanager
async def trusting(env: Bindings, clock: FakeClock, publisher: Publisher, **vars: Any) -> AsyncIterator[Client]:
    """A service that trusts the issuer."""
    keys = KeySet(publisher.url, clock)
    trust = {"AUTH_KEYS": keys, "AUTH_ISSUER": ISSUER, "AUTH_AUDIENCE": f"{AUDIENCE}, other"}
    try:
        async with serve(create_app(env.replaced(**{**trust, **vars}), clock=clock, opener=Scripted().open)) as client:
            yield client
    finally:
        await keys.close()


def signed(clock: FakeClock, key: Any = RSA, kid: str | None = "r1", alg: str = "RS256", **claims: Any) -> str:
    """A token of the issuer's; a claim of None is left out."""
    whole = {"sub": "climber", "role": "user", "exp": int(clock.now()) + 300, "iss": ISSUER, "aud": AUDIENCE, **claims}
    return jwt.encode(
        {k: v for k, v in whole.items() if v is not None}, key, alg, headers=None if kid is None else {"kid": kid}
    )


async def status(client: Client, text: str) -> int:
    """What a read of one's own says to a token."""
    return (await client.signed(text).get("/ai/quota/me")).status


async def test_published_keys_sign_in(env: Bindings, clock: FakeClock, publisher: Publisher) -> None:
    """RSA and elliptic curve, beside this service's own tokens; the role is the claim's, an unknown one the least."""
    async with trusting(env, clock, publisher) as client:
        assert await status(client, signed(clock)) == 200
        assert await status(client, signed(clock, CURVE, "e1", "ES256")) == 200
        assert await status(client, signed(clock, aud=["x", AUDIENCE])) == 200
        assert await status(client, token(clock, "user")) == 200
        assert publisher.asked == 1
        for role, allowed in (("admin", 200), ("user", 403), ("authenticated", 403), (None, 403)):
            answer = await client.signed(signed(clock, role=role)).get("/admin/ai/stats")
            assert answer.status == allowed, role


async def test_everything_else_is_refused(env: Bindings, clock: FakeClock, publisher: Publisher) -> None:
    """No algorithm, another one, the public key as a secret, another key, time, issuer or audience: 401 each."""
    public = RSA.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    now = int(clock.now())
    head = _part({"alg": "HS256", "kid": "r1"}) + "." + _part({"sub": "x", "role": "admin", "exp": now + 300})
    confused = head + "." + _mac(head, public)
    publisher.keys += [
        {"kty": "oct", "kid": "o1", "k": base64.urlsafe_b64encode(b"known to all, and long enough to sign").decode()},
        published(RSA, "enc", use="enc"),
        published(rsa.generate_private_key(65537, 1024), "short"),
    ]
    bad = {
        "none": jwt.encode({"sub": "x", "role": "admin", "exp": 9e9, "iss": ISSUER, "aud": AUDIENCE}, "", "none"),
        "confused": confused,
        "symmetric": jwt.encode(
            {"sub": "x", "exp": 9e9}, "known to all, and long enough to sign", "HS256", {"kid": "o1"}
        ),
        "other key": signed(clock, OTHER),
        "RS512": signed(clock, alg="RS512"),
        "curve as RSA": signed(clock, kid="e1"),
        "RSA as curve": signed(clock, CURVE, "r1", "ES256"),
        "no kid": signed(clock, kid=None),
        "encryption key": signed(clock, kid="enc"),
        "unknown kid": signed(clock, kid="r2"),
        "expired": signed(clock, exp=now - 31),
        "early": signed(clock, nbf=now + 31),
        "from the future": signed(clock, iat=now + 31),
        "endless": signed(clock, exp=None),
        "issuer": signed(clock, iss="https://else.example"),
        "no issuer": signed(clock, iss=None),
        "audience": signed(clock, aud="another"),
        "no audience": signed(clock, aud=None),
        "no subject": signed(clock, sub=None),
        "long": "x" * 9_000,
        "own secret, RS256 header": token(clock, "admin").replace(
            token(clock, "admin").split(".")[0], _part({"alg": "RS256", "kid": "r1"})
        ),
    }
    async with trusting(env, clock, publisher) as client:
        for name, text in bad.items():
            assert await status(client, text) == 401, name
        assert await status(client, signed(clock, exp=now - 29)) == 200
        assert await status(client, jwt.encode({"sub": "x", "role": "user", "exp": now + 60}, SECRET, "HS256")) == 200


def _part(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def _mac(text: str, key: bytes) -> str:
    import hashlib
    import hmac

    return base64.urlsafe_b64encode(hmac.new(key, text.encode(), hashlib.sha256).digest()).rstrip(b"=").decode()


async def test_a_rotated_key_is_found_and_a_withdrawn_one_ends(
    env: Bindings, clock: FakeClock, publisher: Publisher
) -> None:
    """An unknown id asks once more, not oftener than the cooldown; keys are asked for anew when they are old."""
    async with trusting(env, clock, publisher) as client:
        assert await status(client, signed(clock)) == 200
        publisher.keys = [published(OTHER, "r2")]
        rotated = signed(clock, OTHER, "r2")
        assert await status(client, rotated) == 401
        assert publisher.asked == 1
        clock.advance(COOLDOWN_S)
        assert await status(client, rotated) == 200
        for n in range(20):
            assert await status(client, signed(clock, OTHER, f"guess{n}")) == 401
        assert publisher.asked == 2
        clock.advance(FRESH_S)
        assert await status(client, signed(clock)) == 401
        assert publisher.asked == 3


async def test_an_issuer_that_is_down_keeps_its_keys_for_a_day(
    env: Bindings, clock: FakeClock, publisher: Publisher
) -> None:
    """Then nobody can be checked, which is told as 503 and not as a wrong token."""
    async with trusting(env, clock, publisher) as client:
        assert await status(client, signed(clock)) == 200
        for kind in ((500, None), (200, b"not json"), (200, b'{"keys": 5}'), (200, b"x" * 300_000), (302, b"")):
            publisher.status, publisher.raw = kind
            clock.advance(FRESH_S)
            assert await status(client, signed(clock)) == 200
        clock.advance(STALE_S)
        answer = await client.signed(signed(clock)).get("/ai/quota/me")
        assert (answer.status, answer.error["code"]) == (503, "keys_unreachable")
        publisher.status, publisher.raw = 200, None
        clock.advance(COOLDOWN_S)
        assert await status(client, signed(clock)) == 200


async def test_cloudflare_access_signs_in(env: Bindings, clock: FakeClock, publisher: Publisher) -> None:
    """Its header stands for the browser's sign-in: for its own audience, with administrators by e-mail."""
    keys = KeySet(publisher.url, clock)
    team = keys.origin
    access = {"ACCESS_KEYS": keys, "ACCESS_AUD": "tag", "ACCESS_ADMINS": "Boss@club.example"}

    def header(**claims: Any) -> dict[str, str]:
        text = signed(clock, **{"iss": team, "aud": ["tag"], "role": None, "email": "me@club.example", **claims})
        return {"cf_access_jwt_assertion": text}

    app = create_app(env.replaced(**access), clock=clock, opener=Scripted().open)
    async with serve(app) as client:
        assert (await client.get("/ai/quota/me", **header())).data["daily_limit"] == 2
        assert (await client.get("/admin/ai/stats", **header())).status == 403
        assert (await client.get("/admin/ai/stats", **header(email="boss@club.example"))).status == 200
        assert (await client.get("/admin/ai/stats", **header(role="admin"))).status == 403
        assert (await client.get("/ai/quota/me", **header(aud=["else"]))).status == 401
        assert (await client.get("/ai/quota/me", **header(iss=ISSUER))).status == 401
        assert (await client.get("/ai/memory", **header(sub="", common_name="ci.access"))).status == 200
        # A page of another site makes the browser send the sign-in along; it may not write.
        for site, allowed in (("cross-site", 403), ("same-site", 403), ("same-origin", 201)):
            sent = await client.post("/ai/sessions", {}, sec_fetch_site=site, **header())
            assert sent.status == allowed, site
        # Without the setting the header is only a header.
    async with serve(create_app(env, clock=clock, opener=Scripted().open)) as client:
        assert (await client.get("/ai/quota/me", **header())).status == 401
    await keys.close()


@pytest.mark.parametrize("vars", [{}, {"AUTH_ISSUER": ISSUER}, {"AUTH_AUDIENCE": AUDIENCE}])
async def test_an_issuer_without_its_name_stops_the_start(
    env: Bindings, clock: FakeClock, publisher: Publisher, vars: dict[str, str]
) -> None:
    """Keys alone would trust every token that the same issuer gives to others; so would Access without its tag."""
    for name in ("AUTH_KEYS", "ACCESS_KEYS"):
        trusting_too_much = env.replaced(**{name: KeySet(publisher.url, clock)}, **vars)
        with pytest.raises(SettingError, match="needs"):
            identity_of(trusting_too_much, HttpSettings.of(trusting_too_much), clock)


@pytest.mark.parametrize("url", ["http://club.example/keys", "keys", "ftp://127.0.0.1/keys"])
def test_keys_come_over_an_encrypted_connection(clock: FakeClock, url: str) -> None:
    """Whoever could change them on the way could sign in as anybody; this machine itself is trusted."""
    with pytest.raises(ConfigError, match="https"):
        KeySet(url, clock)


async def test_a_var_opens_the_keys(root: Path, tmp_path: Path, publisher: Publisher) -> None:
    """AUTH_JWKS_URL is all that the configuration says."""
    config = load_config(root / "wrangler.toml")
    async with open_bindings(
        [config], state_dir=tmp_path, vars={"AUTH_JWKS_URL": publisher.url, "READ_VIEWS": None}
    ) as env:
        assert (await env.AUTH_KEYS.key("r1"))["kty"] == "RSA"
        assert await env.AUTH_KEYS.key("none") is None


async def test_no_issuer_speaks_for_another_s_climber(env: Bindings, clock: FakeClock, publisher: Publisher) -> None:
    """The same subject from this service, an issuer and Access are three climbers, and a mark cannot be forged."""
    access = KeySet(publisher.url, clock)
    edge_too = {"ACCESS_KEYS": access, "ACCESS_AUD": "tag"}
    async with trusting(env, clock, publisher, **edge_too) as client:
        mine = client.signed(token(clock, "user", "climber"))
        theirs = client.signed(signed(clock))
        edge = {"cf_access_jwt_assertion": signed(clock, iss=access.origin, aud=["tag"], sub="climber")}
        line = {"route_id": "LD-BACK-DOOR-67", "style": "flash", "note": "mine"}
        assert (await mine.post("/ascents", line)).status == 201
        assert (await theirs.get("/ascents?count=true")).data["total"] == 0
        assert (await client.get("/ascents?count=true", **edge)).data["total"] == 0
        assert (await theirs.post("/ascents", line)).status == 201
        kept = [row["user_id"] for row in (await env.DB.prepare("SELECT user_id FROM ascents").all())["results"]]
        assert sorted(kept) == sorted(["climber", issued_subject(ISSUER, "climber")])
        # Whoever may choose their name on the site cannot choose another issuer's.
        assert await status(client, token(clock, "user", issued_subject(ISSUER, "climber"))) == 401
        nested = signed(clock, sub=issued_subject(access.origin, "climber"))
        assert (await client.signed(nested).get("/ascents?count=true")).data["total"] == 0
        assert (await theirs.request("DELETE", "/me")).data["removed"]["ascents"] == 1
        assert (await mine.get("/ascents?count=true")).data["total"] == 1
    await access.close()


async def test_without_a_key_nothing_is_served_in_public(env: Bindings) -> None:
    """In development one is made once; elsewhere a missing or short one is told by name and with what to do."""
    for development in ("production", "staging", None):
        for secret, why in (("", "HASH_SECRET is not set"), ("short", "at least 32 characters")):
            bare = env.replaced(ENVIRONMENT=development, JWT_SECRET="", HASH_SECRET=secret)
            with pytest.raises(SettingError, match=why):
                await pseudonym_key(bare, HttpSettings.of(bare))
    given = env.replaced(ENVIRONMENT="production", JWT_SECRET="", HASH_SECRET="h" * 32)
    assert await pseudonym_key(given, HttpSettings.of(given)) == b"h" * 32
    local = env.replaced(JWT_SECRET="")
    made = await pseudonym_key(local, HttpSettings.of(local))
    assert len(made) >= 32
    assert await pseudonym_key(local, HttpSettings.of(local)) == made
