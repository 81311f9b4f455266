"""Towns out of thin air: every sheet, every column, nasty texts, and yet nothing that an error would stop."""

from __future__ import annotations

from typing import Any, TypeVar

from hypothesis import strategies as st

from orgplan.ingest import shipped_bodies
from orgplan.ingest.cells import SEPARATORS, clean
from orgplan.model import Body, Establishment, Function, Leader, Link, Pair, Pin, PolicyRow, Post, Town, Unit, Word
from orgplan.model.vocabulary import (
    BodyRole,
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
texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=12)).map(clean).filter(lambda text: "x005F_" not in text)
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
def units(draw: st.DrawFn, code: str) -> Unit:
    kind = draw(words(UnitKind))
    devolution = draw(words(Devolution))
    stays = kind is UnitKind.STATIONED and devolution is Devolution.NEVER
    present = draw(establishments)
    return Unit(
        id=code,
        name=draw(names),
        kind=kind,
        superior=draw(texts),
        counts=draw(st.booleans()),
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
def posts(draw: st.DrawFn, code: str, ids: list[str]) -> Post:
    return Post(
        id=code,
        name=draw(names),
        track=draw(words(Track)),
        rank=draw(words(Rank)),
        required=draw(st.booleans()),
        principal=draw(st.booleans()),
        same_holder_as=draw(maybe(st.sampled_from(ids), "")),
        apart_from=draw(some_of(ids)),
    )


@st.composite
def leaders(draw: st.DrawFn, code: str, ids: list[str], post_ids: list[str]) -> Leader:
    return Leader(
        id=code,
        name=draw(names),
        rank=draw(words(Rank)),
        holds=draw(some_of(post_ids)),
        eligible=draw(some_of(post_ids)),
        experience=draw(several(words(Domain))),
        max_posts=draw(heads),
        kin_of=draw(some_of(ids)),
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


@st.composite
def towns(draw: st.DrawFn) -> Town:
    ids = draw(st.lists(codes, min_size=5, max_size=5, unique=True))
    unit_ids, function_ids = ids[:2], ids[2:]
    duties = [draw(functions(code, unit_ids)) for code in function_ids]
    candidates = tuple(draw(bodies(code)) for code in draw(several(codes)))
    body_ids = [body.id for body in candidates or shipped_bodies()]
    post_ids, leader_ids = draw(several(codes)), draw(several(codes))
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
        units=tuple(draw(units(code)) for code in unit_ids),
        functions=tuple(duties),
        links=draw(several(links(ends))),
        bodies=candidates,
        pins=draw(several(pins(duties, body_ids))),
        pairs=draw(several(st.builds(Pair, a=ends, b=ends, verdict=words(PairVerdict), reason=texts))),
        posts=tuple(draw(posts(code, list(post_ids))) for code in post_ids),
        leaders=tuple(draw(leaders(code, list(leader_ids), list(post_ids))) for code in leader_ids),
        policy=draw(
            several(st.builds(PolicyRow, code=names, strength=maybe(words(Strength)), setting=texts, value=texts))
        ),
    )
