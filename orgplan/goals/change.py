from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from orgplan.goals.goal import StructureGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import Price, PricedSettings, setting
from orgplan.structure import Portion, Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class ChangeSettings(PricedSettings):
    price: Price = setting(Decimal(80), "每人(次)折合工时", "hours for each head moved or unit split")


class Change(StructureGoal[ChangeSettings]):
    """Heads that leave the work they follow, and units whose core functions end in more than one body."""

    code = "change"
    title = Text("变动", "Change")
    sentence_zh = "离开原工作的人员，以及核心职能分入一个以上机构的单位。"
    unit = Text("人(次)", "heads and splits")
    settings = ChangeSettings

    def example(self) -> tuple[Town, ChangeSettings]:
        functions = [
            example.duty("F1", "U1", 900),
            example.duty("F2", "U1", 900, purchasable=True, price=1),
            example.duty("F3", "U2"),
        ]
        units = [example.unit("U1", splittable=True), example.unit("U2")]
        bodies = [example.body("B1"), example.body("B2")]
        return example.town(units, bodies, functions, purchase_budget=1), ChangeSettings()

    def measure(self, structure: Structure, settings: ChangeSettings) -> int:
        moved = sum(
            max(0, heads - structure.unit_heads.get(place, 0)) for place, heads in structure.following().items()
        )
        split = sum(_is_split(structure, portions) for portions in structure.ground.of_unit.values())
        return moved + split

    def encode(self, choices: Choices, settings: ChangeSettings) -> Expression:
        splits = [_split(choices, core) for p in choices.ground.of_unit.values() if len(core := _core(p)) > 1]
        return sum(choices.leaving.values()) + sum(splits)


def _core(portions: Iterable[Portion]) -> list[Portion]:
    return [portion for portion in portions if portion.core]


def _is_split(structure: Structure, portions: Iterable[Portion]) -> bool:
    held = (structure.held_in(function) for portion in _core(portions) for function in portion.functions)
    return len(set(held) - {None}) > 1


def _split(choices: Choices, core: list[Portion]) -> Expression:
    """1 when functions of these portions, one each, are held by two bodies or more."""
    split = choices.count(1)
    present = []
    for body in choices.bodies:
        here = choices.count(1)
        for portion in core:
            choices.add(here >= choices.held(portion.functions[0], body.id))
        present.append(here)
    choices.add(sum(present) <= 1 + (len(choices.bodies) - 1) * split)
    return split
