"""Two hundred questions at once from one climber: as many are answered as the day has, and not one more."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bench.server import BASE, Answer, Client, serve, token

pytestmark = pytest.mark.slow
AT_ONCE = 200


@pytest.fixture(scope="module")
def served(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server that counts questions."""
    state: Path = tmp_path_factory.mktemp("quota") / "state"
    shutil.copytree(indexed, state)
    with serve(state, {"QUOTA": "on"}) as port:
        yield port


def ask(port: int, sub: str, number: int) -> Answer:
    """One question on a connection of its own, every other one as a stream."""
    client = Client(port, token=token("user", sub))
    path = f"{BASE}/ai/ask?stream={'true' if number % 2 else 'false'}"
    try:
        return client.request("POST", path, {"query": "龍洞有多少條路線？", "no_cache": number % 3 == 0})
    finally:
        client.close()


@pytest.mark.parametrize(("sub", "rank", "limit"), [("nobody", None, 2), ("hero", "summit", 24)])
def test_two_hundred_at_once_never_overspend(served: int, sub: str, rank: str | None, limit: int) -> None:
    """Cached or not, streamed or not; the others are told so, and the counter says what was answered."""
    admin = Client(served, token=token("admin"))
    assert admin.request("PUT", f"{BASE}/admin/ai/quotas/{sub}", {"rank": rank}).status == 200
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda number: ask(served, sub, number), range(AT_ONCE)))
    statuses = [answer.status for answer in answers]
    assert (statuses.count(200), statuses.count(429)) == (limit, AT_ONCE - limit)
    assert all(int(a.headers["retry-after"]) > 0 for a in answers if a.status == 429)
    told = admin.request("GET", f"{BASE}/admin/ai/quotas/{sub}").body["data"]["quota"]
    assert (told["daily_used"], told["remaining"]) == (limit, 0)
    admin.close()
