"""The model that tells which sentence of the articles answers a question."""
