"""The planner's screen, served on this machine."""

from __future__ import annotations

import socket
import subprocess
import sys

from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity
from orgplan.shipped import APP
from orgplan.text import Text

ADDRESS, DEFAULT = "127.0.0.1", 8501
READY = Text("请在浏览器打开 http://{}:{}，按 Ctrl+C 结束", "Open http://{}:{} in the browser; Ctrl+C ends it")


def busy(port: int) -> Finding | None:
    """Why the screen cannot be served there; `None` where it can."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        if sys.platform != "win32":  # there it would let two servers share a port
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((ADDRESS, port))
        except OSError:
            message = Text(
                f"端口 {port} 已被占用或不允许使用，请用 --port 另选一个，例如 --port {_another(port)}。",
                f"Port {port} is in use or not allowed; choose another, such as --port {_another(port)}.",
            )
            return Finding(code="port-busy", severity=Severity.ERROR, message=message)
    return None


def serve(port: int) -> int:
    """Until interrupted."""
    where = ["--server.port", str(port), "--server.address", ADDRESS]
    return subprocess.run([sys.executable, "-m", "streamlit", "run", str(APP), *where], check=False).returncode


def _another(port: int) -> int:
    return DEFAULT + 1 if port == DEFAULT else DEFAULT
