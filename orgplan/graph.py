"""The town as a graph: who works with whom, who sits where, and what that says before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

import networkx as nx

from orgplan.model.organisation import Town
from orgplan.model.outcome import GraphMeasures, Overlap, StrongTie
from orgplan.model.vocabulary import Domain, Stream
from orgplan.structure import Groundwork, Structure

LEADERSHIP = "leadership"
"""Root of the hierarchy; no id of the workbook is meant."""
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


def hierarchy(groups: Mapping[str, str]) -> nx.DiGraph[tuple[str, str]]:
    """Leadership over groups over units, from a mapping of unit to group; a unit alone is its own group."""
    tree: nx.DiGraph[tuple[str, str]] = nx.DiGraph()
    root = (LEADERSHIP, "")
    tree.add_node(root)
    for unit, group in groups.items():
        tree.add_edge(root, ("group", group))
        if group != unit:
            tree.add_edge(("group", group), ("unit", unit))
    return tree


def measures_today(ground: Groundwork) -> GraphMeasures:
    """Today's structure: a unit is a group of its own unless it has a `home`."""
    groups = {unit.id: unit.home or unit.id for unit in ground.town.units}
    duties = [(groups[f.unit], f.domain, f.stream) for f in ground.town.functions]
    heads: dict[str, int] = defaultdict(int)
    for unit in ground.town.units:
        heads[groups[unit.id]] += unit.heads.total
    return _measures(ground.town, groups, duties, max(heads.values(), default=0))


def measures_of_plan(structure: Structure) -> GraphMeasures:
    """The plan's structure; a unit sits where its core does, and what lies in no body is a group of its own."""
    groups = {unit.id: _seat(structure, unit.id) for unit in structure.town.units}
    duties = [
        (structure.held_in(f) or f"outside {f.unit}", f.domain, f.stream)
        for f in structure.town.functions
        if f.id not in structure.purchased
    ]
    return _measures(structure.town, groups, duties, max(structure.heads.values(), default=0))


def _seat(structure: Structure, unit: str) -> str:
    seats = [structure.lies_in(portion) for portion in structure.ground.demanded(unit)]
    return next((seat for seat in seats if seat is not None), unit)


def _measures(
    town: Town, groups: Mapping[str, str], duties: list[tuple[str, Domain, Stream]], widest: int
) -> GraphMeasures:
    graph = work_graph(town)
    tree = hierarchy(groups)
    edges = [(a, b, data["hours"], groups[a] == groups[b]) for a, b, data in graph.edges(data=True)]
    pairs = [groups[a] == groups[b] for a, b in combinations(groups, 2)]
    inside = sum(together for *_, together in edges)
    strongest = sorted(edges, key=lambda edge: (-edge[2], sorted(edge[:2])))[:STRONGEST]
    return GraphMeasures(
        groups=len(set(groups.values())),
        crossing_hours=sum(hours for _, _, hours, together in edges if not together),
        inside_hours=sum(hours for _, _, hours, together in edges if together),
        density_inside=_share(inside, sum(pairs)),
        density_between=_share(len(edges) - inside, len(pairs) - sum(pairs)),
        overlaps=_overlaps(duties),
        strongest=tuple(StrongTie(a=min(a, b), b=max(a, b), hours=h, together=t) for a, b, h, t in strongest),
        span=tree.out_degree((LEADERSHIP, "")),
        widest=widest,
        layers=nx.dag_longest_path_length(tree),
    )


def _overlaps(duties: list[tuple[str, Domain, Stream]]) -> tuple[Overlap, ...]:
    doing: dict[tuple[Domain, Stream], set[str]] = defaultdict(set)
    for group, domain, stream in duties:
        doing[domain, stream].add(group)
    return tuple(
        Overlap(domain=domain, stream=stream, groups=tuple(sorted(groups)))
        for (domain, stream), groups in sorted(doing.items())
        if len(groups) > 1
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
