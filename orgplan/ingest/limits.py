"""How much a file may ask of us; beyond it, the file is refused or the cell reported."""

from __future__ import annotations

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_JSON_BYTES = 5 * 1024 * 1024
"""JSON grows some twentyfold in memory."""
MAX_JSON_DEPTH = 16
MAX_JSON_DIGITS = 30

MAX_PARTS = 2_000
"""Files inside a workbook."""
MAX_INFLATED_BYTES = 64 * 1024 * 1024
MAX_RATIO = 200
"""Inflated to packed; judged above `RATIO_FROM_BYTES`, since small files repeat themselves."""
RATIO_FROM_BYTES = 1024 * 1024
MAX_ELEMENTS = 800_000
"""XML elements in the whole workbook."""
MAX_OTHER_ELEMENTS = 150_000
"""XML elements of a part that is neither a sheet nor the table of strings: those are held in memory."""
MAX_ROW_ELEMENTS = 50_000
"""A row is held in memory too; 16,384 formatted cells with values stay below."""
MAX_XML_DEPTH = 100

MAX_SHEETS = 64
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_TEXT = 32_767
"""Characters in a cell: Excel's own limit."""
MAX_CODE = 64
MAX_FINDINGS = 1_000
MAX_SUGGESTIONS, MAX_CANDIDATES = 50, 2_000
"""Looking for the closest spelling is slow; after the fiftieth misspelling nobody needs a hint."""
