"""Any course of actions, against a model that keeps everything in plain lists."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from orgplan.scenarios import Content, HeadMoved, Scenario, Store, Version
from orgplan.text import Text

OWNERS = st.sampled_from(["甲", "乙"])
JSON = st.sampled_from(["{}", '{"编制": 60}', '{"units": []}']) | st.text(max_size=20)
CONTENTS = st.builds(Content, data=JSON, plan=st.none() | JSON, outcome=st.none() | JSON)
DID = st.builds(Text, st.text(max_size=10), st.text(max_size=10))


@dataclass
class Line:
    """A scenario as the model has it: versions in the order they were made, and the way that redo would go."""

    owner: str
    head: str
    made: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    saved: str | None = None
    deleted: bool = False


class History(RuleBasedStateMachine):
    """`undone` is the stack of a text editor: undo pushes, redo pops, a change empties it."""

    scenarios = Bundle("scenarios")
    versions = Bundle("versions")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self.folder.name))
        self.lines: dict[str, Line] = {}
        self.kept: dict[str, tuple[Version, Content]] = {}

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def remember(self, version: Version | None, content: Content) -> str:
        assert version is not None
        assert version.id not in self.kept
        self.kept[version.id] = (version, content)
        self.lines[version.scenario].made.append(version.id)
        self.lines[version.scenario].head = version.id
        self.lines[version.scenario].undone.clear()
        return version.id

    def started(self, scenario: Scenario, content: Content) -> str:
        self.lines[scenario.id] = Line(scenario.owner, scenario.head)
        self.remember(self.store.version(scenario.head), content)
        return scenario.id

    @initialize(target=scenarios, content=CONTENTS, owner=OWNERS, did=DID)
    def first(self, content: Content, owner: str, did: Text) -> str:
        return self.created(content, owner, did)

    @rule(target=scenarios, content=CONTENTS, owner=OWNERS, did=DID)
    def create(self, content: Content, owner: str, did: Text) -> str:
        return self.created(content, owner, did)

    def created(self, content: Content, owner: str, did: Text) -> str:
        scenario = self.store.create(content, name="甲镇", town="甲镇", owner=owner, did=did)
        return self.started(scenario, content)

    @rule(target=versions, scenario=scenarios, content=CONTENTS, did=DID)
    def append(self, scenario: str, content: Content, did: Text) -> str:
        line = self.lines[scenario]
        version = self.store.append(scenario, line.head, content, did)
        assert (version.number, version.parent, version.did) == (len(line.made) + 1, line.head, did)
        return self.remember(version, content)

    @rule(scenario=scenarios, parent=versions, content=CONTENTS, did=DID)
    def append_too_late(self, scenario: str, parent: str, content: Content, did: Text) -> None:
        if parent == self.lines[scenario].head:
            return
        with pytest.raises(HeadMoved) as moved:
            self.store.append(scenario, parent, content, did)
        assert moved.value.head == self.lines[scenario].head

    @rule(target=scenarios, version=versions, owner=OWNERS, did=DID)
    def branch(self, version: str, owner: str, did: Text) -> str:
        scenario = self.store.branch(version, name="另稿", owner=owner, did=did)
        assert scenario.branched_from == version
        return self.started(scenario, self.kept[version][1])

    @rule(scenario=scenarios)
    def undo(self, scenario: str) -> None:
        line = self.lines[scenario]
        back = self.store.undo(scenario, line.head)
        assert (back.id if back else None) == self.kept[line.head][0].parent
        if back:
            line.undone.append(line.head)
            line.head = back.id

    @rule(scenario=scenarios)
    def redo(self, scenario: str) -> None:
        line = self.lines[scenario]
        forth = self.store.redo(scenario, line.head)
        assert (forth.id if forth else None) == (line.undone[-1] if line.undone else None)
        if forth:
            line.head = line.undone.pop()

    @rule(scenario=scenarios)
    def save(self, scenario: str) -> None:
        line = self.lines[scenario]
        self.store.save(scenario, line.head)
        line.saved = line.head

    @rule(scenario=scenarios)
    def delete(self, scenario: str) -> None:
        self.store.delete(scenario)
        self.lines[scenario].deleted = True

    @rule(scenario=scenarios)
    def undelete(self, scenario: str) -> None:
        self.store.undelete(scenario)
        self.lines[scenario].deleted = False

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = Store(Path(self.folder.name))

    @invariant()
    def nothing_is_lost_or_changed(self) -> None:
        for version, content in self.kept.values():
            assert self.store.version(version.id) == version
            assert self.store.content(version.id) == content

    @invariant()
    def scenarios_are_as_the_model_has_them(self) -> None:
        for id_, line in self.lines.items():
            scenario = self.store.scenario(id_)
            assert scenario is not None
            assert (scenario.owner, scenario.head, scenario.saved) == (line.owner, line.head, line.saved)
            assert [version.id for version in self.store.versions(id_)] == line.made[::-1]

    @invariant()
    def everyone_sees_what_is_saved_and_what_is_theirs(self) -> None:
        for owner in ("甲", "乙"):
            seen = {scenario.id for scenario in self.store.recent(owner, limit=1000)}
            living = {id_: line for id_, line in self.lines.items() if not line.deleted}
            assert seen == {id_ for id_, line in living.items() if line.saved or line.owner == owner}
            assert self.store.count(owner) == len(seen)
            gone = {scenario.id for scenario in self.store.deleted(owner, limit=1000)}
            assert gone == {id_ for id_, line in self.lines.items() if line.deleted and line.owner == owner}


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=25, stateful_step_count=25, deadline=None, derandomize=True)
