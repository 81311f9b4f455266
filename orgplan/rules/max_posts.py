from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.rules.rule import Breach, Demand, LeadershipRule, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


class MaxPosts(LeadershipRule[RuleSettings]):
    """A leader holds no more posts than he or she may."""

    code = "max-posts"
    title = Text("兼职数量", "Posts per leader")
    sentence_zh = "每名领导兼任的职务不超过其可任个数。"
    source = Text("《实施意见》二(二)(交叉任职)", "Opinions 2(2), cross-appointments")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(max_posts=1), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        for leader in structure.town.leaders:
            held = structure.posts_of.get(leader.id, ())
            if len(held) > leader.max_posts:
                yield Breach(
                    len(held) - leader.max_posts,
                    Text(
                        f"“{leader.name}”任职 {len(held)} 个，最多 {leader.max_posts} 个。",
                        f"{leader.name} holds {len(held)} posts; the most is {leader.max_posts}.",
                    ),
                    (leader.id, *held),
                )

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        for leader in choices.leaders:
            yield Demand(choices.excess(choices.posts_of(leader), leader.max_posts, len(choices.posts)), (leader.id,))
