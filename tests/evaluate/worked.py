"""A town and a plan of it, worked out by hand after "Exactly" of the model.

Hours of all portions 5,000 + 3,000 + 1,000, heads 4 + 3 + 2: τ = 9,000 / 9 = 1,000, band per head 100.

| portion | hours | heads that follow | body | heads there |
|---|---|---|---|---|
| U1 core (F11, F12) | 4,000 | 4 × 4,000 / 5,000 = 3.2 → 3 | econ | 2, one moves |
| U1 approval (A1) | 1,000 | 0.8 → 1 | hall | 2 |
| U2 core F21 | 2,000 | 3 × 2,000 / 3,000 = 2 | agri | 2 |
| U2 core F22 | 1,000 | 1 | econ | 1 |
| U3 core F31 | 1,000 | 2 | with the county | – |

| measure | F22 kept | F22 bought |
|---|---|---|
| coordination | U1–U2 6 h: 4 to F21 cross, 2 to F22 do not; A1–F11 2; U3–U1 10; N–U1 7: 23 | + 2 + F22–F11 3: 28 |
| balance | econ 5,000 h, 3 heads: 1,700; hall 1,000 h, 2 heads: 800; agri 0: 2,500 | econ 4,000 h: 700 + 800 |
| change | 1 head, U2 split: 2 | U2 lies in agri alone: 1 |
| mandate | F12, agriculture in econ: 1,000 | the same |
| devolution, lean, span over 2 | 1, 3, econ has 3: 1 | the same |
| purchase | 0 | 600 yuan |

At the default prices: 23 + 2,500 + 160 + 500 + 300 + 900 + 60 = 4,443; bought: 28 + 1,500 + 80 + 500 + 300 + 900 + 60
+ 600 / 60 = 3,378.
"""

from __future__ import annotations

from orgplan.model import Establishment, Plan, PolicyRow, Town
from orgplan.model.vocabulary import BodyRole, Domain, Nature, Stream, UnitKind
from orgplan.structure import example
from tests.rules.plans import plan

ROWS = (
    PolicyRow(code="span", setting="comfortable", value="2"),
    PolicyRow(code="body-cap", setting="most", value="3"),
)

MEASURES = {
    "coordination": 23,
    "balance": 2500,
    "change": 2,
    "mandate": 1000,
    "devolution": 1,
    "lean": 3,
    "span": 1,
    "purchase": 0,
}
BOUGHT = MEASURES | {"coordination": 28, "balance": 1500, "change": 1, "purchase": 600}

COSTS = {
    "coordination": 23,
    "balance": 2500,
    "change": 160,
    "mandate": 500,
    "devolution": 300,
    "lean": 900,
    "span": 60,
    "purchase": 0,
}
COSTS_BOUGHT = COSTS | {"coordination": 28, "balance": 1500, "change": 80, "purchase": 10}


def worked_town() -> Town:
    units = [
        example.unit("U1", Establishment(administrative=4), home="econ"),
        example.unit("U2", 3, splittable=True),
        example.unit("U3", kind=UnitKind.STATIONED),
        example.unit("N", 5, counts=False),
    ]
    functions = [
        example.duty("F11", "U1", 3000, domain=Domain.ECONOMY),
        example.duty("F12", "U1", 1000),
        example.duty("A1", "U1", 1000, Stream.APPROVAL, domain=Domain.ECONOMY),
        example.duty("F21", "U2", 2000),
        example.duty("F22", "U2", 1000, domain=Domain.ECONOMY, purchasable=True, price=60_000),
        example.duty("F31", "U3", 1000, domain=Domain.ECONOMY),
        example.duty("FN", "N", 999),
    ]
    links = (
        example.link("U1", "U2", 12),
        example.link("A1", "F11", 4),
        example.link("U3", "U1", 20),
        example.link("N", "U1", 14),
        example.link("F11", "F12", 40),
        example.link("F22", "F11", 6),
    )
    bodies = [
        example.body("hall", BodyRole.SERVICE_HALL, Nature.INSTITUTION, domains=(Domain.PUBLIC_SERVICE,)),
        example.body("econ", domains=(Domain.ECONOMY,)),
        example.body("agri", domains=(Domain.AGRICULTURE,)),
        example.body("idle"),
    ]
    return example.town(units, bodies, functions, links=links, purchase_budget=100_000, policy=ROWS)


def worked_plan(*purchased: str) -> Plan:
    places = {"U1": "econ", ("U1", "approval"): "hall", ("U2", "F21"): "agri", ("U2", "F22"): "econ"}
    heads = {("U1", "econ"): 2, ("U1", "hall"): 2}
    return plan(worked_town(), places, heads, {"U3": "示例理由"}, purchased)
