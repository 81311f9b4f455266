"""The independent verdict on a plan. It never asks the solver."""

from orgplan.evaluate.compare import Comparison, compare
from orgplan.evaluate.report import evaluate
from orgplan.evaluate.wellformed import malformed

__all__ = ["Comparison", "compare", "evaluate", "malformed"]
