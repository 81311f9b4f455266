"""From groundwork and policy to the best plan, with a proof of how good it is."""

from orgplan.choices import Choices, Decisions, Leadership, LeadershipChoices, conflicts, name_staff
from orgplan.solve.answer import plan_of
from orgplan.solve.culprit import Culprit
from orgplan.solve.driver import Solution, solve
from orgplan.solve.explain import Clash, clash
from orgplan.solve.leadership import lead
from orgplan.solve.near import Near

__all__ = [
    "Choices",
    "Clash",
    "Culprit",
    "Decisions",
    "Leadership",
    "LeadershipChoices",
    "Near",
    "Solution",
    "clash",
    "conflicts",
    "lead",
    "name_staff",
    "plan_of",
    "solve",
]
