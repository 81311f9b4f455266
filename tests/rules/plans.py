"""Plans written out by hand, and the questions that the tests of rules and goals ask about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from orgplan.model import Establishment, Placement, Plan, PolicyRow, Retained, Staffing, Town, Unit
from orgplan.model.outcome import Outcome, Report
from orgplan.model.vocabulary import Category, Severity, Status, Stream, Strength
from orgplan.rules import RULES, Breach
from orgplan.run import case_of, solve
from orgplan.structure import Groundwork, Structure
from orgplan.text import Text

Part = str | tuple[str, str]
"""A unit (its core), a unit and a stream, or a split unit and one of its core functions."""


def plan(
    town: Town,
    places: Mapping[Part, str],
    heads: Mapping[tuple[str, str], int | Establishment] | None = None,
    retained: Mapping[str, str] | None = None,
    purchased: Iterable[str] = (),
) -> Plan:
    """The parts in these bodies. Heads follow the work, save for the units that `heads` speaks of: unit, body: heads.

    `retained` gives the reason for each unit left with the county.
    """
    placements = tuple(_placement(part, body) for part, body in places.items())
    return Plan(
        town=town.name,
        placements=placements,
        staffing=tuple(_staffing(town, placements, heads or {})),
        retained=tuple(Retained(unit=unit, reason=reason) for unit, reason in (retained or {}).items()),
        purchased=tuple(purchased),
    )


def _placement(part: Part, body: str) -> Placement:
    unit, what = (part, Stream.CORE.value) if isinstance(part, str) else part
    if what in {stream.value for stream in Stream}:
        return Placement(unit=unit, stream=Stream(what), body=body)
    return Placement(unit=unit, stream=Stream.CORE, function=what, body=body)


def _staffing(
    town: Town, placements: Iterable[Placement], told: Mapping[tuple[str, str], int | Establishment]
) -> Iterator[Staffing]:
    portions = Groundwork(town).by_key
    places: dict[tuple[str, str], int | Establishment] = dict(told)
    spoken_of = {unit for unit, _ in told}
    following: Counter[tuple[str, str]] = Counter()
    for row in placements:
        portion = portions.get((row.unit, row.stream.value, row.function or ""))
        if portion is not None and row.unit not in spoken_of:
            following[row.unit, row.body] += portion.heads
    places.update(following)
    for unit in town.units:
        yield from _of_unit(unit, {body: heads for (name, body), heads in places.items() if name == unit.id})


def _of_unit(unit: Unit, places: Mapping[str, int | Establishment]) -> Iterator[Staffing]:
    """Bare numbers are drawn from the unit's heads category by category; beyond them, from the first it has."""
    pool = [category for category in Category for _ in range(unit.heads[category])]
    for body, heads in places.items():
        if isinstance(heads, Establishment):
            drawn = Counter({category: heads[category] for category in Category})
        else:
            spare = (pool or [Category.INSTITUTION])[:1] * max(0, heads - len(pool))
            drawn = Counter(pool[:heads] + spare)
            pool = pool[heads:]
        yield from (Staffing(unit=unit.id, body=body, category=c, heads=n) for c, n in drawn.items() if n)


def broken(code: str, town: Town, made: Plan, **settings: object) -> list[Breach]:
    """What the rule finds wrong with the plan."""
    rule = next(rule for rule in RULES if rule.code == code)
    found = list(rule.check(Structure(Groundwork(town), made), rule.settings(**settings)))
    for breach in found:
        assert breach.short_by > 0
        assert_in_both_languages(breach.message)
    return found


def breaches(code: str, town: Town, made: Plan, **settings: object) -> list[tuple[int, set[str]]]:
    """By how much, and who is named; empty when the rule is kept."""
    return [(breach.short_by, set(breach.subjects)) for breach in broken(code, town, made, **settings)]


def assert_in_both_languages(text: Text) -> None:
    assert text.en.strip()
    assert any("\u4e00" <= sign <= "\u9fff" for sign in text.zh)


def solved(town: Town, *rows: PolicyRow) -> Outcome:
    """The best plan of the town under its own policy rows, save for strengths that these rows say otherwise."""
    switched = {row.code for row in rows if row.strength is not None}
    kept = tuple(row for row in town.policy if row.strength is None or row.code not in switched)
    case = case_of(town.model_copy(update={"policy": (*kept, *rows)}))
    assert not case.findings
    return solve(case)


def lawful(outcome: Outcome) -> Report:
    """The report of a solve that found a proven, lawful plan."""
    assert outcome.status is Status.OPTIMAL
    assert outcome.report is not None
    assert outcome.report.lawful
    return outcome.report


def named(outcome: Outcome) -> set[str]:
    """Codes of the rules that clash."""
    for finding in outcome.findings:
        assert_in_both_languages(finding.message)
    return {finding.code for finding in outcome.findings}


def assert_switchable(code: str, town: Town, short_by: int, price: int = 300) -> None:
    """The rule is among those that make the town infeasible; off, the town solves; preferred, it solves at a price."""
    refused = solved(town)
    assert refused.status is Status.INFEASIBLE
    assert refused.plan is None
    assert code in named(refused)

    free = lawful(solved(town, PolicyRow(code=code, strength=Strength.OFF)))
    assert code not in {finding.code for finding in free.findings}
    assert code not in free.costs

    paid = lawful(solved(town, PolicyRow(code=code, strength=Strength.PREFER)))
    warnings = [finding for finding in paid.findings if finding.code == code]
    assert sum(finding.short_by for finding in warnings) == short_by
    assert paid.costs[code] == price * short_by
    for warning in warnings:
        assert warning.severity is Severity.WARNING
        assert warning.source is not None
        assert_in_both_languages(warning.message)
