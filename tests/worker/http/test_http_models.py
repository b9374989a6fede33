"""The registry of tuned models: legal steps, refused ones, files, and a rollback in one call."""

import hashlib
from typing import Any

import pytest

from tests.worker.http.conftest import token
from tests.worker.http.wire import Client
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

BODY: dict[str, Any] = {
    "name": "voice", "upstream": "workers-ai", "base": "@cf/meta/llama-3.1-8b-instruct", "adapter": "voice-a",
    "data_hash": "0123456789abcdef", "metrics": {"eval_loss": 1.25},
}  # fmt: skip
ROW = {
    "metric": "facts", "kind": "facts", "before": 0.9, "now": 0.9, "difference": 0.0, "low": -0.01, "high": 0.01,
    "n": 100, "holds": True,
}  # fmt: skip
GATE: dict[str, Any] = {"passed": True, "margin": 0.02, "against": "local/composer", "table": [ROW]}
AT = "/admin/ai/models/voice"


async def moved(admin: Client, version: int, status: str, share: int | None = None) -> Any:
    """The answer of a step; a canary has passed the gate before."""
    if status == "canary":
        await admin.request("PUT", f"{AT}/{version}/gate", GATE)
    return await admin.post(f"{AT}/{version}/status", {"status": status, "share": share})


async def statuses(admin: Client) -> dict[int, tuple[str, int]]:
    """Status and share by version."""
    items = (await admin.get("/admin/ai/models")).data["items"]
    return {each["version"]: (each["status"], each["share"]) for each in items}


async def test_a_model_goes_from_candidate_to_live_and_back(admin: Client, clock: FakeClock) -> None:
    """Going live retires the one before; a rollback brings it back, and what was rolled back never returns."""
    for version in (1, 2):
        assert (await admin.post("/admin/ai/models", BODY)).data["id"] == f"tuned/voice@{version}"
        assert (await moved(admin, version, "canary", 10)).data["status"] == "canary"
        clock.advance(1)
        assert (await moved(admin, version, "live")).data["live_at"] == int(1000 * clock.now())
        clock.advance(1)
    assert await statuses(admin) == {1: ("retired", 0), 2: ("live", 0)}
    served = (await admin.post(f"{AT}/rollback", None)).data["items"]
    assert [(each["id"], each["status"]) for each in served] == [("tuned/voice@1", "live")]
    assert await statuses(admin) == {1: ("live", 0), 2: ("retired", 0)}
    assert (await admin.post(f"{AT}/rollback", None)).data["items"] == []
    assert await statuses(admin) == {1: ("retired", 0), 2: ("retired", 0)}
    nothing = await admin.post(f"{AT}/rollback", None)
    assert (nothing.status, nothing.error["code"]) == (409, "conflict")


async def test_a_rollback_stops_a_canary_and_leaves_what_is_live(admin: Client) -> None:
    """The canary is the newest step; a second call would undo the one before."""
    for version in (1, 2):
        await admin.post("/admin/ai/models", BODY)
        await moved(admin, version, "canary", 50)
        if version == 1:
            await moved(admin, version, "live")
    assert (await moved(admin, 2, "canary", 5)).data["share"] == 5
    served = (await admin.post(f"{AT}/rollback", None)).data["items"]
    assert [each["id"] for each in served] == ["tuned/voice@1"]
    assert await statuses(admin) == {1: ("live", 0), 2: ("retired", 0)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("candidate", "live"), ("live", "canary"), ("live", "live"),
        ("retired", "canary"), ("retired", "live"), ("retired", "retired"),
    ],
)  # fmt: skip
async def test_an_illegal_step_is_refused_and_changes_nothing(admin: Client, before: str, after: str) -> None:
    """409, with the legal ones named."""
    await admin.post("/admin/ai/models", BODY)
    for step in {"live": ("canary", "live"), "retired": ("retired",)}.get(before, ()):
        await moved(admin, 1, step, 10 if step == "canary" else None)
    refused = await moved(admin, 1, after, 10 if after == "canary" else None)
    assert (refused.status, f"is {before}" in refused.error["message"]) == (409, True)
    assert (await statuses(admin))[1][0] == before


async def test_without_the_gate_nobody_is_answered(admin: Client) -> None:
    """Neither unproven nor refused candidates become a canary; only one canary of a name runs; shares are bounded."""
    for _ in range(2):
        await admin.post("/admin/ai/models", BODY)
    step = {"status": "canary", "share": 10}
    unproven = await admin.post(f"{AT}/1/status", step)
    assert (unproven.status, "make tune-gate" in unproven.error["message"]) == (409, True)
    await admin.request("PUT", f"{AT}/1/gate", {**GATE, "passed": False})
    assert (await admin.post(f"{AT}/1/status", step)).status == 409
    assert (await admin.request("PUT", f"{AT}/1/gate", GATE)).data["gate"]["table"] == [ROW]
    for share in (None, 0, 51):
        assert (await admin.post(f"{AT}/1/status", {**step, "share": share})).status == 422
    assert (await admin.post(f"{AT}/1/status", step)).status == 200
    assert (await admin.request("PUT", f"{AT}/1/gate", GATE)).status == 409
    other = await moved(admin, 2, "canary", 10)
    assert (other.status, "another canary" in other.error["message"]) == (409, True)


async def test_files_are_kept_while_a_model_is_a_candidate(admin: Client, env: Bindings) -> None:
    """In R2, with size and hash in the row; later, and under odd names, they are refused."""
    await admin.post("/admin/ai/models", BODY)
    content = b"\x00weights"
    for name in ("adapter_model.safetensors", "adapter_config.json", "adapter_config.json"):
        stored = (await admin.request("PUT", f"{AT}/1/files/{name}", content)).data
    about = {"bytes": 8, "sha256": hashlib.sha256(content).hexdigest()}
    assert stored["artefacts"] == {"adapter_model.safetensors": about, "adapter_config.json": about}
    kept = await env.BUCKET.get("models/voice/1/adapter_model.safetensors")
    assert await kept.bytes() == content
    assert (await admin.request("PUT", f"{AT}/1/files/.hidden", content)).status == 422
    assert (await admin.request("PUT", f"{AT}/2/files/x.bin", content)).status == 404
    await moved(admin, 1, "retired")
    assert (await admin.request("PUT", f"{AT}/1/files/late.bin", content)).status == 409


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", "Voice 1"), ("upstream", "elsewhere"), ("base", "llama"), ("data_hash", "xyz"), ("metrics", {"a": "b"})],
)
async def test_a_malformed_model_is_refused(admin: Client, field: str, value: Any) -> None:
    """422 with the field."""
    refused = await admin.post("/admin/ai/models", {**BODY, field: value})
    assert (refused.status, field in str(refused.error["details"])) == (422, True)


async def test_a_version_never_changes_and_only_administrators_come_in(
    client: Client, admin: Client, clock: FakeClock
) -> None:
    """A version that exists is a conflict; other roles are kept out of every path."""
    await admin.post("/admin/ai/models", {**BODY, "version": 7})
    assert (await admin.post("/admin/ai/models", {**BODY, "version": 7})).status == 409
    assert (await admin.get(f"{AT}/7")).data["metrics"] == {"eval_loss": 1.25}
    assert (await admin.get(f"{AT}/8")).status == 404
    user = client.signed(token(clock, "user"))
    for who, status in ((user, 403), (client, 401)):
        for method, path in (("GET", "/admin/ai/models"), ("POST", f"{AT}/rollback"), ("GET", f"{AT}/7")):
            assert (await who.request(method, path)).status == status
