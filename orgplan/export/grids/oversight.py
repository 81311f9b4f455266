"""Leaders: posts gained and given up, bodies overseen, and how much work and how many people that is."""

from __future__ import annotations

from orgplan.export.grids.grid import Column, Grid, Rows
from orgplan.export.grids.naming import body_names, listed
from orgplan.export.grids.posts import NO, YES
from orgplan.export.material import Material
from orgplan.tables.leadership import Leadership, LeadershipTable
from orgplan.text import Language, Text

COLUMNS = (
    Column(Text("编码", "Code")),
    Column(Text("领导", "Leader")),
    Column(Text("拟任岗位", "Posts")),
    Column(Text("新任", "Gained")),
    Column(Text("不再担任", "Given up")),
    Column(Text("镇区交叉任职", "In town and zone")),
    Column(Text("分管机构", "Bodies overseen")),
    Column(Text("分管人数", "Heads overseen"), "number"),
    Column(Text("分管年工时", "Hours overseen"), "number"),
)


def rows(material: Material, language: Language) -> Rows:
    table = material.report.tables.get(Leadership.code) if material.report else None
    if not isinstance(table, LeadershipTable):
        return ()
    posts = {post.id: post.name for post in material.town.posts}
    bodies = body_names(material.town, language)

    def named(codes: tuple[str, ...]) -> str:
        return listed((posts.get(code, code) for code in codes), language)

    return tuple(
        (
            row.leader,
            row.name,
            named(row.posts),
            named(row.gained),
            named(row.lost),
            (YES if row.cross_appointed else NO)[language],
            listed((bodies[body] for body in row.bodies), language),
            row.heads,
            row.hours,
        )
        for row in table.leaders
    )


OVERSIGHT = Grid(
    "oversight",
    Text("分管", "Oversight"),
    Text("领导干部拟任岗位和分管机构。", "Leaders, their posts and the bodies they oversee under the plan."),
    COLUMNS,
    rows,
)
