"""Ask a model what to try when no way of code has found enough: other words, the articles, or no further search."""

from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, Field

from schemas.plan import Probe
from worker.env import Env
from worker.errors import RunError
from worker.llm.quoting import quoted
from worker.llm.structured import ask, may_ask
from worker.retrieval.probing import Tried, by_rows
from wrangler_compat.ai.errors import AiError

MAX_TOKENS = 200
MOST_WORDINGS = 3
WORDING_CHARS = 80


class Next(BaseModel):
    """What the model answers; it can widen no filter and name no row."""

    action: Literal["words", "articles", "answer"]
    words: list[str] = Field(default_factory=list, max_length=10)


async def suggested(env: Env, tried: Tried) -> Probe | None:
    """The model's next probe under the question's own filter; None where it may not be asked, gives up or lies.

    Its words are only searched for: what they find must meet the filter and is told as what the rows say.
    """
    may = may_ask(env, tried.reading) and not by_rows(tried.reading)
    if not may or {"suggested", "articles"} & tried.moves:
        return None
    models, reading = env.models.understand, tried.reading
    assert models is not None
    told = "\n".join(f"{r.probe.move}: {quoted(' / '.join(r.probe.texts), WORDING_CHARS)}" for r in tried.rounds) or "-"
    try:
        chosen = await ask(
            env,
            models,
            "next_search",
            tried.locale,
            Next,
            max_tokens=MAX_TOKENS,
            question=quoted(reading.text),
            tried=told,
        )
    except (AiError, RunError) as error:
        env.degrade(f"no next search by the model: {error}")
        return None
    if chosen.action == "articles":
        return Probe(
            "articles", "a model looks among the articles", replace(tried.filter, kinds=("article",)), (reading.text,)
        )
    searched = {text for r in tried.rounds for text in r.probe.texts}
    lines = (" ".join(line.split())[:WORDING_CHARS] for line in chosen.words)
    words = tuple(dict.fromkeys(line for line in lines if line and line not in searched))[:MOST_WORDINGS]
    if chosen.action == "answer" or not words:
        env.note(f"the model says {chosen.action}")
        return None
    return Probe("suggested", "in a model's other words", tried.filter, words)
