"""What the policy sheet may speak of: a sheet to look it up in, written into the template and passed over when read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from orgplan.ingest.sheets import POLICY, RULES_GUIDE
from orgplan.ingest.workbook import A3, HEADING, RULED, Workbook, height_of
from orgplan.model.policy import PolicyRow
from orgplan.text import Text

NONE = Text("", "")


@dataclass(frozen=True)
class GuideRow:
    """A rule, goal or table of the report with one of its settings; a row for each setting."""

    code: str
    name: Text
    kind: Text
    clause: Text = NONE
    setting: str = ""
    label: Text = NONE
    reach: Text = NONE
    """Bounds and unit of the setting."""
    default: str = ""
    strength: Text = NONE
    """By default."""


WIDTHS = (30, 26, 8, 34, 30, 20, 24, 10, 10)
COLUMNS = (
    Text("名称", "name"),
    Text("编码", "code"),
    Text("类型", "kind"),
    Text("依据", "clause"),
    Text("设置", "setting"),
    Text("设置编码", "setting code"),
    Text("取值范围", "values"),
    Text("默认值", "default"),
    Text("默认强度", "default strength"),
)
ALLOWED = {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True}


def offer_names(workbook: Workbook, guide: Iterable[GuideRow]) -> None:
    """The names drop down in the policy sheet; codes may be typed all the same."""
    names = tuple(dict.fromkeys(row.name for row in guide))
    if names:
        workbook.suggested[POLICY.by_name["code"]] = names


def add_guide(workbook: Workbook, guide: tuple[GuideRow, ...]) -> None:
    """A protected sheet without password: to be read, sorted and filtered, not filled in."""
    if not guide:
        return
    page = workbook.book.add_worksheet(RULES_GUIDE[workbook.language])
    for index, (title, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True)):
        page.set_column(index, index, width)
        page.write_string(0, index, title[workbook.language], workbook.format(**HEADING, align="center"))
    for number, row in enumerate(guide, 1):
        cells = tuple(_cells(workbook, row))
        page.set_row(number, height_of(cells, WIDTHS))
        for index, cell in enumerate(cells):
            page.write_string(number, index, cell, workbook.format(**RULED))
    page.set_row(0, 32)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, len(guide), len(COLUMNS) - 1)
    page.protect("", ALLOWED)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_paper(A3)


def _cells(workbook: Workbook, row: GuideRow) -> tuple[str, ...]:
    texts = row.name, row.kind, row.clause, row.label, row.reach, row.strength
    name, kind, clause, label, reach, strength = (text[workbook.language] for text in texts)
    return name, row.code, kind, clause, label, row.setting, reach, row.default, strength


def by_name(rows: Iterable[PolicyRow], workbook: Workbook, guide: Iterable[GuideRow]) -> tuple[PolicyRow, ...]:
    """The same rows with names for codes, as the drop-down list has them."""
    names = {(row.code, row.setting): row for row in guide}

    def named(row: PolicyRow) -> PolicyRow:
        known = names.get((row.code, row.setting))
        if known is None:
            return row
        language = workbook.language
        return row.model_copy(update={"code": known.name[language], "setting": known.label[language]})

    return tuple(map(named, rows))
