"""Opening what the command line names; a folder of towns is no town, but says which towns it holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from orgplan import run
from orgplan.ingest.sheets import TOWN, find_sheet
from orgplan.model.findings import Finding, Place
from orgplan.model.vocabulary import Severity
from orgplan.text import Text


def open_town(path: Path) -> run.Case:
    """The town; never raises for bad input."""
    case = run.open_town(path)
    towns = [] if case.town is not None else _towns_in(path)
    return replace(case, findings=(_several(path, towns),)) if towns else case


def _towns_in(path: Path) -> list[str]:
    """Folders inside one that has no sheets of its own, that each hold a town."""
    try:
        if not path.is_dir() or any(path.glob("*.csv")):
            return []
        return sorted({file.parent.name for file in path.glob("*/*.csv") if find_sheet(file.stem) is TOWN})
    except OSError:
        return []


def _several(path: Path, towns: list[str]) -> Finding:
    example = path / towns[0]
    message = Text(
        f"该文件夹中有 {len(towns)} 个镇：{'、'.join(towns)}。请指明其中一个，例如 {example}。",
        f"This folder holds {len(towns)} towns: {', '.join(towns)}. Name one of them, such as {example}.",
    )
    return Finding(
        code="folder-of-towns", severity=Severity.ERROR, message=message, place=Place(file=path.name or str(path))
    )
