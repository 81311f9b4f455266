"""Lists in a cell: between semicolons, or between commas where that is beyond doubt."""

from __future__ import annotations

import pytest

from .malformed import found
from .sample import read, sound


def test_an_item_of_a_list_is_named() -> None:
    sheets = sound()
    sheets["bodies"][1][4] = "general-office; econmy"
    message = found(read(sheets), "bad-word").message
    assert message.zh == "其中“econmy”不在可选项内。是否应为“经济发展”？"
    assert message.en == "The item 'econmy': not one of the words allowed here. Did you mean 'economy'?"


@pytest.mark.parametrize("comma", [",", "，", ", "])
def test_commas_part_what_is_known(comma: str) -> None:
    sheets = sound()
    sheets["bodies"][1][4] = f"general-office{comma}party-affairs"
    sheets["leaders"][1][3] = f"P1{comma}Z1"
    loaded = read(sheets)
    assert loaded.findings == ()
    assert loaded.town == read(sound()).town


def test_a_long_list_of_ids_between_commas() -> None:
    sheets = sound()
    sheets["units"].append(["U5", "农业站", "institution", None, None, None, None, 30])
    sheets["staff"] += [[f"Q{n}", "U5", "administrative"] for n in range(30)]
    codes = [f"Q{n}" for n in range(1, 30)]
    sheets["staff"][16] += [None, None, None, None, ",".join(codes)]
    town = read(sheets).town
    assert town is not None
    assert town.staff[15].kin_of == tuple(codes)


def test_commas_inside_ids_and_names_stay() -> None:
    sheets = sound()
    sheets["posts"].append(["P1,Z1", "岗位", "zone", "chief"])
    sheets["leaders"][1][3] = "P1,Z1"
    sheets["bodies"][0].append("plates")
    sheets["bodies"][1].append("甲,乙")
    town = read(sheets).town
    assert town is not None
    assert town.leaders[0].holds == ("P1,Z1",)
    assert town.bodies[0].plates == ("甲,乙",)


@pytest.mark.parametrize(("typed", "code"), [("economy,nonsense", "bad-word"), (",", "bad-word")])
def test_commas_between_unknown_words_are_no_separators(typed: str, code: str) -> None:
    sheets = sound()
    sheets["bodies"][1][4] = typed
    assert code in {finding.code for finding in read(sheets).findings}
