"""Settings: two names each, bounds, a default."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from orgplan.model.settings import Price, PricedSettings, Settings, setting
from orgplan.text import Text


class Sample(PricedSettings):
    price: Price = setting(Decimal("1.5"), "价", "price of it")
    most: int = setting(10, "上限", "most", ge=1, le=20)
    bare: int = 3


def test_a_setting_knows_its_two_names() -> None:
    assert Sample.label("most") == Text("上限", "most")
    assert Sample.label("price") == Text("价", "price of it")
    assert PricedSettings.label("price") == Text("单价(工时)", "price (hours)")


def test_a_field_without_names_is_a_programming_fault() -> None:
    with pytest.raises(TypeError, match=r"Sample\.bare is not declared with setting\(\)"):
        Sample.label("bare")


def test_a_setting_laxer_than_the_law_is_known() -> None:
    class Bound(Settings):
        most: int = setting(10, "上限", "most", lawful="most")
        least: int = setting(2, "下限", "least", lawful="least")
        own: int = setting(4, "自定", "own")

    assert Bound(most=10, least=2, own=99).laxer == ()
    assert Bound(most=9, least=3).laxer == ()
    assert Bound(most=11, least=1).laxer == ("most", "least")


def test_defaults_and_texts_from_the_sheet() -> None:
    assert Sample().model_dump() == {"price": Decimal("1.5"), "most": 10, "bare": 3}
    read = Sample.model_validate({"price": "0.0001", "most": "20"})
    assert (read.price, read.most) == (Decimal("0.0001"), 20)


@pytest.mark.parametrize("price", ["-0.0001", "1000000.0001", "0.00001", "nan", "inf", "", "one"])
def test_a_price_is_a_decimal_within_bounds(price: str) -> None:
    with pytest.raises(ValidationError):
        Sample.model_validate({"price": price})


@pytest.mark.parametrize("most", ["0", "21", "1.5", "", "ten"])
def test_bounds_bind(most: str) -> None:
    with pytest.raises(ValidationError):
        Sample.model_validate({"most": most})


def test_settings_are_frozen_and_closed() -> None:
    with pytest.raises(ValidationError):
        Sample().most = 3
    with pytest.raises(ValidationError):
        Sample.model_validate({"least": 1})


def test_settings_without_a_price_have_none() -> None:
    assert "price" not in Settings.model_fields
