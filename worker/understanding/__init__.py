"""Read a question deterministically: names, one typed filter, what is asked; no model, no input or output."""

from worker.understanding.matching.kept import KEPT
from worker.understanding.names.gazetteer import Gazetteer, load_gazetteer, refresh_gazetteer
from worker.understanding.question import read_question

__all__ = ["Gazetteer", "load_gazetteer", "read_question", "refresh_gazetteer"]

# By now every pattern is made.
KEPT.write()
