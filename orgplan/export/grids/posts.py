"""Leadership posts and who holds them, today and under the plan."""

from __future__ import annotations

from orgplan.export.grids.grid import Column, Grid, Rows
from orgplan.export.grids.naming import body_names, listed
from orgplan.export.material import Material
from orgplan.tables.leadership import Leadership, LeadershipTable
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("编码", "Code")),
    Column(Text("岗位", "Post")),
    Column(Text("序列", "Track")),
    Column(Text("职级", "Rank")),
    Column(Text("必设", "Required")),
    Column(Text("现任", "Holder before")),
    Column(Text("拟任", "Holder after")),
    Column(Text("是否调整", "Changed")),
    Column(Text("拟任分管机构", "Bodies overseen by the holder")),
)
YES, NO, VACANT = Text("是", "yes"), Text("否", "no"), Text("空缺", "vacant")


def rows(material: Material, language: Language) -> Rows:
    table = material.report.tables.get(Leadership.code) if material.report else None
    if not isinstance(table, LeadershipTable):
        return ()
    names = {leader.id: leader.name for leader in material.town.leaders}
    ranks = {post.id: post.rank for post in material.town.posts}
    bodies = body_names(material.town, language)
    overseen = {row.leader: row.bodies for row in table.leaders}

    def persons(codes: tuple[str, ...]) -> str:
        return listed((names.get(code, code) for code in codes), language) or VACANT[language]

    return tuple(
        (
            row.post,
            row.name,
            row.track.text[language],
            ranks[row.post].text[language],
            (YES if row.required else NO)[language],
            persons(row.before),
            persons(row.holders),
            (NO if sorted(row.before) == sorted(row.holders) else YES)[language],
            listed((bodies[body] for leader in row.holders for body in overseen.get(leader, ())), language),
        )
        for row in table.posts
    )


POSTS = Grid(
    "posts",
    Text("班子", "Leadership"),
    Text("领导岗位及其现任、拟任人选。", "Leadership posts, who holds them today and under the plan."),
    COLUMNS,
    rows,
)
