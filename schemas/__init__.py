"""Every shape that crosses a folder boundary: rows, grades, the reading of a question, evidence, context, the API."""
