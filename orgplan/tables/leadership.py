"""The team as the plan has it: who holds what in town and zone, who oversees whom, and what is vacant."""

from __future__ import annotations

from orgplan.model.base import Frozen
from orgplan.model.quantities import Count, Heads, Hours
from orgplan.model.settings import Settings
from orgplan.model.vocabulary import Track
from orgplan.structure import Structure
from orgplan.tables.table import Table
from orgplan.text import Text


class PostRow(Frozen):
    """A post and who holds it."""

    post: str
    name: str
    track: Track
    holders: tuple[str, ...]
    """Ids of leaders; empty = vacant."""
    before: tuple[str, ...]
    """Who holds it today."""
    required: bool


class LeaderRow(Frozen):
    """A leader under the plan."""

    leader: str
    name: str
    posts: tuple[str, ...]
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    cross_appointed: bool
    """Holds posts of the town and of the zone at once."""
    bodies: tuple[str, ...]
    """Bodies overseen."""
    hours: Hours
    """Hours a year of the work overseen."""
    heads: Heads
    """Heads of the bodies overseen."""


class LeadershipTable(Frozen):
    """Posts, leaders, and how far town and zone are one team."""

    posts: tuple[PostRow, ...]
    leaders: tuple[LeaderRow, ...]
    vacant: tuple[str, ...]
    """Required posts without a holder."""
    cross_appointments: Count
    """Leaders who hold posts of the town and of the zone."""
    crossed_today: Count
    """Leaders who hold posts of the town and of the zone today."""
    zone_leaders: Count
    """Leaders who hold a post of the zone."""
    cross_appointment_rate: float
    """Share of the zone's leaders who also lead in the town, 0 to 1; 0 without a zone."""
    quota: Count | None
    filled: Count
    """Leadership posts that have a holder."""


class Leadership(Table[Settings, LeadershipTable]):
    """Posts and leaders, cross-appointments, oversight (Opinions 二(二): one team, two name plates)."""

    code = "leadership"
    title = Text("班子配备", "Leadership")
    source = Text("《实施意见》二(二)、二(四)", "Opinions 2(2), 2(4)")
    settings = Settings

    def make(self, structure: Structure, settings: Settings) -> LeadershipTable:
        posts = tuple(_post(structure, index) for index in range(len(structure.town.posts)))
        zone = {post.id for post in structure.town.posts if post.track is Track.ZONE}
        leaders = tuple(_leader(structure, index, zone) for index in range(len(structure.town.leaders)))
        crossed = sum(row.cross_appointed for row in leaders)
        in_zone = sum(bool(zone & set(row.posts)) for row in leaders)
        return LeadershipTable(
            posts=posts,
            leaders=leaders,
            vacant=tuple(row.post for row in posts if row.required and not row.holders),
            cross_appointments=crossed,
            crossed_today=sum(bool(zone & set(x.holds)) and bool(set(x.holds) - zone) for x in structure.town.leaders),
            zone_leaders=in_zone,
            cross_appointment_rate=round(crossed / in_zone, 4) if in_zone else 0.0,
            quota=structure.town.quota_leaders,
            filled=sum(bool(row.holders) for row in posts),
        )

    def says(self, table: LeadershipTable) -> tuple[Text, ...]:
        if not (table.posts and table.leaders):
            return ()
        of = "" if table.quota is None else f"（核定 {table.quota} 个）"
        of_en = "" if table.quota is None else f" of {table.quota} approved"
        lines = [Text(f"领导职务配备 {table.filled} 个{of}。", f"{table.filled} leadership posts{of_en} are filled.")]
        if table.zone_leaders:
            share = f"{table.cross_appointment_rate:.0%}"
            lines.append(
                Text(
                    f"开发区领导 {table.zone_leaders} 人，其中 {table.cross_appointments} 人交叉任镇职务"
                    f"（{share}，现为 {table.crossed_today} 人）。",
                    f"Of {table.zone_leaders} zone leaders {table.cross_appointments} also lead in the town "
                    f"({share}; {table.crossed_today} today).",
                )
            )
        if without := [row.name for row in table.leaders if row.lost and not row.posts]:
            lines.append(
                Text(
                    f"现任领导中 {'、'.join(without)} 不再担任列明岗位，须另行安排。",
                    f"Holding a post today and none under the plan: {', '.join(without)}; they need another place.",
                )
            )
        if table.vacant:
            lines.append(
                Text(f"必设岗位空缺 {len(table.vacant)} 个。", f"{len(table.vacant)} required posts are vacant.")
            )
        return tuple(lines)


def _post(structure: Structure, index: int) -> PostRow:
    post = structure.town.posts[index]
    return PostRow(
        post=post.id,
        name=post.name,
        track=post.track,
        holders=structure.holders_of.get(post.id, ()),
        before=tuple(leader.id for leader in structure.town.leaders if post.id in leader.holds),
        required=post.required,
    )


def _leader(structure: Structure, index: int, zone: set[str]) -> LeaderRow:
    leader = structure.town.leaders[index]
    held = structure.posts_of.get(leader.id, ())
    bodies = tuple(body for body in structure.contents if leader.id in structure.overseers.get(body, ()))
    return LeaderRow(
        leader=leader.id,
        name=leader.name,
        posts=held,
        gained=tuple(post for post in held if post not in leader.holds),
        lost=tuple(post for post in leader.holds if post not in held),
        cross_appointed=bool(zone & set(held)) and bool(set(held) - zone),
        bodies=bodies,
        hours=sum(structure.hours[body] for body in bodies),
        heads=sum(structure.heads[body] for body in bodies),
    )
