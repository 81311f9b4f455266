from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from orgplan.goals.goal import LeadershipGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import Price, PricedSettings, setting
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices
    from orgplan.choices.model import Expression


class ContinuitySettings(PricedSettings):
    price: Price = setting(Decimal(40), "每名领导折合工时", "hours for each leader who loses a post")


class Continuity(LeadershipGoal[ContinuitySettings]):
    """Leaders who lose a post they hold today."""

    code = "continuity"
    title = Text("班子稳定", "Continuity of leadership")
    sentence_zh = "失去现任职务的领导人数。"
    unit = Text("人", "leaders")
    settings = ContinuitySettings

    def example(self) -> tuple[Town, ContinuitySettings]:
        return example.led_town(), ContinuitySettings()

    def measure(self, structure: Structure, settings: ContinuitySettings) -> int:
        held = structure.posts_of
        return sum(not set(leader.holds) <= set(held.get(leader.id, ())) for leader in structure.town.leaders)

    def encode(self, choices: LeadershipChoices, settings: ContinuitySettings) -> Expression:
        posts = {post.id: post for post in choices.posts}
        losing = []
        for leader in choices.leaders:
            if leader.holds:
                loses = choices.count(1)
                for post in leader.holds:
                    choices.add(loses >= 1 - choices.holds(leader, posts[post]))
                losing.append(loses)
        return sum(losing)
