"""Out of the way and back again: what is deleted is lost to nobody. Long shelves are searched and paged."""

from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from orgplan.scenarios import Content, HeadMoved, Store
from orgplan.scenarios.database import FILE
from orgplan.scenarios.tables import SCHEMA
from tests.scenarios.conftest import DID, begin

OLD = """
CREATE TABLE meta ("key" VARCHAR NOT NULL, value VARCHAR NOT NULL, PRIMARY KEY ("key"));
CREATE TABLE documents (digest VARCHAR(64) NOT NULL, content BLOB NOT NULL, PRIMARY KEY (digest));
CREATE TABLE scenarios (id VARCHAR NOT NULL, name VARCHAR NOT NULL, town VARCHAR NOT NULL, owner VARCHAR NOT NULL,
  head VARCHAR NOT NULL, saved VARCHAR, branched_from VARCHAR, created DATETIME NOT NULL, changed DATETIME NOT NULL,
  PRIMARY KEY (id));
CREATE TABLE versions (id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, number INTEGER NOT NULL, parent VARCHAR,
  at DATETIME NOT NULL, did_zh VARCHAR NOT NULL, did_en VARCHAR NOT NULL, data VARCHAR(64) NOT NULL, plan VARCHAR(64),
  outcome VARCHAR(64), PRIMARY KEY (id), UNIQUE (scenario, number));
CREATE INDEX ix_scenarios_owner ON scenarios (owner);
CREATE INDEX ix_scenarios_changed ON scenarios (changed);
INSERT INTO meta VALUES ('schema', '1');
INSERT INTO scenarios VALUES ('S1', '老方案', '甲镇', '甲', 'V1', 'V1', NULL, '2026-01-02 03:04:05.000000',
  '2026-01-02 03:04:05.000000');
INSERT INTO versions VALUES ('V1', 'S1', 1, NULL, '2026-01-02 03:04:05.000000', '调整', 'Changed',
  '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', NULL, NULL);
INSERT INTO documents VALUES ('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  x'789cabae0500017500f9');
"""
"""A file as the first schema had it, with one saved scenario."""


def old_file(folder: Path) -> None:
    connection = sqlite3.connect(folder / FILE)
    connection.executescript(OLD)
    connection.close()


def names(found: object) -> list[str]:
    return [scenario.name for scenario in found]


# --- deleted and taken back ------------------------------------------------------------------------------------------


def test_a_deleted_scenario_is_on_no_shelf_and_whole_when_it_comes_back(store: Store) -> None:
    scenario = begin(store, "one", owner="甲")
    second = store.append(scenario.id, scenario.head, Content("two"), DID)
    store.save(scenario.id, second.id)
    before = store.scenario(scenario.id)
    store.delete(scenario.id)
    assert store.recent("甲") == store.recent("乙") == ()
    assert store.count("甲") == store.count("乙") == 0
    (gone,) = store.deleted("甲")
    assert store.deleted("乙") == ()
    assert gone.deleted is not None
    assert abs(datetime.now(UTC) - gone.deleted) < timedelta(minutes=1)
    assert store.content(second.id) == Content("two"), "nothing of it is lost"
    store.undelete(scenario.id)
    assert store.scenario(scenario.id) == before
    assert store.deleted("甲") == ()
    assert names(store.recent("乙")) == ["甲镇"]


def test_the_last_deleted_comes_first_and_a_second_time_changes_nothing(store: Store) -> None:
    made = [begin(store, name=f"方案{number}") for number in range(3)]
    for scenario in (made[1], made[0], made[2]):
        store.delete(scenario.id)
    store.delete(made[1].id)
    assert names(store.deleted("甲")) == ["方案2", "方案0", "方案1"]
    assert names(store.deleted("甲", limit=1, skip=1)) == ["方案0"]


def test_what_is_not_there_cannot_be_deleted(store: Store) -> None:
    for call in (store.delete, store.undelete):
        with pytest.raises(KeyError):
            call("no")


def test_a_change_that_comes_while_it_is_deleted_is_kept_in_it(store: Store) -> None:
    scenario = begin(store, "one")
    other = Store(store.folder)
    with ThreadPoolExecutor(2) as pool:
        written = pool.submit(store.append, scenario.id, scenario.head, Content("two"), DID)
        pool.submit(other.delete, scenario.id).result()
    store.undelete(scenario.id)
    now = store.scenario(scenario.id)
    assert now is not None
    assert now.head == written.result().id
    other.close()


# --- back to what was saved ------------------------------------------------------------------------------------------


def test_a_scenario_goes_back_to_what_others_see_and_keeps_what_came_after(store: Store) -> None:
    scenario = begin(store, "one")
    store.save(scenario.id, scenario.head)
    second = store.append(scenario.id, scenario.head, Content("two"), DID)
    assert store.revert(scenario.id, second.id) == store.version(scenario.head)
    now = store.scenario(scenario.id)
    assert now is not None
    assert now.head == now.saved == scenario.head
    assert store.redo(scenario.id, scenario.head) == second


def test_only_what_was_saved_and_has_not_gone_on_goes_back(store: Store) -> None:
    scenario = begin(store, "one")
    second = store.append(scenario.id, scenario.head, Content("two"), DID)
    assert store.revert(scenario.id, second.id) is None
    store.save(scenario.id, scenario.head)
    with pytest.raises(HeadMoved):
        store.revert(scenario.id, scenario.head)


# --- searched and paged ----------------------------------------------------------------------------------------------


def test_a_search_takes_words_of_name_and_town_as_they_are_typed(store: Store) -> None:
    for name, town in (("方案一 100%", "合隆镇"), ("方案二", "合隆镇"), ("Plan_B", "安广镇")):
        store.create(Content("{}"), name=name, town=town, owner="甲", did=DID)
    wanted = {
        "合隆": {"方案一 100%", "方案二"},
        "合隆 一": {"方案一 100%"},
        "%": {"方案一 100%"},
        "plan_b": {"Plan_B"},
        "_": {"Plan_B"},
        "无": set(),
    }
    assert {words: set(names(store.recent("甲", words=words))) for words in wanted} == wanted
    assert store.count("甲", "合隆") == 2


def test_thousands_are_paged_without_a_gap_and_without_waiting(store: Store) -> None:
    first = begin(store, name="方案")
    with store._database.writing() as session:
        session.connection().exec_driver_sql(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO scenarios "
            "(id, name, town, owner, head, saved, created, changed) SELECT 'S' || i, '方案' || i, town, "
            "CASE i % 2 WHEN 0 THEN owner ELSE '乙' END, head, CASE i % 4 WHEN 1 THEN head END, created, changed "
            "FROM n, scenarios WHERE scenarios.id = ?",
            (first.id,),
        )
    began = time.perf_counter()
    total, seen, skip = store.count("甲"), list[str](), 0
    while page := store.recent("甲", limit=500, skip=skip):
        seen += [scenario.id for scenario in page]
        skip += 500
    assert total == len(seen) == len({*seen}) == 1 + 2500 + 1250
    assert time.perf_counter() - began < 2
    began = time.perf_counter()
    assert names(store.recent("甲", words="方案4998")) == ["方案4998"]
    assert time.perf_counter() - began < 0.5


# --- files of the first schema ---------------------------------------------------------------------------------------


def test_an_older_file_is_brought_up_and_keeps_all_it_had(tmp_path: Path) -> None:
    old_file(tmp_path)
    store = Store(tmp_path)
    (found,) = store.recent("乙")
    assert (found.name, found.saved, found.deleted) == ("老方案", "V1", None)
    assert store.content("V1") == Content("{}")
    store.delete(found.id)
    store.close()
    again = Store(tmp_path)
    assert names(again.deleted("甲")) == ["老方案"]
    again.close()
    connection = sqlite3.connect(tmp_path / FILE)
    assert connection.execute("select value from meta where key = 'schema'").fetchone() == (str(SCHEMA),)
    connection.close()


def test_of_many_who_open_an_older_file_one_brings_it_up(tmp_path: Path) -> None:
    old_file(tmp_path)

    def see(_: int) -> list[str]:
        store = Store(tmp_path)
        seen = names(store.recent("甲"))
        store.close()
        return seen

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(see, range(6))) == [["老方案"]] * 6
