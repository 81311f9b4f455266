"""One fault is said once, not in every row that follows from it."""

from __future__ import annotations

import pytest

from .sample import read, sound


@pytest.mark.parametrize("typed", ["U1", None, "U2;U3", "U" * 65])
def test_an_id_at_fault_causes_no_errors_elsewhere(typed: str | None) -> None:
    sheets = sound()
    sheets["units"][2][0] = typed
    assert {finding.code for finding in read(sheets).findings} & {"unknown-reference"} == set()
    sheets["functions"][1][2] = "U9"
    assert "unknown-reference" in {finding.code for finding in read(sheets).findings}
