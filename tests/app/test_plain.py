"""User text never becomes markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgplan.app.plain import capital, plain


def seen(escaped: str) -> str:
    """What a reader of the Markdown sees."""
    out, skip = [], False
    for at, character in enumerate(escaped):
        if character == "\\" and not skip and at + 1 < len(escaped):
            skip = True
            continue
        skip = False
        out.append(character)
    return "".join(out).replace("\u2060", "")


@given(st.text())
def test_the_reader_sees_what_was_typed(text: str) -> None:
    assert seen(plain(text)) == " ".join(text.split()).replace("\u2060", "")


@pytest.mark.parametrize(
    "text",
    [
        "# 标题",
        "![](http://x.y/z.png)",
        "[a](b)",
        "<b>",
        "`x`",
        "$x$",
        "*a*",
        "_a_",
        "- a",
        "1. a",
        "> a",
        "| a |",
        "~a~",
    ],
)
def test_every_sign_of_markdown_is_escaped(text: str) -> None:
    escaped = plain(text)
    for at, character in enumerate(escaped):
        if character in "#![]()<>`$*_-.|~":
            assert escaped[at - 1] == "\\"


@pytest.mark.parametrize("text", [":smile:", ":material/home:", ":red[x]", "http://x.y", "www.x.y", "a@b.c", "-->"])
def test_what_streamlit_would_read_is_broken_up(text: str) -> None:
    assert "\u2060" in plain(text)
    assert "www" not in plain(text)


def test_terms_begin_with_a_capital() -> None:
    assert capital("proven optimal") == "Proven optimal"
    assert capital("已证最优") == "已证最优"
