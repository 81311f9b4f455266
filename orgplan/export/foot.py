"""The line below every chart: whose plan it is, of which day, how good, whether lawful, and on what data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orgplan.charts.lettering import clean, shorten
from orgplan.export import words
from orgplan.export.material import Material
from orgplan.export.options import Options
from orgplan.export.verdict import LAWFUL, NOT_LAWFUL, beside_lawful, percent, reservations
from orgplan.limits import gap
from orgplan.text import Language

_ILLUSTRATIVE = re.compile("虚拟|示意数据|虚构|illustrative|fictitious", re.IGNORECASE)
_SENTENCE = re.compile(r"[。！？\n]|[.!?](?:\s|$)")
_NOTE_SIZE, _NOTE_ROOM = 10, 2400
"""What a note may take below a chart, some two lines of A4; the tables have all of it."""


def foot(material: Material, options: Options) -> str:
    """In one line, most of it in the program's words; names are as they were typed."""
    return " · ".join(_parts(material, options))


def note(material: Material, language: Language) -> str:
    """What the town says of its data, as it was typed; empty where it says nothing."""
    said = material.town.note
    return words.ON_DATA[language].format(shorten(said, _NOTE_SIZE, _NOTE_ROOM)) if said.strip() else ""


def _parts(material: Material, options: Options) -> Iterator[str]:
    language = options.language
    town, scenario = clean(material.town.name), clean(material.scenario)
    yield town
    if material.scenario:
        named = words.VERSION if scenario != town else words.VERSION_ALONE
        yield named[language].format(scenario, material.number)
    yield words.VIEWS[options.view][language]
    if options.view != "today" and material.report is not None:
        yield _proof(material, language)
        yield _lawful(material, language)
    if _ILLUSTRATIVE.search(_SENTENCE.split(material.town.note.strip(), maxsplit=1)[0]):
        yield words.ILLUSTRATIVE[language]
    if options.on is not None:
        yield words.DATED[language].format(options.on)


def _proof(material: Material, language: Language) -> str:
    """How the solve ended and how far the plan is from the best; a plan that is not lawful has no such distance."""
    outcome, report = material.outcome, material.report
    if outcome is None or report is None:
        return words.UNPROVEN[language]
    if material.stale:
        return words.OUTDATED[language]
    ended = outcome.status.text[language]
    if outcome.bound is None or not report.lawful:
        return ended
    return words.WITH_GAP[language].format(ended, percent(gap(report.objective, outcome.bound), language))


def _lawful(material: Material, language: Language) -> str:
    """The verdict of the re-check, and what must be read with it."""
    report, policy = material.report, material.policy
    assert report is not None
    verdict = (LAWFUL if report.lawful else NOT_LAWFUL)[language]
    beside = beside_lawful(report, reservations(policy), language) if policy is not None else ""
    said = verdict.lower() + (words.BRACKETS[language].format(beside) if beside else "")
    return words.CHECKED[language].format(said)
