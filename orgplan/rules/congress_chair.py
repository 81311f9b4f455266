from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.vocabulary import Track
from orgplan.rules.posts import clashes, demands
from orgplan.rules.rule import Breach, Demand, LeadershipRule, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


_EXECUTIVE = (Track.GOVERNMENT, Track.ZONE)


class CongressChair(LeadershipRule[RuleSettings]):
    """Whoever presides over the town's congress, or deputises, holds no executive post."""

    code = "congress-chair"
    title = Text("人大主席团不兼行政职务", "Congress apart from the executive")
    sentence_zh = "人大主席、副主席不兼任行政职务。"
    source = Text("《地方组织法》第十八条", "Organic Law of Local Governments art. 18")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        yield from clashes(structure, incompatible(structure.town))

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        yield from demands(choices, incompatible(choices.town))


def incompatible(town: Town) -> list[tuple[str, str]]:
    """Every post of the congress with every executive post."""
    congress = [post.id for post in town.posts if post.track is Track.CONGRESS]
    return [(a, post.id) for a in congress for post in town.posts if post.track in _EXECUTIVE]
