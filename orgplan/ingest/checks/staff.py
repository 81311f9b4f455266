"""The heads by person: as many as the units have, and related both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from orgplan.ingest.draft import Draft, Entry
from orgplan.ingest.faults import Fault, warning
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Category, Devolution, Severity, UnitKind
from orgplan.text import Text

MOST_NAMED = 8
"""Units listed in one message."""


def mutual_kin(draft: Draft) -> Iterator[Finding]:
    """Kinship has two sides; leaders name leaders only, so that of staff with a leader is said once."""
    for sheet in ("leaders", "staff"):
        people = draft.by_id.get(sheet, {})
        kin = {code: {code, *(person["kin_of"] or ())} for code, person in people.items()}
        for person in draft[sheet]:
            code = person["id"]
            for other in person["kin_of"] or () if code else ():
                if other in kin and code not in kin[other] and not people[other].unread("kin_of"):
                    yield person.find(_one_sided(code, other), "kin_of")


def _one_sided(code: str, kin: str) -> Fault:
    message = Text(f"“{kin}”的亲属中没有“{code}”", f"'{kin}' does not name '{code}' as kin in turn")
    expected = Text(f"在“{kin}”的亲属中也填“{code}”，或在此删去", f"'{code}' among the kin of '{kin}' too, or neither")
    return warning("kin-one-sided", message, expected, (code, kin))


def _by_ledger(draft: Draft) -> dict[tuple[str, Category], list[Entry]]:
    """The staff of known units by unit and category."""
    units = draft.by_id.get("units", {})
    ledgers: dict[tuple[str, Category], list[Entry]] = defaultdict(list)
    for person in draft["staff"]:
        if person["unit"] in units and person["category"]:
            ledgers[person["unit"], person["category"]].append(person)
    return ledgers


def staff_within_heads(draft: Draft) -> Iterator[Finding]:
    for (code, category), people in _by_ledger(draft).items():
        unit = draft.by_id["units"][code]
        heads, column = unit[f"heads_{category}"] or 0, f"heads_{category}"
        if len(people) > heads and not unit.unread(column):
            zh, en = category.text.zh, category.text.en
            message = Text(
                f"该机构{zh}实有 {heads} 人，人员表中有 {len(people)} 人",
                f"This unit has {heads} {en} heads, but {len(people)} rows of staff",
            )
            expected = Text(f"不超过 {heads} 人，或改正机构的实有人数", f"at most {heads} rows, or more heads in units")
            yield people[heads].find(Fault("staff-exceeds-heads", message, expected, subjects=(code,)), "unit")


def heads_with_names(draft: Draft) -> Iterator[Finding]:
    """Said of units that the plan places, and only once every row of staff has found its unit."""
    ledgers, staff = _by_ledger(draft), draft["staff"]
    if not staff or sum(map(len, ledgers.values())) < len(staff):
        return
    for code, unit in draft.by_id["units"].items():
        for category in Category if _placeable(unit) else ():
            column = f"heads_{category}"
            heads, named = unit[column] or 0, len(ledgers.get((code, category), ()))
            if named < heads:
                message = Text(
                    f"{category.text.zh}实有 {heads} 人，人员表中只有 {named} 人，其余 {heads - named} 人不具名",
                    f"{heads} {category.text.en} heads, but {named} rows of staff; the other {heads - named} stay "
                    "unnamed",
                )
                expected = Text(f"人员表中有 {heads} 人", f"{heads} rows of staff")
                yield unit.find(warning("heads-unnamed", message, expected, (code,)), column)


def certified_staff(draft: Draft) -> Iterator[Finding]:
    certified: dict[str, list[Entry]] = defaultdict(list)
    for person in draft["staff"]:
        if person["certified"]:
            certified[person["unit"]].append(person)
    units: Mapping[str, Entry] = draft.by_id.get("units", {})
    for code, people in certified.items():
        unit = units.get(code)
        most = unit["certified"] or 0 if unit else 0
        if unit and len(people) > most and not unit.unread("certified"):
            message = Text(
                f"机构“{code}”持证执法人员 {most} 人，人员表中有 {len(people)} 人持证",
                f"The unit '{code}' has {most} certified heads, but {len(people)} rows of staff say so",
            )
            expected = Text(f"不超过 {most} 人持证", f"at most {most} certified")
            yield people[most].find(warning("certified-staff-exceed", message, expected, (code,)), "certified")


def staff_beside_the_plan(draft: Draft) -> Iterator[Finding]:
    """One note for all of them: nothing is to be mended."""
    units = draft.by_id.get("units", {})
    people = [person for person in draft["staff"] if person["unit"] in units and not _placeable(units[person["unit"]])]
    if people:
        codes = tuple(dict.fromkeys(person["unit"] for person in people))
        some, rest = codes[:MOST_NAMED], len(codes) > MOST_NAMED
        message = Text(
            f"{'、'.join(some)}{'等' if rest else ''}不由方案安排，其 {len(people)} 名人员只作登记，不参与调配",
            f"The plan does not place {', '.join(some)}{' and others' if rest else ''}; their {len(people)} people are "
            "listed but not moved",
        )
        yield people[0].find(Fault("staff-not-placed", message, None, Severity.NOTE, codes), "unit")


def _placeable(unit: Entry) -> bool:
    """As `Unit.placeable`."""
    never = unit["kind"] is UnitKind.STATIONED and unit["devolution"] is Devolution.NEVER
    return unit["counts"] is not False and not never
