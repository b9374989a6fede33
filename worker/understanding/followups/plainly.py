"""Put a follow-up in the plain words that its rules know: "same cutoff", "what's the figure", 「王者是誰」, 「報一下」.

People say "the same" of what stays, ask for a count by its noun, and speak of what was shown as "that lot". Where
something was asked before, such words mean what a plainer one means; alone they need not.
"""

from worker.text.folding import fold
from worker.understanding.followups.leads import without_lead
from worker.understanding.followups.plain_turns import PLAINER
from worker.understanding.followups.plain_turns_zh import PLAINER_ZH
from worker.understanding.followups.told_in_turns import without_told
from worker.understanding.matching.patterns import Together

_TABLE = (*PLAINER_ZH, *PLAINER)
_ANY = Together(*(pattern for pattern, _ in _TABLE))
KEEPS_ONLY = "only those "
"""What a follow-up says that was put so that it tells what is kept of a list."""
_EDGES = " ?？.。,，"


def plainly(text: str) -> str:
    """The follow-up in plain words; as it is where it says nothing that is said more plainly."""
    text = without_told(text)
    plain = _put_plainly(text)
    bare = without_lead(plain)
    # What only takes note of the answer may stand before it: "cool, drop those without video".
    return plain if bare == plain or (again := _put_plainly(bare)) == bare else again


def _put_plainly(text: str) -> str:
    words = fold(text)
    if len(words) != len(text) or not _ANY.may_be_in(words):
        return text
    for pattern, put in _TABLE:
        found = pattern.search(words)
        if found is None:
            continue
        held = {name: text[slice(*found.span(name))] if said else "" for name, said in found.groupdict().items()}
        plain = f"{text[: found.start()]}{put.format(**held)}{text[found.end() :]}"
        if plain.strip(_EDGES) and len(fold(plain)) == len(plain):
            text, words = plain, fold(plain)
    return text
