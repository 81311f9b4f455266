"""Who works with whom, ready to be drawn: units, or their parts where a plan lays them apart, in their groups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING

from orgplan.charts import figure_words as words
from orgplan.charts.contents import contents
from orgplan.charts.groups import COLOURS, NOWHERE, Group, met
from orgplan.charts.lettering import clean, measure, shorten
from orgplan.charts.words import KINDS, LISTED, TAG
from orgplan.graph import Part, hours_by_group, parts_of_plan, parts_today
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import UnitKind
from orgplan.structure import Groundwork, Structure
from orgplan.text import Language, Text

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Name:
    """What a part is called; `tag`, in brackets, says what of the unit it is when the unit lies apart."""

    unit: str
    tag: str = ""

    @property
    def whole(self) -> str:
        return self.unit + self.tag

    def shortened(self, size: int, room: int) -> str:
        """The tag stays, for it tells the parts of a unit from one another."""
        return shorten(self.unit, size, room - measure(self.tag, size)) + self.tag


@dataclass(frozen=True)
class Collaboration:
    """The parts in their groups, with the hours of their ties."""

    groups: tuple[Group, ...]
    graph: nx.Graph[Part]
    names: dict[Part, Name]
    language: Language

    @cached_property
    def group_of(self) -> dict[Part, Group]:
        return {part: group for group in self.groups for part in group.parts}

    @cached_property
    def totals(self) -> dict[str, tuple[int, int]]:
        """By group the hours inside its frame, and of its parts with all others."""
        return hours_by_group(self.graph, {part: group.id for part, group in self.group_of.items()})

    def inside(self, a: Part, b: Part) -> bool:
        return met(self.group_of[a], self.group_of[b])

    def said(self, a: Part, b: Part, hours: int) -> str:
        """What the mouse is told of a tie."""
        first, second = escape(self.names[a].whole), escape(self.names[b].whole)
        if a == b:
            where = words.INSIDE if self.inside(a, b) else words.NO_BODY
            return words.OWN_HOVER[self.language].format(first, f"{hours:,}", where[self.language])
        where = words.where(self.group_of[a].inside, self.group_of[b].inside, self.inside(a, b))
        return words.TIE_HOVER[self.language].format(first, second, f"{hours:,}", where[self.language])


def collaboration(town: Town, plan: Plan | None, language: Language) -> Collaboration:
    """Of a plan: its bodies with the work that lies in them, then what lies in none. Today: the kinds of unit."""
    if plan is None:
        return _today(town, language)
    structure = Structure(Groundwork(town), plan)
    graph = parts_of_plan(structure)
    return Collaboration(_planned(structure, graph, language), graph, _names(structure, graph, language), language)


def _today(town: Town, language: Language) -> Collaboration:
    found = []
    for at, kind in enumerate(UnitKind):
        parts = tuple(Part(unit.id, "") for unit in town.units if unit.kind is kind)
        if parts:
            found.append(Group(kind.value, KINDS[kind][language], COLOURS[at], parts, inside=False))
    names = {Part(unit.id, ""): Name(clean(unit.name)) for unit in town.units}
    return Collaboration(tuple(found), parts_today(town), names, language)


def _planned(structure: Structure, graph: nx.Graph[Part], language: Language) -> tuple[Group, ...]:
    """Units in the order of the ledger."""

    def lying_in(body: str) -> tuple[Part, ...]:
        parts = (Part(unit.id, body) for unit in structure.town.units)
        return tuple(part for part in parts if part in graph)

    found = [
        Group(body.id, clean(body.called[language]), COLOURS[at % len(COLOURS)], lying_in(body.id), inside=True)
        for at, body in enumerate(structure.set_up)
    ]
    rest = lying_in("")
    return (*found, Group("", words.NO_BODY[language], NOWHERE, rest, inside=False)) if rest else tuple(found)


def _names(structure: Structure, graph: nx.Graph[Part], language: Language) -> dict[Part, Name]:
    """In the bodies what the organisation chart calls them."""
    columns = contents(structure.town, structure.plan, None, language).columns
    names = {Part(card.unit, column.body): Name(card.name, card.tag) for column in columns for card in column.cards}
    apart = {part.unit for part in graph if part.body}
    for unit in structure.town.units:
        said = _outside(structure, unit.id) if unit.id in apart else []
        tag = TAG[language].format(LISTED[language].join(why[language] for why in said)) if said else ""
        names[Part(unit.id, "")] = Name(clean(unit.name), tag)
    return names


def _outside(structure: Structure, unit: str) -> list[Text]:
    """Why work of the unit lies in no body."""
    duties = [function for function in structure.town.functions if function.unit == unit]
    stays = unit in structure.retained or any(function.county_only for function in duties)
    bought = any(function.id in structure.purchased for function in duties)
    unplaced = any(structure.lies_in(portion) is None for portion in structure.ground.of_unit.get(unit, ()))
    left = unplaced and unit not in structure.retained
    found = ((words.WITH_COUNTY, stays), (words.BOUGHT_PART, bought), (words.UNPLACED, left))
    return [word for word, true in found if true]
