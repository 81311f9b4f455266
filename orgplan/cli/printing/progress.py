"""A line that moves while the solver works."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from orgplan.cli.printing.terminal import figure, percent
from orgplan.limits import Progress
from orgplan.text import Language, Text

NOW = Text("目标值 {} 工时  下界 {}  差距 {}  {:.0f} 秒", "objective {} hours  bound {}  gap {}  {:.0f} s")


@contextmanager
def progress(language: Language) -> Iterator[Callable[[Progress], None] | None]:
    """The incumbent, the bound and the gap as they move; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return

    def show(now: Progress) -> None:
        best = "—" if now.objective is None else figure(float(now.objective))
        gap = "—" if now.gap is None else percent(now.gap)
        sys.stderr.write("\r\x1b[K" + NOW[language].format(best, figure(float(now.bound)), gap, now.seconds))
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
