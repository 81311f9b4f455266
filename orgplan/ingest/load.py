"""A path or an upload becomes a town, or the reasons why not; nothing a user can cause raises."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from orgplan.ingest.build import build, rows_of
from orgplan.ingest.cells import clean
from orgplan.ingest.csv_folder import read_sheet
from orgplan.ingest.faults import Fault, Refused
from orgplan.ingest.grids import Grid
from orgplan.ingest.readers import READERS, Files, Reader
from orgplan.ingest.sheets import BODIES
from orgplan.ingest.sources import Loaded, Sources
from orgplan.model.findings import Place
from orgplan.model.organisation import Body
from orgplan.shipped import DATA
from orgplan.text import Text

ACCEPTED = Text(
    ".xlsx 工作簿、.json 文件或含 .csv 文件的文件夹", "an .xlsx workbook, a .json file or a folder of .csv files"
)


@dataclass(frozen=True)
class Opened:
    """A file let in: its sheets as found, nothing understood yet."""

    name: str
    grids: tuple[Grid, ...]
    digests: Mapping[str, str]

    def built(self) -> Loaded:
        return build(self.name, self.grids, self.digests, shipped_bodies())


def load(path: Path) -> Loaded:
    """The town in a workbook, a JSON file or a folder of CSV files."""
    opened = open_path(path)
    return opened.built() if isinstance(opened, Opened) else opened


def load_upload(name: str, data: bytes) -> Loaded:
    """The town in the bytes of a workbook or JSON file."""
    opened = open_bytes(name, data)
    return opened.built() if isinstance(opened, Opened) else opened


def open_path(path: Path) -> Opened | Loaded:
    """The sheets of a workbook, a JSON file or a folder of CSV files, or why it is refused."""
    name = clean(path.name or str(path))
    try:
        if not path.exists():
            message = Text(f"找不到文件“{name}”", f"There is no file '{name}'")
            return _nothing(name, Fault("file-missing", message, ACCEPTED))
        reader = _reader(path, READERS)
        files = reader.files(path)
    except Refused as refusal:
        return refused(name, refusal)
    except OSError as error:
        reason = error.strerror or str(error)
        return refused(name, Refused(f"无法读取“{name}”：{reason}", f"'{name}' cannot be read: {reason}"))
    return _open(name, reader, files)


def open_bytes(name: str, data: bytes) -> Opened | Loaded:
    """The sheets in the bytes of a workbook or JSON file, or why it is refused."""
    name = clean(Path(name).name)
    try:
        reader = _reader(Path(name), tuple(reader for reader in READERS if reader.suffix))
    except Refused as refusal:
        return refused(name, refusal)
    return _open(name, reader, {name: data})


def _reader(path: Path, readers: tuple[Reader, ...]) -> Reader:
    for reader in readers:
        if reader.accepts(path):
            return reader
    raise Refused(
        f"不支持的文件类型“{path.suffix}”，请另存为 .xlsx", f"Files of type '{path.suffix}' are not read; save as .xlsx"
    )


def _open(name: str, reader: Reader, files: Files) -> Opened | Loaded:
    digests = {file: hashlib.sha256(data).hexdigest() for file, data in files.items()}
    try:
        return Opened(name, reader.grids(files), digests)
    except Refused as refusal:
        return refused(name, refusal)


def refused(name: str, refusal: Refused) -> Loaded:
    """No town, for the file as a whole cannot be read."""
    return _nothing(name, Fault("file-refused", refusal.reason, ACCEPTED))


def _nothing(name: str, fault: Fault) -> Loaded:
    return Loaded(None, (fault.at(Place(file=name)),), Sources(name, {}, {}))


def _catalogue() -> Path:
    return DATA / "catalogue" / "bodies.csv"


def catalogue_digest() -> str:
    """Sha256 of the shipped catalogue: a town without bodies of its own depends on it."""
    return hashlib.sha256(_catalogue().read_bytes()).hexdigest()


@cache
def shipped_bodies() -> tuple[Body, ...]:
    """The catalogue of candidate bodies that travels with orgplan; it raises where the installation is broken."""
    path = _catalogue()
    rows, findings = rows_of(BODIES, read_sheet(path.name, path.read_bytes()))
    if findings:
        raise ValueError(f"{path}: {findings[0].message.en}")
    return tuple(row for row in rows if isinstance(row, Body))
