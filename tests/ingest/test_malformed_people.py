"""Posts, leaders and staff filled in wrongly; work that nobody can do."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from orgplan.ingest import load_upload

from .malformed import ERROR, NOTE, WARNING, Cell, Spoilt, beside, check_cell, check_spoilt, found, without
from .sample import Sheets, json_text, read, sound

CELLS = (
    # cells that cannot be read
    Cell("leaders", 3, "id", "L1", "duplicate-id"),
    Cell("posts", 3, "id", "P2;P3", "bad-id"),
    Cell("leaders", 2, "experience", "经济;农业", "bad-word"),
    Cell("staff", 3, "id", "R1", "duplicate-id"),
    Cell("staff", 3, "id", None, "empty-cell"),
    Cell("staff", 3, "unit", None, "empty-cell"),
    Cell("staff", 3, "category", "合同制", "bad-word"),
    Cell("staff", 3, "category", None, "empty-cell"),
    Cell("staff", 2, "skills", "财政；会计", "bad-word"),
    Cell("staff", 2, "movable", "看情况", "bad-yes-no"),
    Cell("staff", 2, "certified", 3, "bad-yes-no"),
    Cell("staff", 2, "birth_year", 1939, "number-range"),
    Cell("staff", 2, "birth_year", 2011, "number-range"),
    Cell("staff", 2, "birth_year", "85", "number-range"),
    Cell("staff", 2, "birth_year", 1970.5, "not-whole"),
    Cell("staff", 2, "birth_year", "1970年", "bad-number"),
    Cell("functions", 5, "peak", 0.99, "number-range"),
    Cell("functions", 5, "peak", 12.01, "number-range"),
    Cell("functions", 5, "peak", 1.255, "rounded", WARNING),
    Cell("functions", 5, "peak", "秋季", "bad-number"),
    # references
    Cell("posts", 2, "same_holder_as", "Z9", "unknown-reference"),
    Cell("posts", 2, "apart_from", "P2；P7", "unknown-reference"),
    Cell("leaders", 2, "holds", "P1,Z9", "unknown-reference"),
    Cell("leaders", 3, "eligible", "P9", "unknown-reference"),
    Cell("leaders", 3, "kin_of", "L9", "unknown-reference"),
    Cell("leaders", 3, "kin_of", "R1", "unknown-reference"),
    Cell("staff", 3, "unit", "U9", "unknown-reference"),
    Cell("staff", 2, "kin_of", "R9；R99", "unknown-reference"),
    Cell("staff", 3, "id", "L1", "ambiguous-id"),
    # posts that one person holds
    Cell("posts", 2, "same_holder_as", "P1", "self-reference"),
    Cell("posts", 2, "same_holder_as", "P2", "twin-not-zone"),
    Cell("posts", 2, "rank", "deputy", "twin-rank"),
    Cell("posts", 3, "same_holder_as", "Z1", "twin-shared"),
    Cell("posts", 2, "apart_from", "P2;Z1", "twin-apart"),
    Cell("posts", 4, "apart_from", "P1", "twin-apart"),
    Cell("posts", 3, "apart_from", "P2", "self-reference", WARNING),
    # who holds them
    Cell("leaders", 3, "holds", "P2;Z1", "post-held-twice"),
    Cell("leaders", 2, "max_posts", 1, "too-many-posts", WARNING),
    Cell("leaders", 2, "eligible", "P1", "holds-not-eligible", WARNING),
    Cell("leaders", 3, "kin_of", "L2", "self-reference"),
    Cell("leaders", 3, "kin_of", None, "kin-one-sided", WARNING),
    # staff against units
    Cell("staff", 2, "kin_of", "R1", "self-reference"),
    Cell("staff", 2, "kin_of", None, "kin-one-sided", WARNING),
    Cell("staff", 15, "unit", "U2", "staff-exceeds-heads"),
    Cell("staff", 8, "category", "worker", "staff-exceeds-heads"),
    Cell("staff", 11, "certified", "yes", "certified-staff-exceed", WARNING),
    Cell("staff", 2, "certified", "yes", "certified-staff-exceed", WARNING),
    Cell("units", 2, "heads_administrative", 8, "heads-unnamed", WARNING),
    Cell("staff", 2, "unit", "U3", "staff-not-placed", NOTE),
    Cell("functions", 6, "price", 200_001, "price-above-budget", WARNING),
)
PLACES = {
    "too-many-posts": "holds",
    "holds-not-eligible": "holds",
    "staff-exceeds-heads": "unit",
    "twin-rank": "same_holder_as",
}
"""Where the finding is, if not where the change was made."""
ROWS = {"kin-one-sided": {"leaders": 2, "staff": 10}}


@pytest.mark.parametrize("case", CELLS, ids=lambda case: f"{case.sheet}-{case.column}-{case.code}-{case.typed}")
def test_a_cell_typed_wrongly(case: Cell) -> None:
    check_cell(case, ROWS.get(case.code, {}).get(case.sheet), PLACES.get(case.code))


def put(sheet: str, row: int, column: str, typed: object) -> Callable[[Sheets], None]:
    def spoil(sheets: Sheets) -> None:
        sheets[sheet][row - 1][sheets[sheet][0].index(column)] = typed

    return spoil


def circle(sheets: Sheets) -> None:
    put("posts", 4, "same_holder_as", "Z2")(sheets)
    sheets["posts"].append(["Z2", "副主任", "zone", "chief", "Z1", None])


def required(row: int) -> Callable[[Sheets], None]:
    def spoil(sheets: Sheets) -> None:
        sheets["posts"][0].append("required")
        sheets["posts"][row - 1].append("yes")
        sheets["leaders"][2][4] = None

    return spoil


def no_leaders(sheets: Sheets) -> None:
    required(2)(sheets)
    del sheets["leaders"], sheets["staff"]


HEADS = "heads_administrative"
SPOILT = (
    Spoilt("no posts", lambda s: s.pop("posts"), "unknown-reference", ERROR, "leaders", 2, "holds"),
    Spoilt("no category", without("staff", "category"), "column-missing", ERROR, "staff", 1, "category"),
    Spoilt("names too", beside("staff", "姓名", "甲"), "column-unknown", WARNING, "staff", 1, "姓名"),
    Spoilt("one less", lambda s: s["staff"].pop(3), "heads-unnamed", WARNING, "units", 2, HEADS),
    Spoilt("a circle", circle, "twin-circle", ERROR, "posts", 4, "same_holder_as"),
    Spoilt(
        "a town post in it", put("posts", 4, "same_holder_as", "P1"), "twin-circle", ERROR, "posts", 2, "same_holder_as"
    ),
    Spoilt("no leaders", no_leaders, "no-candidate", WARNING, "posts", None, "required"),
    Spoilt(
        "too few seats",
        lambda s: s["town"].append(["quota_leaders", 2]),
        "posts-exceed-quota",
        WARNING,
        "posts",
        4,
        "id",
    ),
    Spoilt("overwork", put("functions", 2, "hours", 60_000), "impossible-load", ERROR, "units", 2, HEADS),
    Spoilt(
        "nobody",
        put("units", 4, "heads_administrative", None),
        "work-without-heads",
        WARNING,
        "units",
        4,
        "heads_administrative",
    ),
)


@pytest.mark.parametrize("case", SPOILT, ids=lambda case: case.what)
def test_a_sheet_out_of_order(case: Spoilt) -> None:
    check_spoilt(case)


def test_a_required_post_beyond_everybodys_rank_stays_vacant() -> None:
    """L1 is a chief, L2 a deputy; neither is listed for it and nobody holds it."""
    for rank, codes in (("higher", ["no-candidate"]), ("chief", []), ("deputy", [])):
        sheets = sound()
        required(3)(sheets)
        put("posts", 3, "rank", rank)(sheets)
        assert [finding.code for finding in read(sheets).findings] == codes
    sheets = sound()
    required(3)(sheets)
    put("posts", 3, "rank", "higher")(sheets)
    put("leaders", 3, "eligible", "P2")(sheets)
    assert read(sheets).findings == ()


def test_nobody_is_called_missing_while_a_rank_cannot_be_read() -> None:
    sheets = sound()
    required(3)(sheets)
    put("posts", 3, "rank", "higher")(sheets)
    put("leaders", 3, "rank", "厅级")(sheets)
    assert [finding.code for finding in read(sheets).findings] == ["bad-word"]


def test_a_circle_is_reported_once_and_names_its_posts() -> None:
    sheets = sound()
    circle(sheets)
    circles = [finding for finding in read(sheets).findings if finding.code == "twin-circle"]
    assert [finding.subjects for finding in circles] == [("Z1", "Z2")]
    assert "Z1→Z2→Z1" in circles[0].message.zh


def test_the_load_names_the_unit_and_the_heads_it_takes() -> None:
    sheets = sound()
    put("functions", 2, "hours", 60_000)(sheets)
    finding = found(read(sheets), "impossible-load")
    assert finding.subjects == ("U1",)
    assert "党政办" in finding.message.zh
    assert finding.message.en == "'党政办' has 9000 hours a head, more than the 8760 hours of a year."
    assert finding.expected is not None
    assert finding.expected.en == "at least 8 heads, or fewer hours"


@pytest.mark.parametrize(
    ("hours", "column", "code"),
    [(58_320, None, None), (58_321, None, "impossible-load"), (99_999, "county_only", None)],
)
def test_the_year_has_8760_hours_for_what_the_heads_must_do(hours: int, column: str | None, code: str | None) -> None:
    """Seven heads with 3,000 hours of safety supervision beside; what stays with the county is not theirs."""
    sheets = sound()
    put("functions", 2, "hours", hours)(sheets)
    if column:
        beside("functions", column, "yes")(sheets)
    codes = {finding.code for finding in read(sheets).findings} - {"county-only"}
    assert codes == ({code} if code else set())


def test_kinship_of_staff_with_a_leader_is_said_once() -> None:
    """R8 names L2, who cannot name staff; the sound town has no finding about it."""
    town = read(sound()).town
    assert town is not None
    assert town.staff[7].kin_of == ("L2",)


def test_staff_in_words_of_either_language() -> None:
    sheets = sound()
    sheets["人员"] = sheets.pop("staff")
    sheets["人员"][0] = ["编码", "所属机构", "编制类别", "职级", "出生年份", "持证", "专长", "亲属", "可调动"]
    for row in sheets["人员"][1:]:
        row[2] = "行政编制"
    loaded = read(sheets)
    assert loaded.findings == ()
    assert loaded.town == read(sound()).town


def test_staff_left_out_or_empty_is_a_town_that_knows_numbers_only() -> None:
    for rows in (None, [], sound()["staff"][:1]):
        sheets = sound()
        del sheets["staff"]
        if rows is not None:
            sheets["staff"] = rows
        loaded = read(sheets)
        assert loaded.findings == ()
        assert loaded.town is not None
        assert loaded.town.staff == ()


def test_a_crowd_of_relatives_and_a_long_line_of_twins_are_checked_quickly() -> None:
    sheets = sound()
    codes = [f"L{n}" for n in range(3, 400)]
    sheets["leaders"] += [[code, "甲", "deputy", None, None, None, None, ";".join(codes)] for code in codes]
    sheets["posts"] += [[f"Z{n}", "岗位", "zone", "chief", f"Z{n + 1}", None] for n in range(2, 2_000)]
    sheets["posts"].append(["Z2000", "岗位", "zone", "chief", "Z2", None])
    started = time.perf_counter()
    loaded = load_upload("town.json", json_text(sheets).encode())
    assert {finding.code for finding in loaded.findings} - {"self-reference"} == {"twin-circle"}
    assert time.perf_counter() - started < 6
