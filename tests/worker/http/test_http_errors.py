"""Every error has the one body, and every response the headers that keep a page safe."""

import asyncio
import re
from typing import Any

import jwt
import pytest

from tests.worker.http.conftest import SECRET, token
from tests.worker.http.scripted import Scripted
from tests.worker.http.wire import Client, serve
from worker import errors as worker_errors
from worker.app import create_app
from worker.auth import ALGORITHM, ensure_secret
from wrangler_compat import errors as binding_errors
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

WRITES = [
    ("PUT", "/routes/x"),
    ("PATCH", "/routes/x"),
    ("DELETE", "/routes/x"),
    ("PUT", "/areas/a/b"),
    ("POST", "/gyms/tup-zhonghe/conditions"),
    ("DELETE", "/gyms/tup-zhonghe/conditions/x"),
    ("POST", "/import"),
]


def check_error(answer: Any, status: int, code: str) -> None:
    """The one error body, and nothing else."""
    assert answer.status == status, answer.raw
    assert answer.headers["content-type"] == "application/json"
    assert answer.json.keys() == {"success", "error"}
    assert answer.error["code"] == code
    assert answer.error["message"]
    assert answer.error["request_id"] == answer.headers["x-request-id"]
    assert answer.error.keys() <= {"code", "message", "request_id", "details"}


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "//nothing", None, 404, "not_found"),
        ("GET", "/nothing", None, 404, "not_found"),
        ("GET", "/routes/none", None, 404, "not_found"),
        ("GET", "//static/../app.py", None, 404, "not_found"),
        ("GET", "/ai/ask", None, 405, "method_not_allowed"),
        ("DELETE", "//health", None, 405, "method_not_allowed"),
        ("PUT", "/routes", {}, 405, "method_not_allowed"),
        ("POST", "/ai/ask", b"{", 400, "malformed_body"),
        ("POST", "/ai/ask", b"\xff\xfe", 400, "malformed_body"),
        ("POST", "/ai/ask", b"", 400, "malformed_body"),
        ("POST", "/ai/ask", {}, 422, "invalid_request"),
        ("POST", "/ai/ask", b'{"query": "' + b"x" * 70_000 + b'"}', 413, "too_large"),
        ("GET", "/ai/search", None, 422, "invalid_request"),
    ],
)
async def test_a_refusal_has_the_one_body(
    client: Client, method: str, path: str, body: Any, status: int, code: str
) -> None:
    """Whoever refuses it, router, body or handler."""
    check_error(await client.request(method, path, body), status, code)


async def test_405_says_what_is_allowed(client: Client) -> None:
    """All methods of the path."""
    allowed = (await client.request("POST", "/gyms/tup-zhonghe", {})).headers["allow"]
    assert set(allowed.split(", ")) == {"GET", "PUT", "PATCH", "DELETE"}


async def test_a_body_without_a_declared_length_is_bounded(client: Client) -> None:
    """A chunked body is refused when it grows over the limit."""
    reader, writer = await asyncio.open_connection("127.0.0.1", client.port)
    writer.write(b"POST /api/v1/ai/ask HTTP/1.1\r\nhost: x\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n")
    for _ in range(70):
        writer.write(b"400\r\n" + b"x" * 1024 + b"\r\n")
    writer.write(b"0\r\n\r\n")
    assert b" 413 " in await reader.readline()
    writer.close()


ALL_ERRORS = [
    cls
    for module in (worker_errors, binding_errors)
    for cls in vars(module).values()
    if isinstance(cls, type) and issubclass(cls, Exception) and cls.__module__ == module.__name__
]


def made(cls: type[Exception]) -> Exception:
    """An error of the class."""
    if cls is worker_errors.NodeFailed:
        return cls("mmr", ValueError("a secret detail"))
    if cls is binding_errors.KVError:
        return cls("PUT", 400, "a secret detail")
    if cls is binding_errors.R2Error:
        return cls("put", "a secret detail", 10037)
    return cls("a secret detail")


async def test_every_declared_error_becomes_the_one_body(client: Client, scripted: Scripted) -> None:
    """Every class of every family: a status of the table, its code, and no detail of ours."""
    assert len(ALL_ERRORS) > 30
    for cls in ALL_ERRORS:
        scripted.script = raising(made(cls))
        answer = await client.post("/ai/ask", {"query": "x"})
        check_error(answer, answer.status, answer.error["code"])
        assert 400 <= answer.status < 600, cls
        if answer.status == 500:
            assert b"secret" not in answer.raw, cls


def raising(error: Exception) -> Any:
    """A script that fails."""

    async def script(emit: Any) -> None:
        raise error

    return script


async def test_an_unexpected_error_is_500_without_its_cause(client: Client, scripted: Scripted) -> None:
    """A bug is told as a bug, without a word of what it was."""
    scripted.script = raising(ZeroDivisionError("a secret detail"))
    answer = await client.post("/ai/ask", {"query": "x"})
    check_error(answer, 500, "internal_error")
    assert b"secret" not in answer.raw


@pytest.mark.parametrize(("method", "path"), WRITES)
async def test_writes_need_a_writers_role(client: Client, clock: FakeClock, method: str, path: str) -> None:
    """Nobody 401, a user 403; a service and an administrator come further."""
    nobody = await client.request(method, path, {})
    check_error(nobody, 401, "not_authenticated")
    assert nobody.headers["www-authenticate"] == "Bearer"
    check_error(await client.signed(token(clock, "user")).request(method, path, {}), 403, "not_allowed")
    for role in ("service", "admin"):
        assert (await client.signed(token(clock, role)).request(method, path, {})).status not in (401, 403)


def forged(clock: FakeClock, secret: str = SECRET, algorithm: str = ALGORITHM, **claims: Any) -> str:
    """A token of one's own making; a claim of None is left out."""
    whole = {"sub": "me", "role": "admin", "exp": int(clock.now()) + 300, **claims}
    return jwt.encode({k: v for k, v in whole.items() if v is not None}, secret, algorithm)


async def test_only_our_own_valid_tokens_are_believed(client: Client, clock: FakeClock) -> None:
    """Another key, another algorithm, none, expired, without an end, without a role: 401 each, also for reads."""
    other = "another secret that is long enough to sign with HS256"
    bad = {
        "key": forged(clock, other),
        "algorithm": forged(clock, SECRET + SECRET, "HS512"),
        "none": jwt.encode({"sub": "me", "role": "admin", "exp": 9e9}, "", "none"),
        "expired": forged(clock, exp=int(clock.now()) - 31),
        "early": forged(clock, nbf=int(clock.now()) + 31),
        "endless": forged(clock, exp=None),
        "role": forged(clock, role="root"),
        "no role": forged(clock, role=None),
        "no subject": forged(clock, sub=None),
        "empty subject": forged(clock, sub=""),
        "odd end": forged(clock, exp="soon"),
        "junk": "junk",
    }
    for name, text in bad.items():
        answer = await client.signed(text).get("/crags/longdong")
        assert answer.status == 401, name
        check_error(answer, 401, "not_authenticated")
    for header in ("Basic eDp5", "Bearer", "Bearer  "):
        assert (await client.get("/crags/longdong", authorization=header)).status == 401
    assert (await client.signed(forged(clock, exp=int(clock.now()) - 29)).get("/crags/longdong")).status == 200


async def test_without_a_secret_no_token_is_believed(env: Bindings, clock: FakeClock, scripted: Scripted) -> None:
    """Not even one signed with an empty key."""
    async with serve(create_app(env.replaced(JWT_SECRET=""), clock=clock, opener=scripted.open)) as client:
        assert (await client.signed(forged(clock)).get("/crags/longdong")).status == 401
        assert (await client.get("/crags/longdong")).status == 200


@pytest.mark.parametrize("path", ["//", "//health", "/crags/longdong", "/docs", "/nothing", "//static/style.css"])
async def test_every_response_is_safe_to_show(client: Client, path: str) -> None:
    """No sniffing, no framing, no script from elsewhere or inline; errors too."""
    headers = (await client.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"]
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "script-src 'self';" in policy
    assert not re.search(r"script-src[^;]*unsafe", policy)
    assert "access-control-allow-origin" not in headers


async def test_other_sites_read_answers_only_when_allowed(env: Bindings, clock: FakeClock, scripted: Scripted) -> None:
    """CORS_ORIGINS names them; everyone else gets no header, and no preflight."""
    allowed, other = "https://club.example", "https://else.example"
    preflight = {"access_control_request_method": "POST"}
    app = create_app(env.replaced(CORS_ORIGINS=f"{allowed}, https://two.example"), clock=clock, opener=scripted.open)
    async with serve(app) as client:
        answer = await client.get("/crags/longdong", origin=allowed)
        assert answer.headers["access-control-allow-origin"] == allowed
        assert "access-control-allow-origin" not in (await client.get("/crags/longdong", origin=other)).headers
        asked = await client.request("OPTIONS", "/ai/ask", origin=allowed, **preflight)
        assert (asked.status, asked.headers["access-control-allow-origin"]) == (204, allowed)
        assert "authorization" in asked.headers["access-control-allow-headers"]
        assert (await client.request("OPTIONS", "/ai/ask", origin=other, **preflight)).status == 405


def test_a_secret_is_made_once_and_only_the_owner_reads_it(tmp_path: Any) -> None:
    """`.dev.vars` gets a secret when it has none, keeps it, and keeps what else it holds."""
    path = tmp_path / ".dev.vars"
    secret = ensure_secret(path)
    assert len(secret) >= 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert ensure_secret(path) == secret
    path.write_text('OTHER="x"', encoding="utf-8")
    added = ensure_secret(path)
    assert added != secret
    assert path.read_text(encoding="utf-8") == f'OTHER="x"\nJWT_SECRET="{added}"\n'
