"""What a plan is compared with: today's structure, or another plan, in the same terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from orgplan.evaluate.standing import today
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.structure import Groundwork, shifts
from orgplan.structure.portions import PortionKey


@dataclass(frozen=True)
class Baseline:
    """Where everything was before."""

    place: Mapping[PortionKey, str]
    """Portion: the body it lay in; one that is missing stood alone or was the county's."""
    heads: Mapping[tuple[str, str], int]
    """Unit and body: heads there. Where the unit stood alone, the heads that follow its work to the body."""
    away: frozenset[str]
    """Units that were the county's."""

    @property
    def bodies(self) -> frozenset[str]:
        """Bodies there were."""
        return frozenset(self.place.values())

    def shifts(self, plan: Plan) -> Mapping[str, tuple[int, int]]:
        """Body: heads that come and heads that go."""
        return shifts(self.heads, _sitting(plan))


def of_plan(before: Plan) -> Baseline:
    """As another plan has it."""
    place = {row.portion: row.body for row in before.placements}
    return Baseline(place, _sitting(before), frozenset(row.unit for row in before.retained))


def as_today(town: Town, plan: Plan) -> Baseline:
    """Where everything stands today; heads of units that stand alone are where they would follow the work to."""
    ground = Groundwork(town)
    standing = today(ground)
    place = {key: place.code for key, place in standing.place.items() if place.kind == "body"}
    now = {row.portion: row.body for row in plan.placements}
    heads: Counter[tuple[str, str]] = Counter()
    for portion in ground.portions:
        if body := place.get(portion.key) or now.get(portion.key):
            heads[portion.unit.id, body] += portion.heads
    return Baseline(place, heads, standing.away)


def _sitting(plan: Plan) -> Counter[tuple[str, str]]:
    heads: Counter[tuple[str, str]] = Counter()
    for row in plan.staffing:
        heads[row.unit, row.body] += row.heads
    return heads
