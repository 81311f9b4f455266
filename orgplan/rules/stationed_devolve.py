from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.settings import setting
from orgplan.model.vocabulary import Devolution, UnitKind
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class StationedDevolveSettings(RuleSettings):
    appraisal_share: int = setting(
        60, "镇对派驻机构考核权重下限(%)", "town's least share of the appraisal (%)", ge=0, le=100
    )


class StationedDevolve(StructureRule[StationedDevolveSettings]):
    """Stationed units devolve where they must; one that stays does so with a reason and on the town's terms.

    The terms (the town's share of the appraisal, the town heard before appointments) stand in the report.
    """

    code = "stationed-devolve"
    title = Text("派驻机构属地管理", "Stationed units devolve")
    sentence_zh = "必须下放的派驻机构一律下放；保留派驻的须说明理由，并按镇的条件管理。"
    source = Text("《实施意见》二(二)", "Opinions 2(2)")
    structural = True
    settings = StationedDevolveSettings

    def example(self) -> tuple[Town, StationedDevolveSettings]:
        units = [
            example.unit("S1", kind=UnitKind.STATIONED, devolution=Devolution.MUST),
            example.unit("S2", kind=UnitKind.STATIONED),
            example.unit("S3", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理"),
        ]
        return example.town(units, [example.body("B1"), example.body("B2")]), StationedDevolveSettings()

    def check(self, structure: Structure, settings: StationedDevolveSettings) -> Iterator[Breach]:
        reasons = {row.unit: row.reason for row in structure.plan.retained}
        for unit in structure.town.units:
            stays = unit.id in reasons
            never = unit.never_devolves
            if stays and not (never or unit.retainable):
                yield Breach(
                    1,
                    Text(
                        f"“{unit.name}”不得保留派驻，应纳入镇职能机构。",
                        f"{unit.name} may not be left with the county.",
                    ),
                    (unit.id,),
                )
            if never and not stays:
                yield Breach(
                    1,
                    Text(
                        f"“{unit.name}”依规保留派驻，方案未列入。", f"{unit.name} stays stationed; the plan omits it."
                    ),
                    (unit.id,),
                )
            if stays and not reasons[unit.id]:
                yield Breach(
                    1,
                    Text(f"“{unit.name}”保留派驻须说明理由。", f"{unit.name} is retained without a reason."),
                    (unit.id,),
                )

    def encode(self, choices: Choices, settings: StationedDevolveSettings) -> Iterator[Demand]:
        return iter(())
