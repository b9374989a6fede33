"""Two climbers use everything there is; nothing of the one is ever seen by the other, an administrator, or on disk."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from bench.server import BASE, Answer, Client, serve, token

pytestmark = pytest.mark.slow
ONE, TWO = "climber-qzwxone", "climber-qzwxtwo"
THREE, FOUR = "climber-qzwxthree", "climber-qzwxfour"
MARKS = {ONE: "qzwxalfa7431", TWO: "qzwxbeta9152", THREE: "qzwxgamma3387", FOUR: "qzwxdelta6240"}
ROUTES = {ONE: ("LD-BACK-DOOR-67", "KT-AW-004"), TWO: ("LD-FIRST-CAVE-242", "LD-MUSIC-HALL-329")}
ROUTES |= {THREE: ROUTES[ONE], FOUR: ROUTES[TWO]}
# The same words from both: what an exact or a like question finds in a cache, and every personal form.
SHARED = (
    "龍洞有哪些 5.10 的運動攀路線？",
    "請問龍洞有哪些 5.10 的運動攀路線呢",
    "推薦龍洞 5.10 的路線",
    "推薦我沒爬過的路線",
    "我在龍洞爬過幾條？",
    "我爬過什麼？下一條爬什麼？",
    "我最難爬過哪條路線？",
    "我還有哪些路線沒爬過？",
    "跟我差不多的人都爬什麼？",
    "What have I climbed?",
    "Recommend routes at Long Dong",
    "How many routes have I climbed in Kenting?",
    "那關子嶺呢？",
)

# One part is about the asker, another is not: the whole is the asker's own.
COMPOUND = (
    "我爬過幾條？龍洞最難的是哪條？",
    "我在龍洞爬過什麼？另外關子嶺在哪裡？",
    "How many routes have I climbed, and which is the hardest route in Guanziling?",
)


class Climber:
    """One user, with a marker that stands in everything they write."""

    def __init__(self, port: int, sub: str) -> None:
        self.sub, self.mark = sub, MARKS[sub]
        self.client = Client(port, token=token("user", sub))
        self.seen: list[tuple[str, str]] = []
        self.lines: list[str] = []
        self.sessions: list[str] = []
        self.memories: list[str] = []
        self.answered: dict[str, str] = {}
        self.compound: list[str] = []
        """The ids of questions of which a part was about oneself."""

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """Send a request and remember the whole of its answer."""
        answer = self.client.request(method, BASE + quote(path, safe="/?&=%"), body, **headers)
        said = json.dumps([answer.headers, answer.body], ensure_ascii=False)
        self.seen.append((f"{method} {path} {json.dumps(body, ensure_ascii=False)}", said))
        return answer

    def ask(self, query: str, **fields: Any) -> list[Answer]:
        """Ask as JSON with the trace, and as a stream."""
        body = {"query": query, **fields}
        both = [self.send("POST", "/ai/ask", body, x_debug="1"), self.send("POST", "/ai/ask?stream=true", body)]
        for answer in both:
            assert answer.status == 200, answer.body
            assert answer.headers["cache-control"] == "private, no-store"
        return both

    def write(self) -> None:
        """Leave a marker in everything that can be written."""
        for number, route in enumerate(ROUTES[self.sub]):
            line = {"route_id": route, "style": "redpoint", "rating": 5, "note": f"{self.mark} 手記 {number}"}
            self.lines.append(self.send("POST", "/ascents", line).body["data"]["id"])
        file = [{"route_id": "KT-AW-004", "style": "attempt", "climbed_on": "2026-01-02", "note": f"{self.mark} 匯入"}]
        assert self.send("POST", "/ascents/import", file).status == 200
        session = self.send("POST", "/ai/sessions", {"title": f"{self.mark} 的對話"}).body["data"]["id"]
        self.sessions.append(session)
        for query in (f"我喜歡裂隙 {self.mark}，推薦龍洞的路線", f"我的目標是 5.12a {self.mark}", "我爬過幾條？"):
            self.ask(query, session_id=session)
        # A public answer is rated with words, a personal one without: they are sent and must not be kept.
        for query in ("關子嶺在哪裡？", "我爬過幾條？"):
            told = self.ask(query)[0].body["data"]
            self.answered = {"query_id": told["query_id"], "feedback_token": told["feedback_token"]}
            words = {"text": f"{self.mark} 不對", "corrected_answer": f"{self.mark} 才對"}
            kept = self.send("POST", "/ai/feedback", {**self.answered, "score": "down", **words})
            assert kept.body["data"]["text_kept"] == (query == "關子嶺在哪裡？")
        for query in COMPOUND:
            self.compound += [self.ask(query)[0].body["data"]["query_id"]]
        history = [{"role": "user", "content": f"{self.mark} 之前說的"}, {"role": "assistant", "content": self.mark}]
        self.ask("那裡有幾條路線？", chat_history=history)
        self.ask(f"{self.mark} 這條路線多難？")
        self.memories = [item["id"] for item in self.send("GET", "/ai/memory").body["data"]["items"]]
        assert self.memories
        for method, path, body in (
            ("POST", "/ascents", {"route_id": self.mark, "style": "flash", "note": self.mark}),
            ("POST", "/ascents", {"route_id": "KT-AW-004", "style": self.mark, "rating": 99}),
            ("POST", "/ai/ask", {"query": self.mark, "limit": self.mark}),
            ("POST", "/ai/ask", {"query": self.mark, "session_id": self.mark}),
            ("PATCH", f"/ai/sessions/{session}", {"title": f"{self.mark} 改名"}),
        ):
            self.send(method, path, body)

    def read(self, other: "Climber") -> None:
        """Read everything of one's own, ask what both ask, and try the other's ids."""
        for path in (
            "/ai/sessions",
            f"/ai/sessions/{self.sessions[0]}",
            "/ai/memory",
            "/ai/quota/me",
            "/ai/feedback",
            "/ascents",
            "/ascents?count=true",
            "/ascents/export",
            "/ascents/export?format=csv",
            "/ai/search?q=手記",
            "/routes?q=手記",
            "/routes/LD-BACK-DOOR-67",
            "/index/status",
        ):
            assert self.send("GET", path).status == 200, path
        for query in SHARED:
            self.ask(query)
            self.ask(query, no_cache=True)
        for method, path, body in (
            ("GET", f"/ai/sessions/{other.sessions[0]}", None),
            ("PATCH", f"/ai/sessions/{other.sessions[0]}", {"title": "mine"}),
            ("DELETE", f"/ai/sessions/{other.sessions[0]}", None),
            ("POST", "/ai/ask", {"query": "那個呢？", "session_id": other.sessions[0]}),
            ("DELETE", f"/ai/memory/{other.memories[0]}", None),
            ("GET", f"/ascents/{other.lines[0]}", None),
            ("PATCH", f"/ascents/{other.lines[0]}", {"note": "mine"}),
            ("DELETE", f"/ascents/{other.lines[0]}", None),
            ("GET", "/admin/ai/logs", None),
            ("GET", "/admin/metrics", None),
            ("GET", "/admin/ai/feedback", None),
            ("POST", "/ai/feedback", {**other.answered, "score": "up"}),
            ("DELETE", f"/ai/feedback/{other.answered['query_id']}", None),
        ):
            assert self.send(method, path, body).status in (403, 404), (method, path)


@pytest.fixture(scope="module")
def state(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of everything that the server keeps."""
    state = tmp_path_factory.mktemp("leaks") / "state"
    shutil.copytree(indexed, state)
    return state


@pytest.fixture(scope="module")
def served(state: Path) -> Iterator[int]:
    """The port of a server in development, which shows traces to everyone."""
    with serve(state, {"ENVIRONMENT": "development"}) as port:
        yield port


@pytest.fixture(scope="module")
def climbers(served: int) -> Iterator[tuple[Climber, Climber]]:
    """Both have written and read everything, in turns, so that each finds what the other has left."""
    one, two = Climber(served, ONE), Climber(served, TWO)
    try:
        one.write()
        two.write()
        for mine, other in ((one, two), (two, one), (one, two)):
            mine.read(other)
        yield one, two
    finally:
        one.client.close()
        two.client.close()


def found(needles: tuple[str, ...], seen: list[tuple[str, str]]) -> list[str]:
    """Where any of the words stands."""
    return [f"{where}: {needle}" for where, text in seen for needle in needles if needle in text]


def test_each_sees_their_own_and_nothing_of_the_other(climbers: tuple[Climber, Climber]) -> None:
    """Answers, streams, traces, sources, suggestions, lists, exports, errors: over all that was sent back."""
    for mine, other in (climbers, climbers[::-1]):
        assert found((mine.mark,), mine.seen)
        assert found((other.mark, other.sub, *other.lines), mine.seen) == []
        own = [text for where, text in mine.seen if where.startswith("GET /ascents/export")]
        assert all(mine.mark in text for text in own)


def test_the_other_s_rows_are_as_they_were(climbers: tuple[Climber, Climber]) -> None:
    """Nothing was renamed, changed or deleted by somebody who may not."""
    for mine in climbers:
        title = mine.send("GET", f"/ai/sessions/{mine.sessions[0]}").body["data"]["session"]["title"]
        assert title == f"{mine.mark} 改名"
        assert mine.send("GET", f"/ascents/{mine.lines[0]}").body["data"]["note"].startswith(mine.mark)


def test_a_stranger_and_an_administrator_see_neither(climbers: tuple[Climber, Climber], served: int) -> None:
    """Without a token as with every right: ids and figures, no words, no subjects."""
    needles = tuple(word for each in climbers for word in (each.mark, each.sub))
    for who in (None, token("admin", "boss"), token("service", "job")):
        client = Client(served, token=who)
        seen = []
        for path in (
            "/admin/ai/logs?limit=200",
            "/admin/ai/stats",
            "/admin/metrics",
            "/admin/ai/feedback?limit=200",
            "/ai/sessions",
            "/ai/memory",
            "/ascents",
            "/ascents/export",
            "/ai/search?q=%E6%89%8B%E8%A8%98",
            "/index/status",
            "/openapi.json",
        ):
            seen.append((path, json.dumps(client.request("GET", BASE + path).body, ensure_ascii=False)))
        for query in SHARED:
            seen.append((query, json.dumps(client.ask(query), ensure_ascii=False)))
        assert found(needles, seen) == []
        client.close()


def test_nothing_of_it_is_on_disk_but_in_the_database(
    climbers: tuple[Climber, Climber], state: Path, served: int
) -> None:
    """Not in the cache, the index, the queue, the objects, nor in the server's log."""
    files = [path for path in state.rglob("*") if path.is_file() and "d1" not in path.relative_to(state).parts]
    log = state.parent / f"{state.name}-server.log"
    assert any("kv" in path.parts for path in files)
    assert any("vectorize" in path.parts for path in files)
    assert log.stat().st_size > 10_000
    needles = [word.encode() for each in climbers for word in (each.mark, each.sub)]
    assert [(path, word) for path in (*files, log) for word in needles if word in path.read_bytes()] == []


@pytest.fixture
def leavers(served: int) -> Iterator[tuple[Climber, Climber]]:
    """Two more, who have written everything and will delete themselves: tests come in any order."""
    both = Climber(served, THREE), Climber(served, FOUR)
    for each in both:
        each.write()
    yield both
    for each in both:
        each.client.close()


def test_the_log_of_a_compound_question_keeps_no_ids(
    climbers: tuple[Climber, Climber], state: Path, served: int
) -> None:
    """Of a question with one part about oneself neither words nor rows are kept, and an administrator sees none."""
    asked = [query_id for each in climbers for query_id in each.compound]
    assert len(asked) == 2 * len(COMPOUND)
    boss = Client(served, token=token("admin", "boss"))
    for query_id in asked:
        row = boss.request("GET", f"{BASE}/admin/ai/logs/{query_id}").body["data"]
        assert (row["personal"], row["query"], row["cited"]) == (True, None, []), row
    boss.close()


def test_operations_and_public_tables_hold_no_word_of_it(
    leavers: tuple[Climber, Climber], state: Path, served: int
) -> None:
    """In the database the words stand in the private tables, and in no other; deleting oneself leaves none at all."""
    private = {"ascents", "sessions", "messages", "memories", "memory_switches", "users", "feedback"}
    for each in leavers:
        where = tables_with(state, each)
        assert where <= private
        assert {"ascents", "sessions", "messages", "memories", "feedback"} <= where
        other = next(c for c in leavers if c is not each)
        assert set(each.send("DELETE", "/me").body["data"]["left"].values()) == {0}
        assert tables_with(state, each) == set()
        if each is leavers[0]:
            assert tables_with(state, other)


def tables_with(state: Path, climber: Climber) -> set[str]:
    """The tables in which a climber's marker or subject stands, in any column."""
    held = set()
    for file in (state / "d1").glob("*.sqlite"):
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                if any(isinstance(v, str) and (climber.mark in v or climber.sub in v) for v in row):
                    held.add(name)
        connection.close()
    return held
