"""A store in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from orgplan.scenarios import Content, Scenario, Store
from orgplan.text import Text

DID = Text("调整", "Changed")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "home")
    yield opened
    opened.close()


def begin(store: Store, data: str = "{}", name: str = "甲镇", owner: str = "甲") -> Scenario:
    return store.create(Content(data), name=name, town="甲镇", owner=owner, did=DID)
