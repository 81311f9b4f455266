"""The store: every change appends a version; undo and redo only move a scenario's head."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import CursorResult, func, select, update
from sqlalchemy.orm import Session

from orgplan.scenarios import listing
from orgplan.scenarios.database import Database
from orgplan.scenarios.documents import Packed, pack, put, unpack
from orgplan.scenarios.folder import default_folder
from orgplan.scenarios.names import named
from orgplan.scenarios.records import Content, HeadMoved, Scenario, Version
from orgplan.scenarios.tables import ScenarioRow, VersionRow
from orgplan.text import Text

Row = TypeVar("Row", ScenarioRow, VersionRow)


class Store:
    """All scenarios of one folder; safe to use from every thread.

    Raises `StoreError` where the file fails, `KeyError` where a method that needs a scenario or version finds none of
    that id.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()
        self._database = Database(self.folder)

    def close(self) -> None:
        """Let go of the file; the next use takes it up again."""
        self._database.close()

    # --- reading -----------------------------------------------------------------------------------------------------

    def scenario(self, scenario: str) -> Scenario | None:
        with self._database.reading() as session:
            row = session.get(ScenarioRow, scenario)
            return None if row is None else _scenario(row)

    def version(self, version: str) -> Version | None:
        with self._database.reading() as session:
            row = session.get(VersionRow, version)
            return None if row is None else _version(row)

    def content(self, version: str) -> Content:
        """Of a version that exists."""
        with self._database.reading() as session:
            return unpack(session, _existing(session, VersionRow, version))

    def versions(self, scenario: str) -> tuple[Version, ...]:
        """All of them, newest first; also those that an undo has left aside."""
        with self._database.reading() as session:
            found = select(VersionRow).where(VersionRow.scenario == scenario)
            return tuple(map(_version, session.scalars(found.order_by(VersionRow.number.desc()))))

    def recent(self, owner: str, limit: int = 12, skip: int = 0, words: str = "") -> tuple[Scenario, ...]:
        """Saved scenarios of everyone and drafts of the owner, newest first; those whose name or town has all words."""
        with self._database.reading() as session:
            found = select(ScenarioRow).where(*listing.shelf(owner, words)).order_by(*listing.NEWEST)
            return tuple(map(_scenario, session.scalars(found.offset(skip).limit(limit))))

    def count(self, owner: str, words: str = "") -> int:
        """How many `recent` would give without a limit."""
        with self._database.reading() as session:
            return session.scalar(select(func.count()).where(*listing.shelf(owner, words))) or 0

    def deleted(self, owner: str, limit: int = 12, skip: int = 0) -> tuple[Scenario, ...]:
        """What the owner has deleted, the last one first."""
        with self._database.reading() as session:
            found = (
                select(ScenarioRow).where(*listing.deleted(owner)).order_by(ScenarioRow.deleted.desc(), ScenarioRow.id)
            )
            return tuple(map(_scenario, session.scalars(found.offset(skip).limit(limit))))

    def deleted_count(self, owner: str) -> int:
        with self._database.reading() as session:
            return session.scalar(select(func.count()).where(*listing.deleted(owner))) or 0

    # --- writing -----------------------------------------------------------------------------------------------------

    def create(
        self, content: Content, *, name: str, town: str, owner: str, did: Text, branched_from: str | None = None
    ) -> Scenario:
        """A scenario with its first version."""
        row = ScenarioRow(name=named(name), town=town, owner=owner, branched_from=branched_from)
        packed = self._packed(content)
        with self._database.writing() as session:
            return _begun(session, row, packed, did)

    def append(self, scenario: str, parent: str, content: Content, did: Text) -> Version:
        """A version after `parent`; `HeadMoved`, and nothing written, where that is not the head any more."""
        packed = self._packed(content)
        with self._database.writing() as session:
            row = VersionRow(id=_token(), scenario=scenario, parent=parent, at=_now())
            _step(session, scenario, parent, row.id)
            last = session.scalar(select(func.max(VersionRow.number)).where(VersionRow.scenario == scenario))
            row.number = (last or 0) + 1
            return _added(session, row, packed, did)

    def branch(self, version: str, *, name: str, owner: str, did: Text) -> Scenario:
        """A new scenario that begins with an old one's version."""
        with self._database.writing() as session:
            old = _existing(session, VersionRow, version)
            town = _existing(session, ScenarioRow, old.scenario).town
            row = ScenarioRow(name=named(name), town=town, owner=owner, branched_from=version)
            return _begun(session, row, Packed(old.data, old.plan, old.outcome, new={}), did)

    def rename(self, scenario: str, name: str) -> None:
        with self._database.writing() as session:
            _existing(session, ScenarioRow, scenario).name = named(name)

    def save(self, scenario: str, version: str) -> None:
        """Let others see this version of the scenario's own."""
        with self._database.writing() as session:
            if _existing(session, VersionRow, version).scenario != scenario:
                raise KeyError(version)
            _existing(session, ScenarioRow, scenario).saved = version

    def delete(self, scenario: str) -> None:
        """Out of every list; nothing of it is lost, and `undelete` takes it back. A second time changes nothing."""
        with self._database.writing() as session:
            row = _existing(session, ScenarioRow, scenario)
            row.deleted = row.deleted or _now()

    def undelete(self, scenario: str) -> None:
        """Where it was, as it was."""
        with self._database.writing() as session:
            _existing(session, ScenarioRow, scenario).deleted = None

    def _packed(self, content: Content) -> Packed:
        with self._database.reading() as session:
            return pack(session, content)

    # --- back and forth ----------------------------------------------------------------------------------------------

    def before(self, version: str) -> Version | None:
        """What undo leads to; `None` at the beginning."""
        with self._database.reading() as session:
            row = _before(session, version)
            return None if row is None else _version(row)

    def after(self, version: str) -> Version | None:
        """What redo leads to: the newest version made from this one; `None` where there is none."""
        with self._database.reading() as session:
            row = _after(session, version)
            return None if row is None else _version(row)

    def undo(self, scenario: str, head: str) -> Version | None:
        """Back to the version before, `None` at the beginning; `HeadMoved` where the scenario has gone on."""
        with self._database.writing() as session:
            return _go(session, scenario, head, _before(session, head))

    def redo(self, scenario: str, head: str) -> Version | None:
        """On to the version after, `None` at the end; `HeadMoved` where the scenario has gone on."""
        with self._database.writing() as session:
            return _go(session, scenario, head, _after(session, head))

    def revert(self, scenario: str, head: str) -> Version | None:
        """Back to the version that others see, `None` where there is none; `HeadMoved` where it has gone on."""
        with self._database.writing() as session:
            saved = _existing(session, ScenarioRow, scenario).saved
            return _go(session, scenario, head, session.get(VersionRow, saved) if saved else None)


def _before(session: Session, version: str) -> VersionRow | None:
    row = session.get(VersionRow, version)
    return session.get(VersionRow, row.parent) if row and row.parent else None


def _after(session: Session, version: str) -> VersionRow | None:
    """The newest is also the one last seen: an older sibling is left for good once the newer one is made."""
    children = select(VersionRow).where(VersionRow.parent == version)
    return session.scalar(children.order_by(VersionRow.number.desc()).limit(1))


def _go(session: Session, scenario: str, head: str, to: VersionRow | None) -> Version | None:
    if to is not None:
        _step(session, scenario, head, to.id)
        return _version(to)
    now = _existing(session, ScenarioRow, scenario).head
    if now != head:
        raise HeadMoved(now)
    return None


def _step(session: Session, scenario: str, head: str, to: str) -> None:
    """Compare and swap the head, in one statement."""
    swap = update(ScenarioRow).where(ScenarioRow.id == scenario, ScenarioRow.head == head)
    done = session.execute(swap.values(head=to, changed=_now()))
    if isinstance(done, CursorResult) and done.rowcount == 1:
        return
    raise HeadMoved(_existing(session, ScenarioRow, scenario).head)


def _begun(session: Session, row: ScenarioRow, packed: Packed, did: Text) -> Scenario:
    now = _now()
    row.id, row.head, row.created, row.changed = _token(), _token(), now, now
    session.add(row)
    session.flush()
    _added(session, VersionRow(id=row.head, scenario=row.id, number=1, at=now), packed, did)
    return _scenario(row)


def _added(session: Session, row: VersionRow, packed: Packed, did: Text) -> Version:
    put(session, packed)
    row.did_zh, row.did_en = did.zh, did.en
    row.data, row.plan, row.outcome = packed.data, packed.plan, packed.outcome
    session.add(row)
    return _version(row)


def _existing(session: Session, table: type[Row], key: str) -> Row:
    row = session.get(table, key)
    if row is None:
        raise KeyError(key)
    return row


def _token() -> str:
    """Cannot be guessed: the link to a draft is its key."""
    return secrets.token_urlsafe(12)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _aware(at: datetime) -> datetime:
    return at.replace(tzinfo=UTC)


def _version(row: VersionRow) -> Version:
    return Version(row.id, row.scenario, row.number, row.parent, _aware(row.at), Text(row.did_zh, row.did_en))


def _scenario(row: ScenarioRow) -> Scenario:
    created, changed, deleted = _aware(row.created), _aware(row.changed), row.deleted and _aware(row.deleted)
    return Scenario(
        row.id, row.name, row.town, row.head, row.saved, row.owner, row.branched_from, created, changed, deleted
    )
