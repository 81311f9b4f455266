"""A plan changed by hand: one portion put elsewhere, and everything that follows from it."""

from __future__ import annotations

from collections import defaultdict

from orgplan.model.plan import Oversight, Placement, Plan, Retained, Staffing
from orgplan.model.quantities import largest_remainder
from orgplan.model.vocabulary import BodyRole, Category, Stream
from orgplan.structure.groundwork import Groundwork
from orgplan.structure.portions import Portion, PortionKey

LEFT_BY_HAND = "调整方案时决定保留派驻"
"""A reason is text of the plan, like those of the workbook: it goes up for approval, in Chinese."""
GATHERED = {Stream.APPROVAL: BodyRole.SERVICE_HALL, Stream.ENFORCEMENT: BodyRole.ENFORCEMENT}
"""Where the law gathers a stream (Opinions 2(3))."""

Heads = dict[Category, int]


def moved(ground: Groundwork, plan: Plan, portion: PortionKey, to: str | None) -> Plan:
    """The plan with the portion in body `to`, or (`None`) with its stationed unit left with the county.

    - Heads go with the work: all of the unit's heads in the old body when no other portion of the unit stays there,
      else as many as the portion has, over the categories by largest remainder.
    - A body left without duties is dissolved: nobody oversees it, and heads of other units that had been moved into
      it return to where the work of their own unit lies. A body that comes up has the overseers of the old one.
    - Only a whole unit can be left with the county, services bought for it included; one that may not be left stays
      where it is. It comes back with all its portions: approvals and enforcement to the hall and the team that the
      plan has, the rest to `to`.

    The portion and the body must be the town's. The result may break rules, but is always a plan of the town.
    """
    chosen, target = ground.by_key[portion], None if to is None else ground.bodies[to].id
    board = _Board(ground, plan)
    if target is None and chosen.unit.retainable:
        board.leave(chosen)
    elif target is not None and target != board.body_of.get(portion):
        board.put(chosen, target)
    else:
        return plan
    return board.plan()


class _Board:
    """A plan while it is being changed."""

    def __init__(self, ground: Groundwork, plan: Plan) -> None:
        self._ground = ground
        self._plan = plan
        self.body_of: dict[PortionKey, str] = {row.portion: row.body for row in plan.placements}
        self._retained = {row.unit: row for row in plan.retained}
        self._purchased = set(plan.purchased)
        self._oversight = set(plan.oversight)
        self._heads: dict[tuple[str, str], Heads] = defaultdict(lambda: dict.fromkeys(Category, 0))
        for row in plan.staffing:
            self._heads[row.unit, row.body][row.category] += row.heads

    # --- what is done -----------------------------------------------------------------------------------------

    def put(self, chosen: Portion, to: str) -> None:
        """The portion into a body; from the county, with everything of its unit that lies nowhere yet."""
        before, old = self._set_up(), self.body_of.get(chosen.key)
        if old is None:
            self._bring(chosen, to)
        else:
            self._carry(chosen, old, to)
        self._retained.pop(chosen.unit.id, None)
        self._dissolve(before - self._set_up(), to)
        if old is not None:
            self._inherit(self._set_up() - before, old)

    def leave(self, chosen: Portion) -> None:
        """The unit of the portion with the county."""
        unit, before = chosen.unit, self._set_up()
        for portion in self._siblings(chosen):
            self.body_of.pop(portion.key, None)
            self._purchased -= {function.id for function in portion.functions}
        for place in [place for place in self._heads if place[0] == unit.id]:
            del self._heads[place]
        self._retained.setdefault(unit.id, Retained(unit=unit.id, reason=unit.retain_reason or LEFT_BY_HAND))
        self._dissolve(before - self._set_up(), min(self._set_up(), default=None))

    def _carry(self, chosen: Portion, old: str, to: str) -> None:
        self.body_of[chosen.key] = to
        here = self._heads[chosen.unit.id, old]
        stays = any(self.body_of.get(portion.key) == old for portion in self._siblings(chosen))
        self._take(here, chosen.heads if stays else sum(here.values()), chosen.unit.id, to)

    def _bring(self, chosen: Portion, to: str) -> None:
        arriving = {p: self._lawful(p, to) for p in self._siblings(chosen) if p.key not in self.body_of}
        away = self._away(chosen)
        for portion, body in (arriving | {chosen: to}).items():
            self.body_of[portion.key] = body
            self._take(away, portion.heads, chosen.unit.id, body)

    def _take(self, here: Heads, number: int, unit: str, to: str) -> None:
        """So many of these heads of a unit into a body, the categories in proportion; no more than there are."""
        going = largest_remainder(min(number, sum(here.values())), {c.value: heads for c, heads in here.items()})
        for category in Category:
            here[category] -= going[category]
            self._heads[unit, to][category] += going[category]

    def _dissolve(self, bodies: set[str], otherwise: str | None) -> None:
        """Whoever is left there returns to the work of the unit, or goes to `otherwise` where it has none."""
        self._oversight = {row for row in self._oversight if row.body not in bodies}
        for unit, body in sorted(place for place in self._heads if place[1] in bodies):
            here = self._heads.pop((unit, body))
            homes = self._short(unit) or ({} if otherwise is None else {otherwise: 1})
            for home, number in largest_remainder(sum(here.values()), homes).items():
                self._take(here, number, unit, home)

    def _inherit(self, bodies: set[str], old: str) -> None:
        leaders = {row.leader for row in self._plan.oversight if row.body == old}
        self._oversight |= {Oversight(leader=leader, body=body) for leader in leaders for body in bodies}

    # --- what is known ----------------------------------------------------------------------------------------

    def _set_up(self) -> set[str]:
        return set(self.body_of.values())

    def _siblings(self, portion: Portion) -> tuple[Portion, ...]:
        """All portions of the unit, this one too."""
        return self._ground.of_unit[portion.unit.id]

    def _lawful(self, portion: Portion, otherwise: str) -> str:
        """Where the law gathers the portion's stream, if the plan has set that up."""
        role, set_up = GATHERED.get(portion.stream), self._set_up()
        gathered = () if role is None else self._ground.with_role(role)
        return next((body.id for body in gathered if body.id in set_up), otherwise)

    def _away(self, portion: Portion) -> Heads:
        """Heads of the portion's unit that the plan has nowhere."""
        unit = portion.unit
        staffed = [heads for (code, _), heads in self._heads.items() if code == unit.id]
        return {c: max(0, unit.heads[c] - sum(heads[c] for heads in staffed)) for c in Category}

    def _short(self, unit: str) -> dict[str, int]:
        """How many heads of the unit each body lacks for its work there; all that follow where none lacks any."""
        due: dict[str, int] = defaultdict(int)
        for portion in self._ground.of_unit.get(unit, ()):
            if portion.key in self.body_of:
                due[self.body_of[portion.key]] += portion.heads
        lacking = {body: heads - sum(self._heads[unit, body].values()) for body, heads in due.items()}
        return {body: heads for body, heads in lacking.items() if heads > 0} or due

    def plan(self) -> Plan:
        staffing = (
            Staffing(unit=unit, body=body, category=category, heads=number)
            for (unit, body), heads in self._heads.items()
            for category, number in heads.items()
            if number
        )
        placements = (
            Placement(unit=unit, stream=Stream(stream), function=function or None, body=body)
            for (unit, stream, function), body in self.body_of.items()
        )
        return Plan(
            town=self._plan.town,
            placements=tuple(placements),
            retained=tuple(self._retained.values()),
            staffing=tuple(staffing),
            purchased=tuple(self._purchased),
            appointments=self._plan.appointments,
            oversight=tuple(self._oversight),
        )
