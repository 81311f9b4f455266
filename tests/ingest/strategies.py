"""Towns out of thin air: every sheet, every column, nasty texts, and yet nothing that an error would stop."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from hypothesis import strategies as st

from orgplan.ingest import shipped_bodies
from orgplan.ingest.cells import SEPARATORS, clean
from orgplan.model import (
    Body,
    Establishment,
    Function,
    Leader,
    Link,
    Pair,
    Person,
    Pin,
    PolicyRow,
    Post,
    Town,
    Unit,
    Word,
)
from orgplan.model.vocabulary import (
    BodyRole,
    Category,
    Devolution,
    Domain,
    LedBy,
    LegalRole,
    LinkKind,
    Nature,
    Office,
    PairVerdict,
    PinVerdict,
    Rank,
    Stream,
    Strength,
    TownKind,
    Track,
    UnitKind,
)

AnyWord = TypeVar("AnyWord", bound=Word)
NASTY = (
    "=1+1", "'=1+1", "''+x", "+86", "-", "@home", "＝甲", "－", "'", "''", '"', 'a"b', "a,b", "两\n行", "a\tb",
    "0", "00", "1.0", "1e5", "yes", "TRUE", "2024-05-01", "#REF!", "null", "nan", "😀", "镕㐂𠮷", "ＡＢ１２",
    "<b>&amp;</b>", "_x0041_", "{=A1}", "http://x", "=HYPERLINK(1)", "\u200f\u202e", "100%", "编码", "a;b",
    "；", "\\", "%s", "Ünïcödé", "'\u3000x",
)  # fmt: skip
ESCAPES = re.compile("x005F_|_x000D_")
"""What Excel's own escapes look like, it does not keep as text."""
texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=12)).map(clean).filter(lambda text: not ESCAPES.search(text))
names = texts.filter(bool)
codes = names.map(lambda text: SEPARATORS.sub("", text).strip()).map(clean).filter(lambda text: 0 < len(text) <= 60)
plates = codes
heads = st.integers(0, 10**9)
minutes = st.integers(0, 10**8)
fen = st.integers(0, 10**14)
establishments = st.builds(Establishment, **dict.fromkeys(Establishment.model_fields, heads))


def words(vocabulary: type[AnyWord]) -> st.SearchStrategy[AnyWord]:
    return st.sampled_from(tuple(vocabulary))


def maybe(strategy: st.SearchStrategy[Any], empty: Any = None) -> st.SearchStrategy[Any]:
    return st.one_of(st.just(empty), strategy)


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3, unique=True).map(tuple)


def some_of(ids: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return several(st.sampled_from(ids)) if ids else st.just(())


@st.composite
def units(draw: st.DrawFn, code: str, hours: int) -> Unit:
    """With heads enough for these hours, or none at all."""
    kind = draw(words(UnitKind))
    devolution = draw(words(Devolution))
    stays = kind is UnitKind.STATIONED and devolution is Devolution.NEVER
    present = draw(establishments)
    if hours > 8760 * present.total:
        present = Establishment()
    return Unit(
        id=code,
        name=draw(names),
        kind=kind,
        superior=draw(texts),
        counts=(kind is UnitKind.STATIONED and devolution is Devolution.MUST) or draw(st.booleans()),
        devolution=devolution,
        retain_reason=draw(names if stays else texts),
        splittable=draw(st.booleans()),
        quota=draw(establishments),
        heads=present,
        leaders=draw(heads),
        certified=draw(st.integers(0, min(present.total, 10**9))),
        home=draw(maybe(codes, "")),
        basis=draw(texts),
    )


@st.composite
def functions(draw: st.DrawFn, code: str, unit_ids: list[str]) -> Function:
    by_hours = draw(st.booleans())
    role = draw(maybe(words(LegalRole)))
    return Function(
        id=code,
        name=draw(names),
        unit=draw(st.sampled_from(unit_ids)),
        domain=draw(words(Domain)),
        stream=draw(words(Stream)),
        hours=draw(heads) if by_hours else None,
        cases=None if by_hours else draw(heads),
        minutes=None if by_hours else draw(minutes),
        peak=draw(st.integers(100, 1200)),
        led_by=draw(maybe(words(LedBy))),
        office=draw(maybe(words(Office))),
        role=role,
        purchasable=role is None and draw(st.booleans()),
        price=draw(fen),
        delegated_from=draw(texts),
        county_only=draw(st.booleans()),
        basis=draw(texts),
    )


@st.composite
def bodies(draw: st.DrawFn, code: str) -> Body:
    least = draw(heads)
    return Body(
        id=code,
        name=draw(names),
        name_en=draw(texts),
        nature=draw(words(Nature)),
        office=draw(words(Office)),
        led_by=draw(words(LedBy)),
        role=draw(maybe(words(BodyRole))),
        domains=draw(several(words(Domain))),
        plates=draw(several(plates)),
        required=draw(st.booleans()),
        min_heads=least,
        max_heads=draw(maybe(st.integers(least, 10**9))),
    )


@st.composite
def posts(draw: st.DrawFn, code: str, ids: list[str], twin: Post | None) -> Post:
    return Post(
        id=code,
        name=draw(names),
        track=draw(words(Track)) if twin else Track.ZONE,
        rank=twin.rank if twin else draw(words(Rank)),
        required=draw(st.booleans()),
        principal=draw(st.booleans()),
        same_holder_as=twin.id if twin else "",
        apart_from=draw(some_of([other for other in ids if twin is None or other != twin.id])),
    )


@st.composite
def leaders(draw: st.DrawFn, code: str, ids: list[str], post_ids: list[str], free: list[str]) -> Leader:
    """Holding some of the posts that are free, each held once."""
    holds = draw(some_of(free))
    free[:] = [post for post in free if post not in holds]
    return Leader(
        id=code,
        name=draw(names),
        rank=draw(words(Rank)),
        holds=holds,
        eligible=draw(some_of(post_ids)),
        experience=draw(several(words(Domain))),
        max_posts=draw(heads),
        kin_of=draw(some_of([other for other in ids if other != code])),
    )


@st.composite
def people(draw: st.DrawFn, code: str, ids: list[str], places: list[tuple[str, Category]]) -> Person:
    unit, category = draw(st.sampled_from(places))
    return Person(
        id=code,
        unit=unit,
        category=category,
        rank=draw(texts),
        birth_year=draw(maybe(st.integers(1940, 2010))),
        certified=draw(st.booleans()),
        skills=draw(several(words(Domain))),
        kin_of=draw(some_of([other for other in ids if other != code])),
        movable=draw(st.booleans()),
    )


@st.composite
def pins(draw: st.DrawFn, duties: list[Function], body_ids: list[str]) -> Pin:
    duty = draw(st.sampled_from(duties))
    return Pin(
        unit=duty.unit,
        function=draw(st.sampled_from((duty.id, ""))),
        body=draw(st.sampled_from(body_ids)),
        verdict=draw(words(PinVerdict)),
        reason=draw(texts),
    )


def links(ends: st.SearchStrategy[str]) -> st.SearchStrategy[Link]:
    return st.builds(Link, source=ends, target=ends, handoffs=heads, minutes=minutes, kind=words(LinkKind), basis=texts)


def counted(duty: Function) -> bool:
    """Whether the heads of its unit must do it themselves."""
    return not duty.purchasable and not duty.county_only


@st.composite
def towns(draw: st.DrawFn) -> Town:
    ids = draw(st.lists(codes, min_size=2, max_size=5, unique=True))
    unit_ids, function_ids = ids[:2], ids[2:]
    duties = [draw(functions(code, unit_ids)) for code in function_ids]
    candidates = tuple(draw(bodies(code)) for code in draw(several(codes)))
    body_ids = [body.id for body in candidates or shipped_bodies()]
    work = {code: sum(duty.workload for duty in duties if duty.unit == code and counted(duty)) for code in unit_ids}
    present = tuple(draw(units(code, work[code])) for code in unit_ids)
    places = [(unit.id, category) for unit in present for category in Category if unit.heads[category] > 3]
    post_ids, who = draw(several(codes)), draw(st.lists(codes, max_size=6, unique=True))
    leader_ids, staff_ids = who[:3], who[3:] if places else []
    chairs = [draw(posts(code, list(post_ids), None)) for code in post_ids]
    if len(chairs) > 1 and draw(st.booleans()):
        chairs[0] = draw(posts(chairs[0].id, list(post_ids), chairs[1]))
        chairs[1] = chairs[1].model_copy(update={"apart_from": ()})
    free = list(post_ids)
    ends = st.sampled_from(ids)
    kind = draw(words(TownKind))
    return Town(
        name=draw(names),
        county=draw(texts),
        city=draw(texts),
        province=draw(texts),
        kind=kind,
        zone_name=draw(names if kind is TownKind.TOWN_ZONE else texts),
        hours_per_head=draw(st.integers(1, 8784)),
        quota=draw(establishments),
        quota_leaders=draw(maybe(heads)),
        purchase_budget=draw(fen),
        resident_population=draw(maybe(heads)),
        built_up_population=draw(maybe(heads)),
        urbanisation_rate=draw(maybe(st.integers(0, 10_000))),
        revenue=draw(maybe(fen)),
        note=draw(texts),
        units=present,
        functions=tuple(duties),
        links=draw(several(links(ends))),
        bodies=candidates,
        pins=draw(several(pins(duties, body_ids))) if duties else (),
        pairs=draw(several(st.builds(Pair, a=ends, b=ends, verdict=words(PairVerdict), reason=texts))),
        posts=tuple(chairs),
        leaders=tuple(draw(leaders(code, leader_ids, list(post_ids), free)) for code in leader_ids),
        staff=tuple(draw(people(code, who if staff_ids else [], places)) for code in staff_ids),
        policy=draw(
            several(st.builds(PolicyRow, code=names, strength=maybe(words(Strength)), setting=texts, value=texts))
        ),
    )
