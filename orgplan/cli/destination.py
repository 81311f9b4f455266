"""Where an answer may be written: never over what somebody else put there. Asked before the work begins."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity
from orgplan.text import Text

WORKBOOK = ".xlsx"
NOT_JSON = (WORKBOOK, ".xls", ".csv", ".docx", ".pptx", ".pdf")
"""What `solve` would spoil: it writes JSON."""


def no_place_for_outcome(path: Path, town: Path, start: Path | None) -> Finding | None:
    """Why the outcome must not go there; `None` where it may."""
    if path.suffix.lower() in NOT_JSON:
        return _refused(
            "not-json",
            f"求解结果是 JSON 文件，不能写入“{path}”，请改用以 .json 结尾的文件名。",
            f"The outcome is JSON and is not written to {path}; give a name that ends in .json.",
        )
    if _same(path, town):
        return _refused(
            "over-town",
            f"“{path}”是本镇数据，不能用求解结果覆盖，请另取文件名。",
            f"{path} holds the town's data and is not overwritten; give another name.",
        )
    if start is not None and _same(path, start):
        return _refused(
            "over-start",
            f"“{path}”是起始方案，不能用求解结果覆盖，请另取文件名。",
            f"{path} is the plan to start from and is not overwritten; give another name.",
        )
    return None if _writable(path) else unwritable(path)


def no_place_for_export(path: Path, suffixes: Mapping[str, str], code: str, read: Sequence[Path]) -> Finding | None:
    """Why a file of the format must not go there; `None` where it may. `read` is what the file is made from."""
    suffix = suffixes.get(code)
    if suffix is None or path.suffix.lower() != suffix:
        ends = (suffix,) if suffix else tuple(suffixes.values())
        return _refused(
            "wrong-suffix",
            f"文件名“{path}”与格式不符，请改用以 {'、'.join(ends)} 结尾的文件名。",
            f"{path} does not end as the format does; give a name that ends in {' or '.join(ends)}.",
        )
    if any(_same(path, source) for source in read):
        return _refused(
            "over-source",
            f"“{path}”是本镇数据或方案文件，不能用导出的文件覆盖，请另取文件名。",
            f"{path} holds the town's data or the plan and is not overwritten; give another name.",
        )
    return None if _writable(path) else unwritable(path)


def no_place_for_template(path: Path, force: bool) -> Finding | None:
    """Why the empty workbook must not go there; `None` where it may."""
    if path.suffix.lower() != WORKBOOK:
        return _refused(
            "not-xlsx",
            f"空白工作簿是 Excel 文件，不能写入“{path}”，请改用以 .xlsx 结尾的文件名。",
            f"The empty workbook is an Excel file and is not written to {path}; give a name that ends in .xlsx.",
        )
    if not _writable(path):
        return unwritable(path)
    if not force and path.exists() and path.stat().st_size:
        return _refused(
            "file-exists",
            f"“{path}”已存在且有内容，未作改动；请另取文件名，确要覆盖请加 --force。",
            f"{path} exists and is not empty; it is left as it is. Give another name, or --force to overwrite it.",
        )
    return None


def unwritable(path: Path) -> Finding:
    return _refused(
        "cannot-write",
        f"无法写入“{path}”，请检查文件夹是否存在、文件是否被占用。",
        f"Cannot write {path}. Check that the folder exists and the file is not in use.",
    )


def _same(path: Path, other: Path) -> bool:
    if path.exists() and other.exists():
        return path.samefile(other)
    return path.resolve() == other.resolve()


def _writable(path: Path) -> bool:
    if path.exists():
        return not path.is_dir() and os.access(path, os.W_OK)
    return path.parent.is_dir() and os.access(path.parent, os.W_OK)


def _refused(code: str, zh: str, en: str) -> Finding:
    return Finding(code=code, severity=Severity.ERROR, message=Text(zh, en))
