"""The command line: a first set-up does everything, a second one nothing, and says nothing."""

import io
import json
import subprocess
import sys
from pathlib import Path

from indexer.commands import index, status
from indexer.progress import Bar
from tests.indexer.conftest import ROOT, Site

_PROBE = """
import sys, json
from indexer.__main__ import main
code = main(sys.argv[1:])
heavy = [name for name in ("lancedb", "pyarrow", "numpy", "pydantic") if name in sys.modules]
print(json.dumps([code, heavy]))
"""


def run(*arguments: str) -> tuple[int, list[str], str]:
    """One command in a process of its own: its status, the heavy libraries it loaded, what it said."""
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    code, heavy = json.loads(done.stdout.splitlines()[-1])
    return code, heavy, done.stderr


def test_set_up_fills_an_empty_folder_and_then_has_nothing_to_do(tmp_path: Path) -> None:
    """The second one loads no heavy library, makes no output, and sees a change that somebody else imported."""
    state = str(tmp_path / "state")
    code, heavy, said = run("setup", "--persist-to", state)
    assert code == 0
    assert "lancedb" in heavy
    assert "import routes.jsonl: 946 new" in said
    articles = len(list((ROOT / "data" / "knowledge").glob("*.md")))
    terms = (ROOT / "data" / "glossary.jsonl").read_text(encoding="utf-8").count('"means_zh"')
    assert f"import knowledge: {articles} new" in said
    assert f"import glossary.jsonl: {terms} new" in said
    assert f"index: {1_026 + articles + terms:,} new" in said
    assert run("setup", "--persist-to", state) == (0, [], "")
    gyms = tmp_path / "gyms.jsonl"
    gyms.write_text(json.dumps({"id": "new-gym", "name": "新岩館"}) + "\n" + json.dumps({"id": "bad"}) + "\n")
    code, _, said = run("import", str(gyms), "--persist-to", state)
    assert code == 1
    assert f"{gyms}:2: name = None: wanted a value" in said
    assert "index: 1 new" in said
    assert run("setup", "--persist-to", state) == (0, [], "")


async def test_index_and_status_say_what_was_done(filled: Site) -> None:
    out = io.StringIO()
    version = await index(filled.env, full=True, out=out, wait_s=0)
    await status(filled.env, out=out)
    assert "4 as before, 0 removed, 0 failed, " in out.getvalue()
    assert f"{version}: active, 4 documents, change 5 of 5" in out.getvalue()


class Terminal(io.StringIO):
    """A terminal that remembers everything."""

    def isatty(self) -> bool:
        return True


def test_the_bar_moves_on_a_terminal_and_is_silent_elsewhere() -> None:
    seen, piped = Terminal(), io.StringIO()
    for out in (seen, piped):
        bar = Bar("index", out)
        for done in range(0, 101, 50):
            bar(done, 100)
        bar.finish("done")
    assert "100/100" in seen.getvalue()
    assert piped.getvalue() == "index: done\n"
