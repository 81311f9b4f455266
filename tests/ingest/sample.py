"""A sound town as rows of cells, and how to write such rows as a workbook, CSV files or JSON."""

from __future__ import annotations

import copy
import csv
import io
import json
from pathlib import Path
from typing import Any

from orgplan.ingest import Loaded, load_upload

Rows = list[list[Any]]
Sheets = dict[str, Rows]

TOWN: Rows = [
    ["key", "value"],
    ["name", "合隆镇"],
    ["kind", "town-zone"],
    ["zone_name", "合隆经济开发区"],
    ["hours_per_head", 1760],
    ["quota_administrative", 20],
    ["quota_institution", 20],
    ["quota_worker", 2],
    ["quota_special", 0],
    ["urbanisation_rate", 46.9],
    ["revenue", 3200],
    ["purchase_budget", 200000.5],
]
UNITS: Rows = [
    [
        "id",
        "name",
        "kind",
        "superior",
        "devolution",
        "retain_reason",
        "counts",
        "heads_administrative",
        "certified",
        "home",
    ],
    ["U1", "党政办", "party", None, None, None, "yes", 7, None, "B1"],
    ["U2", "财政所", "institution", None, None, None, None, 6, 2, None],
    ["U3", "市监所", "stationed", "县市监局", "never", "法律规定", None, 5, 4, None],
    ["U4", "司法所", "stationed", "县司法局", "may", None, None, 2, None, None],
]
FUNCTIONS: Rows = [
    ["id", "name", "unit", "domain", "stream", "hours", "cases", "minutes", "role", "purchasable", "price", "peak"],
    ["F1", "文电", "U1", "general-office", None, 5200, None, None, None, None, None, None],
    ["F2", "安监", "U1", "emergency", None, 3000, None, None, "safety-supervision", None, None, None],
    ["F3", "国库", "U2", "finance", None, 4000, None, None, "treasury", None, None, None],
    ["F4", "登记", "U3", "market", "approval", None, 1200, 25.5, None, None, None, 1.5],
    ["F5", "保洁", "U2", "environment", None, 900, None, None, None, "yes", 45000, None],
]
LINKS: Rows = [
    ["from", "to", "handoffs", "minutes", "kind"],
    ["U1", "F3", 300, 30, "data"],
    ["F4", "U2", 20, None, None],
]
BODIES: Rows = [
    ["id", "name", "nature", "role", "domains", "min_heads", "max_heads"],
    ["B1", "党政综合办公室", "party", "general-office", "general-office; party-affairs", 3, 12],
    ["B2", "便民服务中心", "institution", "service-hall", "public-service", None, None],
]
PINS: Rows = [["unit", "function", "body", "verdict"], ["U1", None, "B1", "must"], ["U3", "F4", "B2", "must"]]
PAIRS: Rows = [["a", "b", "verdict"], ["U1", "F3", "apart"]]
POSTS: Rows = [
    ["id", "name", "track", "rank", "same_holder_as", "apart_from"],
    ["P1", "书记", "party", "chief", "Z1", "P2"],
    ["P2", "人大主席", "congress", "chief", None, None],
    ["Z1", "主任", "zone", "chief", None, None],
]
LEADERS: Rows = [
    ["id", "name", "rank", "holds", "eligible", "experience", "max_posts", "kin_of"],
    ["L1", "甲", "chief", "P1;Z1", None, "economy", 3, "L2"],
    ["L2", "乙", "deputy", None, "P2", None, None, "L1"],
]
STAFF: Rows = [
    ["id", "unit", "category", "rank", "birth_year", "certified", "skills", "kin_of", "movable"],
    ["R1", "U1", "administrative", "一级主任科员", 1972, None, "general-office", "R9", "no"],
    *([f"R{n}", "U1", "administrative", None, 1980 + n, None, None, None, None] for n in range(2, 8)),
    ["R8", "U2", "administrative", None, 1990, "yes", "finance; economy", "L2", None],
    ["R9", "U2", "administrative", None, None, "yes", None, "R1", "yes"],
    *([f"R{n}", "U2", "administrative", None, None, "no", None, None, None] for n in range(10, 14)),
    ["R14", "U4", "administrative", None, None, None, "law", None, None],
    ["R15", "U4", "administrative", None, None, None, None, None, None],
]
POLICY: Rows = [["code", "strength", "setting", "value"], ["body-cap", "must", "most", 9]]

SOUND: Sheets = {
    "town": TOWN,
    "units": UNITS,
    "functions": FUNCTIONS,
    "links": LINKS,
    "bodies": BODIES,
    "pins": PINS,
    "pairs": PAIRS,
    "posts": POSTS,
    "leaders": LEADERS,
    "staff": STAFF,
    "policy": POLICY,
}


def sound() -> Sheets:
    """A copy to spoil."""
    return copy.deepcopy(SOUND)


def workbook(sheets: Sheets) -> bytes:
    """Written with openpyxl, which keeps types, formulas and error values."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for index, cell in enumerate(row, 1):
                if cell is not None:
                    page.cell(number, index, cell)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def csv_folder(folder: Path, sheets: Sheets) -> Path:
    folder.mkdir(exist_ok=True)
    for name, rows in sheets.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(["" if cell is None else cell for cell in row] for row in rows)
    return folder


def json_text(sheets: Sheets) -> str:
    return json.dumps(
        {name: [dict(zip(rows[0], row, strict=False)) for row in rows[1:]] for name, rows in sheets.items()},
        ensure_ascii=False,
    )


def read(sheets: Sheets) -> Loaded:
    return load_upload("town.xlsx", workbook(sheets))
