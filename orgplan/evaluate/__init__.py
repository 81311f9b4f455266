"""The independent verdict on a plan. It never asks the solver."""

from orgplan.evaluate.changes import Change, ChangeKind
from orgplan.evaluate.compare import Comparison, compare
from orgplan.evaluate.delta import delta
from orgplan.evaluate.destinations import Destination, destinations
from orgplan.evaluate.report import evaluate
from orgplan.evaluate.score import Difference, Score, difference, score
from orgplan.evaluate.wellformed import malformed

__all__ = [
    "Change",
    "ChangeKind",
    "Comparison",
    "Destination",
    "Difference",
    "Score",
    "compare",
    "delta",
    "destinations",
    "difference",
    "evaluate",
    "malformed",
    "score",
]
