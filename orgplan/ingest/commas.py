"""Lists of ids with commas between them, which ids may hold too: told apart once all ids are known."""

from __future__ import annotations

from collections.abc import Container, Iterator

from orgplan.ingest.cells import Many, Reference, between_commas
from orgplan.ingest.draft import Draft
from orgplan.ingest.sheets import SHEETS


def part_at_commas(draft: Draft) -> None:
    """An item that is no id itself, but ids with commas between them, is these."""
    for sheet in SHEETS:
        for column in sheet.columns:
            if isinstance(column.kind, Many) and isinstance(column.kind.item, Reference):
                names = draft.known(column.kind.item)
                for entry in draft[sheet.name]:
                    codes = entry[column.name] or ()
                    if any(code not in names for code in codes):
                        entry.values[column.name] = tuple(dict.fromkeys(_parted(codes, names)))


def _parted(codes: tuple[str, ...], names: Container[str]) -> Iterator[str]:
    for code in codes:
        pieces = between_commas(code)
        if code not in names and pieces and all(piece in names for piece in pieces):
            yield from pieces
        else:
            yield code
