"""Ask a model for a small JSON answer and check it: what does not have the shape is no answer."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from schemas.reading import Locale, Reading
from worker.env import Env
from worker.errors import ModelLied
from worker.llm.prompts import prompt

M = TypeVar("M", bound=BaseModel)
MOST_SECONDS = 3.0
LEAST_SECONDS = 0.1
SHARE = 0.3
"""How much of the time that a request has left a small question to a model may take."""
BACKGROUND_SECONDS = 30.0


def may_ask(env: Env, reading: Reading) -> bool:
    """Whether a model for understanding is configured and the question may have a call: a plain one has at most one."""
    return env.models.understand is not None and (reading.complex or env.usage.llm_calls == 0)


async def ask(
    env: Env,
    models: str,
    name: str,
    locale: Locale,
    shape: type[M],
    *,
    max_tokens: int,
    background: bool = False,
    **values: str,
) -> M:
    """Fill the prompt, ask the chain for JSON of the shape, and return it checked; ModelLied when it does not fit.

    In the foreground it takes at most a share of the request's time: what it was for is still to be done.
    """
    chosen = prompt(name)
    left = env.deadline - env.clock.monotonic()
    seconds = BACKGROUND_SECONDS if background else max(LEAST_SECONDS, min(MOST_SECONDS, left * SHARE))
    env.usage.prompts.append(chosen.id)
    answer = await env.AI.run(
        models,
        {
            "messages": chosen.messages(locale, **values),
            "max_tokens": max_tokens,
            "response_format": {"type": "json_schema", "json_schema": shape.model_json_schema()},
            "cache_prompt": True,
        },
        deadline_s=seconds,
        background=background,
    )
    env.note(f"prompt {chosen.id}, {answer.get('model', models)}")
    try:
        return shape.model_validate(answer["response"])
    except ValidationError as error:
        wrong = ", ".join(".".join(map(str, e["loc"])) or e["type"] for e in error.errors()[:3])
        raise ModelLied(f"{answer.get('model', models)} answered JSON of another shape: {wrong}") from None
