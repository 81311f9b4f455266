"""The file itself: SQLite in WAL mode, opened with care."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity
from orgplan.scenarios.records import StoreError
from orgplan.scenarios.tables import SCHEMA, Base, Meta
from orgplan.text import Text

FILE = "scenarios.db"
_PRAGMAS = ("journal_mode=WAL", "busy_timeout=5000", "synchronous=NORMAL", "foreign_keys=ON")


def opened(folder: Path) -> sessionmaker[Session]:
    """Sessions on the folder's database, made when it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        engine = _engine(folder / FILE)
        Base.metadata.create_all(engine)
        sessions = sessionmaker(engine, expire_on_commit=False)
        with sessions.begin() as session:
            schema = session.get(Meta, "schema")
            if schema is None:
                session.add(Meta(key="schema", value=str(SCHEMA)))
            elif int(schema.value) > SCHEMA:
                raise StoreError(_newer(folder))
    except (OSError, SQLAlchemyError) as error:
        raise unusable(folder, error) from error
    return sessions


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _connected(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()
        connection.isolation_level = None  # type: ignore[attr-defined]

    @event.listens_for(engine, "begin")
    def _begun(connection: object) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # type: ignore[attr-defined]

    return engine


def unusable(folder: Path, error: Exception) -> StoreError:
    reason = str(getattr(error, "orig", None) or getattr(error, "strerror", None) or error)
    message = Text(
        f"无法读写方案稿文件夹“{folder}”（{reason}），原文件没有被改动。"
        "请检查磁盘空间和写入权限，或用环境变量 ORGPLAN_HOME 另指定文件夹。",
        f"The scenarios in {folder} cannot be read or written ({reason}). Check free space and permissions, or name "
        "another folder in ORGPLAN_HOME; the file was left as it is.",
    )
    return StoreError(Finding(code="store-unusable", severity=Severity.ERROR, message=message))


def _newer(folder: Path) -> Finding:
    message = Text(
        f"“{folder}”中的方案稿由较新版本的程序保存，请升级本程序后再打开。",
        f"The scenarios in {folder} were kept by a newer program; update this one to open them.",
    )
    return Finding(code="store-newer", severity=Severity.ERROR, message=message)
