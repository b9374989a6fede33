"""One search of every leg under a filter, as near to the question as the question could be read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from schemas.context import Vector
from schemas.evidence import Candidate
from schemas.reading import Filter, Reading
from worker.env import Env
from worker.retrieval.named import named_ids
from worker.retrieval.search import search


@dataclass(frozen=True, slots=True)
class Depth:
    """How far the legs are read and how near a vector's hit must lie; `sure` is the confidence of a sure reading.

    Not indexed means that the index cannot be read: the words are looked for in the rows, and there are no vectors.
    """

    keep: int = 40
    depth: int = 50
    min_cosine: float = 0.2
    unsure_cosine: float = 0.4
    sure: float = 0.5
    indexed: bool = True


async def find(
    env: Env, reading: Reading, filter: Filter, vectors: Sequence[Vector], how: Depth
) -> tuple[Candidate, ...]:
    """Return what the legs find, best first.

    A question that the rules could not read must lie close to what it finds; else it is better not answered. Where the
    filter already says what is wanted, everything that meets it may be an answer, the closest first. Of articles, how
    well each fits the question decides.
    """
    knowledge = filter.kinds == ("article",)
    unsure = reading.confidence < how.sure and not knowledge
    constrained = replace(filter, kinds=(), exclude_ids=()) != Filter()
    return await search(
        env,
        reading,
        filter=filter,
        vectors=vectors if how.indexed else (),
        keep=how.keep,
        depth=how.depth,
        min_cosine=how.unsure_cosine if unsure else -1.0 if constrained or knowledge else how.min_cosine,
        words_suffice=not unsure,
        named=() if knowledge else named_ids(reading, env.gazetteer),
        indexed=how.indexed,
    )


def with_notices(filter: Filter) -> Filter:
    """The filter of a search for gyms also admits what is on there today."""
    if "gym" not in filter.kinds or "gym_condition" in filter.kinds:
        return filter
    return replace(filter, kinds=(*filter.kinds, "gym_condition"))
