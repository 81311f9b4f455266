"""In a unit's card: every other body, what moving there would change, which rules bind, and the move itself."""

from __future__ import annotations

from html import escape

import streamlit as st

from orgplan.app import desk, trials, words
from orgplan.app.components.board import Move
from orgplan.app.components.card import body_name
from orgplan.app.components.scoreboard import signed
from orgplan.app.demands import pin_of
from orgplan.app.desk import Desk
from orgplan.app.plain import capital, plain
from orgplan.app.planboard import card_id, column_id, label, on_move
from orgplan.app.words import plan as said
from orgplan.model.organisation import Town
from orgplan.model.vocabulary import PinVerdict
from orgplan.policy import title_of
from orgplan.run import Destination, demanding, destinations
from orgplan.structure import Groundwork, Portion
from orgplan.structure.portions import PortionKey
from orgplan.text import Language


def show_elsewhere(open_now: Desk, town: Town, unit: str, language: Language) -> None:
    """Nothing for units that the plan does not place."""
    ground = Groundwork(town)
    portions = ground.of_unit.get(unit, ())
    if not portions or open_now.plan is None:
        return
    st.markdown(f"**{said.ELSEWHERE[language]}**", help=said.ELSEWHERE_HELP[language])
    portion = _which(portions, unit, language)
    found = destinations(open_now.case, open_now.plan, portion.key)
    names = {body.id: body_name(body, language) for body in town.bodies}
    _binding(found, language)
    st.html(_table(found, names, language))
    _move(open_now, portion, found, names, language)


def _which(portions: tuple[Portion, ...], unit: str, language: Language) -> Portion:
    """The core at first."""
    if len(portions) == 1:
        return portions[0]
    usual = next((at for at, portion in enumerate(portions) if portion.core), 0)
    number = st.selectbox(
        said.ELSEWHERE_PART[language],
        range(len(portions)),
        index=usual,
        format_func=lambda at: label(portions[at], language),
        key=f"which-{unit}",
    )
    return portions[number]


def _binding(found: tuple[Destination, ...], language: Language) -> None:
    """A rule binds where some move would break it."""
    codes = dict.fromkeys(finding.code for destination in found for finding in destination.broken)
    if not codes:
        st.caption(said.BINDING_NONE[language])
        return
    names = words.LISTED[language].join(capital(title_of(code)[language]) for code in codes)
    st.caption(f"{said.BINDING[language]}{words.COLON[language]}{plain(names)}")


def _name(destination: Destination, names: dict[str, str], language: Language) -> str:
    if destination.body is None:
        return said.TO_COUNTY[language]
    new = said.ELSEWHERE_NEW[language] if destination.new else ""
    return names[destination.body] + new


def _table(found: tuple[Destination, ...], names: dict[str, str], language: Language) -> str:
    heads = (said.ELSEWHERE_BODY, said.ELSEWHERE_TOTAL, said.ELSEWHERE_WHY)
    top = "".join(f"<th>{head[language]}</th>" for head in heads)
    rows = "".join(_row(destination, _name(destination, names, language), language) for destination in found)
    return f'<table class="orgplan-grid elsewhere"><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>'


def _row(destination: Destination, name: str, language: Language) -> str:
    parts = [
        f"{capital(title_of(code)[language])} {signed(change)}"
        for code, change in sorted(destination.delta.items(), key=lambda item: -abs(item[1]))
        if round(change)
    ]
    for text, findings in ((said.ELSEWHERE_BREAKS, destination.broken), (said.ELSEWHERE_MENDS, destination.mended)):
        codes = dict.fromkeys(finding.code for finding in findings)
        if codes:
            titles = words.LISTED[language].join(title_of(code)[language] for code in codes)
            parts.append(text[language].format(titles))
    mood = "broken" if destination.broken else "worse" if destination.total > 0 else "better"
    mark = "✕ " if destination.broken else ""
    return (
        f'<tr class="{mood}"><td>{escape(mark + name)}</td><td class="number">{signed(destination.total)}</td>'
        f"<td>{escape(words.SEMICOLON[language].join(parts))}</td></tr>"
    )


def _move(
    open_now: Desk, portion: Portion, found: tuple[Destination, ...], names: dict[str, str], language: Language
) -> None:
    """The way without a mouse: a list, and two buttons."""
    if not found:
        return
    number = st.selectbox(
        said.MOVE_TO[language],
        range(len(found)),
        format_func=lambda at: _name(found[at], names, language),
        key=f"move-to-{card_id(portion.key)}",
    )
    target = found[number].body
    move = Move(card_id(portion.key), column_id(target), open_now.version.id)
    left, right = st.columns(2)
    left.button(
        said.MOVE_HERE[language], key="move-here", type="primary", on_click=on_move, args=(move,), width="stretch"
    )
    if target is not None:
        right.button(
            said.OPTIMISE[language],
            key="optimise",
            help=said.OPTIMISE_HELP[language],
            on_click=_try,
            args=(portion.key, target),
            width="stretch",
        )
        of = open_now.version.id, card_id(portion.key), target
        trials.show_trial(open_now, trials.Said(said.OPTIMISED, said.OPTIMISED_NOT), language, *of)


def _try(portion: PortionKey, target: str) -> None:
    """Solve with the portion pinned there; the open plan stays as it is."""
    open_now = desk.opened()
    ground = Groundwork(open_now.town) if open_now and open_now.town else None
    if open_now is None or ground is None or portion not in ground.by_key:
        return
    case = demanding(open_now.case, [pin_of(ground, portion, target, PinVerdict.MUST)])
    trials.begin(case, open_now.version.id, card_id(portion), target)
