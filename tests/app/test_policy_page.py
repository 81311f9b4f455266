"""The page of rules and goals: what binds and what is weighed, changed in place and kept as versions."""

from __future__ import annotations

import pytest

from orgplan.text import Language
from tests.app.desks import opened, said


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("part", ["rules", "goals", "tables", "presets"])
def test_every_part_is_drawn(language: Language, part: str) -> None:
    app = opened("policy", language, part=part)
    assert said(app)
