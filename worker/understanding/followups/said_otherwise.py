"""Put an English follow-up that is said in other words than those that are read into these."""

import re

from schemas.reading import Mention
from worker.text.folding import holds_cjk
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.season_of_it import season_of_it
from worker.understanding.followups.set_again import of_the_set
from worker.understanding.followups.set_elsewhere import elsewhere, other_end
from worker.understanding.wording.masking import MASKS, NAME, Masked

_MOST = 160


def said_otherwise(plain: Masked, named: tuple[Mention, ...], earlier: Earlier) -> str | None:
    """The follow-up in plain words; None where it is said in these already, or goes on from nothing."""
    shown = plain.shown
    if holds_cjk(shown) or len(shown) > _MOST:
        return None
    words = plain.hide((m.start, m.end, MASKS[m.kind]) for m in named).words
    if re.search(NAME, words):
        return elsewhere(shown, words, earlier)
    return other_end(words, earlier) or season_of_it(words, earlier) or of_the_set(shown, words, earlier)
