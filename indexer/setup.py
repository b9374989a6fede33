"""Everything a first start needs, and nothing on a later one: schema, sample data, index."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from indexer.opening import ROOT, opened

STAMP = "setup.json"
WAIT_S = 60.0
SAMPLES = (
    *(ROOT / "data" / "taiwan" / f"{name}.jsonl" for name in ("crags", "areas", "routes", "gyms")),
    ROOT / "data" / "knowledge",
    ROOT / "data" / "glossary.jsonl",
)
# What decides how a document looks: when one of these changes, the index is made again (unchanged ones are skipped).
_WRITERS = ("documents.py", "document_article.py", "document_outdoor.py", "document_gyms.py", "phrases.py", "words.py")


async def set_up(state_dir: Path, *, out: Any) -> int:
    """Make the state folder ready to serve, at little cost when it is already, and answer the exit status."""
    stamp = _read_stamp(state_dir)
    data, code = _digest(SAMPLES), _digest(_sources())
    async with opened(state_dir) as env:
        if stamp.get("data") == data and stamp.get("code") == code and await _current(env, str(stamp.get("version"))):
            return 0
        # Only now: what follows loads the vector store and the model.
        from indexer.commands import import_files, index

        if stamp.get("data") != data and (status := await import_files(env, SAMPLES, out=out)) != 0:
            return status
        version = await index(env, full=stamp.get("code") != code, out=out, wait_s=WAIT_S)
    _write_stamp(state_dir, {"data": data, "code": code, "version": version})
    return 0


async def _current(env: Any, version: str) -> bool:
    """Whether the version that the last set-up left is there, is the active one, and misses no change."""
    from indexer import state

    if await state.behind(env.DB, version):
        return False
    return await env.VECTORIZE.active() == version and bool(await env.VECTORIZE.version(version).exists())


def _sources() -> list[Path]:
    models = sorted((ROOT / "data" / "models").glob("*"))
    return [
        *(ROOT / "indexer" / name for name in _WRITERS),
        ROOT / "schemas" / "documents.py",
        *(path for path in models if path.is_file()),
    ]


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for path in (each for given in files for each in (sorted(given.rglob("*.*")) if given.is_dir() else (given,))):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _read_stamp(state_dir: Path) -> dict[str, Any]:
    try:
        stamp = json.loads((state_dir / STAMP).read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _write_stamp(state_dir: Path, stamp: dict[str, Any]) -> None:
    half = state_dir / f"{STAMP}.new"
    half.write_text(json.dumps(stamp))
    half.replace(state_dir / STAMP)
