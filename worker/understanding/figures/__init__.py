"""Counts, extremes, orders, rankings, shares and sums, each by the words that ask for it."""
