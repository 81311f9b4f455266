"""Who holds which post and who oversees which body, once the structure stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from orgplan.choices.model import ChoiceModel, Expression, Variable
from orgplan.model.people import Leader, Post
from orgplan.model.plan import Appointment, Oversight
from orgplan.structure import Structure


@dataclass(frozen=True)
class Leadership:
    """The decisions, as the plan has them."""

    appointments: tuple[Appointment, ...] = ()
    oversight: tuple[Oversight, ...] = ()


class LeadershipChoices(ChoiceModel):
    """`a[l,p]` leader l holds post p, `v[l,b]` leader l oversees body b of the given structure."""

    def __init__(self, structure: Structure) -> None:
        super().__init__()
        self.structure = structure
        self.town = structure.town
        self.leaders: tuple[Leader, ...] = self.town.leaders
        self.posts: tuple[Post, ...] = self.town.posts
        self.bodies: tuple[str, ...] = tuple(structure.contents)
        self._a = {(x.id, p.id): self.flag(f"a[{x.id},{p.id}]") for x in self.leaders for p in self.posts}
        self._v = {(x.id, b): self.flag(f"v[{x.id},{b}]") for x in self.leaders for b in self.bodies}

    def holds(self, leader: Leader, post: Post) -> Variable:
        """`a[l,p]`."""
        return self._a[leader.id, post.id]

    def oversees(self, leader: Leader, body: str) -> Variable:
        """`v[l,b]`."""
        return self._v[leader.id, body]

    def holders(self, post: Post) -> Expression:
        """How many hold the post."""
        return sum(self.holds(leader, post) for leader in self.leaders)

    def posts_of(self, leader: Leader) -> Expression:
        """How many posts the leader holds."""
        return sum(self.holds(leader, post) for post in self.posts)

    def overseen_by(self, leader: Leader) -> Expression:
        """How many bodies the leader oversees."""
        return sum(self.oversees(leader, body) for body in self.bodies)

    def filled(self, post: Post) -> Variable:
        """At least 1 when somebody holds the post."""
        filled = self.count(1)
        for leader in self.leaders:
            self.add(filled >= self.holds(leader, post))
        return filled

    def unless(self, a: Variable, number: Expression) -> Variable:
        """At least 1 when `a` is and the number is nought."""
        short = self.count(1)
        self.add(short >= a - number)
        return short

    def both(self, a: Variable, b: Variable) -> Variable:
        """At least 1 when both are."""
        short = self.count(1)
        self.add(short >= a + b - 1)
        return short

    def values(self, decisions: Leadership) -> dict[Variable, int]:
        """Every decision variable with the value it has under these decisions."""
        held = {(row.leader, row.post) for row in decisions.appointments}
        overseen = {(row.leader, row.body) for row in decisions.oversight}
        values = {variable: int(key in held) for key, variable in self._a.items()}
        return values | {variable: int(key in overseen) for key, variable in self._v.items()}

    def decisions(self, value: Callable[[Variable], int]) -> Leadership:
        """The decisions that a solution's values amount to."""
        return Leadership(
            tuple(Appointment(leader=leader, post=post) for (leader, post), a in self._a.items() if value(a)),
            tuple(Oversight(leader=leader, body=body) for (leader, body), v in self._v.items() if value(v)),
        )
