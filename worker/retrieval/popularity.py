"""How liked a row is: a Bayesian mean, so that one five-star vote does not beat a hundred good ones."""

import math
from collections.abc import Mapping

from schemas.evidence import FactValue

# What an unrated row is taken for, and how many votes it takes to move half way from there; stars go from 0 to 5.
PRIOR_MEAN = 0.5
PRIOR_VOTES = 10.0
MAX_STARS = 5.0
# What counts as very many of each; beyond it more adds nothing. The published popularity is a small count of mentions,
# climbers how many have logged the route as climbed.
_COUNTS = {"video_count": 20.0, "popularity": 5.0, "climbers": 50.0}
# Means of stars that count as so many votes as people gave them, by the columns of the mean and of the number.
_MEANS = (("stars", "votes"), ("climber_rating", "climber_votes"))


def popularity(facts: Mapping[str, FactValue]) -> float:
    """Return 0..1 from stars with their votes, ascents, videos, mentions and a gym's rating; 0.5 is unknown.

    climbers, climber_votes and climber_rating are of all climbers together and absent where fewer than five logged (or
    rated) the route: the tables behind them hold no smaller group.
    """
    votes, total = PRIOR_VOTES, PRIOR_VOTES * PRIOR_MEAN
    for mean, number_of in _MEANS:
        stars, count = _number(facts, mean), _number(facts, number_of)
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
