"""Every way to fill in a workbook wrongly that we could think of, and where the finding must point."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from orgplan.ingest import load_upload

from .malformed import ERROR, NOTE, WARNING, Cell, Spoilt, beside, check_cell, check_spoilt, found, without
from .sample import Sheets, json_text, read, sound

CELLS = (
    # numbers
    Cell("functions", 2, "hours", "abc", "bad-number"),
    Cell("functions", 2, "hours", "约3000", "bad-number"),
    Cell("functions", 2, "hours", "nan", "bad-number"),
    Cell("functions", 2, "hours", "inf", "bad-number"),
    Cell("functions", 2, "hours", "1,23", "bad-number"),
    Cell("functions", 2, "hours", "10²", "bad-number"),
    Cell("functions", 2, "hours", True, "bad-number"),
    Cell("functions", 2, "hours", date(2024, 5, 1), "bad-number"),
    Cell("functions", 2, "hours", -5, "number-range"),
    Cell("functions", 2, "hours", 1_000_000_001, "number-range"),
    Cell("functions", 2, "hours", "1e99", "number-range"),
    Cell("functions", 2, "hours", 1234.5, "rounded", WARNING),
    Cell("functions", 5, "minutes", 25.505, "rounded", WARNING),
    Cell("functions", 5, "cases", -1, "number-range"),
    Cell("functions", 6, "price", 0.001, "rounded", WARNING),
    Cell("functions", 6, "price", 2e12, "number-range"),
    Cell("units", 2, "heads_administrative", 7.5, "not-whole"),
    Cell("units", 2, "heads_administrative", "七", "bad-number"),
    Cell("units", 2, "heads_administrative", -1, "number-range"),
    Cell("units", 2, "heads_administrative", 2e9, "number-range"),
    Cell("links", 2, "handoffs", "many", "bad-number"),
    Cell("links", 2, "minutes", 1_000_001, "number-range"),
    Cell("town", 5, "hours_per_head", 0, "number-range"),
    Cell("town", 5, "hours_per_head", 9_000, "number-range"),
    Cell("town", 6, "quota_administrative", 1.5, "not-whole"),
    Cell("town", 10, "urbanisation_rate", 146.9, "number-range"),
    Cell("town", 10, "urbanisation_rate", "50％％ 左右", "bad-number"),
    Cell("town", 12, "purchase_budget", "-", "bad-number"),
    # what Excel leaves in cells
    Cell("functions", 2, "hours", "#REF!", "cell-error"),
    Cell("units", 3, "name", "#N/A", "cell-error"),
    Cell("functions", 2, "hours", "=1+1", "formula-without-value"),
    Cell("units", 3, "name", date(2024, 5, 1), "date-as-text", WARNING),
    Cell("policy", 2, "value", datetime(2024, 5, 1, 8, 30), "date-as-text", WARNING),
    Cell("policy", 2, "setting", time(8, 30), "date-as-text", WARNING),
    # empty where something is required
    Cell("units", 3, "id", None, "empty-cell"),
    Cell("units", 3, "name", "  　", "empty-cell"),
    Cell("units", 3, "kind", None, "empty-cell"),
    Cell("functions", 3, "domain", None, "empty-cell"),
    Cell("functions", 3, "unit", None, "empty-cell"),
    Cell("links", 2, "to", None, "empty-cell"),
    Cell("town", 2, "name", None, "empty-cell"),
    Cell("town", 8, "quota_worker", "", "empty-cell"),
    # ids
    Cell("units", 3, "id", "U1", "duplicate-id"),
    Cell("functions", 3, "id", "F1", "duplicate-id"),
    Cell("functions", 3, "id", "U4", "ambiguous-id"),
    Cell("units", 5, "id", "U" * 65, "id-too-long"),
    Cell("units", 5, "id", "党建、宣传", "bad-id"),
    # words of the closed lists
    Cell("units", 2, "kind", "partei", "bad-word"),
    Cell("functions", 2, "domain", "农村农业", "bad-word"),
    Cell("functions", 2, "stream", 3, "bad-word"),
    Cell("functions", 4, "role", "国库股", "bad-word"),
    Cell("bodies", 2, "domains", "general-office; econmy", "bad-word"),
    Cell("policy", 2, "strength", "强制", "bad-word"),
    Cell("pins", 2, "verdict", "maybe", "bad-word"),
    Cell("units", 2, "counts", "也许", "bad-yes-no"),
    Cell("units", 2, "counts", 2, "bad-yes-no"),
    Cell("town", 3, "kind", "重点镇", "bad-word"),
    # references
    Cell("functions", 2, "unit", "U9", "unknown-reference"),
    Cell("functions", 2, "unit", "党政办", "unknown-reference"),
    Cell("links", 2, "from", "u1", "unknown-reference"),
    Cell("links", 2, "to", "F33", "unknown-reference"),
    Cell("pins", 2, "unit", "F1", "unknown-reference"),
    Cell("pins", 2, "body", "B9", "unknown-reference"),
    Cell("pins", 3, "function", "F9", "unknown-reference"),
    Cell("pins", 3, "function", "F1", "function-not-of-unit"),
    Cell("pairs", 2, "b", "B1", "unknown-reference"),
    Cell("units", 2, "home", "B9", "unknown-reference", WARNING),
    # cells that do not go together
    Cell("functions", 2, "hours", None, "workload-missing"),
    Cell("functions", 5, "hours", 10, "workload-twice"),
    Cell("functions", 5, "minutes", None, "workload-missing"),
    Cell("functions", 5, "cases", None, "workload-missing"),
    Cell("functions", 4, "purchasable", "yes", "statutory-purchase"),
    Cell("functions", 6, "price", None, "price-missing", WARNING),
    Cell("functions", 6, "price", 0, "price-missing", WARNING),
    Cell("units", 3, "certified", 7, "certified-exceeds-heads"),
    Cell("units", 4, "retain_reason", None, "retain-reason-missing"),
    Cell("units", 3, "name", "党 政办", "name-repeated", WARNING),
    Cell("town", 2, "name", "示例镇", "example-data", WARNING),
    Cell("units", 2, "superior", "县委办", "stationed-only", WARNING),
    Cell("units", 2, "devolution", "must", "stationed-only", WARNING),
    Cell("town", 4, "zone_name", None, "zone-name-missing"),
    Cell("bodies", 2, "max_heads", 2, "heads-range"),
    Cell("bodies", 3, "max_heads", 1, "heads-range"),
    Cell("links", 3, "to", "F4", "self-reference", WARNING),
    Cell("pairs", 2, "b", "U1", "self-reference", WARNING),
)


def test_the_sound_town_has_no_findings() -> None:
    loaded = read(sound())
    assert loaded.findings == ()
    assert loaded.town is not None


@pytest.mark.parametrize(
    "case", CELLS, ids=lambda case: f"{case.sheet}-{case.column}-{str(case.typed)[:12]}-{case.code}"
)
def test_a_cell_typed_wrongly(case: Cell) -> None:
    check_cell(case)


def pin(*cells: str | None) -> Callable[[Sheets], object]:
    return lambda sheets: sheets["pins"].append(list(cells))


def left_alone(sheets: Sheets) -> None:
    sheets["units"][3][4:7] = ["must", None, "no"]


SPOILT = (
    Spoilt("must, left alone", left_alone, "devolution-contradicts", ERROR, "units", 4, "counts"),
    Spoilt("no town", lambda s: s.pop("town"), "sheet-missing", ERROR, "town"),
    Spoilt("no units", lambda s: s.pop("units"), "sheet-missing", ERROR, "units"),
    Spoilt("no functions", lambda s: s.pop("functions"), "sheet-missing", ERROR, "functions"),
    Spoilt("empty town", lambda s: s.update(town=[]), "sheet-empty", ERROR, "town"),
    Spoilt("empty units", lambda s: s.update(units=[]), "no-units", ERROR, "units"),
    Spoilt("only headings", lambda s: s.update(units=s["units"][:1]), "no-units", ERROR, "units"),
    Spoilt("unknown sheet", lambda s: s.update(Sheet4=[["a"], [1]]), "sheet-unknown", WARNING, "Sheet4"),
    Spoilt("units twice", lambda s: s.update({"机构": s["units"]}), "sheet-duplicate", ERROR, "机构"),
    Spoilt("no id", without("units", "id"), "column-missing", ERROR, "units", 1, "id"),
    Spoilt("no domain", without("functions", "domain"), "column-missing", ERROR, "functions", 1, "domain"),
    Spoilt("no handoffs", without("links", "handoffs"), "column-missing", ERROR, "links", 1, "handoffs"),
    Spoilt("no value column", without("town", "value"), "column-missing", ERROR, "town", 1, "value"),
    Spoilt("unknown column", beside("units", "phone", "1"), "column-unknown", WARNING, "units", 1, "phone"),
    Spoilt("nameless column", beside("units", None, "x"), "column-unknown", WARNING, "units", 1, ""),
    Spoilt("same column twice", beside("units", "编码", "U1"), "column-duplicate", ERROR, "units", 1, "编码"),
    Spoilt("no key", lambda s: s["town"].pop(1), "key-missing", ERROR, "town", None, "name"),
    Spoilt("key twice", lambda s: s["town"].append(["名称", "x"]), "key-duplicate", ERROR, "town", 13, "名称"),
    Spoilt("unknown key", lambda s: s["town"].append(["mayor", "x"]), "key-unknown", WARNING, "town", 13, "mayor"),
    Spoilt("pin twice", lambda s: s["pins"].append(s["pins"][1]), "repeated-row", WARNING, "pins", 4),
    Spoilt("pair twice", lambda s: s["pairs"].append(["F3", "U1", "apart"]), "repeated-row", WARNING, "pairs", 3),
    Spoilt("yes and no", pin("U1", None, "B1", "never"), "pins-contradict", WARNING, "pins", 4, "verdict"),
    Spoilt("two bodies", pin("U3", "F4", "B1", "must"), "pins-contradict", WARNING, "pins", 4, "body"),
    Spoilt("no treasury", lambda s: s["functions"].pop(3), "no-treasury", WARNING, "functions", None, "role"),
    Spoilt("no safety", lambda s: s["functions"].pop(2), "no-safety-supervision", WARNING, "functions", None, "role"),
    Spoilt("kept out", beside("functions", "county_only", "yes"), "county-only", NOTE, "functions", 2, "county_only"),
    Spoilt("pin without catalogue", lambda s: s.pop("bodies"), "unknown-reference", ERROR, "pins", 2, "body"),
)


@pytest.mark.parametrize("case", SPOILT, ids=lambda case: case.what)
def test_a_sheet_out_of_order(case: Spoilt) -> None:
    check_spoilt(case)


def test_everything_is_said_at_once() -> None:
    sheets = sound()
    sheets["town"][1][1] = None
    sheets["units"][2][2] = "partei"
    sheets["functions"][1][5] = "abc"
    sheets["functions"][2][2] = "U9"
    sheets["links"][1][0] = "nobody"
    sheets["leaders"][1][3] = "P9"
    sheets["extra"] = [["a"]]
    codes = [(finding.place.sheet, finding.code) for finding in read(sheets).findings if finding.place]
    assert codes == [
        ("extra", "sheet-unknown"),
        ("town", "empty-cell"),
        ("units", "bad-word"),
        ("functions", "bad-number"),
        ("functions", "unknown-reference"),
        ("links", "unknown-reference"),
        ("leaders", "unknown-reference"),
    ]


@pytest.mark.parametrize(
    ("sheet", "row", "column", "typed", "zh", "en"),
    [
        ("units", 2, 2, "partie", "是否应为“党委机构”？", "Did you mean 'party'?"),
        ("functions", 2, 3, "农村农业", "是否应为“农业农村”？", "Did you mean 'agriculture'?"),
        ("units", 2, 2, "党委机关", "是否应为“党委机构”？", "Did you mean 'party'?"),
        ("functions", 2, 2, "u1", "是否应为“U1”（党政办）？", "Did you mean 'U1' (党政办)?"),
        ("functions", 2, 2, "财政所", "是否应为“U2”（财政所）？", "Did you mean 'U2' (财政所)?"),
        ("units", 1, 1, "nmae", "是否应为“名称”？", "Did you mean 'name'?"),
        ("units", 3, 0, "U1", "第 2 行已使用", "already used in row 2"),
    ],
)
def test_findings_help(sheet: str, row: int, column: int, typed: str, zh: str, en: str) -> None:
    sheets = sound()
    sheets[sheet][row - 1][column] = typed
    findings = read(sheets).findings
    assert any(zh in finding.message.zh for finding in findings)
    assert any(en in finding.message.en for finding in findings)


def test_a_hint_has_no_empty_brackets_where_the_name_is_empty() -> None:
    sheets = sound()
    sheets["units"][1][1] = ""
    sheets["functions"][1][2] = "u1"
    finding = found(read(sheets), "unknown-reference")
    assert "是否应为“U1”？" in finding.message.zh
    assert "Did you mean 'U1'?" in finding.message.en


def test_the_place_is_what_the_user_wrote() -> None:
    sheets = sound()
    sheets["职能"] = sheets.pop("functions")
    sheets["职能"][0][5] = " 年工时　"
    sheets["职能"][1][5] = "很多"
    place = found(read(sheets), "bad-number").place
    assert place is not None
    assert (place.sheet, place.row, place.column, place.value) == ("职能", 2, "年工时", "很多")


def test_expected_words_are_listed_in_both_languages() -> None:
    sheets = sound()
    sheets["units"][1][2] = "x"
    expected = found(read(sheets), "bad-word").expected
    assert expected is not None
    assert expected.zh == "党委机构、政府机构、事业单位、派驻机构、开发区机构"
    assert expected.en == "party, government, institution, stationed, zone"


def test_one_bad_unit_does_not_bury_the_rest_in_findings() -> None:
    """References to a sheet without ids say nothing new."""
    sheets = sound()
    without("units", "id")(sheets)
    assert [finding.code for finding in read(sheets).findings] == ["column-missing"]


@pytest.mark.parametrize(
    ("unit", "function", "body", "verdict"),
    [("U1", None, "B2", "never"), ("U1", "F1", "B2", "must"), ("U2", None, "B1", "must"), ("U1", None, "B1", "must")],
)
def test_pins_that_can_all_be_kept(unit: str, function: str | None, body: str, verdict: str) -> None:
    sheets = sound()
    pin(unit, function, body, verdict)(sheets)
    assert "pins-contradict" not in {finding.code for finding in read(sheets).findings}


def test_a_town_without_functions_is_a_town() -> None:
    for rows in ([], sound()["functions"][:1]):
        sheets = {name: rows for name, rows in sound().items() if name in ("town", "units", "bodies")}
        sheets["functions"] = rows
        for loaded in (read(sheets), load_upload("town.json", json_text({**sheets, "functions": [["id"]]}).encode())):
            assert loaded.town is not None
            assert loaded.town.functions == ()
            assert loaded.findings == ()


@pytest.mark.parametrize("rows", [[], sound()["units"][:1], [["phone"], ["1"]]])
def test_a_town_without_units_hears_only_that(rows: list[list[str]]) -> None:
    sheets = sound()
    sheets["units"] = rows
    findings = read(sheets).findings
    assert {finding.code for finding in findings if finding.severity is ERROR} <= {"no-units", "column-missing"}
    assert {finding.place.sheet for finding in findings if finding.place and finding.severity is ERROR} == {"units"}
