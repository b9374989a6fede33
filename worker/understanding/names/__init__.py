"""Catalogued names: how people write them, which are meant, and what stands like a name and is none."""
