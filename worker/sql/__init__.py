"""Exact answers from rows: one filter becomes parameterised SQL over the published views, rows become typed facts."""

from worker.sql.facts import flatten
from worker.sql.queryspec import QuerySpec
from worker.sql.run import Result, run
from worker.sql.where import where

__all__ = ["QuerySpec", "Result", "flatten", "run", "where"]
