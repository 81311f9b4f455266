"""One line of what a reorganisation does, and the words for what is moved and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orgplan.evaluate.standing import COUNTY, Place
from orgplan.model.base import Frozen, Word
from orgplan.model.organisation import Body
from orgplan.model.quantities import Heads, Hours
from orgplan.model.vocabulary import BodyRole, PinVerdict, Stream
from orgplan.structure import Groundwork, Portion
from orgplan.text import Text


class ChangeKind(Word):
    """What is done to something."""

    ADD = "add", "新设", "add"
    DELETE = "delete", "撤销", "delete"
    MOVE = "move", "划转", "move"
    CHANGE = "change", "调整", "change"


class Change(Frozen):
    """One line of the list of changes."""

    kind: ChangeKind
    subject: str
    """Id of the body, unit, function or post concerned."""
    what: Text
    """Its name, and what of it."""
    before: Text
    after: Text
    heads: Heads
    """Heads concerned."""
    hours: Hours
    """Work concerned, person-hours a year."""
    why: Text
    """The clause, or the planner's own reason; empty where nothing but the balance of the goals speaks for it."""


UNEXPLAINED = Text("", "")
CAP = Text("《实施意见》二(二)：整合设置综合性职能机构", "Opinions 2(2): functional bodies instead of single units")
HALL = Text("《实施意见》二(三)：审批服务事项集中进驻", "Opinions 2(3): one hall for approvals")
TEAM = Text("《实施意见》二(三)：一支队伍管执法", "Opinions 2(3): one team for enforcement")
AKIN = Text("《实施意见》二(二)：职责相近，归口设置", "Opinions 2(2): duties alike belong together")
DEVOLVED = Text("《实施意见》二(二)：派驻机构原则上下放", "Opinions 2(2): stationed offices devolve in principle")
POOLED = Text("《实施意见》二(四)：编制统筹使用", "Opinions 2(4): posts used as one pool")
SERVICES = Text("《实施意见》二(四)：政府购买服务", "Opinions 2(4): services may be bought")
ONE_TEAM = Text("《实施意见》二(二)：一套班子、两块牌子", "Opinions 2(2): one team, two name plates")
LEADERS = Text("《实施意见》二(二)：管理扁平", "Opinions 2(2): flat management")
RETAINED = Text(
    "保留派驻，考核以镇为主、任免先听取镇意见",
    "left with the county; appraised mainly by the town, heard on appointments",
)
CARRIED = Text("整体转设为综合性职能机构", "goes on as a functional body")
INTO_NAMESAKE = Text("并入同名机构", "merged into the body of the same name")
PINNED = Text("编制部门指定", "set by the establishment office")
PINNED_FOR = Text("编制部门指定：{}", "set by the establishment office: {}")

_GATHERED = {Stream.APPROVAL: (BodyRole.SERVICE_HALL, HALL), Stream.ENFORCEMENT: (BodyRole.ENFORCEMENT, TEAM)}
_STREAMS = {
    Stream.APPROVAL: Text("审批事项", "approvals"),
    Stream.ENFORCEMENT: Text("执法职责", "enforcement"),
    Stream.CORE: Text("其余职责", "other duties"),
}


class Reasons:
    """Why something is done, as far as a clause or a row of the workbook says so."""

    def __init__(self, ground: Groundwork) -> None:
        self._ground = ground
        self._pinned = {
            (portion.key, pin.body): pin.reason
            for pin in ground.town.pins
            if pin.verdict is PinVerdict.MUST
            for portion in ground.demanded(pin.function or pin.unit)
        }

    @staticmethod
    def body(body: Body) -> Text:
        """Why a body is set up."""
        return next((clause for role, clause in _GATHERED.values() if role is body.role), CAP)

    def move(self, portions: Sequence[Portion], start: Place, end: Place) -> Text:
        """Why work lies where it does now."""
        body = self._ground.bodies.get(end.code) if end.kind == "body" else None
        if body is None:
            return UNEXPLAINED
        pins = {self._pinned[p.key, body.id] for p in portions if (p.key, body.id) in self._pinned}
        if pins:
            said = "；".join(sorted(pins - {""}))
            return PINNED_FOR.filled(said) if said else PINNED
        if {p.stream for p in portions} == {portions[0].stream} and portions[0].stream in _GATHERED:
            role, clause = _GATHERED[portions[0].stream]
            return clause if body.role is role else UNEXPLAINED
        if start == COUNTY:
            return DEVOLVED
        return AKIN if all(portion.domains & set(body.domains) for portion in portions) else UNEXPLAINED

    def stationed(self, unit: str, stays: bool) -> Text:
        """Why a stationed unit is devolved or not."""
        reason = self._ground.units[unit].retain_reason
        return Text(f"{DEVOLVED.zh}；{reason}", f"{DEVOLVED.en}; {reason}") if stays and reason else DEVOLVED

    def post(self, code: str) -> Text:
        """Why a post has another holder, or a body another overseer."""
        posts = {post.id: post for post in self._ground.town.posts}
        twins = {post.same_holder_as for post in posts.values()} - {""}
        if code in posts:
            return ONE_TEAM if posts[code].same_holder_as or code in twins else UNEXPLAINED
        return LEADERS


def of_unit(portions: Sequence[Portion], unit: Sequence[Portion]) -> Text:
    """A unit of these portions, and what of it unless it is the whole."""
    name = unit[0].unit.name
    if len(portions) == len(unit):
        return Text(name, name)
    whole_core = all(portion in portions for portion in unit if portion.core)
    parts = joined(dict.fromkeys(_part(portion, whole_core) for portion in portions))
    return Text(f"{name}·{parts.zh}", f"{name}: {parts.en}")


def _part(portion: Portion, whole_core: bool) -> Text:
    """The functions of a unit that is split are named only where it is."""
    if portion.split_function and not whole_core:
        return Text(portion.functions[0].name, portion.functions[0].name)
    return _STREAMS[portion.stream]


def joined(texts: Iterable[Text]) -> Text:
    """As a list in a sentence."""
    items = list(texts)
    return Text("、".join(text.zh for text in items), ", ".join(text.en for text in items))
