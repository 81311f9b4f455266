"""The tables of a report: bodies, absorption of heads over quota, terms of retention."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from orgplan.evaluate.accounting import Accounts, half_up
from orgplan.model.organisation import Establishment
from orgplan.model.outcome import Absorption, BodyRow, RetentionTerms
from orgplan.model.vocabulary import Category
from orgplan.policy import Policy
from orgplan.rules.quota import QuotaSettings
from orgplan.rules.stationed_devolve import StationedDevolveSettings
from orgplan.structure import Structure
from orgplan.tables.ledger import absorption as schedule


def body_rows(accounts: Accounts) -> tuple[BodyRow, ...]:
    """One row for each body set up, in the order of the catalogue."""
    heads, hours = accounts.heads(), accounts.hours()
    units: dict[str, list[str]] = defaultdict(list)
    for (unit, _, _), place in sorted(accounts.body.items()):
        if unit not in units[place]:
            units[place].append(unit)
    performed = [(accounts.performed_in(function), function.domain) for function in accounts.town.functions]
    rows = []
    for body in accounts.town.bodies:
        if body.id not in hours:
            continue
        number = sum(heads[body.id].values())
        rows.append(
            BodyRow(
                body=body.id,
                name=body.name,
                name_en=body.name_en,
                nature=body.nature,
                office=body.office,
                units=tuple(units[body.id]),
                heads=number,
                by_category=Establishment(**{c.value: heads[body.id][c] for c in Category}),
                hours=hours[body.id],
                load=half_up(Fraction(hours[body.id], number)) if number else None,
                domains=tuple(sorted({domain for place, domain in performed if place == body.id})),
            )
        )
    return tuple(rows)


def absorption(structure: Structure, policy: Policy) -> tuple[Absorption, ...]:
    """Heads over quota, category by category, and the year in which each share is absorbed (Order 486 art. 6)."""
    settings = policy.settings["quota"]
    assert isinstance(settings, QuotaSettings)
    town = structure.town
    rows: list[Absorption] = []
    for category in Category:
        taken_in = (u for u in town.units if u.retainable and u.id not in structure.retained)
        heads = structure.ground.irreducible_heads(category) + sum(unit.heads[category] for unit in taken_in)
        rows += schedule(category, heads - town.quota[category], settings.absorbed_a_year)
    return tuple(rows)


def retention(structure: Structure, policy: Policy) -> tuple[RetentionTerms, ...]:
    """The terms on which each stationed unit stays (Opinions 二(二))."""
    settings = policy.settings["stationed-devolve"]
    assert isinstance(settings, StationedDevolveSettings)
    return tuple(
        RetentionTerms(
            unit=row.unit,
            reason=row.reason,
            appraisal_share=settings.appraisal_share,
            town_heard_before_appointments=True,
        )
        for row in structure.plan.retained
    )
