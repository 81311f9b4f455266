"""Settings of rules and goals: what a planner may change, each with its two names."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, JsonValue

from orgplan.model.base import Frozen
from orgplan.text import Text

Price = Annotated[Decimal, Field(ge=0, le=1_000_000, decimal_places=4)]
"""Hours that one unit of a measure, or one unit short, is worth."""
_LIMITS = (
    ("ge", Text("不小于 {}", "at least {}")),
    ("gt", Text("大于 {}", "more than {}")),
    ("le", Text("不大于 {}", "at most {}")),
)


Lawful = Literal["most", "least"]


def setting(default: object, zh: str, en: str, lawful: Lawful | None = None, **bounds: Any) -> Any:
    """A field of `Settings`: its default, its two names, and its bounds as pydantic's `Field` takes them.

    `lawful` says that the default is the law's own figure, and the most or the least that the law allows. A planner may
    still set another, and is told.
    """
    said: dict[str, JsonValue] = {"zh": zh, "en": en, "lawful": lawful}
    return Field(default, description=en, json_schema_extra=said, **bounds)


class Settings(Frozen):
    """Settings of something that the policy sheet can speak of."""

    @classmethod
    def label(cls, name: str) -> Text:
        """The two names of a setting."""
        extra = cls.model_fields[name].json_schema_extra
        if not isinstance(extra, dict):
            raise TypeError(f"{cls.__qualname__}.{name} is not declared with setting()")
        return Text(str(extra["zh"]), str(extra["en"]))

    @classmethod
    def reach(cls, name: str) -> Text:
        """The bounds of a setting; its unit is part of its label."""
        limits = cls.model_fields[name].metadata
        said = [(words, getattr(limit, key)) for key, words in _LIMITS for limit in limits if hasattr(limit, key)]
        zh, en = (words.zh.format(bound) for words, bound in said), (words.en.format(bound) for words, bound in said)
        return Text("，".join(zh), ", ".join(en))

    @property
    def laxer(self) -> tuple[str, ...]:
        """Settings that allow more than the law's own figure does."""
        return tuple(name for name, value in self if self._laxer(name, value))

    def _laxer(self, name: str, value: Any) -> bool:
        field = type(self).model_fields[name]
        extra = field.json_schema_extra
        lawful = extra.get("lawful") if isinstance(extra, dict) else None
        return bool(lawful) and (value > field.default if lawful == "most" else value < field.default)


class PricedSettings(Settings):
    """What every goal and rule has: a price in hours."""

    price: Price = setting(Decimal(1), "单价(工时)", "price (hours)")


class FreeSettings(PricedSettings):
    """Of a goal that costs nothing and only settles what the priced ones leave open."""

    price: Annotated[Decimal, Field(ge=0, le=0)] = setting(Decimal(0), "单价(工时)", "price (hours)")
