"""The version that the service says it has; a test holds it to pyproject.toml."""

VERSION = "0.1.0"
