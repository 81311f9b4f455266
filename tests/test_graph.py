"""The town as a graph, worked out by hand: who works with whom, who sits where, before and after.

| | hours | today | in the plan |
|---|---|---|---|
| A–B | 10 + 5 | together in b1 | b1 and b2 |
| A–C | 8 | apart | together in b1, where C's core lies |
| C–D | 6 | apart | apart, D stays with the county |
| A–D | 4 | apart | apart |
| A–N | 2 | apart | apart, N is left as it is |

Five units make ten pairs, five of them linked. Four groups either way: today b1 (A, B), C, D, N; in the plan b1 (A, C),
b2 (B), D, N. Inside a group there is one pair, which is linked: 1; between groups 4 of 9: 0.4444.
"""

from __future__ import annotations

import pytest

from orgplan.graph import hierarchy, measures_of_plan, measures_today, work_graph
from orgplan.model import Body, Plan, Town
from orgplan.model.outcome import GraphMeasures, Overlap
from orgplan.model.vocabulary import Domain, Stream, UnitKind
from orgplan.structure import Groundwork, Structure, example
from tests.rules.plans import plan

APPROVAL = Stream.APPROVAL


def town_of() -> Town:
    units = [
        example.unit("A", 3, home="b1"),
        example.unit("B", 2, home="b1"),
        example.unit("C", 1),
        example.unit("D", 2, kind=UnitKind.STATIONED),
        example.unit("N", 1, counts=False),
    ]
    functions = [
        example.duty("FA", "A", 100),
        example.duty("FB", "B", 200, purchasable=True, price=1),
        example.duty("FC1", "C", 100, APPROVAL, domain=Domain.LAW),
        example.duty("FC2", "C", 300),
        example.duty("FD", "D", 50, domain=Domain.LAW),
    ]
    links = (
        example.link("A", "B", 20),
        example.link("B", "FA", 10),
        example.link("FA", "C", 16),
        example.link("FC1", "D", 12),
        example.link("FD", "A", 8),
        example.link("N", "A", 4),
        example.link("A", "FA", 14),
    )
    bodies = [example.body("b1"), example.body("b2")]
    return example.town(units, bodies, functions, links=links, purchase_budget=1)


def of_plan(town: Town, made: Plan) -> GraphMeasures:
    return measures_of_plan(Structure(Groundwork(town), made))


def planned(*purchased: str) -> GraphMeasures:
    town = town_of()
    places = {"A": "b1", "B": "b2", "C": "b1", ("C", "approval"): "b2"}
    return of_plan(town, plan(town, places, retained={"D": "示例理由"}, purchased=purchased))


def ties(measures: GraphMeasures) -> list[tuple[str, str, int, bool]]:
    return [(tie.a, tie.b, tie.hours, tie.together) for tie in measures.strongest]


# --- the worked town ----------------------------------------------------------------------------------------------


def test_units_are_nodes_and_their_links_edges() -> None:
    """Links of functions count for their units; A's link with its own function is no edge."""
    graph = work_graph(town_of())
    assert {node: (data["heads"], data["hours"]) for node, data in graph.nodes(data=True)} == {
        "A": (3, 100),
        "B": (2, 200),
        "C": (1, 400),
        "D": (2, 50),
        "N": (1, 0),
    }
    edges = {(min(a, b), max(a, b)): data["hours"] for a, b, data in graph.edges(data=True)}
    assert edges == {("A", "B"): 15, ("A", "C"): 8, ("C", "D"): 6, ("A", "D"): 4, ("A", "N"): 2}


def test_today() -> None:
    """b1 has 3 + 2 heads. Agriculture is done in b1 and by C."""
    measures = measures_today(Groundwork(town_of()))
    assert measures == GraphMeasures(
        groups=4,
        crossing_hours=8 + 6 + 4 + 2,
        inside_hours=15,
        density_inside=1.0,
        density_between=0.4444,
        overlaps=(Overlap(domain=Domain.AGRICULTURE, stream=Stream.CORE, groups=("C", "b1")),),
        strongest=measures.strongest,
        span=4,
        widest=5,
        layers=2,
    )
    assert ties(measures) == [
        ("A", "B", 15, True),
        ("A", "C", 8, False),
        ("C", "D", 6, False),
        ("A", "D", 4, False),
        ("A", "N", 2, False),
    ]


def test_of_a_plan() -> None:
    """b1 has A's 3 heads and C's 1, which follows its core. Law: C's approvals in b2, D's core outside, no overlap."""
    measures = planned()
    assert measures == GraphMeasures(
        groups=4,
        crossing_hours=15 + 6 + 4 + 2,
        inside_hours=8,
        density_inside=1.0,
        density_between=0.4444,
        overlaps=(Overlap(domain=Domain.AGRICULTURE, stream=Stream.CORE, groups=("b1", "b2")),),
        strongest=measures.strongest,
        span=4,
        widest=4,
        layers=2,
    )
    assert [tie.together for tie in measures.strongest] == [False, True, False, False, False]


def test_what_is_bought_is_nobodys_duty() -> None:
    """Agriculture is left to b1."""
    assert planned("FB").overlaps == ()


def test_duties_outside_every_body_overlap_with_those_inside() -> None:
    """D's agriculture, left with the county, and A's."""
    town = town_of()
    functions = tuple(
        f.model_copy(update={"domain": Domain.AGRICULTURE}) if f.id == "FD" else f for f in town.functions
    )
    town = town.model_copy(update={"functions": functions})
    everything = {"A": "b1", "B": "b1", "C": "b1", ("C", "approval"): "b1"}
    measures = of_plan(town, plan(town, everything, retained={"D": "示例理由"}))
    (overlap,) = measures.overlaps
    assert (overlap.domain, overlap.stream, len(overlap.groups)) == (Domain.AGRICULTURE, Stream.CORE, 2)


# --- seats and groups ---------------------------------------------------------------------------------------------


def test_a_split_unit_sits_with_its_first_core_function() -> None:
    town = example.town(
        [example.unit("S", splittable=True), example.unit("U")],
        [example.body("b1"), example.body("b2")],
        [example.duty("F1", "S"), example.duty("F2", "S"), example.duty("F3", "S", stream=APPROVAL)],
        links=(example.link("S", "U", 2),),
    )
    places = {("S", "F1"): "b2", ("S", "F2"): "b1", ("S", "approval"): "b1", "U": "b2"}
    assert of_plan(town, plan(town, places)).inside_hours == 1


def test_a_unit_without_a_core_sits_where_its_approvals_are() -> None:
    town = example.town(
        [example.unit("S"), example.unit("U")],
        [example.body("b1"), example.body("b2")],
        [example.duty("F1", "S", stream=APPROVAL)],
        links=(example.link("S", "U", 2),),
    )
    assert of_plan(town, plan(town, {("S", "approval"): "b2", "U": "b2"})).inside_hours == 1


def test_the_widest_group_may_lie_in_no_body() -> None:
    """N is a group today and in the plan alike, and has most heads in both."""
    town = example.town([example.unit("U", 2), example.unit("N", 9, counts=False)], [example.body("b1")])
    assert measures_today(Groundwork(town)).widest == 9
    assert of_plan(town, plan(town, {"U": "b1"})).widest == 9


def test_a_unit_and_a_body_may_share_a_code_today() -> None:
    """Ids are unique in their sheet only. A belongs to the body X; the unit X is another thing."""
    town = example.town([example.unit("A", home="X"), example.unit("X")], [example.body("X")])
    town = town.model_copy(update={"links": (example.link("A", "X", 4),)})
    measures = measures_today(Groundwork(town))
    assert (measures.groups, measures.inside_hours, measures.crossing_hours) == (2, 0, 2)


def test_a_unit_and_a_body_may_share_a_code_in_a_plan() -> None:
    """The unit X stays with the county, A comes into the body X."""
    units = [example.unit("A"), example.unit("X", kind=UnitKind.STATIONED)]
    town = example.town(units, [example.body("X")], links=(example.link("A", "X", 4),))
    measures = of_plan(town, plan(town, {"A": "X"}, retained={"X": "示例理由"}))
    assert (measures.groups, measures.inside_hours, measures.crossing_hours) == (2, 0, 2)


def test_a_unit_in_a_body_of_its_own_code_is_a_layer_below_it() -> None:
    """Leadership, body, unit: two layers below the leadership, whatever they are called."""
    for code in ("X", "Y"):
        town = example.town([example.unit("X")], [example.body(code)])
        assert of_plan(town, plan(town, {"X": code})).layers == 2


def test_the_hierarchy_is_a_tree_from_the_leadership_down() -> None:
    tree = hierarchy({"A": ("body", "b1"), "B": ("body", "b1"), "C": ("unit", "C")})
    assert set(tree.edges) == {
        (("leadership", ""), ("body", "b1")),
        (("body", "b1"), ("unit", "A")),
        (("body", "b1"), ("unit", "B")),
        (("leadership", ""), ("unit", "C")),
    }


# --- the strongest pairs ------------------------------------------------------------------------------------------


def test_only_the_ten_strongest_pairs_are_told_and_ties_go_by_id() -> None:
    """Eleven pairs of 3 h and one of 4: the pairs with the larger ids are left out."""
    units = [example.unit(f"U{i:02}") for i in reversed(range(13))]
    links = [example.link(f"U{i:02}", "U12", 6) for i in reversed(range(11))]
    town = example.town(units, [example.body("b1")], links=(*links, example.link("U12", "U11", 8)))
    strongest = ties(measures_today(Groundwork(town)))
    assert strongest[0] == ("U11", "U12", 4, False)
    assert [pair[:2] for pair in strongest[1:]] == [(f"U{i:02}", "U12") for i in range(9)]


# --- towns at the edge --------------------------------------------------------------------------------------------


NOTHING: dict[str, object] = {
    "crossing_hours": 0,
    "inside_hours": 0,
    "density_inside": 0.0,
    "density_between": 0.0,
    "overlaps": (),
    "strongest": (),
}


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([], {"groups": 0, "span": 0, "widest": 0, "layers": 0}),
        ([4], {"groups": 1, "span": 1, "widest": 4, "layers": 1}),
        ([4, 7], {"groups": 2, "span": 2, "widest": 7, "layers": 1}),
    ],
)
def test_today_without_links(heads: list[int], expected: dict[str, object]) -> None:
    town = example.town([example.unit(f"U{i}", n) for i, n in enumerate(heads)], [example.body("b1")])
    assert measures_today(Groundwork(town)).model_dump() == NOTHING | expected


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([], {"groups": 0, "span": 0, "widest": 0, "layers": 0}),
        ([4], {"groups": 1, "span": 1, "widest": 4, "layers": 2}),
        ([4, 7], {"groups": 1, "span": 1, "widest": 11, "layers": 2}),
    ],
)
def test_of_a_plan_without_links(heads: list[int], expected: dict[str, object]) -> None:
    bodies: list[Body] = [example.body("b1")]
    town = example.town([example.unit(f"U{i}", n) for i, n in enumerate(heads)], bodies)
    made = plan(town, {f"U{i}": "b1" for i in range(len(heads))})
    assert of_plan(town, made).model_dump() == NOTHING | expected


def test_linked_units_all_in_one_group_have_nothing_between() -> None:
    """Three units, one link of three pairs: 0.3333 inside, and no pair between."""
    units = [example.unit(code, home="b1") for code in ("A", "B", "C")]
    town = example.town(units, [example.body("b1")], links=(example.link("A", "B", 2),))
    measures = measures_today(Groundwork(town))
    assert (measures.density_inside, measures.density_between) == (0.3333, 0.0)
    assert (measures.inside_hours, measures.crossing_hours) == (1, 0)
