"""A model that does as it is told: JSON of the shape that is asked for, else sentences of placeholders it was given."""

import json
import re
from collections.abc import Mapping
from typing import Any

from tests.fakes.model_server import Seen
from tests.fakes.replies import Reply
from worker.llm.tokens import estimate

_PLACEHOLDER = re.compile(r"\{(\d+)\.(name|grade|s0)\}")


def obliging(seen: Seen) -> Reply:
    """The answer, with as many tokens reported as the texts have by this service's estimate."""
    prompt = "\n".join(str(message["content"]) for message in seen.body["messages"])
    asked = seen.body.get("response_format", {}).get("json_schema", {})
    schema = asked.get("schema", asked)
    if schema.get("properties"):
        data = _filled(schema, schema.get("$defs", {}))
        return Reply(data=data, usage=(estimate(prompt), estimate(json.dumps(data, ensure_ascii=False))))
    text = _written(str(seen.body["messages"][-1]["content"]))
    return Reply(text, usage=(estimate(prompt), estimate(text)))


def _written(evidence: str) -> str:
    held, english = set(_PLACEHOLDER.findall(evidence)), "Question:" in evidence
    if ("1", "s0") in held:
        return "{1.s0}." if english else "{1.s0}。"
    first = "You could start with {1.name}" if english else "可以先看 {1.name}"
    if ("1", "grade") in held:
        first += ", graded {1.grade}" if english else "，難度 {1.grade}"
    if ("2", "grade") in held:
        first += (
            ". Then consider {2.name}, graded {2.grade}" if english else "。接下來可以考慮 {2.name}，難度 {2.grade}"
        )
    return first + ("." if english else "。")


def _filled(schema: Mapping[str, Any], shapes: Mapping[str, Any]) -> Any:
    if "$ref" in schema:
        return _filled(shapes[schema["$ref"].rsplit("/", 1)[-1]], shapes)
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return _filled(schema["anyOf"][0], shapes)
    match schema.get("type"):
        case "object":
            return {name: _filled(each, shapes) for name, each in schema.get("properties", {}).items()}
        case "array":
            return [_filled(schema.get("items", {}), shapes)] * 3
        case "number" | "integer":
            return 1
        case "boolean":
            return True
    return "龍洞的運動攀登路線"
