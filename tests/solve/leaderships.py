"""Towns with posts and leaders, drawn at random: small ones to enumerate, large ones to time."""

from __future__ import annotations

import random
from collections.abc import Sequence

from orgplan.model import Function, PolicyRow, Town
from orgplan.model.people import Leader, Post
from orgplan.model.vocabulary import Domain, Rank, Strength, Track
from orgplan.structure import example
from tests.rules.led import led_town, post

TRACKS = (Track.PARTY, Track.GOVERNMENT, Track.CONGRESS, Track.ZONE, Track.GOVERNMENT)
DOMAINS = (Domain.AGRICULTURE, Domain.FINANCE, Domain.LAW, Domain.CULTURE)
OPEN = [domain for domain in Domain if domain not in (Domain.PARTY_AFFAIRS, Domain.DISCIPLINE)]
"""Work that any body may do."""
SOFT = ("one-holder", "kin-apart", "posts-apart", "max-posts", "one-team-two-plates", "oversight", "eligible-rank")


def small_town(seed: int) -> Town:
    """Two bodies, two or three leaders, three or four posts; now and then a rule is preferred or the span is one."""
    rng = random.Random(seed)
    names = [f"P{i}" for i in range(rng.choice((3, 4)))]
    posts = [_small_post(rng, name, names) for name in names]
    zone = next((p.id for p in posts if p.track is Track.ZONE and p.principal), "")
    own = next((i for i, p in enumerate(posts) if p.track is not Track.ZONE and zone), None)
    if own is not None:
        posts[own] = posts[own].model_copy(update={"same_holder_as": zone})
    people = [f"L{i}" for i in range(rng.choice((2, 3, 3)))]
    today = {name: rng.choice([*people, ""]) for name in names}
    leaders = [_small_leader(rng, name, people, [p for p, x in today.items() if x == name]) for name in people]
    functions = [_duty(rng, i, 2, DOMAINS) for i in range(4)]
    quota = rng.choice((None, None, len(names) - 1))
    return led_town(posts, leaders, 2, functions=functions, quota_leaders=quota, policy=_small_policy(rng))


def _duty(rng: random.Random, number: int, units: int, domains: Sequence[Domain]) -> Function:
    return example.duty(f"F{number}", f"U{1 + number % units}", rng.randrange(100, 4_000), domain=rng.choice(domains))


def _small_post(rng: random.Random, name: str, names: Sequence[str]) -> Post:
    apart = tuple(rng.sample([other for other in names if other != name], rng.choice((0, 0, 1))))
    rank = rng.choice((Rank.DEPUTY, Rank.DEPUTY, Rank.CHIEF))
    track, required = rng.choice(TRACKS), rng.random() < 0.6
    return post(name, track, rank, required=required, principal=rng.random() < 0.4, apart_from=apart)


def _small_leader(rng: random.Random, name: str, people: Sequence[str], holds: Sequence[str]) -> Leader:
    kin = tuple(rng.sample([other for other in people if other != name], rng.choice((0, 0, 0, 1))))
    rank, most = rng.choice((Rank.DEPUTY, Rank.CHIEF, Rank.CHIEF, Rank.HIGHER)), rng.choice((1, 2, 2, 3))
    experience = tuple(rng.sample(DOMAINS, rng.choice((0, 1, 1, 2))))
    return Leader(id=name, name=name, rank=rank, holds=tuple(holds), max_posts=most, kin_of=kin, experience=experience)


def _small_policy(rng: random.Random) -> tuple[PolicyRow, ...]:
    rows = []
    if rng.random() < 0.3:
        rows.append(PolicyRow(code="oversight", setting="span", value="1"))
    if rng.random() < 0.5:
        soft = rng.choice(SOFT)
        rows.append(PolicyRow(code=soft, strength=Strength.PREFER))
        rows.append(PolicyRow(code=soft, setting="price", value=rng.choice(("15.5", "40", "55"))))
    return tuple(rows)


MANY_HANDS = ("P01 Z01", "P02 Z02", "P03 Z03", "P04", "P05", "P06", "P07 Z04", "P08", "P09", "P10", "P11")
FEW_HANDS = ("P01 Z01", "P02 Z02 P08", "P03 Z03 P06", "P04 P05", "P07 Z04 P09", "P10 P11")
"""Posts by hand: a leadership that the town is drawn around, so that there is one."""
TWINS = {"P01": "Z01", "P02": "Z02", "P03": "Z03", "P07": "Z04"}
CHIEFS = {"P01", "P02", "P03", "P04", "Z01", "Z02"}
PRINCIPAL = {"P01", "P02", "Z01", "Z02"}
OPTIONAL = {"P10", "Z03", "Z04"}
TRACK_OF = {
    Track.PARTY: ("P01", "P03", "P05", "P06"),
    Track.GOVERNMENT: ("P02", "P07", "P08", "P09", "P10"),
    Track.CONGRESS: ("P04",),
    Track.ARMED_FORCES: ("P11",),
    Track.ZONE: ("Z01", "Z02", "Z03", "Z04"),
}


def large_town(seed: int, hands: Sequence[str], moved: float) -> Town:
    """15 posts of a town and its zone, 20 leaders, 10 bodies; lawful if the posts are held as `hands` says.

    That share of the posts is held by somebody else today; relatives and posts apart are drawn around the hands. With
    few hands the other leaders are open to one post only.
    """
    rng = random.Random(seed)
    track = {name: track for track, names in TRACK_OF.items() for name in names}
    people = rng.sample([f"L{i:02}" for i in range(20)], 20)
    hand_of = {name: people[i] for i, names in enumerate(hands) for name in names.split()}
    today = {name: rng.choice(people) if rng.random() < moved else x for name, x in hand_of.items()}
    apart = _apart(rng, hand_of)
    posts = [
        post(
            name,
            track[name],
            Rank.CHIEF if name in CHIEFS else Rank.DEPUTY,
            required=name not in OPTIONAL,
            principal=name in PRINCIPAL,
            same_holder_as=TWINS.get(name, ""),
            apart_from=tuple(b for a, b in apart if a == name),
        )
        for name in sorted(hand_of)
    ]
    kin = _kin(rng, people, hand_of, track)
    leaders = [
        Leader(
            id=name,
            name=name,
            rank=_rank(rng, {post for post, x in hand_of.items() if x == name}),
            holds=tuple(post for post, x in today.items() if x == name),
            eligible=("P11",) if len(hands) < 10 and name in people[len(hands) :] else (),
            experience=tuple(rng.sample(OPEN, 3)),
            max_posts=3 if name in hand_of.values() else rng.choice((1, 2, 3)),
            kin_of=tuple(b for a, b in kin if a == name),
        )
        for name in sorted(people)
    ]
    functions = [_duty(rng, i, 10, OPEN) for i in range(30)]
    return led_town(posts, leaders, 10, functions=functions, quota_leaders=15)


def _rank(rng: random.Random, hand: set[str]) -> Rank:
    if hand & {"P01"}:
        return rng.choice((Rank.CHIEF, Rank.HIGHER))
    return Rank.CHIEF if hand & CHIEFS else rng.choice((Rank.DEPUTY, Rank.DEPUTY, Rank.CHIEF))


def _apart(rng: random.Random, hand_of: dict[str, str]) -> list[tuple[str, str]]:
    pairs = [(a, b) for a in hand_of for b in hand_of if a < b and hand_of[a] != hand_of[b]]
    return rng.sample(pairs, 12)


def _kin(
    rng: random.Random, people: list[str], hand_of: dict[str, str], track: dict[str, Track]
) -> list[tuple[str, str]]:
    """Twelve pairs of relatives, none of whom would command the other."""
    commands = {
        (hand_of[a], hand_of[b])
        for a in PRINCIPAL
        for b in hand_of
        if a != b and (track[a] is Track.PARTY or track[a] is track[b])
    }
    pairs = [(a, b) for a in people for b in people if a != b and not {(a, b), (b, a)} & commands]
    return rng.sample(pairs, 12)
