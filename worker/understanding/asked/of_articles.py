"""The reading of what articles answer."""

from schemas.reading import Conversion, Filter, Locale, Reading


def of_articles(text: str, locale: Locale, conversion: Conversion | None = None) -> Reading:
    """A question to articles, or a conversion that they hold."""
    only = Filter(kinds=("article",))
    return Reading(text, locale, "knowledge", "article", only, conversion=conversion, confidence=0.9)
