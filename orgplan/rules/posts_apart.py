from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.rules.posts import clashes, demands
from orgplan.rules.rule import Breach, Demand, LeadershipRule, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


class PostsApart(LeadershipRule[RuleSettings]):
    """Posts that exclude each other are not held by one person."""

    code = "posts-apart"
    title = Text("不得兼任", "Posts held apart")
    sentence_zh = "互不相容的职务不由同一人兼任。"
    source = Text("编制部门意见；《公务员法》第七十四条", "The planner's own; Civil Servants Law art. 74")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        yield from clashes(structure, excluded(structure.town))

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        yield from demands(choices, excluded(choices.town))


def excluded(town: Town) -> list[tuple[str, str]]:
    """Pairs of posts of which one names the other, each pair once."""
    known = {post.id for post in town.posts}
    pairs = {(min(post.id, other), max(post.id, other)) for post in town.posts for other in post.apart_from}
    return sorted((a, b) for a, b in pairs if {a, b} <= known and a != b)
