"""The nouns: frozen values, integers only."""

from orgplan.model.base import Frozen, Word
from orgplan.model.findings import Finding, Place, errors
from orgplan.model.organisation import Body, Establishment, Function, Link, Town, Unit
from orgplan.model.people import Leader, Person, Post
from orgplan.model.plan import Appointment, Oversight, Placement, Plan, Retained, Staffing
from orgplan.model.policy import Pair, Pin, PolicyRow

__all__ = [
    "Appointment",
    "Body",
    "Establishment",
    "Finding",
    "Frozen",
    "Function",
    "Leader",
    "Link",
    "Oversight",
    "Pair",
    "Person",
    "Pin",
    "Place",
    "Placement",
    "Plan",
    "PolicyRow",
    "Post",
    "Retained",
    "Staffing",
    "Town",
    "Unit",
    "Word",
    "errors",
]
