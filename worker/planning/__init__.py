"""Plan compound questions without a model: several questions in one, comparisons of unlike things, and journeys."""
