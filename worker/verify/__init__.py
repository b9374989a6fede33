"""Truth by construction: every claim is checked against typed evidence, and every figure in a text against a claim."""

from worker.verify.check import Failure, Verification, check
from worker.verify.forms import forms, render

__all__ = ["Failure", "Verification", "check", "forms", "render"]
