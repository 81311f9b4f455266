"""Loads the slow libraries and solves the first sample while the server starts: the first visitor need not wait."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from pathlib import Path
from threading import Thread

SCREEN = Path(__file__).with_name("entry") / "screen.py"
_log = logging.getLogger(__name__)


def warm() -> None:
    """In the order in which the first page needs it; what fails here fails again, and is said, on the page."""
    try:
        from orgplan.app import desk, samples

        import_module("orgplan.app.pages.start")
        with suppress(*desk.FAULTS):  # the page says it; the samples can be opened all the same
            desk.store()
        folders = samples.sample_towns()
        for folder in folders:
            samples.name_of(folder)
        import_module("orgplan.app.pages.plan")
        for folder in folders[:1]:
            samples.solved(folder)
        import_module("plotly.graph_objects")
    except Exception:
        _log.exception("The first page could not be prepared.")


@asynccontextmanager
async def warming(_app: object) -> AsyncIterator[None]:
    """Lifespan of the server: it listens at once, the loading goes on beside it."""
    Thread(target=warm, name="warm", daemon=True).start()
    yield
