"""A question in its three forms (as shown, folded, masked), where names already read no longer count as words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from worker.text.folding import fold, shown

# One private character per kind of name: a mask keeps every offset and tells patterns what stood there.
ROUTE, CRAG, AREA, GYM, PLACE, TAKEN = "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006"
MASKS = {
    "route": ROUTE,
    "crag": CRAG,
    "area": AREA,
    "sector": AREA,
    "gym": GYM,
    "region": PLACE,
    "city": PLACE,
    "district": PLACE,
}
NAME = f"[{ROUTE}{CRAG}{AREA}{GYM}{PLACE}]"


@dataclass(frozen=True, slots=True)
class Masked:
    """A question: shown is what offsets refer to, folded what names match in, words what patterns match in."""

    shown: str
    folded: str
    words: str

    def hide(self, spans: Iterable[tuple[int, int, str]]) -> "Masked":
        """The question with spans overwritten by their mask character in words."""
        words = list(self.words)
        for start, end, mask in spans:
            words[start:end] = mask * (end - start)
        return replace(self, words="".join(words))


def masked(text: str) -> Masked:
    """A question with nothing hidden yet."""
    plain = shown(text)
    folded = fold(plain)
    return Masked(plain, folded, folded)
