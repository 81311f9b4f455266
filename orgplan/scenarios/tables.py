"""The tables. A version names its three documents by digest, so that what stays the same is kept once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SCHEMA = 2
"""Raised with every change that an older program could not read, or would not heed."""
STEPS: dict[int, tuple[str, ...]] = {1: ("ALTER TABLE scenarios ADD COLUMN deleted DATETIME",)}
"""From each older schema to the next one; nothing that was kept is changed or taken out by them."""


class Base(DeclarativeBase):
    pass


class Meta(Base):
    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class DocumentRow(Base):
    __tablename__ = "documents"
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    """zlib."""


class ScenarioRow(Base):
    __tablename__ = "scenarios"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    town: Mapped[str]
    owner: Mapped[str] = mapped_column(index=True)
    head: Mapped[str]
    saved: Mapped[str | None]
    branched_from: Mapped[str | None]
    created: Mapped[datetime]
    changed: Mapped[datetime] = mapped_column(index=True)
    deleted: Mapped[datetime | None]
    """Since when its owner wants it out of the way; `None` = in use."""


class VersionRow(Base):
    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("scenario", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    scenario: Mapped[str] = mapped_column(ForeignKey("scenarios.id"), index=True)
    number: Mapped[int]
    parent: Mapped[str | None]
    at: Mapped[datetime]
    did_zh: Mapped[str]
    did_en: Mapped[str]
    data: Mapped[str] = mapped_column(ForeignKey("documents.digest"))
    plan: Mapped[str | None] = mapped_column(ForeignKey("documents.digest"))
    outcome: Mapped[str | None] = mapped_column(ForeignKey("documents.digest"))
