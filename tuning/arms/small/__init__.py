"""A small language model made here from nothing: it learns to read on invented crags, then the arms are run with it."""
