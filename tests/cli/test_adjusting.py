"""Opinions 2(1): what is delegated can be taken back or handed to another unit, and the effect seen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orgplan.cli import main
from orgplan.ingest import load
from orgplan.shipped import DATA

TOWN = DATA / "liaoheyuan"


def solved(tmp_path: Path, name: str, *options: str) -> dict[str, object]:
    out = tmp_path / f"{name}.json"
    assert main(["solve", str(TOWN), "-o", str(out), "--json", *options]) == 0
    found: dict[str, object] = json.loads(out.read_text(encoding="utf-8"))
    return found


def delegated() -> list[str]:
    town = load(TOWN).town
    assert town is not None
    return [f.id for f in town.functions if f.delegated_from and not f.county_only]


def items(outcome: dict[str, object]) -> dict[str, str]:
    """Delegated item: the unit that exercises it."""
    report = outcome["report"]
    assert isinstance(report, dict)
    return {row["function"]: row["unit"] for row in report["tables"]["powers"]["items"]}


def test_a_power_taken_back_is_gone_and_the_recipe_tells(tmp_path: Path) -> None:
    first, *_ = delegated()
    before, after = solved(tmp_path, "before"), solved(tmp_path, "after", "--withdraw", first)
    assert first in items(before)
    assert first not in items(after)
    assert before["recipe"] != after["recipe"]


def test_a_power_handed_to_another_unit_is_there(tmp_path: Path) -> None:
    first, *_ = delegated()
    after = solved(tmp_path, "after", "--reassign", f"{first}=U10")
    assert items(after)[first] == "U10"


@pytest.mark.parametrize("options", [["--withdraw", "nonsense"], ["--reassign", "nonsense=U10"]])
def test_codes_that_the_town_does_not_have_are_findings(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["solve", str(TOWN), "-o", str(tmp_path / "o.json"), "--lang", "zh", *options]) == 1
    assert "没有“nonsense”" in capsys.readouterr().out


def test_half_a_pair_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["solve", str(TOWN), "-o", str(tmp_path / "o.json"), "--reassign", "F0101"])
