"""The file itself: SQLite in WAL mode, opened with care. Who reads waits for nobody; who writes, for other writers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, inspect, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from orgplan.scenarios import faults
from orgplan.scenarios.tables import SCHEMA, STEPS, Base, Meta

FILE = "scenarios.db"
_PRAGMAS = ("busy_timeout=5000", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON")
_WRITES = "writes"
"""Marks connections whose transactions take the write lock at once: reading and writing cannot fall apart."""


class Database:
    """The folder's database, made when it is not there. Whatever fails in it becomes a `StoreError`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._engine = _engine(self._path)
        writers = self._engine.execution_options(**{_WRITES: True})
        self._readers = sessionmaker(self._engine, expire_on_commit=False)
        self._writers = sessionmaker(writers, expire_on_commit=False)
        self._turn = Lock()
        """Writers of this process queue here: SQLite's own waiting is blind and lets some starve."""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._faults_told(), writers.begin() as connection:
                _prepare(connection, self._path)
        except OSError as error:
            raise faults.unusable(self._path, error) from error
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """The store as it is at this moment."""
        with self._faults_told(), self._readers.begin() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: all of it is kept, or nothing."""
        with self._turn, self._faults_told(), self._writers.begin() as session:
            yield session

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _faults_told(self) -> Iterator[None]:
        try:
            yield
        except faults.Damaged as error:
            raise faults.damaged(self._path) from error
        except SQLAlchemyError as error:
            raise faults.unusable(self._path, error) from error


def _engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)))

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so, below
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _prepare(connection: Connection, path: Path) -> None:
    """The tables, in one transaction; an older program's are brought up, a newer one's are left alone."""
    if not inspect(connection).has_table(Meta.__tablename__):
        Base.metadata.create_all(connection)
        connection.execute(insert(Meta).values(key="schema", value=str(SCHEMA)))
        return
    schema = connection.scalar(select(Meta.value).where(Meta.key == "schema")) or ""
    if not schema.isdecimal():
        raise faults.Damaged(f"schema {schema!r}")
    if int(schema) > SCHEMA:
        raise faults.newer(path)
    if int(schema) < SCHEMA:
        _bring_up(connection, int(schema))


def _bring_up(connection: Connection, schema: int) -> None:
    """Step by step to the schema of today; who comes second finds it done, for writers queue."""
    for step in range(schema, SCHEMA):
        if step not in STEPS:
            raise faults.Damaged(f"schema {schema}")
        for statement in STEPS[step]:
            connection.exec_driver_sql(statement)
    connection.execute(update(Meta).where(Meta.key == "schema").values(value=str(SCHEMA)))
