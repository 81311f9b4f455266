"""A form made from a class of settings: every setting of every rule, goal and table becomes a field of its own."""

from __future__ import annotations

from typing import Any

import pytest

from orgplan.app.forms import Field, about, fields
from orgplan.app.rulebook import entries, text
from orgplan.goals import GOALS
from orgplan.goals.balance import BalanceSettings
from orgplan.goals.mandate import MandateSettings
from orgplan.policy import read_policy
from orgplan.rules import RULES
from orgplan.rules.required_posts import RequiredPostsSettings
from orgplan.tables import TABLES
from orgplan.text import Text

POLICY = read_policy(())[0]
ALL = [(code, field) for code, entry in entries(POLICY).items() for field in fields(entry.usual)]


def field_of(settings: Any, name: str) -> Field:
    return fields(settings, (name,))[0]


def test_every_setting_is_a_field() -> None:
    registered = (*RULES, *GOALS, *TABLES)
    assert len(ALL) == sum(len(entry.settings.model_fields) for entry in registered)


@pytest.mark.parametrize(("code", "field"), ALL, ids=lambda value: getattr(value, "name", value))
def test_the_usual_value_survives_the_form(code: str, field: Field) -> None:
    number = field.number(field.usual)
    assert isinstance(number, int) is field.whole
    assert field.written(number) == field.usual
    assert isinstance(field.step, int) is field.whole
    assert field.step > 0
    assert field.usual in about(field, "zh")
    assert field.usual in about(field, "en")


def test_label_unit_and_bounds_come_from_the_class() -> None:
    band = field_of(BalanceSettings(), "band")
    assert band.label == Text("允许偏差(%)", "tolerance band (%)")
    assert about(band, "zh") == "不小于 0，不大于 100；默认 10"
    assert about(band, "en") == "at least 0, at most 100; usually 10"


def test_a_step_is_of_the_size_of_the_value() -> None:
    assert field_of(MandateSettings(), "price").step == 0.05
    assert field_of(RequiredPostsSettings(), "price").step == 10.0
    assert field_of(BalanceSettings(), "price").step == 0.1


@pytest.mark.parametrize(
    ("number", "written"), [(0.5, "0.5"), (1.0, "1"), (300.0, "300"), (0.1 + 0.2, "0.3"), (1e6, "1000000"), (None, "")]
)
def test_a_number_is_written_as_people_write_it(number: float | None, written: str) -> None:
    assert field_of(MandateSettings(), "price").written(number) == written


def test_trailing_noughts_are_dropped() -> None:
    assert text(MandateSettings.model_validate({"price": "0.50"}).price) == "0.5"
