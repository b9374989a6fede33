"""Local secrets come from the files the platform would read, understood as it understands them."""

from pathlib import Path

import pytest

from wrangler_compat.config import load_config
from wrangler_compat.dev_vars import parse, read_dev_vars


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A=1\nB = two words \n", {"A": "1", "B": "two words"}),
        ("export A=1", {"A": "1"}),
        ("# A=1\n\nA=2 # note\nB='x # y'", {"A": "2", "B": "x # y"}),
        (
            "A=\"line\\nnext\"\nB='line\\nnext'\nC=`a \"b\" 'c'`",
            {"A": "line\nnext", "B": "line\\nnext", "C": "a \"b\" 'c'"},
        ),
        ('A="first\nsecond"', {"A": "first\nsecond"}),
        ("A=\nB", {"A": ""}),
        ("A=1\nA=2", {"A": "2"}),
        ("A=a=b==", {"A": "a=b=="}),
        ("A=1\r\nB=2\r\n", {"A": "1", "B": "2"}),
        ("A: 1", {"A": "1"}),
        ('KEY={"a":1}', {"KEY": '{"a":1}'}),
    ],
)
def test_lines(text: str, values: dict[str, str]) -> None:
    """Quotes, comments and escapes follow dotenv."""
    assert parse(text) == values


def write(folder: Path, **files: str) -> None:
    """Write files whose names have _ for a point."""
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)


def test_dev_vars_switches_env_files_off(tmp_path: Path) -> None:
    """One of the two families is read."""
    write(tmp_path, _env="A=env\nB=env", _dev_vars="A=dev")
    assert read_dev_vars(tmp_path, None, environ={}) == ({"A": "dev"}, [])


def test_dev_vars_of_an_environment_replaces(tmp_path: Path) -> None:
    """They are not merged."""
    write(tmp_path, _dev_vars="A=1\nB=1", _dev_vars_staging="A=2")
    assert read_dev_vars(tmp_path, "staging", environ={})[0] == {"A": "2"}
    assert read_dev_vars(tmp_path, "prod", environ={})[0] == {"A": "1", "B": "1"}


def test_env_files_are_merged(tmp_path: Path) -> None:
    """The more particular file wins, and ${NAME} stands for the merged value, in single quotes too."""
    write(
        tmp_path,
        _env="A=1\nB=1\nC=1\nD=1\nE='${D}-${NONE:-none}'",
        _env_local="B=2\nC=2\nD=2",
        _env_staging="C=3\nD=3",
        _env_staging_local="D=4",
    )
    assert read_dev_vars(tmp_path, "staging", environ={})[0] == {"A": "1", "B": "2", "C": "3", "D": "4", "E": "4-none"}


def test_the_process_is_read_only_on_request(tmp_path: Path) -> None:
    """CLOUDFLARE_INCLUDE_PROCESS_ENV adds everything."""
    environ = {"X": "1", "CLOUDFLARE_INCLUDE_PROCESS_ENV": "true"}
    assert read_dev_vars(tmp_path, None, environ={"X": "1"})[0] == {}
    assert read_dev_vars(tmp_path, None, environ=environ)[0]["X"] == "1"


def test_required_secrets(tmp_path: Path) -> None:
    """Only listed names are kept; a missing one is a warning."""
    write(tmp_path, _dev_vars="A=1\nEXTRA=1")
    values, warnings = read_dev_vars(tmp_path, None, environ={"B": "2"}, required=("A", "B", "TOKEN"))
    assert values == {"A": "1", "B": "2"}
    assert warnings[0].startswith("Missing required secrets: TOKEN.")


def test_secrets_win_over_vars(tmp_path: Path) -> None:
    """The configuration keeps both apart; env gets the secret."""
    (tmp_path / "wrangler.toml").write_text('[vars]\nA = "file"\nN = 3')
    write(tmp_path, _dev_vars="A=secret")
    config = load_config(tmp_path / "wrangler.toml", environ={})
    assert (config.vars["A"], config.secrets, config.values) == ("file", {"A": "secret"}, {"A": "secret", "N": 3})
