from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgplan.model.organisation import Town
from orgplan.model.settings import setting
from orgplan.model.vocabulary import LegalRole, UnitKind
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Portion, Structure, example
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices
    from orgplan.choices.model import Expression


_ACCOUNTS = (LegalRole.CASHIER, LegalRole.BOOKKEEPING)


class TreasurySettings(RuleSettings):
    least: int = setting(
        2, "出纳与记账最少人数", "least heads for cashier and bookkeeping", lawful="least", ge=0, le=100
    )


class Treasury(StructureRule[TreasurySettings]):
    """A body holds the treasury, and the body or bodies that keep cash and books have at least two heads.

    Each half binds the functions that carry the role; where no body could hold such a function the report warns.
    """

    code = "treasury"
    title = Text("一级国库与会计不相容岗位", "Treasury, cashier and books")
    sentence_zh = "一级国库职责有机构承担，承担出纳和记账的机构至少有两人。"
    source = Text("《实施意见》二(五)；《会计法》第三十五条", "Opinions 2(5); Accounting Law art. 35")
    settings = TreasurySettings

    def example(self) -> tuple[Town, TreasurySettings]:
        functions = [
            example.duty("F1", "U1", role=LegalRole.TREASURY),
            example.duty("F2", "U2", role=LegalRole.CASHIER),
        ]
        units = [example.unit("U1", heads=1, kind=UnitKind.STATIONED), example.unit("U2", heads=1)]
        return example.town(units, [example.body("B1"), example.body("B2")], functions), TreasurySettings()

    def check(self, structure: Structure, settings: TreasurySettings) -> Iterator[Breach]:
        carriers = [p for p in structure.ground.portions if p.carries(LegalRole.TREASURY)]
        if carriers and not structure.holders(LegalRole.TREASURY):
            yield Breach(
                1,
                Text("国库职责未落实到任何机构。", "No body holds the treasury function."),
                tuple(portion.unit.id for portion in carriers),
            )
        keepers = structure.holders(*_ACCOUNTS)
        heads = sum(structure.heads[body] for body in keepers)
        if keepers and heads < settings.least:
            yield Breach(
                settings.least - heads,
                Text(
                    f"出纳与记账由 {heads} 人承担，须至少 {settings.least} 人，不得由一人兼任。",
                    f"Cash and books are kept by {heads} heads; at least {settings.least} are needed.",
                ),
                tuple(sorted(keepers)),
            )

    def encode(self, choices: Choices, settings: TreasurySettings) -> Iterator[Demand]:
        carriers = [p for p in choices.ground.portions if p.carries(LegalRole.TREASURY)]
        if carriers:
            held = sum(choices.placed(portion) for portion in carriers)
            yield Demand(choices.excess(1, held, 1), tuple(portion.unit.id for portion in carriers))
        accounts = [p for p in choices.ground.portions if p.carries(*_ACCOUNTS)]
        if not accounts or not settings.least:
            return
        short = choices.count(settings.least)
        heads = sum(_heads_among_keepers(choices, body, settings.least, accounts) for body in choices.y)
        for portion in accounts:
            choices.add(short >= settings.least * choices.placed(portion) - heads)
        yield Demand(short, tuple(portion.unit.id for portion in accounts))


def _heads_among_keepers(choices: Choices, body: str, least: int, accounts: list[Portion]) -> Expression:
    """Up to `least` heads of the body when it keeps cash or books, else none."""
    counted = choices.count(least)
    choices.add(counted <= choices.n[body])
    choices.add(counted <= least * sum(choices.lies(portion, body) for portion in accounts))
    return counted
