"""Check a draft: each claim against the evidence, and each sentence's text against its own claims."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from schemas.evidence import Claim, Draft, Evidence, FactValue, Sentence
from worker.verify.alignment import explain, follows
from worker.verify.derived import value_of
from worker.verify.numbered import misplaced

Reason = Literal["no such item", "no such value", "value differs", "text differs", "of another item"]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a sentence may not be said; sentence is its position in the draft."""

    sentence: int
    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The result: groundedness is the share of checks (claims and texts) that passed, 1.0 for a draft without any."""

    ok: bool
    groundedness: float
    failures: tuple[Failure, ...] = ()

    @property
    def failed(self) -> frozenset[int]:
        """The positions of the sentences that failed."""
        return frozenset(f.sentence for f in self.failures)


def check(
    draft: Draft, evidence: Evidence, *, literals: Collection[str] | None = None, or_free: bool = False
) -> Verification:
    """Check every sentence of a draft.

    With literals (the composer's fixed wording) a text may hold nothing but its claims and those wordings. Without them
    the prose between claims is free, but may hold no figure, grade or citation of its own; or_free admits that beside
    the literals, sentence by sentence.
    """
    checks = 0
    failures: list[Failure] = []
    for position, sentence in enumerate(draft.sentences):
        # A count of one part of a question is no count of another.
        own = evidence if sentence.part is None else evidence.parts[sentence.part].evidence
        found, made = _check_sentence(position, sentence, own, literals)
        if found and or_free:
            found, made = _check_sentence(position, sentence, own, None)
        failures.extend(found)
        checks += made
    share = 1.0 if checks == 0 else (checks - len(failures)) / checks
    return Verification(not failures, share, tuple(failures))


def _check_sentence(
    position: int, sentence: Sentence, evidence: Evidence, literals: Collection[str] | None
) -> tuple[list[Failure], int]:
    failures = [f for claim in sentence.claims if (f := _check_claim(position, claim, evidence)) is not None]
    if (astray := misplaced(sentence.claims)) is not None:
        failures.append(Failure(position, "of another item", astray.attribute))
    if not follows(sentence, literals):
        failures.append(Failure(position, "text differs", explain(sentence)))
    return failures, len(sentence.claims) + 2


def _check_claim(position: int, claim: Claim, evidence: Evidence) -> Failure | None:
    if claim.n is None:
        held = [v.value for v in evidence.values if v.key == claim.attribute]
        if not held:
            return Failure(position, "no such value", claim.attribute)
        if any(_same(claim.value, value) for value in held):
            return None
        return Failure(position, "value differs", f"{claim.attribute}: {claim.value!r}, evidence holds {held[0]!r}")
    item = next((i for i in evidence.items if i.n == claim.n), None)
    if item is None:
        return Failure(position, "no such item", f"[{claim.n}]")
    value = item.title if claim.attribute == "title" else value_of(item.facts, claim.attribute)
    if _same(claim.value, value):
        return None
    return Failure(
        position, "value differs", f"[{claim.n}].{claim.attribute}: {claim.value!r}, evidence holds {value!r}"
    )


def _same(claimed: FactValue, held: FactValue) -> bool:
    """Equal as typed values: True is not 1, but 10 and 10.0 metres are one length."""
    if isinstance(claimed, bool) or isinstance(held, bool):
        return claimed is held
    return claimed == held
