from __future__ import annotations

from orgplan.model.organisation import Body, Town
from orgplan.model.vocabulary import Domain, Nature
from orgplan.rules.placement import PlacementRule
from orgplan.rules.rule import RuleSettings
from orgplan.structure import Groundwork, Portion, example
from orgplan.text import Text

_PARTY_WORK = frozenset({Domain.PARTY_AFFAIRS, Domain.DISCIPLINE})


class PartyWork(PlacementRule):
    """Core functions of party affairs and discipline lie only in party bodies.

    Our reading of the party committee's core leadership. It looks at portions, bought functions and all: such work is
    not for sale.
    """

    code = "party-work"
    title = Text("党务职能归口", "Party work in party bodies")
    sentence_zh = "党务、纪检的核心职能只归入党委机构。"
    source = Text("《实施意见》二(二)", "Opinions 2(2)")

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [example.duty("F1", "U1", domain=Domain.PARTY_AFFAIRS), example.duty("F2", "U2")]
        bodies = [example.body("P", nature=Nature.PARTY), example.body("G")]
        return example.town([example.unit("U1"), example.unit("U2")], bodies, functions), RuleSettings()

    def misplaced(self, ground: Groundwork, portion: Portion, body: Body) -> bool:
        return portion.core and body.nature is not Nature.PARTY and bool(portion.domains & _PARTY_WORK)

    def message(self, portion: Portion, body: Body) -> Text:
        return Text(
            f"“{portion.label}”承担党务或纪检职责，应归入党委机构，不应放在“{body.name}”。",
            f"{portion.label} does party or discipline work; {body.name} is not a party body.",
        )
