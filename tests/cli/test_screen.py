"""`orgplan app`: says where to look before it serves, and what to do where the port is taken."""

from __future__ import annotations

import socket

import pytest

from orgplan.cli import main, screen


@pytest.mark.parametrize(("language", "words"), [("zh", "已被占用"), ("en", "in use")])
def test_a_busy_port_is_named(language: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind((screen.ADDRESS, 0))
        other.listen()
        port = str(other.getsockname()[1])
        assert main(["app", "--port", port, "--lang", language]) == 1
    said = capsys.readouterr().out
    assert words in said
    assert port in said
    assert "--port" in said


@pytest.mark.parametrize(("language", "words"), [("zh", "请在浏览器打开"), ("en", "in the browser")])
def test_the_address_is_said_before_serving(
    language: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[tuple[int, str]] = []

    def serve(port: int) -> int:
        served.append((port, capsys.readouterr().out))
        return 0

    monkeypatch.setattr(screen, "serve", serve)
    monkeypatch.setattr(screen, "busy", lambda _: None)
    assert main(["app", "--port", "8511", "--lang", language]) == 0
    [(port, said)] = served
    assert port == 8511
    assert words in said
    assert "http://127.0.0.1:8511" in said
    assert "Ctrl+C" in said
