"""Documents are kept once each, by what they say: a hundred moves of a body do not keep the town a hundred times."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from orgplan.scenarios.faults import Damaged
from orgplan.scenarios.records import Content
from orgplan.scenarios.tables import DocumentRow, VersionRow


@dataclass(frozen=True)
class Packed:
    """A content ready to be written."""

    data: str
    plan: str | None
    outcome: str | None
    """Digests of the three documents."""
    new: dict[str, bytes]
    """By digest, compressed: those that were not in the store yet. None is ever taken out of it."""


def pack(session: Session, content: Content) -> Packed:
    """Done before the writing begins: compressing takes longer than all the rest, and others would have to wait."""
    texts = {_digest(text): text for text in (content.data, content.plan, content.outcome) if text is not None}
    known = set(session.scalars(select(DocumentRow.digest).where(DocumentRow.digest.in_(texts))))
    return Packed(
        data=_digest(content.data),
        plan=None if content.plan is None else _digest(content.plan),
        outcome=None if content.outcome is None else _digest(content.outcome),
        new={digest: zlib.compress(text.encode()) for digest, text in texts.items() if digest not in known},
    )


def put(session: Session, packed: Packed) -> None:
    """Somebody else may have put the same one meanwhile."""
    for digest, content in packed.new.items():
        session.execute(insert(DocumentRow).values(digest=digest, content=content).on_conflict_do_nothing())


def unpack(session: Session, version: VersionRow) -> Content:
    data = _read(session, version.data)
    plan = None if version.plan is None else _read(session, version.plan)
    return Content(data, plan, None if version.outcome is None else _read(session, version.outcome))


def _read(session: Session, digest: str) -> str:
    row = session.get(DocumentRow, digest)
    if row is None:
        raise Damaged(f"document {digest} is missing")
    try:
        text = zlib.decompress(row.content).decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise Damaged(f"document {digest}") from error
    if _digest(text) != digest:
        raise Damaged(f"document {digest} says something else")
    return text


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
