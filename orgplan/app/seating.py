"""The leadership as a matrix: rows from posts and bodies, cells from plan and findings, and what a click does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from orgplan.app import desk, words
from orgplan.app.components.card import body_name
from orgplan.app.components.seats import Cell, Seat, SeatGroup, SeatLeader, SeatRow
from orgplan.app.desk import Desk
from orgplan.app.words import leadership as said
from orgplan.app.words import plan as plan_words
from orgplan.model.findings import Finding
from orgplan.model.organisation import Town
from orgplan.model.outcome import Outcome, Report
from orgplan.model.people import Leader, Post
from orgplan.model.plan import Appointment, Oversight, Plan
from orgplan.model.vocabulary import Stage, Track
from orgplan.rules import RULES
from orgplan.rules.eligible_rank import eligible
from orgplan.run import led, outdated
from orgplan.tables.leadership import LeadershipTable
from orgplan.text import Language

CODES = {rule.code for rule in RULES if rule.stage is Stage.LEADERSHIP}
POST, BODY = "post:", "body:"


@dataclass(frozen=True)
class Seating:
    """The leadership of one plan, as judged."""

    town: Town
    plan: Plan
    report: Report
    table: LeadershipTable
    language: Language

    @cached_property
    def breaches(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.report.findings if finding.code in CODES)

    @cached_property
    def _held(self) -> set[tuple[str, str]]:
        return {(row.leader, POST + row.post) for row in self.plan.appointments} | {
            (row.leader, BODY + row.body) for row in self.plan.oversight
        }

    def _taken(self, row: str) -> bool:
        return any(held == row for _, held in self._held)

    @cached_property
    def _conflicts(self) -> dict[tuple[str, str], list[str]]:
        """Leader and row: what is said against it; a breach that names no row speaks of all that the leader holds."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for finding in self.breaches:
            named = set(finding.subjects)
            rows = {POST + name for name in named} | {BODY + name for name in named}
            of_leaders = [pair for pair in self._held if pair[0] in named]
            precise = [pair for pair in of_leaders if pair[1] in rows]
            for pair in precise or of_leaders or [pair for pair in self._held if pair[1] in rows]:
                found[pair].append(finding.message[self.language])
        return found

    @property
    def leaders(self) -> tuple[SeatLeader, ...]:
        accused = {name for finding in self.breaches for name in finding.subjects}
        names = {post.id: post.name for post in self.town.posts}
        rows = {row.leader: row for row in self.table.leaders}
        return tuple(
            SeatLeader(
                id=leader.id,
                name=leader.name,
                facts=said.LOAD[self.language].format(len(rows[leader.id].posts), len(rows[leader.id].bodies)),
                note=said.LEADER_NOTE[self.language].format(
                    words.BRACKETED[self.language].format(leader.name, leader.rank.text[self.language]),
                    words.LISTED[self.language].join(names.get(post, post) for post in rows[leader.id].posts)
                    or said.VACANT[self.language],
                    f"{rows[leader.id].heads:,}",
                    f"{rows[leader.id].hours:,}",
                ),
                over=leader.id in accused,
            )
            for leader in self.town.leaders
        )

    @property
    def groups(self) -> tuple[SeatGroup, ...]:
        """Posts by track, the zone's last, then the bodies to oversee."""
        groups = [SeatGroup(name, tuple(self._posts(track))) for track, name in self._tracks()]
        bodies = SeatGroup(said.BODIES[self.language], tuple(self._bodies()))
        return tuple(group for group in (*groups, bodies) if group.rows)

    def _tracks(self) -> Iterator[tuple[Track, str]]:
        for track in sorted(Track, key=lambda track: track is Track.ZONE):
            where = self.town.zone_name if track is Track.ZONE else said.TRACKS_TOWN[self.language]
            yield track, f"{where} · {track.text[self.language]}"

    def _posts(self, track: Track) -> Iterator[SeatRow]:
        names = {post.id: post.name for post in self.town.posts}
        for post in self.town.posts:
            if post.track is not track:
                continue
            facts = [post.rank.text[self.language]]
            facts += [said.REQUIRED[self.language]] if post.required else []
            facts += [said.TWIN[self.language].format(names[post.same_holder_as])] if post.same_holder_as else []
            vacant = post.required and not any(
                (leader.id, POST + post.id) in self._held for leader in self.town.leaders
            )
            facts += [said.VACANT[self.language]] if vacant else []
            cells = {leader.id: self._post_cell(leader, post) for leader in self.town.leaders}
            yield SeatRow(POST + post.id, post.name, " · ".join(facts), vacant, cells)

    def _bodies(self) -> Iterator[SeatRow]:
        bodies = {body.id: body for body in self.town.bodies}
        for row in self.report.bodies:
            facts = words.PEOPLE[self.language].format(f"{row.heads:,}")
            overseen = self._taken(BODY + row.body)
            cells = {leader.id: self._cell(leader, BODY + row.body, False) for leader in self.town.leaders}
            yield SeatRow(BODY + row.body, body_name(bodies[row.body], self.language), facts, not overseen, cells)

    def _post_cell(self, leader: Leader, post: Post) -> Cell:
        today = post.id in leader.holds
        cell = self._cell(leader, POST + post.id, today)
        barred = not eligible(leader, post)
        notes = [note for note in (cell.note, said.BARRED[self.language] if barred else "") if note]
        return Cell(cell.kind, barred, words.SEMICOLON[self.language].join(notes))

    def _cell(self, leader: Leader, row: str, today: bool) -> Cell:
        pair = (leader.id, row)
        if pair not in self._held:
            return Cell("lost" if today else "none", note=said.TODAY_TOO[self.language] if today else "")
        if against := self._conflicts.get(pair):
            return Cell("conflict", note=words.SEMICOLON[self.language].join(against))
        return Cell("now" if today or row.startswith(BODY) else "gained")


def on_seat(seat: Seat) -> None:
    """Seated where they were not, in the place of others; unseated where they were."""
    open_now = desk.opened()
    if open_now is None or open_now.town is None or open_now.plan is None:
        return
    if open_now.version.id != seat.rev:
        desk.say(plan_words.STALE_DROP)
        return
    leader = next((leader for leader in open_now.town.leaders if leader.id == seat.leader), None)
    post = next((post for post in open_now.town.posts if POST + post.id == seat.row), None)
    body = next((body for body in open_now.town.bodies if BODY + body.id == seat.row), None)
    if leader is not None and post is not None:
        plan, there = seated(open_now.plan, leader.id, post.id)
        text = said.SEATED if there else said.UNSEATED
        desk.record(text.filled(leader.name, post.name), plan=plan)
    elif leader is not None and body is not None:
        plan, there = overseeing(open_now.plan, leader.id, body.id)
        text = said.OVERSEES if there else said.NOT_OVERSEES
        desk.record(text.filled(leader.name, body.called), plan=plan)


def set_by_hand(open_now: Desk) -> tuple[tuple[Appointment, ...], tuple[Oversight, ...]] | None:
    """Seats and oversight that the planner has set since the solve; `None` where there are none."""
    solved = open_now.outcome.plan if open_now.outcome else None
    if solved is None or open_now.plan is None:
        return None
    posts = tuple(row for row in open_now.plan.appointments if row not in solved.appointments)
    bodies = tuple(row for row in open_now.plan.oversight if row not in solved.oversight)
    same = (solved.appointments, solved.oversight) == (open_now.plan.appointments, open_now.plan.oversight)
    return None if same else (posts, bodies)


def kept(open_now: Desk, outcome: Outcome) -> Plan | None:
    """The plan of a new solve with what was set by hand before it, as far as its bodies are still set up.

    The rest is decided around that; `None` where no lawful leadership keeps it. Data that have changed keep nothing.
    """
    solved = outcome.plan
    if solved is None or open_now.report is None or outdated(open_now.case, outcome):
        return solved
    posts, bodies = set_by_hand(open_now) or ((), ())
    there = {row.body for row in solved.placements}
    bodies = tuple(row for row in bodies if row.body in there)
    if {*posts} <= {*solved.appointments} and {*bodies} <= {*solved.oversight}:
        return solved
    return led(open_now.case, solved, posts, bodies)


def seated(plan: Plan, leader: str, post: str) -> tuple[Plan, bool]:
    """The plan with the leader on the post instead of others, or off it; and whether they are now on it."""
    seat = Appointment(leader=leader, post=post)
    there = seat not in plan.appointments
    others = tuple(row for row in plan.appointments if row.post != post)
    return plan.changed(appointments=(*others, seat) if there else others), there


def overseeing(plan: Plan, leader: str, body: str) -> tuple[Plan, bool]:
    """The same for a body overseen."""
    duty = Oversight(leader=leader, body=body)
    there = duty not in plan.oversight
    others = tuple(row for row in plan.oversight if row.body != body)
    return plan.changed(oversight=(*others, duty) if there else others), there
