"""One file per rule; read the tuple from top to bottom."""

from typing import Any

from orgplan.rules.approval_apart_from_enforcement import ApprovalApartFromEnforcement
from orgplan.rules.body_cap import BodyCap
from orgplan.rules.body_size import BodySize
from orgplan.rules.certified_officers import CertifiedOfficers
from orgplan.rules.collection_apart import CollectionApart
from orgplan.rules.congress_chair import CongressChair
from orgplan.rules.eligible_rank import EligibleRank
from orgplan.rules.enforcement_team import EnforcementTeam
from orgplan.rules.every_duty_placed import EveryDutyPlaced
from orgplan.rules.kin_apart import KinApart
from orgplan.rules.leader_quota import LeaderQuota
from orgplan.rules.max_posts import MaxPosts
from orgplan.rules.no_conversion import NoConversion
from orgplan.rules.no_mixed_establishment import NoMixedEstablishment
from orgplan.rules.one_holder import OneHolder
from orgplan.rules.one_team_two_plates import OneTeamTwoPlates
from orgplan.rules.oversight import Oversight
from orgplan.rules.pairs import Pairs
from orgplan.rules.party_work import PartyWork
from orgplan.rules.pins import Pins
from orgplan.rules.posts_apart import PostsApart
from orgplan.rules.purchase_budget import PurchaseBudget
from orgplan.rules.quota import Quota
from orgplan.rules.required_bodies import RequiredBodies
from orgplan.rules.required_posts import RequiredPosts
from orgplan.rules.review_apart import ReviewApart
from orgplan.rules.rule import Breach, Demand, Row, Rule, RuleSettings
from orgplan.rules.safety_body import SafetyBody
from orgplan.rules.service_hall import ServiceHall
from orgplan.rules.stationed_devolve import StationedDevolve
from orgplan.rules.treasury import Treasury
from orgplan.rules.zone_leads_economy import ZoneLeadsEconomy

BODY_CAP = BodyCap()
"""By name, because the command line can set it."""

RULES: tuple[Rule[Any, Any], ...] = (
    BODY_CAP,
    RequiredBodies(),
    BodySize(),
    ServiceHall(),
    EnforcementTeam(),
    ApprovalApartFromEnforcement(),
    CertifiedOfficers(),
    Quota(),
    NoConversion(),
    NoMixedEstablishment(),
    ZoneLeadsEconomy(),
    PartyWork(),
    StationedDevolve(),
    Treasury(),
    CollectionApart(),
    ReviewApart(),
    SafetyBody(),
    EveryDutyPlaced(),
    PurchaseBudget(),
    Pins(),
    Pairs(),
    LeaderQuota(),
    OneHolder(),
    RequiredPosts(),
    EligibleRank(),
    MaxPosts(),
    PostsApart(),
    CongressChair(),
    KinApart(),
    OneTeamTwoPlates(),
    Oversight(),
)

__all__ = ["BODY_CAP", "RULES", "Breach", "Demand", "Row", "Rule", "RuleSettings"]
