"""Let a model grade an answer after it was given: a sampled figure for who runs the service, never a guard."""

from typing import Any

import structlog
from pydantic import BaseModel, Field

from schemas.evidence import Reply
from schemas.reading import Locale, Reading
from worker.env import Env
from worker.errors import RunError
from worker.llm.quoting import quoted
from worker.llm.structured import ask
from worker.llm.tokens import estimate
from wrangler_compat.ai.errors import AiError

_log = structlog.get_logger("judge")
MAX_TOKENS = 200
EVIDENCE_TOKENS = 2_000
ANSWER_CHARS = 1_500
FACTS_CHARS = 300


class Grade(BaseModel):
    """What the model answers, each 0..1."""

    faithful: float = Field(ge=0, le=1)
    relevant: float = Field(ge=0, le=1)
    reason: str = Field(default="", max_length=500)


async def grade(env: Env, reading: Reading, reply: Reply, locale: Locale, query_type: str) -> None:
    """Ask the judging model in the background, and keep its two figures: as a log line, and in the request's usage.

    The log has no text of the question or the answer. A model that does not answer is logged as such and nothing else.
    """
    assert env.models.judge is not None
    figures: dict[str, Any] = {"query_type": query_type, "wrote": reply.model, "groundedness": reply.groundedness}
    try:
        graded = await ask(
            env,
            env.models.judge,
            "judge",
            locale,
            Grade,
            max_tokens=MAX_TOKENS,
            background=True,
            question=quoted(reading.text),
            answer=quoted(reply.text, ANSWER_CHARS),
            evidence=_told(reply),
        )
    except (AiError, RunError) as error:
        _log.warning("not judged", reason=type(error).__name__, **figures)
        return
    env.usage.judged = {"faithful": graded.faithful, "relevant": graded.relevant}
    if env.usage.when_judged is not None:
        env.usage.when_judged(env.usage.judged)
    _log.info("judged", **figures, **env.usage.judged)


def _told(reply: Reply) -> str:
    """The cited rows, one a line, as many as the budget holds; then what code computed."""
    lines, left = list[str](), EVIDENCE_TOKENS
    for item in reply.evidence.items:
        if item.n in reply.cited:
            facts = "; ".join(f"{key}: {value}" for key, value in item.facts.items() if key not in ("body", "body_en"))
            text = item.text or facts
            line = f"[{item.n}] {quoted(f'{item.title} {facts} {text}'[: 4 * FACTS_CHARS], 2 * FACTS_CHARS)}"
            left -= estimate(line)
            if left < 0:
                break
            lines.append(line)
    lines += [f"{v.key} = {quoted(str(v.value), 80)}" for v in reply.evidence.values[:20]]
    return "\n".join(lines) or "-"
