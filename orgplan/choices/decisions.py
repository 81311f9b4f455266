"""The values of the structure's decisions, free of OR-Tools: what a solution says, what a hint needs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from orgplan.model.vocabulary import Category
from orgplan.structure import Groundwork, Structure
from orgplan.structure.portions import PortionKey


@dataclass(frozen=True)
class Decisions:
    """Where each portion lies (no entry = with the county), what is bought, and heads by body."""

    body_of: dict[PortionKey, str]
    purchased: frozenset[str]
    heads: dict[str, int]
    """`n_b` of every body set up."""
    unit_heads: dict[str, dict[str, int]] = field(default_factory=dict)
    """Unit: body: heads, for the units that some rule follows one by one."""

    category_heads: dict[str, dict[tuple[Category, str], int]] = field(default_factory=dict)
    """Unit: category and body: heads, for the units that some rule follows by category too."""

    def retained(self, ground: Groundwork) -> frozenset[str]:
        return frozenset(portion.unit.id for portion in ground.portions if portion.key not in self.body_of)

    def moves(self, ground: Groundwork) -> tuple[dict[str, int], dict[str, int]]:
        """Heads entering and leaving each body of the catalogue: unit by unit where known, else by body."""
        entering, leaving = dict.fromkeys(ground.bodies, 0), dict.fromkeys(ground.bodies, 0)
        rest = {body: self.heads.get(body, 0) for body in ground.bodies}
        following: dict[tuple[str, str], int] = defaultdict(int)
        for portion in ground.portions:
            if (body := self.body_of.get(portion.key)) is None:
                continue
            if portion.unit.id in self.unit_heads:
                following[portion.unit.id, body] += portion.heads
            else:
                rest[body] -= portion.heads
        for unit, heads in self.unit_heads.items():
            for body in ground.bodies:
                change = heads.get(body, 0) - following[unit, body]
                rest[body] -= heads.get(body, 0)
                entering[body] += max(0, change)
                leaving[body] += max(0, -change)
        for body, change in rest.items():
            entering[body] += max(0, change)
            leaving[body] += max(0, -change)
        return entering, leaving

    @classmethod
    def of(cls, structure: Structure) -> Decisions:
        """The decisions behind a plan."""
        unit_heads: dict[str, dict[str, int]] = defaultdict(dict)
        category_heads: dict[str, dict[tuple[Category, str], int]] = defaultdict(dict)
        for (unit, body), heads in structure.unit_heads.items():
            unit_heads[unit][body] = heads
        for row in structure.plan.staffing:
            category_heads[row.unit][row.category, row.body] = row.heads
        return cls(dict(structure.body_of), structure.purchased, dict(structure.heads), unit_heads, category_heads)
