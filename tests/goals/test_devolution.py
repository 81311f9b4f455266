"""Devolution: stationed units that might devolve but are left with the county (Opinions 2(2))."""

from orgplan.model.vocabulary import Devolution, UnitKind
from orgplan.structure import example
from tests.goals.measured import cost, measure
from tests.rules.plans import plan

CODE = "devolution"
WHY = "垂直管理"
UNITS = [
    example.unit("S1", kind=UnitKind.STATIONED),
    example.unit("S2", kind=UnitKind.STATIONED),
    example.unit("V", kind=UnitKind.STATIONED, devolution=Devolution.NEVER, retain_reason=WHY),
    example.unit("U1"),
]
TOWN = example.town(UNITS, [example.body("B")])


def test_each_unit_that_may_devolve_and_stays_counts() -> None:
    """Opinions 2(2): 原则上都要下放; none, one, two are left."""
    taken = plan(TOWN, {"S1": "B", "S2": "B", "U1": "B"}, retained={"V": WHY})
    one = plan(TOWN, {"S1": "B", "U1": "B"}, retained={"S2": WHY, "V": WHY})
    two = plan(TOWN, {"U1": "B"}, retained={"S1": WHY, "S2": WHY, "V": WHY})
    assert [measure(CODE, TOWN, made) for made in (taken, one, two)] == [0, 1, 2]


def test_a_unit_that_never_devolves_is_nobodys_choice() -> None:
    """V stays in every plan above and is never counted."""
    town = TOWN.model_copy(update={"units": (UNITS[2], UNITS[3])})
    assert measure(CODE, town, plan(town, {"U1": "B"}, retained={"V": WHY})) == 0


def test_a_unit_that_must_devolve_is_a_matter_of_law_not_of_price() -> None:
    """The measure looks at `may` units; leaving this one with the county is refused by a rule."""
    must = example.unit("S1", kind=UnitKind.STATIONED, devolution=Devolution.MUST)
    town = TOWN.model_copy(update={"units": (must, UNITS[3])})
    assert measure(CODE, town, plan(town, {"U1": "B"}, retained={"S1": WHY})) == 0


def test_three_hundred_hours_each() -> None:
    two = plan(TOWN, {"U1": "B"}, retained={"S1": WHY, "S2": WHY, "V": WHY})
    assert cost(CODE, TOWN, two) == 600
    assert cost(CODE, TOWN, two, price=400) == 800
