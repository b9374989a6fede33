"""What is kept of the asker's preferences: read it, delete one or all of it, switch it off."""

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.api_own import Deleted, MemoryPage, MemorySwitch
from worker.auth import SIGNED_IN, require
from worker.declare import PRIVATE, B, Call, Operation, Q, Resource, api, ok
from worker.memory import Memories, told


@api(
    Operation(
        "Read one's memory",
        "Every preference that is kept, in the asker's own words, newest first, and whether more is being kept.",
        "memory",
        Nothing,
        Nothing,
        Success[MemoryPage],
        roles=SIGNED_IN,
        errors=(401,),
    )
)
async def read_memory(call: Call[Nothing, Nothing]) -> Response:
    """The asker's kept preferences."""
    return await _page(call)


@api(
    Operation(
        "Switch one's memory on or off",
        "Off keeps nothing more and uses nothing; what is kept stays until it is deleted.",
        "memory",
        MemorySwitch,
        Nothing,
        Success[MemoryPage],
        roles=SIGNED_IN,
        errors=(400, 401, 413, 422),
    )
)
async def switch_memory(call: Call[MemorySwitch, Nothing]) -> Response:
    """The asker's switch."""
    await _own(call).switch(call.body.enabled)
    return await _page(call)


@api(
    Operation(
        "Delete one's whole memory", "", "memory", Nothing, Nothing, Success[Deleted], roles=SIGNED_IN, errors=(401,)
    )
)
async def delete_memories(call: Call[Nothing, Nothing]) -> Response:
    """Everything that is kept of the asker's preferences, gone."""
    return ok({"deleted": await _own(call).delete_all()}, headers=PRIVATE)


@api(
    Operation(
        "Delete one kept preference",
        "",
        "memory",
        Nothing,
        Nothing,
        Success[Deleted],
        roles=SIGNED_IN,
        errors=(401, 404),
    )
)
async def delete_memory(call: Call[Nothing, Nothing]) -> Response:
    """One kept preference of the asker's, gone."""
    await _own(call).delete(call.path("id"))
    return ok({"deleted": 1}, headers=PRIVATE)


async def _page(call: Call[B, Q]) -> Response:
    enabled, memories = await _own(call).listed()
    return ok({"enabled": enabled, "items": [told(memory) for memory in memories]}, headers=PRIVATE)


def _own(call: Call[B, Q]) -> Memories:
    user = require(call.user, SIGNED_IN)
    return Memories(call.service.env.DB, user.sub, int(1000 * call.service.clock.now()))


MEMORY = Resource(GET=read_memory, PUT=switch_memory, DELETE=delete_memories)
ONE_MEMORY = Resource(DELETE=delete_memory)
