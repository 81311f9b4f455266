"""Prices by kind of town, shown before and after; they are applied only when the planner says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from orgplan.app.plain import capital
from orgplan.app.presets import Step, presets, steps
from orgplan.app.rulebook import Entry
from orgplan.app.ruling import on_preset
from orgplan.app.words import policy as words
from orgplan.model.organisation import Town
from orgplan.model.vocabulary import TownKind
from orgplan.text import Language


def show_presets(town: Town, entries: Mapping[str, Entry], language: Language) -> None:
    st.caption(words.PRESET_NOTE[language])
    kinds = list(presets())
    if town.kind not in kinds:
        st.info(words.PRESET_GENERAL[language], icon=":material/info:")
    kind = TownKind(
        st.segmented_control(
            words.PRESET_KIND[language],
            [kind.value for kind in kinds],
            default=town.kind.value if town.kind in kinds else kinds[0].value,
            required=True,
            format_func=lambda value: _name(TownKind(value), town, language),
            key="preset-kind",
        )
    )
    found = steps(kind, entries)
    st.html(_table(found, language))
    number = sum(step.changes for step in found)
    if not number:
        st.markdown(f":green[:material/check_circle: {words.PRESET_DONE[language]}]")
        return
    with st.container(horizontal=True, key="preset-apply"):
        st.button(
            words.APPLY[language].format(number),
            key="apply-preset",
            icon=":material/done:",
            on_click=on_preset,
            args=(kind, False),
        )
        st.button(
            words.APPLY_SOLVE[language],
            key="apply-solve",
            type="primary",
            icon=":material/autorenew:",
            on_click=on_preset,
            args=(kind, True),
        )


def _name(kind: TownKind, town: Town, language: Language) -> str:
    name = capital(kind.text[language])
    return words.PRESET_OWN[language].format(name) if kind is town.kind else name


def _table(found: Sequence[Step], language: Language) -> str:
    heads = (words.PRESET_ITEM, words.PRESET_BEFORE, words.PRESET_AFTER, words.PRESET_REASON)
    top = "".join(f"<th>{head[language]}</th>" for head in heads)
    rows = "".join(_row(step, language) for step in found)
    return f'<table class="orgplan-grid preset"><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>'


def _row(step: Step, language: Language) -> str:
    title = capital(step.entry.title[language])
    label = type(step.entry.settings).label(step.line.setting)[language]
    after = f"<b>{escape(step.line.value)}</b>" if step.changes else words.PRESET_SAME[language]
    return (
        f'<tr class="{"" if step.changes else "same"}"><td><b>{escape(title)}</b> {escape(label)}</td>'
        f'<td class="number">{escape(step.before)}</td><td class="number">{after}</td>'
        f"<td>{escape(step.line.reason[language])}</td></tr>"
    )
