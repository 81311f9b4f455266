"""A form made from a class of settings: one field a setting, its label with the unit, its bounds in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from orgplan.app.rulebook import text
from orgplan.app.words import policy as words
from orgplan.model.settings import Settings
from orgplan.text import Language, Text

Number = int | float
_WHOLE_STEPS = ((Decimal(49), 1), (Decimal(199), 5), (Decimal("Infinity"), 50))
_STEPS = ((Decimal("0.9"), 0.05), (Decimal(5), 0.1), (Decimal("Infinity"), 10.0))
"""Up to which usual value, one click of the arrows."""


@dataclass(frozen=True)
class Field:
    """One setting, as a form needs it."""

    name: str
    label: Text
    """With its unit."""
    reach: Text
    """Its bounds in words; empty where there are none."""
    whole: bool
    usual: str
    """Its value were nothing set, as text."""

    @property
    def step(self) -> Number:
        """One click of the arrows: about a tenth of what is usual."""
        usual = Decimal(self.usual)
        steps = _WHOLE_STEPS if self.whole else _STEPS
        return next(step for most, step in steps if usual <= most)

    def number(self, value: object) -> Number:
        return int(str(value)) if self.whole else float(str(value))

    def written(self, value: Number | None) -> str:
        """A number of the form as a cell of the sheet; nothing typed is nothing."""
        if value is None:
            return ""
        return str(int(value)) if self.whole else text(round(Decimal(str(value)), 4))


def fields(usual: Settings, names: Iterable[str] | None = None) -> tuple[Field, ...]:
    """Of a class of settings, with the values that hold were nothing set, in the order of the class."""
    settings = type(usual)
    wanted = settings.model_fields if names is None else names
    return tuple(
        Field(
            name=name,
            label=settings.label(name),
            reach=settings.reach(name),
            whole=settings.model_fields[name].annotation is int,
            usual=text(getattr(usual, name)),
        )
        for name in wanted
    )


def show_field(
    field: Field,
    value: Number,
    key: str,
    language: Language,
    on_change: Callable[..., None],
    args: tuple[object, ...] = (),
    disabled: bool = False,
    fault: str = "",
) -> None:
    """The value in force, or beside a fault the one that was refused; bounds are said, not enforced by the browser."""
    if not fault or key not in st.session_state:
        st.session_state[key] = value
    st.number_input(
        field.label[language],
        key=key,
        step=field.step,
        format="%d" if field.whole else "%g",
        help=about(field, language),
        on_change=on_change,
        args=args,
        disabled=disabled,
    )
    if fault:
        st.markdown(f":red[:small[:material/error: {fault}]]")
    elif field.written(value) != field.usual:
        st.markdown(f":gray[:small[{words.USUALLY[language].format(field.usual)}]]")


def about(field: Field, language: Language) -> str:
    """Bounds and default in words."""
    reach = field.reach[language]
    usual = words.USUALLY[language].format(field.usual)
    return words.REACH[language].format(reach, usual) if reach else usual


def typed(field: Field, key: str) -> str:
    """What stands in the field."""
    value = st.session_state.get(key)
    return field.written(value if isinstance(value, int | float) else None)
