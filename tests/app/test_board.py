"""What is believed of what a board in the browser sends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgplan.app.components.board import BoardCard, BoardColumn, Mark, Move, Shown, mark_from, move_from
from orgplan.app.words import board as words

PLAIN = BoardCard("c0", "甲", "", 1, 900, False, False, False, (), "government", "甲 · 1 人")
PINNED = replace(PLAIN, id="c1", pinned=True)
STRUCK = replace(PLAIN, id="c2", struck=("b1",))
STUCK = replace(PLAIN, id="c3", movable=False)


def column(name: str, group: str, *cards: BoardCard) -> BoardColumn:
    return BoardColumn(name, name, "", None, 0.1, "", "government", group, cards)


COLUMNS = (
    column("b0", "back", PLAIN, PINNED, STRUCK, STUCK),
    column("b1", "front"),
    column("county", "county", replace(PLAIN, id="c4")),
)
SHOWN = Shown(COLUMNS, (("b9", "乙"),), "r1")


@pytest.mark.parametrize(
    "raw",
    [None, "x", 1, [], {}, {"card": "c0"}, {"card": "c0", "to": "b1"}, {"card": 0, "to": "b1", "rev": "r1"},
     {"card": "c0", "to": "", "rev": "r1"}, {"card": ["c0"], "to": "b1", "rev": "r1"}],
)  # fmt: skip
def test_a_move_of_the_wrong_shape_is_none(raw: object) -> None:
    assert move_from(raw) is None


def test_a_move_of_the_right_shape_is_read() -> None:
    assert move_from({"card": "c0", "to": "b1", "rev": "r1", "more": 1}) == Move("c0", "b1", "r1")


@pytest.mark.parametrize(
    "raw", [None, {}, {"card": "c0", "kind": "burn", "column": "b0"}, {"card": "c0", "kind": "pin", "column": None}]
)
def test_a_mark_of_the_wrong_shape_is_none(raw: object) -> None:
    assert mark_from(raw) is None


def test_a_mark_of_the_right_shape_is_read() -> None:
    assert mark_from({"card": "c0", "kind": "pin", "column": "b0"}) == Mark("c0", "pin", "b0")


@pytest.mark.parametrize(
    ("card", "to", "believed"),
    [
        ("c0", "b1", True),
        ("c0", "b9", True),
        ("c0", "county", True),
        ("c0", "b0", False),
        ("c0", "nowhere", False),
        ("nobody", "b1", False),
        ("c1", "b1", False),
        ("c2", "b1", False),
        ("c2", "b9", True),
        ("c3", "b1", False),
    ],
)
def test_a_move_is_believed_where_the_board_allows_it(card: str, to: str, believed: bool) -> None:
    assert SHOWN.lets_move(Move(card, to, "r1")) is believed


def test_a_stale_move_is_left_to_the_page() -> None:
    assert SHOWN.lets_move(Move("gone", "b1", "r0"))


@pytest.mark.parametrize(
    ("card", "kind", "where", "believed"),
    [
        ("c0", "pin", "b0", True),
        ("c0", "pin", "b1", False),
        ("c0", "unpin", "b0", False),
        ("c1", "unpin", "b0", True),
        ("c1", "pin", "b0", False),
        ("c4", "pin", "county", False),
        ("c0", "strike", "b1", True),
        ("c0", "strike", "b9", True),
        ("c0", "strike", "county", False),
        ("c1", "strike", "b0", False),
        ("c1", "strike", "b1", True),
        ("c2", "strike", "b1", False),
        ("c2", "unstrike", "b1", True),
        ("c0", "unstrike", "b1", False),
        ("nobody", "pin", "b0", False),
    ],
)
def test_a_mark_is_believed_where_it_means_something(card: str, kind: str, where: str, believed: bool) -> None:
    mark = mark_from({"card": card, "kind": kind, "column": where})
    assert mark is not None
    assert SHOWN.lets_mark(mark) is believed


def test_only_a_card_that_is_shown_opens() -> None:
    assert SHOWN.lets_open("c4")
    assert not SHOWN.lets_open("c5")


def test_every_word_is_said_in_both_languages_with_the_same_gaps() -> None:
    for name, text in {**words.WORDS, **words.GROUPS}.items():
        assert text.zh and text.en, name
        assert text.zh.count("{}") == text.en.count("{}"), name
