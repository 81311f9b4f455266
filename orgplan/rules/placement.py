"""What rules on "who may lie where" have in common: they rule out some portions in some bodies."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from orgplan.model.organisation import Body
from orgplan.model.vocabulary import BodyRole, Stream
from orgplan.rules.rule import Breach, Demand, RuleSettings, StructureRule
from orgplan.structure import Groundwork, Portion, Structure
from orgplan.text import Text

if TYPE_CHECKING:
    from orgplan.choices import Choices


class PlacementRule(StructureRule[RuleSettings]):
    """A rule that is short by one for each portion in a body where it must not lie."""

    settings = RuleSettings

    @abstractmethod
    def misplaced(self, ground: Groundwork, portion: Portion, body: Body) -> bool:
        """Whether the portion must not lie in the body."""

    @abstractmethod
    def message(self, portion: Portion, body: Body) -> Text:
        """What to say of a portion that lies there all the same."""

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        ground = structure.ground
        for portion in ground.portions:
            body = ground.bodies.get(structure.lies_in(portion) or "")
            if body is not None and self.misplaced(ground, portion, body):
                yield Breach(1, self.message(portion, body), (portion.unit.id, body.id))

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        for portion in choices.ground.portions:
            for body in choices.bodies:
                if self.misplaced(choices.ground, portion, body):
                    yield Demand(choices.lies(portion, body.id), (portion.unit.id, body.id))


class StreamRule(PlacementRule):
    """A rule that gathers one stream in the only body of its role; it binds where the town has such portions."""

    stream: ClassVar[Stream]
    role: ClassVar[BodyRole]

    def check(self, structure: Structure, settings: RuleSettings) -> Iterator[Breach]:
        if not structure.ground.stream(self.stream):
            return
        candidates = structure.ground.with_role(self.role)
        set_up = tuple(body.id for body in candidates if body.id in structure.contents)
        if len(set_up) != 1:
            name = self.role.text
            yield Breach(
                abs(len(set_up) - 1),
                Text(
                    f"{name.zh}应设一个，方案设了 {len(set_up)} 个。",
                    f"Exactly one {name.en} is due, not {len(set_up)}.",
                ),
                set_up,
            )
        yield from super().check(structure, settings)

    def encode(self, choices: Choices, settings: RuleSettings) -> Iterator[Demand]:
        if not choices.ground.stream(self.stream):
            return
        candidates = tuple(body.id for body in choices.ground.with_role(self.role))
        number = sum(choices.y[body] for body in candidates)
        yield Demand(choices.excess(number, 1, len(candidates)), candidates)
        yield Demand(choices.excess(1, number, 1), candidates)
        yield from super().encode(choices, settings)
