"""The rules of placement in plain Python, one function each, for the brute-force oracle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgplan.model import Function
from orgplan.model.vocabulary import (
    BodyRole,
    Category,
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

if TYPE_CHECKING:
    from benchmarks.brute import Sketch, Tiny

TOWN_LED = {Domain.SOCIAL_AFFAIRS, Domain.PUBLIC_SERVICE, Domain.CULTURE, Domain.PUBLIC_SECURITY}


def lawful(tiny: Tiny, sketch: Sketch) -> bool:
    """Whether every rule that does not speak of a body's heads is kept."""
    return all(rule(tiny, sketch) for rule in RULES)


def held_roles(tiny: Tiny, sketch: Sketch, roles: set[LegalRole]) -> set[str]:
    """Bodies that hold a function with one of the roles."""
    return {
        sketch.where[key]
        for key, held in tiny.portions.items()
        if key in sketch.where and any(f.role in roles for f in held)
    }


def _set_up(tiny: Tiny, sketch: Sketch, role: BodyRole) -> set[str]:
    return {body for body in sketch.where.values() if tiny.bodies[body].role is role}


def bodies_within_the_cap(tiny: Tiny, sketch: Sketch) -> bool:
    bodies = set(sketch.where.values())
    return len(bodies) <= tiny.terms.most and all(body.id in bodies for body in tiny.town.bodies if body.required)


def one_hall_for_approvals(tiny: Tiny, sketch: Sketch) -> bool:
    """Binds when the town has approvals."""
    if not any(key[1] == Stream.APPROVAL for key in tiny.portions):
        return True
    halls = _set_up(tiny, sketch, BodyRole.SERVICE_HALL)
    if len(halls) > 1 or (tiny.terms.always_one and not halls):
        return False
    for key, body in sketch.where.items():
        serves = key[1] == Stream.CORE and all(f.domain is Domain.PUBLIC_SERVICE for f in tiny.portions[key])
        if key[1] == Stream.APPROVAL and body not in halls:
            return False
        if key[1] != Stream.APPROVAL and body in halls and not serves:
            return False
    return True


def one_team_for_enforcement(tiny: Tiny, sketch: Sketch) -> bool:
    """Binds when the town has enforcement."""
    if not any(key[1] == Stream.ENFORCEMENT for key in tiny.portions):
        return True
    teams = _set_up(tiny, sketch, BodyRole.ENFORCEMENT)
    if len(teams) > 1 or (tiny.terms.always_one and not teams):
        return False
    return all(body in teams for key, body in sketch.where.items() if key[1] == Stream.ENFORCEMENT)


def party_work_in_party_bodies(tiny: Tiny, sketch: Sketch) -> bool:
    for key, body in sketch.where.items():
        party = any(f.domain in (Domain.PARTY_AFFAIRS, Domain.DISCIPLINE) for f in tiny.portions[key])
        if key[1] == Stream.CORE and party and tiny.bodies[body].nature is not Nature.PARTY:
            return False
    return True


def zone_and_town_lead_their_own(tiny: Tiny, sketch: Sketch) -> bool:
    if tiny.town.kind is not TownKind.TOWN_ZONE:
        return True
    for key, body in sketch.where.items():
        leads = {_led_by(f) for f in tiny.portions[key]}
        led = tiny.bodies[body].led_by
        if (LedBy.ZONE in leads and led is LedBy.TOWN) or (LedBy.TOWN in leads and led is LedBy.ZONE):
            return False
    return True


def _led_by(f: Function) -> LedBy:
    if f.led_by is not None:
        return f.led_by
    if f.domain is Domain.ECONOMY:
        return LedBy.ZONE
    return LedBy.TOWN if f.domain in TOWN_LED else LedBy.EITHER


def devolution_within_quota(tiny: Tiny, sketch: Sketch) -> bool:
    """Units that may stay with the county come in only as far as posts allow; heads already there may stay."""
    for category in Category:
        anyway = planned = 0
        for unit in tiny.town.units:
            if unit.kind is UnitKind.STATIONED and unit.devolution == "never":
                continue
            anyway += 0 if unit.retainable else unit.heads[category]
            planned += 0 if unit.id in sketch.retained else unit.heads[category]
        if planned > max(anyway, tiny.town.quota[category]):
            return False
    return True


def treasury_and_safety_have_a_body(tiny: Tiny, sketch: Sketch) -> bool:
    for role in (LegalRole.TREASURY, LegalRole.SAFETY_SUPERVISION):
        exists = any(f.role is role for held in tiny.portions.values() for f in held)
        if exists and not held_roles(tiny, sketch, {role}):
            return False
    return True


def collection_apart(tiny: Tiny, sketch: Sketch) -> bool:
    teams = _set_up(tiny, sketch, BodyRole.ENFORCEMENT)
    return not teams & held_roles(tiny, sketch, {LegalRole.FINE_COLLECTION})


def review_apart(tiny: Tiny, sketch: Sketch) -> bool:
    reviewers = held_roles(tiny, sketch, {LegalRole.LEGAL_REVIEW, LegalRole.HEARING})
    return not reviewers & held_roles(tiny, sketch, {LegalRole.INVESTIGATION})


def pins_kept(tiny: Tiny, sketch: Sketch) -> bool:
    """A function that was bought lies nowhere."""
    for pin in tiny.town.pins:
        places = [sketch.where.get(key) for key in tiny.meant_by(pin.function or pin.unit)] or [None]
        if pin.function in sketch.bought:
            places = [None]
        if pin.verdict is PinVerdict.MUST and any(place != pin.body for place in places):
            return False
        if pin.verdict is PinVerdict.NEVER and pin.body in places:
            return False
    return True


def pairs_kept(tiny: Tiny, sketch: Sketch) -> bool:
    for pair in tiny.town.pairs:
        first, second = ({sketch.where.get(key) for key in tiny.meant_by(name)} or {None} for name in (pair.a, pair.b))
        if pair.verdict is PairVerdict.TOGETHER and len(first | second) > 1:
            return False
        if pair.verdict is PairVerdict.APART and (first & second) - {None}:
            return False
    return True


RULES = (
    bodies_within_the_cap,
    one_hall_for_approvals,
    one_team_for_enforcement,
    party_work_in_party_bodies,
    zone_and_town_lead_their_own,
    devolution_within_quota,
    treasury_and_safety_have_a_body,
    collection_apart,
    review_apart,
    pins_kept,
    pairs_kept,
)
