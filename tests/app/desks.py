"""A desk for a test: a sample or made-up town opened on one page, without a browser."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from orgplan.app.warm import SCREEN
from orgplan.text import Language

LOCALES: dict[Language, str] = {"zh": "zh-CN", "en": "en-US"}


def opened(page: str, language: Language, town: str = "helong", **query: str) -> AppTest:
    """The page with a fresh draft of the sample town; without a town nothing is open."""
    app = AppTest.from_file(str(SCREEN), default_timeout=60)
    app.context["locale"] = LOCALES[language]
    for name, value in {"town": town, **query}.items():
        app.query_params[name] = value
    app.session_state["go-to"] = page
    app.run()
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    """All words of the page that are text."""
    return "\n".join(element.value for element in (*app.markdown, *app.caption, *app.error, *app.warning))


def grids(app: AppTest) -> list[str]:
    """Tables of the page, from top to bottom."""
    bodies = [str(element.proto.body) for element in app.get("html")]
    return [body for body in bodies if body.startswith("<table")]
