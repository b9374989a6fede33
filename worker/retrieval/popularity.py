"""How liked a row is: a Bayesian mean, so that one five-star vote does not beat a hundred good ones."""

import math
from collections.abc import Mapping

from schemas.evidence import FactValue

# What an unrated row is taken for, and how many votes it takes to move half way from there; stars go from 0 to 5.
PRIOR_MEAN = 0.5
PRIOR_VOTES = 10.0
MAX_STARS = 5.0
# What counts as very many of each; beyond it more adds nothing. The published popularity is a small count of mentions.
_COUNTS = {"video_count": 20.0, "popularity": 5.0}


def popularity(facts: Mapping[str, FactValue]) -> float:
    """Return 0..1 from votes and stars, videos, ascents' popularity, a gym's rating; 0.5 is unknown."""
    votes, total = PRIOR_VOTES, PRIOR_VOTES * PRIOR_MEAN
    stars, count = _number(facts, "stars"), _number(facts, "votes")
    if stars is not None and count:
        votes, total = votes + count, total + count * min(1.0, stars / MAX_STARS)
    rating = _number(facts, "rating")
    if rating is not None:
        votes, total = votes + PRIOR_VOTES, total + PRIOR_VOTES * min(1.0, rating / MAX_STARS)
    for key, many in _COUNTS.items():
        number = _number(facts, key)
        if number:
            # Each is a vote for the row; a count has no upper end, so its logarithm counts.
            share = min(1.0, math.log1p(number) / math.log1p(many))
            votes, total = votes + PRIOR_VOTES, total + PRIOR_VOTES * (0.5 + share / 2)
    return total / votes


def _number(facts: Mapping[str, FactValue], key: str) -> float | None:
    value = facts.get(key)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
