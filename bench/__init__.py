"""Measurements of the running product: what they print is what the documents quote."""
