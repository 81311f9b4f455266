"""What planners can count on: nothing is overwritten, drafts are private, old futures stay within reach."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from orgplan.scenarios import Content, HeadMoved, Store, default_folder
from orgplan.scenarios.database import FILE
from orgplan.text import Text
from tests.scenarios.conftest import DID, begin


def counted(store: Store, table: str) -> int:
    connection = sqlite3.connect(store.folder / FILE)
    number: int = connection.execute(f"select count(*) from {table}").fetchone()[0]
    connection.close()
    return number


def test_a_content_comes_back_as_it_was_given(store: Store) -> None:
    content = Content(data='{"units": "综合执法队\\u0000"}', plan="", outcome='{"status": "最优"}')
    scenario = store.create(content, name="甲镇", town="甲镇", owner="甲", did=Text("打开示例", "Opened a sample"))
    first = store.version(scenario.head)
    assert store.content(scenario.head) == content
    assert first is not None
    assert (first.scenario, first.number, first.parent) == (scenario.id, 1, None)
    assert first.did == Text("打开示例", "Opened a sample")
    assert store.scenario(scenario.id) == scenario
    assert first.at.tzinfo is UTC
    assert abs(datetime.now(UTC) - first.at) < timedelta(minutes=1)
    assert scenario.created == scenario.changed == first.at


def test_an_append_moves_the_head_and_leaves_what_was(store: Store) -> None:
    scenario = begin(store, "old")
    second = store.append(scenario.id, scenario.head, Content("new"), DID)
    now = store.scenario(scenario.id)
    assert now is not None
    assert now.head == second.id
    assert now.changed > scenario.changed
    assert [version.number for version in store.versions(scenario.id)] == [2, 1]
    assert store.content(scenario.head) == Content("old")


def test_the_slower_of_two_writers_is_told_and_can_branch(store: Store) -> None:
    scenario = begin(store)
    theirs = store.append(scenario.id, scenario.head, Content("theirs"), DID)
    with pytest.raises(HeadMoved) as moved:
        store.append(scenario.id, scenario.head, Content("mine"), DID)
    assert moved.value.head == theirs.id
    assert [version.id for version in store.versions(scenario.id)] == [theirs.id, scenario.head]
    assert counted(store, "documents") == 2, "what was not kept left nothing behind"
    copy = store.branch(scenario.head, name="甲镇（我的修改）", owner="乙", did=DID)
    mine = store.append(copy.id, copy.head, Content("mine"), DID)
    assert copy.branched_from == scenario.head
    assert (copy.town, copy.saved) == ("甲镇", None)
    assert store.content(copy.head) == store.content(scenario.head)
    assert store.content(mine.id) == Content("mine")


def test_undo_and_redo_walk_to_both_ends(store: Store) -> None:
    scenario = begin(store)
    second = store.append(scenario.id, scenario.head, Content("2"), DID)
    third = store.append(scenario.id, second.id, Content("3"), DID)
    assert store.after(third.id) is store.redo(scenario.id, third.id) is None
    assert store.undo(scenario.id, third.id) == store.before(third.id) == second
    assert store.undo(scenario.id, second.id) == store.version(scenario.head)
    assert store.before(scenario.head) is store.undo(scenario.id, scenario.head) is None
    assert store.redo(scenario.id, scenario.head) == store.after(scenario.head) == second
    assert store.redo(scenario.id, second.id) == third


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_step_from_a_version_that_is_not_the_head_goes_nowhere(store: Store, step: str) -> None:
    scenario = begin(store)
    second = store.append(scenario.id, scenario.head, Content("2"), DID)
    for stale in (scenario.head, "unheard-of"):
        with pytest.raises(HeadMoved) as moved:
            getattr(store, step)(scenario.id, stale)
        assert moved.value.head == second.id


def test_what_undo_left_aside_stays_within_reach(store: Store) -> None:
    scenario = begin(store)
    left = store.append(scenario.id, scenario.head, Content("left"), DID)
    store.undo(scenario.id, left.id)
    taken = store.append(scenario.id, scenario.head, Content("taken"), DID)
    assert store.after(scenario.head) == taken
    assert [version.id for version in store.versions(scenario.id)] == [taken.id, left.id, scenario.head]
    restored = store.append(scenario.id, taken.id, store.content(left.id), DID)
    assert store.content(restored.id) == Content("left")
    assert (restored.number, restored.parent) == (4, taken.id)


def test_documents_that_stay_the_same_are_kept_once(store: Store) -> None:
    scenario = begin(store, "town" * 10_000)
    head = scenario.head
    for number in range(100):
        head = store.append(scenario.id, head, Content("town" * 10_000, f"plan {number % 10}"), DID).id
    store.branch(head, name="另稿", owner="乙", did=DID)
    assert counted(store, "versions") == 102
    assert counted(store, "documents") == 11


def test_a_new_store_on_the_same_folder_sees_everything(store: Store) -> None:
    scenario = begin(store)
    second = store.append(scenario.id, scenario.head, Content("2"), DID)
    store.save(scenario.id, second.id)
    again = Store(store.folder)
    assert again.scenario(scenario.id) == store.scenario(scenario.id)
    assert again.versions(scenario.id) == store.versions(scenario.id)
    assert again.content(second.id) == Content("2")
    again.close()


def test_a_draft_is_seen_by_its_owner_until_it_is_saved(store: Store) -> None:
    draft = begin(store, owner="甲")
    assert [seen.id for seen in store.recent("甲")] == [draft.id]
    assert store.recent("乙") == ()
    store.save(draft.id, draft.head)
    newer = store.append(draft.id, draft.head, Content("not saved yet"), DID)
    (seen,) = store.recent("乙")
    assert (seen.saved, seen.head) == (draft.head, newer.id)


def test_recent_ones_come_newest_first_and_not_all(store: Store) -> None:
    made = [begin(store, name=f"方案{number}") for number in range(5)]
    store.append(made[1].id, made[1].head, Content("touched last"), DID)
    assert [seen.name for seen in store.recent("甲", limit=3)] == ["方案1", "方案4", "方案3"]


def test_a_name_is_one_line_and_not_too_long(store: Store) -> None:
    scenario, twin = begin(store, name=" 甲镇\t方案\x00\u202e\n一 "), begin(store, name="长" * 100)
    assert scenario.name == "甲镇 方案 一"
    assert twin.name == "长" * 79 + "…"
    for given, kept in ((scenario.name, scenario.name), ("  ", "—"), ("**加粗**<b>", "**加粗**<b>")):
        store.rename(twin.id, given)
        found = store.scenario(twin.id)
        assert found is not None
        assert found.name == kept


def test_a_version_of_another_scenario_cannot_be_saved(store: Store) -> None:
    mine, other = begin(store), begin(store)
    with pytest.raises(KeyError):
        store.save(mine.id, other.head)


def test_ids_cannot_be_guessed(store: Store) -> None:
    made = [begin(store) for _ in range(20)]
    ids = {text for scenario in made for text in (scenario.id, scenario.head)}
    assert len(ids) == 40
    assert all(re.fullmatch("[A-Za-z0-9_-]{16}", text) for text in ids), "they stand in addresses"


def test_what_is_not_there_is_no_fault_of_the_file(store: Store) -> None:
    assert store.scenario("no") is None
    assert store.version("no") is store.before("no") is store.after("no") is None
    assert store.versions("no") == ()
    scenario = begin(store)
    for call in (
        lambda: store.content("no"),
        lambda: store.append("no", scenario.head, Content("{}"), DID),
        lambda: store.branch("no", name="另稿", owner="甲", did=DID),
        lambda: store.rename("no", "另稿"),
        lambda: store.save(scenario.id, "no"),
        lambda: store.undo("no", scenario.head),
    ):
        with pytest.raises(KeyError):
            call()


def test_the_file_is_kept_in_wal_mode_and_for_its_user_alone(store: Store) -> None:
    connection = sqlite3.connect(store.folder / FILE)
    assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
    connection.close()
    assert store.folder.stat().st_mode & 0o077 == 0


def test_a_folder_of_any_name_will_do(tmp_path: Path) -> None:
    folder = tmp_path / "方案 稿?a=1#%41"
    store = Store(folder)
    begin(store)
    store.close()
    assert (folder / FILE).stat().st_size > 0


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {"ORGPLAN_HOME": "/srv/plans", "XDG_DATA_HOME": "/data"}, "/srv/plans"),
        ("linux", {"ORGPLAN_HOME": "~/plans"}, "/home/a/plans"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/orgplan"),
        ("linux", {}, "/home/a/.local/share/orgplan"),
        ("darwin", {}, "/home/a/Library/Application Support/orgplan"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/orgplan"),
    ],
)
def test_the_usual_folder_of_each_platform(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], folder: str
) -> None:
    for name in ("ORGPLAN_HOME", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/home/a", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert default_folder() == Path(folder)
