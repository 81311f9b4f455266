from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.rules.rule import Breach, Demand, LeadershipRule, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


class LeaderQuota(LeadershipRule[RuleSettings]):
    """The leadership posts that are filled stay within the approved number."""

    code = "leader-quota"
    title = Text("领导职数限额", "Quota of leadership posts")
    sentence_zh = "配备的领导职务不超过核定的领导职数。"
    source = Text("《地方各级人民政府机构设置和编制管理条例》第二十六条、第二十八条", "Order 486 art. 26, 28")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(quota_leaders=1), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        quota = structure.town.quota_leaders
        filled = {row.post for row in structure.plan.appointments}
        if quota is not None and len(filled) > quota:
            yield Breach(
                len(filled) - quota,
                Text(
                    f"配备领导职务 {len(filled)} 个，超过核定职数 {quota} 个。",
                    f"{len(filled)} leadership posts are filled, more than the {quota} approved.",
                ),
                tuple(sorted(filled)),
            )

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        quota = choices.town.quota_leaders
        if quota is not None:
            filled = sum(choices.filled(post) for post in choices.posts)
            yield Demand(choices.excess(filled, quota, len(choices.posts)))
