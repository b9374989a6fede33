"""Let a model phrase the parts of a plan that are choices, in one call; each sentence is checked and has one part."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.evidence import Evidence, Joint, Part, Sentence
from schemas.reading import Locale, Reading
from worker.env import Env
from worker.llm.offer import spoken_of
from worker.llm.phrasing import PHRASED, Phrased, divided, phrase


def phrased_parts(evidence: Evidence) -> tuple[Part, ...]:
    """The parts that a model may phrase: recommendations and articles that are not about safety; never exact ones."""
    return tuple(
        part
        for part in evidence.parts
        if part.reading.intent in PHRASED
        and part.evidence.items
        and not any(i.kind == "article" and i.facts.get("safety") for i in part.evidence.items)
    )


async def joint_of(
    env: Env,
    reading: Reading,
    evidence: Evidence,
    locale: Locale,
    *,
    seconds: float,
    max_tokens: int,
    prompt_tokens: int,
) -> tuple[Joint | None, Phrased]:
    """What the configured model writes of the parts that it may phrase, and what came of the call."""
    offered = Evidence(items=tuple(i for part in phrased_parts(evidence) for i in part.evidence.items))
    done = await phrase(
        env,
        reading,
        offered,
        locale,
        _unheard,
        history=(),
        preferences=(),
        seconds=seconds,
        max_tokens=max_tokens,
        prompt_tokens=prompt_tokens,
        repairs=0,
        first="join",
    )
    sentences = _placed(done.sentences, evidence)
    return (Joint(sentences, done.model) if sentences and done.model else None), done


def with_joint(sentences: Sequence[Sentence], joint: Joint | None) -> tuple[list[Sentence], bool]:
    """The composed sentences with the model's in the place of the rows that each part lists; whether any was used."""
    if joint is None:
        return list(sentences), False
    said: list[Sentence] = []
    used = False
    for part in dict.fromkeys(s.part for s in sentences):
        own = [s for s in sentences if s.part == part]
        written = [s for s in joint.sentences if s.part == part and part is not None]
        before, body, after = divided(own)
        if written and body:
            used = True
            last = written[-1]
            own = [*before, *written[:-1], replace(last, text=last.text.rstrip(" ") + "\n"), *after]
        said += own
    return said, used


def _placed(sentences: Sequence[Sentence], evidence: Evidence) -> tuple[Sentence, ...]:
    """Each sentence with the one part that its rows are of; one that mixes parts, or speaks of no row, is left out."""
    part_of = {item.n: k for k, part in enumerate(evidence.parts) for item in part.evidence.items}
    placed = []
    for sentence in sentences:
        parts = {part_of.get(n) for n in spoken_of(sentence.claims)}
        if len(parts) == 1 and (part := next(iter(parts))) is not None:
            placed.append(replace(sentence, part=part))
    return tuple(placed)


async def _unheard(sentence: Sentence) -> None:
    """Nobody listens yet: the parts before it have not been said."""
