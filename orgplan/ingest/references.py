"""Codes: unique where they are given, known where they are used."""

from __future__ import annotations

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
                message = Text(
                    f"编码“{entry['id']}”重复，第 {row} 行已使用",
                    f"The id '{entry['id']}' is already used in row {row}",
                )
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
                    f"编码“{entry['id']}”已用于第 {row} 行的{who.zh}，引用时无法区分",
                    f"The id '{entry['id']}' is also the {who.en} in row {row}; references could mean either",
                )
                expected = Text(f"不与{who.zh}编码相同的编码", f"an id that no {who.en} has")
                yield entry.find(Fault("ambiguous-id", message, expected, subjects=(entry["id"],)), "id")


def unknown_references(draft: Draft) -> Iterator[Finding]:
    guesses = iter(range(MAX_SUGGESTIONS))
    for sheet in SHEETS:
        for column in sheet.columns:
            reference = reference_of(column.kind)
            if reference and draft.knows(reference):
                names = {key: name for target in reference.sheets for key, name in draft.names.get(target, {}).items()}
                yield from _unknown(draft[sheet.name], column, reference, names, guesses)


def reference_of(kind: Kind) -> Reference | None:
    """Of a column that holds one code or several."""
    inner = kind.item if isinstance(kind, Many) else kind
    return inner if isinstance(inner, Reference) else None


def _unknown(
    entries: tuple[Entry, ...], column: Column, reference: Reference, names: Mapping[str, str], guesses: Iterator[int]
) -> Iterator[Finding]:
    expected = _expected(reference, names)
    for entry in entries:
        value = entry[column.name]
        for code in value if isinstance(value, tuple) else (value,):
            if code is not None and code not in names:
                guess = _guess(code, names) if next(guesses, None) is not None else ""
                yield entry.find(_fault(code, guess, names, reference, expected), column.name)


def _guess(code: str, names: Mapping[str, str]) -> str:
    """The code most like it; people also write the name where the code belongs."""
    spellings = {fold(name): key for key, name in islice(names.items(), MAX_CANDIDATES) if name}
    spellings |= {fold(key): key for key in islice(names, MAX_CANDIDATES)}
    return spellings.get(closest(fold(code), spellings), "")


def _fault(code: str, guess: str, names: Mapping[str, str], reference: Reference, expected: Text) -> Fault:
    zh, en = reference.title.zh, reference.title.en
    hint = Text("", "")
    if guess:
        hint = Text(f"。是否应为“{guess}”（{names[guess]}）？", f". Did you mean '{guess}' ({names[guess]})?")
    message = Text(f"“{zh}”中没有编码“{code}”{hint.zh}", f"No row of {en} has the id '{code}'{hint.en}")
    make = Fault if reference.strict else warning
    return make("unknown-reference", message, expected, subjects=(code,))


def _expected(reference: Reference, names: Mapping[str, str]) -> Text:
    some = list(islice(names, 8))
    zh, en = "、".join(some) or "无", ", ".join(some) or "there is none"
    if len(names) > len(some):
        zh, en = f"{zh} 等", f"{en}, …"
    return Text(f"{reference.expected.zh}：{zh}", f"{reference.expected.en}: {en}")
