"""The list of changes: by hand, against today and between plans; and that its lines add up."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from benchmarks.check_oracles import tiny_town
from orgplan.app.words.staffing.powers import STATIONED_FIGURES
from orgplan.charts import organisation_chart
from orgplan.charts.baseline import as_today
from orgplan.evaluate import Change, ChangeKind, delta
from orgplan.evaluate.compare import moves
from orgplan.export.grids.delta import COUNTED
from orgplan.model import Appointment, Oversight, Pin, Plan, Town
from orgplan.model.vocabulary import BodyRole, Devolution, Domain, PinVerdict, Stream, UnitKind
from orgplan.structure import Groundwork, example
from tests.evaluate.drawn import drawn
from tests.rules.plans import assert_in_both_languages, plan

ADD, DELETE, MOVE, CHANGE = ChangeKind


def a_town() -> Town:
    units = [
        example.unit("U1", 3),
        example.unit("U2", 2, home="agri"),
        example.unit("S", 2, kind=UnitKind.STATIONED),
        example.unit("N", 4, kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason="垂直管理"),
        example.unit("C", 9, counts=False),
    ]
    functions = [
        example.duty("F1", "U1", 2000, domain=Domain.ECONOMY),
        example.duty("A1", "U1", 1000, Stream.APPROVAL, domain=Domain.ECONOMY),
        example.duty("F2", "U2", 500, purchasable=True, price=100),
        example.duty("F3", "S", 700, domain=Domain.LAW),
        example.duty("FN", "N", 800),
    ]
    bodies = [
        example.body("hall", BodyRole.SERVICE_HALL),
        example.body("econ", domains=(Domain.ECONOMY,), plates=("统计站",), name_en="Economy Office"),
        example.body("agri", domains=(Domain.AGRICULTURE,)),
    ]
    return example.town(units, bodies, functions)


def a_plan(**fields: object) -> Plan:
    """U1 into hall and econ, U2 stays in agri with one head lent to econ, S devolved into econ."""
    places = {"U1": "econ", ("U1", "approval"): "hall", "U2": "agri", "S": "econ"}
    heads = {("U2", "agri"): 1, ("U2", "econ"): 1}
    made = plan(a_town(), places, heads, {"N": "垂直管理"})
    return made.model_copy(update=fields)


def tones(town: Town, made: Plan, unit: str) -> list[str]:
    """The colours of its cards in the chart of changes."""
    return [box.tone for box in organisation_chart(town, made, None, "zh", "changes").boxes if box.subject == unit]


def brief(changes: tuple[Change, ...]) -> list[tuple[str, str, str, str, int, int]]:
    return [(c.kind.value, c.what.zh, c.before.zh, c.after.zh, c.heads, c.hours) for c in changes]


def test_from_today_by_hand() -> None:
    """Today U2 is part of agri, S and N are the county's, U1 stands alone; C is left as it is and never spoken of."""
    changes = delta(a_town(), None, a_plan())
    assert brief(changes) == [
        ("add", "hall", "—", "设立", 1, 1000),
        ("add", "econ", "—", "设立", 5, 2700),
        ("delete", "U1", "单独设置", "并入hall、econ", 3, 3000),
        ("move", "U1·审批事项", "单独设置", "hall", 1, 1000),
        ("move", "U1·其余职责", "单独设置", "econ", 2, 2000),
        ("move", "S", "县直部门派驻", "econ", 2, 700),
        ("move", "U2·人员", "agri", "econ", 1, 0),
        ("change", "S", "县直部门派驻", "下放，由镇管理", 2, 700),
        ("change", "N", "县直部门派驻", "保留派驻，考核以镇为主、任免先听取镇意见", 4, 800),
        ("change", "econ", "—", "加挂“统计站”牌子", 0, 0),
    ]


def test_a_home_outside_the_catalogue_was_a_body_all_the_same() -> None:
    """The workbook warns of such a code and keeps it; the chart of changes shows the body ended, so does the list."""
    town = a_town()
    units = tuple(u.model_copy(update={"home": "old"}) if u.id == "U1" else u for u in town.units)
    town = town.model_copy(update={"units": units})
    lines = brief(delta(town, None, a_plan()))
    assert ("delete", "old", "设立", "—", 3, 3000) in lines
    assert ("move", "U1·审批事项", "old", "hall", 1, 1000) in lines
    assert not [line for line in lines if line[2] == "单独设置"]
    assert as_today(town, a_plan()).bodies == {"old", "agri"}


def test_a_unit_that_alone_becomes_a_body_of_its_name_goes_on() -> None:
    """One line of change instead of an end and a beginning, and the chart calls its card the same."""
    town = a_town()
    units = tuple(u.model_copy(update={"name": "econ"}) if u.id == "U1" else u for u in town.units)
    town = town.model_copy(update={"units": units})
    places = {"U1": "econ", ("U1", "approval"): "econ", "U2": "agri", "S": "agri"}
    alone = plan(town, places, retained={"N": "垂直管理"})
    lines = delta(town, None, alone)
    assert [line for line in brief(lines) if line[0] in ("add", "delete")] == []
    assert ("change", "econ", "单独设置", "整体转设为综合性职能机构", 3, 3000) in brief(lines)
    assert tones(town, alone, "U1") == ["same"]
    joined_by = plan(town, places | {"S": "econ"}, retained={"N": "垂直管理"})
    found = brief(delta(town, None, joined_by))
    assert ("add", "econ", "—", "设立", 5, 3700) in found
    assert ("delete", "econ", "单独设置", "并入同名机构", 3, 3000) in found
    assert not [line for line in brief(delta(town, alone, joined_by)) if "整体转设" in line[3] or line[1] == "U1"]


def test_a_stationed_unit_whose_main_duties_are_split_is_devolved_here_and_parted_in_the_chart() -> None:
    """Why the two may count differently; the words beside the list and the table of stationed units say so."""
    town = a_town()
    units = tuple(u.model_copy(update={"splittable": True}) if u.id == "S" else u for u in town.units)
    functions = (*town.functions, example.duty("F4", "S", 700, domain=Domain.AGRICULTURE))
    town = town.model_copy(update={"units": units, "functions": functions})
    places = {"U1": "econ", ("U1", "approval"): "hall", "U2": "agri", ("S", "F3"): "econ", ("S", "F4"): "agri"}
    split = plan(town, places, retained={"N": "垂直管理"})
    assert [line.what.zh for line in delta(town, None, split) if line.after.zh.startswith("下放")] == ["S"]
    assert tones(town, split, "S") == ["parted", "parted"]
    for said in (COUNTED, STATIONED_FIGURES["devolved"][1]):
        assert "部分职责划入" in said.zh and "parts of" in said.en


def test_each_line_says_why_where_a_clause_or_the_planner_does() -> None:
    pins = (Pin(unit="S", body="econ", verdict=PinVerdict.MUST, reason="县委决定"),)
    why = {(c.kind, c.what.zh): c.why.zh for c in delta(a_town(), None, a_plan())}
    assert "二(三)" in why[ADD, "hall"]
    assert "二(二)" in why[ADD, "econ"]
    assert "二(三)" in why[MOVE, "U1·审批事项"]
    assert "职责相近" in why[MOVE, "U1·其余职责"]
    assert "下放" in why[MOVE, "S"]
    assert "二(四)" in why[MOVE, "U2·人员"]
    assert "垂直管理" in why[CHANGE, "N"]
    pinned = delta(a_town().model_copy(update={"pins": pins}), None, a_plan())
    for change in delta(a_town(), None, a_plan()):
        if change.why.zh:
            assert_in_both_languages(change.why)
    assert next(c.why.zh for c in pinned if c.kind is MOVE and c.what.zh == "S") == "编制部门指定：县委决定"


def test_between_plans_by_hand() -> None:
    """U1's core to agri, so that econ, held up by S alone, goes when S is given back; the duty of U2 is bought."""
    heads = {("U2", "agri"): 2}
    places = {"U1": "agri", ("U1", "approval"): "hall", "U2": "agri"}
    after = plan(a_town(), places, heads, {"N": "垂直管理", "S": "示例理由"}, ["F2"])
    assert brief(delta(a_town(), a_plan(), after)) == [
        ("delete", "econ", "设立", "—", 5, 2700),
        ("move", "U1·其余职责", "econ", "agri", 2, 2000),
        ("move", "S", "econ", "县直部门派驻", 2, 700),
        ("move", "U2·人员", "econ", "agri", 1, 0),
        ("change", "S", "由镇管理", "保留派驻，考核以镇为主、任免先听取镇意见", 2, 700),
        ("change", "F2", "自行承担", "购买服务", 0, 500),
        ("change", "econ", "加挂“统计站”牌子", "—", 0, 0),
    ]


def test_heads_lent_by_a_unit_that_is_given_back_go_with_it() -> None:
    places = {"U1": "econ", ("U1", "approval"): "hall", "U2": "agri"}
    lent = plan(a_town(), places | {"S": "econ"}, {("S", "econ"): 1, ("S", "agri"): 1}, {"N": "垂直管理"})
    given_back = plan(a_town(), places, retained={"N": "垂直管理", "S": "示例理由"})
    found = [change for change in delta(a_town(), lent, given_back) if change.kind is MOVE]
    assert brief(tuple(found)) == [("move", "S", "econ", "县直部门派驻", 2, 700)]


def test_holders_and_overseers() -> None:
    town = example.led_town()
    base = plan(town, {"U1": "B1", "U2": "B1"})
    held = {"P1": "L1", "P2": "L2", "P3": "L3", "Z1": "L1"}
    after = base.model_copy(
        update={
            "appointments": tuple(Appointment(leader=leader, post=post) for post, leader in held.items()),
            "oversight": (Oversight(leader="L3", body="B1"),),
        }
    )
    terms = [change for change in delta(town, None, after) if change.kind is CHANGE]
    assert brief(tuple(terms)) == [
        ("change", "B1·分管领导", "—", "L3", 0, 0),
        ("change", "P3", "L2", "L3", 0, 0),
        ("change", "Z1", "—", "L1", 0, 0),
    ]
    assert "两块牌子" in terms[-1].why.zh
    assert terms[1].why.zh == ""


def test_a_split_unit_names_the_functions_that_go_alone() -> None:
    functions = [example.duty("F1", "U"), example.duty("F2", "U")]
    town = example.town([example.unit("U", 2, splittable=True)], [example.body("A"), example.body("B")], functions)
    both, apart = ({("U", "F1"): "A", ("U", "F2"): body} for body in ("A", "B"))
    found = [c for c in delta(town, plan(town, both), plan(town, apart)) if c.kind is MOVE]
    assert [(c.subject, c.what.zh, c.heads) for c in found] == [("F2", "U·F2", 1)]


# --- always ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(60))
def test_lines_add_up_between_any_plans(seed: int) -> None:
    """The moves are those of the comparison; a plan against itself has none; names are in both languages."""
    town = tiny_town(seed)[0]
    ground, rng = Groundwork(town), Random(seed)
    a, b = drawn(ground, rng), drawn(ground, rng)
    assert delta(town, a, a) == ()
    changes = delta(town, a, b)
    hours: Counter[str] = Counter()
    for move in moves(a, b):
        portion = ground.by_key[move.unit, move.stream, move.function or ""]
        hours[move.unit] += portion.hours
    moved = Counter[str]()
    for change in changes:
        assert change.what.zh and change.what.en and change.before != change.after
        if change.kind is MOVE:
            moved[ground.functions[change.subject].unit if change.subject in ground.functions else change.subject] += (
                change.hours
            )
    assert +moved == +hours
    old, new = ({row.body for row in made.placements} for made in (a, b))
    assert {c.subject for c in changes if c.kind is ADD} == new - old
    assert {c.subject for c in changes if c.kind is DELETE} == old - new
    assert [c.kind for c in changes] == sorted((c.kind for c in changes), key=list(ChangeKind).index)


@pytest.mark.parametrize("seed", range(20))
def test_every_head_of_every_unit_placed_is_accounted_for(seed: int) -> None:
    """Heads by body as the lines have it: those of today's bodies, and all that come, less all that go."""
    town = tiny_town(seed)[0]
    ground = Groundwork(town)
    made = drawn(ground, Random(seed))
    count: Counter[str] = Counter()
    for portion in ground.portions:
        if portion.unit.home in ground.bodies:
            count[ground.bodies[portion.unit.home].name] += portion.heads
    for change in delta(town, None, made):
        if change.kind is MOVE:
            count[change.after.zh] += change.heads
            count[change.before.zh] -= change.heads
    staffed: Counter[str] = Counter()
    for row in made.staffing:
        staffed[ground.bodies[row.body].name] += row.heads
    for body in ground.bodies.values():
        assert count[body.name] == staffed[body.name]
