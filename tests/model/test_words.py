"""Terms of the contract, texts in two languages, values that do not change."""

from __future__ import annotations

import inspect
import json

import pytest
from pydantic import ValidationError

from orgplan.model import (
    Body,
    Establishment,
    Finding,
    Frozen,
    Function,
    Leader,
    Link,
    Pair,
    Pin,
    PolicyRow,
    Post,
    Unit,
    Word,
    errors,
    vocabulary,
)
from orgplan.model.vocabulary import (
    Category,
    Devolution,
    Domain,
    Office,
    PairVerdict,
    PinVerdict,
    Rank,
    Severity,
    Stream,
    Track,
    UnitKind,
)
from orgplan.structure import example
from orgplan.text import Text
from tests.rules.plans import assert_in_both_languages

WORDS = [
    kind for _, kind in inspect.getmembers(vocabulary, inspect.isclass) if issubclass(kind, Word) and kind is not Word
]

# --- words --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: kind.__name__)
def test_every_term_has_a_spelling_and_two_names(kind: type[Word]) -> None:
    for word in kind:
        assert word.value == word.value.lower().strip()
        assert_in_both_languages(word.text)
    assert len({word.text.zh for word in kind}) == len(kind), "the Chinese name is an alias in the workbook"


def test_a_word_is_its_spelling() -> None:
    assert Stream.CORE == "core"
    assert str(Stream.CORE) == f"{Stream.CORE}" == "core"
    assert Stream("core") is Stream.CORE
    assert json.dumps({"stream": Stream.CORE}) == '{"stream": "core"}'
    assert {Stream.CORE: 1}["core"] == 1
    assert sorted([Stream.ENFORCEMENT, Stream.CORE, Stream.APPROVAL]) == ["approval", "core", "enforcement"]


def test_a_word_knows_its_names() -> None:
    assert Category.WORKER.text == Text("工勤编制", "worker")
    assert (Category.WORKER.text["zh"], Category.WORKER.text["en"]) == ("工勤编制", "worker")


def test_only_the_canonical_spelling_is_the_word() -> None:
    for wrong in ("工勤编制", "Worker", "workers"):
        with pytest.raises(ValueError, match=wrong):
            Category(wrong)


def test_words_of_two_lists_may_be_spelt_alike() -> None:
    assert PinVerdict.MUST == Devolution.MUST == "must"


# --- texts --------------------------------------------------------------------------------------------------------


def test_a_text_speaks_both_languages() -> None:
    text = Text("镇", "town")
    assert (text["zh"], text["en"]) == (text.zh, text.en) == ("镇", "town")
    assert text == Text("镇", "town") != Text("区", "town")
    assert hash(text) == hash(Text("镇", "town"))
    assert Text.model_validate(text.model_dump()) == text


@pytest.mark.parametrize("said", [{"zh": "镇"}, {"en": "town"}, {"zh": "镇", "en": "town", "fr": "ville"}])
def test_a_text_is_in_two_languages_no_more_no_less(said: dict[str, str]) -> None:
    with pytest.raises(TypeError):
        Text(**said)


def test_a_text_does_not_change() -> None:
    with pytest.raises(ValidationError):
        Text("镇", "town").zh = "区"


# --- values -------------------------------------------------------------------------------------------------------

VALUES: list[Frozen] = [
    example.unit("U"),
    example.duty("F", "U"),
    example.body("B"),
    example.link("A", "B"),
    example.town([example.unit("U")], [example.body("B")]),
    Establishment(),
    Leader(id="L", name="L", rank=Rank.CHIEF),
    Post(id="P", name="P", track=Track.PARTY, rank=Rank.CHIEF),
    Pin(unit="U", body="B", verdict=PinVerdict.MUST),
    Pair(a="A", b="B", verdict=PairVerdict.APART),
    PolicyRow(code="lean"),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen_closed_and_hashable(value: Frozen) -> None:
    for field in type(value).model_fields:
        with pytest.raises(ValidationError):
            setattr(value, field, getattr(value, field))
    with pytest.raises(ValidationError):
        type(value).model_validate(value.model_dump() | {"surprise": 1})
    assert hash(value) == hash(value.model_copy())
    assert type(value).model_validate(value.model_dump()) == value


@pytest.mark.parametrize("heads", [-1, 1.5, "many"])
def test_heads_are_whole_and_not_negative(heads: object) -> None:
    with pytest.raises(ValidationError):
        Establishment.model_validate({"worker": heads})


def test_an_id_is_neither_empty_nor_endless() -> None:
    assert example.unit("U" * 64).id
    for wrong in ("", "U" * 65):
        with pytest.raises(ValidationError):
            example.unit(wrong)


def test_an_establishment_by_category() -> None:
    four = Establishment(administrative=1, institution=2, worker=3, special=4)
    assert [four[category] for category in Category] == [1, 2, 3, 4]
    assert four.total == 10


# --- units and functions ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "counts", "devolution", "placeable", "retainable"),
    [
        (UnitKind.GOVERNMENT, True, Devolution.MAY, True, False),
        (UnitKind.GOVERNMENT, True, Devolution.NEVER, True, False),
        (UnitKind.GOVERNMENT, False, Devolution.MAY, False, False),
        (UnitKind.STATIONED, True, Devolution.MAY, True, True),
        (UnitKind.STATIONED, True, Devolution.MUST, True, False),
        (UnitKind.STATIONED, True, Devolution.NEVER, False, False),
        (UnitKind.STATIONED, False, Devolution.MAY, False, False),
    ],
)
def test_who_is_placed_and_who_may_stay(
    kind: UnitKind, counts: bool, devolution: Devolution, placeable: bool, retainable: bool
) -> None:
    unit = Unit(id="U", name="U", kind=kind, counts=counts, devolution=devolution)
    assert (unit.placeable, unit.retainable) == (placeable, retainable)


@pytest.mark.parametrize(
    ("hours", "cases", "minutes", "workload"),
    [
        (100, None, None, 100),
        (0, None, None, 0),
        (None, 120, 2500, 50),  # 120 × 25 min
        (None, 1, 3000, 1),  # half an hour goes up
        (None, 1, 2999, 0),
        (None, 5, 1800, 2),  # 1.5 h
        (None, 0, 2500, 0),
        (None, None, None, 0),
    ],
)
def test_workload_is_hours_or_cases_times_minutes(
    hours: int | None, cases: int | None, minutes: int | None, workload: int
) -> None:
    function = Function(id="F", name="F", unit="U", domain=Domain.LAW, hours=hours, cases=cases, minutes=minutes)
    assert function.workload == workload


def test_approval_and_enforcement_are_front_office_unless_said_otherwise() -> None:
    front = {stream: example.duty("F", "U", stream=stream).front for stream in Stream}
    assert front == {Stream.APPROVAL: True, Stream.CORE: False, Stream.ENFORCEMENT: True}
    assert not example.duty("F", "U", stream=Stream.APPROVAL, office=Office.BACK).front
    assert example.duty("F", "U", office=Office.FRONT).front


def test_a_hand_off_takes_half_an_hour_unless_said_otherwise() -> None:
    assert Link(source="A", target="B", handoffs=3).hours == 2, "1.5 h go up"
    assert Link(source="A", target="B", handoffs=3, minutes=2000).hours == 1


def test_a_body_has_three_heads_or_more_unless_said_otherwise() -> None:
    body = Body(id="B", name="B")
    assert (body.min_heads, body.max_heads, body.required) == (3, None, False)


# --- findings -----------------------------------------------------------------------------------------------------


def test_only_errors_stand_in_the_way() -> None:
    findings = tuple(Finding(code="c", severity=severity, message=Text("文", "text")) for severity in Severity)
    assert errors(findings) == (findings[0],)
    assert errors(()) == ()
