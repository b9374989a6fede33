"""Pairs for fine-tuning: written by hand, held to their evidence, split without leaks, written in every format."""
