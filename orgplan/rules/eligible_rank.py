from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.people import Leader, Post
from orgplan.model.vocabulary import Rank
from orgplan.rules.rule import Breach, Demand, LeadershipRule, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


class EligibleRank(LeadershipRule[RuleSettings]):
    """A post is held by someone eligible for it: by name, as its present holder, or else by rank.

    A rank opens the posts of that rank and below; so someone promoted to the county's leadership may keep the post in
    the town (Opinions 2(4)).
    """

    code = "eligible-rank"
    title = Text("任职资格", "Eligibility")
    sentence_zh = "岗位由具备资格的人担任：列明可任的、现任的，或者职级符合的。"
    source = Text("《公务员法》第十七条至第十九条；《实施意见》二(四)", "Civil Servants Law art. 17-19; Opinions 2(4)")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        leaders = {leader.id: leader for leader in structure.town.leaders}
        posts = {post.id: post for post in structure.town.posts}
        for row in structure.plan.appointments:
            leader, post = leaders[row.leader], posts[row.post]
            if not eligible(leader, post):
                text = Text(
                    f"“{leader.name}”不具备任“{post.name}”的资格。", f"{leader.name} is not eligible for {post.name}."
                )
                yield Breach(1, text, (leader.id, post.id))

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        for leader in choices.leaders:
            for post in choices.posts:
                if not eligible(leader, post):
                    yield Demand(choices.holds(leader, post), (leader.id, post.id))


_ORDER = (Rank.DEPUTY, Rank.CHIEF, Rank.HIGHER)


def eligible(leader: Leader, post: Post) -> bool:
    """Whether the leader may hold the post."""
    if post.id in leader.holds or post.id in leader.eligible:
        return True
    return not leader.eligible and _ORDER.index(leader.rank) >= _ORDER.index(post.rank)
