"""What is asked of the index beside a search: whether there is one, and when the cited rows were last indexed."""

from collections.abc import Iterable
from dataclasses import replace

from schemas.evidence import Reply
from worker.errors import NotReady
from wrangler_compat.errors import BindingError
from wrangler_compat.protocols import VectorizeIndex, VectorizeMatches


async def must_exist(index: VectorizeIndex, found: Iterable[VectorizeMatches]) -> None:
    """Raise NotReady where nothing was found because nothing was ever indexed: "there is none" would be untrue."""
    if not any(leg["matches"] for leg in found) and await index.active() is None:
        raise NotReady("there is no index yet")


async def with_index_times(index: VectorizeIndex, reply: Reply) -> Reply:
    """The reply with indexed_at on each cited item that lacks it; unchanged where the index cannot be asked.

    Facts that SQL read carry no index time of their own. It is not part of the answer's truth, so a store that is down
    leaves it unknown instead of failing the answer.
    """
    wanted = {
        f"{item.kind}:{item.id}" for item in reply.evidence.items if item.indexed_at is None and item.n in reply.cited
    }
    if not wanted:
        return reply
    try:
        found = await index.getByIds(sorted(wanted))
    except BindingError:
        return reply
    times = {each["id"]: each.get("metadata", {}).get("indexed_at") for each in found}
    items = tuple(
        replace(item, indexed_at=int(at))
        if item.indexed_at is None and (at := times.get(f"{item.kind}:{item.id}")) is not None
        else item
        for item in reply.evidence.items
    )
    return replace(reply, evidence=replace(reply.evidence, items=items))
