"""What a goal is: a measure of a structure, the same measure for the solver, and what a unit of it is worth."""

from __future__ import annotations

from abc import ABC, abstractmethod
from fractions import Fraction
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from orgplan.model.organisation import Town
from orgplan.model.settings import PricedSettings
from orgplan.model.vocabulary import Stage
from orgplan.structure import Structure
from orgplan.text import Text, opening

if TYPE_CHECKING:
    from orgplan.choices import Choices, LeadershipChoices
    from orgplan.choices.model import Expression
else:
    Choices = LeadershipChoices = Any  # goals are read and measured without loading the solver

SettingsT = TypeVar("SettingsT", bound=PricedSettings)
ChoicesT = TypeVar("ChoicesT")


class Goal(ABC, Generic[SettingsT, ChoicesT]):
    """A goal owns everything about itself. It is minimised; its cost is its measure times its price, in hours."""

    code: ClassVar[str]
    title: ClassVar[Text]
    sentence_zh: ClassVar[str]
    """What is measured, in one sentence; its docstring opens with the same in English."""
    unit: ClassVar[Text]
    """Unit of the measure as people read it."""
    stage: ClassVar[Stage]
    """When it is decided."""
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
    def encode(self, choices: ChoicesT, settings: SettingsT) -> Expression:
        """An expression whose least value, given the decisions, is the measure."""

    @property
    def sentence(self) -> Text:
        """What is measured, in one sentence; in English it is the first of its docstring."""
        return Text(self.sentence_zh, opening(type(self)))

    def price(self, settings: SettingsT) -> Fraction:
        """Hours that one whole of the measure as kept (`scale` of them make a unit) is worth."""
        return Fraction(settings.price) / self.scale


class StructureGoal(Goal[SettingsT, Choices], Generic[SettingsT]):
    """A goal of the structure."""

    stage = Stage.STRUCTURE


class LeadershipGoal(Goal[SettingsT, LeadershipChoices], Generic[SettingsT]):
    """A goal of the leadership; it is nought in towns that name no leaders."""

    stage = Stage.LEADERSHIP
