"""Who goes where: the staff sheet's people on the seats that the plan's staffing rows give their units.

The counts of the plan stand: so many heads of a unit and category in each body. Among all ways to fill them one is
taken with the fewest conflicts, and among those with the fewest people whose skills no function of their body asks
for. What is a conflict is wanted strongly but cannot always be had, and is then reported:

- people who are related sit in one body, or one of them in a body that a related leader oversees;
- somebody who must stay leaves the work of the unit;
- certified people sit elsewhere although the plan counts certified heads of their unit in the enforcement team.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ortools.sat.python import cp_model

from orgplan.choices.model import ChoiceModel, Expression, Variable
from orgplan.model.findings import Finding
from orgplan.model.people import Assignment, Person
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import BodyRole, Category, Domain, Severity
from orgplan.structure import Groundwork, Structure
from orgplan.text import Text

Pool = tuple[str, Category]
"""A unit and an establishment category: whose heads a staffing row speaks of."""

KINSHIP = Text("《公务员法》第七十四条", "Civil Servants Law art. 74")
CERTIFICATES = Text("《行政处罚法》第四十二条", "Administrative Penalty Law art. 42")
_EFFORT = 1.0
"""Deterministic work after which the best found is taken; towns of some hundred people need a small part of it."""


def name_staff(ground: Groundwork, plan: Plan) -> tuple[Assignment, ...]:
    """One row for every head of the plan's staffing, by unit, category and body; empty without a staff sheet."""
    if not ground.town.staff:
        return ()
    seating = _Seating(Structure(ground, plan))
    seated: dict[tuple[Pool, str], list[Person | None]] = defaultdict(list)
    for person, body in _Seats(seating).solve():
        seated[_pool(person), body].append(person)
    return tuple(
        Assignment(
            person=None if person is None else person.id,
            unit=pool[0],
            category=pool[1],
            body=body,
            moved=(pool[0], body) not in seating.works_in,
            mismatch=person is not None and seating.mismatch(person, body),
        )
        for pool, bodies in sorted(seating.seats.items())
        for body, heads in sorted(bodies.items())
        for person in seated[pool, body] + [None] * (heads - len(seated[pool, body]))
    )


def conflicts(ground: Groundwork, plan: Plan, assignments: tuple[Assignment, ...]) -> tuple[Finding, ...]:
    """What is amiss with who goes where, each with its reason."""
    if not ground.town.staff:
        return ()
    review = _Review(_Seating(Structure(ground, plan)), assignments)
    return (*review.kin(), *review.immovable(), *review.certified(), *review.left_over())


def _pool(person: Person) -> Pool:
    return person.unit, person.category


class _Seating:
    """What is given: seats, who may take them, where the work of a unit lies, who is related to whom."""

    def __init__(self, structure: Structure) -> None:
        self.ground = structure.ground
        self.seats: dict[Pool, dict[str, int]] = defaultdict(dict)
        for row in structure.plan.staffing:
            if row.heads:
                self.seats[row.unit, row.category][row.body] = row.heads
        self.people = sorted(structure.town.staff, key=lambda person: person.id)
        self.works_in = frozenset(
            (portion.unit.id, body) for body, inside in structure.contents.items() for portion in inside
        )
        self.domains: dict[str, set[Domain]] = defaultdict(set)
        for function in structure.town.functions:
            if (body := structure.held_in(function)) is not None:
                self.domains[body].add(function.domain)
        self.teams = tuple(body.id for body in self.ground.with_role(BodyRole.ENFORCEMENT))
        self.kin = tuple(_kin_of_staff(self.people))
        related = {(leader.id, kin) for leader in structure.town.leaders for kin in leader.kin_of}
        related |= {(kin, person.id) for person in self.people for kin in person.kin_of}
        self.under_kin = tuple(
            (person, row.body, row.leader)
            for person in self.people
            for row in structure.plan.oversight
            if (row.leader, person.id) in related
        )

    def mismatch(self, person: Person, body: str) -> bool:
        """Nothing is said against a person without skills, or a body of which no duties are known."""
        asked = self.domains.get(body, set())
        return bool(person.skills) and bool(asked) and not asked & set(person.skills)

    def certified_due(self) -> Iterator[tuple[str, str, int]]:
        """Unit, team, and how many heads of the unit count there as certified."""
        heads: dict[tuple[str, str], int] = defaultdict(int)
        for (unit, _), bodies in self.seats.items():
            for body, number in bodies.items():
                heads[unit, body] += number
        for (unit, body), number in sorted(heads.items()):
            if due := min(number, self.ground.units[unit].certified) if body in self.teams else 0:
                yield unit, body, due


def _kin_of_staff(people: list[Person]) -> Iterator[tuple[Person, Person]]:
    """Each pair once, whichever of the two names the other."""
    by_id = {person.id: person for person in people}
    pairs = {(min(p.id, kin), max(p.id, kin)) for p in people for kin in p.kin_of if kin in by_id and kin != p.id}
    yield from ((by_id[a], by_id[b]) for a, b in sorted(pairs))


class _Seats(ChoiceModel):
    """`s[p,b]`: person p takes a seat in body b."""

    def __init__(self, seating: _Seating) -> None:
        super().__init__()
        self._seating = seating
        self._s: dict[str, dict[str, Variable]] = {}
        groups: dict[Pool, list[Person]] = defaultdict(list)
        for person in seating.people:
            groups[_pool(person)].append(person)
        for pool, people in groups.items():
            self._fill(people, seating.seats.get(pool, {}))

    def _fill(self, people: list[Person], seats: dict[str, int]) -> None:
        """Nobody sits twice, and no seat of the category is left empty while somebody stands."""
        for person in people:
            self._s[person.id] = {body: self.flag(f"s[{person.id},{body}]") for body in seats}
            self.model.add_at_most_one(self._s[person.id].values())
        for body, heads in seats.items():
            self.add(cp_model.LinearExpr.sum([self._s[person.id][body] for person in people]) <= heads)
        taken = [seat for person in people for seat in self._s[person.id].values()]
        self.add(cp_model.LinearExpr.sum(taken) == min(len(people), sum(seats.values())))

    def solve(self) -> Iterator[tuple[Person, str]]:
        """Who sits where; deterministic."""
        people = self._seating.people
        terms: list[tuple[Expression, int]] = [(conflict, len(people) + 1) for conflict in self._conflicts()]
        terms += [
            (seat, 1)
            for person in people
            for body, seat in self._s[person.id].items()
            if self._seating.mismatch(person, body)
        ]
        self.model.minimize(self.weighted(terms))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 0
        solver.parameters.max_deterministic_time = _EFFORT
        solver.solve(self.model)
        for person in people:
            yield from ((person, body) for body, seat in self._s[person.id].items() if solver.value(seat))

    def _conflicts(self) -> Iterator[Expression]:
        seating = self._seating
        for a, b in seating.kin:
            for body, seat in self._s[a.id].items():
                if body in self._s[b.id]:
                    yield self.excess(seat + self._s[b.id][body], 1, 1)
        for person, body, _ in seating.under_kin:
            yield self._s[person.id].get(body, 0)
        for person in seating.people:
            if not person.movable:
                yield from (s for body, s in self._s[person.id].items() if (person.unit, body) not in seating.works_in)
        for unit, team, due in seating.certified_due():
            certified = [p for p in seating.people if p.unit == unit and p.certified]
            there = [self._s[person.id][team] for person in certified if team in self._s[person.id]]
            yield self.excess(due, cp_model.LinearExpr.sum(there), due)


class _Review:
    """Who goes where, held against what was wanted."""

    def __init__(self, seating: _Seating, assignments: tuple[Assignment, ...]) -> None:
        self._seating = seating
        self._assignments = assignments
        self._body_of = {row.person: row.body for row in assignments if row.person is not None}

    def kin(self) -> Iterator[Finding]:
        for a, b in self._seating.kin:
            body = self._body_of.get(a.id)
            if body is not None and body == self._body_of.get(b.id):
                name = self._name(body)
                message = Text(
                    f"“{a.id}”与“{b.id}”有亲属关系，却同在{name.zh}，应当调整其中一人。",
                    f"{a.id} and {b.id} are related and both in {name.en}; one of them should go elsewhere.",
                )
                yield _finding("kin-in-one-body", message, (a.id, b.id, body), KINSHIP)
        for person, body, leader in self._seating.under_kin:
            if self._body_of.get(person.id) == body:
                name = self._name(body)
                message = Text(
                    f"“{person.id}”在{name.zh}，该机构由其亲属“{leader}”分管，应当调整岗位或分管领导。",
                    f"{person.id} is in {name.en}, overseen by a relative, {leader}; change the seat or the leader.",
                )
                yield _finding("kin-under-leader", message, (person.id, leader, body), KINSHIP)

    def immovable(self) -> Iterator[Finding]:
        fixed = {person.id for person in self._seating.people if not person.movable}
        for row in self._assignments:
            if row.moved and row.person is not None and row.person in fixed:
                name, unit = self._name(row.body), self._seating.ground.units[row.unit].name
                message = Text(
                    f"“{row.person}”不宜调动，但方案要求{unit}的人员到{name.zh}，没有冲突更少的安排。",
                    f"{row.person} should not be moved, but the plan sends heads of {unit} to {name.en} and any other "
                    f"choice has as many conflicts.",
                )
                yield _finding("immovable-moved", message, (row.person, row.body))

    def certified(self) -> Iterator[Finding]:
        """Heads without a name may be the certified ones."""
        holders = {person.id for person in self._seating.people if person.certified}
        for unit, team, due in self._seating.certified_due():
            there = [row for row in self._assignments if (row.unit, row.body) == (unit, team)]
            short = due - sum(row.person is None or row.person in holders for row in there)
            if short > 0:
                name, of = self._name(team), self._seating.ground.units[unit].name
                message = Text(
                    f"方案按{of}有 {due} 名持证人员到{name.zh}计算，按人员表少 {short} 名，须取证或另行调入。",
                    f"The plan counts on {due} certified people of {of} in {name.en}; by the staff sheet there are "
                    f"{short} fewer. Certify or move in others.",
                )
                yield _finding("certified-elsewhere", message, (unit, team), CERTIFICATES)

    def left_over(self) -> Iterator[Finding]:
        placed = {unit for unit, _ in self._seating.works_in}
        left = tuple(p.id for p in self._seating.people if p.unit in placed and p.id not in self._body_of)
        if left:
            message = Text(
                f"人员表比方案中所属机构该类编制的人数多 {len(left)} 人，未安排去向：{'、'.join(left)}。",
                f"The staff sheet has {len(left)} people beyond the heads that the plan gives their unit and category; "
                f"they have no seat: {', '.join(left)}.",
            )
            yield _finding("without-seat", message, left)

    def _name(self, body: str) -> Text:
        return self._seating.ground.bodies[body].called


def _finding(code: str, message: Text, subjects: tuple[str, ...], source: Text | None = None) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, message=message, subjects=subjects, source=source)
