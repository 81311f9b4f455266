"""A page with nothing but the matrix of leaders: what the browser tests play with. `?late=yes` refuses every seat."""

from __future__ import annotations

from typing import cast

import streamlit as st

from orgplan.app.components.seats import Cell, Seat, SeatGroup, SeatLeader, SeatRow, show_seats
from orgplan.text import Language

HOSTILE = '<img src=x onerror="document.title=1"> {}'
LONG = "长" * 60
LEADERS = {"l1": "领导01", "l2": "领导02", "l3": HOSTILE, "l4": LONG}
GROUPS = {"镇 · 党委": {"p1": "镇党委书记", "p2": "纪委书记"}, "分管机构": {"b1": "经济发展办公室"}}
TODAY = {("l1", "p1"), ("l2", "p2")}
BARRED = {("l2", "p1"): "职级不够"}
st.set_page_config(layout="wide")


def cell(leader: str, row: str, held: set[tuple[str, str]]) -> Cell:
    pair = (leader, row)
    barred, note = pair in BARRED, BARRED.get(pair, "")
    if pair in held and barred:
        return Cell("conflict", barred, note)
    if pair in held:
        return Cell("now" if pair in TODAY else "gained", barred, note)
    return Cell("lost" if pair in TODAY else "none", barred, note)


def row(name: str, title: str, held: set[tuple[str, str]]) -> SeatRow:
    vacant = not any(there == name for _, there in held)
    return SeatRow(name, title, "", vacant, {leader: cell(leader, name, held) for leader in LEADERS})


def on_seat(seat: Seat) -> None:
    st.session_state.log.append(f"{seat.leader} {seat.row} {seat.rev}")
    if "late" in st.query_params or seat.rev != str(st.session_state.rev):
        return
    held: set[tuple[str, str]] = st.session_state.held
    st.session_state.held = {pair for pair in held if pair[1] != seat.row} | (
        set() if (seat.leader, seat.row) in held else {(seat.leader, seat.row)}
    )
    st.session_state.rev += 1


if "held" not in st.session_state:
    st.session_state.held, st.session_state.rev, st.session_state.log = set(TODAY), 1, []
show_seats(
    tuple(SeatLeader(name, title, "", title, over=False) for name, title in LEADERS.items()),
    tuple(
        SeatGroup(group, tuple(row(name, title, st.session_state.held) for name, title in rows.items()))
        for group, rows in GROUPS.items()
    ),
    str(st.session_state.rev),
    "seats",
    cast("Language", st.query_params.get("lang", "zh")),
    on_seat,
)
st.text("\n".join(["log:", *st.session_state.log]))
