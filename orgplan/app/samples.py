"""The sample towns that travel with orgplan, read and solved once for everyone: they are public data."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import streamlit as st

from orgplan.ingest import Sheets, sheets_of_town
from orgplan.model.outcome import Outcome
from orgplan.run import Case, Limits, open_sheets, open_town, solve
from orgplan.shipped import DATA

FIRST = "helong"
SECONDS, SEED, WORKERS = 10, 0, 1
"""One worker gives everyone the same plan."""
SOURCE = "data"
"""What the data of a scenario are called where a file would be named."""


def sample_towns() -> tuple[Path, ...]:
    """Folders that hold a ledger of units, 合隆镇 first."""
    folders = {ledger.parent for ledger in DATA.glob("*/units.csv")}
    return tuple(sorted(folders, key=lambda folder: (folder.name != FIRST, folder.name)))


def digest(folder: Path) -> str:
    """Of every file's name and bytes, so that edited data is read anew."""
    total = sha256()
    for path in sorted(folder.glob("*.csv")):
        content = path.read_bytes()
        total.update(f"{path.name}:{len(content)}:".encode() + content)
    return total.hexdigest()


def opened(folder: Path) -> Case:
    return _opened(str(folder), digest(folder))


def solved(folder: Path) -> tuple[Sheets, Outcome | None]:
    """The town as sheets and its outcome; no outcome when the data has errors."""
    return _solved(str(folder), digest(folder), SECONDS, SEED, WORKERS)


def name_of(folder: Path) -> str:
    town = opened(folder).town
    return town.name if town else folder.name


@st.cache_data(max_entries=32, show_spinner=False)
def _opened(folder: str, contents: str) -> Case:
    """`contents` only makes the cache's key change with the files."""
    return open_town(Path(folder))


@st.cache_data(max_entries=32, show_spinner=False)
def _solved(folder: str, contents: str, seconds: int, seed: int, workers: int) -> tuple[Sheets, Outcome | None]:
    case = _opened(folder, contents)
    if case.town is None:
        return {}, None
    sheets = sheets_of_town(case.town)
    return sheets, solve(open_sheets(SOURCE, sheets), Limits(seconds=seconds, seed=seed, workers=workers))
