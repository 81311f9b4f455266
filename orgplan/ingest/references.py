"""Codes: unique where they are given, known where they are used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from orgplan.ingest.cells import Kind, Many, Reference
from orgplan.ingest.columns import Column
from orgplan.ingest.draft import Draft, Entry
from orgplan.ingest.faults import Fault, closest, fold, warning
from orgplan.ingest.limits import MAX_CANDIDATES, MAX_SUGGESTIONS
from orgplan.ingest.sheets import SHEETS
from orgplan.model.findings import Finding
from orgplan.text import Text

ALIKE = (
    ("units", "functions", Text("机构", "unit")),
    ("leaders", "staff", Text("领导干部", "leader")),
)
"""Two sheets that one column may refer to, and what a row of the first is called."""


def duplicate_ids(draft: Draft) -> Iterator[Finding]:
    for sheet, first in draft.by_id.items():
        for entry in draft[sheet]:
            original = first.get(entry["id"])
            if original and original is not entry:
                row = original.record.row
                message = Text(f"编码重复，第 {row} 行已使用", f"This id is already used in row {row}")
                expected = Text("本表内不重复的编码", "an id that is unique in this sheet")
                yield entry.find(Fault("duplicate-id", message, expected, subjects=(entry["id"],)), "id")


def ambiguous_ids(draft: Draft) -> Iterator[Finding]:
    """Units and functions are referred to alike, and so are leaders and staff."""
    for first, second, who in ALIKE:
        taken = draft.by_id.get(first, {})
        for entry in draft[second]:
            other = taken.get(entry["id"])
            if other:
                row = other.record.row
                message = Text(
                    f"此编码已用于第 {row} 行的{who.zh}，引用时无法区分",
                    f"This id is also that of the {who.en} in row {row}; references could mean either",
                )
                expected = Text(f"不与{who.zh}编码相同的编码", f"an id that no {who.en} has")
                yield entry.find(Fault("ambiguous-id", message, expected, subjects=(entry["id"],)), "id")


def unknown_references(draft: Draft) -> Iterator[Finding]:
    """As many unknown ids as a sheet has rows whose own id is at fault are taken for the ids of these.

    Where there are more, any of them may still be: a near id is then not held out as the one that was meant.
    """
    guesses = iter(range(MAX_SUGGESTIONS))
    columns = [
        (sheet.name, column, reference)
        for sheet in SHEETS
        for column in sheet.columns
        if (reference := reference_of(column.kind)) and draft.knows(reference)
    ]
    strange: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for sheet, column, reference in columns:
        names = draft.known(reference)
        strange[reference.sheets] |= {
            code for entry in draft[sheet] for code in _codes(entry, column) if code not in names
        }
    for sheet, column, reference in columns:
        lost = sum(map(draft.without_id, reference.sheets))
        if len(strange[reference.sheets]) > lost:
            yield from _unknown(draft[sheet], column, reference, draft.known(reference), iter(()) if lost else guesses)


def reference_of(kind: Kind) -> Reference | None:
    """Of a column that holds one code or several."""
    inner = kind.item if isinstance(kind, Many) else kind
    return inner if isinstance(inner, Reference) else None


def _unknown(
    entries: tuple[Entry, ...], column: Column, reference: Reference, names: Mapping[str, str], guesses: Iterator[int]
) -> Iterator[Finding]:
    expected = _expected(reference, names)
    for entry in entries:
        codes = _codes(entry, column)
        for code in codes:
            if code not in names:
                guess = _guess(code, names) if next(guesses, None) is not None else ""
                shown = code if len(codes) > 1 else ""
                yield entry.find(_fault(code, shown, guess, names, reference, expected), column.name)


def _codes(entry: Entry, column: Column) -> tuple[str, ...]:
    value = entry[column.name]
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _guess(code: str, names: Mapping[str, str]) -> str:
    """The code most like it; people also write the name where the code belongs."""
    spellings = {fold(name): key for key, name in islice(names.items(), MAX_CANDIDATES) if name}
    spellings |= {fold(key): key for key in islice(names, MAX_CANDIDATES)}
    return spellings.get(closest(fold(code), spellings), "")


def _fault(code: str, shown: str, guess: str, names: Mapping[str, str], reference: Reference, expected: Text) -> Fault:
    """Of a list it says which item; a single code stands in the place already."""
    zh, en = reference.title.zh, reference.title.en
    hint = Text("", "")
    if guess:
        name = Text(f"（{names[guess]}）", f" ({names[guess]})") if names[guess] else Text("", "")
        hint = Text(f"。是否应为“{guess}”{name.zh}？", f". Did you mean '{guess}'{name.en}?")
    what = Text(f"编码“{shown}”", f"the id '{shown}'") if shown else Text("这个编码", "this id")
    message = Text(f"“{zh}”中没有{what.zh}{hint.zh}", f"No row of {en} has {what.en}{hint.en}")
    make = Fault if reference.strict else warning
    return make("unknown-reference", message, expected, subjects=(code,))


def _expected(reference: Reference, names: Mapping[str, str]) -> Text:
    some = list(islice(names, 8))
    zh, en = "、".join(some), ", ".join(some)
    if not some:
        zh, en = "，但该表没有编码", ", but there is none"
    elif len(names) > len(some):
        zh, en = f"，如 {zh} 等", f", such as {en}"
    else:
        zh, en = f"，即 {zh}", f", that is {en}"
    return Text(f"{reference.expected.zh}{zh}", f"{reference.expected.en}{en}")
