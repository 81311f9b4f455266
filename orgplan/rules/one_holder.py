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
    """A post has one holder at most, and a required post has one."""

    code = "one-holder"
    title = Text("一岗一人、必设岗位不空缺", "One holder per post, required posts filled")
    source = Text("《实施意见》二(二)、二(四)", "Opinions 2(2), 2(4)")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        if not structure.town.leaders:
            return
        holders = structure.holders_of
        for index, post in enumerate(structure.town.posts):
            number = len(holders.get(post.id, ()))
            if number > 1:
                text = Text(
                    f"“{post.name}”由 {number} 人担任，只能一人。", f"{post.name} has {number} holders; one is right."
                )
                yield Breach(number - 1, text, (post.id,), Row("posts", index))
            if post.required and number == 0:
                text = Text(
                    f"必设岗位“{post.name}”空缺，须选配或调整可任人选。",
                    f"Required post {post.name} is vacant; find someone for it.",
                )
                yield Breach(1, text, (post.id,), Row("posts", index))

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        if not choices.leaders:
            return
        for index, post in enumerate(choices.posts):
            number = choices.holders(post)
            yield Demand(choices.excess(number, 1, len(choices.leaders)), (post.id,), Row("posts", index))
            if post.required:
                yield Demand(choices.excess(1, number, 1), (post.id,), Row("posts", index))
