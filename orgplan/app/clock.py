"""Points in time as people of the office say them."""

from __future__ import annotations

from datetime import datetime

from orgplan.app import words
from orgplan.text import Language


def when(at: datetime, language: Language, now: datetime | None = None) -> str:
    """In the time of the server's office; of today only the hour, of other years only the day."""
    now = now or datetime.now().astimezone()
    local = at.astimezone(now.tzinfo)
    if local.date() == now.date():
        return words.TODAY_AT[language].format(f"{local:%H:%M}")
    return f"{local:%m-%d %H:%M}" if local.year == now.year else f"{local:%Y-%m-%d}"
