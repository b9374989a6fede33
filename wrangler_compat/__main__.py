"""The command line: `python -m wrangler_compat dev` serves, `migrate` updates databases, `queues` lists queues."""

import argparse
import asyncio
import gc
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from wrangler_compat.config import WranglerConfig, load_config
from wrangler_compat.errors import BindingError, ConfigError, ServiceError

STATE = Path(".wrangler/state")
DEFAULT_PORT = 8787


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and answer the exit status: 0 done, 1 refused with a message."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = _parser().parse_args(arguments)
    try:
        if options.command == "dev" and options.reload:
            from wrangler_compat.reload import run_reloading

            return run_reloading([argument for argument in arguments if argument != "--reload"])
        configs = [load_config(path, options.env) for path in options.config or [Path()]]
        for config in configs:
            for warning in config.warnings:
                print(f"[wrangler:warn] {config.path.name}: {warning}", file=sys.stderr)
        if options.command == "dev":
            return _dev(options, configs)
        return asyncio.run(_migrate(options, configs) if options.command == "migrate" else _queues(options, configs))
    except BindingError as error:
        if isinstance(error, ServiceError) and error.__cause__ is not None:
            traceback.print_exception(error.__cause__)
        print(f"[wrangler:error] {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wrangler_compat", description="Cloudflare's local runtime, in Python.")
    commands = parser.add_subparsers(dest="command", required=True)
    dev = commands.add_parser("dev", help="serve the first configuration, deliver queues and fire crons of all")
    migrate = commands.add_parser("migrate", help="apply the D1 migrations that are missing")
    queues = commands.add_parser("queues", help="list the queues and what they hold")
    for command in (dev, migrate, queues):
        command.add_argument("-c", "--config", action="append", type=Path, help="a configuration; may be given again")
        command.add_argument("-e", "--env", help="the environment of the configurations")
        command.add_argument("--persist-to", type=Path, default=STATE, help=f"the state folder (default {STATE})")
    dev.add_argument("--port", type=int, help=f"default: PORT, the configuration's dev.port, {DEFAULT_PORT}; 0 = any")
    dev.add_argument("--ip", help="the address to listen on (default 127.0.0.1)")
    dev.add_argument("--host", action="append", default=[], help='another name of this server; "*" admits every name')
    dev.add_argument("--var", action="append", default=[], metavar="KEY:VALUE", help="a variable over the configured")
    dev.add_argument("--grace", type=float, default=10.0, help="seconds that running work may take to end (default 10)")
    dev.add_argument("--trust-proxy", action="store_true", help="believe X-Forwarded-For; only behind a proxy")
    dev.add_argument("--reload", action="store_true", help="start again when a file changes")
    return parser


def _dev(options: argparse.Namespace, configs: list[WranglerConfig]) -> int:
    # Nothing that the imports make is garbage: collecting while they run only costs time until the first answer.
    gc.disable()
    import uvloop

    from wrangler_compat.banner import banner
    from wrangler_compat.bindings import Bindings
    from wrangler_compat.console import log_to_console
    from wrangler_compat.devserver import DevServer, ServerOptions

    configured = configs[0].raw.get("dev", {})
    port = options.port if options.port is not None else _port(os.environ.get("PORT") or configured.get("port"))
    ip = options.ip or configured.get("ip", "127.0.0.1")
    server = DevServer(
        configs,
        ServerOptions(
            ip="127.0.0.1" if ip == "localhost" else ip,
            port=port,
            state_dir=options.persist_to,
            hosts=frozenset(name.lower() for name in [*options.host, *filter(None, [configured.get("host")])]),
            vars=dict(_variable(text) for text in options.var),
            grace_s=options.grace,
            trust_proxy=options.trust_proxy,
        ),
    )
    log_to_console()

    def ready(server: DevServer, env: Bindings) -> None:
        shown = f"[{server.options.ip}]" if ":" in server.options.ip else server.options.ip
        gc.freeze()
        gc.enable()
        print(f"{banner(env)}\nReady on http://{shown}:{server.port}", flush=True)

    async def serve() -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, server.stop)
        await server.serve(ready)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve())
    return 0


def _port(given: str | int | None) -> int:
    try:
        return DEFAULT_PORT if given is None else int(given)
    except ValueError:
        raise ConfigError(f"PORT must be a number, not {given!r}.") from None


def _variable(text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not colon or not name:
        raise ConfigError(f"--var wants KEY:VALUE, not {text!r}.")
    return name, value


async def _migrate(options: argparse.Namespace, configs: list[WranglerConfig]) -> int:
    from wrangler_compat.bindings import open_bindings
    from wrangler_compat.migrations import apply_migrations

    done: set[str] = set()
    for config in configs:
        async with open_bindings([config], state_dir=options.persist_to) as env:
            for d1 in config.d1_databases:
                if d1.database_id in done:
                    continue
                done.add(d1.database_id)
                names = await apply_migrations(
                    env[d1.binding], d1.migrations_dir, clock=env.clock, table=d1.migrations_table
                )
                print(f"{d1.database_name}: {', '.join(names) or 'no migrations to apply'}")
    return 0


async def _queues(options: argparse.Namespace, configs: list[WranglerConfig]) -> int:
    from wrangler_compat.bindings import open_bindings

    async with open_bindings(configs, state_dir=options.persist_to) as env:
        for queue, messages, size in await env.queues.counts() if env.queues is not None else []:
            print(f"{queue}: {messages} messages, {size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
