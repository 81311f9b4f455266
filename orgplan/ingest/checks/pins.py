"""Pins that cannot all be kept."""

from __future__ import annotations

from collections.abc import Iterator

from orgplan.ingest.draft import Draft, Entry
from orgplan.ingest.faults import Fault, warning
from orgplan.model.findings import Finding
from orgplan.model.vocabulary import PinVerdict
from orgplan.text import Text


def contradicting_pins(draft: Draft) -> Iterator[Finding]:
    """Must and never in one body, or must in two; said of the later row."""
    bodies: dict[tuple[str, str], Entry] = {}
    verdicts: dict[tuple[str, str, str], Entry] = {}
    for pin in draft["pins"]:
        unit, body, verdict = pin["unit"], pin["body"], pin["verdict"]
        if not (unit and body and verdict) or pin.unread("function"):
            continue
        who = unit, pin["function"] or ""
        first = verdicts.setdefault((*who, body), pin)
        if first["verdict"] is not verdict:
            message = Text(
                f"第 {first.record.row} 行的要求与此相反，不能同时满足",
                f"Row {first.record.row} demands the opposite; both cannot be kept",
            )
            yield pin.find(_contradiction(message, who, body), "verdict")
        elif verdict is PinVerdict.MUST and (other := bodies.setdefault(who, pin))["body"] != body:
            message = Text(
                f"第 {other.record.row} 行已指定必须归入“{other['body']}”，不能同时归入两处",
                f"Row {other.record.row} demands '{other['body']}' already; it cannot lie in two bodies",
            )
            yield pin.find(_contradiction(message, who, body), "body")


def _contradiction(message: Text, who: tuple[str, str], body: str) -> Fault:
    expected = Text("只保留一项要求", "one of the two demands taken out")
    return warning("pins-contradict", message, expected, (who[1] or who[0], body))
