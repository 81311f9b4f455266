from __future__ import annotations

from orgplan.model.organisation import Body, Town
from orgplan.model.vocabulary import Domain, LedBy, TownKind
from orgplan.rules.placement import PlacementRule
from orgplan.rules.rule import RuleSettings
from orgplan.structure import Groundwork, Portion, example
from orgplan.text import Text

_OPPOSITE = {LedBy.TOWN: LedBy.ZONE, LedBy.ZONE: LedBy.TOWN}


class ZoneLeadsEconomy(PlacementRule):
    """In a town merged with a zone, zone-led work is not in a body led by the town, nor the other way round."""

    code = "zone-leads-economy"
    title = Text("镇区职能分工", "Zone leads the economy, town leads social affairs")
    sentence_zh = "镇区合一的，开发区主导的工作不归入镇主导的机构，镇主导的工作不归入开发区主导的机构。"
    source = Text("《实施意见》二(二)", "Opinions 2(2)")

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [
            example.duty("F1", "U1", domain=Domain.ECONOMY),
            example.duty("F2", "U2", domain=Domain.CULTURE),
            example.duty("F3", "U3", domain=Domain.ECONOMY, led_by=LedBy.EITHER),
        ]
        bodies = [example.body("BZ", led_by=LedBy.ZONE), example.body("BT", led_by=LedBy.TOWN), example.body("BE")]
        units = [example.unit("U1"), example.unit("U2"), example.unit("U3")]
        return example.town(units, bodies, functions, kind=TownKind.TOWN_ZONE, zone_name="示例区"), RuleSettings()

    def misplaced(self, ground: Groundwork, portion: Portion, body: Body) -> bool:
        return _OPPOSITE.get(body.led_by) in ground.led_by(portion)

    def message(self, portion: Portion, body: Body) -> Text:
        side = body.led_by.text
        return Text(
            f"“{portion.label}”的主导方与由{side.zh}主导的“{body.name}”不一致。",
            f"{portion.label} does not belong in {body.name}, which the {side.en} leads.",
        )
