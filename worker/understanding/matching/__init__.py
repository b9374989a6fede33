"""Patterns that are searched for only where they can match."""
