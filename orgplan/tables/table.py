"""What a table of the report is: figures that follow from a plan, with the settings they rest on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar, Generic, TypeVar

from orgplan.model.base import Frozen
from orgplan.model.settings import Settings
from orgplan.structure import Structure
from orgplan.text import Text

SettingsT = TypeVar("SettingsT", bound=Settings)
ResultT = TypeVar("ResultT", bound=Frozen)


class Table(ABC, Generic[SettingsT, ResultT]):
    """A table owns everything about itself. It decides nothing and costs nothing; a policy row sets its figures."""

    code: ClassVar[str]
    title: ClassVar[Text]
    source: ClassVar[Text]
    """Clause, statute or paper it follows."""
    settings: type[SettingsT]
    borrowed: ClassVar[Mapping[str, str]] = {}
    """Setting: code of the rule or goal that lends its value, unless a row of the table sets another."""

    @abstractmethod
    def make(self, structure: Structure, settings: SettingsT) -> ResultT:
        """The figures under the plan. Never raises for a plan that is of its town."""

    def says(self, table: ResultT) -> tuple[Text, ...]:
        """The figures in a few plain sentences, the most important first; none where there is nothing to say."""
        return ()
