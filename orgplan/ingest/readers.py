"""The three forms a town comes in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from orgplan.ingest import limits
from orgplan.ingest.csv_folder import read_csv
from orgplan.ingest.excel import read_excel
from orgplan.ingest.faults import Refused
from orgplan.ingest.grids import Grid
from orgplan.ingest.json_file import read_json
from orgplan.text import Text

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Reader:
    title: Text
    suffix: str
    """Of the file; empty = a folder."""
    grids: Callable[[Files], tuple[Grid, ...]]

    def accepts(self, path: Path) -> bool:
        return path.suffix.casefold() == self.suffix if self.suffix else path.is_dir()

    def files(self, path: Path) -> dict[str, bytes]:
        """Their bytes, none of them larger than we read."""
        if self.suffix:
            return {path.name: contents(path)}
        found = sorted(file for file in path.iterdir() if file.suffix.casefold() == ".csv" and file.is_file())
        if not found or len(found) > limits.MAX_SHEETS:
            raise Refused(
                f"文件夹中应有 1 至 {limits.MAX_SHEETS} 个 .csv 文件，现有 {len(found)} 个",
                f"The folder should hold 1 to {limits.MAX_SHEETS} .csv files; it holds {len(found)}",
            )
        return {file.name: contents(file) for file in found}


def contents(path: Path) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(limits.MAX_FILE_BYTES + 1)
    if len(data) > limits.MAX_FILE_BYTES:
        most = limits.MAX_FILE_BYTES // 1024**2
        raise Refused(f"文件 {path.name} 超过 {most} MB", f"The file {path.name} is larger than {most} MB")
    return data


READERS: tuple[Reader, ...] = (
    Reader(Text("Excel 工作簿（.xlsx）", "Excel workbook (.xlsx)"), ".xlsx", read_excel),
    Reader(Text("CSV 文件夹", "folder of CSV files"), "", read_csv),
    Reader(Text("JSON 文件（.json）", "JSON file (.json)"), ".json", read_json),
)
