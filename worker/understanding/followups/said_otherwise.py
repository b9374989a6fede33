"""Put an English follow-up that is said in other words than those that are read into these."""

import re

from schemas.reading import Mention
from worker.text.folding import holds_cjk
from worker.understanding.followups.between_turns import by_earlier_turns
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.season_of_it import season_of_it
from worker.understanding.followups.set_again import of_the_set
from worker.understanding.followups.set_elsewhere import asked_of_another, elsewhere, other_end
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import MASKS, NAME, Masked

_MOST = 160
_IF = compiled(
    r"^(?:and |so |but |ok |then )*if (?:i|we) (?!stick|only|just|keep|limit)[^,;?]{4,40}, ?(?:then )?"
    r"(?:what(?:['’]s| is| does| would| will)|how much (?:is|does|would|will)) (?:that|it)\b[^,;.?]{0,20}\W*$"
)


def said_otherwise(plain: Masked, named: tuple[Mention, ...], earlier: Earlier) -> str | None:
    """The follow-up in plain words; None where it is said in these already, or goes on from nothing."""
    shown = plain.shown
    if holds_cjk(shown) or len(shown) > _MOST:
        return None
    words = plain.hide((m.start, m.end, MASKS[m.kind]) for m in named).words
    if (of_another := asked_of_another(shown, words, earlier)) is not None:
        return of_another
    if (by_turns := by_earlier_turns(shown, words, named, earlier)) is not None:
        return by_turns
    if re.search(NAME, words):
        return elsewhere(shown, words, earlier)
    if _IF.match(words) is not None:
        # "If I go monthly instead, what's that cost" asks for what it supposes, and tells nothing.
        return shown
    return other_end(words, earlier) or season_of_it(words, earlier) or of_the_set(shown, words, earlier)
