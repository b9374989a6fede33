"""The image, which could not be built here, is true to the repository: its paths exist, its commands are understood."""

import fnmatch
import json
import re
import shlex
from pathlib import Path

import indexer.__main__ as indexing
import wrangler_compat.__main__ as serving

LINES = re.sub(r"\\\n\s*", " ", Path("Dockerfile").read_text("utf-8")).splitlines()
PAGE = Path("docs/deploying.md").read_text("utf-8")


def told(instruction: str) -> list[str]:
    """What follows an instruction, every time it stands."""
    return [line.removeprefix(instruction).strip() for line in LINES if line.startswith(f"{instruction} ")]


def admitted(path: str) -> bool:
    """Whether .dockerignore lets a path into the build; its last word counts."""
    inside = True
    for rule in Path(".dockerignore").read_text("utf-8").split():
        pattern = rule.removeprefix("!")
        if path == pattern or path.startswith(f"{pattern}/") or fnmatch.fnmatch(path, pattern):
            inside = rule.startswith("!")
    return inside


def parsed(command: str) -> None:
    """Have a command's own parser read it; it ends the test when it does not understand."""
    words = shlex.split(re.sub(r"\$(\w+)", r"\1", command), comments=True)
    module, rest = words[words.index("-m") + 1], words[words.index("-m") + 2 :]
    {"indexer": indexing, "wrangler_compat": serving}[module]._parser().parse_args(rest)


def test_what_is_copied_exists_and_is_let_in() -> None:
    copied = [line.split()[:-1] for line in told("COPY") if not line.startswith("--from")]
    assert len(copied) >= 7
    for source in (path for paths in copied for path in paths):
        assert Path(source).exists(), source
        assert admitted(source), source
    assert not admitted("data/openbeta/routes.parquet")
    assert not admitted(".dev.vars")
    assert not admitted("tests")
    assert admitted("data/models/embedder.npz")


def test_the_service_in_it_is_whole_without_what_stays_outside() -> None:
    """Nothing that is copied imports what is not."""
    folders = {path for line in told("COPY") for path in line.split()[:-1] if Path(path).is_dir()}
    ours = {path.name for path in Path().iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    for file in (each for folder in folders for each in Path(folder).rglob("*.py")):
        used = set(re.findall(r"^(?:from|import) (\w+)", file.read_text("utf-8"), re.MULTILINE)) & ours
        assert used <= folders, file


def test_its_commands_are_understood() -> None:
    (command,) = told("CMD")
    shell = json.loads(command)
    assert shell[:2] == ["sh", "-c"]
    steps = [step.strip().removeprefix("exec ") for step in shell[2].split("&&")]
    assert len(steps) == 2
    for step in steps:
        parsed(step)
    for config in re.findall(r"-c (\S+)", steps[1]):
        assert Path(config).exists()


def test_it_runs_as_nobody_in_particular_and_says_whether_it_lives() -> None:
    assert told("USER") == ["10001"]
    (check,) = told("HEALTHCHECK")
    assert "/health" in check
    assert "os.environ['PORT']" in check
    assert any("PORT=8080" in line for line in told("ENV"))
    assert not any("SECRET" in line for line in (*told("ENV"), *told("ARG")))


def test_every_dependency_of_the_image_is_the_tested_one() -> None:
    served, tested = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", Path(name).read_text("utf-8"), re.MULTILINE))
        for name in ("requirements-serve.lock", "requirements.lock")
    )
    assert served
    assert served.items() <= tested.items()
    assert not {"pytest", "mypy", "ruff"} & served.keys()


def test_the_commands_of_the_page_are_understood() -> None:
    commands = re.findall(r"^python -m .*", PAGE, re.MULTILINE)
    assert len(commands) == 7
    for command in commands:
        parsed(command)
