"""What a reorganisation does, line by line: bodies set up and dissolved, work and heads moved, terms changed.

Lines of one kind add up; those of different kinds speak of the same heads and hours from different sides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from orgplan.evaluate import changes
from orgplan.evaluate.changes import UNEXPLAINED, Change, ChangeKind, Reasons, joined, of_unit
from orgplan.evaluate.standing import COUNTY, Place, Standing, named, planned, today
from orgplan.model.organisation import Town
from orgplan.model.plan import Plan
from orgplan.structure import Groundwork, Portion, Structure
from orgplan.text import Text

NONE = Text("—", "—")


def delta(town: Town, before: Plan | None, after: Plan) -> tuple[Change, ...]:
    """From one plan to another; `before` = `None` is today's structure. Both must be plans of the town.

    - Add: a body is set up. Delete: a body is dissolved, or a unit no longer stands alone.
    - Move: a unit, or part of it, lies elsewhere; or heads leave the work of their unit, or return to it.
    - Change: a unit goes on as a body of its own name, instead of one ended and the other set up; a unit is devolved or
      left with the county, a duty is bought, a body has other plates or another overseer, a post another holder.

    In this order, and within each by the sheets of the town.
    """
    ground = Groundwork(town)
    old = today(ground) if before is None else planned(Structure(ground, before))
    lines = _Lines(ground, old, planned(Structure(ground, after)), before is None)
    bodies = (*lines.set_up(), *lines.dissolved(), *lines.ended())
    moves = (*lines.moves(), *lines.heads())
    terms = (*lines.stationed(), *lines.bought(), *lines.plates(), *lines.overseen(), *lines.held())
    return (*bodies, *moves, *lines.carried(), *terms)


class _Lines:
    def __init__(self, ground: Groundwork, old: Standing, new: Standing, from_today: bool) -> None:
        self._ground = ground
        self._old = old
        self._new = new
        self._from_today = from_today
        self._why = Reasons(ground)
        self._within: dict[Place, set[str]] = defaultdict(set)
        """Place: the units with something there."""
        for key, place in new.place.items():
            self._within[place].add(ground.by_key[key].unit.id)
        self._carried = {unit: body for unit, body in self._alone_in().items() if self._namesake(unit, body)}

    def _alone_in(self) -> dict[str, str]:
        """Unit that stood alone: the body that is now nothing but this unit, as the chart of changes has it."""
        homes = {
            unit: {self._new.place[portion.key] for portion in portions}
            for unit, portions in self._units()
            if self._old.place[portions[0].key].kind == "unit"
        }
        single = ((unit, place) for unit, places in homes.items() if len(places) == 1 for place in places)
        return {unit: place.code for unit, place in single if place.kind == "body" and self._within[place] == {unit}}

    def _namesake(self, unit: str, body: str) -> bool:
        return self._unit(unit).zh == self._body(body).zh

    # --- bodies and units -------------------------------------------------------------------------------------

    def set_up(self) -> Iterator[Change]:
        for body in self._ground.town.bodies:
            fresh = body.id in self._new.hours and body.id not in self._old.hours
            if fresh and body.id not in self._carried.values():
                yield Change(
                    kind=ChangeKind.ADD,
                    subject=body.id,
                    what=self._body(body.id),
                    before=NONE,
                    after=Text("设立", "set up"),
                    heads=self._new.heads[body.id],
                    hours=self._new.hours[body.id],
                    why=self._why.body(body),
                )

    def dissolved(self) -> Iterator[Change]:
        """Those of the catalogue first, then bodies of today that are not in it."""
        for body in (*self._ground.bodies, *sorted(self._old.hours.keys() - self._ground.bodies.keys())):
            if body in self._old.hours and body not in self._new.hours:
                yield Change(
                    kind=ChangeKind.DELETE,
                    subject=body,
                    what=self._body(body),
                    before=Text("设立", "set up"),
                    after=NONE,
                    heads=self._old.heads[body],
                    hours=self._old.hours[body],
                    why=UNEXPLAINED,
                )

    def ended(self) -> Iterator[Change]:
        """Units that stood alone and do so no more: the plan keeps none as it is."""
        for unit, portions in self._units():
            if self._old.place[portions[0].key].kind == "unit" and unit not in self._carried:
                homes = dict.fromkeys(self._new.place[portion.key] for portion in portions)
                yield self._of_one_alone(ChangeKind.DELETE, unit, portions, self._into(unit, list(homes)))

    def carried(self) -> Iterator[Change]:
        """Units that stood alone and go on as a body of the same name."""
        for unit, portions in self._units():
            if unit in self._carried:
                yield self._of_one_alone(ChangeKind.CHANGE, unit, portions, changes.CARRIED)

    def _into(self, unit: str, homes: list[Place]) -> Text:
        if len(homes) == 1 and homes[0].kind == "body" and self._namesake(unit, homes[0].code):
            return changes.INTO_NAMESAKE
        into = joined(named(self._ground, place) for place in homes)
        return Text(f"并入{into.zh}", f"merged into {into.en}")

    def _of_one_alone(self, kind: ChangeKind, unit: str, portions: Sequence[Portion], after: Text) -> Change:
        return Change(
            kind=kind,
            subject=unit,
            what=self._unit(unit),
            before=named(self._ground, Place("unit", unit)),
            after=after,
            heads=sum(portion.heads for portion in portions),
            hours=sum(portion.hours for portion in portions),
            why=changes.CAP,
        )

    # --- work and heads ---------------------------------------------------------------------------------------

    def moves(self) -> Iterator[Change]:
        for unit, portions in self._units():
            roads: dict[tuple[Place, Place], list[Portion]] = defaultdict(list)
            for portion in portions:
                road = self._old.place[portion.key], self._new.place[portion.key]
                if road[0] != road[1]:
                    roads[road].append(portion)
            for (start, end), going in roads.items():
                alone = going[0].split_function if len(going) == 1 else ""
                yield Change(
                    kind=ChangeKind.MOVE,
                    subject=alone or unit,
                    what=of_unit(going, portions),
                    before=named(self._ground, start),
                    after=named(self._ground, end),
                    heads=sum(portion.heads for portion in going),
                    hours=sum(portion.hours for portion in going),
                    why=self._why.move(going, start, end),
                )

    def heads(self) -> Iterator[Change]:
        """Heads that leave the work of their unit, or return to it."""
        for unit, _ in self._units():
            if unit in self._new.away:
                continue
            places = sorted({place for code, place in self._old.apart.keys() | self._new.apart.keys() if code == unit})
            shift = {p: self._new.apart.get((unit, p), 0) - self._old.apart.get((unit, p), 0) for p in places}
            for (start, end), number in _paired(shift).items():
                yield Change(
                    kind=ChangeKind.MOVE,
                    subject=unit,
                    what=Text(f"{self._unit(unit).zh}·人员", f"{self._unit(unit).en}: people"),
                    before=named(self._ground, start),
                    after=named(self._ground, end),
                    heads=number,
                    hours=0,
                    why=changes.POOLED,
                )

    # --- terms ------------------------------------------------------------------------------------------------

    def stationed(self) -> Iterator[Change]:
        """Units devolved or given back; today's that stay do so on new terms."""
        for unit in self._ground.town.units:
            was, stays = unit.id in self._old.away, unit.id in self._new.away
            if was == stays and not (stays and self._from_today):
                continue
            after = changes.RETAINED if stays else Text("下放，由镇管理", "devolved, run by the town")
            before = named(self._ground, COUNTY) if was else Text("由镇管理", "run by the town")
            yield Change(
                kind=ChangeKind.CHANGE,
                subject=unit.id,
                what=self._unit(unit.id),
                before=before,
                after=after,
                heads=unit.heads.total,
                hours=sum(f.workload for f in self._ground.town.functions if f.unit == unit.id),
                why=self._why.stationed(unit.id, stays),
            )

    def bought(self) -> Iterator[Change]:
        own, service = Text("自行承担", "done by the town"), Text("购买服务", "bought as a service")
        for function in self._ground.town.functions:
            was, now = function.id in self._old.bought, function.id in self._new.bought
            if was != now:
                yield Change(
                    kind=ChangeKind.CHANGE,
                    subject=function.id,
                    what=Text(function.name, function.name),
                    before=service if was else own,
                    after=service if now else own,
                    heads=0,
                    hours=function.workload,
                    why=changes.SERVICES,
                )

    def plates(self) -> Iterator[Change]:
        for body in self._ground.town.bodies:
            hung, hangs = (bool(body.plates) and body.id in standing.hours for standing in (self._old, self._new))
            if hung != hangs:
                plates = joined(Text(f"“{plate}”", plate) for plate in body.plates)
                shown = Text(f"加挂{plates.zh}牌子", f"also under the plate {plates.en}")
                yield self._terms(body.id, self._body(body.id), shown if hung else NONE, shown if hangs else NONE)

    def overseen(self) -> Iterator[Change]:
        title = Text("分管领导", "overseer")
        for body in self._ground.town.bodies:
            if body.id in self._new.hours:
                what = Text(f"{self._body(body.id).zh}·{title.zh}", f"{self._body(body.id).en}: {title.en}")
                yield from self._persons(body.id, what, self._old.overseers, self._new.overseers)

    def held(self) -> Iterator[Change]:
        for post in self._ground.town.posts:
            yield from self._persons(post.id, Text(post.name, post.name), self._old.holders, self._new.holders)

    def _persons(
        self, subject: str, what: Text, old: Mapping[str, tuple[str, ...]], new: Mapping[str, tuple[str, ...]]
    ) -> Iterator[Change]:
        before, after = (sorted(people.get(subject, ())) for people in (old, new))
        if before != after:
            yield self._terms(subject, what, self._leaders(before), self._leaders(after), self._why.post(subject))

    @staticmethod
    def _terms(subject: str, what: Text, before: Text, after: Text, why: Text = UNEXPLAINED) -> Change:
        """Of nobody's work."""
        return Change(
            kind=ChangeKind.CHANGE, subject=subject, what=what, before=before, after=after, heads=0, hours=0, why=why
        )

    # --- names ------------------------------------------------------------------------------------------------

    def _units(self) -> Iterable[tuple[str, tuple[Portion, ...]]]:
        """Units with something to place, in the order of the sheet."""
        of_unit = self._ground.of_unit
        return ((unit.id, of_unit[unit.id]) for unit in self._ground.town.units if unit.id in of_unit)

    def _unit(self, code: str) -> Text:
        name = self._ground.units[code].name
        return Text(name, name)

    def _body(self, code: str) -> Text:
        return named(self._ground, Place("body", code))

    def _leaders(self, codes: list[str]) -> Text:
        names = {leader.id: leader.name for leader in self._ground.town.leaders}
        return joined(Text(names[code], names[code]) for code in codes) if codes else NONE


def _paired(shift: Mapping[Place, int]) -> dict[tuple[Place, Place], int]:
    """Who leaves and where to: the first leavers go to the first place that gains."""
    leaving = [place for place, number in shift.items() for _ in range(-number)]
    gaining = [place for place, number in shift.items() for _ in range(number)]
    return Counter(zip(leaving, gaining, strict=False))
