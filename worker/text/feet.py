"""Feet and metres, which routes are measured in."""

FOOT_M = 0.3048
"""The international foot in metres, exact by definition (1959)."""


def feet_of(metres: float) -> int:
    """A length in whole feet."""
    return round(metres / FOOT_M)
