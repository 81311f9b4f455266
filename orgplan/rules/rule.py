"""What a rule is: it checks a structure, and it encodes itself for the solver, with one and the same amount."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from orgplan.model.organisation import Town
from orgplan.model.settings import Price, PricedSettings, setting
from orgplan.model.vocabulary import Stage, Strength
from orgplan.structure import Structure
from orgplan.text import Text, opening

if TYPE_CHECKING:
    from orgplan.choices import Choices, LeadershipChoices
    from orgplan.choices.model import Expression
else:
    Choices = LeadershipChoices = Any  # rules are read and checked without loading the solver


class RuleSettings(PricedSettings):
    """A rule's price counts only where the policy says `prefer`."""

    price: Price = setting(Decimal(300), "每短缺一单位折合工时", "hours for each unit short")


SettingsT = TypeVar("SettingsT", bound=RuleSettings)
ChoicesT = TypeVar("ChoicesT")


@dataclass(frozen=True)
class Row:
    """A row of the workbook that a breach or demand stems from."""

    sheet: str
    index: int


@dataclass(frozen=True)
class Breach:
    """One way in which a structure breaks a rule, and by how much."""

    short_by: int
    message: Text
    subjects: tuple[str, ...] = ()
    row: Row | None = None


@dataclass(frozen=True)
class Demand:
    """One thing a rule asks of the choices: that `shortfall` be zero.

    Given the decisions, the least value of `shortfall` that the model allows is what `check` finds: a rule that
    binds sets it to zero, a preferred one pays its price for each unit.
    """

    shortfall: Expression
    subjects: tuple[str, ...] = ()
    row: Row | None = None


class Rule(ABC, Generic[SettingsT, ChoicesT]):
    """A rule owns everything about itself: name, clause, settings, an example, its check and its encoding."""

    code: ClassVar[str]
    title: ClassVar[Text]
    sentence_zh: ClassVar[str]
    """The rule in one sentence; its docstring opens with the same in English."""
    source: ClassVar[Text]
    """Law or section of the Opinions it stems from."""
    strength: ClassVar[Strength] = Strength.MUST
    stage: ClassVar[Stage]
    """What is being decided when the rule speaks to the solver."""
    structural: ClassVar[bool] = False
    """The choices cannot even express a breach, so that only a plan made elsewhere can show one."""
    settings: type[SettingsT]

    @abstractmethod
    def example(self) -> tuple[Town, SettingsT]:
        """A tiny town, and settings under which some of its plans keep the rule and some break it."""

    @abstractmethod
    def check(self, structure: Structure, settings: SettingsT) -> Iterable[Breach]:
        """Every breach by the structure; nothing when the rule is kept."""

    @abstractmethod
    def encode(self, choices: ChoicesT, settings: SettingsT) -> Iterable[Demand]:
        """The demands whose shortfalls add up to what `check` finds short."""

    @property
    def sentence(self) -> Text:
        """The rule in one sentence; in English it is the first of its docstring."""
        return Text(self.sentence_zh, opening(type(self)))


class StructureRule(Rule[SettingsT, Choices], Generic[SettingsT]):
    """A rule about what lies where."""

    stage = Stage.STRUCTURE


class LeadershipRule(Rule[SettingsT, LeadershipChoices], Generic[SettingsT]):
    """A rule about who holds which post and oversees which body; it binds towns that name their leaders."""

    stage = Stage.LEADERSHIP
