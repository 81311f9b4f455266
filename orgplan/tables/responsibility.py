from __future__ import annotations

from collections import Counter, defaultdict

from orgplan.model.base import Frozen, Word
from orgplan.model.organisation import Function
from orgplan.model.settings import Settings, setting
from orgplan.model.vocabulary import BodyRole
from orgplan.structure import End, Portion, Structure
from orgplan.structure.portions import PortionKey
from orgplan.tables.table import Table
from orgplan.text import Text


class Part(Word):
    """The part somebody plays in a function: RACI, with support told from consultation."""

    LEAD = "lead", "牵头", "lead (R)"
    ACCOUNTABLE = "accountable", "分管", "accountable (A)"
    SUPPORT = "support", "配合", "support (S)"
    CONSULTED = "consulted", "会商", "consulted (C)"
    INFORMED = "informed", "知会", "informed (I)"


class FunctionRow(Frozen):
    """Who answers for one function."""

    function: str
    unit: str
    """The unit that does it."""
    lead: str
    """Body in which it lies."""
    accountable: str | None
    """Leader who oversees that body; `None` while nobody does."""
    support: tuple[str, ...]
    """Bodies with a great share of the tie hours of its portion, the greatest first."""
    consulted: tuple[str, ...]
    """Bodies with a lesser share of them."""
    informed: tuple[str, ...]
    """The general office, where it plays no other part."""
    bought: bool
    """Whether others do it as a service; the body still answers for it."""


class Responsibility(Frozen):
    """The matrix of body, function and leader; a function that lies in no body has no row."""

    rows: tuple[FunctionRow, ...]
    """By body in the order of the catalogue, then by unit and function."""
    without_leader: tuple[str, ...]
    """Bodies that nobody oversees."""


class ResponsibilitySettings(Settings):
    support: int = setting(30, "配合机构最低协同占比(%)", "least share of tie hours for support (%)", ge=1, le=100)
    consulted: int = setting(
        10, "会商机构最低协同占比(%)", "least share of tie hours to be consulted (%)", ge=1, le=100
    )


class ResponsibilityTable(Table[ResponsibilitySettings, Responsibility]):
    """Who leads, answers for, supports, is consulted on and is informed of every function.

    A body's share is that of the hours with which portions in it are tied to the function's portion, among all tie
    hours of that portion, also those to its own body and to what lies in none.
    """

    code = "responsibility"
    title = Text("职责分工", "Who answers for what")
    source = Text(
        "《实施意见》一(二)4、二(一)（权责一致）；《地方各级人民政府机构设置和编制管理条例》第八条",
        "Opinions 1(2)4, 2(1) (powers match duties); Order 486 art. 8",
    )
    settings = ResponsibilitySettings

    def make(self, structure: Structure, settings: ResponsibilitySettings) -> Responsibility:
        tied = _tied(structure)
        return Responsibility(
            rows=tuple(
                _row(structure, body, portion, function, tied[portion.key], settings)
                for body, inside in structure.contents.items()
                for portion in inside
                for function in portion.functions
            ),
            without_leader=tuple(body for body in structure.contents if not structure.overseers.get(body)),
        )

    def says(self, table: Responsibility) -> tuple[Text, ...]:
        lines = []
        if table.rows:
            bodies = len({row.lead for row in table.rows})
            lines.append(
                Text(
                    f"{len(table.rows)} 项职能由 {bodies} 个机构分别牵头，每项只有一个牵头机构。",
                    f"{bodies} bodies lead {len(table.rows)} functions, one body each.",
                )
            )
        if table.without_leader:
            lines.append(
                Text(
                    f"{len(table.without_leader)} 个机构尚无分管领导。",
                    f"Bodies that no leader oversees: {len(table.without_leader)}.",
                )
            )
        return tuple(lines)


def _row(
    structure: Structure,
    body: str,
    portion: Portion,
    function: Function,
    hours: Counter[str],
    settings: ResponsibilitySettings,
) -> FunctionRow:
    others = [(place, share) for place, share in hours.most_common() if place and place != body]
    others.sort(key=lambda item: (-item[1], item[0]))
    whole = hours.total()
    support = tuple(place for place, share in others if 100 * share >= settings.support * whole)
    consulted = tuple(
        place for place, share in others if 100 * share >= settings.consulted * whole and place not in support
    )
    offices = (b.id for b in structure.set_up if b.role is BodyRole.GENERAL_OFFICE)
    return FunctionRow(
        function=function.id,
        unit=portion.unit.id,
        lead=body,
        accountable=next(iter(structure.overseers.get(body, ())), None),
        support=support,
        consulted=consulted,
        informed=tuple(office for office in offices if office not in {body, *support, *consulted}),
        bought=function.id in structure.purchased,
    )


def _tied(structure: Structure) -> dict[PortionKey, Counter[str]]:
    """Hours of each portion's ties by the body at the other end; what lies in none is under the empty name."""
    hours: dict[PortionKey, Counter[str]] = defaultdict(Counter)
    for tie in structure.ground.ties:
        for near, far in ((tie.a, tie.b), (tie.b, tie.a)):
            if near.portion is not None and near.function not in structure.purchased:
                hours[near.portion][_place(structure, far)] += tie.hours
    return hours


def _place(structure: Structure, end: End) -> str:
    if end.portion is None or end.function in structure.purchased:
        return ""
    return structure.body_of.get(end.portion, "")
