"""Grades in every system: bounds, bands, levels, and what one is in another."""
