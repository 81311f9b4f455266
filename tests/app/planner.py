"""A planner at a desk of their own, without pages: what they do, what is said to them, what then lies open."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.testing.v1 import AppTest

from orgplan.app import desk
from orgplan.app.desk import Desk
from orgplan.ingest import Sheets, sheets_of_folder
from orgplan.shipped import DATA
from orgplan.text import Text

DID = Text("调整", "Changed")


def _screen() -> None:
    """A button that does what the test asks for, then what stands above every page."""
    import streamlit as st

    from orgplan.app import desk
    from orgplan.app.bar import show_bar
    from orgplan.app.solving import collect
    from orgplan.app.trouble import told_here

    st.button("do", key="do", on_click=st.session_state.get("act"))
    st.session_state["open"] = None
    with told_here("page"):
        collect()
        show_bar("plan")
        st.session_state["open"] = open_now = desk.opened()
        st.session_state["own"] = open_now is not None and open_now.own


class Planner:
    """One window of a browser; windows of the same browser have the same `name`."""

    def __init__(self, name: str = "甲", **address: str) -> None:
        self.app = AppTest.from_function(_screen, default_timeout=60)
        self.app.context["locale"] = "zh-CN"
        self.app.session_state["visitor"] = name
        for key, value in address.items():
            self.app.query_params[key] = value
        self.look()

    def does(self, act: Callable[[], object]) -> Planner:
        """By a click: the first run draws a button that knows the act."""
        self.app.session_state["act"] = act
        self.look()
        self.app.button(key="do").click()
        return self.look()

    def look(self) -> Planner:
        self.app.run()
        assert not self.app.exception
        return self

    @property
    def open(self) -> Desk:
        found = self.app.session_state["open"]
        assert isinstance(found, Desk)
        return found

    @property
    def own(self) -> bool:
        """As the window's visitor has it: outside of its run there is none."""
        return bool(self.app.session_state["own"])

    @property
    def at_nothing(self) -> bool:
        return self.app.session_state["open"] is None

    @property
    def told(self) -> str:
        """Toasts and errors of the last drawing."""
        return "\n".join(element.value for element in (*self.app.toast, *self.app.error))

    @property
    def can(self) -> set[str]:
        """Which of undo and redo may be clicked."""
        return {key for key in ("undo", "redo") if not self.app.button(key=key).disabled}

    def begins(self, name: str = "甲镇") -> Planner:
        return self.does(lambda: desk.begin(town(), name, DID))

    def notes(self, text: str) -> Planner:
        """A small change: the first unit is called otherwise."""
        return self.does(lambda: desk.record(Text(text, text), sheets=renamed(text)))

    @property
    def noted(self) -> str:
        return self.open.sheets["units"][0]["name"]

    @property
    def history(self) -> list[str]:
        """What led to each version, the first one first."""
        return [version.did.zh for version in desk.store().versions(self.open.scenario.id)[::-1]]


def town() -> Sheets:
    """Without a plan, so that nothing need be solved."""
    sheets, _ = sheets_of_folder(DATA / "feicheng-1993")
    assert sheets
    return sheets


def renamed(name: str) -> Sheets:
    sheets = town()
    sheets["units"][0] = sheets["units"][0] | {"name": name}
    return sheets


def forget_open_files() -> None:
    """As after a restart of the server."""
    desk.store().close()
    st.cache_resource.clear()
