"""Do the two oracles agree? `python -m benchmarks.check_oracles [--towns 200] [--first 0]`

Random tiny towns with everything the model knows; on each, brute force and the plain formulation (with and without
heads as flows) must find the same optimum, or both that nothing is lawful.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

from benchmarks.brute import best_plan, portions_of
from benchmarks.plain import solve_plain
from benchmarks.terms import Terms
from orgplan.model import Body, Establishment, Function, Link, Pair, Pin, Town, Unit
from orgplan.model.vocabulary import (
    BodyRole,
    Category,
    Devolution,
    Domain,
    LedBy,
    LegalRole,
    Nature,
    PairVerdict,
    PinVerdict,
    Stream,
    TownKind,
    UnitKind,
)

D = Domain

DOMAINS = (D.ECONOMY, D.FINANCE, D.PUBLIC_SERVICE, D.PUBLIC_SERVICE, D.CULTURE, D.LAW, D.MARKET, D.PARTY_AFFAIRS)
BODIES = (
    ("hall", Nature.INSTITUTION, BodyRole.SERVICE_HALL, (D.PUBLIC_SERVICE,)),
    ("team", Nature.GOVERNMENT, BodyRole.ENFORCEMENT, (D.LAW,)),
    ("office", Nature.PARTY, BodyRole.GENERAL_OFFICE, (D.PARTY_AFFAIRS, D.CULTURE)),
    ("finance", Nature.GOVERNMENT, BodyRole.FINANCE, (D.FINANCE, D.ECONOMY)),
    ("affairs", Nature.GOVERNMENT, None, (D.CULTURE, D.LAW, D.ECONOMY)),
    ("team2", Nature.INSTITUTION, BodyRole.ENFORCEMENT, (D.LAW, D.ECONOMY)),
)
CORE_ROLES = tuple(role for role in LegalRole if role is not LegalRole.INVESTIGATION)
MOST_PORTIONS = 5
MOST_HEADS = 14


def tiny_town(seed: int) -> tuple[Town, Terms]:
    """A random town of three to five portions and at most four bodies, and settings that bite on it."""
    rng = Random(seed)
    while True:
        town = _draw(rng)
        portions = sum(len(portions_of(unit, town)) for unit in town.units if unit.placeable)
        heads = sum(unit.heads.total for unit in town.units if unit.placeable)
        if 3 <= portions <= MOST_PORTIONS and heads <= MOST_HEADS:
            most, least = rng.choice((2, 3, 4, 4)), rng.choice((1, 1, 2))
            comfortable = rng.choice((3, 5, 30))
            return town, Terms(most=most, least=least, comfortable=comfortable, always_one=rng.random() < 0.5)


def _draw(rng: Random) -> Town:
    units = tuple(_unit(f"u{i}", rng) for i in range(rng.randint(2, 5)))
    functions = tuple(f for unit in units for f in _functions(unit, rng))
    names = [unit.id for unit in units] + [f.id for f in functions]
    bodies = _bodies(rng)
    return Town(
        name="tiny",
        kind=rng.choice((TownKind.GENERAL, TownKind.GENERAL, TownKind.GENERAL, TownKind.TOWN_ZONE)),
        quota=Establishment(**{c.value: rng.choice((3, 9, 20)) for c in Category}),
        purchase_budget=rng.choice((0, 5_000_000, 20_000_000)),
        units=units,
        functions=functions,
        links=tuple(_link(names, rng) for _ in range(rng.randint(0, 6))),
        bodies=bodies,
        pins=_pins(units, functions, bodies, rng),
        pairs=tuple(_pair(names, rng) for _ in range(rng.choice((0, 0, 0, 1)))),
    )


def _unit(key: str, rng: Random) -> Unit:
    kind = rng.choice((UnitKind.GOVERNMENT, UnitKind.INSTITUTION, UnitKind.STATIONED))
    heads = Establishment(administrative=rng.randint(0, 4), institution=rng.choice((0, 1, 2)))
    return Unit(
        id=key,
        name=key,
        kind=kind,
        counts=rng.random() > 0.1,
        devolution=rng.choice((Devolution.MAY, Devolution.MAY, Devolution.MUST, Devolution.NEVER)),
        splittable=rng.random() < 0.25,
        heads=heads,
        certified=rng.randint(0, heads.total),
    )


def _functions(unit: Unit, rng: Random) -> list[Function]:
    streams = [Stream.CORE] * rng.choice((0, 1, 1, 2, 2, 3))
    streams += [Stream.APPROVAL] * (rng.random() < 0.25) + [Stream.ENFORCEMENT] * (rng.random() < 0.25)
    home = rng.choice(DOMAINS)
    return [_function(f"{unit.id}f{i}", unit, stream, home, rng) for i, stream in enumerate(streams)]


def _function(key: str, unit: Unit, stream: Stream, home: Domain, rng: Random) -> Function:
    role = None
    if rng.random() < 0.3:
        role = rng.choice(CORE_ROLES) if stream is Stream.CORE else LegalRole.INVESTIGATION
    hours = rng.choice((0, 400, 1760, *(rng.randint(0, 6000) for _ in range(4))))
    work = {"hours": hours}
    if rng.random() < 0.2:
        work = {"cases": rng.randint(0, 3000), "minutes": rng.randint(500, 5000)}
    return Function(
        id=key,
        name=key,
        unit=unit.id,
        domain=home if rng.random() < 0.7 else rng.choice(DOMAINS),
        stream=stream,
        role=role,
        led_by=rng.choice((None, LedBy.EITHER, LedBy.EITHER, LedBy.ZONE)),
        purchasable=rng.random() < 0.5,
        price=hours * rng.randint(500, 6000),
        county_only=rng.random() < 0.05,
        **work,
    )


def _link(names: list[str], rng: Random) -> Link:
    handoffs = rng.randint(20, 2000)
    return Link(source=rng.choice(names), target=rng.choice(names), handoffs=handoffs, minutes=rng.randint(1000, 4500))


def _bodies(rng: Random) -> tuple[Body, ...]:
    """Three or four bodies, a hall and a team nearly always among them; rarely two candidates for the team."""
    rows = list(BODIES[:2]) + rng.sample(BODIES[2:], rng.choice((1, 2, 2, 2)))
    if rng.random() < 0.1:
        rows = rows[1:]
    return tuple(
        Body(
            id=key,
            name=key,
            nature=nature,
            role=role,
            domains=domains,
            led_by=rng.choice((LedBy.EITHER,) * 4 + (LedBy.TOWN, LedBy.ZONE)),
            required=rng.random() < 0.08,
            min_heads=rng.choice((0, 1, 1, 2, 3)),
            max_heads=rng.choice((None, None, None, rng.randint(3, 8))),
        )
        for key, nature, role, domains in rows
    )


def _pins(
    units: tuple[Unit, ...], functions: tuple[Function, ...], bodies: tuple[Body, ...], rng: Random
) -> tuple[Pin, ...]:
    body = rng.choice(bodies).id
    verdict = rng.choice((PinVerdict.MUST, PinVerdict.NEVER, PinVerdict.NEVER))
    dice = rng.random()
    if dice < 0.15:
        return (Pin(unit=rng.choice(units).id, body=body, verdict=verdict),)
    if dice < 0.3 and functions:
        f = rng.choice(functions)
        return (Pin(unit=f.unit, function=f.id, body=body, verdict=verdict),)
    return ()


def _pair(names: list[str], rng: Random) -> Pair:
    return Pair(a=rng.choice(names), b=rng.choice(names), verdict=rng.choice(list(PairVerdict)))


def check(seed: int, seen: Counter[str]) -> None:
    """Compare the oracles on one town; fails on the first difference."""
    town, terms = tiny_town(seed)
    best = best_plan(town, terms)
    for flows in (False, True):
        plain = solve_plain(town, seconds=60, workers=1, flows=flows, terms=terms)
        expected = "optimal" if best else "infeasible"
        assert plain.status == expected, f"seed {seed}, flows {flows}: {plain.status}, brute force says {expected}"
        if best:
            found, wanted = plain.objective, best["objective"]
            assert found == wanted, f"seed {seed}, flows {flows}: {plain.measures} against {best['measures']}"
    _note(town, terms, best, seen)


def _note(town: Town, terms: Terms, best: dict[str, Any] | None, seen: Counter[str]) -> None:
    """Count what the towns and their best plans really contain."""
    seen["lawful" if best else "nothing lawful"] += 1
    if best is None:
        return
    seen.update(f"{name} > 0" for name, value in best["measures"].items() if value > 0)
    seen.update({f"{role.value} placed" for role in {f.role for f in town.functions} if role is not None})
    eased = best_plan(town, replace(terms, least=0))
    facts = {
        "certified officers bite": eased and eased["objective"] < best["objective"],
        "retained": best["retained"],
        "purchased": best["purchased"],
        "splittable": any(unit.splittable for unit in town.units),
        "counts = no": any(not unit.counts for unit in town.units),
        "pins": town.pins,
        "pairs": town.pairs,
        "enforcement": any(key[1] == Stream.ENFORCEMENT for key in best["placements"]),
        "approval": any(key[1] == Stream.APPROVAL for key in best["placements"]),
        "fraction of an hour": best["objective"] != int(best["objective"]),
        "link at a function": any("f" in link.source + link.target for link in town.links),
    }
    seen.update(name for name, fact in facts.items() if fact)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--towns", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    wanted = parser.parse_args()
    seen: Counter[str] = Counter()
    start = time.perf_counter()
    for seed in range(wanted.first, wanted.first + wanted.towns):
        check(seed, seen)
    print(f"{wanted.towns} towns agree in {time.perf_counter() - start:.0f} s")
    for fact, count in sorted(seen.items()):
        print(f"{count:5d}  {fact}")


if __name__ == "__main__":
    main()
