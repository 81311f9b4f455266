"""The candidate bodies of the synthetic towns."""

from __future__ import annotations

from orgplan.model import Body
from orgplan.model.vocabulary import BodyRole, Domain, LedBy, Nature, Office

D = Domain

SHAPED = (
    ("b01", "党政综合办公室", Nature.PARTY, BodyRole.GENERAL_OFFICE, (D.PARTY_AFFAIRS, D.GENERAL_OFFICE)),
    ("b02", "党建工作办公室", Nature.PARTY, None, (D.PARTY_AFFAIRS, D.DISCIPLINE)),
    ("b03", "便民服务中心", Nature.INSTITUTION, BodyRole.SERVICE_HALL, (D.PUBLIC_SERVICE,)),
    ("b04", "综合行政执法队", Nature.GOVERNMENT, BodyRole.ENFORCEMENT, (D.ENFORCEMENT,)),
    ("b05", "经济发展办公室", Nature.GOVERNMENT, None, (D.ECONOMY, D.MARKET)),
    ("b06", "财政所", Nature.GOVERNMENT, BodyRole.FINANCE, (D.FINANCE, D.ECONOMY)),
    ("b07", "规划建设办公室", Nature.GOVERNMENT, None, (D.PLANNING_CONSTRUCTION, D.ENVIRONMENT)),
    ("b08", "生态农业办公室", Nature.GOVERNMENT, None, (D.ENVIRONMENT, D.AGRICULTURE)),
    ("b09", "农业综合服务中心", Nature.INSTITUTION, None, (D.AGRICULTURE,)),
    ("b10", "社会事务办公室", Nature.GOVERNMENT, None, (D.SOCIAL_AFFAIRS, D.CULTURE)),
    ("b11", "文化和公共服务中心", Nature.INSTITUTION, None, (D.CULTURE, D.PUBLIC_SERVICE)),
    ("b12", "平安法治办公室", Nature.GOVERNMENT, None, (D.PUBLIC_SECURITY, D.LAW)),
    ("b13", "应急管理办公室", Nature.GOVERNMENT, None, (D.EMERGENCY, D.PUBLIC_SECURITY)),
    ("b14", "市场和法制办公室", Nature.GOVERNMENT, None, (D.MARKET, D.LAW)),
)
"""Id, name, nature, role, domains: every domain fits one or two of the fourteen."""

_FRONT = (BodyRole.SERVICE_HALL, BodyRole.ENFORCEMENT)


def shaped_bodies() -> tuple[Body, ...]:
    """Fourteen bodies that share the sixteen domains out among them."""
    return tuple(
        Body(id=key, name=name, nature=nature, role=role, domains=domains, office=_office(role), led_by=LedBy.EITHER)
        for key, name, nature, role, domains in SHAPED
    )


def open_bodies(max_heads: int) -> tuple[Body, ...]:
    """Ten bodies in which every domain fits: only links, load and `max_heads` tell them apart."""
    roles = (BodyRole.SERVICE_HALL, BodyRole.ENFORCEMENT, *(None,) * 8)
    return tuple(
        Body(
            id=f"b{i:02d}", name=f"综合机构{i}", role=role, domains=tuple(D), office=_office(role), max_heads=max_heads
        )
        for i, role in enumerate(roles, start=1)
    )


def _office(role: BodyRole | None) -> Office:
    return Office.FRONT if role in _FRONT else Office.BACK
