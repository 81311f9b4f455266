from __future__ import annotations

from typing import TYPE_CHECKING

from orgplan.goals.goal import LeadershipGoal
from orgplan.model.organisation import Town
from orgplan.model.settings import FreeSettings
from orgplan.model.vocabulary import Track
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices
    from orgplan.choices.model import Expression


class PostsLost(LeadershipGoal[FreeSettings]):
    """Posts that those who hold them today lose; one of the town counts twice as much as one of the zone.

    It costs nothing: it settles what `continuity`, which counts leaders, leaves open. Where a town and a zone post
    must come into one hand, it is the town's holder who takes both.
    """

    code = "posts-lost"
    title = Text("职务变动", "Posts lost")
    sentence_zh = "现任者失去的职务个数；镇的职务按开发区的两倍计。"
    unit = Text("个", "posts")
    settings = FreeSettings

    def example(self) -> tuple[Town, FreeSettings]:
        return example.led_town(), FreeSettings()

    def measure(self, structure: Structure, settings: FreeSettings) -> int:
        return sum(
            weight
            for (leader, post), weight in _held_today(structure.town).items()
            if post not in structure.posts_of.get(leader, ())
        )

    def encode(self, choices: LeadershipChoices, settings: FreeSettings) -> Expression:
        leaders = {leader.id: leader for leader in choices.leaders}
        posts = {post.id: post for post in choices.posts}
        return choices.weighted(
            (1 - choices.holds(leaders[leader], posts[post]), weight)
            for (leader, post), weight in _held_today(choices.town).items()
        )


def _held_today(town: Town) -> dict[tuple[str, str], int]:
    """Leader and post, and what losing it weighs."""
    weights = {post.id: 1 if post.track is Track.ZONE else 2 for post in town.posts}
    return {(leader.id, post): weights[post] for leader in town.leaders for post in leader.holds}
