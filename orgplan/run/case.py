"""Opening: a file, an upload or a town made in code, as a case that is ready to be solved; and cases made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from orgplan.endings import no_such
from orgplan.ingest import (
    Loaded,
    Sheets,
    Sources,
    catalogue_digest,
    load,
    load_sheets,
    load_upload,
    shipped_bodies,
)
from orgplan.model.findings import Finding, errors
from orgplan.model.organisation import Town
from orgplan.model.policy import Pin
from orgplan.policy import Policy, read_policy
from orgplan.structure import reassigned as reassigned_to
from orgplan.structure import without_power


@dataclass(frozen=True)
class Case:
    """A town as read, ready to be solved; `town` is `None` where errors stand in the way.

    The town's bodies are filled in from the shipped catalogue where the workbook names none.
    """

    town: Town | None
    policy: Policy
    findings: tuple[Finding, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)
    """File name: sha256."""
    sources: Sources | None = None

    def located(self, finding: Finding) -> Finding:
        """The finding with the file and the row, as Excel numbers it, that its place stands for."""
        if self.sources is None or finding.place is None or finding.place.file or finding.place.row is None:
            return finding
        place = finding.place
        return finding.model_copy(
            update={"place": self.sources.place(place.sheet, finding.place.row, place.column, place.value)}
        )


def open_town(path: Path) -> Case:
    """Read a workbook, a folder of CSV files or a JSON file, and the policy it states. Never raises for bad input."""
    return _case(load(path))


def open_upload(name: str, data: bytes) -> Case:
    """The same for an uploaded file."""
    return _case(load_upload(name, data))


def open_sheets(name: str, sheets: Sheets) -> Case:
    """The same for tables as they are typed."""
    return _case(load_sheets(name, sheets))


def case_of(town: Town) -> Case:
    """A case from a town made in code."""
    policy, findings = read_policy(town.policy)
    whole = _with_bodies(town)
    return Case(whole, policy, findings, {"town": sha256(whole.model_dump_json())})


def _case(loaded: Loaded) -> Case:
    """A case from what was read."""
    rows = loaded.town.policy if loaded.town is not None else ()
    policy, faults = read_policy(rows)
    inputs = dict(loaded.sources.digests)
    if loaded.town is not None and not loaded.town.bodies:
        inputs["catalogue/bodies.csv"] = catalogue_digest()
    bare = Case(loaded.town, policy, (), inputs, loaded.sources)
    findings = (*loaded.findings, *(bare.located(fault) for fault in faults))
    town = None if loaded.town is None or errors(findings) else _with_bodies(loaded.town)
    return replace(bare, town=town, findings=findings)


def _with_bodies(town: Town) -> Town:
    return town if town.bodies else town.model_copy(update={"bodies": shipped_bodies()})


def capped(case: Case, most: int | None) -> Case:
    """The same case with a cap on the number of bodies that binds whatever the policy sheet says."""
    return case if most is None else replace(case, policy=case.policy.capped(most))


def adjusted(case: Case, withdrawn: Sequence[str] = (), reassigned: Mapping[str, str] | None = None) -> Case:
    """The same case with delegated items taken back, or handed to other units (Opinions 2(1)).

    Ids that the town does not have are findings.
    """
    moves = dict(reassigned or {})
    if case.town is None or not (withdrawn or moves):
        return case
    town = case.town
    known = {f.id for f in town.functions}, {unit.id for unit in town.units}
    unknown = [code for code in (*withdrawn, *moves) if code not in known[0]]
    unknown += [code for code in moves.values() if code not in known[1]]
    if unknown:
        return replace(case, findings=(*case.findings, *(no_such(code) for code in unknown)))
    for code in withdrawn:
        town = without_power(town, code)
    for code, unit in moves.items():
        town = reassigned_to(town, code, unit)
    return _changed(case, town, "adjusted")


def demanding(case: Case, pins: Sequence[Pin]) -> Case:
    """The same case with further pins, those of the workbook first; what it pins already is not pinned twice.

    Ids that the town does not have are findings.
    """
    town = case.town
    if town is None:
        return case
    new = tuple(pin for pin in dict.fromkeys(pins) if pin not in town.pins)
    if not new:
        return case
    units, bodies = {unit.id for unit in town.units}, {body.id for body in town.bodies}
    functions = {"", *(function.id for function in town.functions)}
    named = [pair for pin in new for pair in ((pin.unit, units), (pin.function, functions), (pin.body, bodies))]
    unknown = dict.fromkeys(code for code, known in named if code not in known)
    if unknown:
        return replace(case, findings=(*case.findings, *(no_such(code) for code in unknown)))
    return _changed(case, town.model_copy(update={"pins": (*town.pins, *new)}), "pinned")


def _changed(case: Case, town: Town, how: str) -> Case:
    """The recipe tells that the town is not the one of the files any more."""
    return replace(case, town=town, inputs={**case.inputs, how: sha256(town.model_dump_json())})


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
