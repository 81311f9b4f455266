"""The same town under other names or in another order."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any, TypeVar

from orgplan.model import Frozen, Town

RowT = TypeVar("RowT", bound=Frozen)


def shuffled(town: Town, rng: random.Random) -> Town:
    """Every sheet in another order."""
    sheets = ("units", "functions", "links", "bodies", "pins", "pairs", "posts", "leaders")
    return town.model_copy(
        update={sheet: tuple(rng.sample(getattr(town, sheet), len(getattr(town, sheet)))) for sheet in sheets}
    )


def renamed(town: Town) -> Town:
    """Units and bodies under names that sort the other way round, functions under names that sort alike."""
    units = {unit.id: f"u{99 - i:02}" for i, unit in enumerate(sorted(town.units, key=lambda unit: unit.id))}
    bodies = {body.id: f"b{99 - i:02}" for i, body in enumerate(sorted(town.bodies, key=lambda body: body.id))}
    functions = {f.id: f"f{i:02}" for i, f in enumerate(sorted(town.functions, key=lambda f: f.id))}
    ends = units | functions
    return town.model_copy(
        update={
            "units": _relabelled(town.units, id=units, home=bodies),
            "functions": _relabelled(town.functions, id=functions, unit=units),
            "links": _relabelled(town.links, source=ends, target=ends),
            "bodies": _relabelled(town.bodies, id=bodies),
            "pins": _relabelled(town.pins, unit=units, function=functions, body=bodies),
            "pairs": _relabelled(town.pairs, a=ends, b=ends),
        }
    )


def _relabelled(rows: tuple[RowT, ...], **names: Mapping[str, str]) -> tuple[RowT, ...]:
    def update(row: RowT) -> dict[str, Any]:
        return {field: table.get(getattr(row, field), getattr(row, field)) for field, table in names.items()}

    return tuple(row.model_copy(update=update(row)) for row in rows)
