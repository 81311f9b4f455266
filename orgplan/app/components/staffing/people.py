"""Who goes where by name, as far as the staff sheet names people."""

from __future__ import annotations

import streamlit as st

from orgplan.app.components.staffing.lists import Listed, show_list
from orgplan.app.components.staffing.section import Section
from orgplan.app.empty import instead
from orgplan.app.plain import capital
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import people as words
from orgplan.model.people import Assignment, Person


def show(section: Section) -> None:
    outcome, language = section.open_now.outcome, section.language
    staff = outcome.staff if outcome else ()
    if not any(row.person for row in staff):
        instead(words.NO_STAFF, words.NO_STAFF_NEXT, said.TO_DATA, "data")
        return
    if outcome is not None and outcome.plan != section.plan:
        st.warning(words.BY_HAND[language], icon=":material/update:")
    counted = {
        "people": len(staff),
        "moved": sum(row.moved for row in staff),
        "mismatch": sum(row.mismatch for row in staff),
        "unnamed": sum(row.person is None for row in staff),
    }
    section.figures(words.PEOPLE_FIGURES, {name: f"{number:,}" for name, number in counted.items()})
    noted = st.toggle(words.ONLY_NOTED[language], key="people-noted")
    people = {person.id: person for person in section.town.staff}
    shown = [row for row in staff if row.person and (not noted or row.moved or row.mismatch)]
    rows = [_listed(section, row, people.get(row.person or "")) for row in shown]
    show_list(section, words.PEOPLE_HEADS, rows, "people")


def _listed(section: Section, row: Assignment, person: Person | None) -> Listed:
    language = section.language
    notes = [words.LEAVES[language]] if row.moved else []
    notes += [words.ILL_FITTING[language]] if row.mismatch else []
    return Listed(
        row.body,
        (
            row.person,
            section.units.get(row.unit, row.unit),
            capital(row.category.text[language]),
            (person.rank if person else "") or None,
            "✓" if person and person.certified else "",
            section.bodies.get(row.body, row.body),
            section.listed(notes),
        ),
    )
