"""env.AI: one `run`, many engines; the model id decides which."""

from wrangler_compat.ai.binding import Ai

__all__ = ["Ai"]
