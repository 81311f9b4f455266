"""The planner's own demands, set on the board: rows of the sheet of pins, which the solver and the documents read."""

from __future__ import annotations

from collections.abc import Sequence

from orgplan.evaluate.compare import Move
from orgplan.ingest import Sheets
from orgplan.model.policy import Pin
from orgplan.model.vocabulary import PinVerdict
from orgplan.run import pins_for, pins_outside
from orgplan.structure import Groundwork
from orgplan.structure.portions import PortionKey

REASON = "会上指定"
"""Reasons are text of the workbook: they go up for approval, in Chinese."""
MOVED = "会上调整"
SHEET = "pins"


def pin_of(ground: Groundwork, key: PortionKey, body: str, verdict: PinVerdict) -> Pin:
    """The row that speaks of just this portion."""
    return pins_for(ground, key, body).model_copy(update={"verdict": verdict, "reason": REASON})


def pinned(sheets: Sheets, pin: Pin) -> Sheets:
    """With the pin; it takes the place of others that speak of the same portion and clash with it."""
    rows = [row for row in sheets.get(SHEET, []) if not _clashes(row, pin)]
    return {**sheets, SHEET: [*rows, _row(pin)]}


def released(sheets: Sheets, pin: Pin) -> Sheets:
    """Without any pin that says the same of this portion, whatever its reason."""
    rows = [row for row in sheets.get(SHEET, []) if not _same(row, pin)]
    return {**sheets, SHEET: rows}


def pin_moves(sheets: Sheets, ground: Groundwork, moves: Sequence[Move]) -> Sheets:
    """Moves made by hand as pins; a unit left with the county is barred from every body."""
    for move in moves:
        key = (move.unit, move.stream, move.function or "")
        if key in ground.by_key:
            pins = pins_outside(ground, key) if move.after is None else (pins_for(ground, key, move.after),)
            for pin in pins:
                sheets = pinned(sheets, pin.model_copy(update={"reason": MOVED}))
    return sheets


def of_meeting(sheets: Sheets) -> list[dict[str, str]]:
    """Rows that were set on the board, not typed into the workbook."""
    return [row for row in sheets.get(SHEET, []) if row.get("reason") in (REASON, MOVED)]


def without_meeting(sheets: Sheets) -> Sheets:
    """Only with the pins of the workbook."""
    gone = of_meeting(sheets)
    return {**sheets, SHEET: [row for row in sheets.get(SHEET, []) if row not in gone]}


def _row(pin: Pin) -> dict[str, str]:
    row = {name: str(value) for name, value in pin.model_dump(mode="json").items()}
    return {name: value for name, value in row.items() if value}


def _of(row: dict[str, str], pin: Pin) -> bool:
    return row.get("unit", "") == pin.unit and row.get("function", "") == pin.function


def _verdict(row: dict[str, str]) -> PinVerdict | None:
    said = row.get("verdict", "")
    return next((word for word in PinVerdict if said in (word.value, word.text.zh)), None)


def _clashes(row: dict[str, str], pin: Pin) -> bool:
    """A must gives way to another must; for one body a must and a never exclude each other."""
    if not _of(row, pin):
        return False
    both_must = pin.verdict is PinVerdict.MUST and _verdict(row) is PinVerdict.MUST
    return both_must or row.get("body", "") == pin.body


def _same(row: dict[str, str], pin: Pin) -> bool:
    return _of(row, pin) and row.get("body", "") == pin.body and _verdict(row) is pin.verdict
