"""What every section of the staffing page has: the plan in hand and its tables, and how figures are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

import streamlit as st

from orgplan.app import words as common
from orgplan.app.components.card import body_name
from orgplan.app.components.grid import Cell, show_grid
from orgplan.app.desk import Desk, go
from orgplan.app.empty import instead
from orgplan.app.plain import plain
from orgplan.app.rulebook import text
from orgplan.app.words import staffing as words
from orgplan.model.base import Frozen
from orgplan.model.organisation import Town
from orgplan.model.outcome import Report
from orgplan.model.plan import Plan
from orgplan.policy import title_of
from orgplan.text import Language, Text

Sourced = tuple[Text, Text]
"""A word and where its figures come from."""
TableT = TypeVar("TableT", bound=Frozen)


@dataclass(frozen=True)
class Section:
    """The plan in hand, as judged, in one language."""

    open_now: Desk
    language: Language

    @property
    def town(self) -> Town:
        return cast("Town", self.open_now.town)

    @property
    def plan(self) -> Plan:
        return cast("Plan", self.open_now.plan)

    @property
    def report(self) -> Report:
        return cast("Report", self.open_now.report)

    @cached_property
    def bodies(self) -> Mapping[str, str]:
        return {body.id: body_name(body, self.language) for body in self.town.bodies}

    @cached_property
    def units(self) -> Mapping[str, str]:
        return {unit.id: unit.name for unit in self.town.units}

    def table(self, code: str, kind: type[TableT]) -> TableT | None:
        """The table of the report; where it is switched off, the page says so."""
        found = self.report.tables.get(code)
        if isinstance(found, kind):
            return found
        title = title_of(code)[self.language]
        instead(
            Text(words.TABLE_OFF.zh.format(title), words.TABLE_OFF.en.format(title)),
            words.TABLE_OFF_NEXT,
            words.TO_POLICY,
            "policy",
        )
        return None

    def listed(self, names: Sequence[str]) -> str:
        return common.LISTED[self.language].join(names)

    def body_list(self, ids: Sequence[str]) -> str:
        return self.listed([self.bodies.get(body, body) for body in ids])

    def figures(
        self,
        named: Mapping[str, Sourced],
        values: Mapping[str, str],
        about: Mapping[str, tuple[object, ...]] | None = None,
    ) -> None:
        """One calm row; the help of each says where it comes from."""
        with st.container(key="verdict"):
            for column, (name, value) in zip(st.columns(len(values)), values.items(), strict=True):
                title, source = named[name]
                filled = source[self.language].format(*(about or {}).get(name, ()))
                label = title[self.language].format(*(about or {}).get(name, ()))
                column.metric(label, value, help=plain(filled))

    def grid(
        self, heads: Sequence[Sourced], rows: Sequence[Sequence[Cell]], kind: str = "", about: object = ""
    ) -> None:
        """A table whose heads say where their figures come from."""
        names = [title[self.language] for title, _ in heads]
        sources = {title[self.language]: source[self.language].format(about) for title, source in heads}
        show_grid(names, rows, self.language, kind, sources)

    def heading(self, title: str) -> None:
        st.markdown(f"#### {plain(title)}")

    def assumptions(self, code: str) -> None:
        """The settings that a table rests on, and the way to change them."""
        settings = self.open_now.case.policy.settings[code]
        said = [f"{settings.label(name)[self.language]} {text(value)}" for name, value in settings]
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", key=f"assumed-{code}", gap="small"):
            colon, comma = common.COLON[self.language], "；" if self.language == "zh" else "; "
            line = f"{words.ASSUMED[self.language]}{colon}{comma.join(said)}"
            st.markdown(f":gray[:small[{plain(line)}]]", width="stretch")
            st.button(
                words.TO_POLICY[self.language],
                key=f"to-policy-{code}",
                type="tertiary",
                icon=":material/tune:",
                help=words.ASSUMED_NEXT[self.language],
                on_click=_to_tables,
            )


def _to_tables() -> None:
    st.session_state["part"] = "tables"
    go("policy")


def share(hundredths: int | None, language: Language) -> str:
    """Percent in hundredths, to one decimal."""
    return common.NONE[language] if hundredths is None else words.PERCENT.format(hundredths / 100)


def over(before: str, after: str) -> str:
    return before if before == after else f"{before} → {after}"
