"""Many at once, and the one that is struck down in the middle."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from orgplan.scenarios import Content, HeadMoved, Scenario, Store
from tests.scenarios.conftest import DID, begin

ENDLESS = """
import sys
from pathlib import Path
from orgplan.scenarios import Content, Store
from orgplan.text import Text

store, scenario = Store(Path(sys.argv[1])), sys.argv[2]
head = store.scenario(scenario).head
for number in range(1_000_000):
    head = store.append(scenario, head, Content(f"{number}" * 5_000), Text("调整", "Changed")).id
    print(head, flush=True)
"""


def test_eight_threads_write_a_hundred_versions_each(store: Store) -> None:
    def hundred(scenario: Scenario) -> str:
        head = scenario.head
        for number in range(100):
            head = store.append(scenario.id, head, Content("{}", f"{scenario.id} {number}"), DID).id
        return head

    scenarios = [begin(store, name=f"方案{number}") for number in range(8)]
    began = time.perf_counter()
    with ThreadPoolExecutor(8) as pool:
        heads = list(pool.map(hundred, scenarios))
    assert time.perf_counter() - began < 30
    for scenario, head in zip(scenarios, heads, strict=True):
        versions = store.versions(scenario.id)
        assert versions[0].id == head
        assert [version.number for version in versions] == list(range(101, 0, -1))


@pytest.mark.parametrize("act", ["append", "undo"])
def test_of_many_who_change_one_version_exactly_one_wins(store: Store, act: str) -> None:
    scenario = begin(store)
    head = store.append(scenario.id, scenario.head, Content("common"), DID).id
    other = Store(store.folder)
    """As a second process would have one: the two share nothing but the file."""
    together = threading.Barrier(8)

    def change(number: int) -> str:
        mine = (store, other)[number % 2]
        together.wait()
        try:
            if act == "undo":
                mine.undo(scenario.id, head)
            else:
                mine.append(scenario.id, head, Content(f"{number}"), DID)
        except HeadMoved as moved:
            copy = mine.branch(head, name=f"另稿{number}", owner="乙", did=DID)
            mine.append(copy.id, copy.head, Content(f"{number}"), DID)
            return moved.head
        return "won"

    with ThreadPoolExecutor(8) as pool:
        ends = list(pool.map(change, range(8)))
    now = store.scenario(scenario.id)
    assert now is not None
    assert sorted(ends) == sorted(["won", *[now.head] * 7])
    assert len(store.recent("乙")) == 7
    other.close()


def test_a_folder_that_many_make_at_once(tmp_path: Path) -> None:
    together = threading.Barrier(6)

    def make(_: int) -> str:
        together.wait()
        store = Store(tmp_path / "home")
        made = begin(store).id
        store.close()
        return made

    with ThreadPoolExecutor(6) as pool:
        made = set(pool.map(make, range(6)))
    store = Store(tmp_path / "home")
    assert {scenario.id for scenario in store.recent("甲")} == made
    store.close()


def test_a_process_killed_while_it_writes_loses_nothing_that_was_kept(store: Store) -> None:
    scenario = begin(store)
    for _ in range(3):
        kept = _killed_after(60, store, scenario.id)
        versions = store.versions(scenario.id)
        assert {*kept} <= {version.id for version in versions}
        assert [version.number for version in versions] == list(range(len(versions), 0, -1))
        again = Store(store.folder)
        now = again.scenario(scenario.id)
        assert now is not None
        assert now.head == versions[0].id
        assert all(again.content(version.id).data for version in versions)
        again.append(scenario.id, now.head, Content("and on"), DID)
        again.close()


def _killed_after(lines: int, store: Store, scenario: str) -> list[str]:
    """What the process said that it had kept, before it was ended with no word of warning."""
    command = [sys.executable, "-c", ENDLESS, str(store.folder), scenario]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def test_a_change_to_a_large_town_is_kept_at_once(store: Store) -> None:
    town = os.urandom(50_000).hex() + "乡" * 35_000
    assert len(town.encode()) > 200_000
    scenario = begin(store, town)
    head, took = scenario.head, []
    for number in range(20):
        began = time.perf_counter()
        head = store.append(scenario.id, head, Content(f"{town}{number}", f"{number}" * 5_000), DID).id
        took.append(time.perf_counter() - began)
    assert sorted(took)[10] < 0.1, "seconds; about a tenth of that on an idle machine"


def test_reading_waits_for_nobody(store: Store) -> None:
    scenario = begin(store)
    written, read = threading.Event(), threading.Event()

    def write() -> bool:
        with store._database.writing():
            written.set()
            return read.wait(10)

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        assert written.wait(10)
        reads: list[Callable[[], object]] = [
            lambda: store.content(scenario.head),
            lambda: store.recent("甲"),
            lambda: store.before(scenario.head),
        ]
        for one in reads:
            one()
        read.set()
        assert writing.result(), "the readers were done while the writer still held the file"
