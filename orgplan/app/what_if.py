"""Assumptions about quota, cap and budget: the sheets that they make, and solving these beside the open scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import streamlit as st

from orgplan.app import desk, jobs, rulebook, samples
from orgplan.app.desk import Desk
from orgplan.app.jobs import Job
from orgplan.app.language import current
from orgplan.app.rulebook import entries
from orgplan.app.words.staffing import what_if as words
from orgplan.ingest import Sheets
from orgplan.ingest.sheets import KEY, TOWN, VALUE
from orgplan.limits import Limits
from orgplan.model.organisation import Town
from orgplan.model.vocabulary import Category, Strength
from orgplan.policy import Policy
from orgplan.rules.body_cap import BodyCap, BodyCapSettings
from orgplan.run import open_sheets
from orgplan.text import Text

CAP, BUDGET, QUOTA = "cap", "purchase_budget", "quota_"
STATE = "what-if"
"""Session state: the one assumption of this tab, its job and the version it is of."""
SECONDS = 20
_AT_ONCE = 1.2
_FEN_OF_WAN = 1_000_000
_NAME = 80

Values = Mapping[str, float]
"""Keys of the sheet of the town, and the cap; money in 10,000 yuan."""


@dataclass(frozen=True)
class Assumption:
    """One what-if solve: what it assumes beside the open version."""

    version: str
    values: Values
    sheets: Sheets
    policy: Policy
    job: str


@dataclass(frozen=True)
class Lever:
    """One thing to assume."""

    name: str
    label: Text
    now: float
    most: float
    least: float = 0
    step: float = 1

    @property
    def key(self) -> str:
        return f"what-{self.name}"


def levers(open_now: Desk) -> tuple[Lever, ...]:
    """Categories that the town has posts or heads of, then the cap and the budget."""
    town = cast("Town", open_now.town)
    found = []
    for category in Category:
        heads = heads_of(town, category)
        if now := max(town.quota[category], heads):
            label = Text(*(words.QUOTA_OF[language].format(category.text[language]) for language in ("zh", "en")))
            found.append(Lever(f"{QUOTA}{category}", label, town.quota[category], now * 3 // 2 + 5))
    settings = open_now.case.policy.settings[BodyCap.code]
    cap = settings.most if isinstance(settings, BodyCapSettings) else 1
    found.append(Lever(CAP, words.CAP, cap, max(len(town.bodies), cap), 1))
    price = sum(function.price for function in town.functions if function.purchasable)
    budget = town.purchase_budget / _FEN_OF_WAN
    found.append(Lever(BUDGET, words.BUDGET, budget, max(2 * budget, price // _FEN_OF_WAN + 1.0, 10.0), 0.0, 1.0))
    return tuple(found)


def heads_of(town: Town, category: Category) -> int:
    return sum(unit.heads[category] for unit in town.units)


def assumed(open_now: Desk, values: Values) -> Sheets:
    """The sheets with what is assumed; what is as now is not touched."""
    now = {lever.name: lever.now for lever in levers(open_now)}
    other = {name: value for name, value in values.items() if value != now[name]}
    sheets = open_now.sheets
    if CAP in other:
        entry = entries(open_now.case.policy)[BodyCap.code]
        values_of_cap = {"most": str(int(other.pop(CAP)))}
        sheets, _ = rulebook.changed(sheets, entry, Strength.MUST, values_of_cap)
    written = {name: {KEY.en: name, VALUE.en: _written(name, value)} for name, value in other.items()}
    rows = [written.pop(row.get(KEY.en, ""), row) for row in sheets.get(TOWN.name, [])]
    return {**sheets, TOWN.name: [*rows, *written.values()]}


def _written(name: str, value: float) -> str:
    return f"{round(value * 10_000)}" if name == BUDGET else str(int(value))


# --- in the session --------------------------------------------------------------------------------------------------


def standing(open_now: Desk) -> Assumption | None:
    """The assumption about the open version, if one was made."""
    found = st.session_state.get(STATE)
    return found if isinstance(found, Assumption) and found.version == open_now.version.id else None


def assume() -> None:
    """Solve under what the sliders say; a solve under an earlier assumption ends."""
    open_now = desk.opened()
    if open_now is None or open_now.town is None:
        return
    _end()
    found = levers(open_now)
    values = {lever.name: st.session_state.get(lever.key, lever.now) for lever in found}
    if all(values[lever.name] == lever.now for lever in found):
        return
    sheets = assumed(open_now, values)
    case = open_sheets(samples.SOURCE, sheets)
    job = jobs.start(case, Limits(seconds=SECONDS))
    st.session_state[STATE] = Assumption(open_now.version.id, values, sheets, case.policy, job.id)
    job.wait(_AT_ONCE)


def drop() -> None:
    """Back to how things are."""
    open_now = desk.opened()
    _end()
    for lever in levers(open_now) if open_now is not None and open_now.town is not None else ():
        st.session_state[lever.key] = lever.now


def _end() -> None:
    before = st.session_state.pop(STATE, None)
    job = jobs.get(before.job) if isinstance(before, Assumption) else None
    if job is not None:
        job.cancel()


def job_of(assumption: Assumption) -> Job | None:
    return jobs.get(assumption.job)


def adopt() -> None:
    """What was assumed becomes a scenario of its own, with the plan just found."""
    open_now = desk.opened()
    assumption = standing(open_now) if open_now is not None else None
    job = job_of(assumption) if assumption is not None else None
    if open_now is None or assumption is None or job is None or job.outcome is None or job.outcome.plan is None:
        return
    language = current()
    said = [
        words.ASSUMED_PART[language].format(lever.label[language], f"{assumption.values[lever.name]:g}")
        for lever in levers(open_now)
        if assumption.values[lever.name] != lever.now
    ]
    comma = "、" if language == "zh" else ", "
    name = words.ADOPT_NAME[language].format(open_now.scenario.name, comma.join(said))[:_NAME]
    st.session_state.pop(STATE, None)
    desk.branch(name, assumption.sheets, job.outcome)
    desk.say(words.ADOPTED, name)
