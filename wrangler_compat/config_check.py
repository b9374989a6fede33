"""Compare a configuration with the schema and collect every finding in the platform's words."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from wrangler_compat.config_schema import (
    BINDINGS,
    CONSUMER,
    INHERITED,
    NOT_INHERITED,
    PRODUCER,
    SCALARS,
    TOP_LEVEL,
    Field,
    Kind,
    Shape,
)

__all__ = ["Findings", "check_names", "check_section"]

_NAME: Final = re.compile(r"[a-z0-9_][a-z0-9-_]*\Z")
_BUCKET: Final = re.compile(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]\Z")
_RATE_PERIODS: Final = (10, 60)


class Findings:
    """Errors and warnings, in the order in which they were found."""

    def __init__(self) -> None:
        self.errors: list[str] = []
        self.warnings: list[str] = []


def check_section(raw: Mapping[str, Any], where: str, found: Findings) -> None:
    """Check the top level (where is "") or one environment ("env.staging")."""
    known = INHERITED | NOT_INHERITED | (frozenset() if where else TOP_LEVEL)
    _unknown(raw, known, where or "top-level", found)
    prefix = f"{where}." if where else ""
    name = raw.get("name")
    if name is not None and not (isinstance(name, str) and _NAME.match(name)):
        wanted = "string, alphanumeric and lowercase with dashes only"
        found.errors.append(f'Expected "{prefix}name" to be of type {wanted} but got {_json(name)}.')
    for key, kind in SCALARS.items():
        if key in raw and not _is(raw[key], kind):
            found.errors.append(f'Expected "{prefix}{key}" to be of type {kind} but got {_json(raw[key])}.')
    _limits(raw.get("limits"), prefix, found)
    _crons(raw.get("triggers"), prefix, found)
    for key, shape in BINDINGS.items():
        _bindings(raw.get(key), f"{prefix}{key}", shape, found)
    queues = raw.get("queues")
    if isinstance(queues, Mapping):
        _unknown(queues, {"producers", "consumers"}, f"{prefix}queues", found)
        _bindings(queues.get("producers"), f"{prefix}queues.producers", PRODUCER, found)
        _bindings(queues.get("consumers"), f"{prefix}queues.consumers", CONSUMER, found)
    ai = raw.get("ai")
    if isinstance(ai, Mapping) and ai and not isinstance(ai.get("binding"), str):
        found.errors.append(f'"{prefix}ai" should have a string "binding" field.')
    _buckets(raw.get("r2_buckets"), prefix, found)
    _rates(raw.get("ratelimits"), prefix, found)


def check_names(raw: Mapping[str, Any], found: Findings) -> None:
    """Report every name that env would hold twice."""
    users: dict[str, list[str]] = {}
    for key, shape in BINDINGS.items():
        _collect(raw.get(key), shape, users)
    queues = raw.get("queues")
    _collect(queues.get("producers") if isinstance(queues, Mapping) else None, PRODUCER, users)
    for key, label in (("ai", "AI"), ("version_metadata", "Version Metadata")):
        entry = raw.get(key)
        if isinstance(entry, Mapping) and isinstance(entry.get("binding"), str):
            users.setdefault(entry["binding"], []).append(label)
    variables = raw.get("vars")
    for name in variables if isinstance(variables, Mapping) else ():
        users.setdefault(name, []).append("Environment Variable")
    for name, labels in users.items():
        if len(labels) > 1:
            kinds = list(dict.fromkeys(labels))
            what = f"multiple {kinds[0]}" if len(kinds) == 1 else f"{', '.join(kinds[:-1])} and {kinds[-1]}"
            reason = "Bindings must have unique names, so that they can all be referenced in the worker."
            found.errors.append(f"{name} assigned to {what} bindings. - {reason}")


def _collect(entries: Any, shape: Shape, users: dict[str, list[str]]) -> None:
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, Mapping) and isinstance(entry.get(shape.key), str):
            users.setdefault(entry[shape.key], []).append(shape.label)


def _bindings(entries: Any, where: str, shape: Shape, found: Findings) -> None:
    if entries is None:
        return
    if not isinstance(entries, list):
        found.errors.append(f'The field "{where}" should be an array but got {_json(entries)}.')
        return
    noun = "" if shape is CONSUMER else " bindings"
    for number, entry in enumerate(entries):
        place = f"{where}[{number}]"
        if not isinstance(entry, Mapping):
            found.errors.append(f'"{place}"{noun} should be objects, but got {_json(entry)}')
            continue
        for field in shape.fields:
            _field(entry, field, f'"{place}"{noun}', found)
        _unknown(entry, {field.name for field in shape.fields}, place, found)


def _field(entry: Mapping[str, Any], field: Field, subject: str, found: Findings) -> None:
    value = entry.get(field.name)
    if value is None:
        if field.wording == "should":
            found.errors.append(f'{subject} should have a {field.kind} "{field.name}" field but got {_json(entry)}.')
        elif field.wording == "must":
            found.errors.append(f'{subject} must have {_an(field.name)} "{field.name}" field but got {_json(entry)}.')
    elif not _is(value, field.kind):
        modal = "should have" if field.wording else "should, optionally, have"
        found.errors.append(f'{subject} {modal} a {field.kind} "{field.name}" field but got {_json(entry)}.')
    elif (field.low is not None and value < field.low) or (field.high is not None and value > field.high):
        found.errors.append(
            f'{subject} should have a "{field.name}" from {field.low} to {field.high} but got {_json(value)}.'
        )


def _limits(limits: Any, prefix: str, found: Findings) -> None:
    for key in ("cpu_ms", "subrequests") if isinstance(limits, Mapping) else ():
        if key in limits and not _is(limits[key], "number"):
            found.errors.append(f'Expected "{prefix}limits.{key}" to be of type number but got {_json(limits[key])}.')


def _crons(triggers: Any, prefix: str, found: Findings) -> None:
    # The expressions themselves are not looked at here: the platform accepts any text until it deploys.
    if isinstance(triggers, Mapping) and "crons" in triggers:
        crons = triggers["crons"]
        if not (isinstance(crons, list) and all(isinstance(cron, str) for cron in crons)):
            found.errors.append(f'Expected "{prefix}triggers.crons" to be an array of strings but got {_json(crons)}.')


def _buckets(entries: Any, prefix: str, found: Findings) -> None:
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        name = entry.get("bucket_name") if isinstance(entry, Mapping) else None
        if isinstance(name, str) and not _BUCKET.match(name):
            found.errors.append(
                f'"{prefix}r2_buckets[{number}]" has the bucket name {_json(name)}: use 3 to 63 lowercase letters, '
                "numbers and hyphens, with a letter or number at both ends."
            )


def _rates(entries: Any, prefix: str, found: Findings) -> None:
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        simple = entry.get("simple") if isinstance(entry, Mapping) else None
        if not isinstance(simple, Mapping):
            continue
        place = f'"{prefix}ratelimits[{number}]"'
        if not _is(simple.get("limit"), "number"):
            found.errors.append(f'{place} bindings must have a number "simple.limit" field but got {_json(entry)}.')
        if simple.get("period") not in _RATE_PERIODS:
            found.errors.append(f'{place} bindings must have a "simple.period" of 10 or 60 but got {_json(entry)}.')


def _unknown(raw: Mapping[str, Any], known: frozenset[str] | set[str], where: str, found: Findings) -> None:
    extra = [key for key in raw if key not in known]
    if extra:
        found.warnings.append(f"Unexpected fields found in {where} field: {','.join(_json(key) for key in extra)}")


def _is(value: Any, kind: Kind) -> bool:
    if kind == "any":
        return True
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, {"string": str, "object": Mapping, "array": list}[kind])


def _an(name: str) -> str:
    return "an" if name[0] in "aeiou" else "a"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
