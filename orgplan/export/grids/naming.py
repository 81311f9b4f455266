"""Names of what the tables speak of."""

from __future__ import annotations

from collections.abc import Iterable

from orgplan.export.words import LISTED
from orgplan.model.organisation import Body, Town
from orgplan.text import Language


def body_name(body: Body, language: Language) -> str:
    return body.called[language]


def body_names(town: Town, language: Language) -> dict[str, str]:
    return {body.id: body_name(body, language) for body in town.bodies}


def listed(names: Iterable[str], language: Language) -> str:
    return LISTED[language].join(names)
