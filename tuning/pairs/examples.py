"""Turn a pair into a training example: the messages that serving sends, and the answer in serving's own template."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tuning.pairs.files import Pair
from worker.llm.offer import Offer, offer
from worker.llm.phrasing import prompt_values
from worker.llm.prompts import prompt
from worker.llm.templates import Refused, Sentences, fill
from worker.llm.tokens import TokenCounter

EVIDENCE_TOKENS = 4000
_MARKS = re.compile(r"((?:\s*\[\d{1,2}\])+)")
_MARK = re.compile(r"\[(\d{1,2})\]")


@dataclass(frozen=True, slots=True)
class Example:
    """One example. answer is a template whose placeholders serving fills; prose is the same as an editor wrote it.

    unserved says why serving would refuse the template; None when it would say it as it is.
    """

    pair: Pair
    messages: tuple[Mapping[str, str], ...]
    answer: str
    prose: str
    unserved: str | None


def example_of(pair: Pair, count: TokenCounter | None = None) -> Example:
    """The example of a pair; its messages are byte for byte what serving sends for this question and evidence."""
    offered = offer(pair.evidence, pair.locale, count or TokenCounter(), model="", budget=EVIDENCE_TOKENS)
    messages = prompt("write").messages(pair.locale, **prompt_values(pair.question, offered))
    template = templated(pair, offered)
    return Example(pair, tuple(messages), template, pair.answer, _refusal(template, offered, pair))


def templated(pair: Pair, offered: Offer) -> str:
    """The answer with every value that its citations hold as a placeholder, and without the citations."""
    parts = _MARKS.split(pair.answer)
    cited = [int(n) for n in _MARK.findall(pair.answer)]
    said = ""
    for text, marks in zip(parts[::2], [*parts[1::2], ""], strict=True):
        numbers = [int(n) for n in _MARK.findall(marks)] or cited
        for value, name in _values(offered, numbers):
            text = text.replace(value, name, 1)
        said += text
    return said


def _values(offered: Offer, numbers: Sequence[int]) -> list[tuple[str, str]]:
    """The printed values of these rows with their placeholders, longest first; a single character only as a name."""
    found = [
        (piece.text, f"{{{key}}}")
        for key, piece in offered.pieces.items()
        if key.split(".")[0] in map(str, numbers) and (len(piece.text) > 1 or key.endswith(".name"))
    ]
    return sorted(found, key=lambda each: -len(each[0]))


def _refusal(template: str, offered: Offer, pair: Pair) -> str | None:
    if not pair.rows:
        return "speaks of no row"
    cutter = Sentences()
    for sentence in (*cutter.feed(template), cutter.rest()):
        if sentence.strip():
            try:
                fill(sentence, offered, pair.evidence)
            except Refused as refusal:
                return str(refusal)
    return None
