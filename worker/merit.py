"""A climber's rank: points for what they have told and logged here, or what an administrator gave.

The points and ranks are the predecessor's, as far as this service has what they count: a biography's fields are the
kept preferences, one-liners and stories are the notes of ascents, a bucket list are the projects. At most LINES lines
of the log are looked at: that bounds the work, and is far more than any rule counts.
"""

from dataclasses import dataclass

from schemas.private import Rank
from wrangler_compat.protocols import D1Database


@dataclass(frozen=True, slots=True)
class Limits:
    """What a rank may spend in a day, from how many points on, and how it is called."""

    name: str
    points: int
    questions: int
    tokens: int


RANKS: dict[Rank, Limits] = {
    "foothill": Limits("麓", 0, 2, 5_000),
    "wall": Limits("壁", 20, 6, 15_000),
    "ridge": Limits("稜", 70, 12, 30_000),
    "summit": Limits("巔", 100, 24, 60_000),
}
LINES = 500
STORY_CHARS = 200
"""A note of this length is a story, a shorter one a one-liner."""

_FOUND = """
WITH log AS (
  SELECT route_id, style, length(trim(coalesce(note, ''))) AS chars FROM ascents WHERE user_id = ?1 LIMIT ?2
), done AS (SELECT DISTINCT route_id FROM log WHERE style NOT IN ('attempt', 'project'))
SELECT
  (SELECT rank_override FROM users WHERE id = ?1) AS override,
  (SELECT count(DISTINCT kind) FROM memories WHERE sub = ?1) AS fields,
  (SELECT count(*) FROM log WHERE style NOT IN ('attempt', 'project')) AS ascents,
  (SELECT count(*) FROM log WHERE chars BETWEEN 1 AND ?3 - 1) AS lines,
  (SELECT count(*) FROM log WHERE chars >= ?3) AS stories,
  (SELECT count(DISTINCT route_id) FROM log WHERE style = 'project') AS projects,
  (SELECT count(DISTINCT route_id) FROM log WHERE style = 'project' AND route_id IN (SELECT route_id FROM done))
    AS finished
"""
_OVERRIDE = """
INSERT INTO users (id, rank_override, created_at) VALUES (?1, ?2, ?3)
ON CONFLICT (id) DO UPDATE SET rank_override = ?2 WHERE rank_override IS NOT ?2
"""


@dataclass(frozen=True, slots=True)
class Merit:
    """An asker's points, and the rank they have for them or by an administrator's word."""

    points: int
    override: Rank | None = None

    @property
    def rank(self) -> Rank:
        """The rank whose limits hold."""
        return self.override or rank_of(self.points)


async def merit_of(db: D1Database, sub: str) -> Merit:
    """A subject's merit as its rows stand now."""
    found = await db.prepare(_FOUND).bind(sub, LINES, STORY_CHARS).first()
    named: Rank | None = found["override"] if found["override"] in RANKS else None
    return Merit(points_for(**{name: int(count) for name, count in found.items() if name != "override"}), named)


def points_for(*, fields: int, ascents: int, lines: int, stories: int, projects: int, finished: int) -> int:
    """The points of so many of each; every kind counts up to a limit, 114 together."""
    return (
        min(3 * fields, 12)
        + min(ascents, 20)
        + min(2 * lines, 20)
        # The first three stories stand for the predecessor's core stories.
        + min(8 * stories, 24)
        + min(3 * max(0, stories - 3), 15)
        + (3 if projects else 0)
        + min(projects, 10)
        + min(2 * finished, 10)
    )


def rank_of(points: int) -> Rank:
    """The highest rank that the points reach."""
    reached = [rank for rank, limits in RANKS.items() if limits.points <= points]
    return max(reached, key=lambda rank: RANKS[rank].points, default="foothill")


async def set_override(db: D1Database, sub: str, rank: Rank | None, *, now: float) -> None:
    """Give a subject a rank whatever the points say; None goes back to the points."""
    await db.prepare(_OVERRIDE).bind(sub, rank, int(1000 * now)).run()
