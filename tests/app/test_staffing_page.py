"""The staffing page: every section, and assumptions solved beside the open scenario."""

from __future__ import annotations

import pytest

from orgplan.app.pages.staffing import SECTIONS
from orgplan.text import Language
from tests.app.desks import opened, said


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_drawn(language: Language, section: str) -> None:
    app = opened("staffing", language, section=section)
    assert said(app)
    assert all(metric.help for metric in app.metric)
