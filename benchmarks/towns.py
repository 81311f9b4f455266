"""Synthetic towns, the same for the same arguments: one shape close to real towns, one made to be hard."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from benchmarks.catalogues import open_bodies, shaped_bodies
from orgplan.model import Establishment, Function, Link, Town, Unit
from orgplan.model.quantities import largest_remainder
from orgplan.model.vocabulary import Category, Devolution, Domain, LegalRole, LinkKind, Stream, UnitKind

D = Domain

NEIGHBOURS: dict[Domain, tuple[Domain, ...]] = {
    D.FINANCE: (D.ECONOMY,),
    D.PUBLIC_SERVICE: (D.CULTURE, D.SOCIAL_AFFAIRS),
    D.ENFORCEMENT: (D.MARKET,),
    D.PARTY_AFFAIRS: (D.GENERAL_OFFICE, D.DISCIPLINE),
    D.EMERGENCY: (D.PUBLIC_SECURITY,),
    D.LAW: (D.PUBLIC_SECURITY, D.MARKET),
    D.ECONOMY: (D.FINANCE, D.MARKET),
    D.PLANNING_CONSTRUCTION: (D.ENVIRONMENT,),
    D.AGRICULTURE: (D.ENVIRONMENT,),
    D.SOCIAL_AFFAIRS: (D.CULTURE, D.PUBLIC_SERVICE),
    D.GENERAL_OFFICE: (D.PARTY_AFFAIRS,),
    D.PUBLIC_SECURITY: (D.EMERGENCY, D.LAW),
    D.ENVIRONMENT: (D.PLANNING_CONSTRUCTION, D.AGRICULTURE),
    D.CULTURE: (D.SOCIAL_AFFAIRS, D.PUBLIC_SERVICE),
    D.MARKET: (D.ECONOMY, D.LAW),
    D.DISCIPLINE: (D.PARTY_AFFAIRS,),
}
"""Domains that sit next to each other, in the order in which a small town gets them."""

INNER = frozenset({D.PARTY_AFFAIRS, D.DISCIPLINE, D.GENERAL_OFFICE})
"""Domains without approvals, enforcement or stationed offices."""

ROLES = (
    (LegalRole.TREASURY, D.FINANCE, Stream.CORE),
    (LegalRole.CASHIER, D.FINANCE, Stream.CORE),
    (LegalRole.BOOKKEEPING, D.FINANCE, Stream.CORE),
    (LegalRole.FINE_COLLECTION, D.FINANCE, Stream.CORE),
    (LegalRole.SAFETY_SUPERVISION, D.EMERGENCY, Stream.CORE),
    (LegalRole.LEGAL_REVIEW, D.LAW, Stream.CORE),
    (LegalRole.HEARING, D.LAW, Stream.CORE),
    (LegalRole.INVESTIGATION, None, Stream.ENFORCEMENT),
)
"""A legal role, and the domain and stream of the function it is given to."""

LINK_COUNTS = ((0, 0), (40, 100), (80, 201), (160, 695), (300, 1967))
"""Units and links, straight lines between; n² / 46 beyond."""


def synthetic_town(units: int, seed: int, *, purchasing: bool = False) -> Town:
    """A town of the usual shape: fourteen bodies, links mostly inside and between neighbouring domains."""
    rng = Random(seed)
    homes = _domains(units, rng)
    status = _status(homes, rng)
    streams = {
        Stream.APPROVAL: _some_outer(homes, 30, rng),
        Stream.ENFORCEMENT: _some_outer(homes, 20, rng, first=D.ENFORCEMENT),
    }
    rows = tuple(_unit(i, homes[i], status.get(i), i in streams[Stream.ENFORCEMENT], rng) for i in range(units))
    functions = tuple(
        function
        for i, unit in enumerate(rows)
        for function in _functions(unit, homes[i], [s for s, chosen in streams.items() if i in chosen], rng)
    )
    functions = _with_roles(functions, rows)
    links = _links(rows, functions, homes, _link_count(units), rng)
    budget = 0
    if purchasing:
        functions, budget = _with_prices(functions, rows, rng)
    return Town(
        name=f"合成镇{units}-{seed}",
        quota=_ample(rows),
        units=rows,
        functions=functions,
        links=links,
        bodies=shaped_bodies(),
        purchase_budget=budget,
        note="Synthetic data for measuring; no real town.",
    )


def free_town(units: int, seed: int) -> Town:
    """A free-for-all: every body fits every domain, links are dense noise, and rooms are tight."""
    rng = Random(seed)
    homes = [rng.choice([domain for domain in D if domain not in INNER]) for _ in range(units)]
    streams = {stream: _some_outer(homes, 10, rng) for stream in (Stream.APPROVAL, Stream.ENFORCEMENT)}
    rows = tuple(_unit(i, homes[i], None, i in streams[Stream.ENFORCEMENT], rng) for i in range(units))
    functions = tuple(
        function
        for i, unit in enumerate(rows)
        for function in _functions(unit, homes[i], [s for s, chosen in streams.items() if i in chosen], rng)
    )
    pairs = [(a, b) for a in range(units) for b in range(a) if rng.random() < 0.4]
    room = max(12, -(-sum(unit.heads.total for unit in rows) * 5 // 32))
    return Town(
        name=f"自由镇{units}-{seed}",
        quota=_ample(rows),
        units=rows,
        functions=functions,
        links=tuple(_link(rows[a].id, rows[b].id, rng) for a, b in pairs),
        bodies=open_bodies(room),
        note="Synthetic data for measuring; no real town.",
    )


def _domains(units: int, rng: Random) -> list[Domain]:
    """The main domain of each unit: every domain once, then at random."""
    order = list(NEIGHBOURS)
    homes = order[:units] + [rng.choice(order) for _ in range(units - len(order))]
    rng.shuffle(homes)
    return homes


def _status(homes: list[Domain], rng: Random) -> dict[int, str]:
    """Which units are stationed (`may`, `must`, `never`) or left as they are (`apart`)."""
    kept = {homes.index(domain) for domain in (D.FINANCE, D.EMERGENCY, D.LAW, D.ENFORCEMENT) if domain in homes}
    outer = [i for i, home in enumerate(homes) if home not in INNER and i not in kept]
    rng.shuffle(outer)
    may = (12 * len(homes) + 50) // 100
    rare = max(1, (5 * len(homes) + 50) // 100)
    words = ["may"] * may + [("must", "apart", "never")[i % 3] for i in range(rare)]
    return dict(zip(outer, words, strict=False))


def _some_outer(homes: list[Domain], percent: int, rng: Random, first: Domain | None = None) -> set[int]:
    """So many percent of all units, at least one, none of an inner domain."""
    outer = [i for i, home in enumerate(homes) if home not in INNER]
    rng.shuffle(outer)
    outer.sort(key=lambda i: homes[i] is not first)
    return set(outer[: max(1, (percent * len(homes) + 50) // 100)])


def _unit(index: int, home: Domain, status: str | None, enforces: bool, rng: Random) -> Unit:
    heads = rng.randint(2, 9)
    categories = rng.sample(list(Category)[:3], rng.randint(2, 3))
    shares = largest_remainder(heads, {category.value: rng.randint(1, 6) for category in categories})
    kind = rng.choice((UnitKind.GOVERNMENT, UnitKind.INSTITUTION))
    if home in (D.PARTY_AFFAIRS, D.DISCIPLINE):
        kind = UnitKind.PARTY
    if status in ("may", "must", "never"):
        kind = UnitKind.STATIONED
    return Unit(
        id=f"u{index:03d}",
        name=f"{home.text.zh}单位{index}",
        kind=kind,
        superior="县级主管部门" if kind is UnitKind.STATIONED else "",
        counts=status != "apart",
        devolution=Devolution(status) if status in ("must", "never") else Devolution.MAY,
        retain_reason="依法实行垂直管理" if status == "never" else "",
        heads=Establishment(**shares),
        quota=Establishment(**shares),
        certified=rng.randint(2, heads) if enforces else 0,
    )


def _functions(unit: Unit, home: Domain, streams: list[Stream], rng: Random) -> list[Function]:
    """Two to five core functions and some of each further stream, with 65–135 % of the hours its heads give."""
    near = rng.choice(NEIGHBOURS[home])
    kinds = [Stream.CORE] * rng.randint(2, 5)
    for stream in streams:
        kinds += [stream] * rng.randint(1, 2)
    total = unit.heads.total * 1760 * rng.randint(65, 135) // 100
    shares = largest_remainder(total, {f"{unit.id}-f{i}": rng.randint(2, 9) for i in range(len(kinds))})
    return [
        Function(
            id=key,
            name=f"{domain.text.zh}事项{key}",
            unit=unit.id,
            domain=domain,
            stream=stream,
            **_work(shares[key], stream, rng),
        )
        for key, stream in zip(shares, kinds, strict=True)
        for domain in [home if stream is not Stream.CORE or key.endswith("-f0") else _domain_of(home, near, rng)]
    ]


def _domain_of(home: Domain, near: Domain, rng: Random) -> Domain:
    """Mostly the unit's own domain, else its neighbour, rarely another (never party work elsewhere)."""
    dice = rng.random()
    if dice < 0.72:
        return home
    if dice < 0.95 or home in INNER:
        return near
    return rng.choice([domain for domain in D if domain not in INNER])


def _work(hours: int, stream: Stream, rng: Random) -> dict[str, int]:
    """Approvals are counted in cases, other work in hours."""
    if stream is not Stream.APPROVAL:
        return {"hours": hours}
    minutes = rng.randint(1500, 9000)
    return {"cases": hours * 6000 // minutes, "minutes": minutes}


def _with_roles(functions: tuple[Function, ...], units: tuple[Unit, ...]) -> tuple[Function, ...]:
    """Give each legal role to the first sensible function of a unit that certainly comes into a body."""
    sure = {unit.id for unit in units if unit.placeable and not unit.retainable}
    given: dict[str, LegalRole] = {}
    for role, domain, stream in ROLES:
        fits = (
            f.id
            for f in functions
            if f.unit in sure and f.id not in given and f.stream is stream and domain in (None, f.domain)
        )
        key = next(fits, None)
        if key is not None:
            given[key] = role
    return tuple(f.model_copy(update={"role": given.get(f.id)}) for f in functions)


def _with_prices(
    functions: tuple[Function, ...], units: tuple[Unit, ...], rng: Random
) -> tuple[tuple[Function, ...], int]:
    """Make a few functions purchasable at 35–80 CNY an hour; the budget pays for half of them."""
    placeable = {unit.id for unit in units if unit.placeable}
    fits = [f.id for f in functions if f.unit in placeable and f.stream is Stream.CORE and f.role is None]
    chosen = set(rng.sample(fits, min(len(fits), 3 + len(units) // 20)))
    priced = tuple(
        f.model_copy(update={"purchasable": True, "price": f.workload * rng.randint(3500, 8000)})
        if f.id in chosen
        else f
        for f in functions
    )
    return priced, sum(f.price for f in priced) // 2


def _link_count(units: int) -> int:
    for (low, few), (high, many) in pairwise(LINK_COUNTS):
        if units <= high:
            return few + (many - few) * (units - low) // (high - low)
    return units * units // 46


def _links(
    units: tuple[Unit, ...], functions: tuple[Function, ...], homes: list[Domain], count: int, rng: Random
) -> tuple[Link, ...]:
    """Two of three links inside a domain or between neighbours, the rest anywhere; one end in ten is a function."""
    every = [(a, b) for b in range(len(units)) for a in range(b)]
    rng.shuffle(every)
    close = [(a, b) for a, b in every if homes[a] is homes[b] or homes[b] in NEIGHBOURS[homes[a]]]
    count = min(count, len(every) * 2 // 3)
    pairs = set(close[: count * 2 // 3])
    pairs |= set([pair for pair in every if pair not in pairs][: count - len(pairs)])
    own: dict[str, list[str]] = {unit.id: [] for unit in units}
    for function in functions:
        own[function.unit].append(function.id)

    def end(index: int) -> str:
        unit = units[index].id
        return rng.choice(own[unit]) if rng.random() < 0.1 else unit

    return tuple(_link(end(a), end(b), rng) for a, b in sorted(pairs))


def _link(source: str, target: str, rng: Random) -> Link:
    handoffs = int(20 * 100 ** rng.random())
    return Link(
        source=source,
        target=target,
        handoffs=handoffs,
        minutes=rng.randint(1000, 4500),
        kind=rng.choice(list(LinkKind)),
    )


def _ample(units: tuple[Unit, ...]) -> Establishment:
    """A fifth more posts than heads, and five."""
    return Establishment(
        **{category.value: sum(unit.heads[category] for unit in units) * 6 // 5 + 5 for category in Category}
    )
