"""Today's structure: the present units, side by side by kind, before anything is decided."""

from __future__ import annotations

from orgplan.charts import words
from orgplan.charts.contents import Column, Contents, whole
from orgplan.charts.layout import Kind, Tone
from orgplan.charts.legend import COUNT, Key
from orgplan.charts.stacks import Headings
from orgplan.model.organisation import Town, Unit
from orgplan.model.vocabulary import UnitKind
from orgplan.text import Language

TODAY_HEADINGS: Headings = {False: (words.TODAY_LONG, words.TODAY)}
TODAY_KEYS: tuple[Key, ...] = (
    Key(words.KEY_PRESENT, "stationed", "stationed", True, lambda box: box.kind == "stationed"),
    COUNT,
)
_TONES: dict[UnitKind, Tone] = {
    UnitKind.PARTY: "party",
    UnitKind.GOVERNMENT: "government",
    UnitKind.INSTITUTION: "institution",
    UnitKind.ZONE: "zone",
    UnitKind.STATIONED: "stationed",
}


def contents_today(town: Town, language: Language) -> Contents:
    """A column for every kind of unit that the town has; what is set by charter stands apart, as in the plan."""
    columns = (_column(kind, [u for u in town.units if u.counts and u.kind is kind], language) for kind in _TONES)
    return Contents(
        columns=tuple(column for column in columns if column.cards),
        charter=tuple(whole(unit, "outside", "charter", False, language) for unit in town.units if not unit.counts),
        retained=(),
        unplaced=(),
    )


def _column(kind: UnitKind, units: list[Unit], language: Language) -> Column:
    stationed = kind is UnitKind.STATIONED
    heads = sum(unit.heads.total for unit in units)
    facts = (words.UNITS[language].format(len(units)), words.HEADS[language].format(f"{heads:,}"))
    shape: Kind = "stationed" if stationed else "unit"
    return Column(
        body=kind.value,
        name=words.KINDS[kind][language],
        tone=_TONES[kind],
        front=False,
        facts=facts,
        plates="",
        cards=tuple(whole(unit, shape, _TONES[kind], stationed, language) for unit in units),
        about="",
        dashed=stationed,
    )
