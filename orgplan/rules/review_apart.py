from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.vocabulary import LegalRole
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


_REVIEW = (LegalRole.LEGAL_REVIEW, LegalRole.HEARING)


class ReviewApart(StructureRule[RuleSettings]):
    """Legal review and hearings are not done by a body that investigates."""

    code = "review-apart"
    title = Text("调查与审核、听证分离", "Review apart from investigation")
    sentence_zh = "法制审核、听证不由承担调查取证的机构负责。"
    source = Text("《行政处罚法》第五十八条、第六十四条", "Administrative Penalty Law art. 58, 64")
    settings = RuleSettings

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [
            example.duty("F1", "U1", role=LegalRole.INVESTIGATION),
            example.duty("F2", "U2", role=LegalRole.LEGAL_REVIEW),
            example.duty("F3", "U3", role=LegalRole.HEARING),
        ]
        units = [example.unit("U1"), example.unit("U2"), example.unit("U3")]
        return example.town(units, [example.body("B1"), example.body("B2")], functions), RuleSettings()

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        investigating = structure.holders(LegalRole.INVESTIGATION)
        for portion in structure.ground.portions:
            body = structure.lies_in(portion)
            if portion.carries(*_REVIEW) and body in investigating:
                name = structure.ground.bodies[body].name
                yield Breach(
                    1,
                    Text(
                        f"“{portion.label}”承担法制审核或听证，不得与调查取证同在“{name}”。",
                        f"{portion.label} reviews or hears cases that {name} investigates.",
                    ),
                    (portion.unit.id, body),
                )

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        investigating = [p for p in choices.ground.portions if p.carries(LegalRole.INVESTIGATION)]
        for reviewing in choices.ground.portions:
            if not investigating or not reviewing.carries(*_REVIEW):
                continue
            short = choices.count(1)
            for body in choices.y:
                for portion in investigating:
                    choices.add(short >= choices.lies(reviewing, body) + choices.lies(portion, body) - 1)
            yield Demand(short, (reviewing.unit.id,))
