"""Read one question: the names in it, the constraints it sets, and what it asks for."""

from collections.abc import Sequence
from datetime import datetime

from schemas.reading import Locale, Reading, Turn
from worker.text.folding import shown
from worker.text.locale import detect_locale
from worker.understanding.gazetteer import Gazetteer


def read_question(
    text: str, gazetteer: Gazetteer, *, locale: Locale | None = None, history: Sequence[Turn] = (), now: datetime
) -> Reading:
    """The reading of a question; locale, where given, is the language that the asker chose."""
    plain = shown(text)
    return Reading(text=plain, locale=locale or detect_locale(plain), intent="search", subject=None, confidence=0.2)
