"""Span: heads of a body beyond what can be led in comfort."""

import pytest

from orgplan.model import Plan, Town
from orgplan.structure import example
from tests.goals.measured import cost, measure
from tests.rules.plans import plan

CODE = "span"


def town_of(one: int, two: int) -> Town:
    return example.town([example.unit("U1", one), example.unit("U2", two)], [example.body("B1"), example.body("B2")])


def apart(town: Town) -> Plan:
    return plan(town, {"U1": "B1", "U2": "B2"})


@pytest.mark.parametrize(("heads", "beyond"), [(29, 0), (30, 0), (31, 1), (45, 15)])
def test_thirty_heads_are_comfortable(heads: int, beyond: int) -> None:
    """A chief and three deputies with some seven each: thirty; the thirty-first is one beyond."""
    town = town_of(heads, 1)
    assert measure(CODE, town, apart(town)) == beyond


def test_each_body_is_looked_at_on_its_own() -> None:
    """32 and 33 are 2 and 3 beyond; a small body lends no comfort to a big one; together 65 are 35 beyond."""
    town = town_of(32, 33)
    assert measure(CODE, town, apart(town)) == 5
    assert measure(CODE, town, plan(town, {"U1": "B1", "U2": "B1"})) == 35
    small = town_of(40, 2)
    assert measure(CODE, small, apart(small)) == 10


def test_heads_that_move_in_count() -> None:
    """n_b, not the heads that follow the work."""
    town = town_of(30, 5)
    made = plan(town, {"U1": "B1", "U2": "B2"}, heads={("U2", "B1"): 2, ("U2", "B2"): 3})
    assert measure(CODE, town, made) == 2


def test_comfort_is_a_setting() -> None:
    town = town_of(32, 33)
    assert measure(CODE, town, apart(town), comfortable=32) == 1
    assert measure(CODE, town, apart(town), comfortable=0) == 65


def test_sixty_hours_a_head() -> None:
    town = town_of(32, 33)
    assert cost(CODE, town, apart(town)) == 300
