"""What a goal is: a measure of a structure, the same measure for the solver, and what a unit of it is worth."""

from __future__ import annotations

from abc import ABC, abstractmethod
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from orgplan.model.organisation import Town
from orgplan.model.settings import Settings
from orgplan.structure import Structure
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.structure import Expression

SettingsT = TypeVar("SettingsT", bound=Settings)


class Goal(ABC, Generic[SettingsT]):
    """A goal owns everything about itself. It is minimised; its cost is its measure times its price, in hours."""

    code: ClassVar[str]
    title: ClassVar[Text]
    unit: ClassVar[Text]
    """Unit of the measure as people read it."""
    scale: ClassVar[int] = 1
    """The measure is kept in this fraction of the unit: 100 where fen are kept and yuan are read."""
    settings: type[SettingsT]

    @abstractmethod
    def example(self) -> tuple[Town, SettingsT]:
        """A tiny town, and settings under which its plans differ in the measure."""

    @abstractmethod
    def measure(self, structure: Structure, settings: SettingsT) -> int:
        """The measure, never negative; smaller is better."""

    @abstractmethod
    def encode(self, choices: Choices, settings: SettingsT) -> Expression:
        """An expression whose least value, given the decisions, is the measure."""

    def price(self, settings: SettingsT) -> Fraction:
        """Hours that one whole of the measure as kept (`scale` of them make a unit) is worth."""
        return Fraction(settings.price) / self.scale
