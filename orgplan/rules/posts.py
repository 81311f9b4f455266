"""What rules on "not both by one person" have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from orgplan.rules.rule import Breach, Demand
from orgplan.structure import Structure
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import LeadershipChoices


def clashes(structure: Structure, pairs: Iterable[tuple[str, str]]) -> Iterator[Breach]:
    """One breach for each leader and pair of posts held together."""
    names = {post.id: post.name for post in structure.town.posts}
    held = {leader: set(posts) for leader, posts in structure.posts_of.items()}
    for a, b in pairs:
        for leader in structure.town.leaders:
            if {a, b} <= held.get(leader.id, set()):
                text = Text(
                    f"“{leader.name}”不得同时担任“{names[a]}”和“{names[b]}”。",
                    f"{leader.name} may not hold both {names[a]} and {names[b]}.",
                )
                yield Breach(1, text, (leader.id, a, b))


def demands(choices: LeadershipChoices, pairs: Iterable[tuple[str, str]]) -> Iterator[Demand]:
    """The same for the solver."""
    posts = {post.id: post for post in choices.posts}
    for a, b in pairs:
        for leader in choices.leaders:
            both = choices.both(choices.holds(leader, posts[a]), choices.holds(leader, posts[b]))
            yield Demand(both, (leader.id, a, b))
