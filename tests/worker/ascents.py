"""Lines in the log of climbers, written beside the reader."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path


def log(path: Path, user: str, lines: Iterable[tuple[str, str, str | None]]) -> None:
    """Lines (route, style, date) of one climber; ids count on from what they have."""
    connection = sqlite3.connect(path)
    connection.execute("INSERT OR IGNORE INTO users(id, created_at) VALUES (?, 1)", [user])
    had = connection.execute("SELECT count(*) FROM ascents WHERE user_id = ?", [user]).fetchone()[0]
    connection.executemany(
        "INSERT INTO ascents(user_id, id, route_id, style, climbed_on, created_at, updated_at)"
        " VALUES (?, ?, ?, ?, ?, 1, 1)",
        [(user, f"{had + n:04d}", route, style, day) for n, (route, style, day) in enumerate(lines)],
    )
    connection.commit()
    connection.close()
