"""Many askers at once while rows change: every answer is right, nothing fails, memory stays bounded."""

import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bench.latency import TAIWAN, resident_mb
from bench.server import BASE, Client, serve, token

pytestmark = pytest.mark.slow
ASKERS = 16


@pytest.fixture(scope="module")
def served(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server of its own."""
    state = tmp_path_factory.mktemp("load") / "state"
    shutil.copytree(indexed, state)
    with serve(state) as port:
        yield port


def ask_all(port: int, turns: int) -> list[tuple[str, str]]:
    """One asker's questions and answers."""
    client = Client(port, token=token("user"))
    found = []
    for turn in range(turns):
        question = TAIWAN[turn % len(TAIWAN)]
        found.append((question, client.ask(question, no_cache=turn % 2 == 0)["answer"]))
    client.close()
    return found


def test_answers_stay_right_under_load_and_edits(served: int) -> None:
    """16 askers for 960 questions, an editor changing an unrelated gym all the while: every answer is the known one."""
    known = dict(ask_all(served, len(TAIWAN)))
    editor = Client(served, token=token("admin"))
    with ThreadPoolExecutor(ASKERS) as pool:
        asked = [pool.submit(ask_all, served, 60) for _ in range(ASKERS)]
        for turn in range(100):
            answer = editor.request("PATCH", f"{BASE}/gyms/tup-wanhua", {"walk_minutes": 5 + turn % 7})
            assert answer.status == 200
        answers = [pair for future in asked for pair in future.result()]
    editor.close()
    assert len(answers) == ASKERS * 60
    wrong = [(question, answer) for question, answer in answers if answer != known[question]]
    assert not wrong, wrong[:3]


def test_memory_stays_bounded(served: int) -> None:
    """Another 1,500 questions add less than 64 MB."""
    ask_all(served, 100)
    before = resident_mb(served)
    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(ask_all, served, 375) for _ in range(4)]:
            future.result()
    assert resident_mb(served) - before < 64


def test_a_hundred_streams_at_once_all_end_with_done(served: int) -> None:
    """Every stream carries tokens and one done event whose answer is what was streamed."""

    def stream(number: int) -> str:
        client = Client(served, token=token("user"))
        query = {"query": TAIWAN[number % len(TAIWAN)], "no_cache": True}
        body = client.request("POST", f"{BASE}/ai/ask?stream=true", query).body
        client.close()
        return str(body)

    with ThreadPoolExecutor(100) as pool:
        bodies = list(pool.map(stream, range(100)))
    for body in bodies:
        events = re.findall(r"^event: (\w+)$", body, flags=re.MULTILINE)
        assert events[0] == "meta"
        assert events[-1] == "done"
        assert events.count("done") == 1
        assert "error" not in events


def test_state_of_the_index_is_current_after_the_load(served: int, tmp_path: Path) -> None:
    """The indexer has caught up with every edit and reports no error."""
    client = Client(served, token=token("admin"))
    answer = client.request("PATCH", f"{BASE}/gyms/tup-wanhua", {"walk_minutes": 4})
    for _ in range(200):
        status = client.request("GET", f"{BASE}/index/status").body["data"]
        if status["indexed_seq"] >= answer.body["data"]["seq"]:
            break
    client.close()
    assert status["indexed_seq"] >= answer.body["data"]["seq"]
    assert status["errors"] == 0
