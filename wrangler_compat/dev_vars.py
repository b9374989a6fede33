"""Local secrets: which of .dev.vars and .env* are read, and how their lines are understood."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

__all__ = ["parse", "read_dev_vars"]

_LINE: Final = re.compile(
    r"""^[ \t]*(?:export[ \t]+)?(?P<key>[\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)
        (?P<value>'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`|[^\#\r\n]*)
        [ \t]*(?:\#[^\n]*)?$""",
    re.MULTILINE | re.VERBOSE,
)
_REFERENCE: Final = re.compile(r"(?P<escape>\\)?\$\{(?P<name>[\w.-]+)(?::?-(?P<default>[^}]*))?\}")
_MAX_REFERENCES: Final = 10


def parse(text: str) -> dict[str, str]:
    """Answer the values of a dotenv text; the last line of a name counts."""
    values: dict[str, str] = {}
    for match in _LINE.finditer(text.replace("\r\n", "\n")):
        value = match["value"].strip()
        quote = value[:1]
        if quote in ("'", '"', "`") and len(value) > 1 and value[-1] == quote:
            value = value[1:-1]
            if quote == '"':
                value = value.replace("\\n", "\n").replace("\\r", "\r")
        values[match["key"]] = value
    return values


def read_dev_vars(
    folder: Path, env: str | None, *, environ: Mapping[str, str], required: tuple[str, ...] | None = None
) -> tuple[dict[str, str], list[str]]:
    """Answer the local values for an environment, and the warnings.

    A .dev.vars file switches .env files off, and .dev.vars.ENV replaces .dev.vars. The .env files are merged in the
    order .env, .env.local, .env.ENV, .env.ENV.local; ${NAME} in them stands for the merged value. With a list of
    required secrets only those are kept, from the files or from the process.
    """
    found = _from_dev_vars(folder, env)
    if found is None:
        found = _from_env_files(folder, env)
        if environ.get("CLOUDFLARE_INCLUDE_PROCESS_ENV", "").lower() == "true":
            found |= environ
    if required is None:
        return found, []
    kept = {name: found.get(name, environ.get(name)) for name in required}
    missing = [name for name, value in kept.items() if value is None]
    warnings = []
    if missing:
        where = "Add them to .dev.vars, .env, or set as environment variables."
        warnings.append(f"Missing required secrets: {', '.join(missing)}. {where}")
    return {name: value for name, value in kept.items() if value is not None}, warnings


def _from_dev_vars(folder: Path, env: str | None) -> dict[str, str] | None:
    names = ([f".dev.vars.{env}"] if env else []) + [".dev.vars"]
    for name in names:
        if (folder / name).is_file():
            return parse((folder / name).read_text("utf-8"))
    return None


def _from_env_files(folder: Path, env: str | None) -> dict[str, str]:
    names = [".env", ".env.local"] + ([f".env.{env}", f".env.{env}.local"] if env else [])
    merged: dict[str, str] = {}
    for name in names:
        if (folder / name).is_file():
            merged |= parse((folder / name).read_text("utf-8"))
    return {name: _expand(value, merged) for name, value in merged.items()}


def _expand(value: str, values: Mapping[str, str]) -> str:
    def replacement(match: re.Match[str]) -> str:
        if match["escape"]:
            return match[0][1:]
        return values.get(match["name"], match["default"] or "")

    # A value that refers to itself must end somewhere.
    for _ in range(_MAX_REFERENCES):
        expanded = _REFERENCE.sub(replacement, value)
        if expanded == value:
            break
        value = expanded
    return value
