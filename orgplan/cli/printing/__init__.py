"""How answers look on a terminal, in either language: one file for each thing that is printed."""

from orgplan.cli.printing.comparison import comparison, labels
from orgplan.cli.printing.findings import findings, verdict_on_data
from orgplan.cli.printing.other_town import is_of_another_town, other_town
from orgplan.cli.printing.outcome import evaluation, outcome
from orgplan.cli.printing.progress import progress
from orgplan.cli.printing.terminal import say

__all__ = [
    "comparison",
    "evaluation",
    "findings",
    "is_of_another_town",
    "labels",
    "other_town",
    "outcome",
    "progress",
    "say",
    "verdict_on_data",
]
