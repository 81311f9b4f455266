"""The service hall: windows by queueing theory, combined against apart, and what enters it."""

from __future__ import annotations

import streamlit as st

from orgplan.app.components.grid import Cell, Figure
from orgplan.app.components.staffing.section import Section
from orgplan.app.empty import instead
from orgplan.app.words import staffing as said
from orgplan.app.words.staffing import services as words
from orgplan.tables.hall import Counter, Hall, Permit, Queue


def show(section: Section) -> None:
    hall = section.table("hall", Hall)
    if hall is None:
        return
    language = section.language
    if not hall.permits:
        instead(words.HALL_NONE, words.HALL_NONE_NEXT, said.TO_DATA, "data")
        return
    queue = hall.combined
    section.figures(
        words.HALL_FIGURES,
        {
            "windows": str(queue.windows),
            "separate": str(hall.separate_windows),
            "saved": said.HEADS[language].format(hall.heads_saved),
            "heads": words.RANGE[language].format(hall.heads, hall.heads_at_least, hall.heads_needed),
            "wait": words.SECONDS[language].format(queue.wait_seconds),
            "busy": f"{queue.busy}% / {queue.busy_average}%",
        },
    )
    st.caption(words.HALL_QUEUE[language])
    section.grid(words.COUNTER_HEADS, counters(section, hall), "total")
    section.assumptions("hall")
    with st.expander(words.PERMITS[language].format(len(hall.permits))):
        section.grid(words.PERMIT_HEADS, [_permit(section, permit) for permit in hall.permits])
    if hall.outside:
        with st.expander(words.OUTSIDE_HALL[language].format(len(hall.outside))):
            section.grid(
                words.OUTSIDE_HEADS,
                [
                    (row.name, section.units.get(row.unit, row.unit), row.why.text[language], row.reason[language])
                    for row in hall.outside
                ],
            )


def counters(section: Section, hall: Hall) -> list[tuple[Cell, ...]]:
    """Every source unit at windows of its own, and all combined."""
    apart = [_queue(counter.name, counter.queue) for counter in _busiest(hall.separate)]
    return [*apart, _queue(words.COMBINED[section.language], hall.combined)]


def _busiest(separate: tuple[Counter, ...]) -> list[Counter]:
    return sorted(separate, key=lambda counter: (-counter.queue.load, counter.unit))


def _queue(name: str, queue: Queue) -> tuple[Cell, ...]:
    load = Figure(f"{queue.load / 100:.2f}")
    return name, queue.cases, load, queue.windows, queue.wait_seconds, queue.must_wait, queue.busy


def _permit(section: Section, permit: Permit) -> tuple[Cell, ...]:
    language = section.language
    return (
        permit.name,
        section.units.get(permit.unit, permit.unit),
        permit.department or None,
        (words.IMMEDIATE if permit.immediate else words.COMMITTED)[language],
        Figure(f"{'* ' if permit.estimated else ''}{permit.cases:,}"),
        permit.window_hours,
        permit.back_hours,
    )
