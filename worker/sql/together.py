"""What climbers of a named route have climbed besides, from the aggregates alone: never fewer than five of them."""

import json

from schemas.reading import Reading
from worker.sql.evidence import Gathering
from worker.sql.facts import names
from worker.sql.where import CLIMBED
from wrangler_compat.protocols import ReadOnlyDatabase

MOST = 3
_BESIDE = f"""SELECT t.other_id AS id, t.climbers, o.name, o.name_en, o.grade
  FROM published_together t JOIN published_routes o ON o.id = t.other_id
  WHERE t.route_id IN (SELECT value FROM json_each(?1)) AND t.other_id NOT IN (SELECT value FROM json_each(?1))
    AND t.other_id NOT IN {CLIMBED}
  ORDER BY t.likeness DESC, t.other_id LIMIT ?2"""


async def put_together(read: ReadOnlyDatabase, g: Gathering, reading: Reading) -> None:
    """The likest companions of the routes that a question for similar ones names; climbed ones are left out."""
    named = [i for m in reading.mentions if m.kind == "route" and not m.negated for i in m.ids]
    if reading.mode != "similar" or not named:
        return
    (rows,) = await read.rows((_BESIDE, (json.dumps(named, ensure_ascii=False), MOST)))
    for n, row in enumerate(rows):
        name = names(row, g.locale)[0]
        if name is not None:
            g.put(f"together.{n}.name", name, (row["id"],))
            g.put(f"together.{n}.grade", row["grade"], (row["id"],))
            g.put(f"together.{n}.count", row["climbers"], (row["id"],))
