"""Load what is expected to be asked of the articles, follow their changes, and ask which sentence answers."""

import asyncio
from functools import lru_cache
from typing import NamedTuple

from schemas.sentences import NOTHING, read_label
from worker.env import Env
from worker.text.predicted import Foreseen
from wrangler_compat.ai.errors import AiError
from wrangler_compat.protocols import ReadOnlyDatabase

MOST_ARTICLES = 5_000
MOST_SENTENCES = 12
"""Of how many sentences the model tells how likely they answer; of more than ten none can count, by LEAST_SHARE."""
_ARTICLES = (
    "SELECT id, questions FROM published_articles WHERE questions <> '[]' ORDER BY id LIMIT ?",
    (MOST_ARTICLES,),
)
_SEQ = ("SELECT coalesce(max(seq), 0) AS seq, coalesce(min(seq), 1) AS oldest FROM outbox", ())
_CHANGED = "SELECT 1 FROM outbox WHERE seq > ? AND kind = 'article' LIMIT 1"


class Likely(NamedTuple):
    """A sentence by its article's id and its beginning, and the share, 0 to 1, that a model gives it of a question."""

    article: str
    beginning: str
    share: float


class Odds(NamedTuple):
    """The likeliest sentences to answer a question, and the share that the model gives none of them answering it.

    None of a model that does not tell.
    """

    sentences: tuple[Likely, ...] = ()
    nothing: float | None = None

    @property
    def most(self) -> float:
        """The greatest share of one sentence."""
        return max((each.share for each in self.sentences), default=0.0)


async def odds_of(env: Env, question: str) -> Odds:
    """What a trained model holds of a question: the sentences that are likeliest to answer, and whether none does.

    It knows the articles that it was trained on. Of others, and of sentences that were changed since, it tells nothing.
    Where no such model is set, or it fails, what is expected to be asked finds them by its words alone.
    """
    if env.models.sentences is None:
        return Odds()
    try:
        odds = await env.AI.run(env.models.sentences, {"text": question, "top_k": MOST_SENTENCES + 1})
    except AiError as error:
        env.degrade(f"the sentences' model did not help: {error}")
        return Odds()
    told = [Likely(*read_label(each["label"]), each["score"]) for each in odds if each["label"] != NOTHING]
    nothing = next((each["score"] for each in odds if each["label"] == NOTHING), None)
    if nothing is None and len(odds) > MOST_SENTENCES:
        # It is less likely than the least likely of those that are told.
        nothing = odds[-1]["score"]
    return Odds(tuple(told[:MOST_SENTENCES]), nothing)


async def load_foreseen(read: ReadOnlyDatabase) -> Foreseen:
    """The expected questions of every published article as the database now stands."""
    state, rows = await read.rows(_SEQ, _ARTICLES)
    columns = tuple((str(row["id"]), str(row["questions"])) for row in rows)
    return (await asyncio.to_thread(_expected, columns)).as_of(int(state[0]["seq"]))


@lru_cache(maxsize=1)
def _expected(columns: tuple[tuple[str, str], ...]) -> Foreseen:
    # Pipelines of one process that are opened over the same articles share what takes longest to make.
    return Foreseen(columns)


async def refresh_foreseen(foreseen: Foreseen, read: ReadOnlyDatabase, seq: int) -> Foreseen:
    """What is expected as of seq at least: the same where no article has changed since."""
    if seq <= foreseen.seq:
        return foreseen
    state, changed = await read.rows(_SEQ, (_CHANGED, (foreseen.seq,)))
    pruned = int(state[0]["oldest"]) > foreseen.seq + 1
    return await load_foreseen(read) if changed or pruned else foreseen.as_of(int(state[0]["seq"]))
