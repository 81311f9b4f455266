"""Tiny towns in files, as a user would bring them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from orgplan.ingest import write_json
from orgplan.model import Pin, Town
from orgplan.model.vocabulary import PinVerdict
from orgplan.structure import example

CLASH = (
    Pin(unit="U1", body="B1", verdict=PinVerdict.MUST, reason="甲"),
    Pin(unit="U1", body="B2", verdict=PinVerdict.MUST, reason="乙"),
)


def small(tmp_path: Path, **fields: Any) -> Path:
    """Two units, two bodies."""
    functions = [example.duty("F1", "U1"), example.duty("F2", "U2")]
    town = example.town(
        [example.unit("U1"), example.unit("U2")], [example.body("B1"), example.body("B2")], functions, **fields
    )
    return written(town, tmp_path)


def written(town: Town, tmp_path: Path) -> Path:
    path = tmp_path / "town.json"
    write_json(town, path)
    return path
