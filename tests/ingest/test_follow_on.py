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


def test_no_near_id_is_held_out_while_one_occurs_twice() -> None:
    """U2 was typed as U1 and has no row now: those who mean it are not told to write U1 or U3."""

    def advice(sheets: dict[str, list[list[object]]]) -> set[str]:
        found = [finding.message for finding in read(sheets).findings if finding.code == "unknown-reference"]
        assert found
        return {said for message in found for said in (message.zh, message.en)}

    sheets = sound()
    sheets["functions"][1][2] = "U9"
    assert all("是否应为" in said or "Did you mean" in said for said in advice(sheets))
    sheets["units"][2][0] = "U1"
    assert not any("是否应为" in said or "Did you mean" in said for said in advice(sheets))
