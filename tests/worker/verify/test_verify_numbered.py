"""What was computed of one item is never said of another."""

import re
from pathlib import Path

import pytest

from schemas.evidence import Claim, ComputedValue, Draft, Evidence, EvidenceItem, Sentence
from worker.verify import check, render
from worker.verify.numbered import NUMBERED, item_of, shifted

# A key of a computed value that is made with an item's number: put(f"near.km.{item.n}", …).
_MADE = re.compile(r"""put\(\s*f"([a-z_.]+)\.\{(?:\w+\.)?n\}""")
_NOT_SAID = frozenset({"trip.on", "trip.rain"})
"""These say where an item stands in a journey; no sentence claims them."""
_COUNTED_ON = frozenset({"together", "own.level"})
"""Their number is a place in a list of their own, and no item's."""
ITEMS = tuple(EvidenceItem(n, f"r{n}", "route", name, {"name": name}) for n, name in ((1, "肥牛"), (2, "瘦馬")))
EVIDENCE = Evidence(ITEMS, (ComputedValue("near.km.1", 3), ComputedValue("near.km.2", 5)))


def test_every_key_with_an_item_s_number_is_known(root: Path) -> None:
    """A new one must be listed: else it would be lost, or be another item's, where parts are numbered through."""
    made = {key for path in (root / "worker").rglob("*.py") for key in _MADE.findall(path.read_text(encoding="utf-8"))}
    made = {key.split(".{")[0] for key in made}
    known = {*NUMBERED, *_NOT_SAID, *_COUNTED_ON}
    assert {key for key in made if not any(key == k or key.startswith(f"{k}.") for k in known)} == set()
    assert {"reason", "near.km", "place", "trip.role"} <= {k for k in NUMBERED if any(m.startswith(k) for m in made)}


def test_the_number_is_read_and_moved() -> None:
    """And what has none stays as it is."""
    assert (item_of("reason.12.steps"), item_of("near.km.3"), item_of("reason.all.type"), item_of("count")) == (
        12, 3, None, None,
    )  # fmt: skip
    assert [shifted(key, 4) for key in ("has.1.淋浴設施", "reason.2.steps", "reason.name", "group.grade.5")] == [
        "has.5.淋浴設施", "reason.6.steps", "reason.name", "group.grade.5",
    ]  # fmt: skip


@pytest.mark.parametrize(("of", "km", "ok"), [(1, 3, True), (2, 5, False)])
def test_another_item_s_value_is_refused(of: int, km: int, ok: bool) -> None:
    """Though it is in the evidence and the text says what is claimed."""
    claims = (Claim(1, "name", "肥牛"), Claim(None, f"near.km.{of}", km))
    result = check(Draft((Sentence(f"肥牛，{render('near.km', km, 'zh-TW')} [1]。", claims),)), EVIDENCE)
    assert result.ok is ok, result.failures
