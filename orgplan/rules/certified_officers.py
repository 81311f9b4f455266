from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.settings import setting
from orgplan.model.vocabulary import BodyRole, Stream
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class CertifiedOfficersSettings(RuleSettings):
    least: int = setting(
        2, "执法机构持证人员最少人数", "least certified heads in the team", lawful="least", ge=0, le=10_000
    )


class CertifiedOfficers(StructureRule[CertifiedOfficersSettings]):
    """The enforcement team has at least two certified heads, for no action may be taken by fewer.

    Heads of a unit in the team are counted as certified first, up to its number of certified ones.
    """

    code = "certified-officers"
    title = Text("持证执法人员", "Certified officers")
    sentence_zh = "综合执法机构至少有两名持证人员，少于两人不得实施执法。"
    source = Text("《实施意见》二(三)；《行政处罚法》第四十二条", "Opinions 2(3); Administrative Penalty Law art. 42")
    settings = CertifiedOfficersSettings

    def example(self) -> tuple[Town, CertifiedOfficersSettings]:
        functions = [example.duty("F1", "U1", stream=Stream.ENFORCEMENT), example.duty("F2", "U2")]
        units = [example.unit("U1", certified=1), example.unit("U2", certified=2)]
        bodies = [example.body("T", BodyRole.ENFORCEMENT), example.body("B")]
        return example.town(units, bodies, functions), CertifiedOfficersSettings()

    def check(self, structure: Structure, settings: CertifiedOfficersSettings) -> Iterator[Breach]:
        if not structure.ground.stream(Stream.ENFORCEMENT):
            return
        teams = {body.id for body in structure.ground.with_role(BodyRole.ENFORCEMENT)}
        heads: dict[str, int] = defaultdict(int)
        for (unit, body), number in structure.unit_heads.items():
            heads[unit] += number if body in teams else 0
        certified = sum(min(number, structure.ground.units[unit].certified) for unit, number in heads.items())
        if certified < settings.least:
            yield Breach(
                settings.least - certified,
                Text(
                    f"综合行政执法机构持证人员 {certified} 名，少于 {settings.least} 名，须调入或组织取证。",
                    f"The enforcement team has {certified} certified heads, fewer than {settings.least}; "
                    f"move in or certify more.",
                ),
                tuple(sorted(teams)),
            )

    def encode(self, choices: Choices, settings: CertifiedOfficersSettings) -> Iterator[Demand]:
        if not choices.ground.stream(Stream.ENFORCEMENT):
            return
        teams = tuple(body.id for body in choices.ground.with_role(BodyRole.ENFORCEMENT))
        counted = []
        for unit in choices.ground.units.values():
            if unit.certified and unit.placeable:
                heads = choices.unit_heads(unit)
                certified = choices.count(unit.certified)
                choices.add(certified <= sum(heads[team] for team in teams))
                counted.append(certified)
        yield Demand(choices.excess(settings.least, sum(counted), settings.least), teams)
