"""Adjusting what is delegated (Opinions 2(1)): the town without a power, or with another unit exercising it."""

from __future__ import annotations

from orgplan.model.organisation import Town


def without_power(town: Town, function_id: str) -> Town:
    """The town with the item withdrawn by the county: the function is gone, and so is every row that names it.

    Removed, not marked `county_only`: that says that the law reserves it. An unknown id changes nothing. A plan of the
    town need not be one of the new town, which may have a portion fewer: solve it anew.
    """
    return town.model_copy(
        update={
            "functions": tuple(f for f in town.functions if f.id != function_id),
            "links": tuple(link for link in town.links if function_id not in (link.source, link.target)),
            "pins": tuple(pin for pin in town.pins if pin.function != function_id),
            "pairs": tuple(pair for pair in town.pairs if function_id not in (pair.a, pair.b)),
        }
    )


def reassigned(town: Town, function_id: str, unit_id: str) -> Town:
    """The town with the item handed to another of its units; pins on it follow, its links keep to it.

    An unknown unit or item changes nothing. Heads stay where they are until the town is solved anew.
    """
    if unit_id not in {unit.id for unit in town.units}:
        return town
    to = {"unit": unit_id}
    return town.model_copy(
        update={
            "functions": tuple(f.model_copy(update=to) if f.id == function_id else f for f in town.functions),
            "pins": tuple(
                p.model_copy(update=to) if p.function and p.function == function_id else p for p in town.pins
            ),
        }
    )
