"""The town as a graph: who works with whom, who sits where, and what that says before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from itertools import combinations
from typing import NamedTuple, TypeVar

import networkx as nx

from orgplan.model.organisation import Town
from orgplan.model.outcome import GraphMeasures, Overlap, StrongTie
from orgplan.model.vocabulary import Domain, Stream
from orgplan.structure import Groundwork, Structure, strands

Group = tuple[str, str]
"""What a unit belongs to: `("body", id)`, or `("unit", id)` where it stands alone."""
LEADERSHIP: Group = ("leadership", "")
"""Root of the hierarchy."""
Node = TypeVar("Node", bound=Hashable)
STRONGEST = 10
"""How many of the most connected pairs are reported."""


def work_graph(town: Town) -> nx.Graph[str]:
    """Units as nodes (`heads`, `hours`), their links as edges weighted by `hours` a year.

    Links of functions count for their units; links within a unit are left out.
    """
    graph: nx.Graph[str] = nx.Graph()
    hours: dict[str, int] = defaultdict(int)
    unit_of = {unit.id: unit.id for unit in town.units}
    for function in town.functions:
        hours[function.unit] += function.workload
        unit_of[function.id] = function.unit
    for unit in town.units:
        graph.add_node(unit.id, heads=unit.heads.total, hours=hours[unit.id])
    for link in town.links:
        a, b = unit_of[link.source], unit_of[link.target]
        if a != b:
            before = graph.get_edge_data(a, b, default={"hours": 0})["hours"]
            graph.add_edge(a, b, hours=before + link.hours)
    return graph


class Part(NamedTuple):
    """The work of a unit that lies in one body; `body` is empty for what lies in none."""

    unit: str
    body: str


def parts_today(town: Town) -> nx.Graph[Part]:
    """The units of `work_graph`, each whole and in no body of a plan."""
    units = work_graph(town)
    graph: nx.Graph[Part] = nx.Graph()
    graph.add_nodes_from((Part(unit, ""), data) for unit, data in units.nodes(data=True))
    graph.add_edges_from((Part(a, ""), Part(b, ""), data) for a, b, data in units.edges(data=True))
    return graph


def parts_of_plan(structure: Structure) -> nx.Graph[Part]:
    """A unit in each body that has work of it (`heads` that follow the work), its ties where their functions lie.

    Hours between different bodies are those of the goal `coordination`, as are those of what lies in none. Work of
    one unit that lies in one body is one node, so what its portions do with one another there is a loop.
    """
    heads = {Part(unit.id, ""): unit.heads.total for unit in structure.town.units}
    for (unit, body), following in structure.following().items():
        heads[Part(unit, body)] = following
        heads[Part(unit, "")] -= following
    graph: nx.Graph[Part] = nx.Graph()
    graph.add_nodes_from(part for part in heads if part.body or _left_out(structure, part.unit))
    for strand in strands(structure.town, structure.ground.portions):
        ends = zip(strand.units, (strand.a, strand.b), strict=True)
        a, b = (Part(unit, structure.body_at(end) or "") for unit, end in ends)
        before = graph.get_edge_data(a, b, default={"hours": 0})["hours"]
        graph.add_edge(a, b, hours=before + strand.hours)
    nx.set_node_attributes(graph, heads, "heads")
    return graph


def _left_out(structure: Structure, unit: str) -> bool:
    """Whether some portion of the unit, or all that it is, lies in no body."""
    portions = structure.ground.of_unit.get(unit, ())
    return not portions or any(structure.lies_in(portion) is None for portion in portions)


def _links(town: Town) -> list[tuple[str, str, int]]:
    return [(a, b, data["hours"]) for a, b, data in work_graph(town).edges(data=True)]


def hours_by_group(graph: nx.Graph[Node], groups: Mapping[Node, str]) -> dict[str, tuple[int, int]]:
    """Hours of ties inside each group of nodes, and of ties between it and the others; `groups` is by node."""
    inside = dict.fromkeys(groups.values(), 0)
    across = dict.fromkeys(groups.values(), 0)
    for a, b, data in graph.edges(data=True):
        if groups[a] == groups[b]:
            inside[groups[a]] += data["hours"]
            continue
        across[groups[a]] += data["hours"]
        across[groups[b]] += data["hours"]
    return {group: (inside[group], across[group]) for group in inside}


def hierarchy(groups: Mapping[str, Group]) -> nx.DiGraph[Group]:
    """Leadership over groups over units, from a mapping of unit to group; a unit alone is its own group."""
    tree: nx.DiGraph[Group] = nx.DiGraph()
    tree.add_node(LEADERSHIP)
    for unit, group in groups.items():
        tree.add_edge(LEADERSHIP, group)
        if group != ("unit", unit):
            tree.add_edge(group, ("unit", unit))
    return tree


def measures_today(ground: Groundwork) -> GraphMeasures:
    """Today's structure: a unit is a group of its own unless it has a `home`."""
    groups: dict[str, Group] = {u.id: ("body", u.home) if u.home else ("unit", u.id) for u in ground.town.units}
    duties = [(groups[f.unit], f.domain, f.stream) for f in ground.town.functions]
    heads: dict[Group, int] = defaultdict(int)
    for unit in ground.town.units:
        heads[groups[unit.id]] += unit.heads.total
    crossing = sum(hours for a, b, hours in _links(ground.town) if groups[a] != groups[b])
    return _measures(ground.town, groups, duties, crossing, max(heads.values(), default=0))


def measures_of_plan(structure: Structure) -> GraphMeasures:
    """The plan's structure; a unit sits where its core does, and what lies in no body is a group of its own.

    `crossing_hours` is the goal `coordination`, so it counts the parts of a unit that lie apart as well.
    """
    groups = {unit.id: _seat(structure, unit.id) for unit in structure.town.units}
    duties: list[tuple[Group, Domain, Stream]] = [
        (("body", body) if (body := structure.held_in(f)) is not None else ("unit", f.unit), f.domain, f.stream)
        for f in structure.town.functions
        if f.id not in structure.purchased
    ]
    crossing = sum(tie.hours for tie in structure.ground.ties if structure.crosses(tie))
    alone = (unit.heads.total for unit in structure.town.units if groups[unit.id] == ("unit", unit.id))
    return _measures(structure.town, groups, duties, crossing, max((*structure.heads.values(), *alone), default=0))


def _seat(structure: Structure, unit: str) -> Group:
    seats = [structure.lies_in(portion) for portion in structure.ground.demanded(unit)]
    return next((("body", seat) for seat in seats if seat is not None), ("unit", unit))


def _measures(
    town: Town,
    groups: Mapping[str, Group],
    duties: list[tuple[Group, Domain, Stream]],
    crossing: int,
    widest: int,
) -> GraphMeasures:
    edges = [(a, b, hours, groups[a] == groups[b]) for a, b, hours in _links(town)]
    tree = hierarchy(groups)
    pairs = [groups[a] == groups[b] for a, b in combinations(groups, 2)]
    inside = sum(together for *_, together in edges)
    strongest = sorted(edges, key=lambda edge: (-edge[2], sorted(edge[:2])))[:STRONGEST]
    return GraphMeasures(
        groups=len(set(groups.values())),
        crossing_hours=crossing,
        inside_hours=sum(hours for _, _, hours, together in edges if together),
        density_inside=_share(inside, sum(pairs)),
        density_between=_share(len(edges) - inside, len(pairs) - sum(pairs)),
        overlaps=_overlaps(duties),
        strongest=tuple(StrongTie(a=min(a, b), b=max(a, b), hours=h, together=t) for a, b, h, t in strongest),
        span=tree.out_degree(LEADERSHIP),
        widest=widest,
        layers=nx.dag_longest_path_length(tree),
    )


def _overlaps(duties: list[tuple[Group, Domain, Stream]]) -> tuple[Overlap, ...]:
    doing: dict[tuple[Domain, Stream], set[str]] = defaultdict(set)
    for (_, group), domain, stream in duties:
        doing[domain, stream].add(group)
    return tuple(
        Overlap(domain=domain, stream=stream, groups=tuple(sorted(groups)))
        for (domain, stream), groups in sorted(doing.items())
        if len(groups) > 1
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
