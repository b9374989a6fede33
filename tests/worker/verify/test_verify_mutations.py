"""No altered draft gets through: real drafts of real evidence, each changed so that it says something untrue."""

from tests.worker.readings import many
from tests.worker.verify.mutations import ALTERATIONS, Pair, altered
from worker.compose import LITERALS, compose
from worker.sql.answering import Asked, answer
from worker.verify import check
from wrangler_compat.readonly import ReadOnlyDatabase

SEED = 20260112
WANTED = 5_000


async def real(read: ReadOnlyDatabase) -> list[Pair]:
    """Drafts with their evidence, in both languages."""
    found: list[Pair] = []
    for r in many():
        for locale in ("zh-TW", "en"):
            evidence = await answer(read, Asked(r, r.filter, locale, 8, 0))
            found.append((compose(r, evidence, (), locale, 8).draft, evidence))
    return found


async def test_no_clean_draft_is_stopped(read: ReadOnlyDatabase) -> None:
    """What the composer writes from evidence passes whole, with and without its fixed wording."""
    drafts = await real(read)
    assert sum(len(d.sentences) for d, _ in drafts) > 500
    for draft, evidence in drafts:
        closed = check(draft, evidence, literals=LITERALS)
        assert closed.ok, (draft.text, closed.failures)
        assert closed.groundedness == 1.0
        assert check(draft, evidence).ok, (draft.text, check(draft, evidence).failures)


async def test_no_altered_draft_gets_through(read: ReadOnlyDatabase) -> None:
    """Thousands of altered drafts, of every kind of alteration: all are stopped."""
    drafts = [pair for pair in await real(read) if pair[0].sentences]
    counts = altered(drafts, ALTERATIONS, wanted=WANTED, seed=SEED)
    assert set(counts) == {each.__name__ for each in ALTERATIONS}
    assert min(counts.values()) > 50, counts


def test_no_unit_is_fixed_wording() -> None:
    """A unit is said by the claim that has it: as wording of its own it could follow any figure."""
    units = ("公尺", "英尺", "公里", "分鐘", "級", "元", "m", "ft", "km", "min", "bolt", "bolts", "個 bolt", "NT$", "%")
    assert not {*units} & {literal.strip() for literal in LITERALS}
