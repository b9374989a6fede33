"""Tell whether a question is to be refused: an attack by itself or with the turns before it, and no route's name."""

from collections.abc import Sequence

from schemas.reading import Mention, Turn
from worker.understanding.guard.attacks import is_attack, is_but_a_name, prints_what_was_stored
from worker.understanding.wording.masking import Masked


def is_refused(question: Masked, mentions: Sequence[Mention], history: Sequence[Turn]) -> bool:
    """Whether a question gives orders to the service instead of asking it; the question with nothing hidden yet."""
    if prints_what_was_stored(question.shown, (t.content for t in history if t.role == "user")):
        return True
    return is_attack(question.shown) and not is_but_a_name(question, mentions)
