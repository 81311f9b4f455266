from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.vocabulary import Track
from orgplan.rules.rule import Breach, Demand, LeadershipRule, RuleSettings
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


class KinApart(LeadershipRule[RuleSettings]):
    """Relatives do not stand in one direct line of command.

    The line: the principal of a track is above every other post of the track, the principal of the party track above
    every post. The statute's other cases (two relatives under one chief, one of them in personnel, discipline, audit or
    finance) are for the planner to state as posts held apart.
    """

    code = "kin-apart"
    title = Text("任职回避", "Relatives apart")
    sentence_zh = "有亲属关系的人员不在同一条直接上下级关系中任职。"
    source = Text("《公务员法》第七十四条", "Civil Servants Law art. 74")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(kin=True), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        names = {post.id: post.name for post in structure.town.posts}
        people = {leader.id: leader.name for leader in structure.town.leaders}
        held = structure.posts_of
        for above, below in lines(structure.town):
            for a, b in relatives(structure.town):
                if above in held.get(a, ()) and below in held.get(b, ()):
                    text = Text(
                        f"“{people[a]}”任“{names[above]}”、“{people[b]}”任“{names[below]}”，有亲属关系，应当回避。",
                        f"{people[a]} as {names[above]} would command a relative, {people[b]} as {names[below]}.",
                    )
                    yield Breach(1, text, (a, b, above, below))

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        posts = {post.id: post for post in choices.posts}
        leaders = {leader.id: leader for leader in choices.leaders}
        for above, below in lines(choices.town):
            for a, b in relatives(choices.town):
                both = choices.both(choices.holds(leaders[a], posts[above]), choices.holds(leaders[b], posts[below]))
                yield Demand(both, (a, b, above, below))


def lines(town: Town) -> list[tuple[str, str]]:
    """Pairs of posts, the first directly above the second."""
    return [
        (above.id, below.id)
        for above in town.posts
        for below in town.posts
        if above.principal and above.id != below.id and (above.track is Track.PARTY or above.track is below.track)
    ]


def relatives(town: Town) -> list[tuple[str, str]]:
    """Ordered pairs of leaders who are kin; one naming the other is enough."""
    known = {leader.id for leader in town.leaders}
    named = {(leader.id, other) for leader in town.leaders for other in leader.kin_of if other in known}
    return sorted(named | {(b, a) for a, b in named})
