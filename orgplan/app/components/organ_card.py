"""The card of a leading organ: its posts, who is to hold them, who holds them today, and who serves town and zone."""

from __future__ import annotations

from orgplan.app import words
from orgplan.app.components.facts import fact, facts, head
from orgplan.app.components.grid import Cell, show_grid
from orgplan.charts import words as chart_words
from orgplan.charts.contents import crossed
from orgplan.charts.organs import posts_of
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.text import Language

_NAMES = {
    "party": chart_words.PARTY_COMMITTEE,
    "government": chart_words.GOVERNMENT,
    "zone": chart_words.ZONE,
    "congress": chart_words.CONGRESS,
}


def show_organ(organ: str, town: Town, plan: Plan, language: Language) -> None:
    if organ not in _NAMES:
        return
    head(town.zone_name if organ == "zone" and town.zone_name else _NAMES[organ][language])
    rows = holders(organ, town, plan, language)
    show_grid((words.POST[language], words.HOLDER[language], words.HELD_BY[language]), rows, language)
    twins = _twins(organ, town, plan, language)
    if len(twins) == 1:
        fact(words.CARD_CROSSED, twins[0], language)
    else:
        facts(words.CARD_CROSSED, twins, language)


def holders(organ: str, town: Town, plan: Plan, language: Language) -> list[tuple[Cell, ...]]:
    """One line a post: its name, its holder under the plan, its holder today."""
    names = {leader.id: leader.name for leader in town.leaders}
    comma, vacant = words.LISTED[language], words.CARD_VACANT[language]
    rows: list[tuple[Cell, ...]] = []
    for post in posts_of(town, organ):
        planned = [names.get(row.leader, row.leader) for row in plan.appointments if row.post == post.id]
        today = [leader.name for leader in town.leaders if post.id in leader.holds]
        rows.append((post.name, comma.join(planned) or vacant, comma.join(today) or vacant))
    return rows


def _twins(organ: str, town: Town, plan: Plan, language: Language) -> tuple[str, ...]:
    """Leaders of this organ who also hold posts on the other side, with all their posts."""
    posts = {post.id: post.name for post in town.posts}
    names = {leader.id: leader.name for leader in town.leaders}
    here = {post.id for post in posts_of(town, organ)}
    said = []
    for leader in crossed(town, plan):
        held = [row.post for row in plan.appointments if row.leader == leader]
        if here & set(held):
            titles = words.LISTED[language].join(posts.get(post, post) for post in held)
            said.append(words.CARD_LEADER[language].format(names[leader], titles))
    return tuple(said)
