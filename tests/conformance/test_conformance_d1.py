"""D1 does what the platform's own runtime does, case by case: the local binding, and the remote one over the wire."""

from pathlib import Path
from typing import Any

from tests.conformance.harness import NO_OPTIONS, Case, Step, compare, parametrize, run_steps
from tests.fakes.cloudflare import cloudflare
from tests.fakes.cloudflare_wire import DATABASE
from tests.wrangler_compat.remote.conftest import api_of
from wrangler_compat.clock import SystemClock
from wrangler_compat.d1 import D1Database, D1DatabaseSession, D1PreparedStatement
from wrangler_compat.remote.d1 import RemoteD1
from wrangler_compat.remote.transport import Transport

SKIPS = {"d1/type-map": "Python has one dict for Object and Map"}


def statement(database: D1Database | D1DatabaseSession, args: list[Any]) -> D1PreparedStatement:
    """Answer the statement of [sql or statement, values?]."""
    prepared = database.prepare(args[0]) if isinstance(args[0], str) else args[0]
    return prepared.bind(*args[1]) if len(args) > 1 and isinstance(args[1], list) else prepared


async def perform_on(database: D1Database, step: Step) -> Any:
    """Perform one operation of the suite."""
    args = step.args
    match step.op:
        case "exec":
            return await database.exec(*args)
        case "prepare":
            return database.prepare(args[0])
        case "bind":
            return args[0].bind(*args[1])
        case "run":
            return await statement(database, args).run()
        case "all":
            return await statement(database, args).all()
        case "first":
            return await statement(database, args).first(*args[2:])
        case "raw":
            return await statement(database, args).raw(None if step.options is NO_OPTIONS else step.options)
        case "batch":
            return await database.batch([statement(database, each) for each in args])
        case "dump":
            return await database.dump()
        case "session":
            return database.withSession(*args)
        case "sessionAll":
            return await statement(args[0], args[1:]).all()
        case "sessionBatch":
            return await args[0].batch([statement(args[0], each) for each in args[1:]])
        case "getBookmark":
            return args[0].getBookmark()
    raise AssertionError(f"unknown operation {step.op}")


@parametrize("d1", SKIPS)
async def test_case(case: Case, tmp_path: Path) -> None:
    """Every step answers what was measured."""
    database = await D1Database.open(tmp_path / "d1.sqlite", SystemClock())
    try:
        compare(case, await run_steps(case, lambda step: perform_on(database, step)))
    finally:
        await database.close()


@parametrize("d1", SKIPS)
async def test_case_over_the_wire(case: Case, tmp_path: Path) -> None:
    """Every step answers the same through the REST API."""
    async with cloudflare(tmp_path) as fake:
        transport = Transport(SystemClock())
        database = RemoteD1(api_of(fake, transport, "D1"), DATABASE, SystemClock())
        try:
            compare(case, await run_steps(case, lambda step: perform_on(database, step)))
        finally:
            await transport.close()
