"""The composer without a model: evidence in, a draft of checkable claims out, in Traditional Chinese or English."""

from worker.compose.compose import Composed, compose
from worker.compose.say import LITERALS

__all__ = ["LITERALS", "Composed", "compose"]
