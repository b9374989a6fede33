"""Ask a model for a small JSON answer and check it: what does not have the shape is no answer."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from schemas.reading import Locale
from worker.env import Env
from worker.errors import ModelLied
from worker.llm.prompts import prompt

M = TypeVar("M", bound=BaseModel)


async def ask(env: Env, models: str, name: str, locale: Locale, shape: type[M], *, max_tokens: int, **values: str) -> M:
    """Fill the prompt, ask the chain for JSON of the shape, and return it checked; ModelLied when it does not fit."""
    chosen = prompt(name)
    answer = await env.AI.run(
        models,
        {
            "messages": chosen.messages(locale, **values),
            "max_tokens": max_tokens,
            "response_format": {"type": "json_schema", "json_schema": shape.model_json_schema()},
            "cache_prompt": True,
        },
    )
    env.note(f"prompt {chosen.id}, {answer.get('model', models)}")
    try:
        return shape.model_validate(answer["response"])
    except ValidationError as error:
        wrong = ", ".join(".".join(map(str, e["loc"])) or e["type"] for e in error.errors()[:3])
        raise ModelLied(f"{answer.get('model', models)} answered JSON of another shape: {wrong}") from None
