from __future__ import annotations

from orgplan.model.organisation import Body, Town
from orgplan.model.vocabulary import BodyRole, Domain, Stream
from orgplan.rules.placement import StreamRule
from orgplan.rules.rule import RuleSettings
from orgplan.structure import Groundwork, Portion, example
from orgplan.text import Text


class ServiceHall(StreamRule):
    """There is exactly one service hall: every approval is in it, and nothing beside but public-service work.

    Binds where the town has approvals to place.
    """

    code = "service-hall"
    title = Text("便民服务机构", "One service hall")
    sentence_zh = "只设一个便民服务机构：全部审批事项进驻，除公共服务外不承担其他工作。"
    source = Text("《实施意见》二(三)", "Opinions 2(3)")
    stream = Stream.APPROVAL
    role = BodyRole.SERVICE_HALL

    def example(self) -> tuple[Town, RuleSettings]:
        functions = [
            example.duty("F1", "U1", stream=Stream.APPROVAL),
            example.duty("F2", "U1"),
            example.duty("F3", "U2", domain=Domain.PUBLIC_SERVICE),
            example.duty("F4", "U2", stream=Stream.APPROVAL),
        ]
        bodies = [example.body("H1", self.role), example.body("H2", self.role), example.body("B")]
        return example.town([example.unit("U1"), example.unit("U2")], bodies, functions), RuleSettings()

    def misplaced(self, ground: Groundwork, portion: Portion, body: Body) -> bool:
        in_hall = body.role is self.role
        if portion.stream is self.stream:
            return not in_hall
        return in_hall and not (portion.core and portion.domains <= {Domain.PUBLIC_SERVICE})

    def message(self, portion: Portion, body: Body) -> Text:
        if portion.stream is self.stream:
            return Text(
                f"“{portion.label}”的审批事项未进驻便民服务机构，而在“{body.name}”。",
                f"The approvals of {portion.label} lie in {body.name}, not in the service hall.",
            )
        return Text(
            f"“{portion.label}”承担审批和公共服务以外的职责，不应放入便民服务机构“{body.name}”。",
            f"{portion.label} does more than approvals and public service; it does not belong in {body.name}.",
        )
