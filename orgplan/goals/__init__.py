"""One file per goal; read the tuple from top to bottom."""

from typing import Any

from orgplan.goals.balance import Balance
from orgplan.goals.change import Change
from orgplan.goals.continuity import Continuity
from orgplan.goals.coordination import Coordination
from orgplan.goals.devolution import Devolution
from orgplan.goals.experience import Experience
from orgplan.goals.goal import Goal
from orgplan.goals.lean import Lean
from orgplan.goals.mandate import Mandate
from orgplan.goals.oversight_balance import OversightBalance
from orgplan.goals.posts_lost import PostsLost
from orgplan.goals.purchase import Purchase
from orgplan.goals.span import Span

GOALS: tuple[Goal[Any, Any], ...] = (
    Coordination(),
    Balance(),
    Change(),
    Mandate(),
    Devolution(),
    Lean(),
    Span(),
    Purchase(),
    Continuity(),
    PostsLost(),
    OversightBalance(),
    Experience(),
)

__all__ = ["GOALS", "Goal"]
