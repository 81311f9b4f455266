"""A page with nothing but the board: what the browser tests play with.

`?late=yes` = Python takes every move for one on an old board, `?lang=en`,
`?cards=300` = so many cards, `?offers=16` = so many bodies not set up,
`?warn=yes` = a line above the board from the second version on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import streamlit as st

from orgplan.app.components.board import BoardCard, BoardColumn, Mark, Move, show_board
from orgplan.text import Language

HOSTILE = '<img src=x onerror="document.title=1"> {} $x$'
BODIES = (
    ("b0", "党政综合办公室", "back", "party"),
    ("b1", "经济发展办公室", "back", "government"),
    ("b2", "农业综合服务中心", "back", "institution"),
    ("b3", "便民服务中心", "front", "institution"),
    ("county", "留在县里", "county", "stationed"),
)
OFFERS = (("b9", "应急管理办公室"), *((f"o{at}", f"备选机构{at}") for at in range(1, 30)))
st.set_page_config(layout="wide")


def card(at: int, name: str, **more: object) -> BoardCard:
    plain = BoardCard(f"c{at}", name, "", at % 7, 900, False, False, False, (), "government", f"{name} · {at % 7} 人")
    return replace(plain, **more)


def begin() -> dict[str, list[BoardCard]]:
    special = [
        card(0, "党政办公室"),
        card(1, "组织人事办公室", pinned=True),
        card(2, "水利站", struck=("b1",)),
        card(3, HOSTILE),
        card(4, "民政办公室", tag="审批"),
    ]
    many = [card(at, f"单位{at}") for at in range(len(special), int(st.query_params.get("cards", "20")))]
    lie: dict[str, list[BoardCard]] = {body: [] for body, *_ in BODIES[:-1]} | {"county": []}
    lie["b0"] = special
    for at, each in enumerate(many):
        lie[f"b{at % 4}"].append(each)
    return lie


def column(body: tuple[str, str, str, str], cards: list[BoardCard]) -> BoardColumn:
    heads = sum(each.heads for each in cards)
    load = 0.7 + heads / 100 if heads else None
    over = "" if load is None or abs(load - 1) <= 0.1 else "busy" if load > 1 else "idle"
    return BoardColumn(body[0], body[1], f"{heads} 人", load, 0.1, over, body[3], body[2], tuple(cards))


def on_move(move: Move) -> None:
    st.session_state.log.append(f"move {move.card} {move.to} {move.rev}")
    if move.rev != str(st.session_state.rev) or "late" in st.query_params:
        st.session_state.log.append("late")
        return
    lie: dict[str, list[BoardCard]] = st.session_state.lie
    for cards in lie.values():
        for each in [each for each in cards if each.id == move.card]:
            cards.remove(each)
            lie.setdefault(move.to, []).append(replace(each, moved=True))
            st.session_state.rev += 1
            return


def on_mark(mark: Mark) -> None:
    st.session_state.log.append(f"{mark.kind} {mark.card} {mark.column}")
    for cards in st.session_state.lie.values():
        for at, each in enumerate(cards):
            if each.id == mark.card:
                cards[at] = marked(each, mark)
    st.session_state.rev += 1


def marked(each: BoardCard, mark: Mark) -> BoardCard:
    if mark.kind in ("pin", "unpin"):
        return replace(each, pinned=mark.kind == "pin")
    others = tuple(column for column in each.struck if column != mark.column)
    return replace(each, struck=(*others, mark.column) if mark.kind == "strike" else others)


def on_open(opened: str) -> None:
    st.session_state.opened = opened


def board(language: Language) -> None:
    lie: dict[str, list[BoardCard]] = st.session_state.lie
    set_up = [(*offer, "front", "government") for offer in OFFERS if lie.get(offer[0])]
    columns = tuple(column(body, lie[body[0]]) for body in (*BODIES[:-1], *set_up, BODIES[-1]))
    offered = OFFERS[: int(st.query_params.get("offers", "1"))]
    offers = tuple(offer for offer in offered if not lie.get(offer[0]))
    rev = str(st.session_state.rev)
    show_board(columns, offers, rev, "board", language, on_move, on_mark, on_open, st.session_state.opened)


if "lie" not in st.session_state:
    st.session_state.lie, st.session_state.rev = begin(), 1
    st.session_state.log, st.session_state.opened = [], None
if st.session_state.rev > 1 and "warn" in st.query_params:
    st.warning("待重新求解")
with st.container(horizontal=True), st.container(key="place"):
    board(cast("Language", st.query_params.get("lang", "zh")))
st.text("\n".join(["log:", *st.session_state.log, f"rev {st.session_state.rev}"]))
