"""The structure that a plan yields: look-ups from decisions, for the rules and goals to speak about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from orgplan.model.organisation import Body, Function
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import LegalRole
from orgplan.structure.groundwork import Groundwork
from orgplan.structure.portions import Portion, PortionKey
from orgplan.structure.ties import End, Tie


class Structure:
    """A plan laid over the groundwork of its town; the plan's ids must be the town's."""

    def __init__(self, ground: Groundwork, plan: Plan) -> None:
        self.ground = ground
        self.town = ground.town
        self.plan = plan
        self.body_of: dict[PortionKey, str] = {row.portion: row.body for row in plan.placements}
        self.purchased = frozenset(plan.purchased)
        self.retained = frozenset(row.unit for row in plan.retained)

    def lies_in(self, portion: Portion) -> str | None:
        return self.body_of.get(portion.key)

    def held_in(self, function: Function) -> str | None:
        """The body that performs a function; `None` when bought or outside."""
        if function.id in self.purchased or function.id not in self.ground.portion_of_function:
            return None
        return self.lies_in(self.ground.portion_of_function[function.id])

    def holders(self, *roles: LegalRole) -> frozenset[str]:
        """Bodies that hold a function with one of these legal roles."""
        bodies = (self.held_in(f) for f in self.town.functions if f.role in roles)
        return frozenset(body for body in bodies if body is not None)

    @cached_property
    def contents(self) -> dict[str, tuple[Portion, ...]]:
        """Portions by body; the keys are the bodies set up, in the order of the catalogue."""
        groups: dict[str, list[Portion]] = defaultdict(list)
        for portion in self.ground.portions:
            if (body := self.lies_in(portion)) is not None:
                groups[body].append(portion)
        return {body: tuple(groups[body]) for body in self.ground.bodies if body in groups}

    @property
    def set_up(self) -> tuple[Body, ...]:
        return tuple(self.ground.bodies[body] for body in self.contents)

    @cached_property
    def unit_heads(self) -> dict[tuple[str, str], int]:
        """Heads by unit and body, all categories."""
        heads: dict[tuple[str, str], int] = defaultdict(int)
        for row in self.plan.staffing:
            heads[row.unit, row.body] += row.heads
        return dict(heads)

    @cached_property
    def heads(self) -> dict[str, int]:
        """`n_b`: heads by body."""
        heads = dict.fromkeys(self.contents, 0)
        for (_, body), number in self.unit_heads.items():
            heads[body] = heads.get(body, 0) + number
        return heads

    @cached_property
    def hours(self) -> dict[str, int]:
        """`W_b`: hours of work by body; bought functions have left it."""
        return {
            body: sum(f.workload for p in inside for f in p.functions if f.id not in self.purchased)
            for body, inside in self.contents.items()
        }

    @cached_property
    def holders_of(self) -> dict[str, tuple[str, ...]]:
        """Leaders by post."""
        return _grouped((row.post, row.leader) for row in self.plan.appointments)

    @cached_property
    def posts_of(self) -> dict[str, tuple[str, ...]]:
        """Posts by leader."""
        return _grouped((row.leader, row.post) for row in self.plan.appointments)

    @cached_property
    def overseers(self) -> dict[str, tuple[str, ...]]:
        """Leaders by body."""
        return _grouped((row.body, row.leader) for row in self.plan.oversight)

    def following(self) -> dict[tuple[str, str], int]:
        """Heads by unit and body if every head followed the work."""
        heads: dict[tuple[str, str], int] = defaultdict(int)
        for body, inside in self.contents.items():
            for portion in inside:
                heads[portion.unit.id, body] += portion.heads
        return dict(heads)

    def crosses(self, tie: Tie) -> bool:
        body = self.body_at(tie.a)
        return body is None or body != self.body_at(tie.b)

    def body_at(self, end: End) -> str | None:
        """The body in which an end of a tie lies; `None` when bought or outside."""
        if end.portion is None or end.function in self.purchased:
            return None
        return self.body_of.get(end.portion)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
