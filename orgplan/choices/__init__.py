"""What may be decided: CP-SAT variables in domain words. With `solve`, the only code that knows OR-Tools."""

from orgplan.choices.decisions import Decisions
from orgplan.choices.leadership import Leadership, LeadershipChoices
from orgplan.choices.persons import conflicts, name_staff
from orgplan.choices.staffing import staff
from orgplan.choices.structure import Choices

__all__ = ["Choices", "Decisions", "Leadership", "LeadershipChoices", "conflicts", "name_staff", "staff"]
