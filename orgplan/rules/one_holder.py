from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.rules.rule import Breach, Demand, LeadershipRule, Row, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


class OneHolder(LeadershipRule[RuleSettings]):
    """A post has one holder at most."""

    code = "one-holder"
    title = Text("一岗一人", "One holder per post")
    sentence_zh = "一个岗位最多由一人担任。"
    source = Text("《实施意见》二(二)", "Opinions 2(2)")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        for index, post in enumerate(structure.town.posts):
            number = len(structure.holders_of.get(post.id, ()))
            if number > 1:
                text = Text(
                    f"“{post.name}”由 {number} 人担任，只能一人。", f"{post.name} has {number} holders; one is right."
                )
                yield Breach(number - 1, text, (post.id,), Row("posts", index))

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        for index, post in enumerate(choices.posts):
            more = choices.excess(choices.holders(post), 1, max(1, len(choices.leaders)))
            yield Demand(more, (post.id,), Row("posts", index))
