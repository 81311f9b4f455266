"""Today's structure: the present units, side by side by body or by kind, before anything is decided."""

from __future__ import annotations

from collections import defaultdict

from orgplan.charts import words
from orgplan.charts.contents import NATURE_TONES, Card, Column, Contents, whole
from orgplan.charts.layout import Kind, Tone
from orgplan.charts.legend import COUNT, Key
from orgplan.charts.lettering import clean
from orgplan.charts.stacks import Headings
from orgplan.model.organisation import Body, Town, Unit
from orgplan.model.vocabulary import UnitKind
from orgplan.text import Language

TODAY_KEYS: tuple[Key, ...] = (
    Key(words.KEY_PRESENT, "stationed", "stationed", True, lambda box: box.kind == "stationed"),
    COUNT._replace(text=words.KEY_HEADS),
)
_TONES: dict[UnitKind, Tone] = {
    UnitKind.PARTY: "party",
    UnitKind.GOVERNMENT: "government",
    UnitKind.INSTITUTION: "institution",
    UnitKind.ZONE: "zone",
    UnitKind.STATIONED: "stationed",
}


def contents_today(town: Town, language: Language) -> Contents:
    """A column for every body that units have as their home, then one for every kind of the units that have none.

    What is set by charter stands apart, as in the plan.
    """
    by_home: dict[str, list[Unit]] = defaultdict(list)
    for unit in town.units:
        if unit.counts:
            by_home[unit.home].append(unit)
    bodies = [body for body in town.bodies if body.id in by_home]
    bodies += [Body(id=home, name=home) for home in sorted(by_home.keys() - {body.id for body in bodies} - {""})]
    kinds = ((kind, [unit for unit in by_home[""] if unit.kind is kind]) for kind in _TONES)
    return Contents(
        columns=(
            *(_home(body, by_home[body.id], language) for body in bodies),
            *(_kind(kind, units, language) for kind, units in kinds if units),
        ),
        charter=tuple(whole(unit, "outside", "charter", False, language) for unit in town.units if not unit.counts),
        retained=(),
        unplaced=(),
    )


def headings_today(shown: Contents) -> Headings:
    """What the panel of today's units is called."""
    homes = any(column.about for column in shown.columns)
    return {False: (words.HOMES_LONG if homes else words.TODAY_LONG, words.TODAY)}


def _home(body: Body, units: list[Unit], language: Language) -> Column:
    return Column(
        body=body.id,
        name=clean(body.called[language]),
        tone=NATURE_TONES[body.nature],
        front=False,
        facts=_facts(units, language),
        plates="",
        cards=tuple(_card(unit, NATURE_TONES[body.nature], language) for unit in units),
    )


def _kind(kind: UnitKind, units: list[Unit], language: Language) -> Column:
    return Column(
        body=kind.value,
        name=words.KINDS[kind][language],
        tone=_TONES[kind],
        front=False,
        facts=_facts(units, language),
        plates="",
        cards=tuple(_card(unit, _TONES[kind], language) for unit in units),
        about="",
        dashed=kind is UnitKind.STATIONED,
    )


def _facts(units: list[Unit], language: Language) -> tuple[str, ...]:
    heads = sum(unit.heads.total for unit in units)
    return words.UNITS[language].format(len(units)), words.HEADS[language].format(f"{heads:,}")


def _card(unit: Unit, tone: Tone, language: Language) -> Card:
    stationed = unit.kind is UnitKind.STATIONED
    shape: Kind = "stationed" if stationed else "unit"
    return whole(unit, shape, "stationed" if stationed else tone, stationed, language)
