"""The leading organs: which posts belong to which box of the chart."""

from __future__ import annotations

from orgplan.charts.layout import Tone
from orgplan.model.organisation import Town
from orgplan.model.people import Post
from orgplan.model.vocabulary import Track

TRACKS: dict[Tone, tuple[Track, ...]] = {
    "party": (Track.PARTY, Track.ARMED_FORCES),
    "government": (Track.GOVERNMENT,),
    "zone": (Track.ZONE,),
    "congress": (Track.CONGRESS,),
}
"""Tracks by the organ's tone; the armed forces department is led by the party committee."""


def posts_of(town: Town, organ: str) -> tuple[Post, ...]:
    """Posts of an organ, in the order of the ledger."""
    tracks = next((tracks for tone, tracks in TRACKS.items() if tone == organ), ())
    return tuple(post for post in town.posts if post.track in tracks)


def organs_of(town: Town) -> frozenset[Tone]:
    """Organs that have posts."""
    return frozenset(tone for tone, tracks in TRACKS.items() if any(post.track in tracks for post in town.posts))
