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


class OneTeamTwoPlates(LeadershipRule[RuleSettings]):
    """Town and zone are led by one team.

    Each principal zone post is held by the holder of its town twin, any other zone post with a twin by nobody else, and
    every zone leader also holds a town post.
    """

    code = "one-team-two-plates"
    title = Text("一套班子、两块牌子", "One team, two name plates")
    sentence_zh = "镇和开发区由一套班子领导。"
    source = Text("《实施意见》二(二)", "Opinions 2(2)")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        return example.led_town(), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        names = {post.id: post.name for post in structure.town.posts}
        strict = principal(structure.town)
        for town_post, zone_post in twins(structure.town):
            holders = (structure.holders_of.get(town_post, ()), structure.holders_of.get(zone_post, ()))
            apart = set(holders[0]) ^ set(holders[1]) if zone_post in strict else set(holders[1]) - set(holders[0])
            if apart:
                text = Text(
                    f"“{names[zone_post]}”应由“{names[town_post]}”兼任。",
                    f"{names[zone_post]} must be held by the holder of {names[town_post]}.",
                )
                yield Breach(len(apart), text, (town_post, zone_post, *sorted(apart)))
        town_posts, zone_posts = sides(structure.town)
        for leader in structure.town.leaders:
            held = set(structure.posts_of.get(leader.id, ()))
            if held & zone_posts and not held & town_posts:
                text = Text(
                    f"“{leader.name}”只任开发区职务，应交叉任镇职务。",
                    f"{leader.name} leads in the zone only, not in the town.",
                )
                yield Breach(1, text, (leader.id,))

    def encode(self, choices: LeadershipChoices, settings: RuleSettings) -> Iterator[Demand]:
        posts = {post.id: post for post in choices.posts}
        strict = principal(choices.town)
        for town_post, zone_post in twins(choices.town):
            for leader in choices.leaders:
                a, b = choices.holds(leader, posts[town_post]), choices.holds(leader, posts[zone_post])
                apart = choices.count(1)
                choices.add(apart >= b - a)
                if zone_post in strict:
                    choices.add(apart >= a - b)
                yield Demand(apart, (town_post, zone_post))
        town_posts, zone_posts = sides(choices.town)
        for leader in choices.leaders:
            alone = choices.count(1)
            in_town = sum(choices.holds(leader, posts[post]) for post in sorted(town_posts))
            for post in sorted(zone_posts):
                choices.add(alone >= choices.holds(leader, posts[post]) - in_town)
            yield Demand(alone, (leader.id,))


def principal(town: Town) -> set[str]:
    """Ids of the principal posts of the zone."""
    return {post.id for post in town.posts if post.track is Track.ZONE and post.principal}


def twins(town: Town) -> list[tuple[str, str]]:
    """Town post, and the zone post that its holder also holds."""
    zone = {post.id for post in town.posts if post.track is Track.ZONE}
    return [(post.id, post.same_holder_as) for post in town.posts if post.same_holder_as in zone]


def sides(town: Town) -> tuple[set[str], set[str]]:
    """Ids of the town's posts and of the zone's."""
    zone = {post.id for post in town.posts if post.track is Track.ZONE}
    return {post.id for post in town.posts} - zone, zone
