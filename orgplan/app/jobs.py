"""Solves in the background: a thread each, a few at a time, watched by the page that asked.

Nothing here draws; threads never touch Streamlit. What comes out is put on the desk by the page that watches.
"""

from __future__ import annotations

import logging
import os
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import streamlit as st

from orgplan.app.words import desk as words
from orgplan.limits import Limits, Progress
from orgplan.model.findings import Finding
from orgplan.model.outcome import Outcome
from orgplan.model.plan import Plan
from orgplan.model.vocabulary import Severity
from orgplan.run import Case, solve

AT_ONCE = max(1, (os.cpu_count() or 2) - 1)
"""Solves that run side by side, so that the screens of the others stay quick."""
KEPT = 64
"""Finished jobs that are remembered; a page collects its result within seconds."""
_log = logging.getLogger(__name__)


@dataclass
class Job:
    """One solve. Read by pages, written by its thread."""

    id: str
    limits: Limits
    progress: list[Progress] = field(default_factory=list)
    outcome: Outcome | None = None
    failure: Finding | None = None
    begun: float | None = None
    """When it left the queue, on the monotonic clock."""
    _stop: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)

    @property
    def running(self) -> bool:
        return not self._over.is_set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    @property
    def seconds(self) -> float:
        """Since the solve began; 0 while it waits its turn."""
        return 0.0 if self.begun is None else time.monotonic() - self.begun

    def cancel(self) -> None:
        """End the search; the best plan so far becomes the outcome."""
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Whether it was over within so many seconds."""
        return self._over.wait(seconds)

    def work(self, turn: threading.Semaphore, solving: Callable[[Job], Outcome]) -> None:
        with turn:
            self.begun = time.monotonic()
            try:
                self.outcome = solving(self)
            except Exception:
                _log.exception("A solve broke off.")
                self.failure = Finding(code="solver-broke-off", severity=Severity.ERROR, message=words.CRASHED)
            finally:
                self._over.set()

    @property
    def stop(self) -> threading.Event:
        return self._stop


class Jobs:
    """All solves of this server."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._turn = threading.BoundedSemaphore(AT_ONCE)

    def start(self, limits: Limits, solving: Callable[[Job], Outcome]) -> Job:
        job = Job(secrets.token_urlsafe(9), limits)
        with self._lock:
            over = [key for key, old in self._jobs.items() if not old.running]
            for key in over[: max(0, len(self._jobs) - KEPT)]:
                del self._jobs[key]
            self._jobs[job.id] = job
        threading.Thread(target=job.work, args=(self._turn, solving), name=f"solve-{job.id}", daemon=True).start()
        return job

    def get(self, key: str) -> Job | None:
        with self._lock:
            return self._jobs.get(key)

    def ahead(self, job: Job) -> int:
        """How many solves run or wait before this one."""
        with self._lock:
            before = list(self._jobs.values())[: list(self._jobs).index(job.id)]
            return sum(other.running for other in before)


@st.cache_resource
def jobs() -> Jobs:
    return Jobs()


def start(
    case: Case,
    limits: Limits | None = None,
    max_bodies: int | None = None,
    near: Plan | None = None,
) -> Job:
    """Begin to solve; with `near`, that plan is the start and is disturbed least."""
    limits = limits or Limits()

    def solving(job: Job) -> Outcome:
        return solve(case, limits, max_bodies, near, job.progress.append, job.stop, near=near)

    return jobs().start(limits, solving)


def get(key: str) -> Job | None:
    """The job of that id; `None` once it is forgotten."""
    return jobs().get(key)
