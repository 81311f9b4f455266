from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.settings import setting
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class BodyCapSettings(RuleSettings):
    most: int = setting(10, "职能机构最多个数", "most functional bodies", lawful="most", ge=1, le=1000)


class BodyCap(StructureRule[BodyCapSettings]):
    """At most ten functional bodies are set up."""

    code = "body-cap"
    title = Text("职能机构限额", "Cap on functional bodies")
    sentence_zh = "设置的职能机构不超过限额，《实施意见》定为十个。"
    source = Text("《实施意见》二(二)", "Opinions 2(2)")
    settings = BodyCapSettings

    def example(self) -> tuple[Town, BodyCapSettings]:
        units = [example.unit(f"U{i}", heads=1) for i in range(3)]
        return example.town(units, [example.body(f"B{i}") for i in range(3)]), BodyCapSettings(most=2)

    def check(self, structure: Structure, settings: BodyCapSettings) -> Iterator[Breach]:
        number = len(structure.set_up)
        if number > settings.most:
            yield Breach(
                number - settings.most,
                Text(
                    f"拟设职能机构 {number} 个，超过限额 {settings.most} 个，须进一步整合。",
                    f"{number} bodies are set up, more than the {settings.most} allowed; merge further.",
                ),
                tuple(body.id for body in structure.set_up),
            )

    def encode(self, choices: Choices, settings: BodyCapSettings) -> Iterator[Demand]:
        yield Demand(choices.excess(sum(choices.y.values()), settings.most, len(choices.bodies)))
