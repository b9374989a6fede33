"""The OpenAPI document says what the service does."""

import re
import tomllib
from pathlib import Path
from typing import Any

from tests.worker.http.conftest import token
from tests.worker.http.wire import Client
from worker.version import VERSION
from wrangler_compat.clock import FakeClock


def references(value: Any) -> set[str]:
    """Every $ref of a document."""
    if isinstance(value, dict):
        own = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
        return own.union(*map(references, value.values()))
    return set().union(*map(references, value)) if isinstance(value, list) else set()


async def test_every_operation_of_the_design_is_described(client: Client) -> None:
    """Paths and methods, each with an id of its own, a summary and its answers."""
    document = (await client.get("/openapi.json")).json
    assert document["openapi"] == "3.1.0"
    operations = {(path, method): op for path, item in document["paths"].items() for method, op in item.items()}
    for kind in ("routes", "crags", "areas", "gyms"):
        assert (f"/api/v1/{kind}", "get") in operations
        for method in ("get", "put", "patch", "delete"):
            assert (f"/api/v1/{kind}/{{id}}", method) in operations
    for wanted in (
        ("/api/v1/ai/ask", "post"),
        ("/api/v1/ai/search", "get"),
        ("/api/v1/gyms/{id}/conditions", "post"),
        ("/api/v1/gyms/{id}/conditions/{cid}", "delete"),
        ("/api/v1/import", "post"),
        ("/api/v1/ascents", "get"),
        ("/api/v1/ascents", "post"),
        ("/api/v1/ascents/{id}", "patch"),
        ("/api/v1/ascents/{id}", "delete"),
        ("/api/v1/ascents/import", "post"),
        ("/api/v1/ascents/export", "get"),
        ("/api/v1/me", "delete"),
        ("/api/v1/index/status", "get"),
        ("/api/v1/admin/ai/pipeline", "get"),
        ("/api/v1/admin/ai/pipeline", "put"),
        ("/api/v1/admin/ai/pipeline/history", "get"),
        ("/api/v1/admin/ai/pipeline/rollback", "post"),
    ):
        assert wanted in operations
    ids = [operation["operationId"] for operation in operations.values()]
    assert len(ids) == len(set(ids))
    assert all(operation["summary"] for operation in operations.values())


async def test_every_reference_leads_somewhere(client: Client) -> None:
    """No $ref is left open, and the error body is the same everywhere."""
    document = (await client.get("/openapi.json")).json
    schemas = document["components"]["schemas"]
    assert references(document) <= {f"#/components/schemas/{name}" for name in schemas}
    for item in document["paths"].values():
        for operation in item.values():
            for status, response in operation["responses"].items():
                if status >= "400":
                    schema = response["content"]["application/json"]["schema"]
                    assert schema == {"$ref": "#/components/schemas/Failure"}


async def test_the_stream_and_the_roles_are_described(client: Client) -> None:
    """Both media types of an answer; writes name who may do them."""
    paths = (await client.get("/openapi.json")).json["paths"]
    content = paths["/api/v1/ai/ask"]["post"]["responses"]["200"]["content"]
    assert content.keys() == {"application/json", "text/event-stream"}
    assert paths["/api/v1/routes/{id}"]["put"]["x-roles"] == ["admin", "service"]
    assert "security" not in paths["/api/v1/routes/{id}"]["get"]


async def test_every_closed_operation_refuses_whoever_may_not_do_it(client: Client, clock: FakeClock) -> None:
    """401 without a token, 403 with that of another role, before anything that was sent is looked at."""
    paths = (await client.get("/openapi.json")).json["paths"]
    refused = 0
    for path, item in paths.items():
        for method, operation in item.items():
            if "security" not in operation:
                continue
            asked = (method.upper(), re.sub(r"\{\w+\}", "x", path).removeprefix("/api/v1"))
            assert (await client.request(*asked)).status == 401, asked
            for role in {"admin", "service", "user"} - {*operation["x-roles"]}:
                assert (await client.signed(token(clock, role)).request(*asked)).status == 403, (*asked, role)
                refused += 1
    assert refused > 40


async def test_a_file_of_the_docs_page_is_served(client: Client) -> None:
    """From the installed package; other names are not."""
    assert (await client.get("/docs/swagger_style.css")).headers["content-type"].startswith("text/css")
    assert (await client.get("/docs/templates.py")).status == 404


def test_the_version_is_the_projects(root: Path) -> None:
    """What /health says is what pyproject.toml says."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
