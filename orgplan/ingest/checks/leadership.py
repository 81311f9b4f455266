"""Posts and their holders: twins of town and zone, who may hold what, and how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgplan.ingest.draft import Draft, Entry
from orgplan.ingest.faults import Fault, warning
from orgplan.model.findings import Finding, Place
from orgplan.model.people import Leader
from orgplan.model.vocabulary import Rank, Track
from orgplan.text import Text

TWIN = "same_holder_as"
BY_RANK = tuple(Rank)
"""The highest first."""
LONGEST_CHAIN = 8
"""Twins of twins; more than one is odd already."""
MOST_POSTS: int = Leader.model_fields["max_posts"].default


def twin_posts(draft: Draft) -> Iterator[Finding]:
    """A twin is a post of the zone, of the same rank, with one town post of its own, and no circle leads back."""
    posts = draft.by_id.get("posts", {})
    first: dict[str, Entry] = {}
    for circle in _circles(posts):
        yield posts[circle[0]].find(_circle(circle), TWIN)
    for post in draft["posts"]:
        twin = posts.get(post[TWIN])
        if twin is None or post["id"] == post[TWIN]:
            continue
        for fault in (_not_of_the_zone(twin), _other_rank(post, twin), _shared(first.get(twin["id"]))):
            if fault:
                yield post.find(fault, TWIN)
        first.setdefault(twin["id"], post)


def _circles(posts: Mapping[str, Entry]) -> Iterator[list[str]]:
    """Of two posts or more."""
    seen: set[str] = set()
    for start in posts:
        way: list[str] = []
        code = start
        while code in posts and code not in seen:
            seen.add(code)
            way.append(code)
            code = posts[code][TWIN]
        if code in way[:-1]:
            yield way[way.index(code) :]


def _chain(post: Entry, posts: Mapping[str, Entry]) -> Iterator[Entry]:
    """The post's twin, the twin's twin and so on."""
    seen = {post["id"]}
    link = posts.get(post[TWIN])
    while link and link["id"] not in seen and len(seen) <= LONGEST_CHAIN:
        yield link
        seen.add(link["id"])
        link = posts.get(link[TWIN])


def _not_of_the_zone(twin: Entry) -> Fault | None:
    if twin["track"] in (None, Track.ZONE):
        return None
    message = Text(
        f"该岗位的序列是“{twin['track'].text.zh}”，不是开发区岗位",
        f"That post is on the track {twin['track'].text.en}; it is no post of the zone",
    )
    return Fault("twin-not-zone", message, Text("序列为“开发区”的岗位", "a post on the track zone"))


def _other_rank(post: Entry, twin: Entry) -> Fault | None:
    if post["rank"] in (None, twin["rank"]) or twin["rank"] is None:
        return None
    message = Text(
        f"由同一人担任的岗位级别不同：本岗位为“{post['rank'].text.zh}”，该岗位为“{twin['rank'].text.zh}”",
        f"Posts of one holder differ in rank: this one is {post['rank'].text.en}, that one {twin['rank'].text.en}",
    )
    return Fault("twin-rank", message, Text("级别相同的开发区岗位", "a zone post of the same rank"))


def _shared(first: Entry | None) -> Fault | None:
    if first is None:
        return None
    message = Text(
        f"该岗位已由第 {first.record.row} 行的岗位指定为同一人兼任",
        f"That post already goes with the post in row {first.record.row}",
    )
    return Fault("twin-shared", message, Text("另一个开发区岗位，或空", "another zone post, or empty"))


def _circle(codes: list[str]) -> Fault:
    way = (*codes[:LONGEST_CHAIN], *["…"][: len(codes) > LONGEST_CHAIN], codes[0])
    message = Text(f"同一人兼任的指定成了循环：{'→'.join(way)}", f"The twins go round in a circle: {' → '.join(way)}")
    return Fault("twin-circle", message, Text("断开其中一处", "one of them left empty"), subjects=tuple(codes))


def twins_apart(draft: Draft) -> Iterator[Finding]:
    """One person cannot hold what one person may not hold."""
    posts = draft.by_id.get("posts", {})
    for post in draft["posts"]:
        for twin in _chain(post, posts):
            here = twin["id"] in (post["apart_from"] or ())
            if here or post["id"] in (twin["apart_from"] or ()):
                message = Text(
                    f"“{post['id']}”与“{twin['id']}”须由同一人兼任，又列为不得兼任",
                    f"'{post['id']}' and '{twin['id']}' need one holder, and may not have one",
                )
                expected = Text("去掉两项要求之一", "one of the two demands taken out")
                yield (post if here else twin).find(
                    Fault("twin-apart", message, expected, subjects=(post["id"] or "", twin["id"])), "apart_from"
                )


def posts_within_quota(draft: Draft) -> Iterator[Finding]:
    quota = next((town["quota_leaders"] for town in draft["town"]), None)
    posts = draft["posts"]
    if quota is not None and len(posts) > quota:
        message = Text(
            f"领导岗位 {len(posts)} 个，超过领导职数 {quota}",
            f"There are {len(posts)} posts, but the quota of leadership posts is {quota}",
        )
        expected = Text(f"不超过 {quota} 个岗位", f"at most {quota} posts")
        yield posts[quota].find(warning("posts-exceed-quota", message, expected), "id")


def candidates(draft: Draft) -> Iterator[Finding]:
    """A required post nobody may hold stays vacant; the town should know before it plans."""
    posts = [post for post in draft["posts"] if post["required"] and post["id"]]
    table = draft.tables.get("posts")
    if posts and table and not draft["leaders"]:
        message = Text("没有填写领导干部，必设岗位将空缺", "No leaders are given, so the required posts stay vacant")
        place = Place(file=table.names.file, sheet=table.names.sheet, column=table.names.columns.get("required", ""))
        expected = Text("在“领导干部”表中填写", "rows in the sheet leaders")
        yield warning("no-candidate", message, expected, tuple(post["id"] for post in posts)).at(place)
        return
    if any(leader.unread("holds", "eligible", "rank") or leader["rank"] is None for leader in draft["leaders"]):
        return
    named = {code for leader in draft["leaders"] for code in (*(leader["holds"] or ()), *(leader["eligible"] or ()))}
    ranks = [BY_RANK.index(leader["rank"]) for leader in draft["leaders"] if not leader["eligible"]]
    highest = min(ranks, default=len(BY_RANK))
    for post in posts:
        if post["id"] not in named and post["rank"] and highest > BY_RANK.index(post["rank"]):
            message = Text(
                f"没有领导干部可任必设岗位“{post['name'] or post['id']}”，该岗位将空缺",
                f"No leader may hold the required post '{post['name'] or post['id']}'; it stays vacant",
            )
            expected = Text("现任、可任或级别足够的领导干部", "a leader who holds it, may hold it or has the rank")
            yield post.find(warning("no-candidate", message, expected, (post["id"],)), "required")


def one_holder(draft: Draft) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for leader in draft["leaders"]:
        for code in leader["holds"] or ():
            other = first.setdefault(code, leader)
            if other is not leader:
                message = Text(
                    f"岗位“{code}”已由第 {other.record.row} 行的领导干部担任",
                    f"The post '{code}' is already held by the leader in row {other.record.row}",
                )
                expected = Text("一个岗位只由一人担任", "one holder for each post")
                yield leader.find(Fault("post-held-twice", message, expected, subjects=(code,)), "holds")


def posts_at_a_time(draft: Draft) -> Iterator[Finding]:
    for leader in draft["leaders"]:
        held = len(leader["holds"] or ())
        most = MOST_POSTS if leader["max_posts"] is None else leader["max_posts"]
        if held > most and not leader.unread("max_posts"):
            message = Text(f"现任 {held} 个岗位，超过最多任职数 {most}", f"Holds {held} posts, but may hold {most}")
            expected = Text(f"不超过 {most} 个岗位", f"at most {most} posts")
            yield leader.find(warning("too-many-posts", message, expected, (leader["id"] or "",)), "holds")


def open_to_holder(draft: Draft) -> Iterator[Finding]:
    for leader in draft["leaders"]:
        listed = frozenset(leader["eligible"] or ())
        closed = [code for code in leader["holds"] or () if listed and code not in listed]
        if closed:
            zh, en = "、".join(closed), ", ".join(closed)
            message = Text(f"现任岗位 {zh} 不在可任岗位之列", f"Holds {en}, which is not among the eligible posts")
            expected = Text("同时列入可任岗位，或将可任岗位留空", "the same posts in eligible, or eligible empty")
            yield leader.find(warning("holds-not-eligible", message, expected, tuple(closed)), "holds")
