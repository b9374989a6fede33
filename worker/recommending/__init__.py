"""Recommend routes: what a question starts from, how far the results may lie from it, how they are ordered, and why."""
