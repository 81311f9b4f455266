"""Staffing: which heads, of which establishment category, go with the work and which move.

A min-cost flow from (unit, category) over (unit, body) to bodies. It reproduces the heads of every body exactly and
moves nobody more than the structure asks for; among equals it puts few heads into bodies of the other establishment.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ortools.graph.python import min_cost_flow

from orgplan.choices.decisions import Decisions
from orgplan.model.organisation import Unit
from orgplan.model.plan import Staffing
from orgplan.model.vocabulary import BodyRole, Category
from orgplan.structure import Groundwork

_UNCERTIFIED = 2
"""Cost of a head without a certificate, where the staff sheet tells: more than mixing, for the team needs them."""
_MOVE = 1000
"""Cost of a head that leaves its work; far above any mixing, so that nobody moves for the sake of a ledger."""


def staff(ground: Groundwork, decisions: Decisions) -> tuple[Staffing, ...]:
    """Rows of the plan's `staffing`: every head of every placed unit.

    Raises `ValueError` when the decisions' heads do not add up to the heads of the placed units.
    """
    network = _Network(ground, decisions)
    return tuple(sorted(network.rows(), key=lambda row: (row.unit, row.body, row.category)))


class _Network:
    def __init__(self, ground: Groundwork, decisions: Decisions) -> None:
        self._flow = min_cost_flow.SimpleMinCostFlow()
        self._nodes: dict[tuple[str, ...], int] = {}
        self._supply: dict[int, int] = defaultdict(int)
        self._arcs: list[tuple[int, Unit, Category, str]] = []
        self._certified = Counter((p.unit, p.category) for p in ground.town.staff if p.certified)
        retained = decisions.retained(ground)
        self._bodies = [body for body in ground.town.bodies if body.id in decisions.heads]
        self._following: dict[tuple[str, str], int] = defaultdict(int)
        for portion in ground.portions:
            if (place := decisions.body_of.get(portion.key)) is not None:
                self._following[portion.unit.id, place] += portion.heads
        for body in self._bodies:
            self._supply[self._node(body.id)] -= decisions.heads[body.id]
        for code in ground.of_unit:
            if code not in retained:
                self._unit(ground.units[code], decisions)

    def _node(self, *name: str) -> int:
        return self._nodes.setdefault(name, len(self._nodes))

    def _arc(self, tail: int, head: int, capacity: int, cost: int) -> int:
        return int(self._flow.add_arc_with_capacity_and_unit_cost(tail, head, capacity, cost))

    def _unit(self, unit: Unit, decisions: Decisions) -> None:
        for category in Category:
            if unit.heads[category]:
                self._category(unit, category, decisions)
        for body in self._bodies:
            if (unit.id, body.id) not in self._nodes:
                continue
            here = self._node(unit.id, body.id)
            fixed = decisions.unit_heads.get(unit.id)
            if fixed is not None:
                self._supply[here] -= fixed.get(body.id, 0)
                self._supply[self._node(body.id)] += fixed.get(body.id, 0)
                continue
            self._arc(here, self._node(body.id), self._following[unit.id, body.id], 0)
            self._arc(here, self._node(body.id), unit.heads.total, _MOVE)

    def _category(self, unit: Unit, category: Category, decisions: Decisions) -> None:
        source = self._node(unit.id, category, "")
        self._supply[source] += unit.heads[category]
        fixed = decisions.category_heads.get(unit.id)
        for body in self._bodies:
            most = unit.heads[category] if fixed is None else fixed.get((category, body.id), 0)
            if most:
                here, cost = self._node(unit.id, body.id), _UNCERTIFIED + int(body.mixes(category))
                certified = min(most, self._certified[unit.id, category]) if body.role is BodyRole.ENFORCEMENT else 0
                for heads, price in ((certified, cost - _UNCERTIFIED), (most - certified, cost)):
                    if heads:
                        self._arcs.append((self._arc(source, here, heads, price), unit, category, body.id))

    def rows(self) -> Iterator[Staffing]:
        for node, supply in self._supply.items():
            self._flow.set_node_supply(node, supply)
        if self._flow.solve() != self._flow.OPTIMAL:
            raise ValueError("the heads of the bodies do not add up to the heads of the placed units")
        sent: Counter[tuple[str, str, Category]] = Counter()
        for arc, unit, category, body in self._arcs:
            if heads := self._flow.flow(arc):
                sent[unit.id, body, category] += heads
        for (code, body, category), heads in sent.items():
            yield Staffing(unit=code, body=body, category=category, heads=heads)
