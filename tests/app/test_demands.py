"""Pins set on the board are rows of the sheet of pins: they replace, release and hold what was moved by hand."""

from __future__ import annotations

from orgplan.app.demands import decisions, of_meeting, pin_moves, pin_of, pinned, released, without_meeting
from orgplan.app.planboard import card_id, key_of
from orgplan.evaluate.compare import Move
from orgplan.ingest import sheets_of_town
from orgplan.model.vocabulary import PinVerdict, Stream, UnitKind
from orgplan.run import open_sheets
from orgplan.structure import Groundwork, example

TOWN = example.town(
    [example.unit("U1"), example.unit("U2", splittable=True), example.unit("U3", kind=UnitKind.STATIONED)],
    [example.body("B1"), example.body("B2")],
    [
        example.duty("F1", "U1"),
        example.duty("F2", "U1", stream=Stream.APPROVAL),
        example.duty("F3", "U2"),
        example.duty("F4", "U2"),
    ],
)
GROUND = Groundwork(TOWN)
SHEETS = sheets_of_town(TOWN)
CORE, APPROVAL, SPLIT = ("U1", "core", ""), ("U1", "approval", ""), ("U2", "core", "F3")


def rows(sheets: dict[str, list[dict[str, str]]]) -> list[tuple[str, str, str, str]]:
    return [(row["unit"], row.get("function", ""), row["body"], row["verdict"]) for row in sheets.get("pins", [])]


def test_each_portion_is_pinned_by_what_names_just_it() -> None:
    assert pin_of(GROUND, CORE, "B1", PinVerdict.MUST).function == ""
    assert pin_of(GROUND, APPROVAL, "B1", PinVerdict.MUST).function == "F2"
    assert pin_of(GROUND, SPLIT, "B1", PinVerdict.NEVER).function == "F3"


def test_a_second_must_takes_the_place_of_the_first() -> None:
    once = pinned(SHEETS, pin_of(GROUND, CORE, "B1", PinVerdict.MUST))
    assert rows(once) == [("U1", "", "B1", "must")]
    assert rows(pinned(once, pin_of(GROUND, CORE, "B2", PinVerdict.MUST))) == [("U1", "", "B2", "must")]


def test_to_bar_a_body_ends_a_pin_to_it_but_not_one_elsewhere() -> None:
    once = pinned(SHEETS, pin_of(GROUND, CORE, "B1", PinVerdict.MUST))
    assert rows(pinned(once, pin_of(GROUND, CORE, "B1", PinVerdict.NEVER))) == [("U1", "", "B1", "never")]
    both = pinned(once, pin_of(GROUND, CORE, "B2", PinVerdict.NEVER))
    assert rows(both) == [("U1", "", "B1", "must"), ("U1", "", "B2", "never")]


def test_to_release_takes_away_the_pin_whatever_its_reason_and_no_other() -> None:
    typed = {**SHEETS, "pins": [{"unit": "U1", "body": "B1", "verdict": "必须", "reason": "县里要求"}]}
    assert rows(released(typed, pin_of(GROUND, CORE, "B1", PinVerdict.MUST))) == []
    assert rows(released(typed, pin_of(GROUND, CORE, "B1", PinVerdict.NEVER))) == rows(typed)
    assert rows(released(typed, pin_of(GROUND, SPLIT, "B1", PinVerdict.MUST))) == rows(typed)


def test_pins_of_the_meeting_go_together_and_those_of_the_workbook_stay() -> None:
    typed = {
        **SHEETS,
        "pins": [{"unit": "U2", "function": "F3", "body": "B1", "verdict": "必须", "reason": "县里要求"}],
    }
    both = pinned(typed, pin_of(GROUND, CORE, "B1", PinVerdict.MUST))
    assert [row["unit"] for row in of_meeting(both)] == ["U1"]
    assert without_meeting(both, [typed]) == typed


def test_what_gave_way_to_the_meeting_is_back_without_it() -> None:
    row = {"unit": "U1", "body": "B1", "verdict": "必须", "reason": "县里要求"}
    typed = {**SHEETS, "pins": [row]}
    once = pinned(typed, pin_of(GROUND, CORE, "B2", PinVerdict.MUST))
    twice = pinned(once, pin_of(GROUND, CORE, "B2", PinVerdict.NEVER))
    assert without_meeting(twice, [once, typed, SHEETS])["pins"] == [row]
    assert without_meeting(twice, [once, typed])["pins"] == [row]


def test_what_was_typed_or_taken_out_since_is_not_overruled() -> None:
    old, new = ({"unit": "U1", "body": body, "verdict": "must", "reason": "县里要求"} for body in ("B1", "B2"))
    once = pinned({**SHEETS, "pins": [old]}, pin_of(GROUND, CORE, "B1", PinVerdict.NEVER))
    retyped = {**once, "pins": [*once["pins"], new]}
    assert without_meeting(retyped, [once, {**SHEETS, "pins": [old]}])["pins"] == [new]
    other = {"unit": "U2", "function": "F3", "body": "B1", "verdict": "must", "reason": "县里要求"}
    both = pinned({**SHEETS, "pins": [other]}, pin_of(GROUND, CORE, "B1", PinVerdict.MUST))
    taken = {**both, "pins": [row for row in both["pins"] if row != other]}
    assert without_meeting(taken, [both, {**SHEETS, "pins": [other]}])["pins"] == []


def test_one_decision_is_counted_once_however_many_rows_it_takes() -> None:
    away = [Move(unit="U3", stream="core", function=None, before="B1", after=None)]
    held = pin_moves(SHEETS, GROUND, away)
    assert len(of_meeting(held)) == 2
    assert decisions(held) == 1
    assert decisions(pinned(held, pin_of(GROUND, APPROVAL, "B1", PinVerdict.MUST))) == 2


def test_moves_by_hand_become_pins_and_a_unit_left_with_the_county_is_barred_everywhere() -> None:
    moves = [
        Move(unit="U1", stream="approval", function=None, before="B1", after="B2"),
        Move(unit="U3", stream="core", function=None, before="B1", after=None),
        Move(unit="gone", stream="core", function=None, before="B1", after="B2"),
    ]
    held = pin_moves(SHEETS, GROUND, moves)
    assert rows(held) == [("U1", "F2", "B2", "must"), ("U3", "", "B1", "never"), ("U3", "", "B2", "never")]
    case = open_sheets("x", held)
    assert case.town is not None
    assert len(case.town.pins) == 3


def test_a_card_says_which_portion_it_is_whatever_its_ids() -> None:
    for key in (CORE, SPLIT, ("a|b", "core", "%7C|%")):
        assert key_of(card_id(key)) == key
    assert key_of("nonsense") is None
