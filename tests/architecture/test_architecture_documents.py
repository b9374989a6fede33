"""Documents are held to the code: every setting is described, every make target that a document names exists."""

import re
from pathlib import Path

READERS = ("worker/settings.py", "worker/config.py", "indexer/entry.py")
PROVIDERS = "wrangler_compat/ai/providers"


def test_every_setting_is_described(root: Path) -> None:
    """A var that the service reads is a row of docs/operating.md, and no row is of a var that nobody reads."""
    source = "".join((root / name).read_text(encoding="utf-8") for name in READERS)
    read = set(re.findall(r'(?:getattr\(env, |env\.get\(|bindings(?:\.get\()?,? ?)"([A-Z][A-Z_]+)"', source))
    providers = "".join(path.read_text(encoding="utf-8") for path in sorted((root / PROVIDERS).glob("*.py")))
    read |= set(re.findall(r"""(?:\.text|\.url)\(["']([A-Z][A-Z_]+)""", providers))
    read |= {f"OPENAI_{task}_URL" for task in ("CHAT", "EMBED", "RERANK") if f'"{task}": "/' in providers}
    assert {"JWT_SECRET", "MODEL_WRITE", "NODE_SETTINGS", "ANTHROPIC_API_KEY", "OPENAI_EMBED_URL"} <= read
    page = (root / "docs" / "operating.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    described = {name for row in rows for name in re.findall(r"`([A-Z][A-Z_]+)`", row)} - {"PORT"}
    configured = {"READ_VIEWS", "AI_MODELS", "AUTH_JWKS_URL", "ACCESS_JWKS_URL"}
    assert read <= described, read - described
    assert described <= read | configured, described - read - configured


def test_every_make_target_that_a_document_names_exists(root: Path) -> None:
    """`make x` in a document is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z][a-z-]*):", (root / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    pages = [root / "README.md", root / "CHANGELOG.md", root / "data" / "README.md", *(root / "docs").glob("*.md")]
    named = {
        (page.name, target)
        for page in pages
        for target in re.findall(
            r"(?:`|^|\$\()make (?:-s )?([a-z][a-z-]*)", page.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert named
    assert not {(page, target) for page, target in named if target not in targets}


def test_the_lock_names_no_index_and_every_package_has_hashes(root: Path) -> None:
    """The lock can be used with whatever index a machine has, and nothing is installed unchecked."""
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    packages = re.split(r"\n(?=[a-z0-9])", lock[lock.index("\n") :])
    assert all("--hash=sha256:" in package for package in packages if "==" in package.split("\n")[0])
