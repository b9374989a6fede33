"""What the worker sends to the indexer when somebody who was counted has gone; it says nothing of who."""

from typing import Final

RECOUNT: Final = {"recount": True}
"""The message of the queue `index` that asks for the aggregates to be counted before their time."""
