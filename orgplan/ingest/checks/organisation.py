"""The town and its units, the bodies, and what the planner demands."""

from __future__ import annotations

from collections.abc import Iterator

from orgplan.ingest.draft import Draft, Entry
from orgplan.ingest.example import NAME, NOTE
from orgplan.ingest.faults import Fault, fold, warning
from orgplan.model.findings import Finding, Place
from orgplan.model.vocabulary import Category, Devolution, Severity, TownKind, UnitKind
from orgplan.text import Text


def zone_has_name(draft: Draft) -> Iterator[Finding]:
    for town in draft["town"]:
        if town["kind"] is TownKind.TOWN_ZONE and not town.filled("zone_name"):
            message = Text("类型为“镇区合一”时须填开发区名称", "A town merged with a zone needs zone_name")
            yield town.find(
                Fault("zone-name-missing", message, Text("开发区名称", "the name of the zone")), "zone_name"
            )


def some_units(draft: Draft) -> Iterator[Finding]:
    table = draft.tables.get("units")
    if table and not table.records and (table.names.columns or not table.filled):
        message = Text("没有任何机构", "There is no unit at all")
        place = Place(file=table.names.file, sheet=table.names.sheet)
        yield Fault("no-units", message, Text("至少一个机构", "at least one unit")).at(place)


def stationed_terms(draft: Draft) -> Iterator[Finding]:
    """Superior and devolution speak of stationed units only; who stays needs a reason."""
    for unit in draft["units"]:
        if unit["kind"] is UnitKind.STATIONED:
            yield from _reason_to_stay(unit)
        elif unit["kind"]:
            yield from _not_stationed(unit)


def devolved_but_left_alone(draft: Draft) -> Iterator[Finding]:
    """A unit cannot be left as it is and handed down to the town as well."""
    for unit in draft["units"]:
        must = unit["kind"] is UnitKind.STATIONED and unit["devolution"] is Devolution.MUST
        if must and unit["counts"] is False:
            message = Text(
                "“必须下放”与不计入限额（保持不动）互相矛盾",
                "The unit must devolve, yet counts = no leaves it as it is",
            )
            expected = Text("计入限额填“是”，或改变下放方式", "yes, or another devolution")
            yield unit.find(Fault("devolution-contradicts", message, expected, subjects=(unit["id"] or "",)), "counts")


def _reason_to_stay(unit: Entry) -> Iterator[Finding]:
    if unit["devolution"] is Devolution.NEVER and not unit.filled("retain_reason"):
        message = Text("下放方式为“保留派驻”时须填保留理由", "A unit that stays stationed needs retain_reason")
        yield unit.find(Fault("retain-reason-missing", message, Text("保留理由", "the reason")), "retain_reason")


def _not_stationed(unit: Entry) -> Iterator[Finding]:
    for column, name in (("superior", "主管部门"), ("devolution", "下放方式")):
        if unit.filled(column):
            message = Text(
                f"“{name}”只适用于派驻机构，在此不起作用", f"'{column}' is for stationed units; it does nothing here"
            )
            yield unit.find(warning("stationed-only", message, Text("留空", "an empty cell")), column)


def certified_heads(draft: Draft) -> Iterator[Finding]:
    for unit in draft["units"]:
        heads = sum(unit[f"heads_{category}"] or 0 for category in Category)
        certified = unit["certified"] or 0
        if certified > heads and not unit.unread(*(f"heads_{category}" for category in Category)):
            message = Text(f"超过实有的 {heads} 人", f"More than the {heads} heads on post")
            expected = Text(f"不超过 {heads}", f"at most {heads}")
            yield unit.find(Fault("certified-exceeds-heads", message, expected), "certified")


def units_of_one_name(draft: Draft) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for unit in draft["units"]:
        other = first.setdefault(fold(unit["name"] or ""), unit)
        if unit["name"] and other is not unit and other["id"] != unit["id"]:
            row = other.record.row
            message = Text(f"与第 {row} 行的机构同名", f"The unit in row {row} has the same name")
            expected = Text("能够区分的名称", "a name that tells them apart")
            yield unit.find(warning("name-repeated", message, expected, (unit["id"] or "",)), "name")


def example_data(draft: Draft) -> Iterator[Finding]:
    """The template as it was handed out."""
    for town in draft["town"]:
        for column, words in (("name", NAME), ("note", NOTE)):
            if town[column] in (words.zh, words.en):
                message = Text(
                    "仍是模板中的示例数据，请改写或删除各表中的示例行",
                    "This is still the template's example; replace or delete the example rows of every sheet",
                )
                yield town.find(warning("example-data", message, Text("本镇的数据", "data of your own")), column)
                return


def head_range(draft: Draft) -> Iterator[Finding]:
    for body in draft["bodies"]:
        least, most = body["min_heads"], body["max_heads"]
        least = 3 if least is None else least
        if most is not None and most < least and not body.unread("min_heads"):
            message = Text(f"少于最少人数 {least}", f"Below min_heads, which is {least}")
            expected = Text(f"不少于 {least}，或空", f"at least {least}, or empty")
            yield body.find(Fault("heads-range", message, expected), "max_heads")


def pinned_function_of_unit(draft: Draft) -> Iterator[Finding]:
    functions = draft.by_id.get("functions", {})
    for pin in draft["pins"]:
        function = functions.get(pin["function"])
        if function and pin["unit"] and function["unit"] and function["unit"] != pin["unit"]:
            message = Text(
                f"该职能属于机构“{function['unit']}”，不属于“{pin['unit']}”",
                f"This function belongs to the unit '{function['unit']}', not to '{pin['unit']}'",
            )
            expected = Text(f"机构“{pin['unit']}”的职能", f"a function of '{pin['unit']}'")
            yield pin.find(Fault("function-not-of-unit", message, expected), "function")


SELF_REFERRING = (
    ("links", "from", "to", Severity.WARNING),
    ("pairs", "a", "b", Severity.WARNING),
    ("posts", "id", "apart_from", Severity.WARNING),
    ("posts", "id", "same_holder_as", Severity.ERROR),
    ("leaders", "id", "kin_of", Severity.ERROR),
    ("staff", "id", "kin_of", Severity.ERROR),
)
"""Sheet, two columns, and how bad it is when they say the same."""


def self_references(draft: Draft) -> Iterator[Finding]:
    for sheet, one, other, severity in SELF_REFERRING:
        for entry in draft[sheet]:
            said = entry[other] if isinstance(entry[other], tuple) else (entry[other],)
            if entry[one] and entry[one] in said:
                yield entry.find(_self_reference(entry[one], severity), other)


def _self_reference(code: str, severity: Severity) -> Fault:
    message = Text("指向自身，没有作用", "It refers to itself, which has no effect")
    if severity is Severity.ERROR:
        message = Text("不能指向自身", "It cannot refer to itself")
    return Fault("self-reference", message, Text("另一个编码", "another id"), severity, (code,))


def repeated_demands(draft: Draft) -> Iterator[Finding]:
    """The same pin or pair twice does no harm, but somebody meant something else."""
    for sheet, columns in (("pins", ("unit", "function", "body", "verdict")), ("pairs", ("a", "b", "verdict"))):
        seen: dict[tuple[str, ...], int | None] = {}
        for entry in draft[sheet]:
            key = tuple(entry[column] or "" for column in columns)
            if sheet == "pairs":
                key = (*sorted(key[:2]), key[2])
            if key in seen:
                message = Text(f"与第 {seen[key]} 行重复", f"The same as row {seen[key]}")
                yield entry.find(warning("repeated-row", message))
            seen.setdefault(key, entry.record.row)
