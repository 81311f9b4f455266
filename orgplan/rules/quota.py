from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Establishment, Town
from orgplan.model.settings import setting
from orgplan.model.vocabulary import Category, UnitKind
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class QuotaSettings(RuleSettings):
    absorbed_a_year: int = setting(
        20, "每年消化超编比例(%)", "share of heads over quota absorbed a year (%)", ge=1, le=100
    )


class Quota(StructureRule[QuotaSettings]):
    """Heads of each establishment category stay within the quota.

    Where today's heads already exceed it nobody is dropped: they stay with their work, and the report carries the
    schedule of their absorption. What the rule forbids is to go further over by taking in stationed units that may
    stay with the county: their posts do not come with them by themselves (Order 486 art. 16-18).
    """

    code = "quota"
    title = Text("编制限额", "Staffing quota")
    sentence_zh = "各类编制的实有人员不超过核定编制。"
    source = Text(
        "《实施意见》二(四)；《地方各级人民政府机构设置和编制管理条例》第六条、第十四条至第十八条",
        "Opinions 2(4); Order 486 art. 6, 14-18",
    )
    settings = QuotaSettings

    def example(self) -> tuple[Town, QuotaSettings]:
        units = [
            example.unit("U1"),
            example.unit("S1", heads=1, kind=UnitKind.STATIONED),
            example.unit("S2", kind=UnitKind.STATIONED),
        ]
        return example.town(units, [example.body("B")], quota=Establishment(institution=3)), QuotaSettings()

    def check(self, structure: Structure, settings: QuotaSettings) -> Iterator[Breach]:
        ground = structure.ground
        taken_in = [u for u in ground.units.values() if u.retainable and u.id not in structure.retained]
        for category in Category:
            irreducible = ground.irreducible_heads(category)
            heads = irreducible + sum(unit.heads[category] for unit in taken_in)
            limit = max(ground.town.quota[category], irreducible)
            if heads > limit:
                yield Breach(
                    heads - limit,
                    Text(
                        f"接收下放人员后{category.text.zh}实有 {heads} 人，超出核定限额 {limit} 人；"
                        f"须同步划转编制或保留派驻。",
                        f"With the stationed units taken in there are {heads} {category.text.en} heads, over the "
                        f"limit of {limit}; have their posts transferred too, or leave a unit with the county.",
                    ),
                    tuple(unit.id for unit in taken_in if unit.heads[category]),
                )

    def encode(self, choices: Choices, settings: QuotaSettings) -> Iterator[Demand]:
        ground = choices.ground
        may = [unit for unit in ground.units.values() if unit.retainable]
        for category in Category:
            irreducible = ground.irreducible_heads(category)
            limit = max(ground.town.quota[category], irreducible)
            most = irreducible + sum(unit.heads[category] for unit in may)
            if most > limit:
                taken_in = sum(unit.heads[category] * (1 - choices.r[unit.id]) for unit in may)
                subjects = tuple(unit.id for unit in may if unit.heads[category])
                yield Demand(choices.excess(irreducible + taken_in, limit, most), subjects)
