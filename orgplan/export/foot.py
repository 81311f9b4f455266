"""The line below every chart and above every table: whose plan it is, of which day, how good, whether lawful."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from orgplan.charts.lettering import clean, shorten
from orgplan.endings import LAWFUL, NOT_LAWFUL
from orgplan.export import words
from orgplan.export.material import Material
from orgplan.export.options import Options
from orgplan.export.verdict import Standing, beside_lawful, percent, reservations
from orgplan.text import Language

_NOTE_SIZE, _NOTE_ROOM = 10, 2400
"""What a note may take below a chart, some two lines of A4; the tables have all of it."""


def foot(material: Material, options: Options) -> str:
    """In one line, most of it in the program's words; names are as they were typed."""
    return " · ".join(_parts(material, options))


def above_tables(material: Material, options: Options) -> str:
    """The same for the tables: they are of the plan, whichever chart was asked for."""
    return foot(material, replace(options, view="plan"))


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
    if options.view != "today" and material.standing is not None:
        yield _proof(material.standing, language)
        yield _lawful(material.standing, language)
    if options.on is not None:
        yield words.DATED[language].format(options.on)


def _proof(standing: Standing, language: Language) -> str:
    """How the plan came about and how far it is from the best; one that is not lawful has no such distance."""
    if standing.outcome is None:
        return words.UNPROVEN[language]
    if standing.stale:
        return words.OUTDATED[language]
    label = standing.label[language]
    return label if standing.gap is None else words.WITH_GAP[language].format(label, percent(standing.gap))


def _lawful(standing: Standing, language: Language) -> str:
    """The verdict of the re-check, and what must be read with it."""
    verdict = (LAWFUL if standing.report.lawful else NOT_LAWFUL)[language]
    beside = beside_lawful(standing.report, reservations(standing.policy), language)
    said = verdict + (words.BRACKETS[language].format(beside) if beside else "")
    return words.CHECKED[language].format(said)
