"""A file that cannot be used: one error, in both languages, that says what to do; the file stays as it is."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import exc

from orgplan.scenarios import Content, Scenario, Store, StoreError, database, faults
from orgplan.scenarios.database import FILE
from orgplan.scenarios.tables import SCHEMA
from tests.scenarios.conftest import DID, begin


def told(error: pytest.ExceptionInfo[StoreError]) -> str:
    """The code; the wording must be there in both languages and speak to a planner."""
    message = error.value.finding.message
    assert "请" in message.zh
    assert message.zh.endswith("。")
    assert message.en.endswith(".")
    assert "sqlalche" not in (message.zh + message.en).lower()
    return error.value.finding.code


def change(folder: Path, statement: str) -> None:
    connection = sqlite3.connect(folder / FILE)
    with connection:
        connection.execute(statement)
    connection.close()


def closed(folder: Path, data: str = "{}") -> Scenario:
    """A scenario in a store that nobody holds any more."""
    store = Store(folder)
    scenario = begin(store, data)
    store.close()
    return scenario


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError) as error:
        Store(tmp_path / "file" / "home")
    assert told(error) == "store-unwritable"
    with pytest.raises(StoreError) as error:
        Store(tmp_path / "file")
    assert told(error) == "store-unwritable"


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(StoreError) as error:
        Store(tmp_path)
    assert told(error) == "store-unwritable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_without_permission_to_write(tmp_path: Path) -> None:
    closed(tmp_path)
    (tmp_path / FILE).chmod(0o400)
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError) as error:
        Store(tmp_path)
    tmp_path.chmod(0o700)
    assert told(error) == "store-unwritable"


def test_a_database_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", ("query_only=ON",))
    with pytest.raises(StoreError) as error:
        Store(tmp_path)
    assert told(error) == "store-unwritable"


def test_a_newer_file_is_not_touched(tmp_path: Path) -> None:
    closed(tmp_path)
    change(tmp_path, f"update meta set value = '{SCHEMA + 1}' where key = 'schema'")
    change(tmp_path, "alter table versions rename to leaves")
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(StoreError) as error:
        Store(tmp_path)
    assert told(error) == "store-newer"
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(StoreError) as error:
        Store(tmp_path)
    assert told(error) == "store-damaged"
    assert (tmp_path / FILE).read_bytes() == content


def test_a_file_cut_off_in_the_middle(tmp_path: Path) -> None:
    scenario = closed(tmp_path, os.urandom(100_000).hex())
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[: len(whole) // 2])
    store = None
    with pytest.raises(StoreError) as error:
        store = Store(tmp_path)
        store.content(scenario.head)
    if store:
        store.close()
    assert told(error) == "store-damaged"
    assert (tmp_path / FILE).read_bytes() == whole[: len(whole) // 2]


@pytest.mark.parametrize(
    "statement",
    [
        "update documents set content = x'00'",
        "update documents set content = (select content from documents limit 1)",
        "delete from documents",
    ],
    ids=["unreadable", "exchanged", "missing"],
)
def test_a_damaged_document(tmp_path: Path, statement: str) -> None:
    store = Store(tmp_path)
    first, second = begin(store, "one"), begin(store, "two")
    change(tmp_path, statement)
    with pytest.raises(StoreError) as error:
        _ = store.content(first.head), store.content(second.head)
    assert told(error) == "store-damaged"
    assert len(store.recent("甲")) == 2, "what is sound can still be read"
    store.close()


def test_a_schema_that_is_no_number(tmp_path: Path) -> None:
    closed(tmp_path)
    change(tmp_path, "update meta set value = 'x'")
    with pytest.raises(StoreError) as error:
        Store(tmp_path)
    assert told(error) == "store-damaged"


def test_a_file_that_another_program_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", ("busy_timeout=50", *database._PRAGMAS[1:]))
    store = Store(tmp_path)
    scenario = begin(store)
    holder = sqlite3.connect(tmp_path / FILE)
    holder.execute("begin immediate")
    with pytest.raises(StoreError) as error:
        store.append(scenario.id, scenario.head, Content("later"), DID)
    assert told(error) == "store-busy"
    assert store.content(scenario.head) == Content("{}"), "reading does not wait for the other one"
    holder.close()
    store.append(scenario.id, scenario.head, Content("later"), DID)
    store.close()


def test_a_full_disk_keeps_what_there_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", (*database._PRAGMAS, "max_page_count=30"))
    store = Store(tmp_path)
    scenario = begin(store)
    with pytest.raises(StoreError) as error:
        store.append(scenario.id, scenario.head, Content(os.urandom(100_000).hex()), DID)
    assert told(error) == "store-full"
    assert store.append(scenario.id, scenario.head, Content("small"), DID).number == 2
    store.close()


def test_a_table_that_has_gone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    change(tmp_path, "alter table versions rename to leaves")
    with pytest.raises(StoreError) as error:
        store.versions("any")
    assert told(error) == "store-failed"
    store.close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_READONLY_DIRECTORY, "store-unwritable"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "store-damaged"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "store-busy"),
        (sqlite3.SQLITE_IOERR_SHMMAP, "store-failed"),
    ],
)
def test_finer_codes_of_the_database_are_known_by_their_kind(tmp_path: Path, code: int, kind: str) -> None:
    reported = sqlite3.OperationalError("reported")
    reported.sqlite_errorcode = code
    assert faults.unusable(tmp_path / FILE, exc.OperationalError("", {}, reported)).finding.code == kind


def test_too_many_at_once_are_asked_to_wait(tmp_path: Path) -> None:
    assert faults.unusable(tmp_path / FILE, exc.TimeoutError("pool")).finding.code == "store-busy"
