"""Panels of a network: every unit in its own, none over another, the same every time."""

from __future__ import annotations

from itertools import combinations

import pytest

from orgplan.charts.clusters import WIDTH, Panel, panels
from orgplan.charts.groups import Group
from orgplan.graph import Part

CELL = (94.0, 56.0)
SIZES = [
    [1],
    [3],
    [5, 1],
    [1] * 10,
    [40, 1, 1, 1, 1],
    [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7],
    [30] * 10,
    [0, 2],
]


def placed(sizes: list[int]) -> tuple[Panel, ...]:
    groups = [
        Group(
            str(at), f"综合事务办公室{at}", "#1F4E79", tuple(Part(f"U{n}", str(at)) for n in range(size)), inside=True
        )
        for at, size in enumerate(sizes)
    ]
    return panels(groups, CELL)


@pytest.mark.parametrize("sizes", SIZES)
def test_no_panel_lies_over_another_or_beyond_the_page(sizes: list[int]) -> None:
    found = placed(sizes)
    assert [len(panel.group.parts) for panel in found] == sizes
    for a, b in combinations(found, 2):
        apart = abs(a.x - b.x) >= (a.width + b.width) / 2 or abs(a.y - b.y) >= (a.height + b.height) / 2
        assert apart, (a.group.id, b.group.id)
    assert all(abs(panel.x) + panel.width / 2 <= WIDTH / 2 + 1 for panel in found)


@pytest.mark.parametrize("sizes", SIZES)
def test_units_stand_inside_their_panel_one_cell_apart(sizes: list[int]) -> None:
    for panel in placed(sizes):
        spots = panel.spots()
        assert set(spots) == set(panel.group.parts)
        for x, y in spots.values():
            assert abs(x - panel.x) <= panel.width / 2
            assert panel.top < y < panel.top + panel.height
        for (ax, ay), (bx, by) in combinations(spots.values(), 2):
            assert abs(ax - bx) >= CELL[0] - 1 or abs(ay - by) >= CELL[1] - 1


def test_the_same_groups_lie_in_the_same_places() -> None:
    assert placed(SIZES[5]) == placed(SIZES[5])


def test_no_groups_no_panels() -> None:
    assert panels([], CELL) == ()
