"""The score of a plan: what each goal costs and which rules are broken; the quick part of the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from orgplan.model.base import Frozen
from orgplan.model.findings import Finding, Place, errors
from orgplan.model.outcome import Number
from orgplan.model.vocabulary import Severity, Strength
from orgplan.policy import Policy, RuleInForce
from orgplan.structure import Structure


class Score(Frozen):
    """Goals and rules of one plan, without the tables and the second counting of the report."""

    measures: dict[str, Number]
    """Goal code: its measure."""
    costs: dict[str, Number]
    """Goal or preferred rule: its measure times its price, in hours."""
    objective: Number
    """Sum of the costs, in hours."""
    breaches: tuple[Finding, ...]
    """Rules broken: errors; preferred rules not met: warnings."""

    @property
    def lawful(self) -> bool:
        return not errors(self.breaches)


class Difference(Frozen):
    """What becomes of a score."""

    delta: dict[str, Number]
    """Goal or preferred rule: change of its cost, in hours."""
    total: Number
    """Change of the objective, in hours."""
    broken: tuple[Finding, ...]
    """Breaches that are new, or worse than before."""
    mended: tuple[Finding, ...]
    """Breaches that are gone."""


def score(structure: Structure, policy: Policy) -> Score:
    """Every rule checked, every goal measured."""
    breaches = tuple(finding for entry in policy.rules for finding in check(structure, entry))
    measured = measure(structure, policy)
    costs = _costs(policy, measured, breaches)
    scales = {entry.goal.code: entry.goal.scale for entry in policy.goals}
    return Score(
        measures={code: number(Fraction(value, scales[code])) for code, value in measured.items()},
        costs={code: number(cost) for code, cost in costs.items()},
        objective=number(sum(costs.values(), Fraction(0))),
        breaches=breaches,
    )


def measure(structure: Structure, policy: Policy) -> dict[str, int]:
    """The measure of each goal as kept."""
    return {entry.goal.code: entry.goal.measure(structure, entry.settings) for entry in policy.goals}


def check(structure: Structure, entry: RuleInForce) -> Iterator[Finding]:
    """The breaches of one rule, as findings; those of a preferred rule are warnings."""
    severity = Severity.ERROR if entry.binds else Severity.WARNING
    for breach in entry.rule.check(structure, entry.settings):
        place = None if breach.row is None else Place(sheet=breach.row.sheet, row=breach.row.index)
        yield Finding(
            code=entry.rule.code,
            severity=severity,
            message=breach.message,
            place=place,
            subjects=breach.subjects,
            short_by=breach.short_by,
            source=entry.rule.source,
        )


def _costs(policy: Policy, measured: dict[str, int], breaches: tuple[Finding, ...]) -> dict[str, Fraction]:
    costs = {entry.goal.code: measured[entry.goal.code] * entry.price for entry in policy.goals}
    for entry in policy.rules:
        if entry.strength is Strength.PREFER:
            short = sum(finding.short_by for finding in breaches if finding.code == entry.rule.code)
            costs[entry.rule.code] = short * Fraction(entry.settings.price)
    return costs


def number(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else round(float(value), 6)


def difference(before: Score, after: Score) -> Difference:
    """Of two plans under one policy."""
    old, new = _sizes(before), _sizes(after)
    gone = [finding for finding in before.breaches if _key(finding) not in new]
    come = [finding for finding in after.breaches if _key(finding) not in old]
    grown = (f for f in after.breaches if 0 < old.get(_key(f), 0) < new[_key(f)])
    return Difference(
        delta={code: _less(cost, before.costs.get(code, 0)) for code, cost in after.costs.items()},
        total=_less(after.objective, before.objective),
        broken=(*(f for f in come if not any(_akin(f, g) and g.short_by >= f.short_by for g in gone)), *grown),
        mended=tuple(f for f in gone if not any(_akin(f, other) for other in come)),
    )


def _less(a: Number, b: Number) -> Number:
    """Without the dust of floating point."""
    left = round(a - b, 6)
    return int(left) if left == int(left) else left


Key = tuple[str, Place | None, tuple[str, ...]]


def _key(finding: Finding) -> Key:
    """What makes it the same breach in another plan."""
    return finding.code, finding.place, finding.subjects


def _sizes(score: Score) -> dict[Key, int]:
    sizes: dict[Key, int] = defaultdict(int)
    for finding in score.breaches:
        sizes[_key(finding)] += finding.short_by
    return dict(sizes)


def _akin(a: Finding, b: Finding) -> bool:
    """One breach under other circumstances: of the same rule and row, about some of the same."""
    return (a.code, a.place) == (b.code, b.place) and bool(set(a.subjects) & set(b.subjects))
