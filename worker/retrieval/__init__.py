"""Find what may answer: one filter on every leg, fusion, facts from rows, relaxation, scores, diversity, popularity."""
