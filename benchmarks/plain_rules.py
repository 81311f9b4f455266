"""The rules of the text as constraints of the plain formulation, one function each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from benchmarks.plain_data import concerned
from orgplan.model.vocabulary import (
    BodyRole,
    Category,
    Devolution,
    LegalRole,
    PairVerdict,
    PinVerdict,
    Stream,
    UnitKind,
)

if TYPE_CHECKING:
    from benchmarks.plain import Plain


def state_rules(plain: Plain) -> None:
    """Add every rule to the model."""
    for rule in RULES:
        rule(plain)


def _holders(plain: Plain, *roles: LegalRole) -> list[int]:
    return [p for p, portion in enumerate(plain.portions) if any(f.role in roles for f in portion.functions)]


def _bodies(plain: Plain, role: BodyRole) -> list[str]:
    return [b for b, body in plain.bodies.items() if body.role is role]


def cap_and_size(plain: Plain) -> None:
    plain.model.add(sum(plain.y.values()) <= plain.terms.most)
    for b, body in plain.bodies.items():
        plain.model.add(plain.n[b] >= body.min_heads * plain.y[b])
        if body.max_heads is not None:
            plain.model.add(plain.n[b] <= body.max_heads)
        if body.required:
            plain.model.add(plain.y[b] == 1)


def one_hall_one_team(plain: Plain) -> None:
    """Where the town has such work, one of the candidates is set up; `may_lie` keeps everything else out."""
    pairs = ((BodyRole.SERVICE_HALL, Stream.APPROVAL), (BodyRole.ENFORCEMENT, Stream.ENFORCEMENT))
    for role, stream in pairs:
        if any(portion.stream is stream for portion in plain.portions):
            candidates = sum(plain.y[b] for b in _bodies(plain, role))
            plain.model.add(candidates <= 1)
            plain.model.add(candidates >= int(plain.terms.always_one))


def certified_officers(plain: Plain) -> None:
    if not any(portion.stream is Stream.ENFORCEMENT for portion in plain.portions):
        return
    counted: list[Any] = []
    for b in _bodies(plain, BodyRole.ENFORCEMENT):
        for unit in plain.units:
            if unit.certified:
                counted.append(plain.number(unit.certified, f"certified {unit.id} {b}"))
                plain.model.add(counted[-1] <= plain.z[unit.id, b])
    plain.model.add(sum(counted) >= plain.terms.least)


def quota(plain: Plain) -> None:
    """Units that may stay with the county lift no category above its quota, or above what is there anyway."""
    for category in Category:
        there = 0
        for unit in plain.town.units:
            never = unit.kind is UnitKind.STATIONED and unit.devolution is Devolution.NEVER
            if not unit.retainable and not never:
                there += unit.heads[category]
        joining = [unit for unit in plain.units if unit.retainable and unit.heads[category]]
        room = max(plain.town.quota[category], there) - there
        plain.model.add(sum(unit.heads[category] * (1 - plain.r[unit.id]) for unit in joining) <= room)


def treasury_and_safety(plain: Plain) -> None:
    for role in (LegalRole.TREASURY, LegalRole.SAFETY_SUPERVISION):
        holders = _holders(plain, role)
        if holders:
            plain.model.add(sum(plain.x[p, b] for p in holders for b in plain.bodies) >= 1)


def cashier_and_bookkeeping(plain: Plain) -> None:
    """The bodies that hold them have two heads between them."""
    holders = _holders(plain, LegalRole.CASHIER, LegalRole.BOOKKEEPING)
    counted = []
    for b in plain.bodies:
        count = plain.number(2, f"purse {b}")
        plain.model.add(count <= plain.n[b])
        plain.model.add(count <= 2 * sum(plain.x[p, b] for p in holders))
        counted.append(count)
    for p in holders:
        placed = sum(plain.x[p, b] for b in plain.bodies)
        plain.model.add(sum(counted) >= 2 * placed)


def collection_apart(plain: Plain) -> None:
    for p in _holders(plain, LegalRole.FINE_COLLECTION):
        for b in _bodies(plain, BodyRole.ENFORCEMENT):
            plain.model.add(plain.x[p, b] == 0)


def review_apart(plain: Plain) -> None:
    for p in _holders(plain, LegalRole.INVESTIGATION):
        for q in _holders(plain, LegalRole.LEGAL_REVIEW, LegalRole.HEARING):
            for b in plain.bodies:
                plain.model.add(plain.x[p, b] + plain.x[q, b] <= 1)


def pins(plain: Plain) -> None:
    """A function that is bought lies nowhere."""
    for pin in plain.town.pins:
        there = [plain.x[p, pin.body] for p in concerned(pin.unit, plain.portions)]
        if pin.function:
            there = [plain.lies.get((pin.function, pin.body), 0)]
        wanted = 0 if pin.verdict is PinVerdict.NEVER else max(1, len(there))
        plain.model.add(sum(there) == wanted)


def pairs(plain: Plain) -> None:
    for pair in plain.town.pairs:
        for p in concerned(pair.a, plain.portions) or [None]:
            for q in concerned(pair.b, plain.portions) or [None]:
                for b in plain.bodies:
                    one = 0 if p is None else plain.x[p, b]
                    other = 0 if q is None else plain.x[q, b]
                    if pair.verdict is PairVerdict.TOGETHER:
                        plain.model.add(one == other)
                    else:
                        plain.model.add(one + other <= 1)


RULES = (
    cap_and_size,
    one_hall_one_team,
    certified_officers,
    quota,
    treasury_and_safety,
    cashier_and_bookkeeping,
    collection_apart,
    review_apart,
    pins,
    pairs,
)
