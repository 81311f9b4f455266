from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.settings import Price, setting
from orgplan.model.vocabulary import Strength
from orgplan.rules.rule import Breach, Demand, LeadershipRule, Row, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


class RequiredPostsSettings(RuleSettings):
    price: Price = setting(Decimal(1000), "每空缺一岗折合工时", "hours for each vacant post")


class RequiredPosts(LeadershipRule[RequiredPostsSettings]):
    """A required post is filled.

    Preferred by default: a post for which nobody is eligible is a finding for the planner, and no reason to withhold
    the structure.
    """

    code = "required-posts"
    title = Text("必设岗位配备", "Required posts filled")
    sentence_zh = "必设岗位都要配备人选。"
    source = Text("《实施意见》二(四)", "Opinions 2(4)")
    strength = Strength.PREFER
    settings = RequiredPostsSettings

    def example(self) -> tuple[Town, RequiredPostsSettings]:
        return example.led_town(), RequiredPostsSettings()

    def check(self, structure: Structure, settings: RequiredPostsSettings) -> Iterator[Breach]:
        if not structure.town.leaders:
            return
        for index, post in enumerate(structure.town.posts):
            if post.required and post.id not in structure.holders_of:
                text = Text(
                    f"必设岗位“{post.name}”空缺，须选配人选或调整可任范围。",
                    f"Required post {post.name} is vacant; find someone for it, or make someone eligible.",
                )
                yield Breach(1, text, (post.id,), Row("posts", index))

    def encode(self, choices: LeadershipChoices, settings: RequiredPostsSettings) -> Iterator[Demand]:
        if not choices.leaders:
            return
        for index, post in enumerate(choices.posts):
            if post.required:
                yield Demand(choices.excess(1, choices.holders(post), 1), (post.id,), Row("posts", index))
