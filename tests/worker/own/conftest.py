"""The pipeline's fixtures."""

from tests.worker.pipeline.conftest import indexed

__all__ = ["indexed"]
