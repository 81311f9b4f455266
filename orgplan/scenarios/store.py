"""The store: every change appends a version; undo and redo only move a scenario's head."""

from __future__ import annotations

import hashlib
import secrets
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import CursorResult, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from orgplan.scenarios.database import opened, unusable
from orgplan.scenarios.folder import default_folder
from orgplan.scenarios.records import Content, HeadMoved, Scenario, Version
from orgplan.scenarios.tables import DocumentRow, ScenarioRow, VersionRow
from orgplan.text import Text

NAME = 80
"""Characters of a name."""


class Store:
    """All scenarios of one folder. Safe to use from every thread; raises `StoreError` where the file fails."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()
        self._sessions = opened(self.folder)

    # --- reading -----------------------------------------------------------------------------------------------------

    def scenario(self, scenario: str) -> Scenario | None:
        with self._session() as session:
            row = session.get(ScenarioRow, scenario)
            return None if row is None else _scenario(row)

    def version(self, version: str) -> Version | None:
        with self._session() as session:
            row = session.get(VersionRow, version)
            return None if row is None else _version(row)

    def content(self, version: str) -> Content:
        """Of a version that exists."""
        with self._session() as session:
            row = session.get_one(VersionRow, version)
            return Content(*(_text(session, digest) for digest in (row.data, row.plan, row.outcome)))  # type: ignore[arg-type]

    def versions(self, scenario: str) -> tuple[Version, ...]:
        """All of them, newest first; also those that an undo has left aside."""
        with self._session() as session:
            rows = session.scalars(
                select(VersionRow).where(VersionRow.scenario == scenario).order_by(VersionRow.number.desc())
            )
            return tuple(map(_version, rows))

    def recent(self, owner: str, limit: int = 12) -> tuple[Scenario, ...]:
        """Saved scenarios of everyone and drafts of the owner, newest first."""
        with self._session() as session:
            seen = or_(ScenarioRow.saved.is_not(None), ScenarioRow.owner == owner)
            rows = session.scalars(select(ScenarioRow).where(seen).order_by(ScenarioRow.changed.desc()).limit(limit))
            return tuple(map(_scenario, rows))

    # --- writing -----------------------------------------------------------------------------------------------------

    def create(
        self, content: Content, *, name: str, town: str, owner: str, did: Text, branched_from: str | None = None
    ) -> Scenario:
        """A scenario with its first version."""
        with self._session() as session:
            now, first = _now(), _token()
            row = ScenarioRow(
                id=_token(),
                name=_named(name),
                town=town,
                owner=owner,
                head=first,
                branched_from=branched_from,
                created=now,
                changed=now,
            )
            session.add(row)
            session.flush()
            session.add(_written(session, content, VersionRow(id=first, scenario=row.id, number=1, at=now), did))
            return _scenario(row)

    def append(self, scenario: str, parent: str, content: Content, did: Text) -> Version:
        """A version after `parent`; `HeadMoved`, and nothing written, where that is not the head any more."""
        with self._session() as session:
            version = _token()
            _step(session, scenario, parent, version)
            last = session.scalar(
                select(VersionRow.number).where(VersionRow.scenario == scenario).order_by(VersionRow.number.desc())
            )
            row = VersionRow(id=version, scenario=scenario, number=(last or 0) + 1, parent=parent, at=_now())
            session.add(_written(session, content, row, did))
            return _version(row)

    def branch(self, version: str, *, name: str, owner: str, did: Text) -> Scenario:
        """A new scenario that begins with an old one's version."""
        old = self.version(version)
        of = self.scenario(old.scenario) if old else None
        if of is None:
            raise KeyError(version)
        content = self.content(version)
        return self.create(content, name=name, town=of.town, owner=owner, did=did, branched_from=version)

    def rename(self, scenario: str, name: str) -> None:
        with self._session() as session:
            session.get_one(ScenarioRow, scenario).name = _named(name)

    def save(self, scenario: str, version: str) -> None:
        """Let others see this version."""
        with self._session() as session:
            session.get_one(ScenarioRow, scenario).saved = version

    # --- back and forth ----------------------------------------------------------------------------------------------

    def before(self, version: str) -> Version | None:
        """What undo leads to; `None` at the beginning."""
        with self._session() as session:
            row = session.get(VersionRow, version)
            parent = session.get(VersionRow, row.parent) if row and row.parent else None
            return None if parent is None else _version(parent)

    def after(self, version: str) -> Version | None:
        """What redo leads to: the newest version made from this one; `None` where there is none."""
        with self._session() as session:
            newest = select(VersionRow).where(VersionRow.parent == version).order_by(VersionRow.number.desc())
            row = session.scalar(newest)
            return None if row is None else _version(row)

    def undo(self, scenario: str, head: str) -> Version | None:
        """Back to the version before; `HeadMoved` where the scenario has gone on."""
        return self._go(scenario, head, self.before(head))

    def redo(self, scenario: str, head: str) -> Version | None:
        return self._go(scenario, head, self.after(head))

    def _go(self, scenario: str, head: str, to: Version | None) -> Version | None:
        if to is None:
            return None
        with self._session() as session:
            _step(session, scenario, head, to.id)
        return to

    @contextmanager
    def _session(self) -> Iterator[Session]:
        """One transaction; it takes the write lock at once, so that reading and writing cannot fall apart."""
        try:
            with self._sessions.begin() as session:
                yield session
        except SQLAlchemyError as error:
            raise unusable(self.folder, error) from error


def _step(session: Session, scenario: str, head: str, to: str) -> None:
    """Compare and swap the head, in one statement."""
    swap = update(ScenarioRow).where(ScenarioRow.id == scenario, ScenarioRow.head == head)
    done = session.execute(swap.values(head=to, changed=_now()))
    if isinstance(done, CursorResult) and done.rowcount == 1:
        return
    raise HeadMoved(session.get_one(ScenarioRow, scenario).head)


def _written(session: Session, content: Content, row: VersionRow, did: Text) -> VersionRow:
    row.did_zh, row.did_en = did.zh, did.en
    row.data = _kept(session, content.data)
    row.plan = None if content.plan is None else _kept(session, content.plan)
    row.outcome = None if content.outcome is None else _kept(session, content.outcome)
    return row


def _kept(session: Session, text: str) -> str:
    """The digest of a document that is in the store from now on."""
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    if session.get(DocumentRow, digest) is None:
        row = insert(DocumentRow).values(digest=digest, content=zlib.compress(data))
        session.execute(row.on_conflict_do_nothing())
    return digest


def _text(session: Session, digest: str | None) -> str | None:
    return None if digest is None else zlib.decompress(session.get_one(DocumentRow, digest).content).decode()


def _named(name: str) -> str:
    """One line, not too long, never empty."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())
    return line[:NAME] or "—"


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
    created, changed = _aware(row.created), _aware(row.changed)
    return Scenario(row.id, row.name, row.town, row.head, row.saved, row.owner, row.branched_from, created, changed)
