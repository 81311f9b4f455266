"""What the open scenario was before: the data of its earlier versions."""

from __future__ import annotations

from collections.abc import Iterator

from orgplan.app.desk.desk import store
from orgplan.ingest import Sheets, sheets_of_json
from orgplan.scenarios import Version


def past(version: Version) -> Iterator[Sheets]:
    """The data of the versions that led to this one, the newest first; of a copy also those of its original."""
    earlier = _before(version)
    while earlier is not None:
        yield sheets_of_json(store().content(earlier.id).data)
        earlier = _before(earlier)


def _before(version: Version) -> Version | None:
    if (found := store().before(version.id)) is not None:
        return found
    scenario = store().scenario(version.scenario)
    return store().version(scenario.branched_from) if scenario and scenario.branched_from else None
