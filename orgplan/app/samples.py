"""The sample towns that travel with orgplan, opened and solved once for everyone: they are public data."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import streamlit as st

from orgplan.model.outcome import Outcome
from orgplan.run import Case, Limits, open_town, solve
from orgplan.shipped import DATA

FIRST = "helong"
SECONDS, SEED, WORKERS = 10, 0, 1
"""One worker gives everyone the same plan."""


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


def solved(folder: Path) -> tuple[Case, Outcome | None]:
    """The town and its outcome; no outcome when the data has errors."""
    return _solved(str(folder), digest(folder), SECONDS, SEED, WORKERS)


def name_of(folder: Path) -> str:
    town = opened(folder).town
    return town.name if town else folder.name


@st.cache_data(max_entries=32, show_spinner=False)
def _opened(folder: str, contents: str) -> Case:
    """`contents` only makes the cache's key change with the files."""
    return open_town(Path(folder))


@st.cache_data(max_entries=32, show_spinner=False)
def _solved(folder: str, contents: str, seconds: int, seed: int, workers: int) -> tuple[Case, Outcome | None]:
    case = _opened(folder, contents)
    if case.town is None:
        return case, None
    return case, solve(case, Limits(seconds=seconds, seed=seed, workers=workers))
