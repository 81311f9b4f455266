"""Mandate: core hours that sit in a body whose domains do not list theirs."""

from orgplan.model import Function, Town
from orgplan.model.vocabulary import BodyRole, Domain, Stream, UnitKind
from orgplan.structure import example
from tests.goals.measured import cost, measure
from tests.rules.plans import plan

CODE = "mandate"
BODIES = [
    example.body("A", domains=(Domain.AGRICULTURE, Domain.ENVIRONMENT)),
    example.body("F", domains=(Domain.FINANCE,)),
    example.body("O"),
    example.body("H", BodyRole.SERVICE_HALL),
    example.body("T", BodyRole.ENFORCEMENT),
]
FUNCTIONS = (
    example.duty("F1", "U1", 1_000),
    example.duty("F2", "U1", 501, domain=Domain.FINANCE, purchasable=True, price=100),
    example.duty("F3", "U1", 30, domain=Domain.ENVIRONMENT),
)


def town_of(*functions: Function, **unit: object) -> Town:
    return example.town([example.unit("U1", **unit)], BODIES, list(functions or FUNCTIONS), purchase_budget=1_000)


def test_functions_are_looked_at_one_by_one() -> None:
    """Exactly: in A only finance is out of place, in F all but finance."""
    town = town_of()
    assert measure(CODE, town, plan(town, {"U1": "A"})) == 501
    assert measure(CODE, town, plan(town, {"U1": "F"})) == 1_030


def test_in_a_body_without_domains_everything_is_out_of_place() -> None:
    town = town_of()
    assert measure(CODE, town, plan(town, {"U1": "O"})) == 1_531


def test_a_split_unit_can_put_each_function_in_its_place() -> None:
    town = town_of(splittable=True)
    assert measure(CODE, town, plan(town, {("U1", "F1"): "A", ("U1", "F2"): "F", ("U1", "F3"): "A"})) == 0
    assert measure(CODE, town, plan(town, {("U1", "F1"): "F", ("U1", "F2"): "F", ("U1", "F3"): "A"})) == 1_000


def test_approvals_and_enforcement_are_not_looked_at() -> None:
    """Exactly: core functions only; hall and team list no domain here."""
    town = town_of(
        example.duty("F1", "U1", stream=Stream.APPROVAL), example.duty("F2", "U1", stream=Stream.ENFORCEMENT)
    )
    assert measure(CODE, town, plan(town, {("U1", "approval"): "H", ("U1", "enforcement"): "T"})) == 0


def test_a_bought_function_sits_nowhere() -> None:
    town = town_of()
    assert measure(CODE, town, plan(town, {"U1": "A"}, purchased=["F2"])) == 0


def test_a_retained_unit_sits_nowhere() -> None:
    units = [example.unit("U2"), example.unit("U1", kind=UnitKind.STATIONED)]
    town = town_of().model_copy(update={"units": tuple(units)})
    assert measure(CODE, town, plan(town, {"U1": "O", "U2": "O"})) == 1_531
    assert measure(CODE, town, plan(town, {"U2": "O"}, retained={"U1": "垂直管理"})) == 0


def test_what_only_the_county_may_do_sits_nowhere() -> None:
    """Opinions 2(1): kept out of every body."""
    town = town_of(example.duty("F1", "U1", 700), example.duty("F2", "U1", 9_000, county_only=True))
    assert measure(CODE, town, plan(town, {"U1": "F"})) == 700


def test_half_an_hour_an_hour() -> None:
    """501 hours at 0.5 are 250.5, kept to the half hour."""
    town = town_of()
    assert cost(CODE, town, plan(town, {"U1": "A"})) == 250.5
