"""The planner's own demands, set on the board: rows of the sheet of pins, which the solver and the documents read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
Row = dict[str, str]


def pin_of(ground: Groundwork, key: PortionKey, body: str, verdict: PinVerdict) -> Pin:
    """The row that speaks of just this portion."""
    return pins_for(ground, key, body).model_copy(update={"verdict": verdict, "reason": REASON})


def pinned(sheets: Sheets, pin: Pin) -> Sheets:
    """With the pin; it takes the place of others that speak of the same portion and clash with it."""
    new = _row(pin)
    rows = [row for row in sheets.get(SHEET, []) if not _clash(row, new)]
    return {**sheets, SHEET: [*rows, new]}


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


def of_meeting(sheets: Sheets) -> list[Row]:
    """Rows that were set on the board, not typed into the workbook."""
    return [row for row in sheets.get(SHEET, []) if _of_meeting(row)]


def decisions(sheets: Sheets) -> int:
    """What the meeting has decided on: a unit left with the county is one, though a row bars it from each body."""
    return len({(row.get("unit", ""), row.get("function", "")) for row in of_meeting(sheets)})


def without_meeting(sheets: Sheets, past: Iterable[Sheets]) -> Sheets:
    """Only with the pins of the workbook; those that the meeting's took the place of are back.

    `past` are the sheets as they were before, the newest first.
    """
    rows = [row for row in sheets.get(SHEET, []) if not _of_meeting(row)]
    for row in _replaced(sheets, past):
        if not any(_clash(row, other) for other in rows):
            rows.append(row)
    return {**sheets, SHEET: rows}


def _replaced(sheets: Sheets, past: Iterable[Sheets]) -> Iterator[Row]:
    """Rows of the workbook that went when one of the meeting came that clashes with them, the last ones first."""
    after = sheets
    for before in past:
        came = [row for row in of_meeting(after) if row not in before.get(SHEET, [])]
        for row in before.get(SHEET, []):
            gone = not _of_meeting(row) and row not in after.get(SHEET, [])
            if gone and any(_clash(row, new) for new in came):
                yield row
        if not of_meeting(before):
            return
        after = before


def _row(pin: Pin) -> Row:
    row = {name: str(value) for name, value in pin.model_dump(mode="json").items()}
    return {name: value for name, value in row.items() if value}


def _of_meeting(row: Row) -> bool:
    return row.get("reason") in (REASON, MOVED)


def _of(row: Row, unit: str, function: str) -> bool:
    return row.get("unit", "") == unit and row.get("function", "") == function


def _verdict(row: Row) -> PinVerdict | None:
    said = row.get("verdict", "")
    return next((word for word in PinVerdict if said in (word.value, word.text.zh)), None)


def _clash(row: Row, other: Row) -> bool:
    """A must gives way to another must; for one body a must and a never exclude each other."""
    if not _of(row, other.get("unit", ""), other.get("function", "")):
        return False
    both_must = _verdict(row) is PinVerdict.MUST and _verdict(other) is PinVerdict.MUST
    return both_must or row.get("body", "") == other.get("body", "")


def _same(row: Row, pin: Pin) -> bool:
    return _of(row, pin.unit, pin.function) and row.get("body", "") == pin.body and _verdict(row) is pin.verdict
