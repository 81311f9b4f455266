from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.policy import Pair
from orgplan.model.vocabulary import PairVerdict, UnitKind
from orgplan.rules.rule import Breach, Demand, Row, RuleSettings, StructureRule
from orgplan.structure import Groundwork, Portion, Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


class Pairs(StructureRule[RuleSettings]):
    """Two units or functions that the planner paired share a body, or do not, as the pair says.

    A unit is meant with its core. What is left with the county counts as one place for "together", and as no common
    body for "apart". Short by the number of pairs of portions that break it.
    """

    code = "pairs"
    title = Text("同归或分设", "Pairs")
    sentence_zh = "指定同归的两个机构或职能归入同一机构，指定分设的不归入同一机构。"
    source = Text("编制部门意见", "The planner's own")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        pairs = (
            Pair(a="U1", b="U2", verdict=PairVerdict.TOGETHER),
            Pair(a="U2", b="F3", verdict=PairVerdict.APART),
        )
        units = [example.unit("U1", kind=UnitKind.STATIONED), example.unit("U2"), example.unit("U3")]
        bodies = [example.body("B1"), example.body("B2")]
        return example.town(units, bodies, [example.duty("F3", "U3")], pairs=pairs), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        for index, pair in enumerate(structure.town.pairs):
            together = [(_seat(structure, a), _seat(structure, b)) for a, b in _portions(structure.ground, pair)]
            if pair.verdict is PairVerdict.TOGETHER:
                short = sum(a != b for a, b in together)
            else:
                short = sum(a is not None and a == b for a, b in together)
            if short:
                yield Breach(short, _message(structure.ground, pair), (pair.a, pair.b), Row("pairs", index))

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        for index, pair in enumerate(choices.ground.town.pairs):
            shorts = [_short(choices, pair, a, b) for a, b in _portions(choices.ground, pair)]
            yield Demand(sum(shorts), (pair.a, pair.b), Row("pairs", index))


def _portions(ground: Groundwork, pair: Pair) -> list[tuple[Portion | None, Portion | None]]:
    """Every pair of portions that the two ends make; `None` = an end that lies in no body whatever the plan."""
    return [(a, b) for a in ground.demanded(pair.a) or (None,) for b in ground.demanded(pair.b) or (None,)]


def _seat(structure: Structure, portion: Portion | None) -> str | None:
    return None if portion is None else structure.lies_in(portion)


def _short(choices: Choices, pair: Pair, a: Portion | None, b: Portion | None) -> Expression:
    short = choices.count(1)
    for body in choices.y:
        in_a = 0 if a is None else choices.lies(a, body)
        in_b = 0 if b is None else choices.lies(b, body)
        if pair.verdict is PairVerdict.TOGETHER:
            choices.add(short >= in_a - in_b)
            choices.add(short >= in_b - in_a)
        else:
            choices.add(short >= in_a + in_b - 1)
    return short


def _message(ground: Groundwork, pair: Pair) -> Text:
    names = [(ground.units.get(end) or ground.functions[end]).name for end in (pair.a, pair.b)]
    if pair.verdict is PairVerdict.TOGETHER:
        return Text(f"“{names[0]}”与“{names[1]}”应同归一个机构。", f"{names[0]} and {names[1]} must share a body.")
    return Text(f"“{names[0]}”与“{names[1]}”应当分设。", f"{names[0]} and {names[1]} must not share a body.")
